"""Forms: what a channel can't take is said and explained, and what the web form sends is received; with their edges."""

import pytest

from tests.checks.bakery import facts, told

CODES = (
    "access-key-malformed",
    "answer-demanded-in-vain",
    "lacks-required",
    "question-name-taken",
    "question-not-carried",
    "receiver-unencrypted",
    "receiver-without-files",
    "receiver-without-form",
    "receivers-several",
    "web-channel-without-form",
    "web-form-second",
)
PHONE = "kind: phone, phone: +34 951 550 100"
FORMS = "forms: {ask: [name, facts, evidence, own.photo], required: [%s], own: {photo: {kind: file, says: Una foto}}}\n"


def found(channel, required="facts", forms=FORMS):
    """The channel stands on line 2."""
    return told(f"channels:\n  way: {{{channel}}}\n{forms.replace('%s', required)}", *CODES)


@pytest.mark.parametrize(
    ("channel", "required", "expected"),
    [
        (PHONE, "facts", ["question-not-carried"]),
        (PHONE, "facts, evidence", ["answer-demanded-in-vain", "question-not-carried"]),
        (PHONE, "evidence, own.photo", ["answer-demanded-in-vain"]),
        (f"{PHONE}, lacks: {{evidence: Por correo}}", "facts", ["question-not-carried"]),
        (f"{PHONE}, lacks: {{evidence: Por correo, own.photo: Por correo}}", "facts", []),
        (f"{PHONE}, lacks: {{takes_files: Por correo}}", "facts", []),
        (f"{PHONE}, lacks: {{takes_files: Por correo}}", "facts, evidence, own.photo", ["lacks-required"]),
        (f"{PHONE}, lacks: {{takes_files: Por correo}}, takes_files: true", "facts, evidence", []),
        ("kind: email, email: hola@panaderia-sol.example", "facts, evidence", []),
        ("kind: email, email: hola@panaderia-sol.example, takes_files: false", "facts", ["question-not-carried"]),
        ("kind: in_person, lacks: {facts: Solo avisos}", "facts", ["lacks-required"]),
        ("kind: in_person, lacks: {name: Sin nombre}", "facts, name", []),
        ("kind: web, deliver_to: {formspree: xyzsol}", "evidence", ["answer-demanded-in-vain", "question-not-carried"]),
        ("kind: web, deliver_to: {basin: a1b2c3}", "facts, evidence", []),
        ("kind: web, website: https://panaderia-sol.example", "facts, evidence", []),
    ],
)
def test_what_a_channel_can_not_take_needs_a_reason_and_may_not_be_demanded(channel, required, expected):
    assert sorted(found(channel, required)) == [(code, 2) for code in expected]


def test_all_questions_of_a_channel_stand_in_one_finding():
    piece = f"channels:\n  way: {{{PHONE}, name: Línea}}\n{FORMS.replace('%s', 'facts')}"
    expected = {"channel": "Línea", "questions": "`evidence`, `own.photo`", "id": "evidence"}
    assert facts(piece, "question-not-carried") == [expected]


WEBHOOK = "kind: web, deliver_to: {webhook: %s}"


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        ("kind: web", ["web-channel-without-form"]),
        ("kind: web, deliver_to: {}", ["web-channel-without-form"]),
        ("kind: web, lacks: {deliver_to: Se está haciendo}", []),
        ("kind: web, website: https://panaderia-sol.example", []),
        ("kind: web, deliver_to: {email: hola@panaderia-sol.example}", []),
        (f"{PHONE}, deliver_to: {{email: hola@panaderia-sol.example}}", ["receiver-without-form"]),
        (f"{PHONE}, deliver_to: {{email: hola@panaderia-sol.example, basin: a1}}", ["receiver-without-form"]),
        ("kind: web, deliver_to: {email: hola@panaderia-sol.example, basin: a1}", ["receivers-several"]),
        ("kind: web, takes_files: true, deliver_to: {email: hola@panaderia-sol.example}", ["receiver-without-files"]),
        ("kind: web, takes_files: true, deliver_to: {formspree: xyzsol}", ["receiver-without-files"]),
        ("kind: web, takes_files: true, deliver_to: {netlify: quejas}", []),
        ("kind: web, takes_files: false, deliver_to: {formspree: xyzsol}", []),
        (WEBHOOK % "http://panaderia-sol.example/q", ["receiver-unencrypted"]),
        (WEBHOOK % "HTTP://panaderia-sol.example/q", ["receiver-unencrypted"]),
        (WEBHOOK % "http://127.0.0.1.panaderia-sol.example/q", ["receiver-unencrypted"]),
        (WEBHOOK % "https://panaderia-sol.example/q", []),
        (WEBHOOK % "http://127.0.0.1:8000/q", []),
        (WEBHOOK % "http://localhost/q", []),
        ("kind: web, deliver_to: {web3forms: 5f0e1c2a-7b3d}", ["access-key-malformed"]),
        ("kind: web, deliver_to: {web3forms: 5f0e1c2a7b3d4c8e9a102d4b6f8a0c1e}", ["access-key-malformed"]),
        ("kind: web, deliver_to: {web3forms: 5g0e1c2a-7b3d-4c8e-9a10-2d4b6f8a0c1e}", ["access-key-malformed"]),
        ("kind: web, deliver_to: {web3forms: 5F0E1C2A-7B3D-4C8E-9A10-2D4B6F8A0C1E}", []),
    ],
)
def test_what_is_sent_has_to_be_received(channel, expected):
    assert found(channel, forms="") == [(code, 2) for code in expected]


def test_of_several_receivers_the_one_that_is_used_is_told():
    piece = "channels:\n  way: {kind: web, deliver_to: {email: a@sol.example, formspree: xyzsol, basin: a1}}\n"
    assert facts(piece, "receivers-several") == [{"value": "basin", "others": "`formspree`, `email`"}]


def test_the_second_web_channel_with_a_receiver_has_no_form():
    piece = """channels:
  one: {kind: web, website: https://panaderia-sol.example}
  two: {kind: web, deliver_to: {basin: a1}}
  three: {kind: web, deliver_to: {basin: b2}}
"""
    assert told(piece, *CODES) == [("web-form-second", 4)]
    assert facts(piece, "web-form-second") == [{"channel": "three", "other": "two", "id": "two"}]


@pytest.mark.parametrize("name", ["lang", "next", "_gotcha", "botcheck", "form-name", "access_key", "redirect"])
def test_a_question_is_not_called_as_what_the_web_form_says_besides(name):
    assert told(f"forms: {{ask: [facts, {name}]}}\n", *CODES) == [("question-name-taken", 1)]
    assert facts(f"forms: {{ask: [facts, {name}]}}\n", "question-name-taken") == [{"value": name}]


def test_a_question_of_the_companys_own_may_be_called_anything():
    assert told("forms: {ask: [own.lang], own: {lang: {says: Qué lengua}}}\n", *CODES) == []
