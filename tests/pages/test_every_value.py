"""Nothing that a contract says gets lost: whatever value is exchanged, a page of each language says something else."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from html import unescape

import pytest

from responde import formats
from responde.artefact import Artefact
from responde.checks import check
from responde.complaint import form
from responde.contract.contract import Contract
from responde.findings import Severity
from responde.pages import Maker, dates, desks, makers, start
from responde.pages.desk import Desk
from responde.pages.printing import printed
from responde.reading import read
from responde.reading.files import Files, gather
from responde.source import parse
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES, TODAY
from tests.leaves import Changed, Example, Leaf, verbatim

CHUNKS = 8

UNCHANGED = {
    r"languages\.\d+": "another language is another tree of pages, in which no text of the contract would stand",
    r".*remed(y|ies)\..*automatic": "what is not automatic has to say how it is claimed",
    r"accepts\.\d+\.finding": "another code accepts something else, and what it accepted keeps its own",
    r"ladder\..*\bdirector": "one rung is the director's, the last; any other contract is not published",
}
"""Values that can't be exchanged alone, by path, each with its reason; beside those that the model calls silent."""

DATA = re.compile(r"<script\b.*?</script>", re.DOTALL)
"""What programs are told is nothing that a reader meets."""
TAG = re.compile(r'<[^>]*?\s(?:href|src|action|value)="([^"]*)"[^>]*>|<[^>]*>|\{:[^}]*\}')


@cache
def example(name: str) -> Example:
    return Example(CONTRACTS / f"{name}.yml")


def exchangeable(leaf: Leaf) -> bool:
    return not leaf.key.silent and not any(re.fullmatch(path, leaf.name) for path in UNCHANGED)


@lru_cache(maxsize=4)
def sound(text: str) -> tuple[Contract, Files] | None:
    """The contract, if it would be published and says nothing twice."""
    source = replace(parse(text.encode()), folder=CONTRACTS)
    contract, found = read(source)
    if contract is None or _refused(found):
        return None
    files, missing = gather(contract, source)
    return None if _refused((*missing, *check(contract, date.fromisoformat(TODAY)))) else (contract, files)


def _refused(found) -> bool:
    return any(each.severity is Severity.ERROR or each.code == "value-twice" for each in found)


@lru_cache(maxsize=4)
def tables(text: str) -> dict[str, Desk]:
    """By language the desk of a sound contract; they reckon with one agenda."""
    contract = sound(text)
    assert contract is not None
    return desks(*contract, environment())


def pages(at: Desk) -> Iterator[Artefact]:
    """The pages of a language and the bare form."""
    for make in makers(at.contract):
        yield printed(at, make(at))
    yield from _forms(at)


def _forms(at: Desk) -> Iterator[Artefact]:
    for each in formats.every():
        files_of = each.files(form(at.contract), at.contract, at.say, at.templates)
        yield from (one for one in files_of if one.path.endswith(".html"))


def words(page: bytes) -> str:
    """What a reader meets: text, and where links, pictures, forms and fields lead; nothing of the front matter."""
    _, _, body = page.decode().rpartition("\n---\n")
    return unescape(TAG.sub(lambda tag: f" {tag[1] or ''} ", DATA.sub("", body)))


FOUND: defaultdict[object, Counter[Maker]] = defaultdict(Counter)
"""By the first part of a path, the pages that showed it: made first, so that the next is found sooner."""


SLOW = (start.page, dates.page)
"""Pages that work out a year, or every case that there may be: made last."""


def differs(changed: Changed, lang: str, hint: object = None) -> object:
    """A page of `lang` that says something else, or the forms; the `hint`, one of another language, is made first."""
    at, seen = tables(changed.after)[lang], FOUND[changed.leaf.path[0]]

    def shown(make: Maker) -> bool:
        other = _other(before(changed.before, lang, make), printed(at, make(at)).content)
        seen[make] += other
        return other

    every = sorted(makers(at.contract), key=lambda each: (each is not hint, -seen[each]))
    found = next((make for make in every if (make not in SLOW or make is hint) and shown(make)), None)
    if found:
        return found
    forms = (page.content for page in _forms(at))
    if any(_other(old, new) for old, new in zip(before(changed.before, lang, None), forms, strict=True)):
        return _forms
    return next((make for make in SLOW if shown(make)), None)


def _other(old: bytes, new: bytes) -> bool:
    return old != new and words(old) != words(new)


@cache
def before(text: str, lang: str, make: Maker | None) -> bytes | tuple[bytes, ...]:
    """A page, or the forms, of the contract in which nothing was exchanged."""
    at = tables(text)[lang]
    return printed(at, make(at)).content if make else tuple(page.content for page in _forms(at))


def lost(one: Example, leaf: Leaf) -> Iterator[str]:
    """What no page shows of a value that is no text: its path and value, and the language."""
    for ways in one.changes(leaf):
        changed = next((each for each in ways if sound(each.after) and sound(each.before)), None)
        if changed is None:
            yield f"{leaf.name}: no other value than {leaf.node.text} is sound"
            continue
        hint = None
        for lang in one.contract.languages:
            hint = differs(changed, lang, hint)
            if hint is None:
                yield f"{leaf.name}: {leaf.node.text} on no page in {lang}"


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_leaves_of_the_model_are_all_the_values_that_were_written(name):
    places = Counter((leaf.node.mark.line, leaf.node.mark.column) for leaf in example(name).leaves)
    assert places.keys() >= example(name).scalars()
    assert [place for place, times in places.items() if times > 1] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_text_number_and_address_stands_on_a_page_of_its_language(name):
    text, marks = example(name).marked()
    shown = {lang: " ".join(words(page.content) for page in pages(at)) for lang, at in tables(text).items()}
    asked = ((leaf, mark, lang) for leaf, mark in marks.items() for lang in ((leaf.lang,) if leaf.lang else shown))
    assert [f"{leaf.name} in {lang}" for leaf, mark, lang in asked if mark not in shown[lang]] == []


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_another_value_changes_a_page_of_each_language(name, chunk):
    values = [leaf for leaf in example(name).leaves if not verbatim(leaf) and exchangeable(leaf)]
    part = len(values) // CHUNKS + 1
    assert [line for leaf in values[chunk * part :][:part] for line in lost(example(name), leaf)] == []


def test_every_exception_is_needed():
    leaves = [leaf for name in EXAMPLES for leaf in example(name).leaves]
    assert [path for path in UNCHANGED if not any(re.fullmatch(path, leaf.name) for leaf in leaves)] == []
