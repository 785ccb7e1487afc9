"""`responde forms` as people meet it: what it writes for which contract, and what it leaves alone."""

from __future__ import annotations

import re
from html import unescape
from pathlib import PurePosixPath

import pytest
from click.testing import CliRunner

from responde import formats
from responde.cli import cli
from tests.conftest import CONTRACTS, EXAMPLES, TODAY

ANDINA, BAKERY = (CONTRACTS / f"{name}.yml" for name in ("andina-conecta", "panaderia-sol"))
OURS = {"responde-forms.txt", ".responde"}
LOADED = re.compile(r"""(?:href|src)="([^"]+)"|url\(["']?([^"')]+)""")


def run(contract, folder, *arguments):
    """The exit code, what was printed and what was complained of; a failure is what it says."""
    words = ["forms", str(contract), "--to", str(folder), "--today", TODAY, *arguments]
    done = CliRunner().invoke(cli, words, standalone_mode=False)
    if done.exception is not None:
        return getattr(done.exception, "exit_code", None), done.stdout, done.exception.format_message()
    return done.return_value or 0, done.stdout, done.stderr


def inside(folder):
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if not file.is_dir()}


def apart(names):
    """Forms, and what their pages load."""
    return {each for each in names if "forms/" in each}, {each for each in names if each.startswith("assets/")}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The forms of each example, with what was said."""
    folder = tmp_path_factory.mktemp("forms")
    return {name: (folder / name, *run(CONTRACTS / f"{name}.yml", folder / name)) for name in EXAMPLES}


EXPECTED = {
    "panaderia-sol": {"forms/complaint.eml", "forms/complaint.schema.json", "forms/phone-phone.html"},
    "everything": {"forms/complaint.html", "forms/complaint.schema.json", "en/forms/complaint.schema.json"},
    "seguros-faro": {"forms/complaint.html", "forms/complaint.schema.json", "en/forms/complaint.html"},
    "andina-conecta": {
        "forms/complaint.eml",
        "forms/complaint.html",
        "forms/complaint.openapi.json",
        "forms/complaint.schema.json",
        "forms/complaint.whatsapp.txt",
        "en/forms/complaint.eml",
        "en/forms/complaint.html",
        "en/forms/complaint.openapi.json",
        "en/forms/complaint.schema.json",
        "en/forms/complaint.whatsapp.txt",
    },
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_forms_of_every_channel_are_written_in_every_language(written, name):
    folder, code, said, _ = written[name]
    forms, assets = apart(inside(folder))
    assert (code, forms >= EXPECTED[name]) == (0, True)
    assert inside(folder) == forms | assets | OURS
    assert said.splitlines() == [*sorted(forms | assets), f"The forms are in {folder}."]


@pytest.mark.parametrize("name", EXAMPLES)
def test_all_that_a_page_loads_lies_in_the_folder(written, name):
    folder = written[name][0]
    pages = [file for file in inside(folder) if file.endswith((".html", ".css"))]
    loaded = 0
    for page in pages:
        for link in (unescape(one or two) for one, two in LOADED.findall((folder / page).read_text("utf-8"))):
            if "assets/" in link or page.endswith(".css"):
                if link.startswith("data:"):
                    continue
                assert "://" not in link
                assert (folder / PurePosixPath(page).parent / link.partition("?")[0].partition("#")[0]).is_file(), link
                loaded += 1
    assert loaded > 0


POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*><meta name="referrer"[^>]*>')


def alone(file):
    """A file of a site without what the pages of a site say to browsers; elsewhere it is for the host to say."""
    content = file.read_bytes()
    return POLICY.sub(b"", content) if file.suffix == ".html" else content


@pytest.mark.parametrize("name", EXAMPLES)
def test_forms_are_those_that_the_charter_publishes(written, name, sites):
    folder = written[name][0]
    forms, _ = apart(inside(folder))
    published = {file for file in inside(sites[name]) if "forms/" in file}
    assert forms == published
    assert [file for file in sorted(forms) if (folder / file).read_bytes() != alone(sites[name] / file)] == []


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ("submission", {"forms/complaint.schema.json", "en/forms/complaint.schema.json"}),
        (
            "email, whatsapp,email",
            {
                "forms/complaint.eml",
                "en/forms/complaint.eml",
                "forms/complaint.whatsapp.txt",
                "en/forms/complaint.whatsapp.txt",
            },
        ),
    ],
)
def test_some_formats_alone_are_written_with_nothing_beside_them(tmp_path, only, expected):
    code, _, _ = run(ANDINA, tmp_path / "out", "--only", only)
    assert (code, inside(tmp_path / "out")) == (0, expected | OURS)


@pytest.mark.parametrize(
    ("only", "says"),
    [
        ("fax", "'fax' is no format"),
        ("web,fax", "'fax' is no format"),
        ("", "No format is named"),
        (" , ", "No format"),
    ],
)
def test_a_format_that_there_isnt_is_told_with_those_there_are(tmp_path, only, says):
    code, said, complained = run(BAKERY, tmp_path / "out", "--only", only)
    assert (code, said, says in complained) == (2, "", True)
    assert complained.endswith(f"There are: {', '.join(formats.names())}.")
    assert list(tmp_path.iterdir()) == []


def test_a_contract_without_such_a_channel_is_told_and_nothing_is_written(tmp_path):
    assert run(BAKERY, tmp_path / "out", "--only", "web,openapi")[::2] == (
        2,
        "No channel of this contract has such forms: web, openapi.",
    )
    assert list(tmp_path.iterdir()) == []


def test_earlier_forms_give_way_to_new_ones(tmp_path):
    folder = tmp_path / "out"
    assert run(BAKERY, folder, "--only", "submission")[0] == 0
    assert run(BAKERY, folder, "--only", "email")[0] == 0
    assert inside(folder) == {"forms/complaint.eml"} | OURS
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_while_the_contract_has_errors_earlier_forms_stay(tmp_path):
    folder, contract = tmp_path / "out", tmp_path / "contract.yml"
    contract.write_bytes(BAKERY.read_bytes())
    run(contract, folder, "--only", "submission")
    before = {file: (folder / file).read_bytes() for file in inside(folder)}
    contract.write_text(BAKERY.read_text("utf-8").replace("director: true", "director: perhaps"), "utf-8")
    code, said, complained = run(contract, folder)
    assert (code, said, "[type-wrong]" in complained) == (1, "", True)
    assert {file: (folder / file).read_bytes() for file in inside(folder)} == before


def test_a_contract_that_isnt_there_ends_with_2(tmp_path):
    code, said, complained = run(tmp_path / "none.yml", tmp_path / "out")
    assert (code, said, "[file-unreadable]" in complained) == (2, "", True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("entries", [("novel.txt",), ("index.html", ".responde"), ("responde-forms.txt",), (".git",)])
def test_a_folder_that_holds_no_forms_is_left_alone(tmp_path, entries):
    folder = tmp_path / "out"
    folder.mkdir()
    for name in entries:
        (folder / name).write_text("mine")
    code, said, complained = run(BAKERY, folder, "--only", "submission")
    assert (code, said) == (2, "")
    assert complained.startswith(f"{folder} holds no earlier forms, but {min(entries)}.")
    assert {name: (folder / name).read_text() for name in inside(folder)} == dict.fromkeys(entries, "mine")


def test_a_file_in_the_place_of_a_folder_is_left_alone(tmp_path):
    (tmp_path / "out").write_text("mine")
    code, said, complained = run(BAKERY, tmp_path / "out", "--only", "submission")
    assert (code, said, "is a file" in complained) == (2, "", True)
    assert (tmp_path / "out").read_text() == "mine"


def test_what_a_link_leads_to_is_left_alone(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "novel.txt").write_text("mine")
    (tmp_path / "out").symlink_to(elsewhere)
    assert run(BAKERY, tmp_path / "out", "--only", "submission")[0] == 2
    assert (inside(elsewhere), (tmp_path / "out").is_symlink()) == ({"novel.txt"}, True)


def test_a_link_in_earlier_forms_is_taken_away_and_what_it_leads_to_stays(tmp_path):
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "out"
    elsewhere.mkdir()
    (elsewhere / "novel.txt").write_text("mine")
    run(BAKERY, folder, "--only", "submission")
    (folder / "link").symlink_to(elsewhere)
    assert run(BAKERY, folder, "--only", "submission")[0] == 0
    assert (inside(elsewhere), inside(folder)) == ({"novel.txt"}, {"forms/complaint.schema.json"} | OURS)
