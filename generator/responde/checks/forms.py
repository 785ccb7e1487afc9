"""Forms: each channel takes every answer or says why not, and what the web form sends is received."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from responde.checks.case import Case, called
from responde.complaint import form, receivers
from responde.complaint.carrying import carrying
from responde.contract.service import Channel, Delivery
from responde.findings import Finding
from responde.findings import catalogue as kinds
from responde.reading.suggest import listed

EXAMPLE = "{email: complaints@example.com}"
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""What an access key of Web3Forms is written like."""
HERE = re.compile(r"localhost|127(\.\d{1,3}){3}|::1")
"""Hosts to which nothing leaves the machine."""


def carried(case: Case) -> Iterator[Finding]:
    """A channel takes the answer to every question, or the contract says why it doesn't; none that is demanded."""
    for each in carrying(form(case.contract), case.contract):
        channel = case.contract.channels[each.channel]
        unsaid = tuple(gap for gap in each.gaps if not gap.key)
        for kind, demanded in ((kinds.QUESTION_NOT_CARRIED, False), (kinds.ANSWER_DEMANDED_IN_VAIN, True)):
            ids = [gap.question.id for gap in unsaid if gap.question.needed == demanded]
            if ids:
                facts = {"channel": called(channel, each.channel), "questions": listed(ids), "id": ids[0]}
                yield kind.at(channel.path, where="key", **facts)
        for key in dict.fromkeys(gap.key for gap in each.gaps if gap.key and gap.question.needed):
            yield kinds.LACKS_REQUIRED.at((*channel.path, "lacks", key), where="key", key=key)


def well_named(case: Case) -> Iterator[Finding]:
    """No question has a name that the web form needs for something else."""
    rules = case.contract.forms
    for name in rules.ask if rules else ():
        if rules and name in receivers.TAKEN:
            yield kinds.QUESTION_NAME_TAKEN.at((*rules.path, "ask"), value=name)


def offered(case: Case) -> Iterator[Finding]:
    """A web channel has a form of ours, or says where another is."""
    for name, channel in _web(case):
        stated = channel.website or (channel.deliver_to and receivers.named(channel.deliver_to))
        if not stated and not {"deliver_to", "website"} & channel.lacks.keys():
            facts = {"channel": called(channel, name), "example": EXAMPLE}
            yield kinds.WEB_CHANNEL_WITHOUT_FORM.at(channel.path, where="key", **facts)


def delivered(case: Case) -> Iterator[Finding]:
    """Receivers are named where something is sent: at the one web form, that of the first channel which names them."""
    used = receivers.web_channel(case.contract)
    for name, channel in case.contract.channels.items():
        if channel.deliver_to is None or name == used:
            continue
        path, shown = (*channel.path, "deliver_to"), called(channel, name)
        if channel.kind == "web":
            first = called(case.contract.channels[used], used)
            yield kinds.SECOND_WEB_FORM.at(path, where="key", channel=shown, other=first, id=used)
        else:
            yield kinds.RECEIVER_WITHOUT_FORM.at(path, where="key", channel=shown)


def received(case: Case) -> Iterator[Finding]:
    """What the web form sends reaches the one receiver that is meant, whole and unread by others."""
    for name, channel in _web(case):
        named = receivers.named(channel.deliver_to) if channel.deliver_to else ()
        if len(named) > 1:
            path, others = (*channel.path, "deliver_to"), listed(each.kind for each in named[1:])
            yield kinds.SEVERAL_RECEIVERS.at(path, where="key", value=named[0].kind, others=others)
        if channel.takes_files and named and not named[0].files:
            able = listed(each.kind for each in receivers.KINDS if each.files)
            path, shown = (*channel.path, "takes_files"), called(channel, name)
            yield kinds.RECEIVER_WITHOUT_FILES.at(path, channel=shown, value=named[0].kind, known=able)
        if channel.deliver_to:
            yield from _addressed(channel.deliver_to)


def _addressed(to: Delivery) -> Iterator[Finding]:
    """What the reader takes for an address or a key, and would fail all the same."""
    parts = urlsplit(to.webhook)
    if parts.scheme == "http" and not HERE.fullmatch(parts.hostname or ""):
        yield kinds.RECEIVER_UNENCRYPTED.at((*to.path, "webhook"), value=to.webhook)
    if to.web3forms and not UUID.fullmatch(to.web3forms):
        yield kinds.ACCESS_KEY_MALFORMED.at((*to.path, "web3forms"), value=to.web3forms)


def _web(case: Case) -> Iterator[tuple[str, Channel]]:
    return ((name, one) for name, one in case.contract.channels.items() if one.kind == "web")


RULES = (carried, well_named, offered, delivered, received)
