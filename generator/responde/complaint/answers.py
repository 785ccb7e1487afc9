"""Answers are written in a letter as people write them, and read from it as the published schema takes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from responde.complaint import Label, Option, Question
from responde.complaint.bank import LONGEST, PHONE
from responde.complaint.lines import Line, broken, cleaned, folded
from responde.complaint.listing import by_language
from responde.contract.texts import Text
from responde.speech import Speech
from responde.templating import plain

Answer = str | bool | int | float | list[str]
"""As in JSON: several choices are a list, since validators take nothing else for an array."""

MOST, WORDS = 200, 500
"""Lines of a choice that are read, and characters of each."""
WRAPPED = 4
"""Lines into which a mail program may have broken one."""

ONE = 40
"""Characters of a choice and its name that still stand beside the question."""

YES = frozenset({"yes", "y", "si", "s", "sim", "true", "x", "1"})
NO = frozenset({"no", "n", "nao", "false", "0"})
TICKS = str.maketrans(dict.fromkeys("✓✔☑☒✗✘←", " x "))
EMAIL = re.compile(r"[^\s<>@\[\]()]+@[^\s<>@\[\]()]+")
NUMBER = re.compile(r"[+-]?\d{1,300}(?:[.,]\d{1,400})?")
"""Any that a program can hold, the smallest without exponent too; with more digits before the point it has no end."""
GROUPED = re.compile(r"[+-]?\d{1,3}[.,]\d{3}")
"""A thousand to some, one and three decimals to others."""
PLAIN = str.maketrans("[]\\", "()/")
"""In labels: brackets, which make a question, and what breaks a line."""
DASHES = str.maketrans("‐‑‒–—−", "------")  # noqa: RUF001 - what programs make of hyphens


class Doubt(StrEnum):
    """What a complaint that was sent leaves open."""

    UNKNOWN_QUESTION = "unknown-question"
    UNKNOWN_ANSWER = "unknown-answer"
    UNREADABLE = "unreadable"
    SEVERAL = "several"
    """More than one answer where one alone is asked for."""
    TWICE = "twice"
    """Asked once, answered twice, and not alike; the first holds."""
    TOO_LONG = "too-long"
    MISSING = "missing"
    BESIDE = "beside"
    """Said where nothing was asked."""
    CUT = "cut"
    """It is longer than any that is read."""
    BROKEN = "broken"
    """It ends, or goes on, otherwise than it began."""
    ENCODING = "encoding"
    """It doesn't say how its letters are written, and they had to be guessed."""
    CORRECTED = "corrected"
    AMBIGUOUS = "ambiguous"
    MISTYPED = "mistyped"
    FOREIGN = "foreign"
    """A case number with a slip and one that is meant, or several, or none; and one of another company."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing that is left open, in the words of who wrote it."""

    doubt: Doubt
    question: str = ""
    said: str = ""
    line: int = 0
    """Where it stands, from one; 0 where it has no place."""
    meant: tuple[str, ...] = ()
    """What can be meant by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was understood of one answer, and what was not."""

    answer: Answer | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Picked:
    """What is found on the lines of a choice, one after the other."""

    shown: list[str] = field(default_factory=list)
    """Answers that stand there as they were printed."""
    picked: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def spoken(label: Label, speech: Speech) -> str:
    """A label in the language of a page, on one line."""
    said = label.into(speech.lang)[0] if isinstance(label, Text) else by_language(label).get(speech.words, "")
    return " ".join(cleaned(said).translate(PLAIN).split())


def options(question: Question, speech: Speech) -> tuple[tuple[str, str], ...]:
    """The answers to choose from, with their names in one language."""
    if question.kind == "yes_no":
        return (("yes", plain(speech("yes"))), ("no", plain(speech("no"))))
    return tuple((each.id, _named(question, each, speech)) for each in question.options)


