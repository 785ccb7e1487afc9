"""The theme is Material for MkDocs under our own overrides: where both lie, and what of Material a charter needs."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from responde import templating

STYLES = ("assets/brand.css", "assets/responde.css", "assets/theme.css")
"""Style sheets of every page in Material's layout, in the order in which they override each other."""

BRAND = STYLES[0]
"""Made by each contract; the only one that is not in our folder."""

SCRIPTS = ("assets/filling.js", "assets/form.js", "assets/page.js", "assets/responde.js")
"""Ours, which lie there as they are read; a built site has them without what only readers need."""

WORKER_SHIM = "assets/iframe-worker.js"
"""Its name keeps Material from loading a script of the same purpose from another host."""


def ours() -> Path:
    """The folder of our overrides."""
    return templating.folder() / "theme"


@lru_cache
def material() -> Path:
    """The folder of Material's templates, found without importing the package."""
    spec = find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        message = "mkdocs-material is not installed"
        raise ModuleNotFoundError(message)
    return Path(next(iter(spec.submodule_search_locations))) / "templates"


@lru_cache
def theme_language(lang: str) -> str:
    """The language in which Material's own words appear on pages in `lang`: English where it has no translation."""
    known = material() / "partials" / "languages"
    for code in (lang, lang.partition("-")[0]):
        if (known / f"{code}.html").is_file():
            return code
    return "en"


@lru_cache
def stemmer(lang: str) -> str:
    """The language whose word endings the search knows for `lang`: English, which is built in, where there is none."""
    code = lang.partition("-")[0].lower()
    known = material() / "assets" / "javascripts" / "lunr" / "min"
    return code if (known / f"lunr.{code}.min.js").is_file() else "en"


def unused(uri: str, languages: tuple[str, ...], *, palette: bool) -> bool:
    """Whether no page of a site in these languages ever asks for this file of the theme."""
    if uri.endswith(".map"):
        return True
    if uri.startswith("assets/stylesheets/palette."):
        return not palette
    folder, _, name = uri.rpartition("/")
    if folder == "assets/javascripts/lunr":
        readers = {"tinyseg.js": {"ja"}, "wordcut.js": {"hi", "th"}}.get(name, set())
        return not readers & {stemmer(lang) for lang in languages}
    if folder == "assets/javascripts/lunr/min":
        return name not in _language_files(languages)
    return False


def _language_files(languages: tuple[str, ...]) -> set[str]:
    codes = {stemmer(lang) for lang in languages} - {"en"}
    return {f"lunr.{code}.min.js" for code in codes} | ({"lunr.stemmer.support.min.js"} if codes else set())
