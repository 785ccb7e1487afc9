"""The agreement: the contract of service on one sheet that both sides sign on the first day, what weighs most first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from responde.artefact import Artefact
from responde.contract.deadline import Remedy, YouHave
from responde.contract.leaves import shapes
from responde.contract.promises import STEPS
from responde.pages import broken
from responde.pages.deadlines import gives, in_short, remedy_id, you_have
from responde.pages.desk import STEP_NAMES, Desk
from responde.pages.keep import AGREEMENT, paper
from responde.pages.owed import AUTOMATIC
from responde.prints import _sheet
from responde.speech import EMPTY, named, people
from responde.templating import escape

TEMPLATE = "print/agreement.html.j2"
SIZES = (100, 90, 80)
"""Letters, in tenths of a point: the first in which everything has room, else the last, and something is left out."""
HIGH = {"letter": 770, "A4": 860}
"""Points of two columns together, between the title and the lines to sign on."""
WIDE = 236
"""Points of a column."""
SIGN = 0.6
"""How wide a sign is on the whole, for its height."""
LINE, TITLE = 1.3, 2.9
"""How high a line is, and a title with the room around it."""
DOT = " · "
NAMED = 4
"""Promises that stand beside what one gets for them."""
FIRST, REST = 0, 9
"""Ranks of what has to stand, and of what may stand as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Something that is agreed; the lower its rank, the sooner it gets its place."""

    label: Markup
    said: Markup = EMPTY
    rank: int = REST

    def high(self, size: float) -> float:
        """About how many points of height it takes in letters of this size."""
        text = Markup("{} {}").format(self.label, self.said)
        return size * (_sheet.lines(text, WIDE / (size * SIGN)) * LINE + 0.4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is agreed of one matter."""

    title: Markup
    rows: tuple[Row, ...]


def files(desk: Desk) -> Iterator[Artefact]:
    """The page of a PDF."""
    yield _sheet.artefact(desk, AGREEMENT, TEMPLATE, _context(desk))


def _context(desk: Desk) -> dict[str, object]:
    say, company = desk.say, desk.contract.organisation
    whole = tuple(part for part in _parts(desk) if part.rows)
    size, chosen = fitted(whole, HIGH[paper(desk)])
    left = tuple(len(part.rows) - len(kept.rows) for part, kept in zip(whole, chosen, strict=True))
    return _sheet.shared(desk) | {
        "points": size,
        "parts": tuple(zip(chosen, (_more(desk, count) for count in left), strict=True)),
        "legal": say.text(company.legal_name) or say.text(company.name),
        "registered": escape(company.tax_id),
        "seat": say.text(company.address),
    }


def _more(desk: Desk, count: int) -> Markup:
    """How much of a part is left out, and where it is; empty where all of it stands here."""
    many = desk.say.n("{n} more stands in the whole charter.", "{n} more stand in the whole charter.", count, n=count)
    return many if count else EMPTY


def fitted(parts: tuple[Part, ...], room: float) -> tuple[int, tuple[Part, ...]]:
    """The largest letters in which everything has room; in the smallest, without what has none."""
    for size in SIZES:
        if sum(_high(part, size / 10) for part in parts) <= room:
            return size, parts
    return SIZES[-1], _chosen(parts, SIZES[-1] / 10, room)


def _high(part: Part, size: float) -> float:
    return TITLE * size + sum(row.high(size) for row in part.rows)


def _chosen(parts: tuple[Part, ...], size: float, room: float) -> tuple[Part, ...]:
    """By rank, and within a rank in turn from each part, what still has room."""
    room -= len(parts) * (TITLE + 2 * LINE) * size
    places = ((row.rank, at, step) for step, part in enumerate(parts) for at, row in enumerate(part.rows))
    kept: set[tuple[int, int]] = set()
    for _, at, step in sorted(places):
        high = parts[step].rows[at].high(size)
        if high <= room:
            room -= high
            kept.add((step, at))
    rows = [tuple(row for at, row in enumerate(part.rows) if (step, at) in kept) for step, part in enumerate(parts)]
    return tuple(replace(part, rows=left) for part, left in zip(parts, rows, strict=True))


def _parts(desk: Desk) -> Iterator[Part]:
    say = desk.say
    yield Part(title=say("When and where can I reach you?"), rows=(*_channels(desk), *_places(desk)))
    yield Part(title=say("How long does it take?"), rows=(*_requests(desk), *_promises(desk)))
    yield Part(title=say("What do I get if you fail?"), rows=tuple(_owed(desk)))
    yield Part(title=say("Whom do I call, and who is next?"), rows=tuple(_people(desk)))
    yield Part(title=say("What is asked of me?"), rows=(*_deadlines(desk), *_duties(desk)))


