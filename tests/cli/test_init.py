"""`responde init` as people and programs meet it: files, refusals, questions, and nothing half-written."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from responde.artefact import Artefact
from responde.beginning import CONTRACT, PATHS
from responde.cli import init
from tests.conftest import TODAY

OPTIONS = (
    *("--name", "Clínica Norte", "--country", "es", "--region", "MD", "--sector", "health", "--languages", "es,en"),
    *("--workers", "40", "--channels", "phone,counter", "--rungs", "2", "--contractors", "--from", "2027-01-01"),
    *("--published-at", "https://derechos.clinica.example/", "--today", TODAY),
)


def files(folder: Path):
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if not file.is_dir()}


def contract(folder: Path):
    return yaml.load((folder / CONTRACT).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes text alone


def test_every_question_can_be_answered_by_an_option(responde, tmp_path):
    done = responde("init", tmp_path / "sol", *OPTIONS)
    assert (done.returncode, done.stderr) == (0, "")
    said = contract(tmp_path / "sol")
    company = said["organisation"]
    told = {name: company[name] for name in ("name", "country", "region", "sector", "size", "timezone")}
    assert told == {
        "name": "Clínica Norte",
        "country": "ES",
        "region": "MD",
        "sector": "health",
        "size": {"workers": "40"},
        "timezone": "Europe/Madrid",
    }
    assert said["languages"] == ["es", "en"]
    assert said["published_at"] == "https://derechos.clinica.example/"
    assert (said["edition"]["from"], said["edition"]["review_by"]) == ("2027-01-01", "2028-01-01")
    assert list(said["channels"]) == ["phone", "counter"]
    assert [rung["person"] for rung in said["ladder"]] == ["desk", "head"]
    assert list(said["contractors"]) == ["laboratory"]


def test_nothing_is_asked_in_a_pipe_and_what_nobody_says_stays_open(responde, tmp_path):
    done = responde("init", ".", "--today", TODAY, cwd=tmp_path, env={"LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (0, "")
    assert files(tmp_path) == set(PATHS)
    company = contract(tmp_path)["organisation"]
    assert [name for name in ("name", "country", "timezone", "address") if not company[name].startswith("<")] == []
    assert contract(tmp_path)["edition"]["from"] == TODAY


def test_the_check_refuses_what_was_begun_and_finds_it_without_being_told_where(responde, tmp_path):
    responde("init", tmp_path, *OPTIONS)
    assert responde("check", "--today", TODAY, cwd=tmp_path).returncode == 1
    done = responde("build", "--today", TODAY, cwd=tmp_path)
    assert (done.returncode, "[placeholder]" in done.stderr) == (1, True)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("path", [*PATHS, "mkdocs.yaml"])
def test_no_file_is_ever_overwritten(responde, tmp_path, path):
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("mine", "utf-8")
    done = responde("init", tmp_path, *OPTIONS)
    assert (done.returncode, done.stdout) == (2, "")
    assert path in done.stderr
    assert files(tmp_path) == {path}
    assert file.read_text("utf-8") == "mine"


def test_a_link_that_leads_nowhere_counts_as_a_file(responde, tmp_path):
    (tmp_path / "mkdocs.yml").symlink_to(tmp_path / "elsewhere")
    assert responde("init", tmp_path, *OPTIONS).returncode == 2
    assert files(tmp_path) == {"mkdocs.yml"}


def test_other_files_stay_as_they_are(responde, tmp_path):
    (tmp_path / "README.md").write_text("mine", "utf-8")
    assert responde("init", tmp_path, *OPTIONS).returncode == 0
    assert files(tmp_path) == {*PATHS, "README.md"}


@pytest.mark.parametrize("name", ["charter", ".github"])
def test_nothing_is_left_behind_where_not_everything_can_be_written(responde, tmp_path, name):
    (tmp_path / name).write_text("a file where a folder is needed", "utf-8")
    done = responde("init", tmp_path, *OPTIONS)
    assert done.returncode == 2
    assert done.stderr.startswith("responde: ")
    assert sorted(path.name for path in tmp_path.rglob("*")) == [name]


def test_not_even_the_folder_is_left_behind(tmp_path, monkeypatch):
    def open_unless_full(self, *how):
        if self.name == "c.txt":
            raise OSError(28, "No space left on device")
        return opened(self, *how)

    files = tuple(Artefact(path=path, content=b"x") for path in ("a.txt", "b/c.txt"))
    opened = Path.open
    monkeypatch.setattr(Path, "open", open_unless_full)
    with pytest.raises(OSError, match="No space"):
        init.write(tmp_path / "new" / "sol", files)
    assert list(tmp_path.iterdir()) == []


REFUSED = (
    *(("--country", "Spain"), ("--languages", "español"), ("--sector", "mining"), ("--workers", "many")),
    *(("--timezone", "Madrid"), ("--channels", "pigeon"), ("--rungs", "7"), ("--published-at", "sol.example")),
    *(("--from", "tomorrow"), ("--region", "Madrid"), ("--sector", "")),
)


@pytest.mark.parametrize(("option", "value"), REFUSED)
def test_an_option_that_cant_be_understood_is_told_in_a_sentence(responde, tmp_path, option, value):
    done = responde("init", tmp_path, option, value, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"responde: “{value}” is n")
    assert files(tmp_path) == set()


def test_a_refusal_speaks_the_language_that_was_chosen_or_the_contracts_first(responde, tmp_path):
    wrong = ("init", tmp_path, "--country", "Spain")
    said = {lang: responde(*wrong, "--lang", lang).stderr for lang in ("en", "es", "pt")}
    assert len(set(said.values())) == 3
    assert responde(*wrong, "--languages", "pt,es").stderr == said["pt"]
    assert responde(*wrong, env={"LC_ALL": "es_CO.UTF-8"}).stderr == said["es"]
    assert responde(*wrong, env={"LC_ALL": "de_DE.UTF-8"}).stderr == said["en"]


def talk(folder, typed, *options, stop=False):
    """What stands on a terminal where these answers are typed, and how the command ended."""
    main, other = pty.openpty()
    command = [str(Path(sys.executable).with_name("responde")), "init", str(folder), "--today", TODAY, *options]
    env = {**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(command, stdin=other, stdout=other, stderr=other, env=env, start_new_session=True) as running:
        os.close(other)
        os.write(main, "".join(f"{line}\n" for line in typed).encode() + (b"\x04" if stop else b""))
        said = b""
        try:
            while part := os.read(main, 4096):
                said += part
        except OSError:  # Linux tells the end of a terminal so
            pass
    os.close(main)
    return said.decode().replace("\r\n", "\n"), running.returncode


def test_on_a_terminal_each_question_is_asked_until_it_is_understood(tmp_path):
    typed = ["es", "Sol", "Spain", "ES", "", "shop", "3", "", "phone, counter", "", "no", "", ""]
    said, code = talk(tmp_path, typed)
    assert code == 0
    assert "In which languages is the charter published?" in said
    assert len(re.findall("[«“]Spain[»”]", said)) == 1
    assert "[Europe/Madrid]" in said
    assert "[2]" in said
    made = contract(tmp_path)
    assert made["organisation"]["name"] == "Sol"
    assert made["organisation"]["size"] == {"workers": "3"}
    assert [rung["person"] for rung in made["ladder"]] == ["desk", "head"]
    assert list(made["channels"]) == ["phone", "counter"]


def test_what_an_option_says_is_not_asked_and_yes_asks_nothing(tmp_path):
    said, code = talk(tmp_path / "one", ["", "", ""], *OPTIONS[:-2], "--timezone", "Europe/Madrid")
    assert (code, "?" in said) == (0, False)
    said, code = talk(tmp_path / "two", [], "--yes")
    assert (code, "?" in said) == (0, False)


def test_who_stops_in_the_middle_leaves_nothing_behind(tmp_path):
    said, code = talk(tmp_path / "sol", ["es", "Sol"], stop=True)
    assert (code, "Traceback" in said) == (130, False)
    assert not (tmp_path / "sol").exists()
