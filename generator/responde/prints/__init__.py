"""Prints are what people keep of a charter: cards, sheets, posters; one module each, found by listing the folder."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from responde.artefact import Artefact
from responde.pages.desk import Desk


class Print(Protocol):
    """What a module in this folder has to have."""

    def files(self, desk: Desk) -> Iterator[Artefact]:
        """The files of this kind in one language, in the folder that `responde.pages.addresses.kept` names."""


def names() -> tuple[str, ...]:
    """What the kinds of prints are called that there are, in alphabetical order."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def files(desk: Desk) -> Iterator[Artefact]:
    """The files of every kind in one language; those to be typeset only where PDFs are made."""
    for name in names():
        made = cast(Print, import_module(f"{__name__}.{name}")).files(desk)
        yield from (each for each in made if desk.pdf or not each.typeset)
