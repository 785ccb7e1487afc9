"""`responde now` says who answers a customer at this moment, or at another, and who does next if nobody does."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from responde.cli import asked, moment, output, pressed
from responde.cli.check import LANGUAGES
from responde.cli.failures import OK


@click.command
@asked.contract_argument
@click.option(
    "--at",
    type=moment.Moment(),
    metavar="MOMENT",
    help=f"The moment, such as {moment.EXAMPLE}; without an offset in the contract's time. If you don't say it, it is "
    "now.",
)
@click.option("--need", default="", metavar="ID", help="Tell of this need alone, by its id; else of all, in order.")
@click.option("--channel", default="", metavar="ID", help="The channel by which it comes, in place of the need's own.")
@click.option("--place", default="", metavar="ID", help="The place it is about, in place of the need's own.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Print text for people, or alone on the output what programs read: JSON.",
)
@click.option("--lang", default="", metavar="LANG", help="Say it in this language, else in the contract's first.")
def now(  # noqa: PLR0913 - one for each option
    contract: Path, at: datetime | None, need: str, channel: str, place: str, *, form: str, lang: str
) -> int:
    """Say who answers a customer now, or next.

    For each need you are told the person who answers, with number and hours, and whom to call if nobody does. It is
    whoever is there on the first rung, else an open stand-in, else the next rung's; where nobody is there, it is who
    comes first, with day and hour.

    It ends with 0, with 1 if the contract has errors, and with 2 if it can't be read or there is no such need,
    channel or place.
    """
    from responde.clock import answering
    from responde.clock.agenda import Agenda
    from responde.reports.answering import answers, render_json, render_text
    from responde.speech import Speech

    read = pressed.understood(contract)
    if isinstance(read, int):
        return read
    asked.known("need", need, answering.needs(read))
    asked.known("channel", channel, read.channels)
    asked.known("place", place, read.places)
    asked.known("language", lang, (*read.languages, *LANGUAGES))
    agenda = Agenda(read)
    there = moment.in_zone(at or moment.now(), agenda.clock().zone)
    found = answers(agenda, there, need=need, channel=channel, place=place)
    speech = Speech(lang or read.languages[0], read.languages, read.organisation.country)
    if form == "json":
        output.data(render_json(read, found, there, speech))
    else:
        output.shown(render_text(read, found, there, speech), output.headed)
    return OK
