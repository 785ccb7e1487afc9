"""The calendar that a contract has, from what it says and what it leaves to its country."""

from __future__ import annotations

from datetime import date, time

import pytest

from responde.clock.contracted import calendar_of, horizon, weekend
from responde.contract.contract import Contract
from responde.reading import read
from responde.source import parse

BEFORE = date(2026, 12, 24)
FEAST = date(2026, 12, 8)


def contract(country: str, region: str = "", calendar: str = "") -> Contract:
    where = f"{{name: Sol, country: {country}, timezone: UTC{f', region: {region}' if region else ''}}}"
    said = f"calendar: {calendar}\n" if calendar else ""
    found, _ = read(parse(f"format: 1\nlanguages: [es]\norganisation: {where}\n{said}".encode()))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("country", "region", "said", "expected"),
    [
        ("CO", "", "", "CO"),
        ("CO", "XX", "", "CO"),  # a region that has no holidays of its own
        ("ES", "MD", "", "ES-MD"),
        ("ES", "MD", "{holidays: ES-AN}", "ES-AN"),
        ("ES", "MD", "{holidays: CO}", "CO"),
        ("AQ", "", "", "AQ"),
    ],
)
def test_holidays_are_those_that_are_named_or_else_the_regions_or_the_countrys(
    country: str, region: str, said: str, expected: str
) -> None:
    own, other = contract(country, region, said), contract(country, calendar=f"{{holidays: {expected}}}")
    assert calendar_of(own, (2026, 2026)).dates == calendar_of(other, (2026, 2026)).dates


def test_a_country_without_a_calendar_has_no_holidays() -> None:
    assert calendar_of(contract("ZZ"), (2026, 2026)).holidays == ()


def test_an_unknown_calendar_is_refused() -> None:
    with pytest.raises(LookupError):
        calendar_of(contract("CO", calendar="{holidays: ES-XX}"), (2026, 2026))


def test_a_contract_adds_and_takes_out_days() -> None:
    said = "{add: [{date: 2026-12-24, says: Nochebuena}, 2026-12-31], remove: [{date: 2026-12-08}], cutoff: 17:00}"
    found = calendar_of(contract("CO", calendar=said), (2026, 2026))
    assert (found.is_holiday(BEFORE), found.is_holiday(FEAST), found.cutoff) == (True, False, time(17))
    names = {day.date: day.names for day in found.holidays}
    assert (names[BEFORE], names[date(2026, 12, 31)]) == ((("es", "Nochebuena"),), (("und", ""),))


@pytest.mark.parametrize(
    ("said", "expected"),
    [("", {5, 6}), ("{cutoff: 17:00}", {5, 6}), ("{weekend: [sun]}", {6}), ("{weekend: [fri, sat]}", {4, 5})],
)
def test_a_weekend_is_saturday_and_sunday_unless_the_contract_says_otherwise(said: str, expected: set[int]) -> None:
    assert weekend(contract("CO", calendar=said)) == expected


# Places and regions. Of these days, Madrid has 2 May, Andalusia 28 February, the Canary Islands 30 May.

ISLANDS = """format: 1
languages: [es]
organisation: {name: Sol, country: ES, region: MD, timezone: Europe/Madrid}
regions:
  canarias: {name: Canarias, timezone: Atlantic/Canary, holidays: ES-CN}
  sierra: {name: Sierra}
places:
  puerto: {name: Puerto, address: Calle 1, region: canarias}
  faro: {name: Faro, address: Calle 2, region: canarias, holidays: ES-AN}
  centro: {name: Centro, address: Calle 3}
calendar:
  cutoff: 17:00
  weekend: [sun]
  add:
    - {date: 2026-12-24, says: Nochebuena}
    - {date: 2026-09-08, region: canarias}
    - {date: 2026-12-08, region: canarias}
  remove: [2026-12-08, {date: 2026-05-02, region: sierra}]
"""
DAYS = ("02-28", "05-02", "05-30", "09-08", "12-08", "12-24")
MADRID, CANARY = "Europe/Madrid", "Atlantic/Canary"


