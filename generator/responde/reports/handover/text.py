"""A hand-over at a glance: what the next desk knows before it says a word, and the few things that it still asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from responde.complaint.answers import spoken
from responde.pages.desk import STEP_NAMES
from responde.reports.handover.case import Case, Json, desk
from responde.reports.receipt.said import Said, beside, one_line, said, spread
from responde.reports.receipt.text import INDENT, laid_out
from responde.templating import plain

Lines = Iterator[str]


def render_text(case: Case, record: Json) -> str:
    """Titles at the margin, what belongs to them indented; dates in words, in the time zone of the case."""
    say, told = case.teller.say, _Told(case, record)
    sections: tuple[tuple[str, Iterable[str]], ...] = (
        (say("What the customer said"), told.answers()),
        (say("Heard besides"), told.heard()),
        (say("Promised to the customer"), told.promised()),
        (say("Done so far"), told.done()),
        (say("Ask only this"), told.missing()),
        (say("Who has it now"), told.charge()),
        (say("By when"), told.due()),
        (say("Passed on"), told.passed()),
        (say("Attachments"), map(one_line, record.get("attachments", ()))),
    )
    return laid_out(told.head(), sections, "{}", INDENT)


@dataclass(frozen=True, slots=True)
class _Told:
    """A record in words, part by part."""

    case: Case
    record: Json

    def head(self) -> Lines:
        """What it is, whose, since when, and how it came."""
        teller, record = self.case.teller, self.record
        number = self.case.number
        yield teller.company()
        if number:
            yield teller.say("Case number: {number}", number=number.groups)
        else:
            yield teller.say("It has no case number yet.")
        if "received" in record:
            yield teller.say("Received: {moment}", moment=self.moment(record["received"]))
        if "channel" in record:
            yield teller.say("It came through: {channel}", channel=teller.named(record["channel"]))
        if "taken_by" in record:
            yield self._pair(teller.say("Taken by"), teller.named(record["taken_by"]))
        if teller.clock.calendar.timezone != teller.contract.organisation.timezone:
            yield teller.say("All times are those of {zone}.", zone=teller.clock.calendar.timezone)
        yield from self._customer()

    def _customer(self) -> Lines:
        say, record = self.case.teller.say, self.record
        if "language" in record:
            name = plain(self.case.teller.speech.language(record["language"]))
            yield say("The customer speaks this language: {language}.", language=name)
        if "identified" in record:
            proved = say("The customer has already proved who they are. Don't ask for it again.")
            yield proved if record["identified"] else say("The customer has not proved yet who they are.")
        if "consent" in record:
            agreed = say("The customer agrees that the case is passed on.")
            yield agreed if record["consent"] else say("The customer doesn't agree that the case is passed on.")

    def answers(self) -> Lines:
        for one in said(self.case, brief=True):
            yield from beside(one, INDENT)

    def heard(self) -> Lines:
        for one in self.record.get("heard", ()):
            yield from _beside(self._when(one_line(one["who"]), one.get("at")), one["says"])

    def promised(self) -> Lines:
        say = self.case.teller.say
        for one in self.record.get("promised", ()):
            yield from _beside(one_line(one["who"]), one["says"])
            if "by" in one:
                yield INDENT + self._pair(say("By when"), self.moment(one["by"]))

    def done(self) -> Lines:
        for one in self.record.get("done", ()):
            head = self._pair(self.case.teller.step(one["step"]), self._when(one_line(one.get("who", "")), one["at"]))
            yield head
            yield from (f"{INDENT}{line}" for line in spread(one.get("says", "")) if line)

    def missing(self) -> Lines:
        """The questions that are still open; nothing where a record has no complaint to look at."""
        case = self.case
        found = [case.form.question(name) for name in self.record.get("missing", ())]
        yield from (spoken(each.label, case.teller.speech) for each in found if each)
        if not found and case.has_complaint:
            yield case.teller.say("Nothing: the complaint is whole.")

    def charge(self) -> Lines:
        """Where it lies, and who answers for it."""
        teller, person = self.case.teller, self.record.get("person", "")
        where = desk({"passed": self.record.get("passed")})
        if where and where != person:
            yield teller.named(where)
        if person:
            role = teller.text(teller.contract.people[person].role)
            yield self._pair(teller.say("Person in charge"), ", ".join(filter(None, (teller.named(person), role))))
        if "rung" in self.record:
            yield self._pair(teller.say("Rung of the ladder"), str(self.record["rung"]))

    def due(self) -> Lines:
        """What was not done yet."""
        taken = {one["step"] for one in self.record.get("done", ())}
        for step in STEP_NAMES:
            if step in self.record.get("due", {}) and step not in taken:
                yield self._pair(self.case.teller.step(step), self.moment(self.record["due"][step]))

    def passed(self) -> Lines:
        teller = self.case.teller
        for one in self.record.get("passed", ()):
            names = {"giver": teller.named(one["from"]), "taker": teller.named(one["to"])}
            yield self._pair(self.moment(one["at"]), teller.say("from {giver} to {taker}", **names))
            yield from (f"{INDENT}{line}" for line in spread(one.get("why", "")) if line)

    def moment(self, written: str) -> str:
        zone = self.case.teller.found.received.tzinfo
        return self.case.teller.moment(datetime.fromisoformat(written).astimezone(zone))

    def _pair(self, whole: str, part: str) -> str:
        return self.case.teller.say("{whole}: {part}", whole=whole, part=part)

    def _when(self, who: str, at: str | None) -> str:
        return ", ".join(filter(None, (who, self.moment(at) if at else "")))


def _beside(label: str, text: str) -> Lines:
    """Who said something, and what."""
    yield from beside(Said(question="", label=label, answer=text, lines=tuple(spread(text)) or ("",)), INDENT)
