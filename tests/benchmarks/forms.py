"""The forms of every channel beside the whole charter of which they are a part, both without PDFs being typeset."""

from __future__ import annotations

from datetime import date

from jinja2 import Environment

from responde import complaint, formats
from responde.contract.contract import Contract
from responde.edition import examine, pressed
from responde.speech import Speech
from responde.templating import environment
from tests.benchmarks.pairs import Calls, Pair
from tests.conftest import CONTRACTS, TODAY

RICH = CONTRACTS / "andina-conecta.yml"


def forms() -> Pair:
    """All formats of the rich example, warm, cost less than its pages: less than half of both together."""
    examined, templates = examine(RICH, date.fromisoformat(TODAY)), environment()
    contract = examined.contract
    if contract is None:
        raise ValueError("the rich example can't be read")
    return Pair(
        what="all formats / the charter with them",
        ours=Calls(run=lambda: _made(contract, templates)),
        theirs=Calls(run=lambda: pressed(examined, RICH)),
        budget=0.5,
    )


def _made(contract: Contract, templates: Environment) -> None:
    asked = complaint.form(contract)
    for lang in contract.languages:
        speech = Speech(lang, contract.languages, contract.organisation.country)
        for _ in formats.files(asked, contract, speech, templates):
            pass
