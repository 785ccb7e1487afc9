"""Offline, what helps most is still there: the build lists it for a worker, and each page says that there is one."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin

from responde import templating

WORKER = "sw.js"
"""At the root of the site, so that it serves all of it and nothing beside it."""

HELPFUL = ("index", "ladder", "complain", "forms/complaint", "owed", "dates")
"""Pages that are kept before anybody asks for them; those that a charter has not are left out."""

LOST = "offline"
"""The page that is shown in place of one that isn't kept."""

LONGEST = 16
"""Characters of the hash that names what is kept."""

OURS = " data-offline "
"""Stands at our script on every page, and tells it of the worker once there is one."""
LATER = re.compile(r"<template\b.*?</template>", re.DOTALL)
"""What a page loads when somebody asks for more is not kept beforehand."""
LOADED = re.compile(
    r"""<(?:link\b(?=[^>]*\brel="(?:stylesheet|icon)")|(?:script|img|form)\b)[^>]*?\b(?:href|src|data-later)="([^"#?]+)\""""
)
FOREIGN = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/")


def worker(folder: Path, languages: tuple[str, ...]) -> str:
    """The worker of a site that is whole: what is in `folder` now decides what is kept, and under which name."""
    pages = {where: tuple(_helpful(folder, where)) for where in _folders(languages)}
    lost = {where: f"{where}{LOST}.html" for where in pages if (folder / where / f"{LOST}.html").is_file()}
    kept = {where: (*found, *([lost[where]] if where in lost else [])) for where, found in pages.items()}
    edition = {
        "version": _version(folder),
        "pages": kept,
        "lost": lost,
        "shared": sorted({file for found in kept.values() for page in found for file in _loaded(folder, page)}),
    }
    said = json.dumps(edition, ensure_ascii=False, separators=(",", ":"))
    return f"const edition = {said}\n{(templating.folder() / 'offline' / WORKER).read_text('utf-8')}"


def marked(page: str) -> str:
    """A page that tells its script that there is a worker."""
    return page.replace(OURS, " data-keeps ", 1)


def _folders(languages: tuple[str, ...]) -> tuple[str, ...]:
    return ("", *(f"{lang}/" for lang in languages[1:]))


def _helpful(folder: Path, where: str) -> Iterator[str]:
    for name in HELPFUL:
        if (folder / f"{where}{name}.html").is_file():
            yield f"{where}{name}.html"


def _loaded(folder: Path, page: str) -> Iterator[str]:
    """Files of our own that a page loads at once or works with, as paths from the root."""
    text = LATER.sub("", (folder / page).read_text("utf-8"))
    for found in LOADED.findall(text):
        link = unescape(found)
        if not FOREIGN.match(link):
            path = unquote(urljoin(f"/{page}", link)).lstrip("/")
            if (folder / path).is_file():
                yield path


def _version(folder: Path) -> str:
    """The same for the same site, byte for byte, and another one as soon as anything in it differs."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != WORKER:
            whole.update(f"{path.relative_to(folder).as_posix()}\0".encode())
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:LONGEST]
