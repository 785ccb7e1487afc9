"""From a contract's file to everything that is published of it."""

from datetime import date

import pytest

from responde.edition import examine, press
from responde.findings import Severity
from responde.pages import scripts
from tests.conftest import CONTRACTS, EXAMPLES, TODAY

DAY = date.fromisoformat(TODAY)
BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")


@pytest.fixture
def contract(tmp_path):
    def write(text):
        file = tmp_path / "contract.yml"
        file.write_text(text, "utf-8")
        return file

    return write


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_contract_gives_the_same_bytes(name):
    first, second = (press(CONTRACTS / f"{name}.yml", DAY) for _ in range(2))
    assert first.sound
    assert first.artefacts == second.artefacts


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_two_artefacts_have_the_same_path(name):
    paths = [each.path for each in press(CONTRACTS / f"{name}.yml", DAY).artefacts]
    assert sorted(set(paths)) == sorted(paths)


@pytest.mark.parametrize(
    ("name", "site", "address", "languages"),
    [
        ("andina-conecta", "Andina Conecta", "https://derechos.andina-conecta.example/", ("es", "en")),
        ("seguros-faro", "Seguros Faro", "https://derechos.segurosfaro.example/", ("es", "ca", "en")),
        ("panaderia-sol", "Panadería El Sol", "", ("es",)),
    ],
)
def test_a_site_knows_its_name_its_address_and_its_languages(name, site, address, languages):
    made = press(CONTRACTS / f"{name}.yml", DAY).site
    assert (made.name, made.address, made.languages, tuple(made.extra)) == (site, address, languages, languages)


def test_an_address_ends_in_a_slash_however_it_is_written(contract):
    text = BAKERY.replace("format: 1", "format: 1\npublished_at: https://sol.example/carta")
    assert press(contract(text), DAY).site.address == "https://sol.example/carta/"


def test_an_unsound_contract_is_examined_and_not_published(contract):
    edition = press(contract(BAKERY.replace(", director: true", "")), DAY)
    assert (edition.sound, edition.artefacts, edition.site, edition.lang) == (False, (), None, "es")
    errors = [each.code for each in edition.findings if each.severity is Severity.ERROR]
    assert errors == ["ladder-without-director"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty-file"), ("a: [", "unclosed"), ("- a", "not-a-contract"), ("just words", "not-a-contract")],
)
def test_what_is_no_contract_at_all_is_said_so_in_english(contract, text, code):
    edition = press(contract(text), DAY)
    assert (edition.sound, edition.lang, [each.code for each in edition.findings]) == (False, "en", [code])


def test_a_file_that_is_not_there_is_a_finding(tmp_path):
    assert [each.code for each in press(tmp_path / "none.yml", DAY).findings] == ["file-unreadable"]


def test_findings_come_in_the_order_of_their_places_and_each_once(contract):
    text = BAKERY.replace("answer: 3", "answer: three").replace("name: Rosa Jiménez Luna, ", "")
    spots = [(each.spot.line, each.spot.column, each.code) for each in examine(contract(text), DAY).findings]
    assert spots == sorted(set(spots))
    assert {"type-wrong", "person-without-name"} <= {code for _, _, code in spots}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("people:", "peopel:"),
        ("name: Rosa", "nmae: Rosa"),
        ("director: true", "dirctor: true"),
        ("answer: 3", "anwser: 3"),
        ("ladder:", "laddre:"),
        ("hours: {open", "housr: {open"),
        ("edition: {from", "edition: {form"),
    ],
)
def test_a_key_spelled_wrong_is_one_mistake_and_draws_no_others(contract, old, new):
    found = examine(contract(BAKERY.replace(old, new, 1)), DAY).findings
    assert [each.code for each in found if each.severity is not Severity.NOTE] == ["key-unknown"]


def test_only_named_files_are_published():
    artefacts = press(CONTRACTS / "andina-conecta.yml", DAY).artefacts
    forms = (".html", ".json", ".eml", ".whatsapp.txt", ".xlsx", ".xml", ".pdf", ".vcf")
    files = [each.path for each in artefacts if not each.is_page and not each.path.endswith(forms)]
    others = [path for path in files if "keep/" not in path]
    assert others == ["assets/logo.svg", "assets/brand.css", *(scripts.path(name) for name in scripts.PARTS)]


def test_pages_stand_in_the_menu_and_files_do_not():
    artefacts = press(CONTRACTS / "panaderia-sol.yml", DAY).artefacts
    assert {each.is_page == bool(each.title) for each in artefacts} == {True}
    outside = [each.path for each in artefacts if each.in_nav != each.is_page]
    assert outside == ["what-each-way-takes.md", "received.md", "offline.md"]


def test_what_was_written_but_cannot_be_read_is_not_called_missing_too(contract):
    found = {
        "phone: +34 951 550 101": ("phone: none", ["type-wrong"]),
        "answer: 3 business days": ("answer: three days", ["type-wrong"]),
        "director: true": ("director: maybe", ["type-wrong"]),
        "name: Rosa Jiménez Luna, ": ("", ["person-without-name"]),
    }
    for written, (instead, codes) in found.items():
        findings = examine(contract(BAKERY.replace(written, instead)), DAY).findings
        assert [each.code for each in findings if each.severity == "error"] == codes, instead
