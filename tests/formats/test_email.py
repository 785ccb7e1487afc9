"""The e-mail: drafts and addresses that other people's programs open, and replies that parse back."""

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from responde.complaint import form, letter
from responde.formats import email, submission
from responde.pages import complain, desk
from responde.reading import read
from responde.reading.files import Files
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES
from tests.judges.mail import by_postal_mime, by_python, taken_apart

TO = {
    "andina-conecta": "pqr@andina-conecta.example",
    "everything": "linha@aguas-lume.example",
    "panaderia-sol": "hola@panaderia-sol.example",
    "seguros-faro": "reclamaciones@segurosfaro.example",
}
SUBJECTS = {
    "andina-conecta": ("Queja: Andina Conecta", "Complaint: Andina Conecta"),
    "everything": ("Reclamação: Águas e Lume", "Complaint: Águas e Lume"),
    "panaderia-sol": ("Queja: Panadería El Sol",),
    "seguros-faro": ("Queja: Seguros Faro", "Queja: Seguros Faro", "Complaint: Seguros Faro"),
}
ANSWERS = {
    "name": "Ana Ñandú",
    "facts": "No llegó nadie.\n\n> Ni avisaron [ayer]:\n-- \n🤷 100 %",
    "email": "ana@example.com",
}


def of(text):
    contract, _ = read(parse(text.encode()))
    return contract


def example(name):
    return of((CONTRACTS / f"{name}.yml").read_text("utf-8"))


def speeches(contract):
    return [Speech(lang, contract.languages, contract.organisation.country) for lang in contract.languages]


def drafts(contract, templates=None):
    asked = form(contract)
    return {
        each.path: each.content
        for speech in speeches(contract)
        for each in email.files(asked, contract, speech, templates or environment())
    }


def record(asked):
    """Answers to everything that an example has to have, and to what is hardest to carry."""
    chosen = {each.id: each.options[-1].id for each in asked.questions if each.kind == "choice"}
    texts = {each.id: ANSWERS.get(each.id, f"{each.id}: sí") for each in asked.questions if "text" in each.kind}
    return {**chosen, **texts, "contact_by": "email", "email": ANSWERS["email"]}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_draft_is_read_alike_by_programs_that_are_not_ours(name):
    contract = example(name)
    messages = list(drafts(contract).values())
    found = [by_python(each) for each in messages]
    assert by_postal_mime(*messages) == found
    assert [(each.to, each.subject) for each in found] == [((TO[name],), subject) for subject in SUBJECTS[name]]
    assert [each.body for each in found] == [letter.written(form(contract), speech) for speech in speeches(contract)]
    names = ("content-transfer-encoding", "content-type", "mime-version", "subject", "to", "x-unsent")
    assert {each.headers for each in found} == {names}  # no date and no id, which would differ each time


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_draft_repeats_and_every_line_of_it_can_be_sent(name):
    for message in drafts(example(name)).values():
        assert message in drafts(example(name)).values()
        assert message.isascii()
        lines = message.split(b"\r\n")
        assert max(map(len, lines)) <= 78
        assert not [each for each in lines if b"\n" in each or b"\r" in each]


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_draft_that_was_filled_in_parses_back_through_both_programs(name):
    contract = example(name)
    asked = form(contract)
    filled = record(asked)
    judge = Draft202012Validator(submission.schema(asked, speeches(contract)[0]), format_checker=FormatChecker())
    assert [*judge.iter_errors(filled)] == []
    for speech in speeches(contract):
        message = email._draft("a@b.example", "Queja", letter.written(asked, speech, filled))
        for read_ in (by_python(message), *by_postal_mime(message)):
            assert letter.parsed(read_.body, asked, contract.languages).answers == filled


