"""The page on the law: what each law asks, where this charter says it, and what has to be published by law."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from responde.checks.acceptance import covers
from responde.findings import Path
from responde.law.judging import Judged, Verdict
from responde.law.prescribed import Item, Prescribed, Sort, called, worded
from responde.law.requirements import Forbidden
from responde.law.rules import Grade, Law, Rule
from responde.pages import listed
from responde.pages.blocks import Action, Card, Fact, Page, Section, facts
from responde.pages.deadlines import in_short
from responde.pages.desk import STEP_NAMES, Desk, linked, out
from responde.pages.minimum import rule_id
from responde.pages.whereabouts import whereabouts
from responde.speech import EMPTY, figures
from responde.templating import attribute, escape

COMMA = Markup(", ")
STAR = Markup(" *")
GRADES = {
    Grade.B: "Known from the authority in charge, or from several sources; the article itself was not read.",
    Grade.C: "Known from one source alone.",
}
"""How well a rule is known, where its own text was not read."""
TITLES = {
    "forms": "How do I complain?",
    "case_number": "How do I complain?",
    "beyond": "Who can help me outside the company?",
    "organisation": "Who answers",
    "languages": "This edition",
    "channels": "Where and when can I reach you?",
    "places": "Our places",
    "requests": "How long does it take, and what do you promise?",
    "ladder": "Whom do I call, and who is next?",
    "documents": "Documents",
    "results": "Do you keep your promises?",
    "": "This edition",
}
"""What the place is called where the contract speaks of something that has no name of its own."""


def page(desk: Desk) -> Page:
    say, standing = desk.say, desk.standing
    lists = tuple(_list(desk, one) for one in standing.prescribed if one.sort is Sort.LIST)
    sheets = tuple(_sheet(desk, one) for one in standing.prescribed if one.sort is Sort.SHEET)
    return Page(
        name="law",
        title=say("What does the law ask of you?"),
        menu=say("The law"),
        lead=(
            say("What the law asks of us, in plain words, and where this charter says it."),
            say("This is not legal advice: the text of the law alone is binding."),
            say(
                "It speaks of {day}, the first day of this edition.", day=figures.day(say, desk.contract.edition.from_)
            ),
        ),
        sections=(
            *lists,
            *((Section(id="sheets", title=say("Forms that the law prescribes"), cards=sheets),) if sheets else ()),
            *_laws(desk),
            *_undecided(desk),
        ),
    )


def _list(desk: Desk, one: Prescribed) -> Section:
    """A list in the law's own order; what the contract says nothing of is left to its check."""
    return Section(
        id=f"list-{one.id}",
        title=worded(desk.say, one.title),
        lead=(worded(desk.say, one.says), *_source(desk, one)),
        facts=tuple(_items(desk, one)),
        bullets=tuple(worded(desk.say, item.says) for item in one.items if not item.facts),
    )


def _items(desk: Desk, one: Prescribed) -> Iterator[Fact]:
    for item in one.items:
        label = desk.say("{letter}) {what}", letter=item.letter, what=worded(desk.say, item.says))
        yield from facts((label, listed.filled(desk, item.facts)))


def _source(desk: Desk, one: Prescribed) -> tuple[Markup, ...]:
    """Which article it is, where the text is, when it was read, from when it holds, and how well it is known."""
    say = desk.say
    where = say(
        "{cited}; read on {day}.", cited=out(one.law.url, escape(one.cited)), day=figures.day(say, one.head.checked)
    )
    return tuple(each for each in (where, _from(desk, one), _known(desk, one.grade)) if each)


def _from(desk: Desk, one: Prescribed | Rule) -> Markup:
    """From when it holds, where that is still to come on the first day of the edition."""
    today = desk.contract.edition.from_
    if not (one.from_ and today and one.from_ > today):
        return EMPTY
    return desk.say("It holds from {day}.", day=figures.day(desk.say, one.from_))


def _known(desk: Desk, grade: Grade) -> Markup:
    return desk.say(GRADES[grade]) if grade in GRADES else EMPTY


def _sheet(desk: Desk, one: Prescribed) -> Card:
    """A form with all that it asks, item by item."""
    say = desk.say
    asked = tuple(_asked(desk, item) for item in one.items)
    action = Action(href=attribute(f"forms/{one.id}.pdf"), says=say("Open the form to print or fill in"), kind="file")
    essential = any(item.essential for item in one.items)
    return Card(
        id=f"sheet-{one.id}",
        kind="sheet",
        title=called(say, one),
        lead=worded(say, one.says),
        notes=(*_source(desk, one), *((worded(say, one.note),) if one.note else ())),
        actions=(action,) if desk.pdf else (),
        facts=facts(
            (say("What it asks (* has to be filled in)") if essential else say("What it asks"), asked),
            (say("Copies"), tuple(worded(say, each) for each in one.copies)),
        ),
    )


def _asked(desk: Desk, item: Item) -> Markup:
    said = desk.say("{letter}) {what}", letter=item.letter, what=worded(desk.say, item.says))
    return said + STAR if item.essential else said


