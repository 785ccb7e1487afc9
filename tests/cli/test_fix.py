"""`responde fix` as people and programs meet it: the diff first, then the file, whole or not at all."""

import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from responde.cli.failures import Failure
from responde.cli.fix import exchange
from tests.conftest import CONTRACTS, TODAY

BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
WRONG = BAKERY.replace('"Calle Larga 12, 29001 Málaga"', "Calle Larga 12, 29001 Málaga").replace(
    "role: Dueño", "rol: Dueño"
)
REST = WRONG.replace("answer: 3 business days", "answer: 3 days or so")


@pytest.fixture
def contract(tmp_path):
    """Writes a contract into an empty folder and answers where it is."""

    def write(text, name="contract.yml"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    return write


def test_a_sound_contract_needs_nothing(responde, contract):
    file = contract(BAKERY)
    done = responde("fix", file, "--today", TODAY)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith(f"{file}: ")
    assert file.read_text("utf-8") == BAKERY


def test_a_diff_comes_first_and_the_file_stays(responde, contract, tmp_path):
    file = contract(WRONG)
    done = responde("fix", "contract.yml", "--today", TODAY, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("--- a/contract.yml\n+++ b/contract.yml\n@@ ")
    assert file.read_text("utf-8") == WRONG
    command = ["git", "apply", "-"]
    subprocess.run(command, cwd=tmp_path, input=done.stdout, text=True, check=True)
    assert file.read_text("utf-8") == BAKERY


def test_the_diff_is_utf_8_whatever_the_terminal_speaks(responde, contract):
    done = responde("fix", contract(WRONG), "--today", TODAY, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1"})
    assert "Málaga" in done.stdout


def test_with_write_the_contract_is_mended_and_is_mended_once(responde, contract):
    file = contract(WRONG)
    file.chmod(0o640)
    done = responde("fix", file, "--write", "--today", TODAY)
    assert (done.returncode, done.stdout) == (0, "")
    assert file.read_text("utf-8") == BAKERY
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [each.name for each in file.parent.iterdir()] == ["contract.yml"]
    before = file.stat().st_mtime_ns
    assert responde("fix", file, "--write", "--today", TODAY).returncode == 0
    assert file.stat().st_mtime_ns == before


def test_what_is_left_is_counted(responde, contract):
    file = contract(REST)
    done = responde("fix", file, "--write", "--today", TODAY)
    assert done.returncode == 0
    assert "3" in done.stderr.split("\n")[0]
    assert "1 error" in done.stderr.split("\n")[1]
    assert responde("check", file, "--today", TODAY).returncode == 1


def test_the_bytes_that_windows_writes_stay(responde, contract):
    file = contract(b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode())
    responde("fix", file, "--write", "--today", TODAY)
    assert file.read_bytes() == b"\xef\xbb\xbf" + BAKERY.replace("\n", "\r\n").encode()


def test_several_contracts_are_mended_each_by_itself(responde, contract):
    files = [contract(WRONG, "a.yml"), contract(BAKERY, "b.yml"), contract(WRONG, "c.yml")]
    done = responde("fix", *files, "--today", TODAY)
    assert done.returncode == 1
    assert done.stdout.count("+++ b/") == 2
    assert responde("fix", *files, "--write", "--today", TODAY).returncode == 0
    assert {file.read_text("utf-8") for file in files} == {BAKERY}


def test_the_usual_contract_is_taken_where_none_is_named(responde, contract, tmp_path):
    file = contract(WRONG, "charter/contract.yml")
    assert responde("fix", "--write", "--today", TODAY, cwd=tmp_path).returncode == 0
    assert file.read_text("utf-8") == BAKERY


UNREADABLE = {"missing.yml": None, "latin.yml": "name: Jiménez".encode("latin-1")}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cant_be_read_ends_with_2_and_the_others_are_still_mended(responde, contract, tmp_path, name):
    other = contract(WRONG)
    if UNREADABLE[name]:
        contract(UNREADABLE[name], name)
    done = responde("fix", tmp_path / name, other, "--write", "--today", TODAY)
    assert done.returncode == 2
    assert name in done.stderr
    assert other.read_text("utf-8") == BAKERY


def test_a_link_stays_a_link(responde, contract, tmp_path):
    file = contract(WRONG, "real/charter.yml")
    link = tmp_path / "contract.yml"
    link.symlink_to(file)
    assert responde("fix", link, "--write", "--today", TODAY).returncode == 0
    assert link.is_symlink()
    assert file.read_text("utf-8") == BAKERY


def test_a_file_that_was_changed_meanwhile_is_not_touched(contract):
    file = contract("a: 1\n")
    with pytest.raises(Failure):
        exchange(file, b"a: 0\n", b"a: 2\n")
    assert file.read_bytes() == b"a: 1\n"
    assert [each.name for each in file.parent.iterdir()] == ["contract.yml"]


def test_a_folder_that_cant_be_written_is_told_of(contract, monkeypatch):
    file = contract("a: 1\n")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(Failure):
        exchange(file, b"a: 1\n", b"a: 2\n")
    assert file.read_bytes() == b"a: 1\n"


def test_a_disk_that_fails_leaves_the_old_file_and_nothing_else(contract, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    file = contract("a: 1\n")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        exchange(file, b"a: 1\n", b"a: 2\n")
    assert file.read_bytes() == b"a: 1\n"
    assert [each.name for each in file.parent.iterdir()] == ["contract.yml"]


@pytest.mark.parametrize(("settings", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_the_diff_has_colours_on_a_terminal_alone(contract, settings, coloured):
    said = on_a_terminal("fix", contract(WRONG), "--today", TODAY, settings=settings)
    assert (b"\x1b[32m+" in said, b"\x1b[31m-" in said) == (coloured, coloured)


def test_no_text_of_the_contract_speaks_to_the_terminal(contract):
    said = on_a_terminal("fix", contract(WRONG + "# \x1b[2J\n"), "--today", TODAY, settings={"NO_COLOR": "1"})
    assert b"\x1b" not in said


def on_a_terminal(*arguments, settings):
    """What the command prints where somebody looks at it."""
    main, terminal = pty.openpty()
    command = [Path(sys.executable).with_name("responde"), *map(str, arguments)]
    environment = {**os.environ, "TERM": "xterm", **settings}
    with subprocess.Popen(command, stdout=terminal, stderr=subprocess.DEVNULL, env=environment):
        os.close(terminal)
        said = b""
        try:
            while part := os.read(main, 4096):
                said += part
        except OSError:  # how a terminal of Linux ends
            pass
        os.close(main)
    return said


def test_the_exit_codes_stand_in_the_help(responde):
    said = " ".join(responde("fix", "--help").stdout.split())
    assert "ends with 0 if " in said
    assert "with 1 if " in said
    assert "with 2 if " in said