def test_the_languages_lie_in_their_folders():
    assert list(drafts(example("seguros-faro"))) == [
        "forms/complaint.eml",
        "ca/forms/complaint.eml",
        "en/forms/complaint.eml",
    ]


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_address_gives_subject_and_body_back(name):
    contract = example(name)
    asked = form(contract)
    links = [email.link(asked, contract, speech) for speech in speeches(contract)]
    for speech, link, found in zip(speeches(contract), links, taken_apart(*links), strict=True):
        fields = dict(found["fields"])
        assert (found["protocol"], found["path"], list(fields)) == ("mailto:", TO[name], ["subject", "body"])
        assert len(link) <= 1900
        assert fields["subject"] == SUBJECTS[name][contract.languages.index(speech.lang)]
        body = fields["body"].replace("\r\n", "\n")
        assert fields["body"] == body.replace("\n", "\r\n")
        assert "[facts]:" in body
        assert body.endswith("[responde:end]\n")
        assert letter.parsed(fields["body"], asked, contract.languages).lang == speech.lang


@pytest.mark.parametrize(
    ("address", "requests", "questions", "expected"),
    [
        ("a+b&c@sol.example", 1, 1, "mailto:a%2Bb%26c@sol.example"),
        ("hola@sol.example", 400, 1, "mailto:hola@sol.example"),  # a list too long for any address: one writes which
        ("hola@sol.example", 1, 40, "mailto:hola@sol.example"),  # more questions than fit: the subject alone
    ],
)
def test_an_address_never_grows_too_long_nor_ends_early(address, requests, questions, expected):
    lists = "".join(f"  r{at}: {{name: Algo que pasó {at}, answer: 3 business days}}\n" for at in range(requests))
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    text = text.replace("hola@panaderia-sol.example", f'"{address}"').replace("requests:\n", f"requests:\n{lists}")
    contract = of(f"{text}{demanding(questions)}")
    link = email.link(form(contract), contract, speeches(contract)[0])
    assert len(link) <= 1900
    assert link.partition("?")[0] == expected
    assert ("&body=" in link) == (questions == 1)


def demanding(count):
    """Forms of a contract that demands so many answers of its own."""
    names = ", ".join(f"own.q{at}" for at in range(count))
    own = "".join(f"    q{at}: {{says: ¿Cuál es la respuesta número {at}?}}\n" for at in range(count))
    return f"forms:\n  ask: [{names}]\n  required: [{names}]\n  own:\n{own}"


def test_without_an_address_for_mail_there_is_no_draft():
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    contract = of(text.replace("  mail: {kind: email, email: hola@panaderia-sol.example}\n", ""))
    asked, speech = form(contract), speeches(contract)[0]
    assert (drafts(contract), email.link(asked, contract, speech)) == ({}, "")
    assert [*email.offers(asked, contract, speech)] == []


def test_a_channel_for_mail_comes_before_one_that_has_an_address_besides():
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    contract = of(
        text.replace("channels:\n", "channels:\n  desk: {kind: phone, phone: 951 550 199, email: a@b.example}\n")
    )
    assert email.channel(contract) == "mail"


def test_the_page_on_how_to_complain_offers_it_at_its_channel():
    contract = example("panaderia-sol")
    [ways] = [
        each for each in complain.page(desk(contract, Files(), "es", environment())).sections if each.id == "ways"
    ]
    actions = ways.cards[2].actions
    assert [each.kind for each in actions] == ["mail", "mail", "file"]
    assert (actions[1].href.count("body="), actions[2].href) == (1, "forms/complaint.eml")


# Replies as programs write them.

FILLED = {
    "request": "complaint",
    "name": "Rosa Ñandú",
    "facts": "El pan estaba duro.\nOtra vez.",
    "contact_by": "phone",
    "phone": "+34 951 55 01 99",
}

GMAIL = """\
Ya lo rellené abajo.

El lun, 23 nov 2026 a las 9:41, Panadería El Sol (<hola@panaderia-sol.example>)
escribió:

> [responde:1 es]
>
> Escriba cada respuesta.
>
> ¿Qué es? [request]:
> (complaint) Queja
>
> Su nombre (si quiere) [name]:
>
Rosa Ñandú

> ¿Qué pasó? Con sus palabras. Fechas, nombres y valores
> ayudan. [facts]:

El pan estaba duro.
Otra vez.

> ¿Cómo le respondemos? [contact_by]:
> (email) Correo electrónico
> (phone) Teléfono
> (whatsapp) WhatsApp

por teléfono no, mejor escriban... bueno: telefono

> Teléfono (si quiere) [phone]:
+34 951 55 01 99
> [responde:end]
"""

