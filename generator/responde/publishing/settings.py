"""Settings are the mkdocs.yml that a charter needs, as a plain mapping: the same in memory and in an export."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import TypeAlias

from responde.artefact import Artefact, Site
from responde.publishing import theme

Settings: TypeAlias = dict[str, object]

EXTENSIONS: dict[str, dict[str, object]] = {
    "attr_list": {},
    "md_in_html": {},
    # Alignment as an attribute, since the policy that the site sends allows no inline styles.
    "tables": {"use_align_attribute": True},
}

VALIDATION = {
    "nav": {"omitted_files": "ignore", "not_found": "warn", "absolute_links": "warn"},
    "links": {"not_found": "warn", "anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"},
}


def settings(site: Site | None, artefacts: Iterable[Artefact], plugins: Iterable[object] = ("search",)) -> Settings:
    """What MkDocs has to be told; `site` is none while a preview waits for a sound contract."""
    made: Settings = {
        "site_name": escape(site.name) if site else "Responde",
        "use_directory_urls": False,
        "theme": {"name": "material", "language": site.languages[0] if site else "en", "font": False},
        "plugins": list(plugins),
        "markdown_extensions": [{name: dict(options)} if options else name for name, options in EXTENSIONS.items()],
        "extra_css": list(theme.STYLES),
        "extra": {"generator": False, "polyfills": [theme.WORKER_SHIM], **({"responde": words(site)} if site else {})},
        "validation": VALIDATION,
    }
    if site:
        made["nav"] = nav(site.languages, artefacts)
        if site.address:
            made["site_url"] = site.address
    return made


def words(site: Site) -> dict[str, dict[str, object]]:
    """What the theme says, by language, and for each the language of Material's own words."""
    return {lang: {**site.extra.get(lang, {}), "theme_language": theme.theme_language(lang)} for lang in site.languages}


def nav(languages: Iterable[str], artefacts: Iterable[Artefact]) -> list[dict[str, list[dict[str, str]]]]:
    """One section a language, titled by its code as the theme expects; titles escaped, as MkDocs prints them raw."""
    pages = tuple(artefacts)
    menus: Mapping[str, list[dict[str, str]]] = {
        lang: [{escape(page.title): page.path} for page in pages if page.in_nav and page.lang == lang]
        for lang in languages
    }
    return [{lang: menu} for lang, menu in menus.items() if menu]
