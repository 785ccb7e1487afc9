"""Durations, targets and money, parsed from the way in which people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

UNITS = (
    "second",
    "minute",
    "hour",
    "opening hour",
    "day",
    "calendar day",
    "business day",
    "week",
    "month",
    "year",
    "billing cycle",
)
PHRASES = ("at once", "same day", "as agreed", "legal term", "any time")
_UNIT = "|".join(sorted((f"{unit}s?" for unit in UNITS), key=len, reverse=True))
_NUMBER = r"\d{1,6}(?:\.\d{1,2})?"
_DURATION = re.compile(rf"({_NUMBER})(?:\s*-\s*({_NUMBER}))?\s+({_UNIT})(?:\s+before(?:\s+(\S.*))?)?", re.ASCII)
_A_YEAR = re.compile(rf"({_NUMBER})(?:\s+({_UNIT}))?\s+(?:a|per)\s+(day|week|month|quarter|year)", re.ASCII)
_OUT_OF = re.compile(rf"({_NUMBER})\s+of\s+({_NUMBER})", re.ASCII)
_AVERAGE = re.compile(r"(.*\S)\s+on\s+average", re.ASCII)
_SHARE = re.compile(rf"({_NUMBER})\s*%(?:\s+of\s+(\w+))?", re.ASCII)
_FOR = re.compile(rf"(.*\S)\s+for\s+({_NUMBER})\s*%(?:\s+of\s+(\w+))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Duration:
    """A stretch of time: a phrase, or a number (or two, from-to) of a unit, perhaps before something."""

    phrase: str = ""
    count: Decimal | None = None
    upto: Decimal | None = None
    """The larger number of a range such as `3-5 days`."""
    unit: str = ""
    before: str | None = None
    """What it has to come before; empty where the sentence around says it, None where it doesn't come before."""
    per: str = ""
    """The period in `24 a year`."""

    @classmethod
    def parse(cls, text: str) -> Duration | None:
        """`15 business days`, `3-5 days`, `at once`, `15 minutes before closing`, `24 a year`; None if none of them."""
        text = " ".join(text.split())
        if text in PHRASES:
            return cls(phrase=text)
        if match := _A_YEAR.fullmatch(text):
            return cls(count=Decimal(match[1]), unit=_singular(match[2] or ""), per=match[3])
        match = _DURATION.fullmatch(text)
        if match is None:
            return None
        low, high = Decimal(match[1]), Decimal(match[2]) if match[2] else None
        if high is not None and high < low:
            return None
        before = (match[4] or "") if " before" in text else None
        return cls(count=low, upto=high, unit=_singular(match[3]), before=before)

    @property
    def longest(self) -> Decimal:
        """The larger number of a range, the number otherwise, zero for phrases."""
        return self.upto or self.count or Decimal(0)

    @property
    def whole(self) -> int | None:
        """The same, where it is a whole number."""
        longest = self.longest
        whole = int(longest)
        return whole if whole == longest else None


def _singular(unit: str) -> str:
    return unit if unit in UNITS or not unit else unit[:-1]


@dataclass(frozen=True, slots=True)
class Target:
    """What is promised, and for how many: `3 minutes for 95%`, `at most 3%`, `9 of 10 on average`."""

    duration: Duration | None = None
    share: Decimal | None = None
    """Per cent of cases for which it holds, or the share itself where there is no duration."""
    of: str = ""
    """What the share is counted in: customers, contacts, days."""
    limit: str = ""
    """`at most` or `at least`."""
    score: Decimal | None = None
    scale: Decimal | None = None
    """The points and the most points of `8 of 10`."""
    average: bool = False
    always: bool = False

    @classmethod
    def parse(cls, text: str) -> Target | None:
        """The target that `text` writes; None if it writes none."""
        text = " ".join(text.split())
        if text == "always":
            return cls(always=True)
        for limit in ("at most", "at least"):
            if text.startswith(f"{limit} "):
                inner = cls.parse(text[len(limit) + 1 :])
                return replace(inner, limit=limit) if inner and not inner.limit and not inner.always else None
        if match := _FOR.fullmatch(text):
            inner, share = cls.parse(match[1]), Decimal(match[2])
            if inner is None or inner.share is not None or inner.always or inner.average or share > _ALL:
                return None
            return replace(inner, share=share, of=match[3] or "") if (match[3] or "") in _COUNTED else None
        if match := _AVERAGE.fullmatch(text):
            inner = cls._simple(match[1])
            return replace(inner, average=True) if inner and inner.share is None else None
        return cls._simple(text)

    @classmethod
    def _simple(cls, text: str) -> Target | None:
        if match := _SHARE.fullmatch(text):
            share, of = Decimal(match[1]), match[2] or ""
            return cls(share=share, of=of) if share <= _ALL and of in _COUNTED else None
        if match := _OUT_OF.fullmatch(text):
            score, scale = Decimal(match[1]), Decimal(match[2])
            return cls(score=score, scale=scale) if score <= scale else None
        duration = Duration.parse(text)
        return cls(duration=duration) if duration else None


_ALL = Decimal(100)
_COUNTED = ("", "customers", "contacts", "days")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its currency (ISO 4217), a range of amounts, or no limit at all."""

    currency: str = ""
    amount: Decimal | None = None
    upto: Decimal | None = None
    unlimited: bool = False

    @classmethod
    def parse(cls, text: str) -> Money | None:
        """`EUR 40`, `COP 30000`, `EUR 20 to EUR 40`, `unlimited`; None if none of them."""
        text = " ".join(text.split())
        if text == "unlimited":
            return cls(unlimited=True)
        match = _MONEY.fullmatch(text)
        if match is None or (match[3] and match[3] != match[1]):
            return None
        amount, upto = Decimal(match[2]), Decimal(match[4]) if match[4] else None
        return cls(match[1], amount, upto) if upto is None or upto >= amount else None


_AMOUNT = r"\d{1,15}(?:\.\d{1,2})?"
"""`30.000` is refused: half of the world would read it as thirty, the other half as thirty thousand."""
_MONEY = re.compile(rf"([A-Z]{{3}}) ({_AMOUNT})(?: to (?:([A-Z]{{3}}) )?({_AMOUNT}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """A month, quarter or year of results: `2026-10`, `2026-Q3`, `2026`."""

    year: int
    part: str = ""
    """`10`, `Q3` or empty."""

    @classmethod
    def parse(cls, text: str) -> Period | None:
        match = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]|Q[1-4]))?", text.strip(), re.ASCII)
        return cls(int(match[1]), match[2] or "") if match else None

    @property
    def order(self) -> tuple[int, int]:
        """Sorts by the end of the period."""
        last = {"": 12}.get(self.part) or (3 * int(self.part[1]) if self.part[0] == "Q" else int(self.part))
        return (self.year, last)
