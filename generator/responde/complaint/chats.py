"""Chats are conversations that a customer opens with a number; where one leads, a form for it can be sent."""

from __future__ import annotations

from collections.abc import Container

from responde.contract.contract import Contract
from responde.contract.service import Channel


def channel(contract: Contract, among: Container[str] | None = None) -> str:
    """The first channel of WhatsApp, else the first with a number for it, of all or of some; empty where none has."""
    ways = enumerate((name, one) for name, one in contract.channels.items() if among is None or name in among)
    found = [(one.kind != "whatsapp", at, name) for at, (name, one) in ways if digits(one)]
    return min(found)[2] if found else ""


def digits(channel: Channel) -> str:
    """The international number without its plus; a national one leads nowhere."""
    number = channel.whatsapp or (channel.phone if channel.kind == "whatsapp" else None)
    return number.international.removeprefix("+") if number and number.written.startswith("+") else ""
