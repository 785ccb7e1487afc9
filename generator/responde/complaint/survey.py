"""A survey is all that a complaint asks as rows of an XLSForm, in every language of its contract at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from responde.complaint import NUMBER, Condition, Form, Question
from responde.complaint.answers import options, spoken
from responde.complaint.bank import LONGEST, PHONE, REACHED_AT
from responde.complaint.number import pattern, prefix_of
from responde.contract.contract import Contract
from responde.speech import Speech
from responde.templating import plain

OWN, SPELLED = "own.", "own_"
"""Begins the ids of the contract's own questions, and their names in a survey; no id of the bank begins like either."""
PHOTO, MOST_PHOTOS = "photo", 10
"""What one photo is called within its question, and how many there can be, as the published schema has it."""
TOP = "root"
"""What answers to choose from are put into, as pyxform does."""
PIXELS = 2048
"""Of the longer side of a photo: small print on a letter can still be read."""
LONG = 20
"""Answers to choose from that a workbook still holds; more lie in a file beside it, which is exchanged by itself."""
FILES = {"service": "services", "contractor": "contractors", "place": "places"}
"""By question, the file for its answers; others are no list that somebody keeps."""
KINDS = {"choice": "select_one", "choices": "select_multiple", "yes_no": "select_one", "date": "date", "file": "image"}
KINDS |= {"number": "decimal"}
"""By kind of question what it is in a survey; what is not here is text."""
EMAIL = r"[^@\s<>()]+@[^@\s<>()]+"
UPPER = "translate(., 'abcdefghijklmnopqrstuvwxyz -.', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"
"""A case number without what people put between its groups."""
FIRST = ("case_number", "anonymous", "request", "service", "contractor", "place")
"""What others depend on is asked before them: there is no going on past a question that has to be answered."""

Said = tuple[str, ...]
"""The same in each language of the contract, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to choose."""

    name: str
    label: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question of a survey; its expressions are XPath, with `${name}` for the answer to another."""

    name: str
    kind: str
    """text, decimal, date, select_one, select_multiple or image."""
    label: Said
    hint: Said = ()
    relevant: str = ""
    required: str = ""
    """Where it has to be answered; `yes` where it always has."""
    constraint: str = ""
    message: Said = ()
    """What is said where the constraint doesn't hold."""
    appearance: str = ""
    inner: Said = ()
    """What each of several photos is called."""
    choices: tuple[Choice, ...] = ()
    list: str = ""
    """What the answers to choose from are called together; questions with the same ones share them."""
    file: str = ""
    """The file without its ending that has the answers to choose from; empty where the workbook has them itself."""

    @property
    def control(self) -> str:
        """What it is answered with, as an element of an XForm."""
        return {"select_one": "select1", "select_multiple": "select", "image": "upload"}.get(self.kind, "input")

    @property
    def path(self) -> str:
        return f"/data/{self.name}"

    @property
    def offered(self) -> str:
        """The path of the answers to choose from."""
        return f"instance('{self.file or self.list}')/{TOP}/item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A form for technicians, counters and telephones without network."""

    id: str
    title: str
    version: str
    languages: tuple[str, ...]
    """As columns are called: `Español (es)`, that of the contract's first language first."""
    called: str
    """What one complaint is called in a list of them, as an expression."""
    items: tuple[Item, ...]

    @property
    def lists(self) -> tuple[Item, ...]:
        """Of the questions with the same answers to choose from the first; those with a file of their own apart."""
        return tuple({each.list: each for each in reversed(self.items) if each.list and not each.file}.values())[::-1]

    @property
    def files(self) -> tuple[Item, ...]:
        """The questions of which the answers to choose from lie in a file."""
        return tuple(each for each in self.items if each.file)


def survey(form: Form, contract: Contract) -> Survey:
    """The survey of a contract, with the case's own number first: it stands on the sheet that the customer keeps.

    What has nothing to choose from isn't asked.
    """
    speeches = tuple(Speech(lang, contract.languages, contract.organisation.country) for lang in contract.languages)
    known = (each for each in form.questions if each.options or each.kind not in {"choice", "choices"})
    asked = sorted(known, key=lambda each: FIRST.index(each.id) if each.id in FIRST else len(FIRST))
    return Survey(
        id=f"complaint_{prefix_of(contract)}",
        title=f"{plain(speeches[0]('Complaint'))}: {spoken(contract.organisation.name or '', speeches[0])}",
        version=contract.edition.number or str(contract.edition.from_),
        languages=tuple(_language(lang) for lang in contract.languages),
        called="normalize-space(concat(coalesce(${number}, ${case_number}), ' ', ${request}))",
        items=(_number(contract, speeches), *(_item(each, form, speeches) for each in asked)),
    )


def spelled(name: str) -> str:
    """The name of a question in a survey, where a point would be taken for a step of a path."""
    return f"{SPELLED}{name.removeprefix(OWN)}" if name.startswith(OWN) else name


def meant(name: str) -> str:
    """The question of a name in a survey: undoes `spelled`."""
    return f"{OWN}{name.removeprefix(SPELLED)}" if name.startswith(SPELLED) else name


