"""Reach is how long it takes to get to a rung with a matter, in each situation that the ladder tells apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cached_property, partial
from itertools import product
from math import prod

from responde.checks.matters import Matter, Stretch, Told, Way, all_stretches, stretches
from responde.clock import answering
from responde.clock.compared import amount
from responde.clock.told import SPOKEN, WRITTEN, About
from responde.contract.contract import Contract
from responde.contract.deadline import Deadline
from responde.contract.people import Rung, Seat
from responde.contract.promises import STEPS
from responde.contract.vocabulary import VOCABULARIES
from responde.findings import Path

MOST_RUNGS = 50
"""Rungs that are looked at, from below."""
MOST_WAYS = 50
"""Ways to a rung that are told apart; of more, nothing is known."""
MOST_SITUATIONS = 20_000
"""Situations that are gone through in all; of what would take more, nothing is said."""

MAYBE = frozenset({"places", "contractors", "promises"})
"""What a case need not have to do with; whereas it comes through some channel, from somebody, about some service."""

Places = dict[str, frozenset[Path]]
"""Ids with the places that name them."""


class Ladder:
    """The ladder of a contract, with what its times depend on."""

    def __init__(self, contract: Contract) -> None:
        self.contract = contract
        self.rungs = contract.ladder[:MOST_RUNGS]
        self._left = MOST_SITUATIONS
        self._ways: dict[About, tuple[tuple[Way, ...], ...]] = {}

    def alike(self, brought: Iterable[Matter]) -> tuple[tuple[Matter, ...], ...]:
        """Matters together of which the ladder and their own times make no difference but in name."""
        groups: dict[object, list[Matter]] = {}
        for matter in brought:
            groups.setdefault(self._kind(matter), []).append(matter)
        return tuple(map(tuple, groups.values()))

    def _kind(self, matter: Matter) -> object:
        own = [time for step in STEPS if (time := matter.step(step))]
        named = tuple(each for each in matter.ids if each in self._named)
        if self._choosy or any(time.cases or time.for_ for time in own):
            return matter.name
        last = matter.limits(partial(stretches, about=frozenset()))
        lasting = tuple(tuple(each.time for each in way) for way in last)
        return named, matter.request.for_, matter.request.channels, lasting

    @cached_property
    def _choosy(self) -> bool:
        """Whether a channel takes some requests alone."""
        return any(channel.for_ for channel in self.contract.channels.values())

    def all_ways(self, matter: Matter) -> tuple[tuple[Way, ...], ...]:
        """Everything that `ways` gives in any situation of a matter, and perhaps more, which is quickly had."""
        return tuple(self._upwards(lambda rung: rung.seats, partial(all_stretches, matter=matter)))

    def ways(self, about: About) -> tuple[tuple[Way, ...], ...]:
        """What may pass on the first rung itself, and for each rung above before it is reached.

        Several ways where several people could take the case; one with an unknown time in it stays unknown.
        """
        known = frozenset(about & self._named.keys())
        if known not in self._ways:
            seats = partial(answering.seats, scope=known)
            self._ways[known] = tuple(self._upwards(seats, partial(stretches, about=known)))
        return self._ways[known]

    def _upwards(self, seats: Callable[[Rung], tuple[Seat, ...]], told: Told) -> Iterator[tuple[Way, ...]]:
        reached: tuple[Way, ...] = ((),)
        for step, rung in enumerate(self.rungs):
            there = seats(rung)
            reached = _opened(rung, there, reached, told)
            taken = _slowest(stretch for seat in there for stretch in _replies(rung, seat, told))
            yield reached if step else tuple((stretch,) for stretch in taken)
            reached = _once((*way, stretch) for way in reached for stretch in taken)
            reached = reached if len(reached) <= MOST_WAYS else ((Stretch(time=None, path=rung.path),),)

    @cached_property
    def _named(self) -> Places:
        """The ids that decide who takes a case and how long it takes, with the places that name them."""
        seats = [seat for rung in self.rungs for seat in {rung, *rung.people}]
        scopes = [((*seat.path, "for"), seat.for_) for seat in seats]
        times = [time for seat in seats for time in (seat.replies_in, seat.after) if time]
        return _places((*scopes, *(each for time in times for each in _scopes(time))))

    def situations(self, matter: Matter) -> tuple[About, ...]:
        """Every case of a matter that the ladder and its own times tell apart: by channel, service, place…"""
        return self._cases(matter, (self._named, _named_by(matter)), matter.ids)

    def errands(self, matter: Matter, time: Deadline, contractor: str) -> tuple[About, ...]:
        """Every case of a matter that its own times and a contractor's tell apart."""
        return self._cases(matter, (_places(_scopes(time)), _named_by(matter)), (*matter.ids, contractor))

    def _cases(self, matter: Matter, named: tuple[Places, Places], always: tuple[str, ...]) -> tuple[About, ...]:
        dimensions = [self._options(each, matter, named) for each in self._dimensions] if any(named) else []
        self._left -= prod(map(len, dimensions))
        if self._left < 0:
            return ()
        found = (frozenset(filter(None, ids)) for ids in product(*dimensions))
        return tuple(ids.union(always) for ids in found if self._possible(ids))

    @cached_property
    def _dimensions(self) -> dict[str, frozenset[str]]:
        contract = self.contract
        return {
            "channels": frozenset(contract.channels),
            "spoken": frozenset(VOCABULARIES["spoken"]),
            "places": frozenset(contract.places),
            "services": frozenset(contract.services),
            "contractors": frozenset(contract.all_contractors()),
            "regions": frozenset(contract.regions),
            "customers": frozenset((*VOCABULARIES["customers"], *contract.customers)),
            "promises": frozenset(contract.promises),
        }

    def _options(self, namespace: str, matter: Matter, named: tuple[Places, Places]) -> tuple[str, ...]:
        """One id of each group that is told apart, and none at all for those that are not named anywhere."""
        ids = self._dimensions[namespace]
        told = ids & (named[0].keys() | named[1].keys()) if any(not ids.isdisjoint(each) for each in named) else set()
        if not told:
            return ("",)
        stated = ids & {*matter.request.for_, *matter.request.channels}
        allowed = [each for each in sorted(stated or ids) if self._takes(each, matter)]
        places = {each: tuple(some.get(each) for some in named) for each in allowed if each in told}
        groups = {(where, self._spoken(each)): each for each, where in places.items()}
        others = namespace in MAYBE or not groups or len(places) < len(allowed)
        return (*groups.values(), *(("",) if others else ()))

    def _takes(self, name: str, matter: Matter) -> bool:
        """Whether a channel takes such a matter; anything else does."""
        channel = self.contract.channels.get(name)
        scope = {each.partition(".")[0] for each in channel.for_} & set(self.contract.requests) if channel else set()
        return not scope or matter.ids[0] in scope

    def _spoken(self, name: str) -> str:
        channel = self.contract.channels.get(name)
        kind = channel.kind if channel else ""
        return "spoken" if kind in SPOKEN else "written" if kind in WRITTEN else ""

    def _possible(self, ids: About) -> bool:
        """Nobody writes on the telephone."""
        if not ids & self._dimensions["spoken"]:
            return True
        ways = {self._spoken(each) for each in ids} - {""}
        return not ways or bool(ids & ways)


