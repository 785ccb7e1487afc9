"""`responde deadline` says by when a customer is answered, whom to call from when, and what follows if not."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import asked, case, output, pressed
from responde.cli.failures import OK
from responde.cli.moment import EXAMPLE, Moment, in_zone, now

if TYPE_CHECKING:  # loaded by the command itself, so that help is quick
    from zoneinfo import ZoneInfo

    from responde.clock.agenda import Agenda
    from responde.clock.deadlines import Deadlines
    from responde.clock.due import Course
    from responde.speech import Speech


class Named(click.ParamType[tuple[str, datetime]]):
    """A step with the moment at which it took place."""

    name = "step=moment"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, datetime]:
        if isinstance(value, tuple):
            return value
        step, equals, moment = str(value).partition("=")
        if not equals:
            self.fail(f"{value!r} is not a step and a moment, such as answer={EXAMPLE}.", param, ctx)
        return step, Moment().convert(moment, param, ctx)


class Stretch(click.ParamType[tuple[datetime, datetime]]):
    """Two moments, from and to."""

    name = "moment/moment"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[datetime, datetime]:
        if isinstance(value, tuple):
            return value
        start, slash, stop = str(value).partition("/")
        if not slash:
            self.fail(f"{value!r} is not two moments with a slash between them.", param, ctx)
        return Moment().convert(start, param, ctx), Moment().convert(stop, param, ctx)


@click.command
@click.argument("named", nargs=-1, required=True, metavar="[CONTRACT] REQUEST")
@click.option(
    "--from",
    "starts",
    type=Moment(),
    multiple=True,
    metavar="MOMENT",
    help=f"When it was brought, such as {EXAMPLE}; without an offset in the contract's time. Where it was said twice, "
    "to the company and to a contractor for instance, the first counts. If you don't say it, it is now.",
)
@click.option("--channel", default="", metavar="ID", help="The channel by which it came.")
@click.option("--severity", default="", metavar="ID", help="How bad it is, where the request has severities.")
@click.option(
    "--about",
    multiple=True,
    metavar="ID",
    help="What else it is about: a service, place, contractor, region or kind of customer. May be said several times.",
)
@click.option(
    "--happened", type=Named(), multiple=True, metavar="STEP=MOMENT", help="When a step took place: answer=2026-12-10."
)
@click.option(
    "--paused", type=Stretch(), multiple=True, metavar="FROM/TO", help="When the clock was stopped and set going again."
)
@click.option("--extended", is_flag=True, help="The company made use of its extension.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "ics"]),
    default="text",
    help="Print text for people, or alone on the output what programs read: JSON, or a calendar (ics).",
)
@click.option("--lang", default="", metavar="LANG", help="Say it in this language, else in the contract's first.")
def deadline(  # noqa: PLR0913 - one for each option
    named: tuple[str, ...],
    channel: str,
    severity: str,
    about: tuple[str, ...],
    *,
    starts: tuple[datetime, ...],
    happened: tuple[tuple[str, datetime], ...],
    paused: tuple[tuple[datetime, datetime], ...],
    extended: bool,
    form: str,
    lang: str,
) -> int:
    """Say by when a customer is answered, and whom to call.

    REQUEST is what the customer brings, by its id: complaint, or outage.total with its severity. You get the date of
    each step, the moment from which to call each person on the ladder, what is owed from when, the customer's own
    deadlines, and the doors outside the company; each with its reason: from when it counts, and which days do not.
    What can't be known is said to be unknown, and why.

    It ends with 0, with 1 if the contract has errors, and with 2 if it can't be read or there is no such request.
    """
    from responde.clock.agenda import Agenda
    from responde.clock.deadlines import deadlines

    *contracts, request = named
    if len(contracts) > 1:
        raise click.UsageError("Name a contract and a request, or a request alone.")
    contract = pressed.understood(asked.one(Path(contracts[0]) if contracts else None))
    if isinstance(contract, int):
        return contract
    agenda = Agenda(contract)
    brought = case.brought(contract, request, severity, channel, about)
    zone = agenda.clock_of(agenda.plan(brought)).zone
    course = _course(zone, starts, happened, paused, extended=extended)
    speech = case.speech(contract, lang)
    _print(form, agenda, deadlines(agenda, brought, course), speech)
    return OK


def _course(
    zone: ZoneInfo,
    starts: tuple[datetime, ...],
    happened: tuple[tuple[str, datetime], ...],
    paused: tuple[tuple[datetime, datetime], ...],
    *,
    extended: bool,
) -> Course:
    """How the case went, every moment with its time zone."""
    from responde.clock.due import Course, first_told
    from responde.clock.timing import RECEIPT
    from responde.contract.vocabulary import VOCABULARIES

    for step, _ in happened:
        asked.known("step", step, (word for word in VOCABULARIES["starts"] if word != RECEIPT))
    return Course(
        received=first_told(in_zone(each, zone) for each in starts or (now(),)),
        happened={step: in_zone(moment, zone) for step, moment in happened},
        pauses=tuple((in_zone(start, zone), in_zone(stop, zone)) for start, stop in paused),
        extended=extended,
    )


def _print(form: str, agenda: Agenda, found: Deadlines, speech: Speech) -> None:
    from responde.reports.deadlines.teller import Teller

    teller = Teller(agenda, found, speech)
    if form == "json":
        from responde.reports.deadlines.data import render_json

        output.data(render_json(teller))
    elif form == "ics":
        from responde.reports.deadlines.ics import render_ics

        output.data(render_ics(teller))
    else:
        from responde.reports.deadlines.text import render_text

        output.shown(render_text(teller), output.headed)
