"""At my door: for whoever has a contractor's technician before them, who sent them and who here answers for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from responde.clock import answering
from responde.contract.contract import Contract
from responde.contract.contractors import Contractor
from responde.pages import results, timetables, ways
from responde.pages.addresses import address
from responde.pages.blocks import Action, Card, Page, Section, facts
from responde.pages.contractors import AT_THE_DOOR, approval, training
from responde.pages.desk import Desk, linked
from responde.pages.people import card, reported
from responde.speech import EMPTY, figures
from responde.templating import attribute

Found = tuple[str, Contractor, str]
"""Its id, the contractor, and the id of who here answers for it."""


@dataclass(frozen=True, slots=True)
class Door:
    """Makes the page of one contractor, by its id."""

    name: str

    def __call__(self, desk: Desk) -> Page:
        return _page(desk, next(one for one in every(desk.contract.contractors, "") if one[0] == self.name))


def makers(contract: Contract) -> tuple[Door, ...]:
    """A page for each contractor, those of contractors too."""
    return tuple(Door(name) for name, _, _ in every(contract.contractors, ""))


def every(contractors: Mapping[str, Contractor], owner: str) -> Iterator[Found]:
    """The contractors with those below them; who answers for one answers for these as well."""
    for name, one in contractors.items():
        yield name, one, one.owner or owner
        yield from every(one.contractors, one.owner or owner)


def _page(desk: Desk, found: Found) -> Page:
    say, (name, contractor, _) = desk.say, found
    title = say("{name} comes in our name", name=say.text(contractor.name))
    company = say.text(desk.contract.organisation.name)
    return Page(
        name=f"{AT_THE_DOOR}{name}",
        title=title,
        menu=title,
        in_menu=False,
        lead=(
            say("{company} sent them, and answers for them as for itself.", company=company),
            say.text(contractor.does),
        ),
        sections=(
            _answers(desk, found),
            _complain(desk, contractor),
            _recognise(desk, contractor),
            _approved(desk, name, contractor),
        ),
    )


def _answers(desk: Desk, found: Found) -> Section:
    """The person here, with the number; without one it is said that nobody is stated."""
    _, _, owner = found
    say = desk.say
    known = owner in desk.contract.people
    return Section(
        id="who-answers",
        title=say("Who answers for them here"),
        lead=(say("Call while they are still with you."),),
        cards=(_person(desk, found),) if known else (),
        facts=() if known else facts((say("Who answers for it"), say("not stated"))),
    )


def _person(desk: Desk, found: Found) -> Card:
    """With whom else to call while the technician is there, and who answers at this hour."""
    name, contractor, owner = found
    say, person, whole = desk.say, desk.contract.people[owner], card(desk, owner)
    need = next((key for key, one in answering.needs(desk.contract).items() if one.contractor == name), "")
    now = Action(href=attribute(f"index.html#need-{need}"), says=say("Who answers now?"), kind="page")
    support = contractor.live_support
    shown = facts(
        (say("Answers"), timetables.lines(desk, person.hours)),
        (say("While away"), ways.first_call(desk, person.stand_in) if person.stand_in else EMPTY),
        (say("Can join the conversation"), ways.first_call(desk, support) if support else EMPTY, "next"),
    )
    shown = (*shown, *reported(desk, owner))
    actions = (*whole.actions, now) if need else whole.actions
    return Card(title=whole.title, lead=whole.lead, kind="person", actions=actions, facts=shown)


def _complain(desk: Desk, contractor: Contractor) -> Section:
    """That complaining here counts, and since when."""
    say = desk.say
    return Section(
        id="complain-here",
        title=say("Complaining here already counts"),
        lead=(
            say("Tell them, or call us. It counts from that moment."),
            say("Nobody may send you on to somebody else, nor make you tell it twice."),
        ),
        facts=facts(
            (say("Time to listen"), say.text(contractor.time_to_listen)),
            (say("They must not say"), say.texts(contractor.must_not_say), "exception"),
        ),
        actions=(
            Action(href=attribute("complain.html"), says=say("How do I complain?"), kind="page"),
            Action(href=attribute("owed.html"), says=say("What am I owed?"), kind="page"),
            Action(href=attribute("what-they-must-tell-you.html"), says=say("What must they tell me?"), kind="page"),
        ),
    )


def _recognise(desk: Desk, contractor: Contractor) -> Section:
    say = desk.say
    known = say.text(contractor.recognised_by)
    doubt = say("If you doubt it, call the person above before you go on.")
    return Section(
        id="recognise", title=say("How to recognise them"), lead=(known or say("It isn't stated how."), doubt)
    )


def _approved(desk: Desk, name: str, contractor: Contractor) -> Section:
    say = desk.say
    found = results.of_contractor(desk, name)
    return Section(
        id="approved",
        title=say("Approved by us, and until when"),
        facts=(
            *facts(
                (say("Approved until"), approval(desk, contractor.approved) or (say("not stated"),)),
                (say("Trained in"), training(desk, contractor.trained)),
                (say("Works by edition"), say("{number}", number=contractor.follows) if contractor.follows else EMPTY),
                (say("Bound by our rules since"), figures.day(say, contractor.signed)),
                (say("Last results"), tuple(bar.says for bar in found)),
            ),
            *desk.lacks(contractor.lacks),
        ),
        bullets=(linked(address("contractors", name), say("Everything about them")),),
    )
