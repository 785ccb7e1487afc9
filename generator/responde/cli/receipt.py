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
    teller = case.teller(contract, _brought(contract, answers, channel, about), (starts,) if starts else (), speech)
    number = case.number(teller, typed or str(answers.get("number") or answers.get("case_number") or ""))
    _print(form, Received(teller=teller, number=number or _new(teller), form=questions, answers=answers))
    return OK


def _brought(contract: Contract, answers: Mapping[str, object], channel: str, about: tuple[str, ...]) -> Brought:
    """What was brought, as far as the complaint says it; raises Failure where not even that is said."""
    if not answers.get("request"):
        raise Failure("It isn't said what it is. Name the request with --request.")
    also = (*about, *case.scopes(answers, contract))
    return case.brought(contract, str(answers["request"]), "", channel, also)


def _letter(files: tuple[str, ...], questions: Form, contract: Contract, starts: datetime | None) -> Parsed:
    """The complaint as it was understood; without a file one that says nothing."""
    from responde.complaint.record import Parsed

    if not files:
        return Parsed(answers={})
    return case.letter(intake.content(files[0]), intake.name(files[0]), questions, contract, starts)


def _new(teller: Teller) -> Number:
    """A number for the day of receipt."""
    import secrets

    from responde.complaint.number import issued, prefix_of

    return issued(prefix_of(teller.contract), case.home(teller, teller.found.received), secrets.randbelow)


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
