"""`--baseline` as people meet it: written once, compared from then on, renewed when asked for."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import CONTRACTS, TODAY

BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
BROKEN = BAKERY.replace("replies_in: 2 business days", "replies_in: 2 buisness days")


@pytest.fixture
def folder(tmp_path):
    """A client's folder, and what it may hold: `folder(text)` writes the contract."""

    def write(text=BROKEN):
        (tmp_path / "charter").mkdir(exist_ok=True)
        (tmp_path / "charter/contract.yml").write_text(text, "utf-8")
        return tmp_path

    return write


@pytest.fixture
def check(responde, tmp_path):
    def run(*arguments, file="accepted.json", cwd=tmp_path):
        return responde("check", "--today", TODAY, "--lang", "en", "--baseline", file, *arguments, cwd=cwd)

    return run


def codes(done):
    return [each["code"] for each in json.loads(done.stdout)["findings"]]


def test_the_first_time_it_is_written_and_all_is_well(check, folder):
    done = check(cwd=folder())
    written = json.loads((folder() / "accepted.json").read_text("utf-8"))
    count = sum(each["count"] for each in written["accepted"])
    assert (done.returncode, done.stdout) == (0, "0 errors, 0 warnings, 0 notes\n")
    assert done.stderr == f"accepted.json was written. It accepts {count} findings.\n"
    assert "type-wrong" in {each["code"] for each in written["accepted"]}
    assert {each["file"] for each in written["accepted"]} == {"charter/contract.yml"}


def test_what_was_found_before_is_left_out_even_if_lines_have_moved(check, folder):
    check(cwd=folder())
    folder("# Another line.\n\n" + BROKEN)
    done = check()
    assert (done.returncode, done.stdout) == (0, "0 errors, 0 warnings, 0 notes\n")


def test_any_new_finding_fails_even_a_note(check, folder):
    check(cwd=folder(BAKERY))
    folder(BAKERY.replace("channels:\n", "channels:\n  night: {kind: phone, phone: +34 951 550 109, hours: open}\n"))
    folder(BAKERY.replace("hours: {open:", "hours: {never: Su 10:00-11:00, open:"))
    done = check("--format", "json")
    said = json.loads(done.stdout)
    assert done.returncode == 1
    assert (said["errors"], said["warnings"]) == (0, 0)
    assert said["notes"] > 0


def test_an_error_that_is_new_fails_and_the_accepted_ones_are_not_shown(check, folder):
    check(cwd=folder())
    folder(BROKEN.replace("country: ES", "country: Spain"))
    done = check("--format", "json")
    assert (done.returncode, codes(done)) == (1, ["word-unknown"])


def test_what_is_gone_is_told_in_one_line_and_taken_out_when_asked_for(check, folder):
    check(cwd=folder())
    before = (folder() / "accepted.json").read_text("utf-8")
    folder(BAKERY)
    done = check()
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith(" 1 finding that it held is gone: `--renew-baseline` takes it out.\n")
    assert (folder(BAKERY) / "accepted.json").read_text("utf-8") == before
    assert check("--renew-baseline").returncode == 0
    assert "type-wrong" not in (folder(BAKERY) / "accepted.json").read_text("utf-8")
    assert "gone" not in check().stderr


def test_names_are_seen_from_the_baselines_folder_so_that_both_may_move(check, folder, tmp_path):
    folder()
    check(tmp_path / "charter/contract.yml", file=tmp_path / "accepted.json", cwd=Path("/"))
    moved = Path(shutil.copytree(tmp_path, tmp_path.with_name(tmp_path.name + "-moved")))
    assert check("contract.yml", file="../accepted.json", cwd=moved / "charter").returncode == 0


UNREAD = {
    "empty": "",
    "list": "- a list",
    "open": BAKERY + "\n  x: [",
    "twice": BAKERY.replace("timezone:", "name:"),
}


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
def test_what_cant_be_read_is_never_accepted(check, folder, text):
    done = check(cwd=folder(text))
    assert done.returncode == 1
    assert "error [" in done.stdout
    assert done.stderr == "accepted.json was not written: first mend what keeps the contract from being read.\n"
    assert not (folder() / "accepted.json").exists()


def test_what_cant_be_read_is_told_even_where_a_baseline_is_there(check, folder):
    check(cwd=folder())
    before = (folder() / "accepted.json").read_bytes()
    (folder() / "charter/contract.yml").write_bytes("name: Jiménez".encode("latin-1"))
    for more in ((), ("--renew-baseline",)):
        done = check(*more)
        assert (done.returncode, "[not-utf8]" in done.stdout) == (2, True)
    assert (folder() / "accepted.json").read_bytes() == before


UNUSABLE = {"empty": b"", "contract": BAKERY.encode(), "other": b'{"findings": []}'}


@pytest.mark.parametrize("name", UNUSABLE)
@pytest.mark.parametrize("more", [(), ("--renew-baseline",)], ids=["compared", "renewed"])
def test_a_file_that_is_no_baseline_is_told_and_left_alone(check, folder, name, more):
    file = folder() / "mine.json"
    file.write_bytes(UNUSABLE[name])
    done = check(*more, file="mine.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("responde: mine.json can't be used as a baseline: ")
    assert file.read_bytes() == UNUSABLE[name]


@pytest.mark.parametrize("file", [".", "none/accepted.json"])
def test_a_place_that_cant_hold_one_is_told(check, folder, file):
    done = check(file=file, cwd=folder())
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "mistake of the program" not in done.stderr


def test_programs_get_nothing_but_what_they_asked_for(check, folder):
    folder()
    assert json.loads(check("--format", "json").stdout)["findings"] == []
    assert check("--format", "github").stdout == ""
    assert json.loads(check("--format", "sarif").stdout)["runs"][0]["results"] == []


def test_nothing_is_left_beside_it(check, folder):
    check(cwd=folder())
    assert {file.name for file in folder().iterdir()} == {"accepted.json", "charter"}


def test_it_speaks_the_authors_language(responde, folder):
    done = responde("check", "--today", TODAY, "--baseline", "accepted.json", cwd=folder())
    assert "accepted.json" in done.stderr
