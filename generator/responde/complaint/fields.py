"""Fields are answers as programs send them, by name; people's letters have words around theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from responde.complaint import NUMBER, Form, Question
from responde.complaint.answers import WORDS, Answer, Doubt, Remark, got
from responde.complaint.lines import LONGEST, Line, cleaned
from responde.complaint.record import Parsed
from responde.speech import Speech

MOST_FILES, NAME = 10, 255
"""Files of one question, and characters of the name of one, as the published schema has them."""
BOXES = {"on": "yes", "off": "no"}
"""What programs send for a box that has no value of its own."""
LONGEST_PATH = 5000
"""Characters of a name with all its folders."""
MOST = 100
"""Fields that nobody asks for which are told; and values of one that are read, ten times as many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field, with the answers it was given; several where several can be chosen."""

    name: str
    values: tuple[str, ...]
    line: int = 0


def asked(form: Form) -> Mapping[str, Question]:
    """What can be answered, by name, the case's own number among it."""
    return {each.id: each for each in (NUMBER, *form.questions)}


def answered(fields: Sequence[Field], form: Form, speeches: Sequence[Speech], lang: str = "") -> Parsed:
    """The answers that fields give; an empty one gives none, and of what nobody asks the first are told."""
    known, answers, told = asked(form), dict[str, Answer](), list[Remark]()
    for field in fields:
        question = known.get(field.name)
        if question is None:
            continue
        answer, remarks = _answer(question, field, speeches)
        told += remarks
        if answer is not None:
            answers[question.id] = answer
    unknown = [field for field in fields if field.name not in known]
    return Parsed(answers=answers, findings=(*told, *_unasked(unknown)), lang=lang)


def with_files(found: Parsed, form: Form, names: Sequence[str]) -> Parsed:
    """With the names of files that came along, as answer to the one question that asks for some."""
    question = next((each for each in form.questions if each.kind == "file"), None)
    if question is None:
        return found
    answer, told = _files(question, Field(name=question.id, values=tuple(names)))
    if answer is None:
        return found
    return replace(found, answers={**found.answers, question.id: answer}, findings=(*found.findings, *told))


def _unasked(fields: Sequence[Field]) -> Iterator[Remark]:
    """What nobody asks; what is left over when there is too much of it, in one."""
    for field in fields[:MOST]:
        said = f"{field.name[:WORDS]}: {' '.join(field.values[:MOST])}"
        yield Remark(doubt=Doubt.UNKNOWN_QUESTION, said=_line(said), line=field.line)
    if over := fields[MOST:]:
        names = ", ".join(field.name[:WORDS] for field in over[:MOST])
        yield Remark(doubt=Doubt.CUT, said=_line(names), line=over[0].line)


def _line(said: str) -> str:
    """What a remark repeats, on one line."""
    return " ".join(cleaned(said[:WORDS]).split())


def _named(names: Sequence[str]) -> tuple[str, ...]:
    """The names of files, without the folders in which they lay."""
    paths = (" ".join(cleaned(name[-LONGEST_PATH:]).split()) for name in names[: MOST * 10])
    last = (path.replace("\\", "/").rsplit("/", 1)[-1].strip() for path in paths)
    return tuple(name[-NAME:] for name in last if name.strip(". "))


def _answer(question: Question, field: Field, speeches: Sequence[Speech]) -> tuple[Answer | None, tuple[Remark, ...]]:
    if question.kind == "file":
        return _files(question, field)
    values = tuple(BOXES.get(each, each) for each in field.values) if question.kind == "yes_no" else field.values
    lines = tuple(_lines(values, at=field.line))
    if not any(line.said for line in lines):
        return None, ()
    reply = got(question, lines, speeches, inline=True)
    return reply.answer, tuple(_placed(reply.remarks, field.line))


def _lines(values: Sequence[str], *, at: int) -> Iterator[Line]:
    """The lines of an answer as they were sent, of which none flows into the next."""
    text = cleaned("\n".join(values[: MOST * 10])[:LONGEST]).strip()
    yield from (Line(said=said.rstrip(), guarded=True, at=at) for said in text.split("\n"))


def _files(question: Question, field: Field) -> tuple[Answer | None, tuple[Remark, ...]]:
    found = _named(field.values)
    over = found[MOST_FILES:]
    told = (Remark(doubt=Doubt.TOO_LONG, question=question.id, said=_line(", ".join(over)), line=field.line),)
    return (list(found[:MOST_FILES]) or None), told if over else ()


def _placed(remarks: Sequence[Remark], line: int) -> Iterator[Remark]:
    yield from (replace(each, line=each.line or line) for each in remarks)
