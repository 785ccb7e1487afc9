"""A moment as people type it: `2026-12-04T18:30`, with or without an offset, and what it means in a time zone."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import click

EXAMPLE = "2026-12-04T18:30"


class Moment(click.ParamType[datetime]):
    """A moment such as 2026-12-04T18:30 (ISO 8601); a day alone is its first moment."""

    name = "moment"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            return value if isinstance(value, datetime) else datetime.fromisoformat(str(value).strip())
        except ValueError:
            self.fail(f"{value!r} is not a moment such as {EXAMPLE}.", param, ctx)


def now() -> datetime:
    """The machine's time."""
    return datetime.now(UTC)


def in_zone(moment: datetime, zone: ZoneInfo) -> datetime:
    """A moment in a time zone; without an offset it is what the clocks show there.

    A time that they skip is counted on from before the change, and of one that comes twice the first is meant.
    Raises `click.UsageError` for a moment so far away that no calendar has it.
    """
    shown = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    try:
        return shown.astimezone(UTC).astimezone(zone)
    except OverflowError:
        raise click.UsageError(f"{moment.isoformat()} lies beyond every calendar.") from None
