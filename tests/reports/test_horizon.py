"""The horizon as text, as JSON, and as a calendar that a parser reads which is not the one that wrote it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import vobject
from icalendar import Calendar

from responde.edition import Examined, examine
from responde.reports.horizon import Entry, horizon, left, parse_span, render_ics, render_json, render_text
from tests.conftest import CONTRACTS, TODAY

DAY = date.fromisoformat(TODAY)
FOREVER = date(2100, 1, 1)


def examined(*names: str, today: date = DAY) -> list[Examined]:
    return [examine(CONTRACTS / f"{name}.yml", today) for name in names]


def listed(name: str, span: str, today: date = DAY) -> tuple[Entry, ...]:
    until = parse_span(span, today)
    assert until is not None
    return horizon(examined(name, today=today), today, until)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90 days", "2027-03-01"),
        ("1 day", "2026-12-02"),
        ("0 days", "2026-12-01"),
        ("2 weeks", "2026-12-15"),
        ("6 months", "2027-06-01"),
        (" 1  year ", "2027-12-01"),
        ("30 calendar days", "2026-12-31"),
        ("", "None"),
        ("soon", "None"),
        ("90", "None"),
        ("3-5 days", "None"),
        ("90 business days", "None"),
        ("48 hours", "None"),
        ("90 days before", "None"),
        ("24 a year", "None"),
        ("as agreed", "None"),
        ("999999 years", "None"),
    ],
)
def test_a_span_reaches_from_today_to_a_day(text: str, expected: str) -> None:
    assert str(parse_span(text, DAY)) == expected


def test_a_span_of_a_month_ends_on_the_last_day_of_a_shorter_one() -> None:
    assert parse_span("1 month", date(2027, 1, 31)) == date(2027, 2, 28)


def test_what_runs_out_by_the_last_day_is_listed_in_the_order_of_days() -> None:
    found = listed("andina-conecta", "6 months")
    days = [entry.expiry.until for entry in found]
    assert days == sorted(days)
    assert (str(days[0]), str(days[-1])) == ("2026-12-31", "2027-06-01")  # the review is due on the very last day
    assert len(listed("andina-conecta", "181 days")) == len(found) - 1


def test_what_has_run_out_comes_first() -> None:
    today = date(2027, 11, 12)
    found = listed("andina-conecta", "1 day", today)
    assert [entry.days for entry in found] == sorted(entry.days for entry in found)
    assert {entry.expiry.kind for entry in found} == {"results", "audit", "approval", "review", "verification"}
    assert all(entry.days < 0 for entry in found)


def test_a_contract_that_cant_be_read_runs_out_in_nothing(tmp_path: Path) -> None:
    (tmp_path / "c.yml").write_text("- no contract\n", "utf-8")
    assert horizon([examine(tmp_path / "c.yml", DAY)], DAY, FOREVER) == ()


def test_the_text_has_a_line_for_each() -> None:
    lines = render_text(listed("everything", "90 days")).splitlines()
    assert [line.replace(str(CONTRACTS), "…") for line in lines] == [
        "2026-12-31  in 30 days  Next result of `complaint.answer` (the last is that of 2026-10)  everything.csv:6",
        "2027-01-31  in 61 days  Next result of `volume` (the last is that of 2025)               everything.csv:4",
        "2027-01-31  in 61 days  Next result of `window` (the last is that of 2026-Q3)            everything.csv:5",
        "2027-02-15  in 76 days  Audit of Canos do Sul Lda.                                       …/everything.yml:400",
    ]


def test_of_several_companies_each_line_says_whose_it_is() -> None:
    found = horizon(examined("andina-conecta", "everything"), DAY, date(2026, 12, 31))
    assert [line.split("  ")[2].strip() for line in render_text(found).splitlines()] == [
        *["Andina Conecta"] * 5,
        "Águas e Lume",
    ]


def test_where_nothing_runs_out_that_is_said() -> None:
    assert render_text(listed("panaderia-sol", "1 day")) == "Nothing runs out in this time.\n"


@pytest.mark.parametrize(
    ("days", "expected"),
    [(2, "in 2 days"), (1, "in 1 day"), (0, "today"), (-1, "1 day ago"), (-400, "400 days ago")],
)
def test_how_far_away_a_day_is(days: int, expected: str) -> None:
    assert left(days) == expected


def test_a_company_without_a_name_is_called_by_its_file(tmp_path: Path) -> None:
    file = tmp_path / "c.yml"
    file.write_text("format: 1\nlanguages: [es]\nedition: {review_by: 2027-01-01}\n", "utf-8")
    assert {entry.company for entry in horizon([examine(file, DAY)], DAY, FOREVER)} == {str(file)}


def test_programs_get_the_same_as_data() -> None:
    found = json.loads(render_json(listed("everything", "90 days")))["entries"]
    assert [each["date"] for each in found] == ["2026-12-31", "2027-01-31", "2027-01-31", "2027-02-15"]
    assert {**found[-1], "file": Path(found[-1]["file"]).name} == {
        "date": "2027-02-15",
        "days": 76,
        "kind": "audit",
        "says": "Audit of Canos do Sul Lda.",
        "who": "Canos do Sul Lda.",
        "part": "",
        "company": "Águas e Lume",
        "file": "everything.yml",
        "line": 400,
        "path": "contractors.canos-do-sul.audited.next",
    }
    assert json.loads(render_json(())) == {"entries": []}


# The calendar, read by a second parser.


def events(text: str) -> list[vobject.base.Component]:
    """What a parser that didn't write the calendar finds in it; it raises for what is no calendar."""
    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    return list(calendar.vevent_list)


