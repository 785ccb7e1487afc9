"""Words that are near another: a question where it may be that one, an answer where it can be no other."""

import pytest

from responde.reading import read
from responde.reading.suggest import meant
from responde.source import parse
from tests.reading.test_findings import SOUND

KNOWN = ("answer", "ask", "kept_by", "name", "phone", "phones", "replies_in", "target")

MEANT = {
    "tarjet": "target",
    "Target": "target",
    "anwser": "answer",
    "kept-by": "kept_by",
    "replies in": "replies_in",
    "nname": "name",
    "phonn": "phone",
    "phonee": None,  # as near to `phones`
    "tarjetas": None,
    "nmae": None,
    "x": None,
    "": None,
}


@pytest.mark.parametrize("word", MEANT)
def test_only_one_word_can_have_been_meant_or_none(word):
    assert meant(word, KNOWN) == MEANT[word]


FOUND = {
    "promises: {p: {says: x, tarjet: 5%}}": ["target"],
    "promises: {p: {says: x, tarjet: 5%, target: 6%}}": [None],
    "promises: {p: {sayss: x, saays: y, target: 5%}}": [None, None],
    "forms: {ask: [facts, evidance, facts]}": ["", "evidence"],
    "defaults: {kept_by: anna}": [None],
}


@pytest.mark.parametrize("added", FOUND)
def test_a_finding_knows_what_was_meant_only_if_it_is_certain(added):
    _, found = read(parse((SOUND + added).encode()))
    assert found
    codes = {"key-unknown", "word-unknown", "value-twice", "reference-unknown"}
    assert sorted((each.instead for each in found if each.code in codes), key=str) == sorted(FOUND[added], key=str)
