"""How well a rule is known, in words, and what is said wherever there is law."""

from __future__ import annotations

from markupsafe import Markup

from responde.law.rules import Grade, Law, Rule
from responde.speech import EMPTY, Speech, figures

GRADES = {
    Grade.A: "the text of the law was read",
    Grade.B: "a public body or several sources say so",
    Grade.C: "one source says so",
    Grade.UNVERIFIED: "it awaits verification",
}
"""What stands behind a rule."""
TONGUES = {"BR": "pt", "PT": "pt", "AU": "en", "EU": "en", "GB": "en"}
"""In which language the laws of a country have their names; elsewhere it is Spanish."""


def grade(say: Speech, rule: Rule) -> Markup:
    return say(GRADES[rule.grade])


def no_advice(say: Speech) -> Markup:
    """What every page says that has law on it."""
    return say("This is not legal advice. What binds is the text of the law, at the address that is given with it.")


def in_force(say: Speech, one: Rule | Law) -> Markup:
    """From when until when it holds; empty where that isn't known."""
    first, last = figures.short_day(say, one.from_) if one.from_ else EMPTY, one.until
    if one.from_ and last:
        return say("from {first} until {last}", first=first, last=figures.short_day(say, last))
    if one.from_:
        return say("from {first}", first=first)
    return say("until {last}", last=figures.short_day(say, last)) if last else EMPTY


def tongue(country: str) -> str:
    """The language of the laws of a country."""
    return TONGUES.get(country, "es")