def shown(said: str) -> str:
    """Text that programs for surveys show as it is: no emphasis, no heading, no element, no reference to an answer."""
    if said.count("*") > 1 or said.count("_") > 1 or said.startswith("#"):
        said = re.sub(r"([*_#])", r"\\\1", said)
    return re.sub(r"<(?=[A-Za-z/])", "< ", said).replace("${", "$ {")


def _language(code: str) -> str:
    """A language in its own words, else in English ones, and its code: `Español (es)`."""
    from babel import Locale, UnknownLocaleError

    base = code.split("-", maxsplit=1)[0]
    try:
        name = Locale.parse(base).get_language_name() or base
    except UnknownLocaleError:
        name = str(Locale.parse("en").languages.get(base, base))
    return f"{name[:1].upper()}{name[1:]} ({code})"


def _in_each(speeches: tuple[Speech, ...], sentence: Callable[[Speech], str]) -> Said:
    return tuple(shown(sentence(each)) for each in speeches)


def _own(speeches: tuple[Speech, ...], sentence: Callable[[Speech], Markup]) -> Said:
    """A sentence of the product's own."""
    return tuple(plain(sentence(each)) for each in speeches)


def _number(contract: Contract, speeches: tuple[Speech, ...]) -> Item:
    """The number on the sheet, which is not the one of an earlier case."""
    return Item(
        name=NUMBER.id,
        kind="text",
        label=_in_each(speeches, lambda say: spoken(NUMBER.label, say)),
        hint=_in_each(speeches, lambda say: spoken(NUMBER.hint, say)),
        constraint=f"regex({UPPER}, '{pattern(prefix_of(contract))}')",
        message=_own(speeches, lambda say: say("This is not one of our numbers. Copy it from the sheet.")),
    )


def _item(question: Question, form: Form, speeches: tuple[Speech, ...]) -> Item:
    kind = KINDS.get(question.kind, "text")
    constraint, message = _constraint(question, speeches)
    choices = tuple(_choices(question, speeches))
    file = FILES.get(question.id, "") if len(choices) > LONG else ""
    return Item(
        name=spelled(question.id),
        kind=kind,
        label=_in_each(speeches, lambda say: spoken(question.label, say)),
        hint=_in_each(speeches, lambda say: spoken(question.hint, say)) if question.hint else (),
        relevant=_relevant(question),
        required=_required(question, form),
        constraint=constraint,
        message=message,
        appearance="multiline" if question.kind == "long_text" else "minimal autocomplete" if file else "",
        inner=_own(speeches, lambda say: say("Take or choose a photo")) if kind == "image" else (),
        choices=choices,
        list=question.kind if question.kind == "yes_no" else spelled(question.id) if choices else "",
        file=file,
    )


def _choices(question: Question, speeches: tuple[Speech, ...]) -> Iterator[Choice]:
    found = [options(question, each) for each in speeches]
    for same in zip(*found, strict=True):
        yield Choice(name=same[0][0], label=tuple(shown(label) for _, label in same))


def _relevant(question: Question) -> str:
    cases = [_told(each) for each in question.when]
    return " and ".join(f"({each})" if len(cases) > 1 else each for each in cases)


def _told(condition: Condition) -> str:
    """That a question is answered in one of these ways."""
    return " or ".join(f"${{{spelled(condition.question)}}} = '{each}'" for each in condition.answers)


def _required(question: Question, form: Form) -> str:
    """Where a question has to be answered, where it is asked at all."""
    if question.required:
        return "yes"
    new = " and ".join(_lifted(each, form) for each in question.unless)
    ways = form.question("contact_by")
    reached = tuple(each.id for each in ways.options if REACHED_AT[each.id] == question.id) if ways else ()
    there = _told(Condition(question="contact_by", answers=reached))
    return f"({new}) or {there}" if new and there else new or there


def _lifted(name: str, form: Form) -> str:
    """That a question is not answered, or with no."""
    lifting = form.question(name)
    yes = lifting is not None and lifting.kind == "yes_no"
    return f"${{{spelled(name)}}} {'!=' if yes else '='} '{'yes' if yes else ''}'"


def _constraint(question: Question, speeches: tuple[Speech, ...]) -> tuple[str, Said]:
    """What an answer has to be like, and what is said where it isn't."""
    if question.id == "date_of_facts":
        return ". <= today()", _own(speeches, lambda say: say("Choose today or a day before."))
    if question.kind == "phone":
        return f"regex(., '^{PHONE}$')", _own(speeches, lambda say: say("Write it in digits, like +57 601 555 0100."))
    if question.kind == "email":
        long = f"string-length(.) <= {LONGEST['email']}"
        whole = _own(speeches, lambda say: say("Write the whole address, like ana@example.com."))
        return f"regex(., '^{EMAIL}$') and {long}", whole
    if question.kind in {"text", "long_text"}:
        most = LONGEST[question.kind]
        return f"string-length(.) <= {most}", _own(
            speeches, lambda say: say("Write at most {most} characters.", most=most)
        )
    return "", ()
