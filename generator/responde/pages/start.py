"""The start page: who answers now, by what happened, without anything in the way."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from responde.clock import answering, told
from responde.contract.people import Seat
from responde.contract.promises import Need
from responde.pages import minimum, notices, people, timetables, ways
from responde.pages.addresses import address
from responde.pages.blocks import Action, Card, Page, Section, facts
from responde.pages.channels import emergency
from responde.pages.deadlines import gives, in_short
from responde.pages.desk import STEP_NAMES, Desk, linked
from responde.pages.ladder import reply_times
from responde.speech import EMPTY
from responde.templating import attribute, plain

COMMA = Markup(", ")


def page(desk: Desk) -> Page:
    say = desk.say
    needs = answering.needs(desk.contract)
    sections = tuple(_need(desk, name, need) for name, need in needs.items())
    told_by_law = notices.sections(desk)
    caution = minimum.caution(desk) if told_by_law else ()
    return Page(
        name="index",
        title=say("Who answers you?"),
        menu=say("Start"),
        template="start.html",
        lead=emergency(desk),
        sections=(*sections, *told_by_law, _director(desk), _onwards(desk), *caution),
    )


def _need(desk: Desk, name: str, need: Need) -> Section:
    """What happened, and the people who take it: name first, then the number to call."""
    say = desk.say
    scope = tuple(told.about(desk.contract, told.brought_by(need)))
    first = answering.seats(desk.contract.ladder[0], scope)
    known = tuple(seat for seat in first if seat.person in desk.contract.people)
    times = (*scope, *told.severities(desk.contract, told.brought_by(need)))
    cards = tuple(_card(desk, seat, scope, times) for seat in known)
    return Section(
        id=f"need-{name}",
        title=say.text(need.says),
        kind="need",
        facts=facts(
            (say("This is"), _request(desk, need)),
            (say("Or through"), _channel(desk, need)),
            (say("About"), _about(desk, need)),
            *_times(desk, need),
        ),
        cards=cards,
    )


def _request(desk: Desk, need: Need) -> Markup:
    if not need.request:
        return EMPTY
    label = desk.label(f"{need.request}.{need.severity}" if need.severity else need.request)
    if plain(label) == plain(desk.say.text(need.says)):
        return linked(address("requests", need.request), desk.say("See all its times"))
    return label


def _channel(desk: Desk, need: Need) -> Markup:
    """The channel with its number, for who would rather not call a person."""
    channel = desk.contract.channels.get(need.channel)
    if channel is None:
        return EMPTY
    name = desk.name("channels", need.channel)
    return desk.say("{name}, {phone}", name=name, phone=ways.linked_call(channel.phone)) if channel.phone else name


def _about(desk: Desk, need: Need) -> Markup:
    found = (need.service, need.contractor, need.place, need.region)
    return COMMA.join(desk.label(each) for each in found if each)


def _times(desk: Desk, need: Need) -> tuple[tuple[Markup, Markup], ...]:
    """When the request is answered or solved."""
    request = desk.contract.requests.get(need.request)
    if request is None:
        return ()
    severities = (
        [request.severities[need.severity]] if need.severity in request.severities else request.severities.values()
    )
    found = []
    for step in ("answer", "resolve"):
        deadline = getattr(request, step)
        if deadline is not None:
            found.append((desk.say(STEP_NAMES[step]), in_short(desk, deadline)))
        for one in severities:
            own = getattr(one, step)
            if own is not None:
                label = desk.say("{whole}: {part}", whole=desk.say.text(one.says), part=desk.say(STEP_NAMES[step]))
                found.append((label, in_short(desk, own)))
    return tuple(found)


def _card(desk: Desk, seat: Seat, scope: tuple[str, ...], times: tuple[str, ...]) -> Card:
    """A person with the fewest words that help now."""
    say = desk.say
    person = desk.contract.people[seat.person]
    card = people.card(desk, seat.person)
    return replace(
        card,
        id="",
        facts=facts(
            (say("Answers"), timetables.lines(desk, person.hours)),
            (say("May give you without asking anybody"), gives(desk, seat.grants)),
            (say("May decide"), say.text(seat.decides)),
            (say("If there is no answer, call"), _next(desk, seat, scope, times), "next"),
        ),
        actions=(
            *card.actions,
            Action(
                href=attribute(address("people", seat.person)),
                says=say("Everything about {name}", name=card.title),
                kind="more",
            ),
        ),
    )


def _next(desk: Desk, seat: Seat, scope: tuple[str, ...], split: tuple[str, ...]) -> tuple[Markup, ...]:
    """Who comes after, and when."""
    say, ladder = desk.say, desk.contract.ladder
    if len(ladder) == 1:
        return ()
    above = [each for each in answering.seats(ladder[1], scope) if each.person in desk.contract.people]
    people_above = tuple(ways.first_call(desk, each.person) for each in above)
    times = COMMA.join(reply_times(desk, seat.replies_in, split))
    if not times:
        return (say("Go on whenever you like:"), *people_above)
    return (say("Within {times}, or sooner if you like:", times=times), *people_above)


def _director(desk: Desk) -> Section:
    say = desk.say
    seat = desk.contract.ladder[-1].seats[0]
    line = say("Customer service is the responsibility of {person}.", person=ways.first_call(desk, seat.person))
    link = linked("ladder.html#director", say("How to reach the director"))
    return Section(id="the-director", title=say("The director"), lead=(line, link), kind="director")


def _onwards(desk: Desk) -> Section:
    """Where else this charter leads."""
    say = desk.say
    links = (
        linked("ladder.html", say("Whom do I call, and who is next?")),
        linked("promises.html", say("How long does it take, and what do you promise?")),
        linked("owed.html", say("What am I owed?")),
        linked("complain.html", say("How do I complain?")),
        linked("contractors.html", say("Who comes in your name, and who answers for them?"))
        if desk.contract.contractors
        else EMPTY,
        linked("ladder.html#what-they-must-tell-you", say("What they must tell you")),
        linked("rights.html", say("What are my rights?")) if desk.contract.rights else EMPTY,
        linked("channels.html", say("Where and when can I reach you?")),
        linked("law.html", say("What does the law ask of you?")) if desk.standing.holds else EMPTY,
        linked("edition.html", say("Which edition is this, and who answers for it?")),
    )
    return Section(id="more", title=say("More"), bullets=tuple(link for link in links if link), kind="more")
