"""Deadlines on a page: the figure first, then everything that limits it, wherever a time is promised."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from responde.contract.deadline import (
    Basis,
    Deadline,
    Extension,
    Measured,
    Pause,
    Remedy,
    Spell,
    Split,
    YouHave,
)
from responde.contract.quantities import Duration, Money
from responde.contract.texts import Term, Text
from responde.pages.addresses import address
from responde.pages.blocks import Fact, Figure, facts
from responde.pages.desk import Desk, linked
from responde.speech import EMPTY, figures
from responde.templating import escape


def shown_figures(desk: Desk, deadline: Deadline, label: Markup = EMPTY) -> tuple[Figure, ...]:
    """The figures of a deadline: each tier, and each case of a split."""
    found: list[Figure] = []
    for step, one in enumerate(deadline.target):
        figure, among = figures.target(desk.say, one)
        if step and len(deadline.target) > 1 and not among:
            among = desk.say("in all other cases")
        found.append(Figure(value=figure, among=among, label=label))
    for ids, case in deadline.cases:
        found.extend(shown_figures(desk, case, _case(desk, ids, label)))
    return tuple(found)


def _case(desk: Desk, ids: tuple[str, ...], label: Markup) -> Markup:
    name = desk.scope(ids) if ids else desk.say("otherwise")
    return desk.say("{whole}: {part}", whole=label, part=name) if label else name


def in_words(desk: Desk, deadline: Deadline | None) -> tuple[Markup, ...]:
    """A deadline as short lines, with whatever limits it behind them."""
    if deadline is None:
        return ()
    lines = []
    for figure in shown_figures(desk, deadline):
        line = desk.say("{figure}, {among}", figure=figure.value, among=figure.among) if figure.among else figure.value
        lines.append(desk.say("{whole}: {part}", whole=figure.label, part=line) if figure.label else line)
    for fact in limits(desk, deadline):
        lines.extend(desk.say("{whole}: {part}", whole=fact.label, part=value) for value in fact.values)
    return tuple(lines)


def in_short(desk: Desk, deadline: Deadline | None, *, whole: bool = False) -> Markup:
    """The figures of a deadline in one line: the first tier, of every case where there are several; `whole`: all tiers.

    A law that sets a longest time asks for the last tier, too.
    """
    if deadline is None:
        return EMPTY
    every = shown_figures(desk, deadline)
    first = tuple({figure.label: figure for figure in reversed(every)}.values())[::-1]
    lines = []
    for figure in every if whole else first:
        line = desk.say("{figure}, {among}", figure=figure.value, among=figure.among) if figure.among else figure.value
        lines.append(desk.say("{time} ({what})", time=line, what=figure.label) if figure.label else line)
    return Markup(", ").join(lines)


def limits(desk: Desk, deadline: Deadline) -> tuple[Fact, ...]:
    """Everything around a figure: what it counts from, exceptions, law, who keeps it, what you get otherwise."""
    say = desk.say
    own = facts(
        (say("Holds for"), desk.scope(deadline.for_, link=True)),
        (say("Except"), say.texts(deadline.except_), "exception"),
        (say("Counts from"), say.term(deadline.counts_from, "starts")),
        (say("Clock"), say.word("runs", deadline.runs) if deadline.runs else EMPTY),
        (say("How"), say.terms(deadline.by, "means")),
        (say("You choose"), say.texts(deadline.slots)),
        (say("Can be extended"), extension(desk, deadline.extension)),
        (say("The clock stops"), tuple(pause(desk, each) for each in deadline.pauses)),
        (say("If we fail"), remedy_line(desk, deadline.remedy, broken_id(deadline)), "remedy"),
        (say("Why"), basis(desk, deadline.basis), "small"),
        (say("Kept by"), desk.person(deadline.kept_by) if deadline.kept_by else EMPTY, "small"),
        (say("Measured"), measured(desk, deadline.measured), "small"),
        (say("In force"), in_force(desk, deadline.in_force)),
    )
    below: list[Fact] = []
    for ids, case in deadline.cases:
        for fact in limits(desk, case):
            label = say("{whole}: {part}", whole=_case(desk, ids, EMPTY), part=fact.label)
            below.append(replace(fact, label=label))
    return (*own, *below, *desk.lacks(deadline.lacks))


def extension(desk: Desk, value: Extension | None) -> tuple[Markup, ...]:
    if value is None:
        return ()
    say = desk.say
    times = say.n("{n} time at most", "{n} times at most", value.times, n=value.times) if value.times else EMPTY
    return (
        say("by {time}", time=figures.duration(say, value.of)),
        say.text(value.only_with),
        say("for {what} alone", what=desk.scope(value.for_)) if value.for_ else EMPTY,
        times,
        *(values for fact in desk.lacks(value.lacks) for values in fact.values),
    )


def pause(desk: Desk, value: Pause) -> Markup:
    when = desk.say.text(value.when)
    if value.at_most is None:
        return when
    return desk.say("{what}, for {time} at most", what=when, time=figures.duration(desk.say, value.at_most))


def basis(desk: Desk, value: Basis | None) -> Markup:
    """Whether the law demands it or the company promises it."""
    if value is None:
        return EMPTY
    if value.own:
        return desk.say("We promise it ourselves")
    if value.text:
        return desk.say.text(value.text)
    law = desk.contract.laws.get(value.law)
    name = desk.say.text(law.name) if law else escape(value.law)
    shown = linked(address("laws", value.law), name) if law else name
    if value.article:
        return desk.say("The law demands it: {law}, {article}", law=shown, article=value.article)
    return desk.say("The law demands it: {law}", law=shown)


def measured(desk: Desk, value: Measured | None) -> tuple[Markup, ...]:
    if value is None:
        return ()
    say = desk.say
    return (
        say.text(value.source),
        every(desk, value.every),
        say.text(value.formula),
        say.text(value.method),
        say("by {who}", who=say.text(value.by)) if value.by else EMPTY,
        *(fact.values[0] for fact in desk.lacks(value.lacks)),
    )


def every(desk: Desk, value: Duration | Term | None) -> Markup:
    """`every month`, `every 6 months`."""
    if isinstance(value, Duration):
        return desk.say("every {time}", time=figures.duration(desk.say, value))
    return desk.say.term(value, "every")


def remedy_line(desk: Desk, value: Remedy | None, at: str = "") -> tuple[Markup, ...]:
    """What is given, in a few lines, with a link to the whole: at the broken promise, else at the remedy."""
    if value is None:
        return ()
    whole = desk.contract.remedies.get(value.use) if value.use else value
    if whole is None:
        return (escape(value.use),)
    lines = gives(desk, whole.gives)
    if whole.per:
        lines = (*lines, figures.per(desk.say, whole.per))
    says = {True: "You need not ask", False: "You have to ask for it", None: "Whether you have to ask is not stated"}
    lines = (*lines, desk.say(says[whole.automatic]))
    return (*lines, linked(f"owed.html#{at or remedy_id(value)}", desk.say("What you get, in full")))


def remedy_id(remedy: Remedy) -> str:
    """Where a remedy is described in full: under its id, or under the place where it was written."""
    return remedy.use or "-".join(str(step) for step in remedy.path)


def broken_id(deadline: Deadline) -> str:
    """Where it stands what follows if this is broken: `owed-outage-total-resolve`; empty where nothing is listed."""
    root, *names = (str(step) for step in deadline.path) if deadline.path else ("",)
    if root == "requests" and (len(names) == 2 or (len(names) == 4 and names[1] == "severities")):  # noqa: PLR2004
        return "-".join(("owed", *(name for at, name in enumerate(names) if at != 1 or len(names) == 2)))  # noqa: PLR2004
    if (root in {"channels", "places"} and names[1:] == ["wait"]) or (root == "promises" and len(names) == 1):
        return "" if getattr(deadline, "ended", None) else f"owed-{names[0]}"
    return ""


def gives(desk: Desk, value: Split[Money | Text] | None) -> tuple[Markup, ...]:
    """Money, in kind, or a sum for each case."""
    if value is None:
        return ()
    lines = []
    for ids, one in value.cases:
        said = figures.grant(desk.say, one)
        many = len(value.cases) > 1 or ids
        lines.append(desk.say("{whole}: {part}", whole=_case(desk, ids, EMPTY), part=said) if many else said)
    return tuple(lines)


def in_force(desk: Desk, value: Split[Spell] | None) -> tuple[Markup, ...]:
    if value is None:
        return ()
    lines = []
    for ids, one in value.cases:
        said = spell(desk, one)
        lines.append(desk.say("{whole}: {part}", whole=desk.scope(ids), part=said) if ids else said)
    return tuple(lines)


def spell(desk: Desk, value: Spell) -> Markup:
    say, first, last = desk.say, value.from_, value.until
    if first and last:
        return say("from {first} to {last}", first=figures.day(say, first), last=figures.day(say, last))
    return (
        say("from {first}", first=figures.day(say, first))
        if first
        else say("until {last}", last=figures.day(say, last))
    )


def you_have(desk: Desk, values: tuple[YouHave, ...]) -> tuple[Fact, ...]:
    """Deadlines on the customer, as loud as the company's own."""
    found = []
    for value in values:
        say = desk.say
        after = say.term(value.after, "steps")
        time = figures.duration(say, value.within)
        label = (
            say("You have {time} after {event}", time=time, event=after) if after else say("You have {time}", time=time)
        )
        otherwise = say("Otherwise: {what}", what=say.text(value.else_)) if value.else_ else EMPTY
        lines = tuple(line for line in (say.text(value.to), otherwise) if line)
        found.append(Fact(label=label, values=lines, kind="yours"))
        found.extend(desk.lacks(value.lacks))
    return tuple(found)