def _laws(desk: Desk) -> Iterator[Section]:
    """A section for each law, in the order of its rules; numbers that no longer hold are no law for customers."""
    laws: dict[str, tuple[Law, list[Judged]]] = {}
    for one in desk.standing.judged:
        if not (one.unstated or one.rule.stale or one.verdict is Verdict.NO_LONGER):
            laws.setdefault(one.rule.law.short, (one.rule.law, []))[1].append(one)
    for law, judged in laws.values():
        yield Section(
            id=f"law-{re.sub(r'[^a-z0-9]+', '-', law.short.lower()).strip('-')}",
            title=escape(law.short),
            lead=(escape(law.name),) if law.name != law.short else (),
            facts=facts(
                (desk.say("Text"), out(law.url)),
                (desk.say("Read on"), figures.day(desk.say, judged[0].head.checked)),
            ),
            cards=(
                *(_rule(desk, one) for one in judged if one.then is not Verdict.NOT_CHECKABLE),
                *_beyond_machines(desk, tuple(one.rule for one in judged if one.then is Verdict.NOT_CHECKABLE)),
            ),
        )


def _beyond_machines(desk: Desk, rules: tuple[Rule, ...]) -> Iterator[Card]:
    """What a law asks that stands in no charter, each with its article and from when it holds."""
    if rules:
        yield Card(
            title=desk.say("What it asks besides"),
            kind="law",
            notes=tuple(
                Markup(" ").join(
                    each for each in (_asks(desk, rule), _from(desk, rule), _known(desk, rule.grade)) if each
                )
                for rule in rules
            ),
        )


def _asks(desk: Desk, rule: Rule) -> Markup:
    return desk.say("{what} ({cited})", what=worded(desk.say, rule.asks), cited=out(rule.url, escape(rule.cited)))


def _rule(desk: Desk, one: Judged) -> Card:
    say, rule = desk.say, one.rule
    return Card(
        id=rule_id(rule.id),
        kind="law",
        title=worded(say, rule.title),
        lead=worded(say, rule.asks),
        notes=tuple(each for each in (_from(desk, rule), _known(desk, rule.grade)) if each),
        facts=facts(
            (say("Article"), out(rule.url, escape(rule.cited))),
            (say("In this charter"), tuple(dict.fromkeys(_here(desk, one)))),
            (say("Why we stand by it"), tuple(_accepted(desk, one))),
        ),
    )


def _here(desk: Desk, one: Judged) -> Iterator[Markup]:
    """Where the charter says it, with its own figure; or that it doesn't, or that no program can tell."""
    say = desk.say
    if isinstance(one.rule.requires, Forbidden) and not one.wrong:
        yield say("Nothing of the kind stands in this charter.")
    elif not one.found:
        yield say("This charter has nothing that it could hold for.")
    for place in one.found:
        yield say("This charter doesn't say it.") if place.silent else _there(desk, place.path)


def _there(desk: Desk, path: Path) -> Markup:
    """A way to a place, under its name; times with their figure."""
    say, contract = desk.say, desk.contract
    where = whereabouts(contract, path)
    name = _name(desk, path)
    step = next((each for each in path if each in STEP_NAMES), None)
    if path[:1] == ("requests",) and len(path) > 1 and step:
        request = contract.requests[str(path[1])]
        own = request.severities.get(str(path[3])) if path[2:3] == ("severities",) else request
        deadline = getattr(own, str(step), None) or getattr(request, str(step), None)
        label = say("{whole}: {part}", whole=name, part=say(STEP_NAMES[str(step)]))
        line = in_short(desk, deadline, whole=True) if deadline else EMPTY
        return say("{whole}: {part}", whole=linked(where, label), part=line) if line else linked(where, label)
    return linked(where, name)


def _name(desk: Desk, path: Path) -> Markup:
    """What is meant by a path, as customers call it."""
    section = str(path[0]) if path else ""
    name = str(path[1]) if len(path) > 1 else ""
    if section == "requests" and path[2:3] == ("severities",):
        return desk.label(f"{name}.{path[3]}", link=False)
    if section in {"channels", "places", "promises", "remedies", "rights", "services"} and name:
        return desk.name(section, name, link=False)
    if section == "beyond" and name:
        return _outside(desk, int(name))
    if section in {"requests", "people"} and name:
        return desk.label(name, link=False)
    return desk.say(TITLES[section if section in TITLES else ""])


def _outside(desk: Desk, step: int) -> Markup:
    one = desk.contract.beyond[step]
    return desk.person(one.person, link=False) if one.person else desk.say.text(one.authority)


def _accepted(desk: Desk, one: Judged) -> Iterator[Markup]:
    """The reasons that the company publishes for what its own check finds of this rule."""
    mine = [each for each in desk.accepted if each.facts.get("rule") == one.rule.id]
    for entry in desk.contract.accepts:
        if entry.why and any(covers(entry, finding) for finding in mine):
            yield desk.say.text(entry.why)


def _undecided(desk: Desk) -> Iterator[Section]:
    """Laws of which the contract doesn't state enough to tell whether they are its company's."""
    open_ = dict.fromkeys(one.rule.law.short for one in desk.standing.judged if one.unstated)
    if open_:
        lead = desk.say("Whether these hold for us depends on figures that this charter doesn't state.")
        title = desk.say("Laws that may hold")
        yield Section(id="may-hold", title=title, lead=(lead,), bullets=tuple(map(escape, open_)))
