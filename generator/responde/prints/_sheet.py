"""What every print shares: paper, the company's name, colour and picture, the edition, the code, and whom to ask."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from math import ceil
from xml.etree import ElementTree as ET

from markupsafe import Markup

from responde.artefact import Artefact
from responde.contract.contacts import Contact
from responde.pages import brand
from responde.pages.addresses import kept
from responde.pages.desk import Desk
from responde.pages.keep import paper
from responde.speech import EMPTY, Speech, figures, named, people
from responde.speech.people import Somebody
from responde.templating import plain

HEIGHTS = {"letter": 279.4, "A4": 297.0}
"""Millimetres."""
PHONE = re.compile('<span class="responde-phone">([^<]*)</span>')
UNSEEN = re.compile(r'<span class="responde-unseen">([^<]*)</span>')
WRAPPED = re.compile('(<a [^>]*)><span (lang="[^"]*")>([^<]*)</span></a>')
ITEM, END = re.compile(r"<div[^>]*>\s*(<dt>)"), re.compile(r"</dd>\s*</div>")
ROW = re.compile('<th scope="row">(.*?)</th>')
RASTERS = ((b"\x89PNG\r\n\x1a\n", b"IEND", "image/png"), (b"\xff\xd8\xff", b"\xff\xd9", "image/jpeg"))
"""How pictures begin, what stands near their end, and what they are."""
TAIL = 64
"""Bytes that count as near the end."""


def shared(desk: Desk, page: str = "index.html") -> dict[str, object]:
    """What the template of every print is told; the code leads to `page` of the site, in the sheet's language."""
    say = desk.say
    look = desk.contract.organisation.brand
    size = paper(desk)
    return {
        "say": say,
        "company": say.text(desk.contract.organisation.name),
        "logo": _logo(desk),
        "accent": brand.until_readable((look.color if look else "") or brand.DEFAULT, brand.LIGHT).removeprefix("#"),
        "size": size,
        "height": HEIGHTS[size],
        "edition": edition(desk),
        "stated": people.public(desk.contract),
        "ask": EMPTY if people.public(desk.contract) else asking(desk),
        **online(desk, page),
    }


def online(desk: Desk, page: str) -> dict[str, object]:
    """The address of a page of the site, how it is written, and its code; empty where the charter doesn't know its own.

    The start page goes by its folder alone.
    """
    if not desk.online:
        return {"address": "", "spelled": "", "code": ""}
    import segno

    address = f"{desk.online}{'' if page == 'index.html' else page}"
    drawn = segno.make(address, error="m", micro=False).svg_data_uri(border=4, omitsize=True)
    return {"address": address, "spelled": address.removeprefix("https://").rstrip("/"), "code": drawn}


def artefact(desk: Desk, name: str, template: str, context: dict[str, object]) -> Artefact:
    """A print in the folder of its language: the page of a PDF."""
    made = tagged(desk.templates.get_template(template).render(**context))
    return Artefact(path=desk.folder + kept(name), content=made.encode(), lang=desk.say.lang, typeset=True)


def tagged(page: str) -> str:
    """A page of which a typesetter tags every part as what it is.

    It knows links with plain text in them alone, lists without boxes around their items, and headings of columns.
    """
    page = PHONE.sub(lambda found: found[1].replace(" ", "\u00a0"), page)
    page = UNSEEN.sub(r"\1", page)
    page = WRAPPED.sub(r"\1 \2>\3</a>", page)
    page = ITEM.sub(r"\1", END.sub("</dd>", page))
    return ROW.sub(r"<td>\1</td>", page)


def edition(desk: Desk) -> Markup:
    """Which edition this is, and from when it holds."""
    say, one = desk.say, desk.contract.edition
    number = say("Edition {number}", number=one.number) if one.number else EMPTY
    since = say("in force from {day}", day=figures.day(say, one.from_)) if one.from_ else EMPTY
    return Markup(", ").join(part for part in (number, since) if part)


def somebody(desk: Desk, name: str) -> Somebody:
    """A person with what can be read from paper."""
    return people.person(desk.say, desk.contract, name)


def climbed(desk: Desk) -> tuple[tuple[Markup, tuple[Somebody, ...]], ...]:
    """Each rung with its title and who sits there."""
    return tuple(people.ladder(desk.say, desk.contract, (rung.seats for rung in desk.contract.ladder)))


def asking(desk: Desk) -> Markup:
    """Where to ask for a person whose number is given on request alone."""
    say, channels = desk.say, desk.contract.channels
    called = [one for one in channels.values() if one.phone or one.phones]
    reached = called or [one for one in channels.values() if people.reached(say, one)]
    if not reached:
        return say("Ask for them by name where you are served.")
    where = say("{name}, {phone}", name=named.channel(say, reached[0]), phone=first(say, reached[0]))
    return say("Ask for them by name: {where}.", where=where)


def first(say: Speech, contact: Contact) -> Markup:
    """The first way to somebody; empty where there is none."""
    return next(iter(people.reached(say, contact)), EMPTY)


def joined(parts: Iterable[Markup], by: str = "; ") -> Markup:
    """What is said of several parts, in one line."""
    return Markup(by).join(part for part in parts if part)  # noqa: S704 - a sign of ours


def fitting(high: Callable[[float], float], room: float, sizes: Iterable[int]) -> int:
    """The first of sizes, in tenths of a point, in which what is `high` has room; else the last."""
    size = 0
    for size in sizes:
        if high(size / 10) <= room:
            break
    return size


def lines(text: Markup, signs: float) -> int:
    """About how many lines a text takes where one has room for so many signs; none for an empty text."""
    return ceil(len(plain(text)) / signs)


def _logo(desk: Desk) -> str:
    """The company's picture as an address that brings it along; empty for one that no program could draw."""
    look = desk.contract.organisation.brand
    content = desk.files.published.get(look.logo, b"") if look else b""
    kind = next((name for start, end, name in RASTERS if content.startswith(start) and end in content[-TAIL:]), "")
    kind = kind or ("image/svg+xml" if _drawn(content) else "")
    return f"data:{kind};base64,{b64encode(content).decode()}" if kind else ""


def _drawn(content: bytes) -> bool:
    """Whether it is a drawing in SVG, without words that stand for others."""
    if not content or b"<!ENTITY" in content:
        return False
    try:
        return ET.fromstring(content).tag.endswith("}svg")  # noqa: S314 - no entity is left in it
    except ET.ParseError:
        return False
