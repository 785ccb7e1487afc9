"""What each channel takes of a complaint: all of it, but for what its kind, its receiver or the contract leaves out."""

import pytest

from responde.complaint import form
from responde.complaint.carrying import carrying
from responde.contract.vocabulary import VOCABULARIES
from responde.reading import read
from responde.source import parse
from tests.checks import cases
from tests.conftest import CONTRACTS

ASKED = ("case_number", "request", "facts", "evidence", "phone", "own.photo")
FORMS = """forms:
  ask: [facts, evidence, phone, own.photo]
  own: {photo: {kind: file, says: Una foto del pan}}
"""
PAGES = "website: https://panaderia-sol.example"


def contract(channel, more=FORMS):
    """The bakery with one channel, `way`, and a question of its own for a file."""
    made, found = read(parse(cases.contract(f"channels:\n  way: {{{channel}}}\n{more}")[0].encode()))
    assert {each.severity.value for each in found} <= {"note"}
    return made


def carried(channel, more=FORMS):
    made = contract(channel, more)
    (found,) = carrying(form(made), made)
    return found


def gaps(found):
    return {each.question.id: each.reason.into("es")[0] if each.reason else "" for each in found.gaps}


FILES = {"evidence": "", "own.photo": ""}


@pytest.mark.parametrize("kind", sorted({*VOCABULARIES["channels"]} - {"web"}))
def test_every_kind_of_channel_takes_all_but_those_of_words_alone_that_take_no_files(kind):
    found = carried(f"kind: {kind}, {PAGES}")
    assert (found.asks, tuple(each.id for each in found.asked)) == (True, ASKED)
    assert (gaps(found), found.files) == ((FILES, 0) if kind in {"phone", "sms"} else ({}, None))


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        ("kind: email, takes_files: false", FILES),
        ("kind: post, takes_files: false", FILES),
        ("kind: email, takes_files: true", {}),
        ("kind: phone, takes_files: true", {}),
        ("kind: phone, takes_files: false", FILES),
        ("kind: phone, lacks: {evidence: Por correo}", {"evidence": "Por correo", "own.photo": ""}),
        ("kind: phone, lacks: {own.photo: Por correo}", {"evidence": "", "own.photo": "Por correo"}),
        ("kind: phone, lacks: {takes_files: Por correo}", {"evidence": "Por correo", "own.photo": "Por correo"}),
        (
            "kind: phone, lacks: {takes_files: Por correo, evidence: En la tienda}",
            {"evidence": "En la tienda", "own.photo": "Por correo"},
        ),
        ("kind: in_person, lacks: {evidence: Falta sitio}", {"evidence": "Falta sitio"}),
        ("kind: in_person, lacks: {takes_files: Falta sitio}", {}),
        ("kind: email, lacks: {facts: Solo avisos}", {"facts": "Solo avisos"}),
        ("kind: post, lacks: {phone: Solo por escrito}", {}),
        ("kind: post, lacks: {spoken: Solo por escrito}", {}),
        ("kind: web, takes_files: false, deliver_to: {webhook: https://sol.example/q}", FILES),
        (
            "kind: web, lacks: {evidence: No caben}, deliver_to: {webhook: https://sol.example/q}",
            {"evidence": "No caben"},
        ),
        ("kind: web, takes_files: true, deliver_to: {formspree: xyzsol}", FILES),
        (
            "kind: web, lacks: {takes_files: No caben}, deliver_to: {formspree: xyzsol}",
            dict.fromkeys(FILES, "No caben"),
        ),
    ],
)
def test_a_gap_has_the_reason_that_the_contract_states_or_none(channel, expected):
    assert gaps(carried(channel if "deliver_to" in channel else f"{channel}, {PAGES}")) == expected


@pytest.mark.parametrize(
    ("receiver", "room"),
    [
        ("webhook: https://sol.example/q", (10, None)),
        ("netlify: quejas", (1, 8)),
        ("basin: a1b2c3", (10, 100)),
        ("formspree: xyzsol", (0, None)),
        ("web3forms: 5f0e1c2a-7b3d-4c8e-9a10-2d4b6f8a0c1e", (0, None)),
        ("email: hola@panaderia-sol.example", (0, None)),
        ("email: hola@panaderia-sol.example, basin: a1b2c3", (10, 100)),
    ],
)
def test_a_web_form_takes_what_its_receiver_takes(receiver, room):
    found = carried(f"kind: web, deliver_to: {{{receiver}}}")
    assert (found.files, found.megabytes) == room
    assert gaps(found) == ({} if room[0] else FILES)


def test_of_two_web_channels_the_first_with_a_receiver_has_the_form():
    made = contract(
        "kind: web, website: https://sol.example}\n  two: {kind: web, deliver_to: {basin: a1b2c3}}\n"
        "  three: {kind: web, deliver_to: {formspree: xyzsol}"
    )
    found = carrying(form(made), made)
    assert [(each.channel, each.asks) for each in found] == [("way", False), ("two", True), ("three", False)]
    assert [(each.asked, each.gaps) for each in found if not each.asks] == [((), ()), ((), ())]


REQUESTS = """requests:
  complaint: {name: Queja, answer: 3 business days}
  order: {name: Encargo, answer: 1 business day}
forms:
  ask: [facts, own.cake]
  own: {cake: {kind: file, says: Una foto de la tarta, for: [order]}}
"""


@pytest.mark.parametrize(
    ("scope", "asked", "expected"),
    [
        ("", ["case_number", "request", "facts", "own.cake"], ["own.cake"]),
        (", for: [order]", ["case_number", "request", "facts", "own.cake"], ["own.cake"]),
        (", for: [complaint, order]", ["case_number", "request", "facts", "own.cake"], ["own.cake"]),
        (", for: [complaint]", ["case_number", "request", "facts"], []),
    ],
)
def test_what_is_about_another_request_than_the_channel_takes_is_not_asked_there(scope, asked, expected):
    found = carried(f"kind: phone, phone: +34 951 550 100{scope}", REQUESTS)
    assert [each.id for each in found.asked] == asked
    assert list(gaps(found)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("panaderia-sol", {"shop": {}, "phone": {}, "mail": {}}),
        (
            "andina-conecta",
            {
                "line": {"evidence": ""},
                "whatsapp": {},
                "web": {},
                "mail": {},
                "post": {},
                "branches": {},
                "field": {"evidence": "El técnico no recibe archivos; use el QR de su carné"},
            },
        ),
        (
            "seguros-faro",
            {"phone": {"evidence": ""}, "web": {"evidence": ""}, "mail": {}, "post": {}, "counter": {}, "garage": {}},
        ),
    ],
)
def test_the_examples_have_the_gaps_that_were_read_in_them(name, expected):
    made, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
    found = carrying(form(made), made)
    assert {each.channel: gaps(each) for each in found} == expected
    assert all(each.gap(one) is not None for each in found for one in each.asked if one.id in gaps(each))
