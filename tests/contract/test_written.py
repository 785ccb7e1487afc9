"""What is written is read as the same value, and reads as a person would write it."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responde.contract.quantities import PHRASES, UNITS, Duration, Money, Target
from responde.contract.written import written

SPELLED = {
    Duration: [
        "at once",
        "15 business days",
        "1 hour",
        "3-5 days",
        "1.5 hours",
        "48 hours before",
        "15 minutes before closing",
        "24 a year",
        "20 hours a year",
        "1 billing cycle",
        "1-1 days",
    ],
    Target: [
        "always",
        "85%",
        "90% of customers",
        "at most 3%",
        "3 minutes for 95%",
        "8 of 10 for 80%",
        "9 of 10 on average",
        "at least 20 hours a year",
        "2 hours for 95% of customers",
        "12 minutes on average",
        "at most 12 minutes on average",
    ],
    Money: ["unlimited", "EUR 40", "EUR 1.50", "EUR 20 to EUR 40"],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in SPELLED.items() for text in texts], ids=str)
def test_what_is_spelled_as_people_do_is_written_as_it_was(kind, text):
    assert written(kind.parse(text)) == text


def test_days_times_and_texts():
    assert [written(each) for each in (date(2026, 12, 1), time(9, 5), "web")] == ["2026-12-01", "09:05", "web"]


numbers = st.decimals(min_value=0, max_value=999_999, places=1)
durations = st.one_of(
    st.builds(Duration, phrase=st.sampled_from(PHRASES)),
    st.builds(
        Duration,
        count=numbers,
        unit=st.sampled_from(UNITS),
        before=st.none() | st.sampled_from(["", "closing", "you go"]),
    ),
    st.builds(
        lambda count, more, unit: Duration(count=count, upto=count + more, unit=unit),
        st.decimals(min_value=0, max_value=400_000, places=1),
        st.decimals(min_value=0, max_value=400_000, places=1),
        st.sampled_from(UNITS),
    ),
    st.builds(Duration, count=numbers, unit=st.sampled_from(["", *UNITS]), per=st.sampled_from(["day", "year"])),
)
shares = st.decimals(min_value=0, max_value=100, places=1)
counted = st.sampled_from(["", "customers", "contacts", "days"])
limits = st.sampled_from(["", "at most", "at least"])
scores = st.builds(
    lambda score, more, limit: Target(score=score, scale=score + more, limit=limit),
    st.decimals(min_value=0, max_value=10, places=1),
    st.decimals(min_value=0, max_value=10, places=1),
    limits,
)
targets = st.one_of(
    st.just(Target(always=True)),
    st.builds(Target, share=shares, of=counted, limit=limits),
    st.builds(Target, duration=durations, share=shares, of=counted, limit=limits),
    st.builds(Target, duration=durations, average=st.booleans(), limit=limits),
    scores,
)


@given(durations)
def test_a_duration_comes_back(value):
    assert Duration.parse(written(value)) == value


@given(targets)
def test_a_target_comes_back(value):
    assert Target.parse(written(value)) == value


@given(st.sampled_from(["EUR", "COP"]), st.decimals(0, 10**9, places=2), st.none() | st.decimals(0, 10**9, places=2))
def test_money_comes_back(currency, amount, more):
    value = Money(currency, amount, amount + more if more is not None else None)
    assert Money.parse(written(value)) == value
    assert isinstance(value.amount, Decimal)
