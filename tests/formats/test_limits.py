"""However large a contract is, its forms keep to the limits of what carries them, or say which text to shorten."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote, unquote

import pytest

from responde import formats
from responde.complaint import form, letter, room
from responde.complaint.bank import SHORTS
from responde.formats import email, phone, submission, web, whatsapp
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment
from responde.words import catalogue
from tests.conftest import CONTRACTS, EXAMPLES

LANGUAGES = ("es", "ca", "en", "pt")
BANK = "name, id_number, service, contractor, facts, date_of_facts, wanted_solution, evidence, contact_by, on_behalf_of"
MORE = "anonymous, priority, formats, language, consent"


def text(said):
    """A text in four languages, none of them short."""
    return "{" + ", ".join(f"{lang}: {said} que se alarga en {lang}" for lang in LANGUAGES) + "}"


@cache
def large(short, count=8):
    """Thirty contractors, twelve services, four languages, and so many questions of its own, each with this `short`."""
    services = "".join(f"  s{at}: {{name: {text(f'Servicio de nombre muy largo {at}')}}}\n" for at in range(12))
    vans = "".join(f"  c{at}: {{name: Contratas y Servicios {at} S.A.S., owner: rosa}}\n" for at in range(30))
    more = f", short: {short}" if short else ""
    own = "".join(
        f"    q{at}: {{says: {text(f'Una pregunta de la casa y es la {at}')}{more}}}\n" for at in range(count)
    )
    names = ", ".join(f"own.q{at}" for at in range(count))
    chat = "  chat-1: {kind: whatsapp, phone: +34 600 555 010}\n"
    page = "  form-1: {kind: web, deliver_to: {webhook: 'https://intake.example.com/cases'}}\n"
    source = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8").replace("[es]", f"[{', '.join(LANGUAGES)}]")
    source = source.replace("channels:\n", f"channels:\n{chat}{page}", 1)
    asked = f"forms:\n  ask: [{BANK}, {MORE}, {names}]\n  required: [name, facts, contact_by, own.q0]\n  own:\n{own}"
    contract, found = read(parse(f"{source}services:\n{services}contractors:\n{vans}{asked}".encode()))
    assert [each for each in found if each.severity.value == "error"] == []
    assert (contract.languages, len(contract.contractors), len(contract.services)) == (LANGUAGES, 30, 12)
    return contract


def speeches(contract):
    return [Speech(lang, contract.languages, contract.organisation.country) for lang in contract.languages]


def test_with_short_labels_everything_is_asked_everywhere():
    contract = large("Corta")
    asked = form(contract)
    assert [*formats.shortages(asked, contract)] == []
    for speech in speeches(contract):
        address, message = email.link(asked, contract, speech), whatsapp.message(asked, speech)
        assert (len(address) <= 1900, len(message) <= 4096) == (True, True)
        for said in (unquote(address.partition("&body=")[2]), message):
            assert letter.left_out(asked, said) == ()


def test_without_them_one_is_told_what_has_no_room_and_which_text_to_shorten():
    contract = large("", 20)
    asked = form(contract)
    found = [*formats.shortages(asked, contract)]
    assert {(each.code, each.facts["channel"], each.path) for each in found} == {
        ("form-shortened", "mail", ("forms", "own", "q10", "says"))
    }
    assert [each.facts["lang"] for each in found] == list(LANGUAGES)
    for speech, each in zip(speeches(contract), found, strict=True):
        address = email.link(asked, contract, speech)
        left = letter.left_out(asked, unquote(address.partition("&body=")[2]))
        assert len(address) <= 1900
        assert each.facts["questions"] == ", ".join(f"`{one.id}`" for one in left)
        assert not any(one.needed for one in left)


@pytest.mark.parametrize("module", [email, phone, submission, web, whatsapp], ids=lambda each: each.__name__)
def test_every_form_of_a_large_contract_asks_everything_in_each_language(module):
    contract = large("")
    asked = form(contract)
    for speech in speeches(contract):
        made = [*module.files(asked, contract, speech, environment())]
        assert len(made) == 1
        said = (
            made[0]
            .content.decode()
            .replace("=\r\n", "")
            .replace("=3D", "=")
            .replace("&#95;", "_")
            .replace("&#46;", ".")
        )
        text = {each.id for each in asked.questions if module in {submission, web} or each.kind != "file"}
        assert [name for name in text if name not in said] == []


def test_all_that_the_bank_can_ask_fits_into_an_address_by_itself():
    names = ", ".join(name for name in SHORTS if name != "case_number")
    source = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    more = (
        "services: {bread: {name: Pan}}\nplaces: {shop-1: {name: Tienda}}\ncontractors: {van: {name: V, owner: rosa}}\n"
    )
    for lang in ("es", "en", "pt"):
        text = f"{source.replace('[es]', f'[{lang}]')}{more}forms: {{ask: [{names}], required: [{names}]}}\n"
        contract, _ = read(parse(text.encode()))
        asked = form(contract)
        address = email.link(asked, contract, speeches(contract)[0])
        assert letter.left_out(asked, unquote(address.partition("&body=")[2])) == ()


@pytest.mark.parametrize("short", ["", "Corta", "Ñandú y qué más: ¿sí?"])
@pytest.mark.parametrize("count", range(1, 24, 2))
def test_a_sum_never_says_that_there_is_room_where_there_is_none(count, short):
    contract = large(short and f"'{short}'", count)
    asked = form(contract)
    assert not room.enough(asked, contract) or [*formats.shortages(asked, contract)] == []


def test_a_sum_tells_of_most_contracts_that_there_is_room():
    for name in EXAMPLES:
        contract, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
        assert room.enough(form(contract), contract)
    assert not room.enough(form(large("", 20)), large("", 20))


@pytest.mark.parametrize("lang", ["es", "en", "pt"])
def test_no_question_of_the_bank_takes_more_than_the_sum_allows_it(lang):
    words = catalogue(lang)
    lines = {name: f"{words.gettext(short)} [{name}]:\r\n" for name, short in SHORTS.items()}
    assert {name: len(quote(line, safe="")) for name, line in lines.items() if len(quote(line, safe="")) > 80} == {}
