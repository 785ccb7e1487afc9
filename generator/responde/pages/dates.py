"""The page on one's own dates: reckoned by a script for any case, and without it a table of the year to look up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from responde.clock.agenda import Agenda
from responde.clock.plan import Plan
from responde.clock.timing import RECEIPT, Doubt, Timing
from responde.clock.told import Brought
from responde.complaint.number import prefix_of
from responde.contract.vocabulary import VOCABULARIES
from responde.contract.written import written
from responde.pages import clock_data, day_table, scripts, ways
from responde.pages.blocks import Action, Fact, Page, Section, facts
from responde.pages.case_data import Asked, Cases
from responde.pages.case_words import words
from responde.pages.clock_file import cases
from responde.pages.clock_words import Said, Worded, said, tongue
from responde.pages.desk import STEP_NAMES, Desk, out
from responde.speech import EMPTY, dated, figures
from responde.templating import attribute, escape

FORM, MONTHS = "sections/dates.html.j2", "sections/months.html.j2"
COMMA = Markup(", ")
LABELS = {
    "channel": "How did it reach us?",
    "services": "Which service?",
    "places": "At which place?",
    "contractors": "Whom did we send?",
    "regions": "In which region?",
    "customers": "What kind of customer are you?",
}
"""How what is asked besides is asked."""


def page(desk: Desk) -> Page:
    say, agenda = desk.say, desk.agenda
    return Page(
        name="dates",
        title=say("What are my dates?"),
        menu=say("My dates"),
        lead=(say("The time runs for us from the day on which we receive what you bring. Here is by when."),),
        sections=(_form(desk), _figures(desk, agenda), *_tables(desk, agenda), _onwards(desk)),
        scripts=(scripts.path("dates"),),
    )


def _form(desk: Desk) -> Section:
    """What is asked, and everything with which the browser answers."""
    say, contract, made = desk.say, desk.contract, Cases(desk)
    data = {
        **made.document(),
        "words": words(say),
        "rungs": [said(say.text(rung.name)) for rung in contract.ladder],
        "takes": {name: one.channels for name, one in contract.requests.items() if one.channels},
        "company": said(say.text(contract.organisation.name)),
        "prefix": prefix_of(contract) if contract.case_number else None,
        "earlier": _earlier(desk),
    }
    printed = desk.templates.get_template(FORM).render(
        say=say,
        root=desk.root,
        clocks=clock_data.embedded(data),
        locale=str(say.locale).replace("_", "-"),
        timezone=contract.organisation.timezone,
        reckoner=scripts.path("reckoner"),
        paths=tuple(_option(path, desk.label(path, link=False)) for path, _ in cases(contract)),
        asked=tuple((one.name, say(LABELS[one.name]), _options(desk, one)) for one in made.asked),
        events=tuple((word, say.word("starts", word)) for word in VOCABULARIES["starts"] if word != RECEIPT),
        numbered=contract.case_number is not None,
        people=tuple((name, *_contact(desk, partial(ways.first_call, name=name))) for name in made.people),
        doors=tuple(_contact(desk, partial(_door, place=place)) for place in range(len(contract.beyond))),
        reserved=not ways.searched(desk),
    )
    return Section(id="reckon", title=say("Work out my dates"), html=Markup(printed))  # noqa: S704 - our own template


def _earlier(desk: Desk) -> dict[str, Said] | None:
    """What is said of a day before the first of this edition."""
    first = desk.contract.edition.from_
    return {"than": written(first), "says": said(dated.earlier(desk.say, first))} if first else None


def _option(name: str, label: Markup) -> tuple[str, Markup, str]:
    """What is chosen, what it is called, and the language of that where it is another."""
    return name, label, tongue(label)


def _options(desk: Desk, asked: Asked) -> tuple[tuple[str, Markup, str], ...]:
    """What may be chosen; the first is that one doesn't say."""
    none = desk.say("I don't know, or none of these")
    return tuple(_option(name, desk.label(name, link=False) if name else none) for name in asked.options)


def _contact(desk: Desk, written: Callable[[Desk], Markup]) -> tuple[Markup, Markup]:
    """How somebody is reached, and what is passed on of that."""
    return written(desk), ways.carried(desk, written, private=not ways.searched(desk))


