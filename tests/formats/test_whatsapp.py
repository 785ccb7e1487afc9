"""The WhatsApp message: an address that opens it, and a text that fits into it."""

import pytest

from responde.complaint import form, letter
from responde.formats import offers, whatsapp
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment
from tests.conftest import CONTRACTS
from tests.judges.mail import taken_apart

NUMBERS = {"andina-conecta": "573205550100", "everything": "351910555011"}


def of(text):
    contract, _ = read(parse(text.encode()))
    return contract


def text_of(name):
    return (CONTRACTS / f"{name}.yml").read_text("utf-8")


def speeches(contract):
    return [Speech(lang, contract.languages, contract.organisation.country) for lang in contract.languages]


def printed(contract):
    asked = form(contract)
    return {
        each.path: each.content.decode()
        for speech in speeches(contract)
        for each in whatsapp.files(asked, contract, speech, environment())
    }


@pytest.mark.parametrize("name", NUMBERS)
def test_the_address_gives_the_message_back(name):
    contract = of(text_of(name))
    asked = form(contract)
    files = list(printed(contract).values())
    links = [whatsapp.link(asked, contract, speech) for speech in speeches(contract)]
    for speech, file, link, found in zip(speeches(contract), files, links, taken_apart(*links), strict=True):
        [(field, text)] = found["fields"]
        assert (found["protocol"], found["host"], found["path"]) == ("https:", "wa.me", f"/{NUMBERS[name]}")
        assert (field, text) == ("text", letter.written(asked, speech, brief=True))
        assert file == f"{link}\n\n{text}"
        assert len(text) <= 4096
        back = letter.parsed(text.replace("[facts]:", "[facts]: No llegó"), asked, contract.languages)
        assert (back.answers["facts"], back.lang) == ("No llegó", speech.lang)


def test_the_languages_lie_in_their_folders():
    assert list(printed(of(text_of("andina-conecta")))) == [
        "forms/complaint.whatsapp.txt",
        "en/forms/complaint.whatsapp.txt",
    ]


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        ("{kind: whatsapp, phone: +34 600 555 010}", "https://wa.me/34600555010"),
        ("{kind: whatsapp, phone: +34 951 55 01 00, whatsapp: +34 600 555 010}", "https://wa.me/34600555010"),
        ("{kind: phone, phone: +34 951 55 01 00, whatsapp: +34 600 555 010}", "https://wa.me/34600555010"),
        ("{kind: whatsapp, phone: 600 555 010}", ""),  # from abroad it would reach somebody else
        ("{kind: phone, phone: +34 600 555 010}", ""),
    ],
)
def test_it_stands_only_where_there_is_a_number_for_it(channel, expected):
    contract = of(text_of("panaderia-sol").replace("channels:\n", f"channels:\n  wa: {channel}\n"))
    asked, speech = form(contract), speeches(contract)[0]
    assert whatsapp.link(asked, contract, speech).partition("?")[0] == expected
    assert len(printed(contract)) == bool(expected)
    assert [each.channel for each in offers(asked, contract, speech) if each.kind == "chat"] == ["wa"] * bool(expected)


def test_a_message_that_would_not_fit_is_left_to_the_customer():
    text = text_of("panaderia-sol").replace(
        "channels:\n", "channels:\n  wa: {kind: whatsapp, phone: +34 600 555 010}\n"
    )
    names = ", ".join(f"own.q{at}" for at in range(99))
    own = "".join(f"    q{at}: {{says: ¿Cuál es la respuesta a la pregunta {at}?}}\n" for at in range(99))
    contract = of(f"{text}forms:\n  ask: [{names}]\n  required: [{names}]\n  own:\n{own}")
    assert whatsapp.link(form(contract), contract, speeches(contract)[0]) == "https://wa.me/34600555010"
