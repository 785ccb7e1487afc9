"""What reads a repository's files for checks: pre-commit its hooks and settings, schemas the actions and workflows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOOKS = ("pre-commit", "validate-manifest")
HOOK_SETTINGS = ("pre-commit", "validate-config")
ACTION = ("check-jsonschema", "--builtin-schema", "vendor.github-actions")
WORKFLOW = ("check-jsonschema", "--builtin-schema", "vendor.github-workflows")


def accepts(judge: tuple[str, ...], file: Path) -> bool:
    """Whether the judge has nothing against a file."""
    program = Path(sys.executable).with_name(judge[0])
    command = [str(program), *judge[1:], str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode not in {0, 1}:
        raise RuntimeError(f"{judge[0]} broke down: {done.stderr}")
    return done.returncode == 0
