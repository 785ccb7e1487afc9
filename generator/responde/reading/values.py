"""Values of the contract's own kinds: texts in several languages, words, splits, deadlines, bases, remedies."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from responde.contract.codes import is_language
from responde.contract.deadline import SCOPE, Basis, Split
from responde.contract.quantities import Duration, Money, Target
from responde.contract.texts import Term, Text
from responde.contract.vocabulary import VOCABULARIES
from responde.findings import Path
from responde.findings import catalogue as kinds
from responde.reading.reader import Here, Reader
from responde.reading.scalars import ID, TARGET, mistyped, parsed, scalar, word, written
from responde.reading.suggest import hint, listed
from responde.source.nodes import Listing, Mapping, Node, Scalar

MISSPELT = re.compile(r"[a-z]+(?:_[a-z]+)+", re.ASCII)
"""No text that people read: a word of the vocabulary was meant."""
AMOUNT = re.compile(r"unlimited|[A-Z]{3} ?\d[\d.,' ]*(?: ?(?:to|-) ?(?:[A-Z]{3} ?)?\d[\d.,' ]*)?", re.ASCII)
"""Meant as money, even where it isn't written as such."""


def text(reader: Reader, here: Here) -> Text | None:
    """A string, or a mapping of languages."""
    if isinstance(here.node, Scalar):
        plain = written(reader, here)
        if plain is None:
            return None
        if here.key.universal or not reader.languages:
            return Text({"": plain}, universal=True)
        first, *others = reader.languages
        _untranslated(reader, here.path, others, first)
        return Text({first: plain})
    if isinstance(here.node, Mapping) and here.node.items:
        return _in_languages(reader, here, here.node)
    mistyped(reader, here, "a text")
    return None


def _in_languages(reader: Reader, here: Here, node: Mapping) -> Text:
    values: dict[str, str] = {}
    for lang, below in node.items.items():
        inner = here.below(below, lang)
        if lang not in reader.languages and (reader.sure or not is_language(lang)):
            known = listed(reader.languages)
            near = hint(lang, reader.languages)
            reader.say(kinds.LANGUAGE_UNKNOWN, inner.path, where="key", value=lang, known=known or "…", hint=near)
            continue
        said = written(reader, inner)
        if said is not None:
            values[lang] = said
    if values:
        missing = [lang for lang in reader.languages if lang not in node.items]
        _untranslated(reader, here.path, missing, next(iter(values)))
    return Text(values)


def _untranslated(reader: Reader, path: Path, missing: list[str], shown: str) -> None:
    for lang in missing:
        reader.say(kinds.TRANSLATION_MISSING, path, lang=lang, shown=shown)


def speaks(node: Node) -> bool:
    """Whether a mapping is a text in languages and not something else."""
    return isinstance(node, Mapping) and bool(node.items) and all(is_language(name) for name in node.items)


def term(reader: Reader, here: Here) -> Term | None:
    """A word of the vocabulary, else a text."""
    node = here.node
    if isinstance(node, Scalar):
        said = " ".join(node.text.split())
        known = here.key.words == "questions" and said.startswith("own.")
        if said in VOCABULARIES[here.key.words] or known:
            return Term(word=said)
        if MISSPELT.fullmatch(said) and word(reader, here, said) is None:
            return None
    said_text = text(reader, here)
    return Term(text=said_text) if said_text else None


def duration_or_term(reader: Reader, here: Here) -> Duration | Term | None:
    node = here.node
    parsed_duration = Duration.parse(node.text) if isinstance(node, Scalar) else None
    return parsed_duration or term(reader, here)


def money_or_text(reader: Reader, here: Here) -> Money | Text | None:
    node = here.node
    if isinstance(node, Scalar) and AMOUNT.fullmatch(" ".join(node.text.split())):
        money: Money | None = scalar(reader, here, Money)
        return money
    return text(reader, here)


def split(reader: Reader, here: Here, one: Callable[[Reader, Here], Any]) -> Split[Any] | None:
    """One value, or a mapping of ids to values."""
    node = here.node
    if nothing(reader, here):
        return None
    if not isinstance(node, Mapping) or speaks(node) or {"from", "until"} & set(node.items):
        value = one(reader, here)
        return Split((((), value),)) if value is not None else None
    cases = []
    for names, below in node.items.items():
        inner = here.below(below, names)
        value = one(reader, inner)
        if value is not None:
            cases.append((scope(reader, names, inner.path), value))
    return Split(tuple(cases)) if cases else None


def nothing(reader: Reader, here: Here) -> bool:
    """Whether a list or mapping without anything in it stands here, which is said."""
    empty = isinstance(here.node, (Listing, Mapping)) and not here.node.items
    if empty:
        reader.misses(here, where="key")
    return empty


def scope(reader: Reader, names: str, path: Path) -> tuple[str, ...]:
    """The ids in a key of a split; none of them for `otherwise`."""
    if names.strip() == "otherwise":
        return ()
    ids = tuple(names.split())
    for each in ids:
        reader.refers(each, SCOPE, path, where="key")
    return ids


def tiers(reader: Reader, here: Here) -> tuple[Target, ...]:
    """One target, or a list of them: most, then the rest."""
    if nothing(reader, here):
        return ()
    nodes = here.node.items if isinstance(here.node, Listing) else (here.node,)
    inner = [here.below(node, step) for step, node in enumerate(nodes)] if len(nodes) > 1 else [here]
    if isinstance(here.node, Listing) and len(nodes) == 1:
        inner = [here.below(nodes[0], 0)]
    found = (parsed(reader, each, Target.parse, TARGET, example="15 business days") for each in inner)
    return tuple(target for target in found if target is not None)


def basis(reader: Reader, here: Here) -> Basis | None:
    """`own`, the id of a law, a law with its article, or text."""
    node = here.node
    if isinstance(node, Listing) and node.items:
        law = scalar(reader, here.below(node.items[0], 0), str)
        parts = [written(reader, here.below(each, step)) for step, each in enumerate(node.items[1:], 1)]
        return Basis(law=law or "", article=", ".join(part for part in parts if part))
    if isinstance(node, Mapping):
        said = text(reader, here)
        return Basis(text=said) if said else None
    name = written(reader, here)
    if name is None:
        return None
    if name == "own":
        return Basis(own=True)
    if not ID.fullmatch(name):
        return Basis(text=text(reader, here))
    reader.refers(name, here.key.to, here.path)
    return Basis(law=name)