def _channels(desk: Desk) -> Iterator[Row]:
    """Ways to report something, with their hours; where one comes in person stands with the places."""
    say = desk.say
    for rank, one in enumerate(desk.contract.channels.values()):
        ways = people.reached(say, one) or ((say.text(one.address),) if one.address else ())
        where = _sheet.joined(ways, ", ") or _site(desk, one.kind)
        hours = _sheet.joined(people.hours(say, desk.contract, one.hours))
        if where or hours:
            yield Row(label=named.channel(say, one), said=_sheet.joined((where, hours), DOT), rank=min(rank, REST))


def _site(desk: Desk, kind: str) -> Markup:
    """Where the form on line is."""
    return escape(_sheet.online(desk, "complain.html")["spelled"]) if kind == "web" else EMPTY


def _places(desk: Desk) -> Iterator[Row]:
    say = desk.say
    for rank, place in enumerate(desk.contract.places.values()):
        hours = _sheet.joined(people.hours(say, desk.contract, place.hours))
        said = _sheet.joined((say.text(place.address), hours), DOT)
        yield Row(label=say.text(place.name), said=said, rank=min(1 + rank, REST))


def _requests(desk: Desk) -> Iterator[Row]:
    """What can be brought, and its severities, with their times; complaints and what is paid for come first."""
    say, rank = desk.say, 0
    for name, request in desk.contract.requests.items():
        severe = ((f"{name}.{severity}", one) for severity, one in request.severities.items())
        for path, times in ((name, request), *severe):
            found = {step: deadline for step in STEPS if (deadline := getattr(times, step))}
            lines = (
                say("{whole}: {part}", whole=say(STEP_NAMES[step]), part=in_short(desk, found[step])) for step in found
            )
            if found:
                ahead = (request.kind or name) == "complaint" or any(one.remedy for one in found.values())
                rank += 0 if ahead else 1
                said = _sheet.joined(lines)
                yield Row(label=desk.label(path, link=False), said=said, rank=FIRST if ahead else min(rank, REST))


def _promises(desk: Desk) -> Iterator[Row]:
    """What is promised besides, with its figure."""
    for rank, promise in enumerate(desk.contract.promises.values()):
        said = EMPTY if promise.ended else in_short(desk, promise)
        if said:
            yield Row(label=desk.say.text(promise.name or promise.says), said=said, rank=min(1 + rank, REST))


def _owed(desk: Desk) -> Iterator[Row]:
    """Each remedy once, with what it is for, and whether one has to ask."""
    say = desk.say
    found: dict[str, tuple[Remedy, list[Markup]]] = {}
    for one in broken.every(desk):
        if one.remedy and one.deadline.remedy:
            found.setdefault(remedy_id(one.deadline.remedy), (one.remedy, []))[1].append(one.title)
    for rank, (whole, titles) in enumerate(found.values()):
        what = _sheet.joined(gives(desk, whole.gives), ", ")
        names = tuple(dict.fromkeys(titles))
        named = _sheet.joined(names[:NAMED])
        more = say("and {n} more", n=len(names) - NAMED)
        why = _sheet.joined((named, more if len(names) > NAMED else EMPTY))
        if what:
            asking = say(AUTOMATIC[whole.automatic])
            yield Row(label=what, said=_sheet.joined((asking, why), DOT), rank=min(rank, REST))


def _people(desk: Desk) -> Iterator[Row]:
    """Everybody on the ladder; the first of the first rung and the director always have their place."""
    say, steps = desk.say, _sheet.climbed(desk)
    for step, (title, sitting) in enumerate(steps):
        for at, one in enumerate(sitting):
            number = _sheet.joined(one.ways, ", ")
            takes = say("takes: {what}", what=one.takes) if one.takes else EMPTY
            said = _sheet.joined((one.role, number, takes), DOT)
            label = say("{whole}: {part}", whole=title, part=one.name)
            yield Row(label=label, said=said, rank=FIRST if not at and step in {0, len(steps) - 1} else 1 + at)


def _deadlines(desk: Desk) -> Iterator[Row]:
    """Deadlines on the customer, with what happens otherwise, as loud as the company's own."""
    for rank, one in enumerate(shapes(desk.contract, YouHave)):
        of = str(one.path[1]) if one.path[0] in {"requests", "promises"} else ""
        for fact in (each for each in you_have(desk, (one,)) if each.kind == "yours"):
            whole = desk.say("{whole}: {part}", whole=desk.label(of, link=False), part=fact.label) if of else fact.label
            yield Row(label=whole, said=_sheet.joined(fact.values, DOT), rank=min(rank, REST))


def _duties(desk: Desk) -> Iterator[Row]:
    say = desk.say
    for rank, duty in enumerate(desk.contract.duties):
        otherwise = say("Otherwise: {what}", what=say.text(duty.else_)) if duty.else_ else EMPTY
        yield Row(label=say.text(duty.says), said=otherwise, rank=min(1 + rank, REST))
