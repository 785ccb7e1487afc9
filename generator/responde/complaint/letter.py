"""A letter is a complaint as plain text, which people fill in and programs read back."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from responde.complaint import NUMBER, Form, Question
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
from responde.complaint.record import Parsed
from responde.speech import Speech
from responde.templating import plain
from responde.words import LANGUAGES

VERSION = "1"
END = "end"
ABOVE = 8
"""Lines above a question over which its label may have been broken."""

MANY, FEW = 100, 8
"""Answers to choose from that are printed, where there is room, and where there is less."""
WHICH = "write which one"
OFTEN, MOST = 8, 100
"""Times that one question is read in a letter, and findings besides those of what is missing."""
NAME = re.compile(r"[A-Za-z][\w. -]*")
"""What looks like the id of a question, and not like the number of a note."""


@dataclass(slots=True, kw_only=True)
class _Block:
    """A question that was come upon, and the lines behind it."""

    question: Question
    depth: int
    inline: bool
    at: int
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
        self._beside: list[Line] = []

    def read(self, text: str) -> None:
        if len(text) > LONGEST:
            self.remarks.append(Remark(doubt=Doubt.CUT, said=" ".join(text[LONGEST : LONGEST + WORDS].split())))
        for line in lines(text[:LONGEST]):
            self._take(line)
        if self._beside:
            words = " ".join(each.said[:WORDS] for each in self._beside)[:WORDS]
            self.remarks.append(Remark(doubt=Doubt.BESIDE, said=words, line=self._beside[0].at))

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
            self._beside.append(line)

    def _add(self, block: _Block, line: Line, head: tuple[str, str, str] | None) -> None:
        """A line of an answer; one that looks like a question that nobody asks is told, and left where it is."""
        if head and NAME.fullmatch(head[1].strip()):
            self.remarks.append(Remark(doubt=Doubt.UNKNOWN_QUESTION, said=line.said[:WORDS], line=line.at))
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
        block = _Block(question=question, depth=line.depth, inline=bool(rest), at=line.at, lines=[said] if rest else [])
        self._block, self._closed = block, False
        asked = self.blocks.setdefault(question.id, [])
        if len(asked) < OFTEN:
            asked.append(block)

    def _unlabel(self, question: Question, label: str) -> None:
        """Takes from the answer above what belongs to a label that was broken over several lines."""
        heads = self._heads[question.id.casefold()]
        above = self._block.lines if self._block else self._beside
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
    """What text can answer: its number, which is asked of nobody, and all questions but those for files."""
    return (NUMBER, *(each for each in form.questions if each.kind != "file"))


def written(
    form: Form,
    speech: Speech,
    answers: Mapping[str, object] | None = None,
    *,
    brief: bool = False,
    listed: int = MANY,
) -> str:
    """The letter to fill in or, with answers, filled in; `brief` with short labels and without hints.

    Answers to choose from are printed where there are no more of them than `listed`; else one writes which. Where the
    answers name `number`, if only an empty one, there is room for it: whoever takes the complaint writes it down.
    Of an answer, `lines.cleaned` is what can be read back. Lines end in a line feed alone.
    """
    known = answers or {}
    parts = [f"[responde:{VERSION} {speech.lang}]", "\n".join(_wrapped(_intro(speech)))]
    among = carried(form)[0 if NUMBER.id in known else 1 :]
    asked = (_asked(each, speech, known.get(each.id), brief=brief, listed=listed) for each in among)
    parts.extend("\n".join(each) for each in asked)
    return sealed("\n\n".join((*parts, f"[responde:{END}]\n")))


def fitting(form: Form, speech: Speech, fits: Callable[[str], bool], *, brief: bool = False) -> str:
    """The fullest empty letter that fits; none, if not even what has to be answered does.

    Whole, brief, brief without long lists, without any, bare, and then with ever fewer of what need not be answered.
    """
    letters = (
        *(() if brief else (partial(written, form, speech),)),
        *(partial(written, form, speech, brief=True, listed=most) for most in (MANY, FEW, 0)),
        *(partial(_bare, each, speech) for each in (form, *_fewer(form))),
    )
    made = (each() for each in letters)
    return next((each for each in made if fits(each)), "")


def _bare(form: Form, speech: Speech) -> str:
    """The labels of the questions alone, a line each."""
    asked = (line for each in carried(form)[1:] for line in _wrapped(f"{_labelled(each, speech)} [{each.id}]:"))
    return sealed("\n".join((f"[responde:{VERSION} {speech.lang}]", *asked, f"[responde:{END}]\n")))


def _labelled(question: Question, speech: Speech) -> str:
    return spoken(question.short or question.label, speech)


def _fewer(form: Form) -> Iterator[Form]:
    """The form without the last of what need not be answered, without the last two…; where to answer goes last."""
    needed = {each.id for each in form.questions if each.needed}
    reached = set(REACHED_AT.values()) if "contact_by" in needed else set()
    spared = sorted((each for each in form.questions if each.id not in needed), key=lambda each: each.id not in reached)
    for size in range(len(spared) - 1, -1, -1):
        kept = needed | {each.id for each in spared[:size]}
        yield replace(form, questions=tuple(each for each in form.questions if each.id in kept))


def left_out(form: Form, text: str) -> tuple[Question, ...]:
    """The questions that a letter which had to fit doesn't ask."""
    return tuple(each for each in carried(form)[1:] if f"[{each.id}]:" not in text)


