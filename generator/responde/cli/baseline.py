"""A baseline on disk is written once, then compared with, and renewed when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from responde.cli import output
from responde.cli.failures import Failure

if TYPE_CHECKING:
    from responde.edition import Examined
    from responde.findings import Finding
    from responde.findings.baseline import Baseline


def left_over(examined: tuple[Examined, ...], file: Path, lang: str, *, renew: bool) -> tuple[Examined, ...]:
    """The same contracts with the findings alone that the baseline doesn't accept; the first time it is written."""
    from responde.findings import baseline

    found = tuple(_named(examined, file))
    known = _read(file) if file.exists() else None
    if known is None or renew:
        if baseline.unreadable(finding for _, finding in found):
            output.complain(baseline.refused(str(file), lang))
            return examined
        known = baseline.accept(found)
        _write(file, baseline.dumps(known))
        output.complain(baseline.written(str(file), known, lang))
        new: tuple[Finding, ...] = ()
    else:
        new, gone = baseline.unknown(found, known)
        if told := baseline.compared(str(file), len(found) - len(new), gone, lang):
            output.complain(told)
    kept = set(map(id, new))
    return tuple(replace(each, findings=tuple(one for one in each.findings if id(one) in kept)) for each in examined)


def _named(examined: tuple[Examined, ...], file: Path) -> Iterator[tuple[str, Finding]]:
    """Each finding with its contract's name as seen from the baseline's folder, so that both may move together."""
    for each in examined:
        name = each.source.file
        with suppress(ValueError):  # on another drive
            name = os.path.relpath(name, file.parent)
        yield from ((Path(name).as_posix(), finding) for finding in each.findings)


def _read(file: Path) -> Baseline:
    from responde.findings.baseline import BaselineUnreadableError, loads

    try:
        return loads(file.read_bytes())
    except BaselineUnreadableError as error:
        raise Failure(f"{file} can't be used as a baseline: {error}.") from error


def _write(file: Path, text: str) -> None:
    """In one step: whoever reads it meets the old one or the new one."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        beside.write_text(text, "utf-8")
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
