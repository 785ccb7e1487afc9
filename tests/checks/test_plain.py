"""Plain words: long sentences, formulas of lawyers and short forms that nobody explains are noted, one a text."""

import pytest

from responde.checks import Case, plain
from responde.checks.lexicon.formulas import FORMULAS, KNOWN, LONGEST, STRESSED
from responde.checks.said import folded
from responde.findings import Severity
from responde.findings.render import message, remedy
from responde.reading import read
from responde.source import parse
from tests.checks import cases
from tests.conftest import CONTRACTS


def found(rule, text: str, lang: str = "es", more: str = "") -> list:
    piece = f"languages: [{lang}]\nnotes:\n  - >-\n    {text}\n{more}"
    contract, _ = read(parse(cases.contract(piece)[0].encode()))
    assert contract is not None
    return list(rule(Case(contract, cases.DAY)))


def words(count: int) -> str:
    return " ".join(["Palabra", *["palabra"] * (count - 1)])


@pytest.mark.parametrize(("lang", "most"), LONGEST.items())
def test_a_sentence_may_have_so_many_words_and_no_more(lang, most):
    assert found(plain.short_enough, words(most) + ".", lang) == []
    (finding,) = found(plain.short_enough, words(most + 1) + ".", lang)
    assert finding.facts == {"start": "Palabra palabra palabra palabra", "count": str(most + 1), "most": str(most)}


@pytest.mark.parametrize(
    "text",
    [
        f"{words(30)}. {words(30)}.",
        f"{words(30)}; {words(30)}.",
        f"{words(30)}: {words(30)}?",
        words(5),
    ],
)
def test_several_short_sentences_are_no_long_one(text):
    assert found(plain.short_enough, text) == []


def test_of_several_long_sentences_the_first_is_named():
    assert [each.facts["count"] for each in found(plain.short_enough, f"{words(31)}. {words(40)}.")] == ["31"]


def test_a_language_that_we_do_not_know_has_no_limit():
    assert found(plain.short_enough, words(90), "eu") == []


@pytest.mark.parametrize(
    ("lang", "text", "phrase", "instead"),
    [
        ("es", "Responde en virtud del contrato", "en virtud del", "por, según"),
        ("es", "Sin perjuicio de otras ayudas", "Sin perjuicio de", "además de"),
        ("es", "Se dara traslado de la queja", "Se dara traslado", "se enviará"),
        ("en", "Pursuant to the rules, we answer", "Pursuant to", "under"),
        ("en", "The customer, hereinafter the user", "hereinafter", "from here on"),
        ("pt", "Nos termos do contrato", "Nos termos do", "segundo"),
        ("pt", "O supracitado regulamento", "supracitado", "este"),
    ],
)
def test_a_formula_is_named_with_plainer_words(lang, text, phrase, instead):
    (finding,) = found(plain.no_formulas, text, lang)
    assert message(finding) == f"`{phrase}` is a formula of lawyers."
    assert remedy(finding) == f"Say it in plain words: `{instead}`."


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Contestamos según el contrato"),
        ("en", "We answer under the contract, before the visit"),
        ("en", "Wherein lies the rub"),
        ("pt", "Respondemos segundo o contrato"),
        ("eu", "Pursuant to the rules"),
    ],
)
def test_plain_words_are_left_alone(lang, text):
    assert found(plain.no_formulas, text, lang) == []


def test_one_formula_a_text_is_enough():
    assert len(found(plain.no_formulas, "Pursuant to the rules, notwithstanding the law", "en")) == 1


@pytest.mark.parametrize(
    ("lang", "text", "short"),
    [
        ("es", "Radique su PQRSF aquí", "PQRSF"),
        ("es", "El C.U.P.S. está en la factura", "CUPS"),
        ("es", "El código ÑAM figura en la factura", "ÑAM"),
        ("en", "Quote your MPRN, please", "MPRN"),
        ("pt", "Indique o CPE", "CPE"),
    ],
)
def test_a_short_form_that_nobody_explains_is_found(lang, text, short):
    assert [each.facts["value"] for each in found(plain.explained, text, lang)] == [short]


