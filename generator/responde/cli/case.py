"""What commands about a case ask for alike: what it is, of ids that the contract knows, the language, and the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from responde.cli import asked, moment, output
from responde.cli.check import LANGUAGES
from responde.cli.failures import Failure

if TYPE_CHECKING:  # loaded by the commands that need it, so that help is quick
    from responde.clock.told import Brought
    from responde.complaint import Form
    from responde.complaint.number import Number
    from responde.complaint.record import Parsed
    from responde.contract.contract import Contract
    from responde.reports.deadlines.teller import Teller
    from responde.speech import Speech

SCOPES = ("service", "place", "contractor")
"""Questions whose answers are ids of what a case is about."""


def brought(contract: Contract, request: str, severity: str, channel: str, about: tuple[str, ...]) -> Brought:
    """What was brought, `outage.total` with its severity; raises Failure with the nearest for an unknown id.

    Where it isn't said yet what it is, `request` is empty.
    """
    from responde.clock.told import Brought

    request, dot, worst = request.partition(".")
    severity = severity or worst if dot else severity
    asked.known("request", request, contract.requests)
    asked.known("severity", severity, contract.requests[request].severities if request else ())
    asked.known("channel", channel, contract.channels)
    for each in about:
        asked.known("service, place, contractor, region or kind of customer", each, things(contract))
    return Brought(request=request, severity=severity, channel=channel, also=tuple(dict.fromkeys(about)))


def things(contract: Contract) -> tuple[str, ...]:
    """The ids of what a case can be about."""
    from responde.contract.vocabulary import VOCABULARIES

    groups = (contract.services, contract.places, contract.regions, contract.customers, contract.all_contractors())
    return (*(name for one in groups for name in one), *VOCABULARIES["customers"], *VOCABULARIES["spoken"])


def scopes(answers: Mapping[str, object], contract: Contract) -> tuple[str, ...]:
    """What it is about, as far as the complaint says; who doesn't know it has said nothing."""
    names = things(contract)
    return tuple(str(answers[each]) for each in SCOPES if answers.get(each) in names)


def letter(  # noqa: PLR0913 - what is read, by which questions, and since when
    content: bytes,
    name: str,
    questions: Form,
    contract: Contract,
    starts: datetime | None,
    *,
    empty: bool = False,
) -> Parsed:
    """The record of a complaint as it came in; raises Failure where there is none, unless it may be `empty`.

    `name` is that of its file.
    """
    from responde import formats
    from responde.complaint.record import Parsed, record

    found = formats.read(content, questions, contract) or (Parsed(answers={}) if empty else None)
    if found is None:
        raise Failure(f"There is no complaint in {name}.")
    day = today(contract)
    return record(found, questions, max(day, starts.date()) if starts else day)


def teller(
    contract: Contract,
    brought: Brought,
    starts: Sequence[datetime],
    speech: Speech,
    happened: Mapping[str, datetime] | None = None,
) -> Teller:
    """The dates of a case: of several moments of receipt the first counts, without one it is now."""
    from responde.clock.agenda import Agenda
    from responde.clock.deadlines import deadlines
    from responde.clock.due import Course, first_told
    from responde.reports.deadlines.teller import Teller

    agenda = Agenda(contract)
    zone = agenda.clock_of(agenda.plan(brought)).zone
    received = first_told(moment.in_zone(each, zone) for each in starts or (moment.now(),))
    taken = {step: moment.in_zone(at, zone) for step, at in (happened or {}).items()}
    return Teller(agenda, deadlines(agenda, brought, Course(received=received, happened=taken)), speech)


def number(teller: Teller, typed: str) -> Number | None:
    """The number that was typed, if it is right or only one can be meant; None where none was typed.

    Raises Failure with the reason where it can't be told which is meant; what had to be mended is said.
    """
    from responde.complaint.number import Outcome, parse, prefix_of
    from responde.reports.numbers import render_readings

    if not typed:
        return None
    prefix = prefix_of(teller.contract)
    read = parse(typed, prefix, max(home(teller, teller.found.received), home(teller, moment.now())))
    said = render_readings((read,), prefix, teller.speech)
    if read.number is None:
        raise Failure(said.strip())
    if read.outcome is not Outcome.RIGHT:
        output.complain(said)
    return read.number


def home(teller: Teller, at: datetime) -> date:
    """The day of a moment where the contract is at home: that of its numbers."""
    return moment.in_zone(at, teller.agenda.clock().zone).date()


def speech(contract: Contract, *langs: str) -> Speech:
    """The first of these languages that is named and spoken, else the contract's first; the first named has to be."""
    from responde.speech import phones

    spoken = (*contract.languages, *LANGUAGES)
    asked.known("language", langs[0], spoken)
    chosen = next((each for each in langs if each in spoken), contract.languages[0])
    return phones.at_home(contract, chosen)


def today(contract: Contract) -> date:
    """The day it is now where the contract is at home."""
    from responde.clock.agenda import Agenda

    return moment.in_zone(moment.now(), Agenda(contract).clock().zone).date()
