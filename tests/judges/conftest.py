"""One good page, one with planted mistakes, and a page of the theme's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PAGES = Path(__file__).parent / "pages"


@pytest.fixture
def good(tmp_path):
    shutil.copy(PAGES / "good.html", tmp_path / "index.html")
    return tmp_path


@pytest.fixture
def broken(tmp_path):
    shutil.copy(PAGES / "broken.html", tmp_path / "index.html")
    return tmp_path


THEMED = """
site_name: Prueba
theme:
  name: material
  language: es
  font: false
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, toggle: {icon: material/weather-sunny, name: Oscuro}}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, toggle: {icon: material/weather-night, name: Claro}}
extra:
  generator: false
  alternate:
    - {name: Español, link: /, lang: es}
    - {name: English, link: /en/, lang: en}
plugins: [search]
nav: [index.md, {Grupo: [grupo/uno.md]}]
"""


@pytest.fixture(scope="session")
def themed(tmp_path_factory):
    """A site of plain MkDocs with Material: menus, sections, search, palette and languages."""
    tmp_path = tmp_path_factory.mktemp("themed")
    for path in ("index.md", "grupo/uno.md"):
        page = tmp_path / "docs" / path
        page.parent.mkdir(exist_ok=True)
        page.write_text("# Título\n\nTexto.\n\n## Parte\n\nMás.\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(THEMED, "utf-8")
    command = [Path(sys.executable).with_name("mkdocs"), "build", "--quiet"]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=tmp_path, env=quiet, check=True, stdin=subprocess.DEVNULL)
    return tmp_path / "site"
