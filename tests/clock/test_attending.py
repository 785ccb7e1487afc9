"""Who answers at a moment, counted by hand: at work, at night, at noon, on Sundays and holidays, as the clocks change.

Holidays are those of the laws: 8 December, a Tuesday in 2026, is kept in Colombia and in Madrid. The clocks in Spain
change on 28 March and 31 October 2027.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

import pytest

from responde.clock.agenda import Agenda
from responde.clock.answering import needs
from responde.clock.attending import Attendance, Turn, attend, turns_of
from responde.clock.hours import Hours, is_open
from responde.clock.told import Brought, brought_by
from responde.reading import read
from responde.source import parse
from tests.conftest import CONTRACTS

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def agenda_from(text: str) -> Agenda:
    contract, found = read(parse(text.encode()))
    assert contract is not None
    assert [each.code for each in found if each.severity.value == "error"] == []
    return Agenda(contract)


@lru_cache
def example(name: str) -> Agenda:
    return agenda_from((CONTRACTS / f"{name}.yml").read_text("utf-8"))


def moment(text: str, agenda: Agenda) -> datetime:
    """`Thu 2026-12-03 17:01`, or with an offset; the weekday has to be right, so that a row can't lie about it."""
    weekday, written = text.split(" ", 1)
    at = datetime.fromisoformat(written)
    assert WEEKDAYS[at.weekday()] == weekday, text
    return at if at.tzinfo else at.replace(tzinfo=agenda.clock().zone)


def shown(at: datetime | None) -> str:
    return f"{WEEKDAYS[at.weekday()]} {at:%Y-%m-%d %H:%M}" if at else "?"


def told(found: Attendance) -> str:
    """As `1 diana-rojas now until Thu 2026-12-03 18:00`, `1 ivan for nuria from … until …`."""
    assert found.turn is not None
    who = f"{found.turn.rung} {found.turn.person}"
    who += f" for {found.turn.stands_in_for}" if found.turn.stands_in_for else ""
    when = {True: "now", False: f"from {shown(found.answers_from)}", None: f"perhaps, {shown(found.answers_from)}"}
    return f"{who} {when[found.open]} until {shown(found.until)}"


def answers(agenda: Agenda, at: str, need: str = "complaint", channel: str = "") -> str:
    brought = brought_by(needs(agenda.contract)[need], channel)
    return told(attend(agenda, brought, moment(at, agenda)))


