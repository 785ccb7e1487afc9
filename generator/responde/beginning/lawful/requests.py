"""Requests with what the law asks of them: the longest time as a mark, the receipt, what the customer has time for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from responde.beginning.lawful.demands import Case, Demands, at_least
from responde.beginning.lawful.marks import Marks, Pairs, basis, braces, listed
from responde.beginning.pen import ids, scalar
from responde.beginning.plan import channel_id
from responde.contract.written import written
from responde.law.requirements import Shortest
from responde.law.rules import Rule

AT_ONCE = "at once"
"""The example of a step that the law adds."""


@dataclass(frozen=True, eq=False)
class Requests:
    """What the contract says of its requests."""

    demands: Demands
    marks: Marks

    def step(self, case: str, step: str, example: str, *, severe: bool = False) -> Markup:
        """The time of a step: the longest that the law leaves, else the usual example.

        Where a case is severe its example stays: the law leaves more time than its customers have.
        """
        limit = self.demands.times.get((case, step))
        if limit is None:
            return self._usual(case, step, example)
        rule, longest = limit
        name = "example" if severe else "longest"
        target = self.marks.one(name, rule, value=written(longest), example=example)
        return braces((("target", target), ("basis", basis(rule))))

    def _usual(self, case: str, step: str, example: str) -> Markup:
        rule = self.demands.acknowledged.get(case) if step == "acknowledge" else None
        return self.marks.one("receipt", rule, value=example) if rule else self.marks.pen.blank("time", example)

    def more(self, case: str) -> Pairs:
        """What else a request says because of the law."""
        return tuple(self._more(next(one for one in self.demands.cases if one.id == case)))

    def _more(self, case: Case) -> Iterator[tuple[str, Markup]]:
        limited = tuple(step for name, step in self.demands.times if name == case.id)
        receipt = ("acknowledge",) if case.id in self.demands.acknowledged else ()
        for step in dict.fromkeys((*receipt, *limited)):
            if step not in case.steps and not (case.severities and step == case.last):
                yield step, self.step(case.id, step, AT_ONCE)
        if kept := self.demands.kept_to(case):
            yield "channels", ids(map(channel_id, kept))
        if leasts := self.demands.leasts.get(case.id):
            yield "you_have", listed(self._least(rule, asked) for rule, asked in leasts)

    def _least(self, rule: Rule, asked: Shortest) -> Markup:
        within = self.marks.one("least", rule, value=written(at_least(asked.least)))
        after = (("after", scalar(asked.after)),) if asked.after else ()
        return braces((("within", within), *after, ("to", self.marks.each("to", rule, value=rule.title))))
