"""`responde receipt` says what a customer gets once a case is received: its number, its dates, and who has it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import click

from responde.cli import asked, case, intake, moment, output, pressed
from responde.cli.failures import OK, Failure

if TYPE_CHECKING:  # loaded by the command itself, so that help is quick
    from responde.clock.told import Brought
    from responde.complaint import Form
    from responde.complaint.number import Number
    from responde.complaint.record import Parsed
    from responde.contract.contract import Contract
    from responde.reports.deadlines.teller import Teller
    from responde.reports.receipt.case import Received
    from responde.speech import Speech

SCOPES = ("service", "place", "contractor")
"""Questions whose answers are ids of what a case is about."""


@click.command
@click.argument("named", nargs=-1, metavar="[CONTRACT] [FILE]")
@click.option(
    "--number",
    "typed",
    default="",
    metavar="NUMBER",
    help="The number that the case has; else the one in FILE, its own or an earlier one, or a new one.",
)
@click.option(
    "--from",
    "starts",
    type=moment.Moment(),
    metavar="MOMENT",
    help=f"When it was received, such as {moment.EXAMPLE}; without an offset in the contract's time. If you don't say "
    "it, it is now.",
)
@click.option(
    "--request",
    default="",
    metavar="ID",
    help="What it is, by its id: complaint, or outage.total with its severity. It comes before what FILE says.",
)
@click.option("--channel", default="", metavar="ID", help="The channel by which it came.")
@click.option(
    "--about",
    multiple=True,
    metavar="ID",
    help="What else it is about: a service, place, contractor, region or kind of customer. May be said several times.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "message", "spoken", "json"]),
    default="text",
    help="Print text for a letter or an e-mail, a message for WhatsApp, sentences to read aloud, or alone on the "
    "output what programs read: JSON.",
)
@click.option(
    "--lang",
    default="",
    metavar="LANG",
    help="Say it in this language, else in that of FILE, else in the contract's first.",
)
def receipt(  # noqa: PLR0913 - one for each option
    named: tuple[str, ...],
    *,
    typed: str,
    starts: datetime | None,
    request: str,
    channel: str,
    about: tuple[str, ...],
    form: str,
    lang: str,
) -> int:
    """Print the receipt of a case.

    FILE is a complaint as it came in, or - for what is piped in. Without one, say with --request what it is. The
    customer is told the number, also as it is read aloud, when and how it was received, by when there is an answer,
    who answers for it, who is next, and what to do if the number is lost.

    The first word is the CONTRACT if it ends in .yml or .yaml or is a folder.

    It ends with 0, with 1 if the contract has errors, and with 2 if it can't be done.
    """
    from responde.complaint import form as asking
    from responde.reports.receipt.case import Received

    path, files = intake.told(named)
    if len(files) > 1:
        raise click.UsageError("Name a contract and a file, or one of them.")
    contract = pressed.understood(asked.one(path))
    if isinstance(contract, int):
        return contract
    questions = asking(contract)
    letter = _letter(files, questions, contract, starts)
    answers = {**letter.answers, **({"request": request} if request else {})}
    speech = case.speech(contract, lang, str(answers.get("language", "")), letter.lang)
    teller = _teller(contract, _brought(contract, answers, channel, about), starts, speech)
    number = _number(teller, typed or str(answers.get("number") or answers.get("case_number") or ""))
    _print(form, Received(teller=teller, number=number, form=questions, answers=answers))
    return OK


def _brought(contract: Contract, answers: Mapping[str, object], channel: str, about: tuple[str, ...]) -> Brought:
    """What was brought, as far as the complaint says it; raises Failure where not even that is said."""
    if not answers.get("request"):
        raise Failure("It isn't said what it is. Name the request with --request.")
    also = (*about, *_scopes(answers, case.things(contract)))
    return case.brought(contract, str(answers["request"]), "", channel, also)


def _letter(files: tuple[str, ...], questions: Form, contract: Contract, starts: datetime | None) -> Parsed:
    """The complaint as it was understood; without a file one that says nothing."""
    from responde import formats
    from responde.complaint.record import Parsed, record

    if not files:
        return Parsed(answers={})
    found = formats.read(intake.content(files[0]), questions, contract)
    if found is None:
        raise Failure(f"There is no complaint in {intake.name(files[0])}.")
    day = case.today(contract)
    return record(found, questions, max(day, starts.date()) if starts else day)


def _scopes(answers: Mapping[str, object], names: tuple[str, ...]) -> tuple[str, ...]:
    """What it is about, as far as the complaint says; who doesn't know it has said nothing."""
    return tuple(str(answers[each]) for each in SCOPES if answers.get(each) in names)


def _teller(contract: Contract, brought: Brought, starts: datetime | None, speech: Speech) -> Teller:
    from responde.clock.agenda import Agenda
    from responde.clock.deadlines import deadlines
    from responde.clock.due import Course
    from responde.reports.deadlines.teller import Teller

    agenda = Agenda(contract)
    zone = agenda.clock_of(agenda.plan(brought)).zone
    course = Course(received=moment.in_zone(starts or moment.now(), zone))
    return Teller(agenda, deadlines(agenda, brought, course), speech)


def _number(teller: Teller, typed: str) -> Number:
    """The number that was typed, if it is right or only one can be meant; without one a new one."""
    import secrets

    from responde.complaint.number import Outcome, issued, parse, prefix_of
    from responde.reports.numbers import render_readings

    prefix, zone = prefix_of(teller.contract), teller.agenda.clock().zone
    day = moment.in_zone(teller.found.received, zone).date()
    if not typed:
        return issued(prefix, day, secrets.randbelow)
    read = parse(typed, prefix, max(day, moment.in_zone(moment.now(), zone).date()))
    said = render_readings((read,), prefix, teller.speech)
    if read.number is None:
        raise Failure(said.strip())
    if read.outcome is not Outcome.RIGHT:
        output.complain(said)
    return read.number


def _print(form: str, case: Received) -> None:
    from responde.reports.receipt import text
    from responde.reports.receipt.data import render_json
    from responde.reports.receipt.spoken import render_spoken

    if form == "json":
        output.data(render_json(case))
    elif form == "text":
        output.shown(text.render_text(case), output.headed)
    else:
        output.say(text.render_message(case) if form == "message" else render_spoken(case))
