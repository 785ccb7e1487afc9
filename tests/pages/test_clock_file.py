"""The clocks that a browser reckons with: every date and every hour of them gives what the clock itself gives."""

import copy
import gzip
import json
import re
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import jsonschema
import pytest

from responde import reading, source
from responde.clock.agenda import Agenda
from responde.clock.answering import needs
from responde.clock.attending import attend
from responde.clock.contracted import calendar_of
from responde.clock.deadlines import Deadlines, deadlines
from responde.clock.due import Course
from responde.clock.hours import Hours
from responde.clock.openings import days
from responde.clock.told import Brought, brought_by
from responde.contract.promises import STEPS
from responde.contract.quantities import Duration
from responde.edition import press
from responde.pages.clock_file import clocks_json, files
from responde.pages.clock_plans import term
from responde.pages.clock_schema import clocks_schema
from responde.pages.clock_weeks import weeks
from tests.conftest import CONTRACTS, EXAMPLES, TODAY
from tests.judges.tools import node, run

HERE = Path(__file__).parent
JUDGE = HERE / "clock_judge.mjs"
SITE = "https://charter.example/"
JUDGED = (*EXAMPLES, "awkward")
STARTS = dict.fromkeys(EXAMPLES, 300) | {"awkward": 100}


def contract_of(text):
    contract, found = reading.read(source.parse(text.encode()))
    assert [each.code for each in found if each.severity.value == "error"] == []
    return contract


@cache
def example(name):
    folder = HERE if name == "awkward" else CONTRACTS
    return contract_of((folder / f"{name}.yml").read_text("utf-8"))


@cache
def published(name):
    """As it is read again: with lists for tuples."""
    return json.loads(files(example(name), "")[0].content)


# What is asked: moments of ten months, some of them where clocks change, at the cut-off, and where the calendar ends.

CHANGES = {
    "Europe/Madrid": ("2027-03-28T01:00", "2026-10-25T01:00"),
    "Europe/Lisbon": ("2027-03-28T01:00", "2026-10-25T01:00"),
    "America/Bogota": ("2026-12-31T05:00", "2026-12-08T05:00"),
    "America/Santiago": ("2027-04-04T03:00", "2027-09-05T04:00"),
}
"""In UTC; in Bogotá, where they never do, midnights at a year's end and at a holiday."""


def luck_of(seed):
    return Random(seed)  # noqa: S311 - the same moments each time


