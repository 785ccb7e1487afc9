"""The form on paper: a sheet to write on with a pen or at a screen, with the receipt that is torn off it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.clock.plan import Chair, plan
from responde.clock.told import Brought
from responde.complaint import NUMBER, Form, Label, Option, Question, counters, fields, form, ruling, sheets
from responde.complaint.answers import Doubt, Remark
from responde.complaint.bank import LONGEST
from responde.complaint.families import TITLES, Family, families, parts
from responde.complaint.letter import speeches
from responde.complaint.number import TAIL, Number, prefix_of
from responde.complaint.record import Parsed
from responde.contract.contract import Contract
from responde.contract.texts import Text
from responde.formats import Offer, folder
from responde.speech import EMPTY, Speech, figures, named, people, phones, promised
from responde.templating import attribute, plain

TEMPLATE = "forms/paper.html.j2"
WHOLE, SOME = 10, 4
"""Lines for what happened, and for other long answers."""
WIDTHS = ((13, 4), (22, 3), (64, 2))
"""Characters of the longest answer, and how many stand side by side."""
SHORT = frozenset({"text", "number", "date", "email", "phone"})
"""Kinds of answers that half a line does for."""
SLIP, NARROW, WIDE = 22, 19, 32
"""Lines of times and people that a slip at the foot has room for, and characters of a line in cells and in the last."""
LINK = re.compile("</?a[^>]*>")
COUNTER, COUNTERS = Markup("counter(page)"), Markup("counter(pages)")
SEMICOLON = Markup("; ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question as the template prints it."""

    name: str
    """Of its field; empty where its answers are boxes."""
    label: Markup
    hints: tuple[Markup, ...]
    boxes: tuple[tuple[str, Markup], ...] = ()
    """Fields with what they stand for."""
    across: int = 1
    ticked: bool = False
    lines: int = 1
    ruled: Markup = EMPTY
    """Lines to write on, as the address of a picture."""
    longest: int = 0
    short: bool = False
    """Whether half a line does for the answer."""
    half: bool = False
    """Whether two of them stand side by side."""
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet in one language."""

    form: Form
    family: Family
    contract: Contract
    say: Speech


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """The page of a PDF for each family of requests, where some channel takes paper."""
    if not counters.counters(contract):
        return
    for family in families(form):
        sheet = Sheet(form=form, family=family, contract=contract, say=speech)
        printed = templates.get_template(TEMPLATE).render(**_context(sheet))
        path = f"{folder(contract, speech)}{_file(family)}"
        yield Artefact(path=path, content=printed.encode(), lang=speech.lang, typeset=True)


def numbered(  # noqa: PLR0913 - what a sheet is made of, and what is printed in
    contract: Contract, family: Family, speech: Speech, templates: Environment, *, numbers: Sequence[Number], pages: int
) -> bytes:
    """A page to print alone, with a sheet for each number; `pages` is how many each of them has."""
    context = _context(Sheet(form=form(contract), family=family, contract=contract, say=speech))
    sets = tuple((each.groups, each.whole.removeprefix(each.prefix)) for each in numbers)
    context |= {"sets": sets, "pages": pages, "counted": _counted(speech, _quoted(str(pages)))}
    return templates.get_template(TEMPLATE).render(**context).encode()


def offers(form: Form, contract: Contract, speech: Speech) -> Iterator[Offer]:
    """Each sheet, at the channels to which it is posted or brought."""
    for name, channel in counters.counters(contract):
        for family in families(form) if channel.kind in counters.HANDED else ():
            about = SEMICOLON.join(_label(speech, each.label) for each in family.options)
            says = speech("The form on paper: {what}", what=about) if family.name else speech("The form on paper")
            href = attribute(f"forms/{_file(family)}")
            yield Offer(channel=name, href=href, says=says, kind="file", typeset=True)


def read(content: bytes, form: Form, contract: Contract) -> Parsed | None:
    """What somebody wrote into the fields; None where it is no sheet of ours, be it in paper's picture."""
    sheet = sheets.opened(content)
    found = sheets.fields(sheet, form) if sheet else ()
    if sheet is None or not found:
        return None
    parsed = fields.answered(found, form, speeches(contract.languages), sheet.lang)
    broken = () if sheet.whole else (Remark(doubt=Doubt.BROKEN, line=1),)
    return replace(parsed, findings=(*broken, *parsed.findings))


