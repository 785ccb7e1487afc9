"""Publishing turns an edition into a site on disk, whole or not at all; only its doors load MkDocs, and only in use."""

from __future__ import annotations

from responde.publishing.building import BuildReport, build
from responde.publishing.problems import PublishError
from responde.publishing.serving import serve
from responde.publishing.settings import settings

__all__ = ["BuildReport", "PublishError", "build", "serve", "settings"]
