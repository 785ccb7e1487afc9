"""Freshness: what runs out, and when: people, approvals, results, reviews."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import MINYEAR, date
from decimal import Decimal

from responde.checks.case import Case, called
from responde.clock.contracted import horizon
from responde.clock.terms import later
from responde.contract.contract import Contract
from responde.contract.contractors import Audit
from responde.contract.people import Verified
from responde.contract.quantities import Duration, Period
from responde.findings import Finding, Kind, Path, Spot
from responde.findings import catalogue as kinds
from responde.reading.files import Result
from responde.words import catalogue

SOON = 60
"""Days from today, the last of them included, within which what ends is said beforehand."""
A_YEAR = Duration(count=Decimal(1), unit="year")

PARTS = ("supplier", "process", "journey", "appearance")
"""What of a contractor is approved, each with its own last day."""

RUNS_OUT = {
    "verification": "Telephone of {who}: ring again",
    "approval": "Approval of {who} (`{part}`)",
    "review": "Review of the charter",
    "edition": "End of this edition",
    "promise": "End of the promise “{who}”",
    "audit": "Audit of {who}",
    "results": "Next result of `{who}` (the last is that of {part})",
    "holidays": "End of the calendar of public holidays",
}
"""What can run out, or be due, by its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry:
    """Something that holds until a day, or is due by then."""

    kind: str
    """One of `RUNS_OUT`."""
    path: Path
    until: date
    """The last day that is still a good one."""
    who: str = ""
    """Whom or what it is about, by name; empty for the charter itself."""
    part: str = ""
    """Of an approval its key, of results the newest period, of a verification its day."""
    spot: Spot | None = None
    """Where it stands, if not in the contract."""


def in_words(one: Expiry, lang: str = "en") -> str:
    """What runs out, in the author's language, on one line."""
    return " ".join(catalogue(lang).gettext(RUNS_OUT[one.kind]).format(who=one.who, part=one.part).split())


def expiries(contract: Contract, results: tuple[Result, ...] = ()) -> tuple[Expiry, ...]:
    """Everything in a contract that holds until some day or is due by then, in the order of the format."""
    return (
        *_edition(contract),
        *_people(contract),
        *_promises(contract),
        *_approvals(contract),
        *_results(contract, results),
        *_audits(contract),
    )


def _edition(contract: Contract) -> Iterator[Expiry]:
    """The day of its review, the last for which its calendar knows the public holidays, and its own last day."""
    review, until = (getattr(contract.edition, key, None) for key in ("review_by", "until"))
    if review:
        yield Expiry(kind="review", path=("edition", "review_by"), until=review)
    last = horizon(contract)[1]
    if last > MINYEAR:
        key = "review_by" if review else "from"
        yield Expiry(kind="holidays", path=("edition", key), until=date(last, 12, 31))
    if until:
        yield Expiry(kind="edition", path=("edition", "until"), until=until)


def _people(contract: Contract) -> Iterator[Expiry]:
    for name, person in contract.people.items():
        verified, until = person.verified, verified_until(person.verified)
        if verified and until:
            path = (*verified.path, "until" if verified.until == until else "date")
            part = str(verified.date)
            yield Expiry(kind="verification", path=path, until=until, who=called(person, name), part=part)


def verified_until(verified: Verified | None) -> date | None:
    """The last day on which a verification counts: a year after it, or sooner where the contract says so.

    A contract can't make it last longer than a year: nobody can vouch for that long for somebody else's telephone.
    """
    year = later(verified.date, A_YEAR) if verified and verified.date else None
    return min(year, verified.until) if year and verified and verified.until else year


def _promises(contract: Contract) -> Iterator[Expiry]:
    """Promises that are in force until some day and not said to have ended."""
    for name, promise in contract.promises.items():
        for _, spell in promise.in_force.cases if promise.in_force and not promise.ended else ():
            if spell.until:
                yield Expiry(kind="promise", path=(*spell.path, "until"), until=spell.until, who=called(promise, name))


