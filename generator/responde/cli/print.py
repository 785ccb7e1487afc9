"""`responde print` writes what people keep of a charter into a folder: sheets, cards, contacts, and the whole of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import asked, output, pressed
from responde.cli.failures import OK, Failure

if TYPE_CHECKING:  # loaded by the command itself, so that help is quick
    from responde.artefact import Artefact
    from responde.edition import Examined


def _kinds() -> tuple[str, ...]:
    from responde.prints import names

    return names()


@click.command("print")
@asked.contract_argument
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help="Write the prints into this folder. Earlier prints there stay until the new ones are whole.",
)
@click.option(
    "--only",
    type=asked.Several("kind of print", _kinds),
    metavar="KIND,...",
    help="Write these kinds alone, named with commas between them, such as poster,window.",
)
@click.option("--lang", metavar="LANGUAGE", default="", help="Write them in this language of the contract alone.")
@asked.today_option
def command(contract: Path, to: Path, only: tuple[str, ...] | None, lang: str, today: date) -> int:
    """Write what people keep of a charter into a folder.

    These are, in each language of the contract: a sheet of hours for the window of each place (window), a poster of who
    answers up to the director (poster), the contract of service on one sheet that both sides sign on the first day
    (agreement), a card for whoever comes in the company's name (badge), a contact for telephones of everybody with a
    name (vcard), and the whole charter as one page and as a PDF with contents (charter). But for that last PDF, which
    takes longest, the site has them too, under keep/.

    It ends with 0 if they were written, with 1 if the contract has errors, and with 2 if the contract can't be read,
    the folder can't be written or the command was not understood.
    """
    from responde import edition
    from responde.publishing import kept
    from responde.publishing.problems import PublishError

    examined = edition.examine(contract, today)
    languages = examined.contract.languages if examined.contract else ()
    told = edition.Edition(findings=examined.findings, lang=languages[0] if languages else "en")
    pressed.tell(told)
    if not told.sound or examined.contract is None:
        return pressed.verdict(told)
    asked.known("language", lang, languages)
    try:
        kept.check(to)
        paths = kept.write(_typeset(_made(examined, contract, only, (lang,) if lang else languages)), to)
    except PublishError as error:
        raise Failure(str(error)) from error
    for path in sorted(paths):
        output.say(path)
    output.say(f"The prints are in {to.resolve()}.")
    return OK


print = command  # noqa: A001 - a module of a command holds one of the same name


def _made(
    examined: Examined, path: Path, only: tuple[str, ...] | None, languages: tuple[str, ...]
) -> tuple[Artefact, ...]:
    """The prints in some languages; raises Failure where the contract has nothing for any of them."""
    from responde import prints
    from responde.pages import desks
    from responde.templating import environment, own

    assert examined.contract is not None
    written = desks(examined.contract, examined.files, environment(own(path)), examined.accepted)
    found = tuple(each for lang in languages for each in prints.apart(written[lang], only))
    if not found:
        raise Failure(f"This contract has nothing to print of that kind: {', '.join(only or ())}.")
    return found


def _typeset(files: tuple[Artefact, ...]) -> tuple[Artefact, ...]:
    """With the PDFs; where none can be made here that is told, and all others are there."""
    from responde.publishing import sheets
    from responde.publishing.problems import NoTypesetterError

    try:
        return sheets.typeset(files, told=lambda step, count: output.progress(f"sheet {step}/{count}"))
    except NoTypesetterError as error:
        output.complain(str(error))
        return tuple(each for each in files if not each.typeset)
