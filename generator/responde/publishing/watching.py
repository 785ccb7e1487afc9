"""What a preview watches: the contract's folder, the pages written by hand, and every template."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from responde.publishing import theme

MANY = 2000
"""Files in a contract's folder beyond which only the folder itself is watched: a home folder, say."""


def watched(contract: Path, docs: Path, templates: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Folders to watch, and whether with all that they hold."""
    folder = contract.resolve().parent
    if folder.is_dir() and not folder.is_relative_to(docs.resolve()):
        yield folder, _small(folder)
    for place in (*templates, theme.ours().parent):
        if place.is_dir() and not place.resolve().is_relative_to(folder):
            yield place, True


def _small(folder: Path) -> bool:
    seen = 0
    for _, _, files in os.walk(folder):
        seen += len(files)
        if seen > MANY:
            return False
    return True
