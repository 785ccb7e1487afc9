"""Matters are what a customer can bring, each with the time that it may last and what else it may be about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial

from responde.checks.case import called
from responde.clock.terms import running
from responde.clock.told import About, holding, inherited, named_in
from responde.contract.contract import Contract
from responde.contract.deadline import Deadline
from responde.contract.promises import STEPS, Request, Steps
from responde.contract.quantities import Duration, Target
from responde.findings import Path


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Stretch:
    """A time that somebody has, and where it stands; None where it is none that can be reckoned with."""

    time: Duration | None
    path: Path
    person: str = ""


Way = tuple[Stretch, ...]
"""Times that pass one after another."""

Told = Callable[[Deadline | None], tuple[Stretch, ...]]
"""What a deadline says of the case in question."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class Matter:
    """What a customer can bring with a time of its own: a request, or one severity of it."""

    name: str
    """Id of the request, or `outage.total`."""
    request: Request
    steps: Steps
    """The severity's own times, else the request's."""
    every: About
    """The ids of all requests and severities there are."""

    @property
    def says(self) -> str:
        """What customers call it."""
        request, _, severity = self.name.partition(".")
        whole = called(self.request, request)
        return f"{whole}: {called(self.steps, severity)}" if severity else whole

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.name.partition(".")[0], self.name)))

    def step(self, name: str) -> Deadline | None:
        """A step's time, its own before that of the whole request."""
        own: Deadline | None = getattr(self.steps, name)
        return own or getattr(self.request, name)

    @property
    def last(self) -> str:
        """The step that ends it: the solution where one is promised, else the answer."""
        steps = ((each, step) for each in (self.steps, self.request) for step in ("resolve", "answer"))
        return next((step for each, step in steps if getattr(each, step)), "answer")

    @cached_property
    def all_limits(self) -> tuple[Way, ...]:
        """How long it may last from receipt, in every case there is."""
        return self.limits(partial(all_stretches, matter=self))

    def limits(self, told: Told) -> tuple[Way, ...]:
        """How long it may last from receipt, in steps one after another; several where `told` says several times."""
        return tuple(self.from_receipt(self.last, told))

    def from_receipt(self, name: str, told: Told, seen: tuple[str, ...] = ()) -> Iterator[Way]:
        """How long it takes from receipt to the end of a step, with the steps before it that `seen` doesn't hold."""
        deadline = self.step(name)
        begins = deadline.counts_from if deadline else None
        for stretch in told(deadline):
            if begins is None or begins.word == "receipt":
                yield (stretch,)
            elif begins.word in STEPS and begins.word not in seen:
                before = self.from_receipt(begins.word, told, (*seen, name))
                yield from ((*earlier, stretch) for earlier in before)
            else:
                yield (replace(stretch, time=None),)


def matters(contract: Contract) -> tuple[Matter, ...]:
    """Everything that can be brought and says how long it may last, each severity by itself."""
    requests = contract.requests.items()
    parts = [(name, request, steps) for one, request in requests for name, steps in _parts(one, request)]
    every = frozenset((*contract.requests, *(name for name, _, _ in parts)))
    made = (Matter(name=name, request=request, steps=steps, every=every) for name, request, steps in parts)
    return tuple(matter for matter in made if matter.step(matter.last))


def _parts(name: str, request: Request) -> Iterator[tuple[str, Steps]]:
    if not request.severities:
        yield name, request
    for severity, steps in request.severities.items():
        yield f"{name}.{severity}", steps


def stretches(deadline: Deadline | None, about: About) -> tuple[Stretch, ...]:
    """The time of a deadline for such a case, its last tier, as its clock runs; several where cases of it match alike.

    None of them where it says nothing of such a case.
    """
    return tuple(each for part in holding(deadline, about) for each in _own(part))


def all_stretches(deadline: Deadline | None, matter: Matter) -> tuple[Stretch, ...]:
    """Everything that a deadline may say of a matter, whatever else that is about."""
    if deadline is None or not deadline.cases:
        return _own(deadline) if deadline else ()
    named, rest = named_in(deadline)
    own = [place for each in matter.ids for place in named.get(each, ())]
    places = {*own, *_of_anything(deadline, matter.every)}
    possible = (*(deadline.cases[place][1] for place in sorted(places)), *(() if own else rest))
    return tuple(each for case in possible for each in all_stretches(inherited(case, deadline), matter))


@lru_cache(maxsize=256)
def _of_anything(deadline: Deadline, requests: About) -> tuple[int, ...]:
    """The cases of a split that name something else than requests."""
    cases = enumerate(deadline.cases)
    return tuple(place for place, (ids, _) in cases if ids and not requests.issuperset(ids))


def _own(deadline: Deadline) -> tuple[Stretch, ...]:
    time = _time(deadline.target[-1], deadline.runs) if deadline.target else None
    return (Stretch(time=time, path=deadline.path),)


def _time(target: Target, runs: str) -> Duration | None:
    """What can be reckoned with: no average and no time at least."""
    time = target.duration
    return None if time is None or target.average or target.limit == "at least" else running(time, runs)
