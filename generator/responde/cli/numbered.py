"""Numbered sheets are forms on paper with a case number printed on each, and on its receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import output
from responde.cli.failures import OK, Failure

if TYPE_CHECKING:
    from jinja2 import Environment

    from responde.complaint.families import Family
    from responde.complaint.number import Number
    from responde.contract.contract import Contract
    from responde.speech import Speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked for."""

    count: int
    to: Path
    request: str
    templates: Path | None


def written(contract: Contract, day: date, wanted: Wanted, speech: Speech) -> int:
    """Writes them for one family of requests; the file there before stays until the new one is whole."""
    import secrets

    from responde import complaint
    from responde.complaint import counters, families
    from responde.complaint.number import prefix_of, several
    from responde.publishing.problems import PublishError
    from responde.templating import environment

    if not counters.counters(contract):
        raise Failure("No channel of this contract takes paper: neither post nor any place or person.")
    family = _asked(families.families(complaint.form(contract)), wanted.request)
    numbers = several(prefix_of(contract), day, wanted.count, secrets.randbelow)
    output.progress(f"Typesetting {wanted.count} sheets")
    try:
        _put(wanted.to, _pdf(contract, family, speech, numbers, environment(wanted.templates)))
    except PublishError as error:
        raise Failure(str(error)) from error
    except OSError as error:
        raise Failure(f"{wanted.to} can't be written: {error.strerror or error}") from error
    output.say(f"{wanted.count} numbered sheets are in {wanted.to.resolve()}.")
    return OK


def _asked(found: Sequence[Family], request: str) -> Family:
    """The family of a request; without one, the only family."""
    ids = [option.id for family in found for option in family.options]
    matching = [each for each in found if any(request in _names(option.id) for option in each.options)]
    if len(found) == 1 and not request:
        return found[0]
    if len(matching) != 1:
        reason = "names none of them, or several" if request else "is missing"
        raise click.UsageError(f"There are several forms, and --request {reason}: {', '.join(ids)}.")
    return matching[0]


def _names(path: str) -> tuple[str, str]:
    return path, path.partition(".")[0]


def _pdf(
    contract: Contract, family: Family, speech: Speech, numbers: Sequence[Number], templates: Environment
) -> bytes:
    """One PDF of them all. How many pages a sheet has is only known of one that is typeset."""
    from responde import formats
    from responde.publishing import typesetting

    first = typesetting.pdf(formats.numbered(contract, family, speech, templates, numbers=numbers[:1], pages=1))
    pages = typesetting.pages(first)
    return typesetting.pdf(formats.numbered(contract, family, speech, templates, numbers=numbers, pages=pages))


def _put(file: Path, content: bytes) -> None:
    beside = file.with_name(f".{file.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
