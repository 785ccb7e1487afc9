"""PDFs are made once, the same to the byte, side by side; where none can be made everything else is there."""

from __future__ import annotations

import builtins
import io
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from responde import edition
from responde.artefact import Artefact
from responde.cli import cli
from responde.publishing import sheets, typesetting
from responde.publishing.problems import NotTypesetError, NoTypesetterError
from tests.conftest import CONTRACTS, TODAY

BAKERY = CONTRACTS / "panaderia-sol.yml"
SHEET = "forms/complaint.pdf"


def page(said: str = "a", lang: str = ' lang="en"') -> bytes:
    field = '<form><input name="a" title="A" style="font: 12px DejaVu Sans Condensed"></form>'
    return f"<!doctype html><html{lang}><head><title>T</title></head><body><p>{said}</p>{field}</body></html>".encode()


def artefact(content: bytes, path: str = SHEET) -> Artefact:
    return Artefact(path=path, content=content, typeset=True)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The pages that were really typeset."""
    found: list[bytes] = []
    real = typesetting.pdf

    def pdf(content: bytes) -> bytes:
        found.append(content)
        return real(content)

    monkeypatch.setattr(typesetting, "pdf", pdf)
    return found


def test_a_page_is_typeset_once_and_then_taken_from_where_it_was_kept(tmp_path: Path, made: list[bytes]) -> None:
    one, other = artefact(page("a")), artefact(page("b"), "en/forms/complaint.pdf")
    first = sheets.typeset((one, other, artefact(page("a"), "again.pdf")), tmp_path)
    assert made == [one.content, other.content]
    assert sheets.typeset((one,), tmp_path)[0] == first[0]
    assert made == [one.content, other.content]
    assert (first[0].content, first[0].typeset) == (first[2].content, False)
    sheets.typeset((artefact(page("c")),), tmp_path)
    assert len(made) == 3


def test_whoever_waits_hears_how_far_it_has_come_and_nothing_where_all_was_kept(tmp_path: Path) -> None:
    pages = tuple(artefact(page(said), f"{said}.pdf") for said in "ab")
    heard: list[tuple[int, int]] = []
    for _ in range(2):
        sheets.typeset(pages, tmp_path, lambda step, count: heard.append((step, count)))
    assert heard == [(1, 2), (2, 2)]


def test_what_is_no_sheet_stays_as_it_is_and_loads_nothing(tmp_path: Path, made: list[bytes]) -> None:
    plain = (Artefact(path="index.md", content=b"x"), Artefact(path="a.pdf", content=b"%PDF-1.7 by hand"))
    assert sheets.typeset(plain, tmp_path) == plain
    assert (made, list(tmp_path.iterdir())) == ([], [])


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.7 half", b"<html>"])
def test_what_is_kept_and_broken_is_made_again(tmp_path: Path, made: list[bytes], broken: bytes) -> None:
    [first] = sheets.typeset((artefact(page()),), tmp_path)
    [kept] = tmp_path.rglob("*.pdf")
    kept.write_bytes(broken)
    assert sheets.typeset((artefact(page()),), tmp_path) == (first,)
    assert len(made) == 2
    assert kept.read_bytes() == first.content


def test_a_cache_that_others_can_write_into_is_neither_read_nor_written(tmp_path: Path, made: list[bytes]) -> None:
    tmp_path.chmod(0o777)
    for _ in range(2):
        sheets.typeset((artefact(page()),), tmp_path)
    assert (len(made), list(tmp_path.rglob("*.pdf"))) == (2, [])


def test_only_the_newest_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "KEPT", 2)
    for said in "abcd":
        sheets.typeset((artefact(page(said)),), tmp_path)
    assert len(list(tmp_path.rglob("*.pdf"))) == 2


def test_several_processes_make_the_same_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = tuple(page(str(at)) for at in range(5))
    monkeypatch.setattr(sheets.os, "cpu_count", lambda: 2)
    together = sheets.typeset(map(artefact, pages), tmp_path)
    assert [each.content for each in together] == [typesetting.pdf(each) for each in pages]


def test_a_pdf_is_the_same_to_the_byte_in_another_process_at_another_time() -> None:
    say = "import sys; from responde.publishing.typesetting import pdf; "
    say += "sys.stdout.buffer.write(pdf(sys.stdin.buffer.read()))"
    done = subprocess.run([sys.executable, "-c", say], input=page(), capture_output=True, check=True)
    assert done.stdout == typesetting.pdf(page())


PICTURE = "<svg xmlns=%27http://www.w3.org/2000/svg%27 width=%279%27 height=%279%27/>"
ERRORS = [
    (page(lang=""), "lang"),
    (page(f'<img src="data:image/svg+xml,{PICTURE}">'), "alt"),
    (page('<img alt="x" src="http://127.0.0.1:9/a.png">'), "127.0.0.1"),
]


@pytest.mark.parametrize(("content", "named"), ERRORS, ids=["lang", "alt", "net"])
def test_what_not_everybody_could_read_or_would_be_fetched_is_not_made(content: bytes, named: str) -> None:
    with pytest.raises(NotTypesetError) as caught:
        typesetting.pdf(content)
    assert named in str(caught.value)


def test_a_page_shows_no_picture_of_this_machine(tmp_path: Path) -> None:
    picture = tmp_path / "a.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "utf-8")
    with pytest.raises(NotTypesetError) as caught:
        typesetting.pdf(page(f'<img alt="x" src="{picture.as_uri()}">'))
    assert picture.as_uri() in str(caught.value)


def test_the_font_of_fields_is_small_and_has_every_letter_of_western_europe() -> None:
    content = typesetting.pdf(page())
    [field] = PdfReader(io.BytesIO(content)).root_object["/AcroForm"]["/Fields"]
    name = field["/DA"].split()[field["/DA"].split().index("Tf") - 2]
    font = PdfReader(io.BytesIO(content)).root_object["/AcroForm"]["/DR"]["/Font"][name]
    assert (font["/Subtype"], font["/Encoding"], len(font["/Widths"])) == ("/TrueType", "/WinAnsiEncoding", 224)
    from fontTools.ttLib import TTFont

    letters = TTFont(io.BytesIO(font["/FontDescriptor"]["/FontFile2"].get_data())).getBestCmap()
    assert {ord(each) for each in "ñÑáéíóúüçãõàèïò¿¡ºª€“”–·"} <= letters.keys()
    assert len(content) < 60_000


@pytest.fixture
def without_pango(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As on a machine where WeasyPrint finds no Pango, and nothing was kept from before."""
    real = builtins.__import__

    def missing(name: str, *rest: object) -> object:
        if name.partition(".")[0] == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'\nand more")
        return real(name, *rest)

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(builtins, "__import__", missing)


