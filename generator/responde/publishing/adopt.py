"""A client's own mkdocs.yml keeps what it says and gets the rest of what a charter needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responde.publishing import theme
from responde.publishing.settings import EXTENSIONS, words

DEFAULT_FONT = {"text": "Roboto", "code": "Roboto Mono"}
"""What Material takes, and fetches from another host, where nobody asked for a font."""

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from responde.artefact import Site


def adopt(config: MkDocsConfig, site: Site | None) -> None:
    """Complete the settings in place; doing it again changes nothing."""
    config.use_directory_urls = False  # links in the pages name files, so that they work from disk
    config.extra_css[:0] = [style for style in theme.STYLES if style not in config.extra_css]
    _markdown(config)
    _theme(config)
    if site:
        config.site_url = config.site_url or site.address or None
        config.theme["language"] = site.languages[0]
        theirs = config.extra.get("responde") or {}
        config.extra["responde"] = {
            lang: {"own_search": True, **ours, **theirs.get(lang, {})} for lang, ours in words(site).items()
        }


def _markdown(config: MkDocsConfig) -> None:
    for name, options in EXTENSIONS.items():
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        config.mdx_configs[name] = {**options, **config.mdx_configs.get(name, {})}


def _theme(config: MkDocsConfig) -> None:
    config.extra["generator"] = config.extra.get("generator", False)
    config.extra["polyfills"] = [*config.extra.get("polyfills", ())]
    if not any("iframe-worker" in path for path in config.extra["polyfills"]):
        config.extra["polyfills"].append(theme.WORKER_SHIM)
    if config.theme.get("font") == DEFAULT_FONT:
        config.theme["font"] = False
