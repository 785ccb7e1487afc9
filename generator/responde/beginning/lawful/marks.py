"""Marks that wait to be written because of a law have its name and article beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from responde.beginning.lawful.applying import cited, law_id
from responde.beginning.pen import Pen, scalar
from responde.contract.texts import Text
from responde.law.rules import Rule
from responde.words import catalogue

MARKS = {
    "longest": "{value} or less ({law})",
    "example": "time (for example {example}; at most {value}: {law})",
    "least": "{value} or more ({law})",
    "better": "{value} or better ({law})",
    "exactly": "{value} ({law})",
    "one": "one of these: {value} ({law})",
    "open": "opening hours, at least {value} on business days ({law})",
    "line": "telephone number ({law})",
    "email": "e-mail address for complaints ({law})",
    "post": "postal address for complaints ({law})",
    "authority": "name of the authority: {value} ({law})",
    "body": "name of the body that decides ({law})",
    "to": "what one can do in that time: {value} ({law})",
    "receipt": "time (for example {value}; {law})",
    "legal_name": "name in law ({law})",
    "tax_id": "tax number ({law})",
    "mission": "what the organisation stands for, in a sentence ({law})",
    "document": "name of the document ({law})",
    "published_at": "address at which the charter is published ({law})",
    "turnover": "turnover in a year (for example {value})",
    "balance": "total of the balance sheet (for example {value})",
    "customers": "number of customers (for example {value})",
    "region": "code of the region (for example {value})",
    "service": "name of what you offer",
}
"""What waits to be written, by what it is; the mark is the sentence in angle brackets."""


@dataclass(frozen=True, eq=False)
class Marks:
    """Writes such marks, or in their place what the company has told already."""

    pen: Pen
    given: tuple[tuple[str, str], ...] = ()

    def one(self, name: str, *rules: Rule, **facts: str) -> Markup:
        """A mark for one value."""
        return self.pen.mark(lambda lang: _worded(name, lang, cited(rules), **facts))

    def each(self, name: str, *rules: Rule, value: Text | None = None) -> Markup:
        """A mark for a text, in each language."""
        law = cited(rules)
        return self.pen.marks(lambda lang: _worded(name, lang, law, value=value.into(lang)[0] if value else ""))

    def told(self, name: str) -> Markup | None:
        """What the company has told; None where it hasn't."""
        said = dict(self.given).get(name)
        return scalar(said) if said else None


def _worded(name: str, lang: str, law: str, **facts: str) -> str:
    return catalogue(lang).gettext(MARKS[name]).format(law=law, **facts)


Pairs = tuple[tuple[str, Markup], ...]
"""Keys of the contract with what stands under each."""


def braces(pairs: Iterable[tuple[str, Markup]]) -> Markup:
    """Keys with their values on one line."""
    return Markup("{{{}}}").format(Markup(", ").join(Markup("{}: {}").format(key, value) for key, value in pairs))


def listed(values: Iterable[Markup]) -> Markup:
    """Values on one line."""
    return Markup("[{}]").format(Markup(", ").join(values))


def basis(rule: Rule) -> Markup:
    """What a time rests on: `[ley-10-2025, art. 17.1]`."""
    name = scalar(law_id(rule.law))
    return listed((name, scalar(f"art. {rule.article}"))) if rule.article else name
