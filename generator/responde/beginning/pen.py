"""The pen writes YAML in the contract's languages: texts that are known, and marks for what only the company knows."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup

from responde.beginning.answers import base
from responde.words import LANGUAGES, catalogue

BLANKS = {
    "organisation": "what customers call the organisation",
    "legal_name": "name in law",
    "country": "country in two letters",
    "sector": "water or energy",
    "workers": "number of people who work there",
    "timezone": "time zone (for example {example})",
    "address": "street and town",
    "cutoff": "hour (for example {example})",
    "hours": "opening hours (for example {example})",
    "source": "where the figures come from",
    "person": "first and last name",
    "phone": "direct line",
    "line": "telephone number",
    "whatsapp": "WhatsApp number",
    "email": "e-mail address",
    "verified": "day on which the number was rung",
    "cost": "what a call costs (for example {example})",
    "human": "where one can ask for a person (for example {example})",
    "place": "name of the office",
    "comfort": "what makes waiting bearable (for example {example})",
    "access": "help with access (for example {example})",
    "emergency": "emergency number",
    "time": "time (for example {example})",
    "figure": "figure (for example {example})",
    "gives": "amount (for example {example})",
    "automatic": "true if nobody has to ask for it",
    "grants": "most that may be given without asking (for example {example})",
    "decides": "what this person may decide alone",
    "authority": "name of the authority",
    "website": "its web address",
    "appointed_by": "who appoints the ombudsman",
    "paid_by": "who pays the ombudsman",
    "term": "for how long (for example {example})",
    "binding": "true if the company has to obey",
    "company": "name of the company",
    "recognised_by": "how one recognises its people",
    "until": "day until which it is approved",
    "last": "day of the last one",
    "often": "how often (for example {example})",
    "training": "how much (for example {example})",
    "time_to_listen": "what gives its people time to listen",
    "outside_hours": "what one can do outside the opening hours",
    "prefix": "one to six capital letters",
    "notice": "address of the privacy notice",
}
"""What a company has to write itself, by what it is; the mark is the sentence in angle brackets."""

TEXTS = {
    "desk": "First in charge",
    "colleague": "Stand-in of the first in charge",
    "manager": "Service manager",
    "deputy": "Deputy head of customer service",
    "head": "Head of customer service",
    "ombudsman": "Customers' ombudsman",
    "complaint": "Complaint",
    "means": "You are unhappy with us, whatever the reason",
    "came": "Somebody came in your name",
    "other": "Something else",
    "training": "Training of the people who serve you",
    "respect": "Treat the people who serve you with respect",
    "shortcut": "You are told who is next and taken to that person",
    "warned": "First you are warned",
    "ended": "The conversation ends and another person calls you; your case stays open",
}
"""What holds in every company, in words that may stay."""

QUOTED = re.compile(r"[,\[\]{}#\"`?]|:(?:\s|$)|^[^\w<(¿¡“]|^(?:null)?$")
"""What plain text in YAML can't hold, or a contract doesn't allow it."""


class Pen:
    """Writes in `languages`; comments and marks in `lang`, where the product doesn't speak one of them."""

    def __init__(self, languages: tuple[str, ...], lang: str) -> None:
        self._languages = languages
        self._lang = lang

    def tools(self) -> dict[str, Callable[..., Markup]]:
        """What templates may call."""
        return {
            "say": self.say,
            "asked": self.asked,
            "value": scalar,
            "quoted": quoted,
            "ids": ids,
            "blank": self.blank,
            "blanks": self.blanks,
            "words": self.words,
            "text": self.text,
        }

    def say(self, sentence: str) -> Markup:
        """A sentence for a comment."""
        return _plain(catalogue(self._lang).gettext(sentence))

    def asked(self, said: Mapping[str, str]) -> Markup:
        """A sector's question, for a comment."""
        return _plain(said[self._lang])

    def blank(self, name: str, example: str = "") -> Markup:
        """A mark for one value: `<direct line>`."""
        return scalar(self._mark(name, self._lang, example))

    def blanks(self, name: str) -> Markup:
        """A mark for a text, in each language."""
        return self._each(lambda lang: self._mark(name, lang))

    def words(self, name: str) -> Markup:
        """A text of ours, in each language."""
        return self._each(lambda lang: catalogue(lang).gettext(TEXTS[name]))

    def text(self, said: Mapping[str, str]) -> Markup:
        """A sector's text, in each language."""
        return self._each(lambda lang: said[lang])

    def mark(self, into: Callable[[str], str]) -> Markup:
        """A mark for one value, in the words that `into` finds in a language."""
        return scalar(f"<{into(self._lang)}>")

    def marks(self, into: Callable[[str], str]) -> Markup:
        """A mark for a text, in each language."""
        return self._each(lambda lang: f"<{into(lang)}>")

    def _mark(self, name: str, lang: str, example: str = "") -> str:
        return f"<{catalogue(lang).gettext(BLANKS[name]).format(example=example)}>"

    def _each(self, into: Callable[[str], str]) -> Markup:
        """One text alone, or a mapping of languages; what the product doesn't speak is left to be translated."""
        said = {lang: self._into(base(lang), into) for lang in self._languages}
        if len(said) == 1:
            return scalar(*said.values())
        return _plain("{" + ", ".join(f"{lang}: {scalar(each)}" for lang, each in said.items()) + "}")

    def _into(self, lang: str, into: Callable[[str], str]) -> str:
        if lang in LANGUAGES:
            return into(lang)
        return f"<{into(self._lang).strip('<>')}>"


def scalar(value: object) -> Markup:
    """A value as YAML wants it, also within braces: plain where that is safe."""
    text = str(value)
    return _plain(json.dumps(text, ensure_ascii=False) if QUOTED.search(text) else text)


def quoted(value: str) -> Markup:
    """A text in quotes, for programs that take `no` for a Boolean."""
    return _plain(json.dumps(value, ensure_ascii=False))


def ids(names: Iterable[str]) -> Markup:
    """A list of ids, words or codes."""
    return _plain(f"[{', '.join(names)}]")


def _plain(text: str) -> Markup:
    """What goes into the file as it stands."""
    return Markup(text)  # noqa: S704 - YAML for a person, which no browser reads
