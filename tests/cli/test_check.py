"""`responde check` as people and programs meet it: findings, places, exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import on_a_terminal
from tests.conftest import CONTRACTS, TODAY

BAKERY = CONTRACTS / "panaderia-sol.yml"
BROKEN = BAKERY.read_text("utf-8").replace("answer: 3 business days", "answer: 3 buisness days")
UNTRANSLATED = BAKERY.read_text("utf-8").replace("languages: [es]", "languages: [es, en]")


@pytest.fixture
def contract(tmp_path):
    """Writes a contract into an empty folder and answers where it is."""

    def write(text, name="contract.yml"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    return write


@pytest.mark.parametrize("name", ["andina-conecta", "panaderia-sol", "seguros-faro"])
def test_the_examples_are_sound(responde, name):
    done = responde("check", CONTRACTS / f"{name}.yml", "--today", TODAY)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_demonstration_has_no_warnings(responde):
    assert responde("check", CONTRACTS / "andina-conecta.yml", "--today", TODAY, "--strict").returncode == 0


def test_a_finding_names_the_place_and_shows_the_line_with_a_mark_under_the_spot(responde, contract, tmp_path):
    contract(BROKEN)
    done = responde("check", "contract.yml", "--lang", "en", "--today", TODAY, cwd=tmp_path)
    row, line = next((row, line) for row, line in enumerate(BROKEN.split("\n"), 1) if "buisness" in line)
    column = line.index("3 buisness") + 1
    head = next(at for at, said in enumerate(done.stdout.split("\n")) if "[type-wrong]" in said)
    said = done.stdout.split("\n")[head:]
    assert done.returncode == 1
    assert said[0].startswith(f"contract.yml:{row}:{column}: error [type-wrong] ")
    assert said[1] == "    " + line
    assert said[2] == "    " + " " * (column - 1) + "^" * len("3 buisness days")
    assert said[3].startswith("  → ")


def test_all_findings_come_in_one_run(responde, contract):
    text = BROKEN.replace("country: ES", "country: Spain").replace("role: Dueño", "rol: Dueño")
    found = json.loads(responde("check", contract(text), "--format", "json", "--today", TODAY).stdout)["findings"]
    assert {"word-unknown", "key-unknown", "type-wrong"} <= {each["code"] for each in found}


def test_warnings_are_allowed_unless_strict(responde, contract):
    file = contract(UNTRANSLATED)
    assert responde("check", file, "--today", TODAY).returncode == 0
    assert responde("check", file, "--today", TODAY, "--strict").returncode == 1


def test_notes_are_allowed_even_if_strict(responde):
    assert responde("check", BAKERY, "--today", TODAY, "--strict").returncode == 0


def test_json_is_alone_and_counts_what_it_lists(responde, contract):
    done = responde("check", contract(UNTRANSLATED.replace("country: ES", "country: Spain")), "--format", "json")
    said = json.loads(done.stdout)
    assert done.stderr == ""
    assert list(said) == ["findings", "errors", "warnings", "notes"]
    keys = ["code", "severity", "path", "file", "line", "column", "message", "remedy"]
    assert {tuple(each) for each in said["findings"]} == {tuple(keys)}
    for kind in ("error", "warning", "note"):
        assert said[f"{kind}s"] == sum(each["severity"] == kind for each in said["findings"])
    assert said["errors"] == 1
    assert said["warnings"] > 0


UNREADABLE = {"missing": None, "folder": "", "latin": "name: Jiménez".encode("latin-1")}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cant_be_read_ends_with_2_and_still_speaks_json(responde, tmp_path, name):
    file = tmp_path / name
    if UNREADABLE[name] == "":
        file.mkdir()
    elif UNREADABLE[name]:
        file.write_bytes(UNREADABLE[name])
    done = responde("check", file, "--format", "json")
    said = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (2, "")
    assert (said["errors"], len(said["findings"])) == (1, 1)
    assert said["findings"][0]["file"] == str(file)


def test_one_unreadable_contract_among_several_ends_with_2_and_the_others_are_still_checked(responde, contract):
    file = contract(BROKEN)
    done = responde("check", file, file.with_name("missing.yml"), "--format", "json", "--today", TODAY)
    assert done.returncode == 2
    found = {(Path(each["file"]).name, each["code"]) for each in json.loads(done.stdout)["findings"]}
    assert {("missing.yml", "file-unreadable"), ("contract.yml", "type-wrong")} <= found


def test_findings_of_several_contracts_are_sorted_by_file_and_place(responde, contract):
    text = BROKEN.replace("country: ES", "country: Spain")
    files = [contract(text, name) for name in ("b.yml", "a.yml")]
    found = json.loads(responde("check", *files, "--format", "json", "--today", TODAY).stdout)["findings"]
    places = [(each["file"], each["line"], each["column"]) for each in found]
    assert places == sorted(places)
    assert {Path(file).name for file, _, _ in places} == {"a.yml", "b.yml"}


def test_the_usual_places_are_looked_at_in_order(responde, contract, tmp_path):
    def checked():
        said = json.loads(responde("check", "--format", "json", "--today", TODAY, cwd=tmp_path).stdout)
        return {each["file"] for each in said["findings"]}

    contract(BROKEN)
    assert checked() == {"contract.yml"}
    contract(BROKEN, "charter/contract.yml")
    assert checked() == {str(Path("charter/contract.yml"))}


def test_findings_speak_the_contracts_first_language_unless_another_is_asked_for(responde, contract):
    file = contract(BROKEN.replace("languages: [es]", "languages: [pt, es]"))
    said = {lang: responde("check", file, "--today", TODAY, "--lang", lang).stdout for lang in ("en", "es", "pt")}
    assert responde("check", file, "--today", TODAY).stdout == said["pt"]
    assert len(set(said.values())) == 3


def test_a_file_whose_name_orders_the_terminal_about_is_named_harmlessly(responde, tmp_path):
    assert "\x1b" not in responde("check", tmp_path / "a\x1b[31mb.yml", "--lang", "en").stdout


def test_there_are_colours_on_a_terminal_alone(responde, contract):
    arguments = ("check", contract(BROKEN), "--lang", "en", "--today", TODAY)
    plain = responde(*arguments).stdout
    assert "\x1b" not in plain
    assert "\x1b[31m\x1b[1merror [type-wrong]\x1b[0m" in on_a_terminal(*arguments)
    assert on_a_terminal(*arguments, NO_COLOR="1") == plain


def test_the_languages_on_offer_are_those_of_the_product():
    from responde.cli import check
    from responde.words import LANGUAGES

    assert sorted(check.LANGUAGES) == sorted(LANGUAGES)


def test_only_what_was_asked_for_is_loaded():
    heavy = (
        "responde.findings.render",
        "responde.findings.baseline",
        "responde.reports",
        "holidays",
        "babel",
        "jinja2",
    )
    script = f"""
