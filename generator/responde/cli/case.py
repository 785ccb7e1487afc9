"""What commands about a case ask for alike: what it is, of ids that the contract knows, the language, and the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from responde.cli import asked, moment
from responde.cli.check import LANGUAGES

if TYPE_CHECKING:  # loaded by the commands that need it, so that help is quick
    from responde.clock.told import Brought
    from responde.contract.contract import Contract
    from responde.speech import Speech


def brought(contract: Contract, request: str, severity: str, channel: str, about: tuple[str, ...]) -> Brought:
    """What was brought, `outage.total` with its severity; raises Failure with the nearest for an unknown id."""
    from responde.clock.told import Brought

    request, dot, worst = request.partition(".")
    severity = severity or worst if dot else severity
    asked.known("request", request, contract.requests)
    asked.known("severity", severity, contract.requests[request].severities)
    asked.known("channel", channel, contract.channels)
    for each in about:
        asked.known("service, place, contractor, region or kind of customer", each, things(contract))
    return Brought(request=request, severity=severity, channel=channel, also=tuple(dict.fromkeys(about)))


def things(contract: Contract) -> tuple[str, ...]:
    """The ids of what a case can be about."""
    from responde.contract.vocabulary import VOCABULARIES

    groups = (contract.services, contract.places, contract.regions, contract.customers, contract.all_contractors())
    return (*(name for one in groups for name in one), *VOCABULARIES["customers"], *VOCABULARIES["spoken"])


def speech(contract: Contract, *langs: str) -> Speech:
    """The first of these languages that is named and spoken, else the contract's first; the first named has to be."""
    from responde.speech import Speech

    spoken = (*contract.languages, *LANGUAGES)
    asked.known("language", langs[0], spoken)
    chosen = next((each for each in langs if each in spoken), contract.languages[0])
    return Speech(chosen, contract.languages, contract.organisation.country)


def today(contract: Contract) -> date:
    """The day it is now where the contract is at home."""
    from responde.clock.agenda import Agenda

    return moment.in_zone(moment.now(), Agenda(contract).clock().zone).date()
