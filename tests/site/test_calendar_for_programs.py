"""The calendar for programs stands at the root of a built site, and the page of every language leads there."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from tests.site.pages import LANGUAGES

LINK = re.compile(r'<a href="([^"]*calendar\.json)"')


@pytest.mark.parametrize("name", ["andina-conecta", "panaderia-sol"])
def test_the_page_of_every_language_leads_to_the_file_and_that_to_its_schema(sites, name):
    site = sites[name]
    for at, lang in enumerate(LANGUAGES[name]):
        page = site / (lang if at else "") / "channels.html"
        (link,) = LINK.findall(page.read_text("utf-8"))
        assert (page.parent / link).resolve() == (site / "calendar.json").resolve()
    told = json.loads((site / "calendar.json").read_text("utf-8"))
    assert (site / told["$schema"].rpartition("/")[2]).is_file()


def test_the_built_calendar_has_the_holidays_of_the_country_and_its_last_day(sites):
    told = json.loads((sites["andina-conecta"] / "calendar.json").read_text("utf-8"))
    days = {date.fromisoformat(each["date"]): each["names"] for each in told["holidays"]}
    assert days[date(2026, 12, 8)].keys() == {"es", "en"}  # the Immaculate Conception, by law on its own day
    assert date(2027, 1, 11) in days  # Epiphany, moved to a Monday
    assert date(2027, 1, 6) not in days
    assert (told["first"], told["last"]) == ("2025-01-01", "2028-12-31")
    assert max(days) <= date(2028, 12, 31)
