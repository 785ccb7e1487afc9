"""The page of what each way takes: every question against every channel, with the reason for each gap."""

from __future__ import annotations

from markupsafe import Markup

from responde.complaint import Question, form
from responde.complaint.carrying import Carrying, Gap, carrying
from responde.contract.texts import Text
from responde.pages.blocks import Fact, Page, Section, Table
from responde.pages.desk import Desk, linked

ADDRESS = "what-each-way-takes"
COMMA = Markup(", ")


def page(desk: Desk) -> Page:
    say = desk.say
    questions = form(desk.contract)
    channels = carrying(questions, desk.contract)
    asking = tuple(each for each in channels if each.asks)
    sections = (
        *_section("gaps", say("What some ways can't take, and why"), _gaps(desk, asking)),
        *_overview(desk, questions.questions, asking),
        *_section("files", say("How many files, and how large"), _files(desk, asking)),
        *_section("others", say("Ways that don't ask our questions"), _others(desk, channels)),
    )
    return Page(
        name=ADDRESS,
        title=say("What can I hand in where?"),
        menu=say("What each way takes"),
        in_menu=False,
        lead=(
            say("Whichever way you choose, we ask the same. What a way can't take stands here."),
            linked("complain.html", say("How do I complain?")),
        ),
        sections=sections,
    )


def link(desk: Desk) -> Markup:
    """The way here from other pages."""
    return linked(f"{ADDRESS}.html", desk.say("What can I hand in where?"))


def label(desk: Desk, question: Question) -> Markup:
    """A question as the form asks it."""
    said = question.label
    return desk.say.text(said) if isinstance(said, Text) else desk.say.word("questions", question.id)


def _overview(desk: Desk, questions: tuple[Question, ...], asking: tuple[Carrying, ...]) -> tuple[Section, ...]:
    """The matrix; channels that take the same share a column, so that it can be read on a phone too."""
    say, groups = desk.say, _alike(asking)
    if not groups:
        return ()
    heads = (COMMA.join(desk.name("channels", each.channel, link=False) for each in group) for group in groups)
    table = Table(
        caption=say("Every question, and the ways that take its answer"),
        heads=(say("Question"), *heads),
        rows=tuple((label(desk, each), *(_cell(desk, group[0], each) for group in groups)) for each in questions),
        kind="parity",
    )
    whole = say("Every way takes every answer.")
    lead = () if any(each.gaps for each in asking) else (whole,)
    return (Section(id="overview", title=say("All at a glance"), lead=lead, tables=(table,)),)


def _alike(asking: tuple[Carrying, ...]) -> tuple[tuple[Carrying, ...], ...]:
    """Channels that ask and take the same together, in the order of the first of each."""
    groups: dict[object, list[Carrying]] = {}
    for each in asking:
        gaps = tuple(gap.question.id for gap in each.gaps)
        groups.setdefault((gaps, tuple(one.id for one in each.asked)), []).append(each)
    return tuple(map(tuple, groups.values()))


def _cell(desk: Desk, channel: Carrying, question: Question) -> Markup:
    if question not in channel.asked:
        return desk.say("not asked")
    if channel.gap(question):
        return Markup('<span class="responde-gap">{}</span>').format(desk.say("no"))
    return desk.say("yes")


def _section(name: str, title: Markup, facts: tuple[Fact, ...]) -> tuple[Section, ...]:
    return (Section(id=name, title=title, facts=facts),) if facts else ()


def _gaps(desk: Desk, asking: tuple[Carrying, ...]) -> tuple[Fact, ...]:
    """For each gap the channel, the question and the reason, or that none is stated."""
    return tuple(_gap(desk, each.channel, gap) for each in asking for gap in each.gaps)


def _gap(desk: Desk, channel: str, gap: Gap) -> Fact:
    say = desk.say
    return Fact(
        label=say("{whole}: {part}", whole=desk.name("channels", channel), part=label(desk, gap.question)),
        values=(say.text(gap.reason) or say("Why is not stated."),),
        kind="missing",
    )


def _files(desk: Desk, asking: tuple[Carrying, ...]) -> tuple[Fact, ...]:
    """What a channel takes at most, where it is asked for files and takes them."""
    return tuple(
        Fact(label=desk.name("channels", each.channel), values=_room(desk, each))
        for each in asking
        if any(one.kind == "file" and not each.gap(one) for one in each.asked)
    )


def _room(desk: Desk, channel: Carrying) -> tuple[Markup, ...]:
    say, files, size = desk.say, channel.files, channel.megabytes
    lines = []
    if files:
        lines.append(say.n("At most {n} file for a question", "At most {n} files for a question", files, n=files))
    if size:
        lines.append(say.n("At most {n} megabyte together", "At most {n} megabytes together", size, n=size))
    return tuple(lines) or (say("A limit is not stated."),)


def _others(desk: Desk, channels: tuple[Carrying, ...]) -> tuple[Fact, ...]:
    says = desk.say("There is no form of ours for it; what it asks and takes is not stated.")
    return tuple(Fact(label=desk.name("channels", each.channel), values=(says,)) for each in channels if not each.asks)