def moments(name, seed):
    luck, zone = luck_of(f"{name} {seed}"), example(name).organisation.timezone
    first = datetime(2026, 12, 1, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    anywhere = [first + timedelta(seconds=luck.randrange(304 * 86400)) for _ in range(STARTS[name])]
    changes = [datetime.fromisoformat(each).replace(tzinfo=UTC) for each in CHANGES[zone]]
    around = [each + timedelta(minutes=luck.randrange(-180, 180)) for each in changes for _ in range(10)]
    before = [each - timedelta(days=ahead, hours=luck.randrange(12, 24)) for each in changes for ahead in (1, 2, 4, 7)]
    outside = [datetime(2024, 2, 29, 12, tzinfo=UTC), datetime(2062, 5, 5, 12, tzinfo=UTC)]
    ends = datetime.fromisoformat(published(name)["last"]).replace(tzinfo=UTC)
    last = [ends - timedelta(hours=luck.randrange(30 * 24)) for _ in range(10)]
    return [*anywhere, *around, *before, *cutoffs(name, luck), *outside, *last]


def cutoffs(name, luck):
    """The last second of the minute that is not too late, and the first of the next, on days of ten months."""
    for calendar in published(name)["calendars"]:
        cutoff, zone = time.fromisoformat(calendar["cutoff"] or "12:00"), ZoneInfo(calendar["timezone"])
        for _ in range(10):
            day = date(2026, 12, 1) + timedelta(days=luck.randrange(304))
            yield datetime.combine(day, cutoff, zone) + timedelta(seconds=luck.choice((59, 60)))


def courses(name):
    """A third of the cases went on: steps took place, or were put off."""
    luck = luck_of(f"{name} went on")
    for number, start in enumerate(moments(name, "brought")):
        went = number % 3 == 0
        steps = luck.sample((*STEPS, "appointment"), k=3) if went else ()
        happened = {step: start + timedelta(minutes=luck.randrange(40_000)) for step in steps}
        yield Course(received=start, happened=happened, extended=went and luck.random() < 0.5)


def milliseconds(at):
    return None if at is None else round(at.timestamp() * 1000)


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """What the browser's clock says, by contract, of every plan."""
    asked = [
        {
            "clocks": published(name),
            "courses": [
                {
                    "received": milliseconds(each.received),
                    "happened": {step: milliseconds(at) for step, at in each.happened.items()},
                    "extended": each.extended,
                }
                for each in courses(name)
            ],
            "moments": [milliseconds(at) for at in moments(name, "asked")],
        }
        for name in JUDGED
    ]
    file = tmp_path_factory.mktemp("clocks") / "questions.json"
    file.write_text(json.dumps(asked), "utf-8")
    return dict(zip(JUDGED, json.loads(run(node(), JUDGE, file)), strict=True))


def every_case(name):
    """What is brought, with its plan: each request, severity and need, by each channel and by none."""
    contract, told = example(name), published(name)
    for path, channel in product(told["cases"], ("", *contract.channels)):
        request, _, severity = path.partition(".")
        yield Brought(request=request, severity=severity, channel=channel), told["cases"][path][channel]
    for (need, one), channel in product(needs(contract).items(), ("", *contract.channels)):
        yield brought_by(one, channel), told["needs"][need][channel]


def asked_of(name, asked, answers, parts):
    """Of each plan every answer; every tenth for a further case of which this part of its plan is the same."""
    looked = set()
    for brought, plan in every_case(name):
        judged = parts.index(parts[plan])
        for one, answer in list(zip(asked, answers[judged], strict=True))[:: 10 if judged in looked else 1]:
            yield brought, one, answer
        looked.add(judged)


def reckoned(found: Deadlines):
    """The dates of a case in the order and the words of the browser's clock."""
    return {
        "received": milliseconds(found.received),
        "counts_from": milliseconds(found.counts_from),
        "steps": [
            {
                "step": each.timing.step,
                "begins": milliseconds(each.begins),
                "tiers": [milliseconds(at) for at in each.tiers],
                "by": milliseconds(each.by),
                "doubt": each.doubt,
                "extendable": milliseconds(each.extendable),
            }
            for each in found.steps
        ],
        "rungs": [
            {
                "rung": each.rung,
                "person": each.chair.person,
                "others": [other.person for other in each.others],
                "reached": milliseconds(each.reached),
                "call_from": milliseconds(each.call_from),
                "replies_by": milliseconds(each.replies_by),
                "doubt": each.doubt,
            }
            for each in found.calls
        ],
        "doors": [
            {
                "opens": milliseconds(each.opens),
                "closes": milliseconds(each.closes),
                "doubt": each.doubt,
                "closes_doubt": each.closes_doubt,
            }
            for each in found.windows
        ],
        "owed": [
            {"step": each.step}
            | {key: milliseconds(getattr(each, key)) for key in ("since", "paid_by", "late_from", "claim_by")}
            for each in found.owed
        ],
        "yours": [{"by": milliseconds(each.by), "promised": milliseconds(each.promised)} for each in found.yours],
    }


@pytest.mark.parametrize("name", JUDGED)
def test_a_browser_reckons_every_date_of_every_case_to_the_second(judged, name):
    agenda, went = Agenda(example(name)), tuple(courses(name))
    plans = published(name)["plans"]
    for brought, course, dates in asked_of(name, went, judged[name]["dates"], plans):
        assert dates == reckoned(deadlines(agenda, brought, course)), (brought, course)


@pytest.mark.parametrize("name", JUDGED)
def test_a_browser_says_who_answers_now(judged, name):
    agenda, asked = Agenda(example(name)), moments(name, "asked")
    ladders = [plan["rungs"] for plan in published(name)["plans"]]
    for brought, at, said in asked_of(name, asked, judged[name]["attending"], ladders):
        found = attend(agenda, brought, at)
        assert said == {
            "rung": found.turn.rung,
            "person": found.turn.person,
            "stands_in_for": found.turn.stands_in_for or None,
            "open": found.open,
            "answers_from": milliseconds(found.answers_from),
            "until": milliseconds(found.until),
            "always": found.always,
            "unstated": list(found.unstated),
        }, (brought, at)


VACANT = """format: 1
organisation: {name: Sol, country: ES, timezone: Europe/Madrid, size: {workers: 3}}
languages: [es]
edition: {from: 2026-12-01, review_by: 2027-12-01}
people:
  rosa: {name: Rosa, hours: Mo-Fr 09:00-17:00}
  paco: {name: Paco}
channels: {mail: {kind: email, email: hola@sol.example}}
requests: {complaint: {name: Queja, answer: 3 business days}}
ladder:
  - {person: rosa, replies_in: 1 business day, decides: Algo}
  - {lacks: {person: Aún no hay}, replies_in: 1 calendar day, decides: Algo}
  - {person: paco, replies_in: 1 calendar day, decides: Lo demás, director: true}
"""


def test_a_vacant_rung_is_passed_over(tmp_path):
    """Rosa has until the end of Thursday, the second day; then it is Paco, who states no hours."""
    zone = ZoneInfo("Europe/Madrid")
    received = milliseconds(datetime(2026, 12, 2, 10, 0, tzinfo=zone))  # a Wednesday
    clocks = json.loads(files(contract_of(VACANT), "")[0].content)
    file = tmp_path / "questions.json"
    file.write_text(json.dumps([{"clocks": clocks, "courses": [{"received": received}], "moments": [received]}]))
    ((answer,),) = (each["dates"] for each in json.loads(run(node(), JUDGE, file)))
    ends = [milliseconds(datetime(2026, 12, day, 23, 59, 59, tzinfo=zone)) for day in (3, 4)]
    told = [(each["rung"], each["person"], each["call_from"], each["replies_by"]) for each in answer[0]["rungs"]]
    assert told == [(1, "rosa", received, ends[0]), (3, "paco", ends[0], ends[1])]


NIGHT = """format: 1
organisation: {name: Sol, country: ES, timezone: ZONE, size: {workers: 3}}
languages: [es]
edition: {from: 2026-12-01, review_by: 2027-12-01}
people:
  rosa: {name: Rosa, hours: "Mo-Su 00:20-00:40,01:45-02:15,02:30-02:50,03:10-05:00,23:15-24:00"}
channels: {mail: {kind: email, email: hola@sol.example}}
requests: {complaint: {name: Queja, answer: same day}}
ladder: [{person: rosa, replies_in: 1 opening hour, decides: Todo lo demás, director: true}]
"""
NIGHTS = {
    "Europe/Madrid": ("2027-03-28T01:00", "2027-10-31T01:00"),
    "America/Santiago": ("2027-04-04T03:00", "2027-09-05T04:00"),
    "America/Havana": ("2027-03-14T05:00", "2027-11-07T05:00"),
    "Asia/Beirut": ("2027-03-27T22:00", "2027-10-30T21:00"),
    "Australia/Lord_Howe": ("2027-04-03T15:00", "2027-10-02T15:30"),
    "Asia/Kathmandu": ("2027-03-28T01:00",),
}
"""When clocks change, in UTC: at two, at midnight, by half an hour; in the last one never."""


def test_hours_hold_while_the_clocks_change(tmp_path):
    """Looked at every seven minutes, from six hours before until six hours after."""
    asked, wanted = [], []
    for zone, changes in NIGHTS.items():
        contract = contract_of(NIGHT.replace("ZONE", zone))
        agenda, brought = Agenda(contract), Brought(request="complaint")
        instants = [datetime.fromisoformat(each).replace(tzinfo=UTC) for each in changes]
        looks = [each + timedelta(minutes=7 * turn) for each in instants for turn in range(-51, 52)]
        clocks = json.loads(files(contract, "")[0].content)
        sent = [milliseconds(at) for at in looks]
        asked.append({"clocks": clocks, "courses": [{"received": at} for at in sent], "moments": sent})
        found = [(attend(agenda, brought, at), deadlines(agenda, brought, Course(received=at))) for at in looks]
        wanted.append(
            [(milliseconds(now.answers_from), milliseconds(now.until), reckoned(every)) for now, every in found]
        )
    file = tmp_path / "questions.json"
    file.write_text(json.dumps(asked))
    for zone, answer, expected in zip(NIGHTS, json.loads(run(node(), JUDGE, file)), wanted, strict=True):
        ((dates,), (attending,)) = answer["dates"], answer["attending"]
        said = [(now["answers_from"], now["until"], every) for now, every in zip(attending, dates, strict=True)]
        assert said == expected, zone


# Hours: told in weeks, and every day of them is the day that it was.

HOURS = (
    "24/7",
    "Mo-Fr 08:00-17:00",
    "Mo-Fr 08:00-13:30,15:30-19:00; PH off",
    "Mo-Su 18:00-06:00; PH 20:00-08:00",
    "PH 10:00-12:00",
    "Mo-Th 08:30-18:30; Fr 08:30-15:00; Jul-Aug Mo-Fr 08:00-15:00; PH off",
    "Jan 15-Feb 20 Mo-Fr 08:00-14:00; Dec 24 08:00-12:00; PH off; Dec 25 10:00-12:00",
    "2027 Mar 10-2027 Apr 20 Mo,We 09:00-10:00",
    "2028 Feb 29 00:00-24:00",
    "Mo-Fr 08:00-17:00; We 12:00-13:00 off; Jul-Aug PH off",
)


def rebuilt(told, first, last):
    """The times of each day, read as the schema says."""
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        week = next(each["week"] for each in reversed(told["weeks"]) if each["from"] <= day.isoformat())
        spans = told["days"].get(day.isoformat(), week[day.weekday()])
        yield day, tuple(tuple(span) for span in spans)


@pytest.mark.parametrize("expression", HOURS)
def test_every_day_of_the_hours_can_be_rebuilt_from_weeks_and_exceptions(expression):
    calendar = calendar_of(example("andina-conecta"), (2025, 2028))
    hours = Hours(expression=expression, calendar=calendar)
    told = json.loads(json.dumps(weeks(hours)))
    assert dict(rebuilt(told, calendar.first, calendar.last)) == days(hours)


@pytest.mark.parametrize("name", JUDGED)
def test_every_day_of_everybody_can_be_rebuilt_from_the_file(name):
    agenda, told = Agenda(example(name)), published(name)
    ends = date.fromisoformat(told["first"]), date.fromisoformat(told["last"])
    for person, said in told["people"].items():
        openings = agenda.openings_of(person)
        if openings is None:
            assert said["hours"] is None
            continue
        hours = told["hours"][said["hours"]]
        assert hours["timezone"] == openings.hours.calendar.timezone
        assert dict(rebuilt(hours, *ends)) == openings.days


def test_usual_weeks_are_those_of_seasons_and_holidays_are_exceptions():
    calendar = calendar_of(example("seguros-faro"), (2027, 2027))
    office = "Mo-Th 08:30-18:30; Fr 08:30-15:00; Jul-Aug Mo-Fr 08:00-15:00; PH off"
    told = weeks(Hours(expression=office, calendar=calendar))
    assert [each["from"] for each in told["weeks"]] == ["2027-01-01", "2027-07-01", "2027-09-01"]
    winter, summer = (((510, 1110),),) * 4 + (((510, 900),), (), ()), (((480, 900),),) * 5 + ((), ())
    assert [each["week"] for each in told["weeks"]] == [winter, summer, winter]
    assert told["days"]["2027-03-26"] == ()  # Good Friday
    assert "2027-08-15" not in told["days"]  # the Assumption, a Sunday
    assert all(date.fromisoformat(day) in calendar.dates for day in told["days"])


def test_months_in_which_most_mondays_are_holidays_make_no_other_week():
    """As in Colombia in June 2026: the 8th, the 15th and the 29th of five Mondays."""
    assert {len(each["weeks"]) for each in published("andina-conecta")["hours"]} == {1}


# Terms: what is written, as a browser adds it.


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("at once", {"n": 0, "unit": "second"}),
        ("same day", {"n": 0, "unit": "calendar day"}),
        ("30 seconds", {"n": 30, "unit": "second"}),
        ("10 minutes", {"n": 600, "unit": "second"}),
        ("0.5 hours", {"n": 1800, "unit": "second"}),
        ("0.01 minutes", {"n": 0.6, "unit": "second"}),
        ("2 opening hours", {"n": 7200, "unit": "second", "in": 3}),
        ("3-5 days", {"n": 5, "unit": "calendar day"}),
        ("5 calendar days", {"n": 5, "unit": "calendar day"}),
        ("2 weeks", {"n": 14, "unit": "calendar day"}),
        ("15 business days", {"n": 15, "unit": "business day"}),
        ("6 months", {"n": 6, "unit": "month"}),
        ("2 years", {"n": 24, "unit": "month"}),
        ("1.5 business days", None),
        ("1 billing cycle", None),
        ("as agreed", None),
        ("legal term", None),
        ("any time", None),
        ("48 hours before", None),
        ("24 hours a year", None),
    ],
)
def test_a_time_is_printed_in_a_unit_that_can_be_added(text, printed):
    assert term(Duration.parse(text), 3) == printed


