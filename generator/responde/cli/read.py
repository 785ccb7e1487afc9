"""`responde read` turns what a channel brought into the one record of a complaint, and says what it leaves open."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from responde.cli import asked, case, intake, output, pressed
from responde.cli.failures import ERRORS, FAILED, OK, Failure

if TYPE_CHECKING:  # loaded by the command itself, so that help is quick
    from collections.abc import Mapping

    from responde.complaint import Form
    from responde.complaint.record import Parsed
    from responde.contract.contract import Contract
    from responde.findings import Finding
    from responde.speech import Speech


@click.command
@click.argument("named", nargs=-1, required=True, metavar="[CONTRACT] FILE...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text"]),
    default="json",
    help="Print what programs read, valid by the charter's complaint.schema.json, or text for people.",
)
@click.option("--lang", default="", metavar="LANG", help="Say it in this language, else in the contract's first.")
@asked.day_option
def read(named: tuple[str, ...], *, form: str, lang: str, today: date | None) -> int:
    """Turn what a channel brought into the one record of a complaint.

    A FILE is an e-mail as a mail program saves it, what a web form sent, the text of a WhatsApp message, the response
    to a WhatsApp Flow, an agent's notes, a form on paper that was filled in as a PDF, a survey that was filled in, a
    hand-over, or JSON; a hyphen stands for what is piped in. The same complaint gives the same record, whichever way it
    came. What is missing in it, or wasn't understood, is said on the error output.

    The first word is the CONTRACT if it ends in .yml or .yaml or is a folder. Of one FILE you get its record, of
    several an array with one for each, null where there is none.

    It ends with 0 if every record is whole, with 1 if something has to be asked for, or the contract has errors, and
    with 2 if a file can't be read or holds no complaint.
    """
    from responde.complaint import form as questions

    path, files = intake.told(named)
    if not files:
        raise click.UsageError("Name the file that a channel brought.")
    contract = pressed.understood(asked.one(path))
    if isinstance(contract, int):
        return contract
    reader = _Reader(contract, questions(contract), case.speech(contract, lang), today or case.today(contract))
    read_ = tuple(reader.read(file) for file in files)
    _print(form, read_, reader)
    return max(each.code for each in read_)


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that was read."""

    answers: Mapping[str, object] | None
    """None where it holds no complaint, or can't be had."""
    findings: tuple[Finding, ...] = ()
    code: int = OK


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who reads what the channels of a contract brought."""

    contract: Contract
    form: Form
    speech: Speech
    today: date

    def read(self, file: str) -> _Read:
        from responde import formats
        from responde.complaint.record import record
        from responde.findings import Spot
        from responde.findings import intake as kinds

        try:
            content = intake.content(file)
        except Failure as failure:
            output.complain(f"responde: {failure.message}")
            return _Read(None, code=FAILED)
        name = intake.name(file)
        found = formats.read(content, self.form, self.contract)
        if found is None:
            large = len(content) > intake.MOST
            kind = kinds.FILE_TOO_LARGE if large else kinds.NO_COMPLAINT
            return _Read(None, (kind.there(Spot(name, 1, 1), file=name, most=intake.MOST),), FAILED)
        return self._understood(record(found, self.form, self.today), name, content)

    def _understood(self, parsed: Parsed, name: str, content: bytes) -> _Read:
        from responde.findings import has_errors

        told = intake.findings(parsed, self.form, self.speech, name, content)
        return _Read(parsed.answers, told, ERRORS if has_errors(told) else OK)


def _print(form: str, read_: tuple[_Read, ...], reader: _Reader) -> None:
    """The records, and beside them what they leave open."""
    from responde.complaint.letter import written

    found = tuple(finding for each in read_ for finding in each.findings)
    if found:
        output.findings(found, asked.language((reader.speech.lang,)), err=True)
    records = [None if each.answers is None else dict(each.answers) for each in read_]
    if form == "text":
        output.say("\n".join(written(reader.form, reader.speech, one) for one in records if one is not None))
    elif len(records) > 1 or records[0] is not None:
        shown = records if len(records) > 1 else records[0]
        output.data(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