def put(question: Question, answer: object, speech: Speech) -> tuple[str, ...]:
    """An answer as lines of a letter."""
    names = dict(options(question, speech))
    if isinstance(answer, bool):
        return (names["yes" if answer else "no"],)
    if isinstance(answer, int | float):
        return (figure(answer),)
    if question.kind == "choices" and isinstance(answer, Sequence) and not isinstance(answer, str):
        return tuple(part for each in answer for part in broken(f"x ({each}) {names.get(each, '')}".rstrip()))
    text = cleaned(str(answer))
    if question.kind == "choice":
        whole = f"({text}) {names.get(text, '')}".rstrip()
        return (whole if len(whole) <= ONE else text,)
    first, *others = text.split("\n")
    edge = not first or not text.rsplit("\n", 1)[-1]
    meant = question.kind == "text" or edge
    return (*broken(first, guarded=edge), *(part for each in others for part in broken(each, guarded=meant)))


def got(question: Question, lines: Sequence[Line], speeches: Sequence[Speech], *, inline: bool) -> Reply:
    """The answer that lines of a letter give to a question; `inline` where the first stands beside the question."""
    if question.kind in {"choice", "choices", "yes_no"}:
        return _chosen(question, lines, speeches, inline=inline)
    text = _text(lines, together=question.kind != "long_text")
    if not text:
        return Reply()
    if question.kind in {"text", "long_text"}:
        room = LONGEST[question.kind]
        over = (_remark(Doubt.TOO_LONG, question, text[room:]),) if len(text) > room else ()
        return Reply(answer=text[:room], remarks=over)
    found = _read(question.kind, text)
    return Reply(answer=found) if found is not None else Reply(remarks=(_remark(Doubt.UNREADABLE, question, text),))


def _named(question: Question, option: Option, speech: Speech) -> str:
    return plain(speech.language(option.id)) if question.id == "language" else spoken(option.label, speech)


def figure(number: float) -> str:
    """Without an exponent, and never with three decimals alone, which some would read as a thousand."""
    written = format(Decimal(repr(number)), "f")
    return f"{written}0" if GROUPED.fullmatch(written) else written


def _remark(doubt: Doubt, question: Question, said: str) -> Remark:
    return Remark(doubt=doubt, question=question.id, said=" ".join(said[:WORDS].split()))


def _text(lines: Sequence[Line], *, together: bool) -> str:
    """The text that lines are; what flowed, or is asked for on one line, is put together again."""
    first = next((at for at, line in enumerate(lines) if line.said or line.guarded), len(lines))
    last = next((at for at in range(len(lines), first, -1) if lines[at - 1].said or lines[at - 1].guarded), first)
    parts: list[str] = []
    before: Line | None = None
    for line in lines[first:last]:
        if before is not None and (line.said or line.guarded):
            flows = together or (before.flows and before.depth == line.depth)
            parts.append(" " if flows and not line.guarded else "\n")
        elif before is not None and not together:
            parts.append("\n")
        parts.append(line.said)
        before = line
    return "".join(parts)


def _read(kind: str, text: str) -> Answer | None:
    """A figure, a day or an address; None where it is none."""
    text = text if kind == "email" else unicodedata.normalize("NFKC", text).translate(DASHES).strip()
    if kind == "number":
        return _number(text)
    if kind == "date":
        return _day(text)
    if kind == "phone":
        return text if re.fullmatch(PHONE, text) else None
    address = text if "@" in text and not re.search(r"[\s<>()\[\]]", text) else _address(text)
    return address if address and len(address) <= LONGEST["email"] else None


def _address(text: str) -> str | None:
    """The one address in what a program made of it: `ana@example.com <mailto:ana@example.com>`."""
    found = {each.removeprefix("mailto:") for each in EMAIL.findall(text[:WORDS])}
    return found.pop() if len(found) == 1 else None


def _number(text: str) -> Answer | None:
    if not NUMBER.fullmatch(text) or GROUPED.fullmatch(text):
        return None
    return float(text.replace(",", ".")) if re.search("[.,]", text) else int(text)


