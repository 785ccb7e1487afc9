"""Single values: text becomes a date, a number, a phone, an address, or a finding that says what was expected."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as Day
from datetime import time as TimeOfDay
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from responde.contract.codes import COUNTRIES, LANGUAGES, is_language
from responde.contract.contacts import Phone
from responde.contract.quantities import Duration, Money, Target
from responde.contract.texts import Hours
from responde.contract.vocabulary import VOCABULARIES
from responde.findings import catalogue as kinds
from responde.reading.reader import Here, Reader
from responde.reading.suggest import hint, listed, meant
from responde.source.nodes import Listing, Node, Scalar

ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}", re.ASCII)
EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
SHOWN = 80
"""Characters of a value that a finding repeats."""
SPELT_ALIKE = 0.75
"""How alike a word has to be to one of an open vocabulary before it is taken for a slip."""
COUNTRY_CODES = "`CO`, `ES`, `PT`, … (ISO 3166)"
"""What is shown of the countries, which are too many to list."""
COLOR = re.compile(r"#[0-9a-fA-F]{6}")

UNTOLD: dict[object, Any] = {Target.parse: Target.parse("as agreed"), Hours: Hours("24/7")}
"""What stands in for a value that was written but can't be told, so that what refers to it is no mistake as well."""


def written(reader: Reader, here: Here) -> str | None:
    """The text that stands here; a finding where nothing, a list or a mapping does."""
    node = here.node
    if not isinstance(node, Scalar):
        mistyped(reader, here, "a single value")
        return None
    text = " ".join(node.text.split()) if node.plain else node.text.strip()
    if node.empty or not text:
        reader.misses(here)
        return None
    return None if _left_open(reader, here) else text


def unfilled(text: str) -> bool:
    """Whether this was left for somebody to write, whatever belongs there: `<full name>`."""
    return text[:1] == "<" and text[-1:] == ">" and text.count("<") == text.count(">") == 1 and text != "<>"


def _left_open(reader: Reader, here: Here) -> bool:
    """Says so where something was left open; then nothing else is to be said of it."""
    left = isinstance(here.node, Scalar) and unfilled(here.node.text.strip())
    if left:
        reader.say(kinds.PLACEHOLDER, here.path, value=shown(here.node))
    return left


def parsed(reader: Reader, here: Here, parse: Callable[[str], Any], expected: str, example: str = "") -> Any:
    """What `parse` makes of the text; a finding where it makes None of it."""
    text = written(reader, here)
    if text is None:
        return UNTOLD.get(parse)
    value = parse(text)
    if value is None:
        mistyped(reader, here, expected, example)
        return UNTOLD.get(parse)
    duration = value.duration if isinstance(value, Target) else value
    if isinstance(duration, Duration) and duration.unit == "day":
        reader.say(kinds.DAY_OF_WHICH_KIND, here.path, value=text)
    return value


def mistyped(reader: Reader, here: Here, expected: str, example: str = "", **facts: str) -> None:
    """Says that something else was expected here; `facts` are what `expected` has in braces."""
    if _left_open(reader, here):
        return
    example = f"{here.name}: {example}" if example else here.example
    said = {"value": shown(here.node), "expected": expected, "example": example, **facts}
    reader.say(kinds.TYPE_WRONG, here.path, where="value", **said)


def shown(node: Node) -> str:
    """The reader's own words, cut where they are long; a list or mapping as its brackets."""
    if not isinstance(node, Scalar):
        return "[…]" if isinstance(node, Listing) else "{…}"
    text = " ".join(node.text.split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def day(text: str) -> Day | None:
    try:
        return Day.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) else None
    except ValueError:
        return None


def time_of_day(text: str) -> TimeOfDay | None:
    match = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", text, re.ASCII)
    return TimeOfDay(int(match[1]), int(match[2])) if match else None


