"""Addresses: where everything that has an id stands, the same in every language and for ever."""

from __future__ import annotations

PAGES = {
    "people": "ladder",
    "rungs": "ladder",
    "promises": "promises",
    "requests": "promises",
    "rights": "rights",
    "channels": "channels",
    "places": "channels",
    "contractors": "contractors",
    "remedies": "owed",
    "services": "services",
    "beyond": "beyond",
    "laws": "edition",
    "duties": "duties",
}
"""By namespace, the page on which its things stand."""


def address(namespace: str, name: str) -> str:
    """`promises.html#visit-window`, relative to the folder of a language."""
    return f"{PAGES[namespace]}.html#{anchor(namespace, name)}"


def anchor(namespace: str, name: str) -> str:
    """The id in the page: the contract's own, or with its namespace where two could meet on one page."""
    prefix = {"services": "service-", "laws": "law-"}.get(namespace, "")
    return f"{prefix}{name}".replace(".", "-")


KEPT = "keep/"
"""The folder, in that of a language, of what people keep: cards, sheets, posters."""


def kept(name: str) -> str:
    """`keep/ladder.vcf`, relative to the folder of a language; nothing in an address depends on the language."""
    return f"{KEPT}{name}"
