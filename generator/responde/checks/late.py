"""Late is what lasts until a request is over: which times add up to it, against which, and on which days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial

from responde.checks.case import Case
from responde.checks.matters import Matter, Stretch, Way
from responde.clock.calendar import Calendar
from responde.clock.compared import Lasts, Verdict, Year, amount, told_apart
from responde.clock.contracted import calendar_of, weekend
from responde.clock.terms import LAST_MOMENT
from responde.contract.contract import Contract
from responde.contract.quantities import Duration
from responde.contract.written import written
from responde.findings import Finding
from responde.findings import catalogue as kinds

SHOWN = 3
"""Requests that a finding names; of more it says that there are more."""
MOST_IDS = 20
"""Ids that it writes down to be copied."""
LAST_YEAR = date(9990, 1, 1)
"""The calendar of computers ends a few years later."""
WEIGHTS = {"business days": Decimal("33.6"), "months": Decimal(730), "same day": Decimal(24), "hours": Decimal(1)}
"""Hours that a unit lasts as a rule."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Late:
    """What passes, as long as the request lasts or longer."""

    matter: Matter
    way: Way
    limit: Way
    """The times within which the request should be over."""
    verdict: Verdict

    @property
    def longest(self) -> Stretch:
        return longest(self.way)

    @property
    def rank(self) -> tuple[Lasts, Decimal]:
        """The surer and longer, the worse."""
        return self.verdict.lasts, roughly(times(self.way))


def coming_year(case: Case) -> Year:
    """The starts of the coming year by the contract's calendar, whose holidays are looked up only where they matter."""
    rules = case.contract.calendar
    return Year(
        today=min(case.today, LAST_YEAR),
        weekend=weekend(case.contract),
        cutoff=rules.cutoff if rules else None,
        holidays=partial(_looked_up, case.contract),
    )


def _looked_up(contract: Contract, first: int, last: int) -> Calendar | None:
    if not hasattr(contract.organisation, "country"):  # what could not be read is None, whatever its type
        return None
    try:
        return calendar_of(contract, (first, last))
    except LookupError:
        return None


def may_be_late(ways: Iterable[Way], limits: Sequence[Way]) -> bool:
    """Whether one of several ways may last as long as one of several limits; False is certain, and quickly told."""
    amounts = [total for limit in limits if (total := amount(times(limit)))]
    passing = (total for way in ways if (total := amount(times(way))))
    return any(told_apart(total, limit) is not Lasts.NEVER for total in passing for limit in amounts)


def against(year: Year, matter: Matter, way: Way, others: Sequence[Way], *, strictly: bool = False) -> Late | None:
    """What passes if it lasts as long as each of the times that may be meant; None if it doesn't, or can't be told."""
    total = amount(times(way))
    if not others or (total and total.nothing):  # whoever answers at once keeps nobody waiting
        return None
    found = [(year.compare(times(way), times(limit), strictly=strictly), limit) for limit in others]
    late = [Late(matter=matter, way=way, limit=limit, verdict=verdict) for verdict, limit in found if verdict]
    mildest = min(late, key=lambda each: each.verdict.lasts, default=None)
    told = mildest is not None and len(late) == len(found) and mildest.verdict.lasts > Lasts.NEVER
    return mildest if told else None


def times(way: Way) -> tuple[Duration, ...]:
    """The times alone; those that say nothing are such as can't be reckoned with."""
    return tuple(stretch.time or UNKNOWN for stretch in way)


UNKNOWN = Duration(phrase="as agreed")


def worst(found: Iterable[Late | None]) -> Late | None:
    """The surest and longest of them."""
    return max((each for each in found if each), key=lambda each: each.rank, default=None)


def longest(way: Way) -> Stretch:
    """The time that makes the most of what passes, the first where several do."""
    return max(way, key=lambda stretch: roughly(times((stretch,))))


def roughly(lasting: tuple[Duration, ...]) -> Decimal:
    """Hours that times last together as a rule: enough to say which of several is the longest."""
    total = amount(lasting)
    if total is None or total.endless:
        return Decimal("Infinity")
    return sum((count * WEIGHTS[kind] for kind, count in total.kinds.items()), Decimal(0))


def in_all(way: Way) -> str:
    """What passes, as one figure where it is all of one unit: `2 business days`, `4 hours + 1 business day`."""
    parts = times(way)
    units = {part.unit for part in parts}
    if len(parts) > 1 and len(units) == 1 and "" not in units:
        return written(replace(parts[0], count=sum((part.longest for part in parts), Decimal(0)), upto=None))
    return " + ".join(map(written, parts))


def named(late: Sequence[Late]) -> str:
    """The requests with their times: `“Queja” (15 business days), “Reclamo” (10 business days)`."""
    shown = [f"“{each.matter.says}” ({in_all(each.limit)})" for each in late[:SHOWN]]
    return ", ".join((*shown, *(("…",) if len(late) > SHOWN else ())))


def ids(late: Sequence[Late]) -> str:
    """Their ids, as the key of a split takes them."""
    return " ".join((*(each.matter.name for each in late[:MOST_IDS]), *(("…",) if len(late) > MOST_IDS else ())))


def on_some_days(way: Way, limit: Way, verdict: Verdict, *, request: str, person: str) -> Finding:
    """That what passes is too long for a request on some days alone, with the first of them."""
    assert verdict.start
    assert verdict.end
    assert verdict.other
    return kinds.TOO_SLOW_ON_SOME_DAYS.at(
        longest(way).path,
        sum=in_all(way),
        request=request,
        limit=in_all(limit),
        start=_moment(verdict.start),
        end=_moment(verdict.end),
        due=_moment(verdict.other),
        person=person,
    )


def _moment(at: datetime) -> str:
    """A day, with the time of day where it is neither its first nor its last."""
    return f"{at:%Y-%m-%d}" if at.time() in {time(), LAST_MOMENT} else f"{at:%Y-%m-%d %H:%M}"
