"""The results page, and a promise's last result wherever the promise stands; missing figures are shown as missing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from markupsafe import Markup

from responde.contract.contractors import Audit, Lesson
from responde.contract.deadline import Deadline
from responde.pages.blocks import Bar, Card, Page, Section, Table, facts
from responde.pages.desk import Desk, out
from responde.reading.files import Result
from responde.speech import EMPTY, figures

TREND = 3
"""Periods that a trend is told from."""


def of(desk: Desk, path: str) -> tuple[Result, ...]:
    """Results of a promise or path, the oldest first."""
    found = [result for result in desk.files.results if result.promise == path]
    return tuple(sorted(found, key=lambda result: (result.period.order, result.contractor)))


def bars(desk: Desk, path: str, deadline: Deadline | None, contractor: str | None = None) -> tuple[Bar, ...]:
    """The last result of each contractor, or of one, or of the company, against the target of the first tier."""
    by_contractor: dict[str, list[Result]] = {}
    for result in of(desk, path):
        if contractor not in (None, result.contractor):
            continue
        by_contractor.setdefault(result.contractor, []).append(result)
    return tuple(_bar(desk, who, found, deadline) for who, found in by_contractor.items())


def of_contractor(desk: Desk, name: str) -> tuple[Bar, ...]:
    """Results of this contractor alone, on the same scale as the company's."""
    found: list[Bar] = []
    for path in dict.fromkeys(result.promise for result in desk.files.results if result.contractor == name):
        label, deadline = desk.label(path), desk.contract.deadline_at(path)
        own = bars(desk, path, deadline, contractor=name)
        found += [replace(bar, says=desk.say("{whole}: {part}", whole=label, part=bar.says)) for bar in own]
    return tuple(found)


def target_share(deadline: Deadline | None) -> Decimal | None:
    """What a result is held against, in per cent: the share of the first tier."""
    return deadline.target[0].share if deadline and deadline.target else None


def _bar(desk: Desk, contractor: str, found: list[Result], deadline: Deadline | None) -> Bar:
    say, last = desk.say, found[-1]
    wanted = target_share(deadline)
    period = figures.period(say, last.period)
    share = last.per_cent
    if share is None:
        return Bar(says=say("{period}: no cases", period=period), share="")
    facts_of = {"period": period, "share": figures.per_cent(say, share)}
    says = say("{period}: {share}", **facts_of)
    if wanted is not None:
        says = say("{period}: {share}, promised {target}", **facts_of, target=figures.per_cent(say, wanted))
    if contractor:
        says = say("{what} ({about})", what=says, about=desk.name("contractors", contractor))
    return Bar(says=says, share=_plain(share), target=_plain(wanted), trend=_trend(desk, found))


def _plain(value: Decimal | None) -> str:
    return "" if value is None else format(min(value, Decimal(100)), "f")


def _trend(desk: Desk, found: list[Result]) -> Markup:
    """Better, worse or level over the last periods, in words."""
    shares = [result.per_cent for result in found[-TREND:] if result.per_cent is not None]
    if len(shares) < TREND:
        return EMPTY
    first, last = shares[0], shares[-1]
    words = "better than {n} periods ago" if last > first else "worse than {n} periods ago"
    return desk.say("level" if last == first else words, n=len(shares) - 1)


def page(desk: Desk) -> Page:
    say, contract = desk.say, desk.contract
    paths = tuple(dict.fromkeys(result.promise for result in desk.files.results))
    sections = [_section(desk, path) for path in paths]
    unmeasured = [name for name, promise in contract.promises.items() if name not in paths and promise.target]
    if unmeasured:
        bullets = tuple(desk.label(name) for name in unmeasured)
        lead = say("There are no figures yet for these promises:")
        sections.append(Section(id="without-figures", title=say("Without figures"), lead=(lead,), bullets=bullets))
    return Page(
        name="results",
        title=say("Do you keep your promises?"),
        menu=say("Results"),
        lead=_about(desk),
        sections=(*sections, *_audits(desk), *_lessons(desk)),
    )


