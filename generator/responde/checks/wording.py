"""Wording: a promise that can be measured, and no sentence that bars the way or hands the customer on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from responde.checks import emergencies
from responde.checks.case import Case
from responde.checks.lexicon import wordings
from responde.checks.phrases import ALL, found, tongues
from responde.checks.said import Said
from responde.contract.contract import Contract
from responde.findings import Finding, Kind
from responde.findings import catalogue as kinds

QUOTED = frozenset({"must_not_say", "heard", "found", "penalties", "measured", "needs", "basis", "example", "in"})
"""Keys under which others speak, or wrong words are named as such."""
LAWFUL = frozenset({"regulator", "court", "arbitration", "authority"})
EXCEPTED = frozenset({"except", "only_if", "pauses", "extension"})
PROMISING = frozenset(
    {
        *("promises", "requests", "rights", "ladder", "channels", "places", "services", "remedies", "contractors"),
        *("journey", "conduct", "notes", "organisation", "beyond"),
    }
)
OURS = frozenset(
    {
        *("says", "also", "means", "note", "notes", "decides", "does", "result", "gives", "mission", "outside_hours"),
        *("shortcut", "time_to_listen"),
    }
)
"""Keys under which the company tells what it does."""
NOT_OURS = EXCEPTED | {"you_have", "severities", "best_effort", "aggression", "if_late"}

Where = Callable[[Contract, Said], bool]


def toll_gates(case: Case) -> Iterator[Finding]:
    """Nobody has to exhaust a rung before the next; where a law demands it, it is a fact of law."""
    return _spoken(case, kinds.TOLL_GATE, "TOLL_GATE", _on_the_way)


def sent_away(case: Case) -> Iterator[Finding]:
    """Who sells answers for everybody it sends, so nobody is sent on to a contractor or a maker."""
    return _spoken(case, kinds.CUSTOMER_SENT_AWAY, "SENT_AWAY", _inside)


def responsible(case: Case) -> Iterator[Finding]:
    """What was done in the company's name stays the company's business."""
    return _spoken(case, kinds.RESPONSIBILITY_REFUSED, "REFUSED", _unexcepted)


def never_barred(case: Case) -> Iterator[Finding]:
    """A duty or a rule of the house may cost something, but never the right to complain."""
    return _spoken(case, kinds.COMPLAINT_BARRED, "BARRED", _inside, frozenset({"duties", "conduct"}))


def measurable(case: Case) -> Iterator[Finding]:
    """What can't be measured is no promise; best efforts that say so honestly are left alone."""
    return _spoken(case, kinds.PROMISE_VAGUE, "VAGUE", _promised, PROMISING)


def keepable(case: Case) -> Iterator[Finding]:
    """A result that depends on the case can't be promised before it is known."""
    return _spoken(case, kinds.OUTCOME_PROMISED, "OUTCOME", _promised, PROMISING)


def told_to_call(case: Case) -> Iterator[Finding]:
    """Whoever is in danger calls, and fills in nothing."""
    return _spoken(case, kinds.EMERGENCY_BY_FORM, "BY_FORM", _inside, frozenset({"emergency"}))


def _spoken(case: Case, kind: Kind, name: str, where: Where, sections: frozenset[str] = ALL) -> Iterator[Finding]:
    for tongue, said in tongues(case.contract):
        for one, phrase in found(tongue, wordings(tongue.words, name), said, sections):
            if where(case.contract, one):
                yield kind.at(one.path, phrase=phrase)


def _ours(one: Said) -> bool:
    recognised = "severities" in one.keys and one.keys[-1] == "says"  # what the customer sees, in their words
    return not recognised and QUOTED.isdisjoint(one.keys)


def _on_the_way(contract: Contract, one: Said) -> bool:
    if not _ours(one) or "only_if" in one.keys:
        return False
    if one.keys[0] == "beyond":
        outside = contract.beyond[int(one.path[1])]
        return not (outside.kind in LAWFUL and outside.basis is not None and bool(outside.basis.law))
    request = contract.requests.get(str(one.path[1])) if one.keys[0] == "requests" else None
    return request is None or "appeal" not in {request.kind, one.path[1]}  # it is made against an answer


def _inside(_contract: Contract, one: Said) -> bool:
    return _ours(one) and one.keys[0] != "beyond"


def _unexcepted(_contract: Contract, one: Said) -> bool:
    return _ours(one) and EXCEPTED.isdisjoint(one.keys)


def _promised(contract: Contract, one: Said) -> bool:
    if one.keys[-1] not in OURS or not NOT_OURS.isdisjoint(one.keys):
        return False
    promise = contract.promises.get(str(one.path[1])) if one.keys[0] == "promises" else None
    return _ours(one) and not (promise and (promise.best_effort or promise.ended))


RULES = (
    toll_gates,
    sent_away,
    responsible,
    never_barred,
    told_to_call,
    *emergencies.RULES,
    measurable,
    keepable,
)