def contract_of(text: str) -> Contract:
    found, _ = read(parse(text.encode()))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("place", "region", "off", "zone"),
    [
        ("", "", "05-02 12-24", MADRID),
        ("centro", "", "05-02 12-24", MADRID),
        ("", "canarias", "05-30 09-08 12-08 12-24", CANARY),
        ("puerto", "", "05-30 09-08 12-08 12-24", CANARY),  # its region's, as nothing else is said
        ("faro", "", "02-28 09-08 12-08 12-24", CANARY),  # its own holidays, its region's clock and days
        ("", "sierra", "12-24", MADRID),  # no holidays of its own, but a day on which it works
        ("puerto", "sierra", "12-24", MADRID),  # who names a region means it
        ("centro", "canarias", "05-30 09-08 12-08 12-24", CANARY),
        ("nowhere", "nowhere", "05-02 12-24", MADRID),
    ],
)
def test_a_place_goes_before_its_region_and_that_before_the_company(
    place: str, region: str, off: str, zone: str
) -> None:
    found = calendar_of(contract_of(ISLANDS), (2026, 2026), place=place, region=region)
    told = [day for day in DAYS if found.is_holiday(date.fromisoformat(f"2026-{day}"))]
    assert (" ".join(told), found.timezone) == (off, zone)
    assert (found.cutoff, found.weekend) == (time(17), {6})


def test_a_calendar_that_nobody_knows_is_refused_for_its_region_alone() -> None:
    contract = contract_of(ISLANDS.replace("ES-CN", "ES-XX"))
    assert calendar_of(contract, (2026, 2026)).first == date(2026, 1, 1)
    with pytest.raises(LookupError):
        calendar_of(contract, (2026, 2026), place="puerto")


# How far a calendar is known.


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        ("{from: 2026-12-01, review_by: 2027-06-01}", (2025, 2028)),
        ("{from: 2026-01-01, review_by: 2026-12-31}", (2025, 2027)),
        ("{from: 2026-12-01, review_by: 2027-06-01, until: 2028-11-30}", (2025, 2029)),
        ("{from: 2026-12-01, review_by: 2029-06-01, until: 2028-11-30}", (2025, 2030)),
        ("{from: 2028-12-01, review_by: 2027-06-01}", (2027, 2029)),  # a slip, told elsewhere
        ("{from: 2026-12-01}", (2025, 2027)),
        ("{review_by: 2027-06-01, until: 2028-11-30}", (2026, 2029)),
        ("{from: 2012-12-01, review_by: 2027-06-01}", (2011, 2028)),  # an old edition is in force all the same
        ("{from: 2026-12-01, review_by: 2054-06-01}", (2025, 2055)),
        ("{from: 2026-12-01, review_by: 2055-06-01}", (2025, 2055)),  # thirty years after the first, and no more
        ("{from: 2026-12-01, review_by: 9999-06-01}", (2025, 2055)),
        ("{from: 9999-12-01, review_by: 9999-12-31}", (9998, 9998)),
        ("{from: 0001-01-01, review_by: 0001-01-01}", (1, 2)),
        ("{from: soon, review_by: 2027-06-01}", (2026, 2028)),
        ("{number: 1}", (1, 1)),
        ("soon", (1, 1)),
    ],
)
def test_a_calendar_is_known_from_a_year_before_the_edition_to_a_year_after_its_last_day(
    edition: str, expected: tuple[int, int]
) -> None:
    text = f"format: 1\nlanguages: [es]\norganisation: {{name: Sol, country: ES, timezone: UTC}}\nedition: {edition}\n"
    assert horizon(contract_of(text)) == expected


def test_nothing_is_known_of_a_contract_without_an_edition() -> None:
    bare = contract("CO")
    assert horizon(bare) == (1, 1)
    assert calendar_of(bare, horizon(bare)).is_holiday(FEAST) is None
