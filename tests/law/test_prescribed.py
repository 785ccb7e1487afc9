"""What laws prescribe is data: the items in the law's order, as they were read, and for whom they hold."""

from datetime import date

import pytest

from responde.law.entry import PackError
from responde.law.prescribed import FACTS, FOLDER, Sort, names, opened, parsed, prescribed
from tests.law.contracts import PERU, changed, contract_of, text_of

DAY = date(2026, 12, 28)

LISTS = {
    "es-10-2025-list": [  # Ley 10/2025, article 5.3
        ("a", ("channels",)),
        ("b", ("proof",)),
        ("c", ("status",)),
        ("d", ("times",)),
        ("e", ("resolution",)),
        ("f", ("bodies",)),
        ("g", ("hours",)),
    ],
    "es-finance-list": [  # Ley 44/2002, article 29.5
        ("a", ("department", "ombudsman")),
        ("b", ("times",)),
        ("c", ("channels", "proof")),
        ("d", ("status",)),
        ("e", ("resolution",)),
        ("f", ("documents",)),
        ("g", ("documents",)),
        ("h", ("hours",)),
    ],
    "co-finance-list": [("a", ("ombudsman",)), ("n", ("authority",))],  # Ley 1328, article 7
}
HOJA = [  # DS 011-2011-PCM, article 5: thirteen items
    "Proveedor: razón social, RUC y dirección del establecimiento",
    "Número correlativo",
    "Código de identificación",
    "Fecha",
    "Consumidor",
    "Si es menor de edad: padre, madre o representante",
    "Producto o servicio",
    "Monto",
    "Detalle del reclamo o de la queja",
    "Pedido concreto del consumidor",
    "Observaciones y acciones del proveedor",
    "Firma del consumidor",
    "Destinatario de este ejemplar",
]
FINANCE = {"sector": "finance"}
WHOSE = [
    ("panaderia-sol", {}, ["es-an-list"]),
    ("panaderia-sol", {"region": "CM"}, []),
    ("panaderia-sol", {"region": "MD"}, ["es-md-notice", "es-md-sheet"]),
    ("panaderia-sol", {"region": "CM", "size": {"workers": "249"}}, []),
    ("panaderia-sol", {"region": "CM", "size": {"workers": "250"}}, ["es-10-2025-list", "es-10-2025-notice"]),
    ("panaderia-sol", {"region": "CM", "sector": "water"}, ["es-10-2025-list", "es-10-2025-notice"]),
    (
        "panaderia-sol",
        {"region": "CM", **FINANCE},
        ["es-10-2025-list", "es-10-2025-notice", "es-finance-list", "es-finance-sheet"],
    ),
    ("panaderia-sol", {"region": "CM", "sector": "insurance"}, ["es-finance-list", "es-finance-sheet"]),
    ("andina-conecta", {}, ["co-sheet"]),
    ("andina-conecta", FINANCE, ["co-finance-list", "co-sheet"]),
    ("peru", {}, ["pe-notice", "pe-sheet"]),
    ("peru", {"sector": "telecom"}, ["pe-notice", "pe-sheet", "pe-telecom-sheet"]),
    ("peru", {"sector": "health"}, []),
    ("peru", {"country": "NO"}, []),
]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_the_letters_of_the_law_in_their_order(name):
    assert [(item.letter, item.facts) for item in opened(name).items] == LISTS[name]


def test_the_peruvian_sheet_has_its_thirteen_items_in_order_and_its_three_copies():
    sheet = opened("pe-sheet")
    assert [(item.letter, item.says.values["es"]) for item in sheet.items] == [
        (str(at), says) for at, says in enumerate(HOJA, 1)
    ]
    assert [each.values["es"] for each in sheet.copies] == ["Consumidor (original)", "Proveedor", "INDECOPI"]


def test_five_things_are_essential_on_it_of_which_one_is_a_home_or_an_email_address():
    sheet = opened("pe-sheet")
    found = {name if name != "*" else item.mark for item in sheet.items for name in item.essential}
    assert found == {"name", "id_number", "address", "email", "date", "facts"}


def test_the_petition_holds_what_article_16_asks():
    assert [(item.facts, item.asks, item.mark) for item in opened("co-sheet").items] == [
        (("legal_name", "address"), (), ""),
        ((), ("name", "id_number", "address"), ""),
        ((), ("wanted_solution",), ""),
        ((), ("facts",), ""),
        ((), ("evidence",), ""),
        ((), (), "signature"),
    ]


def test_the_sign_of_madrid_says_what_it_has_to():
    assert opened("es-md-notice").name == "Existen hojas de reclamaciones a disposición del consumidor"


@pytest.mark.parametrize(("name", "organisation", "expected"), WHOSE)
def test_it_is_prescribed_to_those_alone_for_whom_it_surely_holds(name, organisation, expected):
    contract = changed(PERU if name == "peru" else text_of(name), **organisation)
    assert [one.id for one in prescribed(contract, DAY)] == expected


def test_what_has_ended_is_prescribed_to_nobody(monkeypatch):
    text = (FOLDER / "pe-notice.yml").read_text("utf-8").replace("grade: A", "grade: A\nuntil: 2026-12-27")
    monkeypatch.setattr("responde.law.prescribed.opened", lambda _: parsed(text, "pe-notice"))
    monkeypatch.setattr("responde.law.prescribed.names", lambda: ("pe-notice",))
    assert prescribed(contract_of(PERU), DAY) == ()
    assert [one.id for one in prescribed(contract_of(PERU), date(2026, 12, 27))] == ["pe-notice"]


def test_every_fact_that_can_be_asked_for_is_filled_by_lists_or_by_sheets():
    from responde.formats.legal import KNOWN, LABELS
    from responde.pages.listed import FILLS

    assert set(FILLS) == set(FACTS)
    assert set(KNOWN) == set(LABELS)
    sheets = {
        name for one in map(opened, names()) if one.sort is Sort.SHEET for item in one.items for name in item.facts
    }
    assert sheets <= set(KNOWN)


WRONG = [
    ("pack: pe\n", "pack: co\n", "pe-notice.law"),
    ("id: pe-notice", "id: pe-sign", "id and country"),
    ("pack: pe\n", "pack: xx\n", "pe-notice.pack"),
    ("sort: notice", "sort: poster", "pe-notice.sort"),
    ('law: "29571"', 'law: "29572"', "pe-notice.law"),
    ("facts: [sheets]", "facts: [sheet]", "'sheet' is none of"),
    ("facts: [sheets]", "asks: [amount]", "'amount' is none of"),
    ("grade: A", "grade: D", "pe-notice.grade"),
    ("grade: A", "grade: A\nyears: 2", "unknown key 'years'"),
    ("sort: notice", "sort: [", "pe-notice: "),
]


@pytest.mark.parametrize(("written", "instead", "says"), WRONG)
def test_data_that_cannot_be_meant_says_where(written, instead, says):
    text = (FOLDER / "pe-notice.yml").read_text("utf-8")
    assert text.count(written) == 1
    with pytest.raises(PackError, match=says):
        parsed(text.replace(written, instead), "pe-notice")
