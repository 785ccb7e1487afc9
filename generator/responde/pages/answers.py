"""What the start page's script fills in: a card for each person who may be shown, and its sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from responde.clock.attending import turns_of
from responde.pages import ways
from responde.pages.blocks import Action
from responde.pages.deadlines import gives
from responde.pages.desk import Desk
from responde.pages.now import Block
from responde.pages.people import reported
from responde.templating import attribute

COMMA = Markup(", ")
OPEN = ("moment", "who", "name", "zone")
MOMENT, WHO, NAME, ZONE = ({each: f"{{{each}}}"} for each in OPEN)
"""What stays open in a sentence until the script fills it in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may be the one to call; ready to print."""

    id: str
    name: Markup
    role: Markup
    actions: tuple[Action, ...]
    may: tuple[Markup, ...]
    """What they may give and decide."""
    call: Markup
    """The name with the number, for a sentence."""
    dialled: bool
    """Whether there is a number."""
    wrong: tuple[Markup, ...]
    """The way to report that it is wrong; none where there is nothing to be wrong."""


def people(desk: Desk, blocks: Iterable[Block]) -> tuple[Person, ...]:
    """Everybody whose turn it may be for one of these, in the order of the contract."""
    there = {turn.person for block in blocks for turn in turns_of(desk.agenda, block.brought)}
    return tuple(_person(desk, name) for name in desk.contract.people if name in there)


def _person(desk: Desk, name: str) -> Person:
    person = desk.contract.people[name]
    return Person(
        id=name,
        name=desk.person(name, link=False),
        role=desk.say.text(person.role),
        actions=_actions(desk, name),
        may=_may(desk, name),
        call=ways.first_call(desk, name),
        dialled=person.number is not None and ways.public(desk),
        wrong=tuple(line for fact in reported(desk, name) for line in fact.values),
    )


def _actions(desk: Desk, name: str) -> tuple[Action, ...]:
    """The ways to somebody, of those that are no calls the word alone; then their card with everything else."""
    short = {"chat": desk.say("WhatsApp"), "mail": desk.say("E-mail"), "web": desk.say("Website")}
    reach = (*ways.person_ways(desk, name), *ways.saved(desk, name))
    found = (replace(each, says=short.get(each.kind, each.says)) for each in reach)
    more = Action(href=attribute(desk.person_address(name)), says=desk.say("Everything about this person"), kind="more")
    return (*found, more)


def _may(desk: Desk, name: str) -> tuple[Markup, ...]:
    """Where they sit on the ladder first: what they may do for a customer without asking anybody."""
    say = desk.say
    seats = (seat for rung in desk.contract.ladder for seat in rung.seats if seat.person == name)
    seat = next(seats, None)
    if seat is None:
        return ()
    given = COMMA.join(gives(desk, seat.grants))
    lines = ((say("May give you without asking anybody"), given), (say("May decide"), say.text(seat.decides)))
    return tuple(say("{whole}: {part}", whole=label, part=said) for label, said in lines if said)


def words(desk: Desk) -> tuple[tuple[str, Markup], ...]:
    """By name, the sentences of the script; what is in braces it fills in."""
    say = desk.say
    return (
        ("until-today", say("Answers now, until {time} today.", time="{moment}")),
        ("until", say("Answers now, until {moment}.", **MOMENT)),
        ("open", say("Answers now.")),
        ("again-today", say("Nobody answers now. Answers again at {time} today.", time="{moment}")),
        ("again", say("Nobody answers now. Answers again from {moment}.", **MOMENT)),
        ("unstated", say("When this person answers isn't stated.")),
        ("far", say("The calendar doesn't reach so far. Ask us.")),
        ("stands", say("Stands in for {name}.", **NAME)),
        ("call", say("If nobody answers, call {who}.", **WHO)),
        ("call-by-today", say("If nobody answers by {time} today, call {who}.", time="{moment}", **WHO)),
        ("call-by", say("If nobody answers by {moment}, call {who}.", **MOMENT, **WHO)),
        ("go", say("If nobody answers, go on to {who}.", **WHO)),
        ("go-by-today", say("If nobody answers by {time} today, go on to {who}.", time="{moment}", **WHO)),
        ("go-by", say("If nobody answers by {moment}, go on to {who}.", **MOMENT, **WHO)),
        ("zone", say("All times are those of {zone}.", **ZONE)),
    )