def _file(family: Family) -> str:
    return f"complaint-{family.name}.pdf" if family.name else "complaint.pdf"


def _context(sheet: Sheet) -> dict[str, object]:
    """All that the template is told."""
    say, contract = sheet.say, sheet.contract
    company, edition = say.text(contract.organisation.name), contract.edition
    told = [say("Edition {number}", number=edition.number)] if edition.number else []
    since = say("in force from {day}", day=figures.day(say, edition.from_))
    several = bool(sheet.family.name)
    return {
        "say": say,
        "company": company,
        "about": tuple(_label(say, each.label) for each in sheet.family.options) if several else (),
        "edition": _quoted(" · ".join(map(plain, (company, *told, since)))),
        "counted": _counted(say),
        "window": tuple(counters.window(contract, say)),
        "dangers": tuple((say.text(one.when), phones.whole(say, one.call)) for one in contract.emergency if one.call),
        "ways": tuple(counters.way(contract, say, one) for _, one in counters.counters(contract)),
        "number": sheets.spelled(NUMBER.id),
        "prefix": prefix_of(contract),
        "cells": TAIL,
        "sets": (("", ""),),
        "pages": 0,
        "drawn": ruling.cells(prefix_of(contract)),
        "groups": tuple((say(TITLES[name]), tuple(_asks(sheet, asked))) for name, asked in parts(sheet.family)),
        "privacy": say.text(contract.privacy.says) if contract.privacy else EMPTY,
        **_online(contract, say),
        **_receipt(sheet),
    }


def _counted(say: Speech, whole: Markup = COUNTERS) -> Markup:
    """The number of a page as a style sheet tells it, and that of all."""
    before, between, behind = re.split("[01]", plain(say("page {page} of {pages}", page="0", pages="1")))
    return Markup(" ").join((_quoted(before), COUNTER, _quoted(between), whole, _quoted(behind)))


def _quoted(text: str) -> Markup:
    """A text as style sheets have them; nothing in it can end it, or the sheet."""
    safe = "".join(char if char.isalnum() or char in " .,:·" else f"\\{ord(char):x} " for char in text)
    return Markup(f'"{safe}"')  # noqa: S704 - letters, digits and references alone


def _online(contract: Contract, say: Speech) -> dict[str, object]:
    """The address of the page on how to complain, and its code; empty where the charter doesn't know its own."""
    if not contract.published_at:
        return {"address": "", "code": ""}
    import segno

    place = folder(contract, say).removesuffix("forms/")
    address = f"{contract.published_at.rstrip('/')}/{place}complain.html"
    drawn = segno.make(address, error="m", micro=False).svg_data_uri(border=4, omitsize=True)
    return {"address": address, "code": drawn}


def _unlinked(markup: Markup) -> Markup:
    """The same without links, which nobody presses on paper."""
    return Markup(LINK.sub("", markup))  # noqa: S704 - less of what was safe


def _label(say: Speech, label: Label) -> Markup:
    return say.text(label) if isinstance(label, Text) else say(label) if label else EMPTY


def _asks(sheet: Sheet, questions: tuple[Question, ...]) -> Iterator[Ask]:
    yield from (_ask(sheet, each) for each in questions)


