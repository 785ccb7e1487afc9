"""The checklist at a contract's end says of every rule what the law asks and what would satisfy it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from responde.beginning.lawful.applying import Applying
from responde.law.requirements import Machine
from responde.law.rules import Head, Rule
from responde.reports.laws.known import no_advice
from responde.speech import Speech
from responde.templating import plain
from responde.words import catalogue

WIDTH = 116
"""Characters of a line of comment, without its sign."""


@dataclass(frozen=True, eq=False)
class Checklist:
    """What is said of the law in the language of the comments."""

    applying: Applying
    country: str
    since: date
    lang: str

    @property
    def packs(self) -> tuple[str, ...]:
        """Which packs hold or may, each in a sentence, and that this is no legal advice."""
        return tuple(self._packs())

    def _packs(self) -> Iterator[str]:
        words = catalogue(self.lang)
        if not self.applying.judged:
            yield words.gettext("No rules of law are known for this country. Look up what the law asks there.")
            return
        for head in self.applying.heads:
            says = words.gettext("It holds for you: {title} (facts read on {day}).")
            yield says.format(title=self._title(head), day=head.checked)
        for head, keys in self.applying.undecided:
            says = words.gettext("Whether all of it holds depends on {keys}: {title} (facts read on {day}).")
            named = ", ".join(f"`organisation.{key}`" for key in keys)
            yield says.format(title=self._title(head), day=head.checked, keys=named)
        yield plain(no_advice(Speech(self.lang, (self.lang,), self.country)))

    def _title(self, head: Head) -> str:
        return head.title.into(self.lang)[0]

    @property
    def lines(self) -> tuple[str, ...]:
        """The comment, line by line, without its signs; none where the law wasn't asked for."""
        words = catalogue(self.lang)
        found = [line for each in self.packs for line in wrap(each, WIDTH)]
        for title, rules in self._groups():
            if rules:
                found += ["", *wrap(title, WIDTH), *(line for rule in rules for line in self._rule(rule))]
        if self.applying.rules:
            says = words.gettext(
                "`responde check` judges the contract by these rules, with `--today` also on a later day."
            )
            found += ["", *wrap(says, WIDTH)]
        return tuple(found)

    def _groups(self) -> tuple[tuple[str, tuple[Rule, ...]], ...]:
        words, rules = catalogue(self.lang), self.applying.rules
        return (
            (
                words.gettext("What the law asks, and what in this contract would satisfy it:"),
                tuple(rule for rule in rules if not isinstance(rule.requires, Machine)),
            ),
            (
                words.gettext("What no machine can tell from a contract, so that somebody has to look:"),
                tuple(rule for rule in rules if isinstance(rule.requires, Machine)),
            ),
        )

    def _rule(self, rule: Rule) -> list[str]:
        asks, meets = (text.into(self.lang)[0] for text in (rule.asks, rule.meets))
        cited = rule.cited
        if rule.from_ and rule.from_ > self.since:
            cited = catalogue(self.lang).gettext("{law} (from {day})").format(law=cited, day=rule.from_)
        return wrap(
            f"- {cited}: {asks} {meets}", WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
        )
