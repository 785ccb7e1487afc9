"""The smallest charter, page by page, as it is published."""

from datetime import date

import pytest

from responde.edition import press
from tests.conftest import CONTRACTS, TODAY

PAGES = {
    each.path: each.content.decode()
    for each in press(CONTRACTS / "panaderia-sol.yml", date.fromisoformat(TODAY)).artefacts
    if each.is_page
}


@pytest.mark.parametrize("path", PAGES)
def test_the_bakerys_page_is_the_one_that_was_read(path, golden):
    golden(f"panaderia-sol/{path}", PAGES[path])
