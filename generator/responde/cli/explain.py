"""`responde explain` tells what a finding means: why it matters, how it looks, and how it is mended."""

from __future__ import annotations

import re
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from responde.cli import output
from responde.cli.check import LANGUAGES
from responde.cli.failures import OK, Failure, usage

if TYPE_CHECKING:  # loaded when something is explained, so that help is quick
    from responde.findings import Finding, Kind
    from responde.reports.examples import Example


def codes(_context: click.Context, _argument: click.Parameter, begun: str) -> list[str]:
    """The codes that a shell may offer."""
    return [code for code in known() if code.startswith(begun)]


@click.command
@click.argument("code", required=False, shell_complete=codes)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Say it in this language.")
def explain(code: str | None, lang: str) -> int:
    """Say what a finding means, with a wrong and a right example.

    CODE is what the check prints in brackets. You are told why the finding matters, what to do, how much it weighs,
    whether a contract may accept it, and which page of the charter it protects. Without a code, all are listed.

    It ends with 0, or with 2 if there is no such code.
    """
    from responde.reports.explanation import explanation, overview

    if code is None:
        output.shown(overview(lang), output.headed)
        return OK
    kind = _kind(code.strip("[]"))
    example = _examples().get(kind.code)
    finding = _found(example) if example else _misused(kind)
    output.shown(explanation(kind, lang, example, finding), lambda text: _painted(text, kind))
    return OK


def known() -> dict[str, Kind]:
    """Every kind by its code: those about a contract, those about what its channels brought, and the command's own."""
    from responde.findings import intake
    from responde.findings.catalogue import every

    return {**every(), **intake.every(), usage().code: usage()}


def _kind(code: str) -> Kind:
    kinds = known()
    if code in kinds:
        return kinds[code]
    near = get_close_matches(code.lower(), kinds, 1)
    meant = f" Did you mean `{near[0]}`?" if near else ""
    raise Failure(f"`{code}` is not the code of a finding.{meant} `responde explain` lists all of them.")


def _examples() -> dict[str, Example]:
    from responde.reports.examples import examples

    folder = files("responde.findings") / "cases"
    texts = sorted((each.name, each.read_text("utf-8")) for each in folder.iterdir() if each.name.endswith(".yml"))
    return examples(text for _, text in texts)


def _found(example: Example) -> Finding | None:
    """What the check says of the wrong example."""
    from responde.edition import examine
    from responde.reports.examples import CONTRACT, written
    from responde.reports.explanation import pertinent

    sound = (files("responde.findings") / "sound.yml").read_text("utf-8")
    with TemporaryDirectory() as folder:
        for name, content in written(example, sound).items():
            Path(folder, name).write_bytes(content)
        return pertinent(example, examine(Path(folder, CONTRACT), example.today).findings, sound)


def _misused(kind: Kind) -> Finding | None:
    """What is said of a command that can't be understood: no contract is an example of it."""
    return kind.at((), reason="No such option '--colour'.") if kind.code == usage().code else None


def _painted(text: str, kind: Kind) -> str:
    """The head in the colour of its severity, titles and the mark in bold."""
    head, rest = text.split("\n", 1)
    weight, _, says = head.partition("] ")
    coloured = click.style(f"{weight}]", fg=output.COLOURS[kind.severity.value], bold=True)
    marked = re.sub(output.MARK, lambda mark: mark[1] + click.style(mark[2], bold=True), rest)
    return f"{coloured} {says}\n{output.headed(marked)}"
