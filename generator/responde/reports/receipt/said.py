"""What was said is put back into words, question by question, as the form asked it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from responde.complaint import Form, Question
from responde.complaint.answers import options, put, spoken
from responde.complaint.lines import cleaned
from responde.reports.deadlines.teller import Teller
from responde.speech import Speech, figures
from responde.templating import plain


class Case(Protocol):
    """What somebody brought by answering the questions of a form."""

    @property
    def teller(self) -> Teller: ...
    @property
    def form(self) -> Form: ...
    @property
    def answers(self) -> Mapping[str, object]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One question with its answer in words."""

    question: str
    label: str
    answer: object
    """As it was handed in."""
    lines: tuple[str, ...]


def said(case: Case, *, brief: bool = False) -> Iterator[Said]:
    """Every question that was answered, in the order of the form; `brief` with short labels."""
    speech = case.teller.speech
    for question in case.form.questions:
        answer = case.answers.get(question.id)
        if answer is None or answer in ("", [], ()):
            continue
        label = spoken((question.short if brief else "") or question.label, speech)
        lines = (case.teller.title(),) if question.id == "request" else _lines(question, answer, speech)
        yield Said(question=question.id, label=label, answer=answer, lines=lines)


def _lines(question: Question, answer: object, speech: Speech) -> tuple[str, ...]:
    """An answer in words; what it can't be said in is shown as it came."""
    names = dict(options(question, speech))
    if isinstance(answer, bool):
        return (names.get("yes" if answer else "no", str(answer)),)
    if isinstance(answer, int | float):
        return put(question, answer, speech)
    if isinstance(answer, list | tuple):
        return (", ".join(names.get(str(each)) or one_line(str(each)) for each in answer),)
    if question.kind == "date":
        with suppress(ValueError):
            return (plain(figures.day(speech, date.fromisoformat(str(answer)))),)
    return (names[str(answer)],) if str(answer) in names else tuple(spread(str(answer)))


def one_line(text: str) -> str:
    """A text of several lines as one."""
    return " ".join(cleaned(text).split())


def spread(text: str) -> Iterator[str]:
    """The lines of a text, without those that are empty at its beginning and end."""
    return (line.strip() for line in cleaned(text).strip().split("\n"))


def beside(one: Said, indent: str) -> Iterator[str]:
    """A question, and its answer beside it where both are short; what follows it is indented once more."""
    first, *others = one.lines
    head = one.label if one.label.endswith(("?", ":")) else f"{one.label}:"
    yield f"{head} {first}"
    yield from (f"{indent}{line}" for line in others if line)
