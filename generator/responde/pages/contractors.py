"""The page of contractors: whom the customer will really meet, and who here answers for them."""

from __future__ import annotations

from datetime import date as Day

from markupsafe import Markup

from responde.contract.contractors import Approval, Contractor, Training
from responde.pages import people, results, timetables, ways
from responde.pages.blocks import Action, Card, Fact, Page, Section, facts
from responde.pages.deadlines import in_words
from responde.pages.desk import Desk
from responde.speech import EMPTY, figures
from responde.templating import attribute

COMMA = Markup(", ")
AT_THE_DOOR = "at-my-door-"
"""Begins the name of the page of a contractor; its id follows."""
PARTS = {
    "supplier": "the company itself",
    "process": "how it works",
    "journey": "what you live through",
    "appearance": "how its people look",
}


def page(desk: Desk) -> Page:
    say = desk.say
    sections = tuple(_section(desk, name, one) for name, one in desk.contract.contractors.items())
    none = say("Nobody else comes in our name: you deal with us alone.")
    answers = say("Some of the people you meet work for other companies. We answer for them as for ourselves.")
    clock = say("Your complaint already counts from when you told either of the two. Nobody sends you on to them.")
    return Page(
        name="contractors",
        title=say("Who comes in your name, and who answers for them?"),
        menu=say("Who comes in our name"),
        lead=(answers, clock) if sections else (none,),
        sections=sections,
    )


def _section(desk: Desk, name: str, contractor: Contractor) -> Section:
    title = desk.say("{name} comes in our name", name=desk.say.text(contractor.name))
    return Section(id=f"{name}-comes", title=title, cards=(card(desk, name, contractor, contractor.owner),))


def card(desk: Desk, name: str, contractor: Contractor, owner: str) -> Card:
    """A contractor with the person here who answers for it, and its own contractors below."""
    say = desk.say
    owner = contractor.owner or owner
    title = say.text(contractor.name)
    owner_ways = ways.person_ways(desk, owner) if owner in desk.contract.people else ()
    return Card(
        id=name,
        kind="contractor",
        title=title,
        lead=say.text(contractor.does),
        notes=(say("{person} answers for them here. Call while they are still with you.", person=desk.person(owner)),)
        if owner
        else (),
        actions=(
            *owner_ways,
            Action(href=attribute(f"{AT_THE_DOOR}{name}.html"), says=say("I am dealing with them now"), kind="page"),
        ),
        facts=(
            *_facts(desk, name, contractor),
            *desk.lacks(contractor.lacks),
            *(people.reported(desk, owner) if owner_ways else ()),
        ),
        bars=results.of_contractor(desk, name),
        cards=tuple(card(desk, below, one, owner) for below, one in contractor.contractors.items()),
    )


def _facts(desk: Desk, name: str, contractor: Contractor) -> tuple[Fact, ...]:
    """What a customer should know of a contractor, and what binds it."""
    say = desk.say
    met = [stage for stage in desk.contract.journey if name in stage.meets]
    operates = [channel for channel, one in desk.contract.channels.items() if one.operated_by == name]
    support = contractor.live_support
    return facts(
        (say("Can join the conversation"), ways.first_call(desk, support) if support else EMPTY),
        (say("How to recognise them"), say.text(contractor.recognised_by)),
        (say("When you meet them"), COMMA.join(say.text(stage.step) for stage in met)),
        (say("Run for us"), COMMA.join(desk.name("channels", channel) for channel in operates)),
        (say("Approved until"), approval(desk, contractor.approved)),
        (say("Bound by our rules since"), figures.day(say, contractor.signed)),
        (say("Works by edition"), say("{number}", number=contractor.follows) if contractor.follows else EMPTY),
        (say("Trained in"), training(desk, contractor.trained)),
        (say("Checked"), results.audit_lines(desk, contractor.audited)),
        (say("Time to listen"), say.text(contractor.time_to_listen)),
        (say("Time for one customer"), in_words(desk, contractor.time_target)),
        (say("Answers us within"), in_words(desk, contractor.answers_in)),
        (say("Rewarded for"), say.texts(contractor.rewards)),
        (say("Penalised for"), say.texts(contractor.penalties)),
        (say("Must not say"), say.texts(contractor.must_not_say), "exception"),
        (say("Works"), timetables.lines(desk, contractor.hours)),
        (say("Measured by"), tuple(desk.label(path) for path in contractor.measures)),
        (say("Their own numbers"), _own(desk, contractor)),
        (say("Good to know"), say.text(contractor.note)),
    )


def _own(desk: Desk, contractor: Contractor) -> tuple[Markup, ...]:
    """The contractor's own numbers, where the contract gives any: never instead of the company's."""
    found = ways.actions(desk, contractor, desk.say.text(contractor.name))
    return tuple(Markup('<a href="{}">{}</a>').format(action.href, action.says) for action in found)


def approval(desk: Desk, value: Approval | None) -> tuple[Markup, ...]:
    if value is None:
        return ()
    say = desk.say
    until: dict[Day, list[Markup]] = {}
    for part in [*PARTS]:
        day = getattr(value, part)
        if day:
            until.setdefault(day, []).append(say(PARTS[part]))
    lines = [say("{day}: {what}", day=figures.day(say, day), what=COMMA.join(parts)) for day, parts in until.items()]
    if value.by:
        lines.append(say("by {who}", who=desk.person(value.by)))
    return (*lines, *(fact.values[0] for fact in desk.lacks(value.lacks)))


def training(desk: Desk, value: Training | None) -> tuple[Markup, ...]:
    if value is None:
        return ()
    say = desk.say
    hours = value.hours
    amount = EMPTY
    if hours is not None:
        spelled = figures.duration(say, hours)
        amount = spelled if hours.unit else say("hours: {amount}", amount=spelled)
    return (
        COMMA.join(say.terms(value.in_, "training")),
        amount,
        say("last on {day}", day=figures.day(say, value.last)) if value.last else EMPTY,
        say("by {who}", who=say.text(value.by)) if value.by else EMPTY,
        *(fact.values[0] for fact in desk.lacks(value.lacks)),
    )
