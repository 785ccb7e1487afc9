"""What tests of reading share: one complaint as each channel brings it, and what is left of it."""

from __future__ import annotations

import json
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from urllib.parse import urlencode

from jsonschema import Draft202012Validator, FormatChecker

from responde import formats
from responde.complaint import form, letter
from responde.complaint.record import Parsed
from responde.formats import submission
from responde.speech import Speech
from tests.clock.cases import example

NAME = "andina-conecta"
ANDINA = example(NAME)
ASKED = form(ANDINA)
ES = Speech("es", ANDINA.languages, "CO")

ANSWERS = {
    "case_number": "AC261204K7M3P576",
    "request": "outage.total",
    "name": "Ana Ñandú",
    "id_number": "1010",
    "service": "internet",
    "facts": "No llegó nadie.\n\nNi avisaron: <b>nada</b>.",
    "date_of_facts": "2026-11-30",
    "contact_by": "email",
    "email": "ana@example.com",
    "own.router_light": "red",
}
FILES = ["factura ñ.pdf", "foto.png"]
HEAD = b"From: ana@example.com\r\nTo: pqr@andina-conecta.example\r\nSubject: Queja\r\nMIME-Version: 1.0\r\n"


def understood(content: bytes) -> Parsed | None:
    return formats.read(content, ASKED, ANDINA)


@cache
def judge() -> Draft202012Validator:
    """Of single answers: what is missing is told elsewhere."""
    shape = {**submission.schema(ASKED, ES), "required": [], "allOf": [{}]}
    return Draft202012Validator(shape, format_checker=FormatChecker())


def text() -> str:
    return letter.written(ASKED, ES, ANSWERS)


def mail(body: str, subtype: str = "plain", files: list[str] = FILES, cte: str = "quoted-printable") -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "ana@example.com"
    message["Subject"] = "Re: Queja"
    message.set_content(body, subtype=subtype, cte=cte)
    for name in files:
        message.add_attachment(b"%PDF-1.7\x00", maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()


def multipart(fields: dict[str, str], files: list[str], end: str = "--\r\n") -> bytes:
    made = "".join(
        f'--X7\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n' + value.replace("\n", "\r\n") + "\r\n"
        for name, value in fields.items()
    )
    made += "".join(
        f'--X7\r\nContent-Disposition: form-data; name="evidence"; filename="{name}"\r\n'
        "Content-Type: application/pdf\r\n\r\n%PDF-1.7\r\n"
        for name in files
    )
    return f"{made}--X7{end}".encode()


def fields() -> dict[str, str]:
    return {"lang": "es", "number": "", "_gotcha": "", **ANSWERS, "phone": ""}


def page() -> str:
    """The letter as a mail program makes hypertext of it."""
    said = text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"<div>{line or '<br>'}</div>\n" for line in said.split("\n"))


def message(head: str) -> bytes:
    return f"{head}{letter.written(ASKED, ES, ANSWERS, brief=True)}".encode()


def wares() -> dict[str, bytes]:
    """One complaint as each channel brings it."""
    return {
        "json": json.dumps({**ANSWERS, "evidence": FILES}, ensure_ascii=False, indent=1).encode(),
        "json with a mark": b"\xef\xbb\xbf" + json.dumps({**ANSWERS, "evidence": FILES}).encode(),
        "json of windows": json.dumps({**ANSWERS, "evidence": FILES}).encode("utf-16"),
        "form": multipart(fields(), FILES),
        "form as a whole request": b"POST /cases HTTP/1.1\r\nHost: a.example\r\n\r\n" + multipart(fields(), FILES),
        "form without files": urlencode({**fields(), "facts": ANSWERS["facts"].replace("\n", "\r\n")}).encode(),
        "mail": mail(text()),
        "mail in base64": mail(text(), cte="base64"),
        "mail as a page": mail(page(), "html"),
        "mail as both": _alternative(),
        "mail quoted": mail("".join(f"> {line}\n" for line in text().split("\n"))),
        "mail of a form": mail("".join(f"{name}={value}\r\n" for name, value in fields().items())),
        "message": message("[22/11/26, 10:15:22] Ana: "),
        "message of a computer": message("22/11/2026, 10:15 - Ana Ñandú: "),
        "message of an american": message("11/22/26, 10:15\u202fPM - +57 320 555 0100: "),
        "message on its own": message(""),
        "notes": text().encode(),
        "notes of windows": text().replace("\n", "\r\n").encode("utf-16"),
        "notes in an old encoding": text().encode("cp1252"),
    }


def _alternative() -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "ana@example.com"
    message.set_content(text())
    message.add_alternative(page(), subtype="html")
    for name in FILES:
        message.add_attachment(b"x", maintype="image", subtype="png", filename=name)
    return message.as_bytes()
