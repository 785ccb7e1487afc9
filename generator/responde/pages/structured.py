"""What search engines and assistants are told: the company, its ways, places and people as schema.org has them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from responde.clock.contracted import own_days
from responde.contract.contacts import Contact
from responde.contract.service import Channel, Place
from responde.contract.texts import Text
from responde.pages import opening, ways
from responde.pages.addresses import address
from responde.pages.desk import Desk
from responde.pages.timetables import expression
from responde.pages.vcards import everybody
from responde.speech import phones
from responde.templating import plain

Json = dict[str, Any]

UNSAFE = re.compile(r"\\.|[^A-Za-z0-9\s/:.,@\u0080-\U0010ffff-]")
"""What could end the element, or mean something to Markdown or a template, within a text; and what is escaped."""
TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')


def block(desk: Desk) -> Markup:
    """The element to stand in the start page; it is data, and no policy has to allow it."""
    written = json.dumps(graph(desk), ensure_ascii=False, separators=(",", ":"))
    safe = TEXT.sub(lambda text: f'"{UNSAFE.sub(_reference, text[1])}"', written)
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(safe))  # noqa: S704 - escaped above


def _reference(char: re.Match[str]) -> str:
    return char[0] if char[0].startswith("\\") else f"\\u{ord(char[0]):04x}"


def graph(desk: Desk) -> Json:
    """The company and its places, with everybody on the ladder where contacts are for machines, too."""
    return {"@context": "https://schema.org", "@graph": [_company(desk), *_places(desk)]}


def _named(desk: Desk, text: Text | None) -> str:
    return plain(desk.say.text(text))


def _kept(said: Json) -> Json:
    """Without what is empty."""
    return {key: value for key, value in said.items() if value not in ("", [], None)}


def _own(desk: Desk) -> str:
    return f"{desk.contract.published_at.rstrip('/')}/#company" if desk.contract.published_at else "#company"


def _company(desk: Desk) -> Json:
    one, site = desk.contract.organisation, desk.contract.published_at
    logo = one.brand.logo if one.brand else ""
    return _kept(
        {
            "@type": "Organization",
            "@id": _own(desk),
            "name": _named(desk, one.name),
            "legalName": _named(desk, one.legal_name),
            "taxID": one.tax_id,
            "url": one.website or desk.online,
            "logo": f"{site.rstrip('/')}/{logo}" if site and logo else "",
            "slogan": _named(desk, one.mission),
            "address": _named(desk, one.address),
            **_reached(one),
            "contactPoint": [*_channels(desk), *_people(desk)],
        }
    )


def _reached(contact: Contact) -> Json:
    number = contact.number
    return {"telephone": plain(phones.shown(number)) if number else "", "email": contact.email}


def _channels(desk: Desk) -> Iterator[Json]:
    """Every way that can be called, written to or opened from where one reads this."""
    for name, one in desk.contract.channels.items():
        found = _kept(
            {
                "@type": "ContactPoint",
                "contactType": plain(desk.say.word("channels", one.kind)),
                "name": _named(desk, one.name),
                "description": _named(desk, one.does),
                **_reached(one),
                "url": _address(desk, name, one),
                "contactOption": "TollFree" if one.kind == "phone" and one.cost and one.cost.word == "free" else "",
                "availableLanguage": list(one.languages),
                "hoursAvailable": _hours(desk, one),
            }
        )
        if found.keys() & {"telephone", "email", "url"}:
            yield found


def _address(desk: Desk, name: str, channel: Channel) -> str:
    if channel.website:
        return channel.website
    if channel.kind == "web" and desk.online:
        return f"{desk.online}complain.html"
    return f"{desk.online}{address('channels', name)}" if desk.online else ""


def _people(desk: Desk) -> Iterator[Json]:
    """Everybody on the ladder from the first rung up."""
    for name in everybody(desk) if ways.searched(desk) else ():
        one = desk.contract.people[name]
        yield _kept(
            {
                "@type": "ContactPoint",
                "contactType": _named(desk, one.role) or plain(desk.say("Customer service")),
                "name": _named(desk, one.name),
                **_reached(one),
                "url": f"{desk.online}{address('people', name)}" if desk.online else "",
                "availableLanguage": list(one.languages),
                "hoursAvailable": _hours(desk, one, one.place),
            }
        )


def _places(desk: Desk) -> Iterator[Json]:
    for name, one in desk.contract.places.items():
        yield _kept(
            {
                "@type": "LocalBusiness",
                "@id": f"{desk.online}{address('places', name)}",
                "name": _named(desk, one.name),
                "description": _named(desk, one.does),
                "parentOrganization": {"@id": _own(desk)},
                "address": _named(desk, one.address),
                **_reached(one),
                "url": one.website or (f"{desk.online}{address('places', name)}" if desk.online else ""),
                "geo": _geo(one),
                "openingHoursSpecification": _hours(desk, one, name),
            }
        )


def _geo(place: Place) -> Json | None:
    if len(place.geo) != 2:  # noqa: PLR2004 - latitude and longitude
        return None
    latitude, longitude = place.geo
    return {"@type": "GeoCoordinates", "latitude": float(latitude), "longitude": float(longitude)}


def _hours(desk: Desk, one: Any, place: str = "") -> list[Json]:
    """When somebody answers while the edition is in force, as far as schema.org can say it."""
    written, edition = expression(desk, one.hours), desk.contract.edition
    last = edition.until or edition.review_by
    if not written or not edition.from_ or not last:
        return []
    added, removed = own_days(desk.contract, place=place if place in desk.contract.places else "")
    own = {**dict.fromkeys(added, True), **dict.fromkeys(removed, False)}
    return list(opening.specifications(written, edition.from_, last, own))
