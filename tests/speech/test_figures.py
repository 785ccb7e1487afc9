"""Figures as their readers write them; what is expected was written by hand, from CLDR and the languages' academies."""

from datetime import date, time
from html import unescape

import pytest

from responde.contract.quantities import Duration, Money, Period, Target
from responde.speech import Speech, figures

LOCALES = {
    "es_CO": Speech("es", ("es",), "CO"),
    "es_ES": Speech("es", ("es",), "ES"),
    "en_GB": Speech("en", ("en",), "GB"),
    "pt_BR": Speech("pt", ("pt",), "BR"),
    "pt_PT": Speech("pt", ("pt",), "PT"),
}


def said(markup):
    return unescape(markup).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("written", "spanish", "english"),
    [
        ("15 business days", "15 días hábiles", "15 business days"),
        ("1 business day", "1 día hábil", "1 business day"),
        ("24 hours", "24 horas", "24 hours"),
        ("1 hour", "1 hora", "1 hour"),
        ("1.5 hours", "1,5 horas", "1.5 hours"),
        ("3-5 calendar days", "3 a 5 días calendario", "3 to 5 calendar days"),
        ("at once", "de inmediato", "at once"),
        ("same day", "el mismo día", "the same day"),
        ("any time", "en cualquier momento", "at any time"),
        ("15 minutes before closing", "15 minutos antes del cierre", "15 minutes before closing"),
        ("48 hours before", "48 horas antes", "48 hours before"),
        ("24 a year", "24 al año", "24 a year"),
        ("20 hours a year", "20 horas al año", "20 hours a year"),
    ],
)
def test_a_duration_is_said_in_words(written, spanish, english):
    value = Duration.parse(written)
    assert [said(figures.duration(LOCALES[each], value)) for each in ("es_CO", "en_GB")] == [spanish, english]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("10 business days for 90%", ("10 business days", "in 90% of cases")),
        ("2 hours for 95% of customers", ("2 hours", "for 95% of customers")),
        ("85%", ("85%", "")),
        ("90% of customers", ("90% of customers", "")),
        ("at most 3%", ("at most 3%", "")),
        ("at least 20 hours a year", ("at least 20 hours a year", "")),
        ("8 of 10 for 80%", ("8 of 10 points", "from 80% of customers")),
        ("9 of 10 on average", ("9 of 10 points on average", "")),
        ("45 minutes on average", ("45 minutes on average", "")),
        ("99.5%", ("99.5%", "")),
        ("always", ("always", "")),
    ],
)
def test_a_target_is_a_figure_and_for_how_many_it_holds(written, expected):
    assert tuple(map(said, figures.target(LOCALES["en_GB"], Target.parse(written)))) == expected


@pytest.mark.parametrize(
    ("written", "locale", "expected"),
    [
        ("COP 30000", "es_CO", "$30.000"),
        ("COP 20000000", "es_CO", "$20.000.000"),
        ("EUR 40", "es_ES", "40 €"),
        ("EUR 12500", "es_ES", "12.500 €"),
        ("EUR 155.50", "es_ES", "155,50 €"),
        ("EUR 40", "en_GB", "€40"),
        ("EUR 1234.50", "en_GB", "€1,234.50"),
        ("EUR 40", "pt_PT", "40 €"),
        ("BRL 40", "pt_BR", "R$ 40"),
        ("BRL 1234.50", "pt_BR", "R$ 1.234,50"),
        ("unlimited", "en_GB", "without a limit"),
        ("EUR 20 to EUR 40", "en_GB", "about €20 to €40"),
    ],
)
def test_money_is_written_as_the_reader_writes_it(written, locale, expected):
    assert said(figures.money(LOCALES[locale], Money.parse(written))) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("es_CO", "martes, 1 de diciembre de 2026"),
        ("es_ES", "martes, 1 de diciembre de 2026"),
        ("en_GB", "Tuesday, 1 December 2026"),
        ("pt_BR", "terça-feira, 1 de dezembro de 2026"),
        ("pt_PT", "terça-feira, 1 de dezembro de 2026"),
    ],
)
def test_a_day_has_its_weekday(locale, expected):
    assert said(figures.day(LOCALES[locale], date(2026, 12, 1))) == expected


@pytest.mark.parametrize(
    ("written", "expected"), [("2026-10", "octubre de 2026"), ("2026", "2026"), ("2026-Q3", "trimestre 3 de 2026")]
)
def test_a_period_is_said_as_people_say_it(written, expected):
    assert said(figures.period(LOCALES["es_CO"], Period.parse(written))) == expected


def test_a_time_of_day_and_a_day_of_every_year():
    assert said(figures.clock_time(time(8, 5))) == "8:05"
    assert said(figures.month_day(LOCALES["es_ES"], 7, 1)) == "1 de julio"


@pytest.mark.parametrize(("locale", "expected"), [("es_ES", "480.000"), ("en_GB", "480,000"), ("pt_BR", "480.000")])
def test_numbers_are_grouped(locale, expected):
    assert said(figures.number(LOCALES[locale], 480000)) == expected


def test_what_is_not_there_is_said_with_nothing():
    speech = LOCALES["en_GB"]
    assert (
        figures.day(speech, None),
        figures.duration(speech, None),
        figures.grant(speech, None),
        figures.per(speech, None),
    ) == ("",) * 4
