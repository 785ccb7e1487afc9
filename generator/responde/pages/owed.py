"""The page on what a customer is owed when a promise is broken."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.deadline import Deadline, Remedy
from responde.contract.leaves import shapes
from responde.contract.promises import STEPS
from responde.pages.blocks import Card, Fact, Figure, Page, Section, Table, facts
from responde.pages.deadlines import basis, gives, in_words, remedy_id, you_have
from responde.pages.desk import Desk, linked
from responde.speech import EMPTY, figures

COMMA = Markup(", ")
AUTOMATIC = {
    True: "You get it without asking",
    False: "You have to ask for it",
    None: "Not stated: ask the person on the first rung",
}


def page(desk: Desk) -> Page:
    say = desk.say
    cards = tuple(_card(desk, name, remedy) for name, remedy in remedies(desk).items())
    rows = tuple(_row(desk, path, deadline) for path, deadline in promised(desk) if deadline.remedy)
    heads = (say("If this is broken"), say("You get"), say("Do I have to ask?"))
    caption = say("Broken promises and what you get")
    tables = (Table(caption=caption, heads=heads, rows=rows, kind="owed"),) if rows else ()
    nothing = say("The contract names no compensation. You can always complain, and ask for what would put it right.")
    sections = (
        [Section(id="by-promise", title=say("From the broken promise to what you get"), tables=tables)] if rows else []
    )
    if cards:
        sections.append(Section(id="remedies", title=say("What you get, in full"), cards=cards))
    claim = Section(
        id="claim",
        title=say("How do I claim it?"),
        lead=(linked("complain.html", say("How do I complain?")),),
    )
    return Page(
        name="owed",
        title=say("What am I owed?"),
        menu=say("What I am owed"),
        lead=() if rows or cards else (nothing,),
        sections=(*sections, claim),
    )


def remedies(desk: Desk) -> dict[str, Remedy]:
    """Those with an id, then those written where they hold."""
    in_place = (one for one in shapes(desk.contract, Remedy) if not one.use and one.path[0] != "remedies")
    return {**desk.contract.remedies, **{remedy_id(one): one for one in in_place}}


def promised(desk: Desk) -> list[tuple[str, Deadline]]:
    """Every time and promise with its path, defaults included."""
    found: list[tuple[str, Deadline]] = []
    contract = desk.contract
    for name, request in contract.requests.items():
        found += [(f"{name}.{step}", getattr(request, step)) for step in STEPS if getattr(request, step)]
        for severity, times in request.severities.items():
            found += [(f"{name}.{severity}", getattr(times, step)) for step in STEPS if getattr(times, step)]
    found += [(name, promise) for name, promise in contract.promises.items() if not promise.ended]
    found += [(f"{name}.wait", one.wait) for name, one in contract.channels.items() if one.wait]
    found += [(f"{name}.wait", one.wait) for name, one in contract.places.items() if one.wait]
    return [(path, desk.with_defaults(deadline)) for path, deadline in found]


def _row(desk: Desk, path: str, deadline: Deadline) -> tuple[Markup, ...]:
    remedy = deadline.remedy
    assert remedy is not None
    whole = desk.contract.remedies.get(remedy.use, remedy)
    said = COMMA.join(gives(desk, whole.gives))
    link = linked(f"#{remedy_id(remedy)}", said)
    return (desk.label(path), link, desk.say(AUTOMATIC[whole.automatic]))


def _card(desk: Desk, name: str, remedy: Remedy) -> Card:
    say = desk.say
    title = say.text(remedy.name) or Markup("; ").join(gives(desk, remedy.gives))
    lines = gives(desk, remedy.gives)
    owing = (path for path, deadline in promised(desk) if deadline.remedy and remedy_id(deadline.remedy) == name)
    broken = tuple(desk.label(path) for path in owing)
    return Card(
        id=name,
        kind="remedy",
        title=title,
        figures=tuple(Figure(value=line) for line in lines) if remedy.name else (),
        facts=(
            *facts((say("If this is broken"), broken), (say("Do I have to ask?"), say(AUTOMATIC[remedy.automatic]))),
            *remedy_facts(desk, remedy),
        ),
    )


def remedy_facts(desk: Desk, remedy: Remedy) -> tuple[Fact, ...]:
    """What limits a remedy, how it is claimed, and what it adds when it is late."""
    say = desk.say
    return (
        *facts(
            (say("How often"), figures.per(say, remedy.per)),
            (say("Worth"), figures.grant(say, remedy.worth)),
            (say("At most"), gives(desk, remedy.cap)),
            (say("Besides"), say.texts(remedy.also)),
            (say("Only if"), say.texts(remedy.only_if), "exception"),
            (say("Except"), say.texts(remedy.except_), "exception"),
            (say("Holds for"), desk.scope(remedy.for_, link=True)),
            (say("How to claim it"), _claimed(desk, remedy)),
            (say("You have it within"), in_words(desk, remedy.paid_within)),
            (say("If it comes late"), _late(desk, remedy)),
            (say("In the mirrored case"), _reciprocal(desk, remedy), "yours"),
            (say("Why"), basis(desk, remedy.basis)),
        ),
        *you_have(desk, remedy.you_have),
        *desk.lacks(remedy.lacks),
    )


def _claimed(desk: Desk, remedy: Remedy) -> tuple[Markup, ...]:
    claim, say = remedy.claimed, desk.say
    if claim is None:
        return ()
    return (
        say("through: {channels}", channels=desk.scope(claim.by, link=True)) if claim.by else EMPTY,
        say("within {time}", time=figures.duration(say, claim.until)) if claim.until else EMPTY,
        say("with: {papers}", papers=COMMA.join(say.texts(claim.with_))) if claim.with_ else EMPTY,
        *(fact.values[0] for fact in desk.lacks(claim.lacks)),
    )


def _late(desk: Desk, remedy: Remedy) -> tuple[Markup, ...]:
    late, say = remedy.if_late, desk.say
    if late is None:
        return ()
    after = say("after {time}", time=figures.duration(say, late.after)) if late.after else EMPTY
    added = tuple(say("we add {amount}", amount=line) for line in gives(desk, late.gives))
    return (*added, figures.per(say, late.per), after, *(fact.values[0] for fact in desk.lacks(late.lacks)))


def _reciprocal(desk: Desk, remedy: Remedy) -> tuple[Markup, ...]:
    mirrored, say = remedy.reciprocal, desk.say
    if mirrored is None:
        return ()
    sums = COMMA.join(gives(desk, mirrored.gives))
    line = say("{case}: you owe {amount}", case=say.text(mirrored.when), amount=sums)
    return (line, *(fact.values[0] for fact in desk.lacks(mirrored.lacks)))
