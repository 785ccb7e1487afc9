"""Speech says things in the language of a page: the product's words translated, the contract's words marked."""

from __future__ import annotations

from copy import copy
from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING

from markupsafe import Markup

from responde.contract.texts import Term, Text
from responde.contract.vocabulary import VOCABULARIES
from responde.templating import escape
from responde.words import catalogue, product_language

if TYPE_CHECKING:
    from babel import Locale

EMPTY = Markup()


@lru_cache(maxsize=4096)
def _pieces(sentence: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((literal, name) for literal, name, _, _ in Formatter().parse(sentence))


class Speech:
    """How one page speaks. `lang` is the page's language, `words` the one that the product's words are in.

    `home` is the country whose telephone numbers are shown as people there write them: empty where all of them stand
    with their prefix, because readers may be anywhere.
    """

    def __init__(self, lang: str, languages: tuple[str, ...], country: str, home: str = "") -> None:
        self.lang = lang
        self.home = home
        self.words = product_language(lang, languages)
        self.country = country
        self._catalogue = catalogue(self.words)
        self._locale: Locale | None = None

    @property
    def locale(self) -> Locale:
        """Babel's locale of the product's words, with the country's way of writing figures where it has one."""
        if self._locale is None:
            from babel import Locale, UnknownLocaleError

            try:
                self._locale = Locale.parse(f"{self.words}_{self.country}")
            except (UnknownLocaleError, ValueError):
                self._locale = Locale.parse(self.words)
        return self._locale

    @property
    def abroad(self) -> Speech:
        """The same for what travels: every telephone number has its prefix."""
        other = copy(self)
        other.home = ""
        return other

    def __call__(self, sentence: str, **facts: object) -> Markup:
        """A sentence of the product's own, with its facts escaped by type."""
        return self._filled(self._catalogue.gettext(sentence), facts)

    def n(self, one: str, many: str, count: int, **facts: object) -> Markup:
        """A sentence with the plural that its language asks for."""
        return self._filled(self._catalogue.ngettext(one, many, count), facts)

    def _filled(self, sentence: str, facts: dict[str, object]) -> Markup:
        out = []
        for literal, name in _pieces(sentence):
            out.append(literal.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
            if name is not None:
                out.append(escape(facts[name]))
        return Markup("".join(out))  # noqa: S704 - literals are ours, facts are escaped

    def text(self, text: Text | None) -> Markup:
        """What the contract says, marked where it is not in the language around it; empty for None."""
        if text is None:
            return EMPTY
        said, lang = text.into(self.lang)
        return self.marked(said, lang)

    def marked(self, said: str, lang: str) -> Markup:
        escaped = escape(said)
        if not lang or lang == self.words:
            return escaped
        return Markup('<span lang="{}">{}</span>').format(lang, escaped)

    def word(self, vocabulary: str, word: str) -> Markup:
        """A word of a vocabulary, translated."""
        return self(VOCABULARIES[vocabulary][word]) if word in VOCABULARIES[vocabulary] else escape(word)

    def term(self, term: Term | None, vocabulary: str) -> Markup:
        """A word of a vocabulary or a text."""
        if term is None:
            return EMPTY
        return self.word(vocabulary, term.word) if term.word else self.text(term.text)

    def terms(self, terms: tuple[Term, ...], vocabulary: str) -> tuple[Markup, ...]:
        return tuple(self.term(each, vocabulary) for each in terms)

    def texts(self, texts: tuple[Text, ...]) -> tuple[Markup, ...]:
        return tuple(self.text(each) for each in texts)

    def language(self, code: str) -> Markup:
        """The name of a language, in the language of the product's words."""
        from babel import Locale

        base = code.split("-", maxsplit=1)[0]
        name = self.locale.languages.get(base) or Locale.parse("en").languages.get(base, code)
        return escape(name)

    def country_name(self, code: str) -> Markup:
        return escape(self.locale.territories.get(code, code))
