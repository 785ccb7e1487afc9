"""The page on who can help outside the company: ombudsman, arbitration, regulator, courts."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.people import Beyond, Independence
from responde.pages import people, timetables, ways, wrong
from responde.pages.addresses import address
from responde.pages.blocks import Card, Fact, Page, Section, facts
from responde.pages.deadlines import basis, in_words, pause, you_have
from responde.pages.desk import Desk, out, outsiders
from responde.pages.procedures import step_lines
from responde.speech import EMPTY, figures

YES_NO = {True: "yes", False: "no"}


def page(desk: Desk) -> Page:
    say = desk.say
    cards = tuple(_card(desk, step, one) for step, one in enumerate(desk.contract.beyond, 1))
    none = say("The contract names nobody outside the company. The consumers' office of your town can tell you who is.")
    lead = say("They don't belong to the company. Each card says from when you can go there.")
    main = {one.person for one in desk.contract.beyond}
    deputies = (name for name in desk.contract.people if name in outsiders(desk.contract) - main)
    rest = tuple(people.card(desk, name) for name in deputies)
    others = (Section(id="deputies", title=say("Who acts while they are away"), cards=rest),) if rest else ()
    return Page(
        name="beyond",
        title=say("Who can help me outside the company?"),
        menu=say("Outside the company"),
        lead=(lead if cards else none,),
        sections=(*((Section(id="outside", title=say("Whom to turn to"), cards=cards),) if cards else ()), *others),
    )


def _card(desk: Desk, step: int, one: Beyond) -> Card:
    say = desk.say
    base = people.card(desk, one.person) if one.person in desk.contract.people else None
    kind = say.word("beyond", one.kind) if one.kind else EMPTY
    title = base.title if base else say.text(one.authority)
    lead = (base.lead if base else EMPTY) or kind
    return Card(
        id=base.id if base else f"beyond-{step}",
        kind="beyond",
        title=title,
        lead=lead,
        actions=(*(base.actions if base else ()), *ways.actions(desk, one, title)),
        facts=(
            *facts(
                (say("What this is"), kind if lead != kind else EMPTY),
                (say("Authority"), say.text(one.authority) if base else EMPTY),
                (say("What they do"), say.text(one.does)),
                (say("You can go there"), _from(desk, one)),
                (say("In which case"), say.terms(one.when, "conditions")),
                (say("Earlier if"), say.texts(one.early_if)),
                (say("Before you have asked us?"), say(YES_NO[one.first]) if one.first is not None else EMPTY),
                (say("Holds for"), desk.scope(one.for_, link=True)),
                (say("Decides within"), in_words(desk, one.replies_in)),
                (say("Step by step"), step_lines(desk, one.steps)),
                (say("The clock stops"), tuple(pause(desk, each) for each in one.pauses)),
                (say("How independent?"), independence(desk, one.independent)),
                (say("Cost"), say.term(one.cost, "cost")),
                (say("Form"), out(one.form)),
                (say("Address"), say.text(one.address)),
                (say("Hours"), timetables.lines(desk, one.hours)),
                (say("Why"), basis(desk, one.basis)),
                (say("Deputy"), desk.person(one.deputy) if one.deputy else EMPTY),
                (say("What came of it"), say.text(one.results)),
            ),
            *(base.facts if base else ()),
            *you_have(desk, one.you_have),
            *desk.lacks(one.lacks),
            *_reported(desk, step, one),
        ),
    )


def _reported(desk: Desk, step: int, one: Beyond) -> tuple[Fact, ...]:
    """Where a wrong number of an authority is reported; that of a person stands on their card."""
    named = one.person in desk.contract.people
    return () if named else wrong.report(desk, one, desk.say.text(one.authority), address("beyond", f"beyond-{step}"))


def _from(desk: Desk, one: Beyond) -> tuple[Markup, ...]:
    say = desk.say
    first = []
    for line, figure in zip(in_words(desk, one.after), _phrases(one), strict=False):
        first.append(line if figure else say("from {time} after you opened the case", time=line))
    until = tuple(say("until {time} after that", time=line) for line in in_words(desk, one.until))
    return (*first, *until)


def _phrases(one: Beyond) -> tuple[bool, ...]:
    """For each line of `after`, whether it is a phrase such as `any time`."""
    if one.after is None:
        return ()
    own = [bool(target.duration and target.duration.phrase) for target in one.after.target]
    return (*own, *(False for _ in range(64)))


def independence(desk: Desk, value: Independence | None) -> tuple[Markup, ...]:
    """What makes an ombudsman independent, spelled out."""
    if value is None:
        return ()
    say = desk.say
    binding = {
        True: "The company has to obey the decision",
        False: "The company need not obey the decision",
        None: "Whether the company has to obey is not stated",
    }
    limit = say("up to {amount}", amount=figures.money(say, value.up_to)) if value.up_to else EMPTY
    return (
        say("appointed by: {who}", who=say.text(value.appointed_by)) if value.appointed_by else EMPTY,
        say("for {time}", time=figures.duration(say, value.term)) if value.term else EMPTY,
        say("paid by: {who}", who=say.text(value.paid_by)) if value.paid_by else EMPTY,
        say("can be removed by: {who}", who=say.text(value.removed_by)) if value.removed_by else EMPTY,
        say(binding[value.binding]),
        limit,
        say("reports: {where}", where=say.text(value.reports)) if value.reports else EMPTY,
        *(fact.values[0] for fact in desk.lacks(value.lacks)),
    )
