"""A case number tells company and day, is read aloud in pairs, and shows by itself that it was mistyped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from responde.contract.contract import Contract

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""What stands in the random part: nothing that looks like something else, so no 0, 1, I, L, O and U."""
DIGITS = "0123456789"
DATE, DRAWN, BODY, TAIL = 6, 5, 11, 14
"""Characters of the date (YYMMDD) and of the random part, of both, and of all that follows the prefix.

After the body stand a check character, for date and random part, and two check digits, for all that stands before them.
"""
HEAD = re.compile(r"[A-Z][A-Z0-9]{0,5}")
"""What a prefix can be, as the contract's format has it."""
UNNAMED = "C"
"""The prefix of a company whose contract names none."""
YEARS = 10
"""A number that is older is no longer taken for one: its two digits of the year would soon mean another."""
TRIES = 1000
"""If so many draws are all taken, no number is left, or chance isn't chance."""

WRITTEN = re.compile(rf"[0-9]{{{DATE}}}[{ALPHABET}]{{{DRAWN + 1}}}[0-9]{{2}}")
VALUES = str.maketrans(DIGITS, ALPHABET[: len(DIGITS)])
"""For the check character a digit of the date counts as itself, a random character as its place in the alphabet from 0.

To a browser: `at < 6 ? Number(char) : ALPHABET.indexOf(char)`.
"""
AS_DIGITS = str.maketrans("OIL", "011")
AS_DRAWN = str.maketrans("U", "V")
"""Letters that stand in no number outside its prefix, each as the one character that it looks like."""

Random = Callable[[int], int]
"""Chance: a whole number from 0 to below the one it is given, each as likely, none to be foreseen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A case number as it was issued."""

    whole: str
    prefix: str
    day: date
    """On which the case was received, in the contract's time zone."""

    @property
    def groups(self) -> str:
        """As it is shown: `AC26 1204 K7M3 PQ42`."""
        return _apart(self.whole, 4)

    @property
    def pairs(self) -> str:
        """As it is read aloud: `AC 26 12 04 K7 M3 PQ 42`."""
        return f"{self.prefix} {_apart(self.whole.removeprefix(self.prefix), 2)}"


class Outcome(StrEnum):
    """What was typed, judged."""

    RIGHT = "right"
    CORRECTED = "corrected"
    """Mistyped, and one number alone is a single mistake away."""
    SEVERAL = "several"
    """Mistyped, and more than one number is a single mistake away."""
    FOREIGN = "foreign"
    """Right in itself, with the prefix of another company."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was typed, with the numbers that can be meant: one if right, corrected or foreign, else several or none."""

    typed: str
    outcome: Outcome
    possible: tuple[Number, ...] = ()

    @property
    def number(self) -> Number | None:
        """The company's own number that is meant, where that is certain; one that was corrected is to be confirmed."""
        return self.possible[0] if self.outcome in {Outcome.RIGHT, Outcome.CORRECTED} else None


def prefix_of(contract: Contract) -> str:
    """The letters in front of a contract's case numbers."""
    return (contract.case_number.prefix if contract.case_number else "") or UNNAMED


def pattern(prefix: str) -> str:
    """A regular expression for what is written like a whole number with this prefix, whatever its checks."""
    return f"^{prefix}{WRITTEN.pattern}$"


def issued(prefix: str, day: date, random: Random, taken: Container[str] = ()) -> Number:
    """A new number for a case that is received on `day`; none of those `taken`, which are whole numbers.

    Besides prefix and day, numbers have nothing in common: with N of a day known, a guess hits one of them N times in
    24 million. Raises ValueError where none is left.
    """
    for _ in range(TRIES):
        drawn = "".join(ALPHABET[random(len(ALPHABET))] for _ in range(DRAWN))
        whole = _sealed(prefix, f"{day:%y%m%d}{drawn}")
        if whole not in taken:
            return Number(whole=whole, prefix=prefix, day=day)
    raise ValueError(f"no number is left for {day}")


def several(prefix: str, day: date, count: int, random: Random) -> tuple[Number, ...]:
    """As many new numbers of a day, no two alike, in the order in which they were drawn."""
    found: dict[str, Number] = {}
    for _ in range(count):
        number = issued(prefix, day, random, found)
        found[number.whole] = number
    return tuple(found.values())


def right(text: str, prefix: str, today: date) -> Number | None:
    """The number of the company with this prefix that was typed or written down without any mistake.

    Case, blanks and signs between groups don't matter, nor does a letter that can only be the character it looks like.
    Both checks have to be right, and its day not after `today` nor more than ten years before it.

    No single wrong character leaves a number right, and no exchange of two neighbours.
    """
    return _valid(_unmistaken(_bare(text), prefix), prefix, today)


def looks_like_one(text: str) -> bool:
    """Whether it is written like a number of some company, whatever its checks and its day."""
    typed = _bare(text)
    return bool(HEAD.fullmatch(typed[:-TAIL]) and WRITTEN.fullmatch(typed[-TAIL:]))


