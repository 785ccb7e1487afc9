"""The README tells the truth: its example is sound, its commands exist, its rooms are the code's own words."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from responde import formats, law
from responde.cli import cli
from responde.cli.explain import known
from responde.edition import press
from responde.findings.catalogue import every
from responde.law.requirements import Machine
from responde.law.rules import Grade
from responde.reports.explanation import gist
from responde.reports.laws.required import in_short
from tests.conftest import CONTRACTS, GOLDEN, ROOT
from tests.house import ROOMS

README = ROOT / "README.md"
PACKAGE = ROOT / "generator" / "responde"


def block(name: str) -> str:
    """What stands between a marker of the README and the next empty line after its text."""
    text = README.read_text("utf-8")
    found = re.search(rf"<!-- {name} -->\n(.*?)(?:\n\n|\Z)", text, re.DOTALL)
    assert found, f"the README has no block called {name}"
    return found[1]


def rooms() -> str:
    """The table of rooms, made from the first sentence of each."""
    rows = ["| room | |", "|---|---|"]
    for room in (room for floor in ROOMS for room in floor):
        module = PACKAGE / f"{room}.py"
        source = module if module.is_file() else PACKAGE / room / "__init__.py"
        docstring = ast.get_docstring(ast.parse(source.read_text("utf-8"))) or ""
        rows.append(f"| `{room}` | {docstring.splitlines()[0]} |")
    return "\n".join(rows)


def commands() -> str:
    """The table of commands, in their own words."""
    rows = ["| command | what it does |", "|---|---|"]
    rows += [f"| `responde {name}` | {command.get_short_help_str(200)} |" for name, command in cli.commands.items()]
    return "\n".join(rows)


def findings() -> str:
    """The table of findings, each with its weight and what it says; what is eased has a sign that the text explains."""
    rows = ["| code | | what is found |", "|---|---|---|"]
    for code, kind in sorted(known().items()):
        says = gist(kind) if code in every() else kind.why.split(". ")[0].removesuffix(".") + "."
        rows.append(
            f"| `{code}` | {kind.severity.value}{' ¹' if kind.eases else ''} | {says.replace('|', chr(92) + '|')} |"
        )
    return "\n".join(rows)


def packs() -> str:
    """The table of packs: what each is about, when its facts were read, and how many rules of which grade it has."""
    rows = ["| pack | | facts read on | A | B | C | awaiting |", "|---|---|---|---|---|---|---|"]
    for pack in map(law.pack, law.names()):
        known = [str(sum(rule.grade is grade for rule in pack.rules) or "") for grade in Grade]
        rows.append(
            f"| `{pack.head.id}` | {pack.head.title.values['en']} | {pack.head.checked} | {' | '.join(known)} |"
        )
    return "\n".join(rows)


def rules() -> str:
    """The table of rules: law and article, what is required with its figure, and how well it is known."""
    rows = ["| rule | law | what is required | grade |", "|---|---|---|---|"]
    for rule in (rule for name in law.names() for rule in law.pack(name).rules):
        what = in_short(rule.requires)
        if isinstance(rule.requires, Machine):
            what = f"no machine can tell: {rule.asks.values['en']}"
        what = f"superseded: {what}" if rule.stale else what
        rows.append(f"| `{rule.id}` | {rule.cited} | {what} | {rule.grade.value} |")
    return "\n".join(rows)


def test_the_two_commands_are_targets_of_the_makefile() -> None:
    promised = re.findall(r"^make (\w+)", README.read_text("utf-8"), re.MULTILINE)
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert promised == ["site", "test"]
    assert set(promised) <= set(targets)


def test_the_example_is_the_bakery_and_is_sound(tmp_path: Path) -> None:
    written = block("example").removeprefix("```yaml\n").removesuffix("\n```") + "\n"
    bakery = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    assert written == "".join(line for line in bakery.splitlines(keepends=True) if not line.startswith("#"))
    contract = tmp_path / "contract.yml"
    contract.write_text(written, "utf-8")
    edition = press(contract, date(2026, 12, 1))
    assert edition.sound
    assert any(artefact.path == "ladder.md" for artefact in edition.artefacts)


def test_the_commands_are_those_that_exist_in_their_own_words() -> None:
    assert block("commands") == commands()


def test_the_dates_are_those_that_the_command_tells() -> None:
    shown = re.search(r"<!-- dates -->\n```\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert shown
    assert shown[1].count("\n") > 5
    assert (GOLDEN / "deadlines" / "andina-complaint.txt").read_text("utf-8").startswith(shown[1])


def test_every_finding_is_listed_with_what_it_says() -> None:
    assert block("findings") == findings()


@pytest.mark.parametrize(("name", "made"), [("packs", packs), ("law", rules)])
def test_every_pack_and_every_rule_is_listed_with_its_figure_and_grade(name: str, made: Callable[[], str]) -> None:
    assert block(name) == made()


def test_how_it_works_is_told_by_the_rooms_themselves() -> None:
    assert block("rooms") == rooms()


def test_a_made_up_format_takes_the_three_files_that_the_readme_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "poem.py"
    module.write_text(
        "from responde.artefact import Artefact\n"
        "def files(form, contract, speech, templates):\n"
        "    text = templates.get_template('forms/poem.txt.j2').render(questions=form.questions)\n"
        "    yield Artefact(path=f'forms/poem.{speech.lang}.txt', content=text.encode())\n",
        "utf-8",
    )
    template = tmp_path / "templates" / "forms" / "poem.txt.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{% for each in questions %}{{ each.id }} {% endfor %}", "utf-8")
    monkeypatch.setattr(formats, "__path__", [*formats.__path__, str(tmp_path)])
    edition = press(CONTRACTS / "panaderia-sol.yml", date(2026, 12, 1), tmp_path / "templates")
    poem = next(artefact for artefact in edition.artefacts if artefact.path == "forms/poem.es.txt")
    assert poem.content == b"case&#95;number request name facts wanted&#95;solution contact&#95;by email phone "
