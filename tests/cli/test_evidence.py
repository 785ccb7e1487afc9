"""`responde evidence` writes three files or none, and its exit code says whether all is met."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from responde.cli import cli
from responde.publishing import typesetting
from responde.publishing.problems import NoTypesetterError
from tests.conftest import CONTRACTS
from tests.reports.waterworks import CONTRACT

ALL = {"evidence.html", "evidence.json", "evidence.pdf"}
OURS = {"responde-evidence.txt", ".responde"}
BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
DOOR = "beyond: [{authority: Junta Arbitral, kind: arbitration, website: https://junta.example}]\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["evidence", *map(str, arguments)], standalone_mode=False)


@pytest.fixture
def water(tmp_path: Path) -> Path:
    (tmp_path / "water.yml").write_text(CONTRACT, "utf-8")
    return tmp_path / "water.yml"


@pytest.fixture
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_page: bytes) -> bytes:
        raise NoTypesetterError("cannot load library 'pango-1.0-0'")

    monkeypatch.setattr(typesetting, "pdf", refuse)


def inside(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_what_is_not_met_ends_with_1_and_all_files_are_there(water: Path, tmp_path: Path) -> None:
    done = run(water, "--on", "2026-12-28", "--to", tmp_path / "out")
    assert done.return_value == 1
    assert inside(tmp_path / "out") == ALL | OURS
    document = json.loads((tmp_path / "out/evidence.json").read_text("utf-8"))
    assert (document["on"], document["language"], document["contract"]["file"]) == ("2026-12-28", "es", "water.yml")
    counts = [line.split(maxsplit=1) for line in done.stdout.splitlines()[:-1]]
    assert {said: int(number) for number, said in counts} == {k: n for k, n in document["verdicts"].items() if n}
    assert "It is not legal advice." in done.stdout


def test_where_nothing_is_broken_it_ends_with_0(tmp_path: Path) -> None:
    contract = tmp_path / "contract.yml"
    contract.write_text(BAKERY.replace("country: ES, region: AN", "country: AD") + DOOR, "utf-8")
    done = run(contract, "--law", "eu", "--no-pdf", "--to", tmp_path / "out")
    verdicts = json.loads((tmp_path / "out/evidence.json").read_text("utf-8"))["verdicts"]
    assert (done.return_value, verdicts["met"] > 0, verdicts["not met"]) == (0, True, 0)


def test_two_runs_write_the_same_bytes(water: Path, tmp_path: Path) -> None:
    made = []
    for name in ("one", "other"):
        run(water, "--on", "2026-12-28", "--to", tmp_path / name)
        made.append({each.name: each.read_bytes() for each in (tmp_path / name).iterdir()})
    assert made[0] == made[1]


def test_earlier_evidence_is_replaced_whole(water: Path, tmp_path: Path) -> None:
    run(water, "--to", tmp_path / "out", "--no-pdf", "--lang", "es")
    (tmp_path / "out" / "left.txt").touch()
    run(water, "--to", tmp_path / "out", "--no-pdf", "--lang", "pt")
    assert inside(tmp_path / "out") == {"evidence.html", "evidence.json"} | OURS
    assert 'lang="pt"' in (tmp_path / "out/evidence.html").read_text("utf-8")


@pytest.mark.usefixtures("unset")
def test_where_no_pdf_can_be_made_that_is_said_in_one_sentence_and_the_others_are_there(
    water: Path, tmp_path: Path
) -> None:
    done = run(water, "--to", tmp_path / "out")
    assert done.stderr == (
        "evidence.pdf was left out: no PDF can be made here, since Pango is missing "
        "(cannot load library 'pango-1.0-0').\n"
    )
    assert (done.return_value, inside(tmp_path / "out")) == (1, {"evidence.html", "evidence.json"} | OURS)


@pytest.mark.usefixtures("unset")
def test_whoever_wants_no_pdf_is_told_nothing_of_it(water: Path, tmp_path: Path) -> None:
    assert run(water, "--no-pdf", "--to", tmp_path / "out").stderr == ""


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        (CONTRACT.replace("country: ES", "country: AD"), (), "No pack of rules holds for this contract (AD)."),
        (CONTRACT, ("--law", "xx"), "'xx' is no pack of rules. There are: "),
        (CONTRACT, ("--on", "tomorrow"), "'tomorrow' is not a day such as 2026-12-01."),
    ],
)
def test_where_it_cant_be_done_that_is_said_and_nothing_is_written(
    tmp_path: Path, text: str, options: tuple[str, ...], said: str
) -> None:
    (tmp_path / "contract.yml").write_text(text, "utf-8")
    done = run(tmp_path / "contract.yml", *options, "--to", tmp_path / "out")
    assert said in str(done.exception)
    assert getattr(done.exception, "exit_code", 0) == 2
    assert inside(tmp_path) == {"contract.yml"}


@pytest.mark.parametrize("text", [CONTRACT.replace("16 business days", "soon"), "- 1\n", None])
def test_a_contract_that_cant_be_read_ends_with_2_and_is_told_why(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "contract.yml").write_text(text, "utf-8")
    done = run(tmp_path / "contract.yml", "--to", tmp_path / "out")
    assert (done.return_value, done.stdout) == (2, "")
    assert "[" in done.stderr
    assert not (tmp_path / "out").exists()


def test_another_folder_stays(water: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.doc").touch()
    done = run(water, "--to", tmp_path / "out")
    assert "holds no earlier evidence, but thesis.doc." in str(done.exception)
    assert inside(tmp_path / "out") == {"thesis.doc"}
