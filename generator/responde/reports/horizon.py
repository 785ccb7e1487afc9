"""The horizon lists what runs out in the time ahead, and what has, as text, for programs and as a calendar."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from responde.checks.freshness import Expiry, expiries, in_words
from responde.clock.terms import later
from responde.contract.quantities import Duration
from responde.edition import Examined
from responde.findings import Spot
from responde.reports.ics import Note, calendar
from responde.words import catalogue

AHEAD = timedelta(days=14)
"""How long before a day its alarm goes off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that runs out, with whose it is, where it stands, and how many days are left."""

    company: str
    """Its name, else the contract's file."""
    address: str
    """Where the charter is published, else the company: what tells one contract from another for good."""
    expiry: Expiry
    spot: Spot
    days: int
    """From today to its last day; nought on that day, less than nought once it is over."""


def parse_span(text: str, today: date) -> date | None:
    """The day that a span such as `90 days`, `6 months` or `1 year` reaches from `today`; None if it is none."""
    duration = Duration.parse(text)
    return None if duration is None or duration.upto is not None else later(today, duration)


def horizon(examined: Sequence[Examined], today: date, until: date) -> tuple[Entry, ...]:
    """Whatever has run out or will by `until`, whose last day that may be, in the order of the days."""
    found = (entry for each in examined for entry in _entries(each, today) if entry.expiry.until <= until)
    return tuple(sorted(found, key=lambda entry: entry.expiry.until))


def _entries(examined: Examined, today: date) -> tuple[Entry, ...]:
    contract = examined.contract
    if contract is None:
        return ()
    return tuple(
        Entry(
            company=examined.company,
            address=contract.published_at or examined.company,
            expiry=one,
            spot=one.spot or _spot(examined, one),
            days=(one.until - today).days,
        )
        for one in expiries(contract, examined.files.results)
    )


def _spot(examined: Examined, one: Expiry) -> Spot:
    mark = examined.source.mark(one.path)
    return Spot(examined.source.file, mark.line, mark.column, mark.width)


def render_text(entries: Sequence[Entry], lang: str = "en") -> str:
    """A line for each: the day, how many are left, what it is, where it stands; of several companies, whose."""
    if not entries:
        return catalogue(lang).gettext("Nothing runs out in this time.") + "\n"
    several = len({entry.company for entry in entries}) > 1
    rows = [_cells(entry, lang, several=several) for entry in entries]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _cells(entry: Entry, lang: str, *, several: bool) -> tuple[str, ...]:
    day, company = entry.expiry.until.isoformat(), (entry.company,) if several else ()
    place = f"{entry.spot.file}:{entry.spot.line}"
    return (day, left(entry.days, lang), *company, in_words(entry.expiry, lang), place)


def left(days: int, lang: str = "en") -> str:
    """How far away a day is."""
    words = catalogue(lang)
    if days == 0:
        return words.gettext("today")
    if days > 0:
        return words.ngettext("in {n} day", "in {n} days", days).format(n=days)
    return words.ngettext("{n} day ago", "{n} days ago", -days).format(n=-days)


def render_json(entries: Sequence[Entry], lang: str = "en") -> str:
    """`{"entries": [{date, days, kind, says, who, part, company, file, line, path}]}`, in the same order."""
    found = [
        {
            "date": entry.expiry.until.isoformat(),
            "days": entry.days,
            "kind": entry.expiry.kind,
            "says": in_words(entry.expiry, lang),
            "who": entry.expiry.who,
            "part": entry.expiry.part,
            "company": entry.company,
            "file": entry.spot.file,
            "line": entry.spot.line,
            "path": ".".join(map(str, entry.expiry.path)),
        }
        for entry in entries
    ]
    return json.dumps({"entries": found}, ensure_ascii=False, indent=2) + "\n"


def render_ics(entries: Sequence[Entry], lang: str, today: date) -> str:
    """The entries as whole days of a calendar (RFC 5545), each with an alarm two weeks before.

    An entry keeps its `UID` when its day moves, so that a calendar that is read again moves it, too.
    """
    several, seen, notes = len({entry.company for entry in entries}) > 1, Counter[str](), list[Note]()
    for entry in entries:
        key = _key(entry)
        seen[key] += 1
        notes.append(_note(entry, f"{key}#{seen[key]}", lang, several=several))
    stamp = datetime.combine(today, time(), tzinfo=UTC)
    return calendar("Horizon", catalogue(lang).gettext("What runs out"), stamp, notes)


def _key(entry: Entry) -> str:
    """What is the same in each reading: whose, and where in the contract; of results, of what."""
    one = entry.expiry
    about = one.who if one.kind == "results" else ""
    return "/".join((entry.address, *map(str, one.path), one.kind, about))


def _note(entry: Entry, key: str, lang: str, *, several: bool) -> Note:
    says = in_words(entry.expiry, lang).replace("`", "")
    return Note(
        key=key,
        on=entry.expiry.until,
        says=f"{entry.company}: {says}" if several else says,
        more=f"{entry.company}\n{entry.spot.file}:{entry.spot.line}",
        alarm=-AHEAD,
    )
