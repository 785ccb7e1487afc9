"""The last look at a site finds what a visitor would stumble over."""

from __future__ import annotations

from pathlib import Path

import pytest

from responde.artefact import Artefact
from responde.publishing.self_check import census

GOOD = '<html lang="es"><a id="x" href="#x">x</a><a href="https://example.com/">out</a></html>'


def problems(folder: Path, **texts: str) -> tuple[str, ...]:
    for name, text in {"index": GOOD, **texts}.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return census(folder, (Artefact(path="index.md", content=b""),), ("es",)).problems


def test_a_sound_site_has_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('<script src="https://cdn.example/x.js"></script>', "p.html loads https://cdn.example/x.js"),
        ('<link rel="stylesheet" href="//fonts.example/x.css">', "p.html loads //fonts.example/x.css"),
        ('<img alt="" src=https://x.example/x.png>', "p.html loads https://x.example/x.png"),
        ('<script src="gone.js"></script>', "p.html loads gone.js, which is not there"),
        ('<img src="index.html" alt=""><img src="data:image/png,x" alt="">', None),
        ('<a href="gone.html">x</a>', "p.html links to gone.html, which is not there"),
        ('<a href="index.html#gone">x</a>', "p.html links to index.html#gone, where nothing has that name"),
        ('<a class="y" href="#gone">x</a>', "p.html links to #gone, where nothing has that name"),
        ('<link rel="canonical" href="https://x.example/p.html"><a href="index.html#x">x</a>', None),
        ('<a href="tel:+57601">x</a><a href="index.html?q=1#x">y</a><a href="./">z</a>', None),
    ],
)
def test_what_a_page_loads_or_links_to_is_looked_at(tmp_path: Path, text: str, said: str | None) -> None:
    assert problems(tmp_path, p=text) == ((said,) if said else ())


def test_a_missing_page_language_or_foreign_style_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.css").write_text("@import url(https://fonts.example/x.css);", "utf-8")
    (tmp_path / "index.html").write_text("<html lang=en>", "utf-8")
    wanted = (Artefact(path="index.md", content=b""), Artefact(path="charter.json", content=b""))
    found = census(tmp_path, wanted, ("es", "en"))
    assert found.languages == ("en",)
    assert found.problems == (
        "charter.json was not written",
        "no page is in es",
        "x.css loads https://fonts.example/x.css",
    )
