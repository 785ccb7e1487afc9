"""Serving shows a contract's site while somebody writes it, with MkDocs' own server."""

from __future__ import annotations

import logging
import tempfile
from datetime import date
from pathlib import Path

import yaml

from responde.publishing.building import SETTINGS, project_of
from responde.publishing.settings import settings


def serve(  # noqa: PLR0913
    contract: Path,
    config_file: Path | None = None,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    today: date | None = None,
    pdf: bool = True,
) -> None:
    """Serve until interrupted; every change of the contract, a template or a page reloads the browser.

    Settings of the client's own say by themselves whether there are PDFs.
    """
    from mkdocs.commands.serve import serve as mkdocs_serve

    project = project_of(contract, config_file)
    _speak()
    with tempfile.TemporaryDirectory(prefix="responde-") as work:
        file = project.file or _written(contract, Path(work), today, pdf=pdf)
        mkdocs_serve(config_file=str(file), dev_addr=f"{host}:{port}")


def _written(contract: Path, work: Path, today: date | None, *, pdf: bool) -> Path:
    """Our own settings, on disk because MkDocs reads them again before every build; never beside the contract."""
    options: dict[str, object] = {"contract": str(contract.resolve()), **({} if pdf else {"pdf": False})}
    if today:
        options["today"] = today.isoformat()
    (work / "docs").mkdir()
    made = settings(None, (), plugins=("search", {"responde": options}))
    (work / SETTINGS).write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=False), "utf-8")
    return work / SETTINGS


def _speak() -> None:
    """Let MkDocs say where it serves and what it rebuilds."""
    logger = logging.getLogger("mkdocs")
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
