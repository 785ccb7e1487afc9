"""The questions with which a charter begins, in order, each with what is proposed, understood and refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from responde.beginning.answers import CHANNELS, SECTORS, Answers, base
from responde.beginning.places import zone
from responde.beginning.plan import is_small
from responde.contract.codes import COUNTRIES, is_language
from responde.contract.vocabulary import VOCABULARIES
from responde.reading import scalars
from responde.words import LANGUAGES, catalogue

ASKED = {
    "languages": "In which languages is the charter published? The contract's own first, for example es, en.",
    "name": "What do customers call your organisation?",
    "country": "In which country is it? Two letters, for example CO, ES or PT.",
    "region": "In which region, if it has holidays of its own? The code without the country, for example MD.",
    "sector": "What does it do?",
    "workers": "How many people work there?",
    "timezone": "In which time zone is it?",
    "channels": "In which ways can customers reach it?",
    "rungs": "How many steps lead to the director of customer service, the director included?",
    "contractors": "Do other companies come to your customers in its name?",
    "published_at": "At which address will the charter be published?",
    "since": "From which day does the charter hold?",
}
"""By name of the answer, in the order in which they are asked."""

REFUSED = {
    "languages": "“{value}” is no list of languages. Write their codes, for example es, en, pt.",
    "name": "“{value}” is no name on one line.",
    "country": "“{value}” is not the code of a country. Write its two letters, for example CO, ES or PT.",
    "region": "“{value}” is not the code of a region. Write up to three letters or digits, for example MD.",
    "sector": "“{value}” is not one of these: {options}.",
    "workers": "“{value}” is not a whole number.",
    "timezone": "“{value}” is not a time zone. Write it as America/Bogota.",
    "channels": "“{value}” is no list of these: {options}.",
    "rungs": "“{value}” is neither 2 nor 3.",
    "contractors": "“{value}” is neither yes nor no.",
    "published_at": "“{value}” is not an address. It begins with https://.",
    "since": "“{value}” is not a day. Write it as 2026-12-01.",
}

OPTIONS = {
    "utility": "Water, electricity or gas",
    "shop": "Small shop",
    "counter": "At a counter",
}
"""Answers that are no words of the format, or mean more than one."""

MAY_STAY_OPEN = frozenset({"name", "country", "region", "workers", "timezone", "published_at"})
"""What can be written into the contract later."""

YES_OR_NO = {
    "yes": True,
    "y": True,
    "sí": True,
    "si": True,
    "sim": True,
    "s": True,
    "no": False,
    "não": False,
    "n": False,
}


def asked(question: str, lang: str) -> str:
    """The question as somebody is asked who reads `lang`."""
    words = catalogue(lang)
    says = words.gettext(ASKED[question])
    if question not in MAY_STAY_OPEN:
        return says
    return f"{says} {words.gettext('An empty answer leaves it open.')}"


def options(question: str, lang: str) -> tuple[tuple[str, str], ...]:
    """What can be answered, with what each means."""
    words = catalogue(lang)
    known = {**VOCABULARIES["sectors"], **VOCABULARIES["channels"], **OPTIONS}
    return tuple((each, words.gettext(known[each])) for each in CHOICES.get(question, ()))


def refused(question: str, value: str, lang: str) -> str:
    """Why an answer was not understood."""
    known = ", ".join(CHOICES.get(question, ()))
    return catalogue(lang).gettext(REFUSED[question]).format(value=value, options=known)


def understood(question: str, value: str) -> Any:
    """What was answered; None where it can't be understood."""
    value = " ".join(value.split())
    if not value and question in MAY_STAY_OPEN:
        return 0 if question == "workers" else ""
    return UNDERSTOOD[question](value)


def proposed(question: str, known: Mapping[str, Any], today: date, lang: str) -> str:
    """What is likely the answer, as somebody would write it; empty where nobody can tell."""
    likely = {
        "languages": lang,
        "sector": "other",
        "timezone": zone(known.get("country", ""), known.get("region", "")) if question == "timezone" else "",
        "channels": "phone, email, web",
        "rungs": "2" if is_small(known.get("workers", 0)) else "3",
        "contractors": catalogue(lang).gettext("no"),
        "since": today.isoformat(),
    }
    return likely.get(question, "")


def answered(known: Mapping[str, Any]) -> Answers:
    """All answers together."""
    return Answers(**known)


def speaks(languages: tuple[str, ...]) -> str:
    """The language in which somebody is spoken to who writes a charter in these; empty where we speak none."""
    return next((base(lang) for lang in languages if base(lang) in LANGUAGES), "")


def _words(value: str) -> tuple[str, ...]:
    """The parts of a list, each once."""
    return tuple(dict.fromkeys(re.findall(r"[^\s,;]+", value)))


def _languages(value: str) -> tuple[str, ...] | None:
    found = _words(value)
    return found if found and all(map(is_language, found)) else None


def _name(value: str) -> str | None:
    return value if value.isprintable() and len(value) <= scalars.SHOWN else None


def _country(value: str) -> str | None:
    return value.upper() if value.upper() in COUNTRIES else None


def _region(value: str) -> str | None:
    """The code of a region, which many write with the country before it."""
    found = re.fullmatch(r"(?:[A-Z]{2}-)?([A-Z0-9]{1,3})", value.upper(), re.ASCII)
    return found[1] if found else None


def _channels(value: str) -> tuple[str, ...] | None:
    found = _words(value.lower())
    return found if found and set(found) <= set(CHANNELS) else None


UNDERSTOOD: dict[str, Callable[[str], Any]] = {
    "languages": _languages,
    "name": _name,
    "country": _country,
    "region": _region,
    "sector": lambda value: value.lower() if value.lower() in SECTORS else None,
    "workers": lambda value: scalars.whole(value) or None,
    "timezone": scalars.zone,
    "channels": _channels,
    "rungs": {"2": 2, "3": 3}.get,
    "contractors": lambda value: YES_OR_NO.get(value.lower()),
    "published_at": scalars.web_address,
    "since": scalars.day,
}
CHOICES = {"sector": tuple(SECTORS), "channels": tuple(CHANNELS)}
