"""What a complaint leaves open is told as findings, each in the line in which it stands."""

from __future__ import annotations

from collections.abc import Sequence

from responde.complaint import NUMBER, Form, Question
from responde.complaint.answers import Doubt, Remark, options, spoken
from responde.findings import Finding, Kind, Spot, intake
from responde.speech import Speech

KINDS: dict[Doubt, Kind] = {
    Doubt.UNKNOWN_QUESTION: intake.UNKNOWN_QUESTION,
    Doubt.UNKNOWN_ANSWER: intake.UNKNOWN_ANSWER,
    Doubt.UNREADABLE: intake.UNREADABLE,
    Doubt.SEVERAL: intake.SEVERAL,
    Doubt.TWICE: intake.TWICE,
    Doubt.TOO_LONG: intake.TOO_LONG,
    Doubt.MISSING: intake.MISSING,
    Doubt.BESIDE: intake.BESIDE,
    Doubt.CUT: intake.CUT,
    Doubt.BROKEN: intake.BROKEN,
    Doubt.ENCODING: intake.GUESSED,
    Doubt.CORRECTED: intake.CORRECTED,
    Doubt.AMBIGUOUS: intake.AMBIGUOUS,
    Doubt.MISTYPED: intake.MISTYPED,
    Doubt.FOREIGN: intake.FOREIGN,
}
EXAMPLES = {
    "date": "2026-12-01",
    "email": "ana@example.com",
    "phone": "+57 601 555 0100",
    "number": "12.5",
    "yes_no": "yes, no",
}
"""How an answer is written, by kind of question."""
MOST = 12
"""Answers to choose from that are told."""
NEAR = 200
"""Lines below its question in which an answer is looked for."""


def findings(
    remarks: Sequence[Remark], form: Form, speech: Speech, file: str, lines: Sequence[str]
) -> tuple[Finding, ...]:
    """Remarks as findings in `file`, of which `lines` are the text; in the order of its lines, and then of the form."""
    found = [_finding(each, form, speech, file, lines) for each in remarks]
    return tuple(sorted(found, key=lambda finding: finding.spot.line if finding.spot else 0))


def _finding(remark: Remark, form: Form, speech: Speech, file: str, lines: Sequence[str]) -> Finding:
    question = NUMBER if remark.question == NUMBER.id else form.question(remark.question)
    facts = {
        "said": remark.said,
        "id": remark.question,
        "question": spoken(question.label, speech) if question else remark.question,
        "known": _known(question, speech) if question else "",
        "example": EXAMPLES.get(question.kind, "…") if question else "…",
        "meant": ", ".join(remark.meant),
    }
    return Finding(KINDS[remark.doubt], (), "value", facts, _spot(remark, file, lines))


def _known(question: Question, speech: Speech) -> str:
    names = [name for name, _ in options(question, speech)]
    return ", ".join(names[:MOST]) + (", …" if len(names) > MOST else "")


def _spot(remark: Remark, file: str, lines: Sequence[str]) -> Spot:
    """The line, and in it the words that are meant: the last such, since an answer stands behind its question."""
    said, start = remark.said, max(0, remark.line - 1)
    near = lines[start : start + NEAR] if remark.line else lines
    at = next((number for number, text in enumerate(near, start=start + 1) if said and said in text), remark.line)
    text = lines[at - 1].rstrip("\r") if 0 < at <= len(lines) else ""
    words = said if said in text else ""
    return Spot(file, max(1, at), text.rfind(words) + 1 if words else 1, max(1, len(words)), text)
