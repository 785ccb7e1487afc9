"""The web form: plain HTML that works without script, for whichever receiver the contract names."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote, urlsplit

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.complaint import NUMBER, Condition, Form, Label, Question, fields, groups, posts, receivers
from responde.complaint.answers import Doubt, Remark
from responde.complaint.bank import LONGEST, PHONE, REACHED_AT
from responde.complaint.claim import Claim
from responde.complaint.letter import speeches
from responde.complaint.number import prefix_of
from responde.complaint.record import Parsed
from responde.contract.contract import Contract
from responde.contract.service import Channel, Delivery
from responde.contract.texts import Text
from responde.formats import Offer, folder
from responde.speech import EMPTY, Speech
from responde.templating import attribute, mailto

TEMPLATE = "forms/web.html.j2"
MULTIPART = "multipart/form-data"
RECEIVED = "received.html"
"""The page on which a customer goes on after sending."""

GROUPS = ("again", "about", "happened", "who", "consent")
"""Parts of the form, in order."""
PATTERN = PHONE.replace("()./-", r"\(\).\/\-")
"""Browsers want these signs escaped within brackets."""
TYPES = {"date": "date", "email": "email", "phone": "tel", "number": "number"}
MODES = {"number": "decimal"}
FEW = 7
"""Answers that are shown one below the other; more make a list to open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """What a form has to say so that a kind of receiver takes it."""

    action: Markup = EMPTY
    encoding: str = MULTIPART
    hidden: tuple[tuple[str, str], ...] = ()
    trap: str = "_gotcha"
    """Name of the field that only robots fill in."""
    netlify: bool = False
    name: str = ""
    files: str = ""
    """Name under which it takes several files; empty where that of the question will do."""
    by_mail: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A question as the template prints it."""

    id: str
    question: str
    name: str
    kind: str
    type: str
    label: Markup
    hint: Markup
    required: bool
    """Whether the browser demands an answer by itself, since nothing can lift the question."""
    needed: bool
    """Whether it is asked for, even if there is a way around it that a browser can't check."""
    lifted: str
    """Questions between blanks: with an answer to any of them this one isn't asked."""
    when: str
    """By question the answers with which this one is asked, as JSON; empty where it always is."""
    purpose: str
    mode: str
    pattern: str
    longest: int
    """Characters; 0 where the kind of answer has no such limit."""
    options: tuple[tuple[str, Markup], ...]
    chosen: str
    """The answer that is chosen from the start."""

    @property
    def open(self) -> bool:
        """Whether all answers to choose from can be seen."""
        return self.kind == "choices" or (self.kind == "choice" and len(self.options) <= FEW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Questions that belong together."""

    id: str
    fields: tuple[Field, ...]


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """The form as a bare page without the theme, where a web channel says who receives it."""
    if receivers.web_channel(contract):
        path = f"{folder(contract, speech)}complaint.html"
        printed = _print(form, contract, speech, templates, bare=True)
        yield Artefact(path=path, content=printed.encode(), lang=speech.lang)


def markup(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Markup:
    """The form as a piece of a page; empty where no receiver is named."""
    if not receivers.web_channel(contract):
        return EMPTY
    return Markup(_print(form, contract, speech, templates, bare=False))  # noqa: S704 - printed by our own template


def claims(form: Form, claim: Claim, contract: Contract, speech: Speech, among: Container[str]) -> Iterator[Offer]:
    """The form, which its script fills in with the claim from its address; without script it is empty."""
    name = receivers.web_channel(contract)
    if name and name in among:
        said = claim.answers(form).items()
        query = "&".join(f"{quote(question, safe='')}={quote(answer, safe='')}" for question, answer in said)
        href = attribute(f"complain.html?{query}#form")
        yield Offer(channel=name, href=href, says=speech("Claim with the form"), kind="form")


def read(content: bytes, form: Form, contract: Contract) -> Parsed | None:
    """What the form sends, as it comes to its receiver, files by their names; None where it answers nothing."""
    post = posts.opened(content)
    if post is None or not {name for name, _ in (*post.fields, *post.files)} & fields.asked(form).keys():
        return None
    besides = receivers.TAKEN - {NUMBER.id}
    sent = posts.gathered([pair for pair in post.fields if pair[0] not in besides])
    typed = [fields.Field(name=name, values=values) for name, values in sent.items()]
    found = fields.answered(typed, form, speeches(contract.languages), dict(post.fields).get("lang", ""))
    broken = () if post.whole else (Remark(doubt=Doubt.BROKEN, line=1),)
    found = replace(found, findings=(*broken, *found.findings))
    return fields.with_files(found, form, [name for _, name in post.files])


def _print(form: Form, contract: Contract, speech: Speech, templates: Environment, *, bare: bool) -> str:
    channel = contract.channels[receivers.web_channel(contract)]
    receiver = _able(channel)
    notice = contract.privacy.notice if contract.privacy else ""
    destination = _destination(channel, contract, speech)
    return templates.get_template(TEMPLATE).render(
        bare=bare,
        root="../" * (folder(contract, speech).count("/") - (not bare)),
        received=f"../{RECEIVED}" if bare else RECEIVED,
        lang=speech.lang,
        words_lang=speech.words,
        company=speech.text(contract.organisation.name),
        destination=destination,
        receiver=receiver,
        groups=tuple(_groups(form, speech, receiver, destination)),
        prefix=prefix_of(contract),
        zone=contract.organisation.timezone,
        reached=json.dumps(REACHED_AT),
        notice=attribute(notice) if notice else "",
        say=speech,
    )


def _able(channel: Channel) -> receivers.Receiver:
    """What the receiver can take of what the channel takes."""
    receiver = receivers.of(channel)
    assert receiver is not None
    if channel.takes_files is False:
        return receivers.Receiver(kind=receiver.kind, files=0, megabytes=receiver.megabytes)
    return receiver


def _groups(form: Form, speech: Speech, receiver: receivers.Receiver, destination: Destination) -> Iterator[Group]:
    """The questions in parts, in each in the order of the form; who needn't say who they are is asked that first."""
    asked = sorted(form.questions, key=lambda each: each.id != "anonymous")
    for group in GROUPS:
        inside = (each for each in asked if groups.group(each.id) == group)
        fields = tuple(_field(each, form, speech, receiver, destination) for each in inside)
        if fields:
            yield Group(id=group, fields=fields)


def _said(speech: Speech, label: Label) -> Markup:
    return speech.text(label) if isinstance(label, Text) else speech(label) if label else EMPTY


def _field(
    question: Question, form: Form, speech: Speech, receiver: receivers.Receiver, destination: Destination
) -> Field:
    lifted = groups.lifting(question, form)
    options = tuple((option.id, _option(question, option.id, option.label, speech)) for option in question.options)
    return Field(
        id=f"q-{question.id.replace('.', '-')}",
        question=question.id,
        name=(question.kind == "file" and destination.files) or question.id,
        kind="lost" if question.kind == "file" and not receiver.files else question.kind,
        type=TYPES.get(question.kind, "text"),
        label=_said(speech, question.label),
        hint=_hint(question, form, speech, receiver),
        required=question.required and not question.when and not lifted,
        needed=question.needed,
        lifted=" ".join(lifted),
        when=json.dumps({each.question: each.answers for each in question.when}) if question.when else "",
        purpose=question.purpose or "off",
        mode=MODES.get(question.kind, ""),
        pattern=PATTERN if question.kind == "phone" else "",
        longest=LONGEST.get(question.kind, 0),
        options=options,
        chosen=options[0][0] if question.id == "request" and len(options) == 1 else "",
    )


def _hint(question: Question, form: Form, speech: Speech, receiver: receivers.Receiver) -> Markup:
    """For what it is asked, what helps to answer it, and how much can be sent."""
    hints = [*(_only_for(each, form, speech) for each in question.when), _said(speech, question.hint)]
    if question.kind == "file" and receiver.files:
        hints.append(speech.n("One file at most.", "{number} files at most.", receiver.files, number=receiver.files))
        if receiver.megabytes:
            hints.append(speech("{size} MB at most in all.", size=receiver.megabytes))
    return Markup(" ").join(filter(None, hints))


def _only_for(condition: Condition, form: Form, speech: Speech) -> Markup:
    asked = form.question(condition.question)
    options = asked.options if asked else ()
    labels = (_said(speech, each.label) for each in options if each.id in condition.answers)
    return speech("Only for: {what}.", what=Markup("; ").join(labels))


def _option(question: Question, code: str, label: Label, speech: Speech) -> Markup:
    return speech.language(code) if question.id == "language" else _said(speech, label)


def _destination(channel: Channel, contract: Contract, speech: Speech) -> Destination:
    """The attributes that each kind of receiver wants."""
    to = channel.deliver_to
    assert to is not None
    after = _after(contract, speech)
    if to.webhook:
        return Destination(action=attribute(to.webhook), hidden=(("next", after),) if after else ())
    if to.netlify:
        action = attribute(urlsplit(after).path or f"/{_place(contract, speech)}")
        return Destination(action=action, netlify=True, name=to.netlify, hidden=(("form-name", to.netlify),))
    return _hosted(to, after)


def _hosted(to: Delivery, after: str) -> Destination:
    """The same for services that take forms of any site, and for e-mail."""
    if to.basin:
        return Destination(action=attribute(f"https://usebasin.com/f/{to.basin}"), files="attachments[]")
    if to.formspree:
        action = attribute(f"https://formspree.io/f/{to.formspree}")
        return Destination(action=action, encoding="application/x-www-form-urlencoded")
    if to.web3forms:
        hidden = (("access_key", to.web3forms), *((("redirect", after),) if after else ()))
        return Destination(action=attribute("https://api.web3forms.com/submit"), hidden=hidden, trap="botcheck")
    return Destination(action=mailto(to.email), encoding="text/plain", trap="", by_mail=True)


def _after(contract: Contract, speech: Speech) -> str:
    """The whole address of the page after sending; empty where the charter doesn't know its own."""
    return f"{contract.published_at.rstrip('/')}/{_place(contract, speech)}" if contract.published_at else ""


def _place(contract: Contract, speech: Speech) -> str:
    return f"{folder(contract, speech).removesuffix('forms/')}{RECEIVED}"
