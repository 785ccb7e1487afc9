"""A site that was built is looked at once more before anybody sees it: all pages, all languages, nobody else's host."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin

from responde.artefact import Artefact

# Letters are taken as pages have them, small: patterns that begin with a plain text are found many times faster.
_LOADS = re.compile(r"<(script|link|img|iframe|source|video|audio|object|embed)\b([^>]*)>")
_ADDRESS = re.compile(r"""\b(src|href|srcset|data|poster)\s*=\s*["']?([^"'>\s]+)""")
_REL = re.compile(r"""\brel\s*=\s*["']?([^"'>]+)""")
_STYLE = re.compile(r"""(?:@import\s+|url\()\s*["']?((?:https?:)?//[^"')\s]+)""")
_LINK = re.compile(r"""<a\s(?:[^>]*?\s)?href\s*=\s*"([^"]*)\"""")
_NAME = re.compile(r""" id="([^"]*)\"""")
_ANY_NAME = re.compile(r"""\s(?:id|name)\s*=\s*["']?([^"'>\s]*)""")
_LANG = re.compile(r"""<html\b[^>]*\blang\s*=\s*["']?([^"'>\s]+)""")
_FOREIGN = re.compile(r"(?:https?:)?//")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/")


@dataclass(frozen=True, slots=True)
class Census:
    """What a folder holds: pages, their languages, and what is wrong with them."""

    pages: int
    languages: tuple[str, ...]
    problems: tuple[str, ...]


def census(folder: Path, artefacts: Iterable[Artefact], languages: tuple[str, ...]) -> Census:
    """Compare a built site with what it was built from."""
    texts = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.html"))}
    spoken = {match.group(1) for text in texts.values() if (match := _LANG.search(text))}
    problems = [
        *_missing(folder, artefacts),
        *(f"no page is in {lang}" for lang in languages if lang not in spoken),
        *_foreign(texts),
        *_absent(folder, texts),
        *_foreign_styles(folder),
        *_dead(folder, texts),
    ]
    return Census(len(texts), tuple(lang for lang in languages if lang in spoken), tuple(problems))


def _missing(folder: Path, artefacts: Iterable[Artefact]) -> Iterator[str]:
    for artefact in artefacts:
        path = artefact.path.removesuffix(".md") + ".html" if artefact.is_page else artefact.path
        if not (folder / path).is_file():
            yield f"{path} was not written"


def _foreign(texts: dict[str, str]) -> Iterator[str]:
    for name, text in texts.items():
        for tag, attributes in _LOADS.findall(text):
            rel = _REL.search(attributes)
            if tag == "link" and rel and rel.group(1).strip().lower() in {"canonical", "alternate"}:
                continue
            for _, address in _ADDRESS.findall(attributes):
                if _FOREIGN.match(address):
                    yield f"{name} loads {address}"


def _absent(folder: Path, texts: dict[str, str]) -> Iterator[str]:
    """Files of our own that a page loads and that are not there; each is said once, for the first page."""
    known: dict[str, str] = {}
    for name, text in texts.items():
        for _, attributes in () if name == "404.html" else _LOADS.findall(text):
            for kind, address in _ADDRESS.findall(attributes):
                if kind != "srcset" and not _SCHEME.match(address) and not address.startswith("#"):
                    known.setdefault(
                        unquote(urljoin(f"/{name}", unescape(address).partition("?")[0])).lstrip("/"), name
                    )
    yield from (
        f"{name} loads {path}, which is not there" for path, name in known.items() if not (folder / path).is_file()
    )


def _foreign_styles(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.css")):
        for address in _STYLE.findall(path.read_text("utf-8", "replace")):
            yield f"{path.relative_to(folder).as_posix()} loads {address}"


def _dead(folder: Path, texts: dict[str, str]) -> Iterator[str]:
    """Links inside the site that lead nowhere; the error page's depend on the address, so they are left out."""
    names = {name: {unescape(found) for found in _NAME.findall(text)} for name, text in texts.items()}
    for name, text in texts.items():
        for link in () if name == "404.html" else dict.fromkeys(_LINK.findall(text)):
            if _SCHEME.match(unescape(link)):
                continue
            path, _, anchor = unescape(link).partition("#")
            target = unquote(urljoin(f"/{name}", path.partition("?")[0])).lstrip("/") if path else name
            if target not in texts and not (folder / target).is_file() and f"{target}index.html" not in texts:
                yield f"{name} links to {unescape(link)}, which is not there"
            elif anchor and target in texts and not _has(texts[target], names[target], unquote(anchor)):
                yield f"{name} links to {unescape(link)}, where nothing has that name"


def _has(text: str, names: set[str], anchor: str) -> bool:
    return anchor in names or anchor in {unescape(found) for found in _ANY_NAME.findall(text)}