def _opened(rung: Rung, seats: tuple[Seat, ...], reached: tuple[Way, ...], told: Told) -> tuple[Way, ...]:
    """The ways to a rung: what passes below it, or what its `after` says instead."""
    if not any(seat.after or rung.after for seat in seats):
        return reached
    opened = [_held_by(seat.person, told(seat.after or rung.after)) for seat in seats]
    stated = _once((each,) if not _at_any_time(each) else () for found in opened for each in found)
    return (*stated, *(reached if not all(opened) else ()))


def _at_any_time(stretch: Stretch) -> bool:
    return stretch.time is not None and stretch.time.phrase in {"any time", "at once"}


def _replies(rung: Rung, seat: Seat, told: Told) -> tuple[Stretch, ...]:
    """How long a person has; whoever states nothing has an unknown time."""
    found = told(seat.replies_in or rung.replies_in) or (Stretch(time=None, path=seat.path),)
    return _held_by(seat.person, found)


def _held_by(person: str, found: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    return tuple(Stretch(time=each.time, path=each.path, person=person) for each in found)


def _slowest(found: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Of times in one kind of unit the longest, the first that has it: it makes any way the longest, too."""
    kept: dict[object, tuple[Decimal, Stretch]] = {}
    for each in found:
        total = amount((each.time,)) if each.time else None
        kind = (total.hours > 0, total.days > 0, *total.kinds, total.endless) if total else None
        count = sum(total.kinds.values(), Decimal(0)) if total else Decimal(0)
        if kind not in kept or count > kept[kind][0]:
            kept[kind] = (count, each)
    return tuple(stretch for _, stretch in kept.values())


def _once(found: Iterable[Way]) -> tuple[Way, ...]:
    """Each sequence of times once, the first that has it."""
    return tuple({tuple(each.time for each in way): way for way in reversed(tuple(found))}.values())


def _scopes(deadline: Deadline) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Every list of ids that a time depends on, with its place."""
    yield (*deadline.path, "for"), deadline.for_
    for ids, case in deadline.cases:
        yield case.path, ids
        yield from _scopes(case)


def _named_by(matter: Matter) -> Places:
    """The ids that decide how long a matter may last."""
    own = (time for step in STEPS if (time := matter.step(step)))
    return _places(scope for time in own for scope in _scopes(time))


def _places(scopes: Iterable[tuple[Path, tuple[str, ...]]]) -> Places:
    found: dict[str, set[Path]] = {}
    for path, ids in scopes:
        for each in ids:
            found.setdefault(each, set()).add(path)
    return {each: frozenset(paths) for each, paths in found.items()}
