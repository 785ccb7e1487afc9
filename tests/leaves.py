"""Every value that stands in a contract, and the same contract with another value in that one place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from responde.clock.calendar import codes
from responde.contract.contacts import Phone
from responde.contract.contract import Contract
from responde.contract.deadline import Basis
from responde.contract.leaves import leaves
from responde.contract.quantities import Duration, Money, Target
from responde.contract.shape import Key
from responde.contract.texts import Hours, Term, Text
from responde.contract.vocabulary import VOCABULARIES
from responde.reading import read
from responde.reading.ids import EXPECTED, names
from responde.source import Source, parse
from responde.source.nodes import Listing, Mapping, Node, Scalar

NAMESPACES = (*EXPECTED, "text")

MARK = "Zuq{}e"
"""A word that stands in no contract: letters and a number, which no escaping touches."""


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """One value that was written: its path, its text, and what the model knows of it."""

    path: tuple[str | int, ...]
    node: Scalar
    value: Any
    key: Key
    lang: str = ""
    """Language of a text that is not the same in all."""

    @property
    def name(self) -> str:
        return ".".join(map(str, self.path))


@dataclass(frozen=True, slots=True, eq=False)
class Changed:
    """A contract before and after one value was exchanged."""

    leaf: Leaf
    before: str
    after: str


class Example:
    """A contract as text, with every value that stands in it."""

    def __init__(self, file: Path) -> None:
        self.text = file.read_text("utf-8")
        self.source = parse(self.text.encode())
        contract, _ = read(self.source)
        assert contract is not None
        self.contract = contract
        self.leaves = tuple(_leaves(contract, self.source))

    def scalars(self) -> frozenset[tuple[int, int]]:
        """Line and column of every value, found without the model."""
        return frozenset((each.mark.line, each.mark.column) for each in _scalars(self.source.top))

    def marked(self) -> tuple[str, dict[Leaf, str]]:
        """The contract with a word of its own in each text, and the word of each."""
        words = {leaf: MARK.format(step) for step, leaf in enumerate(self.leaves) if is_text(leaf)}
        return self.with_values({leaf: f"{word} {leaf.node.text}" for leaf, word in words.items()}), words

    def with_values(self, values: dict[Leaf, str]) -> str:
        """The contract's text with other values, whatever stands around them."""
        lines = self.text.split("\n")
        last_first = sorted(values.items(), key=lambda pair: (pair[0].node.mark.line, -pair[0].node.mark.column))
        for leaf, value in last_first:
            mark = leaf.node.mark
            line, start = lines[mark.line - 1], mark.column - 1
            lines[mark.line - 1] = line[:start] + json.dumps(value, ensure_ascii=False) + line[start + mark.width :]
        return "\n".join(lines)

    def changes(self, leaf: Leaf) -> Iterator[tuple[Changed, ...]]:
        """The contract with another value at `leaf`, for each part of the value the ways to change it."""
        for values in others(self, leaf):
            changed = tuple(Changed(leaf, self.text, self.with_values({leaf: value})) for value in values)
            yield changed or tuple(self._beside_a_twin(leaf))

    @cached_property
    def _names(self) -> dict[str, frozenset[str]]:
        return {namespace: names(self.contract, namespace) for namespace in NAMESPACES}

    def alternatives(self, leaf: Leaf) -> tuple[str, ...]:
        """Other ids that may stand where `leaf` does, those of its own namespace."""
        own = [each for each in leaf.key.to if leaf.node.text in self._names[each]]
        known = sorted(set().union(*(self._names[each] for each in own or leaf.key.to)))
        return tuple(each for each in known if each != leaf.node.text)

    def _beside_a_twin(self, leaf: Leaf) -> Iterator[Changed]:
        """Where an id is the only one of its namespace, a copy of what it names takes its place."""
        for namespace in leaf.key.to:
            node = self.source.top.items.get(namespace) if isinstance(self.source.top, Mapping) else None
            if isinstance(node, Mapping) and leaf.node.text in node.keys:
                lines = self.text.split("\n")
                first = node.keys[leaf.node.text].line - 1
                indent = re.match(r" *", lines[first])[0]
                more = (step for step, line in enumerate(lines) if step > first and line.strip())
                end = next((step for step in more if not lines[step].startswith(f"{indent} ")), len(lines))
                twin = [lines[first].replace(leaf.node.text, f"{leaf.node.text}-twin", 1), *lines[first + 1 : end]]
                changed = self.with_values({leaf: f"{leaf.node.text}-twin"}).split("\n")
                before = "\n".join([*lines[:end], *twin, *lines[end:]])
                yield Changed(leaf, before, "\n".join([*changed[:end], *twin, *changed[end:]]))


