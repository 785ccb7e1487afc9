"""The journey page: whom the customer meets, step by step, and who here answers for each."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.contractors import Stage
from responde.pages.blocks import Card, Page, Section, facts
from responde.pages.desk import Desk
from responde.speech import EMPTY

COMMA = Markup(", ")


def page(desk: Desk) -> Page:
    say = desk.say
    cards = tuple(_card(desk, step, stage) for step, stage in enumerate(desk.contract.journey, 1))
    return Page(
        name="journey",
        title=say("Whom will I meet, from the first day on?"),
        menu=say("Whom I will meet"),
        lead=(say("At each of these steps you can also complain; it counts the same."),),
        sections=(Section(id="steps", title=say("Step by step"), cards=cards, kind="journey"),),
    )


def _card(desk: Desk, step: int, stage: Stage) -> Card:
    say = desk.say
    complaints = {True: "Takes complaints", False: "Can't take complaints"}
    return Card(
        id=f"step-{step}",
        kind="stage",
        number=str(step),
        title=say.text(stage.step),
        lead=say.text(stage.says),
        facts=(
            *facts(
                (say("You meet"), COMMA.join(desk.label(each) for each in stage.meets)),
                (say("Who answers for it here"), desk.person(stage.owner) if stage.owner else EMPTY),
                (say("What we promise there"), tuple(desk.label(each) for each in stage.promise)),
                (say("When"), say.text(stage.when)),
                (say("Phase"), say.term(stage.phase, "phases")),
                (
                    say("Complaints"),
                    say(complaints[stage.takes_complaints]) if stage.takes_complaints is not None else EMPTY,
                ),
            ),
            *desk.lacks(stage.lacks),
        ),
    )
