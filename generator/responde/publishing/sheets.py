"""Sheets are the files of an edition that are still pages of HTML: they are typeset side by side, each only once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from responde.artefact import Artefact
from responde.edition import Edition
from responde.publishing import speed
from responde.publishing.problems import NoTypesetterError

FEW = 4
"""Sheets that one process makes sooner than a second one has begun."""
KEPT = 400
"""PDFs that stay in the cache: those that were made last."""


Told = Callable[[int, int], None]
"""Hears which of how many was made."""


def printed(edition: Edition, cache: Path | None = None, told: Told | None = None) -> Edition:
    """The edition with its PDFs; `cache` is where they are kept, else a folder of the user's own.

    Raises PublishError where none can be made here, or one of them isn't sound.
    """
    return replace(edition, artefacts=typeset(edition.artefacts, cache, told))


def settled(
    edition: Edition, otherwise: Callable[[], Edition], told: Told | None = None
) -> tuple[Edition, tuple[str, ...]]:
    """The edition with its PDFs; where none can be made here, the one without them, and why."""
    try:
        return printed(edition, told=told), ()
    except NoTypesetterError as error:
        return otherwise(), (str(error),)


def typeset(artefacts: Iterable[Artefact], cache: Path | None = None, told: Told | None = None) -> tuple[Artefact, ...]:
    """Artefacts of which none waits any more to be typeset; raises PublishError as `printed` does."""
    found = tuple(artefacts)
    pages = tuple(dict.fromkeys(each.content for each in found if each.typeset))
    if not pages:
        return found
    folder = speed.private(cache or speed.cache_of("sheets"), "1")
    made = {page: kept for page in pages if (kept := _kept(folder, page))}
    missing = tuple(page for page in pages if page not in made)
    for step, (page, content) in enumerate(zip(missing, _made(missing), strict=True), 1):
        if told:
            told(step, len(missing))
        made[page] = content
        _keep(folder, page, content)
    return tuple(replace(each, content=made[each.content], typeset=False) if each.typeset else each for each in found)


def _made(pages: Sequence[bytes]) -> Iterator[bytes]:
    """The PDFs of pages, in several processes where there are many."""
    from responde.publishing.typesetting import pdf

    workers = min(os.cpu_count() or 1, -(-len(pages) // FEW))
    if workers < 2:  # noqa: PLR2004 - one process is the one that runs
        yield from map(pdf, pages)
        return
    with get_context("spawn").Pool(workers) as pool:
        yield from pool.imap(pdf, pages)


def _kept(folder: Path | None, page: bytes) -> bytes:
    """What was made of this page before; empty where nothing was, or it isn't whole."""
    if folder is None:
        return b""
    with suppress(OSError):
        file = folder / _key(page)
        content = file.read_bytes()
        os.utime(file)
        return content if content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF") else b""
    return b""


def _keep(folder: Path | None, page: bytes, content: bytes) -> None:
    """For the next time, if there is a place for it; what hasn't been used for longest makes room."""
    if folder is None:
        return
    with suppress(OSError):
        (folder / _key(page)).write_bytes(content)
        for old in sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)[KEPT:]:
            old.unlink(missing_ok=True)


def _key(page: bytes) -> str:
    """All that a PDF depends on: the page, and the programs that make one of it."""
    releases = "\n".join(speed.release(name) for name in ("responde", "weasyprint", "pydyf", "fonttools"))
    return f"{hashlib.sha256(releases.encode() + page).hexdigest()}.pdf"
