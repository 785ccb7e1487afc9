"""Beginning makes of a dozen answers a project of its own, with a mark wherever only the company knows what is true."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape

from responde.artefact import Artefact
from responde.beginning.answers import Answers
from responde.beginning.lawful import lawful
from responde.contract.schema import schema
from responde.templating import environment
from responde.words import catalogue

__all__ = ["CONTRACT", "PATHS", "Answers", "start", "told"]

CONTRACT = "charter/contract.yml"
SCHEMA = "contract.schema.json"
"""Lies beside the contract, for editors; the site leaves it out."""
PRINTED = {
    "mkdocs.yml": "mkdocs.yml.j2",
    CONTRACT: "contract.yml.j2",
    "requirements.txt": "requirements.txt.j2",
    ".gitignore": "gitignore.j2",
    ".github/workflows/charter.yml": "workflow.yml.j2",
}
"""By path in the project, the template of each file."""
PATHS = (*PRINTED, f"{CONTRACT.rpartition('/')[0]}/{SCHEMA}")
"""All files of a project."""
MARK = re.compile("<[^<>\n]+>")
"""What waits to be written."""


def start(answers: Answers, version: str) -> tuple[Artefact, ...]:
    """The files of a project that begins with these answers and needs at least this `version` of ours."""
    return tuple(_files(answers, version))


def _files(answers: Answers, version: str) -> Iterator[Artefact]:
    begun = lawful(answers)
    context = {
        **begun.pen.tools(),
        "answers": begun.answers,
        "sector": begun.sector,
        "plan": begun.plan,
        "law": begun,
        "name": escape(answers.name, quote=False) or catalogue(answers.lang).gettext("Charter of customers' rights"),
        "contract": CONTRACT,
        "schema": SCHEMA,
        "version": version,
    }
    templates = environment()
    for path, template in PRINTED.items():
        text = templates.get_template(f"start/{template}").render(context)
        yield Artefact(path=path, content=text.encode())
    printed = json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
    yield Artefact(path=PATHS[-1], content=printed.encode())


def told(files: tuple[Artefact, ...], folder: str, lang: str) -> str:
    """What there is now, and what comes next."""
    words = catalogue(lang)
    text = next(file.content.decode() for file in files if file.path == CONTRACT)
    left = len(MARK.findall("\n".join(line for line in text.split("\n") if not line.lstrip().startswith("#"))))
    said = words.ngettext(
        "{folder} holds your charter's project. In {file}, {n} place marked `<…>` waits for what only you know.",
        "{folder} holds your charter's project. In {file}, {n} places marked `<…>` wait for what only you know.",
        left,
    )
    then = words.gettext(
        "In that folder `responde check` names each of them; when none is left, `responde build` publishes the charter."
    )
    return f"{said.format(folder=folder, file=CONTRACT, n=left)}\n{then}"
