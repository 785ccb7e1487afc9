"""Families are requests of which the same is asked, so that one sheet of paper does for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from responde.complaint import Form, Option, Question
from responde.complaint.groups import group

TITLES = {
    "again": "Do you have a case already?",
    "about": "What it is about",
    "happened": "What happened",
    "who": "Who you are and how we answer",
    "consent": "Before you send",
}
"""Parts of a sheet, in order."""
ASKED = "request"
"""The question that tells families apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Requests, and what is asked of who brings one of them."""

    name: str
    """For a file: that of one of its requests; empty where it is the only family."""
    options: tuple[Option, ...]
    questions: tuple[Question, ...]
    """In the order of the form, without conditions that every one of these requests fulfils."""


def parts(family: Family) -> Iterator[tuple[str, tuple[Question, ...]]]:
    """The parts that have questions by their names, each in the order of the form.

    Whoever needn't say who they are is asked that first.
    """
    asked = sorted(family.questions, key=lambda each: each.id != "anonymous")
    for name in TITLES:
        inside = tuple(each for each in asked if group(each.id) == name)
        if inside:
            yield name, inside


def families(form: Form) -> tuple[Family, ...]:
    """The families of a form, in the order of its requests; at least one."""
    request = form.question(ASKED)
    options = request.options if request else ()
    found: dict[tuple[str, ...], list[Option]] = {}
    for option in options:
        found.setdefault(tuple(each.id for each in _asked(form, option.id)), []).append(option)
    if len(found) < 2:  # noqa: PLR2004 - a family of all
        return (Family(name="", options=options, questions=tuple(_settled(form.questions, options))),)
    return tuple(_family(form, tuple(members), options) for members in found.values())


def _asked(form: Form, option: str) -> Iterator[Question]:
    """What is asked of who chooses this, as far as that alone decides it."""
    for question in form.questions:
        if all(option in each.answers for each in question.when if each.question == ASKED):
            yield question


def _family(form: Form, members: tuple[Option, ...], options: Sequence[Option]) -> Family:
    questions = tuple(_settled(_asked(form, members[0].id), members))
    return Family(name=_named(members, options), options=members, questions=questions)


def _named(members: Sequence[Option], options: Sequence[Option]) -> str:
    """The first request that is wholly of this family; else the first of its members, with its severity."""
    ours = {each.id for each in members}
    others = {each.id.partition(".")[0] for each in options if each.id not in ours}
    names = (each.id.partition(".")[0] for each in members)
    return next((name for name in names if name not in others), members[0].id)


def _settled(questions: Iterator[Question] | Sequence[Question], members: Sequence[Option]) -> Iterator[Question]:
    """The questions as they are put to these requests alone."""
    for question in questions:
        when = tuple(each for each in question.when if each.question != ASKED)
        options = tuple(members) if question.id == ASKED else question.options
        yield replace(question, when=when, options=options)