def _day(text: str) -> str | None:
    """ISO 8601, or day, month and year; two digits of a year could be anything."""
    parts = re.fullmatch(r"(\d{1,4})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{1,4})", text, re.ASCII)
    if parts is None:
        return None
    first, month, last = parts.groups()
    year, day = (first, last) if len(first) == 4 else (last, first)  # noqa: PLR2004 - digits of a year
    if len(year) != 4 or len(day) > 2:  # noqa: PLR2004 - digits of year and day
        return None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _chosen(question: Question, lines: Sequence[Line], speeches: Sequence[Speech], *, inline: bool) -> Reply:
    """What was picked from a list: written beside or below it, ticked in it, or left over when the rest was deleted."""
    known = _names(question, speeches)
    found = _sorted(known, [line.said[:WORDS] for line in lines if line.said][:MOST], inline=inline)
    picked = tuple(dict.fromkeys(found.picked))
    if not picked and not found.left:
        picked = _remaining(question, tuple(dict.fromkeys(found.shown)))
    left = (_remark(Doubt.UNKNOWN_ANSWER, question, " ".join(found.left)),) if found.left else ()
    if question.kind == "choices":
        return Reply(answer=list(picked) or None, remarks=left)
    if len(picked) > 1:
        return Reply(remarks=(_remark(Doubt.SEVERAL, question, ", ".join(picked)), *left))
    answer: Answer | None = picked[0] if picked else None
    if question.kind == "yes_no" and picked:
        answer = picked[0] == "yes"
    return Reply(answer=answer, remarks=left)


def _remaining(question: Question, shown: tuple[str, ...]) -> tuple[str, ...]:
    """Where all are left as they were, none is chosen; one alone is, where it has to be answered."""
    size = 2 if question.kind == "yes_no" else len(question.options)
    return shown if len(shown) < size or (size == 1 and question.needed) else ()


def _names(question: Question, speeches: Sequence[Speech]) -> Mapping[str, tuple[str, bool]]:
    """By folded words, the answer that they mean, and whether they only print it; what means two means none."""
    found: dict[str, tuple[str, bool] | None] = {}
    pairs = [pair for speech in speeches for pair in options(question, speech)]
    for name, _ in pairs:
        found[f"({name.casefold()})"] = found[name.casefold()] = (name, False)
    labels = [(f"{name} {label}", name, True) for name, label in pairs]
    labels += [(words, name, False) for name, label in pairs for words in (name, label)]
    for mark in ("x {}", "{} x"):
        labels += [(mark.format(words), name, False) for words, name, _ in labels[: len(pairs) * 3]]
    if question.kind == "yes_no":
        labels += [(word, name, False) for name, words in (("yes", YES), ("no", NO)) for word in sorted(words)]
    for words, name, shown in labels:
        key = folded(words)
        before = found.setdefault(key, (name, shown))
        if before is not None and before[0] != name and key not in {id_.casefold() for id_, _ in pairs}:
            found[key] = None
    return {key: meant for key, meant in found.items() if meant}


def _sorted(known: Mapping[str, tuple[str, bool]], lines: list[str], *, inline: bool) -> _Picked:
    """Each line told apart: printed, picked, or neither."""
    found, at = _Picked(), 0
    while at < len(lines):
        for size in range(1, WRAPPED + 1):
            meant = _meant(known, " ".join(lines[at : at + size])) if at + size <= len(lines) else None
            if meant:
                printed = meant[1] and not (inline and at == 0)
                (found.shown if printed else found.picked).append(meant[0])
                at += size
                break
        else:
            parts = tuple(_parts(known, lines[at]))
            found.picked += parts
            found.left += () if parts else (lines[at],)
            at += 1
    return found


def _meant(known: Mapping[str, tuple[str, bool]], words: str) -> tuple[str, bool] | None:
    exact = known.get(words.strip().casefold())
    return exact or known.get(folded(re.sub("<-+|<=+", " x ", words).translate(TICKS)))


def _parts(known: Mapping[str, tuple[str, bool]], line: str) -> Iterator[str]:
    """Several answers on one line, if it says nothing else."""
    meant = [_meant(known, part) for part in re.split("[,;/]", line) if part.strip()]
    if all(meant):
        yield from (each[0] for each in meant if each)
