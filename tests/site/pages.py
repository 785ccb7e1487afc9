"""Which pages a charter has, and where they lie."""

from __future__ import annotations

import pytest

TYPES = (
    "index",
    "ladder",
    "promises",
    "rights",
    "channels",
    "contractors",
    "journey",
    "complain",
    "what-each-way-takes",
    "owed",
    "what-they-must-tell-you",
    "dates",
    "duties",
    "beyond",
    "results",
    "services",
    "law",
    "edition",
    "privacy",
    "accessibility",
    "received",
    "keep",
    "offline",
    "forms/complaint",
)
"""Every kind of page, as it is called in its address."""

LEFT_OUT = {"panaderia-sol": ("journey", "services", "forms/complaint")}
"""Pages for which a contract has nothing to say."""

SCRIPTS = {
    "andina-conecta": "forms/phone-line",
    "everything": "forms/phone-line",
    "panaderia-sol": "forms/phone-phone",
    "seguros-faro": "forms/phone-phone",
}
"""What is said on each one's telephone."""

DOORS = {
    "andina-conecta": ("redes-del-norte", "voz-directa"),
    "everything": ("canos-do-sul", "soldas-lda", "voz-clara"),
    "panaderia-sol": (),
    "seguros-faro": ("talleres-norte", "chapa-diaz"),
}
"""Contractors of whom there is a page for whoever has their technician at the door."""

LANGUAGES = {
    "andina-conecta": ("es", "en"),
    "everything": ("pt", "en"),
    "panaderia-sol": ("es",),
    "seguros-faro": ("es", "ca", "en"),
}
"""Languages of the example contracts, each one's own first."""

ABROAD = ("index", "ladder", "complain")
"""Pages that are looked at in every language; the same templates print the others."""


def addresses(contract: str, lang: str) -> tuple[str, ...]:
    """Every page of a contract in one language, relative to the site."""
    folder = "" if lang == LANGUAGES[contract][0] else f"{lang}/"
    doors = (f"at-my-door-{contractor}" for contractor in DOORS[contract])
    names = (*TYPES, SCRIPTS[contract], *doors)
    return tuple(f"{folder}{name}.html" for name in names if name not in LEFT_OUT.get(contract, ()))


def every() -> tuple[tuple[str, str], ...]:
    """Every page of every example, as contract and address, error pages too."""
    pages = [(name, page) for name, spoken in LANGUAGES.items() for lang in spoken for page in addresses(name, lang)]
    return (*pages, *((name, "404.html") for name in LANGUAGES))


def chosen() -> tuple[tuple[str, str], ...]:
    """Every kind of page of every example in its first language, and some in the others."""
    foreign = {
        (name, f"{lang}/{page}.html") for name, spoken in LANGUAGES.items() for lang in spoken[1:] for page in ABROAD
    }
    return tuple(each for each in every() if each in foreign or not each[1].startswith(("ca/", "en/")))


def visits(pages: tuple[tuple[str, str], ...]) -> pytest.MarkDecorator:
    """A test for each of these pages, which gets it as `visit`."""
    return pytest.mark.parametrize("visit", pages, indirect=True, ids=" ".join)