def _approvals(contract: Contract) -> Iterator[Expiry]:
    """Each part of what is approved has its own last day; so have those of a contractor's contractors."""
    for name, one in contract.all_contractors().items():
        for part in PARTS:
            until = getattr(one.approved, part, None)
            if one.approved and until:
                path = (*one.approved.path, part)
                yield Expiry(kind="approval", path=path, until=until, who=called(one, name), part=part)


def _results(contract: Contract, results: tuple[Result, ...]) -> Iterator[Expiry]:
    """The newest result of what is still promised goes stale a month after the end of the period that follows it."""
    newest: dict[str, Result] = {}
    for result in results:
        known = newest.get(result.promise)
        if known is None or result.period.order >= known.period.order:
            newest[result.promise] = result
    file = getattr(contract.results, "file", "")
    for name, result in newest.items():
        promise, until = contract.promises.get(name), stale_after(result.period)
        if until and not (promise and promise.ended):
            spot = Spot(file, result.line, 1, max(1, len(result.text)), result.text)
            yield Expiry(kind="results", path=("results",), until=until, who=name, part=result.written, spot=spot)


def stale_after(period: Period) -> date | None:
    """The last day of the month after the period that follows this one and is as long."""
    year, month = period.order
    months = {"": 12}.get(period.part, 3 if period.part.startswith("Q") else 1)
    ahead = Duration(count=Decimal(months + 2), unit="month")
    first = later(date(year, month, 1), ahead) if year else None
    return date.fromordinal(first.toordinal() - 1) if first else None


def _audits(contract: Contract) -> Iterator[Expiry]:
    """Each contractor's and the company's own: due on the day that is named, else so long after the last."""
    every = [(called(one, name), one.audited) for name, one in contract.all_contractors().items() if one.audited]
    every += [(called(contract.organisation, ""), audit) for audit in contract.audits]
    for who, audit in every:
        due = _due(audit)
        if due:
            yield Expiry(kind="audit", path=(*audit.path, "next" if audit.next == due else "last"), until=due, who=who)


def _due(audit: Audit) -> date | None:
    """The next one counts only where it lies after the last."""
    if audit.next and (audit.last is None or audit.next > audit.last):
        return audit.next
    return later(audit.last, audit.every) if audit.last else None


WHEN_OVER: dict[str, Kind] = {
    "verification": kinds.VERIFICATION_EXPIRED,
    "approval": kinds.APPROVAL_EXPIRED,
    "review": kinds.CHARTER_STALE,
    "edition": kinds.EDITION_ENDED,
    "results": kinds.RESULTS_STALE,
    "audit": kinds.AUDIT_OVERDUE,
    "holidays": kinds.CALENDAR_ENDS,
}
WHEN_NEAR: dict[str, Kind] = {
    "verification": kinds.VERIFICATION_ENDS,
    "approval": kinds.APPROVAL_ENDS,
    "review": kinds.REVIEW_DUE,
    "edition": kinds.EDITION_ENDS,
    "holidays": kinds.CALENDAR_ENDS,
}
EARLIER = {"holidays": 364}
"""Of what is said sooner than others, the days: less than a year, since some requests last that long."""


def fresh(case: Case) -> Iterator[Finding]:
    """What has run out is an error, what ends within sixty days a warning; results and audits that are due, a note.

    A last day is still a good one: what ends today ends soon, and has run out tomorrow. A calendar is spoken of for a
    whole year before it ends, and always as a warning.
    """
    for one in expiries(case.contract, case.results):
        days = (one.until - case.today).days
        soon = days <= EARLIER.get(one.kind, SOON)
        kind = WHEN_OVER.get(one.kind) if days < 0 else WHEN_NEAR.get(one.kind) if soon else None
        if kind:
            finding = kind.at(one.path, until=one.until, days=days, who=one.who, part=one.part)
            yield replace(finding, spot=one.spot)


RULES = (fresh,)
