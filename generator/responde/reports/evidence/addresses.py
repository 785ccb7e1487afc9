"""Addresses of the evidence: where on the published site a thing can be read, in the language of the evidence."""

from __future__ import annotations

from responde.contract.contract import Contract


def on_the_site(contract: Contract, lang: str, page: str) -> str:
    """In full where the charter knows where it is published, else relative to the site's root; empty for no page."""
    if not page:
        return ""
    folder = "" if lang not in contract.languages[1:] else f"{lang}/"
    return f"{site(contract)}{folder}{page}"


def site(contract: Contract) -> str:
    """Where the charter is published, ending in a slash; empty where it doesn't know."""
    address = contract.published_at
    return address if not address or address.endswith("/") else f"{address}/"
