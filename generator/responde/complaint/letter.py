"""A letter is a complaint as plain text, which people fill in and programs read back."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from responde.complaint import Form, Question
from responde.complaint.answers import WORDS, Answer, Doubt, Remark, got, options, put, spoken
from responde.complaint.bank import REACHED_AT
from responde.complaint.lines import (
    GUARD,
    LONGEST,
    WIDTH,
    WROTE_END,
    Line,
    closes,
    folded,
    heading,
    lines,
    mark,
    sealed,
)
from responde.speech import Speech
from responde.templating import plain
from responde.words import LANGUAGES

VERSION = "1"
END = "end"
ABOVE = 8
"""Lines above a question over which its label may have been broken."""

OFTEN, MOST = 8, 100
"""Times that one question is read in a letter, and findings besides those of what is missing."""
NAME = re.compile(r"[A-Za-z][\w. -]*")
"""What looks like the id of a question, and not like the number of a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A letter as it was understood: what the published schema takes, and what is left open."""

    answers: Mapping[str, Answer]
    findings: tuple[Remark, ...] = ()
    lang: str = ""
    """The language in which it was written for its sender; empty where the letter no longer says."""


@dataclass(slots=True, kw_only=True)
class _Block:
    """A question that was come upon, and the lines behind it."""

    question: Question
    depth: int
    inline: bool
    lines: list[Line] = field(default_factory=list)


class _Reader:
    """Takes a letter apart, a line at a time."""

    def __init__(self, form: Form, speeches: Sequence[Speech]) -> None:
        self.blocks: dict[str, list[_Block]] = {}
        self.remarks: list[Remark] = []
        self.lang = ""
        self._by_id = {each.id.casefold(): each for each in carried(form)}
        self._heads = {name: frozenset(_heads(each, speeches)) for name, each in self._by_id.items()}
        self._by_head = {words: self._by_id[name] for name, heads in self._heads.items() for words in heads}
        self._intro = " ".join(folded(_intro(speech)) for speech in speeches)
        self._block: _Block | None = None
        self._closed = False
        self._beside: list[str] = []

    def read(self, text: str) -> None:
        if len(text) > LONGEST:
            self.remarks.append(Remark(doubt=Doubt.CUT, said=" ".join(text[LONGEST : LONGEST + WORDS].split())))
        for line in lines(text[:LONGEST]):
            self._take(line)
        if self._beside:
            self.remarks.append(Remark(doubt=Doubt.BESIDE, said=" ".join(self._beside)[:WORDS]))

    def _take(self, line: Line) -> None:
        marked = "" if line.guarded else mark(line.said)
        head = None if line.guarded or marked else heading(line.said)
        if marked:
            self._block, self._closed = None, False
            self.lang = self.lang or "".join(marked.split()[1:2])
        elif head and (question := self._question(*head[:2])):
            self._begin(question, head, line)
        elif not line.guarded and (closes(line.said) or self._wrote(line.said)):
            self._block, self._closed = None, True
        elif self._block:
            self._add(self._block, line, head)
        elif line.said and not self._closed and not line.depth and folded(line.said) not in self._intro:
            self._beside.append(line.said[:WORDS])

    def _add(self, block: _Block, line: Line, head: tuple[str, str, str] | None) -> None:
        """A line of an answer; one that looks like a question that nobody asks is told, and left where it is."""
        if head and NAME.fullmatch(head[1].strip()):
            self.remarks.append(Remark(doubt=Doubt.UNKNOWN_QUESTION, said=line.said[:WORDS]))
        block.lines.append(line)

    def _question(self, label: str, name: str) -> Question | None:
        """The question of this id or, where that is mistyped, of this label."""
        wanted = name.strip().casefold()
        found = self._by_id.get(wanted) or self._by_id.get("_".join(wanted.split()))
        return found or self._by_head.get(folded(label) if label.strip() else "")

    def _begin(self, question: Question, head: tuple[str, str, str], line: Line) -> None:
        self._unlabel(question, head[0])
        rest = head[2]
        said = Line(said=rest.removeprefix(GUARD), depth=line.depth, guarded=rest.startswith(GUARD), flows=line.flows)
        block = _Block(question=question, depth=line.depth, inline=bool(rest), lines=[said] if rest else [])
        self._block, self._closed = block, False
        asked = self.blocks.setdefault(question.id, [])
        if len(asked) < OFTEN:
            asked.append(block)

    def _unlabel(self, question: Question, label: str) -> None:
        """Takes from the answer above what belongs to a label that was broken over several lines."""
        heads = self._heads[question.id.casefold()]
        above = self._block.lines if self._block else []
        for size in range(min(ABOVE, len(above)) + 1):
            taken = above[len(above) - size :]
            if any(each.guarded for each in taken):
                return
            words = " ".join((*(each.said[:WORDS] for each in taken), label))
            if words.strip() and folded(words) in heads:
                del above[len(above) - size :]
                return

    def _wrote(self, said: str) -> bool:
        """Whether a message is quoted from here on, of which the line before began to say so."""
        above = self._block.lines if self._block else []
        if len(said) > WORDS or not WROTE_END.fullmatch(said) or not above or above[-1].guarded:
            return False
        if not closes(f"{above[-1].said} {said}"):
            return False
        above.pop()
        return True


def carried(form: Form) -> tuple[Question, ...]:
    """The questions that text can answer: all but those for files."""
    return tuple(each for each in form.questions if each.kind != "file")


def written(form: Form, speech: Speech, answers: Mapping[str, object] | None = None, *, brief: bool = False) -> str:
    """The letter to fill in or, with answers, filled in; `brief` with short labels and without hints.

    Of an answer, `lines.cleaned` is what can be read back. Lines end in a line feed alone.
    """
    known = answers or {}
    parts = [f"[responde:{VERSION} {speech.lang}]", "\n".join(_wrapped(_intro(speech)))]
    asked = (_asked(each, speech, known.get(each.id), brief=brief) for each in carried(form))
    parts.extend("\n".join(each) for each in asked)
    return sealed("\n\n".join((*parts, f"[responde:{END}]\n")))


def fitting(form: Form, speech: Speech, fits: Callable[[str], bool], *, brief: bool = False) -> str:
    """The fullest empty letter that fits: whole, brief, or brief with what has to be answered alone; else none."""
    needed = {each.id for each in form.questions if each.required or each.unless}
    reached = set(REACHED_AT.values()) if "contact_by" in needed else set()
    letters = (
        *(() if brief else (written(form, speech),)),
        written(form, speech, brief=True),
        *(written(_only(form, names), speech, brief=True) for names in (needed | reached, needed)),
    )
    return next((each for each in letters if fits(each)), "")


def _only(form: Form, names: set[str]) -> Form:
    return replace(form, questions=tuple(each for each in form.questions if each.id in names))


def parsed(text: str, form: Form, languages: tuple[str, ...]) -> Parsed:
    """What a letter answers, as it came back: quoted, wrapped, with a signature, in any of the languages.

    Never raises; of a letter longer than `lines.LONGEST` the rest is left unread, and told.
    """
    speeches = tuple(Speech(lang, languages, "") for lang in dict.fromkeys((*languages, *LANGUAGES)))
    reader = _Reader(form, speeches)
    reader.read(text)
    answers: dict[str, Answer] = {}
    remarks = list(reader.remarks)
    for question in carried(form):
        blocks = sorted(reader.blocks.get(question.id, ()), key=lambda each: each.depth)
        answer, told = _answer(blocks, speeches)
        remarks += told
        if answer is not None:
            answers[question.id] = answer
    return Parsed(answers=answers, findings=(*remarks[:MOST], *_missing(form, answers)), lang=reader.lang)


def _answer(blocks: Iterable[_Block], speeches: Sequence[Speech]) -> tuple[Answer | None, tuple[Remark, ...]]:
    """What holds of a question that stands in a letter more than once: what was quoted least, and came first."""
    found: tuple[Answer, int] | None = None
    remarks: list[Remark] = []
    for block in blocks:
        reply = got(block.question, block.lines, speeches, inline=block.inline)
        if found is None or block.depth == found[1]:
            remarks += reply.remarks
        if reply.answer is None:
            continue
        if found is None:
            found = (reply.answer, block.depth)
        elif reply.answer != found[0] and block.depth == found[1]:
            remarks.append(Remark(doubt=Doubt.TWICE, question=block.question.id, said=str(reply.answer)[:WORDS]))
    return found[0] if found else None, tuple(remarks)


def _missing(form: Form, answers: Mapping[str, Answer]) -> Iterator[Remark]:
    """What has to be answered, as the published schema has it."""
    wanted = {each.id for each in form.questions if each.required}
    wanted |= {each.id for each in form.questions if each.unless and answers.get(each.unless) is not True}
    wanted.add(REACHED_AT.get(str(answers.get("contact_by")), ""))
    for each in form.questions:
        if each.id in wanted and each.id not in answers:
            yield Remark(doubt=Doubt.MISSING, question=each.id)


def _intro(speech: Speech) -> str:
    says = speech("Write each answer behind its colon or below it, and leave what is in square brackets as it is.")
    return f"{plain(says)} {plain(speech('Of a list, write what you choose.'))}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def _asked(question: Question, speech: Speech, answer: object, *, brief: bool) -> Iterator[str]:
    """A question with its answer, or with what there is to choose from."""
    if answer is None or answer in ("", []):
        label = next(_labels(question, speech, brief=brief))
        yield from _wrapped(f"{label} [{question.id}]:")
        for name, said in options(question, speech):
            yield from _wrapped(f"({name}) {said}")
        return
    *above, head = _wrapped(f"{spoken(question.label, speech)} [{question.id}]:")
    first, *others = put(question, answer, speech)
    if question.kind == "choice" or (not others and len(head) + 1 + len(first) <= WIDTH and question.kind != "choices"):
        yield from (*above, f"{head} {first}")
    else:
        yield from (*above, head, first, *others)


def _labels(question: Question, speech: Speech, *, brief: bool = False) -> Iterator[str]:
    """What may stand in front of a question's id in one language, the fullest first."""
    label, short = spoken(question.label, speech), spoken(question.short, speech) if question.short else ""
    hint = spoken(question.hint, speech) if question.hint else ""
    need = "" if question.required or question.unless else f"({plain(speech('if you like'))})"
    names = (short or label,) if brief else (label, short)
    for name in filter(None, names):
        for parts in ((name, need, "" if brief else hint), (name, hint), (name, need), (name,)):
            yield " ".join(filter(None, parts))


def _heads(question: Question, speeches: Sequence[Speech]) -> Iterator[str]:
    return (folded(label) for speech in speeches for label in _labels(question, speech))
