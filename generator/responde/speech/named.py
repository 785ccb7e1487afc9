"""What things are called: an id or a path of a contract by its name, and a time case by case."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from responde.contract.contract import Contract
from responde.contract.deadline import Deadline
from responde.contract.service import Channel
from responde.contract.vocabulary import VOCABULARIES
from responde.speech import Speech, dated
from responde.templating import escape

COMMA = Markup(", ")


def called(say: Speech, contract: Contract, path: str) -> Markup:
    """What `line`, `outage.total` or `written` is called; an id that has no name is shown as it is written."""
    name, _, severity = path.partition(".")
    if name in contract.requests and severity in contract.requests[name].severities:
        part = say.text(contract.requests[name].severities[severity].says)
        return say("{whole}: {part}", whole=called(say, contract, name), part=part)
    if name in contract.channels:
        return channel(say, contract.channels[name])
    if name in contract.people:
        return say.text(contract.people[name].name) or escape(name)
    return _thing(say, contract, name) or escape(path)


def _thing(say: Speech, contract: Contract, name: str) -> Markup:
    """Anything else with a name, else a word of the product's."""
    groups = (
        contract.requests,
        contract.services,
        contract.places,
        contract.all_contractors(),
        contract.regions,
        contract.customers,
    )
    found = next((say.text(group[name].name) for group in groups if name in group), Markup())
    word = next((each for each in ("customers", "spoken") if name in VOCABULARIES[each]), "")
    return found or (say.word(word, name) if word else found)


def channel(say: Speech, one: Channel) -> Markup:
    """What customers call a channel, else what it is."""
    return say.text(one.name) or say.word("channels", one.kind)


def scope(say: Speech, contract: Contract, ids: Iterable[str]) -> Markup:
    """The names of several between commas."""
    return COMMA.join(called(say, contract, each) for each in ids)


def times(say: Speech, contract: Contract, deadline: Deadline | None) -> tuple[Markup, ...]:
    """A line for each tier of a time, and for each case of a split; none where it isn't stated."""
    if deadline is None:
        return ()
    last = len(deadline.target) - 1
    found = [dated.tier(say, one, last=0 < at == last) for at, one in enumerate(deadline.target)]
    for ids, case in deadline.cases:
        what = scope(say, contract, ids) or say("otherwise")
        found += [say("{whole}: {part}", whole=what, part=line) for line in times(say, contract, case)]
    return tuple(found)
