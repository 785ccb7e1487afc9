"""How easily a text is read is measured by the formula of its language; where there is none, sentences are counted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from responde.checks.said import NAMED, sayings
from responde.contract.contract import Contract

APART = frozenset({"must_not_say", "heard", "basis"})
"""Keys whose words are not the company's own."""
END = re.compile(r"[.;:!?…]+(?:\s|$)")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
TWO = re.compile(r"(?<![ctsgxq])i[ao](?!u)|eo(?!u|ple)|(?<=[dr])ea$|(?<![qg])ua|ying|(?<=[bcdfgjkprst])iu")
"""Vowels of English that stand together and bear two syllables."""
FEWEST = 3
"""Words without which something is a label and no sentence."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A formula, and what its authors call its results: from each bound on, the words beside it."""

    name: str
    whole: float
    per_word: float
    """Taken away for each word of the average sentence."""
    per_syllable: float
    """Taken away for each syllable of the average word."""
    bands: tuple[tuple[float, str], ...]
    plain: float
    """From here on a text counts as normal, standard or easy."""
    hard: float
    """Below this it counts as very hard."""


SCALES = {
    # Szigriszt Pazos, «Sistemas predictivos de legilibilidad del mensaje escrito: fórmula de perspicuidad» (1993);
    # bands: Barrio-Cantalejo and others, «Validación de la Escala INFLESZ» (2008).
    "es": Scale(
        *("INFLESZ", 206.835, 1.0, 62.3),
        ((0, "very hard"), (40, "rather hard"), (55, "normal"), (65, "rather easy"), (80, "very easy")),
        *(55, 40),
    ),
    # Flesch, «A New Readability Yardstick» (1948), with the bands of «The Art of Readable Writing» (1949).
    "en": Scale(
        *("Flesch", 206.835, 1.015, 84.6),
        (
            *((0, "very hard"), (30, "hard"), (50, "rather hard"), (60, "normal"), (70, "rather easy")),
            *((80, "easy"), (90, "very easy")),
        ),
        *(60, 30),
    ),
    # Martins, Ghiraldelo, Nunes and Oliveira, «Readability formulas applied to textbooks in Brazilian Portuguese»
    # (1996): Flesch's own formula, with 42 more for the longer words of Portuguese.
    "pt": Scale(
        *("Flesch-Martins", 248.835, 1.015, 84.6),
        ((0, "very hard"), (25, "hard"), (50, "easy"), (75, "very easy")),
        *(50, 25),
    ),
}


@dataclass(frozen=True, slots=True)
class Ease:
    """What was counted in a text of one language."""

    lang: str
    sentences: int
    words: int
    syllables: int

    @property
    def length(self) -> float:
        """Words of the average sentence."""
        return self.words / self.sentences

    @property
    def scale(self) -> Scale | None:
        return SCALES.get(self.lang.partition("-")[0])

    @property
    def score(self) -> float:
        """From 0, very hard, to 100, very easy; a short easy text may go beyond. Only where there is a scale."""
        assert self.scale is not None
        heavy = self.scale.per_syllable * self.syllables / self.words
        return self.scale.whole - self.scale.per_word * self.length - heavy

    @property
    def band(self) -> str:
        """What the scale calls it, in English."""
        assert self.scale is not None
        bounds = [bound for bound, _ in self.scale.bands]
        return self.scale.bands[max(bisect_right(bounds, self.score) - 1, 0)][1]


def ease(texts: Iterable[str], lang: str) -> Ease | None:
    """The measure of all sentences in these texts together; none where there is no sentence."""
    found = [words for text in texts for part in END.split(text) if len(words := WORD.findall(part)) >= FEWEST]
    count = SYLLABLES.get(lang.partition("-")[0], _none)
    every = [word for words in found for word in words]
    return Ease(lang, len(found), len(every), sum(map(count, every))) if found else None


def of_charter(contract: Contract, lang: str) -> Ease | None:
    """The measure of what the company itself says in a language, names and quotations left out."""
    held = sayings(contract).get(lang)
    said = held.said if held else ()
    return ease((one.text for one in said if APART.isdisjoint(one.keys) and one.keys[-1] not in NAMED), lang)


def spanish(word: str) -> int:
    """Each strong or stressed vowel bears a syllable; weak ones lean on it. The u of que and gui is not heard."""
    heard = re.sub(r"qu|gu(?=[eiéí])", "k", word.lower())
    heard = re.sub(r"y(?![aeiouáéíóúü])", "i", heard)
    return _borne(re.findall(r"[aeiouáéíóúü]+", heard), "aeoáéóíú")


def portuguese(word: str) -> int:
    """As in Spanish; ão, ãe and õe are one, and a weak vowel before the last bears its own where nothing is marked."""
    heard = re.sub(r"qu|gu(?=[eiéêí])", "k", word.lower())
    if not re.search("[áâãàéêíóôõú]", heard):
        heard = re.sub(r"i(?=[ao]s?$)", "í", heard)
        heard = re.sub(r"u(?=as?$)", "ú", heard)
    heard = re.sub(r"(?<=[aou])i(?=nh|[lrzm]$|n[^aeiou])", "í", heard)
    heard = re.sub("ã[eo]|õe", "a", re.sub("u(?=í)", "o", heard))
    return _borne(re.findall(r"[aeiouáâãàéêíóôõúü]+", heard), "aeoáâãàéêóôõíú")


def english(word: str) -> int:
    """Groups of vowels, without the endings that are not heard, with the pairs that are heard apart."""
    heard = re.sub(r"['’]\w+$", "", word.lower())
    heard = re.sub(r"(?<=[^aeiouy])(?:(?<![td])ed|(?<!s)(?<!x)(?<!z)(?<!ch)(?<!sh)(?<!c)(?<!g)es|(?<!l)e)$", "", heard)
    heard = re.sub(r"(?<=[aeiouy])le$", "l", heard)
    heard = re.sub(r"(?<=[^aeiouy])e(?=(?:ment|ly|less|ful|fully|where|thing)s?$)", "", heard)
    return max(len(re.findall("[aeiouy]+", heard)) + len(TWO.findall(heard)), 1)


def _borne(groups: list[str], strong: str) -> int:
    return max(sum(max(sum(letter in strong for letter in group), 1) for group in groups), 1)


def _none(_word: str) -> int:
    return 0


SYLLABLES: dict[str, Callable[[str], int]] = {"es": spanish, "pt": portuguese, "en": english}
"""How syllables are counted; where words may be divided at the end of a line is another matter."""
