"""The calendar as a file: `calendar.json` tells programs each public holiday that every date rests on, and how far."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Day
from datetime import time as TimeOfDay
from typing import Any

from responde.artefact import Artefact
from responde.clock.calendar import Holiday
from responde.clock.contracted import own_days
from responde.contract.contract import Contract
from responde.contract.written import written
from responde.pages import calendars
from responde.pages.machine import encoded
from responde.pages.machine_schema import DRAFT, KINDS, STRING, VALUES, Schema

SCHEMA = "calendar.schema.json"

Json = dict[str, Any]


def files(contract: Contract, site: str) -> tuple[Artefact, Artefact]:
    """The calendar and its schema, for the root of the `site`, which is an address that ends in a slash, or empty."""
    return (
        Artefact(path=calendars.FILE, content=encoded(calendar_json(contract, site))),
        Artefact(path=SCHEMA, content=encoded(calendar_schema(f"{site}{SCHEMA}" if site else ""))),
    )


def calendar_json(contract: Contract, site: str = "") -> Json:
    """The calendar of the company; of its places and regions what differs from it.

    Days are written as ISO 8601 does; of days before `first` and after `last` nothing is known.
    Raises LookupError for a calendar of holidays that nobody knows.
    """
    whole = calendars.of(contract)
    main = _days(contract)
    places = {name: _days(contract, place=name) for name in contract.places}
    regions = {name: _days(contract, region=name) for name in contract.regions}
    return {
        "$schema": f"{site}{SCHEMA}",
        "first": written(whole.first),
        "last": written(whole.last),
        "library": whole.library or None,
        "weekend": sorted(whole.weekend),
        "cutoff": written(whole.cutoff) if whole.cutoff else None,
        **main,
        "places": _others(main, places),
        "regions": _others(main, regions),
    }


def _days(contract: Contract, *, place: str = "", region: str = "") -> Json:
    """What a place or a region may have of its own."""
    calendar = calendars.of(contract, place=place, region=region)
    added, removed = own_days(contract, place=place, region=region)
    return {
        "timezone": calendar.timezone,
        "holidays": [_holiday(one) for one in calendar.holidays],
        "added": _dates(day for day in added if calendar.is_holiday(day)),
        "removed": _dates(day for day in removed if calendar.is_holiday(day) is False),
    }


def _holiday(one: Holiday) -> Json:
    return {"date": written(one.date), "names": dict(one.names)}


def _dates(days: Iterable[Day]) -> list[str]:
    return [written(day) for day in sorted(days)]


def _others(main: Json, each: dict[str, Json]) -> Json:
    """Of each what is not as in the main calendar; nothing of those that have no other."""
    differing = {name: {key: said for key, said in own.items() if said != main[key]} for name, own in each.items()}
    return {name: own for name, own in differing.items() if own}


def calendar_schema(at: str = "") -> Schema:
    """The JSON Schema (2020-12) of every `calendar.json`; `at` is its own address, empty where there is none."""
    properties: Schema = {
        "$schema": {"type": "string"},
        "first": {"description": "The first day of which anything is known.", **DAY},
        "last": {"description": "The last day of which anything is known.", **DAY},
        "library": {"description": "Where the public holidays come from.", "type": ["string", "null"], "minLength": 1},
        "weekend": {"description": "Weekdays that are no business days; Monday is 0.", **_set(WEEKDAY)},
        "cutoff": {"description": CUTOFF, "anyOf": [KINDS[TimeOfDay], {"type": "null"}]},
        **OWN,
        "places": {"description": "By id, what is different at a place.", **OTHERS},
        "regions": {"description": "By id, what is different in a region.", **OTHERS},
    }
    return {
        "$schema": DRAFT,
        **({"$id": at} if at else {}),
        "title": "The calendar of a charter",
        "description": "The days that don't count as business days in a company's charter, as published by Responde.",
        **_object(properties),
        "required": list(properties),
        "$defs": {
            "holiday": {**_object(HOLIDAY), "required": list(HOLIDAY)},
            "own": {**_object(OWN), "minProperties": 1},
        },
    }


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _set(items: Schema) -> Schema:
    return {"type": "array", "items": items, "uniqueItems": True}


DAY = KINDS[Day]
WEEKDAY: Schema = {"type": "integer", "minimum": 0, "maximum": 6}
CUTOFF = "What arrives after this minute counts as received on the next business day; null: there is no such time."
NAMES = "Its name by language, only where there really is one; `und`, empty, where the charter gives none."
HOLIDAY: Schema = {"date": DAY, "names": {**VALUES["text"], "description": NAMES}}
OWN: Schema = {
    "timezone": {"description": "Of the IANA database.", **STRING},
    "holidays": {
        "description": "Every public holiday, in order, with the days added and without those removed.",
        **_set({"$ref": "#/$defs/holiday"}),
    },
    "added": {"description": "Days off that the charter adds to the public holidays.", **_set(DAY)},
    "removed": {"description": "Public holidays on which the company works.", **_set(DAY)},
}
OTHERS: Schema = {"type": "object", "additionalProperties": {"$ref": "#/$defs/own"}}