def _ask(sheet: Sheet, question: Question) -> Ask:
    boxes = tuple(_boxes(sheet.say, question))
    longest = max((len(plain(label)) for _, label in boxes), default=0)
    hints = tuple(filter(None, _hints(sheet, question)))
    lines = (WHOLE if question.id == "facts" else SOME) if question.kind == "long_text" else 1
    return Ask(
        name="" if boxes else sheets.spelled(question.id),
        label=_label(sheet.say, question.label),
        hints=hints,
        boxes=boxes,
        across=next((count for room, count in WIDTHS if longest <= room), 1),
        ticked=question.id == "request" and len(boxes) == 1,
        lines=lines,
        ruled=ruling.ruled(lines) if lines > 1 else EMPTY,
        longest=LONGEST.get(question.kind, 0),
        short=question.kind in SHORT,
        half=not boxes and question.kind in SHORT and not hints,
        optional=not question.needed,
    )


def _boxes(say: Speech, question: Question) -> Iterator[tuple[str, Markup]]:
    options = question.options
    if question.kind == "yes_no":
        options = (Option(id="yes", label="yes"), Option(id="no", label="no"))
    for each in options:
        label = say.language(each.id) if question.id == "language" else _label(say, each.label)
        yield sheets.spelled(question.id, each.id), label


def _hints(sheet: Sheet, question: Question) -> Iterator[Markup]:
    """For what it is asked, what helps to answer it, and how it is written."""
    say = sheet.say
    for condition in question.when:
        asked = sheet.form.question(condition.question)
        options = (each for each in (asked.options if asked else ()) if each.id in condition.answers)
        yield say("Only for: {what}.", what=SEMICOLON.join(_label(say, each.label) for each in options))
    yield _label(say, question.hint)
    if question.kind == "date":
        yield say("Day, month and year, such as {example}.", example="31-12-2026")
    elif question.kind == "file":
        yield say("Add copies, and list them here.")
    elif question.kind == "choices":
        yield say("Tick all that apply.")
    elif question.options:
        yield say("Tick one alone.")


def _receipt(sheet: Sheet) -> dict[str, object]:
    """By when, who answers, and who is next, for the channels that take the sheet."""
    say, contract = sheet.say, sheet.contract
    taking = tuple(name for name, one in counters.counters(contract) if one.kind in counters.HANDED)
    heads, *rows = promised.table(say, contract, taking, _brought(sheet))
    gathered = tuple(_gathered(rows))
    rungs = {name: plan(contract, Brought(channel=name)).rungs for name in taking}
    first = tuple(_people(sheet, [found[0] for found in rungs.values() if found]))
    after = tuple(_people(sheet, [found[1] for found in rungs.values() if len(found) > 1]))
    told = len(first) + len(after) + sum(map(_lines, gathered))
    return {"heads": heads, "rows": gathered, "first": first, "after": after, "long": told > SLIP}


def _lines(row: tuple[Markup, ...]) -> int:
    """How many lines a row takes at most."""
    *cells, last = map(len, row)
    return 1 + max((last // WIDE, *(long // NARROW for long in cells)))


def _brought(sheet: Sheet) -> Iterator[tuple[str, Markup]]:
    yield from ((each.id, _label(sheet.say, each.label)) for each in sheet.family.options)


def _gathered(rows: list[tuple[Markup, ...]]) -> Iterator[tuple[Markup, ...]]:
    """A row for all requests of which the same is promised."""
    found: dict[tuple[Markup, ...], list[Markup]] = {}
    for name, *times in rows:
        found.setdefault(tuple(times), []).append(name)
    for cells, names in found.items():
        yield (SEMICOLON.join(names), *cells)


def _people(sheet: Sheet, rungs: list[tuple[Chair, ...]]) -> Iterator[Markup]:
    """Everybody on a rung with the number to call; of several, what each takes."""
    chairs = {chair.person: chair for chairs in rungs for chair in chairs}
    for name, chair in chairs.items():
        who = _unlinked(people.brief(sheet.say, sheet.contract, name))
        scope = named.scope(sheet.say, sheet.contract, chair.seat.for_)
        yield sheet.say("{what} ({about})", what=who, about=scope) if scope and len(chairs) > 1 else who