# Bogotá. Diana answers from 6 to 18, Nelson from 18 to 6, both on the line; Mateo at the branches; Luisa from 6 to 18
# for technicians. Above them Jorge and Paula, Monday to Friday from 8 to 17, then Ana, Monday to Saturday from 7 to 20.
@pytest.mark.parametrize(
    ("need", "channel", "at", "expected"),
    [
        ("fault", "", "Thu 2026-12-03 10:00", "1 diana-rojas now until Thu 2026-12-03 18:00"),
        ("fault", "", "Thu 2026-12-03 03:00", "1 nelson-vega now until Thu 2026-12-03 06:00"),
        ("fault", "", "Thu 2026-12-03 09:00+01:00", "1 nelson-vega now until Thu 2026-12-03 06:00"),  # three in Bogotá
        ("fault", "", "Thu 2026-12-03 05:59:59", "1 nelson-vega now until Thu 2026-12-03 06:00"),
        ("fault", "", "Thu 2026-12-03 06:00", "1 diana-rojas now until Thu 2026-12-03 18:00"),
        ("fault", "", "Thu 2026-12-03 17:59:59.999999", "1 diana-rojas now until Thu 2026-12-03 18:00"),
        ("fault", "", "Thu 2026-12-03 18:00", "1 nelson-vega now until Fri 2026-12-04 06:00"),
        ("fault", "", "Sun 2026-12-06 12:30", "1 diana-rojas now until Sun 2026-12-06 18:00"),
        ("fault", "", "Tue 2026-12-08 12:30", "1 diana-rojas now until Tue 2026-12-08 18:00"),  # a holiday
        ("bill", "", "Thu 2026-12-03 10:00", "1 diana-rojas now until Thu 2026-12-03 18:00"),  # nobody is named for it
        ("fault", "web", "Thu 2026-12-03 10:00", "1 diana-rojas now until Thu 2026-12-03 18:00"),
        ("fault", "web", "Thu 2026-12-03 03:00", "1 diana-rojas from Thu 2026-12-03 06:00 until Thu 2026-12-03 18:00"),
        ("technician", "", "Thu 2026-12-03 10:00", "1 luisa-cano now until Thu 2026-12-03 18:00"),
        (
            "technician",
            "",
            "Thu 2026-12-03 18:30",
            "3 ana-torres now until Thu 2026-12-03 20:00",
        ),  # the managers go at 17
        ("technician", "", "Thu 2026-12-03 20:00", "1 luisa-cano from Fri 2026-12-04 06:00 until Fri 2026-12-04 18:00"),
        ("technician", "", "Sun 2026-12-06 18:30", "1 luisa-cano from Mon 2026-12-07 06:00 until Mon 2026-12-07 18:00"),
        ("other", "branches", "Thu 2026-12-03 12:30", "1 mateo-diaz now until Thu 2026-12-03 16:30"),
        ("other", "branches", "Thu 2026-12-03 16:30", "1 diana-rojas for mateo-diaz now until Thu 2026-12-03 18:00"),
        ("other", "branches", "Sat 2026-12-05 12:29", "1 mateo-diaz now until Sat 2026-12-05 12:30"),
        ("other", "branches", "Sat 2026-12-05 12:30", "1 diana-rojas for mateo-diaz now until Sat 2026-12-05 18:00"),
        ("other", "branches", "Tue 2026-12-08 10:00", "1 diana-rojas for mateo-diaz now until Tue 2026-12-08 18:00"),
        ("other", "branches", "Wed 2026-12-09 10:00", "1 mateo-diaz now until Wed 2026-12-09 16:30"),
        ("other", "branches", "Thu 2026-12-03 18:00", "3 ana-torres now until Thu 2026-12-03 20:00"),
        (
            "other",
            "branches",
            "Thu 2026-12-03 21:00",
            "1 diana-rojas for mateo-diaz from Fri 2026-12-04 06:00 until Fri 2026-12-04 18:00",
        ),
    ],
)
def test_it_is_who_is_there_on_the_first_rung_else_a_stand_in_else_the_next_rungs(
    need: str, channel: str, at: str, expected: str
) -> None:
    assert answers(example("andina-conecta"), at, need, channel) == expected


# Madrid. Iván answers every day from 8 to 22; all others keep office hours: from 8:30, on Fridays until 15, in July and
# August from 8 to 15. Núria takes what is about repair shops, and Iván stands in for her.
@pytest.mark.parametrize(
    ("need", "at", "expected"),
    [
        ("complaint", "Thu 2026-12-03 14:00", "1 ivan-soto now until Thu 2026-12-03 22:00"),
        ("complaint", "Thu 2026-12-03 22:00", "1 ivan-soto from Fri 2026-12-04 08:00 until Fri 2026-12-04 22:00"),
        ("talleres-norte", "Thu 2026-12-03 14:00", "1 nuria-vidal now until Thu 2026-12-03 18:30"),
        ("talleres-norte", "Fri 2026-12-04 14:59", "1 nuria-vidal now until Fri 2026-12-04 15:00"),
        ("talleres-norte", "Fri 2026-12-04 15:30", "1 ivan-soto for nuria-vidal now until Fri 2026-12-04 22:00"),
        ("talleres-norte", "Tue 2026-12-08 10:00", "1 ivan-soto for nuria-vidal now until Tue 2026-12-08 22:00"),
        ("talleres-norte", "Sun 2026-12-06 10:00", "1 ivan-soto for nuria-vidal now until Sun 2026-12-06 22:00"),
        ("talleres-norte", "Mon 2027-08-02 14:30", "1 nuria-vidal now until Mon 2027-08-02 15:00"),
        ("talleres-norte", "Mon 2027-08-02 15:30", "1 ivan-soto for nuria-vidal now until Mon 2027-08-02 22:00"),
        (  # both come at eight
            "talleres-norte",
            "Mon 2027-08-02 07:30",
            "1 nuria-vidal from Mon 2027-08-02 08:00 until Mon 2027-08-02 15:00",
        ),
        (  # her stand-in comes half an hour before her
            "talleres-norte",
            "Thu 2026-12-03 07:30",
            "1 ivan-soto for nuria-vidal from Thu 2026-12-03 08:00 until Thu 2026-12-03 22:00",
        ),
    ],
)
def test_hours_of_fridays_of_summer_and_of_holidays_are_kept(need: str, at: str, expected: str) -> None:
    assert answers(example("seguros-faro"), at, need) == expected


