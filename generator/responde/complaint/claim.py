"""A claim is a complaint half filled in: what was promised, what is owed for it, and room for what you alone know."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from responde.complaint import Form, Question, letter
from responde.contract.contract import Contract
from responde.speech import Speech

KINDS = ("claim", "complaint")
"""Kinds of requests that claims are, the likeliest first."""
ASKED = frozenset(
    {"request", "name", "id_number", "contract_number", "policy_number", "customer_number", "facts", "date_of_facts"}
    | {"wanted_solution", "contact_by", "email", "phone"}
)
"""What a claim asks besides what has to be answered."""
SHAPES: tuple[tuple[bool, int], ...] = ((False, letter.MANY), (True, letter.MANY), (True, 0))
"""Ways to write it, the fullest first: brief or not, and how many answers to choose from are printed."""

SHORTER = ((300, 300), (100, 150), (40, 60))
"""Characters of what was promised and of what is owed, where all of it doesn't fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What is filled in; plain text in the language of who claims."""

    request: str
    """The answer to what it is; empty where the contract has nothing that fits."""
    subject: str
    facts: str
    wanted: str

    def answers(self, form: Form) -> dict[str, str]:
        """The same as answers to a form; what it doesn't ask is told with the rest."""
        said = {"facts": self.facts, "wanted_solution": self.wanted}
        homes = [name for name in said if form.question(name)]
        if len(homes) == 1:
            said = {homes[0]: f"{self.facts}\n{self.wanted}"}
        found = {"request": self.request, **said}
        return {name: answer for name, answer in found.items() if answer and form.question(name)}


def request(contract: Contract, form: Form) -> str:
    """The request that a claim is: of kind claim, else complaint, else the first that can be brought as a whole."""
    asked = form.question("request")
    whole = [each.id for each in asked.options if each.id in contract.requests] if asked else []
    kinds = {name: contract.requests[name].kind or name for name in whole}
    ranked = sorted(whole, key=lambda name: KINDS.index(kinds[name]) if kinds[name] in KINDS else len(KINDS))
    return ranked[0] if ranked else ""


def about(form: Form, request: str) -> Form:
    """The form with what a claim asks alone: what has to be answered by who brings this, and who and when."""
    asked = (each for each in form.questions if each.kind != "file" and _concerns(each, request))
    return replace(form, questions=tuple(asked))


def _concerns(question: Question, request: str) -> bool:
    if any(each.question == "request" and request not in each.answers for each in question.when):
        return False
    return question.needed or question.id in ASKED


def fitting(form: Form, speech: Speech, claim: Claim, fits: Callable[[str], bool], *, brief: bool = False) -> str:
    """The fullest letter with the claim filled in that fits; empty where none does.

    What need not be answered goes first, the last of it before the first; then what is filled in grows shorter.
    """
    letters = (_fitting(form, speech, each, fits, brief=brief) for each in (claim, *_cut(claim)))
    return next(filter(None, letters), "")


def _fitting(form: Form, speech: Speech, claim: Claim, fits: Callable[[str], bool], *, brief: bool) -> str:
    asked = about(form, claim.request)
    answers = claim.answers(asked)
    for each in _fewer(asked, answers):
        for short, listed in SHAPES[brief:]:
            text = letter.written(each, speech, answers, brief=short, listed=listed)
            if fits(text):
                return text
    return ""


def _cut(claim: Claim) -> Iterator[Claim]:
    for facts, wanted in SHORTER:
        yield replace(
            claim,
            facts=textwrap.shorten(claim.facts, facts, placeholder="…"),
            wanted=textwrap.shorten(claim.wanted, wanted, placeholder="…"),
        )


def _fewer(form: Form, answers: Mapping[str, object]) -> Iterator[Form]:
    kept = form.questions
    yield form
    for spared in [each for each in reversed(kept) if not each.needed and each.id not in answers]:
        kept = tuple(each for each in kept if each is not spared)
        yield replace(form, questions=kept)
