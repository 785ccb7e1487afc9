"""The XLSForm for technicians and counters without network: a workbook, its XForm, and long lists beside it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import product
from string import ascii_uppercase

from jinja2 import Environment

from responde.artefact import Artefact
from responde.complaint import Form, instances
from responde.complaint.fields import answered
from responde.complaint.letter import speeches
from responde.complaint.record import Parsed
from responde.complaint.survey import MOST_PHOTOS, PHOTO, PIXELS, Item, Said, Survey, survey
from responde.complaint.workbook import workbook
from responde.contract.contract import Contract
from responde.formats import folder
from responde.speech import Speech

FORM, SHEET = "forms/xlsform.xml.j2", "forms/xlsform.sheet.xml.j2"
BEFORE = f"position(..) <= {MOST_PHOTOS}"
"""Where one more photo is asked for."""
TYPES = {"date": "date", "decimal": "decimal"}
"""Of answers, by kind of question; what is not here is a string."""
COLUMNS = (*ascii_uppercase, *map("".join, product(ascii_uppercase, repeat=2)))
"""Columns of a sheet, enough for two hundred languages."""
WIDE, NARROW = 40, 18
"""Characters of a column: of one with text for people, and of any other."""

Rows = tuple[tuple[str, ...], ...]
Texts = tuple[tuple[str, Said], ...]
Attributes = tuple[tuple[str, str], ...]


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """Once for all languages, with those of the contract's first: a program for surveys lets one choose in the form."""
    if speech.lang != contract.languages[0]:
        return
    made, place = survey(form, contract), folder(contract, speech)
    yield Artefact(path=f"{place}complaint.xlsx", content=workbook(_sheets(made, templates)))
    yield Artefact(path=f"{place}complaint.xml", content=_xform(made, templates).encode())
    for item in made.files:
        yield Artefact(path=f"{place}{item.file}.csv", content=_listed(item).encode())


def read(content: bytes, form: Form, contract: Contract) -> Parsed | None:
    """A complaint as a program for surveys saves or sends it; None for what is none, or has a type of its own declared.

    Photos are told by the names under which they were saved.
    """
    found = instances.opened(content, form)
    if found is None:
        return None
    told = answered(found.fields, form, speeches(contract.languages))
    return instances.with_remarks(told, found)


def _sheets(made: Survey, templates: Environment) -> dict[str, str]:
    sheets = {"survey": _asked(made), "choices": _offered(made), "settings": _settings(made)}
    return {name: _sheet(rows, templates) for name, rows in sheets.items()}


def _sheet(rows: Rows, templates: Environment) -> str:
    widths = tuple(WIDE if "::" in name else NARROW for name in rows[0])
    columns = COLUMNS[: len(rows[0])]
    return templates.get_template(SHEET).render(rows=rows, widths=widths, columns=columns)


def _settings(made: Survey) -> Rows:
    """What the form is called, and of which edition it is."""
    head = ("form_title", "form_id", "version", "default_language", "instance_name")
    return head, (made.title, made.id, made.version, made.languages[0], made.called)


def _offered(made: Survey) -> Rows:
    """Answers to choose from."""
    found = ((item.list, each.name, *each.label) for item in made.lists for each in item.choices)
    return ("list_name", "name", *_in_each("label", made)), *found


def _asked(made: Survey) -> Rows:
    """Questions, a row each; one for photos takes three."""
    head = ("type", "name", *_in_each("label", made), *_in_each("hint", made), "required", "relevant", "constraint")
    head = (*head, *_in_each("constraint_message", made), "appearance", "parameters")
    return head, *(row for item in made.items for row in _rows(item, len(made.languages)))


def _rows(item: Item, count: int) -> Rows:
    none = ("",) * count
    hint, message = item.hint or none, item.message or none
    if item.kind == "image":
        photo = (PHOTO, *item.inner, *hint, _first(item.required), BEFORE, "", *none, "", f"max-pixels={PIXELS}")
        blank = ("",) * (2 * count + 4)
        return (
            ("begin_repeat", item.name, *item.label, *none, "", item.relevant, "", *none, "", ""),
            ("image", *photo),
            ("end_repeat", "", *none, *blank, ""),
        )
    kind = f"{item.kind}_from_file {item.file}.csv" if item.file else f"{item.kind} {item.list}".strip()
    said = (*item.label, *hint, item.required, item.relevant, item.constraint, *message)
    return ((kind, item.name, *said, item.appearance, ""),)


def _in_each(column: str, made: Survey) -> tuple[str, ...]:
    return tuple(f"{column}::{name}" for name in made.languages)


def _first(required: str) -> str:
    """Of several photos one has to be there."""
    return {"": "", "yes": "position(..) = 1"}.get(required, f"position(..) = 1 and ({required})")


def _xform(made: Survey, templates: Environment) -> str:
    texts = tuple(_texts(made))
    languages = tuple(
        (name, tuple((id_, said[at]) for id_, said in texts), at == 0) for at, name in enumerate(made.languages)
    )
    binds = tuple((path, _filled(attributes)) for path, attributes in _binds(made))
    return templates.get_template(FORM).render(survey=made, languages=languages, binds=binds)


def _texts(made: Survey) -> Iterator[tuple[str, Said]]:
    """Everything that the form says, by its id."""
    for item in made.lists:
        yield from ((f"{item.list}-{at}", each.label) for at, each in enumerate(item.choices))
    for item in made.items:
        if item.message:
            yield f"{item.path}:jr:constraintMsg", item.message
        yield f"{item.path}:label", item.label
        inner = f"{item.path}/{PHOTO}" if item.kind == "image" else item.path
        if item.inner:
            yield f"{inner}:label", item.inner
        if item.hint:
            yield f"{inner}:hint", item.hint


def _binds(made: Survey) -> Iterator[tuple[str, Attributes]]:
    """What answers have to be like, by path."""
    for item in made.items:
        if item.kind == "image":
            if item.relevant:
                yield item.path, (("relevant", item.relevant),)
            inner = (("type", "binary"), ("relevant", BEFORE), ("required", _first(item.required)))
            yield f"{item.path}/{PHOTO}", (*inner, ("orx:max-pixels", str(PIXELS)))
        else:
            yield item.path, _bind(item)
    own = (("type", "string"), ("readonly", "true()"), ("jr:preload", "uid"))
    yield "/data/meta/instanceID", own
    yield "/data/meta/instanceName", (("type", "string"), ("calculate", made.called))


def _bind(item: Item) -> Attributes:
    message = f"jr:itext('{item.path}:jr:constraintMsg')" if item.message else ""
    return (
        ("type", TYPES.get(item.kind, "string")),
        ("relevant", item.relevant),
        ("required", "true()" if item.required == "yes" else item.required),
        ("constraint", item.constraint),
        ("jr:constraintMsg", message),
    )


def _filled(attributes: Attributes) -> Attributes:
    """Those that say something, with the paths of answers in place of their names."""
    return tuple((name, re.sub(r"\$\{([^{}]+)\}", r" /data/\1 ", value)) for name, value in attributes if value)


def _listed(item: Item) -> str:
    """The answers to choose from as a list that is exchanged by itself; it has one column for all languages."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(("name", "label"))
    writer.writerows((each.name, " / ".join(dict.fromkeys(each.label))) for each in item.choices)
    return text.getvalue()
