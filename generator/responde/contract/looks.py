"""How single values look when they are written, as patterns that Python and editors understand alike."""

from __future__ import annotations

from datetime import date as Day
from datetime import time as TimeOfDay

from responde.contract.codes import LANGUAGES
from responde.contract.contacts import Phone
from responde.contract.quantities import PHRASES, UNITS, Duration, Money, Target

NUMBER = r"\d{1,6}(\.\d{1,2})?"
UNIT = rf"({'|'.join(UNITS)})s?".replace(" ", r"\s+")
_STRETCH = rf"{NUMBER}(\s*-\s*{NUMBER})?\s+{UNIT}(\s+before(\s+\S.*)?)?"
_A_YEAR = rf"{NUMBER}(\s+{UNIT})?\s+(a|per)\s+(day|week|month|quarter|year)"
_PHRASE = "|".join(PHRASES).replace(" ", r"\s+")
_DURATION = rf"({_PHRASE}|{_STRETCH}|{_A_YEAR})"
_SHARE = rf"{NUMBER}\s*%(\s+of\s+(customers|contacts|days))?"
_SCORE = rf"{NUMBER}\s+of\s+{NUMBER}"
_COUNTED = r"(\s+of\s+(customers|contacts|days))?"
_ENDING = rf"(\s+for\s+{NUMBER}\s*%{_COUNTED}|\s+on\s+average)?"
_AMOUNT = r"\d{1,15}(\.\d{1,2})?"

ID = r"[a-z0-9][a-z0-9_-]{0,63}"
"""An id."""
REFERENCE = rf"{ID}(\.{ID})*"
"""An id, or a path of ids such as `outage.total`."""
SCOPE = rf"{REFERENCE}(\s+{REFERENCE})*"
"""A key of a split: ids between blanks, or `otherwise`."""
LANGUAGE = rf"({'|'.join(sorted(LANGUAGES))})(-[A-Z][a-z]{{3}})?(-([A-Z]{{2}}|\d{{3}}))?"
"""The code of a language, perhaps with its script and region."""

KINDS: dict[object, tuple[str, str]] = {
    Day: (r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "a date such as 2026-12-01"),
    TimeOfDay: (r"([01]?\d|2[0-3]):[0-5]\d", "a time of day such as 17:00"),
    Phone: (r"[+*#]?[\d \-().*#/]*\d[\d \-().*#/]*", "a telephone number"),
    Duration: (_DURATION, "a time such as 15 business days"),
    Target: (
        rf"(always|(at\s+(most|least)\s+)?({_DURATION}|{_SHARE}|{_SCORE}){_ENDING})",
        "a time such as 15 business days, or a share such as 85%",
    ),
    Money: (
        rf"(unlimited|[A-Z]{{3}} {_AMOUNT}( to ([A-Z]{{3}} )?{_AMOUNT})?)",
        "an amount such as EUR 40 or EUR 1234.50, without a sign between thousands",
    ),
    int: (r"\d{1,12}", "a whole number"),
    bool: (r"[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]", "true or false"),
}
"""By kind, its pattern and what to say where it doesn't fit."""

_ADDRESS = (r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#][^\s]*", "an address that begins with https://")
_CODE = (r"[A-Za-z0-9]{1,64}", "the id of a form")
KEYS: dict[str, tuple[str, str]] = {
    "email": (r"[^\s@]+@[^\s@]+\.[A-Za-z]{2,63}", "an e-mail address"),
    **dict.fromkeys(("website", "url", "notice", "report", "form", "published_at", "webhook"), _ADDRESS),
    "color": (r"#[0-9a-fA-F]{6}", "a colour in quotes"),
    "timezone": (r"[A-Za-z0-9+_/-]+", "a time zone such as America/Bogota"),
    "netlify": (r"[A-Za-z0-9_-]{1,64}", "the name of a form"),
    "formspree": _CODE,
    "basin": _CODE,
    "web3forms": (r"[A-Za-z0-9-]{8,64}", "an access key"),
    "geo": (r"-?\d{1,3}(\.\d{1,12})?", "a number of degrees such as 4.6764"),
    "prefix": (r"[A-Z][A-Z0-9]{0,5}", "up to six capital letters and digits"),
    "since": (r"\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?", "a month, quarter or year"),
}
"""The same for texts that have to look like something, by the name of their key."""


def anchored(pattern: str) -> str:
    """The pattern for a whole value, blanks around it allowed."""
    return rf"^\s*({pattern})\s*$"
