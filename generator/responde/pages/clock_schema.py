"""The JSON Schema of `clocks.json` says what each part of it means to whoever reckons with it."""

from __future__ import annotations

from datetime import date as Day
from datetime import time as TimeOfDay

from responde.clock.timing import Doubt
from responde.contract.promises import STEPS
from responde.contract.vocabulary import VOCABULARIES
from responde.pages.calendar_file import WEEKDAY
from responde.pages.machine_schema import DRAFT, KINDS, STRING, VALUES, Schema

DAY = KINDS[Day]
INDEX: Schema = {"type": "integer", "minimum": 0}
SHARE: Schema = {"description": "For how many per cent it holds.", "type": "number", "minimum": 0, "maximum": 100}


def clocks_schema(at: str = "") -> Schema:
    """The JSON Schema (2020-12) of every `clocks.json`; `at` is its own address, empty where there is none."""
    return {
        "$schema": DRAFT,
        **({"$id": at} if at else {}),
        "title": "The clocks of a charter",
        "description": "What every date of a company's charter is reckoned with, as published by Responde. "
        "Moments are shown, and days end, in the time zone of the plan's calendar.",
        **_record(DOCUMENT, "$schema first last calendars hours people plans cases needs"),
        "$defs": DEFINITIONS,
    }


def _record(properties: Schema, required: str) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _list(items: Schema, says: str = "") -> Schema:
    return {**({"description": says} if says else {}), "type": "array", "items": items}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _by(keys: str, values: Schema) -> Schema:
    return {"description": keys, "type": "object", "additionalProperties": values}


def _or_null(kind: Schema) -> Schema:
    return {"anyOf": [kind, {"type": "null"}]}


TERM_OR_WHY: Schema = {"anyOf": [_ref("term"), _ref("doubt")]}
SINCE_OR_WHY: Schema = {"anyOf": [_ref("since"), _ref("doubt")]}
BY_CHANNEL = _by("By channel, the number of a plan in the list; by the empty one where no other is said.", INDEX)
SPANS = _list({"type": "array", "items": INDEX, "minItems": 2, "maxItems": 2}, "From minute to minute, in order.")

