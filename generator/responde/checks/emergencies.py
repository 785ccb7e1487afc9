"""Emergencies: what speaks of danger leads to somebody who answers at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from responde.checks.case import Case
from responde.checks.lexicon import lexicon, wordings
from responde.checks.phrases import Tongue, found
from responde.checks.said import Said, folded, gathered, spaced
from responde.contract.contract import Contract
from responde.contract.promises import Need
from responde.contract.texts import Text
from responde.findings import Finding, Path
from responde.findings import catalogue as kinds

WRITTEN = frozenset({"web", "email", "post", "app", "social", "fax", "whatsapp"})


def answered_at_once(case: Case) -> Iterator[Finding]:
    """A need, a request or a severity that speaks of danger has a channel on which somebody answers at once."""
    told: set[Path] = set()
    leading = tuple(_in_writing(case.contract))
    for lang in case.contract.languages if leading else ():
        words = lexicon(lang)
        if words is None:
            continue
        said = gathered(
            tuple(_spoken(path, lang, text) for path, text in leading if text.universal or lang in text.values)
        )
        for one, _ in found(Tongue(words), wordings(words, "EMERGENCY"), said):
            if one.path not in told:
                told.add(one.path)
                yield kinds.EMERGENCY_IN_WRITING.at(one.path, value=one.text)


def _spoken(path: Path, lang: str, text: Text) -> Said:
    plain = spaced(text.into(lang)[0])
    return Said(path, lang, plain, folded(plain), ("emergency",))


def _in_writing(contract: Contract) -> Iterator[tuple[Path, Text]]:
    """What leads to written channels alone, in the words of its own, with the place where that could be changed."""
    for need in contract.needs.values():
        if need.says and _written(contract, _ways(contract, need)):
            yield (*need.path, "channel" if need.channel else "says"), need.says
    for request in contract.requests.values():
        ways = request.channels or tuple(contract.channels)
        if not ways or not _written(contract, ways):
            continue
        for text in (request.name, request.means):
            if text:
                yield (*request.path, "channels"), text
        for severity in request.severities.values():
            for text in (severity.says, severity.example):
                if text and not severity.call:
                    yield (*severity.path, "says"), text


def _ways(contract: Contract, need: Need) -> tuple[str, ...]:
    request = contract.requests.get(need.request)
    return (need.channel,) if need.channel else request.channels if request else ()


def _written(contract: Contract, ways: Iterable[str]) -> bool:
    """Whether none of these channels is spoken; where there are none, only the form is left."""
    known = (contract.channels.get(name) for name in ways)
    return all(channel is not None and channel.kind in WRITTEN for channel in known)


RULES = (answered_at_once,)
