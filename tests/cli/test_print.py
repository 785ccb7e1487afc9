"""`responde print` as people meet it: what it writes of which contract, in which language, and what it leaves alone."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from responde import prints
from responde.cli import cli
from responde.publishing import typesetting
from responde.publishing.problems import NoTypesetterError
from tests.conftest import CONTRACTS, TODAY

ANDINA, BAKERY = (CONTRACTS / f"{name}.yml" for name in ("andina-conecta", "panaderia-sol"))
OURS = {"responde-print.txt", ".responde"}


def run(contract, folder, *arguments):
    """The exit code, what was printed and what was complained of; a failure is what it says."""
    line = ["print", str(contract), "--to", str(folder), "--today", TODAY, *arguments]
    done = CliRunner().invoke(cli, line, standalone_mode=False)
    if done.exception is not None:
        return getattr(done.exception, "exit_code", None), done.stdout, done.exception.format_message()
    return done.return_value or 0, done.stdout, done.stderr


def inside(folder):
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if not file.is_dir()}


def test_all_that_is_kept_of_a_bakery_is_written_and_listed(tmp_path):
    folder = tmp_path / "out"
    code, said, complained = run(BAKERY, folder)
    expected = {"agreement.pdf", "charter.css", "charter.html", "charter.pdf", "poster.pdf"}
    files = sorted(inside(folder) - OURS)
    assert (code, "sheet 1/" in complained) == (0, False)  # nobody waits at a pipe
    assert {f"keep/{name}" for name in expected} <= set(files)
    assert said.splitlines() == [*files, f"The prints are in {folder}."]
    assert all((folder / each).read_bytes().startswith(b"%PDF-") for each in files if each.endswith(".pdf"))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--only", "poster"), {"keep/poster.pdf", "en/keep/poster.pdf"}),
        (("--only", "poster, poster", "--lang", "en"), {"en/keep/poster.pdf"}),
        (
            ("--only", "badge,poster", "--lang", "es"),
            {"keep/poster.pdf", "keep/badge-redes-del-norte.pdf", "keep/badge-voz-directa.pdf"},
        ),
    ],
    ids=["one kind", "one kind in one language", "two kinds in one language"],
)
def test_some_kinds_alone_or_one_language_are_written_with_nothing_beside_them(tmp_path, arguments, expected):
    code, _, _ = run(ANDINA, tmp_path / "out", *arguments)
    assert (code, inside(tmp_path / "out")) == (0, expected | OURS)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ("--only", "postr"),
            f"'postr' is no kind of print. Did you mean 'poster'? There are: {', '.join(prints.names())}.",
        ),
        (("--only", ","), f"No kind of print is named. There are: {', '.join(prints.names())}."),
        (("--lang", "esp"), "`esp` is no language of this contract. Did you mean `es`? There are: `es`, `en`."),
    ],
    ids=["kind", "no kind", "language"],
)
def test_what_there_is_not_is_told_with_what_there_is_and_nothing_is_written(tmp_path, arguments, says):
    code, said, complained = run(ANDINA, tmp_path / "out", *arguments)
    assert (code, said) == (2, "")
    assert says in complained
    assert not (tmp_path / "out").exists()


def test_a_kind_of_which_a_contract_has_nothing_is_told(tmp_path):
    code, _, complained = run(BAKERY, tmp_path / "out", "--only", "window,badge")
    assert (code, complained) == (2, "This contract has nothing to print of that kind: window, badge.")
    assert not (tmp_path / "out").exists()


def test_a_folder_of_anything_else_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    code, _, complained = run(BAKERY, tmp_path, "--only", "poster")
    assert (code, inside(tmp_path)) == (2, {"mine.txt"})
    assert "holds no earlier prints, but mine.txt" in complained


def test_earlier_prints_are_replaced_whole(tmp_path):
    assert run(BAKERY, tmp_path / "out", "--only", "poster")[0] == 0
    assert run(BAKERY, tmp_path / "out", "--only", "agreement")[0] == 0
    assert inside(tmp_path / "out") == {"keep/agreement.pdf"} | OURS


def test_of_a_contract_with_errors_nothing_is_printed_and_its_findings_are_told(tmp_path):
    bad = tmp_path / "contract.yml"
    bad.write_text(BAKERY.read_text("utf-8").replace("person: paco", "person: pako"), "utf-8")
    code, said, complained = run(bad, tmp_path / "out")
    assert (code, said) == (1, "")
    assert "pako" in complained
    assert not (tmp_path / "out").exists()


def test_where_no_pdf_can_be_made_that_is_said_and_the_page_is_there(tmp_path, monkeypatch):
    def fail(_page):
        raise NoTypesetterError("Pango is missing")

    monkeypatch.setattr(typesetting, "pdf", fail)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    code, _, complained = run(BAKERY, tmp_path / "out", "--only", "charter")
    assert (code, inside(tmp_path / "out")) == (0, {"keep/charter.css", "keep/charter.html"} | OURS)
    assert "Pango is missing" in complained
