"""The rules, family by family, in the order in which a contract is judged by them."""

from __future__ import annotations

from responde.checks import (
    beyond,
    calendar,
    channels,
    conduct,
    contractors,
    forms,
    freshness,
    ladder,
    languages,
    names,
    pace,
    parity,
    people,
    placeholders,
    plain,
    promises,
    remedies,
    requests,
    results,
    rights,
    unused,
    wording,
)
from responde.checks.case import Rule

RULES: tuple[Rule, ...] = (
    *people.RULES,
    *names.RULES,
    *ladder.RULES,
    *contractors.RULES,
    *requests.RULES,
    *pace.RULES,
    *promises.RULES,
    *remedies.RULES,
    *rights.RULES,
    *beyond.RULES,
    *conduct.RULES,
    *channels.RULES,
    *forms.RULES,
    *calendar.RULES,
    *results.RULES,
    *freshness.RULES,
    *unused.RULES,
    *languages.RULES,
    *parity.RULES,
    *placeholders.RULES,
    *wording.RULES,
    *plain.RULES,
)
