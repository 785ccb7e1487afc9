"""The promises page: what a customer can bring and by when, and everything else that is promised."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.deadline import Deadline
from responde.contract.promises import STEPS, Promise, Request, Steps
from responde.pages import minimum, results
from responde.pages.blocks import Card, Page, Section, facts
from responde.pages.deadlines import limits, shown_figures, you_have
from responde.pages.desk import STEP_NAMES, Desk, linked
from responde.pages.procedures import step_lines
from responde.speech import EMPTY

COMMA = Markup(", ")


def page(desk: Desk) -> Page:
    say, contract = desk.say, desk.contract
    requests = tuple(request_card(desk, name, request) for name, request in contract.requests.items())
    return Page(
        name="promises",
        title=say("How long does it take, and what do you promise?"),
        menu=say("Times and promises"),
        lead=(say("The clock starts when you tell us, or anybody who comes in our name."), *_cutoff(desk)),
        sections=(
            Section(id="requests", title=say("What you can bring, and by when we answer"), cards=requests),
            *_promises(desk),
            *(minimum.caution(desk) if desk.standing.limits else ()),
        ),
    )


def _cutoff(desk: Desk) -> tuple[Markup, ...]:
    calendar = desk.contract.calendar
    if calendar is None or calendar.cutoff is None:
        return ()
    time = f"{calendar.cutoff.hour}:{calendar.cutoff.minute:02}"
    says = "What arrives after {time}, or on a day off, counts as received on the next business day."
    return (desk.say(says, time=time),)


def request_card(desk: Desk, name: str, request: Request) -> Card:
    """A request with each of its times as a card of its own, and its severities below."""
    say = desk.say
    kind = request.kind or name
    shown_kind = say.word("requests", kind)
    title = say.text(request.name)
    return Card(
        id=name,
        kind="request",
        title=title,
        lead=say.text(request.means) or (shown_kind if request.kind and shown_kind != title else EMPTY),
        facts=(
            *facts(
                (say("Kind"), shown_kind if request.kind else EMPTY),
                (say("Holds for"), desk.scope(request.for_, link=True)),
                (say("Channels"), desk.scope(request.channels, link=True)),
                (say("Have at hand"), say.texts(request.requires)),
                (say("Papers"), say.texts(request.documents)),
                (say("Cost"), say.term(request.cost, "cost")),
                (say("Step by step"), step_lines(desk, request.steps)),
                (say("Good to know"), say.text(request.note)),
            ),
            *you_have(desk, request.you_have),
            *desk.lacks(request.lacks),
        ),
        cards=(*steps(desk, name, request), *_severities(desk, name, request)),
    )


def steps(desk: Desk, path: str, times: Steps) -> tuple[Card, ...]:
    """A card for each time that is promised."""
    cards = []
    for step in STEPS:
        deadline = getattr(times, step)
        if deadline is not None:
            cards.append(deadline_card(desk, f"{path}.{step}", deadline, desk.say(STEP_NAMES[step])))
    return tuple(cards)


def deadline_card(desk: Desk, path: str, deadline: Deadline, title: Markup) -> Card:
    """A time with its figures first, its limits under it, and its last result."""
    whole = desk.with_defaults(deadline)
    return Card(
        id=path.replace(".", "-"),
        kind="deadline",
        title=title,
        figures=shown_figures(desk, whole),
        notes=minimum.lines(desk, deadline),
        facts=limits(desk, whole),
        bars=results.bars(desk, path, whole),
    )


def _severities(desk: Desk, name: str, request: Request) -> tuple[Card, ...]:
    say = desk.say
    return tuple(
        Card(
            id=f"{name}-{severity}",
            kind="severity",
            title=say.text(times.says),
            lead=say.text(times.example),
            facts=(*facts((say("At once"), say.text(times.call))), *desk.lacks(times.lacks)),
            cards=steps(desk, f"{name}.{severity}", times),
        )
        for severity, times in request.severities.items()
    )


def _promises(desk: Desk) -> tuple[Section, ...]:
    """Promises by what the customer wants; those that ended come last."""
    say = desk.say
    groups: dict[Markup, list[Card]] = {}
    ended = []
    for name, promise in desk.contract.promises.items():
        if promise.ended:
            ended.append(promise_card(desk, name, promise))
            continue
        group = say.term(promise.group, "groups") or say("What else we promise")
        groups.setdefault(group, []).append(promise_card(desk, name, promise))
    sections = [
        Section(id=f"group-{step}", title=title, cards=tuple(cards))
        for step, (title, cards) in enumerate(groups.items(), 1)
    ]
    if ended:
        sections.append(Section(id="ended", title=say("No longer promised"), cards=tuple(ended)))
    return tuple(sections)


def promise_card(desk: Desk, name: str, promise: Promise) -> Card:
    """A promise in words, its figure, its limits, its result."""
    say, whole = desk.say, promise if promise.best_effort else desk.with_defaults(promise)
    bars = results.bars(desk, name, whole)
    missing = facts((say("Result"), say("No figures published yet"), "missing")) if promise.target and not bars else ()
    journey = [stage for stage in desk.contract.journey if name in stage.promise]
    return Card(
        id=name,
        kind="promise",
        title=say.text(promise.name) or say.text(promise.says),
        lead=say.text(promise.says) if promise.name else EMPTY,
        figures=shown_figures(desk, whole),
        facts=(
            *facts(
                (say("Honestly no promise"), say.text(promise.best_effort), "exception"),
                (say("Ended"), say.text(promise.ended), "exception"),
                (say("Besides"), say.texts(promise.also)),
                (say("On your way with us"), COMMA.join(_stage(desk, stage.step) for stage in journey)),
            ),
            *limits(desk, whole),
            *you_have(desk, promise.you_have),
            *missing,
        ),
        bars=bars,
    )


def _stage(desk: Desk, step: object) -> Markup:
    return linked("journey.html", desk.say.text(step))  # type: ignore[arg-type]
