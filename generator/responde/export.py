"""An export is the charter as a plain project: Markdown, overrides and an mkdocs.yml that build without us."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from responde.artefact import Site
from responde.edition import Edition
from responde.publishing import sheets, theme
from responde.publishing.problems import NotAFolderError, NotOursError
from responde.publishing.settings import Settings, settings

MARK = ".responde-export"
"""Says that a folder is an earlier export, which the next one may replace."""

README = """\
# {name}

This folder holds the whole charter as plain files. It builds without the program that wrote it:

    pip install "mkdocs>=1.6.1,<2" "mkdocs-material>=9.7.7,<10"
    mkdocs build --strict

or with ProperDocs, which takes the same settings:

    pip install properdocs "mkdocs-material>=9.7.7,<10"
    properdocs build --strict -f mkdocs.yml

The site is then in `site/`; `site/index.html` opens it from disk.

| what | where |
|---|---|
| pages, one a file and language | `docs/` |
| styles, script and templates of the theme | `overrides/` |
| menu, languages, and the words that every page repeats | `mkdocs.yml` |

## What an export can't keep

- **Search by language.** One search finds the pages of all languages together. From disk, without a server, there is
  no search.
- **Search without accents.** `seccion` no longer finds `sección`.
- **Site maps by language, and the headers for hosts** with the policy that keeps browsers from loading anything else.
- **Reading without a connection.** No page is kept in the browser.
- **Checks and dates.** Nothing here knows the contract: who answers, deadlines and results stay as they were on the
  day of the export.
"""


def write(edition: Edition, folder: Path) -> tuple[Path, ...]:
    """Write the project into `folder`, which must be new, empty or an earlier export; gives the files written.

    Raises PublishError where the folder holds something else, or a PDF can't be made.
    """
    if edition.site is None:
        message = "only a sound edition can be exported"
        raise ValueError(message)
    made = sheets.printed(edition)
    _clear(folder)
    written = [_put(folder / "docs" / artefact.path, artefact.content) for artefact in made.artefacts]
    written += [
        _put(folder / "overrides" / source.relative_to(theme.ours()), source.read_bytes())
        for source in sorted(theme.ours().rglob("*"))
        if source.is_file()
    ]
    written += [
        _put(folder / "mkdocs.yml", _yaml(_settings(edition, edition.site))),
        _put(folder / "README.md", README.format(name=_heading(edition.site)).encode()),
        _put(folder / MARK, b"This folder was made by responde. The next export replaces all of it.\n"),
    ]
    return tuple(written)


def _settings(edition: Edition, site: Site) -> Settings:
    made = settings(site, edition.artefacts)
    look = made["theme"]
    assert isinstance(look, dict)
    made["theme"] = {**look, "custom_dir": "overrides"}
    return made


def _yaml(made: Settings) -> bytes:
    return yaml.safe_dump(made, allow_unicode=True, sort_keys=False, width=120).encode()


def _heading(site: Site) -> str:
    """The company's name on one line, none of it read as Markdown."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>()#+-!|&" else char for char in " ".join(site.name.split()))


def _put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def _clear(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise NotAFolderError(folder)
    entries = sorted(entry.name for entry in folder.iterdir())
    if not entries:
        return
    if MARK not in entries:
        raise NotOursError(folder, entries[0])
    for name in ("docs", "overrides", "site"):
        shutil.rmtree(folder / name, ignore_errors=True)
