"""The portfolio compares the contracts of several companies in one table: what is wrong, what runs out, who answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from responde.checks.freshness import expiries, in_words
from responde.edition import Examined
from responde.findings import Severity
from responde.reports.phantom import phantom
from responde.words import catalogue

TITLES = {
    "client": "Client",
    "errors": "Errors",
    "warnings": "Warnings",
    "notes": "Notes",
    "expires": "Next to run out",
    "phantom": "Can a customer reach the director?",
}
FIGURES = frozenset({"errors", "warnings", "notes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One company."""

    file: str
    client: str
    """Its name, else the file's."""
    errors: int
    warnings: int
    notes: int
    expires: tuple[date, str] | None
    """The day on which the next thing runs out, or the first that has, and what it is."""
    phantom: str
    """Whether a customer can reach the director; empty where the contract can't be read."""


def rows(examined: Sequence[Examined], lang: str = "en") -> tuple[Row, ...]:
    """A row for each, in their order."""
    return tuple(_row(each, lang) for each in examined)


def _row(examined: Examined, lang: str) -> Row:
    contract = examined.contract
    count = {severity: sum(each.severity is severity for each in examined.findings) for severity in Severity}
    return Row(
        file=examined.source.file,
        client=examined.company,
        errors=count[Severity.ERROR],
        warnings=count[Severity.WARNING],
        notes=count[Severity.NOTE],
        expires=_next(examined, lang),
        phantom=phantom(contract, lang) if contract else "",
    )


def _next(examined: Examined, lang: str) -> tuple[date, str] | None:
    known = expiries(examined.contract, examined.files.results) if examined.contract else ()
    first = min(known, key=lambda one: one.until, default=None)
    return (first.until, in_words(first, lang)) if first else None


def render_text(rows: Sequence[Row], lang: str = "en") -> str:
    """A table with a line for each; the director's line stands last, since it is as long as it is."""
    words = catalogue(lang)
    head = [words.gettext(TITLES[column]) for column in TITLES]
    body = [_cells(row, words.gettext("It can't be read.")) for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *body, strict=True)]
    return "".join(f"{_line(cells, widths)}\n" for cells in (head, *body))


def _cells(row: Row, unread: str) -> list[str]:
    day, what = row.expires or ("–", "")
    counts = (str(row.errors), str(row.warnings), str(row.notes))
    return [row.client, *counts, f"{day} {what}".rstrip(), row.phantom or unread]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Figures to the right, everything else to the left."""
    columns = zip(TITLES, cells, widths, strict=True)
    padded = (cell.rjust(width) if column in FIGURES else cell.ljust(width) for column, cell, width in columns)
    return "  ".join(padded).rstrip()


def entries(rows: Sequence[Row]) -> list[dict[str, object]]:
    """The same for programs: `{file, client, errors, warnings, notes, expires: {date, what} or null, phantom}`."""
    return [_entry(row) for row in rows]


def _entry(row: Row) -> dict[str, object]:
    day, what = row.expires or (None, "")
    expires = {"date": day.isoformat(), "what": what} if day else None
    return {
        "file": row.file,
        "client": row.client,
        "errors": row.errors,
        "warnings": row.warnings,
        "notes": row.notes,
        "expires": expires,
        "phantom": row.phantom or None,
    }
