"""What is shown at a counter, and what whoever has a technician at the door reads."""

from __future__ import annotations

import re
from datetime import date
from email.parser import BytesParser
from functools import cache
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from responde.edition import press
from tests.conftest import CONTRACTS, TODAY

SPOKEN = {
    "es": "Por favor, deme el nombre y el teléfono de la siguiente persona de su escalera.",
    "en": "Please give me the name and the telephone of the next person on your ladder.",
}


@cache
def published(name: str) -> dict[str, str]:
    """Every page and file of text by its path."""
    artefacts = press(CONTRACTS / f"{name}.yml", date.fromisoformat(TODAY), pdf=False).artefacts
    return {each.path: unescape(each.content.decode()) for each in artefacts if each.path.endswith((".md", ".html"))}


def text(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


CARD = "what-they-must-tell-you.md"


@pytest.mark.parametrize(
    ("path", "sentences"),
    [(CARD, (SPOKEN["es"],)), (f"en/{CARD}", (SPOKEN["en"], SPOKEN["es"])), ("ladder.md", (SPOKEN["es"],))],
)
def test_the_sentence_to_say_stands_there_abroad_in_the_language_of_the_counter_too(path, sentences):
    page = published("andina-conecta")[path]
    assert [each for each in sentences if each not in page] == []


@pytest.mark.parametrize(("path", "lang"), [("forms/phone-line.html", "es"), ("en/forms/phone-line.html", "en")])
def test_whoever_answers_the_telephone_has_the_same_sentence_and_the_same_time_for_a_refusal(path, lang):
    script, card = (published("andina-conecta")[each] for each in (path, f"{'en/' * (lang == 'en')}{CARD}"))
    refused = {
        "es": "Si alguien se niega, eso ya es una queja.",
        "en": "If somebody refuses, that is itself a complaint",
    }
    assert SPOKEN[lang] in script
    for page in (script, card):
        assert refused[lang] in text(page)
        assert re.search({"es": "10 días hábiles", "en": "10 business days"}[lang], text(page))


def test_the_card_names_everybody_on_the_ladder_with_the_number_to_call():
    page = published("andina-conecta")[CARD]
    names = re.findall(r'class="responde-name"><span[^>]*>(\d)</span> ([^<]+)<', page)
    assert names == [
        ("1", "Diana Marcela Rojas Silva"),
        ("1", "Nelson Darío Vega Ortiz"),
        ("1", "Mateo Díaz Cárdenas"),
        ("1", "Luisa Fernanda Cano Mesa"),
        ("2", "Jorge Enrique Ruiz Peña"),
        ("2", "Paula Andrea Niño Castro"),
        ("3", "Ana Lucía Torres Gómez"),
    ]
    calls = re.findall(r'class="responde-call" href="tel:([^"]+)"', page)
    assert {"+576015550120", "+576015550101", "+573105550101"} <= set(calls)


@pytest.mark.parametrize("path", [CARD, f"en/{CARD}"])
def test_a_refusal_is_filed_with_a_letter_that_says_all_but_what_only_the_customer_knows(path):
    page = published("andina-conecta")[path]
    [link] = re.findall(r'class="responde-action responde-to-mail" href="(mailto:[^"]+)"', page)
    to, query = urlsplit(link).path, parse_qs(urlsplit(link).query)
    assert to == "pqr@andina-conecta.example"
    assert "Andina Conecta" in query["subject"][0]
    lines = query["body"][0].split("\r\n")
    assert [line for line in lines if line.endswith(":")] == lines[2:6]
    letter = f"Subject: {query['subject'][0]}\r\n\r\n{query['body'][0]}".encode()
    assert BytesParser().parsebytes(letter).defects == []


@pytest.mark.parametrize(
    ("name", "path", "title", "owner", "dial"),
    [
        ("andina-conecta", "at-my-door-redes-del-norte.md", "Redes del Norte S.A.S. va de nuestra parte",
         "Jorge Enrique Ruiz Peña", "+576015550110"),
        ("andina-conecta", "en/at-my-door-voz-directa.md", "Voz Directa BPO S.A.S. comes in our name",
         "Sergio Andrés Quintero Lara", "+576015550103"),
        # of a contractor's own contractor the same person answers
        ("seguros-faro", "at-my-door-chapa-diaz.md", "Chapa y Pintura Díaz va de nuestra parte",
         "Núria Vidal Camps", ""),
    ],
)  # fmt: skip
def test_at_the_door_one_reads_who_here_answers_with_the_number(name, path, title, owner, dial):
    page = published(name)[path]
    assert f"# {title} {{" in page
    card = page[page.index('class="responde-card') :]
    assert owner in text(card)
    assert not dial or card.index(f'href="tel:{dial}"') < card.index("<dl")


def test_at_the_door_one_reads_that_complaining_counts_how_they_are_recognised_and_until_when_they_are_approved():
    page = text(published("andina-conecta")["at-my-door-redes-del-norte.md"])
    for said in (
        "Andina Conecta los envió, y responde por ellos como por sí misma.",
        "Cuenta desde ese momento.",
        "Carné de Andina Conecta con foto y código",
        "miércoles, 31 de marzo de 2027",
        "La visita no termina mientras el cliente tenga preguntas",
    ):
        assert said in page
