"""How a page speaks: its own words translated, the contract's words marked where they are in another language."""

import pytest
from markupsafe import Markup

from responde.contract.texts import Term, Text
from responde.speech import Speech

SPANISH = Speech("es", ("es", "en"), "CO")
CATALAN = Speech("ca", ("es", "ca"), "ES")
FRENCH = Speech("fr", ("fr",), "FR")


@pytest.mark.parametrize(
    ("speech", "words", "said"),
    [
        (SPANISH, "es", "Teléfono"),
        (Speech("en", ("es", "en"), "CO"), "en", "Telephone"),
        (Speech("pt", ("es", "pt"), "BR"), "pt", "Telefone"),
        (CATALAN, "es", "Teléfono"),
        (FRENCH, "en", "Telephone"),
        (Speech("fr", ("ca", "fr"), "FR"), "en", "Telephone"),
    ],
)
def test_product_words_are_in_the_asked_language_else_the_contracts_first_else_english(speech, words, said):
    assert (speech.words, speech("Telephone")) == (words, said)


@pytest.mark.parametrize(
    ("speech", "text", "expected"),
    [
        (SPANISH, Text({"es": "Sí", "en": "Yes"}), "Sí"),
        (SPANISH, Text({"en": "Yes", "es": "Sí"}), "Sí"),
        (SPANISH, Text({"en": "Yes"}), '<span lang="en">Yes</span>'),
        (SPANISH, Text({"": "Ana"}, universal=True), "Ana"),
        (CATALAN, Text({"es": "Sí", "ca": "Sí, senyor"}), '<span lang="ca">Sí&#44; senyor</span>'),
        (CATALAN, Text({"es": "No"}), "No"),
        (FRENCH, Text({"fr": "Oui"}), '<span lang="fr">Oui</span>'),
        (SPANISH, None, ""),
    ],
)
def test_what_is_not_in_the_language_around_it_is_marked(speech, text, expected):
    assert speech.text(text) == expected


def test_facts_in_a_sentence_are_escaped_and_markup_is_kept():
    said = Speech("en", ("en",), "GB")("{whole}: {part}", whole="<b>", part=Markup("<i>x</i>"))
    assert said == "&#60;b&#62;: <i>x</i>"


def test_a_fact_is_not_read_for_facts_again():
    assert Speech("en", ("en",), "GB")("{whole}: {part}", whole="{part}", part="x") == "&#123;part&#125;: x"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("es", ["0 horas", "1 hora", "2 horas"]),
        ("en", ["0 hours", "1 hour", "2 hours"]),
    ],
)
def test_a_plural_is_that_of_its_language(lang, expected):
    speech = Speech(lang, (lang,), "ES")
    assert [speech.n("{n} hour", "{n} hours", n, n=n) for n in (0, 1, 2)] == expected


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (Term(word="free"), "Gratis"),
        (Term(text=Text({"es": "Un peso"})), "Un peso"),
        (None, ""),
    ],
)
def test_a_word_is_translated_and_a_text_is_said_as_it_is(term, expected):
    assert SPANISH.term(term, "cost") == expected


def test_a_word_that_is_in_no_vocabulary_is_said_as_it_is():
    assert SPANISH.word("cost", "<own>") == "&#60;own&#62;"


@pytest.mark.parametrize(
    ("code", "expected"), [("en", "inglés"), ("gl", "gallego"), ("pt-BR", "portugués"), ("arn", "mapuche")]
)
def test_languages_have_their_names_in_the_readers_words(code, expected):
    assert SPANISH.language(code) == expected


@pytest.mark.parametrize(("code", "expected"), [("CO", "Colombia"), ("DE", "Alemania"), ("ZZ9", "ZZ9")])
def test_countries_have_their_names_in_the_readers_words(code, expected):
    assert SPANISH.country_name(code) == expected