def _door(desk: Desk, place: int) -> Markup:
    """How somebody beyond the company is reached: by telephone, else in writing, else on their own pages."""
    beyond, contract = desk.contract.beyond[place], desk.contract
    if beyond.person in contract.people:
        return ways.first_call(desk, beyond.person)
    if beyond.number:
        return ways.linked_call(desk.say, beyond.number, beyond)
    return escape(beyond.email) if beyond.email else out(beyond.website)


def _figures(desk: Desk, agenda: Agenda) -> Section:
    """Of each request, by when: the figures with which one looks a day up."""
    rows = tuple(fact for path, brought in cases(desk.contract) for fact in _requested(desk, agenda, path, brought))
    return Section(id="times", title=desk.say("How long each thing takes"), facts=rows)


def _requested(desk: Desk, agenda: Agenda, path: str, brought: Brought) -> tuple[Fact, ...]:
    """The figures of a request; where they differ by channel, of each that has the same."""
    request = desk.contract.requests[brought.request]
    if request.severities and not brought.severity:
        return ()  # each of them has its own
    channels = request.channels or tuple(desk.contract.channels)
    found: dict[tuple[Markup, ...], list[str]] = {}
    for name in channels:
        lines = tuple(_lines(desk, agenda.plan(replace(brought, channel=name))))
        found.setdefault(lines, []).append(name)
    label = desk.label(path, link=False)
    if len(found) == 1:
        return facts((label, next(iter(found))))
    named = ((COMMA.join(desk.label(name, link=False) for name in names), lines) for lines, names in found.items())
    return facts(*((desk.say("{what} ({about})", what=label, about=about), lines) for about, lines in named))


def _lines(desk: Desk, promised: Plan) -> Iterator[Markup]:
    for timing in promised.steps:
        label = desk.say(STEP_NAMES[timing.step])
        for figure in dated.promised(desk.say, timing) or _why(desk, promised, timing):
            yield desk.say("{whole}: {part}", whole=label, part=figure)


def _why(desk: Desk, promised: Plan, timing: Timing) -> tuple[Markup, ...]:
    """Why there is no figure; nothing of what isn't promised for such a case."""
    if timing.doubt is Doubt.SCOPE:
        return ()
    return (Worded(desk, promised).doubt(timing),)


def _tables(desk: Desk, agenda: Agenda) -> Iterator[Section]:
    """The year, month by month; of a place or region with other holidays once more."""
    say, terms = desk.say, _terms(agenda)
    for (place, region), clock in day_table.clocks(agenda).items() if terms else ():
        where, cutoff = desk.label(place or region, link=False) if place or region else EMPTY, clock.calendar.cutoff
        title = say("All days of a year")
        months = day_table.months(desk, clock, terms)
        if not months:
            continue
        rule = (
            say("What arrives after {time}, or on a day without a line, counts as on the next line.", time=time)
            if (time := figures.clock_time(cutoff) if cutoff else EMPTY)
            else say("What arrives on a day without a line counts as on the next line.")
        )
        printed = desk.templates.get_template(MONTHS).render(
            say=say,
            months=months,
            heads=tuple(figures.number(say, term) for term in terms),
        )
        yield Section(
            id=f"year-{place or region}" if where else "year",
            title=say("{whole}: {part}", whole=title, part=where) if where else title,
            lead=(
                say("Look up the day on which we received it, then the number of business days from above."),
                rule,
                say("The date in that place is the last day. What is counted in hours runs from the moment."),
            ),
            html=Markup(printed),  # noqa: S704 - our own template
        )


def _terms(agenda: Agenda) -> tuple[int, ...]:
    """The numbers of business days that are promised from receipt on, of whatever case."""
    every = (
        replace(one, channel=channel)
        for _, one in cases(agenda.contract)
        for channel in ("", *agenda.contract.channels)
    )
    timings = (timing for brought in every for timing in agenda.plan(brought).steps)
    found = (tier.term for timing in timings if timing.counts_from == RECEIPT for tier in timing.tiers if tier.term)
    return tuple(sorted({int(term.whole) for term in found if term.unit == "business day" and term.whole}))


def _onwards(desk: Desk) -> Section:
    say = desk.say
    links = {
        "ladder.html": say("Whom do I call, and who is next?"),
        "owed.html": say("What am I owed?"),
        "complain.html": say("How do I complain?"),
    }
    return Section(
        id="more",
        title=say("More"),
        actions=tuple(Action(href=attribute(href), says=says) for href, says in links.items()),
    )
