"""`responde init` begins a charter: it asks what only the company knows and writes a project that works."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from responde.cli import asked, output
from responde.cli.check import LANGUAGES
from responde.cli.failures import OK, Failure

if TYPE_CHECKING:  # loaded by the commands that need it, so that help is quick
    from responde.artefact import Artefact
    from responde.beginning import Answers
    from responde.beginning.further import Further

CLASHES = ("mkdocs.yaml",)
"""Besides the files that are written: what would be taken for one of them."""


@click.command
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", metavar="NAME", help="What customers call the organisation.")
@click.option("--country", metavar="CODE", help="Its country in two letters, such as CO.")
@click.option("--region", metavar="CODE", help="Its region, where that one has holidays of its own, such as MD.")
@click.option(
    "--sector", metavar="SECTOR", help="What it does: telecom, insurance, utility, health, retail, public, shop."
)
@click.option("--languages", metavar="CODES", help="Languages of the charter, the contract's own first, such as es,en.")
@click.option("--timezone", metavar="ZONE", help="Its time zone; by default that of the country.")
@click.option("--workers", metavar="NUMBER", help="How many people work there.")
@click.option("--channels", metavar="WORDS", help="How to reach it: phone, email, web, whatsapp, counter.")
@click.option("--rungs", metavar="2|3", help="How many steps lead to the director, the director included.")
@click.option("--contractors", flag_value="yes", help="Others come to customers in its name.")
@click.option("--no-contractors", "contractors", flag_value="no", help="Nobody else comes in its name.")
@click.option("--published-at", metavar="ADDRESS", help="Where the charter will be published.")
@click.option("--from", "since", metavar="DATE", help="From which day the charter holds; by default from today.")
@click.option("--law", "lawful", is_flag=True, help="Ask also what the law will ask, and begin with it.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Ask in this language.")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing; take what would be proposed and leave the rest open.")
@asked.today_option
def init(folder: Path, lang: str | None, today: date, *, lawful: bool, yes: bool, **given: Any) -> int:
    """Begin a charter: answer a few questions and get a project.

    FOLDER then holds a contract with comments, an mkdocs.yml, a workflow that checks and publishes, and what belongs to
    them. Whatever only you can know is marked `<…>`, and nothing is published while such a mark is left. On a terminal
    each question without an option is asked; elsewhere nothing is.

    With --law you are told which packs of rules hold for you, and asked what the law wants to be said. The contract
    then has the longest times that the law leaves, its channels, doors and questions, and at its end what each rule
    asks. This is not legal advice.

    It ends with 0 if the project was written, and with 2 if one of its files is there already, the folder can't be
    written or an answer can't be understood.
    """
    from importlib.metadata import version

    from responde import beginning

    refuse_taken(folder, tuple(beginning.PATHS))
    asking = not yes and sys.stdin.isatty() and sys.stdout.isatty()
    answers, spoken = answered(given, lang, today, asking=asking)
    if lawful:
        answers = with_law(answers, spoken, asking=asking)
    files = beginning.start(answers, version("responde"))
    write(folder, files)
    output.say(beginning.told(files, str(folder.resolve()), spoken))
    return OK


def answered(given: dict[str, Any], lang: str | None, today: date, *, asking: bool) -> tuple[Any, str]:
    """All answers, and the language in which they were given: the chosen one, else the contract's first."""
    from responde.beginning import questions

    known: dict[str, Any] = {}
    spoken = lang or of_the_terminal()
    for question in questions.ASKED:
        said = given[question]
        likely = questions.proposed(question, known, today, spoken)
        if said is None and asking:
            known[question] = ask(question, likely, spoken)
        else:
            known[question] = _understood(question, likely if said is None else said, spoken)
        if question == "languages" and not lang:
            spoken = questions.speaks(known[question]) or spoken
    return questions.answered(known), spoken


def with_law(answers: Answers, lang: str, *, asking: bool) -> Answers:
    """The answers with those to what the law leads to, once it is told which laws hold."""
    from responde.beginning import further

    answers, asked = replace(answers, lawful=True), frozenset[str]()
    while asking and (one := further.deciding(answers, asked, lang)):
        asked |= {one.name}
        answers = further.decided(answers, one, ask_further(one, answers.country, lang))
    for sentence in further.packs(answers, lang):
        output.say(sentence)
    given = (
        ((one.name, str(ask_further(one, answers.country, lang))) for one in further.wanted(answers)) if asking else ()
    )
    return replace(answers, given=tuple(given))


def ask_further(question: Further, country: str, lang: str) -> str | int:
    """What somebody at the terminal answers to a question with the law beside it; empty where it is left open."""
    from responde.beginning.places import currency

    while True:
        text = question.asked(lang, currency(country))
        said = click.prompt(text, default="", show_default=False, prompt_suffix=" ")
        found = question.understood(said)
        if found is not None:
            return found
        output.complain(question.refused(said, lang))


def ask(question: str, likely: str, lang: str) -> Any:
    """What somebody at the terminal answers, asked again until it can be understood."""
    from responde.beginning import questions

    for word, means in questions.options(question, lang):
        output.say(f"  {word:<10} {means}")
    while True:
        said = click.prompt(
            questions.asked(question, lang), default=likely, show_default=bool(likely), prompt_suffix=" "
        )
        found = questions.understood(question, said)
        if found is not None:
            return found
        output.complain(questions.refused(question, said, lang))


def _understood(question: str, said: str, lang: str) -> Any:
    from responde.beginning import questions

    found = questions.understood(question, said)
    if found is None:
        raise Failure(questions.refused(question, said, lang))
    return found


def of_the_terminal() -> str:
    """The language of the terminal where the product speaks it, else English."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    set_to = next(filter(None, names), "")
    return set_to[:2] if set_to[:2] in LANGUAGES else "en"


def refuse_taken(folder: Path, paths: tuple[str, ...]) -> None:
    """Nothing that is there already is ever overwritten."""
    taken = [path for path in (*paths, *CLASHES) if os.path.lexists(folder / path)]
    if taken:
        there = "is" if len(taken) == 1 else "are"
        raise Failure(f"{', '.join(taken)} {there} in {folder.resolve()} already, and nothing is overwritten.")


def write(folder: Path, files: tuple[Artefact, ...]) -> None:
    """All files, or none of them."""
    with undone_on_failure() as made:
        for file in files:
            path = folder / file.path
            for place in reversed([place for place in path.parents if not place.exists()]):
                place.mkdir()
                made.append(place)
            with path.open("xb") as opened:
                made.append(path)
                opened.write(file.content)


@contextmanager
def undone_on_failure() -> Iterator[list[Path]]:
    """A list of what was made, which is removed where not everything could be."""
    made: list[Path] = []
    try:
        yield made
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise
