"""The e-mail: a draft that asks what a complaint needs, and the address that opens one."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote, unquote

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.complaint import Form, letter, mails, posts, receivers
from responde.complaint.answers import WORDS, Doubt, Remark
from responde.complaint.claim import Claim, fitting
from responde.complaint.fields import Field, answered, asked, with_files
from responde.complaint.lines import LONGEST as LONGEST_LETTER
from responde.complaint.lines import own
from responde.complaint.record import Parsed
from responde.contract.contract import Contract
from responde.formats import Offer, Shortage, folder
from responde.speech import Speech
from responde.templating import attribute, plain

TEMPLATE = "forms/email.txt.j2"
TOLD = "facts"
"""The question that somebody's own words answer."""
LONGEST = 1900
"""Characters of an address that every mail program opens."""


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """A draft in one language, where some channel takes e-mail; without date and id, so that it repeats."""
    name = channel(contract)
    if name:
        body = templates.get_template(TEMPLATE).render(letter=Markup(letter.written(form, speech)))  # noqa: S704 - plain text
        content = _draft(contract.channels[name].email, _subject(contract, speech), body)
        yield Artefact(path=f"{folder(contract, speech)}complaint.eml", content=content, lang=speech.lang)


def channel(contract: Contract, among: Container[str] | None = None) -> str:
    """The first channel for e-mail, else the first with an address, of all or of some; empty where none has."""
    ways = enumerate((name, one) for name, one in contract.channels.items() if among is None or name in among)
    found = [(one.kind != "email", at, name) for at, (name, one) in ways if one.email]
    return min(found)[2] if found else ""


def link(form: Form, contract: Contract, speech: Speech) -> str:
    """The `mailto:` (RFC 6068) with subject and as much of the letter as fits; empty without a channel."""
    name = channel(contract)
    if not name:
        return ""
    return _addressed(
        contract.channels[name].email, _subject(contract, speech), lambda fits: letter.fitting(form, speech, fits)
    )


def _addressed(to: str, subject: str, write: Callable[[Callable[[str], bool]], str]) -> str:
    """The `mailto:` with a subject and a body that fits: `write` is given what tells whether a text does."""
    start = f"mailto:{quote(to, safe='@')}?subject={quote(subject, safe='')}"
    return start + _body(write(lambda text: len(start) + len(_body(text)) <= LONGEST))


def shortages(form: Form, contract: Contract, speech: Speech) -> Iterator[Shortage]:
    """What the address has no room for; the draft has room for all."""
    if name := channel(contract):
        left = letter.left_out(form, _body_of(link(form, contract, speech)))
        if left:
            yield Shortage(channel=name, questions=left)


def _body_of(address: str) -> str:
    return unquote(address.partition("&body=")[2])


def read(content: bytes, form: Form, contract: Contract) -> Parsed | None:
    """An e-mail as a mail program saves it, with the names of what is attached; None for what is no e-mail.

    One that a form sent by way of a mail program holds fields, a line each; another our letter. Whoever writes in their
    own words tells what happened.
    """
    mail = mails.opened(content)
    if mail is None:
        return None
    post = None if letter.is_one(mail.text) else posts.plain(mail.text, {*asked(form), *receivers.TAKEN})
    if post:
        found = _sent(post, form, contract)
    elif form.question(TOLD) and not letter.is_one(mail.text):
        words = Field(name=TOLD, values=(own(mail.text),))
        found = answered([words], form, letter.speeches(contract.languages))
    else:
        found = letter.parsed(mail.text, form, contract.languages)
    told = tuple(_left_open(mail, found, cut=mail.cut or not (post is None or post.whole)))
    return with_files(replace(found, findings=(*told, *found.findings), text=mail.text), form, mail.files)


def _sent(post: posts.Post, form: Form, contract: Contract) -> Parsed:
    """What a form sent by way of a mail program; what it says besides answers is none."""
    sent = posts.gathered([pair for pair in post.fields if pair[0] in asked(form)])
    fields = [Field(name=name, values=values) for name, values in sent.items()]
    return answered(fields, form, letter.speeches(contract.languages), dict(post.fields).get("lang", "").strip())


def _left_open(mail: mails.Mail, found: Parsed, *, cut: bool) -> Iterator[Remark]:
    """What the way left of it."""
    if not mail.whole:
        yield Remark(doubt=Doubt.BROKEN)
    if mail.guessed:
        yield Remark(doubt=Doubt.ENCODING)
    if cut and all(each.doubt is not Doubt.CUT for each in found.findings):
        yield Remark(doubt=Doubt.CUT, said=" ".join(mail.text[LONGEST_LETTER:][:WORDS].split()) or "…")


def offers(form: Form, contract: Contract, speech: Speech) -> Iterator[Offer]:
    """The draft in a mail program, and as a file for those that open no address."""
    name = channel(contract)
    if name:
        href = attribute(link(form, contract, speech))
        yield Offer(channel=name, href=href, says=speech("Write an e-mail with our questions"), kind="mail")
        draft = attribute("forms/complaint.eml")
        yield Offer(channel=name, href=draft, says=speech("The same as a draft to download"), kind="file")


def claims(form: Form, claim: Claim, contract: Contract, speech: Speech, among: Container[str]) -> Iterator[Offer]:
    """A claim as a letter that is filled in, to the first address among these channels."""
    name = channel(contract, among)
    if name:
        href = _addressed(contract.channels[name].email, claim.subject, lambda fits: fitting(form, speech, claim, fits))
        yield Offer(channel=name, href=attribute(href), says=speech("Send the claim by e-mail"), kind="mail")


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
