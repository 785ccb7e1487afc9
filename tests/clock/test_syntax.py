"""What is taken, what is refused with which reason, and what public holidays mean in it."""

from __future__ import annotations

import pytest

from responde.clock import syntax
from responde.clock.syntax import Rule, comments, problem, read, split_public_holidays

TAKEN = """
24/7
off
Mo-Fr 08:00-17:00; PH off
Mo-Fr 08:00-16:30; Sa 09:00-12:30; PH off
Mo-Su 18:00-06:00
Mo-Th 08:30-18:30; Fr 08:30-15:00; Jul-Aug Mo-Fr 08:00-15:00; PH off
Mo-Fr 08:00-13:30,15:30-19:00; PH off
Mo-Fr 08:00-13:30, 15:30-19:00
mo-fr 8:00-17:00; PH Closed
Sa,Su,PH 10:00-14:00
PH,Sa 10:00-14:00
Mo-Fr 08:00-17:00, Sa 09:00-12:00, PH closed
Apr-Sep Mo-Su,PH 10:00-20:00; Oct-Mar Mo-Fr 10:00-17:00; PH off
Jun 15-Sep 15 Mo-Fr 08:00-15:00
2026 Dec 24 08:00-12:00; Dec 24-Jan 06 off; Dec 24,Dec 31 off; 2026 Dec 24-Jan 6 off; 2026 Jul-Aug off; 2026 off
Feb 29 off; 2028 Feb 29 off
Mo-Fr 08:00-17:00 "ask for Ana; or Luis, PH too"; Sa off "closed"
We 12:00-13:00 off
Fr 20:00-32:00
""".strip().splitlines()

REFUSED = [
    ("", syntax.NOT_HOURS),
    ("Lu-Vi 09:00-17:00", syntax.NOT_HOURS),
    ("Mo-Fr 9-17", syntax.NOT_HOURS),
    ("Mo-Fr 25:00-26:00", syntax.NOT_HOURS),
    ("Mo, We 10:00-12:00", syntax.COMMA),
    ("Dec 24, Dec 31 08:00-12:00", syntax.COMMA),
    ('Mo "by appointment"', syntax.COMMENT),
    ('"by appointment"', syntax.COMMENT),
    ("Feb 30 off", syntax.NO_SUCH_DATE),
    ("2027 Feb 29 off", syntax.NO_SUCH_DATE),
    ("Jan 5-Apr 31 off", syntax.NO_SUCH_DATE),
    ("2026 Nov-Feb off", syntax.BACKWARDS),
    ("2027 Jan 6-2026 Dec 24 off", syntax.BACKWARDS),
    ("Fr 08:00-34:00", syntax.TOO_LONG),
    ("PH Mo-Fr 10:00-12:00", syntax.HOLIDAY_ON_WEEKDAY),
    ("Mo PH 10:00-12:00", syntax.HOLIDAY_ON_WEEKDAY),
    ("Mo-Fr 08:00-17:00; PH 12:00-13:00 off", syntax.HOLIDAY_CUT),
    ("10:00-12:00/00:30", syntax.BEYOND),
    ("2026,2027 Mo 10:00-12:00", syntax.BEYOND),
    ('Mo 10:00-12:00 || "call"', r"\|\|"),
    ("Mo 10:00-12:00 unknown", r"unknown"),
    ("week 3 Mo 10:00-12:00", r"\bweek"),
    ("easter off", r"easter"),
    ("Mo sunrise-18:00", r"sunrise|sunset|dawn|dusk"),
    ("SH off", r"\bSH\b"),
    ("Mo[1] 10:00-12:00", r"\["),
    ("PH +1 day off", r"PH -?\d"),
    ("Mo 10:00+", r"\d\+"),
]


@pytest.mark.parametrize("expression", TAKEN)
def test_weekdays_months_dates_times_holidays_and_off_are_taken(expression: str) -> None:
    assert problem(expression) is None


@pytest.mark.parametrize(("expression", "reason"), REFUSED)
def test_the_rest_is_refused_with_its_own_reason(expression: str, reason: str) -> None:
    assert problem(expression) == dict(syntax.WHY_BEYOND).get(reason, reason)


def test_every_reason_is_met_by_an_example() -> None:
    constants = {
        value
        for name, value in vars(syntax).items()
        if name[0] != "_" and name.isupper() and isinstance(value, str) and " " in value
    }
    assert {problem(expression) for expression, _ in REFUSED} == constants | {why for _, why in syntax.WHY_BEYOND}


def test_reading_what_is_refused_raises_the_reason() -> None:
    with pytest.raises(ValueError, match="counts from Easter"):
        read("easter off")


EIGHT_TO_FIVE = ((480, 1020),)
OFF = Rule(off=True)

SPLIT = [
    ("Mo-Fr 08:00-17:00", (Rule(days="Mo-Fr", spans=EIGHT_TO_FIVE),), ()),
    ("Mo-Fr 08:00-17:00; PH off", (Rule(days="Mo-Fr", spans=EIGHT_TO_FIVE),), (OFF,)),
    ("PH off; Mo-Fr 08:00-17:00", (Rule(days="Mo-Fr", spans=EIGHT_TO_FIVE),), (OFF,)),
    ("24/7; PH 08:00-17:00", (Rule(),), (Rule(spans=EIGHT_TO_FIVE),)),
    ("Sa,Su,PH 08:00-17:00", (Rule(days="Sa,Su", spans=EIGHT_TO_FIVE),), (Rule(spans=EIGHT_TO_FIVE),)),
    ("PH,Mo-We,Fr off", (Rule(days="Mo-We,Fr", off=True),), (OFF,)),
    (
        "Jul-Aug PH off; Dec 08 08:00-17:00; Dec 24-Dec 26 off",
        (Rule(dates="Dec 8", spans=EIGHT_TO_FIVE), Rule(dates="Dec 24-Dec 26", off=True)),
        (Rule(dates="Jul-Aug", off=True), Rule(dates="Dec 8", spans=EIGHT_TO_FIVE)),
    ),
    (
        "Dec 08 18:00-06:00, We 08:00-17:00; PH off",
        (Rule(dates="Dec 8", spans=((1080, 1800),)), Rule(days="We", spans=EIGHT_TO_FIVE, extra=True)),
        (OFF,),
    ),
]


@pytest.mark.parametrize(("expression", "usual", "holidays"), SPLIT)
def test_public_holidays_are_split_from_the_days_beside_them(expression: str, usual: object, holidays: object) -> None:
    assert split_public_holidays(expression) == (usual, holidays)


def test_comments_are_kept_apart() -> None:
    assert comments('Mo 08:00-09:00 "a; PH off"; Tu off "b"') == ("a; PH off", "b")
    assert split_public_holidays('Mo 08:00-17:00 "a; PH off"') == ((Rule(days="Mo", spans=EIGHT_TO_FIVE),), ())
