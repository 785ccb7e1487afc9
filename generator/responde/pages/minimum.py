"""The minimum is what the law sets for a promised time, told apart from the promise, which may be better."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.deadline import Deadline
from responde.findings import Path
from responde.law.limits import Limit
from responde.pages.blocks import Section
from responde.pages.desk import Desk, linked
from responde.speech import EMPTY, figures
from responde.templating import escape

SPACE = Markup(" ")


def rule_id(name: str) -> str:
    """Where a rule is on the page on the law."""
    return f"rule-{name.lower()}"


def lines(desk: Desk, deadline: Deadline | None) -> tuple[Markup, ...]:
    """What each law sets for a time and the cases of it; each line once."""
    if deadline is None or not desk.standing.limits:
        return ()
    found: dict[tuple[object, ...], tuple[Limit, list[Path]]] = {}
    for path in _paths(deadline):
        for one in desk.standing.limits.get(path, ()):
            found.setdefault((one.rule.id, one.longest), (one, []))[1].append(path)
    return tuple(_line(desk, one, better=_better(desk, one, paths)) for one, paths in found.values())


def _paths(deadline: Deadline) -> tuple[Path, ...]:
    return tuple(dict.fromkeys((deadline.path, *(path for _, case in deadline.cases for path in _paths(case)))))


def _better(desk: Desk, one: Limit, paths: list[Path]) -> bool:
    """Whether every case of a time is, wherever this rule limits it."""
    alike = (each for path in paths for each in desk.standing.limits[path] if each.rule.id == one.rule.id)
    return all(each.better for each in alike)


def _line(desk: Desk, one: Limit, *, better: bool) -> Markup:
    parts = (
        _says(desk, one, better=better),
        desk.say("It doesn't say whether these are business or calendar days.") if one.longest.unit == "day" else EMPTY,
        desk.say("The law of the sector may set another time.") if one.milder else EMPTY,
    )
    return SPACE.join(part for part in parts if part)


def _says(desk: Desk, one: Limit, *, better: bool) -> Markup:
    say, first = desk.say, one.rule.from_
    time = figures.duration(say, one.longest)
    cited = linked(f"law.html#{rule_id(one.rule.id)}", escape(one.rule.cited))
    today = desk.contract.edition.from_
    if first and today and first > today:
        day = figures.day(say, first)
        if better:
            return say(
                "Better than the law will ask: from {day}, at most {time} ({cited}).", day=day, time=time, cited=cited
            )
        return say("From {day} the law asks for at most {time} ({cited}).", day=day, time=time, cited=cited)
    if better:
        return say("Better than the law asks, which is at most {time} ({cited}).", time=time, cited=cited)
    return say("The law asks for at most {time} ({cited}).", time=time, cited=cited)


def caution(desk: Desk) -> tuple[Section, ...]:
    """How a page ends that says something of the law: when that was read, where it is, and its worth."""
    judged = desk.standing.judged
    if not judged:
        return ()
    day = figures.day(desk.say, min(one.head.checked for one in judged))
    text = linked("law.html", desk.say("The law"))
    says = "What the law asks was read on {day}. It is no legal advice: the text of the law alone is binding ({law})."
    return (
        Section(id="law-read", title=desk.say("What we say of the law"), lead=(desk.say(says, day=day, law=text),)),
    )
