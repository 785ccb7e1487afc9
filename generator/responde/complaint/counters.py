"""Counters are where a sheet of paper is handed in, or sent: the post, offices, people at the door."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from responde.contract.contract import Contract
from responde.contract.service import Channel, Place
from responde.speech import Speech, named, people, phones
from responde.templating import escape, plain

TAKING = ("post", "in_person", "fax", "email")
"""Kinds of channels that take a sheet, in the order in which they are named."""
HANDED = frozenset({"post", "in_person"})
"""Those at which it is offered."""
MOST_LINES = 6
"""Lines of an address that a window shows."""
SEMICOLON = Markup("; ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How to hand the sheet in."""

    title: Markup
    lines: tuple[Markup, ...]


def counters(contract: Contract) -> tuple[tuple[str, Channel], ...]:
    """The channels that take a sheet; none where nobody takes it by hand or by post, fax apart."""
    found = [pair for kind in TAKING for pair in contract.channels.items() if pair[1].kind == kind]
    return tuple(found) if any(one.kind != "email" for _, one in found) else ()


def window(contract: Contract, say: Speech) -> Iterator[Markup]:
    """The lines of the address to which the sheet is posted; none where the contract has none."""
    posted = next((one for _, one in counters(contract) if one.kind == "post" and _placed(contract, one)), None)
    if posted:
        address = plain(_placed(contract, posted)[0])
        yield say.text(contract.organisation.legal_name) or say.text(contract.organisation.name)
        yield from map(escape, address.split(", ", MOST_LINES - 2))


def _placed(contract: Contract, channel: Channel) -> tuple[Markup, ...]:
    """Where a channel is: its own address, else those of its places."""
    found: tuple[Channel | Place, ...] = (channel, *_places(contract, channel))
    return tuple(escape(each.address.into("")[0]) for each in found if each.address)


def _places(contract: Contract, channel: Channel) -> tuple[Place, ...]:
    return tuple(contract.places[each] for each in channel.at if each in contract.places)


def way(contract: Contract, say: Speech, channel: Channel) -> Way:
    """A channel with its places, their addresses and hours."""
    own = [say.text(channel.address)]
    own += [phones.whole(say, each) for each in (channel.phone,) if each and channel.kind == "fax"]
    own += [escape(channel.email)] if channel.kind == "email" else []
    lines = [*filter(None, own), *people.hours(say, contract, channel.hours)]
    for place in _places(contract, channel):
        where = named.COMMA.join(filter(None, (say.text(place.name), say.text(place.address))))
        times = SEMICOLON.join(people.hours(say, contract, place.hours))
        lines.append(say("{whole}: {part}", whole=where, part=times) if times else where)
    if not lines and channel.kind == "in_person":
        lines.append(say("Hand it to the person before you, who gives you the receipt."))
    return Way(title=named.channel(say, channel), lines=tuple(lines))
