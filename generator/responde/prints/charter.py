"""The whole charter as one page: all its pages one after another with contents, to read, to keep and to print."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import unescape

from markupsafe import Markup

from responde.artefact import Artefact
from responde.pages import makers
from responde.pages.addresses import KEPT, kept
from responde.pages.blocks import Page
from responde.pages.desk import Desk
from responde.pages.keep import CHARTER
from responde.prints import _sheet
from responde.speech import EMPTY, figures
from responde.templating import attribute

TEMPLATE, PAGE, STYLE = "print/charter.html.j2", "print/_page.html.j2", "print/charter.css.j2"
PRINTED = "charter.pdf"
LEFT_OUT = frozenset({"keep", "received"})
"""Pages that say nothing on paper: what can be kept, and the receipt that a browser fills in."""
HREF = re.compile(r'(<a\b[^>]*?\bhref=)"([^"]*)"')
NAME = re.compile(r'(<\w+\b[^>]*?\bid=)"([^"]*)"')
ELSEWHERE = re.compile("[a-zA-Z][a-zA-Z0-9+.-]*:|/")

Linking = Callable[[Desk, str, frozenset[str], re.Match[str]], str]
"""Makes a link of one that stands on the page of a name; known are the anchors of the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A page of the charter as a part of the whole."""

    name: str
    title: Markup
    sections: tuple[tuple[str, Markup], ...]
    """Anchors and titles, for the contents."""
    html: Markup


def files(desk: Desk) -> Iterator[Artefact]:
    """The page with its style sheet beside it."""
    chapters = tuple(_chapters(desk, _joined))
    style = _style(desk)
    page = _page(desk, chapters, "")
    folder = _sheet.folder(desk)
    yield Artefact(path=folder + kept(CHARTER), content=page.encode(), lang=desk.say.lang)
    yield Artefact(path=folder + kept("charter.css"), content=style.encode())


def slow(desk: Desk) -> Iterator[Artefact]:
    """The same as the page of a PDF, which takes longer to be made than all the others together."""
    chapters = tuple(_chapters(desk, _alone))
    page = _page(desk, chapters, _style(desk))
    path = _sheet.folder(desk) + kept(PRINTED)
    yield Artefact(path=path, content=page.encode(), lang=desk.say.lang, typeset=True)


def _style(desk: Desk) -> str:
    return desk.templates.get_template(STYLE).render(**_sheet.shared(desk))


def _page(desk: Desk, chapters: tuple[Chapter, ...], style: str) -> str:
    reviewed = desk.contract.edition.review_by
    review = desk.say("to be reviewed by {day}", day=figures.day(desk.say, reviewed)) if reviewed else EMPTY
    context = _sheet.shared(desk) | {"chapters": chapters, "style": Markup(style), "review": review}  # noqa: S704
    return desk.templates.get_template(TEMPLATE).render(**context)


def _chapters(desk: Desk, linked: Linking) -> Iterator[Chapter]:
    """The pages in the order of the menu, with names that are unique in the whole, and links that stay in it."""
    pages = tuple(_still(page) for page in (make(desk) for make in makers(desk.contract)) if page.name not in LEFT_OUT)
    written = {page.name: _written(desk, page) for page in pages}
    known = frozenset(
        f"{name}--{unescape(found)}" for name, html in written.items() for _, found in NAME.findall(html)
    ) | frozenset(written)
    for page in pages:
        html = NAME.sub(lambda found: f'{found[1]}"{page.name}--{found[2]}"', written[page.name])
        html = HREF.sub(lambda found: linked(desk, page.name, known, found), html)
        yield Chapter(
            name=page.name,
            title=page.title,
            sections=tuple((f"{page.name}--{section.id}", section.title) for section in page.sections),
            html=Markup(html),  # noqa: S704 - what our templates printed, with other addresses
        )


def _still(page: Page) -> Page:
    """The page without the forms in it, which nobody fills in here; a section that is one leads to it."""
    return replace(page, sections=tuple(section for section in page.sections if not section.html))


def _written(desk: Desk, page: Page) -> str:
    return desk.templates.get_template(PAGE).render(page=page, say=desk.say)


def _inside(name: str, known: frozenset[str], way: str) -> str:
    """Where in the whole a link leads that stands on a page of this name; empty where it leads out of it."""
    path, _, anchor = way.partition("#")
    target = path.removesuffix(".html") if path else name
    found = f"{target}--{anchor}" if anchor and anchor != "top" else target
    return found if found in known and (not path or path.endswith(".html")) else ""


def _joined(desk: Desk, name: str, known: frozenset[str], found: re.Match[str]) -> str:
    """A link inside the whole, else one to the site that the whole is a part of."""
    way = unescape(found[2])
    if ELSEWHERE.match(way):
        return found[0]
    inside = _inside(name, known, way)
    up = "../" * KEPT.count("/")
    own = way if not way.startswith("#") else f"{name}.html{way}"
    return f'{found[1]}"{attribute(f"#{inside}" if inside else up + own)}"'


def _alone(desk: Desk, name: str, known: frozenset[str], found: re.Match[str]) -> str:
    """The same where there is no site around: one by its address, or none where the charter doesn't know it."""
    way = unescape(found[2])
    inside = _inside(name, known, way)
    if inside or ELSEWHERE.match(way):
        return f'{found[1]}"{attribute(f"#{inside}")}"' if inside else found[0]
    own = way if not way.startswith("#") else f"{name}.html{way}"
    address = _sheet.online(desk, own)["address"]
    return f'{found[1]}"{attribute(_plain_way(str(address)))}"' if address else "<a"


def _plain_way(address: str) -> str:
    """An address without steps back up, which begin in the folder of a language."""
    while (shorter := re.sub(r"/[^/]+/\.\./", "/", address)) != address:
        address = shorter
    return address