def is_text(leaf: Leaf) -> bool:
    value = leaf.value
    if isinstance(value, Term | Basis):
        value = value.text
    return isinstance(value, Text)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif node is not None:
        for each in node.items.values() if isinstance(node, Mapping) else node.items:
            yield from _scalars(each)


def _leaves(contract: Contract, source: Source) -> Iterator[Leaf]:
    for path, value, key in leaves(contract):
        node = _at(source.top, path)
        if isinstance(node, Scalar):
            yield Leaf(path, node, value, key, _language(contract, value))
        elif isinstance(node, Listing) and isinstance(value, Basis):
            yield from (Leaf((*path, step), each, value, key) for step, each in enumerate(node.items))
        elif isinstance(node, Mapping) and (is_text(Leaf(path, Scalar("", node.mark), value, key))):
            yield from (Leaf((*path, lang), each, value, key, lang) for lang, each in node.items.items())


def _language(contract: Contract, value: Any) -> str:
    said = value.text if isinstance(value, Term | Basis) else value
    return contract.languages[0] if isinstance(said, Text) and not said.universal else ""


def _at(node: Node | None, path: tuple[str | int, ...]) -> Node | None:
    """What stands at a path; steps that were left out because the value was written without braces are skipped."""
    for step in path:
        if isinstance(node, Mapping) and step in node.items:
            node = node.items[str(step)]
        elif isinstance(node, Listing) and isinstance(step, int):
            node = node.items[step]
    return node


def others(example: Example, leaf: Leaf) -> tuple[tuple[str, ...], ...]:
    """For each part of the value, other values of which the first that is sound counts; none: there is no other id."""
    text, value = leaf.node.text, leaf.value
    if isinstance(value, bool):
        return ((str(not value).lower(),),)
    if isinstance(value, Basis) and leaf.path[-1] in range(1, 9):
        return ((MARK.format(0),),)
    if isinstance(value, Basis) and value.own:
        return (("The law of the sea",),)
    if isinstance(value, time):
        return (("16:45",),)
    if isinstance(value, date):
        return ((str(value + timedelta(days=1)),),)
    if isinstance(value, Phone):
        return ((text[:-1] + str((int(text[-1]) + 1) % 10),),)
    if isinstance(value, Hours):
        return (("Tu 10:10-11:11; We 12:12-13:13",),)
    if isinstance(value, Duration | Target | Money | int):
        return tuple((each,) for each in _quantities(text))
    if leaf.key.to:
        return (example.alternatives(leaf),)
    return (_words(leaf) if leaf.key.words else _strings(leaf),)


def _quantities(text: str) -> Iterator[str]:
    """Each number raised, or lowered where it is the last of a range or a share; and the unit exchanged."""
    if not re.search(r"\d", text):
        yield {"always": "85%", "unlimited": "EUR 5", "at once": "same day"}.get(text, "at once")
    for match in re.finditer(r"\d+", text):
        number = int(match[0])
        other = number - 1 if text[match.end() :].startswith(("%", " of ")) else number + 1
        yield f"{text[: match.start()]}{other}{text[match.end() :]}"
    for unit, instead in (("minute", "hour"), ("hour", "day"), ("business", "calendar"), ("EUR", "USD"), ("COP", "USD")):
        if unit in text:
            yield text.replace(unit, instead).replace("calendar day", "calendar day")
            break
    for word, instead in ((" before", ""), ("at most", "at least"), ("customers", "days"), (" on average", "")):
        if word in text:
            yield text.replace(word, instead)


STRINGS = {
    "timezone": "Atlantic/Azores",
    "since": "2022",
    "prefix": "ZZ",
    "geo": "1.5",
    "color": "#123456",
}
"""Other values of texts that have to look like something, by the name of their key."""


def _words(leaf: Leaf) -> tuple[str, ...]:
    """Other words of the vocabulary."""
    known = {"languages": ("fr", "de"), "countries": ("AR", "CL")}.get(leaf.key.words) or VOCABULARIES[leaf.key.words]
    return tuple(word for word in known if word != leaf.node.text)


def _strings(leaf: Leaf) -> tuple[str, ...]:
    text, name = leaf.node.text, next(step for step in reversed(leaf.path) if isinstance(step, str))
    if name == "holidays":
        return tuple(code for code in codes() if code != text and code[:2] == text[:2])
    if name == "severity":
        return ("total", "partial", "degraded")
    if name in STRINGS:
        return (STRINGS[name],)
    return (f"z{text}" if "@" in text else f"{text.rstrip('/')}z",)
