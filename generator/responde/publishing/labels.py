"""A label says which command made a folder, so that its next run replaces it whole, and no other one does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from responde.publishing import afterwards, exchange
from responde.publishing.problems import NotAFolderError, PublishError


@dataclass(frozen=True, slots=True)
class Label:
    """What a folder is known by: the command that made it, as `print`, and what is in it, as `prints`."""

    command: str
    what: str

    @property
    def name(self) -> str:
        """The file that says so, such as `responde-print.txt`."""
        return f"responde-{self.command}.txt"

    @property
    def says(self) -> str:
        return f"This folder was made by `responde {self.command}`. The next run replaces all of it.\n"


class NotReplacedError(PublishError):
    """The folder holds something else, be it a whole site of ours, which would be lost."""

    def __init__(self, label: Label, folder: Path, entry: str) -> None:
        super().__init__(
            f"{folder} holds no earlier {label.what}, but {entry}. "
            f"Name a folder that is new, empty, or was made by `responde {label.command}`.",
            folder=folder,
            entry=entry,
        )
        self.code = f"folder-not-{label.what}"


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
        raise NotReplacedError(label, folder, entries[0])
