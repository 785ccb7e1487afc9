"""Shapes: mappings with named keys, read by their fields; unknown, missing and mistyped keys are all reported."""

from __future__ import annotations

import types
from collections import Counter
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any, Union, get_args, get_origin

from responde.contract.deadline import Basis, Deadline, Split
from responde.contract.people import Rung
from responde.contract.quantities import Money, Target
from responde.contract.shape import NAMES, Field, Key, Shape, fields, is_shape
from responde.contract.texts import Term, Text
from responde.findings import catalogue as kinds
from responde.reading import values
from responde.reading.ids import ids
from responde.reading.reader import Here, Reader
from responde.reading.scalars import mistyped, scalar
from responde.reading.suggest import asked, listed, meant, nearest
from responde.source.nodes import Listing, Mapping, Scalar

GUESSED, NOTHING = 200, ("", None)
"""Unknown keys of one mapping for which the nearest is looked up; one with more has another problem."""
LONG_FORM = frozenset(each.name for each in fields(Deadline) if not each.key.hidden)


def value(reader: Reader, here: Here, kind: Any) -> Any:
    """The value of type `kind` that stands here; None, and a finding, where it can't be read."""
    kind = _without_none(kind)
    origin = get_origin(kind)
    if origin is tuple:
        return _list(reader, here, get_args(kind)[0])
    if origin is dict:
        return _mapping(reader, here, get_args(kind)[1])
    if origin is Split:
        return values.split(reader, here, partial(value, kind=get_args(kind)[0]))
    if origin in {Union, types.UnionType}:
        either = values.money_or_text if Money in get_args(kind) else values.duration_or_term
        return either(reader, here)
    if is_shape(kind):
        return deadline(reader, here) if kind is Deadline else shape(reader, here, kind)
    own = {Text: values.text, Term: values.term, Basis: values.basis}.get(kind)
    return own(reader, here) if own else scalar(reader, here, kind)


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in {Union, types.UnionType}:
        rest = [each for each in get_args(kind) if each is not type(None)]
        return rest[0] if len(rest) == 1 else Union[tuple(rest)]  # noqa: UP007 - made at run time
    return kind


def _list(reader: Reader, here: Here, kind: Any) -> tuple[Any, ...]:
    """A list; one value alone is a list of one."""
    if kind is Target:
        return values.tiers(reader, here)
    if isinstance(here.node, Listing):
        if kind is Basis and _law_with_article(reader, here.node):
            return tuple(each for each in [values.basis(reader, here)] if each)
        inner = [here.below(node, step) for step, node in enumerate(here.node.items)]
    else:
        inner = [here]
    found = [read for each in inner if (read := value(reader, each, kind)) is not None]
    return _once(reader, here, found) if kind is str and here.name != "geo" else tuple(found)


def _law_with_article(reader: Reader, node: Listing) -> bool:
    """`[sac, art. 5]`, and not `[sac, another-law]`."""
    return all(isinstance(each, Scalar) for each in node.items) and not all(
        isinstance(each, Scalar) and each.text in reader.laws for each in node.items
    )


def _once(reader: Reader, here: Here, found: list[str]) -> tuple[str, ...]:
    """Ids and words, each once."""
    if len(set(found)) < len(found) and isinstance(here.node, Listing):
        seen: set[str] = set()
        for step, node in enumerate(here.node.items):
            if isinstance(node, Scalar) and node.text in seen:
                reader.found.append(kinds.VALUE_TWICE.at((*here.path, step), value=node.text).mended(""))
            seen |= {node.text} if isinstance(node, Scalar) else set()
    return tuple(dict.fromkeys(found))


def _mapping(reader: Reader, here: Here, kind: Any) -> dict[str, Any]:
    """A mapping of ids of the contract's own choice."""
    if not isinstance(here.node, Mapping):
        mistyped(reader, here, "a mapping of ids")
        return {}
    found: dict[str, Any] = {}
    for name, node in here.node.items.items():
        inner = here.below(node, name)
        if here.name not in {"lacks", "options"}:
            ids(reader, name, inner.path)
        read = value(reader, inner, Text if here.name == "lacks" else kind)
        if read is not None:
            found[name] = read
    return found


def shape(reader: Reader, here: Here, kind: type[Shape]) -> Any:
    """A shape of `kind`: all its keys read, whatever is wrong with some of them."""
    node = here.node
    if isinstance(node, Mapping) and kind.bare and values.speaks(node) and not _keys(kind) & set(node.items):
        return _bare(reader, here, kind)
    if isinstance(node, Scalar) and node.empty:
        reader.misses(here)
        return None
    if isinstance(node, Scalar) and kind.bare:
        return _bare(reader, here, kind)
    if not isinstance(node, Mapping):
        mistyped(reader, here, "a mapping with {known}", known=listed(sorted(_keys(kind) - {"lacks"})))
        return None
    written = _unknown(reader, here, node, kind)
    read = {
        each.attribute: _field(reader, here.below(node.items[written[each.name]], written[each.name]), each)
        for each in fields(kind)
        if written.get(each.name)
    }
    _missing(reader, here, node, kind, written)
    if issubclass(kind, Deadline) and written.get("target"):
        read |= _target(reader, here.below(node.items[written["target"]], written["target"]))
    return kind(path=here.path, **{name: each for name, each in read.items() if each is not None})


