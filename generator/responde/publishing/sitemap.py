"""Site maps: one a language, since the theme asks for it beside each language's pages, of what may be found alone."""

from __future__ import annotations

import re
from collections.abc import Callable

_ENTRY = re.compile(r"[ \t]*<url>.*?</url>\s*", re.DOTALL)
_PLACE = re.compile(r"<loc>(.*?)</loc>", re.DOTALL)


def of_language(whole: str, address: str, lang: str) -> str:
    """The part of a site map that lists the pages in the folder of `lang`."""
    folder = f"{address}{lang}/"
    return _only(whole, lambda place: place.startswith(folder))


def without(whole: str, hidden: frozenset[str]) -> str:
    """A site map that lists none of the addresses that are `hidden`: of pages which ask not to be found."""
    return _only(whole, lambda place: place not in hidden)


def _only(whole: str, wanted: Callable[[str], bool]) -> str:
    def kept(entry: re.Match[str]) -> str:
        place = _PLACE.search(entry.group())
        return entry.group() if place and wanted(place.group(1)) else ""

    return _ENTRY.sub(kept, whole)
