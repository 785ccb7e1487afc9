"""Told is what a contract says of a case: of figures that differ, those that may hold for what a customer brings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import TypeVar

from responde.contract.contract import Contract
from responde.contract.contractors import Contractor
from responde.contract.deadline import Deadline, Split
from responde.contract.promises import Need
from responde.contract.vocabulary import VOCABULARIES

T = TypeVar("T")

About = frozenset[str]
"""Everything that a case is about, by id: its request, severity, channel, service, contractor…"""

SPOKEN = frozenset({"phone", "video"})
WRITTEN = frozenset({"web", "email", "whatsapp", "post", "sms", "chat", "app", "social", "fax"})
"""Kinds of channels in which nobody writes, and in which nobody speaks; in others either may be."""

INHERITED = ("counts_from", "runs", "extension", "pauses", "basis", "kept_by", "measured", "remedy", "in_force")
"""What is written beside a split and holds for each of its cases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What a customer brings; what isn't said is empty."""

    request: str = ""
    severity: str = ""
    channel: str = ""
    also: tuple[str, ...] = ()
    """Ids of services, places, contractors, regions and kinds of customers; `written` or `spoken`."""


def brought_by(need: Need, channel: str = "", place: str = "") -> Brought:
    """What somebody brings who has this need; another `channel`, or `place`, takes the place of its own."""
    also = (need.service, need.contractor, place or need.place, need.region)
    return Brought(
        request=need.request,
        severity=need.severity,
        channel=channel or need.channel,
        also=tuple(each for each in also if each),
    )


def about(contract: Contract, brought: Brought) -> About:
    """Every id that a case has to do with: what is said, and what follows from it."""
    found = {brought.request, brought.channel, *brought.also}
    if brought.severity:
        found.add(f"{brought.request}.{brought.severity}")
    found |= {_spoken(contract, brought.channel), *_above(contract, brought.also), place_of(contract, brought)}
    found |= {region_of(contract, brought)}
    return frozenset(found - {""})


def place_of(contract: Contract, brought: Brought) -> str:
    """The place that a case is about, or the only one at which its channel is."""
    named = [each for each in brought.also if each in contract.places]
    channel = contract.channels.get(brought.channel)
    named = named or list(channel.at if channel else ())
    return named[0] if len(named) == 1 and named[0] in contract.places else ""


def region_of(contract: Contract, brought: Brought) -> str:
    """The region that a case is about, or that of its place."""
    named = [each for each in brought.also if each in contract.regions]
    place = contract.places.get(place_of(contract, brought))
    return named[0] if named else place.region if place else ""


def _spoken(contract: Contract, channel: str) -> str:
    kind = contract.channels[channel].kind if channel in contract.channels else ""
    return "spoken" if kind in SPOKEN else "written" if kind in WRITTEN else ""


def _above(contract: Contract, ids: Iterable[str]) -> set[str]:
    """The contractors by whom those were sent that are named: what holds for them holds for whom they send."""
    every, wanted = contract.all_contractors(), set(ids)
    return {name for name, one in every.items() if wanted & _below(one.contractors)}


def _below(contractors: dict[str, Contractor]) -> set[str]:
    return set(contractors).union(*(_below(one.contractors) for one in contractors.values()))


def severities(contract: Contract, brought: Brought) -> tuple[str, ...]:
    """The paths of the severities that it may have; none where it is said which it is, or there are none."""
    request = contract.requests.get(brought.request)
    return () if brought.severity or not request else tuple(f"{brought.request}.{each}" for each in request.severities)


def undecided(contract: Contract, brought: Brought) -> tuple[About, ...]:
    """Groups of ids of which a case has one, where it isn't said which: severities, channels, services…

    Places, contractors and regions are no such groups, since a case need not have to do with any.
    """
    known = about(contract, brought)
    request = contract.requests.get(brought.request)
    channels = frozenset(request.channels if request and request.channels else contract.channels)
    groups = (
        frozenset(severities(contract, brought)),
        channels,
        frozenset(VOCABULARIES["spoken"]),
        frozenset((*VOCABULARIES["customers"], *contract.customers)),
        frozenset(contract.services),
    )
    return tuple(group for group in groups if group and not group & known)


def concerns(scope: Iterable[str], known: About, groups: tuple[About, ...]) -> bool:
    """Whether something with this scope is for such a case, or may be, as far as it is known what that is."""
    ids = frozenset(scope)
    return not ids or bool(ids & known) or any(ids & group for group in groups)


def values(split: Split[T] | None, known: About) -> tuple[T, ...]:
    """The values of a split that may hold for such a case: those of the ids it names, else what holds otherwise."""
    cases = split.cases if split else ()
    named = tuple(value for ids, value in cases if not known.isdisjoint(ids))
    return named or tuple(value for ids, value in cases if not ids) or tuple(value for _, value in cases)


def outcomes(deadline: Deadline, known: About, groups: tuple[About, ...]) -> tuple[tuple[Deadline, ...], ...]:
    """What a deadline says, as `holding` has it, in each of the cases that it may be as long as more isn't known."""
    named = ids_within(deadline)
    options = (_told_apart(group, named) for group in groups if group & named)
    return tuple(holding(deadline, known.union(chosen)) for chosen in product(*options))


def _told_apart(group: About, named: About) -> tuple[str, ...]:
    """The ids of a group that are named, and one of the others."""
    others = sorted(group - named)
    return (*sorted(group & named), *others[:1])


@lru_cache(maxsize=4096)
def ids_within(deadline: Deadline) -> About:
    """Every id on which the figures of a deadline depend."""
    below = (frozenset(ids) | ids_within(case) for ids, case in deadline.cases)
    return frozenset(deadline.for_).union(*below)


def holding(deadline: Deadline | None, known: About) -> tuple[Deadline, ...]:
    """The parts of a deadline, without cases of their own, that hold for what is `known` of a case.

    Several where several match alike, none where it says nothing of such a case. What a part doesn't say is as in the
    whole.
    """
    if deadline is None or (deadline.for_ and known.isdisjoint(deadline.for_)):
        return ()
    if not deadline.cases:
        return (deadline,)
    nearest = (inherited(case, deadline) for case in _nearest(deadline, known))
    return tuple(part for case in nearest for part in holding(case, known))


@lru_cache(maxsize=256)
def inherited(case: Deadline, whole: Deadline) -> Deadline:
    """A case of a split with what is written beside it for all of them."""
    missing = {name: there for name in INHERITED if not getattr(case, name) and (there := getattr(whole, name))}
    return replace(case, **missing) if missing else case


def _nearest(deadline: Deadline, known: About) -> tuple[Deadline, ...]:
    """The cases of a split that name most of what it is about, a severity before its request; else the rest."""
    named, rest = named_in(deadline)
    weights = Counter[int]()
    for each in known & named.keys():
        weights.update(dict.fromkeys(named[each], 1 + ("." in each)))
    best = max(weights.values(), default=0)
    return tuple(deadline.cases[place][1] for place in sorted(weights) if weights[place] == best) or rest


@lru_cache(maxsize=256)
def named_in(deadline: Deadline) -> tuple[dict[str, list[int]], tuple[Deadline, ...]]:
    """Where each id is named among the cases of a split, and the cases that name none."""
    named: dict[str, list[int]] = {}
    for place, (ids, _) in enumerate(deadline.cases):
        for each in ids:
            named.setdefault(each, []).append(place)
    return named, tuple(case for ids, case in deadline.cases if not ids)
