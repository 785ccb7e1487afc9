"""The schema of SARIF and Microsoft's validator, which knows what code scanning on GitHub asks for besides."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import jsonschema

from tests.judges import Message
from tests.judges.tools import ToolMissingError, node, package, run

WHERE = "process.stdout.write(require(process.argv[1]))"
"""The package knows which of its programs is for this system."""
OFFLINE = {"SARIF2006.UrisShouldBeReachable.Options": {"RuleEnabled": "Disabled"}}
"""The one rule that would fetch what an address names."""
FITTING = frozenset({"SARIF2005/Warning_ProvideToolnformationUri"})
"""What the program asks for that we can't have: nobody knows yet where this project is at home."""


def sarif(*files: Path) -> list[Message]:
    """Errors and warnings about logs, all in one folder; an empty list is a good verdict."""
    program = _program()
    schema = json.loads(program.with_name("sarif-2.1.0.json").read_text("utf-8-sig"))
    said = [message for file in files for message in _schematic(schema, file)]
    broken = {message.file for message in said}
    return [*said, *_validated(program, [file for file in files if file.name not in broken])]


def _schematic(schema: dict, file: Path) -> list[Message]:
    errors = jsonschema.Draft202012Validator(schema).iter_errors(json.loads(file.read_text("utf-8")))
    return [
        Message(
            judge="sarif-schema", file=file.name, rule=str(each.validator), text=f"{each.json_path}: {each.message}"
        )
        for each in errors
    ]


def _validated(program: Path, files: list[Path]) -> list[Message]:
    """What the schema can't tell; of logs that break the schema the validator would say nothing at all."""
    if not files:
        return []
    report, settings = files[0].with_suffix(".report.json"), files[0].with_suffix(".settings.json")
    settings.write_text(json.dumps(OFFLINE))
    asked = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--log", "ForceOverwrite", "--quiet"]
    command = [program, "validate", *files, "--config", settings, "--output", report, *asked]
    subprocess.run(command, env=_plain(), capture_output=True, check=False, stdin=subprocess.DEVNULL)
    if not report.exists():
        raise RuntimeError("The SARIF validator broke down.")
    (judged,) = json.loads(report.read_text("utf-8-sig"))["runs"]
    return [message for message in map(_message, judged["results"]) if message.rule not in FITTING]


def _program() -> Path:
    program = Path(run(node(), "-e", WHERE, package("@microsoft/sarif-multitool")))
    if not program.is_file():
        raise ToolMissingError("The SARIF validator for this system")
    program.chmod(0o755)  # its package would do that itself, if installed packages were let run
    return program


def _plain() -> dict[str, str]:
    """Without the libraries for the world's languages, which not every system has."""
    return {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}


def _message(result: dict) -> Message:
    place, said = result["locations"][0]["physicalLocation"], result["message"]
    region = place.get("region", {})
    return Message(
        judge="sarif-multitool",
        file=place["artifactLocation"]["uri"].rpartition("/")[2],
        line=region.get("startLine", 0),
        column=region.get("startColumn", 0),
        rule=f"{result['ruleId']}/{said.get('id', '')}",
        text=said.get("text") or ", ".join(said.get("arguments", ())),
    )
