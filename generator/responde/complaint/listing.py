"""A listing of everything that a complaint can ask, as data: the whole bank, and what one contract makes of it."""

from __future__ import annotations

from typing import Any

from responde.complaint import Label, Option, Question, bank, form
from responde.contract.contract import Contract
from responde.contract.promises import Request
from responde.contract.texts import Text
from responde.contract.vocabulary import VOCABULARIES
from responde.words import LANGUAGES, catalogue

Json = dict[str, Any]


def whole() -> Json:
    """`{"questions": [{id, kind, label, short, hint, options}]}`: the bank, with words in the product's languages.

    `label`, `short` and `hint` are mappings by language. A choice without `options` takes them from the contract.
    """
    return {"questions": [_question(_of_the_bank(name)) for name in VOCABULARIES["questions"]]}


def of(contract: Contract) -> Json:
    """The bank, with `asked`: what this contract asks, in order, its own questions and the answers to choose from.

    `requests` says by request which of these concern it and which have to be answered; what has `unless` need not be
    where that other question is answered with yes.
    """
    asked = form(contract).questions
    requests = {name: _request(contract, name, one, asked) for name, one in contract.requests.items()}
    return {**whole(), "asked": [_question(each) for each in asked], "requests": requests}


def _of_the_bank(name: str) -> Question:
    words = bank.CHOSEN.get(name, {})
    return Question(
        id=name,
        kind=bank.KINDS.get(name, "text"),
        label=VOCABULARIES["questions"][name],
        short=bank.SHORTS[name],
        hint=bank.HINTS.get(name, ""),
        options=tuple(Option(id=word, label=label) for word, label in words.items()),
        unless="anonymous" if name in bank.LIFTED else "",
    )


def _question(question: Question) -> Json:
    said = {
        "label": by_language(question.label),
        "short": by_language(question.short),
        "hint": by_language(question.hint),
        "options": [{"id": option.id, "label": by_language(option.label)} for option in question.options],
        "unless": question.unless,
    }
    head = {"id": question.id, "kind": question.kind, "required": question.required}
    return {**head, **{key: one for key, one in said.items() if one}}


def by_language(label: Label) -> dict[str, str]:
    """A sentence of the product's own in its languages, or a text of the contract's in those that it has."""
    if isinstance(label, Text):
        return {lang or "und": said for lang, said in label.values.items()}
    return {lang: catalogue(lang).gettext(label) for lang in LANGUAGES} if label else {}


def _request(contract: Contract, name: str, request: Request, asked: tuple[Question, ...]) -> Json:
    concerned = tuple(each for each in asked if _concerns(contract, each, name, request))
    return {
        "asks": [each.id for each in concerned],
        "required": [each.id for each in concerned if each.required or each.unless],
    }


def _concerns(contract: Contract, question: Question, name: str, request: Request) -> bool:
    """Whether a question is about such a request: its severity only where it has any, its own where they are for it."""
    if question.id == "severity":
        return bool(request.severities)
    own = contract.forms.own.get(question.id.removeprefix("own.")) if contract.forms else None
    scope = {each.partition(".")[0] for each in own.for_} & contract.requests.keys() if own else set()
    return not scope or name in scope