# Both people of the bakery keep its hours: Monday to Saturday from 7 to 21, on Sundays from 8 to 14.
@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("Sun 2026-12-06 13:59", "1 rosa now until Sun 2026-12-06 14:00"),
        ("Sun 2026-12-06 13:59:59", "1 rosa now until Sun 2026-12-06 14:00"),
        ("Sun 2026-12-06 14:00", "1 rosa from Mon 2026-12-07 07:00 until Mon 2026-12-07 21:00"),
        ("Sat 2026-12-05 21:00", "1 rosa from Sun 2026-12-06 08:00 until Sun 2026-12-06 14:00"),
        ("Tue 2026-12-08 10:00", "1 rosa now until Tue 2026-12-08 21:00"),  # says nothing of holidays
    ],
)
def test_who_closes_at_a_minute_is_gone_at_that_minute(at: str, expected: str) -> None:
    assert answers(example("panaderia-sol"), at) == expected


def shop(rosa: str, paco: str, *, ladder: str = "", more: str = "") -> Agenda:
    """The bakery with these hours of its two people, in whose place may stand anything else they say."""
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    text = text.replace("+34 951 550 101, hours: open", f"+34 951 550 101{rosa}")
    text = text.replace("paco@panaderia-sol.example, hours: open}", f"paco@panaderia-sol.example{paco}}}{more}")
    return agenda_from(f"{text.partition('ladder:')[0]}ladder:\n{ladder}" if ladder else text)


def hours(expression: str) -> str:
    return f', hours: "{expression}"'


EVA = "\n  eva: {name: Eva Ruiz Mar, email: eva@panaderia-sol.example"
DIRECTOR = "  - {person: paco, replies_in: 2 business days, director: true}\n"
NOWHERE = Brought(request="complaint")


@pytest.mark.parametrize(
    ("rosa", "paco", "at", "expected"),
    [
        ("Mo-Fr 08:00-13:30,15:30-19:00", "off", "Thu 2026-12-03 13:29", "1 rosa now until Thu 2026-12-03 13:30"),
        (
            "Mo-Fr 08:00-13:30,15:30-19:00",
            "off",
            "Thu 2026-12-03 14:00",
            "1 rosa from Thu 2026-12-03 15:30 until Thu 2026-12-03 19:00",
        ),
        ("Mo-Fr 08:00-12:00,12:00-19:00", "off", "Thu 2026-12-03 09:00", "1 rosa now until Thu 2026-12-03 19:00"),
        ("Mo 08:00-10:00", "Tu 08:00-10:00", "Mon 2026-12-07 08:00", "1 rosa now until Mon 2026-12-07 10:00"),
        (
            "Mo 08:00-10:00",
            "Tu 08:00-10:00",
            "Mon 2026-12-07 10:00",
            "2 paco from Tue 2026-12-08 08:00 until Tue 2026-12-08 10:00",
        ),
        ("Mo-Su 09:00-10:00", "24/7", "Thu 2026-12-03 08:00", "2 paco now until ?"),
        ("24/7", "24/7", "Thu 2026-12-03 08:00", "1 rosa now until ?"),
        ("off", "off", "Thu 2026-12-03 08:00", "1 rosa from ? until ?"),
        ("Mo-Su 08:00-10:00", "off", "Sun 2028-12-31 10:00", "1 rosa from ? until ?"),  # the calendar ends that day
        ("Mo-Su 08:00-10:00", "24/7", "Mon 2029-01-01 09:00", "1 rosa perhaps, ? until ?"),
        ("Mo-Su 08:00-10:00", "24/7", "Tue 2024-12-31 09:00", "1 rosa perhaps, ? until ?"),  # it begins the day after
    ],
)
def test_the_first_to_come_is_told_whichever_rung_they_are_on(rosa: str, paco: str, at: str, expected: str) -> None:
    assert answers(shop(hours(rosa), hours(paco)), at) == expected