def whole(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\d{1,12}", text, re.ASCII) else None


def yes_or_no(text: str) -> bool | None:
    return {"true": True, "false": False, "yes": True, "no": False}.get(text.lower())


def web_address(text: str) -> str | None:
    """An `https` or `http` address without anything that could break out of an attribute."""
    if re.search(r"[\s<>\"'`\\{}|^\x00-\x1f]", text) or not re.match(r"https?://[^/?#]+", text, re.IGNORECASE):
        return None
    try:
        parts = urlsplit(text)
        found = parts.hostname and (parts.port is None or parts.port)
    except ValueError:
        return None
    return text if found else None


def zone(text: str) -> str | None:
    try:
        return ZoneInfo(text).key if re.fullmatch(r"[A-Za-z0-9+_/-]+", text) else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def matching(pattern: re.Pattern[str]) -> Callable[[str], str | None]:
    return lambda text: text if pattern.fullmatch(text) else None


TARGET = "a time such as 15 business days, or a share such as 85%"

PARSERS: dict[object, tuple[Callable[[str], Any], str]] = {
    int: (whole, "a whole number"),
    bool: (yes_or_no, "true or false"),
    Day: (day, "a date such as 2026-12-01"),
    TimeOfDay: (time_of_day, "a time of day such as 17:00"),
    Phone: (Phone.parse, "a telephone number"),
    Duration: (Duration.parse, "a time such as 15 business days"),
    Target: (Target.parse, TARGET),
    Money: (Money.parse, "an amount such as EUR 40 or EUR 1234.50, without a sign between thousands"),
    Hours: (Hours, "opening hours"),
}

ADDRESS = (web_address, "an address that begins with https://")
FORMS: dict[str, tuple[Callable[[str], Any], str]] = {
    "email": (matching(EMAIL), "an e-mail address"),
    "website": ADDRESS,
    "url": ADDRESS,
    "notice": ADDRESS,
    "report": ADDRESS,
    "form": ADDRESS,
    "published_at": ADDRESS,
    "webhook": ADDRESS,
    "color": (matching(COLOR), "a colour in quotes"),
    "timezone": (zone, "a time zone such as America/Bogota"),
    "netlify": (matching(re.compile(r"[A-Za-z0-9_-]{1,64}")), "the name of a form"),
    "formspree": (matching(re.compile(r"[A-Za-z0-9]{1,64}")), "the id of a form"),
    "basin": (matching(re.compile(r"[A-Za-z0-9]{1,64}")), "the id of a form"),
    "web3forms": (matching(re.compile(r"[A-Za-z0-9-]{8,64}")), "an access key"),
    "geo": (matching(re.compile(r"-?\d{1,3}(\.\d{1,12})?")), "a number of degrees such as 4.6764"),
    "prefix": (matching(re.compile(r"[A-Z][A-Z0-9]{0,5}")), "up to six capital letters and digits"),
    "since": (matching(re.compile(r"\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?")), "a month, quarter or year"),
}
"""Plain texts that have to look like something, by the name of their key."""


def scalar(reader: Reader, here: Here, kind: object) -> Any:
    """The value of one of the single kinds; None and a finding where it can't be."""
    if kind in PARSERS:
        return parsed(reader, here, *PARSERS[kind])
    if here.name in FORMS:
        return parsed(reader, here, *FORMS[here.name])
    text = written(reader, here)
    if text is None:
        return None
    if here.key.words:
        return word(reader, here, text)
    reader.refers(text, here.key.to, here.path)
    return text


def word(reader: Reader, here: Here, text: str) -> str | None:
    """A word of the key's vocabulary."""
    if here.key.words == "languages":
        if is_language(text):
            return text
        reader.say(kinds.LANGUAGE_CODE_UNKNOWN, here.path, value=text, hint=hint(text, LANGUAGES))
        return None
    known = COUNTRIES if here.key.words == "countries" else VOCABULARIES[here.key.words]
    if text in known or (here.key.words == "questions" and text.startswith("own.")):
        return text
    near = hint(text, known)
    if not here.key.closed and not hint(text, known, cutoff=SPELT_ALIKE):
        return text  # a word of the contract's own, shown as it is written
    shown = COUNTRY_CODES if here.key.words == "countries" else listed(known)
    finding = kinds.WORD_UNKNOWN.at(here.path, value=text, hint=near, known=shown)
    sure = meant(text, known)  # of countries, whose codes are capitals, none: it would change the law
    reader.found.append(finding.mended(sure) if sure else finding)
    return None
