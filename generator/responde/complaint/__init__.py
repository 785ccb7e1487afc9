"""What a complaint asks, whatever the channel: the one bank of questions, as the contract chooses from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from responde.complaint.bank import (
    AGAIN,
    ALWAYS,
    CHOSEN,
    DEFAULT,
    DEFAULT_REQUIRED,
    HINTS,
    KINDS,
    LIFTED,
    OF_THE_CASE,
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
class Condition:
    """What has to be answered to another question."""

    question: str
    answers: tuple[str, ...]
    """One of these."""


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
    """Whether it has to be answered, whatever else is."""
    unless: tuple[str, ...] = ()
    """Questions that lift it, answered with anything but no; it has to be answered else."""
    when: tuple[Condition, ...] = ()
    """It is asked only where all of these hold; no condition holds always."""
    options: tuple[Option, ...] = ()
    purpose: str = ""
    """What the browser may fill in from the user's own data (WCAG 1.3.5): name, email, tel."""

    @property
    def needed(self) -> bool:
        """Whether it has to be answered by who brings something new and gives their name."""
        return self.required or bool(self.unless)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A complaint's questions in order."""

    questions: tuple[Question, ...]
    prefix: str = ""
    """Letters in front of its number."""

    def question(self, name: str) -> Question | None:
        return next((each for each in self.questions if each.id == name), None)

    def demanded(self, answers: Mapping[str, object]) -> tuple[Question, ...]:
        """The questions that have to be answered by who has given these answers, in the order of the form."""
        place = REACHED_AT.get(str(answers.get("contact_by")), "")
        return tuple(each for each in self.questions if each.id == place or _demands(each, answers))


NUMBER = Question(
    id="number", kind="text", label=OF_THE_CASE["label"], short=OF_THE_CASE["short"], hint=OF_THE_CASE["hint"]
)
"""What is asked of nobody, but belongs to a complaint once it has it; `case_number` is that of an earlier one."""


def form(contract: Contract) -> Form:
    """The questions of a contract's complaints, in the order in which they are asked."""
    rules = contract.forms
    asked = rules.ask if rules and rules.ask else DEFAULT
    required = rules.required if rules and rules.ask else DEFAULT_REQUIRED
    names = [name for name in dict.fromkeys((*ALWAYS, *asked)) if name != "severity"]
    if "contact_by" in names:
        missing = [name for name in ("email", "phone") if name not in names]
        place = names.index("contact_by") + 1
        names[place:place] = missing
    made = [_question(contract, name, tuple(names)) for name in names]
    found = tuple(each for each in made if each)
    demanded = frozenset({*required, "request"})
    return Form(
        questions=tuple(_demanded(_conditional(contract, each, found), demanded, found) for each in found),
        prefix=contract.case_number.prefix if contract.case_number else "",
    )


def _demands(question: Question, answers: Mapping[str, object]) -> bool:
    if not question.needed or not all(answers.get(each.question) in each.answers for each in question.when):
        return False
    return not any(answers.get(name) for name in question.unless)


def _question(contract: Contract, name: str, names: tuple[str, ...]) -> Question | None:
    """One question of `names`; None for a choice that has nothing to choose from."""
    if name.startswith("own."):
        return _own(contract, name)
    kind = KINDS.get(name, "text")
    options = _options(contract, name, names) if kind == "choice" else ()
    if kind == "choice" and not options:
        return None
    label = VOCABULARIES["questions"].get(name) or Text({"": name.replace("_", " ").capitalize()}, universal=True)
    return Question(
        id=name,
        kind=kind,
        label=label,
        hint=HINTS.get(name, ""),
        short=SHORTS.get(name, ""),
        options=options,
        purpose=PURPOSES.get(name, ""),
    )


def _demanded(question: Question, required: frozenset[str], asked: tuple[Question, ...]) -> Question:
    """A question with what it takes to be asked to answer it."""
    if question.id not in required:
        return question
    lifting = ["anonymous"] if question.id in LIFTED else []
    lifting += [] if question.id in AGAIN else ["case_number"]
    unless = tuple(each.id for each in asked if each.id in lifting)
    return replace(question, required=not unless, unless=unless)


def _conditional(contract: Contract, question: Question, asked: tuple[Question, ...]) -> Question:
    """The company's own question, which may be about certain requests, services or places alone."""
    own = contract.forms.own.get(question.id.removeprefix("own.")) if contract.forms else None
    if own is None or not own.for_ or not question.id.startswith("own."):
        return question
    return replace(question, when=tuple(_conditions(frozenset(own.for_), asked)))


def _conditions(scope: frozenset[str], asked: tuple[Question, ...]) -> Iterator[Condition]:
    """A scope as answers to what is asked; what nobody is asked about can't be a condition."""
    for name in ("request", "service", "place", "contractor"):
        question = next((each for each in asked if each.id == name), None)
        options = question.options if question else ()
        found = tuple(each.id for each in options if {each.id, each.id.partition(".")[0]} & scope)
        if found:
            yield Condition(question=name, answers=found)


def _own(contract: Contract, name: str) -> Question | None:
    found = contract.forms.own.get(name.removeprefix("own.")) if contract.forms else None
    if found is None or found.says is None:
        return None
    return Question(
        id=name,
        kind=found.kind,
        label=found.says,
        hint=found.hint or "",
        short=found.short or "",
        options=tuple(Option(id=option, label=label) for option, label in found.options.items()),
    )


def _options(contract: Contract, name: str, names: tuple[str, ...]) -> tuple[Option, ...]:
    """Answers that the contract itself gives; `names` are all that is asked."""
    if name == "request":
        requests = contract.requests.items()
        return tuple(option for path, one in requests for option in _cases(contract, path, one))
    if name == "contact_by":
        return tuple(Option(id=way, label=label) for way, label in WAYS.items() if REACHED_AT[way] in names)
    if name == "language":
        return tuple(Option(id=code, label=code) for code in contract.languages)
    if name in CHOSEN:
        return tuple(Option(id=word, label=label) for word, label in CHOSEN[name].items())
    groups: dict[str, Mapping[str, Service | Contractor | Place]] = {
        "service": contract.services,
        "contractor": contract.all_contractors(),
        "place": contract.places,
    }
    found = tuple(Option(id=each, label=one.name or each) for each, one in groups[name].items())
    if name in {"contractor", "service"} and found:
        return (*found, Option(id="unknown", label="I don't know"))
    return found


def _cases(contract: Contract, name: str, request: Request) -> Iterator[Option]:
    """A request, or each of its severities: how bad it is belongs to what it is, and is asked in one."""
    if not request.severities:
        yield Option(id=name, label=request.name or name)
    for level, times in request.severities.items():
        whole, part = request.name or _universal(name), times.says or _universal(level)
        yield Option(id=f"{name}.{level}", label=_joined(whole, part, contract.languages))


def _universal(name: str) -> Text:
    return Text({"": name}, universal=True)


def _joined(whole: Text, part: Text, languages: tuple[str, ...]) -> Text:
    """`Fault: no service at all`, in the languages that both are in."""
    values = {lang: f"{whole.into(lang)[0]}: {part.into(lang)[0]}" for lang in _both(whole, part, languages)}
    return Text(values, universal=whole.universal and part.universal)


def _both(whole: Text, part: Text, languages: tuple[str, ...]) -> Iterator[str]:
    """The languages that two texts have in common; the first of the contract, where they have none."""
    found = [lang for lang in languages if all(each.universal or lang in each.values for each in (whole, part))]
    yield from found or languages[:1]
