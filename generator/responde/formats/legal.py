"""The sheets that a law prescribes: its items in its order, filled with what the contract says of the company."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.complaint import NUMBER, Form, Question, counters, sheets
from responde.complaint.bank import LONGEST, SHORTS
from responde.complaint.number import TAIL, prefix_of
from responde.complaint.ruling import ruled
from responde.contract.contract import Contract
from responde.contract.texts import Text
from responde.formats import Offer, folder
from responde.law.prescribed import Item, Prescribed, Sort, called, prescribed, worded
from responde.speech import EMPTY, Speech, figures, phones
from responde.templating import attribute, escape

TEMPLATE = "forms/legal.html.j2"
WHOLE, SOME = 8, 3
"""Lines for what happened, and for other long answers."""
LONG = frozenset({"facts", "wanted_solution", "evidence"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something to write or to tick, or what is printed already."""

    label: Markup = EMPTY
    said: Markup = EMPTY
    """What the contract says of it; then nothing is asked."""
    name: str = ""
    """Of its field; empty where it is signed by hand."""
    prefix: str = ""
    """Letters printed before what is written."""
    boxes: tuple[tuple[str, Markup], ...] = ()
    """Fields with what they stand for."""
    lines: int = 1
    ruled: Markup = EMPTY
    longest: int = 200
    essential: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An item of the law with its lines."""

    letter: str
    title: Markup
    lines: tuple[Line, ...]
    copies: bool = False
    """Whether it says for whom the copy is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet that is prescribed to a company, in one language."""

    one: Prescribed
    form: Form
    contract: Contract
    say: Speech


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """The page of a PDF for each sheet that the law prescribes to this company."""
    for one in _prescribed(contract):
        sheet = Sheet(one=one, form=form, contract=contract, say=speech)
        printed = templates.get_template(TEMPLATE).render(**_context(sheet))
        path = f"{folder(contract, speech)}{one.id}.pdf"
        yield Artefact(path=path, content=printed.encode(), lang=speech.lang, typeset=True)


def offers(form: Form, contract: Contract, speech: Speech) -> Iterator[Offer]:  # noqa: ARG001 - as all formats have it
    """Each sheet, at the channels to which it is posted or brought."""
    for name, channel in counters.counters(contract):
        for one in _prescribed(contract) if channel.kind in counters.HANDED else ():
            href = attribute(f"forms/{one.id}.pdf")
            yield Offer(channel=name, href=href, says=called(speech, one), kind="file", typeset=True)


def _prescribed(contract: Contract) -> tuple[Prescribed, ...]:
    """The sheets for the first day of the edition."""
    day = contract.edition.from_
    return tuple(one for one in prescribed(contract, day) if one.sort is Sort.SHEET) if day else ()


def _context(sheet: Sheet) -> dict[str, object]:
    """All that the template is told."""
    say, one, contract = sheet.say, sheet.one, sheet.contract
    parts = tuple(_part(sheet, item) for item in one.items)
    edition = contract.edition
    return {
        "say": say,
        "company": say.text(contract.organisation.name),
        "title": called(say, one),
        "says": worded(say, one.says),
        "note": worded(say, one.note) if one.note else EMPTY,
        "parts": parts,
        "starred": any(line.essential for part in parts for line in part.lines),
        "copies": tuple(worded(say, each) for each in one.copies) or (EMPTY,),
        "cited": one.cited,
        "read": figures.day(say, one.head.checked),
        "url": one.law.url,
        "edition": say("Edition {number}", number=edition.number) if edition.number else EMPTY,
        "since": say("in force from {day}", day=figures.day(say, edition.from_)),
    }


def _part(sheet: Sheet, item: Item) -> Part:
    lines = (*_facts(sheet, item), *_choices(sheet, item), *_asks(sheet, item), *_blanks(sheet, item))
    marked = tuple(_marked(sheet, item)) if item.mark != "copies" else ()
    return Part(
        letter=item.letter,
        title=worded(sheet.say, item.says),
        lines=(*lines, *marked),
        copies=item.mark == "copies",
    )


def _facts(sheet: Sheet, item: Item) -> Iterator[Line]:
    """What is known of the company; what the contract doesn't say is left to be written."""
    for at, name in enumerate(item.facts):
        said = KNOWN[name](sheet)
        field = "" if said else _field(sheet, item, f"fact{at}")
        yield Line(label=sheet.say(LABELS[name]), said=said, name=field)


