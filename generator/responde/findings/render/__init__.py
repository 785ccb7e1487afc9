"""Renderings of findings, one module a form: sentences for people, and what other programs read."""

from __future__ import annotations

import re
from collections import Counter
from gettext import NullTranslations
from importlib import import_module

from responde.findings import Finding, Kind, Severity
from responde.words import catalogue

FORMS = ("text", "json", "github", "sarif")
"""Each a module beside this one, with `render(findings, lang)`."""
PHRASES = ("expected", "reason")
"""Facts that are not the reader's own words but ours."""
NAMED = re.compile(r"\{(\w+)\}")
PROPOSED = "hint"
"""The fact that is a sentence of its own, or nothing."""


def render(form: str, findings: tuple[Finding, ...], lang: str = "en") -> str:
    """The findings in one of `FORMS`, of which only that one is loaded."""
    return str(import_module(f"{__name__}.{form}").render(findings, lang))


def message(finding: Finding, lang: str = "en") -> str:
    """What is wrong, with the reader's own words."""
    return _filled(finding.kind.says, finding, lang)


def remedy(finding: Finding, lang: str = "en") -> str:
    """What to do about it."""
    return _filled(finding.kind.do, finding, lang)


def summary(findings: tuple[Finding, ...], lang: str = "en") -> str:
    """How many errors, warnings and notes."""
    words = catalogue(lang)
    count = Counter(finding.severity for finding in findings)
    return ", ".join(
        (
            words.ngettext("{n} error", "{n} errors", count[Severity.ERROR]).format(n=count[Severity.ERROR]),
            words.ngettext("{n} warning", "{n} warnings", count[Severity.WARNING]).format(n=count[Severity.WARNING]),
            words.ngettext("{n} note", "{n} notes", count[Severity.NOTE]).format(n=count[Severity.NOTE]),
        )
    )


def general(kind: Kind, lang: str = "en") -> tuple[str, str, str]:
    """What is wrong, what to do and why, of no finding in particular: an ellipsis stands for each fact."""
    words = catalogue(lang)
    says, do = (words.gettext(sentence).format_map(_AnyFacts()) for sentence in (kind.says, kind.do))
    return says, do, words.gettext(kind.why) if kind.why else ""


class _AnyFacts(dict[str, str]):
    """Facts of no finding in particular."""

    def __missing__(self, name: str) -> str:
        return "" if name == PROPOSED else "…"


def _filled(sentence: str, finding: Finding, lang: str) -> str:
    told = {name: said[lang] for name, said in finding.told.items() if lang in said}
    words, facts = catalogue(lang), {**finding.facts, **told, "name": finding.name}
    own = {name: _phrase(words, facts[name], facts) for name in PHRASES if facts.get(name)}
    return words.gettext(sentence).format_map({**facts, **own})


def _phrase(words: NullTranslations, phrase: str, facts: dict[str, str]) -> str:
    """A phrase in the author's language, with the facts that it names; of several between `or`, each."""
    said = words.gettext(phrase)
    if said == phrase:
        said = words.gettext(" or ").join(words.gettext(part) for part in phrase.split(" or "))
    return NAMED.sub(lambda named: facts.get(named[1], named[0]), said)