def _about(desk: Desk) -> tuple[Markup, ...]:
    say, file = desk.say, desk.contract.results
    if file is None:
        return (say("We have not published results yet."),)
    since = say("Results are counted since {period}.", period=file.since) if file.since else EMPTY
    by = say("Worked out by {who}.", who=say.text(file.by)) if file.by else EMPTY
    missing = (fact.values[0] for fact in desk.lacks(file.lacks))
    return tuple(line for line in (since, by, say.text(file.note), *missing) if line)


def _section(desk: Desk, path: str) -> Section:
    """All results of a promise, the newest first."""
    say = desk.say
    rows = tuple(_row(desk, result) for result in reversed(of(desk, path)))
    heads = (say("Period"), say("Who"), say("Kept"), say("Cases"))
    caption = say("Results: {what}", what=desk.label(path))
    return Section(
        id=f"results-{path.replace('.', '-')}",
        title=desk.label(path, link=False),
        tables=(Table(caption=caption, heads=heads, rows=rows, kind="results"),),
    )


def _row(desk: Desk, result: Result) -> tuple[Markup, ...]:
    say, share = desk.say, result.per_cent
    who = desk.name("contractors", result.contractor) if result.contractor else say("ourselves")
    counted = EMPTY
    if result.total is not None and result.kept is not None:
        numbers = {"kept": figures.number(say, result.kept), "total": figures.number(say, result.total)}
        counted = say("{kept} of {total}", **numbers)
    shown = figures.per_cent(say, share) if share is not None else say("no cases")
    return (figures.period(say, result.period), who, shown, counted or say("not stated"))


def _audits(desk: Desk) -> tuple[Section, ...]:
    if not desk.contract.audits:
        return ()
    say = desk.say
    cards = tuple(
        Card(
            title=say.text(audit.says) or say("Audit"),
            kind="audit",
            facts=facts((say("Audit"), audit_lines(desk, audit))),
        )
        for audit in desk.contract.audits
    )
    return (Section(id="audits", title=say("Who checks us"), cards=cards),)


def audit_lines(desk: Desk, audit: Audit | None) -> tuple[Markup, ...]:
    """How often, when last and next, by whom, and what came of it."""
    if audit is None:
        return ()
    say = desk.say
    return (
        say.text(audit.says),
        say("every {time}", time=figures.duration(say, audit.every)) if audit.every else EMPTY,
        say("last on {day}", day=figures.day(say, audit.last)) if audit.last else EMPTY,
        say("next on {day}", day=figures.day(say, audit.next)) if audit.next else EMPTY,
        say("by {who}", who=say.text(audit.by)) if audit.by else EMPTY,
        say.text(audit.found),
        out(audit.report, say("The report")) if audit.report else EMPTY,
        *(fact.values[0] for fact in desk.lacks(audit.lacks)),
    )


def _lessons(desk: Desk) -> tuple[Section, ...]:
    if not desk.contract.lessons:
        return ()
    cards = tuple(_lesson(desk, step, lesson) for step, lesson in enumerate(desk.contract.lessons, 1))
    return (Section(id="lessons", title=desk.say("You said, we did"), cards=cards),)


def _lesson(desk: Desk, step: int, lesson: Lesson) -> Card:
    say = desk.say
    return Card(
        id=f"lesson-{step}",
        kind="lesson",
        title=say.text(lesson.heard),
        lead=figures.day(say, lesson.date),
        facts=(
            *facts(
                (say("What we changed"), say.text(lesson.changed)),
                (say("Who answers for it"), desk.person(lesson.by) if lesson.by else EMPTY),
                (say("Promise"), desk.label(lesson.promise) if lesson.promise else EMPTY),
                (say("How far it had to go"), say.term(lesson.level, "levels")),
            ),
            *desk.lacks(lesson.lacks),
        ),
    )
