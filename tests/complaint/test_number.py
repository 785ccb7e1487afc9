"""A case number is made as the standard says, read in any grouping, and no slip of the finger makes another of it."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise, permutations, product
from random import Random

import pytest
from stdnum.iso7064 import mod_37_36, mod_97_10

from responde.complaint.number import ALPHABET, Outcome, issued, looks_like_one, parse, prefix_of, right, several
from responde.reading import read
from responde.source import parse as nodes
from tests.conftest import CONTRACTS

DAY = date(2026, 12, 4)
KEYS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ALIKE = {("0", "O"), ("1", "I"), ("1", "L"), ("V", "U")}
"""What stands in a number, and what is typed for it and can be nothing else there."""
EXAMPLE = "AC261204K7M3P576"


def random(seed):
    """Chance that can be repeated."""
    return Random(seed)  # noqa: S311 - nobody is to guess numbers that are issued; these are not


def drawing(*places):
    """Chance that is none: one place in the alphabet after the other."""
    left = iter(places)
    return lambda below: next(left) % below


def numbers(count, prefix="AC", seed=1):
    """Numbers of days in the ten years up to our day."""
    chance = random(seed)
    return [issued(prefix, DAY - timedelta(days=chance.randrange(3650)), chance.randrange) for _ in range(count)]


def wrong_characters(whole):
    """Each text that differs in one character, with what stood there and what stands there now."""
    for at, (char, typed) in ((at, (whole[at], typed)) for at in range(len(whole)) for typed in KEYS):
        if typed != char:
            yield whole[:at] + typed + whole[at + 1 :], (char, typed)


def exchanges(whole):
    for at in range(len(whole) - 1):
        if whole[at] != whole[at + 1]:
            yield whole[:at] + whole[at + 1] + whole[at] + whole[at + 2 :]


def test_a_number_is_what_both_systems_make_of_it_by_hand():
    """For AC, 4 December 2026 and the places 17, 5, 18, 1, 20 of the alphabet: K, 7, M, 3, P.

    MOD 31,30 of 2 6 1 2 0 4 17 5 18 1 20, from 30: add, take 30 away as long as more than that is left, double, take 31
    away if it is more.
    30+2 → 2 → 4;   4+6 = 10 → 20;   20+1 = 21 → 42 → 11;   11+2 = 13 → 26;   26+0 = 26 → 52 → 21;
    21+4 = 25 → 50 → 19;   19+17 → 6 → 12;   12+5 = 17 → 34 → 3;   3+18 = 21 → 42 → 11;   11+1 = 12 → 24;
    24+20 → 14 → 28.
    28 and 3 leave 1 when divided by 30: the character in place 3 is 5.

    MOD 97-10 of A C 26 12 04 K 7 M 3 P 5 and 00, which is 10 12 261204 20 7 22 3 25 5 00:
    101226 leaves 55;   551204 leaves 50;   502072 leaves 0;   23255 leaves 72;   7200 leaves 22;   98 - 22 = 76.
    """
    number = issued("AC", DAY, drawing(17, 5, 18, 1, 20))
    assert (number.whole, number.prefix, number.day) == (EXAMPLE, "AC", DAY)


@pytest.mark.parametrize("prefix", ["C", "AC", "A1", "ZZZ", "B2B2B2"])
def test_what_is_issued_is_valid_to_software_that_is_not_ours(prefix):
    for number in numbers(50, prefix):
        tail = number.whole.removeprefix(prefix)
        assert tail[:6] == f"{number.day:%y%m%d}"
        in_the_alphabet = "".join(ALPHABET[int(digit)] for digit in tail[:6])
        assert mod_37_36.is_valid(in_the_alphabet + tail[6:12], ALPHABET)
        assert mod_97_10.is_valid(number.whole)


@pytest.mark.parametrize(
    ("prefix", "groups", "pairs"),
    [
        ("AC", "AC26 1204 K7M3 P576", "AC 26 12 04 K7 M3 P5 76"),
        ("C", "C261 204K 7M3P 552", "C 26 12 04 K7 M3 P5 52"),  # 98 - 46
        ("SOL", "SOL2 6120 4K7M 3P50 8", "SOL 26 12 04 K7 M3 P5 08"),  # 98 - 90
    ],
)
def test_a_number_is_shown_in_fours_and_read_aloud_in_pairs(prefix, groups, pairs):
    number = issued(prefix, DAY, drawing(17, 5, 18, 1, 20))
    assert (number.groups, number.pairs) == (groups, pairs)


def contract(more):
    made, _ = read(nodes(((CONTRACTS / "panaderia-sol.yml").read_text("utf-8") + more).encode()))
    return made


@pytest.mark.parametrize(
    ("more", "prefix"),
    [
        ("", "C"),
        ("case_number: {prefix: PS}", "PS"),
        ("case_number: {lacks: {prefix: We have no letters}}", "C"),
    ],
)
def test_the_letters_are_the_contracts_else_c(more, prefix):
    assert prefix_of(contract(more)) == prefix


SAMPLE = 3000
BOUND = 101.4
"""What chi square stays below with 29 degrees of freedom, but for once in a thousand million times."""


def chi_square(counted):
    expected = counted.total() / len(ALPHABET)
    return sum((counted[char] - expected) ** 2 / expected for char in ALPHABET)


def test_each_random_character_is_as_likely_as_any_other():
    drawn = [number.whole[8:13] for number in several("AC", DAY, SAMPLE, random(2).randrange)]
    for place in range(5):
        counted = Counter(each[place] for each in drawn)
        assert set(counted) == set(ALPHABET)
        assert chi_square(counted) < BOUND


def test_what_one_number_has_says_nothing_of_the_next():
    """From one number to the next each of the 30 steps through the alphabet is as likely, in every place."""
    drawn = [number.whole[8:13] for number in several("AC", DAY, SAMPLE, random(3).randrange)]
    for place in range(5):
        at = [ALPHABET.index(each[place]) for each in drawn]
        steps = Counter(ALPHABET[(after - before) % 30] for before, after in pairwise(at))
        assert chi_square(steps) < BOUND


def test_numbers_that_count_up_would_be_found_out():
    counting = (place for number in range(SAMPLE) for place in (0, 0, number // 900, number // 30, number))
    drawn = [number.whole[8:13] for number in several("AC", DAY, SAMPLE, lambda below: next(counting) % below)]
    steps = Counter(
        ALPHABET[(ALPHABET.index(after[4]) - ALPHABET.index(before[4])) % 30] for before, after in pairwise(drawn)
    )
    assert chi_square(steps) > BOUND


def test_no_number_is_issued_twice_in_a_run():
    """Chance that draws everything three times: 2,700 draws for 900 numbers."""
    thrice = (place for pair in product(range(30), repeat=2) for _ in range(3) for place in (0, 0, 0, *pair))
    found = several("AC", DAY, 900, lambda below: next(thrice) % below)
    assert len({number.whole for number in found}) == 900


def test_a_number_that_is_taken_is_not_issued_again():
    assert issued("AC", DAY, drawing(17, 5, 18, 1, 20, *[0] * 5), {EXAMPLE}).whole[8:13] == "22222"


def test_where_none_is_left_that_is_said():
    first = issued("AC", DAY, lambda _: 0)
    with pytest.raises(ValueError, match="no number is left for 2026-12-04"):
        issued("AC", DAY, lambda _: 0, {first.whole})


@pytest.mark.parametrize(
    "typed",
    [
        "AC261204K7M3P576",
        "AC26 1204 K7M3 P576",
        "ac 26 12 04 k7 m3 p5 76",
        " ac-261204-k7m3p5-76. ",
        "AC26.1204.K7M3.P576",
        "AC26\u20131204\u00a0K7M3\u200bP576",
        "(AC26/1204/K7M3/P576)",
        "ＡＣ２６1204K7M3P576",  # noqa: RUF001 - as a keyboard for Chinese writes
        "AC26I2O4K7M3P576",
        "ac26l2o4k7m3p576",
    ],
)
def test_a_number_is_read_in_any_grouping_and_case_and_with_letters_that_look_like_digits(typed):
    found = parse(typed, "AC", DAY)
    assert (found.typed, found.outcome, found.number.whole) == (typed, Outcome.RIGHT, EXAMPLE)


@pytest.mark.parametrize(("prefix", "typed"), [("CO", "C0"), ("IL", "11"), ("A1", "AI"), ("A1", "Al")])
def test_letters_that_look_like_the_prefix_are_the_prefix(prefix, typed):
    number = issued(prefix, DAY, drawing(17, 5, 18, 1, 20))
    assert right(number.whole.replace(prefix, typed), prefix, DAY) == number


def test_a_v_is_read_where_u_was_typed():
    number = issued("AC", DAY, drawing(*[ALPHABET.index("V")] * 5))
    assert right(number.whole.replace("V", "u"), "AC", DAY) == number


@pytest.mark.parametrize(
    ("issued_on", "today", "accepted"),
    [
        (date(2026, 12, 4), date(2026, 12, 4), True),
        (date(2026, 12, 4), date(2026, 12, 3), False),
        (date(2026, 12, 4), date(2036, 12, 4), True),
        (date(2026, 12, 4), date(2036, 12, 5), False),
        (date(2028, 2, 29), date(2038, 2, 28), True),
        (date(2028, 2, 29), date(2038, 3, 1), False),
        (date(1999, 12, 31), date(2000, 1, 1), True),
        (date(2099, 12, 31), date(2100, 1, 1), True),
    ],
)
def test_a_number_holds_from_its_day_for_ten_years(issued_on, today, accepted):
    number = issued("AC", issued_on, drawing(17, 5, 18, 1, 20))
    assert right(number.whole, "AC", today) == (number if accepted else None)


class Written(date):
    """A day that is written otherwise."""

    def __new__(cls, digits):
        made = super().__new__(cls, 2026, 1, 1)
        made.digits = digits
        return made

    def __format__(self, _):
        return self.digits


@pytest.mark.parametrize("digits", ["250229", "261301", "260001", "260100", "260431"])
def test_a_day_that_no_calendar_has_makes_no_number(digits):
    number = issued("AC", Written(digits), drawing(17, 5, 18, 1, 20))
    assert digits in number.whole
    assert right(number.whole, "AC", DAY) is None


@pytest.mark.parametrize(("issued_as", "same_to_the_standard"), [("97", "00"), ("98", "01"), ("02", "99")])
def test_check_digits_have_one_spelling(issued_as, same_to_the_standard):
    number = next(each for each in several("AC", DAY, 2000, random(5).randrange) if each.whole.endswith(issued_as))
    other = number.whole[:-2] + same_to_the_standard
    assert mod_97_10.is_valid(other)
    assert right(other, "AC", DAY) is None


@pytest.mark.parametrize(("prefix", "count"), [("AC", 200), ("C", 30), ("A1B2M2", 30)])
def test_no_wrong_character_leaves_a_number_right(prefix, count):
    for number in numbers(count, prefix):
        for typed, pair in wrong_characters(number.whole):
            assert right(typed, prefix, DAY) in ({None, number} if pair in ALIKE else {None}), typed


@pytest.mark.parametrize(("prefix", "count"), [("AC", 200), ("AM", 200), ("X", 200), ("A1B2M2", 100)])
def test_no_exchange_of_neighbours_leaves_a_number_right(prefix, count):
    for number in numbers(count, prefix, seed=4):
        for typed in exchanges(number.whole):
            assert right(typed, prefix, DAY) is None, typed


def test_an_exchange_that_escapes_one_check_is_found_by_the_other():
    """Whatever stands before them: the first random character leads to each of the 30 states there are."""
    escaped_the_character = {
        frozenset(pair)
        for before in ALPHABET
        for pair in permutations(ALPHABET, 2)
        if mod_37_36.checksum(f"{before}{''.join(pair)}", ALPHABET)
        == mod_37_36.checksum(f"{before}{''.join(reversed(pair))}", ALPHABET)
    }
    escaped_the_digits = {
        frozenset(pair)
        for pair in permutations(ALPHABET, 2)
        if mod_97_10.checksum("".join(pair)) == mod_97_10.checksum("".join(reversed(pair)))
    }
    assert escaped_the_digits == {frozenset("M2"), frozenset("X3")}
    neighbours = {frozenset(ALPHABET[at - 1] + ALPHABET[at]) for at in range(len(ALPHABET))}
    assert escaped_the_character
    assert escaped_the_character <= neighbours
    assert not escaped_the_digits & neighbours


def judged(typed, number, prefix="AC"):
    """What is made of a mistyped number; never another one that is certain."""
    found = parse(typed, prefix, DAY)
    assert found.outcome in {Outcome.CORRECTED, Outcome.SEVERAL}
    assert number in found.possible
    assert found.number == (number if found.outcome is Outcome.CORRECTED else None)
    return found.outcome


def test_a_wrong_character_never_leads_to_another_number_and_nearly_always_to_the_right_one():
    """94 of 100 at least, as the docstring of `parse` reckons."""
    chance = random(6)
    mistakes = [(*each, number) for number in numbers(150, seed=6) for each in wrong_characters(number.whole)]
    outcomes = Counter(
        judged(typed, number) for typed, pair, number in chance.sample(mistakes, 900) if pair not in ALIKE
    )
    assert outcomes[Outcome.CORRECTED] / outcomes.total() >= 0.94


def test_an_exchange_never_leads_to_another_number():
    outcomes = Counter(judged(typed, number) for number in numbers(20, seed=7) for typed in exchanges(number.whole))
    assert outcomes[Outcome.CORRECTED] / outcomes.total() >= 0.85


def test_a_character_too_few_or_too_many_is_put_right_too():
    for number in numbers(12, seed=8):
        for at, char in enumerate(number.whole):
            judged(number.whole[:at] + number.whole[at + 1 :], number)
            judged(number.whole[:at] + char + number.whole[at:], number)


def test_where_two_numbers_can_be_meant_both_are_told_in_order():
    """Two of one day that differ in two places are each one wrong character from what lies between them."""
    same_ends = {}
    for number in several("AC", DAY, SAMPLE * 6, random(9).randrange):
        same_ends.setdefault(number.whole[13:], []).append(number)
    first, second, between = next(
        (one, other, one.whole[:at] + other.whole[at : at + 1] + one.whole[at + 1 :])
        for group in same_ends.values()
        for one, other in permutations(group, 2)
        if len(places := [at for at in range(16) if one.whole[at] != other.whole[at]]) == 2
        for at in places[:1]
    )
    found = parse(between, "AC", DAY)
    assert (found.outcome, found.number) == (Outcome.SEVERAL, None)
    assert {first, second} <= set(found.possible)
    assert sorted(found.possible, key=lambda each: each.whole) == list(found.possible)


@pytest.mark.parametrize("prefix", ["AC", "C"])
def test_the_prefix_may_have_been_left_out(prefix):
    number = issued(prefix, DAY, drawing(17, 5, 18, 1, 20))
    assert judged(number.whole.removeprefix(prefix), number, prefix) is Outcome.CORRECTED


@pytest.mark.parametrize("prefix", ["SF", "C", "ACX", "AC1", "A1B2C3"])
def test_a_number_of_another_company_is_told_as_such(prefix):
    number = issued(prefix, DAY, drawing(17, 5, 18, 1, 20))
    found = parse(number.groups.lower(), "AC", DAY)
    assert (found.outcome, found.possible, found.number) == (Outcome.FOREIGN, (number,), None)


def test_another_companys_number_is_believed_even_where_it_is_near_one_of_ours():
    """A = 10 and A7 = 107 leave the same when divided by 97, so without its 7 each number of A7 is one of A."""
    number = issued("A7", DAY, drawing(17, 5, 18, 1, 20))
    assert right(number.whole.replace("A7", "A"), "A", DAY)
    assert parse(number.whole, "A", DAY).outcome is Outcome.FOREIGN


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "-",
        "AC",
        "complaint",
        "contract.yml",
        "123456",
        "AC261204K7M3P5767676",
        "AC261204K7M3",
        "CA261204K7M3P567",  # two mistakes
        "ÁÇ261204K7M3P576",
        "AC26120\u0664K7M3P5",  # an Arabic four, and two missing
        "A" * 10_000,
    ],
)
def test_what_is_no_number_is_unreadable(typed):
    found = parse(typed, "AC", DAY)
    assert (found.typed, found.outcome, found.possible, found.number) == (typed, Outcome.UNREADABLE, (), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (EXAMPLE, True),
        ("ac26-1204-k7m3-p500", True),  # whatever its checks
        ("C261204K7M3P552", True),
        ("261204K7M3P552", False),
        ("1A261204K7M3P552", False),
        ("charter", False),
        ("AC261204", False),
        ("AC261204K7M0P576", False),
    ],
)
def test_what_is_written_like_a_number_is_told_from_a_name(text, expected):
    assert looks_like_one(text) is expected
