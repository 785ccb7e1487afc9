"""The director's line: whether there is one with a name, which ways lead there, and how long it takes at the most."""

import pytest

from responde.reading import read
from responde.reports.phantom import phantom
from responde.source import parse
from tests.conftest import CONTRACTS

BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")

REACHED = "Yes: Francisco Moreno Gil, Dueño, by telephone +34 600 555 010, by e-mail paco@panaderia-sol.example"


def told(text, lang="en"):
    contract, _ = read(parse(text.encode()))
    assert contract is not None
    return phantom(contract, lang)


def test_the_bakers_owner_is_reached_by_mobile_and_mail_after_a_day():
    assert told(BAKERY) == f"{REACHED}; at will, and after 1 business day if nobody below has replied."


@pytest.mark.parametrize(
    ("name", "time"),
    [("andina-conecta", "5 business days"), ("seguros-faro", "5 business days"), ("everything", "8 business days")],
)
def test_the_longest_times_below_are_added_up_unless_the_rung_counts_from_the_opening(name, time):
    assert f"after {time} if nobody below has replied" in told((CONTRACTS / f"{name}.yml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (", director: true", "", "No: the ladder doesn't end with a director who has a name."),
        ("name: Francisco Moreno Gil, ", "", "No: the ladder doesn't end with a director who has a name."),
        (
            "mobile: +34 600 555 010, email: paco@panaderia-sol.example, ",
            "",
            "No: Francisco Moreno Gil, Dueño is named, but nobody can reach them.",
        ),
        (
            "ladder:",
            "privacy: {controller: Sol, contacts: request}\nladder:",
            "Only by form: Francisco Moreno Gil, Dueño is named, but numbers are given on request.",
        ),
        (
            "rosa, replies_in: 1 business day, ",
            "rosa, ",
            f"{REACHED}; at will, but not every rung below says how long it has.",
        ),
        (
            "rosa, replies_in: 1 business day, ",
            "rosa, replies_in: at once, ",
            f"{REACHED}; at will and from the first step.",
        ),
    ],
)
def test_a_director_whom_nobody_reaches_is_a_phantom(old, new, expected):
    assert old in BAKERY
    assert told(BAKERY.replace(old, new, 1)) == expected


@pytest.mark.parametrize(("lang", "begins"), [("es", "Sí: "), ("pt", "Sim: ")])
def test_it_is_told_in_the_authors_language(lang, begins):
    assert told(BAKERY, lang).startswith(begins)
