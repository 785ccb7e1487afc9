"""html-validate, an independent checker that also finds inputs without a label and references to nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.judges import Message
from tests.judges.tools import node, package, run

CONFIG = Path(__file__).with_name("html-validate.mjs")

THEME = 'class="md-toggle"'
"""What tells a page of Material's from one of ours; a page without it gets no exception."""

EXCEPTIONS = (
    # (rule, selector, why the theme's markup may stay)
    ("valid-autocomplete", r"#__(drawer|search)", "outwits Firefox, which restores check boxes on reload"),
    (
        "input-missing-label",
        r"#__(drawer|search|toc)",
        "hidden check boxes, never focused: their labels are the buttons",
    ),
    ("no-implicit-button-type", r"html > body > header > .*> button", "the language menu's button stands in no form"),
    ("unique-landmark", r"html > body > div.* > main > .*> nav", "nested menus of a section, named by aria-labelledby"),
    ("wcag/h32", r"html > body > header > .*form", "the palette and the search act while typing and send nothing"),
)


def html_validate(folder: Path) -> list[Message]:
    """What is wrong with the HTML files under `folder`, sorted; an empty list is a good verdict."""
    if not any(folder.rglob("*.html")):
        raise ValueError(f"no HTML file under {folder}")
    messages = [
        _message(entry, Path(result["filePath"]), folder)
        for result in _results(folder)
        for entry in result["messages"]
        if not _by_the_theme(entry, Path(result["filePath"]))
    ]
    return sorted(messages, key=lambda message: (message.file, message.line, message.column))


def _results(folder: Path) -> list[dict]:
    """The report goes through a file: on a pipe, html-validate leaves before it has said everything."""
    program = package("html-validate/bin/html-validate.mjs")
    with TemporaryDirectory() as place:
        report = Path(place, "report.json")
        said = run(node(), program, "--config", CONFIG, "--formatter", f"json={report}", folder.resolve())
        if not report.exists():
            raise RuntimeError(f"html-validate wrote no report: {said}")
        return json.loads(report.read_text("utf-8"))


def _by_the_theme(entry: dict, file: Path) -> bool:
    excepted = any(
        entry["ruleId"] == rule and re.fullmatch(selector, entry["selector"] or "") for rule, selector, _ in EXCEPTIONS
    )
    return excepted and THEME in file.read_text("utf-8")


def _message(entry: dict, file: Path, folder: Path) -> Message:
    return Message(
        judge="html-validate",
        file=file.relative_to(folder.resolve()).as_posix(),
        line=entry["line"],
        column=entry["column"],
        rule=entry["ruleId"],
        text=f"{entry['message']} ({entry['selector']})",
    )
