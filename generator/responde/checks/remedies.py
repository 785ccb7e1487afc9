"""Remedies: each gives something, by itself or in a way that is told."""

from __future__ import annotations

from collections.abc import Iterator

from responde.checks.case import Case
from responde.checks.promises import gone_by
from responde.contract.deadline import Remedy, Split
from responde.contract.leaves import shapes
from responde.contract.quantities import Money
from responde.contract.texts import Text
from responde.contract.written import written
from responde.findings import Finding
from responde.findings import catalogue as kinds

NOTHING = frozenset(
    {"0", "zero", "cero", "nada", "ninguno", "ninguna", "ningún", "sin", "nulo", "nula"}
    | {"no", "nothing", "none", "nil", "nenhum", "nenhuma", "sem", "não"}
)
"""Words that make nothing of what stands beside them."""
OF_WHAT = frozenset(
    {"compensación", "indemnización", "reparación", "compensation", "remedy", "compensação", "indemnização"}
    | {"indenização", "euro", "euros", "eur", "usd", "cop", "brl", "clp", "mxn", "pen", "dólares", "dollars"}
    | {"pesos", "reais", "soles"}
)
"""What may stand beside them: “ninguna compensación”, “0 euros”; “sin coste” is something."""


def worth_having(case: Case) -> Iterator[Finding]:
    """A remedy gives something, says whether it comes without asking, and if not, where to ask for it."""
    past = {name for name, promise in case.contract.promises.items() if gone_by(case, promise)}
    for remedy in shapes(case.contract, Remedy):
        if remedy.use or (remedy.path[:1] == ("promises",) and remedy.path[1] in past):
            continue
        yield from _empty(remedy)
        yield from _unasked(case, remedy)


def _empty(remedy: Remedy) -> Iterator[Finding]:
    """Nothing at all, or all of it capped at nothing; what is given besides is something."""
    for key in ("gives", "cap"):
        amounts: Split[Money | Text] | None = getattr(remedy, key)
        if amounts is None or not all(_nothing(one) for _, one in amounts.cases):
            continue
        if key == "cap" or not remedy.also:
            said = amounts.cases[0][1]
            shown = written(said) if isinstance(said, Money) else said.into("")[0]
            yield kinds.EMPTY_REMEDY.at((*remedy.path, key), where="key", key=key, value=shown)


def _nothing(one: Money | Text) -> bool:
    if isinstance(one, Money):
        return not one.unlimited and not one.amount and not one.upto
    return all(_says_nothing(said) for said in one.values.values())


def _says_nothing(said: str) -> bool:
    """`-`, `nada`, `0 €`, `ninguna compensación`: no word but those of nothing and of what there is none."""
    words = {"0" if not word.strip("0") else word for word in _words(said)}
    return not words or (words <= NOTHING | OF_WHAT and bool(words & NOTHING))


def _words(said: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in said.casefold()).split()


def _unasked(case: Case, remedy: Remedy) -> Iterator[Finding]:
    """Whether it comes unasked is stated; where it doesn't, so is where to ask."""
    if remedy.automatic is None and "automatic" not in remedy.lacks:
        yield kinds.AUTOMATIC_UNSTATED.at(remedy.path, where="key")
    claimed = remedy.claimed
    if remedy.automatic is not False or (claimed and claimed.by):
        return
    for owner, key in ((remedy, "claimed"), (claimed, "by")):
        if owner is not None and key in owner.lacks:
            yield kinds.LACKS_REQUIRED.at((*owner.path, "lacks", key), where="key", key=key)
            return
    example = ", ".join(list(case.contract.channels)[:2]) or "…"
    yield kinds.NO_WAY_TO_CLAIM.at(claimed.path if claimed else remedy.path, where="key", example=example)


RULES = (worth_having,)
