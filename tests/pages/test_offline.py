"""The page that is left without a connection says whom to call, whatever the contract says of contacts."""

from datetime import date
from html import unescape

import pytest

from responde.edition import examine
from responde.pages import desks, offline
from responde.pages.printing import printed
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES, TODAY

CALLED = {
    "andina-conecta": {"+576015550120", "+576015550101"},
    "everything": {"+351215550105"},
    "panaderia-sol": {"+34951550101", "+34600555010"},
    "seguros-faro": {"+34910550130", "+34910550101"},  # for readers of pages alone
}
"""Of the first person on the ladder and of the director."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_first_people_and_the_director_can_be_called(name):
    examined = examine(CONTRACTS / f"{name}.yml", date.fromisoformat(TODAY))
    assert examined.contract is not None
    for desk in desks(examined.contract, examined.files, environment()).values():
        page = unescape(printed(desk, offline.page(desk)).content.decode())
        assert 'class="responde-call" href="tel:' in page
        assert {number for number in CALLED[name] if f'href="tel:{number}"' not in page} == set()
        assert {
            link for link in ("index", "ladder", "dates", "complain", "owed") if f'"{link}.html"' not in page
        } == set()