def test_opening_hours_that_nobody_states_are_no_time():
    assert term(Duration.parse("2 opening hours")) is None
    assert term(None) is None


# The file as a whole.

# In no country, so that every day of the calendar is the contract's own.
SMALL = """format: 1
published_at: https://charter.example
organisation: {name: Sol, country: ZZ, timezone: Europe/Madrid}
languages: [es, en]
edition: {from: 2026-12-01, review_by: 2026-12-31}
calendar: {cutoff: 17:00, weekend: [sun], add: [2026-12-24]}
people:
  rosa: {name: Rosa, role: {es: Jefa, en: Head}, phone: +34 951 550 101, hours: Mo-Fr 09:00-17:00, stand_in: leo}
  paco: {name: Paco, mobile: +34 600 555 010}
  leo: {name: Leo, hours: "Mo-Fr 09:00-17:00", phones: [+34 951 550 103]}
  eva: {name: Eva, phone: +34 951 550 104}
channels: {shop: {kind: in_person, hours: Mo-Sa 10:00-14:00, address: Calle 1}}
requests:
  complaint:
    name: Queja
    answer: {target: [2 days for 90% of customers, 3 business days], remedy: bread, extension: 1 week}
    done: {target: 4 opening hours, counts_from: answer}
    you_have: {within: 1 month, after: answer, to: {es: Volver, en: Come back}}
remedies: {bread: {gives: Pan, automatic: true, paid_within: 1 week}}
ladder:
  - {person: rosa, replies_in: as agreed, decides: Algo}
  - {lacks: {person: {es: Aún no hay, en: There is none yet}}, replies_in: 1 day, decides: Algo}
  - {person: paco, replies_in: 1 day, after: any time, decides: Lo demás, director: true}
beyond: [{authority: Oficina, kind: authority, after: 1 month}]
needs: {bad: {says: Pan duro, request: complaint, channel: shop}}
"""
WEEKDAYS = [[[540, 1020]]] * 5


