"""Lawful is a beginning with the law in it: what holds for a company, and what of the contract comes of that."""

from __future__ import annotations

from dataclasses import dataclass, replace

from responde.beginning.answers import Answers
from responde.beginning.lawful import doors
from responde.beginning.lawful.applying import Applying, applying, law_id
from responde.beginning.lawful.checklist import Checklist
from responde.beginning.lawful.company import Company
from responde.beginning.lawful.demands import Demands, cases
from responde.beginning.lawful.marks import Marks
from responde.beginning.lawful.requests import Requests
from responde.beginning.lawful.ways import Beyond, Ways
from responde.beginning.pen import Pen
from responde.beginning.plan import Plan, plan
from responde.beginning.sectors import Sector, sector
from responde.complaint.bank import ALWAYS
from responde.law.rules import Law

__all__ = ["Lawful", "lawful"]


@dataclass(frozen=True, eq=False)
class Lawful:
    """Everything from which the contract's template prints."""

    answers: Answers
    """With the languages and ways in that the law asks for besides."""
    added: tuple[str, ...]
    """Languages that the law asks for besides."""
    sector: Sector
    plan: Plan
    pen: Pen
    applying: Applying
    demands: Demands
    doors: tuple[doors.Door, ...]

    @property
    def marks(self) -> Marks:
        return Marks(self.pen, self.answers.given)

    @property
    def company(self) -> Company:
        return Company(self.answers, self.plan, self.sector, self.demands, self.marks, self.applying.unstated)

    @property
    def requests(self) -> Requests:
        return Requests(self.demands, self.marks)

    @property
    def ways(self) -> Ways:
        return Ways(self.demands, self.marks)

    @property
    def beyond(self) -> Beyond:
        return Beyond(self.doors, self.marks)

    @property
    def checklist(self) -> Checklist | None:
        """None where nobody asked for the law."""
        said = Checklist(self.applying, self.answers.country, self.answers.since, self.answers.lang)
        return said if self.answers.lawful else None

    @property
    def laws(self) -> tuple[tuple[str, Law], ...]:
        """The laws on which something in the contract rests, by their ids."""
        limits = (limit for door in self.doors for limit in (door.opens or door.closes,) if limit)
        rules = (*(rule for rule, _ in self.demands.times.values()), *self.ways.promised, *(rule for rule, _ in limits))
        return tuple({law_id(rule.law): rule.law for rule in rules}.items())

    @property
    def asks(self) -> tuple[str, ...]:
        """What a complaint asks; empty where a handful of people may leave that to us."""
        found = list(self.plan.asks)
        for group in self.demands.fields:
            if not set(group) & {*found, *ALWAYS}:
                found.append(self._question(group))
        return () if self.plan.small and not self.demands.fields else tuple(found)

    def _question(self, group: tuple[str, ...]) -> str:
        """Of several questions that will do the one to which the contract has answers; else what company offers."""
        parts = {
            "service": bool(self.sector.services) and not self.plan.small,
            "place": "counter" in self.answers.channels,
        }
        likely = next((each for each in group if parts.get(each)), "")
        return likely or ("service" if "service" in group else group[0])

    @property
    def offers(self) -> bool:
        """Whether something that the company offers has to be named, since a complaint asks about it."""
        return "service" in self.asks and (self.plan.small or not self.sector.services)


def lawful(answers: Answers) -> Lawful:
    """The beginning for whoever answered so; without the law where nobody asked for it."""
    known, chosen = applying(answers), sector(answers.template)
    demands = Demands(known.rules, cases(chosen), answers.channels)
    added = demands.languages(answers.languages)
    languages = (*answers.languages, *added)
    answers = replace(answers, languages=languages, channels=demands.ways)
    if doors.named_by_law(demands):
        chosen = replace(chosen, ombudsman=True)
    planned = plan(answers, chosen)
    planned = replace(planned, urgent=tuple(dict.fromkeys((*planned.urgent, *demands.hurried))))
    return Lawful(
        answers=answers,
        added=added,
        sector=chosen,
        plan=planned,
        pen=Pen(languages, answers.lang),
        applying=known,
        demands=demands,
        doors=doors.doors(demands, chosen, small=planned.small),
    )