OUTLOOK = """\
Su nombre [name]: Rosa Ñandú\r
\r
¿QUÉ ES? [Request]: Queja\r
\r
¿Qué pasó?\xa0[facts]\xa0:\r
El pan estaba duro.\r
Otra vez.\r
\r
¿Cómo le respondemos? [contact_by]: (phone)\xa0Teléfono\r
\r
Teléfono [phone]: +34\xa0951\xa055\xa001\xa099\r
\r
________________________________\r
De: Panadería Sol <hola@panaderia-sol.example>\r
Enviado: lunes, 23 de noviembre de 2026 9:41\r
Para: Rosa <rosa@correo.example>\r
Asunto: Queja\r
\r
[responde:1 es]\r
\r
¿Qué es? [request]:\r
(complaint) Queja\r
\r
Su nombre (si quiere) [name]:\r
\r
¿Qué pasó? [facts]:\r
\r
[responde:end]\r
"""

APPLE = """\
> El 23 nov 2026, a las 9:41, Panadería Sol <hola@panaderia-sol.example> escribió:
>\x20
> [responde:1 es]
>\x20
> ¿Qué es? [request]: “Queja”
>\x20
> Su nombre (si quiere) [name]: Rosa Ñandú
>\x20
> ¿Qué pasó? [facts]:
> El pan estaba duro.
> Otra vez.
>\x20
> ¿Cómo le respondemos? [contact_by]:
> (phone) Teléfono
>\x20
> Teléfono (si quiere) [phone]: +34 951 55 01 99
>\x20
> [responde:end]

Enviado desde mi teléfono
"""


@pytest.mark.parametrize(
    ("reply", "left"),
    [
        (GMAIL.replace("por teléfono no, mejor escriban... bueno: telefono", "telefono"), ["beside"]),
        (OUTLOOK, []),
        (APPLE, ["beside"]),
    ],
    ids=["like Gmail", "like Outlook", "like Apple"],
)
def test_a_reply_with_quotes_parses_back(reply, left):
    contract = example("panaderia-sol")
    found = letter.parsed(reply, form(contract), contract.languages)
    assert (found.answers, [each.doubt.value for each in found.findings]) == (FILLED, left)


def test_a_reply_that_nobody_could_be_sure_of_is_told():
    contract = example("panaderia-sol")
    found = letter.parsed(GMAIL, form(contract), contract.languages)
    assert "contact_by" not in found.answers
    assert ("unknown-answer", "contact_by") in [(each.doubt.value, each.question) for each in found.findings]


WORDS = "Llevo tres días sin internet.\nNadie llama."
QUOTED = "El lun, 2 nov 2026 a las 9:00, Sol <hola@example.com> escribió:\n> Estimada clienta\n> Buen día"
MESSAGE = "-----Mensaje original-----\nDe: Sol\nEstimada clienta"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (WORDS, WORDS),
        (f"{WORDS}\n\n-- \nAna, 601 555 0199", f"{WORDS}\n\n--\nAna, 601 555 0199"),
        (f"{WORDS}\n\n{QUOTED}", WORDS),
        (f"{WORDS}\n\n{MESSAGE}", WORDS),
        (f"> Buen día\n{WORDS}", WORDS),
        (QUOTED, None),
        ("", None),
    ],
    ids=["alone", "with a signature", "over a reply", "over a message", "below a line", "a reply alone", "nothing"],
)
def test_who_writes_in_their_own_words_tells_what_happened(said, told):
    contract = example("panaderia-sol")
    content = f"From: ana@example.com\nSubject: Hola\nContent-Type: text/plain; charset=utf-8\n\n{said}\n".encode()
    found = email.read(content, form(contract), contract)
    assert (found.answers.get("facts"), [each.doubt for each in found.findings]) == (told, [])
