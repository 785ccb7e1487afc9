"""Times are judged by running the contract's and the law's over every start of the coming year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from responde.checks.late import in_all, longest, times
from responde.checks.matters import Matter, Stretch, Way, all_stretches, matters
from responde.clock.compared import Lasts, Times, amount, told_apart
from responde.clock.told import inherited
from responde.contract.deadline import Deadline, Extension, YouHave
from responde.contract.people import Beyond
from responde.contract.quantities import Duration
from responde.contract.written import written
from responde.findings import Kind, Severity
from responde.findings import catalogue as kinds
from responde.law.place import Looked, Place, name_of
from responde.law.requirements import Shortest, Time, Window
from responde.law.said import begins, named_door

OPEN = ("calendar day", "business day")
"""What a day may be of which a law doesn't say it."""
HOME, BUSINESS = "home", "business"
WHOLE = 100
AT_ONCE = Duration(phrase="at once")


def readings(limit: Duration) -> tuple[Duration, ...]:
    """What a time of a law may mean."""
    return tuple(replace(limit, unit=unit) for unit in OPEN) if limit.unit == "day" else (limit,)


def longer(looked: Looked, own: tuple[Duration, ...], limit: tuple[Duration, ...]) -> Lasts | None:
    """Whether times last longer than a law's, in its mildest reading; None where that can't be told."""
    return _mildest(looked, [(own, (*limit[:-1], each)) for each in readings(limit[-1])])


def shorter(looked: Looked, own: Duration, least: Duration) -> Lasts | None:
    """Whether a time is shorter than the least that a law gives, in its mildest reading."""
    return _mildest(looked, [((each,), (own,)) for each in readings(least)])


def _mildest(looked: Looked, pairs: list[tuple[Times, Times]]) -> Lasts | None:
    """For which starts the first lasts longer, of several pairs that may be meant the one for which it is so least.

    Holidays are looked up only where no pair tells by its figures alone that it never is.
    """
    amounts = [(amount(one), amount(other)) for one, other in pairs]
    if any(one and other and told_apart(one, other, strictly=True) is Lasts.NEVER for one, other in amounts):
        return Lasts.NEVER
    verdicts = [looked.year.compare(one, other, strictly=True) for one, other in pairs]
    known = [verdict.lasts for verdict in verdicts if verdict]
    return min(known) if len(known) == len(verdicts) else None


def time(looked: Looked, asked: Time, customers: tuple[str, ...]) -> Iterator[Place]:
    """Every request of the kinds in question, each of its severities by itself."""
    wanted = {name for name, _ in looked.requests(asked.requests)}
    for matter in matters(looked.contract):
        if matter.name.partition(".")[0] in wanted and not _for_others(matter.request.for_, customers):
            yield from _matter(looked, asked, matter, customers)


def _for_others(scope: tuple[str, ...], customers: tuple[str, ...]) -> bool:
    """Whether something is for businesses alone, while the law protects households."""
    return customers == (HOME,) and BUSINESS in scope and HOME not in scope


def protected(deadline: Deadline | None, customers: tuple[str, ...]) -> Deadline | None:
    """A deadline without the cases that the law doesn't speak of."""
    if deadline is None or _for_others(deadline.for_, customers):
        return None
    left = tuple((ids, case) for ids, case in deadline.cases if not _for_others(ids, customers))
    return replace(deadline, cases=left) if len(left) < len(deadline.cases) else deadline


def _matter(looked: Looked, asked: Time, matter: Matter, customers: tuple[str, ...]) -> Iterator[Place]:
    step = _step(asked.step, matter)
    deadline = protected(matter.step(step), customers)
    if deadline is None:
        silent = (*matter.steps.path, step)
        yield Place(path=matter.steps.path, where="key", kind=kinds.LAW_UNSTATED, silent=True, facts=_what(silent))
        return

    def told(one: Deadline | None) -> tuple[Stretch, ...]:
        kept = protected(one, customers)
        return all_stretches(kept, matter) if kept else ()

    for way in matter.from_receipt(step, told):
        yield from _way(looked, asked, matter, way)
    parts = {part.path: part for part in tails(deadline)}
    for path in dict.fromkeys(stretch.path for stretch in told(deadline)):
        yield from _part(looked, asked, matter, parts[path])


def _what(path: tuple[object, ...]) -> dict[str, str]:
    return {"what": ".".join(map(str, path))}


def _step(step: str, matter: Matter) -> str:
    """The step that is meant; where no answer is promised, the solution stands for it."""
    if step == "end":
        return matter.last
    return "resolve" if step == "answer" and not matter.step("answer") and matter.step("resolve") else step


