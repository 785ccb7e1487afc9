"""Syntax reads opening hours, as OpenStreetMap writes them, into rules and takes the public holidays out of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from responde.clock.dates import MONTHS, exist, run_backwards

Spans = tuple[tuple[int, int], ...]
"""Times of a day as (from, to) in minutes after its midnight, in order and apart; a night shift ends after 1440."""

MIDNIGHT = 1440

_DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)"
_DATE = rf"(?:\d{{4}} ?)?(?:{'|'.join(MONTHS)})(?: \d{{1,2}})?"
_DATES = rf"{_DATE}(?:-{_DATE})?(?:,{_DATE}(?:-{_DATE})?)*|\d{{4}}(?:-\d{{4}})?"
_TIME = r"\d\d:\d\d-\d\d:\d\d"
_RULE = re.compile(
    rf"(?:24/7|(?P<dates>{_DATES})?(?: ?(?P<days>{_DAY}(?:[-,]{_DAY})*))?)"
    rf"(?: ?(?P<times>{_TIME}(?:,{_TIME})*))?(?: ?(?P<off>closed))?"
)
_COMMENT = re.compile(r'\s*"([^"]*)"')
_SEPARATOR = re.compile(r"; |, ")
_SINGLE = re.compile(r"(?:\d{4} )?[A-Z][a-z]{2} \d{1,2}")
_HOLIDAY_ON_WEEKDAY = re.compile(r"\bPH +(?:Mo|Tu|We|Th|Fr|Sa|Su)\b|\b(?:Mo|Tu|We|Th|Fr|Sa|Su) +PH\b", re.IGNORECASE)

NOT_HOURS = "is not written as opening hours, such as Mo-Fr 08:00-17:00; Sa 09:00-12:30; PH off"
COMMA = "has a blank after a comma, which opens a second rule and leaves the first without times: take out the blank"
COMMENT = "has a comment in the place of times: put what depends on something else into a text"
NO_SUCH_DATE = "names a date that no year has"
BACKWARDS = "names dates that end before they begin: name the year and the day of both"
TOO_LONG = "has a shift of more than 24 hours"
HOLIDAY_ON_WEEKDAY = (
    "has PH beside a weekday without a comma: Sa,PH means either, and holidays on certain weekdays can't be said"
)
HOLIDAY_CUT = "takes hours off holidays (PH … off): name the times that remain"
BEYOND = "uses more of the syntax than weekdays, months, dates, times, PH and off"
WHY_BEYOND = (
    (r"\|\|", "has an alternative (||): opening hours are one or the other"),
    (r"unknown", "says unknown: opening hours are open or off"),
    (r"\bweek", "counts weeks of the year: name the dates"),
    (r"easter", "counts from Easter: name the dates, or use PH"),
    (r"sunrise|sunset|dawn|dusk", "depends on the sun: name the times"),
    (r"\bSH\b", "has school holidays (SH), which no calendar here knows: name the dates"),
    (r"\[", "counts weekdays of the month: name the dates"),
    (r"PH -?\d", "counts days from a holiday: name the dates"),
    (r"\d\+", "has no closing time: name one"),
)
"""What is met beyond our part of the syntax, as (pattern, reason). A reason ends the sentence "This text …"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of an expression: on these dates and weekdays (empty: all), these times (empty: the whole day)."""

    dates: str = ""
    days: str = ""
    holidays: bool = False
    """Whether it speaks of public holidays: of these beside its `days`, or of these alone where there are no `days`."""
    spans: Spans = ()
    off: bool = False
    extra: bool = False
    """Adds to the rules before it, where others take their place: the comma in `Mo-Fr 08:00-12:00, Mo 14:00-18:00`."""

    @property
    def when(self) -> str:
        """The days of the rule as OpenStreetMap writes them."""
        return f"{self.dates} {self.days}".strip()

    @property
    def is_single_date(self) -> bool:
        """Whether it names nothing but single days of the year."""
        return bool(self.dates) and all(_SINGLE.fullmatch(part) for part in self.dates.split(","))


Rules = tuple[Rule, ...]


@lru_cache(maxsize=512)
def problem(expression: str) -> str | None:
    """Say what is wrong with `expression`, in one of few fixed texts that end a sentence about it; None: nothing."""
    from opening_hours import validate

    if not validate(expression):
        return NOT_HOURS
    if _HOLIDAY_ON_WEEKDAY.search(_COMMENT.sub("", expression)):
        return HOLIDAY_ON_WEEKDAY
    text = _COMMENT.sub("", _canonical(expression))
    if not all(_RULE.fullmatch(part) for part in _SEPARATOR.split(text)):
        return next((why for pattern, why in WHY_BEYOND if re.search(pattern, text)), BEYOND)
    return _problem_of_meaning(_read(text), _canonical(expression))


def _problem_of_meaning(rules: Rules, text: str) -> str | None:
    timeless = [not (rule.spans or rule.off) for rule in rules]
    if any(bare and after.extra for bare, (_, after) in zip(timeless, pairwise(rules), strict=False)):
        return COMMA
    if any(bare and '"' in part for bare, part in zip(timeless, _parts_with_comments(text), strict=True)):
        return COMMENT
    named = [part for rule in rules for part in rule.dates.split(",") if part]
    if not all(map(exist, named)):
        return NO_SUCH_DATE
    if any(map(run_backwards, named)):
        return BACKWARDS
    if any(rule.holidays and rule.off and rule.spans for rule in rules):
        return HOLIDAY_CUT
    return TOO_LONG if any(end - start > MIDNIGHT for rule in rules for start, end in rule.spans) else None


def _parts_with_comments(text: str) -> list[str]:
    return _SEPARATOR.split(_COMMENT.sub('"', text))


@lru_cache
def _canonical(expression: str) -> str:
    """The library's own spelling, in which blanks, capitals, `closed` and `24:00` are always written alike.

    It glues a year to a month, `2027Feb`, and then reads that as the first of the month; so they are parted again.
    """
    from opening_hours import OpeningHours

    return re.sub(r"\b(\d{4})(?=[A-Z][a-z]{2}\b)", r"\1 ", str(OpeningHours(expression)))


@lru_cache
def read(expression: str) -> Rules:
    """The rules of an expression in which there is no `problem`; raises ValueError with it where there is one."""
    if why := problem(expression):
        message = f"{expression!r} {why}"
        raise ValueError(message)
    return _read(_COMMENT.sub("", _canonical(expression)))


def comments(expression: str) -> tuple[str, ...]:
    """What stands in quotes, in order: it is meant for people and changes nothing."""
    return tuple(_COMMENT.findall(expression))


def _read(text: str) -> Rules:
    separators = ("; ", *_SEPARATOR.findall(text))
    return tuple(
        _rule(part, extra=separator == ", ") for part, separator in zip(_SEPARATOR.split(text), separators, strict=True)
    )


def _rule(text: str, *, extra: bool) -> Rule:
    found = _RULE.fullmatch(text)
    assert found
    days = (found["days"] or "").split(",")
    return Rule(
        dates=found["dates"] or "",
        days=",".join(day for day in days if day != "PH"),
        holidays="PH" in days,
        spans=tuple(_span(part) for part in (found["times"] or "").split(",") if part),
        off=bool(found["off"]),
        extra=extra,
    )


def _span(text: str) -> tuple[int, int]:
    start, end = (int(part[:2]) * 60 + int(part[3:]) for part in text.split("-"))
    return start, end if end > start else end + MIDNIGHT


@lru_cache
def split_public_holidays(expression: str) -> tuple[Rules, Rules]:
    """The rules of ordinary days, and those that stand in for them on public holidays; none: an ordinary day like any.

    What is said of `PH` outranks weekdays and seasons wherever it stands. Only single dates named after it outrank it:
    `PH off; Dec 08 10:00-12:00` opens on that holiday.
    Where no rule for holidays speaks of a date (`Jul-Aug PH off`, in May), it is an ordinary day too.
    """
    rules = read(expression)
    usual = tuple(replace(rule, holidays=False) for rule in rules if rule.days or not rule.holidays)
    first = next((place for place, rule in enumerate(rules) if rule.holidays), len(rules))
    holidays = tuple(
        replace(rule, days="", holidays=False) if rule.holidays else rule
        for rule in rules[first:]
        if rule.holidays or rule.is_single_date
    )
    return usual, holidays
