"""Durations, targets, money, periods and phones, in each form in which people write them."""

from decimal import Decimal

import pytest

from responde.contract.contacts import Phone
from responde.contract.quantities import Duration, Money, Period, Target


def figure(text):
    return Decimal(text)


DURATIONS = {
    "at once": Duration(phrase="at once"),
    "same day": Duration(phrase="same day"),
    "as agreed": Duration(phrase="as agreed"),
    "legal term": Duration(phrase="legal term"),
    "any time": Duration(phrase="any time"),
    "30 seconds": Duration(count=figure("30"), unit="second"),
    "1 minute": Duration(count=figure("1"), unit="minute"),
    "1.5 hours": Duration(count=figure("1.5"), unit="hour"),
    "4 opening hours": Duration(count=figure("4"), unit="opening hour"),
    "2 days": Duration(count=figure("2"), unit="day"),
    "5 calendar days": Duration(count=figure("5"), unit="calendar day"),
    "1 business day": Duration(count=figure("1"), unit="business day"),
    "15  business   days": Duration(count=figure("15"), unit="business day"),
    "2 weeks": Duration(count=figure("2"), unit="week"),
    "6 months": Duration(count=figure("6"), unit="month"),
    "1 year": Duration(count=figure("1"), unit="year"),
    "1 billing cycle": Duration(count=figure("1"), unit="billing cycle"),
    "3-5 business days": Duration(count=figure("3"), upto=figure("5"), unit="business day"),
    "3 - 5 hours": Duration(count=figure("3"), upto=figure("5"), unit="hour"),
    "48 hours before": Duration(count=figure("48"), unit="hour", before=""),
    "15 minutes before closing": Duration(count=figure("15"), unit="minute", before="closing"),
    "24 a year": Duration(count=figure("24"), per="year"),
    "20 hours a year": Duration(count=figure("20"), unit="hour", per="year"),
    "2 per month": Duration(count=figure("2"), per="month"),
    "": None,
    "soon": None,
    "15": None,
    "15 bussiness days": None,
    "15 Business Days": None,
    "15 días hábiles": None,
    "5-3 days": None,
    "-1 days": None,
    "1,5 hours": None,
    "1.500 hours": None,
    "1 year and 2 months": None,
    "\u0661\u0665 days": None,
}


@pytest.mark.parametrize("text", DURATIONS)
def test_a_duration_is_read_as_people_write_it(text):
    assert Duration.parse(text) == DURATIONS[text]


def duration(text):
    return Duration.parse(text)


TARGETS = {
    "10 business days": Target(duration=duration("10 business days")),
    "3 minutes for 95%": Target(duration=duration("3 minutes"), share=figure("95")),
    "2 hours for 95% of customers": Target(duration=duration("2 hours"), share=figure("95"), of="customers"),
    "as agreed for 90 %": Target(duration=duration("as agreed"), share=figure("90")),
    "48 hours before for 99.5%": Target(duration=duration("48 hours before"), share=figure("99.5")),
    "85%": Target(share=figure("85")),
    "90% of customers": Target(share=figure("90"), of="customers"),
    "95% of contacts": Target(share=figure("95"), of="contacts"),
    "98% of days": Target(share=figure("98"), of="days"),
    "always": Target(always=True),
    "at most 3%": Target(share=figure("3"), limit="at most"),
    "at least 20 hours a year": Target(duration=duration("20 hours a year"), limit="at least"),
    "20 hours a year": Target(duration=duration("20 hours a year")),
    "24 a year": Target(duration=duration("24 a year")),
    "8 of 10 for 80%": Target(score=figure("8"), scale=figure("10"), share=figure("80")),
    "9 of 10 on average": Target(score=figure("9"), scale=figure("10"), average=True),
    "12 minutes on average": Target(duration=duration("12 minutes"), average=True),
    "at most 12 minutes on average": Target(duration=duration("12 minutes"), average=True, limit="at most"),
    "8 of 10": Target(score=figure("8"), scale=figure("10")),
    "3-5 business days": Target(duration=duration("3-5 business days")),
    "any time": Target(duration=duration("any time")),
    "": None,
    "quickly": None,
    "101%": None,
    "85% of cats": None,
    "85% for 90%": None,
    "3 minutes for 101%": None,
    "3 minutes for 95% of cats": None,
    "11 of 10": None,
    "always for 95%": None,
    "at most always": None,
    "at most at least 3%": None,
    "9 of 10 on average for 80%": None,
    "85% on average": None,
    "always on average": None,
    "10,5 %": None,
}


@pytest.mark.parametrize("text", TARGETS)
def test_a_target_is_read_as_people_write_it(text):
    assert Target.parse(text) == TARGETS[text]


MONEY = {
    "EUR 40": Money("EUR", figure("40")),
    "COP  30000": Money("COP", figure("30000")),
    "EUR 1234.50": Money("EUR", figure("1234.50")),
    "EUR 20 to EUR 40": Money("EUR", figure("20"), figure("40")),
    "EUR 20 to 40": Money("EUR", figure("20"), figure("40")),
    "unlimited": Money(unlimited=True),
    "COP 30.000": None,
    "EUR 1,50": None,
    "EUR 1.234,50": None,
    "EUR 40 to EUR 20": None,
    "EUR 20 to USD 40": None,
    "eur 40": None,
    "40 EUR": None,
    "€ 40": None,
    "EUR -5": None,
    "EUR": None,
}


@pytest.mark.parametrize("text", MONEY)
def test_money_is_read_as_people_write_it(text):
    assert Money.parse(text) == MONEY[text]


PERIODS = {
    "2026-10": Period(2026, "10"),
    "2026-Q3": Period(2026, "Q3"),
    "2026": Period(2026),
    " 2026 ": Period(2026),
    "2026-13": None,
    "2026-Q5": None,
    "10-2026": None,
    "26": None,
}


@pytest.mark.parametrize("text", PERIODS)
def test_a_period_is_a_month_a_quarter_or_a_year(text):
    assert Period.parse(text) == PERIODS[text]


def test_periods_are_sorted_by_their_end():
    written = ["2026", "2026-10", "2026-Q3", "2025", "2026-Q4", "2026-02"]
    assert sorted(written, key=lambda text: Period.parse(text).order) == [
        "2025", "2026-02", "2026-Q3", "2026-10", "2026", "2026-Q4",
    ]  # fmt: skip


DIALLED = {
    "+57 601 555 0101": "+576015550101",
    "+34 (951) 550-101": "+34951550101",
    "01 8000 555 010": "018000555010",
    "112": "112",
    "*611": "*611",
    "#611": "#611",
    "11": None,
    "+57 60": None,
    "+12345678901234567": None,
    "call us": None,
    "555-CARS": None,
}


@pytest.mark.parametrize("text", DIALLED)
def test_a_phone_is_dialled_without_what_stands_between_its_digits(text):
    phone = Phone.parse(text)
    assert (phone and phone.dialled) == DIALLED[text]
    assert phone is None or phone.written == text


LONGEST = {"3-5 days": "5", "4 hours": "4", "at once": "0"}


@pytest.mark.parametrize("text", LONGEST)
def test_the_longest_of_a_range_counts(text):
    assert Duration.parse(text).longest == figure(LONGEST[text])
