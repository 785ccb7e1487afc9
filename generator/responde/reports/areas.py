"""The areas of a charter, and what is asked of each: codes of findings, and of how many things it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from responde.contract.contract import Contract
from responde.contract.deadline import Remedy
from responde.contract.leaves import leaves, shapes
from responde.contract.texts import Text

Count = Callable[[Contract], int]
"""Of how many things of a contract something is asked."""

OTHER = 99
"""Where what belongs to no area is ranked: behind all of them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked; whatever has none of the findings has it."""

    label: str
    of: Count
    codes: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A part of a charter that somebody in a company looks after."""

    id: str
    name: str
    asked: tuple[Asked, ...] = field(default=())


def _requirement(label: str, of: Count, *codes: str) -> Asked:
    return Asked(label, of, frozenset(codes))


def _people(contract: Contract) -> int:
    return len({seat.person for rung in contract.ladder for seat in rung.seats})


def _everybody(contract: Contract) -> int:
    return len(contract.people)


def _seats(contract: Contract) -> int:
    return sum(len(rung.seats) for rung in contract.ladder)


def _one(_contract: Contract) -> int:
    return 1


def _contractors(contract: Contract) -> int:
    return len(contract.all_contractors())


def _approvals(contract: Contract) -> int:
    return sum(one.approved is not None for one in contract.all_contractors().values())


def _promises(contract: Contract) -> int:
    return sum(not (one.best_effort or one.ended) for one in contract.promises.values())


def _remedies(contract: Contract) -> int:
    return sum(not one.use for one in shapes(contract, Remedy))


def _rights(contract: Contract) -> int:
    return len(contract.rights)


def _channels(contract: Contract) -> int:
    return len(contract.channels)


def _requests(contract: Contract) -> int:
    return sum(max(1, len(one.severities)) for one in contract.requests.values())


def _urgent(contract: Contract) -> int:
    return len(contract.emergency)


def _texts(contract: Contract) -> int:
    return sum(isinstance(value, Text) and not value.universal for _, value, _ in leaves(contract))


def _verified(contract: Contract) -> int:
    return sum(person.verified is not None for person in contract.people.values())


def _dated(contract: Contract) -> int:
    audits = len(contract.audits) + sum(one.audited is not None for one in contract.all_contractors().values())
    return audits + int(contract.results is not None)


def _languages(contract: Contract) -> int:
    return len(contract.languages)


def _ombudsmen(contract: Contract) -> int:
    return sum(one.kind == "ombudsman" for one in contract.beyond)


def _measures(contract: Contract) -> int:
    return int(bool(contract.conduct and contract.conduct.aggression))


AREAS = (
    Area(
        id="ladder",
        name="Ladder",
        asked=(
            _requirement("ends with the director", _one, "ladder-without-director", "director-not-last"),
            _requirement("people with a name", _everybody, "person-without-name", "name-of-nobody"),
            _requirement("people who can be reached", _everybody, "person-unreachable"),
            _requirement("people whose number was rung", _people, "person-unverified", "verified-by-oneself"),
            _requirement("people with hours", _people, "person-without-hours"),
            _requirement(
                "people with a stand-in",
                _people,
                "person-without-stand-in",
                "stand-in-already-involved",
                "stand-in-for-oneself",
            ),
            _requirement("a way up without barriers", _one, "toll-gate", "complaint-barred"),
            _requirement("people who may decide something", _seats, "rung-without-authority"),
            _requirement("people on one rung alone", _people, "person-on-two-rungs"),
            _requirement(
                "people quicker than what was promised",
                _seats,
                "first-rung-too-slow",
                "rung-too-slow",
                "rung-too-slow-for-some",
                "too-slow-on-some-days",
            ),
        ),
    ),
    Area(
        id="contractors",
        name="Contractors",
        asked=(
            _requirement(
                "contractors for whom somebody here answers",
                _contractors,
                "contractor-without-owner",
                "contractor-owner-outside-ladder",
            ),
            _requirement("contractors with live support", _contractors, "contractor-without-live-support"),
            _requirement(
                "contractors with time to listen",
                _contractors,
                "contractor-without-time-to-listen",
                "time-target-short",
                "time-target-contradicted",
            ),
            _requirement("nobody is sent away", _one, "customer-sent-away", "responsibility-refused"),
            _requirement("contractors who follow this edition", _contractors, "contractor-follows-another-edition"),
            _requirement(
                "contractors who answer in time", _contractors, "contractor-too-slow", "contractor-too-slow-for-some"
            ),
        ),
    ),
    Area(
        id="promises",
        name="Promises",
        asked=(
            _requirement("requests with a last date", _requests, "request-without-time"),
            _requirement("promises with a target", _promises, "promise-without-target"),
            _requirement("promises in words that can be measured", _promises, "promise-vague", "outcome-promised"),
            _requirement("promises that are measured", _promises, "promise-without-measure"),
            _requirement("promises that somebody keeps", _promises, "promise-without-keeper"),
            _requirement("results are published", _one, "results-missing"),
            _requirement(
                "promises with a result",
                _promises,
                "promise-without-result",
                "result-above-total",
                "result-out-of-range",
                "result-twice",
                "results-unreadable",
            ),
            _requirement(
                "compensation that can be had",
                _remedies,
                "remedy-empty",
                "remedy-unclaimable",
                "remedy-automatic-unstated",
            ),
        ),
    ),
    Area(
        id="rights",
        name="Rights",
        asked=(
            _requirement("rights are listed", _one, "rights-missing"),
            _requirement("rights with something measured behind them", _rights, "right-without-promise"),
            _requirement("independent ombudsman", _ombudsmen, "ombudsman-dependent", "ombudsman-independence-unstated"),
            _requirement(
                "measures with an end and a review", _measures, "measure-without-review", "measure-without-end"
            ),
        ),
    ),
    Area(
        id="forms",
        name="Channels and forms",
        asked=(
            _requirement("channels that lead to the ladder", _channels, "channel-without-rung"),
            _requirement("emergencies that somebody answers", _urgent, "emergency-by-form", "emergency-in-writing"),
            _requirement("channels with somebody there", _channels, "hours-without-person"),
        ),
    ),
    Area(
        id="languages",
        name="Languages",
        asked=(
            _requirement("texts in every language", _texts, "translation-missing"),
            _requirement("texts with the same figures", _texts, "figures-differ"),
            _requirement("languages that the program speaks", _languages, "product-language-unknown"),
        ),
    ),
    Area(
        id="freshness",
        name="Freshness",
        asked=(
            _requirement(
                "edition in force",
                _one,
                *("charter-stale", "edition-ended", "review-due-soon", "edition-ends-soon", "calendar-ends-soon"),
            ),
            _requirement("numbers rung within a year", _verified, "verification-expired", "verification-ends-soon"),
            _requirement("contractors with approvals in force", _approvals, "approval-expired", "approval-ends-soon"),
            _requirement("results and audits up to date", _dated, "results-stale", "audit-overdue"),
        ),
    ),
)
"""In the order in which a customer meets them."""
