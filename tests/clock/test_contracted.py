"""The calendar that a contract has, from what it says and what it leaves to its country."""

from __future__ import annotations

from datetime import date, time

import pytest

from responde.clock.contracted import calendar_of, weekend
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
    own, other = calendar_of(contract(country, region, said), (2026, 2026)), contract(country)
    assert own.dates == calendar_of(other, (2026, 2026), expected).dates


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
