"""`responde evidence` writes down how a charter stands to the law on a day, article by article."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import asked, output, pressed
from responde.cli.check import LANGUAGES
from responde.cli.failures import ERRORS, FAILED, OK, Failure

if TYPE_CHECKING:  # loaded by the command itself, so that help is quick
    from collections.abc import Iterator

    from responde.reports.evidence.gathered import Evidence
    from responde.speech import Speech


@click.command
@asked.contract_argument
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help="Write the evidence into this folder. Earlier evidence there stays until the new one is whole.",
)
@click.option(
    "--on",
    type=asked.Day(),
    metavar="DATE",
    callback=lambda _context, _option, value: value or asked.today(),
    help="Judge by the law of this day, written as 2026-12-29. If you don't say it, it is today.",
)
@asked.laws_option
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Write it in this language. If you don't choose, it is the contract's first language, else English.",
)
@click.option("--no-pdf", "pdf", is_flag=True, flag_value=False, default=True, help="Leave out the PDF.")
def evidence(  # noqa: PLR0913 - one for each option
    contract: Path, to: Path, on: date, laws: tuple[str, ...], lang: str | None, *, pdf: bool
) -> int:
    """Write, article by article, how a charter stands to the law.

    Each article comes with what it asks, whether the charter meets it, where the charter says so on its site and the
    contract in its file, in its own words, how well the rule is known, and where the text of the law is. What no
    machine can tell from a contract is listed as such. It is written as a page (evidence.html), the same to file
    (evidence.pdf) and the same for programs (evidence.json). Made again of the same contract for the same day, they are
    the same to the byte.

    It is not legal advice. It ends with 0 if all is met that can be told, with 1 if something is not met, and with 2 if
    it can't be done; then nothing is written.
    """
    from responde.publishing import dossier
    from responde.publishing.problems import PublishError

    found, say = _found(contract, on, laws, lang)
    if found is None:
        return FAILED
    try:
        dossier.check(to)
        dossier.write(dict(_files(found, say, pdf=pdf)), to)
    except PublishError as error:
        raise Failure(str(error)) from error
    _tell(found, to)
    return ERRORS if found.broken else OK


def _found(path: Path, on: date, laws: tuple[str, ...], lang: str | None) -> tuple[Evidence | None, Speech]:
    """The evidence, and how it is told; None where the contract can't be read, which has been said."""
    from responde.edition import examine
    from responde.reports.evidence.gathered import gathered
    from responde.speech import Speech

    contract = pressed.understood(path)
    if isinstance(contract, int):
        return None, Speech("en", ("en",), "")
    found = gathered(examine(path, on, laws), on, laws)
    country = contract.organisation.country
    if found is None:
        raise Failure(f"No pack of rules holds for this contract ({country}). Name one with --law.")
    asks = lang or asked.language(contract.languages)
    return found, Speech(asks, (asks,), country)


def _files(found: Evidence, say: Speech, *, pdf: bool) -> Iterator[tuple[str, bytes]]:
    """The files by name; where no PDF can be made here that is told, and the others are there."""
    from responde.publishing import dossier, typesetting
    from responde.publishing.problems import NoTypesetterError
    from responde.reports.evidence.data import render_json
    from responde.reports.evidence.page import render_page
    from responde.templating import environment

    templates = environment()
    yield dossier.PAGE, render_page(found, say, templates)
    yield dossier.DATA, render_json(found, say).encode()
    try:
        if pdf:
            yield dossier.PDF, typesetting.pdf(render_page(found, say, templates, paged=True))
    except NoTypesetterError as error:
        reason = error.facts["reason"]
        output.complain(f"{dossier.PDF} was left out: no PDF can be made here, since Pango is missing ({reason}).")


def _tell(found: Evidence, to: Path) -> None:
    """How many articles have which verdict, and where it all is."""
    from responde.reports.evidence.told import VERDICTS

    for verdict, said in VERDICTS.items():
        if found.verdicts[verdict]:
            output.say(f"{found.verdicts[verdict]:4} {said}")
    output.say(f"The evidence is in {to.resolve()}. It is not legal advice.")