@pytest.mark.usefixtures("without_pango")
def test_without_the_library_one_is_told_which_package_to_install() -> None:
    with pytest.raises(NoTypesetterError) as caught:
        typesetting.pdf(page())
    assert ("libpango-1.0-0 " in str(caught.value), "\n" in str(caught.value)) == (True, False)


def run(command: str, folder: Path, *more: str) -> tuple[int, str]:
    words = [command, str(BAKERY), "--to", str(folder), "--today", TODAY, *more]
    done = CliRunner().invoke(cli, words, standalone_mode=False)
    assert done.exception is None, done.output
    return done.return_value or 0, done.stderr


def linked(folder: Path, command: str) -> list[str]:
    pages = {"build": "complain.html", "export": "docs/complain.md"}
    return ["complaint.pdf"] if command in pages and SHEET in (folder / pages[command]).read_text("utf-8") else []


@pytest.mark.parametrize("command", ["build", "export", "forms"])
def test_sheets_are_there_or_left_out_with_what_leads_to_them(tmp_path: Path, command: str) -> None:
    for more, there in (((), True), (("--no-pdf",), False)):
        folder = tmp_path / "out"
        assert run(command, folder, *more)[0] == 0
        found = [*folder.rglob("*.pdf")]
        kept = {"poster.pdf", "agreement.pdf"} if command != "forms" else set()
        assert {each.name for each in found} == (kept | {"complaint.pdf"} if there else set())
        assert {each.read_bytes()[:5] for each in found} <= {b"%PDF-"}
        assert linked(folder, command) == ["complaint.pdf"] * (there and command != "forms")
        assert [*folder.rglob("complaint.schema.json")] != []


@pytest.mark.usefixtures("without_pango")
@pytest.mark.parametrize("command", ["build", "export", "forms"])
def test_without_the_library_all_else_is_there_and_that_is_told_once(tmp_path: Path, command: str) -> None:
    code, said = run(command, tmp_path / "out")
    assert (code, said.count("libpango-1.0-0 "), said.count("Traceback")) == (0, 1, 0)
    assert ([*(tmp_path / "out").rglob("*.pdf")], linked(tmp_path / "out", command)) == ([], [])
    assert [*(tmp_path / "out").rglob("complaint.schema.json")] != []


def test_an_edition_says_which_of_its_files_wait_to_be_typeset() -> None:
    from datetime import date

    day = date.fromisoformat(TODAY)
    found = [each.path for each in edition.press(BAKERY, day).artefacts if each.typeset]
    assert found == [SHEET, "keep/agreement.pdf", "keep/poster.pdf"]
    assert [each.path for each in edition.press(BAKERY, day, pdf=False).artefacts if each.path.endswith(".pdf")] == []