import sys
from responde import cli
sys.argv = ["responde", "check", {str(BAKERY)!r}, "--today", "{TODAY}"]
cli.main()
print(sorted(name for name in sys.modules if name.startswith({heavy!r})))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = ["responde.findings.render", "responde.findings.render.text"]
    assert done.stdout.splitlines()[-1] == str(loaded)


def test_github_gets_a_line_for_each_finding_and_nothing_else(responde, contract):
    file = contract(UNTRANSLATED.replace("country: ES", "country: Spain"))
    count = json.loads(responde("check", file, "--format", "json", "--today", TODAY).stdout)
    done = responde("check", file, "--format", "github", "--today", TODAY)
    assert (done.returncode, done.stderr) == (1, "")
    said = [line.partition(" ")[0] for line in done.stdout.splitlines()]
    assert {name: said.count(name) for name in ("::error", "::warning", "::notice")} == {
        "::error": count["errors"],
        "::warning": count["warnings"],
        "::notice": count["notes"],
    }
    assert len(said) == sum(count[name] for name in ("errors", "warnings", "notes"))


def test_sarif_is_alone_and_speaks_the_language_that_was_asked_for(responde, contract):
    done = responde("check", contract(BROKEN), "--format", "sarif", "--lang", "pt", "--today", TODAY)
    (run,) = json.loads(done.stdout)["runs"]
    assert (done.returncode, done.stderr, run["language"]) == (1, "", "pt")
    assert "type-wrong" in {result["ruleId"] for result in run["results"]}
