"""Expected days are reckoned by hand from the laws: Ley 51 de 1983 for Colombia, the Community of Madrid's decrees."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, time

import pytest

from responde.clock.calendar import Calendar, Holiday, codes, knows, resolve
from responde.clock.countries import KNOWN

# Easter: 5 April 2026 and 28 March 2027. What Ley 51 moves goes to the next Monday, unless it falls on one.
COLOMBIA_2026 = (
    "01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25"
)
COLOMBIA_2027 = (
    "01-01 01-11 03-22 03-25 03-26 05-01 05-10 05-31 06-07 07-05 07-12 07-20 08-07 08-16 10-18 11-01 11-15 12-08 12-25"
)
# 1 November and 6 December are Sundays in 2026 and move to Monday; so does 2 May in 2027.
MADRID_2026 = "01-01 01-06 04-02 04-03 05-01 05-02 08-15 10-12 11-02 12-07 12-08 12-25"
MADRID_2027 = "01-01 01-06 03-19 03-25 03-26 05-01 05-03 10-12 11-01 12-06 12-08 12-25"


def calendar(country: str = "CO", year: int = 2026, **other: object) -> Calendar:
    told: dict[str, object] = {"languages": ("es",), "timezone": "America/Bogota", **other}
    return resolve(country=country, years=(year, year), **told)  # type: ignore[arg-type]


def days(found: Calendar) -> str:
    return " ".join(f"{holiday.date:%m-%d}" for holiday in found.holidays)


@pytest.mark.parametrize(
    ("country", "year", "expected"),
    [
        ("CO", 2026, COLOMBIA_2026),
        ("CO", 2027, COLOMBIA_2027),
        ("ES-MD", 2026, MADRID_2026),
        ("ES-MD", 2027, MADRID_2027),
        ("", 2026, ""),
    ],
)
def test_a_country_and_its_region_have_the_holidays_of_their_law(country: str, year: int, expected: str) -> None:
    assert days(calendar(country, year)) == expected


def test_a_holiday_kept_in_the_last_year_belongs_to_it_though_its_date_lies_beyond() -> None:
    assert date(2027, 12, 31) in calendar("US", 2027).dates  # 1 January 2028 is a Saturday


@pytest.mark.parametrize(
    ("country", "languages", "expected"),
    [
        ("CO", ("es", "en"), (("es", "Navidad"), ("en", "Christmas Day"))),
        ("CO", ("en", "es"), (("en", "Christmas Day"), ("es", "Navidad"))),
        ("CO", ("ca",), (("es", "Navidad"),)),
        ("ES-MD", ("es", "ca", "pt"), (("es", "Natividad del Señor"), ("ca", "Nativitat del Senyor"))),
        ("BR", ("pt",), (("pt", "Natal"),)),
        ("PT", ("pt", "en"), (("pt", "Dia de Natal"), ("en", "Christmas Day"))),
        ("GB", ("en",), (("en", "Christmas Day"),)),
        ("JM", ("es",), (("en", "Christmas Day"),)),  # has no translations
    ],
)
def test_names_stand_in_the_asked_languages_that_exist_or_else_in_the_countrys_own(
    country: str, languages: tuple[str, ...], expected: object
) -> None:
    (christmas,) = (day for day in calendar(country, languages=languages).holidays if day.date == date(2026, 12, 25))
    assert christmas.names == expected


def test_english_names_are_american_in_latin_america_and_canadian_in_canada() -> None:
    first_of_may = {holiday.date: holiday.name("en") for holiday in calendar(languages=("en",)).holidays}
    assert first_of_may[date(2026, 5, 1)] == ("en", "Labor Day")
    autumn = {holiday.date: holiday.name("en") for holiday in calendar("CA", languages=("en",)).holidays}
    assert autumn[date(2026, 9, 7)] == ("en", "Labour Day")


def test_a_missing_name_falls_back_to_the_first_and_says_its_language() -> None:
    holiday = Holiday(date=date(2026, 1, 1), names=(("es", "Año Nuevo"), ("en", "New Year")))
    assert [holiday.name(lang) for lang in ("en", "pt")] == [("en", "New Year"), ("es", "Año Nuevo")]


def test_the_contract_adds_renames_and_removes_holidays() -> None:
    found = calendar(
        added={
            date(2026, 12, 24): (("es", "Día de la empresa"),),
            date(2026, 12, 25): (("es", "Nuestra Navidad"),),
            date(2027, 1, 1): (("es", "fuera del horizonte"),),
        },
        removed=frozenset({date(2026, 11, 16)}),
    )
    assert days(found) == COLOMBIA_2026.replace("11-16 ", "").replace("12-25", "12-24 12-25")
    assert [holiday.names for holiday in found.holidays[-2:]] == [
        (("es", "Día de la empresa"),),
        (("es", "Nuestra Navidad"),),
    ]


def test_the_weekend_is_the_contracts_and_never_the_librarys() -> None:
    saturday, friday, sunday = date(2026, 11, 21), date(2026, 11, 20), date(2026, 11, 22)
    venezuela = calendar("VE")  # whose Saturday is a working day for the library
    egypt = calendar("EG", weekend=frozenset({4}))
    assert [venezuela.is_business_day(day) for day in (friday, saturday, sunday)] == [True, False, False]
    assert [egypt.is_business_day(day) for day in (friday, saturday, sunday)] == [False, True, True]


@pytest.mark.parametrize(
    ("day", "holiday", "closed"),
    [
        (date(2026, 12, 8), True, True),
        (date(2026, 12, 9), False, False),
        (date(2026, 12, 12), False, True),
        (date(2026, 1, 1), True, True),
        (date(2026, 12, 31), False, False),
        (date(2025, 12, 31), None, None),
        (date(2027, 1, 1), None, None),
    ],
)
def test_outside_its_years_the_calendar_knows_nothing(day: date, holiday: object, closed: object) -> None:
    found = calendar()
    business = None if closed is None else not closed
    assert (found.is_holiday(day), found.is_closed(day), found.is_business_day(day)) == (holiday, closed, business)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 12, 7), date(2026, 12, 9)),  # over the 8th
        (date(2026, 12, 9), date(2026, 12, 10)),
        (date(2026, 4, 1), date(2026, 4, 6)),  # over Easter
        (date(2026, 10, 9), date(2026, 10, 13)),  # over a weekend with its Monday
        (date(2026, 12, 31), None),
        (date(2025, 12, 31), None),
    ],
)
def test_the_next_business_day_comes_after_the_day_and_within_the_calendar(day: date, expected: date | None) -> None:
    assert calendar().next_business_day(day) == expected


def test_a_week_without_working_days_has_no_next_one() -> None:
    assert calendar(weekend=frozenset(range(7))).next_business_day(date(2026, 3, 1)) is None


def test_the_calendar_carries_what_is_published_with_it() -> None:
    found = calendar(cutoff=time(17))
    assert (found.cutoff, found.timezone, found.library.split(" ")[0]) == (time(17), "America/Bogota", "holidays")
    assert calendar("").library == ""


def test_codes_are_countries_and_their_regions() -> None:
    assert [knows(code) for code in ("CO", "ES", "ES-MD", "ES-AN", "es", "ES-XX", "ZZ", "", "UK")] == [
        *(True, True, True, True),
        *(False, False, False, False, False),
    ]
    assert list(codes()) == sorted(set(codes()))


@pytest.mark.parametrize("code", ["ZZ", "ES-XX", "co"])
def test_an_unknown_country_is_refused_by_name(code: str) -> None:
    with pytest.raises(LookupError, match=code):
        calendar(code)


PROGRAM = """
from datetime import UTC, date, datetime
from responde.clock.calendar import resolve
from responde.clock.hours import Hours, intervals, is_open
calendar = resolve(country="ES-MD", years=(2026, 2026), languages=("es", "fr"), timezone="Europe/Madrid")
hours = Hours(expression="Mo-Fr 08:00-17:00; PH off", calendar=calendar)
spare = resolve(country="JM", years=(2026, 2026), languages=("es",), timezone="Europe/Madrid")
print(calendar, spare, intervals(hours, date(2026, 7, 1)), is_open(hours, datetime(2026, 7, 1, 6, 30, tzinfo=UTC)))
"""


def test_nothing_depends_on_the_language_and_time_zone_of_the_machine() -> None:
    answers = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1", **machine},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for machine in (
            {},
            {"TZ": "Asia/Tokyo", "LANGUAGE": "en"},
            {"TZ": "America/Bogota", "LANGUAGE": "uk", "LANG": "de_DE"},
        )
    }
    assert len(answers) == 1
    assert "Año Nuevo" in answers.pop()


def test_the_libraries_are_loaded_only_when_a_calendar_or_hours_are_asked_for() -> None:
    loaded = "print({'holidays', 'opening_hours'} & {*sys.modules})"
    program = f"import sys, responde.clock.tables, responde.clock.calendar; {loaded}"
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "set()"


def test_the_countries_that_need_no_look_up_are_those_of_the_library():
    assert sorted(KNOWN) == [code for code in codes() if "-" not in code]


@pytest.mark.parametrize(
    ("code", "known"), [("CO", True), ("ES-MD", True), ("ES-XX", False), ("XX", False), ("XX-MD", False), ("", False)]
)
def test_a_code_is_known_with_the_regions_of_its_country_alone(code, known):
    assert knows(code) is known