def _keys(kind: type[Shape]) -> set[str]:
    return {each.name for each in fields(kind) if not each.key.hidden}


def _bare(reader: Reader, here: Here, kind: type[Shape]) -> Any:
    """A shape written without braces."""
    each = next(each for each in fields(kind) if each.attribute == kind.bare)
    read = value(reader, Here(here.node, here.path, _named(each), each.name), each.type)
    return None if read is None else kind(path=here.path, **{each.attribute: read})


def _named(each: Field) -> Key:
    """The key's knowledge; names hold for every language wherever they stand."""
    if each.name not in NAMES or each.key.universal:
        return each.key
    return replace(each.key, universal=True)


def _field(reader: Reader, here: Here, each: Field) -> Any:
    if each.key.hidden or each.attribute == "target":  # the latter is read with its cases
        return None
    node = here.node
    inner = Here(node, here.path, _named(each), each.name)
    nothing = node.empty if isinstance(node, Scalar) else each.key.required and not node.items
    if nothing:
        reader.misses(inner, where="key")
        return None
    return value(reader, inner, each.type)


def _unknown(reader: Reader, here: Here, node: Mapping, kind: type[Shape]) -> dict[str, str]:
    """By each key that is known, how it was written: one spelled wrong is read as the only one that it can mean.

    Where it can mean another, too, the nearest is not called missing: empty.
    """
    known = frozenset(_keys(kind))
    written = {name: name for name in node.items if name in known}
    unknown = [name for name in node.items if name not in known]
    near = {name: _guessed(name, known) for name in unknown[:GUESSED]}
    sure = {name: near.get(name, NOTHING)[1] for name in unknown}
    wanted, all_known = Counter(sure.values()), listed(sorted(known))
    for name in unknown:
        nearest_one = near.get(name, NOTHING)[0]
        said = {"key": name, "hint": asked(nearest_one), "near": nearest_one, "known": all_known}
        finding = kinds.KEY_UNKNOWN.at((*here.path, name), where="key", **said)
        one = sure[name] if sure[name] not in node.items and wanted[sure[name]] == 1 else None
        reader.found.append(finding.mended(one) if one else finding)
        written |= {one: name} if one else {}
        written |= {nearest_one: ""} if nearest_one and nearest_one not in written else {}
    return written


@lru_cache(maxsize=4096)
def _guessed(name: str, known: frozenset[str]) -> tuple[str, str | None]:
    """The key that is nearest to one that is unknown, and the one that was surely meant; slow, and often the same."""
    near = nearest(name, known)
    return near, meant(name, known) if near else None


def _missing(reader: Reader, here: Here, node: Mapping, kind: type[Shape], written: dict[str, str]) -> None:
    """Required keys that were not written, and what the contract says openly that it lacks."""
    lacks = node.items.get("lacks")
    excused = set(lacks.items) if isinstance(lacks, Mapping) else set()
    required = {each.name for each in fields(kind) if each.key.required or each.key.judged}
    for name in sorted(excused):
        said = kinds.LACKS_REQUIRED if name in required else kinds.LACKS
        reader.say(said, (*here.path, "lacks", name), where="key", key=name)
    for each in fields(kind):
        shared = kind is Rung and each.name == "person" and "people" in written
        if each.key.required and each.name not in written and each.name not in excused and not shared:
            example = f"{each.name}: {each.key.example}"
            reader.say(kinds.KEY_MISSING, (*here.path, each.name), where="key", key=each.name, example=example)


def deadline(reader: Reader, here: Here) -> Deadline | None:
    """A target, tiers, a split by ids, or the long form."""
    node = here.node
    if isinstance(node, Mapping) and LONG_FORM & set(node.items):
        read: Deadline | None = shape(reader, here, Deadline)
        if read is not None and "target" not in {*node.items, *read.lacks}:
            example = "target: 10 business days"
            reader.say(kinds.KEY_MISSING, (*here.path, "target"), where="key", key="target", example=example)
        return read
    found = _target(reader, here)
    return Deadline(path=here.path, **found) if found["target"] or found["cases"] else None


def _target(reader: Reader, here: Here) -> dict[str, Any]:
    """Tiers, or the cases of a split."""
    node = here.node
    if not isinstance(node, Mapping) or not node.items:
        return {"target": values.tiers(reader, here), "cases": ()}
    cases = []
    for names, below in node.items.items():
        inner = here.below(below, names)
        read = deadline(reader, inner)
        ids_there = values.scope(reader, names, inner.path)
        if read is not None:
            cases.append((ids_there, read))
    return {"target": (), "cases": tuple(cases)}
