"""The poster of who answers: every rung with names and numbers up to the director, and what any employee must tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from responde.artefact import Artefact
from responde.pages.desk import Desk
from responde.pages.keep import POSTER, paper
from responde.pages.ladder import owed_by_everybody
from responde.prints import _sheet
from responde.speech import EMPTY, people, phones
from responde.speech.people import Somebody

TEMPLATE = "print/poster.html.j2"
OUTSIDE = 4
"""Offices beyond the company that a poster has room for."""
LARGEST, SMALLEST, STEP = 130, 50, 5
"""Letters, in tenths of a point."""
HIGH = {"letter": 535, "A4": 580}
"""Points that are left between title and foot."""
WIDE = 490
"""Points from margin to margin."""
SIGN = 0.58
"""How wide a sign is on the whole, for its height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step of the ladder."""

    title: Markup
    people: tuple[Somebody, ...]
    onwards: Markup
    """When to go on to the next; empty on the last."""
    director: bool = False


def files(desk: Desk) -> Iterator[Artefact]:
    """The page of a PDF, where there is a ladder."""
    if desk.contract.ladder:
        yield _sheet.artefact(desk, POSTER, TEMPLATE, _context(desk))


def _context(desk: Desk) -> dict[str, object]:
    say, contract = desk.say, desk.contract
    rungs, owed = tuple(_rungs(desk)), owed_by_everybody(desk)
    dangers = tuple((say.text(one.when), phones.whole(say, one.call)) for one in contract.emergency if one.call)
    outside = tuple(people.outside(say, contract, one) for one in contract.beyond[:OUTSIDE])
    further = len(contract.beyond) - len(outside)
    sizes = range(LARGEST, SMALLEST, -STEP)
    room = HIGH[paper(desk)] - 32 * len(dangers) - 20 * len(outside)
    return _sheet.shared(desk) | {
        "dangers": dangers,
        "rungs": rungs,
        "points": _sheet.fitting(lambda size: _high(rungs, owed.lead, size), room, sizes),
        "owed": owed,
        "outside": outside,
        "further": say("And {n} more, on the site.", n=further) if further else EMPTY,
    }


def _rungs(desk: Desk) -> Iterator[Rung]:
    steps = _sheet.climbed(desk)
    for step, (title, sitting) in enumerate(steps, 1):
        last = step == len(steps)
        onwards = desk.say("No answer in time, or whenever you like: go on to the next. Nobody has to allow it.")
        yield Rung(title=title, people=sitting, onwards=EMPTY if last else onwards, director=last)


def _high(rungs: tuple[Rung, ...], lead: tuple[Markup, ...], size: float) -> float:
    """About how many points of height all that takes in letters of this size."""
    whole = WIDE / (size * SIGN)
    said = sum(_sheet.lines(line, whole) for line in lead)
    return size * (5 + said * 1.35 + sum(_rung_high(rung, whole) for rung in rungs))


def _rung_high(rung: Rung, whole: float) -> float:
    """The same in lines of one point: a title, people two by two, and when to go on."""
    signs = whole if len(rung.people) == 1 else whole / 2 - 2
    pairs = (rung.people[at : at + 2] for at in range(0, len(rung.people), 2))
    frame = 2.5 if rung.director else 0
    return 2.8 + frame + 2 * bool(rung.onwards) + sum(max(_person_high(one, signs) for one in two) for two in pairs)


def _person_high(one: Somebody, signs: float) -> float:
    names = _sheet.lines(one.name, signs / 1.5) * 1.65
    numbers = sum(_sheet.lines(way, signs / 1.8) * 2.1 for way in one.ways)
    small = _sheet.lines(one.takes, signs) + _sheet.lines(_sheet.joined(one.hours), signs)
    return 0.5 + names + numbers + _sheet.lines(one.role, signs) * 1.35 + small * 1.3
