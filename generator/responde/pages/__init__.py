"""Pages decide what each page of a charter shows; templates only print it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256

from jinja2 import Environment
from markupsafe import Markup

from responde import formats
from responde.artefact import Artefact, Site
from responde.clock.agenda import Agenda
from responde.complaint import form
from responde.contract.contract import Contract
from responde.findings import Finding
from responde.law.standing import Standing
from responde.pages import (
    about,
    beyond,
    brand,
    calendar_file,
    channels,
    clock_file,
    complain,
    contractors,
    dates,
    door,
    duties,
    journey,
    keep,
    ladder,
    legal,
    machine,
    must_tell,
    offline,
    owed,
    parity,
    privacy,
    promises,
    received,
    results,
    rights,
    scripts,
    services,
    start,
)
from responde.pages.blocks import Page
from responde.pages.desk import Desk
from responde.pages.printing import own_name, printed
from responde.reading.files import Files
from responde.speech import figures, phones
from responde.templating import escape, plain

Maker = Callable[[Desk], Page]

ALWAYS: tuple[Maker, ...] = (start.page, ladder.page, promises.page, rights.page, channels.page, contractors.page)
LATER: tuple[Maker, ...] = (
    complain.page,
    parity.page,
    owed.page,
    dates.page,
    must_tell.page,
    duties.page,
    beyond.page,
    results.page,
)
LAST: tuple[Maker, ...] = (keep.page, about.page, privacy.page, privacy.accessibility, received.page, offline.page)
HASH = 12
"""Characters of the contract's hash that are printed."""


def makers(contract: Contract) -> tuple[Maker, ...]:
    """The pages of a charter in the order of the menu, then those outside it; what there is nothing for is left out."""
    laws = (legal.page,) if Standing(contract).holds else ()
    journeys = (journey.page,) if contract.journey else ()
    offers = (services.page,) if contract.services or contract.customers else ()
    return (*ALWAYS, *journeys, *LATER, *offers, *laws, *LAST, *door.makers(contract))


def desks(
    contract: Contract,
    files: Files,
    templates: Environment,
    accepted: tuple[Finding, ...] = (),
    *,
    pdf: bool = True,
) -> dict[str, Desk]:
    """A desk for each language of the contract, in its order; `pdf` says whether there are files that will be PDFs."""
    standing, agenda = Standing(contract), Agenda(contract)
    return {
        lang: replace(desk(contract, files, lang, templates, accepted), pdf=pdf, standing=standing, agenda=agenda)
        for lang in contract.languages
    }


def publish(desks: dict[str, Desk], data: bytes) -> tuple[Site, tuple[Artefact, ...]]:
    """The pages of a sound contract and the files for programs; `data` is its file, of which the hash is printed."""
    first = next(iter(desks.values()))
    contract, files = first.contract, first.files
    artefacts = [artefact for each in desks.values() for artefact in _in_language(each)]
    artefacts += machine.files(contract)
    artefacts += [Artefact(path=name, content=content) for name, content in files.published.items()]
    artefacts.append(brand.stylesheet(contract))
    artefacts += scripts.files(first.templates)
    name = (
        plain(escape(contract.organisation.name.into(contract.languages[0])[0])) if contract.organisation.name else ""
    )
    address = (
        contract.published_at
        if not contract.published_at or contract.published_at.endswith("/")
        else f"{contract.published_at}/"
    )
    artefacts += calendar_file.files(contract, address)
    artefacts += clock_file.files(contract, address, first.agenda)
    extra = {lang: words(each, sha256(data).hexdigest()[:HASH]) for lang, each in desks.items()}
    return Site(name=name, address=address, languages=contract.languages, extra=extra), tuple(artefacts)


def desk(
    contract: Contract, files: Files, lang: str, templates: Environment, accepted: tuple[Finding, ...] = ()
) -> Desk:
    """Where the pages of one language are written."""
    return Desk(
        contract=contract,
        files=files,
        say=phones.at_home(contract, lang),
        templates=templates,
        standing=Standing(contract),
        agenda=Agenda(contract),
        accepted=accepted,
    )


def pages(desk: Desk) -> tuple[Page, ...]:
    """The pages of a language in their order, each made once at a desk."""
    if not desk.made:
        desk.made.update({page.name: page for page in (make(desk) for make in makers(desk.contract))})
    return tuple(desk.made.values())


def _in_language(desk: Desk) -> Iterator[Artefact]:
    for page in pages(desk):
        yield printed(desk, page)
    questions = form(desk.contract)
    made = formats.files(questions, desk.contract, desk.say, desk.templates)
    yield from (each for each in made if desk.pdf or not each.typeset)


def _name(desk: Desk) -> str:
    """What customers call the company; its name is a required text."""
    name = desk.contract.organisation.name
    return name.into(desk.say.lang)[0] if name else ""


def words(desk: Desk, digest: str) -> dict[str, object]:
    """What the theme repeats on every page of a language; escaped text."""
    say, edition = desk.say, desk.contract.edition
    parts = [
        say("Edition {number}", number=edition.number) if edition.number else Markup(""),
        say("in force from {day}", day=figures.day(say, edition.from_)),
        say("to be reviewed by {day}", day=figures.day(say, edition.review_by)),
        say("approved by {who}", who=about.approver(desk, link=False)) if edition.approved_by else Markup(""),
        say("fingerprint {hash}", hash=digest),
    ]
    languages = say("Language")
    logo = desk.contract.organisation.brand.logo if desk.contract.organisation.brand else ""
    said = {
        "site_name": escape(_name(desk)),
        "language_name": own_name(say.lang),
        "words_lang": say.words,
        "home_title": say("Who answers you?"),
        "edition": Markup(" · ").join(part for part in parts if part),
        "review_by": edition.review_by.isoformat() if edition.review_by else "",
        "stale": say(
            "This charter should have been reviewed by {day}. Ask whether it still holds.",
            day=figures.day(say, edition.review_by),
        ),
        "not_found_title": say("This page does not exist"),
        "not_found_text": say("The start page says who answers you."),
        "menu": say("Menu"),
        "search": say("Search"),
        "close_menu": say("Close the menu"),
        "close_search": say("Close the search"),
        "languages": languages,
        "skip": say("Skip to the content"),
        "logo": logo,
    }
    return {name: str(value) for name, value in said.items()}
