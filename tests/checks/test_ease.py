"""How easily a text is read: syllables as people count them, formulas as they were published, and our own sentences."""

from __future__ import annotations

import re

import pytest
from babel.messages.pofile import read_po

from responde.checks import ease as eases
from responde.checks.ease import SCALES, Ease, ease, english, portuguese, spanish
from responde.reading import read
from responde.source import parse
from responde.words import FOLDER, LANGUAGES
from tests.conftest import CONTRACTS
from tests.words import extract

MOST, MEAN = 25, 20
"""Words of one sentence of ours, and of the average one."""
BY_HAND = {
    spanish: """a-ho-ra li-bre-rí-a pa-ís guar-da que-ja si-guien-te cons-truc-ción hoy y re-cla-ma-ción dí-as Ma-rí-a
        ciu-dad cui-da-do o-í-do aé-re-o/4 lla-mar es-cri-bir cuen-ta pro-me-sa quin-ce a-gua pe-rió-di-co le-er""",
    portuguese: """a-in-da sa-í-da com-pa-nhi-a his-tó-ria re-cla-ma-ção li-ções ru-a á-gua qua-tro se-guin-te di-a
        pro-va não mãe ra-i-nha ju-iz ho-ra guar-da res-pon-de em-pre-sa con-ti-nu-a co-lé-gio quei-xa sa-ir""",
    english: """an-swer com-plaint peo-ple/2 called an-swered wait-ed ta-ble dai-ly make pla-ces/2 o-pen num-ber charge
        com-pa-ny re-ceive state-ment care-ful-ly pe-ri-od i-de-a/3 so-cial na-tion-al/3 u-su-al say-ing the be-fore""",
}
"""Words divided into syllables by hand; a figure says so where marks can't."""
CASES = [
    (count, word.partition("/")[0].replace("-", ""), int(word.partition("/")[2] or word.count("-") + 1))
    for count, words in BY_HAND.items()
    for word in words.split()
]


@pytest.mark.parametrize(("count", "word", "syllables"), CASES, ids=[f"{c.__name__}-{w}" for c, w, _ in CASES])
def test_syllables_are_those_that_people_count(count, word, syllables):
    assert count(word) == syllables


@pytest.mark.parametrize(
    ("lang", "score", "band"),
    [
        ("es", 206.835 - 62.3 * 2 - 10, "rather easy"),  # 72.235
        ("en", 206.835 - 1.015 * 10 - 84.6 * 2, "very hard"),  # 27.485
        ("pt", 248.835 - 1.015 * 10 - 84.6 * 2, "easy"),  # 69.485
        ("pt-BR", 248.835 - 1.015 * 10 - 84.6 * 2, "easy"),
    ],
)
def test_ten_words_of_two_syllables_have_what_the_formulas_give_them(lang, score, band):
    counted = Ease(lang, sentences=3, words=30, syllables=60)
    assert (counted.length, counted.score, counted.band) == (10, pytest.approx(score), band)


@pytest.mark.parametrize("lang", SCALES)
def test_every_result_has_a_name_and_what_is_plain_is_never_hard(lang):
    scale = SCALES[lang]
    bounds = [bound for bound, _ in scale.bands]
    assert bounds == sorted(bounds)
    assert bounds[0] == 0
    assert {scale.plain, scale.hard} <= set(bounds)
    assert "hard" not in dict(scale.bands)[scale.plain]


def test_sentences_are_counted_and_labels_are_not():
    counted = ease(["La llamamos hoy mismo. Gracias.", "Plazo"], "es")
    assert counted == Ease("es", sentences=1, words=4, syllables=7)  # la lla-ma-mos hoy mis-mo
    assert ease(["Gracias."], "es") is None


def test_a_language_without_a_formula_has_the_length_of_its_sentences_alone():
    counted = ease(["Deitu iezaguzu gaur bertan. Erantzun egingo dizugu."], "eu")
    assert (counted.length, counted.scale) == (3.5, None)


def test_names_and_what_others_said_are_not_measured():
    contract, _ = read(parse((CONTRACTS / "andina-conecta.yml").read_bytes()))
    counted = eases.of_charter(contract, "es")
    assert counted.sentences > 40
    assert counted.score > SCALES["es"].plain
    assert eases.of_charter(contract, "fr") is None


def own(lang: str) -> list[str]:
    """The product's own sentences in a language, each with a word for what is filled in."""
    if lang == "en":
        said = [form for key in extract.keys(extract.messages()) for form in ((key,) if isinstance(key, str) else key)]
    else:
        with (FOLDER / f"{lang}.po").open("rb") as file:
            entries = [entry.string for entry in read_po(file, locale=lang) if entry.id]
        said = [form for each in entries for form in ((each,) if isinstance(each, str) else each)]
    return [re.sub(r"\{\w+\}", "esto", form) for form in said]


def too_long(texts: list[str]) -> list[str]:
    parts = [part for text in texts for part in eases.END.split(text)]
    return [part for part in parts if len(eases.WORD.findall(part)) > MOST]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_our_own_sentences_are_as_plain_as_we_ask_of_others(lang):
    counted = ease(own(lang), lang)
    assert counted.length < MEAN
    assert counted.score >= SCALES[lang].plain
    assert too_long(own(lang)) == []


def test_a_sentence_of_ours_that_is_too_long_or_too_hard_is_found():
    words = "palabra " * MOST
    assert too_long([f"{words}. {words}"]) == []
    assert too_long([f"{words} más."]) != []
    hard = ease(["Consideraciones administrativas subsidiariamente improcedentes imposibilitan notificaciones."], "es")
    assert hard.score < SCALES["es"].hard
