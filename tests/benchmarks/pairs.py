"""Two commands or calls by turns, A B A B …: absolute times drift with the machine, ratios of neighbours hardly do."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, kw_only=True)
class Command:
    """Something to run to its end; `before` clears what the run before it left behind, off the clock."""

    line: Sequence[str | Path]
    cwd: Path | None = None
    env: Mapping[str, str] | None = None
    accepts: frozenset[int] = frozenset({0})
    before: Callable[[], object] = lambda: None

    def seconds(self) -> float:
        """How long one run takes, from start to exit."""
        self.before()
        began = time.perf_counter()
        done = subprocess.run(
            list(map(str, self.line)),
            cwd=self.cwd,
            env={**os.environ, **(self.env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        took = time.perf_counter() - began
        if done.returncode not in self.accepts:
            raise RuntimeError(f"{' '.join(map(str, self.line))} exits {done.returncode}:\n{done.stdout}{done.stderr}")
        return took


@dataclass(frozen=True, kw_only=True)
class Calls:
    """Something to call in this process, so that what is loaded before stays off the clock."""

    run: Callable[[], object]

    def seconds(self) -> float:
        """How long one call takes."""
        began = time.perf_counter()
        self.run()
        return time.perf_counter() - began


@dataclass(frozen=True, kw_only=True)
class Pair:
    """`ours` beside `theirs`, with the ratio that it may cost at most."""

    what: str
    ours: Command | Calls
    theirs: Command | Calls
    budget: float


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Medians in seconds, and the median of the ratios of neighbouring runs."""

    pair: Pair
    ours: float
    theirs: float
    ratio: float

    @property
    def kept(self) -> bool:
        return self.ratio <= self.pair.budget


def measure(pair: Pair, rounds: int) -> Measured:
    """Runs both by turns, `rounds` times each, after a first turn that only warms the disk's cache."""
    turns = [(pair.theirs.seconds(), pair.ours.seconds()) for _ in range(rounds + 1)][1:]
    return Measured(
        pair=pair,
        theirs=median(theirs for theirs, _ in turns),
        ours=median(ours for _, ours in turns),
        ratio=median(ours / theirs for theirs, ours in turns),
    )


def table(results: Sequence[Measured]) -> str:
    """The results for a terminal, one line for each."""
    rows = [("what", "ours, ms", "theirs, ms", "ratio", "budget", "")]
    rows += [
        (
            each.pair.what,
            f"{each.ours * 1000:.0f}",
            f"{each.theirs * 1000:.0f}",
            f"{each.ratio:.2f}",
            f"≤ {each.pair.budget:g}",
            "kept" if each.kept else "OVER",
        )
        for each in results
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_row(row, widths) for row in rows)


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = (
        cell.ljust(width) if at == 0 else cell.rjust(width)
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join([first, *rest]).rstrip()
