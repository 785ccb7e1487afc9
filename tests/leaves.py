"""Every value that stands in a contract, and the same contract with another value in that one place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from responde.contract.contacts import Phone
from responde.contract.contract import Contract
from responde.contract.deadline import SCOPE, Basis
from responde.contract.leaves import leaves
from responde.contract.quantities import Duration, Money, Target
from responde.contract.shape import Key
from responde.contract.texts import Hours, Term, Text
from responde.contract.vocabulary import VOCABULARIES
from responde.reading import read
from responde.reading.ids import EXPECTED, UNIQUE, names
from responde.source import Source, parse
from responde.source.nodes import Listing, Mapping, Node, Scalar

NAMESPACES = (*EXPECTED, "text")

MARK = "Zuq{}e"
"""A word that stands in no contract, with a number in letters: no escaping touches it, and it is no figure."""


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
        self.leaves = (*_leaves(contract, self.source), *_keys(contract, self.source.top, ()))

    def scalars(self) -> frozenset[tuple[int, int]]:
        """Line and column of every value, found without the model."""
        return frozenset((each.mark.line, each.mark.column) for each in _scalars(self.source.top))

    def marked(self) -> tuple[str, dict[Leaf, str]]:
        """The contract with a mark in everything that is said as it is written, and the mark of each."""
        marks, values = {}, {}
        for step, leaf in enumerate(self.leaves):
            if verbatim(leaf):
                marks[leaf], values[leaf] = _marked(leaf, step)
        return self.with_values(values), marks

    def with_values(self, values: dict[Leaf, str]) -> str:
        """The contract's text with other values, whatever stands around them."""
        lines = self.text.split("\n")
        last_first = sorted(values.items(), key=lambda pair: (pair[0].node.mark.line, -pair[0].node.mark.column))
        for leaf, value in last_first:
            mark = leaf.node.mark
            line, start = lines[mark.line - 1], mark.column - 1
            lines[mark.line - 1] = line[:start] + json.dumps(value, ensure_ascii=False) + line[start + mark.width :]
        return "\n".join(lines)

    def changes(self, leaf: Leaf) -> Iterator[Iterator[Changed]]:
        """The contract with another value at `leaf`, for each part of the value the ways to change it."""
        for values in others(self, leaf):
            changed = (Changed(leaf, self.text, self.with_values({leaf: value})) for value in values)
            yield chain(changed, self._beside_a_twin(leaf))

    @cached_property
    def _names(self) -> dict[str, frozenset[str]]:
        return {namespace: names(self.contract, namespace) for namespace in NAMESPACES}

    def alternatives(self, leaf: Leaf) -> tuple[str, ...]:
        """Other ids that may stand where `leaf` does, those of its own namespace first."""
        kin = [each for each in leaf.key.to if leaf.node.text in self._names[each]]
        known = [*chain(*(sorted(self._names[each]) for each in (*kin, *leaf.key.to)))]
        return tuple(each for each in dict.fromkeys(known) if each != leaf.node.text)

    def _beside_a_twin(self, leaf: Leaf) -> Iterator[Changed]:
        """Where no other id can stand, a copy of what it names takes its place: here, or else wherever it stands."""
        top = self.source.top
        for namespace in leaf.key.to:
            node = top.items.get(namespace) if isinstance(top, Mapping) else None
            if isinstance(node, Mapping) and leaf.node.text in node.keys:
                everywhere = [
                    each for each in self.leaves if each.key.to and each.node.text.split(".")[0] == leaf.node.text
                ]
                for leaves_there in ([leaf], everywhere):
                    yield self._with_twin(leaf, leaves_there, node.keys[leaf.node.text].line - 1)

    def _with_twin(self, leaf: Leaf, instead: list[Leaf], first: int) -> Changed:
        """The lines from `first` on a second time, under another id, which takes the place of theirs in `instead`."""
        name, lines = leaf.node.text, self.text.split("\n")
        indent = re.match(r" *", lines[first])[0]
        end = next(
            (step for step in range(first + 1, len(lines)) if not lines[step].startswith(f"{indent} ")), len(lines)
        )
        twin = [lines[first].replace(name, f"{name}-twin", 1), *lines[first + 1 : end]]
        changed = self.with_values({each: each.node.text.replace(name, f"{name}-twin", 1) for each in instead}).split(
            "\n"
        )
        before, after = ("\n".join([*each[:end], *twin, *each[end:]]) for each in (lines, changed))
        return Changed(leaf, before, after)


def verbatim(leaf: Leaf) -> bool:
    """Whether it is said as it is written: texts, numbers to call, addresses."""
    if leaf.key.silent:
        return False
    return is_text(leaf) or isinstance(leaf.value, Phone) or leaf.path[-1] in ADDRESSES


ADDRESSES = ("email", "website", "url", "notice", "report", "form", "contact", "published_at")


