"""What a complaint asks, whatever the channel: the one bank of questions, as the contract chooses from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from responde.complaint.bank import (
    ALWAYS,
    CHOSEN,
    DEFAULT,
    DEFAULT_REQUIRED,
    FIRST,
    HINTS,
    KINDS,
    LIFTED,
    PURPOSES,
    REACHED_AT,
    SHORTS,
    WAYS,
)
from responde.contract.contract import Contract
from responde.contract.contractors import Contractor
from responde.contract.promises import Request
from responde.contract.service import Place, Service
from responde.contract.texts import Text
from responde.contract.vocabulary import VOCABULARIES

Label = str | Text
"""A sentence of the product's own, or a text of the contract's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer to choose."""

    id: str
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing that is asked."""

    id: str
    kind: str
    """A word of the vocabulary `answers`: text, long_text, choice, date, file…"""
    label: Label
    hint: Label = ""
    short: Label = ""
    required: bool = False
    unless: str = ""
    """The question with a yes to which it need not be answered, though it is required else."""
    options: tuple[Option, ...] = ()
    purpose: str = ""
    """What the browser may fill in from the user's own data (WCAG 1.3.5): name, email, tel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A complaint's questions in order."""

    questions: tuple[Question, ...]
    prefix: str = ""
    """Letters in front of its number."""

    def question(self, name: str) -> Question | None:
        return next((each for each in self.questions if each.id == name), None)


def form(contract: Contract) -> Form:
    """The questions of a contract's complaints, in the order in which they are asked."""
    rules = contract.forms
    asked = rules.ask if rules and rules.ask else DEFAULT
    required = rules.required if rules and rules.ask else DEFAULT_REQUIRED
    first = tuple(name for name in FIRST if name in asked)
    names = list(dict.fromkeys((*first, *ALWAYS, *asked)))
    if "contact_by" in names:
        missing = [name for name in ("email", "phone") if name not in names]
        place = names.index("contact_by") + 1
        names[place:place] = missing
    made = (_question(contract, name, tuple(names), required=name in required or name == "request") for name in names)
    if "anonymous" in names:
        made = (_lifted(each) if each and each.id in LIFTED else each for each in made)
    prefix = contract.case_number.prefix if contract.case_number else ""
    return Form(questions=tuple(each for each in made if each), prefix=prefix)


def _question(contract: Contract, name: str, names: tuple[str, ...], *, required: bool) -> Question | None:
    """One question of `names`; None for a choice that has nothing to choose from."""
    if name.startswith("own."):
        return _own(contract, name, required=required)
    kind = KINDS.get(name, "text")
    options = _options(contract, name, names) if kind == "choice" else ()
    if kind == "choice" and not options:
        return None
    label = VOCABULARIES["questions"].get(name) or Text({"": name.replace("_", " ").capitalize()}, universal=True)
    purpose = PURPOSES.get(name, "")
    return Question(
        id=name,
        kind=kind,
        label=label,
        hint=HINTS.get(name, ""),
        short=SHORTS.get(name, ""),
        required=required,
        options=options,
        purpose=purpose,
    )


def _lifted(question: Question) -> Question:
    """Whoever doesn't want to say who they are need not answer it."""
    return replace(question, required=False, unless="anonymous" if question.required else "")


def _own(contract: Contract, name: str, *, required: bool) -> Question | None:
    found = contract.forms.own.get(name.removeprefix("own.")) if contract.forms else None
    if found is None or found.says is None:
        return None
    return Question(
        id=name,
        kind=found.kind,
        label=found.says,
        hint=found.hint or "",
        short=found.short or "",
        required=required,
        options=tuple(Option(id=option, label=label) for option, label in found.options.items()),
    )


def _options(contract: Contract, name: str, names: tuple[str, ...]) -> tuple[Option, ...]:
    """Answers that the contract itself gives; `names` are all that is asked."""
    if name == "contact_by":
        return tuple(Option(id=way, label=label) for way, label in WAYS.items() if REACHED_AT[way] in names)
    if name == "language":
        return tuple(Option(id=code, label=code) for code in contract.languages)
    if name in CHOSEN:
        return tuple(Option(id=word, label=label) for word, label in CHOSEN[name].items())
    if name == "severity":
        requests = contract.requests.items()
        cases = ((f"{name}.{level}", times) for name, one in requests for level, times in one.severities.items())
        return tuple(Option(id=path, label=times.says or path) for path, times in cases)
    groups: dict[str, Mapping[str, Request | Service | Contractor | Place]] = {
        "request": contract.requests,
        "service": contract.services,
        "contractor": contract.all_contractors(),
        "place": contract.places,
    }
    found = tuple(Option(id=each, label=one.name or each) for each, one in groups[name].items())
    if name in {"contractor", "service"} and found:
        return (*found, Option(id="unknown", label="I don't know"))
    return found
