"""A label says which command made a folder, so that its next run replaces it whole, and no other one does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from responde.publishing import afterwards, exchange
from responde.publishing.problems import NotAFolderError, PublishError


@dataclass(frozen=True, slots=True)
class Label:
    """The name of the file that tells a folder of ours, what it says, and the error for any other folder."""

    name: str
    says: str
    refused: Callable[[Path, str], PublishError]
    """Made of the folder and the name of something in it."""


def write(files: Mapping[str, bytes], folder: Path, label: Label) -> None:
    """Put files into `folder`, all or none.

    The folder has to be new, empty or one with this label, which stays until the new one is whole; raises PublishError
    for any other.
    """
    check(folder, label)
    whole = {**files, label.name: label.says.encode(), afterwards.MARK: afterwards.MARK_TEXT.encode()}
    with exchange.beside(folder) as work:
        for path, content in whole.items():
            file = work / "made" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        exchange.exchange(work / "made", folder)


def check(folder: Path, label: Label) -> None:
    """Refuse a folder without the label: a whole site is ours, too, and would be lost."""
    if folder.exists() and not folder.is_dir():
        raise NotAFolderError(folder)
    entries = sorted(entry.name for entry in folder.iterdir()) if folder.exists() else []
    if entries and not {label.name, afterwards.MARK} <= set(entries):
        raise label.refused(folder, entries[0])
