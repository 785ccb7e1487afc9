"""Templates are printed by the one Jinja environment, which escapes by type: nothing a contract says is ever markup."""

from __future__ import annotations

import html
import json
import re
import string
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

PACKAGED = Path(__file__).parent / "templates"
CHECKED_OUT = Path(__file__).parents[2] / "templates"

REFERENCES = str.maketrans({char: f"&#{ord(char)};" for char in string.punctuation})
PIECE = re.compile(r"<[^>]*>|&#?\w+;|\S")
"""A tag, a reference, or a character that is seen."""
HREF = re.compile('href="([^"]*)"')
INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def folder() -> Path:
    """Where our templates are: inside the installed package, or at the root of a checkout."""
    return PACKAGED if PACKAGED.is_dir() else CHECKED_OUT


def own(contract: Path) -> Path | None:
    """The client's own templates: `templates/` beside the contract, or beside the folder that the contract is in.

    One folder up they count only in a project: beside an `mkdocs.yml`, or above a folder called `charter`.
    """
    inside, above = contract.resolve().parent, contract.resolve().parent.parent
    project = inside.name == "charter" or (above / "mkdocs.yml").is_file()
    for place in (inside, above) if project else (inside,):
        if (place / "templates").is_dir():
            return place / "templates"
    return None


def escape(value: object) -> Markup:
    """Text for a Markdown or HTML body: references for all ASCII punctuation, on one line; markup as it is."""
    if isinstance(value, Markup):
        return value
    text = INVISIBLE.sub("", " ".join(str(value).split()))
    return Markup(text.translate(REFERENCES))  # noqa: S704 - this is the function that makes text safe


def plain(value: Markup) -> str:
    """The text of a piece of markup, for titles, descriptions and JSON."""
    return value.striptags().strip()


def identifier(value: str) -> Markup:
    """An id, a class or a word for an attribute: letters, digits, hyphens, underscores and spaces alone."""
    return Markup(re.sub(r"[^\w -]", "-", str(value), flags=re.ASCII))  # noqa: S704 - nothing else is left


def attribute(url: str) -> Markup:
    """An address for an attribute: our own, or checked when the contract was read; without any quote or bracket."""
    safe = url.replace("&", "&amp;").replace('"', "%22").replace("'", "%27").replace("<", "%3C").replace(">", "%3E")
    return Markup(safe.replace("\n", "").replace("*", "%2A").replace("_", "&#95;").replace("`", "%60"))  # noqa: S704


def mailto(email: str) -> Markup:
    """`mailto:` with everything percent-encoded that RFC 6068 asks for, as an attribute."""
    return attribute("mailto:" + quote(email, safe="@!$'*+"))


def veiled(said: Markup) -> Markup:
    """The same to every browser and every reader of a page, and nothing to who looks for contacts in raw files.

    References stand for all characters, those of links too; `said` may also be the address of a link alone.
    """
    return Markup(PIECE.sub(_veil, said))  # noqa: S704 - less is left of what was safe


def _veil(piece: re.Match[str]) -> str:
    if piece[0].startswith("<"):
        return HREF.sub(lambda found: f'href="{veiled(Markup(found[1]))}"', piece[0])  # noqa: S704 - it was an attribute
    return "".join(f"&#{ord(char)};" for char in html.unescape(piece[0]))


@lru_cache
def environment(client: Path | None = None) -> Environment:
    """The environment; a client's own templates come before ours."""
    loaders = [FileSystemLoader(each) for each in (client, folder()) if each is not None]
    made = Environment(
        loader=ChoiceLoader(loaders),
        autoescape=False,  # noqa: S701 - `finalize` escapes everything that is printed, by type
        finalize=escape,
        undefined=StrictUndefined,
        keep_trailing_newline=True,  # else a heading would follow on the line of the section before
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.policies["json.dumps_kwargs"] = {"sort_keys": False, "ensure_ascii": False}
    made.filters["url"] = attribute
    made.filters["id"] = identifier
    made.filters["plain"] = plain
    return made


def as_json(value: object) -> str:
    """JSON that can stand in a page: no bracket can end the element it stands in."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
