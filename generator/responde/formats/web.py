"""The web form: plain HTML that works without script, for whichever receiver the contract names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from responde.artefact import Artefact
from responde.complaint import Form, Label, Question
from responde.contract.contract import Contract
from responde.contract.service import Channel, Delivery
from responde.contract.texts import Text
from responde.formats import folder
from responde.speech import EMPTY, Speech
from responde.templating import attribute, mailto

TEMPLATE = "forms/web.html.j2"
MULTIPART = "multipart/form-data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """How a form reaches whoever takes it."""

    action: Markup = EMPTY
    encoding: str = MULTIPART
    hidden: tuple[tuple[str, str], ...] = ()
    trap: str = "_gotcha"
    """Name of the field that only robots fill in."""
    netlify: bool = False
    name: str = ""
    takes_files: bool = True
    files: str = ""
    """Name under which it takes several files; empty where that of the question will do."""
    by_mail: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A question as the template prints it."""

    id: str
    name: str
    kind: str
    label: Markup
    hint: Markup
    required: bool
    needed: bool
    """Whether it is asked for, even if there is a way around it that a browser can't check."""
    purpose: str
    options: tuple[tuple[str, Markup], ...]


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """The form as a bare page without the theme, where a web channel says who receives it."""
    channel = web_channel(contract)
    if channel is not None:
        path = f"{folder(contract, speech)}complaint.html"
        printed = _print(form, contract, speech, templates, bare=True, root="../" * path.count("/"))
        yield Artefact(path=path, content=printed.encode(), lang=speech.lang)


def web_channel(contract: Contract) -> Channel | None:
    """The first web channel that says where its answers go."""
    found = (one for one in contract.channels.values() if one.kind == "web" and one.deliver_to is not None)
    return next(found, None)


def markup(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Markup:
    """The form as a piece of a page; empty where no receiver is named."""
    if web_channel(contract) is None:
        return EMPTY
    return Markup(_print(form, contract, speech, templates, bare=False, root=""))  # noqa: S704 - printed by our own template


def _print(  # noqa: PLR0913 - what a form depends on, and where it stands
    form: Form, contract: Contract, speech: Speech, templates: Environment, *, bare: bool, root: str
) -> str:
    channel = web_channel(contract)
    assert channel is not None
    assert channel.deliver_to is not None
    receiver = _receiver(channel.deliver_to)
    takes_files = receiver.takes_files and channel.takes_files is not False
    fields = tuple(_field(each, speech, receiver) for each in form.questions if each.kind != "file" or takes_files)
    lost = tuple(_said(speech, each.label) for each in form.questions if each.kind == "file" and not takes_files)
    notice = contract.privacy.notice if contract.privacy else ""
    return templates.get_template(TEMPLATE).render(
        bare=bare,
        root=root,
        lang=speech.lang,
        words_lang=speech.words,
        company=speech.text(contract.organisation.name),
        receiver=receiver,
        fields=fields,
        lost=lost,
        notice=attribute(notice) if notice else "",
        say=speech,
    )


def _said(speech: Speech, label: Label) -> Markup:
    return speech.text(label) if isinstance(label, Text) else speech(label) if label else EMPTY


def _field(question: Question, speech: Speech, receiver: Receiver) -> Field:
    return Field(
        id=f"q-{question.id.replace('.', '-')}",
        name=(question.kind == "file" and receiver.files) or question.id,
        kind=question.kind,
        label=_said(speech, question.label),
        hint=_said(speech, question.hint),
        required=question.required,
        needed=question.required or bool(question.unless),
        purpose=question.purpose or "off",
        options=tuple((option.id, _option(question, option.id, option.label, speech)) for option in question.options),
    )


def _option(question: Question, code: str, label: Label, speech: Speech) -> Markup:
    return speech.language(code) if question.id == "language" else _said(speech, label)


def _receiver(to: Delivery) -> Receiver:
    """The attributes that each kind of receiver wants."""
    if to.webhook:
        return Receiver(action=attribute(to.webhook))
    if to.netlify:
        return Receiver(netlify=True, name=to.netlify, hidden=(("form-name", to.netlify),))
    if to.basin:
        return Receiver(action=attribute(f"https://usebasin.com/f/{to.basin}"), files="attachments[]")
    if to.formspree:
        action = attribute(f"https://formspree.io/f/{to.formspree}")
        return Receiver(action=action, takes_files=False, encoding="application/x-www-form-urlencoded")
    if to.web3forms:
        action, key = attribute("https://api.web3forms.com/submit"), (("access_key", to.web3forms),)
        return Receiver(action=action, hidden=key, trap="botcheck", takes_files=False)
    return Receiver(action=mailto(to.email), encoding="text/plain", trap="", takes_files=False, by_mail=True)
