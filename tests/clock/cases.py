"""What tests of a case's dates share: contracts, whole or with a few sections of their own, and moments to compare."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from responde.clock.agenda import Agenda
from responde.clock.deadlines import Deadlines, deadlines
from responde.clock.due import Course, Step
from responde.clock.hours import Stretch
from responde.clock.terms import LAST_MOMENT
from responde.clock.told import Brought
from responde.contract.contract import Contract
from responde.findings import Severity
from responde.reading import read
from responde.source import parse
from tests.conftest import CONTRACTS

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
BOGOTA = ZoneInfo("America/Bogota")
MADRID = ZoneInfo("Europe/Madrid")
LISBON = ZoneInfo("Europe/Lisbon")
AZORES = ZoneInfo("Atlantic/Azores")
SANTIAGO = ZoneInfo("America/Santiago")

SECTIONS = {
    "format": "1",
    "languages": "[en]",
    "organisation": "{name: Sol, country: CO, timezone: America/Bogota}",
    "edition": "{from: 2026-12-01, review_by: 2027-12-01}",
    "calendar": "{holidays: CO, cutoff: 17:00}",
    "people": "{rosa: {name: Rosa Luna, phone: +57 601 555 0101}}",
    "channels": "{phone: {kind: phone, phone: +57 601 555 0100}, mail: {kind: email, email: sol@example.org}}",
    "requests": "{complaint: {name: Complaint, answer: 10 business days}}",
    "ladder": "[{person: rosa, replies_in: 1 business day, director: true}]",
}
"""A small company in Bogotá with a cut-off at 17:00."""


@cache
def example(name: str) -> Contract:
    """One of the example contracts."""
    return _whole(CONTRACTS.joinpath(f"{name}.yml").read_text("utf-8"))


@cache
def made(sections: str) -> Contract:
    """The small company with these sections in place of its own."""
    own = set(re.findall(r"^\w+", sections, re.MULTILINE))
    return _whole("".join(f"{key}: {said}\n" for key, said in SECTIONS.items() if key not in own) + sections)


def answered(said: str, more: str = "") -> Contract:
    """The small company with one request, whose steps are as `said` in braces: `answer: 2 days`."""
    return made(f"requests: {{complaint: {{name: Complaint, {said}}}}}\n{more}")


def _whole(text: str) -> Contract:
    contract, findings = read(parse(text.encode()))
    wrong = [(found.code, found.path) for found in findings if found.kind.severity is Severity.ERROR]
    assert not wrong
    assert contract is not None
    return contract


def agenda_of(contract: Contract) -> Agenda:
    """With what it has worked out before; contracts are kept, so that none takes the place of another in memory."""
    return _AGENDAS.setdefault(id(contract), Agenda(contract))


_AGENDAS: dict[int, Agenda] = {}


def case(contract: Contract, brought: Brought, received: str, zone: ZoneInfo = BOGOTA, **course: object) -> Deadlines:
    """All dates of a case that is received at a moment such as `Thu 2026-12-03 10:00`."""
    how = Course(received=moment(received, zone), **course)  # type: ignore[arg-type]
    return deadlines(agenda_of(contract), brought, how)


def complaint(contract: Contract, received: str, zone: ZoneInfo = BOGOTA, **course: object) -> Deadlines:
    return case(contract, Brought(request="complaint"), received, zone, **course)


def moment(text: str, zone: ZoneInfo = BOGOTA) -> datetime:
    """`Thu 2026-12-03 17:01`, or with an offset; the weekday has to be right, so that a row can't lie about it."""
    weekday, written = text.split(" ", 1)
    at = datetime.fromisoformat(written)
    assert WEEKDAYS[at.weekday()] == weekday, text
    return at if at.tzinfo else at.replace(tzinfo=zone)


def stretch(start: str, stop: str, zone: ZoneInfo = BOGOTA) -> Stretch:
    return moment(start, zone), moment(stop, zone)


def shown(at: datetime | None) -> str:
    """As `Tue 2026-12-01 17:00`, the last moment of a day as the day alone; `?` where it isn't known."""
    if at is None:
        return "?"
    hour = "" if at.time() == LAST_MOMENT else f" {at:%H:%M:%S}".removesuffix(":00")
    return f"{WEEKDAYS[at.weekday()]} {at:%Y-%m-%d}{hour}"


def dated(steps: tuple[Step, ...]) -> dict[str, str]:
    """Each step with the last of its dates, or with why that isn't known."""
    return {one.timing.step: shown(one.by) if one.by else str(one.doubt) for one in steps}
