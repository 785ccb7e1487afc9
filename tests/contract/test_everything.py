"""The fourth contract says everything that the format can say, and is sound."""

import re
from datetime import date

import pytest

from responde.contract.contract import Contract
from responde.contract.deadline import Deadline, Split
from responde.contract.shape import Shape, fields
from responde.contract.texts import Term
from responde.contract.vocabulary import VOCABULARIES
from responde.edition import examine
from responde.findings import Severity
from responde.source.nodes import Mapping
from tests.conftest import CONTRACTS

FILE = CONTRACTS / "everything.yml"


@pytest.fixture(scope="module")
def examined():
    return examine(FILE, date(2026, 12, 1))


def test_it_has_neither_errors_nor_warnings(examined):
    assert [finding for finding in examined.findings if finding.severity is not Severity.NOTE] == []


def below(value):
    """Every shape in a value, the value itself included."""
    if isinstance(value, Shape):
        yield value
        for each in fields(type(value)):
            yield from below(getattr(value, each.attribute))
    elif isinstance(value, Split):
        yield from below(value.cases)
    elif isinstance(value, (tuple, dict)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from below(one)


def node_at(top, path):
    for step in path:
        top = top.items[step]
    return top


def kinds(kind, known):
    """Every shape that a contract can hold, found by their fields' types."""
    if kind not in known:
        known.add(kind)
        for each in fields(kind):
            for found in shapes_in(each.type):
                kinds(found, known)
    return known


def shapes_in(kind):
    if isinstance(kind, type) and issubclass(kind, Shape):
        yield kind
    for inner in getattr(kind, "__args__", ()):
        yield from shapes_in(inner)


def used(examined):
    """Shape and key of everything that was written."""
    for shape in below(examined.contract):
        node = node_at(examined.source.top, shape.path)
        known = {each.name for each in fields(type(shape)) if not each.key.hidden}
        written = known & set(node.items) if isinstance(node, Mapping) else set()
        yield from ((type(shape), name) for name in written or {type(shape).bare.rstrip("_")})


def test_it_uses_every_key_of_every_shape(examined):
    keys = {(kind, each.name) for kind in kinds(Contract, set()) for each in fields(kind) if not each.key.hidden}
    keys = {(kind, name) for kind, name in keys if name != "lacks"}
    assert sorted(f"{kind.__name__}.{name}" for kind, name in keys - set(used(examined))) == []


def test_it_lacks_something_and_says_why(examined):
    assert [shape.lacks for shape in below(examined.contract) if shape.lacks] != []


def words(examined):
    """Vocabulary and word of everything that was written."""
    for shape in below(examined.contract):
        for each in fields(type(shape)):
            value = getattr(shape, each.attribute)
            for one in value if isinstance(value, tuple) else (value,):
                yield each.key.words, one.word if isinstance(one, Term) else one
    named = {"rights": examined.contract.rights, "requests": examined.contract.requests}
    yield from ((vocabulary, name) for vocabulary, names in named.items() for name in names)
    for scope in re.findall(r"[\w.-]+", FILE.read_text("utf-8")):
        yield from ((vocabulary, scope) for vocabulary in ("customers", "spoken"))


def test_it_uses_a_word_of_every_vocabulary(examined):
    found = {vocabulary for vocabulary, word in words(examined) if word in VOCABULARIES.get(vocabulary, ())}
    assert sorted(set(VOCABULARIES) - found) == []


def test_it_writes_a_deadline_in_every_way(examined):
    deadlines = [shape for shape in below(examined.contract) if isinstance(shape, Deadline)]
    assert any(len(one.target) > 1 for one in deadlines)
    assert any(one.cases for one in deadlines)
    assert any(not ids for one in deadlines for ids, _ in one.cases)
    assert any(len(ids) > 1 for one in deadlines for ids, _ in one.cases)


CONSTRUCTS = """
several phones per person · by country of the caller · one ladder for several entities or regions
with their own time zones · severity × rung tables counted from opening (2 h, 4 h, 6 h)
an ombudsman whom one may approach first, with deputy, own steps · pauses with a cap
admits in 3, company answers in 8, decides in 8 business days · either of two media · writing only
by personal contact · by the press · 48 hours before a planned cut · visits before or after 13:00
start dates per channel (written from April, spoken from October) · one remedy for every promise
a different sum for each · payment per further 24 hours · amounts by customer type
remedies only after a written complaint · exclusions on one promise · satisfaction scores · training hours
promises of volume · abandonment at most 3 % · results since a year, in years
service sheets · with documents, cost parts, steps, priority groups and laws
limits for complaining (six months) and for accepting (one month, else closed)
a letter of deadlock that opens the ombudsman early · best efforts that are honestly no promise
published, in force, ended promises · older editions · documents (full text, leaflet, reports) · co-signers
"""


def test_a_comment_names_every_construct_of_real_charters():
    comments = " ".join(re.findall(r"(?m)(?:^|\s)# (.*)$", FILE.read_text("utf-8")))
    wanted = [each.strip() for each in re.split(r"·|\n", CONSTRUCTS) if each.strip()]
    assert [construct for construct in wanted if construct not in comments] == []


def test_its_people_are_invented():
    text = FILE.read_text("utf-8")
    numbers = re.findall(r"\+\d[\d ]+\d", text)
    assert [number for number in numbers if "555" not in number.replace(" ", "")] == []
    hosts = re.findall(r"(?:https?://|@)([\w.-]+)", text)
    assert [host for host in hosts if not host.endswith(".example")] == []


def test_its_results_are_read_whatever_their_form(examined):
    shown = [(result.written, result.promise, str(result.per_cent)) for result in examined.files.results]
    assert shown == [
        ("2023", "volume", "100.0"),
        ("2024", "volume", "95.8"),
        ("2025", "volume", "100.0"),
        ("2026-Q3", "window", "94.5"),
        ("2026-10", "complaint.answer", "94.3"),
    ]
