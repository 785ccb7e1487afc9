"""Words are the product's own sentences, in English in the code and translated by gettext catalogues beside it."""

from __future__ import annotations

import gettext
from functools import lru_cache
from pathlib import Path

LANGUAGES = ("en", "es", "pt")
"""Languages that the product itself speaks; a contract may be written in any."""

FOLDER = Path(__file__).parent / "locale"


@lru_cache
def catalogue(lang: str) -> gettext.NullTranslations:
    """The catalogue of `lang`; English, which stands in the code, where there is none."""
    if lang == "en" or lang not in LANGUAGES:
        return gettext.NullTranslations()
    with (FOLDER / f"{lang}.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def product_language(asked: str, languages: tuple[str, ...]) -> str:
    """The language of the product's words on a page in `asked`: that one, else the contract's first, else English."""
    for lang in (asked, *languages[:1]):
        if lang in LANGUAGES:
            return lang
    return "en"
