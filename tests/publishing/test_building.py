"""A build publishes the charter whole, the same each time, or leaves the old one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from responde.artefact import Artefact
from responde.edition import Edition
from responde.publishing import PublishError, build
from responde.publishing.project import PassedOver
from tests.publishing import fake

SETTINGS = """\
site_name: Andina
docs_dir: charter
theme:
  name: material
plugins: [search, responde]
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Path:
    fake.contract(tmp_path / "p" / "charter")
    (tmp_path / "p" / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    return tmp_path / "p"


def test_a_contract_alone_becomes_a_site_and_nothing_is_written_beside_it(tmp_path: Path) -> None:
    contract = fake.contract(tmp_path / "alone")
    (contract.parent / "secret.txt").write_text("s", "utf-8")
    (contract.parent / "draft.md").write_text("# Draft", "utf-8")
    report = build(contract, tmp_path / "site", fake.TODAY, edition=fake.edition())
    assert (report.pages, report.languages, report.warnings) == (9, ("es", "en"), ())
    assert report.folder == tmp_path / "site"
    assert sorted(path.name for path in contract.parent.iterdir()) == ["contract.yml", "draft.md", "secret.txt"]
    names = set(contents(tmp_path / "site"))
    assert names >= {"index.html", "en/ladder.html", "charter.json", "_headers", "en/sitemap.xml", "404.html"}
    assert not names & {"secret.txt", "draft.html", "contract.yml"}
    assert (tmp_path / "site").stat().st_mode & 0o055 == 0o055, "a web server must be able to read the site"


def test_the_same_contract_gives_the_same_bytes_cold_warm_and_elsewhere(tmp_path: Path) -> None:
    contract = fake.contract(tmp_path / "c")
    made = [
        build(contract, tmp_path / name, fake.TODAY, edition=fake.edition()).folder for name in ("one", "two", "one")
    ]
    assert contents(made[0]) == contents(made[1]) == contents(made[2])


def test_with_settings_of_their_own_hand_written_pages_win_and_only_named_files_come(project: Path) -> None:
    charter = project / "charter"
    (charter / "ladder.md").write_text("---\ntitle: Mine\n---\n\n# Mine\n\n## Ana {#ana}\n\n![Us](us.png)\n", "utf-8")
    (charter / "about.md").write_text("# About <us>\n", "utf-8")
    (charter / "en").mkdir()
    (charter / "en" / "extra.md").write_text("# Extra\n", "utf-8")
    for name in ("us.png", "staff.xlsx", "results.csv"):
        (charter / name).write_bytes(b"x")
    report = build(charter / "contract.yml", project / "site", fake.TODAY, edition=fake.edition())
    assert (report.settings_file, report.warnings) == (project / "mkdocs.yml", ())
    site = contents(project / "site")
    assert b">Mine</h1>" in site["ladder.html"]
    assert "us.png" in site
    assert not {"staff.xlsx", "results.csv", "contract.yml"} & set(site)
    assert re.search(rb'<html lang="en"', site["en/extra.html"])
    assert re.search(rb'<html lang="es"', site["about.html"])
    assert b'href="extra.html"' in site["en/ladder.html"]
    assert b'href="about.html"' in site["index.html"]
    assert b'href="../about.html"' not in site["en/ladder.html"]


def test_settings_that_are_another_contracts_are_not_used_and_reported(project: Path) -> None:
    other = fake.contract(project / "charter" / "other")
    report = build(other, project / "site", fake.TODAY, edition=fake.edition())
    assert report.settings_file is None
    assert report.passed_over == (PassedOver(project / "mkdocs.yml", "other-contract"),)


def test_named_settings_that_are_not_this_contracts_are_refused(project: Path, tmp_path: Path) -> None:
    with pytest.raises(PublishError):
        build(
            fake.contract(tmp_path / "x"), tmp_path / "site", fake.TODAY, project / "mkdocs.yml", edition=fake.edition()
        )


def test_a_contract_with_errors_touches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Edition, "sound", property(lambda _: False))
    report = build(fake.contract(tmp_path / "c"), tmp_path / "site", fake.TODAY, edition=Edition(findings=()))
    assert report.folder is None
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("strict", [False, True])
def test_a_dead_link_is_a_warning_and_strictly_an_obstacle(tmp_path: Path, *, strict: bool) -> None:
    page = Artefact(
        path="dead.md", content=b'# Dead\n\n<a href="gone.html">x</a>\n', lang="es", title="Dead", in_nav=True
    )
    edition = fake.edition(more=(page,))
    contract = fake.contract(tmp_path / "c")
    if strict:
        with pytest.raises(PublishError, match=r"dead\.html links to gone\.html"):
            build(contract, tmp_path / "site", fake.TODAY, edition=edition, strict=True)
        assert [path.name for path in tmp_path.iterdir()] == ["c"]
    else:
        report = build(contract, tmp_path / "site", fake.TODAY, edition=edition)
        assert report.warnings == ("dead.html links to gone.html, which is not there",)


def test_a_page_that_cannot_be_built_leaves_the_old_site(tmp_path: Path) -> None:
    contract = fake.contract(tmp_path / "c")
    build(contract, tmp_path / "site", fake.TODAY, edition=fake.edition())
    before = contents(tmp_path / "site")
    broken = Artefact(
        path="x.md", content=b"---\ntemplate: none-such.html\n---\n# X\n", lang="es", title="X", in_nav=True
    )
    with pytest.raises(Exception, match="none-such"):
        build(contract, tmp_path / "site", fake.TODAY, edition=fake.edition(more=(broken,)))
    assert contents(tmp_path / "site") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c", "site"]


def test_each_language_is_searched_apart_on_a_server_and_from_disk(tmp_path: Path) -> None:
    build(fake.contract(tmp_path / "c"), tmp_path / "site", fake.TODAY, edition=fake.edition())
    for folder in ("", "en/"):
        text = (tmp_path / "site" / folder / "search" / "search_index.json").read_text("utf-8")
        assert (tmp_path / "site" / folder / "search" / "search_index.js").read_text("utf-8") == f"var __index = {text}"
        assert not any(doc["location"].startswith("en/") for doc in json.loads(text)["docs"])


def test_without_an_address_there_is_no_site_map_and_links_between_languages_are_relative(tmp_path: Path) -> None:
    build(fake.contract(tmp_path / "c"), tmp_path / "site", fake.TODAY, edition=fake.edition(address=""))
    site = contents(tmp_path / "site")
    assert not [name for name in site if "sitemap" in name]
    assert b'hreflang="es" href="../ladder.html"' in site["en/ladder.html"]
    assert b"canonical" not in site["en/ladder.html"]


def test_a_language_that_the_theme_does_not_know_is_published_all_the_same(tmp_path: Path) -> None:
    edition = fake.edition(languages=("qu", "pt"))
    report = build(fake.contract(tmp_path / "c"), tmp_path / "site", fake.TODAY, edition=edition)
    assert (report.languages, report.warnings) == (("qu", "pt"), ())
    assert b'<html lang="qu"' in contents(tmp_path / "site")["404.html"]
