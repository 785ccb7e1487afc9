"""Building publishes a contract's site in this process, and puts it in place of the old one only when it is sound."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from responde import edition as core
from responde.edition import Edition
from responde.publishing import exchange, sheets, speed
from responde.publishing.listening import heard
from responde.publishing.problems import BadSettingsError, NotBuiltError
from responde.publishing.project import PassedOver, Project, find, judge
from responde.publishing.self_check import Census, census
from responde.publishing.settings import settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did; `folder` is none, and nothing was touched, where the contract has errors."""

    edition: Edition
    folder: Path | None = None
    pages: int = 0
    languages: tuple[str, ...] = ()
    settings_file: Path | None = None
    passed_over: tuple[PassedOver, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    """What MkDocs and the last look at the site had to say, in English."""


def build(  # noqa: PLR0913
    contract: Path,
    to: Path,
    today: date,
    config_file: Path | None = None,
    *,
    edition: Edition | None = None,
    strict: bool = False,
    pdf: bool = True,
    told: sheets.Told | None = None,
) -> BuildReport:
    """Publish `contract` in the folder `to`; an `edition` that is already pressed is not pressed again.

    Raises PublishError, with the old site as it was, where the destination is not ours or the site is not sound.
    With `strict` every warning keeps the site from being published. Without `pdf` the forms on paper are left out;
    `told` hears which of how many was made.
    """
    project = project_of(contract, config_file)
    speed.remember_pages(contract)
    with _no_collecting():
        pressed = edition or core.press(contract, today, pdf=pdf)
    report = BuildReport(edition=pressed, settings_file=project.file, passed_over=project.passed_over)
    if not pressed.sound or pressed.site is None:
        return report
    destination = to.resolve()
    exchange.check(destination)
    pressed, missing = sheets.settled(pressed, lambda: core.press(contract, today, pdf=False), told)
    with exchange.beside(destination) as work, heard("mkdocs", logging.WARNING) as warnings:
        found = _made(contract, project, pressed, today, work)
        warnings[:0] = missing
        warnings.extend(found.problems)
        if strict and warnings:
            raise NotBuiltError(tuple(warnings))
        exchange.exchange(work / "site", destination)
    counted = replace(report, edition=pressed, folder=destination, pages=found.pages, languages=found.languages)
    return replace(counted, warnings=tuple(warnings))


def project_of(contract: Path, config_file: Path | None) -> Project:
    """The settings to build with: those that were named, which then must be this contract's, else those found."""
    if config_file is None:
        return find(contract)
    reason = judge(config_file, contract)
    if reason:
        raise BadSettingsError(config_file, reason)
    return Project(config_file)


def _made(contract: Path, project: Project, edition: Edition, today: date, work: Path) -> Census:
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import Abort, MkDocsException

    site = work / "site"
    site.mkdir()  # with the usual rights: `work` is for us alone, the site for everybody
    try:
        config = _loaded(contract, project, edition, work, site)
        plugin = config.plugins["responde"]
        plugin.pressed, plugin.today = edition, today  # type: ignore[attr-defined]
        with _no_collecting():
            config.plugins.on_startup(command="build", dirty=False)
            try:
                mkdocs_build(config)
            finally:
                config.plugins.on_shutdown()
    except (Abort, MkDocsException) as error:
        raise NotBuiltError((str(error),)) from error
    assert edition.site is not None
    found = census(site, edition.artefacts, edition.site.languages)
    if found.pages == 0 or found.languages != edition.site.languages:
        raise NotBuiltError(found.problems)
    return found


def _loaded(contract: Path, project: Project, edition: Edition, work: Path, site: Path) -> MkDocsConfig:
    from mkdocs.config import load_config

    if project.file:
        return load_config(config_file=str(project.file), site_dir=str(site))
    return in_memory(contract, edition, work, site)


def in_memory(contract: Path, edition: Edition, work: Path, site: Path) -> MkDocsConfig:
    """Our own settings; the folder of hand-written pages is empty, so that nothing beside the contract slips in."""
    from mkdocs.config.defaults import MkDocsConfig

    docs = work / "docs"
    docs.mkdir()
    config = MkDocsConfig(config_file_path=str(work / SETTINGS))
    config.load_dict({**defaults(contract, edition), "docs_dir": str(docs), "site_dir": str(site)})
    errors, _ = config.validate()
    if errors:
        raise BadSettingsError(work / SETTINGS, "; ".join(f"{name}: {error}" for name, error in errors))
    return config


def defaults(contract: Path, edition: Edition) -> dict[str, object]:
    """The settings of a contract that has none of its own."""
    return settings(
        edition.site, edition.artefacts, plugins=("search", {"responde": {"contract": str(contract.resolve())}})
    )


@contextmanager
def _no_collecting() -> Iterator[None]:
    """A build makes many objects and drops few before its end."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
