"""The shelf holds the packs: it knows them by their files' names, and opens only those of the country in question."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded with the first pack, so that a country without one costs nothing
    from responde.law.rules import Head, Pack

FOLDER = Path(__file__).parent / "packs"
BETWEEN = "\n---\n"
"""What stands between the head of a pack and its rules."""
UNION = "eu"
MEMBERS = frozenset(
    "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split()  # noqa: SIM905 - codes
)
"""Countries in which the law of the European Union holds."""


@lru_cache
def names() -> tuple[str, ...]:
    """All packs that there are, in alphabetical order: `es`, `es-10-2025`, `es-finance`."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.yml")))


def of_country(country: str) -> tuple[str, ...]:
    """The packs of a country, by its code of ISO 3166."""
    known = {country.lower(), *([UNION] if country.lower() in MEMBERS else [])}
    return tuple(name for name in names() if name.split("-")[0] in known)


class Opened:
    """A pack's file that was opened: its head was read, its rules are when they are asked for."""

    def __init__(self, name: str, text: str) -> None:
        from responde.law import parsing

        first, _, self._rules = text.partition(BETWEEN)
        self.head: Head = parsing.head(parsing.loaded(first, name), name)
        self._pack: Pack | None = None

    @property
    def pack(self) -> Pack:
        """The whole of it; raises PackError."""
        if self._pack is None:
            from responde.law import parsing

            self._pack = parsing.pack(self.head, parsing.loaded(self._rules, self.head.id))
        return self._pack


@lru_cache
def opened(name: str) -> Opened:
    """The pack with this name, read once; raises KeyError where there is none and PackError where it can't be meant."""
    if name not in names():
        raise KeyError(name)
    return Opened(name, (FOLDER / f"{name}.yml").read_text("utf-8"))