def small_plan(hours):
    """The plan of a complaint, with the hours of the shop where these are known."""
    kept = {"n": 14400, "unit": "second", "in": hours} if hours is not None else "hours"
    answer = [
        {"term": {"n": 2, "unit": "calendar day"}, "share": 90, "of": "customers"},
        {"term": {"n": 3, "unit": "business day"}},
    ]
    week, month = {"n": 7, "unit": "calendar day"}, {"n": 1, "unit": "month"}
    return {
        "calendar": 0,
        "by_day": True,
        "steps": [
            {"step": "answer", "tiers": answer, "extension": {"term": week, "times": 1}},
            {"step": "done", "tiers": [{"term": kept}], "counts_from": "answer"},
        ],
        "rungs": [
            [{"person": "rosa", "replies": "unit"}],
            [],
            [
                {
                    "person": "paco",
                    "replies": {"n": 1, "unit": "calendar day"},
                    "after": {"n": 0, "unit": "second"},
                }
            ],
        ],
        "doors": [{"name": {"es": "Oficina", "en": "Oficina"}, "kind": "authority", "opens": month}],
        "owed": [{"step": "answer", "remedy": "bread", "paid_within": week}],
        "yours": [{"within": month, "after": "answer", "to": {"es": "Volver", "en": "Come back"}}],
    }


