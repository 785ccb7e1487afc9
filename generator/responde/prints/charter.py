"""The whole charter as one page: all its pages one after another with contents, to read, to keep and to print."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from html import unescape
from urllib.parse import urljoin

from markupsafe import Markup

from responde.artefact import Artefact
from responde.pages import pages
from responde.pages.addresses import KEPT, kept
from responde.pages.blocks import Page
from responde.pages.desk import Desk
from responde.pages.keep import CHARTER
from responde.prints import _sheet
from responde.speech import EMPTY, figures
from responde.templating import attribute

TEMPLATE, PAGE, STYLE = "print/charter.html.j2", "print/_page.html.j2", "print/charter.css.j2"
PRINTED = "charter.pdf"
LEFT_OUT = frozenset({"keep", "received", "offline"})
"""Pages that say nothing on paper: what can be kept, the receipt that a browser fills in, that there is no network."""
HREF = re.compile(r'(<a\b[^>]*?\bhref=)"([^"]*)"')
NAME = re.compile(r'(<\w+\b[^>]*?\bid=)"([^"]*)"')
ELSEWHERE = re.compile("[a-zA-Z][a-zA-Z0-9+.-]*:|/")

Linking = Callable[[Desk, str, frozenset[str], str], str]
"""Where a link leads that stands on the page of a name; known are the names in the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A page of the charter as a part of the whole."""

    name: str
    title: Markup
    html: Markup


def files(desk: Desk) -> Iterator[Artefact]:
    """The page with its style sheet beside it."""
    page = _page(desk, tuple(_chapters(desk, _joined)), "")
    yield Artefact(path=desk.folder + kept(CHARTER), content=page.encode(), lang=desk.say.lang)
    yield Artefact(path=desk.folder + kept("charter.css"), content=_style(desk).encode())


def apart(desk: Desk) -> Iterator[Artefact]:
    """The page with links to the site's own address, and the page of a PDF.

    That takes longer to be made than all other prints together: so a site doesn't have it.
    """
    chapters = tuple(_chapters(desk, _alone))
    for name, style in ((CHARTER, ""), (PRINTED, _style(desk))):
        page = _sheet.tagged(_page(desk, chapters, style)) if style else _page(desk, chapters, style)
        path = desk.folder + kept(name)
        yield Artefact(path=path, content=page.encode(), lang=desk.say.lang, typeset=name == PRINTED)


def _style(desk: Desk) -> str:
    return desk.templates.get_template(STYLE).render(**_sheet.shared(desk))


def _page(desk: Desk, chapters: tuple[Chapter, ...], style: str) -> str:
    reviewed = desk.contract.edition.review_by
    review = desk.say("to be reviewed by {day}", day=figures.day(desk.say, reviewed)) if reviewed else EMPTY
    context = _sheet.shared(desk) | {"chapters": chapters, "style": Markup(style), "review": review}  # noqa: S704
    return desk.templates.get_template(TEMPLATE).render(**context)


def _chapters(desk: Desk, linked: Linking) -> Iterator[Chapter]:
    """The pages in the order of the menu, with names that are unique in the whole, and links that stay in it."""
    shown = tuple(_still(page) for page in pages(desk) if page.name not in LEFT_OUT)
    written = {page.name: _named(page.name, _written(desk, page)) for page in shown}
    names = (unescape(found) for html in written.values() for _, found in NAME.findall(html))
    known = frozenset((*names, *written))
    for page in shown:
        html = HREF.sub(partial(_led, partial(linked, desk, page.name, known)), written[page.name])
        yield Chapter(name=page.name, title=page.title, html=Markup(html))  # noqa: S704 - of our templates


def _named(name: str, html: str) -> str:
    """With names that begin with that of the page, so that no two pages have the same."""
    return NAME.sub(rf'\1"{name}--\2"', html)


def _led(linked: Callable[[str], str], found: re.Match[str]) -> str:
    """A link that leads where it should in the whole, and stays as it is written where it leaves it; else none."""
    written = unescape(found[2])
    way = linked(written)
    if way == written:
        return found[0]
    return f'{found[1]}"{attribute(way)}"' if way else "<a"


def _still(page: Page) -> Page:
    """The page without the forms in it, which nobody fills in here; a section that is one leads to it."""
    kept = (section for section in page.sections if section.still or not section.html)
    return replace(page, sections=tuple(replace(section, html=section.still) for section in kept))


def _written(desk: Desk, page: Page) -> str:
    return desk.templates.get_template(PAGE).render(page=page, say=desk.say)


def _inside(name: str, known: frozenset[str], way: str) -> str:
    """Where in the whole a link leads that stands on a page of this name; empty where it leads out of it."""
    path, _, anchor = way.partition("#")
    target = path.removesuffix(".html") if path else name
    found = f"{target}--{anchor}" if anchor and anchor != "top" else target
    return found if found in known and (not path or path.endswith(".html")) else ""


def _joined(_desk: Desk, name: str, known: frozenset[str], way: str) -> str:
    """A way inside the whole, else one to the site that the whole is a part of."""
    inside = _inside(name, known, way)
    return f"#{inside}" if inside else way if ELSEWHERE.match(way) else "../" * KEPT.count("/") + _whole(name, way)


def _alone(desk: Desk, name: str, known: frozenset[str], way: str) -> str:
    """The same where there is no site around: one to its address, or none where the charter doesn't know it."""
    inside = _inside(name, known, way)
    if inside or ELSEWHERE.match(way):
        return f"#{inside}" if inside else way
    address = str(_sheet.online(desk, "index.html")["address"])
    return urljoin(address, _whole(name, way)) if address else ""


def _whole(name: str, way: str) -> str:
    """A way from a page of this name, with the page itself."""
    return f"{name}.html{way}" if way.startswith("#") else way
