"""Figures that stand in a text, in digits and in words, so that translations can be compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from responde.checks.lexicon.numbers import PHRASES, WORDS
from responde.checks.said import folded, spaced

DIGITS = re.compile(r"\d+")
LINK = re.compile(r"(?<!\S)\S+@\S+|(?:https?://|www\.)\S+")
PHONE = re.compile(r"\+?\(?\d{1,4}\)?(?:[ .()/-]{1,2}\d{1,4}){2,}")
DATE = re.compile(r"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)\b")
LATE = r"p\.? ?m\b\.?|de la (?:tarde|noche)|da (?:tarde|noite)|in the (?:afternoon|evening)|at night|del vespre"
EARLY = r"a\.? ?m\b\.?|de la (?:manana|madrugada)|da (?:manha|madrugada)|in the morning|del mati"
FIGURE = re.compile(
    rf"(?P<late>\d{{1,2}}(?:[:.h]\d\d)?) ?(?:{LATE})"
    rf"|(?P<early>\d{{1,2}}(?:[:.h]\d\d)?) ?(?:{EARLY})"
    r"|(?P<clock>\d{1,2}[:h]\d\d(?!\d)|\d{1,2}\.\d\d(?= ?(?:h|hrs|horas|hores|hours)\b))"
    r"|(?P<large>[1-9]\d{0,2}([.,' ])\d{3}(?:\5\d{3})*)(?!\d)(?P<cents>[.,]\d{1,2}(?!\d))?"
    r"|(?P<plain>\d+(?:[.,]\d+)?)"
)
NIGHT = ("am", "a.m", "a.m.", "a. m.", "noche", "noite", "night")
"""After these twelve is midnight; `12 de la mañana` is noon."""
NOON = 12
LONG = 9
"""Digits from which on a number is one to be dialled."""
TAIL = 7
"""Digits at its end that are the same with and without a prefix."""
TENS = 20
ROMAN = re.compile(r"\b(?:x{0,2}(?:ix|iv|v?i{1,3})|x{1,2}v?|v)\b")
LETTERS = {"i": 1, "v": 5, "x": 10}
TOKEN = re.compile(r"[^\W\d_]+")
AND = frozenset({"and", "y", "e", "i"})

Written = tuple[str, str]
"""A language and what is said in it."""


def differing(one: Written, two: Written) -> tuple[Counter[str], Counter[str]]:
    """The figures that each of two texts has and the other has neither in digits nor in words."""
    first, second = Counter(digits(one[1])), Counter(digits(two[1]))
    only, others = first - second, second - first
    if re.search(LATE, folded(f"{one[1]}\n{two[1]}")):
        _same_hours(only, others)
    return _unsaid(only, two, sure=bool(others)), _unsaid(others, one, sure=bool(only))


def digits(text: str) -> Iterator[str]:
    """Each figure, in one spelling: `1.000` and `1,000`, `13:00` and `1 pm`, `10,50` and `10.5` are the same."""
    low = LINK.sub(" ", folded(spaced(text)))
    for dated in DATE.findall(low):
        yield from map(_number, DIGITS.findall(dated))
    low = DATE.sub(" ; ", low)
    dialled = [run for run in PHONE.findall(low) if _long(run)]
    yield from map(_number, dialled)
    low = PHONE.sub(lambda run: " ; " if _long(run[0]) else run[0], low)
    yield from (_spelled(found) for found in FIGURE.finditer(low))


def _long(run: str) -> bool:
    return sum(char.isdigit() for char in run) >= LONG


def _spelled(found: re.Match[str]) -> str:
    late, early, clock, large, cents, plain = (
        found[name] for name in ("late", "early", "clock", "large", "cents", "plain")
    )
    if late or early or clock:
        return _clock(late or early or clock, late=bool(late), night=found[0].endswith(NIGHT))
    if large:
        return _number("".join(DIGITS.findall(large)) + (cents or "").replace(",", "."))
    return _number(plain.replace(",", "."))


def _number(written: str) -> str:
    run = "".join(DIGITS.findall(written))
    return f"…{run[-TAIL:]}" if len(run) >= LONG else f"{Decimal(written).normalize():f}"


def _clock(written: str, *, late: bool, night: bool) -> str:
    hours, *minutes = map(int, DIGITS.findall(written))
    if late and hours < NOON:
        hours += NOON
    elif hours == NOON and night:
        hours = 0
    return f"{hours}:{minutes[0]:02}" if minutes and minutes[0] else str(hours)


def _same_hours(only: Counter[str], others: Counter[str]) -> None:
    """`from 1 to 3 pm` and `de 13 a 15`: an hour without its half of the day is the same as the one with it."""
    for here, there in ((only, others), (others, only)):
        for hour in [figure for figure in here if figure.isdecimal() and int(figure) < NOON]:
            later = str(int(hour) + NOON)
            same = min(here[hour], there[later])
            here[hour] -= same
            there[later] -= same


def _unsaid(figures: Counter[str], text: Written, *, sure: bool) -> Counter[str]:
    """What a text doesn't say in words; in a language that we don't count in, small numbers may be words."""
    lang, said = text[0].partition("-")[0], folded(spaced(text[1]))
    left = +figures - Counter(in_words(lang, said)) if figures else figures
    if lang in WORDS or sure:
        return +left
    return Counter({figure: times for figure, times in left.items() if not _small(figure)})


def _small(figure: str) -> bool:
    return figure.isdecimal() and (int(figure) <= TENS or (int(figure) < LONG * 11 and int(figure) % 10 == 0))


def in_words(lang: str, low: str) -> Iterator[str]:
    """The numbers that words of a text may stand for."""
    for phrase, number in zip(PHRASES[::2], PHRASES[1::2], strict=True):
        if phrase in low:
            yield str(number)
    yield from (str(_roman(found)) for found in ROMAN.findall(low))
    known, before = _words(lang), 0
    for token in TOKEN.findall(low):
        if token in known:
            yield from _joined(before, known[token])
            before = known[token]
        elif token not in AND:
            before = 0


def _joined(before: int, number: int) -> Iterator[str]:
    """A number, and what it makes with the one before it: `thirty five`, `two hundred`."""
    yield str(number)
    if before >= TENS and number < 10:  # noqa: PLR2004
        yield str(before + number)
    if before and number in {100, 1000}:
        yield str(before * number)


@lru_cache
def _words(lang: str) -> dict[str, int]:
    pairs = WORDS.get(lang, ())
    return {str(word): int(number) for word, number in zip(pairs[::2], pairs[1::2], strict=True)}


def _roman(written: str) -> int:
    values = [LETTERS[letter] for letter in written]
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))
