"""Phrases of the lexicon are looked for in what is said: a quick look first, and patterns only where it finds some."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from types import ModuleType
from typing import NamedTuple

from responde.checks.lexicon import Wording, lexicon
from responde.checks.said import Said, Sayings, folded, sayings, spaced
from responde.contract.contract import Contract

MACRO = re.compile(r"<([a-z-]+|\d+)>")
BRACES = re.compile(r"\{([^{}]+)\}")
PIECE = re.compile(r"(?:[a-z@' -](?![?*]))+")
"""The letters at the start of an alternative that stand in all it matches."""
PLAIN = re.compile(r"[a-z@' |-]+")
OTHERS = {"other": ("maker", "worker"), "third": ("maker", "worker", "own"), "any": ("maker", "worker", "own")}
"""Parts that are made of others."""
FORMS = (
    r"(?:[\s,]+(?:s\.?\s?[aclr]\.?(?:\s?[asur]\.?)*(?: de [cr]\.?\s?[vl]\.?)?|lt?da?\.?|limited|inc\.?|gmbh|bpo"
    r"|e\.s\.p\.?|p\.?l\.?c\.?))+$"
)
"""Legal forms, which people leave out when they name a company."""
SHORTEST = 3
"""Letters of a name that is looked for."""
SENTENCE = (". ", "; ", ": ", "! ", "? ")
CLAUSE = (*SENTENCE, ", ", " (", ") ")
FARTHEST = 500
"""Letters before and after a match that are looked at: no sentence that people read is longer."""
QUOTES = (("“", "”"), ("«", "»"), ("„", "“"))

ALL: frozenset[str] = frozenset()
"""No section in particular."""

Looks = tuple[tuple[str, ...], ...]
"""Of each group, one piece stands wherever a pattern can match."""


class Tongue(NamedTuple):
    """A language of a contract: its words, and what others are called to whom customers could be sent."""

    words: ModuleType
    names: tuple[str, ...] = ()


def tongues(contract: Contract) -> Iterator[tuple[Tongue, Sayings]]:
    """Each language that we know, with what is said in it."""
    names = called(contract)
    for lang, said in sayings(contract).items():
        words = lexicon(lang)
        if words is not None:
            yield Tongue(words, names), said


def called(contract: Contract) -> tuple[str, ...]:
    """The contractors' names, in lower case, whole and without their legal form."""
    written = (one.name.into("")[0] for one in contract.all_contractors().values() if one.name)
    low = tuple(folded(spaced(name)) for name in written)
    names = dict.fromkeys(name for each in low for name in (each, re.sub(FORMS, "", each)))
    return tuple(name for name in names if len(name) >= SHORTEST)


def found(
    tongue: Tongue, wordings: Iterable[Wording], sayings: Sayings, sections: frozenset[str] = ALL
) -> Iterator[tuple[Said, str]]:
    """What says one of these things in these sections, each text once, with the words in which it does."""
    told: set[int] = set()
    for wording in wordings:
        for pattern in wording.patterns:
            for number in sorted(_holding(sayings, looked_for(tongue.words.__name__, pattern, tongue.names)) - told):
                one = sayings.said[number]
                phrase = _phrase(tongue, wording, pattern, one) if one.keys[0] in (sections or one.keys) else ""
                if phrase:
                    told.add(number)
                    yield one, phrase


def _holding(sayings: Sayings, looks: Looks) -> frozenset[int]:
    """The texts that hold one piece of each group."""
    held = sayings.holding_any(looks[0])
    for pieces in looks[1:]:
        if not held:
            break
        held = held & sayings.holding_any(pieces)
    return held


def _phrase(tongue: Tongue, wording: Wording, pattern: str, one: Said) -> str:
    for match in compiled(tongue.words.__name__, pattern, tongue.names).finditer(one.low):
        if not _acquitted(wording, one, match):
            return one.text[match.start() : match.end()].strip()
    return ""


def _acquitted(wording: Wording, one: Said, match: re.Match[str]) -> bool:
    """Whether what stands around it makes it innocent: a negation, a quotation, a choice."""
    low, start, end = one.low, match.start(), match.end()
    sentence = _from(low, start, SENTENCE)
    around = low[sentence : _until(low, end)]
    return (
        _quoted(one.text[max(0, start - FARTHEST) : start])
        or (bool(wording.only_with) and not re.search(wording.only_with, around))
        or _stands(wording.unless_before, low[_from(low, start, CLAUSE) : start])
        or _stands(wording.unless_earlier, low[sentence:start])
        or _stands(wording.unless_around, around)
    )


def _from(low: str, start: int, marks: tuple[str, ...]) -> int:
    first = max(0, start - FARTHEST)
    return max((place + len(mark) for mark in marks if (place := low.rfind(mark, first, start)) >= 0), default=first)


def _until(low: str, end: int) -> int:
    last = end + FARTHEST
    return min((place for mark in SENTENCE if (place := low.find(mark, end, last)) >= 0), default=last)


def _quoted(before: str) -> bool:
    return before.count('"') % 2 == 1 or any(before.rfind(start) > before.rfind(end) for start, end in QUOTES)


def _stands(patterns: tuple[str, ...], text: str) -> bool:
    return any(re.search(each, text) for each in patterns)


@lru_cache(maxsize=1024)
def looked_for(words: str, pattern: str, names: tuple[str, ...]) -> Looks:
    """The pieces of what stands in a pattern's braces, the fewest first."""
    return tuple(sorted((_pieces(words, group, names) for group in BRACES.findall(pattern)), key=len))


def _pieces(words: str, group: str, names: tuple[str, ...]) -> tuple[str, ...]:
    if not group.startswith("<"):
        pieces = group.split("|")
        return tuple(pieces if PLAIN.fullmatch(group) else (PIECE.findall(each)[0] for each in pieces))
    looks: dict[str, str] = _language(words).LOOKS
    name = group.strip("<>")
    parts = OTHERS.get(name, (name,))
    written = tuple(piece for each in parts for piece in looks[each].split("|"))
    return (*written, *names) if "worker" in parts else written


@lru_cache(maxsize=256)
def compiled(words: str, pattern: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern on whole words, with what its parts stand for."""
    named = "".join(f"|{re.escape(name)}" for name in names).replace("<", r"\x3c")  # no part, whatever its name
    parts = {**_language(words).PARTS, "names": named}
    written = BRACES.sub(r"(?:\1)", pattern)
    while MACRO.search(written):
        written = MACRO.sub(lambda named: _part(named[1], parts), written)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)")


def _language(words: str) -> ModuleType:
    language = lexicon(words.rpartition(".")[2])
    assert language is not None
    return language


def _part(name: str, parts: dict[str, str]) -> str:
    return rf"(?:[^\s.;:!?]+ ){{0,{name}}}?" if name.isdecimal() else parts[name]
