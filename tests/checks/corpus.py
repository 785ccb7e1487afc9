"""The sentences of charters, each put where it would stand in a contract, and how well the word lists know them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from responde.checks import Case, names, parity, plain, wording
from responde.reading import read
from responde.source import parse
from tests.checks import cases

FOLDER = Path(__file__).parent / "wording"
LANGUAGES = {"es": "Spanish", "en": "English", "pt": "Portuguese"}
RULES = (*names.RULES, *wording.RULES, *plain.RULES, *parity.RULES)

REQUEST = "requests: {complaint: {name: Queja, answer: 3 business days, %}}"
PLACES = {
    "note": REQUEST.replace("%", "note: §"),
    "means": REQUEST.replace("%", "means: §"),
    "severity": REQUEST.replace("%", "channels: [web], severities: {bad: {says: §, answer: 1 hour}}"),
    "promise": "promises: {p: {says: §, target: 90%}}",
    "also": "promises: {p: {says: Avisamos, target: 90%, also: [§]}}",
    "best-effort": "promises: {p: {says: §, best_effort: Depende del mar}}",
    "right": "rights: {time: {says: §, backed_by: [complaint.answer]}}",
    "decides": "ladder: [{person: paco, replies_in: 2 business days, decides: §, director: true}]",
    "channel": "channels: {web: {kind: web, note: §}, phone: {kind: phone, phone: +34 951 550 100}}",
    "contractor": "contractors: {montes: {name: Montajes Sol, owner: rosa, does: §}}",
    "must-not-say": "contractors: {montes: {name: Montajes Sol, owner: rosa, must_not_say: [§]}}",
    "duty": "duties: [§]",
    "rule": "conduct: {house_rules: [§]}",
    "measure": "conduct: {aggression: [{says: §}]}",
    "emergency": "emergency: {when: §, call: 112}",
    "then": "emergency: {when: Hay heridos, call: 112, then: §}",
    "need": "needs: {n: {says: §, request: complaint, channel: web}}",
    "need-without-channel": "needs: {n: {says: §, request: complaint}}",
    "ombudsman": "beyond: [{authority: Defensor, kind: ombudsman, when: §}]",
    "regulator": "beyond: [{authority: Junta, kind: regulator, basis: ley, when: §}]",
    "heard": "lessons: [{heard: §, changed: Lo arreglamos}]",
    "notes": "notes: [§]",
}
"""Each place with the section that stands there; `§` is the sentence."""
AROUND = (
    "channels: {web: {kind: web}, phone: {kind: phone, phone: +34 951 550 100}}",
    "contractors: {redes: {name: Redes del Norte S.A.S., owner: rosa}}",
    "laws: {ley: Ley 1}",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a charter says, where, and the code that has to be found in it."""

    lang: str
    says: str
    at: str = "note"
    code: str = ""
    held: bool = False
    """Kept aside when the word lists are worked on."""


@cache
def sentences(lang: str) -> tuple[Sentence, ...]:
    written = yaml.safe_load((FOLDER / f"{lang}.yml").read_text("utf-8"))
    return tuple(Sentence(lang=lang, **one) for one in written)


@cache
def codes(one: Sentence) -> frozenset[str]:
    """Every code that the checks of language find in a contract which says it."""
    made, _ = read(parse(contract(one).encode()))
    assert made is not None
    case = Case(made, cases.DAY)
    return frozenset(finding.code for rule in RULES for finding in rule(case))


def contract(one: Sentence) -> str:
    """The bakery, where it says the sentence, and in its language."""
    piece = PLACES[one.at].replace("§", json.dumps(one.says, ensure_ascii=False))
    name = piece.partition(":")[0]
    around = "\n".join(section for section in AROUND if not section.startswith(f"{name}:"))
    return cases.contract(f"languages: [{one.lang}]\n{around}\n{piece}\n")[0]


@dataclass(frozen=True, slots=True)
class Measure:
    """How many sentences have something to be found, in how many it was, and the same of the others."""

    guilty: int
    caught: int
    innocent: int
    alarmed: int

    @property
    def row(self) -> str:
        return f"{self.caught} of {self.guilty} | {self.alarmed} of {self.innocent}"


def measured(lang: str, *, held: bool) -> Measure:
    """How well the sentences are known that were kept aside, or the others."""
    chosen = [one for one in sentences(lang) if one.held == held]
    guilty = [one for one in chosen if one.code]
    innocent = [one for one in chosen if not one.code]
    caught = sum(one.code in codes(one) for one in guilty)
    return Measure(len(guilty), caught, len(innocent), sum(bool(codes(one)) for one in innocent))


def by_code(lang: str) -> dict[str, tuple[int, int, int]]:
    """For each code: caught, missed, and found where it should not be."""
    found: dict[str, list[int]] = {}
    for one in sentences(lang):
        if one.code:
            found.setdefault(one.code, [0, 0, 0])[0 if one.code in codes(one) else 1] += 1
        for code in codes(one) - {one.code}:
            found.setdefault(code, [0, 0, 0])[2] += 1
    return {code: tuple(counted) for code, counted in sorted(found.items())}


def table() -> str:
    """What the README states."""
    rows = [
        "| language | caught | falsely alarmed | kept aside: caught | kept aside: falsely alarmed |",
        "|---|---|---|---|---|",
    ]
    for lang, name in LANGUAGES.items():
        rows.append(f"| {name} | {measured(lang, held=False).row} | {measured(lang, held=True).row} |")
    return "\n".join(rows)
