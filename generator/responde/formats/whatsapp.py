"""The WhatsApp message: the address that opens a conversation with the questions in it, and its text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.complaint import Form, chats, letter
from responde.complaint.answers import Doubt, Remark
from responde.complaint.claim import Claim, fitting
from responde.complaint.lines import decoded
from responde.complaint.record import Parsed
from responde.contract.contract import Contract
from responde.formats import Offer, Shortage, folder
from responde.speech import Speech
from responde.templating import attribute

TEMPLATE = "forms/whatsapp.txt.j2"
READS_ANY_TEXT = True
"""It reads whatever text comes, and so has the last word."""
LONGEST = 4096
"""Characters of a message."""
SENT = re.compile(
    r"(?m)^\u200e?\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d\d(?::\d\d)?[^\[\]:\n]{0,9}\]?"
    r"(?: -)? [^:\[\]\n]{1,80}: "
)
"""What WhatsApp writes before a message that is copied or exported: when, and from whom."""


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """Address and text in one language, where some channel has a number for WhatsApp."""
    if chats.channel(contract):
        address, text = Markup(link(form, contract, speech)), Markup(message(form, speech))  # noqa: S704 - plain text
        printed = templates.get_template(TEMPLATE).render(link=address, text=text)
        path = f"{folder(contract, speech)}complaint.whatsapp.txt"
        yield Artefact(path=path, content=printed.encode(), lang=speech.lang)


def message(form: Form, speech: Speech) -> str:
    """The letter with short labels, with all that fits into a message."""
    return letter.fitting(form, speech, lambda text: len(text) <= LONGEST, brief=True)


def link(form: Form, contract: Contract, speech: Speech) -> str:
    """`https://wa.me/573205550100?text=…`; empty without a channel."""
    name = chats.channel(contract)
    if not name:
        return ""
    return _opening(chats.digits(contract.channels[name]), message(form, speech))


def _opening(digits: str, text: str) -> str:
    """The address of a conversation with this number, with a text to send; without one where it is empty."""
    return f"https://wa.me/{digits}" + (f"?text={quote(text, safe='')}" if text else "")


def shortages(form: Form, contract: Contract, speech: Speech) -> Iterator[Shortage]:
    """What a message has no room for."""
    name = chats.channel(contract)
    left = letter.left_out(form, message(form, speech)) if name else ()
    if left:
        yield Shortage(channel=name, questions=left)


def read(content: bytes, form: Form, contract: Contract) -> Parsed | None:
    """The text of a message, as it is copied out of a conversation or a file; None where it answers nothing.

    The notes of somebody at the telephone are the same text.
    """
    text, guessed = decoded(content)
    found = letter.parsed(SENT.sub("", text), form, contract.languages)
    if not found.answers and not found.lang:
        return None
    told = (Remark(doubt=Doubt.ENCODING),) if guessed else ()
    return replace(found, findings=(*told, *found.findings))


def offers(form: Form, contract: Contract, speech: Speech) -> Iterator[Offer]:
    """The conversation with the questions in it."""
    name = chats.channel(contract)
    if name:
        href = attribute(link(form, contract, speech))
        yield Offer(channel=name, href=href, says=speech("Write on WhatsApp with our questions"), kind="chat")


def claims(form: Form, claim: Claim, contract: Contract, speech: Speech, among: Container[str]) -> Iterator[Offer]:
    """A claim as a message that is filled in, to the first number among these channels."""
    name = chats.channel(contract, among)
    if name:
        text = fitting(form, speech, claim, lambda text: len(text) <= LONGEST, brief=True)
        href = attribute(_opening(chats.digits(contract.channels[name]), text))
        yield Offer(channel=name, href=href, says=speech("Send the claim by WhatsApp"), kind="chat")
