"""What the rules say of the bakery with some sections of its contract exchanged."""

from responde.checks import check
from responde.reading import read
from responde.source import parse
from tests.checks import cases


def told(piece: str, *codes: str) -> list[tuple[str, int]]:
    """Codes and lines, counted in `piece`, of what the rules find there; of some codes alone where they are named."""
    text, before = cases.contract(piece)
    return [(each.code, line - before) for each, line in _located(text) if not codes or each.code in codes]


def facts(piece: str, code: str) -> list[dict[str, str]]:
    """The facts of each finding with this code."""
    text, _ = cases.contract(piece)
    return [each.facts for each, _line in _located(text) if each.code == code]


def _located(text: str):
    source = parse(text.encode())
    contract, _ = read(source)
    found = check(contract, cases.DAY)
    return sorted(((each, source.located(each).spot.line) for each in found), key=lambda one: one[1])
