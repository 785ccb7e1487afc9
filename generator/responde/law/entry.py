"""An entry is one mapping of a pack's data, read key by key, so that whatever is wrong in it is said with its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from responde.contract.quantities import Duration
from responde.contract.texts import Text
from responde.words import LANGUAGES

T = TypeVar("T")


class PackError(ValueError):
    """Data of a pack that can't be meant: its message names the pack, the rule and the key."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One mapping, with what was asked of it so far; everything in it is text, as YAML's base loader has it."""

    place: str
    values: dict[str, Any]
    _asked: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, value: object, place: str) -> Entry:
        if not isinstance(value, dict):
            raise PackError(f"{place}: keys and values were expected, not {value!r}")
        return cls(place, value)

    def wrong(self, key: str, expected: str) -> PackError:
        return PackError(f"{self.place}.{key}: {expected}, not {self.values.get(key)!r}")

    def has(self, key: str) -> bool:
        return key in self.values

    def done(self) -> None:
        """Raises PackError for a key that nobody asked for."""
        left = sorted(self.values.keys() - self._asked)
        if left:
            raise PackError(f"{self.place}: unknown key {left[0]!r}; known are {', '.join(sorted(self._asked))}")

    def _value(self, key: str) -> Any:
        self._asked.add(key)
        return self.values.get(key)

    def text(self, key: str, default: str | None = "") -> str:
        """A line of text; without a default (None) it has to be there."""
        value = self._value(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, "a text was expected")
        return value.strip()

    def word(self, key: str, words: tuple[str, ...], default: str | None = "") -> str:
        """One of some words."""
        value = self.text(key, default)
        if value not in words and value != default:
            raise self.wrong(key, f"one of {', '.join(words)} was expected")
        return value

    def words(self, key: str, words: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A list of texts, all of them among `words` where these are named; none where it isn't there."""
        value = self._value(key)
        found = tuple(value) if isinstance(value, list) else () if value is None else (value,)
        if not all(isinstance(each, str) and each.strip() for each in found):
            raise self.wrong(key, "a list of texts was expected")
        unknown = [each for each in found if words and each not in words]
        if unknown:
            raise PackError(f"{self.place}.{key}: {unknown[0]!r} is none of {', '.join(words)}")
        return found

    def groups(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list in which an item is a text, or a list of texts that stand for each other."""
        value = self._value(key)
        if not isinstance(value, list) or not value:
            raise self.wrong(key, "a list was expected")
        return tuple(tuple(each) if isinstance(each, list) else (each,) for each in value)

    def said(self, key: str, *, sentence: bool = False) -> Text:
        """A text in every language of the product."""
        inner = self.entry(key)
        values = {lang: inner.text(lang, None) for lang in ("es", "en", "pt")}
        inner.done()
        assert set(values) == set(LANGUAGES)
        for lang, said in values.items():
            if sentence and not re.fullmatch(r"[A-ZÁÉÍÓÚÂÊÔÑ0-9“`].*\.", said):
                raise PackError(f"{self.place}.{key}.{lang}: a whole sentence was expected, not {said!r}")
        return Text(values)

    def flag(self, key: str, *, default: bool = False) -> bool:
        value = self.word(key, ("true", "false"))
        return value == "true" if value else default

    def day(self, key: str) -> date | None:
        return self._parsed(key, date.fromisoformat, "a day such as 2026-12-28 was expected")

    def number(self, key: str) -> Decimal | None:
        return self._parsed(key, Decimal, "a number was expected")

    def duration(self, key: str) -> Duration | None:
        return self._parsed(key, Duration.parse, "a time such as `15 business days` was expected")

    def parsed(self, key: str, parse: Callable[[str], T | None], expected: str) -> T:
        """What `parse` makes of a text that has to be there."""
        found = self._parsed(key, parse, expected)
        if found is None:
            raise self.wrong(key, expected)
        return found

    def _parsed(self, key: str, parse: Callable[[str], T | None], expected: str) -> T | None:
        value = self.text(key)
        if not value:
            return None
        try:
            found = parse(value)
        except (ValueError, ArithmeticError) as error:
            raise self.wrong(key, expected) from error
        if found is None:
            raise self.wrong(key, expected)
        return found

    def entry(self, key: str) -> Entry:
        return Entry.of(self._value(key), f"{self.place}.{key}")

    def entries(self, key: str) -> tuple[Entry, ...]:
        """The mappings of a list, or the only one; none where it isn't there."""
        value = self._value(key)
        found = value if isinstance(value, list) else [] if value is None else [value]
        return tuple(Entry.of(each, f"{self.place}.{key}.{number}") for number, each in enumerate(found))

    def named(self, key: str) -> dict[str, Entry]:
        """The mappings of a mapping, by their names."""
        inner = self.entry(key)
        return {name: inner.entry(name) for name in inner.values}
