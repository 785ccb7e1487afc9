"""The card of whoever comes in the company's name: who sends them, and whom to call about them, on two small sides."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from responde.artefact import Artefact
from responde.contract.contractors import Contractor
from responde.pages import door
from responde.pages.contractors import AT_THE_DOOR
from responde.pages.desk import Desk
from responde.pages.keep import badge
from responde.prints import _sheet
from responde.speech import EMPTY
from responde.speech.people import Somebody

TEMPLATE = "print/badge.html.j2"
WAYS = 2
"""Numbers that a side has room for."""


def files(desk: Desk) -> Iterator[Artefact]:
    """The page of a PDF for each contractor, those of contractors too."""
    for name, contractor, owner in door.every(desk.contract.contractors, ""):
        yield _sheet.artefact(desk, badge(name), TEMPLATE, _context(desk.abroad, name, contractor, owner))


def _context(desk: Desk, name: str, contractor: Contractor, owner: str) -> dict[str, object]:
    say = desk.say
    known = owner in desk.contract.people
    return _sheet.shared(desk, f"{AT_THE_DOOR}{name}.html") | {
        "contractor": say.text(contractor.name),
        "does": say.text(contractor.does),
        "owner": _sheet.somebody(desk, owner) if known else Somebody(name=EMPTY),
        "ways": _sheet.somebody(desk, owner).ways[:WAYS] if known else (),
        "support": _support(desk, contractor, owner),
    }


def _support(desk: Desk, contractor: Contractor, owner: str) -> Markup:
    """Who can join the conversation, where that is somebody else."""
    name = contractor.live_support
    if name in {"", owner} or name not in desk.contract.people:
        return EMPTY
    one = _sheet.somebody(desk, name)
    return desk.say("{name}, {phone}", name=one.name, phone=one.ways[0]) if one.ways else one.name
