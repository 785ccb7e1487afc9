"""Parity: the same figures stand in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from responde.checks.case import Case
from responde.checks.said import texts
from responde.contract.texts import Text
from responde.findings import Finding, Path
from responde.findings import catalogue as kinds

DIGITS = re.compile(r"\d+")
ONE_SIDED = "{figures} only in `{lang}`"
BOTH = "{figures} in `{lang}`, {others} in `{other}`"


def same_figures(case: Case) -> Iterator[Finding]:
    """Whatever language people read, they read the same figures, as digits or in words."""
    for path, text in texts(case.contract):
        if not all(_alike(text)):
            yield from _told(path, text)


def _alike(text: Text) -> Iterator[bool]:
    """Whether the same digits stand in two languages, however they are parted: most texts need no closer look."""
    digits = [sorted(run.lstrip("0") for run in DIGITS.findall(said)) for said in text.values.values()]
    return (one == other for one, other in pairwise(digits))


def _told(path: Path, text: Text) -> Iterator[Finding]:
    from responde.checks import figures  # most contracts need none of it

    (lang, first), *rest = text.values.items()
    for other, said in rest:
        only, others = figures.differing((lang, first), (other, said))
        if only or others:
            yield _finding((*path, other), (lang, only), (other, others))
            return


def _finding(path: Path, one: tuple[str, Counter[str]], two: tuple[str, Counter[str]]) -> Finding:
    (lang, only), (other, others) = (one, two) if one[1] else (two, one)
    return kinds.FIGURES_DIFFER.at(
        path,
        reason=BOTH if others else ONE_SIDED,
        figures=_listed(only),
        lang=lang,
        others=_listed(others),
        other=other,
    )


def _listed(found: Counter[str]) -> str:
    return ", ".join(found.elements())


RULES = (same_figures,)
