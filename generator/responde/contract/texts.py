"""Text in the contract's languages, and words of a vocabulary that the product translates."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """What the contract says, in one or more languages, in the order in which it was written."""

    values: dict[str, str] = field(default_factory=dict)
    universal: bool = False
    """Written once for every language, as names are."""

    def into(self, lang: str) -> tuple[str, str]:
        """The text in `lang`, else in the first language there is, and the language that it is in; "" if universal."""
        if self.universal:
            return next(iter(self.values.values()), ""), ""
        shown = lang if lang in self.values else next(iter(self.values), lang)
        return self.values.get(shown, ""), shown


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a vocabulary, or else a text of the contract's own."""

    word: str = ""
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours in OpenStreetMap's syntax: a name from `hours`, or the expression itself."""

    written: str
