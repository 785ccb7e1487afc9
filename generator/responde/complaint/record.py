"""A record is a complaint as it was understood, the same by whichever channel it came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from responde.complaint import NUMBER, Form
from responde.complaint.answers import Answer, Doubt, Remark
from responde.complaint.number import UNNAMED, Outcome, parse

EARLIER = "case_number"
MISTYPED = {
    Outcome.CORRECTED: Doubt.CORRECTED,
    Outcome.SEVERAL: Doubt.AMBIGUOUS,
    Outcome.FOREIGN: Doubt.FOREIGN,
    Outcome.UNREADABLE: Doubt.MISTYPED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What somebody sent, as far as it was understood, and what it leaves open."""

    answers: Mapping[str, Answer]
    findings: tuple[Remark, ...] = ()
    lang: str = ""
    """The language in which it was written for its sender; empty where that can no longer be told."""
    text: str = ""
    """What its findings count lines in, where that isn't what came: of an e-mail the letter, as its sender saw it."""


def record(parsed: Parsed, form: Form, today: date) -> Parsed:
    """The record of what was read, in the order of the form, with what is missing for it to be whole.

    Case numbers are written without blanks and, where one alone can be meant, without their slip; that is told. Where
    none of the company's can be meant an earlier one stays as it was typed, and the case's own is left out. `today` is
    the last day on which a number can have been issued.
    """
    answers = dict(parsed.answers)
    told: list[Remark] = []
    for name in (NUMBER.id, EARLIER):
        if name in answers:
            told += _numbered(name, answers, form.prefix or UNNAMED, today)
    ordered = {name: answers[name] for name in _names(form) if name in answers}
    return replace(parsed, answers=ordered, findings=(*parsed.findings, *told, *missing(form, ordered)))


def missing(form: Form, answers: Mapping[str, Answer]) -> Iterator[Remark]:
    """What has to be answered and wasn't, as the published schema has it."""
    for each in form.demanded(answers):
        if each.id not in answers:
            yield Remark(doubt=Doubt.MISSING, question=each.id)


def _names(form: Form) -> Iterator[str]:
    yield NUMBER.id
    yield from (each.id for each in form.questions)


def _numbered(name: str, answers: dict[str, Answer], prefix: str, today: date) -> Iterator[Remark]:
    """Puts a case number in order, and tells what had to be done for it."""
    typed = str(answers[name])
    found = parse(typed, prefix, today)
    if found.number:
        answers[name] = found.number.whole
    elif name == NUMBER.id:
        del answers[name]
    if found.outcome in MISTYPED:
        meant = tuple(each.groups for each in found.possible)
        yield Remark(doubt=MISTYPED[found.outcome], question=name, said=typed, meant=meant)
