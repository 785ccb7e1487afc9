"""GitHub's toolkit for actions writes the commands that ours are compared with."""

from __future__ import annotations

import json
from pathlib import Path

from tests.judges.tools import node, package, run

SCRIPT = Path(__file__).with_name("github.mjs")


def annotations(said: list[dict[str, object]], folder: Path) -> str:
    """`said` as workflow commands, written by GitHub; each `{severity, message, title, file, startLine, …}`."""
    package("@actions/core/package.json")
    file = folder / "annotations.json"
    file.write_text(json.dumps(said), "utf-8")
    return run(node(), SCRIPT, file)
