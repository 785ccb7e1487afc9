"""Several contracts at once: folders of clients, a table at the end, and a site for each that can have one."""

import json
import re
from pathlib import Path

import pytest

from responde.cli import asked, clients
from tests.cli.terminal import on_a_terminal
from tests.conftest import CONTRACTS, TODAY

BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
BROKEN = BAKERY.replace("director: true", "director: perhaps").replace("Panadería El Sol", "Bakery Two")


def plant(folder, *names, text=BAKERY):
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


@pytest.fixture
def several(tmp_path):
    """Three clients: one sound, one with errors, one whose file is no text."""
    plant(tmp_path, "clients/one/charter/contract.yml")
    plant(tmp_path, "clients/two/contract.yml", text=BROKEN)
    plant(tmp_path, "clients/two/drafts/contract.yml", "clients/.old/contract.yml", "clients/notes/readme.txt")
    plant(tmp_path, "clients/three/contract.yml").joinpath("clients/three/contract.yml").write_bytes(b"\xff\xfe\xfa")
    return tmp_path / "clients"


FOLDERS = [
    (["a/contract.yml"], "a", ["a/contract.yml"], False),
    (["a/charter/contract.yml", "a/contract.yml"], "a", ["a/charter/contract.yml"], False),
    (["a/charter/contract.yml"], "a/charter", ["a/charter/contract.yml"], False),
    (["a/b/contract.yml", "a/c/charter/contract.yml"], "a", ["a/b/contract.yml", "a/c/charter/contract.yml"], True),
    (["a/b/contract.yml"], "a", ["a/b/contract.yml"], True),
    (["a/b/c/contract.yml"], "a", ["a"], False),
    (["a/.b/contract.yml", "a/x.txt"], "a", ["a"], False),
]


@pytest.mark.parametrize(("files", "named", "meant", "more"), FOLDERS)
def test_a_folder_stands_for_its_contract_or_for_those_of_its_clients(tmp_path, files, named, meant, more):
    plant(tmp_path, *files)
    found = asked.contracts((tmp_path / named,))
    assert [path.relative_to(tmp_path).as_posix() for path in found.paths] == meant
    assert found.several is more


def test_a_contract_that_is_named_twice_is_one(tmp_path):
    plant(tmp_path, "a/contract.yml")
    assert asked.contracts((tmp_path / "a", tmp_path / "a/contract.yml")).paths == (tmp_path / "a/contract.yml",)


def test_a_folder_of_clients_ends_with_a_table(responde, several):
    done = responde("check", several, "--today", TODAY, "--lang", "en")
    table = done.stdout.rpartition("\n\n")[2].splitlines()
    assert (done.returncode, done.stderr) == (2, "")
    assert re.split(r"  +", table[0])[:5] == ["Client", "Errors", "Warnings", "Notes", "Next to run out"]
    cells = [re.split(r"  +", line) for line in table[1:]]
    assert [row[0] for row in cells] == ["Panadería El Sol", str(several / "three/contract.yml"), "Bakery Two"]
    assert [row[1] for row in cells] == ["0", "1", "1"]
    assert cells[0][-1].startswith("Yes: Francisco Moreno Gil")
    assert cells[1][-1] == "It can't be read."


def test_columns_stand_under_each_other(responde, several):
    table = responde("check", several, "--today", TODAY, "--lang", "en").stdout.rpartition("\n\n")[2].splitlines()
    for title in ("Next to run out", "Can a customer"):
        at = table[0].index(title)
        assert {line[at - 2 : at] for line in table} == {"  "}


