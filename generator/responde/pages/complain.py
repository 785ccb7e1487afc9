"""The page on how to complain: how long it takes, who answers, which ways there are, and the form."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from responde import formats
from responde.complaint import Form, form
from responde.complaint.carrying import Gap, carrying
from responde.contract.promises import Steps
from responde.contract.service import Channel
from responde.contract.texts import Text
from responde.formats import Offer
from responde.pages import minimum, parity, scripts, ways
from responde.pages.blocks import Action, Card, Fact, Page, Section, facts
from responde.pages.channels import emergency, hours, offered
from responde.pages.deadlines import in_short
from responde.pages.desk import STEP_NAMES, Desk
from responde.speech import EMPTY
from responde.templating import attribute

COMMA = Markup(", ")


def page(desk: Desk) -> Page:
    say = desk.say
    questions = form(desk.contract)
    printed = _form(desk, questions)
    offers = tuple(each for each in formats.offers(questions, desk.contract, desk.say) if desk.pdf or not each.typeset)
    gaps = {each.channel: each.gaps for each in carrying(questions, desk.contract)}
    channels = tuple(_channel(desk, name, one, offers, gaps[name]) for name, one in desk.contract.channels.items())
    return Page(
        name="complain",
        title=say("How do I complain?"),
        menu=say("Complain"),
        lead=(
            *emergency(desk),
            say("You need no magic words: whatever you are unhappy with is a complaint."),
            *((say("Your case has one number, whichever way you go on."),) if desk.contract.case_number else ()),
        ),
        sections=(
            _before(desk),
            *printed,
            Section(id="ways", title=say("Other ways") if printed else say("Ways to complain"), cards=channels),
            _asked(desk, questions),
            *(minimum.caution(desk) if desk.standing.limits else ()),
        ),
        scripts=(scripts.path("claim"),) if printed else (),
    )


def _before(desk: Desk) -> Section:
    """How long it takes, and who answers first."""
    say = desk.say
    rows = []
    for name, request in desk.contract.requests.items():
        times = [(step, getattr(request, step)) for step in ("acknowledge", "answer", "resolve")]
        lines = tuple(
            say("{whole}: {part}", whole=say(STEP_NAMES[step]), part=in_short(desk, deadline))
            for step, deadline in times
            if deadline is not None
        )
        asked = dict.fromkeys(line for one in (request, *request.severities.values()) for line in _law(desk, one))
        severe = tuple(
            say("{whole}: {part}", whole=say.text(one.says), part=in_short(desk, one.resolve or one.answer))
            for one in request.severities.values()
            if one.resolve or one.answer
        )
        rows.append((desk.name("requests", name), (*lines, *severe, *asked)))
    first = tuple(dict.fromkeys(ways.first_call(desk, seat.person) for seat in desk.contract.ladder[0].seats))
    number = desk.contract.case_number
    return Section(
        id="before",
        title=say("How long it takes, and who answers"),
        actions=(Action(href=attribute("dates.html"), says=say("What are my dates?")),),
        facts=(
            *facts(*rows),
            *facts(
                (say("Who answers first"), first),
                (
                    say("Your case number"),
                    say("It begins with {prefix} and holds in every channel.", prefix=number.prefix)
                    if number
                    else EMPTY,
                ),
            ),
            *(desk.lacks(number.lacks) if number else ()),
        ),
    )


def _law(desk: Desk, times: Steps) -> Iterator[Markup]:
    """What the law sets for the end of it."""
    for deadline in (times.answer, times.resolve):
        yield from minimum.lines(desk, deadline)


def _form(desk: Desk, questions: Form) -> tuple[Section, ...]:
    printed = formats.embedded(questions, desk.contract, desk.say, desk.templates)
    if not printed:
        return ()
    return (Section(id="form", title=desk.say("Write to us here"), html=printed),)


def _channel(desk: Desk, name: str, channel: Channel, offers: tuple[Offer, ...], gaps: tuple[Gap, ...]) -> Card:
    """A channel in short: how to use it, with our questions or without, when, what it costs and what it can't take."""
    say = desk.say
    title = say.text(channel.name) or say.word("channels", channel.kind)
    return Card(
        kind="channel",
        title=title,
        actions=(*ways.actions(desk, channel, title), *offered(offers, name)),
        facts=(
            *facts(
                (say("Hours"), hours(desk, channel)),
                (say("Cost"), say.term(channel.cost, "cost")),
                (say("Address"), say.text(channel.address)),
                (say("At"), tuple(desk.name("places", place) for place in channel.at)),
                (say("It can't take"), COMMA.join(parity.label(desk, gap.question) for gap in gaps if not gap.key)),
                (say("More"), desk.name("channels", name)),
            ),
            *desk.lacks(channel.lacks),
        ),
    )


def _asked(desk: Desk, questions: Form) -> Section:
    """What is asked in every channel, so that it can be at hand."""
    say = desk.say
    lines: list[Fact] = []
    for each in questions.questions:
        label = say.text(each.label) if isinstance(each.label, Text) else say(each.label)
        hint = say.text(each.hint) if isinstance(each.hint, Text) else say(each.hint) if each.hint else EMPTY
        own = each.id.startswith("own.")
        short = say("in short: {label}", label=say.text(each.short)) if isinstance(each.short, Text) else EMPTY
        options = tuple(
            say.text(option.label) if isinstance(option.label, Text) else say(option.label) for option in each.options
        )
        kind = say.word("answers", each.kind) if own and not options else EMPTY
        need = say("has to be answered") if each.needed else say("if you like")
        own_rules = desk.contract.forms.own.get(each.id.removeprefix("own.")) if own and desk.contract.forms else None
        scope = say("for {what} alone", what=desk.scope(own_rules.for_)) if own_rules and own_rules.for_ else EMPTY
        values = (need, hint, kind, short, COMMA.join(options) if own else EMPTY, scope)
        missing = desk.lacks(own_rules.lacks) if own_rules else ()
        lines += [*facts((label, values)), *missing]
    rules = desk.contract.forms
    return Section(
        id="questions",
        title=say("What we ask, whichever way you choose"),
        lead=(say("Have this at hand; what is not obligatory you may leave out."), parity.link(desk)),
        facts=(*lines, *(desk.lacks(rules.lacks) if rules else ())),
    )
