"""Figures in words: durations, targets, money and dates as a reader of the page writes them."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from markupsafe import Markup

from responde.contract.deadline import Split
from responde.contract.quantities import Duration, Money, Period, Target
from responde.contract.texts import Term, Text
from responde.speech import EMPTY, Speech
from responde.templating import escape

if TYPE_CHECKING:
    from babel import Locale

UNITS = {
    "second": ("{n} second", "{n} seconds"),
    "minute": ("{n} minute", "{n} minutes"),
    "hour": ("{n} hour", "{n} hours"),
    "opening hour": ("{n} opening hour", "{n} opening hours"),
    "day": ("{n} day", "{n} days"),
    "calendar day": ("{n} calendar day", "{n} calendar days"),
    "business day": ("{n} business day", "{n} business days"),
    "week": ("{n} week", "{n} weeks"),
    "month": ("{n} month", "{n} months"),
    "year": ("{n} year", "{n} years"),
    "billing cycle": ("{n} billing cycle", "{n} billing cycles"),
}
PHRASES = {
    "at once": "at once",
    "same day": "the same day",
    "as agreed": "as agreed with you",
    "legal term": "within the time that the law sets",
    "any time": "at any time",
}
EACH = {
    "day": "{amount} a day",
    "week": "{amount} a week",
    "month": "{amount} a month",
    "quarter": "{amount} a quarter",
    "year": "{amount} a year",
}
COUNTED = {
    "": "in {share} of cases",
    "customers": "for {share} of customers",
    "contacts": "in {share} of contacts",
    "days": "on {share} of days",
}
SHARES = {
    "": "{share}",
    "customers": "{share} of customers",
    "contacts": "{share} of contacts",
    "days": "{share} of days",
}


def number(speech: Speech, value: Decimal | int) -> Markup:
    from babel.numbers import format_decimal

    return escape(format_decimal(value, locale=speech.locale, decimal_quantization=False))


def per_cent(speech: Speech, value: Decimal) -> Markup:
    from babel.numbers import format_percent

    shown = format_percent(value / 100, locale=speech.locale, decimal_quantization=False)
    return escape(shown.replace("\u00a0", " "))


def duration(speech: Speech, value: Duration | None) -> Markup:
    """`15 business days`, `3 to 5 days`, `at once`, `15 minutes before closing`, `24 a year`."""
    if value is None:
        return EMPTY
    if value.phrase:
        return speech(PHRASES[value.phrase])
    amount = _amount(speech, value)
    if value.per:
        return speech(EACH[value.per], amount=amount)
    if value.before is None:
        return amount
    if value.before == "closing":
        return speech("{amount} before closing", amount=amount)
    return (
        speech("{amount} before {what}", amount=amount, what=value.before)
        if value.before
        else speech("{amount} before", amount=amount)
    )


def _amount(speech: Speech, value: Duration) -> Markup:
    count, shown = value.longest, number(speech, value.count or Decimal(0))
    if value.upto is not None:
        shown = speech("{low} to {high}", low=shown, high=number(speech, value.upto))
    if not value.unit:
        return shown
    one, many = UNITS[value.unit]
    plural = int(count) if count == int(count) else 2
    return speech.n(one, many, plural, n=shown)


def target(speech: Speech, value: Target) -> tuple[Markup, Markup]:
    """The figure, and for how many it holds, which may be empty."""
    if value.always:
        return speech("always"), EMPTY
    share = per_cent(speech, value.share) if value.share is not None else EMPTY
    if value.duration is not None:
        figure, among = duration(speech, value.duration), speech(COUNTED[value.of], share=share) if share else EMPTY
        figure = speech("{figure} on average", figure=figure) if value.average else figure
    elif value.score is not None and value.scale is not None:
        points = {"score": number(speech, value.score), "scale": number(speech, value.scale)}
        figure = speech(
            "{score} of {scale} points on average" if value.average else "{score} of {scale} points", **points
        )
        among = speech("from {share} of customers", share=share) if share else EMPTY
    else:
        figure, among = speech(SHARES[value.of], share=share), EMPTY
    limits = {"at most": "at most {figure}", "at least": "at least {figure}"}
    return (speech(limits[value.limit], figure=figure) if value.limit else figure), among


def money(speech: Speech, value: Money) -> Markup:
    if value.unlimited:
        return speech("without a limit")
    low = _currency(speech, value.amount or Decimal(0), value.currency)
    if value.upto is None:
        return low
    return speech("about {low} to {high}", low=low, high=_currency(speech, value.upto, value.currency))


def _currency(speech: Speech, amount: Decimal, currency: str) -> Markup:
    return escape(_written(speech.locale, amount, currency))


@lru_cache(maxsize=1024)
def _written(locale: Locale, amount: Decimal, currency: str) -> str:
    """An amount as its language and country write it, without cents where there are none."""
    from babel.numbers import format_currency

    pattern = locale.currency_formats["standard"].pattern
    if amount == amount.to_integral_value():
        pattern = pattern.replace(".00", "")
    shown = format_currency(amount, currency, format=pattern, locale=locale, currency_digits=False)
    return shown.replace("\u00a0", " ")


def grant(speech: Speech, value: Money | Text | None) -> Markup:
    """Money, or something in kind."""
    if value is None:
        return EMPTY
    return money(speech, value) if isinstance(value, Money) else speech.text(value)


def per(speech: Speech, value: Duration | Term | None) -> Markup:
    if value is None:
        return EMPTY
    if isinstance(value, Duration):
        return speech("for each {time}", time=duration(speech, value))
    return speech.term(value, "per")


def single(split: Split[Money | Text] | None) -> Money | Text | None:
    """The value that holds for everybody, where there is one."""
    return split.single if split else None


def day(speech: Speech, value: date | None) -> Markup:
    """With its weekday: `martes, 1 de diciembre de 2026`."""
    if value is None:
        return EMPTY
    return escape(_dated(speech.locale, value, "full"))


def short_day(speech: Speech, value: date) -> Markup:
    return escape(_dated(speech.locale, value, "long"))


@lru_cache(maxsize=1024)
def _dated(locale: Locale, value: date, form: Literal["full", "long"]) -> str:
    from babel.dates import format_date

    return format_date(value, form, locale=locale)


def clock_time(value: time) -> Markup:
    return escape(f"{value.hour}:{value.minute:02}")


def month_day(speech: Speech, month: int, of_month: int) -> Markup:
    """A day of every year: `1 de julio`."""
    from babel.dates import format_skeleton

    return escape(format_skeleton("MMMMd", date(2024, month, of_month), locale=speech.locale))


def period(speech: Speech, value: Period) -> Markup:
    """`octubre de 2026`, `3.er trimestre 2026`, `2026`."""
    if not value.part:
        return escape(value.year)
    if value.part.startswith("Q"):
        return speech("quarter {quarter} of {year}", quarter=value.part[1], year=value.year)
    from babel.dates import format_skeleton

    return escape(format_skeleton("yMMMM", date(value.year, int(value.part), 1), locale=speech.locale))
