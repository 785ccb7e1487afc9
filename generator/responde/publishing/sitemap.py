"""A site map a language, since the theme asks for one beside each language's pages."""

from __future__ import annotations

import re

_ENTRY = re.compile(r"[ \t]*<url>.*?</url>\s*", re.DOTALL)
_PLACE = re.compile(r"<loc>(.*?)</loc>", re.DOTALL)


def of_language(whole: str, address: str, lang: str) -> str:
    """The part of a site map that lists the pages in the folder of `lang`."""
    folder = f"{address}{lang}/"

    def kept(entry: re.Match[str]) -> str:
        place = _PLACE.search(entry.group())
        return entry.group() if place and place.group(1).startswith(folder) else ""

    return _ENTRY.sub(kept, whole)
