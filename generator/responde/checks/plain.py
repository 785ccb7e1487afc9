"""Plain words: sentences that can be read once, without legal formulas and unexplained abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from responde.checks import ease
from responde.checks.case import Case
from responde.checks.lexicon.formulas import FORMULAS, KNOWN, LONGEST, STRESSED
from responde.checks.said import NAMED, Said, folded, sayings
from responde.contract.contract import Contract
from responde.contract.leaves import leaves
from responde.contract.texts import Text
from responde.findings import Finding
from responde.findings import catalogue as kinds

APART = frozenset({"must_not_say", "heard", "basis"})
"""Keys whose words are not the company's own."""
ENOUGH = 12
"""Words from which on a text is measured."""
LISTED = 3
"""Long words that are named."""
END = re.compile(r"[.;:!?…]+(?:\s|$)")
CAPITAL = "A-ZÁÉÍÓÚÜÑÇÃÕÂÊÔ"
SHORT = re.compile(rf"(?<![\w@./:&-])[{CAPITAL}](?:\.?[{CAPITAL}]){{1,5}}(?![\w@/&]|[.-]\w|\s?\d)")
REST = re.compile(r"\w*")
BESIDE = re.compile(rf"\(([{CAPITAL}]{{2,}})\)|\b([{CAPITAL}]{{2,}}) ?[(:=]")
ROMAN = re.compile(r"[IVXLC]+")
JOINTS = frozenset(
    {"a", "al", "an", "and", "da", "das", "de", "del", "do", "dos", "e", "el", "en", "for", "in", "la", "las", "los"}
) | {"o", "of", "os", "para", "the", "to", "y"}


def short_enough(case: Case) -> Iterator[Finding]:
    """A sentence of more words than `LONGEST` is read twice, or not at all."""
    for lang, said in sayings(case.contract).items():
        most = LONGEST.get(_base(lang))
        for one in said.said if most else ():
            if most and one.text.count(" ") >= most and APART.isdisjoint(one.keys):
                yield from _too_long(one, most)


def _too_long(one: Said, most: int) -> Iterator[Finding]:
    for sentence in END.split(one.text):
        words = sentence.split()
        if len(words) > most:
            start = " ".join(words[:4])
            yield kinds.SENTENCE_LONG.at(one.path, start=start, count=len(words), most=most)
            return


def easy_enough(case: Case) -> Iterator[Finding]:
    """A text that the formula of its language calls very hard; a few words are too few for any formula."""
    for lang, said in sayings(case.contract).items():
        for one in said.said if _base(lang) in ease.SCALES else ():
            if one.text.count(" ") >= ENOUGH - 1 and APART.isdisjoint(one.keys) and one.keys[-1] not in NAMED:
                yield from _too_hard(one)


def _too_hard(one: Said) -> Iterator[Finding]:
    found = ease.ease((one.text,), one.lang)
    if found and found.scale and found.words >= ENOUGH and found.score < found.scale.hard:
        longest = sorted(dict.fromkeys(ease.WORD.findall(one.text)), key=len, reverse=True)[:LISTED]
        start, score = " ".join(one.text.split()[:4]), max(round(found.score), 0)
        words = ", ".join(longest)
        yield kinds.TEXT_HARD.at(one.path, start=start, score=score, scale=found.scale.name, words=words)


def no_formulas(case: Case) -> Iterator[Finding]:
    """Lawyers' formulas have plainer words, and those are named."""
    for lang, said in sayings(case.contract).items():
        formulas = tuple((folded(words), plain) for words, plain in FORMULAS.get(_base(lang), ()))
        standing = tuple((words, plain) for words, plain in formulas if words in said.whole)
        for one in said.said if standing else ():
            yield from _formula(one, standing)


def _formula(one: Said, formulas: tuple[tuple[str, str], ...]) -> Iterator[Finding]:
    for words, plain in formulas:
        start = one.low.find(words)
        if start >= 0 and not one.low[start - 1 : start].isalnum() and APART.isdisjoint(one.keys):
            rest = REST.match(one.text, start + len(words))
            phrase = one.text[start : rest.end() if rest else None]
            yield kinds.LEGAL_FORMULA.at(one.path, phrase=phrase, plain=plain)
            return


def explained(case: Case) -> Iterator[Finding]:
    """Short forms are known to everybody, or written out once in the contract."""
    for said in sayings(case.contract).values():
        for one in said.said:
            short = next((short for short in _short_forms(one) if not _written_out(case.contract, short)), None)
            if short:
                yield kinds.ABBREVIATION_UNEXPLAINED.at(one.path, value=short)


def _short_forms(one: Said) -> Iterator[str]:
    if one.text.isupper() or not APART.isdisjoint(one.keys):
        return
    for found in SHORT.findall(one.text):
        short = found.replace(".", "")
        if short not in KNOWN and folded(short).upper() not in STRESSED and not ROMAN.fullmatch(short):
            yield short


def _written_out(contract: Contract, short: str) -> bool:
    """Whether the contract says what it means: beside it in brackets, by words with these initials, or as a name."""
    beside, initials, names = _explanations(contract)
    return short in beside or folded(short) in initials or short in names


@lru_cache(maxsize=1)
def _explanations(contract: Contract) -> tuple[frozenset[str], str, str]:
    """Short forms with an explanation beside them, the initials of all that is said, and the names."""
    every = [value for _, value, _key in leaves(contract) if isinstance(value, Text)]
    said = [each for text in every for each in text.values.values()]
    beside = frozenset(found for each in said for pair in BESIDE.findall(each) for found in pair if found)
    names = "\n".join(each for text in every if text.universal for each in text.values.values())
    return beside, "\n".join(map(_initials, said)), names


def _initials(text: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]{2,}", folded(text)) if word not in JOINTS)


def _base(lang: str) -> str:
    return lang.partition("-")[0]


RULES = (short_enough, easy_enough, no_formulas, explained)