def test_a_file_says_all_that_a_date_rests_on_and_nothing_twice():
    contract, _ = reading.read(source.parse(SMALL.encode()))
    assert json.loads(json.dumps(clocks_json(contract, SITE))) == {
        "$schema": "https://charter.example/clocks.schema.json",
        "first": "2025-01-01",
        "last": "2027-12-31",
        "calendars": [{"timezone": "Europe/Madrid", "weekend": [6], "cutoff": "17:00", "holidays": ["2026-12-24"]}],
        "hours": [
            {
                "timezone": "Europe/Madrid",
                "weeks": [{"from": "2025-01-01", "week": [*[[[600, 840]]] * 6, []]}],
                "days": {},
            },
            {"timezone": "Europe/Madrid", "weeks": [{"from": "2025-01-01", "week": [*WEEKDAYS, [], []]}], "days": {}},
        ],
        "people": {
            "rosa": {
                "name": {"es": "Rosa", "en": "Rosa"},
                "role": {"es": "Jefa", "en": "Head"},
                "phone": {"text": "+34 951 550 101", "dial": "+34951550101"},
                "stand_in": "leo",
                "hours": 1,
            },
            "paco": {
                "name": {"es": "Paco", "en": "Paco"},
                "phone": {"text": "+34 600 555 010", "dial": "+34600555010"},
                "hours": None,
            },
            "leo": {
                "name": {"es": "Leo", "en": "Leo"},
                "phone": {"text": "+34 951 550 103", "dial": "+34951550103"},
                "hours": 1,
            },
        },
        "plans": [small_plan(None), small_plan(0)],
        "cases": {"complaint": {"": 0, "shop": 1}},
        "needs": {"bad": {"": 1, "shop": 1}},
    }


