"""Procedures: what happens step by step, each with its time and who does it."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.people import Step
from responde.pages.deadlines import in_words
from responde.pages.desk import Desk
from responde.templating import escape


def step_lines(desk: Desk, steps: tuple[Step, ...]) -> tuple[Markup, ...]:
    """One line a step: what happens, within which time, counted from what, by whom."""
    return tuple(_line(desk, step) for step in steps)


def _line(desk: Desk, step: Step) -> Markup:
    say = desk.say
    parts = [say.text(step.says), *in_words(desk, step.within)]
    if step.counts_from:
        parts.append(say("counted from {event}", event=say.term(step.counts_from, "starts")))
    if step.by:
        known = step.by in desk.contract.people or step.by in desk.contract.all_contractors()
        parts.append(say("by {who}", who=desk.label(step.by) if known else escape(step.by)))
    parts += [fact.values[0] for fact in desk.lacks(step.lacks)]
    return Markup(", ").join(part for part in parts if part)