def _way(looked: Looked, asked: Time, matter: Matter, way: Way) -> Iterator[Place]:
    """One time that a matter may take."""
    lasts = longer(looked, times(way), (asked.longest,))
    place = Place(path=longest(way).path, own=in_all(way), facts={"what": matter.says})
    yield _weighed(place, kinds.LAW_TIME_TOO_LONG, lasts)


def _weighed(place: Place, kind: Kind, lasts: Lasts | None) -> Place:
    """What is so on every day of the year weighs all that it can, what is so on some of them a warning."""
    if lasts is None:
        return replace(place, unclear=True)
    if lasts is Lasts.NEVER:
        return place
    return replace(place, kind=kind, most=Severity.ERROR if lasts is Lasts.ALWAYS else Severity.WARNING)


def _part(looked: Looked, asked: Time, matter: Matter, part: Deadline) -> Iterator[Place]:
    """What goes with a time: for whom it holds, and by how much it may be extended."""
    last = part.target[-1] if part.target else None
    facts = {"what": matter.says}
    if last and last.duration and last.share is not None and last.share < WHOLE:
        yield Place(path=part.path, own=written(last), kind=kinds.LAW_TIME_FOR_SOME, facts=facts)
    if last and last.duration and part.extension and part.extension.of and asked.extended is not None:
        yield from _extension(looked, asked, last.duration, part.extension, facts)


def _extension(
    looked: Looked, asked: Time, own: Duration, extension: Extension, facts: dict[str, str]
) -> Iterator[Place]:
    assert asked.extended is not None
    assert extension.of is not None
    assert asked.longest.count is not None
    limit = replace(asked.longest, count=asked.longest.count * asked.extended)
    lasts = longer(looked, (own, *(extension.of for _ in range(extension.times or 1))), (limit,))
    lasts = Lasts.ALWAYS if asked.extended == 1 else lasts
    place = Place(path=extension.path, own=written(extension.of), facts=facts)
    yield _weighed(place, kinds.LAW_EXTENSION_TOO_LONG, lasts)
    if asked.notice and extension.only_with is None:
        key = (*extension.path, "only_with")
        yield Place(path=extension.path, where="key", kind=kinds.LAW_UNSTATED, silent=True, facts=_what(key))


def tails(deadline: Deadline) -> Iterator[Deadline]:
    """The parts of a deadline that have no cases of their own, with what is said of all of them."""
    if not deadline.cases:
        yield deadline
    for _, case in deadline.cases:
        yield from tails(inherited(case, deadline))


def shortest(looked: Looked, asked: Shortest, _customers: tuple[str, ...]) -> Iterator[Place]:
    """The deadlines on the customer in question; that there is none is said once."""
    requests = tuple(looked.requests(asked.requests))
    found = [(name_of(request, name), one) for name, request in requests for one in request.you_have if _is(one, asked)]
    for what, one in found:
        if one.within:
            place = Place(path=(*one.path, "within"), own=written(one.within), facts={"what": what})
            yield _weighed(place, kinds.LAW_TIME_TOO_SHORT, shorter(looked, one.within, asked.least))
    for _, request in requests[:1] if not found else ():
        facts = _what((*request.path, "you_have"))
        yield Place(path=request.path, where="key", kind=kinds.LAW_UNSTATED, silent=True, facts=facts)


def _is(one: YouHave, asked: Shortest) -> bool:
    word = one.after.word if one.after else ""
    if asked.after and word != asked.after:
        return False
    texts = (one.to, one.after.text if one.after else None)
    return not asked.about or any(begins(text, asked.about) for text in texts if text)


def window(looked: Looked, asked: Window, _customers: tuple[str, ...]) -> Iterator[Place]:
    """The doors in question: from when, and until when, one may go there."""
    for door in looked.contract.beyond:
        if named_door(looked.contract, door, asked.kinds, asked.names):
            yield from _door(looked, asked, door)


def _door(looked: Looked, asked: Window, door: Beyond) -> Iterator[Place]:
    what = {"what": name_of(door, door.kind)}
    for opens in _durations(door.after) if asked.opens else ():
        assert asked.opens
        own = AT_ONCE if opens.phrase == "any time" else opens
        place = Place(path=(*door.path, "after"), own=written(opens), facts=what)
        yield _weighed(place, kinds.LAW_TIME_TOO_LONG, longer(looked, (own,), (asked.opens,)))
    for closes in _durations(door.until) if asked.closes else ():
        assert asked.closes
        place = Place(path=(*door.path, "until"), own=written(closes), facts=what)
        yield _weighed(place, kinds.LAW_TIME_TOO_SHORT, shorter(looked, closes, asked.closes))


def _durations(deadline: Deadline | None) -> Iterator[Duration]:
    for part in tails(deadline) if deadline else ():
        yield from (target.duration for target in part.target[-1:] if target.duration)
