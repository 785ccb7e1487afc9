"""A site that was built is looked at once more before anybody sees it: all pages, all languages, nobody else's host."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin

from responde.artefact import Artefact

_LOADS = re.compile(r"<(script|link|img|iframe|source|video|audio|object|embed)\b([^>]*)>", re.IGNORECASE)
_ADDRESS = re.compile(r"""\b(src|href|srcset|data|poster)\s*=\s*["']?([^"'>\s]+)""", re.IGNORECASE)
_REL = re.compile(r"""\brel\s*=\s*["']?([^"'>]+)""", re.IGNORECASE)
_STYLE = re.compile(r"""(?:@import\s+|url\()\s*["']?((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)
_LINK = re.compile(r"""<a\b[^>]*?\shref\s*=\s*"([^"]*)\"""", re.IGNORECASE)
_NAME = re.compile(r"""\s(?:id|name)\s*=\s*"([^"]*)\"""", re.IGNORECASE)
_LANG = re.compile(r"""<html\b[^>]*\blang\s*=\s*["']?([^"'>\s]+)""", re.IGNORECASE)
_FOREIGN = re.compile(r"(?:https?:)?//", re.IGNORECASE)


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
            if tag.lower() == "link" and rel and rel.group(1).strip().lower() in {"canonical", "alternate"}:
                continue
            for _, address in _ADDRESS.findall(attributes):
                if _FOREIGN.match(address):
                    yield f"{name} loads {address}"


def _foreign_styles(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.css")):
        for address in _STYLE.findall(path.read_text("utf-8", "replace")):
            yield f"{path.relative_to(folder).as_posix()} loads {address}"


def _dead(folder: Path, texts: dict[str, str]) -> Iterator[str]:
    """Links inside the site that lead nowhere; the error page's depend on the address, so they are left out."""
    names = {name: {unescape(found) for found in _NAME.findall(text)} for name, text in texts.items()}
    for name, text in texts.items():
        if name == "404.html":
            continue
        for link in dict.fromkeys(_LINK.findall(text)):
            address = unescape(link)
            if re.match(r"[a-z][a-z0-9+.-]*:|//", address, re.IGNORECASE) or address.startswith("/"):
                continue
            path, _, anchor = address.partition("#")
            target = unquote(urljoin(f"/{name}", path.partition("?")[0])).lstrip("/") if path else name
            if not (folder / target).is_file() and not (folder / target / "index.html").is_file():
                yield f"{name} links to {address}, which is not there"
            elif anchor and target in names and unquote(anchor) not in names[target]:
                yield f"{name} links to {address}, where nothing has that name"
