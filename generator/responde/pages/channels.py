"""The page of channels and places: how and where to reach the company, when, at what cost."""

from __future__ import annotations

from markupsafe import Markup

from responde import formats
from responde.complaint import form, receivers
from responde.contract.deadline import Deadline
from responde.contract.service import Channel, Human, Place
from responde.formats import Offer
from responde.pages import calendars, parity, results, timetables, ways, wrong
from responde.pages.addresses import address
from responde.pages.blocks import Action, Bar, Card, Fact, Figure, Page, Section, facts
from responde.pages.deadlines import in_words, limits, shown_figures
from responde.pages.desk import Desk
from responde.speech import EMPTY, figures
from responde.templating import attribute

COMMA = Markup(", ")


def page(desk: Desk) -> Page:
    say, contract = desk.say, desk.contract
    offers = formats.offers(form(contract), contract, say)
    channels = tuple(channel_card(desk, name, one, offers) for name, one in contract.channels.items())
    places = tuple(place_card(desk, name, one) for name, one in contract.places.items())
    sections = [Section(id="channels", title=say("Ways to reach us"), lead=(parity.link(desk),), cards=channels)]
    if places:
        sections.append(Section(id="places", title=say("Our places"), cards=places))
    if contract.regions:
        cards = tuple(_region(desk, name) for name in contract.regions)
        sections.append(Section(id="regions", title=say("Regions"), cards=cards))
    return Page(
        name="channels",
        title=say("Where and when can I reach you?"),
        menu=say("Where and when"),
        lead=emergency(desk),
        sections=(*sections, calendars.section(desk)),
    )


def emergency(desk: Desk) -> tuple[Markup, ...]:
    """What never goes through a form, first of all."""
    lines = []
    for one in desk.contract.emergency:
        if one.call is None:
            continue
        case = desk.say.text(one.when)
        if one.for_:
            case = desk.say("{what} ({about})", what=case, about=desk.scope(one.for_))
        line = desk.say("Emergency: {case}. Call {phone}.", case=case, phone=ways.linked_call(desk.say, one.call))
        parts = [line, desk.say.text(one.then), *(fact.values[0] for fact in desk.lacks(one.lacks))]
        lines.append(
            Markup('<strong class="responde-emergency">{}</strong>').format(
                Markup(" ").join(part for part in parts if part)
            )
        )
    return tuple(lines)


def waiting(
    desk: Desk, path: str, deadline: Deadline | None
) -> tuple[tuple[Figure, ...], tuple[Fact, ...], tuple[Bar, ...]]:
    """A waiting time: its figures, its limits and its last result."""
    if deadline is None:
        return (), (), ()
    whole = desk.with_defaults(deadline)
    return shown_figures(desk, whole, desk.say("Waiting time")), limits(desk, whole), results.bars(desk, path, whole)


def channel_card(desk: Desk, name: str, channel: Channel, offers: tuple[Offer, ...]) -> Card:
    say = desk.say
    title = say.text(channel.name) or say.word("channels", channel.kind)
    figures_shown, around, bars = waiting(desk, f"{name}.wait", channel.wait)
    return Card(
        id=name,
        kind="channel",
        title=title,
        lead=say.word("channels", channel.kind) if channel.name else EMPTY,
        figures=figures_shown,
        actions=(*ways.actions(desk, channel, title), *_form(desk, name), *offered(offers, name)),
        facts=(
            *facts(
                (say("For"), say.text(channel.does)),
                (say("Takes"), desk.scope(channel.for_, link=True)),
                (say("Hours"), hours(desk, channel)),
                (say("Cost"), say.term(channel.cost, "cost")),
                (say("Address"), say.text(channel.address)),
                (say("At"), tuple(desk.name("places", place) for place in channel.at)),
                (say("We get in touch within"), in_words(desk, channel.contact)),
                (say("A person instead of a machine"), human(desk, channel.human)),
                (say("Run by"), operator(desk, channel.operated_by)),
                (say("Languages"), COMMA.join(say.language(code) for code in channel.languages)),
                (say("For deaf people"), say.term(channel.relay, "relay")),
                (say("Access"), COMMA.join(say.terms(channel.access, "access"))),
                (say("Files"), _files(desk, channel)),
                (say("Good to know"), say.text(channel.note)),
            ),
            *around,
            *desk.lacks(channel.lacks),
            *wrong.report(desk, channel, title, address("channels", name)),
        ),
        bars=bars,
    )


def offered(offers: tuple[Offer, ...], channel: str) -> tuple[Action, ...]:
    """What formats have to offer at a channel."""
    found = (each for each in offers if each.channel == channel)
    return tuple(Action(href=each.href, says=each.says, kind=each.kind) for each in found)


