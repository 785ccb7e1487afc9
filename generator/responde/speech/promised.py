"""What is promised in words: for each thing that can be brought, by when it is confirmed, answered and solved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from responde.clock.plan import Plan, plan
from responde.clock.timing import RECEIPT, Timing
from responde.clock.told import Brought
from responde.contract.contract import Contract
from responde.contract.deadline import Deadline
from responde.speech import EMPTY, Speech, dated, named

STEPS = {"acknowledge": "Confirmation of receipt", "answer": "Answer", "resolve": "Solution"}

SEMICOLON = Markup("; ")

Rows = tuple[tuple[Markup, ...], ...]


def table(say: Speech, contract: Contract, channels: tuple[str, ...], brought: Iterable[tuple[str, Markup]]) -> Rows:
    """Headings, then a row for each path of a request, such as `outage.total`, with its name.

    The last column tells from when the next person is there. A column in which nothing is stated is left out. Where a
    time isn't the same at each of the channels, it says at which it holds.
    """
    heads = (say("What it is"), *(say(STEPS[step]) for step in STEPS), say("The next person from"))
    rows = [(name, *_row(say, contract, channels, path)) for path, name in brought]
    kept = [at for at in range(len(heads)) if any(row[at] for row in rows)]
    shown = (tuple(row[at] or say("not stated") for at in kept) for row in rows)
    return (tuple(heads[at] for at in kept), *shown)


def _row(say: Speech, contract: Contract, channels: tuple[str, ...], path: str) -> Iterator[Markup]:
    """The cells of a path, each as it is at all of the channels: most first, then where it isn't the same."""
    at_each = [tuple(_cells(say, contract, channel, path)) for channel in channels]
    for cells in zip(*at_each, strict=True):
        usual, _ = Counter(cells).most_common(1)[0]
        at: dict[Markup, list[Markup]] = {}
        for channel, cell in zip(channels, cells, strict=True):
            if cell not in (usual, EMPTY):
                at.setdefault(cell, []).append(named.channel(say, contract.channels[channel]))
        others = (say("{what} ({about})", what=cell, about=named.COMMA.join(where)) for cell, where in at.items())
        yield SEMICOLON.join(filter(None, (usual, *others)))


def _cells(say: Speech, contract: Contract, channel: str, path: str) -> Iterator[Markup]:
    name, _, severity = path.partition(".")
    whole = plan(contract, Brought(request=name, severity=severity, channel=channel))
    request = contract.requests[name]
    for step in STEPS:
        stated = getattr(request.severities.get(severity), step, None) or getattr(request, step)
        yield _cell(say, contract, ((whole.step(step), stated),))
    yield _cell(say, contract, _next(whole))


def _next(whole: Plan) -> Iterator[tuple[Timing, Deadline | None]]:
    """From when the second rung is there: what it says itself, else how long the first has; nothing without one."""
    first, *others = whole.rungs
    own = [(chair.after, chair.seat.after) for chair in (others[0] if others else ()) if chair.after]
    yield from own or ([(chair.replies, chair.seat.replies_in) for chair in first] if others else ())


def _cell(say: Speech, contract: Contract, times: Iterable[tuple[Timing | None, Deadline | None]]) -> Markup:
    """The figures of a time as it holds for this case; where that depends on more than is known, all of them."""
    found: list[Markup] = []
    for timing, stated in times:
        known = timing and timing.tiers
        found += dated.promised(say, timing) if timing and known else named.times(say, contract, stated)
        if timing and timing.deadline and timing.deadline.counts_from and timing.counts_from != RECEIPT:
            found.append(say("counted from {event}", event=say.term(timing.deadline.counts_from, "starts")))
    return named.COMMA.join(dict.fromkeys(found)) if found else EMPTY
