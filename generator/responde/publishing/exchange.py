"""A site is built beside the one that it replaces and exchanged for it in one step."""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from responde.publishing import hosts
from responde.publishing.afterwards import MARK
from responde.publishing.problems import NotAFolderError, NotOursError

try:
    from fcntl import LOCK_EX, LOCK_NB, flock
except ImportError:  # pragma: no cover - Windows has no such locks: leftovers of a killed run stay there
    LOCKS = False
else:
    LOCKS = True

JUNK = frozenset({MARK, ".DS_Store", ".directory"})
"""Hidden entries that nobody misses."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def beside(destination: Path) -> Iterator[Path]:
    """A folder of our own on the destination's file system, gone at the end, as are those of runs that were killed."""
    destination.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{destination.name}.responde-"
    _sweep(destination, prefix)
    with _locked(destination.parent, prefix) as work:
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)


@contextmanager
def _locked(parent: Path, prefix: str) -> Iterator[Path]:
    """A new folder that a run at the same time can tell from a leftover, by a lock that dies with its process."""
    while True:
        work = parent / f"{prefix}{secrets.token_hex(4)}"
        work.mkdir(mode=0o700)
        if not LOCKS:
            yield work
            return
        handle = os.open(work, os.O_RDONLY)
        try:
            flock(handle, LOCK_EX)
            if work.exists():  # else another run took it for a leftover before we had the lock
                yield work
                return
        finally:
            os.close(handle)


def _sweep(destination: Path, prefix: str) -> None:
    for left in destination.parent.glob(f"{prefix}*"):
        if not LOCKS or left.is_symlink() or not left.is_dir():
            continue
        with suppress(OSError):
            handle = os.open(left, os.O_RDONLY)
            try:
                flock(handle, LOCK_EX | LOCK_NB)
                _recover(left, destination)
                shutil.rmtree(left, ignore_errors=True)
            finally:
                os.close(handle)


def _recover(left: Path, destination: Path) -> None:
    """Put back a site that was moved away by two renames, of which the second never came."""
    old = left / "old"
    if old.is_dir() and not destination.exists():
        old.rename(destination)


def check(destination: Path) -> None:
    """Refuse a destination that is not an earlier site of ours."""
    if not destination.exists():
        return
    if not destination.is_dir():
        raise NotAFolderError(destination)
    entries = sorted(entry.name for entry in destination.iterdir())
    if not entries:
        return
    if MARK not in entries:
        raise NotOursError(destination, entries[0])
    for entry in entries:
        if entry.startswith(".") and entry not in JUNK and not _ours(destination / entry):
            raise NotOursError(destination, entry)


def _ours(hidden: Path) -> bool:
    """Whether it is the file that tells Apache our headers, and not one that somebody wrote instead."""
    return hidden.name == ".htaccess" and hidden.read_text("utf-8", "replace").startswith(hosts.MADE)


def exchange(made: Path, destination: Path) -> None:
    """Put `made` where `destination` is; what was there ends up inside the folder of `made`."""
    check(destination)
    if not destination.exists():
        made.rename(destination)
    elif not _swapped(made, destination):
        old = made.parent / "old"
        destination.rename(old)
        try:
            made.rename(destination)
        except OSError:
            old.rename(destination)
            raise


def _swapped(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, where the system can."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_RENAME_EXCHANGE))
    return bool(done == 0)
