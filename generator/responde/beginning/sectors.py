"""Sectors are data: what companies of one kind offer and are asked for, without names and without figures that bind."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from responde.templating import environment

Said = dict[str, str]
"""A text by language; the product's own languages, all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Something that customers of this sector bring; times are examples."""

    name: Said
    kind: str = ""
    times: Said
    severities: dict[str, Any] = field(default_factory=dict)
    """By id: `says`, and the example `resolve`."""
    urgent: bool = False
    """Hours count, so that each on the ladder has a time of their own for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What the start page offers."""

    says: Said
    request: str
    severity: str = ""
    service: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What such companies are asked to promise."""

    asks: Said
    """The question to the company whose answer is the figure."""
    says: Said
    target: str
    """An example."""
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contractor:
    """Whom such companies send."""

    does: Said
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step of the customer's journey."""

    step: Said
    contractor: str = ""
    """Whom the customer meets there, where the company sends others."""
    promise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """What a template of a sector holds."""

    overseer: str
    """Kind of whoever one turns to beyond the company."""
    asks: str = ""
    """The number by which such a company knows its customers: a word of `questions`."""
    ombudsman: bool = False
    emergency: Said = field(default_factory=dict)
    services: dict[str, Said] = field(default_factory=dict)
    requests: dict[str, Request]
    needs: dict[str, Need] = field(default_factory=dict)
    promises: dict[str, Promise]
    contractors: dict[str, Contractor]
    journey: tuple[Stage, ...] = ()
    duty: Said = field(default_factory=dict)


GROUPS: dict[str, type[Any]] = {"requests": Request, "needs": Need, "promises": Promise, "contractors": Contractor}


@lru_cache
def sector(name: str) -> Sector:
    """The data of `templates/start/sectors/<name>.yml`."""
    import yaml

    templates = environment()
    assert templates.loader is not None
    text, _, _ = templates.loader.get_source(templates, f"start/sectors/{name}.yml")
    held = yaml.safe_load(text)
    for group, kind in GROUPS.items():
        held[group] = {each: kind(**said) for each, said in held.get(group, {}).items()}
    return Sector(**{**held, "journey": tuple(Stage(**each) for each in held.get("journey", ()))})
