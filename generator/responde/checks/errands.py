"""Errands: whoever is sent takes no longer than the company promised, and has time to listen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import chain
from typing import Any

from responde.checks.case import Case, called
from responde.checks.late import Late, against, coming_year, ids, in_all, may_be_late, named, on_some_days, times, worst
from responde.checks.matters import Matter, Way, all_stretches, matters, stretches
from responde.checks.reach import Ladder
from responde.clock.compared import Lasts, Year
from responde.clock.terms import SECONDS
from responde.clock.told import WRITTEN
from responde.contract.contract import Contract
from responde.contract.deadline import Deadline
from responde.contract.promises import STEPS
from responde.contract.quantities import Target
from responde.contract.texts import Text
from responde.contract.written import written
from responde.findings import Finding, Path
from responde.findings import catalogue as kinds

LISTENING = 5
"""Minutes: to be heard, to hear it said back and to get an answer are three turns, and none is done in a minute."""


def answered_in_time(case: Case) -> Iterator[Finding]:
    """The company's promises bind its contractors: whoever answers the company later than it has to answer breaks them.

    `answers_in` of a contractor, and `within` of a step that it takes on a request, are held against the last time of
    each request. Any request may involve any contractor, since a complaint to either is a complaint to the company.
    Longer than every request is an error, than some a warning; as long as the request itself is not longer.
    """
    ladder, year, every = Ladder(case.contract), coming_year(case), case.contract.all_contractors()
    brought = matters(case.contract) if every else ()
    alike = ladder.alike(brought)
    for name, one in every.items():
        if one.answers_in:
            yield from _slower(year, ladder, (name, called(one, name)), one.answers_in, alike)
    for request in case.contract.requests.values():
        own = tuple((matter,) for matter in brought if matter.request is request) if request.steps else ()
        for step in request.steps:
            if step.by in every and step.within and (step.counts_from is None or step.counts_from.word == "receipt"):
                yield from _slower(year, ladder, (step.by, called(every[step.by], step.by)), step.within, own)


def _slower(
    year: Year, ladder: Ladder, contractor: tuple[str, str], time: Deadline, brought: tuple[tuple[Matter, ...], ...]
) -> Iterator[Finding]:
    """What is to be said of one contractor's time, given by its id and name, at the case of it that is the longest."""
    name, shown = contractor
    found = ((alike, _longest(year, ladder, name, time, alike[0])) for alike in brought)
    late = [replace(one, matter=matter) for alike, one in found if one for matter in alike]
    sure = [each for each in late if each.verdict.lasts is Lasts.ALWAYS]
    if not sure:
        if late:
            head = late[0]
            yield on_some_days(head.way, head.limit, head.verdict, request=head.matter.says, person=shown)
        return
    head = max(sure, key=lambda each: each.rank)
    facts: dict[str, Any] = {"contractor": shown, "time": in_all(head.way), "promised": named(sure)}
    if len(sure) == sum(map(len, brought)):
        yield kinds.CONTRACTOR_TOO_SLOW.at(head.longest.path, **facts)
    else:
        yield kinds.CONTRACTOR_TOO_SLOW_FOR_SOME.at(head.longest.path, **facts, ids=ids(sure))


def _longest(year: Year, ladder: Ladder, name: str, time: Deadline, matter: Matter) -> Late | None:
    """A contractor's time against one request, in the case in which it is the longest."""
    every = tuple((stretch,) for stretch in all_stretches(time, matter))
    if not may_be_late(every, matter.all_limits):
        return None
    pairs: dict[object, tuple[Way, tuple[Way, ...]]] = {}
    for about in ladder.errands(matter, time, name):
        last = matter.limits(partial(stretches, about=about))
        found = stretches(time, about)
        pairs.update({tuple(each.path for each in (one, *chain(*last))): ((one,), last) for one in found})
    return worst(against(year, matter, way, last, strictly=True) for way, last in pairs.values())


