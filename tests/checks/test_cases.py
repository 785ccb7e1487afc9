"""Every rule has been seen failing, on its own example, and silent on the right one."""

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from responde.findings import Severity
from responde.findings.render import message, remedy
from responde.words import LANGUAGES
from tests.checks import cases
from tests.conftest import CONTRACTS

EXAMPLES = {example.code: example for example in cases.examples()}


@cache
def wrong(code):
    """What is found in the wrong one; several tests ask."""
    with TemporaryDirectory() as folder:
        return cases.findings(EXAMPLES[code], EXAMPLES[code].wrong, Path(folder))


def own(code):
    return [each for each in wrong(code) if each.code == code]


def errors(found):
    return {each.code for each in found if each.severity is Severity.ERROR}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_wrong_one_is_found_where_it_is_wrong(code):
    example = EXAMPLES[code]
    places = [cases.place(each, cases.offset(example, example.wrong)) for each in own(code)]
    assert example.line in [line for _, line in places]
    assert example.file == cases.CONTRACT or (example.file, example.line) in places


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_wrong_one_is_wrong_in_nothing_else_that_keeps_it_from_being_published(code):
    assert errors(wrong(code)) <= {code}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_right_one_is_not_spoken_of_and_can_be_published(code, tmp_path):
    found = cases.findings(EXAMPLES[code], EXAMPLES[code].right, tmp_path, right=True)
    assert code not in [each.code for each in found]
    assert errors(found) == set()


def test_no_code_has_two_examples():
    assert [code for code, times in cases.codes().items() if times > 1] == []


def test_the_sound_contract_is_the_bakery_of_which_the_size_is_not_said():
    bakery = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8").replace(", size: {workers: 3}", "")
    assert uncommented(cases.SOUND) == uncommented(bakery)


def uncommented(text):
    return re.sub("(?m)^#.*\n", "", text)


# The text alone is enough to mend the mistake: it is whole in every language, and names or shows what is meant.

BROKEN = re.compile(r"\{\w*\}|``|` `|“”|\"\"|\bNone\b|  |\.\.$|: \.| ,")
"""A fact that was not filled in, or is empty."""
SHOWN = re.compile(r"`[^`]+`|“[^”]+”|\"[^\"]+\"|'[^']+'")
"""A key, an example, or the reader's own words, which may be the name of somebody, too."""
NOTHING_TO_WRITE = {
    "control-character": "the words that are marked are to be typed again",
    "empty-item": "the comma that is marked is to be deleted",
    "file-too-large": "another file was meant",
    "file-unreadable": "the file is to be looked for",
    "hidden-character": "the words that are marked are to be typed again",
    "tab": "what is marked are spaces",
    "too-deep": "another file was meant, or a bracket is to be deleted",
    "too-many-values": "another file was meant",
}
"""Texts that neither name a key nor show an example, each with the reason."""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", EXAMPLES)
def test_the_text_of_a_finding_is_whole(code, lang):
    texts = [text for each in own(code) for text in (message(each, lang), remedy(each, lang))]
    assert [text for text in texts if BROKEN.search(text) or not text.endswith((".", "?"))] == []


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_text_of_a_finding_names_or_shows_what_is_meant(code):
    silent = [each for each in own(code) if not names_or_shows(each)]
    assert bool(silent) == (code in NOTHING_TO_WRITE), [remedy(each) for each in silent]


def names_or_shows(finding):
    text = f"{message(finding)} {remedy(finding)}"
    people = [said for name, said in finding.facts.items() if name != "reason" and " " in said]
    return SHOWN.search(text) is not None or any(said in text for said in people)
