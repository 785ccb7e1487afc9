"""Chats are conversations that a customer opens with a number; where one leads, a form for it can be sent."""

from __future__ import annotations

from responde.contract.contract import Contract
from responde.contract.service import Channel


def channel(contract: Contract) -> str:
    """The first channel of WhatsApp, else the first that has a number for it; empty where there is none."""
    ways = enumerate(contract.channels.items())
    found = [(one.kind != "whatsapp", at, name) for at, (name, one) in ways if digits(one)]
    return min(found)[2] if found else ""


def digits(channel: Channel) -> str:
    """The international number without its plus; a national one leads nowhere."""
    number = channel.whatsapp or (channel.phone if channel.kind == "whatsapp" else None)
    return number.international.removeprefix("+") if number and number.written.startswith("+") else ""
