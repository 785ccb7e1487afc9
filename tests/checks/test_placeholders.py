"""What was left to be filled in, and words that only look like it."""

from __future__ import annotations

from datetime import date

import pytest

from responde.checks.case import Case
from responde.checks.placeholders import filled_in
from responde.reading import read
from responde.source import parse
from tests.conftest import CONTRACTS

BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
DECIDES = "decides: Todo lo demás"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("TODO", 1),
        ("tbd", 1),
        ("Por definir", 1),
        ("…", 1),
        ("Lorem ipsum dolor", 1),
        ("Todo", 0),  # Spanish for everything
        ("todo", 0),
        ("Cambiar el pan", 0),
    ],
)
def test_a_mark_to_be_filled_in_is_found_and_a_word_is_not(said: str, found: int) -> None:
    assert DECIDES in BAKERY
    contract, _ = read(parse(BAKERY.replace(DECIDES, f'decides: "{said}"').encode()))
    assert contract is not None
    assert len(list(filled_in(Case(contract, date(2026, 12, 1))))) == found