def parse(text: str, prefix: str, today: date) -> Read:
    """What somebody typed, read as a number of the company with this prefix, or of another.

    What is one wrong character away from a number, one exchange of neighbours, or one character too few or too many, or
    lacks only the prefix, is corrected where one number alone can be meant: of 100 wrong characters 96, as measured,
    and of 100 exchanges 96 too. The others are told with all that can be meant, the true one among them.

    At least 94 have to be. Six of ten wrong characters can't stand where they stand, or are check digits, which change
    nothing before them: they tell where the mistake is. Any other has at most seven places where one character makes
    the check character right again (five random ones, and every third digit of the date). Each suits the check digits
    once in 97 times; reckoned as twice, since neighbours do oftener, 14 of 100 find a second number, 6 of 100 of all.
    """
    if own := right(text, prefix, today):
        return Read(typed=text, outcome=Outcome.RIGHT, possible=(own,))
    typed = _bare(text)
    head = typed[:-TAIL]
    if HEAD.fullmatch(head) and (foreign := right(typed, head, today)):
        return Read(typed=text, outcome=Outcome.FOREIGN, possible=(foreign,))
    possible = _numbers(_near(typed, prefix), prefix, today)
    outcomes = (Outcome.UNREADABLE, Outcome.CORRECTED, Outcome.SEVERAL)
    return Read(typed=text, outcome=outcomes[min(len(possible), 2)], possible=possible)


def _apart(text: str, size: int) -> str:
    return " ".join(text[start : start + size] for start in range(0, len(text), size))


def _sealed(prefix: str, body: str) -> str:
    """The whole number of a body, with its check character and its two check digits."""
    front = f"{prefix}{body}{_character(body)}"
    return f"{front}{_digits(front)}"


def _character(body: str) -> str:
    """The check character of ISO 7064's hybrid system MOD 31,30 for six digits of the date and the random part.

    The standard has that system for 10, 26 and 36 characters; the alphabet has 30. It holds since 31 is prime: doubling
    by it keeps two values apart, so every single wrong character is found. An exchange of neighbours escapes only if
    their values differ by 1, or are the first and the last.
    """
    from stdnum.iso7064 import mod_37_36  # loads much that other numbers need

    return mod_37_36.calc_check_digit(f"{body[:DATE].translate(VALUES)}{body[DATE:]}", ALPHABET)


def _digits(front: str) -> str:
    """The check digits of ISO 7064's MOD 97-10 for all that stands before them, letters as A = 10 to Z = 35.

    An exchange of neighbours escapes them only if it is that of B1, M2 or X3. Where a part ends, neither can stand in
    the other's place; within the random part there is no 1, and neither the values of M and 2 nor those of X and 3
    differ by 1, so that the check character finds them.
    """
    from stdnum.iso7064 import mod_97_10

    return mod_97_10.calc_check_digits(front)


def _valid(whole: str, prefix: str, today: date) -> Number | None:
    """The number that is written so, its letters and digits in their places."""
    tail = whole.removeprefix(prefix)
    if len(whole) != len(prefix) + TAIL or not WRITTEN.fullmatch(tail) or tail[BODY] != _character(tail[:BODY]):
        return None
    day = _day(tail[:DATE], today)
    # Reckoned anew, not divided: to MOD 97 the digits 00 are 97, and 01 are 98, but a number has one spelling.
    if day is None or tail[-2:] != _digits(whole[:-2]):
        return None
    return Number(whole=whole, prefix=prefix, day=day)


def _day(digits: str, today: date) -> date | None:
    """The last day of these six digits that is not after today; None if there is none, or it is too long ago."""
    year, month, day = (int(digits[start : start + 2]) for start in (0, 2, 4))
    year = today.year - (today.year - year) % 100
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    oldest = (today.year - YEARS, today.month, today.day)
    return found if found <= today and (year, month, day) >= oldest else None


def _bare(text: str) -> str:
    """Capital letters and digits alone; what stands between them only groups them."""
    folded = unicodedata.normalize("NFKC", text).upper()
    return "".join(char for char in folded if char.isalnum())


def _unmistaken(typed: str, prefix: str) -> str:
    """What was typed, with each character read as its place allows."""
    size = len(prefix)
    head, day, drawn, digits = typed[:size], typed[size : size + DATE], typed[size + DATE : -2], typed[-2:]
    same = head.translate(AS_DIGITS) == prefix.translate(AS_DIGITS)
    parts = (prefix if same else head, day.translate(AS_DIGITS), drawn.translate(AS_DRAWN), digits.translate(AS_DIGITS))
    return "".join(parts)


def _numbers(texts: Iterable[str], prefix: str, today: date) -> tuple[Number, ...]:
    """The numbers among these texts, each once, in the order of the alphabet."""
    found = (_valid(_unmistaken(text, prefix), prefix, today) for text in texts)
    numbers = {each.whole: each for each in found if each}
    return tuple(numbers[whole] for whole in sorted(numbers))


def _near(typed: str, prefix: str) -> Iterator[str]:
    """All texts as long as a number that are one mistake away from what was typed."""
    places = (*prefix, *[DIGITS] * DATE, *[ALPHABET] * (DRAWN + 1), *[DIGITS] * 2)
    missing = len(places) - len(typed)
    if len(typed) == TAIL:
        yield prefix + typed
    if missing == 0:
        for at, allowed in enumerate(places):
            yield from (typed[:at] + char + typed[at + 1 :] for char in allowed)
        for at in range(len(typed) - 1):
            yield typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :]
    elif missing == 1:
        for at, allowed in enumerate(places):
            yield from (typed[:at] + char + typed[at:] for char in allowed)
    elif missing == -1:
        yield from (typed[:at] + typed[at + 1 :] for at in range(len(typed)))
