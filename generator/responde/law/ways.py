"""Ways in are judged by what they promise: who waits how long, what a channel costs, whether a person answers, when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from responde.clock.compared import Lasts, amount, told_apart
from responde.clock.hours import problem, spans
from responde.clock.syntax import read
from responde.contract.deadline import Deadline
from responde.contract.quantities import Duration, Target
from responde.contract.service import Channel
from responde.contract.texts import Hours, Term
from responde.contract.written import written
from responde.findings import Kind, Severity
from responde.findings import catalogue as kinds
from responde.law import requirements as asks
from responde.law.place import Looked, Place, alternatives, name_of
from responde.law.said import at
from responde.law.times import WHOLE, tails

ROUND_THE_CLOCK = 24
WEEK, YEAR = 7, 366
"""Days at which opening hours are looked at: a week where no date has hours of its own."""
SUNDAY_WEEKEND = 5
"""From this weekday on it is the weekend."""


def share(looked: Looked, asked: asks.Share, _customers: tuple[str, ...]) -> Iterator[Place]:
    """The wait on every channel in question."""
    for _, channel in looked.channels(asked.channels):
        deadline, path = _wait(channel, asked.of)
        key = ".".join(map(str, (*channel.path, *path)))
        if deadline is None and not _answered_at_once(channel, asked.of):
            yield Place(path=channel.path, where="key", kind=kinds.LAW_UNSTATED, silent=True, facts={"what": key})
        for part in tails(deadline) if deadline else ():
            yield _attended(part, asked, key)


def _wait(channel: Channel, of: str) -> tuple[Deadline | None, tuple[str, ...]]:
    if of == "wait":
        return channel.wait, ("wait",)
    return (channel.human.wait if channel.human else None), ("human", "wait")


def _answered_at_once(channel: Channel, of: str) -> bool:
    """Whether no machine stands before the person who answers."""
    term = channel.human.at if channel.human else None
    return of == "human" and term is not None and term.word == "at once"


def _attended(part: Deadline, asked: asks.Share, key: str) -> Place:
    place = Place(path=part.path, own=", ".join(map(written, part.target)), facts={"what": key})
    found = [_enough(target, asked) for target in part.target]
    if any(found):
        return place
    return replace(place, unclear=True) if None in found else replace(place, kind=kinds.LAW_SHARE_TOO_LOW)


def _enough(target: Target, asked: asks.Share) -> bool | None:
    """Whether as many are attended as soon; None for an average, which says nothing of shares."""
    own, limit = (amount((each,)) for each in (target.duration or Duration(), asked.within))
    if own is None or limit is None or target.average or target.duration is None:
        return None
    soon = told_apart(own, limit, strictly=True) is Lasts.NEVER
    return soon and (WHOLE if target.share is None else target.share) >= asked.share


def channel(looked: Looked, asked: asks.Channel, _customers: tuple[str, ...]) -> Iterator[Place]:
    """One channel of each group that is as it has to be; or all of them, where all have to be."""
    for group in asked.each:
        found = tuple(looked.channels(group))
        instead = [way for path in group if "." in path for way in at(looked.contract, path)]
        if instead and not found:
            yield Place(path=instead[0][0], own=alternatives(tuple(".".join(map(str, instead[0][0])).split(" "))))
        elif not found:
            facts = {"what": alternatives(group)}
            yield Place(path=("channels",), where="key", kind=kinds.LAW_CHANNEL_MISSING, silent=True, facts=facts)
        else:
            judged = [_best(looked, one, asked, name) for name, one in found]
            good = [each for each in judged if each.kind is None]
            yield from judged if asked.every else (good or judged)[:1]


def _best(looked: Looked, one: Channel, asked: asks.Channel, name: str) -> Place:
    """What is wrong with a channel, what it says against the law before what it doesn't say."""
    wrong = sorted(_wrong(looked, one, asked), key=lambda place: (place.silent, place.unclear))
    return wrong[0] if wrong else Place(path=one.path, own=name_of(one, name))


def _wrong(looked: Looked, one: Channel, asked: asks.Channel) -> Iterator[Place]:
    if asked.free:
        yield from _worded(one, "cost", one.cost, ("free",))
    if asked.human:
        human = one.human.at if one.human else None
        yield from _worded(one, "human.at", human, asked.human)
    if asked.open and one.hours:
        yield from _open(looked, one, one.hours, asked.open)
    elif asked.open:
        yield _lacking(one, "hours", kinds.LAW_UNSTATED)


def _worded(one: Channel, key: str, term: Term | None, words: tuple[str, ...]) -> Iterator[Place]:
    """What a channel says in words; of a text of its own nobody knows what it means."""
    if term is None:
        yield _lacking(one, key, kinds.LAW_UNSTATED)
    elif term.text:
        yield Place(path=(*one.path, *key.split(".")), own=next(iter(term.text.values.values()), ""), unclear=True)
    elif term.word not in words:
        place = _lacking(one, key, kinds.LAW_CHANNEL_LACKING)
        yield replace(place, path=(*one.path, *key.split(".")), where="value", own=term.word, silent=False)


