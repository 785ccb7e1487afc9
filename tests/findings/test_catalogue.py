"""The catalogue is whole: every code is explained, translated, shown, and reached by what it shows."""

import re
from collections import Counter
from importlib import import_module
from pkgutil import iter_modules

import pytest

from responde.cli.explain import known
from responde.findings import Kind, Severity
from responde.findings import kinds as families
from responde.findings.catalogue import every
from responde.findings.render import general
from responde.reports.explanation import FAMILIES, PAGES, explanation, gist
from responde.words import LANGUAGES, catalogue
from tests.checks import cases

CODES = tuple(every())
EXAMPLES = {example.code: example for example in cases.examples()}


def in_modules():
    """Every kind with the module in which it is written."""
    for module in iter_modules(families.__path__):
        for each in vars(import_module(f"{families.__name__}.{module.name}")).values():
            if isinstance(each, Kind):
                yield module.name, each


def test_the_catalogue_is_the_door_to_every_module():
    assert sorted(kind.code for _, kind in in_modules()) == sorted(CODES)


def test_no_two_kinds_share_a_code():
    codes = Counter(kind.code for _, kind in in_modules())
    assert [code for code, times in codes.items() if times > 1] == []


def test_every_family_has_a_name():
    assert {name for name, _ in in_modules()} <= set(FAMILIES)


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_a_noun_in_lower_case_with_hyphens(code):
    assert re.fullmatch(r"[a-z]+[0-9]*(-[a-z]+[0-9]*)*", code)
    assert len(code) <= 40
    assert not code.endswith(("-is", "-are", "-has", "-no"))
    assert not code.startswith(("no-", "is-", "has-"))


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_reason_in_a_sentence_or_three(code):
    why = every()[code].why
    assert why.endswith(".")
    assert why[0].isupper()
    assert 1 <= len(re.findall(r"[.?](?= |$)", why)) <= 3
    assert "{" not in why


@pytest.mark.parametrize("code", CODES)
def test_a_reason_says_more_than_the_finding_itself(code):
    kind = every()[code]
    assert kind.why not in {kind.says, kind.do}
    assert len(kind.why) >= 40


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_seen_failing_on_an_example_of_its_own(code):
    assert code in EXAMPLES


def test_every_example_is_that_of_a_code():
    assert set(EXAMPLES) - set(CODES) == set()


@pytest.mark.parametrize("code", CODES)
def test_the_page_that_it_protects_exists(code):
    assert every()[code].page in {"", *PAGES}


def test_the_pages_are_those_of_the_site(sites):
    site = sites["everything"]
    named = {name: site / f"{name}.html" for name in PAGES}
    assert [name for name, file in named.items() if not file.is_file()] == []


@pytest.mark.parametrize("lang", LANGUAGES[1:])
@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained_in_every_language(code, lang):
    kind, words = every()[code], catalogue(lang)
    untranslated = [said for said in (kind.says, kind.do, kind.why) if words.gettext(said) == said]
    assert untranslated == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", known())
def test_what_is_said_of_no_finding_in_particular_is_whole(code, lang):
    kind = known()[code]
    for said in (*general(kind, lang), gist(kind, lang), explanation(kind, lang)):
        assert re.findall(r"\{\w*\}|``|None|(?<=\w)  +(?=\w)", said) == []


@pytest.mark.parametrize("code", CODES)
def test_what_is_a_note_anyway_is_not_eased(code):
    kind = every()[code]
    assert not (kind.eases and kind.severity is Severity.NOTE)


@pytest.mark.parametrize("code", CODES)
def test_facts_are_filled_into_sentences_by_name_alone(code):
    kind = every()[code]
    for sentence in (kind.says, kind.do):
        assert re.sub(r"\{[a-z_]+\}", "", sentence).count("{") == sentence.count("{{") * 2
