"""The start page: who answers now, by what happened, without anything in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from responde.clock import answering, told
from responde.contract.promises import Need
from responde.pages import answers, minimum, notices, now, now_data, scripts, structured, ways
from responde.pages.addresses import address
from responde.pages.blocks import Fact, Page, Section, facts
from responde.pages.channels import emergency
from responde.pages.clock_file import document
from responde.pages.contractors import AT_THE_DOOR
from responde.pages.deadlines import in_short
from responde.pages.desk import STEP_NAMES, Desk, linked
from responde.pages.ladder import reply_times
from responde.speech import EMPTY
from responde.templating import as_json, plain

NOW, LIVE = "sections/now.html.j2", "sections/now_live.html.j2"
COMMA = Markup(", ")


def page(desk: Desk) -> Page:
    say = desk.say
    told_by_law = notices.sections(desk)
    caution = minimum.caution(desk) if told_by_law else ()
    return Page(
        name="index",
        title=say("Who answers you?"),
        menu=say("Start"),
        template="start.html",
        data=structured.block(desk),
        lead=emergency(desk),
        sections=(_now(desk), *told_by_law, _director(desk), _onwards(desk), *caution),
        scripts=(scripts.path("now"),),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A block with what stands around its table; the names are those of its template."""

    block: now.Block
    next: tuple[Markup, ...]
    facts: tuple[Fact, ...]


def _now(desk: Desk) -> Section:
    """Who answers, block by block, and what the script needs."""
    blocks = now.blocks(desk)
    shown = tuple(_shown(desk, block) for block in blocks)
    table = desk.templates.get_template(NOW)
    page, paper = (table.render(say=desk.say, shown=shown, level=level) for level in (2, 4))
    live = desk.templates.get_template(LIVE).render(
        people=answers.people(desk, blocks),
        words=answers.words(desk),
        data=Markup(as_json(now_data.data(document(desk.agenda), blocks))),  # noqa: S704 - it ends no element
        locale=str(desk.say.locale).replace("_", "-"),
    )
    html, still = Markup(page + live), Markup(paper)  # noqa: S704 - our own templates
    return Section(id="now", title=desk.say("Who answers now?"), kind="now", html=html, still=still)


def _shown(desk: Desk, block: now.Block) -> Shown:
    need = answering.needs(desk.contract)[block.need]
    told_of = facts(
        (desk.say("This is"), _request(desk, need)),
        (desk.say("Or through"), _channel(desk, need)),
        (desk.say("About"), _about(desk, need)),
        *_times(desk, need),
    )
    return Shown(block=block, next=tuple(_next(desk, block)), facts=() if block.about else told_of)


def _request(desk: Desk, need: Need) -> Markup:
    if not need.request:
        return EMPTY
    label = desk.label(f"{need.request}.{need.severity}" if need.severity else need.request)
    if plain(label) == plain(desk.say.text(need.says)):
        return linked(address("requests", need.request), desk.say("See all its times"))
    return label


def _channel(desk: Desk, need: Need) -> Markup:
    """The channel with its number, for who would rather not call a person."""
    channel = desk.contract.channels.get(need.channel)
    if channel is None:
        return EMPTY
    name = desk.name("channels", need.channel)
    if channel.phone is None:
        return name
    return desk.say("{name}, {phone}", name=name, phone=ways.linked_call(desk.say, channel.phone, channel))


def _about(desk: Desk, need: Need) -> Markup:
    found = (need.service, need.contractor, need.place, need.region)
    return COMMA.join(desk.label(each) for each in found if each)


def _times(desk: Desk, need: Need) -> tuple[tuple[Markup, Markup], ...]:
    """When the request is answered or solved."""
    request = desk.contract.requests.get(need.request)
    if request is None:
        return ()
    severities = (
        [request.severities[need.severity]] if need.severity in request.severities else request.severities.values()
    )
    found = []
    for step in ("answer", "resolve"):
        deadline = getattr(request, step)
        if deadline is not None:
            found.append((desk.say(STEP_NAMES[step]), in_short(desk, deadline)))
        for one in severities:
            own = getattr(one, step)
            if own is not None:
                label = desk.say("{whole}: {part}", whole=desk.say.text(one.says), part=desk.say(STEP_NAMES[step]))
                found.append((label, in_short(desk, own)))
    return tuple(found)


def _next(desk: Desk, block: now.Block) -> Iterator[Markup]:
    """Whom to call when somebody doesn't answer, and when: alike for all who have the same time."""
    brought = block.brought
    rungs = desk.agenda.plan(brought).rungs
    if len(rungs) == 1:
        return
    scope = (*told.about(desk.contract, brought), *told.severities(desk.contract, brought))
    above = tuple(ways.first_call(desk, chair.person) for chair in rungs[1] if chair.person in desk.contract.people)
    first = [chair for chair in rungs[0] if chair.person in block.people] or rungs[0]
    times = dict.fromkeys(COMMA.join(reply_times(desk, chair.seat.replies_in, scope)) for chair in first)
    for time in times:
        names = COMMA.join(above)
        if time:
            yield desk.say("No answer within {times}, or whenever you like: call {who}.", times=time, who=names)
        else:
            yield desk.say("No answer, or whenever you like: call {who}.", who=names)


def _director(desk: Desk) -> Section:
    say = desk.say
    seat = desk.contract.ladder[-1].seats[0]
    line = say("Customer service is the responsibility of {person}.", person=ways.first_call(desk, seat.person))
    link = linked("ladder.html#director", say("How to reach the director"))
    return Section(id="the-director", title=say("The director"), lead=(line, link), kind="director")


def _onwards(desk: Desk) -> Section:
    """Where else this charter leads."""
    say = desk.say
    doors = (
        linked(f"{AT_THE_DOOR}{name}.html", say("{name} comes in our name", name=say.text(one.name)))
        for name, one in desk.contract.contractors.items()
    )
    links = (
        linked("ladder.html", say("Whom do I call, and who is next?")),
        linked("dates.html", say("What are my dates?")),
        linked("owed.html", say("What am I owed?")),
        linked("complain.html", say("How do I complain?")),
        *doors,
        linked("what-they-must-tell-you.html", say("What must they tell me?")),
        linked("promises.html", say("How long does it take, and what do you promise?")),
        linked("contractors.html", say("Who comes in your name, and who answers for them?"))
        if desk.contract.contractors
        else EMPTY,
        linked("rights.html", say("What are my rights?")) if desk.contract.rights else EMPTY,
        linked("channels.html", say("Where and when can I reach you?")),
        linked("keep.html", say("What can I keep, or hang on a wall?")),
        linked("law.html", say("What does the law ask of you?")) if desk.standing.holds else EMPTY,
        linked("edition.html", say("Which edition is this, and who answers for it?")),
    )
    return Section(id="more", title=say("More"), bullets=tuple(link for link in links if link), kind="more")
