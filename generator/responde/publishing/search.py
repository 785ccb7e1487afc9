"""The search of a site is one index a language, in which a word is found with and without its accents."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from responde.publishing.theme import stemmer

Entry: TypeAlias = dict[str, object]

FOLDED = "folded"
"""A field of its own for words without their accents: searched, never shown in a result."""

_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Index:
    """The search of one language: the folder it lies in (empty for the first language), and its file."""

    lang: str
    folder: str
    content: str

    @property
    def script(self) -> str:
        """The same as a script, which pages opened from disk can load where they can't fetch."""
        return f"var __index = {self.content}"


def split(text: str, languages: tuple[str, ...], more: Iterable[Entry] = ()) -> tuple[Index, ...]:
    """One index a language from the one that Material writes, and from entries that are ready."""
    whole = json.loads(text)
    parts: dict[str, list[Entry]] = {lang: [] for lang in languages}
    for entry in (*more, *whole["docs"]):
        prefix, _, rest = str(entry["location"]).partition("/")
        lang = prefix if rest and prefix in languages[1:] else languages[0]
        parts[lang].append(_entry(entry, rest if lang != languages[0] else str(entry["location"])))
    fields = {**whole["config"].get("fields", {}), FOLDED: {"boost": 10.0}}
    return tuple(
        Index(lang, "" if lang == languages[0] else f"{lang}/", _written(whole["config"], fields, lang, parts[lang]))
        for lang in languages
    )


def _entry(entry: Entry, location: str) -> Entry:
    folded = fold(f"{entry.get('title', '')} {entry.get('text', '')}")
    return {**entry, "location": location, **({FOLDED: folded} if folded else {})}


def _written(config: Entry, fields: Entry, lang: str, docs: list[Entry]) -> str:
    made = {"config": {**config, "lang": [stemmer(lang)], "fields": fields}, "docs": docs}
    return json.dumps(made, separators=(",", ":"))


def fold(text: str) -> str:
    """The words of `text` that bear accents, without them, in small letters, once each."""
    if text.isascii():
        return ""
    pieces = (piece for piece in dict.fromkeys(_TAG.sub(" ", text).split()) if not piece.isascii())
    return " ".join(dict.fromkeys(bare for piece in pieces for bare in _bare(piece)))


@lru_cache(maxsize=10_000)
def _bare(piece: str) -> tuple[str, ...]:
    words = [word for word in _WORD.findall(piece.lower()) if not word.isascii()]
    folded = ["".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)) for word in words]
    return tuple(bare for word, bare in zip(words, folded, strict=True) if bare != word)
