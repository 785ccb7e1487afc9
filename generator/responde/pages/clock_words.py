"""Words for the clocks inside a page: what is promised, to whom to turn, what follows; all but the dates themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from responde.clock.climbing import never
from responde.clock.plan import Chair, Door, Plan
from responde.clock.timing import RECEIPT, Doubt, Timing
from responde.clock.told import values
from responde.contract.deadline import Remedy, Split, YouHave
from responde.contract.quantities import Money
from responde.contract.texts import Text
from responde.contract.vocabulary import VOCABULARIES
from responde.pages.deadlines import pause
from responde.pages.desk import STEP_NAMES, Desk
from responde.pages.owed import AUTOMATIC
from responde.speech import dated, figures
from responde.templating import plain

Json = dict[str, Any]
Said = str | list[Any]
"""Plain text; where a part is in another language, a list of texts and of pairs of a language and a text."""

OR, COMMA = Markup(" / "), Markup(", ")
MARKED = re.compile(r'<span lang="([^"]*)">(.*?)</span>')


def said(markup: Markup) -> Said:
    """What a script puts into a page as text, whatever it holds."""
    lone, *rest = MARKED.split(str(markup))
    parts: list[Any] = [_text(lone)]
    for lang, inner, after in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        parts += [[lang, _text(inner)], _text(after)]
    kept = [part for part in parts if part]
    return kept if any(isinstance(part, list) for part in kept) else "".join(kept)


def tongue(markup: Markup) -> str:
    """The language of what begins it, where that isn't the one around it: of an option, which is but text."""
    found = MARKED.search(str(markup))
    return found[1] if found else ""


def _text(markup: str) -> str:
    """The same without its tags, with the blanks at its ends."""
    lead, end = markup[: len(markup) - len(markup.lstrip())], markup[len(markup.rstrip()) :]
    return f"{lead}{plain(Markup(markup))}{end}" if markup.strip() else markup  # noqa: S704 - it was that before


def worded(**words: Markup | Iterable[Markup] | Json | None) -> Json:
    """Those that say something, ready for a script."""
    found = {name: _ready(one) for name, one in words.items()}
    return {name: one for name, one in found.items() if one}


def _ready(value: Markup | Iterable[Markup] | Json | None) -> Any:
    if value is None or isinstance(value, dict):
        return value
    return said(value) if isinstance(value, Markup) else [said(each) for each in value if each]


@dataclass(frozen=True, slots=True)
class Worded:
    """Says what belongs to the parts of one plan."""

    desk: Desk
    plan: Plan

    def step(self, timing: Timing) -> Json:
        say, deadline = self.desk.say, timing.deadline
        extension = deadline.extension if deadline else None
        return worded(
            name=say(STEP_NAMES[timing.step]),
            figures=dated.promised(say, timing),
            unknown=self.unknown(timing),
            starts=say.word("starts", timing.counts_from) if timing.counts_from not in {RECEIPT, ""} else None,
            only_with=say.text(extension.only_with) if extension else None,
            pauses=(pause(self.desk, each) for each in deadline.pauses) if deadline else None,
        )

    def chair(self, chair: Chair) -> Json:
        return worded(
            figures=dated.promised(self.desk.say, chair.replies),
            unknown=self.unknown(chair.replies),
            unknown_after=self.unknown(chair.after) if chair.after else None,
        )

    def door(self, door: Door) -> Json:
        say, beyond = self.desk.say, door.beyond
        closes = door.closes if door.closes and not never(door.closes) else None
        return worded(
            name=self.desk.person(beyond.person, link=False) if beyond.person else say.text(beyond.authority),
            kind=say.word("beyond", beyond.kind) if beyond.kind else None,
            unknown=self.unknown(door.opens) if door.opens else None,
            unknown_closes=self.unknown(closes) if closes else None,
            when=say.terms(beyond.when, "conditions"),
            early_if=say.texts(beyond.early_if),
        ) | {"door": self.desk.contract.beyond.index(beyond)}

    def owed(self, step: str, remedy: Remedy) -> Json:
        say, late = self.desk.say, remedy.if_late
        return worded(
            name=say(STEP_NAMES[step]),
            gives=(*self.gives(remedy.gives), figures.per(say, remedy.per)),
            automatic=say(AUTOMATIC[remedy.automatic]),
            adds=self.gives(late.gives) if late else None,
            only_if=say.texts(remedy.only_if),
            but=say.texts(remedy.except_),
        )

    def gives(self, given: Split[Money | Text] | None) -> tuple[Markup, ...]:
        """What is given, case by case where it differs."""
        return tuple(figures.grant(self.desk.say, value) for value in values(given, self.plan.about))

    def yours(self, you_have: YouHave) -> Json:
        say = self.desk.say
        time, after = figures.duration(say, you_have.within), say.term(you_have.after, "steps")
        whole = say("You have {time} after {event}", time=time, event=after) if after else None
        return worded(
            to=say.text(you_have.to),
            have=whole or say("You have {time}", time=time),
            event=after,
            otherwise=say.text(you_have.else_),
        )

    def unknown(self, timing: Timing) -> Json:
        """Why there may be no date, by the word for it; what depends on nothing more is said once for all."""
        own = {timing.doubt, *((Doubt.FOLLOWS, Doubt.EVENT) if timing.counts_from != RECEIPT else ())}
        own |= {Doubt.UNIT} if timing.tiers else set()
        wanted = [doubt for doubt in Doubt if doubt in own and doubt not in EVERYWHERE]
        return {str(doubt): said(self._because(timing, doubt)) for doubt in wanted}

    def doubt(self, timing: Timing) -> Markup:
        """Why there is none in whatever case; empty where there may be one."""
        return self._because(timing, timing.doubt)

    def _because(self, timing: Timing, doubt: Doubt | None) -> Markup:
        return dated.unknown(self.desk.say, doubt, timing, tuple(self._lacking(timing)))

    def _lacking(self, timing: Timing) -> Iterator[Markup]:
        """What would have to be named, in the order in which people know it."""
        order = {name: place for place, name in enumerate(self._every())}
        for group in timing.lacking:
            yield OR.join(self._named(each) for each in sorted(group, key=order.__getitem__))

    def _every(self) -> Iterator[str]:
        contract, request = self.desk.contract, self.plan.brought.request
        asked = contract.requests.get(request)
        yield from (f"{request}.{severity}" for severity in (asked.severities if asked else ()))
        yield from (*contract.channels, *contract.services)
        yield from (*VOCABULARIES["customers"], *contract.customers, *VOCABULARIES["spoken"])

    def _named(self, path: str) -> Markup:
        """A severity by its own words, anything else by its name."""
        name, _, severity = path.partition(".")
        request = self.desk.contract.requests.get(name)
        own = request.severities.get(severity) if request and severity else None
        return self.desk.say.text(own.says) if own else self.desk.label(path, link=False)


EVERYWHERE = (Doubt.SILENT, Doubt.SCOPE, Doubt.HOURS, Doubt.FORCE, Doubt.CALENDAR)
"""Doubts that are said in the same words of everything."""


def everywhere(desk: Desk) -> Json:
    """What is said of these."""
    return {str(doubt): said(dated.unknown(desk.say, doubt, None, ())) for doubt in EVERYWHERE}


def holidays(desk: Desk, names: Iterable[tuple[str, tuple[str, str]]]) -> Json:
    """By date what a holiday is called, where it has a name."""
    marked = ((day, desk.say.marked(name, "" if lang == "und" else lang)) for day, (lang, name) in names)
    return {day: said(name) for day, name in marked if plain(name)}
