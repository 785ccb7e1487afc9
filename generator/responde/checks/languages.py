"""Languages: which of them the product's own words exist in."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case
from responde.findings import Finding
from responde.findings import catalogue as kinds
from responde.words import LANGUAGES, product_language


def spoken_by_the_product(case: Case) -> Iterator[Finding]:
    """Headings and buttons of a page in another language stand in the contract's first, or else in English."""
    for step, lang in enumerate(case.contract.languages):
        if lang not in LANGUAGES:
            shown = product_language(lang, case.contract.languages)
            yield kinds.PRODUCT_LANGUAGE_UNKNOWN.at(("languages", step), value=lang, shown=shown)


def addressed(case: Case) -> Iterator[Finding]:
    """Search engines and other languages are linked by full addresses alone."""
    if not case.contract.published_at:
        yield kinds.PUBLISHED_AT_MISSING.at(("published_at",), where="key")


RULES = (spoken_by_the_product, addressed)
