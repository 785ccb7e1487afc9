"""An export builds without us, with MkDocs and with its successor, strictly and to the same bytes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from responde import export
from responde.edition import Edition
from responde.publishing.problems import PublishError
from tests.publishing import fake

WITHOUT_US = """
import runpy, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "responde":
            raise ImportError("responde is not here")

sys.meta_path.insert(0, Blocked())
try:
    import responde
except ImportError:
    pass
else:
    sys.exit("responde can still be imported")
builder = sys.argv.pop(1)
runpy.run_module(builder, run_name="__main__")
"""


def built(project: Path, builder: str) -> Path:
    site = project.parent / f"site of {builder}"
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_US, builder, "build", "--strict", "-f", "mkdocs.yml", "-d", str(site)],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={"SOURCE_DATE_EPOCH": "1796083200", "PATH": "/usr/bin"},
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return site


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_both_builders_make_the_same_site_of_an_export_without_us(tmp_path: Path) -> None:
    export.write(fake.edition(), tmp_path / "project")
    one, other = (contents(built(tmp_path / "project", builder)) for builder in ("mkdocs", "properdocs"))
    assert one == other
    pages = {name for name in one if name.endswith(".html")}
    names = [name for name, _, _ in fake.PAGES]
    assert pages == {"404.html", *(f"{folder}{name}.html" for folder in ("", "en/") for name in names)}
    page = one["en/ladder.html"].decode()
    assert '<html lang="en"' in page
    assert 'href="../ladder.html" lang="es"' in page
    assert 'hreflang="es" href="https://derechos.example.com/carta/ladder.html"' in page
    assert 'href="promises.html"' in page
    assert 'href="../promises.html"' not in page
    assert '"base": ".."' in page, "an export has one search for all languages, at its root"
    assert one["charter.json"] == b'{"a": 1}\n'


def test_an_export_is_a_folder_that_explains_itself_and_names_no_other_place(tmp_path: Path) -> None:
    written = export.write(fake.edition(), tmp_path / "project")
    assert set(written) == {path for path in (tmp_path / "project").rglob("*") if path.is_file()}
    made = yaml.safe_load((tmp_path / "project" / "mkdocs.yml").read_text("utf-8"))
    assert made["plugins"] == ["search"]
    assert made["theme"]["custom_dir"] == "overrides"
    assert "Andina \\& Hijos" in (tmp_path / "project" / "README.md").read_text("utf-8")
    assert not [path for path in written if str(tmp_path).encode() in path.read_bytes()]


def test_an_export_replaces_an_earlier_one_and_nothing_else(tmp_path: Path) -> None:
    export.write(fake.edition(more=(fake.note("x"),)), tmp_path / "project")
    export.write(fake.edition(), tmp_path / "project")
    assert not (tmp_path / "project" / "docs" / "note.md").exists()
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.doc").touch()
    with pytest.raises(PublishError):
        export.write(fake.edition(), tmp_path / "home")
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["thesis.doc"]


def test_an_edition_with_errors_is_not_exported(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="sound"):
        export.write(Edition(findings=()), tmp_path / "project")


def test_zensical_builds_an_export_too(tmp_path: Path) -> None:
    export.write(fake.edition(), tmp_path / "project")
    zensical = Path(sys.executable).with_name("zensical")
    subprocess.run([zensical, "build", "--strict"], cwd=tmp_path / "project", check=True)
    assert (tmp_path / "project" / "site" / "en" / "ladder.html").is_file()