@pytest.mark.parametrize(
    "text",
    [
        "Un SMS, un PDF, un QR, la TV y el WhatsApp; el IVA está incluido",
        "Panadería El Sol S.A., de EE. UU.",
        "Pague con el código QR o en EUR 40",
        "Cuesta COP 30000 en el año XII",
        "La línea CRC (Comisión de Regulación) y luego la CRC",
        "La Comisión de Regulación de Comunicaciones publica. La CRC responde.",
        "CRC: la Comisión",
        "NO use el ascensor; llame SIEMPRE",
        "NO SE ADMITEN PERROS",
        "Escriba a INFO@SOL.EXAMPLE o vea HTTPS://SOL.EXAMPLE/ABC",
        "El Wi-Fi 4G llega a 300 MB",
        "La calle A y el piso B",
    ],
)
def test_what_people_know_or_can_read_is_left_alone(text):
    assert found(plain.explained, text) == []


@pytest.mark.parametrize(
    "more",
    [
        "places: {crc: {name: Casa de la Red Central}}",
        "places: {crc: {name: CRC}}",
        "beyond: [{authority: Comisión de Regulación de Comunicaciones}]",
        "duties: [El código de recibo y caja se conserva]",
    ],
)
def test_a_short_form_may_be_explained_anywhere_in_the_contract(more):
    assert found(plain.explained, "La CRC responde") != []
    assert found(plain.explained, "La CRC responde", more=more) == []


def test_each_text_is_noted_once_and_each_is_no_more_than_a_note():
    for rule, text in ((plain.explained, "El CUPS y el SNR y el PQRSF"), (plain.short_enough, words(31))):
        (finding,) = found(rule, text)
        assert finding.severity is Severity.NOTE


@pytest.mark.parametrize("name", ["andina-conecta", "everything", "panaderia-sol", "seguros-faro"])
def test_the_examples_are_plain(name):
    contract, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
    assert contract is not None
    assert [each for rule in plain.RULES for each in rule(Case(contract, cases.DAY))] == []


def test_names_and_forbidden_words_are_not_judged():
    more = "contractors: {red: {name: Red CUPS, owner: rosa, must_not_say: [Eso es cosa del PQRSF en virtud de algo]}}"
    rules = (plain.explained, plain.no_formulas)
    assert [each for rule in rules for each in found(rule, "Gracias", more=more)] == []


def test_the_lists_are_written_as_they_are_looked_up():
    every = [words for formulas in FORMULAS.values() for words, _ in formulas]
    assert [words for words in every if words != words.lower() or words != " ".join(words.split())] == []
    assert [word for word in (*KNOWN, *STRESSED) if word != folded(word).upper()] == []


HARD = {
    "es": "Consideraciones administrativas improcedentes imposibilitan notificaciones individualizadas",
    "en": "Inappropriate administrative considerations invariably necessitate individualised notifications",
    "pt": "Considerações administrativas improcedentes impossibilitam notificações individualizadas",
}


@pytest.mark.parametrize(("lang", "text"), HARD.items())
def test_a_text_of_long_words_is_noted_with_the_longest_and_a_short_one_is_not(lang, text):
    assert found(plain.easy_enough, text, lang) == []
    (finding,) = found(plain.easy_enough, f"{text}, {text}.", lang)
    assert finding.severity is Severity.NOTE
    assert "individuali" in finding.facts["words"]
    assert finding.facts["start"] == " ".join(text.split()[:4])


@pytest.mark.parametrize(
    ("lang", "more"),
    [("eu", "Kontsiderazio administratibo desegokiak jakinarazpenak " * 5), ("es", "La llamamos hoy. " * 9)],
)
def test_what_is_easy_or_has_no_formula_is_not_noted(lang, more):
    assert found(plain.easy_enough, more, lang) == []
