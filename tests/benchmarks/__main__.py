"""`python -m tests.benchmarks [--rounds N]` measures the budgets of one contract and prints how far each is kept."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.dates import dates
from tests.benchmarks.forms import forms
from tests.benchmarks.pairs import Command, Pair, measure, table
from tests.conftest import CONTRACTS, TODAY

BIN = Path(sys.executable).parent
CONTRACT = CONTRACTS / "andina-conecta.yml"
BARE = Command(line=[sys.executable, "-c", "pass"])
QUIET = {"NO_MKDOCS_2_WARNING": "1"}
LINES = 600


def start_up(place: Path) -> list[Pair]:
    """The commands that a person waits for, against a Python that does nothing."""
    check = [BIN / "responde", "check", "--today", TODAY]
    return [
        Pair(what="responde --help / python", ours=Command(line=[BIN / "responde", "--help"]), theirs=BARE, budget=5),
        Pair(
            what=f"responde check, {LINES} lines / python",
            ours=Command(line=[*check, lengthened(place)], accepts=frozenset({0, 1})),  # sound or not, it is read whole
            theirs=BARE,
            budget=45,  # its rules compare dates, so the holidays of one country are loaded
        ),
    ]


def cold_build(place: Path) -> Pair:
    """From contract to site, against plain MkDocs on the same pages already written."""
    plain, ours, theirs = place / "plain", place / "ours", place / "theirs"
    export = [BIN / "responde", "export", CONTRACT, "--to", plain, "--today", TODAY]
    subprocess.run(export, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    build = [BIN / "responde", "build", CONTRACT, "--to", ours, "--today", TODAY]
    return Pair(
        what="responde build / mkdocs build of its export",
        ours=Command(line=build, env=QUIET, before=partial(shutil.rmtree, ours, ignore_errors=True)),
        theirs=Command(
            line=[BIN / "mkdocs", "build", "--quiet", "--site-dir", theirs],
            cwd=plain,
            env=QUIET,
            before=partial(shutil.rmtree, theirs, ignore_errors=True),
        ),
        budget=1,
    )


def lengthened(place: Path) -> Path:
    """The rich example with as many more people as bring it to 600 lines."""
    before, heading, after = CONTRACT.read_text("utf-8").partition("\npeople:\n")
    person = re.match(r"  [\w-]+:.*\n(?:    .*\n|\n)*", after)
    if not heading or not person:
        raise ValueError(f"{CONTRACT} no longer begins its people as this benchmark expects")
    missing = LINES - CONTRACT.read_text("utf-8").count("\n")
    block = person[0].rstrip() + "\n"
    copies = -(-missing // block.count("\n"))
    more = "".join(re.sub(r"^  [\w-]+:", f"  colleague-{at}:", block, count=1) for at in range(copies))
    long = place / "long.yml"
    long.write_text(f"{before}{heading}{more}{after}", "utf-8")
    for needed in ("assets", "results.csv"):
        found = CONTRACT.parent / needed
        (shutil.copytree if found.is_dir() else shutil.copy)(found, place / needed)
    return long


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="turns of each pair (default: 9)")
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as folder:
        place = Path(folder)
        results = [measure(pair, rounds) for pair in [*start_up(place), cold_build(place), forms(), *dates()]]
    print(table(results))
    print(
        f"Medians of {rounds} turns. Only the ratio counts: it compares neighbours, the times drift with the machine."
    )


if __name__ == "__main__":
    main()
