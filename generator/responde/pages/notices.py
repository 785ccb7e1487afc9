"""Notices are what a law wants on the first page that people see: the channels in easy words, a book, a sign."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from responde.complaint import receivers
from responde.law.prescribed import Prescribed, Sort, called, worded
from responde.pages import listed
from responde.pages.blocks import Section
from responde.pages.desk import Desk, linked
from responde.pages.pictograms import pictogram

SPACE = Markup(" ")
EASY = {
    "phone": "Call us.",
    "email": "Write us an e-mail.",
    "post": "Send us a letter.",
    "web": "Write to us on this site.",
    "in_person": "Come and see us.",
    "whatsapp": "Write to us by WhatsApp.",
    "sms": "Send us a text message.",
    "chat": "Chat with us.",
    "app": "Use our app.",
    "social": "Write to us on a social network.",
    "video": "Call us by video.",
    "fax": "Send us a fax.",
}
"""What one does on a channel, in words that everybody reads."""


def sections(desk: Desk) -> tuple[Section, ...]:
    """A section for each notice that is prescribed."""
    return tuple(_section(desk, one) for one in desk.standing.prescribed if one.sort is Sort.NOTICE)


def _section(desk: Desk, one: Prescribed) -> Section:
    facts = tuple(name for item in one.items for name in item.facts)
    drawn = tuple(_channels(desk)) if "channels" in facts else ()
    others = tuple(name for name in facts if name != "channels")
    return Section(
        id=f"notice-{one.id}",
        title=called(desk.say, one),
        kind="notice",
        lead=(worded(desk.say, one.says),),
        bullets=(*drawn, *listed.filled(desk, others)),
    )


def _channels(desk: Desk) -> Iterator[Markup]:
    """Every channel: what one does, with what, and where its hours stand."""
    for name, channel in desk.contract.channels.items():
        own = name == receivers.web_channel(desk.contract)
        how = linked("complain.html#form", desk.say("Open the form")) if own else listed.way(desk, channel)
        said = (pictogram(channel.kind), desk.say(EASY[channel.kind]), how, desk.name("channels", name))
        yield SPACE.join(each for each in said if each)
