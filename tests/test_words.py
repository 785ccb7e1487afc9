"""Everything that the product says is in both catalogues, and says there what it says in English."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from responde import words
from responde.edition import press
from responde.findings import catalogue as kinds
from responde.findings.render import PHRASES
from responde.findings.render import message as told
from responde.findings.render.json import render as render_json
from responde.findings.render.text import render as render_text
from tests.words import extract
from tests.words.catalogues import compiled, written
from tests.words.extract import Message

TRANSLATED = ("es", "pt")
CONTRACTS = tuple(sorted((extract.ROOT / "tests/contracts").glob("*.yml")))
TODAY = date(2026, 12, 1)

PATTERN = re.compile(r"[^a-z]*(\{\w+\}[^a-z]*)+")
"""Facts and signs alone: `{whole}: {part}`."""

SAME = {
    "Braille": "a name",
    "Chat": "the same word",
    "Fax": "the same word",
    "WhatsApp": "a name",
    "WhatsApp {phone}": "a name",
    "WhatsApp: {name}": "a name",
    "{n} error": "in Spanish the same word",
    "Error: {title}": "in Spanish the same word",
    "Sector": "in Spanish the same word",
    "error": "in Spanish the same word",
    "No": "in Spanish the same word",
    "no": "in Spanish the same word",
    "App": "in Portuguese the same word",
    "E-mail": "in Portuguese the same word",
    "E-mail {email}": "in Portuguese the same word",
    "Menu": "in Portuguese the same word",
}
"""What may read as in English, each with the reason."""


@cache
def entries(lang: str) -> dict[Message, Message]:
    """What the catalogue of `lang` holds, without its head."""
    with (words.FOLDER / f"{lang}.po").open("rb") as file:
        read: Catalog = read_po(file, locale=lang, abort_invalid=True)
    assert not read.obsolete
    return {_message(each.id): _message(each.string) for each in read if each.id}


def _message(said: object) -> Message:
    return (str(said[0]), str(said[1])) if isinstance(said, tuple | list) else str(said)


def forms(said: Message) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else said


def pairs(lang: str) -> Iterator[tuple[str, str]]:
    """Each sentence with what it is in `lang`; of what is counted each form with its own."""
    for said, translated in entries(lang).items():
        yield from zip(forms(said), forms(translated), strict=True)


def test_the_extractor_knows_every_sentence_that_is_said_through_a_name():
    assert not extract.unresolved()


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_sentence_is_translated_and_none_is_left_over(lang):
    said = extract.keys(extract.messages())
    known = extract.keys(entries(lang))
    assert (sorted(said - known), sorted(known - said)) == ([], [])


@pytest.mark.parametrize("lang", TRANSLATED)
def test_no_translation_is_empty(lang):
    assert [said for said, translated in pairs(lang) if not translated.strip()] == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_translation_names_the_same_facts_as_the_english(lang):
    assert [said for said, translated in pairs(lang) if _facts(said) != _facts(translated)] == []


def _facts(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_code_in_backticks_is_left_as_it_is(lang):
    changed = [said for said, translated in pairs(lang) if _code(said) != _code(translated)]
    assert changed == []


def _code(sentence: str) -> list[str]:
    return sorted(re.findall(r"`[^`]+`", sentence))


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_translation_begins_and_ends_like_the_english(lang):
    odd = [said for said, translated in pairs(lang) if _edges(said) != _edges(translated)]
    double = [translated for _, translated in pairs(lang) if "  " in translated]
    assert (odd, double) == ([], [])


def _edges(sentence: str) -> tuple[bool, bool, str]:
    last = sentence.rstrip("”»).")[-1:]
    mark = sentence[-1] if sentence[-1] in ".:?" else "." if sentence.endswith((".”", "».")) else ""
    return sentence[0] == " ", sentence[-1] == " ", "" if last == "”" else mark.replace("”", "")


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_translation_shouts_nowhere_and_calls_nobody_dear(lang):
    said = [translated for _, translated in pairs(lang)]
    assert [each for each in said if re.search(r"[!¡]|estimad[oa]|prezad[oa]|lamentamos", each, re.IGNORECASE)] == []


def test_what_reads_as_in_english_is_meant_to():
    same = {said for lang in TRANSLATED for said, translated in pairs(lang) if said == translated}
    assert {said for said in same if not PATTERN.fullmatch(said)} == set(SAME)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_catalogue_is_written_in_order_one_line_a_sentence(lang):
    text = (words.FOLDER / f"{lang}.po").read_text("utf-8")
    assert text == written(lang, entries(lang))


@pytest.mark.parametrize("lang", TRANSLATED)
def test_one_is_counted_apart_from_none_and_from_many(lang):
    catalogue = words.catalogue(lang)
    counted = [said for said in entries(lang) if isinstance(said, tuple)]
    assert counted
    for one, many in counted:
        single, several = forms(entries(lang)[one, many])
        assert [catalogue.ngettext(one, many, n) for n in (0, 1, 2, 21)] == [several, single, several, several]


class Recording(gettext.NullTranslations):
    """A catalogue that writes down what it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def gettext(self, message: str) -> str:
        self.asked.add(message)
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.asked.add(msgid1)
        return msgid1 if n == 1 else msgid2


