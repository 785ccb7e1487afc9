"""A bundle is the forms of a charter alone, with what their pages load, for who has a site or a desk of their own."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from responde.artefact import Artefact
from responde.publishing import labels, theme

LOADED = re.compile(r"""(?:href|src|data-later)="([^"]*)"|url\("?([^")]+)"?\)""")
"""What a page or a style sheet of ours loads, among other links."""
ASSETS = "assets/"
"""In which everything lies that is loaded."""


LABEL = labels.Label("forms", "forms")
"""Says that a folder is an earlier bundle, which the next one may replace."""


def write(forms: Iterable[Artefact], charter: Iterable[Artefact], folder: Path) -> tuple[str, ...]:
    """Put forms into `folder`, all or none; gives the paths in it.

    `charter` is the whole edition, from which styles, fonts and scripts are taken. The folder has to be new, empty or
    an earlier bundle, which stays until the new one is whole; raises PublishError for any other.
    """
    labels.check(folder, LABEL)
    whole = {each.path: each.content for each in charter}
    files = {each.path: each.content for each in forms}
    files |= dict(_loaded(files, whole))
    labels.write(files, folder, LABEL)
    return tuple(files)


def _loaded(files: Mapping[str, bytes], whole: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """What pages load from the charter, and what that loads in turn."""
    todo, seen = list(files.items()), set(files)
    while todo:
        path, content = todo.pop()
        if not path.endswith((".html", ".css")):
            continue
        for found in LOADED.findall(content.decode()):
            name = _joined(path, found[0] or found[1])
            fresh = name.startswith(ASSETS) and name not in seen
            loaded = whole.get(name, _ours(name)) if fresh else None
            if loaded is not None:
                seen.add(name)
                todo.append((name, loaded))
                yield name, loaded


def _joined(page: str, link: str) -> str:
    """Where a link leads, from the root of the site; empty where it leaves it."""
    parts: list[str] = []
    way = re.split("[?#]", html.unescape(link))[0]
    for part in (*PurePosixPath(page).parent.parts, *way.split("/")):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)


def _ours(name: str) -> bytes | None:
    file = theme.ours() / name
    return file.read_bytes() if name and file.is_file() else None
