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
    where one of those other questions is answered, with anything but no. What has `when` is asked only where each of
    those questions is answered with one of the answers named.
    """
    asked = form(contract).questions
    requests = {name: _request(name, one, asked) for name, one in contract.requests.items()}
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
        unless=("anonymous",) if name in bank.LIFTED else (),
    )


def _question(question: Question) -> Json:
    said = {
        "label": by_language(question.label),
        "short": by_language(question.short),
        "hint": by_language(question.hint),
        "options": [{"id": option.id, "label": by_language(option.label)} for option in question.options],
        "unless": list(question.unless),
        "when": {each.question: list(each.answers) for each in question.when},
    }
    head = {"id": question.id, "kind": question.kind, "required": question.required}
    return {**head, **{key: one for key, one in said.items() if one}}


def by_language(label: Label) -> dict[str, str]:
    """A sentence of the product's own in its languages, or a text of the contract's in those that it has."""
    if isinstance(label, Text):
        return {lang or "und": said for lang, said in label.values.items()}
    return {lang: catalogue(lang).gettext(label) for lang in LANGUAGES} if label else {}


def _request(name: str, request: Request, asked: tuple[Question, ...]) -> Json:
    paths = {f"{name}.{level}" for level in request.severities} or {name}
    concerned = tuple(each for each in asked if _concerns(each, paths))
    return {
        "asks": [each.id for each in concerned],
        "required": [each.id for each in concerned if each.needed],
    }


def _concerns(question: Question, paths: set[str]) -> bool:
    """Whether a question is asked of a request, or of one of its severities."""
    about = (each.answers for each in question.when if each.question == "request")
    return all(paths & set(answers) for answers in about)
