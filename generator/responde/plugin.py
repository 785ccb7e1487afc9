"""The plug-in lets MkDocs build the charter: it presses the contract and hands over the pages in memory."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from responde import edition as core
from responde.edition import Edition
from responde.publishing import sheets, speed, theme
from responde.publishing.adopt import adopt
from responde.publishing.afterwards import finish
from responde.publishing.files import named
from responde.publishing.finding_page import finding_page
from responde.publishing.quick import Shortcut, shortcut
from responde.publishing.settings import nav
from responde.publishing.watching import watched
from responde.templating import own

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

log = get_plugin_logger(__name__)


class RespondeConfig(Config):  # type: ignore[no-untyped-call]
    contract = config_options.Optional(config_options.Type(str))
    """Path of the contract, from the folder of mkdocs.yml; `contract.yml` in docs_dir if missing."""
    today = config_options.Optional(config_options.Type((str, date)))
    """The day for which the charter is made, as YYYY-MM-DD; SOURCE_DATE_EPOCH's or the clock's if missing."""
    pdf = config_options.Type(bool, default=True)
    """Whether the forms on paper are made, which takes longest."""


class RespondePlugin(BasePlugin[RespondeConfig]):  # type: ignore[no-untyped-call]
    """Reads one contract and publishes its charter."""

    def __init__(self) -> None:
        self.previewing = False
        self.pressed: Edition | None = None
        """An edition that a caller in the same process has already pressed; used once."""
        self.today: date | None = None
        """The caller's day, before the setting's."""
        self.edition: Edition | None = None
        self.report: str | None = None
        """The findings, where they are the page."""
        self.shortcut: Shortcut | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        self.previewing = command == "serve"

    @event_priority(100)  # before the search plug-in, which reads the theme's language
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.report = None
        self.edition = self._press(config)
        put_theme(config, self._contract(config))
        adopt(config, self.edition.site if self.edition else None)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        drop_unnamed(files, config)
        self.shortcut = None
        if self.report is not None:
            return only_findings(files, config, self.report)
        if self.edition and self.edition.site:
            by_hand = [file for file in files.documentation_pages() if file.generated_by is None]
            add(files, config, self.edition)
            self.shortcut = shortcut(config, self.edition)
            if config.nav is None:
                config.nav = menu(self.edition, by_hand)
            drop_unused(files, config, self.edition.site.languages)
        return files

    @event_priority(-100)  # after whoever else changes the environment
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        speed.remember(env)  # anew, since what is compiled depends on what they changed
        return env

    @event_priority(-100)  # after whoever else changes the text
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        return self.shortcut.take(markdown, page) if self.shortcut else markdown

    @event_priority(100)  # before whoever else changes the content
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        return self.shortcut.give(html, page) if self.shortcut else html

    @event_priority(-60)  # after the search plug-in has written its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self.report is None and self.edition and self.edition.site:
            entries = self.shortcut.found if self.shortcut else []
            languages, address = self.edition.site.languages, config.site_url or ""
            finish(Path(config.site_dir), languages, address, entries, preview=self.previewing)

    def on_serve(
        self,
        server: LiveReloadServer,
        /,
        *,
        config: MkDocsConfig,
        builder: Callable[..., None],  # noqa: ARG002
    ) -> LiveReloadServer:
        for folder, recursive in watched(
            self._contract(config), Path(config.docs_dir), own_folders(self._contract(config))
        ):
            server.watch(str(folder), recursive=recursive)
        return server

    def _contract(self, config: MkDocsConfig) -> Path:
        if self.config.contract is None:
            return Path(config.docs_dir) / "contract.yml"
        return Path(config.config_file_path or ".").parent / self.config.contract

    def _press(self, config: MkDocsConfig) -> Edition | None:
        """The edition; in a preview none, and a report in its place, where there can be none."""
        ready, self.pressed = self.pressed, None
        try:
            speed.remember_pages(self._contract(config))
            edition = ready or self._made(self._contract(config))
        except Exception as error:
            if not self.previewing:
                raise
            # A preview outlives everything, its author's slips as well as ours.
            log.exception("The contract could not be read")
            self.report = f"{type(error).__name__}: {error}"
            return None
        if not edition.sound:
            self._reject(edition, config)
        return edition

    def _made(self, contract: Path) -> Edition:
        """The edition with its PDFs, or without them where none are wanted or can be made."""
        made = core.press(contract, self._day(), pdf=self.config.pdf)
        found, missing = sheets.settled(made, lambda: core.press(contract, self._day(), pdf=False))
        for reason in missing:
            log.warning(reason)
        return found

    def _day(self) -> date:
        asked = self.today or self.config.today
        if asked is None:
            epoch = os.environ.get("SOURCE_DATE_EPOCH")
            return datetime.fromtimestamp(float(epoch), UTC).date() if epoch else datetime.now().astimezone().date()
        return asked if isinstance(asked, date) else _parsed(str(asked))

    def _reject(self, edition: Edition, config: MkDocsConfig) -> None:
        from responde.findings.render.text import render as render_text

        text = render_text(edition.findings, edition.lang)
        if not self.previewing:
            raise PluginError(f"{self._contract(config)}\n\n{text}")
        log.error("\n%s", text)
        self.report = text


def _parsed(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise PluginError(f"'today' is not a day such as 2026-12-01: {text}") from error


def put_theme(config: MkDocsConfig, contract: Path) -> None:
    """Our overrides under the client's own, and over Material's."""
    folders = [str(folder) for folder in (*_templates(contract), theme.ours()) if folder.is_dir()]
    place = 1 if config.theme.custom_dir else 0
    config.theme.dirs[place:place] = [folder for folder in folders if folder not in config.theme.dirs]
    make = config.theme.get_env
    # MkDocs offers no event between making the environment and listing its files, and the search plug-in makes three
    # environments of its own.
    config.theme.get_env = lambda: speed.quicken(make())  # type: ignore[method-assign]


def own_folders(contract: Path) -> tuple[Path, ...]:
    """The client's own templates, to be watched."""
    folder = own(contract)
    return (folder,) if folder else ()


