"""Words are the product's own sentences, in English in the code and translated by gettext catalogues beside it."""

from __future__ import annotations

import gettext
from functools import lru_cache
from io import BytesIO
from pathlib import Path

LANGUAGES = ("en", "es", "pt")
"""Languages that the product itself speaks; a contract may be written in any."""

FOLDER = Path(__file__).parent / "locale"


@lru_cache
def catalogue(lang: str) -> gettext.NullTranslations:
    """The catalogue of `lang`; English, which stands in the code, where there is none."""
    source = FOLDER / f"{lang}.po"
    if lang == "en" or lang not in LANGUAGES:
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale=lang, abort_invalid=True))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def product_language(asked: str, languages: tuple[str, ...]) -> str:
    """The language of the product's words on a page in `asked`: that one, else the contract's first, else English."""
    for lang in (asked, *languages[:1]):
        if lang in LANGUAGES:
            return lang
    return "en"
