"""`responde handover` makes what one desk passes on with a case, so that the next asks the customer nothing again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from responde.cli import asked, case, intake, moment, output, pressed
from responde.cli.failures import ERRORS, OK, Failure

if TYPE_CHECKING:  # loaded by the command itself, so that help is quick
    from responde.complaint import Form
    from responde.complaint.number import Number
    from responde.complaint.record import Parsed
    from responde.contract.contract import Contract
    from responde.findings import Finding
    from responde.reports.deadlines.teller import Teller
    from responde.reports.handover.case import Case, Hand
    from responde.reports.handover.kept import Kept
    from responde.speech import Speech

MOST = 100
"""Hand-overs of one case, as the published schema has it."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the command was told."""

    starts: datetime | None
    number: str
    channel: str
    to: str
    why: str


@click.command
@click.argument("named", nargs=-1, required=True, metavar="[CONTRACT] FILE")
@click.option(
    "--from",
    "starts",
    type=moment.Moment(),
    metavar="MOMENT",
    help=f"When it was received, such as {moment.EXAMPLE}; without an offset in the contract's time. What has just "
    "come in was received now, if you don't say it; of two moments the earlier counts.",
)
@click.option("--number", default="", metavar="NUMBER", help="The number that the case has; none is issued.")
@click.option("--channel", default="", metavar="ID", help="The channel by which it came.")
@click.option(
    "--to",
    default="",
    metavar="ID",
    help="To whom it is passed on: a person, a contractor, a place or a channel. What has just come in goes to who "
    "answers for it by the ladder, if you don't say it.",
)
@click.option("--why", default="", metavar="TEXT", help="Why it is passed on.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text"]),
    default="json",
    help="Print what programs read, valid by the charter's handover.schema.json, or text for people.",
)
@click.option("--lang", default="", metavar="LANG", help="Say it in this language, else in the contract's first.")
def handover(  # noqa: PLR0913 - one for each option
    named: tuple[str, ...],
    *,
    starts: datetime | None,
    number: str,
    channel: str,
    to: str,
    why: str,
    form: str,
    lang: str,
) -> int:
    """Pass a case on to the next desk, so that nothing is asked again.

    FILE is a complaint as it came in, an earlier hand-over, or - for what is piped in. You get the record of the case:
    the complaint, what is still missing in it, who has it now, the dates, and every hand that it went through. An
    earlier hand-over is kept whole, and the new hand is added if you name it with --to. What wasn't understood is said
    on the error output.

    The first word is the CONTRACT if it ends in .yml or .yaml or is a folder.

    It ends with 0, with 1 if the contract has errors, or FILE is broken or has a wrong number, and with 2 if it can't
    be done.
    """
    from responde.complaint import form as asking

    path, files = intake.told(named)
    if len(files) != 1:
        raise click.UsageError("Name one file: a complaint as it came in, or an earlier hand-over.")
    contract = pressed.understood(asked.one(path))
    if isinstance(contract, int):
        return contract
    speech, questions = case.speech(contract, lang), asking(contract)
    desk = _Desk(contract, questions, speech, _schema(questions, contract, speech))
    return desk.hand_over(files[0], _Wanted(starts, number, channel, to, why), form)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Who passes a case on."""

    contract: Contract
    form: Form
    speech: Speech
    schema: Mapping[str, Any]

    def hand_over(self, file: str, wanted: _Wanted, form: str) -> int:
        """Prints the record of what is in `file`; the exit code."""
        from responde.findings import has_errors
        from responde.reports.handover.case import record, render_json
        from responde.reports.handover.text import render_text

        content, name = intake.content(file), intake.name(file)
        kept = self._kept(content)
        empty = kept is not None and kept.unanswered and bool(kept.members)
        letter = case.letter(content, name, self.form, self.contract, wanted.starts, empty=empty)
        found = (*self._doubtful(letter, name, content), *_unfit(kept, name))
        if found:
            output.findings(found, asked.language((self.speech.lang,)), err=True)
        made = self._case(letter, kept, wanted)
        if _is_empty(made):
            raise Failure(f"There is neither a complaint nor a case number in {name}.")
        passed = record(made, self._hand(made, wanted))
        if form == "json":
            output.data(render_json(passed))
        else:
            output.shown(render_text(made, passed), output.headed)
        return ERRORS if has_errors(found) else OK

    def _kept(self, content: bytes) -> Kept | None:
        """What an earlier hand-over says; None for a complaint as it came in."""
        from responde.complaint.handover import opened
        from responde.reports.handover.kept import kept

        envelope = opened(content, self.form)
        return kept(envelope, self.schema) if envelope else None

    def _doubtful(self, letter: Parsed, name: str, content: bytes) -> tuple[Finding, ...]:
        """What wasn't understood; what is missing stands in the record itself."""
        from responde.complaint.answers import Doubt

        told = tuple(one for one in letter.findings if one.doubt is not Doubt.MISSING)
        return intake.findings(replace(letter, findings=told), self.form, self.speech, name, content)

    def _case(self, letter: Parsed, kept: Kept | None, wanted: _Wanted) -> Case:
        from responde.complaint import NUMBER
        from responde.complaint.answers import Doubt
        from responde.reports.handover.case import Case

        before: Mapping[str, Any] = kept.members if kept else {}
        answers = {name: said for name, said in letter.answers.items() if name != NUMBER.id}
        whole = kept is None or kept.complained
        teller = self._teller(answers, before, wanted)
        number = self._number(teller, str(letter.answers.get(NUMBER.id, "")), wanted)
        return Case(
            teller=teller,
            form=self.form,
            answers=answers,
            number=number,
            earlier=before if kept else None,
            missing=tuple(one.question for one in letter.findings if whole and one.doubt is Doubt.MISSING),
            language=before.get("language") or str(answers.get("language", "")) or letter.lang,
            has_complaint=whole,
            dated=bool(kept is None or number is None or wanted.starts or "received" in before),
        )

    def _teller(self, answers: Mapping[str, object], before: Mapping[str, Any], wanted: _Wanted) -> Teller:
        """The dates of the case, as far as it is known what it is and how it went."""
        from responde.reports.handover.kept import happened

        channel = before.get("channel", "")
        _agreed("channel", wanted.channel, channel)
        also = case.scopes(answers, self.contract)
        brought = case.brought(self.contract, str(answers.get("request", "")), "", wanted.channel or channel, also)
        told = datetime.fromisoformat(before["received"]) if "received" in before else None
        starts = tuple(each for each in (wanted.starts, told) if each)
        return case.teller(self.contract, brought, starts, self.speech, happened(before))

    def _number(self, teller: Teller, there: str, wanted: _Wanted) -> Number | None:
        """The number on the record, or that was typed; two that differ are told."""
        found, typed = case.number(teller, there), case.number(teller, wanted.number)
        if found and typed:
            _agreed("case number", typed.groups, found.groups)
        return found or typed

    def _hand(self, made: Case, wanted: _Wanted) -> Hand:
        """The new hand; raises Failure or a usage error where it can't be one."""
        from responde.complaint.bank import LONGEST
        from responde.complaint.lines import cleaned
        from responde.reports.handover.case import Hand, desk

        asked.known("channel, place, contractor or person", wanted.to, self.schema["$defs"]["desk"]["enum"])
        origin, why = desk(made.before, made.teller.found.plan.brought.channel), cleaned(wanted.why).strip()
        if wanted.to and not origin:
            raise click.UsageError("It isn't said who passes it on. Name the channel by which it came with --channel.")
        if wanted.to and wanted.to == origin:
            raise Failure(f"`{origin}` has the case already.")
        if why and not wanted.to and (made.earlier is not None or not origin):
            raise click.UsageError("--why says why it is passed on: name to whom with --to.")
        if len(why) > LONGEST["text"]:
            raise click.UsageError(f"--why has at most {LONGEST['text']} characters.")
        if wanted.to and len(made.before.get("passed", ())) >= MOST:
            raise Failure(f"The case was passed on {MOST} times: bring it to an end.")
        return Hand(to=wanted.to, at=moment.in_zone(moment.now(), made.teller.clock.zone), why=why)


def _is_empty(made: Case) -> bool:
    """Whether nothing was understood, as of a file that was cut off; a record may say that all is still missing."""
    unfinished = made.earlier is not None and made.has_complaint
    return not made.answers and made.number is None and not unfinished


def _schema(form: Form, contract: Contract, speech: Speech) -> Mapping[str, Any]:
    """What a record has to be like, of the format that has such."""
    from responde import formats

    making = (getattr(each, "record", None) for each in formats.every())
    schema: Mapping[str, Any] = next(make for make in making if make)(form, contract, speech)
    return schema


def _agreed(what: str, typed: str, there: str) -> None:
    """Raises Failure where the command is told something else than the record says."""
    if typed and there and typed != there:
        raise Failure(f"The record has the {what} {there}, not {typed}.")


def _unfit(kept: Kept | None, name: str) -> tuple[Finding, ...]:
    """What stands on a record and can't be taken over."""
    from responde.findings import Spot
    from responde.findings.intake import UNFIT

    misfits = kept.misfits if kept else ()
    return tuple(UNFIT.there(Spot(name, one.line, 1), id=one.name, said=one.said) for one in misfits)
