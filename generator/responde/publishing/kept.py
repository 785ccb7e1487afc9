"""What is kept on disk is the prints of a charter in a folder of their own, for who hangs them up or hands them out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from responde.artefact import Artefact
from responde.publishing import labels

LABEL = labels.Label("print", "prints")
"""Says that a folder holds earlier prints, which the next may replace."""


def check(folder: Path) -> None:
    """Raises PublishError for a folder that may not be replaced, before anything is made."""
    labels.check(folder, LABEL)


def write(prints: Iterable[Artefact], folder: Path) -> tuple[str, ...]:
    """Put prints into `folder`, all or none, and give their paths in it; raises PublishError as `check` does."""
    files = {each.path: each.content for each in prints}
    labels.write(files, folder, LABEL)
    return tuple(files)
