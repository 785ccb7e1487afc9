"""Conduct: the last step against aggression has an end and a review; the steps before it need neither."""

import pytest

from tests.checks.bakery import told

CODES = ("measure-without-review", "measure-without-end")


def conduct(*steps: str) -> str:
    """The first step stands on line 3."""
    return "conduct:\n  aggression:\n" + "".join(f"    - {{says: Así, decided_by: rosa{step}}}\n" for step in steps)


WHOLE = ", until: 1 business day, appeal: paco"


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (conduct(""), [("measure-without-review", 3), ("measure-without-end", 3)]),
        (conduct("", ", until: 1 week"), [("measure-without-review", 4)]),
        (conduct("", ", appeal: paco"), [("measure-without-end", 4)]),
        (conduct("", ", review: 1 week"), [("measure-without-end", 4)]),
        (conduct("", ", review: 1 week, until: 1 month"), []),
        (conduct("", WHOLE), []),
        (conduct(WHOLE, ""), [("measure-without-review", 4), ("measure-without-end", 4)]),
        (conduct(", until: 1 week, lacks: {review: Lo estudiamos}"), []),
        (conduct(", appeal: paco, lacks: {until: Lo estudiamos}"), []),
        ("conduct: {outside_hours: La tienda cierra}\n", []),
        ("", []),
    ],
)
def test_the_last_step_against_aggression_has_an_end_and_a_review(piece, expected):
    assert told(piece, *CODES) == expected
