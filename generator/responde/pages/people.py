"""People on pages: a card for each, with what they decide, when they answer and who stands in."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from responde.contract.people import Assistant, Person, Seat
from responde.pages import timetables, ways, wrong
from responde.pages.addresses import address
from responde.pages.blocks import Action, Card, Fact, facts
from responde.pages.deadlines import gives, in_words, you_have
from responde.pages.desk import Desk, outsiders
from responde.speech import EMPTY, figures
from responde.templating import escape

COMMA = Markup(", ")


def card(desk: Desk, name: str, *, number: str = "") -> Card:
    """The card of a person without a rung: name, role, ways and hours."""
    person = desk.contract.people[name]
    return Card(
        id=name,
        kind="person",
        number=number,
        title=desk.say.text(person.name) or escape(name),
        lead=desk.say.text(person.role),
        actions=(*ways.person_ways(desk, name), *ways.saved(desk, name)),
        facts=(*person_facts(desk, person), *reported(desk, name)),
    )


def reported(desk: Desk, name: str) -> tuple[Fact, ...]:
    """Where a wrong number of a person is reported, where their numbers stand on pages."""
    if not ways.public(desk):
        return ()
    person = desk.contract.people[name]
    page = "beyond" if name in outsiders(desk.contract) else "people"
    return wrong.report(desk, person, desk.say.text(person.name), address(page, name))


def seat_card(desk: Desk, seat: Seat, *, number: str = "") -> Card:
    """The card of a person on a rung, with what belongs to the rung."""
    whole = card(desk, seat.person, number=number)
    kind = "person director" if seat.director else "person"
    return replace(whole, kind=kind, facts=(*seat_facts(desk, seat), *whole.facts))


def seat_facts(desk: Desk, seat: Seat) -> tuple[Fact, ...]:
    """What a person takes, decides and gives on a rung."""
    say = desk.say
    return (
        *facts(
            (say("Takes"), desk.scope(seat.for_, link=True)),
            (say("Has this long to reply"), in_words(desk, seat.replies_in)),
            (say("Call here"), tuple(_since_opening(desk, line) for line in in_words(desk, seat.after))),
            (say("Come here"), say.terms(seat.when, "conditions")),
            (say("Go here at once if"), say.texts(seat.at_once_if), "exception"),
            (say("May give you without asking anybody"), gives(desk, seat.grants)),
            (say("May decide"), say.text(seat.decides)),
            (say("Meets you in person"), in_words(desk, seat.meets_in)),
            (say("Responsibility"), say("Customer service in the whole organisation") if seat.director else EMPTY),
        ),
        *you_have(desk, seat.you_have),
        *desk.lacks(seat.lacks),
    )


def _since_opening(desk: Desk, line: Markup) -> Markup:
    return desk.say("{time} after you opened the case", time=line)


def person_facts(desk: Desk, person: Person) -> tuple[Fact, ...]:
    """When somebody answers, and who does while they are away."""
    say = desk.say
    place = desk.contract.places.get(person.place)
    return (
        *facts(
            (say("Answers"), timetables.lines(desk, person.hours)),
            (say("Receives people without an appointment"), timetables.lines(desk, person.reception)),
            (say("Speaks"), COMMA.join(say.language(code) for code in person.languages)),
            (say("Sits at"), desk.name("places", person.place) if place else EMPTY),
            (say("While away"), ways.first_call(desk, person.stand_in) if person.stand_in else EMPTY),
            (say("Assistant"), assistant(desk, person.assistant)),
            (say("Good to know"), say.text(person.note)),
            (say("Number checked"), verified(desk, person)),
        ),
        *desk.lacks(person.lacks),
    )


def verified(desk: Desk, person: Person) -> tuple[Markup, ...]:
    """When the number was rung, by whom, and until when that counts."""
    check, say = person.verified, desk.say
    if check is None:
        return ()
    day = figures.day(say, check.date)
    line = say("{day}, by {who}", day=day, who=desk.person(check.by)) if check.by else day
    until = say("valid until {day}", day=figures.day(say, check.until)) if check.until else EMPTY
    return (line, until, *(fact.values[0] for fact in desk.lacks(check.lacks)))


def assistant(desk: Desk, value: Assistant | None) -> tuple[Markup, ...]:
    """Who answers for the person, and the only things they may ask."""
    if value is None:
        return ()
    say = desk.say
    lines = [say.text(value.name)]
    if ways.public(desk):
        lines += [_link(action) for action in ways.personal(desk, value, say.text(value.name))]
    if value.asks_only:
        lines.append(say("may ask only: {what}", what=COMMA.join(say.terms(value.asks_only, "questions"))))
    lines += timetables.lines(desk, value.hours)
    lines += [fact.values[0] for fact in desk.lacks(value.lacks)]
    return tuple(lines)


def _link(action: Action) -> Markup:
    kept = ways.UNSEARCHED if action.private else EMPTY
    return Markup('<a href="{}"{}>{}</a>').format(action.href, kept, action.says)
