"""The page on what a customer is owed: from the broken promise to the amount, by when, and the claim ready to send."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.deadline import Deadline, Remedy
from responde.contract.leaves import shapes
from responde.pages import broken, claims
from responde.pages.blocks import Card, Fact, Figure, Page, Section, facts
from responde.pages.broken import Broken
from responde.pages.deadlines import basis, gives, in_words, remedy_id, you_have
from responde.pages.desk import Desk, linked
from responde.pages.ways import first_call
from responde.speech import EMPTY, figures
from responde.templating import identifier

COMMA = Markup(", ")
AUTOMATIC = {
    True: "You get it without asking",
    False: "You have to ask for it",
    None: "Not stated: ask the person on the first rung",
}


def page(desk: Desk) -> Page:
    say, every = desk.say, broken.every(desk)
    paid = tuple(one for one in every if one.remedy)
    lead = say("Find the promise that was broken. There you see what you get, by when, and the claim ready to send.")
    nothing = say("The contract names no compensation. You can always complain, and ask for what would put it right.")
    return Page(
        name="owed",
        title=say("What am I owed?"),
        menu=say("What I am owed"),
        lead=(lead if paid else nothing,),
        sections=(*(_chosen(desk, paid) if paid else ()), *_shared(desk, paid), *_unpaid(desk, every), _claim(desk)),
    )


def _chosen(desk: Desk, paid: tuple[Broken, ...]) -> tuple[Section, ...]:
    """The broken promises to choose from, with the amount beside each, and what follows from each."""
    say = desk.say
    groups: dict[Markup, list[Markup]] = {}
    for one in paid:
        groups.setdefault(one.group, []).append(_choice(desk, one))
    listed = tuple(Fact(label=group, values=tuple(lines), kind="choose") for group, lines in groups.items())
    return (
        Section(id="by-promise", title=say("Which promise was broken?"), kind="which", facts=listed),
        Section(
            id="amounts",
            title=say("What you get, and the claim ready to send"),
            cards=tuple(_block(desk, one, one.remedy, paid) for one in paid if one.remedy),
        ),
    )


def _choice(desk: Desk, one: Broken) -> Markup:
    """A row to press: what was promised, what follows, and whether one has to ask."""
    remedy = one.remedy
    assert remedy is not None
    said = Markup("<span>{}</span> <strong>{}</strong> <small>{}</small>").format(
        one.title, claims.amount(desk, remedy), desk.say(AUTOMATIC[remedy.automatic])
    )
    return linked(f"#{one.id}", said)


def _block(desk: Desk, one: Broken, remedy: Remedy, paid: tuple[Broken, ...]) -> Card:
    """One broken promise: the amount first, then how it comes, the claim, and all that limits it."""
    ready = claims.ready(desk, one, remedy)
    buttons = claims.actions(desk, ready)
    return Card(
        id=one.id,
        kind="owed",
        title=one.title,
        lead=_promised(desk, one, paid),
        figures=_figures(desk, remedy),
        notes=_notes(desk, remedy, sent=bool(buttons)),
        actions=buttons,
        facts=(
            *_yours(desk, remedy),
            *facts((desk.say("The claim"), claims.text(desk, ready), "claim")),
            *remedy_facts(desk, remedy, tuple(claims.ways(desk, ready)), one.deadline),
        ),
    )


def _promised(desk: Desk, one: Broken, paid: tuple[Broken, ...]) -> Markup:
    """The figure that was promised, linked to it; a remedy that stands here alone can be reached by its own name."""
    figure = one.figure(desk)
    said = desk.say("We promised: {figure}", figure=figure) if figure else desk.say("The promise in full")
    same = [each for each in paid if _name(each) == _name(one)]
    own = Markup('<span id="{}" class="responde-anchor"></span>').format(identifier(_name(one)))
    return (own if len(same) == 1 else EMPTY) + linked(one.href, said)


def _name(one: Broken) -> str:
    assert one.deadline.remedy is not None
    return remedy_id(one.deadline.remedy)


def _figures(desk: Desk, remedy: Remedy) -> tuple[Figure, ...]:
    """What is given, for each case where there are several, and for each of what."""
    among = figures.per(desk.say, remedy.per)
    return tuple(Figure(value=line, among=among) for line in gives(desk, remedy.gives))


def _notes(desk: Desk, remedy: Remedy, *, sent: bool) -> tuple[Markup, ...]:
    """Whether one has to ask, by when it comes, what lateness adds, and to what the buttons are there."""
    say, time = desk.say, claims.when(desk, remedy.paid_within)
    asking = Markup("<strong>{}</strong>").format(say(AUTOMATIC[remedy.automatic]))
    comes = say("It comes {when}, counted from the day on which we broke the promise.", when=time) if time else EMPTY
    send = say("It did not come? Claim it:") if remedy.automatic else say("Claim it now:")
    return tuple(line for line in (asking, comes, claims.late(desk, remedy), send if sent else EMPTY) if line)


def _shared(desk: Desk, paid: tuple[Broken, ...]) -> tuple[Section, ...]:
    """Remedies of several promises lead to each of them; one that no listed promise has stands here in full."""
    say = desk.say
    owing = {name: tuple(one for one in paid if _name(one) == name) for name in remedies(desk)}
    shared = tuple(_card(desk, name, remedies(desk)[name], ones) for name, ones in owing.items() if len(ones) > 1)
    others = tuple(_card(desk, name, remedies(desk)[name], ()) for name, ones in owing.items() if not ones)
    found = (
        Section(id="remedies", title=say("The same for several promises"), cards=shared),
        Section(id="others", title=say("What you get besides"), cards=others),
    )
    return tuple(each for each in found if each.cards)


def _card(desk: Desk, name: str, remedy: Remedy, owing: tuple[Broken, ...]) -> Card:
    say, lines = desk.say, gives(desk, remedy.gives)
    asking = (say("Do I have to ask?"), say(AUTOMATIC[remedy.automatic]))
    return Card(
        id=name,
        kind="remedy",
        title=say.text(remedy.name) or Markup("; ").join(lines),
        figures=tuple(Figure(value=line) for line in lines) if remedy.name else (),
        facts=(
            *facts((say("If this is broken"), tuple(linked(f"#{one.id}", one.title) for one in owing)), asking),
            *(() if owing else _whole(desk, remedy)),
        ),
    )


def _whole(desk: Desk, remedy: Remedy) -> tuple[Fact, ...]:
    """What a block says of a remedy above its facts, and the facts."""
    say = desk.say
    channels = desk.scope(remedy.claimed.by, link=True) if remedy.claimed else EMPTY
    return (
        *facts(
            (say("How often"), figures.per(say, remedy.per)),
            (say("You have it within"), in_words(desk, remedy.paid_within)),
            (say("If it comes late"), claims.late(desk, remedy)),
        ),
        *_yours(desk, remedy),
        *remedy_facts(desk, remedy, (channels,)),
    )


def remedies(desk: Desk) -> dict[str, Remedy]:
    """Those with an id, then those written where they hold."""
    in_place = (one for one in shapes(desk.contract, Remedy) if not one.use and one.path[0] != "remedies")
    return {**desk.contract.remedies, **{remedy_id(one): one for one in in_place}}


def _unpaid(desk: Desk, every: tuple[Broken, ...]) -> tuple[Section, ...]:
    """Promises from which nothing follows, said as plainly as the others."""
    say = desk.say
    lines = tuple(linked(one.href, one.title) for one in every if one.remedy is None)
    says = say("Nothing is promised for these. You may complain and ask for what would put it right.")
    section = Section(id="without", title=say("Promises without compensation"), lead=(says,), bullets=lines)
    return (section,) if lines else ()


def _claim(desk: Desk) -> Section:
    link = linked("complain.html", desk.say("How do I complain?"))
    return Section(id="claim", title=desk.say("Something else was broken?"), lead=(link,))


def remedy_facts(
    desk: Desk, remedy: Remedy, ways: tuple[Markup, ...], promise: Deadline | None = None
) -> tuple[Fact, ...]:
    """What limits a remedy, who keeps the promise, the ways to claim it, and why."""
    say = desk.say
    kept_by = promise.kept_by if promise else ""
    limited = remedy.claimed and (remedy.claimed.by or remedy.claimed.with_)
    return (
        *facts(
            (say("Compensation"), say.text(remedy.name) if promise else EMPTY),
            (say("Worth"), figures.grant(say, remedy.worth)),
            (say("At most"), gives(desk, remedy.cap)),
            (say("Besides"), say.texts(remedy.also)),
            (say("Only if"), say.texts(remedy.only_if), "exception"),
            (say("Except"), say.texts((*remedy.except_, *(promise.except_ if promise else ()))), "exception"),
            (say("Holds for"), desk.scope(remedy.for_, link=True)),
            (say("Who keeps it"), first_call(desk, kept_by) if kept_by else EMPTY),
            (say("How to claim it"), (*ways, *_papers(desk, remedy)), "" if limited else "small"),
            (say("When it comes"), _limited(desk, remedy) if promise else ()),
            (say("In the mirrored case"), _reciprocal(desk, remedy), "yours"),
            (say("Why"), basis(desk, remedy.basis), "small"),
        ),
        *_lacking(desk, remedy),
    )


def _yours(desk: Desk, remedy: Remedy) -> tuple[Fact, ...]:
    """The customer's own deadlines, and what happens otherwise: that for claiming it first."""
    say, others = desk.say, you_have(desk, remedy.you_have)
    if remedy.claimed is None or remedy.claimed.until is None:
        return others
    label = say("You have {time} to claim it", time=figures.duration(say, remedy.claimed.until))
    says = say("It counts from the day on which we broke the promise. Later you can no longer claim it.")
    return (Fact(label=label, values=(says,), kind="yours"), *others)


def _papers(desk: Desk, remedy: Remedy) -> tuple[Markup, ...]:
    papers = remedy.claimed.with_ if remedy.claimed else ()
    return (desk.say("with: {papers}", papers=COMMA.join(desk.say.texts(papers))),) if papers else ()


def _limited(desk: Desk, remedy: Remedy) -> tuple[Markup, ...]:
    """The time in which it comes, where there is more to say of it than a figure."""
    lines = in_words(desk, remedy.paid_within)
    return lines if len(lines) > 1 else ()


def _lacking(desk: Desk, remedy: Remedy) -> tuple[Fact, ...]:
    """What is openly missing of a remedy and of its parts."""
    parts = (remedy, remedy.claimed, remedy.if_late)
    return tuple(fact for part in parts if part for fact in desk.lacks(part.lacks))


def _reciprocal(desk: Desk, remedy: Remedy) -> tuple[Markup, ...]:
    mirrored, say = remedy.reciprocal, desk.say
    if mirrored is None:
        return ()
    sums = COMMA.join(gives(desk, mirrored.gives))
    line = say("{case}: you owe {amount}", case=say.text(mirrored.when), amount=sums)
    return (line, *(fact.values[0] for fact in desk.lacks(mirrored.lacks)))
