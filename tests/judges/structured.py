"""Google's types of schema.org, held to by the TypeScript compiler, judge what search engines are told."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from tests.judges.tools import node, package, run

FLAGS = ("--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler")
LINE = re.compile(r"(\w[\w-]*)\.ts\(\d+,\d+\): error (TS\d+): (.*)")


def judged(folder: Path, documents: Mapping[str, object]) -> dict[str, list[str]]:
    """What is wrong with each document, by its name; those that are sound are not named. Writes into `folder`."""
    package("schema-dts/package.json")
    compiler = package("typescript/bin/tsc")
    (folder / "node_modules").symlink_to(package("schema-dts").parent.resolve())
    for name, document in documents.items():
        said = f'import type {{ Graph }} from "schema-dts";\nexport const said: Graph = {json.dumps(document)};\n'
        (folder / f"{name}.ts").write_text(said, "utf-8")
    files = [str(folder / f"{name}.ts") for name in documents]
    found: dict[str, list[str]] = {}
    # The compiler ends with 2 where it finds something, which is its verdict and no breakdown.
    said = run("sh", "-c", '"$@" || test $? -eq 2', "tsc", node(), compiler, *FLAGS, *files)
    for name, code, text in LINE.findall(said):
        found.setdefault(name, []).append(f"{code} {text}")
    if said.strip() and not found:
        raise RuntimeError(f"the compiler broke down: {said}")
    return found
