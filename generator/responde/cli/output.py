"""What a command prints: plain text with colours on a terminal alone, or bytes for other programs."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:  # loaded by the commands that need it, so that help is quick
    from responde.findings import Finding

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
HEAD = r"(?m)^(\S.*?: )(\S+ \[([a-z0-9-]+)\])"
CHANGES = {"+": "green", "-": "red", "@": "cyan"}
CHANGE = r"(?m)^[-+@].*$"
MARK = r"(?m)^( +)(\^+)$"


def say(text: str) -> None:
    """To whoever asked."""
    click.echo(_clean(text), nl=not text.endswith("\n"))


def complain(text: str) -> None:
    """To whoever watches."""
    click.echo(_clean(text), nl=not text.endswith("\n"), err=True)


def progress(text: str) -> None:
    """To whoever waits at a terminal; in a pipe nobody does."""
    if sys.stderr is not None and sys.stderr.isatty():
        complain(text)


def typesetting(step: int, count: int) -> None:
    progress(f"form on paper {step}/{count}")


def data(text: str) -> None:
    """To another program: UTF-8 whatever the terminal speaks."""
    if sys.stdout is not None:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def shown(text: str, painted: Callable[[str], str]) -> None:
    """Text for whoever asked, `painted` where somebody looks at it."""
    text = _clean(text)
    click.echo(painted(text) if _coloured(sys.stdout) else text, nl=False)


def headed(text: str) -> str:
    """Text with its titles, which stand at the margin, in bold."""
    return re.sub(r"(?m)^\S.*$", lambda head: click.style(head[0], bold=True), text)


def diff(text: str) -> None:
    """Changes, in colours where somebody looks at them, else to the byte as `patch` needs them."""
    if _coloured(sys.stdout):
        click.echo(re.sub(CHANGE, lambda line: click.style(line[0], fg=CHANGES[line[0][0]]), _clean(text)), nl=False)
    else:
        data(text)


def findings(found: tuple[Finding, ...], lang: str, *, err: bool = False) -> None:
    """The findings as text, in colours where somebody looks at them."""
    from responde.findings.render.text import render

    text = _clean(render(found, lang))
    stream = sys.stderr if err else sys.stdout
    click.echo(painted(text, found) if _coloured(stream) else text, nl=False, err=err)


def painted(text: str, found: tuple[Finding, ...]) -> str:
    """The findings with their severity in its colour and the mark under the line in bold."""
    colours = {finding.code: COLOURS[finding.severity.value] for finding in found}
    text = re.sub(HEAD, lambda head: head[1] + click.style(head[2], fg=colours.get(head[3]), bold=True), text)
    return re.sub(MARK, lambda mark: mark[1] + click.style(mark[2], bold=True), text)


def _coloured(stream: TextIO | None) -> bool:
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and stream is not None and stream.isatty()


def _clean(text: str) -> str:
    """Without what a terminal would obey: a file's name may hold anything."""
    return "".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in text)


def finish() -> None:
    """Writes out what is still held back, while somebody can be told that it fails."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def abandon() -> None:
    """Lets go of streams that can't be written, so that Python doesn't try again, and fail, when it ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