def _marked(leaf: Leaf, step: int) -> tuple[str, str]:
    """The mark, and the value with it."""
    text, mark = leaf.node.text, MARK.format("".join("abcdefghij"[int(digit)] for digit in str(step)))
    if isinstance(leaf.value, Phone):
        number = f"{text[:-3]}{step:03}"
        return re.sub(r"\D", "", number), number
    if "@" in text:
        return mark, f"{mark}.{text}"
    return (mark, f"{text}/{mark}") if text.startswith("http") else (mark, f"{mark} {text}")


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


def _keys(contract: Contract, node: Node | None, path: tuple[str | int, ...]) -> Iterator[Leaf]:
    """Keys that say something themselves: the cases of a split, and what is openly missing."""
    if isinstance(node, Scalar) or node is None:
        return
    split = isinstance(node, Mapping) and path and path[-1] not in DEFINED and _is_split(contract, node)
    below = node.items.items() if isinstance(node, Mapping) else enumerate(node.items)
    for step, each in below:
        if isinstance(node, Mapping) and path and path[-1] == "lacks":
            yield Leaf((*path, step, "key"), Scalar(step, node.keys[step]), "", MISSING)
        elif split and step != "otherwise":
            yield Leaf((*path, step, "key"), Scalar(step, node.keys[step]), "", CASE)
        yield from _keys(contract, each, (*path, step))


DEFINED = {*UNIQUE, "services", "regions", "customers", "laws", "hours", "needs", "severities", "own", "options"}
"""Keys under which ids are given, not used."""
CASE = Key(says="A case of a split.", to=SCOPE)
MISSING = Key(says="What is openly missing.", words="questions")


def _is_split(contract: Contract, node: Mapping) -> bool:
    known = {"otherwise"}.union(*(names(contract, namespace) for namespace in SCOPE))
    return bool(node.items) and all(each in known for name in node.items for each in name.split())


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
    """For each part of the value, others of which the first that is sound counts; none: there is no other id."""
    text, value = leaf.node.text, leaf.value
    if isinstance(value, Duration | Target | Money) or type(value) is int:
        return tuple((each,) for each in _quantities(text))
    for kind, other in SINGLE.items():
        if isinstance(value, kind):
            return ((other(text),),)
    if isinstance(value, Basis) and leaf.path[-1] in range(1, 9):
        return ((MARK.format("a"),),)  # an article
    if isinstance(value, Basis) and value.own:
        return (("The law of the sea",),)
    if leaf.key.to:
        return (example.alternatives(leaf),)
    return (_words(leaf) if leaf.key.words else _strings(leaf),)


SINGLE: dict[type, Callable[[str], str]] = {
    bool: lambda text: "false" if text == "true" else "true",
    date: lambda text: str(date.fromisoformat(text) + timedelta(days=1)),
    time: lambda text: "16:45" if text != "16:45" else "17:15",
    Hours: lambda _: "Tu 10:10-11:11; We 12:12-13:13",
}
"""Other values of what has one part, by type."""


def _quantities(text: str) -> Iterator[str]:
    """Each number raised, or lowered where it is the last of a range or a share; and the unit exchanged."""
    if not re.search(r"\d", text):
        yield {"always": "85%", "unlimited": "EUR 5", "at once": "same day"}.get(text, "at once")
    for match in re.finditer(r"\d+", text):
        number = int(match[0])
        other = number - 1 if text[match.end() :].startswith(("%", " of ")) else number + 1
        yield f"{text[: match.start()]}{other}{text[match.end() :]}"
    for unit, instead in (
        ("minute", "hour"),
        ("hour", "day"),
        ("business", "calendar"),
        ("EUR", "USD"),
        ("COP", "USD"),
    ):
        if unit in text:
            yield text.replace(unit, instead).replace("calendar day", "calendar day")
            break
    for word, instead in (
        (" before closing", " before"),
        ("at most", "at least"),
        ("customers", "days"),
        (" on average", ""),
    ):
        if word in text:
            yield text.replace(word, instead)


STRINGS = {
    "timezone": ("Pacific/Easter",),
    "holidays": ("ES-CN", "AR"),
    "since": ("2022",),
    "prefix": ("ZZ",),
    "geo": ("1.5",),
    "severity": ("total", "partial", "degraded"),
    "file": ("documents/full-text.txt", "documents/report-2025.txt"),
}
"""Other values of texts that have to look like something, by the name of their key."""


def _words(leaf: Leaf) -> tuple[str, ...]:
    """Other words of the vocabulary."""
    known = {"languages": ("fr", "de"), "countries": ("AR", "CL")}.get(leaf.key.words) or VOCABULARIES[leaf.key.words]
    return tuple(word for word in known if word != leaf.node.text)


def _strings(leaf: Leaf) -> tuple[str, ...]:
    text, name = leaf.node.text, next(step for step in reversed(leaf.path) if isinstance(step, str))
    if name in STRINGS:
        return tuple(each for each in STRINGS[name] if each != text)
    return (f"z{text}" if "@" in text else f"{text.rstrip('/')}z",)
