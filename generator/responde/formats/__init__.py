"""Formats are the renderings of a complaint, one module each, found by listing this folder."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.complaint import Form, Question
from responde.complaint.answers import spoken
from responde.complaint.bank import ROOM
from responde.complaint.claim import Claim
from responde.complaint.families import Family
from responde.complaint.number import Number
from responde.complaint.record import Parsed
from responde.contract.contract import Contract
from responde.findings import Finding
from responde.findings.kinds.forms import FORM_SHORTENED
from responde.speech import Speech
from responde.templating import plain

OWN = "own."
"""Begins the ids of the contract's own questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A link to a format, at the channel it belongs to."""

    channel: str
    href: Markup
    says: Markup
    kind: str = ""
    typeset: bool = False
    """Whether it leads to a file that is left out where no PDFs are made."""


class Format(Protocol):
    """What a module in this folder has to have."""

    def files(self, form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
        """The files of this format in one language; paths are relative to the root of the site."""


def names() -> tuple[str, ...]:
    """What the formats are called that there are, in alphabetical order."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def every(only: Container[str] | None = None) -> Iterator[Format]:
    """The formats that there are, or those of them that are named."""
    for name in names():
        if only is None or name in only:
            yield cast(Format, import_module(f"{__name__}.{name}"))


def files(
    form: Form, contract: Contract, speech: Speech, templates: Environment, only: Container[str] | None = None
) -> Iterator[Artefact]:
    """The files of every format in one language, or of those that are named."""
    for each in every(only):
        yield from each.files(form, contract, speech, templates)


def embedded(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Markup:
    """What formats have to show inside the page on how to complain: the web form does."""
    showing = (getattr(each, "markup", None) for each in every())
    return Markup("").join(show(form, contract, speech, templates) for show in showing if show)


def offers(form: Form, contract: Contract, speech: Speech) -> tuple[Offer, ...]:
    """What formats have to offer at a channel: the e-mail and the WhatsApp message do."""
    offering = (getattr(each, "offers", None) for each in every())
    return tuple(offer for make in offering if make for offer in make(form, contract, speech))


def claims(form: Form, claim: Claim, contract: Contract, speech: Speech, among: Container[str]) -> tuple[Offer, ...]:
    """A claim ready to send, of every format that can carry one to one of these channels."""
    carrying = (getattr(each, "claims", None) for each in every())
    return tuple(offer for make in carrying if make for offer in make(form, claim, contract, speech, among))


def numbered(  # noqa: PLR0913 - what a form on paper is made of, and what is printed in
    contract: Contract, family: Family, speech: Speech, templates: Environment, *, numbers: Sequence[Number], pages: int
) -> bytes:
    """A page to typeset with a form on paper for each number, each of so many pages, of the format that has such.

    Raises LookupError where none has.
    """
    printing = (getattr(each, "numbered", None) for each in every())
    make = next((each for each in printing if each), None)
    if make is None:
        message = "no format is printed with numbers"
        raise LookupError(message)
    return cast(bytes, make(contract, family, speech, templates, numbers=numbers, pages=pages))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortage:
    """A form that had to leave out questions to fit where it is sent."""

    channel: str
    questions: tuple[Question, ...]


def shortages(form: Form, contract: Contract) -> Iterator[Finding]:
    """A finding for each form that leaves out questions, at the longest text of the contract's own; it has to have one.

    What the bank holds has room everywhere.
    """
    own = [each for each in form.questions if each.id.startswith(OWN)]
    for lang in contract.languages:
        speech = Speech(lang, contract.languages, contract.organisation.country)
        longest = max(own, key=lambda each: len(spoken(each.short or each.label, speech)))
        telling = (tell(form, contract, speech) for each in every() if (tell := getattr(each, "shortages", None)))
        yield from (_shortage(each, longest, contract, speech) for found in telling for each in found)


def _shortage(shortage: Shortage, longest: Question, contract: Contract, speech: Speech) -> Finding:
    channel = contract.channels[shortage.channel]
    path = ("forms", "own", longest.id.removeprefix(OWN), "short" if longest.short else "says")
    return FORM_SHORTENED.at(
        path,
        lang=speech.lang,
        channel=plain(speech.text(channel.name)) or shortage.channel,
        questions=", ".join(f"`{each.id}`" for each in shortage.questions),
        most=ROOM,
    )


MOST = 100 * 1024 * 1024
"""Bytes of a complaint that are read, with all its files."""


def read(content: bytes, form: Form, contract: Contract) -> Parsed | None:
    """What some channel brought, read by the first format that knows it for its own; None where there is no complaint.

    Never raises for what it holds; nothing in it is followed, fetched or run. More than `MOST` bytes are nobody's.
    """
    if len(content) > MOST:
        return None
    last = sorted(every(), key=lambda each: getattr(each, "READS_ANY_TEXT", False))
    reading = (getattr(each, "read", None) for each in last)
    found = (understand(content, form, contract) for understand in reading if understand)
    return next((each for each in found if each is not None), None)


def folder(contract: Contract, speech: Speech) -> str:
    """Where the files of a language lie."""
    return "forms/" if speech.lang == contract.languages[0] else f"{speech.lang}/forms/"
