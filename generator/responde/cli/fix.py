"""`responde fix` mends in contracts what is certain, and shows it first."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import asked, output
from responde.cli.failures import ERRORS, FAILED, OK, Failure

if TYPE_CHECKING:  # loaded by the command itself, so that help is quick
    from responde.reports.mending import Mending


@click.command
@click.argument("contracts", nargs=-1, metavar="[CONTRACT]...", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Write the changes into the contracts; without it they are only shown.")
@asked.today_option
def fix(contracts: tuple[Path, ...], today: date, *, write: bool) -> int:
    """Mend in contracts what is certain.

    Text that a #, a comma or a question mark cuts off, or that begins with a sign of YAML, is put in quotes; a key or a
    word that is spelled wrong is corrected where only one can have been meant; what says the same a second time is
    deleted; tabs at the beginning of lines become spaces. Comments, layout and everything else stay as they are. What
    takes a decision is left to you: run responde check.

    The changes are printed as a diff, for you to read or for the program patch; how many they are, and what is left, is
    said beside it.

    It ends with 0 if there is nothing to mend or all of it was written, with 1 if a diff was printed and nothing was
    written, and with 2 if a contract can't be read or written.
    """
    from responde.reports.mending import mend
    from responde.source import read

    codes = [OK]
    for path in asked.contracts(contracts).paths:
        mending = mend(read(path), today)
        codes.append(_done(path, mending, write=write))
    return max(codes)


def _done(path: Path, mending: Mending, *, write: bool) -> int:
    """Writes or shows what is mended in one contract."""
    from responde.reports.mending import diff, told

    contract = mending.after.contract
    lang = asked.language(contract.languages if contract else ())
    if not mending.before.source.readable:
        output.findings(mending.before.findings, lang, err=True)
        return FAILED
    if write and mending.changed:
        exchange(path, mending.before.source.data, mending.after.source.data)
    elif mending.changed:
        output.diff(diff(mending))
    output.complain(told(mending, lang, written=write))
    return ERRORS if mending.changed and not write else OK


def exchange(path: Path, before: bytes, after: bytes) -> None:
    """Puts `after` in the place of what the file held, whole or not at all, and only if it still holds `before`."""
    file = path.resolve()
    if not file.is_file() or not os.access(file, os.W_OK):
        raise Failure(f"{path} can't be written.")
    handle, name = tempfile.mkstemp(prefix=f".{file.name[:100]}.", dir=file.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as written:
            written.write(after)
            written.flush()
            os.fsync(written.fileno())
        beside.chmod(file.stat().st_mode & 0o7777)
        if file.read_bytes() != before:
            raise Failure(f"{path} was changed by somebody else meanwhile, so nothing was written. Try again.")
        beside.replace(file)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