def _choices(sheet: Sheet, item: Item) -> Iterator[Line]:
    boxes = tuple(
        (_chosen(sheet, each.request) or _field(sheet, item, f"choice{at}"), worded(sheet.say, each.says))
        for at, each in enumerate(item.choices)
    )
    if boxes:
        yield Line(boxes=boxes)


def _chosen(sheet: Sheet, kind: str) -> str:
    """The box of the one request of a kind; empty where there are several, or none."""
    asked = sheet.form.question("request")
    kinds = {name: request.kind or name for name, request in sheet.contract.requests.items()}
    found = [each.id for each in (asked.options if asked else ()) if kind and kinds.get(each.id) == kind]
    return sheets.spelled("request", found[0]) if len(found) == 1 else ""


def _asks(sheet: Sheet, item: Item) -> Iterator[Line]:
    for name in item.asks:
        question = sheet.form.question(name)
        boxes = tuple(_boxes(sheet, question)) if question else ()
        lines = (WHOLE if name == "facts" else SOME) if name in LONG else 1
        field = sheets.spelled(name) if question else _field(sheet, item, name)
        yield Line(
            label=sheet.say(SHORTS[name]),
            name="" if boxes else field,
            boxes=boxes,
            lines=lines,
            ruled=ruled(lines),
            longest=LONGEST["long_text"] if lines > 1 else LONGEST["text"],
            essential=name in item.essential,
        )


def _boxes(sheet: Sheet, question: Question) -> Iterator[tuple[str, Markup]]:
    """The answers that the bank gives to choose from."""
    for each in question.options:
        label = sheet.say.text(each.label) if isinstance(each.label, Text) else sheet.say(each.label)
        yield sheets.spelled(question.id, each.id), label


def _blanks(sheet: Sheet, item: Item) -> Iterator[Line]:
    for at, each in enumerate(item.blanks):
        yield Line(label=worded(sheet.say, each), name=_field(sheet, item, f"blank{at}"))


def _marked(sheet: Sheet, item: Item) -> Iterator[Line]:
    """What is written in by hand: only signatures have no field."""
    signed = item.mark.endswith("signature")
    if item.mark:
        yield Line(
            name="" if signed else NUMBER.id if item.mark == "number" else _field(sheet, item, item.mark),
            prefix=prefix_of(sheet.contract) if item.mark == "number" else "",
            lines=item.lines,
            ruled=ruled(item.lines),
            longest=TAIL if item.mark == "number" else LONGEST["long_text"] if item.lines > 1 else LONGEST["text"],
            essential="*" in item.essential,
        )


def _field(sheet: Sheet, item: Item, name: str) -> str:
    """A field that no question of the bank has: what is written in it is told, and asked of nobody elsewhere."""
    return sheets.spelled(f"{sheet.one.id}.{item.letter}.{name}")


def _own(sheet: Sheet, key: str) -> Markup:
    return sheet.say.text(getattr(sheet.contract.organisation, key))


def _email(sheet: Sheet) -> Markup:
    """The company's own address, else that of the first channel that has one."""
    own = [sheet.contract.organisation.email, *(each.email for each in sheet.contract.channels.values())]
    return escape(next(filter(None, own), ""))


def _phone(sheet: Sheet) -> Markup:
    own = (sheet.contract.organisation, *sheet.contract.channels.values())
    return next((phones.whole(sheet.say, each.phone, each) for each in own if each.phone), EMPTY)


def _sector(sheet: Sheet) -> Markup:
    sector = sheet.contract.organisation.sector
    return sheet.say.word("sectors", sector) if sector else EMPTY


LABELS = {
    "company": "Name",
    "legal_name": "Legal name",
    "tax_id": "Tax number",
    "sector": "Sector",
    "address": "Address",
    "email": "E-mail",
    "phone": "Telephone",
}
"""What a sheet can be filled with; words of `prescribed.FACTS`."""
KNOWN: dict[str, Callable[[Sheet], Markup]] = {
    "company": lambda sheet: _own(sheet, "name"),
    "legal_name": lambda sheet: _own(sheet, "legal_name"),
    "tax_id": lambda sheet: escape(sheet.contract.organisation.tax_id),
    "sector": _sector,
    "address": lambda sheet: _own(sheet, "address"),
    "email": _email,
    "phone": _phone,
}
"""Where that is found."""
