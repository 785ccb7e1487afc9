"""A dossier is the evidence on disk: a page, the same as a PDF, and the same for programs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from responde.publishing import labels

PAGE, PDF, DATA = "evidence.html", "evidence.pdf", "evidence.json"


LABEL = labels.Label("evidence", "evidence")
"""Says that a folder is earlier evidence, which the next may replace."""


def check(folder: Path) -> None:
    """Raises PublishError for a folder that may not be replaced, before anything is made."""
    labels.check(folder, LABEL)


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Put the files into `folder`, all or none; raises PublishError where it holds anything but earlier evidence."""
    labels.write(files, folder, LABEL)
