"""Whatever goes wrong while a command runs is told in a sentence, or in the form that a program asked for."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING

import click

from responde.cli import output

if TYPE_CHECKING:  # loaded by the commands that need it, so that help is quick
    from responde.findings import Kind

COMPLETING = "_RESPONDE_COMPLETE"
"""Set by a shell that wants a line completed."""

OK, ERRORS, FAILED, STOPPED = 0, 1, 2, 130

MACHINES = ("json", "sarif", "github")
"""Forms of findings that programs read."""

REASONS = {
    errno.EPIPE: "nobody reads the output any more, so the rest of it was dropped",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "there is no room left for you on this disk",
    errno.EACCES: "it may not be read or written by you",
    errno.EPERM: "it may not be read or written by you",
    errno.EROFS: "it is on a disk that can't be written",
    errno.ENOENT: "it is not there",
    errno.EISDIR: "it is a folder, not a file",
    errno.ENOTDIR: "a part of this path is a file, not a folder",
    errno.EEXIST: "something of this name is there already",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EADDRINUSE: "another program already answers there: choose another with --port",
}
"""What the system means, by the number of its error."""


class Failure(click.ClickException):
    """A command that could not be done, with the sentence that says why."""

    exit_code = FAILED

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's own signature
        output.complain(f"responde: {self.message}")


def told(arguments: Sequence[str], run: Callable[[Sequence[str]], int | None]) -> int:
    """How `run` ended, as an exit code; what went wrong has been said."""
    try:
        code = run(arguments) or OK
        output.finish()
    except SystemExit as end:  # click's own, after completing a line or losing its reader
        if not end.code or COMPLETING in os.environ:
            raise
        return _say(arguments, Failure(sentence(BrokenPipeError(errno.EPIPE, ""))))
    except (click.Abort, KeyboardInterrupt):
        return STOPPED
    except click.ClickException as failure:
        return _say(arguments, failure)
    except OSError as error:
        return _say(arguments, Failure(sentence(error) if error.errno else _ours(error)))
    except Exception as mistake:  # the last line before a traceback, which helps nobody who reads it
        if os.environ.get("RESPONDE_TRACEBACK"):
            raise
        return _say(arguments, Failure(_ours(mistake)))
    return code


def _say(arguments: Sequence[str], failure: click.ClickException) -> int:
    """Says it where it is looked for, and drops what the broken stream still holds."""
    with suppress(OSError, ValueError):
        if form := _form(arguments):
            output.data(_report(form, failure.format_message()))
        else:
            failure.show()
        output.finish()
    output.abandon()
    return FAILED


def _form(arguments: Sequence[str]) -> str:
    """The form in which a program reads along, of which nothing else may then be printed; empty for people."""
    if next((each for each in arguments if not each.startswith("-")), "") != "check":
        return ""
    formats = [each.partition("=")[2] for each in arguments if each.startswith("--format=")]
    formats += [value for name, value in pairwise(arguments) if name == "--format"]
    return next((form for form in MACHINES if form in formats), "")


def _report(form: str, reason: str) -> str:
    from responde.findings.render import render

    if form == "sarif":
        from responde.findings.render.sarif import failure

        return failure(reason)
    return render(form, (usage().at((), reason=reason),))


def usage() -> Kind:
    """The one finding that is not about a contract: a program reads it where it looks for findings."""
    from responde.findings import Kind, Severity

    return Kind(
        "wrong-usage",
        Severity.ERROR,
        "{reason}",
        "Look at `responde check --help`.",
        why="The check was not made. A program that reads the findings must not take that for a sound contract.",
    )


def sentence(error: OSError) -> str:
    reason = REASONS.get(error.errno or 0) or f"the system says “{error.strerror or error}”"
    return f"{error.filename}: {reason}." if error.filename is not None else f"{reason[0].upper()}{reason[1:]}."


def _ours(mistake: Exception) -> str:
    return (
        f"This is a mistake of the program, not yours ({type(mistake).__name__}: {mistake}). "
        "Please report it, with what RESPONDE_TRACEBACK=1 prints before it."
    )


if sys.platform == "win32":  # pragma: no cover - where a pipe that broke is an invalid argument
    REASONS[errno.EINVAL] = REASONS[errno.EPIPE]