DOCUMENT: Schema = {
    "$schema": {"type": "string"},
    "first": {"description": "The first day of which anything is known.", **DAY},
    "last": {"description": "The last day of which anything is known.", **DAY},
    "calendars": _list(_ref("calendar")),
    "hours": _list(_ref("hours")),
    "people": _by("By id, whoever is on the ladder or beyond, or stands in for one of them.", _ref("person")),
    "plans": _list(_ref("plan")),
    "cases": _by("By what is brought: a request, `request.severity`.", BY_CHANNEL),
    "needs": _by(
        "By what the start page offers.",
        _by("By channel or place, the number of a plan in the list; by the empty one where neither is said.", INDEX),
    ),
}
CALENDAR = _record(
    {
        "timezone": {"description": "Of the IANA database.", **STRING},
        "weekend": {"description": "Weekdays that are no business days; Monday is 0.", **_list(WEEKDAY)},
        "cutoff": {
            "description": "What arrives after this minute counts as received on the next business day.",
            **_or_null(KINDS[TimeOfDay]),
        },
        "holidays": _list(DAY),
    },
    "timezone weekend cutoff holidays",
)
HOURS: Schema = {
    "description": "When somebody can be reached, in minutes after the midnight with which a day begins; what ends "
    "after 1440 ends on the next day. A time that the clocks skip is counted on from before the change, and of one "
    "that comes twice the first is meant.",
    **_record(
        {
            "timezone": STRING,
            "weeks": _list(
                _record(
                    {
                        "from": {"description": "The day from which it holds, until the next.", **DAY},
                        "week": {**_list(SPANS, "Seven days, from Monday."), "minItems": 7, "maxItems": 7},
                    },
                    "from week",
                )
            ),
            "days": {
                "description": "By date, what takes the place of the week's times.",
                "type": "object",
                "propertyNames": DAY,
                "additionalProperties": SPANS,
            },
        },
        "timezone weeks days",
    ),
}
PERSON = _record(
    {
        "name": _ref("text"),
        "role": _ref("text"),
        "phone": _ref("phone"),
        "hours": {"description": "Its number in the list; null: not stated.", **_or_null(INDEX)},
        "stand_in": {"description": "Who answers while this person is away, by id.", **STRING},
    },
    "name hours",
)
LENGTH: Schema = {
    "n": {"type": "number", "minimum": 0},
    "unit": {"enum": ["second", "calendar day", "business day", "month"]},
    "in": {
        "description": "The number of the hours in the list in which alone it runs, or the business days.",
        "anyOf": [INDEX, {"const": "business days"}],
    },
}
START: Schema = {
    "counts_from": {
        "description": "What starts it: where it isn't there, receipt; a step, when it happened, else on its last "
        "day; empty: something that has no word.",
        "enum": ["", *VOCABULARIES["starts"]],
    },
    "doubt": {
        "description": "Why it has no date: for `event` and `follows`, until what it counts from has happened.",
        **_ref("doubt"),
    },
}
TERM: Schema = {
    "description": "How long something takes. Seconds pass day and night, or only in what `in` names. Business days "
    "are counted from the first after that on which a case counts as received; after a time that has begun already, "
    "from the first after the day. Calendar days are counted from the day itself, and months end on the same day of "
    "the month, or on its last. Whatever is counted in days and months is over with the last second of a day.",
    **_record(LENGTH, "n unit"),
}
SINCE: Schema = {
    "description": "How long after receipt, or after something else, something begins or is over.",
    **_record(
        {
            **LENGTH,
            **START,
            "before": _list(
                _or_null(_ref("term")), "What passes from receipt, one after another, before a step has happened."
            ),
        },
        "n unit",
    ),
}
TIER = _record(
    {
        "term": TERM_OR_WHY,
        "share": SHARE,
        "of": {"enum": ["customers", "contacts", "days"]},
    },
    "term",
)
SPELL = {**_record({"from": DAY, "until": DAY}, ""), "description": "Both days are included."}
STEP = _record(
    {
        "step": {"enum": list(STEPS)},
        "tiers": _list(_ref("tier"), "For most, then for the rest: the last is what holds in the end."),
        **START,
        "in_force": _list(SPELL, "It is promised for what is received within each of them."),
        "extension": {
            "description": "By how much, and how often, it may be put off.",
            **_record({"term": TERM_OR_WHY, "times": {"type": "integer", "minimum": 0}}, "term times"),
        },
    },
    "step tiers",
)
CHAIR = _record(
    {
        "person": STRING,
        "replies": {"description": "How long the person has, from when to call them.", **TERM_OR_WHY},
        "after": {"description": "In place of the time below.", **SINCE_OR_WHY},
    },
    "person replies",
)
DOOR = _record(
    {
        "person": STRING,
        "name": _ref("text"),
        "kind": STRING,
        "opens": SINCE_OR_WHY,
        "closes": {"description": "Where it isn't there, nobody says that it ever does.", **SINCE_OR_WHY},
    },
    "opens",
)
OWED = _record(
    {
        "step": {"description": "The step that comes too late.", "enum": list(STEPS)},
        "remedy": {"description": "Its id; it isn't there where the contract describes it in place.", **STRING},
        "paid_within": {"description": "From when it is owed.", **_ref("term")},
        "late_after": {"description": "From when it is owed until more is added.", **_ref("term")},
        "claim_within": {"description": "From when it is owed.", **_ref("term")},
    },
    "step",
)
YOURS = _record(
    {
        "within": _ref("term"),
        "after": {"description": "`receipt`, a step, or another start; else something in words.", **STRING},
        "to": _ref("text"),
        "else": _ref("text"),
    },
    "",
)
PLAN = _record(
    {
        "calendar": {"description": "Its number in the list.", **INDEX},
        "by_day": {
            "description": "Whether a case counts from the beginning of the business day on which it counts as "
            "received, where that isn't the day on which it arrived; else it counts from the moment.",
            "type": "boolean",
        },
        "steps": _list(_ref("step"), "In the order in which they come."),
        "rungs": _list(
            _list(_ref("chair")),
            "Whom to call, in turn; of several, the one who answers first; an empty one is passed over.",
        ),
        "doors": _list(_ref("door"), "Beyond the company."),
        "owed": _list(_ref("owed"), "What follows from the last second of a step on."),
        "yours": _list(_ref("yours"), "The customer's own deadlines."),
    },
    "calendar by_day steps rungs doors owed yours",
)
DEFINITIONS: Schema = {
    "text": VALUES["text"],
    "phone": VALUES["phone"],
    "calendar": CALENDAR,
    "hours": HOURS,
    "person": PERSON,
    "term": TERM,
    "since": SINCE,
    "tier": TIER,
    "step": STEP,
    "chair": CHAIR,
    "door": DOOR,
    "owed": OWED,
    "yours": YOURS,
    "plan": PLAN,
    "doubt": {"description": "Why there is no date.", "enum": [each.value for each in Doubt]},
}
