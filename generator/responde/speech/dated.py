"""Dates in words: a moment as people say it, how it came about, which days did not count, or why it isn't known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from markupsafe import Markup

from responde.clock.calendar import Names
from responde.clock.reasons import Late, Reason, Skipped
from responde.clock.terms import LAST_MOMENT, Clock
from responde.clock.timing import Doubt, Timing
from responde.contract.quantities import Target
from responde.speech import EMPTY, Speech, figures

COMMA = Markup(", ")

UNKNOWN = {
    Doubt.SILENT: "The contract doesn't say.",
    Doubt.DEPENDS: "It depends on what you haven't said yet: {what}.",
    Doubt.UNCLEAR: "The contract says several things of such a case: {time}.",
    Doubt.SCOPE: "It isn't promised for such a case.",
    Doubt.UNIT: "No date follows from it: {time}.",
    Doubt.EVENT: "It counts from something else: {event}.",
    Doubt.FOLLOWS: "It counts from {event}, and nobody knows yet when that is.",
    Doubt.HOURS: "It counts in opening hours, and nobody says which.",
    Doubt.FORCE: "It isn't in force on that day.",
    Doubt.CALENDAR: "The calendar doesn't reach so far. Ask us.",
}


def moment(say: Speech, at: datetime | None) -> Markup:
    """`Wednesday, 9 December 2026, 17:00`; the end of a day is the day alone, and what isn't known is said."""
    if at is None:
        return say("not known")
    day = figures.day(say, at.date())
    if at.time() == LAST_MOMENT:
        return day
    return say("{day}, {time}", day=day, time=figures.clock_time(at.time()))


def why(say: Speech, reason: Reason, clock: Clock) -> tuple[Markup, ...]:
    """In sentences, how a date came about; none where nothing was left out and nothing put off."""
    return tuple(sentence for sentence in (received(say, reason, clock), left_out(say, reason, clock)) if sentence)


def received(say: Speech, reason: Reason, clock: Clock) -> Markup:
    """Why it counts as received later than it arrived; empty where it doesn't."""
    if reason.received_on is None:
        return EMPTY
    day = figures.day(say, reason.received_on)
    if reason.late is Late.CUTOFF and clock.calendar.cutoff:
        time = figures.clock_time(clock.calendar.cutoff)
        return say("It arrived after {time}, so it counts as received on {day}.", time=time, day=day)
    holiday = _named(say, reason.arrived.holiday) if reason.arrived else EMPTY
    if holiday:
        return say("It arrived on a holiday ({name}), so it counts as received on {day}.", name=holiday, day=day)
    return say("It arrived on a day that is no business day, so it counts as received on {day}.", day=day)


def earlier(say: Speech, first: date) -> Markup:
    """That something else may have been promised before the `first` day of an edition."""
    day = figures.day(say, first)
    return say("This edition holds from {day} on. Before it we may have promised something else.", day=day)


def left_out(say: Speech, reason: Reason, clock: Clock) -> Markup:
    """Which days did not count: weekends as a number, the others by name."""
    weekends = [one for one in reason.skipped if not one.paused and one.date.weekday() in clock.calendar.weekend]
    parts = [_skipped(say, one) for one in reason.skipped if one not in weekends]
    if weekends:
        parts.insert(0, say.n("{n} day of a weekend", "{n} days of weekends", len(weekends), n=len(weekends)))
    return say("Not counted: {days}.", days=Markup("; ").join(parts)) if parts else EMPTY


def _skipped(say: Speech, one: Skipped) -> Markup:
    day = figures.day(say, one.date)
    if one.paused:
        return say("{day} (the clock was stopped)", day=day)
    name = _named(say, one.holiday)
    return say("{day} ({name})", day=day, name=name) if name else day


def _named(say: Speech, names: Names) -> Markup:
    """What a holiday is called, in the language of the page where it has a name in it."""
    lang, said = next((pair for pair in names if pair[0] == say.lang), next(iter(names), ("", "")))
    return say.marked(said, "" if lang == "und" else lang) if said else EMPTY


def promised(say: Speech, timing: Timing) -> tuple[Markup, ...]:
    """The figures of a time, one for each tier."""
    several = len(timing.tiers) > 1
    return tuple(tier(say, one.target, last=several and one is timing.tiers[-1]) for one in timing.tiers)


def tier(say: Speech, target: Target, *, last: bool) -> Markup:
    """A figure with the share for which it holds; the `last` of several holds for all the others."""
    figure, among = figures.target(say, target)
    among = among or (say("in all other cases") if last else EMPTY)
    return say("{figure}, {among}", figure=figure, among=among) if among else figure


def unknown(say: Speech, doubt: Doubt | None, timing: Timing | None, lacking: tuple[Markup, ...]) -> Markup:
    """Why there is no date; `lacking` is what one would have to say."""
    if doubt is None:
        return EMPTY
    event = say("not stated")
    deadline = timing.deadline if timing else None
    if deadline and deadline.counts_from:
        event = say.term(deadline.counts_from, "starts")
    times = COMMA.join(_times(say, timing)) if timing else EMPTY
    what = COMMA.join(lacking) or say("what it is about")
    return say(UNKNOWN[doubt], what=what, time=times or say("not stated"), event=event)


def _times(say: Speech, timing: Timing) -> Iterator[Markup]:
    for part in timing.parts:
        for target in part.target[-1:]:
            yield tier(say, target, last=False)
