"""Printing makes an artefact of a page: front matter for the theme, then what its template says."""

from __future__ import annotations

import re

import yaml
from markupsafe import Markup

from responde.artefact import Artefact
from responde.pages import ways
from responde.pages.blocks import Page
from responde.pages.desk import Desk
from responde.templating import plain

DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
LONGEST = 300
"""Characters of a description for search engines."""


def printed(desk: Desk, page: Page) -> Artefact:
    """The page as Markdown; everything that a theme needs stands in its front matter."""
    template = desk.templates.select_template([f"pages/{page.name}.md.j2", "pages/page.md.j2"])
    body = template.render(page=page, say=desk.say, lang=desk.say.lang, words_lang=desk.say.words)
    front = yaml.dump(
        {**_guard(desk, body), **_front(desk, page)}, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=1000
    )
    text = f"---\n{front}---\n\n{_without_gaps(body)}"
    return Artefact(
        path=f"{desk.folder}{page.name}.md",
        content=text.encode(),
        lang=desk.say.lang,
        title=plain(page.menu),
        in_nav=page.in_menu,
    )


def _guard(desk: Desk, body: str) -> dict[str, object]:
    """Where contacts are for readers of the page alone, others neither keep a copy of it nor show a part of it."""
    guarded = ways.public(desk) and not ways.searched(desk) and ways.UNSEARCHED in body
    return {"robots": "noarchive, nosnippet"} if guarded else {}


def _without_gaps(body: str) -> str:
    """Blank lines only where Markdown begins: one inside a piece of HTML would end it."""
    lines = [line.strip() for line in body.split("\n")]
    kept = "\n".join(line for line in lines if line)
    return re.sub(r"(^|\n)(#{1,3} [^\n]*)\n", r"\1\n\2\n\n", kept) + "\n"


def _folder(desk: Desk, lang: str) -> str:
    return "" if lang == desk.contract.languages[0] else f"{lang}/"


def _front(desk: Desk, page: Page) -> dict[str, object]:
    alternates = [
        {"lang": lang, "name": own_name(lang), "link": f"{desk.root}{_folder(desk, lang)}{page.name}.html"}
        for lang in desk.contract.languages
    ]
    lead = " ".join(plain(line) for line in page.lead)
    description = Markup.escape(lead[:LONGEST] or plain(page.title))
    front: dict[str, object] = {
        "title": str(Markup.escape(plain(page.title))),
        "description": str(description),
        "lang": desk.say.lang,
        "alternates": alternates,
        "home": "index.html",
    }
    own = {"template": page.template, "scripts": list(page.scripts)}
    hidden = {} if page.indexed else {"robots": "noindex", "search": {"exclude": True}}
    return {**front, **{key: said for key, said in own.items() if said}, **hidden}


def own_name(lang: str) -> str:
    """A language in its own words, as its speakers look for it."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(lang.replace("-", "_")).get_display_name()
    except (UnknownLocaleError, ValueError):
        name = lang
    return str(Markup.escape((name or lang).capitalize()))
