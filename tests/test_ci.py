"""What runs the check where others work: the hook, the action and what the README says of both."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import CONTRACTS, ROOT
from tests.judges.ci import ACTION, HOOK_SETTINGS, HOOKS, WORKFLOW, accepts

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
ACTION_FILE = ROOT / ".github/actions/check/action.yml"
INPUT = re.compile(r"\$\{\{ inputs\.(\w+) \}\}")
BAKERY = CONTRACTS / "panaderia-sol.yml"


def loaded(file):
    return yaml.safe_load(file.read_text("utf-8"))


def shown(name):
    """A piece of YAML in the README."""
    found = re.search(rf"<!-- {name} -->\n```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert found, f"the README shows no {name}"
    return found[1]


@pytest.fixture
def written(tmp_path):
    def write(text):
        (tmp_path / "file.yml").write_text(text, "utf-8")
        return tmp_path / "file.yml"

    return write


@pytest.mark.parametrize(
    ("judge", "text", "mistake"),
    [
        (HOOKS, MANIFEST.read_text("utf-8"), ("entry:", "command:")),
        (ACTION, ACTION_FILE.read_text("utf-8"), ("using: composite", "using: bash")),
        (ACTION, ACTION_FILE.read_text("utf-8"), ("shell: bash", "")),
        (HOOK_SETTINGS, shown("hook"), ("rev:", "version:")),
        (WORKFLOW, shown("workflow"), ("runs-on:", "runs:")),
    ],
    ids=["hook", "action", "step", "hook-settings", "workflow"],
)
def test_judges_accept_what_stands_here_and_nothing_broken(written, judge, text, mistake):
    assert mistake[0] in text
    assert accepts(judge, written(text))
    assert not accepts(judge, written(text.replace(*mistake)))


def test_the_hook_is_the_command_and_runs_on_contracts_alone():
    (hook,) = loaded(MANIFEST)
    contracts = ["contract.yml", "charter/contract.yml", "clients/a/charter/contract.yml"]
    others = ["mkdocs.yml", "subcontract.yml", "contract.yml.bak", "contract.yml/results.csv"]
    assert [name for name in (*contracts, *others) if re.search(hook["files"], name)] == contracts
    assert hook["entry"].split() == ["responde", "check"]


def test_the_readme_names_hooks_and_inputs_that_exist():
    (repository,) = yaml.safe_load(shown("hook"))["repos"]
    assert {hook["id"] for hook in repository["hooks"]} == {hook["id"] for hook in loaded(MANIFEST)}
    workflow = yaml.safe_load(shown("workflow"))
    (used,) = [step for step in workflow["jobs"]["charter"]["steps"] if ".github/actions/check" in step["uses"]]
    assert set(used["with"]) <= set(loaded(ACTION_FILE)["inputs"])


def test_the_action_installs_the_project_that_it_lies_in():
    install = loaded(ACTION_FILE)["runs"]["steps"][0]["run"]
    assert '"$GITHUB_ACTION_PATH/../../.."' in install
    assert (ACTION_FILE.parent / "../../..").resolve() == ROOT


def test_no_input_is_written_into_a_script():
    assert [step["name"] for step in loaded(ACTION_FILE)["runs"]["steps"] if "${{" in step["run"]] == []


@pytest.fixture
def act(tmp_path):
    """Runs the action's check as a runner does, with the command that is installed here."""
    (tmp_path / "temp/responde").mkdir(parents=True)
    (tmp_path / "temp/responde/bin").symlink_to(Path(sys.executable).parent)
    action = loaded(ACTION_FILE)
    step = action["runs"]["steps"][1]

    def run(**inputs):
        given = {name: str(inputs.get(name, each["default"])) for name, each in action["inputs"].items()}
        filled = {name: INPUT.sub(lambda found: given[found[1]], said) for name, said in step["env"].items()}
        environment = {**os.environ, **filled, "RUNNER_TEMP": str(tmp_path / "temp")}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    return run


@pytest.fixture
def contract(tmp_path):
    (tmp_path / "charter").mkdir()
    file = tmp_path / "charter/contract.yml"
    file.write_bytes(BAKERY.read_bytes())
    return file


@pytest.fixture
def broken(contract):
    contract.write_text(BAKERY.read_text("utf-8").replace("3 business days", "3 buisness days"), "utf-8")
    return contract


@pytest.mark.usefixtures("broken")
def test_the_action_shows_findings_at_the_lines_of_a_change(act):
    done = act()
    assert (done.returncode, done.stderr) == (1, "")
    errors = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    assert len(errors) == 1
    assert "title=type-wrong,file=charter/contract.yml,line=" in errors[0]


def test_the_action_passes_its_inputs_on(act, contract, tmp_path):
    text = contract.read_text("utf-8")
    contract.write_text(text.replace("languages: [es]", "languages: [es, en]"), "utf-8")
    assert act().returncode == 0
    assert act(strict="true").returncode == 1
    other = contract.rename(tmp_path / "my contract.yml")
    said = json.loads(act(contract=f"my contract.yml\n{BAKERY}\n", format="json", lang="pt").stdout)
    assert {each["file"] for each in said["contracts"]} == {other.name, str(BAKERY)}


@pytest.mark.usefixtures("contract")
def test_what_an_input_says_is_never_run(act, tmp_path):
    act(contract='$(touch ran)"; touch ran; "', lang="`touch ran`")
    assert not (tmp_path / "ran").exists()


@pytest.mark.usefixtures("broken")
def test_the_action_wants_a_baseline_that_is_there(act, responde, tmp_path):
    missing = act(baseline="accepted.json")
    assert (missing.returncode, missing.stdout[:8]) == (2, "::error ")
    assert not (tmp_path / "accepted.json").exists()
    responde("check", "--baseline", "accepted.json", cwd=tmp_path)
    assert act(baseline="accepted.json").returncode == 0