@pytest.mark.parametrize(
    ("rosa", "paco", "at", "expected", "unstated"),
    [
        ("", "", "Thu 2026-12-03 09:00", "1 rosa perhaps, ? until ?", ("rosa", "paco")),
        ("", hours("Mo-Fr 08:00-10:00"), "Thu 2026-12-03 09:00", "2 paco now until Thu 2026-12-03 10:00", ("rosa",)),
        (
            "",
            hours("Mo-Fr 08:00-10:00"),
            "Thu 2026-12-03 10:00",
            "2 paco perhaps, Fri 2026-12-04 08:00 until Fri 2026-12-04 10:00",
            ("rosa",),
        ),
        (hours("Mo-Fr 08:00-10:00"), "", "Thu 2026-12-03 09:00", "1 rosa now until Thu 2026-12-03 10:00", ()),
        (
            hours("Mo-Fr 08:00-10:00"),
            "",
            "Thu 2026-12-03 10:00",
            "1 rosa perhaps, Fri 2026-12-04 08:00 until Fri 2026-12-04 10:00",
            ("paco",),
        ),
    ],
)
def test_who_states_no_hours_neither_answers_nor_is_said_not_to(
    rosa: str, paco: str, at: str, expected: str, unstated: tuple[str, ...]
) -> None:
    agenda = shop(rosa, paco)
    assert answers(agenda, at) == expected
    assert attend(agenda, NOWHERE, moment(at, agenda)).unstated == unstated


@pytest.mark.parametrize(
    ("rosa", "expected"),
    [("24/7", True), ("Mo-Su 00:00-24:00", True), ("Mo-Su 00:00-23:59", False), ("2028 Dec 31 20:00-24:00", False)],
)
def test_day_and_night_is_what_has_no_gap_at_all(rosa: str, expected: bool) -> None:  # noqa: FBT001 - of a table
    agenda = shop(hours(rosa), hours("off"))
    found = attend(agenda, NOWHERE, moment("Sun 2028-12-31 21:00", agenda))
    assert (found.open, found.always) == (True, expected)


# The clocks are put from two to three on 28 March 2027, and from three to two on 31 October.
@pytest.mark.parametrize(
    ("rosa", "at", "starts", "until"),
    [
        ("Su 08:00-14:00", "Sun 2027-03-28 01:30", "2027-03-28T08:00:00+02:00", "2027-03-28T14:00:00+02:00"),
        ("Su 08:00-14:00", "Sun 2027-10-31 01:30", "2027-10-31T08:00:00+01:00", "2027-10-31T14:00:00+01:00"),
        ("Sa 22:00-06:00", "Sun 2027-03-28 01:30", "2027-03-28T01:30:00+01:00", "2027-03-28T06:00:00+02:00"),
        ("Sa 22:00-06:00", "Sun 2027-10-31 02:30+01:00", "2027-10-31T02:30:00+01:00", "2027-10-31T06:00:00+01:00"),
        ("Su 02:30-04:00", "Sun 2027-03-28 01:00", "2027-03-28T03:30:00+02:00", "2027-03-28T04:00:00+02:00"),
        ("Su 02:30-04:00", "Sun 2027-10-31 02:29+02:00", "2027-10-31T02:30:00+02:00", "2027-10-31T04:00:00+01:00"),
    ],
)
def test_where_the_clocks_change_people_come_and_go_by_what_they_show(
    rosa: str, at: str, starts: str, until: str
) -> None:
    agenda = shop(hours(rosa), hours("off"))
    found = attend(agenda, NOWHERE, moment(at, agenda))
    assert found.answers_from is not None
    assert found.until is not None
    assert (found.answers_from.isoformat(), found.until.isoformat()) == (starts, until)


def test_on_a_rung_of_several_who_is_there_comes_before_the_stand_in_of_who_is_not() -> None:
    shared = "  - {replies_in: 1 business day, people: [{person: rosa}, {person: eva}]}\n"
    people = f"{EVA}{hours('Mo-Su 08:00-12:00')}}}"
    agenda = shop(f"{hours('off')}, stand_in: paco", hours("24/7"), ladder=shared + DIRECTOR, more=people)
    found = [answers(agenda, at) for at in ("Thu 2026-12-03 11:59", "Thu 2026-12-03 12:00")]
    assert found == ["1 eva now until Thu 2026-12-03 12:00", "1 paco for rosa now until ?"]


