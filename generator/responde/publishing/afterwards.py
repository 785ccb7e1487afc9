"""After MkDocs has written a site: the search by language, the site maps, the policy."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

from responde.publishing import hosts, offline, policy, search, sitemap, theme

MARK = ".responde"
"""A file that says a folder is a site of ours, which the next build may replace whole."""

UNFOUND = '<meta name="robots" content="noindex">'

MARK_TEXT = "This folder was made by responde. The next build replaces all of it.\n"


def finish(
    folder: Path,
    languages: tuple[str, ...],
    address: str,
    entries: Iterable[search.Entry] = (),
    *,
    preview: bool = False,
) -> None:
    """What MkDocs and Material leave out or do only for one language; `entries` of our own pages join the search."""
    _search(folder, languages, entries)
    _sitemaps(folder, languages, address)
    _scripts(folder)
    _policy(folder, address, preview=preview)
    (folder / MARK).write_text(MARK_TEXT, "utf-8")
    if not preview:
        (folder / offline.WORKER).write_text(offline.worker(folder, languages), "utf-8")


def _policy(folder: Path, address: str, *, preview: bool) -> None:
    """Every host and every page is told; not the pages of a preview, into which its server writes a script."""
    pages = {path: path.read_text("utf-8") for path in sorted(folder.rglob("*.html"))}
    fields = policy.fields(pages.values())
    for name, text in hosts.files(fields, urlsplit(address).path or "/").items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    for path, page in () if preview else pages.items():
        path.write_text(offline.marked(hosts.own(page, fields)), "utf-8")


def _scripts(folder: Path) -> None:
    """Our own scripts made small, like those that are made for a page."""
    from rjsmin import jsmin  # type: ignore[import-untyped]

    for name in theme.SCRIPTS:
        script = folder / name
        if script.is_file():
            script.write_text(f"{jsmin(script.read_text('utf-8'))}\n", "utf-8")


def _search(folder: Path, languages: tuple[str, ...], entries: Iterable[search.Entry]) -> None:
    whole = folder / "search" / "search_index.json"
    if not whole.is_file():
        return
    for index in search.split(whole.read_text("utf-8"), languages, entries):
        place = folder / index.folder / "search"
        place.mkdir(parents=True, exist_ok=True)
        (place / "search_index.json").write_text(index.content, "utf-8")
        (place / "search_index.js").write_text(index.script, "utf-8")


def _sitemaps(folder: Path, languages: tuple[str, ...], address: str) -> None:
    whole = folder / "sitemap.xml"
    if not address:
        # Without an address it would list nothing.
        for path in (whole, folder / "sitemap.xml.gz"):
            path.unlink(missing_ok=True)
        return
    text = sitemap.without(whole.read_text("utf-8"), frozenset(_hidden(folder, address)))
    whole.write_text(text, "utf-8")
    (folder / "sitemap.xml.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    for lang in languages[1:]:
        (folder / lang / "sitemap.xml").write_text(sitemap.of_language(text, address, lang), "utf-8")


def _hidden(folder: Path, address: str) -> Iterator[str]:
    """The addresses of the pages that ask not to be found: that after sending, and that without a connection."""
    for page in folder.rglob("*.html"):
        if UNFOUND in page.read_text("utf-8"):
            yield f"{address}{quote(page.relative_to(folder).as_posix())}"