def hours(desk: Desk, channel: Channel) -> tuple[Markup, ...]:
    """The channel's own hours; those of its places stand with the places; otherwise they are not stated."""
    lines = timetables.lines(desk, channel.hours)
    if lines or channel.at or channel.kind in {"web", "email", "post"}:
        return lines
    return (desk.say("not stated"),)


def _form(desk: Desk, name: str) -> tuple[Action, ...]:
    """The form, at the one channel whose it is."""
    if name != receivers.web_channel(desk.contract):
        return ()
    return (Action(href=attribute("complain.html#form"), says=desk.say("Open the form"), kind="form"),)


def _files(desk: Desk, channel: Channel) -> Markup:
    if channel.takes_files is None:
        return EMPTY
    return desk.say("You can hand in files" if channel.takes_files else "It takes no files")


def human(desk: Desk, value: Human | None) -> tuple[Markup, ...]:
    if value is None:
        return ()
    missing = (fact.values[0] for fact in desk.lacks(value.lacks))
    return (desk.say.term(value.at, "human"), desk.say.text(value.by), *in_words(desk, value.wait), *missing)


def operator(desk: Desk, contractor: str) -> Markup:
    """Who runs it, and who here answers for that."""
    found = desk.contract.all_contractors().get(contractor)
    if found is None:
        return EMPTY
    name = desk.name("contractors", contractor)
    return (
        desk.say("{contractor}; {owner} answers for it here", contractor=name, owner=desk.person(found.owner))
        if found.owner
        else name
    )


def place_card(desk: Desk, name: str, place: Place) -> Card:
    say = desk.say
    title = say.text(place.name)
    figures_shown, around, bars = waiting(desk, f"{name}.wait", place.wait)
    last = place.last_entry
    entry = (
        say("You are let in until {time}; whoever is inside is served.", time=figures.duration(say, last))
        if last
        else EMPTY
    )
    return Card(
        id=name,
        kind="place",
        title=title,
        lead=say.text(place.address),
        figures=figures_shown,
        actions=(*ways.actions(desk, place, title), *_map(desk, place)),
        facts=(
            *facts(
                (say("What is done there"), say.text(place.does)),
                (say("Services"), desk.scope(place.services, link=True)),
                (say("Hours"), timetables.lines(desk, place.hours) or (say("not stated"),)),
                (say("Holidays"), say("Public holidays: {code}", code=place.holidays) if place.holidays else EMPTY),
                (say("Last entry"), entry),
                (say("Closed"), say.texts(place.closed)),
                (say("Comfort"), COMMA.join(say.terms(place.comfort, "comfort"))),
                (say("Access"), COMMA.join(say.terms(place.access, "access"))),
                (say("Languages"), COMMA.join(say.language(code) for code in place.languages)),
                (say("How to get there"), say.text(place.directions)),
                (say("Region"), desk.name("regions", place.region) if place.region else EMPTY),
                (say("Run by"), operator(desk, place.operated_by)),
                (say("Who is responsible"), desk.person(place.responsible) if place.responsible else EMPTY),
                (say("Good to know"), say.text(place.note)),
            ),
            *around,
            *desk.lacks(place.lacks),
            *wrong.report(desk, place, title, address("places", name)),
        ),
        bars=bars,
    )


def _map(desk: Desk, place: Place) -> tuple[Action, ...]:
    """A link that opens the telephone's own map; nothing is fetched from anywhere."""
    if len(place.geo) != 2:  # noqa: PLR2004 - latitude and longitude
        return ()
    latitude, longitude = place.geo
    href = attribute(f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=18/{latitude}/{longitude}")
    return (Action(href=href, says=desk.say("Show on a map"), kind="map"),)


def _region(desk: Desk, name: str) -> Card:
    say, region = desk.say, desk.contract.regions[name]
    title = say.text(region.name)
    return Card(
        id=f"region-{name}",
        kind="region",
        title=title,
        actions=ways.actions(desk, region, title),
        facts=(
            *facts(
                (say("Legal name"), say.text(region.legal_name)),
                (say("Tax number"), say("{number}", number=region.tax_id) if region.tax_id else EMPTY),
                (say("Time zone"), say("{zone}", zone=region.timezone) if region.timezone else EMPTY),
                (say("Holidays"), say("Public holidays: {code}", code=region.holidays) if region.holidays else EMPTY),
                (say("Address"), say.text(region.address)),
            ),
            *desk.lacks(region.lacks),
            *wrong.report(desk, region, title, f"channels.html#region-{name}"),
        ),
    )
