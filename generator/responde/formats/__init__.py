"""Formats are the renderings of a complaint, one module each, found by listing this folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.complaint import Form
from responde.contract.contract import Contract
from responde.speech import Speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A link to a format, at the channel it belongs to."""

    channel: str
    href: Markup
    says: Markup
    kind: str = ""


class Format(Protocol):
    """What a module in this folder has to have."""

    def files(self, form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
        """The files of this format in one language; paths are relative to the root of the site."""


def every() -> Iterator[Format]:
    """The formats there are, by name."""
    for module in sorted(iter_modules(__path__), key=lambda module: module.name):
        yield cast(Format, import_module(f"{__name__}.{module.name}"))


def embedded(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Markup:
    """What formats have to show inside the page on how to complain: the web form does."""
    showing = (getattr(each, "markup", None) for each in every())
    return Markup("").join(show(form, contract, speech, templates) for show in showing if show)


def offers(form: Form, contract: Contract, speech: Speech) -> tuple[Offer, ...]:
    """What formats have to offer at a channel: the e-mail and the WhatsApp message do."""
    offering = (getattr(each, "offers", None) for each in every())
    return tuple(offer for make in offering if make for offer in make(form, contract, speech))


def folder(contract: Contract, speech: Speech) -> str:
    """Where the files of a language lie."""
    return "forms/" if speech.lang == contract.languages[0] else f"{speech.lang}/forms/"