def test_a_second_parser_reads_every_day_of_the_calendar() -> None:
    found = horizon(examined("andina-conecta", "everything"), DAY, FOREVER)
    read = events(render_ics(found, "en", DAY))
    assert [event.dtstart.value for event in read] == [entry.expiry.until for entry in found]
    assert len({event.uid.value for event in read}) == len(found) > 30
    assert {event.valarm.trigger.value for event in read} == {timedelta(days=-14)}
    assert {event.dtstamp.value for event in read} == {datetime(2026, 12, 1, tzinfo=UTC)}
    last = read[[entry.expiry.kind for entry in found].index("verification")]
    assert last.summary.value == "Andina Conecta: Telephone of Ana Lucía Torres Gómez: ring again"


def test_its_own_parser_finds_nothing_wrong_with_it() -> None:
    text = render_ics(listed("everything", "5 years"), "pt", DAY)
    calendar = Calendar.from_ical(text)
    parts = [calendar, *calendar.walk("VEVENT"), *calendar.walk("VALARM")]
    assert [part.errors for part in parts if part.errors] == []
    assert [name for part in parts for name in part.required if name not in part] == []


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    data = render_ics(listed("andina-conecta", "5 years"), "es", DAY).encode()
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("DTSTART;VALUE=DATE:20261231", "DTSTART;VALUE=DATE:2026-12-31"),
        ("END:VEVENT", "END:VTODO"),
        ("END:VALARM", ""),
        ("BEGIN:VEVENT", "BEGIN VEVENT"),
        ("UID:", "UID"),
        ("TRIGGER:-P14D", "TRIGGER:14 days"),
    ],
)
def test_a_calendar_that_is_broken_is_not_read(old: str, new: str) -> None:
    text = render_ics(listed("andina-conecta", "31 days"), "en", DAY)
    assert old in text
    assert [is_read(text), is_read(text.replace(old, new))] == [True, False]


def is_read(text: str) -> bool:
    """Whether the second parser makes a day and an alarm of each event."""
    try:
        read = events(text)
        times = [(event.dtstart.value, event.valarm.trigger.value, event.uid.value) for event in read]
    except (vobject.base.VObjectError, AttributeError, ValueError):
        return False
    return all(isinstance(day, date) and isinstance(before, timedelta) for day, before, _ in times)


def test_the_same_day_gives_the_same_bytes_and_a_moved_day_keeps_its_name(tmp_path: Path) -> None:
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    uids, days = [], []
    for review in ("2027-12-01", "2027-12-01", "2028-05-01"):
        file = tmp_path / "c.yml"
        file.write_text(text.replace("review_by: 2027-12-01", f"review_by: {review}"), "utf-8")
        written = render_ics(horizon([examine(file, DAY)], DAY, FOREVER), "es", DAY)
        uids.append([event.uid.value for event in events(written)])
        days.append(written)
    assert days[0] == days[1] != days[2]
    assert uids[0] == uids[1] == uids[2]


def test_two_contracts_of_one_company_have_names_of_their_own_for_everything() -> None:
    found = horizon(examined("panaderia-sol", "panaderia-sol"), DAY, FOREVER)
    uids = [event.uid.value for event in events(render_ics(found, "es", DAY))]
    assert len(set(uids)) == len(uids) == 4


def test_one_company_is_not_named_in_every_line() -> None:
    (first, *_) = events(render_ics(listed("panaderia-sol", "5 years"), "en", DAY))
    assert (first.summary.value, first.description.value.split("\n")[0]) == (
        "Review of the charter",
        "Panadería El Sol",
    )