def speeches(languages: tuple[str, ...]) -> tuple[Speech, ...]:
    """Every language that somebody may have answered in, the contract's first."""
    return tuple(Speech(lang, languages, "") for lang in dict.fromkeys((*languages, *LANGUAGES)))


def is_one(text: str) -> bool:
    """Whether a text has our mark, or one of our questions, anywhere on a line."""
    return any(mark(line.said) or heading(line.said) for line in lines(text[:LONGEST]))


def parsed(text: str, form: Form, languages: tuple[str, ...]) -> Parsed:
    """What a letter answers, as it came back: quoted, wrapped, with a signature, in any of the languages.

    Never raises; of a letter longer than `lines.LONGEST` the rest is left unread, and told.
    """
    spoken_in = speeches(languages)
    reader = _Reader(form, spoken_in)
    reader.read(text)
    answers: dict[str, Answer] = {}
    remarks = list(reader.remarks)
    for question in carried(form):
        blocks = sorted(reader.blocks.get(question.id, ()), key=lambda each: each.depth)
        answer, told = _answer(blocks, spoken_in)
        remarks += told
        if answer is not None:
            answers[question.id] = answer
    return Parsed(answers=answers, findings=tuple(remarks[:MOST]), lang=reader.lang)


def _answer(blocks: Iterable[_Block], speeches: Sequence[Speech]) -> tuple[Answer | None, tuple[Remark, ...]]:
    """What holds of a question that stands in a letter more than once: what was quoted least, and came first."""
    found: tuple[Answer, int] | None = None
    remarks: list[Remark] = []
    for block in blocks:
        reply = got(block.question, block.lines, speeches, inline=block.inline)
        if found is None or block.depth == found[1]:
            remarks += (replace(each, line=block.at) for each in reply.remarks)
        if reply.answer is None:
            continue
        if found is None:
            found = (reply.answer, block.depth)
        elif reply.answer != found[0] and block.depth == found[1]:
            again = str(reply.answer)[:WORDS]
            remarks.append(Remark(doubt=Doubt.TWICE, question=block.question.id, said=again, line=block.at))
    return found[0] if found else None, tuple(remarks)


def _intro(speech: Speech) -> str:
    says = speech("Write each answer behind its colon or below it, and leave what is in square brackets as it is.")
    return f"{plain(says)} {plain(speech('Of a list, write what you choose.'))}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def _asked(question: Question, speech: Speech, answer: object, *, brief: bool, listed: int) -> Iterator[str]:
    """A question with its answer, or with what there is to choose from."""
    if answer is None or answer in ("", []):
        among = options(question, speech)
        label = next(_labels(question, speech, brief=brief))
        which = f" ({plain(speech(WHICH))})" if len(among) > listed else ""
        yield from _wrapped(f"{label}{which} [{question.id}]:")
        for name, said in among[: 0 if which else None]:
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
    need = "" if question.needed or question is NUMBER else f"({plain(speech('if you like'))})"
    names = (short or label,) if brief else (label, short)
    for name in filter(None, names):
        for parts in ((name, need, "" if brief else hint), (name, hint), (name, need), (name,)):
            yield " ".join(filter(None, parts))


def _heads(question: Question, speeches: Sequence[Speech]) -> Iterator[str]:
    for speech in speeches:
        for label in _labels(question, speech):
            yield from (folded(label), folded(f"{label} {plain(speech(WHICH))}"))
