"""Requests: each says when it is answered or solved."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case, called
from responde.contract.deadline import Deadline
from responde.contract.promises import Steps
from responde.findings import Finding
from responde.findings import catalogue as kinds

LAST = ("answer", "resolve")
"""The steps that end a request."""


def timed(case: Case) -> Iterator[Finding]:
    """A request without a last date can be left unanswered for ever; with severities, each of them needs one."""
    for name, request in case.contract.requests.items():
        if _ends(request):
            continue
        shown = called(request, name)
        unended = [one for one in request.severities.values() if not _ends(one)] if request.severities else [request]
        for one in unended:
            yield _untimed(one, request, shown)


def _untimed(one: Steps, request: Steps, shown: str) -> Finding:
    """That a request or severity has no end; a warning where the contract says so and why."""
    deadlines = (getattr(one, step) for step in LAST)
    excused = [(each, "target") for each in deadlines if each is not None]
    excused += [(each, step) for each in (one, request) for step in LAST]
    for owner, key in excused:
        if key in owner.lacks:
            return kinds.LACKS_REQUIRED.at((*owner.path, "lacks", key), where="key", key=key)
    return kinds.NO_ANSWER_TIME.at(one.path, where="key", request=shown)


def _ends(steps: Steps) -> bool:
    return any(_limits(getattr(steps, step)) for step in LAST)


def _limits(deadline: Deadline | None) -> bool:
    """Whether a time is named; “any time” and a share of cases without a time are none."""
    if deadline is None:
        return False
    times = (one.duration for one in deadline.target)
    return any(time and time.phrase != "any time" for time in times) or any(_limits(one) for _, one in deadline.cases)


RULES = (timed,)