def _lacking(one: Channel, key: str, kind: Kind) -> Place:
    facts = {"what": ".".join((*map(str, one.path), key))}
    return Place(path=one.path, where="key", kind=kind, silent=True, facts=facts)


def _open(looked: Looked, one: Channel, hours: Hours, asked: Duration) -> Iterator[Place]:
    expression = looked.contract.hours.get(hours.written, hours).written
    if problem(expression):
        return
    if not long_enough(looked, expression, int(asked.longest)):
        place = _lacking(one, "hours", kinds.LAW_CHANNEL_LACKING)
        yield replace(place, path=(*one.path, "hours"), where="value", own=expression, silent=False)


def long_enough(looked: Looked, expression: str, hours: int) -> bool:
    """Whether it is open for so many hours on each working day, or, if they are 24, on every day and holiday."""
    always = hours >= ROUND_THE_CLOCK
    dated = any(rule.dates for rule in read(expression))
    days = [looked.case.today + timedelta(days=ahead) for ahead in range(YEAR if dated else WEEK)]
    asked = [(day, holiday) for day in days for holiday in ((False, True) if always else (False,))]
    looked_at = [one for one in asked if always or one[0].weekday() < SUNDAY_WEEKEND]
    return all(_minutes(expression, day, holiday=holiday) >= hours * 60 for day, holiday in looked_at)


def _minutes(expression: str, day: date, *, holiday: bool) -> int:
    return sum(end - start for start, end in spans(expression, day, holiday=holiday))


def number(looked: Looked, _asked: asks.Number, _customers: tuple[str, ...]) -> Iterator[Place]:
    """A number for each case: the letters in front of it, or the reason why there is none."""
    contract = looked.contract
    facts = {"what": "case_number"}
    if contract.case_number:
        yield Place(path=contract.case_number.path, own=contract.case_number.prefix)
    elif "case_number" in contract.lacks:
        yield Place(path=("lacks", "case_number"), where="key", kind=kinds.LAW_NUMBER_MISSING, facts=facts)
    else:
        yield Place(path=(), kind=kinds.LAW_NUMBER_MISSING, silent=True, facts=facts)


def receipt(looked: Looked, asked: asks.Receipt, _customers: tuple[str, ...]) -> Iterator[Place]:
    """A confirmation of each request in question."""
    for _, request in looked.requests(asked.requests):
        found = request.acknowledge or next((one.acknowledge for one in request.severities.values()), None)
        facts = {"what": ".".join(map(str, (*request.path, "acknowledge")))}
        if found:
            yield Place(path=found.path, own=", ".join(written(each) for part in tails(found) for each in part.target))
        else:
            silent = "acknowledge" not in request.lacks
            yield Place(path=request.path, where="key", kind=kinds.LAW_NUMBER_MISSING, silent=silent, facts=facts)


def language(looked: Looked, asked: asks.Language, _customers: tuple[str, ...]) -> Iterator[Place]:
    """One of the languages, for the charter and for what says which it speaks."""
    yield _spoken(looked.contract.languages, ("languages",), asked)
    for _, one in looked.channels(asked.channels):
        if one.languages:
            yield _spoken(one.languages, (*one.path, "languages"), asked)


def _spoken(languages: tuple[str, ...], path: tuple[str | int, ...], asked: asks.Language) -> Place:
    place = Place(path=path, own=", ".join(languages), facts={"what": alternatives(asked.offered)})
    known = {each.split("-")[0] for each in languages}
    return place if known & set(asked.offered) else replace(place, kind=kinds.LAW_LANGUAGE_MISSING)


def figure(looked: Looked, asked: asks.Figure, _customers: tuple[str, ...]) -> Iterator[Place]:
    """Wherever the contract writes the figure."""
    for what, deadline in _where(looked, asked):
        for part in tails(deadline):
            place = Place(path=part.path, own=written(asked.figure), facts={"what": what}, most=Severity.NOTE)
            if asked.figure in part.target:
                yield replace(place, kind=kinds.LAW_FIGURE_SUPERSEDED)


def _where(looked: Looked, asked: asks.Figure) -> Iterator[tuple[str, Deadline]]:
    for name, request in looked.requests(asked.requests):
        every = (request, *request.severities.values())
        steps = ("resolve", "answer") if asked.step == "end" else (asked.step,)
        found = (getattr(one, step) for one in every for step in steps)
        yield from ((name_of(request, name), each) for each in found if each)
    for name, one in looked.channels(asked.channels):
        if one.wait:
            yield name_of(one, name), one.wait
