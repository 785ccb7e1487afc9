"""Requests: each says when it is answered or solved."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case
from responde.contract.promises import Request, Steps
from responde.findings import Finding
from responde.findings import catalogue as kinds


def timed(case: Case) -> Iterator[Finding]:
    """A request without a last date can be left unanswered for ever; with severities, each of them needs one."""
    for name, request in case.contract.requests.items():
        if _ends(request):
            continue
        shown = request.name.into("")[0] if request.name else name
        unended = [one for one in request.severities.values() if not _ends(one)] if request.severities else [request]
        for one in unended:
            excused = {"answer", "resolve"} & set(one.lacks)
            kind, key = (kinds.LACKS_REQUIRED, "answer") if excused else (kinds.NO_ANSWER_TIME, "")
            yield kind.at(one.path, where="key", request=shown, key=key)


def _ends(steps: Request | Steps) -> bool:
    return steps.answer is not None or steps.resolve is not None


RULES = (timed,)
