"""The page of services, each with its sheet: requirements, papers, cost, steps and times."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.service import Cost, Service
from responde.pages import timetables, ways
from responde.pages.addresses import anchor
from responde.pages.blocks import Card, Page, Section, facts
from responde.pages.deadlines import basis, gives, limits, shown_figures
from responde.pages.desk import Desk
from responde.pages.procedures import step_lines
from responde.speech import EMPTY, figures

COMMA = Markup(", ")


def page(desk: Desk) -> Page:
    say = desk.say
    cards = tuple(_card(desk, name, one) for name, one in desk.contract.services.items())
    groups = tuple(_group(desk, name) for name in desk.contract.customers)
    who = (Section(id="customers", title=say("Kinds of customers"), cards=groups),) if groups else ()
    return Page(
        name="services",
        title=say("What do you offer, and what does it take?"),
        menu=say("Services"),
        sections=(Section(id="services", title=say("Our services"), cards=cards), *who),
    )


def _card(desk: Desk, name: str, service: Service) -> Card:
    say = desk.say
    done = desk.with_defaults(service.done) if service.done else None
    takers = [desk.person(seat.person) for rung in desk.contract.ladder for seat in rung.seats if name in seat.for_]
    title = say.text(service.name)
    return Card(
        id=anchor("services", name),
        kind="service",
        title=title,
        lead=say.text(service.does),
        figures=shown_figures(desk, done, say("Done within")) if done else (),
        actions=ways.actions(desk, service, title),
        facts=(
            *facts(
                (say("For whom"), COMMA.join(say.terms(service.for_whom, "customers"))),
                (say("What it takes"), say.texts(service.requires)),
                (say("Bring along"), say.texts(service.documents)),
                (say("Cost"), tuple(_cost(desk, one) for one in service.cost)),
                (say("Step by step"), step_lines(desk, service.steps)),
                (say("Who comes first"), COMMA.join(say.terms(service.priority, "priority"))),
                (say("Law"), tuple(basis(desk, one) for one in service.laws)),
                (say("Where to ask"), desk.scope(service.channels, link=True)),
                (say("Where it is done"), desk.scope(service.places, link=True)),
                (say("Hours"), timetables.lines(desk, service.hours)),
                (say("Who is responsible"), desk.person(service.responsible) if service.responsible else EMPTY),
                (say("Who takes your case"), COMMA.join(takers)),
                (say("What you have in the end"), say.text(service.result)),
                (say("Valid for"), figures.duration(say, service.valid_for)),
            ),
            *(limits(desk, done) if done else ()),
            *desk.lacks(service.lacks),
        ),
    )


def _cost(desk: Desk, cost: Cost) -> Markup:
    amount = COMMA.join(gives(desk, cost.amount))
    missing = [fact.values[0] for fact in desk.lacks(cost.lacks)]
    shown = desk.say("{whole}: {part}", whole=desk.say.text(cost.says), part=amount) if cost.says else amount
    return COMMA.join([shown, *missing])


def _group(desk: Desk, name: str) -> Card:
    group, say = desk.contract.customers[name], desk.say
    pays = facts((say("Pays"), gives(desk, group.pays)))
    return Card(
        id=f"customers-{name}",
        kind="customers",
        title=say.text(group.name),
        lead=say.text(group.says),
        facts=(*pays, *desk.lacks(group.lacks)),
    )
