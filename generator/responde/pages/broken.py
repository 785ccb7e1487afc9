"""Whatever can be broken: every time and promise with what follows from it, as the page on what is owed lists it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from responde.contract.deadline import Deadline, Remedy
from responde.contract.promises import STEPS, Promise, Steps
from responde.pages.addresses import address
from responde.pages.deadlines import broken_id, in_short
from responde.pages.desk import STEP_NAMES, Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A promise as somebody looks for it who found it broken."""

    id: str
    """Where its block is: `owed-visit-window`."""
    title: Markup
    group: Markup
    """The heading under which it stands among the promises."""
    href: str
    """Where the promise itself is, relative to the folder of the language."""
    deadline: Deadline
    remedy: Remedy | None
    """What follows, in full; None where nothing is promised for it."""

    def figure(self, desk: Desk) -> Markup:
        """What was promised, in one line; empty where it has no figure."""
        return in_short(desk, self.deadline, whole=True)


def every(desk: Desk) -> tuple[Broken, ...]:
    """All of a contract in its own order, defaults included, without what has ended and what is honestly no promise."""
    return (*_requests(desk), *_promises(desk), *_waits(desk))


def _requests(desk: Desk) -> Iterator[Broken]:
    for name, request in desk.contract.requests.items():
        whole = desk.say.text(request.name)
        yield from _steps(desk, request, whole, name)
        for severity, times in request.severities.items():
            what = desk.say("{what} ({about})", what=whole, about=desk.say.text(times.says))
            yield from _steps(desk, times, what, f"{name}.{severity}")


def _steps(desk: Desk, times: Steps, whole: Markup, path: str) -> Iterator[Broken]:
    group = desk.say("What you can bring, and by when we answer")
    for step in STEPS:
        deadline = getattr(times, step)
        if deadline is not None:
            title = desk.say("{whole}: {part}", whole=whole, part=desk.say(STEP_NAMES[step]))
            yield _made(desk, desk.with_defaults(deadline), title, group, address("requests", f"{path}.{step}"))


def _promises(desk: Desk) -> Iterator[Broken]:
    """In groups as on the page of the promises."""
    found: dict[Markup, list[Broken]] = {}
    for name, one in desk.contract.promises.items():
        if one.ended or (one.best_effort and one.remedy is None):
            continue
        group = desk.say.term(one.group, "groups") or desk.say("What else we promise")
        whole = one if one.best_effort else desk.with_defaults(one)
        made = _made(desk, whole, _named(desk, one), group, address("promises", name))
        found.setdefault(group, []).append(made)
    for each in found.values():
        yield from each


def _named(desk: Desk, one: Promise) -> Markup:
    return desk.say.text(one.name) or desk.say.text(one.says)


def _waits(desk: Desk) -> Iterator[Broken]:
    group = desk.say(STEP_NAMES["wait"])
    for namespace in ("channels", "places"):
        for name, one in getattr(desk.contract, namespace).items():
            if one.wait is not None:
                title = desk.say("{whole}: {part}", whole=desk.name(namespace, name, link=False), part=group)
                yield _made(desk, desk.with_defaults(one.wait), title, group, address(namespace, name))


def _made(desk: Desk, deadline: Deadline, title: Markup, group: Markup, href: str) -> Broken:
    remedy = deadline.remedy
    whole = desk.contract.remedies.get(remedy.use, remedy) if remedy else None
    return Broken(id=broken_id(deadline), title=title, group=group, href=href, deadline=deadline, remedy=whole)
