"""The ladder page: whom to call, who is next, and what every employee owes the customer."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from responde.contract.deadline import Deadline
from responde.contract.people import Rung
from responde.pages import people
from responde.pages.blocks import Page, Section
from responde.pages.deadlines import shown_figures
from responde.pages.desk import Desk, linked, outsiders
from responde.speech import EMPTY, next_person

OR = Markup(", ")


def page(desk: Desk) -> Page:
    """Every rung in order, then what you are owed by anybody, then the others with a name."""
    say, ladder = desk.say, desk.contract.ladder
    shown: set[str] = set()
    rungs = [rung_section(desk, step, rung, shown) for step, rung in enumerate(ladder)]
    return Page(
        name="ladder",
        title=say("Whom do I call, and who is next?"),
        menu=say("Whom to call"),
        lead=(
            say("Start with the first person. You may go on to the next at any time: nobody has to allow it."),
            say("The last one answers for all customer service and can be reached like everybody else."),
            linked("dates.html", say("What are my dates?")),
        ),
        sections=(*rungs, owed_by_everybody(desk), *beyond(desk), *others(desk, shown)),
    )


def rung_section(desk: Desk, step: int, rung: Rung, shown: set[str]) -> Section:
    """One rung: its people as cards, and on the line to the next when to go on and to whom."""
    say, last = desk.say, step == len(desk.contract.ladder) - 1
    name = say.text(rung.name) or (say("The director") if last else EMPTY)
    cards = []
    for seat in rung.seats:
        if seat.person in desk.contract.people:
            made = people.seat_card(desk, seat, number=str(step + 1))
            cards.append(made if seat.person not in shown else replace(made, id=""))
            shown.add(seat.person)
    title = say("{n}. {name}", n=step + 1, name=name) if name else say("Rung {n}", n=step + 1)
    shared = people.seat_facts(desk, rung) if rung.people else ()
    more = say("Several people share this rung: take the one named for your case; else whoever is open.")
    return Section(
        id="director" if last else f"rung-{step + 1}",
        also=(f"rung-{step + 1}",) if last else (),
        title=title,
        kind="rung",
        lead=(more,) if len(rung.people) > 1 else (),
        facts=shared,
        cards=tuple(cards),
        foot=EMPTY if last else onwards(desk, step),
    )


def onwards(desk: Desk, step: int) -> Markup:
    """When to go on, and to whom: `If you have no answer in 2 business days, or if you like: …`."""
    say, rung, above = desk.say, desk.contract.ladder[step], desk.contract.ladder[step + 1]
    names = OR.join(desk.person(seat.person) for seat in above.seats)
    if any(seat.replies_in and seat.replies_in.cases for seat in rung.seats):
        return say(
            "No answer within the time that stands on the card, or whenever you like: go on to {names}.", names=names
        )
    times: list[Markup] = []
    for seat in rung.seats:
        for line in reply_times(desk, seat.replies_in):
            if line not in times:
                times.append(line)
    if not times:
        return say("If you have no answer, or whenever you like: go on to {names}.", names=names)
    return say("No answer within {times}, or whenever you like: go on to {names}.", times=OR.join(times), names=names)


def reply_times(desk: Desk, deadline: Deadline | None, scope: tuple[str, ...] = ()) -> tuple[Markup, ...]:
    """How long somebody has to reply: for what `scope` names, where cases of a split are about that."""
    if deadline is None:
        return ()
    about = [(ids, case) for ids, case in deadline.cases if set(ids) & set(scope)]
    rest = [case for ids, case in deadline.cases if not ids]
    if scope and rest and not about:
        return reply_times(desk, rest[0])
    if not about:
        return tuple(_for(desk, figure.value, figure.label) for figure in shown_figures(desk, deadline))
    return tuple(
        _for(desk, figure.value, OR.join(_in_brief(desk, each) for each in ids if each in scope))
        for ids, case in about
        for figure in shown_figures(desk, case)
    )


def _for(desk: Desk, time: Markup, what: Markup) -> Markup:
    return desk.say("{time} ({what})", time=time, what=what) if what else time


def _in_brief(desk: Desk, path: str) -> Markup:
    """A severity by its own words alone, where the request is known already; anything else by its name."""
    name, _, severity = path.partition(".")
    request = desk.contract.requests.get(name)
    if request and severity in request.severities:
        return desk.say.text(request.severities[severity].says)
    return desk.label(path, link=False)


def owed_by_everybody(desk: Desk) -> Section:
    """The sentence that any employee owes the customer, and what a refusal is."""
    say = desk.say
    return Section(
        id="what-they-must-tell-you",
        title=say("What they must tell you"),
        kind="say-this",
        lead=(
            next_person.rule(say),
            say("Say: “{words}”", words=next_person.question(say)),
            next_person.refusal(say, desk.contract),
        ),
        bullets=(linked("what-they-must-tell-you.html", say("Show this at the counter, or report a refusal")),),
    )


def beyond(desk: Desk) -> tuple[Section, ...]:
    """Where the ladder ends: a line to who stands outside."""
    if not desk.contract.beyond:
        return ()
    say = desk.say
    link = linked("beyond.html", say("Who can help me outside the company?"))
    return (Section(id="outside", title=say("Beyond the company"), lead=(link,)),)


def others(desk: Desk, shown: set[str]) -> tuple[Section, ...]:
    """People with a name who stand on no rung: stand-ins, keepers, owners."""
    rest = [name for name in desk.contract.people if name not in shown and name not in outsiders(desk.contract)]
    if not rest:
        return ()
    title = desk.say("Others with a name")
    lead = desk.say("They stand in, or answer for a promise or a contractor.")
    return (Section(id="others", title=title, lead=(lead,), cards=tuple(people.card(desk, name) for name in rest)),)
