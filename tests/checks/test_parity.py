"""Figures are the same in every language, however they are written; only what differs is found."""

import pytest

from responde.checks import Case, parity
from responde.findings.render import message
from responde.reading import read
from responde.source import parse
from tests.checks import cases


def found(*texts: str, languages: str = "es, en, pt, ca, eu") -> list:
    piece = f"languages: [{languages}]\nnotes:\n  - {{{', '.join(texts)}}}\n"
    contract, _ = read(parse(cases.contract(piece)[0].encode()))
    assert contract is not None
    return list(parity.same_figures(Case(contract, cases.DAY)))


SAME = [
    ("es: Contestamos en 15 días", "en: We answer within 15 days"),
    ("es: 'Un 10,5 % más'", "en: '10.5 % more'"),
    ("es: 'Cuesta 1.000 pesos'", "en: 'It costs 1,000 pesos'"),
    ("es: 'Cuesta 1 000 pesos'", "en: 'It costs 1,000 pesos'"),
    ("es: 'Hasta 1.250.000,50 pesos'", "en: 'Up to 1,250,000.50 pesos'"),
    ("es: 'Paga 10,50 euros'", "en: 'Pays 10.5 euros'"),
    ("es: 'Antes de las 13:00'", "en: 'Before 1 pm'"),
    ("es: 'Antes de las 13:00'", "en: 'Before 1:00 p.m.'"),
    ("es: 'De 8:00 a 13:30'", "en: 'From 8 am to 1:30 pm'"),
    ("es: 'De 13 a 15'", "en: 'From 1 to 3 pm'"),
    ("es: A la 1 de la tarde", "en: At 13:00"),
    ("es: Hasta las 12 de la mañana", "en: Until noon"),
    ("es: 'A las 9.30 h'", "en: 'At 9:30'"),
    ("en: From 9 am to 5 pm", "pt: Das 9h às 17h"),
    ("es: 'A las 0:30'", "en: 'At 12:30 am'"),
    ("es: La 1.ª visita", "en: The 1st visit"),
    ("es: El 2.º aviso", "en: The second notice"),
    ("es: El 24 de diciembre de 2026", "en: 'December 24, 2026'"),
    ("es: 'El 24/12/2026'", "en: 'On 2026-12-24'"),
    ("es: 'El 24/12/2026'", "en: '24 December 2026'"),
    ("en: '12/24/2026'", "pt: 24 de dezembro de 2026"),
    ("es: dos visitas", "en: 2 visits"),
    ("es: 2 visitas", "en: two visits", "pt: duas visitas", "ca: dues visites"),
    ("es: quince días", "en: 15 days"),
    ("es: 30 minutos", "en: half an hour"),
    ("es: un cuarto de hora", "en: 15 minutes"),
    ("es: 35 euros", "en: thirty-five euros"),
    ("es: treinta y cinco euros", "en: 35 euros"),
    ("es: 200 euros", "en: two hundred euros"),
    ("es: un día", "en: one day"),
    ("es: Quejas", "en: Complaints"),
    ("es: dos días", "en: three days"),
    ("es: La línea atiende día y noche", "en: The line answers 24/7"),
    ("es: Línea 24 horas", "en: 24-hour line"),
    ("es: 'Llame al 910 550 101'", "en: 'Call +34 910 55 01 01'"),
    ("es: 'Llame al 01 8000 555 010'", "en: 'Call 018000555010'"),
    ("es: 'Vea https://sol.example/es/2'", "en: 'See https://sol.example/en/3'"),
    ("es: 'Escriba a caja1@sol.example'", "en: 'Write to till2@sol.example'"),
    ("es: Artículo 5.2", "en: Article 5(2)"),
    ("es: Título II", "en: Title 2"),
    ("es: La mitad del precio", "en: 50 % of the price"),
    ("es: Mire el anexo", "eu: Ikusi eranskina"),
    ("es: Contestamos en 2 días", "eu: Bi egunetan erantzuten dugu"),
    ("es: Contestamos en 90 días", "eu: Laurogeita hamar egunetan erantzuten dugu"),
    ("es: Ley 10/2025 de atención", "eu: Arretari buruzko 10/2025 Legea"),
]

DIFFERENT = [
    (("es: Contestamos en 15 días", "en: We answer within 10 days"), "15 in `es`, 10 in `en`"),
    (("es: Contestamos en 15 días", "en: We answer soon"), "15 only in `es`"),
    (("es: Contestamos pronto", "en: We answer within 15 days"), "15 only in `en`"),
    (("es: 'Un 10,5 %'", "en: '105 %'"), "10.5 in `es`, 105 in `en`"),
    (("es: 'Cuesta 1.000 pesos'", "en: 'It costs 10,000 pesos'"), "1000 in `es`, 10000 in `en`"),
    (("es: 'Antes de las 13:00'", "en: 'Before 1 am'"), "13 in `es`, 1 in `en`"),
    (("es: 'De 8:00 a 13:30'", "en: 'From 8:00 to 13:00'"), "13:30 in `es`, 13 in `en`"),
    (("es: dos visitas", "en: 3 visits"), "3 only in `en`"),
    (("es: 2 visitas", "en: three visits"), "2 only in `es`"),
    (("es: 'El 24/12/2026'", "en: 'On 2026-12-25'"), "24 in `es`, 25 in `en`"),
    (("es: 'Llame al 910 550 101'", "en: 'Call 910 550 102'"), "…0550101 in `es`, …0550102 in `en`"),
    (("es: '10 días, y otros 10 si avisamos'", "en: '10 days, and more if we tell you'"), "10 only in `es`"),
    (("es: 5 días", "en: 5 days", "pt: 6 dias"), "5 in `es`, 6 in `pt`"),
    (("es: Contestamos en 2 días", "eu: 3 egunetan erantzuten dugu"), "2 in `es`, 3 in `eu`"),
    (("es: Contestamos en 47 días", "eu: Laster erantzuten dugu"), "47 only in `es`"),
]


@pytest.mark.parametrize("texts", SAME, ids=" · ".join)
def test_the_same_figures_are_the_same_however_they_are_written(texts):
    assert found(*texts) == []


@pytest.mark.parametrize(("texts", "reason"), DIFFERENT, ids=[" · ".join(texts) for texts, _ in DIFFERENT])
def test_figures_that_differ_are_named_with_their_languages(texts, reason):
    (finding,) = found(*texts)
    assert message(finding) == f"The languages of this text differ in their figures: {reason}."
    assert finding.name == f"notes.0.{texts[-1][:2]}"


def test_a_number_that_is_longer_than_any_is_compared_all_the_same():
    assert found(f"es: '{'7' * 9000}'", f"en: '{'7' * 9000}'") == []
    assert [each.facts["figures"] for each in found(f"es: '{'7' * 9000}'", "en: Seven")] == ["…7777777"]


def test_a_text_in_one_language_is_left_alone():
    assert found("es: Contestamos en 15 días") == []


def test_words_of_the_contracts_own_are_compared_too():
    piece = "languages: [es, en]\nplaces: {shop: {name: Tienda, comfort: [{es: 3 sillas, en: 4 chairs}]}}\n"
    contract, _ = read(parse(cases.contract(piece)[0].encode()))
    assert [each.name for each in parity.same_figures(Case(contract, cases.DAY))] == ["places.shop.comfort.0.en"]