def _templates(contract: Path) -> tuple[Path, ...]:
    """The client's overrides of our theme, which lie as ours do."""
    folder = own(contract)
    return (folder / "theme",) if folder else ()


def drop_unnamed(files: Files, config: MkDocsConfig) -> None:
    """Leave out what lies in the docs folder without being a page or named by one: contracts, results, drafts."""
    own = [file for file in files if file.src_dir == config.docs_dir]
    texts = [file.content_string for file in own if file.is_documentation_page()]
    texts += [
        str(config.extra_css),
        str(config.extra_javascript),
        str(config.theme.get("logo")),
        str(config.theme.get("favicon")),
    ]
    for file in own:
        if not file.is_documentation_page() and not named(file.src_uri, texts):
            files.remove(file)


def only_findings(files: Files, config: MkDocsConfig, report: str) -> Files:
    """A site of one page, whatever pages there were."""
    for file in files.documentation_pages():
        files.remove(file)
    files.append(File.generated(config, "index.md", content=finding_page(report, config.site_name)))
    config.nav = [{config.site_name: "index.md"}]
    return files


def add(files: Files, config: MkDocsConfig, edition: Edition) -> None:
    """The edition's files, except where the client has written one of the same name by hand."""
    for artefact in edition.artefacts:
        theirs = files.get_file_from_path(artefact.path)
        if theirs and theirs.src_dir == config.docs_dir:
            continue
        if theirs:
            files.remove(theirs)
        shown = InclusionLevel.INCLUDED if artefact.in_nav or not artefact.is_page else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, artefact.path, content=artefact.content, inclusion=shown))


def menu(edition: Edition, by_hand: list[File]) -> list[object]:
    """Ours, and after them the pages written by hand, each in the section of its folder's language."""
    languages = edition.site.languages if edition.site else ()
    sections: list[object] = []
    for section in nav(languages, edition.artefacts):
        for lang, entries in section.items():
            listed = {path for entry in entries for path in entry.values()}
            theirs = [file.src_uri for file in by_hand if _lang(file, languages) == lang and file.inclusion.is_in_nav()]  # type: ignore[no-untyped-call]
            sections.append({lang: [*entries, *(uri for uri in theirs if uri not in listed)]})
    return sections


def _lang(file: File, languages: tuple[str, ...]) -> str:
    prefix = file.src_uri.partition("/")[0]
    return prefix if prefix in languages[1:] else languages[0]


def drop_unused(files: Files, config: MkDocsConfig, languages: tuple[str, ...]) -> None:
    """Leave out Material's files that no page of this site asks for."""
    palette = bool(config.theme.get("palette"))
    for file in list(files):
        if (
            file.src_dir != config.docs_dir
            and file.generated_by is None
            and theme.unused(file.src_uri, languages, palette=palette)
        ):
            files.remove(file)
