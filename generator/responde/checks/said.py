"""What a contract says, text by text and language by language, as the checks of language read it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from responde.contract.contract import Contract
from responde.contract.leaves import leaves
from responde.contract.texts import Term, Text
from responde.findings import Path

_MARKED = "áàâãäéèêëíìîïóòôõöúùûüñçý’\u2018\u00ad"
_PLAIN = "aaaaaeeeeiiiiooooouuuuncy'' "
COMBINING = ("\u0300", "\u0301", "\u0302", "\u0303", "\u0308", "\u0327")
PLAIN = str.maketrans(_MARKED, _PLAIN)
NAMED = frozenset({"name", "legal_name", "address", "authority", "role", "controller", "short"})
"""Keys that name something and say nothing about it."""
ELSEWHERE = frozenset({"documents", "editions", "laws", "regions", "customers", "forms"})
"""Sections in which the company says nothing about itself."""

BY_ID = frozenset(
    {"people", "services", "channels", "places", "requests", "needs", "remedies", "promises", "contractors", "rights"}
)
"""Sections whose first step is an id."""


NOWHERE: frozenset[int] = frozenset()


class Said(NamedTuple):
    """One text in one language."""

    path: Path
    lang: str
    text: str
    """With single spaces."""
    low: str
    """The same, letter for letter, in lower case and without accents."""
    keys: tuple[str, ...]
    """The keys of the format on the way to it, ids left out; the last is its own."""


class Sayings(NamedTuple):
    """What is said in one language, and where in it a piece of text stands."""

    said: tuple[Said, ...]
    whole: str
    starts: tuple[int, ...]
    known: dict[str, frozenset[int]]
    """What has been looked for."""

    def holding(self, piece: str) -> frozenset[int]:
        """The texts in which a piece stands, by their number; each piece is looked for once."""
        held = self.known.get(piece)
        if held is None:
            held = self.known[piece] = frozenset(self._look(piece)) if piece in self.whole else NOWHERE
        return held

    def holding_any(self, pieces: tuple[str, ...]) -> frozenset[int]:
        """The texts in which one of the pieces stands."""
        held = NOWHERE
        for piece in pieces:
            some = self.holding(piece)
            if some:
                held = held | some
        return held

    def _look(self, piece: str) -> Iterator[int]:
        place = self.whole.find(piece)
        while place >= 0:
            number = bisect_right(self.starts, place)
            yield number - 1
            place = self.whole.find(piece, self.starts[number]) if number < len(self.starts) else -1


def gathered(said: tuple[Said, ...]) -> Sayings:
    """The texts with what it takes to look something up in all of them at once."""
    lengths = (len(one.low) + 1 for one in said)
    return Sayings(said, "\n".join(one.low for one in said), tuple(accumulate(lengths, initial=0))[:-1], {})


@lru_cache(maxsize=1)
def texts(contract: Contract) -> tuple[tuple[Path, Text], ...]:
    """Every text that is not the same in all languages, with its path."""
    found = ((path, value.text if isinstance(value, Term) else value) for path, value, _key in leaves(contract))
    return tuple((path, text) for path, text in found if isinstance(text, Text) and not text.universal)


@lru_cache(maxsize=1)
def sayings(contract: Contract) -> dict[str, Sayings]:
    """What the company says, by language."""
    found: dict[str, list[Said]] = {}
    for path, text in texts(contract):
        keys = _keys(path)
        if keys[-1] in NAMED or keys[0] in ELSEWHERE:
            continue
        for lang, written in text.values.items():
            place = (*path, lang) if len(text.values) > 1 else path
            plain = spaced(written)
            found.setdefault(lang, []).append(Said(place, lang, plain, folded(plain), keys))
    return {lang: gathered(tuple(said)) for lang, said in found.items()}


def _keys(path: Path) -> tuple[str, ...]:
    named = (path[0], *path[2:]) if path[0] in BY_ID else path
    return tuple(part for part in named if isinstance(part, str))


def spaced(text: str) -> str:
    """The text on one line, its letters composed."""
    if not text.isascii() and any(mark in text for mark in COMBINING):
        from unicodedata import normalize  # letters are mostly composed already

        text = normalize("NFC", text)
    return " ".join(text.split())


def folded(text: str) -> str:
    """As many letters in lower case and without accents: what people mean, however they type."""
    low = text.lower()
    return low if low.isascii() or len(low) != len(text) else low.translate(PLAIN)
