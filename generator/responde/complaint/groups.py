"""Groups are the parts in which a form asks its questions, and say which answers spare a customer which of them."""

from __future__ import annotations

from responde.complaint import Form, Question
from responde.complaint.bank import LIFTED

ABOUT = frozenset({"request", "service", "contractor", "place"})
HIMSELF = LIFTED | {"anonymous", "on_behalf_of", "language", "formats", "priority"}
KNOWN = ABOUT | HIMSELF
"""What an earlier case has said already."""


def group(name: str) -> str:
    """The part to which a question belongs: `again`, `about`, `happened`, `who` or `consent`."""
    if name in ABOUT:
        return "about"
    if name in HIMSELF:
        return "who"
    return {"case_number": "again", "consent": "consent"}.get(name, "happened")


def lifting(question: Question, form: Form) -> tuple[str, ...]:
    """The questions with an answer to which this one isn't asked: demanded or not, nothing is asked twice."""
    names = set(question.unless)
    names |= {"case_number"} if question.id in KNOWN else set()
    names |= {"anonymous"} if question.id in LIFTED else set()
    return tuple(each.id for each in form.questions if each.id in names)
