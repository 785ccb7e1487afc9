"""An ombudsman whom the company alone appoints and pays is none; not to say who does is worth a note."""

import pytest

from tests.checks.lines import lines, said

COMPANY = "organisation: {name: Fundación Faro, legal_name: Faro Salud S.A., country: ES, timezone: Europe/Madrid}\n"
BOTH = [
    ("El consejo de administración", "La empresa"),
    ("La Junta Directiva", "La compañía"),
    ("El director general", "La dirección"),
    ("La gerencia", "La aseguradora"),
    ("Los accionistas", "La sociedad"),
    ("La asamblea de accionistas", "La entidad"),
    ("La junta general de socios", "Nosotros"),
    ("La directora de Servicio al Cliente", "Los propietarios"),
    ("The board of directors", "The company"),
    ("Our CEO", "Management"),
    ("The shareholders' meeting", "We do"),
    ("The chairwoman", "The owners"),
    ("O conselho de administração", "A empresa"),
    ("A diretoria", "A companhia"),
    ("A assembleia geral", "A administração"),
    ("O diretor de Apoio ao Cliente", "Os acionistas"),
    ("Fundación Faro", "Faro Salud S.A."),
    ("FARO SALUD, S.A.", "Fundacion Faro"),
    ("Rosa Jiménez Luna", "Francisco Moreno Gil"),
]
OUTSIDE = [
    ("El consejo de administración", "La asociación del sector"),
    ("La asamblea de accionistas", "Un fondo aparte"),
    ("El consejo de usuarios", "La empresa"),
    ("La Superintendencia", "La compañía"),
    ("El consejo de administración, a propuesta de los consumidores", "La empresa"),
    ("Dirección General de Consumo", "La empresa"),
    ("La asociación de usuarios de Fundación Faro", "Fundación Faro"),
    ("The board, from a list of the consumers' council", "The company"),
    ("The regulator", "The company"),
    ("The board of directors", "A levy on all insurers"),
    ("The company", "An independent trust"),
    ("O conselho de administração", "Um fundo à parte"),
    ("A associação de utentes", "A empresa"),
    ("O governo", "A companhia"),
    ("Ana Mora Gil", "La empresa"),
    ("Rosa Mora Gil", "La empresa"),
    ("La asamblea", "El colegio de abogados"),
]


def beyond(appointed: str, paid: str, kind: str = "ombudsman") -> str:
    how = f'{{appointed_by: "{appointed}", paid_by: "{paid}"}}'
    return f"{COMPANY}beyond:\n  - authority: Defensoría\n    kind: {kind}\n    independent: {how}\n"


@pytest.mark.parametrize(("appointed", "paid"), BOTH)
def test_who_depends_on_the_company_alone_is_found(appointed, paid, tmp_path):
    assert lines("ombudsman-dependent", beyond(appointed, paid), tmp_path) == [5]


@pytest.mark.parametrize(("appointed", "paid"), OUTSIDE)
@pytest.mark.parametrize("turned", [False, True])
def test_who_depends_on_somebody_else_too_is_not(appointed, paid, turned, tmp_path):
    piece = beyond(paid, appointed) if turned else beyond(appointed, paid)
    assert lines("ombudsman-dependent", piece, tmp_path) == []


def test_only_an_ombudsman_has_to_be_independent(tmp_path):
    piece = beyond("La empresa", "La empresa", "mediation")
    assert lines("ombudsman-dependent", piece, tmp_path) == []
    assert lines("ombudsman-independence-unstated", piece, tmp_path) == []


def test_one_language_that_names_somebody_else_is_enough(tmp_path):
    how = "{appointed_by: {es: La empresa, en: The board and the users}, paid_by: {es: La empresa, en: The company}}"
    piece = f"languages: [es, en]\nbeyond:\n  - {{authority: Defensoría, kind: ombudsman, independent: {how}}}\n"
    assert lines("ombudsman-dependent", piece, tmp_path) == []


@pytest.mark.parametrize(
    ("who", "name"), [("person: rosa", "Rosa Jiménez Luna"), ("authority: Defensoría", "Defensoría")]
)
def test_the_finding_names_the_ombudsman_and_both_texts(who, name, tmp_path):
    how = "{appointed_by: El directorio, paid_by: La empresa}"
    piece = f"beyond:\n  - {{{who}, kind: ombudsman, independent: {how}}}\n"
    facts = {"ombudsman": name, "appointed": "El directorio", "paid": "La empresa"}
    assert said("ombudsman-dependent", piece, tmp_path) == [("warning", facts)]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("", [2]),
        ("independent: {term: 2 years}", [2]),
        ("independent: {appointed_by: La unión de consumidores}", [2]),
        ("independent: {paid_by: La empresa}", [2]),
        ("independent: {appointed_by: La unión de consumidores, paid_by: La empresa}", []),
        ("lacks: {independent: Aún no está elegida}", []),
        ("independent: {appointed_by: La unión, lacks: {paid_by: Se decide en enero}}", []),
        ("independent: mucho", []),
    ],
)
def test_who_appoints_and_who_pays_is_said(rest, expected, tmp_path):
    piece = f"beyond:\n  - {{authority: Defensoría, kind: ombudsman, {rest}}}\n"
    assert lines("ombudsman-independence-unstated", piece, tmp_path) == expected


def test_an_ombudsman_without_any_name_is_spoken_of_all_the_same(tmp_path):
    assert said("ombudsman-independence-unstated", "beyond:\n  - {kind: ombudsman}\n", tmp_path) == [
        ("note", {"ombudsman": "ombudsman"})
    ]
