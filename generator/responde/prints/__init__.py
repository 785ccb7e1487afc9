"""Prints are what people keep of a charter: cards, sheets, posters; one module each, found by listing the folder."""

from __future__ import annotations

from collections.abc import Container, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from responde.artefact import Artefact
from responde.pages.desk import Desk


class Print(Protocol):
    """What a module in this folder has to have.

    It may have `apart(desk)` besides: files for who has them without the site around; they take the place of others of
    the same path.
    """

    def files(self, desk: Desk) -> Iterator[Artefact]:
        """The files of this kind in one language, in the folder that `responde.pages.addresses.kept` names."""


def names() -> tuple[str, ...]:
    """What the kinds of prints are called that there are, in alphabetical order; `_sheet` is what they share."""
    return tuple(sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")))


def every(only: Container[str] | None = None) -> Iterator[Print]:
    """The kinds of prints, or those of them that are named."""
    for name in names():
        if only is None or name in only:
            yield cast(Print, import_module(f"{__name__}.{name}"))


def files(desk: Desk) -> Iterator[Artefact]:
    """The files of every kind in one language; those to be typeset only where PDFs are made."""
    for each in every():
        yield from (made for made in each.files(desk) if desk.pdf or not made.typeset)


def apart(desk: Desk, only: Container[str] | None = None) -> Iterator[Artefact]:
    """The same for who has no site around them, or of it the kinds that are named."""
    for each in every(only):
        alone = getattr(each, "apart", None)
        made = {one.path: one for one in (*each.files(desk), *(alone(desk) if alone else ()))}
        yield from (one for one in made.values() if desk.pdf or not one.typeset)
