"""The clocks for browsers stand at the root of a built site, and the page about the edition leads there."""

from __future__ import annotations

import json
import re

import pytest

from tests.site.pages import LANGUAGES

LINK = re.compile(r'<a href="([^"]*clocks\.json)"')


@pytest.mark.parametrize("name", ["andina-conecta", "panaderia-sol"])
def test_the_page_of_every_language_leads_to_the_file_and_that_to_its_schema(sites, name):
    site = sites[name]
    for at, lang in enumerate(LANGUAGES[name]):
        page = site / (lang if at else "") / "edition.html"
        (link,) = LINK.findall(page.read_text("utf-8"))
        assert (page.parent / link).resolve() == (site / "clocks.json").resolve()
    told = json.loads((site / "clocks.json").read_text("utf-8"))
    assert (site / told["$schema"].rpartition("/")[2]).is_file()


def test_a_built_site_says_when_those_on_the_ladder_answer(sites):
    told = json.loads((sites["andina-conecta"] / "clocks.json").read_text("utf-8"))
    night = told["hours"][told["people"]["nelson-vega"]["hours"]]
    assert night["weeks"] == [{"from": "2025-01-01", "week": [[[1080, 1800]]] * 7}]  # from 18:00 to 06:00, every day
    assert night["days"] == {}
    plan = told["plans"][told["cases"]["complaint"]["line"]]
    assert [[chair["person"] for chair in rung] for rung in plan["rungs"]] == [
        ["diana-rojas", "nelson-vega"],
        ["jorge-ruiz", "paula-nino"],
        ["ana-torres"],
    ]