def test_a_stand_in_of_a_higher_rung_comes_after_everybody_below() -> None:
    people = f"{EVA}{hours('24/7')}}}"
    agenda = shop(hours("Mo-Su 08:00-12:00"), f"{hours('Mo-Su 08:00-14:00')}, stand_in: eva", more=people)
    times = ("Thu 2026-12-03 11:00", "Thu 2026-12-03 13:00", "Thu 2026-12-03 15:00")
    assert [answers(agenda, at) for at in times] == [
        "1 rosa now until Thu 2026-12-03 12:00",
        "2 paco now until Thu 2026-12-03 14:00",
        "2 eva for paco now until ?",
    ]


def test_a_stand_ins_stand_in_has_no_turn() -> None:
    people = f"{EVA}{hours('24/7')}}}"
    agenda = shop(f"{hours('off')}, stand_in: paco", f"{hours('off')}, stand_in: eva", ladder=DIRECTOR, more=people)
    assert list(turns_of(agenda, NOWHERE)) == [
        Turn(rung=1, person="paco"),
        Turn(rung=1, person="eva", stands_in_for="paco"),
    ]


def test_a_seat_that_is_openly_vacant_is_nobodys_turn() -> None:
    vacant = "  - {lacks: {person: Buscamos a alguien}, replies_in: 1 business day}\n"
    found = attend(
        shop(hours("24/7"), hours("24/7"), ladder=vacant + DIRECTOR), NOWHERE, datetime(2026, 12, 3, tzinfo=UTC)
    )
    assert found.turn == Turn(rung=2, person="paco")
    alone = attend(shop(hours("24/7"), hours("24/7"), ladder=vacant), NOWHERE, datetime(2026, 12, 3, tzinfo=UTC))
    assert (alone.turn, alone.open) == (None, None)


def test_a_case_of_a_region_is_told_in_its_time() -> None:
    """In the Azores it is an hour earlier; Tomás goes at 17:00 in Lisbon, Duarte stands in for him until 17:30."""
    agenda = example("everything")
    found = attend(agenda, Brought(request="complaint", also=("acores",)), moment("Thu 2026-12-03 17:15", agenda))
    assert found.turn == Turn(rung=1, person="duarte-faria", stands_in_for="tomas-leal")
    assert found.answers_from is not None
    assert found.until is not None
    assert found.answers_from.isoformat() == "2026-12-03T16:15:00-01:00"
    assert found.until.isoformat() == "2026-12-03T16:30:00-01:00"


@pytest.mark.parametrize("name", ["andina-conecta", "panaderia-sol", "seguros-faro", "everything"])
def test_who_is_told_to_be_the_first_is_who_answers_then_and_nobody_does_before(name: str) -> None:
    """Asked every 37 minutes for two weeks with two weekends and a holiday, and compared with the hours day by day."""
    agenda = example(name)
    first = moment("Tue 2026-12-01 00:00", agenda)
    for at in (first + timedelta(minutes=37 * step) for step in range(14 * 24 * 60 // 37)):
        for need in needs(agenda.contract).values():
            brought = brought_by(need)
            found = attend(agenda, brought, at)
            assert found.answers_from is not None
            there = attend(agenda, brought, found.answers_from)
            assert (there.turn, there.open, there.until) == (found.turn, True, found.until)
            assert _by_day(agenda, brought, at) == (found.turn if found.open else None)
            if not found.open:
                assert _by_day(agenda, brought, found.answers_from - timedelta(minutes=1)) is None


def _by_day(agenda: Agenda, brought: Brought, at: datetime) -> Turn | None:
    """Who answers, by the hours of each person as they are read day by day."""
    people, clock = agenda.contract.people, agenda.clock()
    for turn in turns_of(agenda, brought):
        expression = agenda.expression(people[turn.person].hours)
        if is_open(Hours(expression=expression, calendar=clock.calendar), at):
            return turn
    return None
