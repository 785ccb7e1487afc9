"""Receivers take the answers of a web form; each kind takes some things and can't take others."""

from __future__ import annotations

from dataclasses import dataclass

from responde.contract.contract import Contract
from responde.contract.service import Channel, Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """What somebody who takes answers can take."""

    kind: str
    """The key of `deliver_to` that names it: webhook, netlify, formspree, basin, web3forms, email."""
    files: int
    """Files that one question can be answered with; 0 where none can be sent."""
    megabytes: int | None = None
    """Of all files of a complaint together; None where it isn't known."""


KINDS = (
    Receiver(kind="webhook", files=10),
    Receiver(kind="netlify", files=1, megabytes=8),
    Receiver(kind="basin", files=10, megabytes=100),
    Receiver(kind="formspree", files=0),
    Receiver(kind="web3forms", files=0),
    Receiver(kind="email", files=0),
)
"""In the order in which they are taken where a channel names several."""
TAKEN = frozenset(
    {
        *("lang", "next", "number"),  # what the web form says besides answers
        *("_gotcha", "botcheck"),  # traps for robots
        *("form-name", "access_key", "redirect", "attachments[]"),  # what receivers understand in their own way
    }
)
"""Names in a web form that no question can have."""


def named(to: Delivery) -> tuple[Receiver, ...]:
    """The receivers that a channel names, the one that is taken first."""
    return tuple(each for each in KINDS if getattr(to, each.kind))


def web_channel(contract: Contract) -> str:
    """The first web channel that says where its answers go, by its id; empty where none does."""
    found = (name for name, one in contract.channels.items() if one.kind == "web" and one.deliver_to is not None)
    return next(found, "")


def of(channel: Channel) -> Receiver | None:
    """Who takes the answers of a channel's form."""
    return next(iter(named(channel.deliver_to)), None) if channel.deliver_to else None
