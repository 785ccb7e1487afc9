"""The page after sending: what counts now, and the receipt of who comes from the form, filled in by the browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from responde.clock.plan import Chair, Plan, plan
from responde.clock.timing import Doubt, Timing
from responde.clock.told import Brought
from responde.complaint.receivers import web_channel
from responde.contract.promises import STEPS
from responde.pages import clock_data, scripts, ways
from responde.pages.blocks import Action, Fact, Page, Section, facts
from responde.pages.deadlines import in_short
from responde.pages.desk import STEP_NAMES, Desk
from responde.pages.ladder import reply_times
from responde.speech import EMPTY, dated
from responde.templating import attribute

RECEIPT = "sections/receipt.html.j2"
COMMA = Markup(", ")

Plans = dict[str, Plan]
"""By what was brought, a request or one of its severities: `outage`, `outage.total`."""


def page(desk: Desk) -> Page:
    """What holds for whoever complained through the form, and the empty receipt."""
    say, plans = desk.say, _plans(desk)
    return Page(
        name="received",
        title=say("We have your complaint"),
        menu=say("We have your complaint"),
        in_menu=False,
        lead=(say("From now on the time runs for us. Here you see what we owe you, and whom to call."),),
        sections=(_receipt(desk, plans), _times(desk, plans), _people(desk, plans), _lost(desk, plans)),
        indexed=False,
        scripts=(scripts.path("received"),),
    )


def _plans(desk: Desk) -> Plans:
    """What is promised for each request, and each severity of it, that may come through the form."""
    contract, channel = desk.contract, web_channel(desk.contract)
    found = {}
    for name, request in contract.requests.items():
        if request.channels and channel not in request.channels:
            continue
        for severity in ("", *request.severities):
            path = f"{name}.{severity}" if severity else name
            found[path] = plan(contract, Brought(request=name, severity=severity, channel=channel))
    return found


def _receipt(desk: Desk, plans: Plans) -> Section:
    """The receipt as a template, and what to write down where no browser fills it in."""
    steps = tuple(name for name in STEPS if any(each.step(name) for each in plans.values()))
    printed = desk.templates.get_template(RECEIPT).render(
        say=desk.say,
        lang=desk.say.lang,
        root=desk.root,
        script=scripts.path("receipt"),
        clocks=clock_data.embedded(clock_data.of_channel(desk.agenda, web_channel(desk.contract))),
        locale=str(desk.say.locale).replace("_", "-"),
        timezone=desk.contract.organisation.timezone,
        company=desk.say.text(desk.contract.organisation.name),
        numbered=desk.contract.case_number is not None,
        steps=tuple((name, desk.say(STEP_NAMES[name])) for name in steps),
    )
    return Section(id="receipt", title=desk.say("Your receipt"), html=Markup(printed))  # noqa: S704 - our own template


def _times(desk: Desk, plans: Plans) -> Section:
    """Of each request, by when; where no date can be told, the receipt takes its words from here."""
    rows = ((desk.label(path), tuple(_lines(desk, path, each))) for path, each in plans.items())
    return Section(
        id="times",
        title=desk.say("By when"),
        facts=facts(*rows),
        actions=(
            Action(href=attribute("dates.html"), says=desk.say("What are my dates?")),
            Action(href=attribute("owed.html"), says=desk.say("What am I owed?")),
        ),
    )


def _lines(desk: Desk, path: str, promised: Plan) -> Iterator[Markup]:
    """A line for each step and tier, with a mark on the figure."""
    for timing in promised.steps:
        step = desk.say(STEP_NAMES[timing.step])
        for figure in _figures(desk, timing, promised):
            marked = Markup('<span data-case="{}" data-step="{}">{}</span>').format(path, timing.step, figure)
            yield desk.say("{whole}: {part}", whole=step, part=marked)


def _figures(desk: Desk, timing: Timing, promised: Plan) -> tuple[Markup, ...]:
    """The figure of each tier; in one line all that may hold, where that depends on more than the page knows."""
    if timing.tiers or timing.doubt is Doubt.SCOPE:
        return dated.promised(desk.say, timing)
    request = desk.contract.requests[promised.brought.request]
    own = request.severities.get(promised.brought.severity)
    line = in_short(desk, getattr(own, timing.step, None) or getattr(request, timing.step))
    return (line,) if line else ()


def _people(desk: Desk, plans: Plans) -> Section:
    """Rung by rung who takes what comes through the form, and when to go on."""
    rungs = [_chairs(plans, place) for place in range(len(desk.contract.ladder))]
    return Section(
        id="people",
        title=desk.say("Whom to call"),
        facts=tuple(fact for place in range(len(rungs)) for fact in _rung(desk, rungs, place)),
        actions=(Action(href=attribute("ladder.html"), says=desk.say("Whom do I call, and who is next?")),),
    )


def _chairs(plans: Plans, place: int) -> tuple[Chair, ...]:
    """Who takes any case on a rung; each person once."""
    chairs = {chair.person: chair for each in reversed(plans.values()) for chair in reversed(each.rungs[place])}
    return tuple(reversed(chairs.values()))


def _rung(desk: Desk, rungs: list[tuple[Chair, ...]], place: int) -> tuple[Fact, ...]:
    """The people of a rung, and of a vacant one why it is."""
    say, last = desk.say, place == len(rungs) - 1
    label = say("Who answers first") if place == 0 else say("The director") if last else say("Who is next")
    calls = tuple(_person(desk, chair) for chair in rungs[place])
    vacant = () if calls else (fact for seat in desk.contract.ladder[place].seats for fact in desk.lacks(seat.lacks))
    return (*facts((label, (*calls, EMPTY if last else _onwards(desk, rungs[place], rungs[place + 1])))), *vacant)


def _person(desk: Desk, chair: Chair) -> Markup:
    """Name and number, marked for the script: whose it is, whether it may be passed on, and with which prefix."""
    private, call = not ways.searched(desk), partial(ways.first_call, name=chair.person)
    kept = Markup(" data-reserved") if private else EMPTY
    abroad = ways.carried(desk, call, private=private)
    return Markup('<span data-person="{}"{}{}>{}</span>').format(chair.person, kept, abroad, call(desk))


def _onwards(desk: Desk, here: tuple[Chair, ...], above: tuple[Chair, ...]) -> Markup:
    """When to go on, and to whom: after the time that these have, or after one since the case was opened."""
    deadlines = [chair.after.deadline for chair in above if chair.after] or [chair.seat.replies_in for chair in here]
    times = tuple(dict.fromkeys(line for each in deadlines for line in reply_times(desk, each)))
    names = COMMA.join(desk.person(chair.person) for chair in above)
    if not above:
        return EMPTY
    if not times:
        return desk.say("If you have no answer, or whenever you like: go on to {names}.", names=names)
    return desk.say(
        "No answer within {times}, or whenever you like: go on to {names}.", times=COMMA.join(times), names=names
    )


def _lost(desk: Desk, plans: Plans) -> Section:
    """What to do without the number: to whom to say what."""
    say, first = desk.say, tuple(ways.first_call(desk, chair.person) for chair in _chairs(plans, 0))
    calls = (say("Call {who}.", who=Markup(" / ").join(first)),) if first else ()
    return Section(
        id="lost",
        title=say("If you lose the number"),
        bullets=(
            *calls,
            say("Say your name, what it is about, and the day on which we received it."),
            say("Ask for the number again, and write it down."),
            say("The time runs from the day on which we received it, with the number or without it."),
            say("Keep the number: without it, and without your name, your case can't be found."),
        ),
    )
