"""A dossier is the evidence on disk: a page, the same as a PDF, and the same for programs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from responde.publishing import labels
from responde.publishing.problems import PublishError

PAGE, PDF, DATA = "evidence.html", "evidence.pdf", "evidence.json"


class NotEvidenceError(PublishError):
    """The folder holds something else, which would be lost."""

    code = "folder-not-evidence"

    def __init__(self, folder: Path, entry: str) -> None:
        super().__init__(
            f"{folder} holds no earlier evidence, but {entry}. "
            "Name a folder that is new, empty, or was made by `responde evidence`.",
            folder=folder,
            entry=entry,
        )


LABEL = labels.Label(
    "responde-evidence.txt",
    "This folder was made by `responde evidence`. The next run replaces all of it.\n",
    NotEvidenceError,
)
"""Says that a folder is earlier evidence, which the next may replace."""


def check(folder: Path) -> None:
    """Raises PublishError for a folder that may not be replaced, before anything is made."""
    labels.check(folder, LABEL)


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Put the files into `folder`, all or none; raises PublishError where it holds anything but earlier evidence."""
    labels.write(files, folder, LABEL)