def terms_in(value):
    if isinstance(value, dict):
        if "unit" in value:
            yield value
        value = list(value.values())
    for each in value if isinstance(value, list) else ():
        yield from terms_in(each)


@pytest.mark.parametrize("name", JUDGED)
def test_every_number_leads_somewhere_and_nothing_stands_there_for_nobody(name):
    told = published(name)
    plans = {plan for group in ("cases", "needs") for by in told[group].values() for plan in by.values()}
    assert plans == set(range(len(told["plans"])))
    assert {plan["calendar"] for plan in told["plans"]} == set(range(len(told["calendars"])))
    kept = {person["hours"] for person in told["people"].values()} | {
        each.get("in") for each in terms_in(told["plans"])
    }
    assert kept - {None, "business days"} == set(range(len(told["hours"])))
    assert all(len({json.dumps(one) for one in told[shelf]}) == len(told[shelf]) for shelf in ("plans", "hours"))
    named = {chair["person"] for plan in told["plans"] for rung in plan["rungs"] for chair in rung}
    assert named | {person["stand_in"] for person in told["people"].values() if "stand_in" in person} <= set(
        told["people"]
    )


def test_it_goes_to_cheap_phones():
    assert len(gzip.compress(files(example("andina-conecta"), SITE)[0].content)) < 6_000


# Its schema.


def faults(document):
    found = jsonschema.Draft202012Validator(clocks_schema()).iter_errors(document)
    return [(error.json_path, error.message) for error in found]


@pytest.mark.parametrize("name", JUDGED)
def test_the_clocks_of_every_example_are_valid_under_their_schema(name):
    jsonschema.Draft202012Validator.check_schema(clocks_schema(f"{SITE}clocks.schema.json"))
    assert faults(published(name)) == []


def of(kind):
    """The first of its kind in the plans of the awkward contract."""

    def found(told, has=None):
        return next(each for plan in told["plans"] for each in plan[kind] if has is None or has in each)

    return found


