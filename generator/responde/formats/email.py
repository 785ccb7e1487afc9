"""The e-mail: a draft that asks what a complaint needs, and the address that opens one."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.complaint import Form, letter
from responde.contract.contract import Contract
from responde.formats import Offer, folder
from responde.speech import Speech
from responde.templating import attribute, plain

TEMPLATE = "forms/email.txt.j2"
LONGEST = 1900
"""Characters of an address that every mail program opens."""


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """A draft in one language, where some channel takes e-mail; without date and id, so that it repeats."""
    name = channel(contract)
    if name:
        body = templates.get_template(TEMPLATE).render(letter=Markup(letter.written(form, speech)))  # noqa: S704 - plain text
        content = _draft(contract.channels[name].email, _subject(contract, speech), body)
        yield Artefact(path=f"{folder(contract, speech)}complaint.eml", content=content, lang=speech.lang)


def channel(contract: Contract) -> str:
    """The first channel for e-mail, else the first that has an address; empty where there is none."""
    found = [(one.kind != "email", at, name) for at, (name, one) in enumerate(contract.channels.items()) if one.email]
    return min(found)[2] if found else ""


def link(form: Form, contract: Contract, speech: Speech) -> str:
    """The `mailto:` (RFC 6068) with subject and as much of the letter as fits; empty without a channel."""
    name = channel(contract)
    if not name:
        return ""
    start = (
        f"mailto:{quote(contract.channels[name].email, safe='@')}?subject={quote(_subject(contract, speech), safe='')}"
    )
    body = letter.fitting(form, speech, lambda text: len(start) + len(_body(text)) <= LONGEST)
    return start + _body(body)


def offers(form: Form, contract: Contract, speech: Speech) -> Iterator[Offer]:
    """The draft in a mail program, and as a file for those that open no address."""
    name = channel(contract)
    if name:
        href = attribute(link(form, contract, speech))
        yield Offer(channel=name, href=href, says=speech("Write an e-mail with our questions"), kind="mail")
        draft = attribute("forms/complaint.eml")
        yield Offer(channel=name, href=draft, says=speech("The same as a draft to download"), kind="file")


def _body(text: str) -> str:
    return f"&body={quote(text.replace(chr(10), chr(13) + chr(10)), safe='')}" if text else ""


def _subject(contract: Contract, speech: Speech) -> str:
    company = plain(speech.text(contract.organisation.name))
    return f"{plain(speech('Complaint'))}: {company}" if company else plain(speech("Complaint"))


def _draft(to: str, subject: str, body: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["To"] = to
    message["Subject"] = subject
    message.set_content(body, charset="utf-8", cte="quoted-printable")
    return message.as_bytes()
