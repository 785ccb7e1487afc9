"""Whereabouts tell on which page, and where on it, something that stands in the contract is shown."""

from __future__ import annotations

from responde.contract.contract import Contract
from responde.contract.promises import STEPS
from responde.findings import Path
from responde.pages.addresses import address
from responde.pages.desk import outsiders

SECTIONS = {
    "organisation": "edition.html#company",
    "edition": "edition.html#edition",
    "languages": "edition.html#edition",
    "published_at": "edition.html#edition",
    "documents": "edition.html#documents",
    "laws": "edition.html#laws",
    "accepts": "edition.html#accepted",
    "editions": "edition.html#older",
    "channels": "channels.html#channels",
    "places": "channels.html#places",
    "regions": "channels.html#regions",
    "hours": "channels.html",
    "requests": "promises.html#requests",
    "promises": "promises.html",
    "calendar": "channels.html#calendar",
    "lacks": "edition.html#edition",
    "remedies": "owed.html",
    "rights": "rights.html",
    "contractors": "contractors.html",
    "forms": "complain.html#questions",
    "case_number": "complain.html#before",
    "people": "ladder.html",
    "ladder": "ladder.html",
    "beyond": "beyond.html",
    "services": "services.html",
    "customers": "services.html",
    "journey": "journey.html",
    "results": "results.html",
    "audits": "results.html#audits",
    "lessons": "results.html#lessons",
    "duties": "duties.html",
    "conduct": "duties.html",
    "privacy": "privacy.html",
}
"""By section of the contract, where it begins."""
NAMED = frozenset({"channels", "places", "promises", "remedies", "rights", "services", "laws"})
"""Sections whose things have an address of their own."""
START = "index.html"


def whereabouts(contract: Contract, path: Path) -> str:
    """`promises.html#complaint-answer`, relative to the folder of a language; the start page for what is everywhere."""
    if not path:
        return START
    section, inside = str(path[0]), tuple(map(str, path[1:]))
    if inside and section == "requests":
        return _request(inside)
    if inside and section == "people":
        return address("beyond" if inside[0] in outsiders(contract) else "people", inside[0])
    if inside and section == "beyond":
        return _outside(contract, inside[0])
    if inside and section == "ladder":
        return f"ladder.html#rung-{int(inside[0]) + 1}"
    return address(section, inside[0]) if inside and section in NAMED else SECTIONS.get(section, START)


def _request(inside: tuple[str, ...]) -> str:
    """A request, one severity of it, or a time of one of them."""
    name, *rest = inside
    parts = [name]
    if rest[:1] == ["severities"] and len(rest) > 1:
        parts.append(rest[1])
        rest = rest[2:]
    return address("requests", ".".join((*parts, *(step for step in rest[:1] if step in STEPS))))


def _outside(contract: Contract, step: str) -> str:
    person = contract.beyond[int(step)].person
    return address("beyond", person if person in contract.people else f"beyond-{int(step) + 1}")