def promised_alike(case: Case) -> Iterator[Finding]:
    """Whoever comes, the same time holds: no case of a promised time is longer for being a contractor's.

    Longer than what holds otherwise, where nothing else decides, is an error; on some days alone, a warning.
    """
    year, every = coming_year(case), case.contract.all_contractors()
    for says, deadline in _promised(case.contract):
        rest = stretches(deadline, frozenset()) if deadline.cases else ()
        for ids_there, one in deadline.cases:
            sent = [called(every[name], name) for name in ids_there if name in every]
            for stretch in stretches(one, frozenset(ids_there)) if sent and rest else ():
                way, limit = (stretch,), rest[:1]
                verdict = year.compare(times(way), times(limit), strictly=True)
                if verdict and verdict.lasts is Lasts.ALWAYS:
                    facts: dict[str, Any] = {"contractor": sent[0], "time": in_all(way), "promised": in_all(limit)}
                    yield kinds.CONTRACTOR_TOO_SLOW.at(stretch.path, **facts)
                elif verdict and verdict.lasts is Lasts.SOMETIMES:
                    yield on_some_days(way, limit, verdict, request=says, person=sent[0])


def _promised(contract: Contract) -> Iterator[tuple[str, Deadline]]:
    """Every time that is promised to customers, with the name of what it belongs to."""
    for name, request in contract.requests.items():
        for steps in (request, *request.severities.values()):
            yield from ((called(request, name), time) for step in STEPS if (time := getattr(steps, step)))
    yield from ((called(promise, name), promise) for name, promise in contract.promises.items() if not promise.ended)


def leaves_time_to_listen(case: Case) -> Iterator[Finding]:
    """Nobody hears a customer out and answers in less than five minutes; what is written alone is left out of this.

    Nor is there a limit where the contract says that there is none.
    """
    for name, one in case.contract.all_contractors().items():
        for ids_there, path, target in _last_tiers(one.time_target):
            minutes = _minutes(target)
            if minutes is None:
                continue
            facts: dict[str, Any] = {"contractor": called(one, name), "value": written(target)}
            if minutes < LISTENING and not _in_writing(case.contract, name, ids_there):
                yield kinds.TIME_TARGET_SHORT.at(path, **facts, least=LISTENING)
            text = _unlimited(one.time_to_listen)
            if text and not target.average and target.share is None:
                yield kinds.TIME_TARGET_CONTRADICTED.at(path, **{**facts, "value": _bare(target)}, text=text)


def _last_tiers(deadline: Deadline | None) -> Iterator[tuple[tuple[str, ...], Path, Target]]:
    """What holds in the end, in each case of a time: its ids, its place, its last tier."""
    if deadline and deadline.target:
        yield (), deadline.path, deadline.target[-1]
    for ids_there, one in deadline.cases if deadline else ():
        yield from (((*ids_there, *more), path, target) for more, path, target in _last_tiers(one))


def _minutes(target: Target) -> Decimal | None:
    """How long somebody may take at most, where it is a time for a conversation at all."""
    time = target.duration
    if time is None or time.unit not in SECONDS or time.before is not None or time.per or target.limit == "at least":
        return None
    return time.longest * SECONDS[time.unit] / 60


def _bare(target: Target) -> str:
    return written(target.duration) if target.duration else written(target)


def _in_writing(contract: Contract, name: str, ids_there: tuple[str, ...]) -> bool:
    """Whether the contractor meets customers, or does so in this case, in writing alone."""
    stated = [contract.channels[each] for each in ids_there if each in contract.channels]
    run = stated or [channel for channel in contract.channels.values() if channel.operated_by == name]
    return bool(run) and all(channel.kind in WRITTEN for channel in run)


NEGATIONS = frozenset(
    ("no", "not", "never", "none", "nobody", "without", "ningún", "ninguna", "ninguno", "nunca", "sin", "não")
) | {"nenhum", "nenhuma", "sem"}
LIMITS = ("límit", "limit", "máxim", "maxim", "tope")
"""How words begin that speak of a limit, in the languages of the product."""


def _unlimited(text: Text | None) -> str:
    """What a contract says if it says that there is no limit, in whichever language it does."""
    for said in text.values.values() if text else ():
        words = re.findall(r"\w+", said.casefold())
        if NEGATIONS & set(words) and any(word.startswith(LIMITS) for word in words) and not re.search(r"\d", said):
            return said
    return ""


RULES = (answered_in_time, promised_alike, leaves_time_to_listen)
