"""`responde law` lists what the law asks: pack by pack, rule by rule, or of one contract."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import asked, output, pressed
from responde.cli.check import LANGUAGES
from responde.cli.failures import OK

if TYPE_CHECKING:  # loaded by the command itself, so that help is quick
    from responde.law.rules import Pack
    from responde.speech import Speech

CONTRACTS = frozenset({".yml", ".yaml"})
"""What a contract's name ends in, and a pack's doesn't."""


@click.command
@click.argument("what", required=False, metavar="[PACK or CONTRACT]", shell_complete=asked.packs_begun)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Print text for people, or alone on the output what programs read: JSON.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Say it in this language. If you don't choose, it is English, and of a contract its first language.",
)
@asked.today_option
def law(what: str | None, form: str, lang: str | None, today: date) -> int:
    """List what the law asks, and of whom.

    Without a name you get the packs of rules: for whom each is, on which day its facts were read, how well its rules
    are known, and which await verification. A PACK, such as es-10-2025, is shown with each of its rules: law and
    article, what it asks, what would satisfy it, how it is known, from when until when it holds, and whether a machine
    can tell it. A CONTRACT, which ends in .yml or .yaml or is a folder, is told which packs hold for it and why, or
    what it should state.

    It is not legal advice. It ends with 0, with 1 if the contract has errors, and with 2 if it can't be done.
    """
    if what and (Path(what).suffix.lower() in CONTRACTS or Path(what).is_dir()):
        return _selected(Path(what), form, lang, today)
    from responde import law as laws

    say = _speech(lang or "en")
    if what:
        asked.packs((what,))
        _pack(form, say, laws.pack(what))
    else:
        _packs(form, say, tuple(map(laws.pack, laws.names())))
    return OK


def _speech(lang: str, country: str = "") -> Speech:
    from responde.speech import Speech

    return Speech(lang, (lang,), country)


def _packs(form: str, say: Speech, packs: tuple[Pack, ...]) -> None:
    from responde.reports.laws import data, text

    if form == "json":
        output.data(data.render_packs(say, packs))
    else:
        output.shown(text.render_packs(say, packs), output.headed)


def _pack(form: str, say: Speech, pack: Pack) -> None:
    from responde.reports.laws import data, text

    if form == "json":
        output.data(data.render_pack(say, pack))
    else:
        output.shown(text.render_pack(say, pack), output.headed)


def _selected(path: Path, form: str, lang: str | None, today: date) -> int:
    from responde import law as laws
    from responde.checks.case import called
    from responde.reports.laws import data, text, whom

    contract = pressed.understood(asked.one(path))
    if isinstance(contract, int):
        return contract
    say = _speech(lang or asked.language(contract.languages), contract.organisation.country)
    company, chosen = called(contract.organisation, str(path)), whom.selection(contract, today)
    if form == "json":
        output.data(data.render_selection(say, company, chosen))
    else:
        packs = [laws.pack(one.head.id) for one in chosen if one.sure is not False]
        output.shown(text.render_selection(say, company, chosen, packs), output.headed)
    return OK
