"""The page that a browser shows where there is no connection and nothing kept: whom to call, and what can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from responde.contract.people import Seat
from responde.pages import people
from responde.pages.blocks import Card, Page, Section
from responde.pages.channels import emergency
from responde.pages.desk import Desk, linked


def page(desk: Desk) -> Page:
    """No menu leads here; the browser does, by itself."""
    say = desk.say
    links = (
        linked("index.html", say("Who answers you?")),
        linked("ladder.html", say("Whom do I call, and who is next?")),
        linked("dates.html", say("What are my dates?")),
        linked("complain.html", say("How do I complain?")),
        linked("owed.html", say("What am I owed?")),
    )
    return Page(
        name="offline",
        title=say("There is no connection"),
        menu=say("There is no connection"),
        in_menu=False,
        indexed=False,
        lead=(
            *emergency(desk),
            say("Your device has not kept the page you wanted. Go back and try again later."),
        ),
        sections=(
            Section(id="call", title=say("You can still call"), cards=tuple(_cards(desk))),
            Section(id="kept", title=say("These pages open without a connection"), bullets=links),
        ),
    )


def _cards(desk: Desk) -> Iterator[Card]:
    """The first people of the ladder and the director: name, role and numbers; nothing else works now."""
    seats: tuple[Seat, ...] = (*desk.contract.ladder[0].seats, desk.contract.ladder[-1].seats[0])
    for name in dict.fromkeys(seat.person for seat in seats if seat.person in desk.contract.people):
        card = people.card(desk, name)
        numbers = tuple(each for each in card.actions if each.kind == "call")
        yield replace(card, id="", facts=(), actions=numbers)
