"""A bundle has all that its pages load, leads nowhere else, and takes no other folder's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from responde.artefact import Artefact
from responde.publishing import afterwards, bundle, labels
from responde.publishing.problems import NotAFolderError

OURS = {bundle.LABEL.name, afterwards.MARK}


def made(path: str, content: str = "") -> Artefact:
    return Artefact(path=path, content=content.encode(), lang="en")


def written(tmp_path: Path, forms: dict[str, str], charter: dict[str, str]) -> set[str]:
    """What is in the folder besides what says that it is ours."""
    given = [[made(path, text) for path, text in each.items()] for each in (forms, charter)]
    told = bundle.write(*given, tmp_path / "out")
    inside = {file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*") if file.is_file()}
    assert inside == {*told} | OURS
    assert len(told) == len(set(told))
    return {*told}


CHARTER = {
    "assets/a.css": 'body { background: url("b.png"); src: url(fonts/c.woff2) }',
    "assets/b.png": "b",
    "assets/fonts/c.woff2": "c",
    "assets/d.js": "d",
    "assets/unused.png": "",
    "index.html": "",
}
ALL = {"assets/a.css", "assets/b.png", "assets/fonts/c.woff2"}


@pytest.mark.parametrize(
    ("page", "text", "loaded"),
    [
        ("forms/a.html", '<link href="../assets/a.css">', ALL),
        ("en/forms/a.html", '<link href="../../assets/a.css">', ALL),
        ("a.html", '<link href="assets/a.css?v=1"><script src="assets/d.js#x">', ALL | {"assets/d.js"}),
        ("forms/a.html", '<link href="&#46;&#46;&#47;assets/a.css">', ALL),
        ("forms/a.html", '<a href="../index.html">', set()),
        ("forms/a.html", '<script src="../assets/none.js">', set()),
        ("forms/a.html", '<script src="../../../assets/d.js">', set()),
        ("forms/a.html", '<script src="../assets/../../x">', set()),
        ("forms/a.html", '<script src="../assets/../../templates/forms/web.html.j2">', set()),
        ("forms/a.html", '<script src="https://a.example/assets/d.js">', set()),
        ("forms/a.txt", '<link href="../assets/a.css">', set()),
        ("forms/a.html", "<style>p { background: url(../assets/b.png) }</style>", {"assets/b.png"}),
        ("forms/a.html", '<i style="background: url(data:,x)">', set()),
    ],
)
def test_what_a_page_loads_goes_with_it(tmp_path: Path, page: str, text: str, loaded: set[str]) -> None:
    assert written(tmp_path, {page: text}, CHARTER) == {page} | loaded


def test_what_our_theme_has_goes_with_a_page_and_what_a_charter_has_comes_first(tmp_path: Path) -> None:
    page = {"forms/a.html": '<link href="../assets/responde.css"><script src="../assets/form.js">'}
    written(tmp_path, page, {"assets/responde.css": "mine"})
    assert (tmp_path / "out/assets/responde.css").read_text() == "mine"
    assert (tmp_path / "out/assets/form.js").stat().st_size > 100


def test_what_comes_later_goes_with_it_too(tmp_path: Path) -> None:
    page = {"forms/a.html": '<form data-later="../assets/filling.js"></form>'}
    assert written(tmp_path, page, {}) == {"forms/a.html", "assets/filling.js"}


def test_what_loads_itself_ends(tmp_path: Path) -> None:
    styles = {"assets/a.css": 'url("b.css")', "assets/b.css": "url(a.css) url(b.css)"}
    assert written(tmp_path, {"a.html": 'href="assets/a.css"'}, styles) == {"a.html", *styles}


@pytest.mark.parametrize("entries", [["thesis.doc"], [afterwards.MARK, "index.html"], [bundle.LABEL.name]])
def test_a_folder_that_is_no_bundle_stays(tmp_path: Path, entries: list[str]) -> None:
    (tmp_path / "out").mkdir()
    for name in entries:
        (tmp_path / "out" / name).touch()
    with pytest.raises(labels.NotReplacedError, match="holds no earlier forms"):
        bundle.write([made("a.txt")], [], tmp_path / "out")
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == sorted(entries)
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_a_file_stays(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(NotAFolderError):
        bundle.write([made("a.txt")], [], tmp_path / "out")
    assert (tmp_path / "out").read_text() == "mine"


def test_an_empty_folder_and_an_earlier_bundle_are_replaced_whole(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for path in ("a.txt", "b.txt"):
        assert written(tmp_path, {path: path}, {}) == {path}


def test_what_goes_wrong_on_the_way_leaves_the_earlier_bundle(tmp_path: Path) -> None:
    written(tmp_path, {"a.txt": "first"}, {})
    with pytest.raises(OSError, match="b"):
        bundle.write([made("b"), made("b/c")], [], tmp_path / "out")
    assert (tmp_path / "out/a.txt").read_text() == "first"
    assert [each.name for each in tmp_path.iterdir()] == ["out"]
