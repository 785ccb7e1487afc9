"""The ladder: a director last, nobody twice, and authority on each seat; each rule with its edges."""

import pytest

from tests.checks.bakery import facts, told

PEOPLE = """people:
  rosa: {name: Rosa Jiménez Luna, phone: +34 951 550 101, hours: open}
  paco: {name: Francisco Moreno Gil, mobile: +34 600 555 010, hours: open}
  ana: {name: Ana Moreno Ruiz, mobile: +34 600 555 011, hours: open}
"""
ONE = "  - {person: rosa, decides: Cambiar el producto}\n"
LAST = "  - {person: paco, decides: Todo, director: true}\n"


def ladder(*rungs: str) -> str:
    """The first rung stands on line 6."""
    return PEOPLE + "ladder:\n" + "".join(rungs)


def shared(*seats: str, rung: str = "") -> str:
    head = f"  - {rung}\n    people:\n" if rung else "  - people:\n"
    return head + "".join(f"      - {{{seat}}}\n" for seat in seats)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (ladder(ONE, ONE, LAST), [7]),
        (ladder(ONE, LAST, ONE), [8]),
        (ladder(ONE, ONE, ONE, LAST), [7, 8]),
        (ladder(shared("person: rosa", "person: ana"), shared("person: ana", "person: paco, director: true")), [10]),
        (ladder(shared("person: rosa, for: [shop]", "person: rosa, for: [phone]"), LAST), []),
        (ladder(ONE, "  - {person: ana, decides: Más}\n", LAST), []),
        (ladder("  - {person: nobody}\n", "  - {person: nobody}\n", LAST), []),
    ],
)
def test_nobody_stands_on_two_rungs(piece, expected):
    assert told(piece, "person-on-two-rungs") == [("person-on-two-rungs", line) for line in expected]


def test_both_rungs_are_told_as_customers_count_them():
    assert facts(ladder(ONE, LAST, ONE), "person-on-two-rungs") == [
        {"person": "Rosa Jiménez Luna", "first": "1", "second": "3"}
    ]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (ladder("  - {person: rosa}\n", LAST), [6]),
        (ladder("  - {person: rosa, grants: EUR 20}\n", LAST), []),
        (ladder("  - {person: rosa, decides: Cambiar el producto}\n", LAST), []),
        (ladder("  - {person: rosa, lacks: {decides: Lo decide el consejo en enero}}\n", LAST), []),
        (ladder("  - {person: rosa, lacks: {grants: Todavía no}}\n", LAST), []),
        (ladder(ONE, "  - {person: paco, director: true}\n"), [7]),
        (ladder(shared("person: rosa, grants: EUR 20", "person: ana"), LAST), [8]),
        (ladder(shared("person: rosa", "person: ana", rung="decides: Cambiar el producto"), LAST), []),
        (ladder("  - {person: nobody}\n", LAST), []),
    ],
)
def test_each_seat_says_what_its_person_may_decide_or_give(piece, expected):
    assert told(piece, "rung-without-authority") == [("rung-without-authority", line) for line in expected]


DIRECTOR = ("ladder-without-director", "director-not-last")


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (ladder(ONE, shared("person: ana", "person: paco, director: true")), []),
        (ladder(ONE, shared("person: ana", "person: paco", rung="director: true")), []),
        (ladder(ONE, shared("person: ana", "person: paco")), [("ladder-without-director", 7)]),
        (ladder(shared("person: ana, director: true", "person: rosa"), LAST), [("director-not-last", 7)]),
        (ladder(shared("person: ana, director: true", "person: rosa"), ONE), [("director-not-last", 7)]),
        (ladder(shared("person: ana", "person: rosa", rung="director: true"), LAST), [("director-not-last", 6)]),
        (ladder(LAST), []),
        (ladder(LAST, ONE), [("director-not-last", 6)]),
    ],
)
def test_the_last_rung_holds_the_director_alone_or_among_others(piece, expected):
    assert told(piece, *DIRECTOR) == expected


def test_a_whole_rung_of_directors_is_told_of_once_with_all_names():
    piece = ladder(shared("person: ana", "person: rosa", rung="director: true"), LAST)
    assert facts(piece, "director-not-last") == [{"person": "Ana Moreno Ruiz, Rosa Jiménez Luna"}]
