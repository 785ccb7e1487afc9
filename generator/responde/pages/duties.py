"""The page of duties and conduct: what is asked of the customer, and how both sides behave."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.company import Conduct, Duty, Measure
from responde.pages.blocks import Card, Page, Section, facts
from responde.pages.desk import Desk
from responde.speech import EMPTY, figures

COMMA = Markup(", ")


def page(desk: Desk) -> Page:
    say, contract = desk.say, desk.contract
    cards = tuple(_duty(desk, step, duty) for step, duty in enumerate(contract.duties, 1))
    sections = [Section(id="duties", title=say("What we ask of you"), cards=cards)] if cards else []
    if contract.conduct:
        sections += _conduct(desk, contract.conduct)
    none = say("The contract asks nothing in particular of you.")
    never = say("Whatever you did or did not do: you keep the right to complain.")
    return Page(
        name="duties",
        title=say("What is asked of me?"),
        menu=say("What is asked of me"),
        lead=(never,) if sections else (none, never),
        sections=tuple(sections),
    )


def _duty(desk: Desk, step: int, duty: Duty) -> Card:
    say = desk.say
    return Card(
        id=f"duty-{step}",
        kind="duty",
        title=say.text(duty.says),
        facts=(
            *facts(
                (say("Why"), say.text(duty.why)),
                (say("Otherwise"), say.text(duty.else_)),
                (say("Law"), say.text(duty.basis)),
            ),
            *desk.lacks(duty.lacks),
        ),
    )


def _conduct(desk: Desk, conduct: Conduct) -> list[Section]:
    say = desk.say
    made = []
    rules = facts(
        (say("Outside the opening hours"), say.text(conduct.outside_hours)),
        (say("If somebody wants a shortcut"), say.text(conduct.shortcut)),
        (say("Rules of the house"), say.texts(conduct.house_rules)),
        (say("Exceptions"), _exceptions(desk, conduct)),
    )
    missing = desk.lacks(conduct.lacks)
    if rules or missing:
        made.append(Section(id="conduct", title=say("How we treat each other"), facts=(*rules, *missing)))
    if conduct.aggression:
        cards = tuple(_measure(desk, step, one) for step, one in enumerate(conduct.aggression, 1))
        lead = say("Nobody has to be insulted at work.")
        made.append(
            Section(id="aggression", title=say("If somebody is insulted or threatened"), lead=(lead,), cards=cards)
        )
    return made


def _exceptions(desk: Desk, conduct: Conduct) -> tuple[Markup, ...]:
    value, say = conduct.exceptions, desk.say
    if value is None:
        return ()
    who = COMMA.join(desk.person(name) for name in value.granted_by)
    recorded = {
        True: "each one is recorded",
        False: "they are not recorded",
        None: "whether they are recorded is not stated",
    }
    return (
        say("granted by {who} alone", who=who) if who else EMPTY,
        say.text(value.rule),
        say(recorded[value.recorded]),
        say.text(value.counted),
        *(fact.values[0] for fact in desk.lacks(value.lacks)),
    )


def _measure(desk: Desk, step: int, one: Measure) -> Card:
    say = desk.say
    return Card(
        id=f"measure-{step}",
        kind="measure",
        number=str(step),
        title=say.text(one.says),
        facts=(
            *facts(
                (say("Who decides it"), desk.person(one.decided_by) if one.decided_by else EMPTY),
                (say("For how long"), figures.duration(say, one.until)),
                (say("Looked at again after"), figures.duration(say, one.review)),
                (say("Who reviews it if you disagree"), desk.person(one.appeal) if one.appeal else EMPTY),
            ),
            *desk.lacks(one.lacks),
        ),
    )
