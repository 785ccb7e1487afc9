"""Reading makes a contract of a source: its shape, its types, its ids; all mistakes are gathered, none stops it."""

from __future__ import annotations

from responde.contract.codes import is_language
from responde.contract.contract import Contract
from responde.contract.shape import Key
from responde.findings import Finding
from responde.findings import catalogue as kinds
from responde.reading.ids import instead, unique, unresolved
from responde.reading.reader import Here, Reader
from responde.reading.shapes import shape
from responde.source import Source
from responde.source.nodes import Listing, Mapping, Node, Scalar

VERSION = "1"
"""The one version of the format."""


def read(source: Source) -> tuple[Contract | None, tuple[Finding, ...]]:
    """The contract that a source holds, and everything that is wrong with its shape; None where there is none."""
    if not isinstance(source.top, Mapping):
        return None, source.findings
    languages, sure = _languages(source.top)
    reader = Reader(languages, sure=sure, laws=_laws(source.top))
    here = Here(source.top, (), Key(says="The contract."), "")
    contract: Contract = shape(reader, here, Contract)
    _version(reader, source.top)
    _ids(reader, source, contract)
    located = (source.located(finding) for finding in reader.found)
    return contract, (*source.findings, *located)


def _languages(top: Mapping) -> tuple[tuple[str, ...], bool]:
    """The languages, since every text depends on them, and whether each that was written is one."""
    node: Node | None = top.items.get("languages")
    nodes = node.items if isinstance(node, Listing) else (node,) if isinstance(node, Scalar) else ()
    written = [each.text for each in nodes if isinstance(each, Scalar)]
    known = tuple(dict.fromkeys(lang for lang in written if is_language(lang)))
    return known, bool(known) and all(is_language(lang) for lang in written)


def _laws(top: Mapping) -> frozenset[str]:
    """The ids of laws, which tell a list of laws from a law with its article."""
    node = top.items.get("laws")
    return frozenset(node.items) if isinstance(node, Mapping) else frozenset()


def _version(reader: Reader, top: Mapping) -> None:
    node = top.items.get("format")
    if isinstance(node, Scalar) and node.text.strip().isdigit() and node.text.strip() != VERSION:
        reader.say(kinds.FORMAT_UNKNOWN, ("format",), value=node.text)


def _ids(reader: Reader, source: Source, contract: Contract) -> None:
    for path, name, line in unique(contract, lambda path: source.mark(path, key=True).line):
        reader.say(kinds.ID_TWICE, path, where="key", value=name, first=line)
    for reference, expected, near, known in unresolved(contract, reader.references):
        said = {"value": reference.value, "expected": expected, "hint": near, **instead(reference.value, known)}
        finding = kinds.REFERENCE_UNKNOWN.at(reference.path, where=reference.where, **said)
        reader.found.append(finding)