def test_programs_get_the_same_beside_the_findings(responde, several):
    said = json.loads(responde("check", several, "--today", TODAY, "--format", "json").stdout)
    assert list(said) == ["findings", "errors", "warnings", "notes", "contracts"]
    assert [Path(each["file"]).parent.name for each in said["contracts"]] == ["charter", "three", "two"]
    for name in ("errors", "warnings", "notes"):
        assert sum(each[name] for each in said["contracts"]) == said[name]
    keys = ["file", "client", "errors", "warnings", "notes", "expires", "phantom"]
    assert {tuple(each) for each in said["contracts"]} == {tuple(keys)}
    assert said["contracts"][1]["phantom"] is None


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_what_other_programs_read_holds_no_table(responde, several, form):
    done = responde("check", several, "--today", TODAY, "--format", form)
    assert done.returncode == 2
    assert "Can a customer" not in done.stdout
    assert "Francisco Moreno Gil, Dueño, by" not in done.stdout


def test_one_contract_ends_without_a_table(responde, several):
    assert "Next to run out" not in responde("check", several / "one", "--today", TODAY, "--lang", "en").stdout


def test_all_that_can_be_published_is_and_the_worst_decides(responde, several, tmp_path):
    done = responde("build", several, "--to", tmp_path / "out", "--today", TODAY)
    assert done.returncode == 2
    assert {folder.name for folder in (tmp_path / "out").iterdir()} == {"one"}
    assert (tmp_path / "out/one/index.html").is_file()
    opened, empty, *table = done.stdout.splitlines()
    assert opened == f"Open {tmp_path / 'out/one/index.html'} in a browser."
    assert empty == ""
    assert len(table) == 4
    assert {"[type-wrong]", "[not-utf8]"} <= set(re.findall(r"\[[a-z0-9-]+\]", done.stderr))


def test_errors_alone_end_with_1(responde, several, tmp_path):
    done = responde("build", several / "one", several / "two", "--to", tmp_path / "out", "--today", TODAY)
    assert done.returncode == 1


def test_a_folder_of_somebody_else_stops_only_its_own_client(responde, tmp_path):
    plant(tmp_path, "clients/a/contract.yml", "clients/b/contract.yml")
    plant(tmp_path, "out/a/novel.txt", text="Chapter one")
    done = responde("build", tmp_path / "clients", "--to", tmp_path / "out", "--today", TODAY)
    assert done.returncode == 2
    assert "novel.txt" in done.stderr
    assert [file.name for file in (tmp_path / "out/a").iterdir()] == ["novel.txt"]
    assert (tmp_path / "out/b/index.html").is_file()


def test_the_sites_of_several_are_never_put_into_the_site_of_one(responde, several, tmp_path):
    assert responde("build", several / "one", "--to", tmp_path / "out", "--today", TODAY).returncode == 0
    done = responde("build", several, "--to", tmp_path / "out", "--today", TODAY)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Name another folder" in done.stderr
    assert not (tmp_path / "out/one").exists()


NAMES = [
    (["/c/acme/contract.yml", "/c/sol/charter/contract.yml"], ["acme", "sol"]),
    (["/c/a/acme.yml", "/c/b/acme.yml", "/c/d/ACME/contract.yml"], ["acme", "acme-2", "ACME-3"]),
    (["/c/a/contract.yml", "/d/a/contract.yml", "/c/a-2/contract.yml"], ["a", "a-2", "a-2-2"]),
    (["/contract.yml", "/charter/contract.yml"], ["contract", "contract-2"]),
]


@pytest.mark.parametrize(("contracts", "names"), NAMES)
def test_each_client_has_a_folder_of_its_own_name(contracts, names):
    assert list(clients.names([Path(each) for each in contracts])) == names


def test_progress_is_for_whoever_waits_at_a_terminal(responde, tmp_path):
    plant(tmp_path, "clients/a/contract.yml", "clients/b/contract.yml", text=BROKEN)
    arguments = ("build", tmp_path / "clients", "--to", tmp_path / "out", "--today", TODAY)
    assert "(1/2)" not in responde(*arguments).stderr
    shown = on_a_terminal(*arguments, NO_COLOR="1")
    assert [line for line in shown.splitlines() if line.endswith("/2)")] == ["a (1/2)", "b (2/2)"]