@pytest.fixture
def recording(monkeypatch) -> Recording:
    made = Recording()
    for module in ("responde.words", "responde.speech", "responde.findings.render", "responde.findings.render.text"):
        monkeypatch.setattr(f"{module}.catalogue", lambda _lang: made)
    return made


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda file: file.stem)
def test_whatever_an_edition_asks_for_is_translated(contract, recording):
    edition = press(contract, TODAY)
    render_text(edition.findings)
    render_json(edition.findings)
    assert edition.artefacts
    missing = {said for said in recording.asked for lang in TRANSLATED if said not in extract.keys(entries(lang))}
    assert missing == set()


def test_whatever_a_finding_says_of_its_own_is_translated(tmp_path):
    file = tmp_path / "contract.yml"
    file.write_text(BROKEN, "utf-8")
    phrases = {
        finding.facts[name] for finding in press(file, TODAY).findings for name in set(PHRASES) & set(finding.facts)
    }
    known = extract.keys(entries("es"))
    unknown = {part for phrase in phrases - known for part in phrase.split(" or ") if part not in known}
    assert len(phrases) > 5
    assert unknown == {"`written`", "`spoken`"}  # words of the format, which stay


BROKEN = """\
format: 1
languages: [es]
edition: {number: 1, from: tomorrow, review_by: 2027-12-01}
organisation: Panadería
people: none
ladder:
- {person: nobody, replies_in: soon, for: some-thing}
requests: {complaint: {name: Queja, answer: {target: never}}}
channels: {phone: {kind: phone, hours: 'Mo-Fr 08:00+', phone: none, email: none, website: none}}
calendar: {cutoff: noon}
published_at: here
"""


def test_an_author_reads_phrases_in_their_language():
    found = kinds.REFERENCE_UNKNOWN.at((), value="x", expected="a channel or `written` or `spoken`", hint="", known="–")
    assert told(found, "es") == "`x` no es el id de un canal o `written` o `spoken` en este contrato."
    found = kinds.TYPE_WRONG.at((), value="x", expected="a mapping with {known}", known="`a`", example="…")
    assert told(found, "pt") == "`x` não é um grupo de chaves com `a`."
    found = kinds.RESULTS_UNREADABLE.at((), reason="{odd}")
    assert told(found, "es") == "Esta línea de los resultados no se puede leer: {odd}."


def test_a_language_without_a_catalogue_is_spoken_in_english():
    assert words.catalogue("en").gettext("Free") == words.catalogue("ca").gettext("Free") == "Free"
    assert words.catalogue("es").gettext("Free") == "Gratis"


@pytest.mark.parametrize(
    ("asked", "languages", "spoken"),
    [("pt", ("es", "pt"), "pt"), ("ca", ("es", "ca"), "es"), ("ca", ("ca",), "en"), ("ca", (), "en")],
)
def test_the_product_speaks_the_language_of_the_page_or_of_the_contract_or_english(asked, languages, spoken):
    assert words.product_language(asked, languages) == spoken


@pytest.mark.parametrize("lang", TRANSLATED)
def test_what_the_program_reads_is_made_of_the_catalogue_that_people_edit(lang: str) -> None:
    source = words.FOLDER / f"{lang}.po"
    assert source.with_suffix(".mo").read_bytes() == compiled(source), "`python -m tests.words` makes it anew"
