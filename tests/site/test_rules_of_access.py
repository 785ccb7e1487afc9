"""Every page is sound HTML that breaks no rule of access, light and dark, on a telephone and on a desk."""

from __future__ import annotations

import pytest

from tests.judges.axe import SCHEMES, WIDTHS, axe
from tests.judges.html_validate import html_validate
from tests.judges.vnu import vnu
from tests.site.pages import chosen, every, visits

WHOLE = "keep/charter.html"
"""The whole charter on one page: too long to be looked at of every contract, since its parts are."""
WIDE = ("andina-conecta", "everything")
"""The demonstration, and the contract with every key: the same templates print the others, which are seen narrow."""
COLOURS = ("color-contrast", "link-in-text-block")
"""Rules that depend on the colours alone; all others say the same by day and by night."""


@visits(chosen())
def test_a_page_breaks_no_rule_light_or_dark_narrow_or_wide(visit, request):
    found, (name, _) = [], request.node.callspec.params["visit"]
    for width in WIDTHS if name in WIDE else WIDTHS[:1]:
        for scheme in SCHEMES:
            visit.look(width=width, dark=scheme == "dark")
            found += axe(visit.page, only=COLOURS if scheme == "dark" else ())
    assert found == []


def test_no_page_is_left_out(sites):
    built = {(name, file.relative_to(site).as_posix()) for name, site in sites.items() for file in site.rglob("*.html")}
    assert {(name, page) for name, page in built if not page.endswith(WHOLE)} == set(every())


def test_all_pages_in_one_break_no_rule_either(window, served_at):
    opened, found = window.open(f"{served_at('panaderia-sol')}{WHOLE}", width=WIDTHS[0]), []
    for scheme in SCHEMES:
        window.look(width=WIDTHS[0], dark=scheme == "dark")
        found += axe(opened, only=COLOURS if scheme == "dark" else ())
    assert found == []
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("judge", [vnu, html_validate])
def test_independent_checkers_find_no_fault_with_any_site(sites, judge):
    together = {site.parent for site in sites.values()}
    assert len(together) == 1
    assert judge(together.pop()) == []
