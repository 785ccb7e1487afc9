"""Our own pages are headings and HTML: they become a page's content without a Markdown parser, to the same byte."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from responde.publishing.settings import EXTENSIONS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from responde.edition import Edition
    from responde.publishing.search import Entry

BUILT_IN = frozenset({"toc", "tables", "fenced_code"})
"""Extensions that MkDocs always adds, and that find nothing to do in our pages."""

HEADING = re.compile(r'(#{1,2}) (.*) \{: #([\w-]+)(?: lang="?([\w-]+)"?)? \}', re.ASCII)
ID = re.compile(r'\bid="([\w-]+)"', re.ASCII)
PART = re.compile(r'<h([1-5])(?: id="([\w-]+)")?[^>]*>(.*?)</h\1>', re.ASCII | re.DOTALL)
NAMED = re.compile(r'<(?:article|section) id="([\w-]+)"[^>]*>\s*$', re.ASCII)
INNER = ("4", "5")
"""Levels of headings within a card."""
TAG = re.compile(r"<[^>]*>")
KEPT_OUT = re.compile(r'<a [^>]*data-search-exclude="contact"[^>]*>.*?</a>|<script\b[^>]*>.*?</script>', re.DOTALL)

Token = dict[str, object]


@dataclass(frozen=True, slots=True)
class Converted:
    """A page's content, its table of contents as Python-Markdown gives it, and the ids in it."""

    content: str
    toc: list[Token]
    ids: frozenset[str]


def possible(config: MkDocsConfig) -> bool:
    """Whether the settings add nothing that would read our pages differently."""
    names = set(config.markdown_extensions) - BUILT_IN
    told = {name: options for name, options in config.mdx_configs.items() if options}
    return names == set(EXTENSIONS) - BUILT_IN and told == {
        name: options for name, options in EXTENSIONS.items() if options
    }


def convert(markdown: str) -> Converted:
    """The content of a page that `pages.printing` printed: lines of HTML, with headings between blank lines."""
    lines: list[str] = []
    found: list[tuple[int, str, str]] = []
    for line in markdown.split("\n"):
        match = HEADING.fullmatch(line)
        if match:
            level, text, name = len(match[1]), match[2].strip(), match[3]
            lang = f' lang="{match[4]}"' if match[4] else ""
            found.append((level, text, name))
            lines += [""] if lines else []
            lines.append(f'<h{level} id="{name}"{lang}>{text}</h{level}>')
        elif line:
            lines.append(line)
    content = "\n".join(lines)
    return Converted(content, _toc(found), frozenset(ID.findall(content)))


def _toc(found: list[tuple[int, str, str]]) -> list[Token]:
    """Headings of the second level below those of the first."""
    top: list[Token] = []
    for level, text, name in found:
        token: Token = {"level": level, "id": name, "name": TAG.sub("", text).strip(), "children": []}
        inside = top[-1]["children"] if level > 1 and top and top[-1]["level"] == 1 else top
        assert isinstance(inside, list)
        inside.append(token)
    return top


def _said(markup: str) -> str:
    """The text of a piece of markup, still escaped."""
    return html.escape(html.unescape(" ".join(TAG.sub(" ", markup).split())), quote=False)


def entries(content: str, url: str, title: str) -> list[Entry]:
    """What the search finds of a page: a part for each heading, under the nearest id.

    A time within a request says which one: `Queja: Respuesta`.
    """
    made: list[Entry] = []
    content = KEPT_OUT.sub(" ", content)
    place, heading, whole, start = "", title, "", 0
    for match in [*PART.finditer(content), None]:
        if match and match[1] == "1":
            start = match.end()  # the page's own heading says what its title says
            continue
        text = _said(content[start : match.start() if match else len(content)])
        made.append({"location": f"{url}{place}", "title": heading, "text": text})
        if match:
            around = NAMED.search(content, 0, match.start())
            name = match[2] or (around[1] if around else "")
            place = f"#{name}" if name else place
            heading, start = _said(match[3]), match.end()
            if match[1] in INNER:
                heading = f"{whole}: {heading}"
            else:
                whole = heading
    return made


@dataclass(slots=True)
class Shortcut:
    """Takes our own pages past the Markdown parser, and past the one that reads them again for the search."""

    own: dict[str, str]
    """What each page of ours says, by its path; one that somebody has changed goes the long way."""
    searching: bool
    """Whether Material's search is in use, to which entries are handed ready made."""
    held: dict[str, str] = field(default_factory=dict)
    found: list[Entry] = field(default_factory=list)

    def take(self, markdown: str, page: Page) -> str:
        """Hold back the text of a page of ours, so that there is nothing to parse."""
        path = page.file.src_uri
        if not self.own.get(path, "").endswith(markdown) or not markdown.strip():
            return markdown
        self.held[path] = markdown
        return ""

    def give(self, content: str, page: Page) -> str:
        """The content that the parser would have made of it."""
        markdown = self.held.pop(page.file.src_uri, None)
        if markdown is None:
            return content
        from mkdocs.structure.toc import get_toc

        made = convert(markdown)
        page.markdown = markdown
        page.toc = get_toc(made.toc)  # type: ignore[arg-type]  # the shape that Python-Markdown gives
        page.present_anchor_ids = set(made.ids)
        if self.searching and "search" not in page.meta:
            page.meta["search"] = {"exclude": True}
            self.found += entries(made.content, page.url, str(page.meta.get("title", page.title)))
        return made.content


def shortcut(config: MkDocsConfig, edition: Edition) -> Shortcut | None:
    """The shortcut for an edition, where the settings allow one."""
    if not possible(config):
        return None
    own = {each.path: each.content.decode() for each in edition.artefacts if each.is_page}
    search = config.plugins.get("material/search") or config.plugins.get("search")
    return Shortcut(own, searching=type(search).__module__.startswith("material."))
