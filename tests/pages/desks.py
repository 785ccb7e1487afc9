"""Desks at which tests write pages: of an example contract, and of one in which something was exchanged."""

from __future__ import annotations

from dataclasses import replace

from responde.pages import desk
from responde.pages.desk import Desk
from responde.reading import read
from responde.reading.files import gather
from responde.source import parse
from responde.templating import environment
from tests.conftest import CONTRACTS


def seated(text: str, lang: str = "") -> Desk:
    """At a contract's text, in a language of it; by default its first."""
    source = replace(parse(text.encode()), folder=CONTRACTS)
    contract, found = read(source)
    assert contract is not None, found
    assert [each for each in found if each.severity.value == "error"] == []
    files, _ = gather(contract, source)
    return desk(contract, files, lang or contract.languages[0], environment())


def example(name: str, lang: str = "") -> Desk:
    return seated((CONTRACTS / f"{name}.yml").read_text("utf-8"), lang)


def changed(name: str, old: str, new: str) -> str:
    """The text of an example in which `old`, which has to stand in it, is `new`."""
    text = (CONTRACTS / f"{name}.yml").read_text("utf-8")
    assert old in text
    return text.replace(old, new)