BREAKS = {
    "a key that nobody knows": lambda told: told.update(slogan="We are quick"),
    "no last day": lambda told: told.pop("last"),
    "a holiday with a name": lambda told: told["calendars"][0]["holidays"].append({"date": "2026-12-25"}),
    "a weekday too many": lambda told: told["calendars"][0].update(weekend=[7]),
    "an hour that is none": lambda told: told["calendars"][0].update(cutoff="5 pm"),
    "no time zone": lambda told: told["hours"][0].pop("timezone"),
    "a week of six days": lambda told: told["hours"][0]["weeks"][0]["week"].pop(),
    "times without an end": lambda told: told["hours"][0]["weeks"][0]["week"][0].append([600]),
    "a day that is none": lambda told: told["hours"][0]["days"].update({"Christmas": []}),
    "a person without a name": lambda told: told["people"]["ana"].pop("name"),
    "a name without a language": lambda told: told["people"]["ana"].update(name="Ana"),
    "a person of whom nothing is said of hours": lambda told: told["people"]["ana"].pop("hours"),
    "an e-mail": lambda told: told["people"]["ana"].update(email="ana@andes.example"),
    "a plan without a calendar": lambda told: told["plans"][0].pop("calendar"),
    "a unit that can't be added": lambda told: of("yours")(told)["within"].update(unit="billing cycle"),
    "a term in hours by name": lambda told: of("yours")(told)["within"].update({"in": "office"}),
    "a step that nobody knows": lambda told: of("steps")(told).update(step="reply"),
    "a doubt in other words": lambda told: of("steps")(told).update(doubt="who knows"),
    "a step without tiers": lambda told: of("steps")(told).pop("tiers"),
    "a tier without a term": lambda told: of("steps")(told)["tiers"][0].pop("term"),
    "a term that is missing": lambda told: of("steps")(told)["tiers"][0].update(term=None),
    "more than all": lambda told: of("steps")(told)["tiers"][0].update(share=101),
    "an extension without times": lambda told: of("steps")(told, "extension")["extension"].pop("times"),
    "a day in force that is none": lambda told: of("steps")(told, "in_force")["in_force"][0].update({"from": "May"}),
    "somebody without a time": lambda told: of("rungs")(told)[0].pop("replies"),
    "a rung that is no list": lambda told: told["plans"][0].update(rungs=[{"person": "ana", "replies": "unit"}]),
    "a door that never opens": lambda told: of("doors")(told).pop("opens"),
    "what is owed for nothing": lambda told: of("owed")(told).pop("step"),
    "a case that is a plan itself": lambda told: told["cases"].update(complaint=0),
    "a plan before the first": lambda told: told["needs"]["dry"].update({"": -1}),
}


@pytest.mark.parametrize("name", BREAKS)
def test_broken_clocks_are_not_valid(name):
    told = copy.deepcopy(published("awkward"))
    BREAKS[name](told)
    assert faults(told) != []


# Privacy: names are there always, contacts only where they may be.


@pytest.mark.parametrize(("contacts", "there"), [("published", True), ("page", False), ("request", False)])
def test_contacts_of_people_are_there_only_where_they_may_be(contacts, there):
    text = (CONTRACTS / "andina-conecta.yml").read_text("utf-8")
    told = files(contract_of(text.replace("contacts: published", f"contacts: {contacts}")), SITE)[0].content.decode()
    people = json.loads(told)["people"]
    assert people["ana-torres"]["name"]["es"] == "Ana Lucía Torres Gómez"
    assert {"phone" in person for person in people.values()} == {there}
    assert people["ana-torres"].get("phone", {}).get("text") == ("+57 601 555 0101" if there else None)
    assert bool(re.search(r"\+57|555|@", told)) == there


def test_where_nothing_is_said_of_privacy_contacts_are_published():
    assert published("panaderia-sol")["people"]["paco"]["phone"] == {"text": "+34 600 555 010", "dial": "+34600555010"}


# How it is published.


@pytest.mark.parametrize(
    ("name", "site"), [("andina-conecta", "https://derechos.andina-conecta.example/"), ("panaderia-sol", "")]
)
def test_the_clocks_and_their_schema_stand_at_the_root_with_the_address_of_the_site(name, site):
    pressed = press(CONTRACTS / f"{name}.yml", date.fromisoformat(TODAY)).artefacts
    made = {each.path: each.content for each in pressed}
    told, schema = json.loads(made["clocks.json"]), json.loads(made["clocks.schema.json"])
    assert told["$schema"] == f"{site}clocks.schema.json"
    assert schema.get("$id", "") == (f"{site}clocks.schema.json" if site else "")
    assert told == published(name) | {"$schema": f"{site}clocks.schema.json"}


def test_the_same_contract_gives_the_same_bytes():
    first, second = (files(contract_of((HERE / "awkward.yml").read_text("utf-8")), SITE) for _ in range(2))
    assert [each.content for each in first] == [each.content for each in second]
    assert all(each.content.endswith(b"}\n") for each in first)
