"""A desk is what a page is written at: the contract, its files and the language, and how to name and link things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from jinja2 import Environment
from markupsafe import Markup

from responde.clock.agenda import Agenda
from responde.contract.contract import Contract
from responde.contract.deadline import Deadline
from responde.contract.vocabulary import VOCABULARIES
from responde.findings import Finding
from responde.law.standing import Standing
from responde.pages.addresses import address
from responde.pages.blocks import Fact, Page
from responde.reading.files import Files
from responde.speech import EMPTY, Speech
from responde.templating import attribute, escape

JOINT = Markup(", ")


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that a page needs to be written in one language."""

    contract: Contract
    files: Files
    say: Speech
    templates: Environment
    standing: Standing
    """How the charter stands to the law."""
    agenda: Agenda
    """What its dates and hours are reckoned with."""
    accepted: tuple[Finding, ...] = ()
    """What the check finds and the contract accepts."""
    pdf: bool = True
    """Whether files are linked that are to be PDFs."""
    made: dict[str, Page] = field(init=False, default_factory=dict, repr=False, compare=False)
    """The pages that were written here, by name: the whole charter has them all once more."""

    @property
    def root(self) -> str:
        """The way from a page of this language to the root of the site."""
        return "" if self.say.lang == self.contract.languages[0] else "../"

    @property
    def folder(self) -> str:
        """Where the files of this language lie: empty for the contract's own, `en/` for another."""
        return f"{self.say.lang}/" if self.root else ""

    @property
    def online(self) -> str:
        """The address of that folder, ending in a slash; empty where the charter doesn't know its own."""
        site = self.contract.published_at
        return f"{site.rstrip('/')}/{self.folder}" if site else ""

    @property
    def abroad(self) -> Desk:
        """Where what travels is written: every telephone number has its prefix."""
        return replace(self, say=self.say.abroad)

    def person(self, name: str, *, link: bool = True) -> Markup:
        """The name of a person, linked to their card; a name that is no id is shown as it is written."""
        person = self.contract.people.get(name)
        if person is None:
            return escape(name)
        shown = self.say.text(person.name)
        return linked(self.person_address(name), shown) if link else shown

    def person_address(self, name: str) -> str:
        """Where the card of a person is."""
        return address("beyond" if name in outsiders(self.contract) else "people", name)

    def name(self, namespace: str, name: str, *, link: bool = True) -> Markup:
        """What customers call the thing with this id in a namespace."""
        found = self._group(namespace).get(name)
        if found is None:
            return escape(name)
        shown = self.say.text(getattr(found, "name", None)) or self._unnamed(namespace, name, found)
        return linked(address(namespace, name), shown) if link and namespace not in {"regions", "customers"} else shown

    def _group(self, namespace: str) -> dict[str, object]:
        if namespace == "contractors":
            return dict(self.contract.all_contractors())
        return dict(getattr(self.contract, namespace))

    def _unnamed(self, namespace: str, name: str, found: object) -> Markup:
        if namespace == "channels":
            return self.say.word("channels", getattr(found, "kind", name))
        if namespace == "rights" and name in VOCABULARIES["rights"]:
            return self.say.word("rights", name)
        said = self.say.text(getattr(found, "says", None))
        return said or self.say.text(getattr(found, "gives", None)) if namespace != "remedies" else said or escape(name)

    def label(self, path: str, *, link: bool = True) -> Markup:
        """What an id or path of the contract is called: `line`, `outage.total`, `complaint.answer`, `written`."""
        name, _, step = path.partition(".")
        for namespace in (
            "requests",
            "channels",
            "services",
            "places",
            "contractors",
            "promises",
            "rights",
            "remedies",
        ):
            if name in self._group(namespace):
                shown = self.name(namespace, name, link=link and not step)
                return self._part(namespace, name, step, shown, link=link) if step else shown
        if name in self.contract.people:
            return self.person(name, link=link)
        for namespace in ("regions", "customers"):
            if name in self._group(namespace):
                return self.name(namespace, name)
        for vocabulary in ("customers", "spoken", "rights"):
            if name in VOCABULARIES[vocabulary]:
                return self.say.word(vocabulary, name)
        return escape(path)

    def _part(self, namespace: str, name: str, step: str, shown: Markup, *, link: bool) -> Markup:
        request = self.contract.requests.get(name) if namespace == "requests" else None
        if request and step in request.severities:
            return self.say("{whole}: {part}", whole=shown, part=self.say.text(request.severities[step].says))
        part = self.say(STEP_NAMES[step]) if step in STEP_NAMES else self.missing_name(step)
        own = f"{name}-{step}" if request and getattr(request, step, None) else name
        said = self.say("{whole}: {part}", whole=shown, part=part)
        return linked(address(namespace, own), said) if link else said

    def scope(self, ids: Iterable[str], *, link: bool = False) -> Markup:
        """The names of several ids between commas."""
        return JOINT.join(self.label(each, link=link) for each in ids)

    def lacks(self, lacks: dict[str, object]) -> tuple[Fact, ...]:
        """What is openly missing, as visible lines."""
        return tuple(
            Fact(
                label=self.say("What is missing: {what}", what=self.missing_name(key)),
                values=(self.say.text(why),),  # type: ignore[arg-type]
                kind="missing",
            )
            for key, why in lacks.items()
        )

    def missing_name(self, key: str) -> Markup:
        """What a key or question that is missing is called."""
        if key in STEP_NAMES:
            return self.say(STEP_NAMES[key])
        if key in VOCABULARIES["questions"]:
            return self.say.word("questions", key)
        return escape(key.replace("_", " "))

    def with_defaults(self, deadline: Deadline) -> Deadline:
        """The deadline with what holds for every target that doesn't say otherwise."""
        defaults = self.contract.defaults
        if defaults is None:
            return deadline
        missing = {
            name: getattr(defaults, name)
            for name in ("kept_by", "basis", "remedy", "measured")
            if not getattr(deadline, name) and getattr(defaults, name) and name not in deadline.lacks
        }
        return replace(deadline, **missing)


STEP_NAMES = {
    "contact": "First contact",
    "acknowledge": "Confirmation of receipt",
    "forward": "Passed on to who can decide",
    "visit": "Visit",
    "answer": "Answer",
    "resolve": "Solution",
    "done": "What was decided is done",
    "wait": "Waiting time",
    "replies_in": "Time to reply",
    "answers_in": "Time to reply",
    "meets_in": "Meeting in person",
    "paid_within": "Payment",
    "comfort": "Comfort",
    "access": "Access",
    "hours": "Hours",
    "phone": "Telephone",
    "email": "E-mail",
    "stand_in": "Stand-in",
    "verified": "Verified contact",
    "role": "Role",
    "target": "Target",
    "measured": "How it is measured",
    "kept_by": "Who keeps it",
    "basis": "What it rests on",
    "human": "A person instead of a machine",
    "name": "Name",
    "owner": "Who answers for it",
    "approved": "Approval",
    "trained": "Training",
    "live_support": "Live support",
    "time_to_listen": "Time to listen",
    "rights": "Rights",
    "results": "Results",
    "remedy": "Compensation",
    "grants": "What the person may give",
    "decides": "What the person may decide",
}
"""What a time, or a key that is missing, is called on pages."""


def outsiders(contract: Contract) -> frozenset[str]:
    """People who stand outside the company, or stand in for one who does: their cards are on the page beyond it."""
    named = {one.person for one in contract.beyond} | {one.deputy for one in contract.beyond}
    named |= {contract.people[name].stand_in for name in named if name in contract.people}
    return frozenset(named - {seat.person for rung in contract.ladder for seat in rung.seats} - {""})


def linked(href: str, says: Markup) -> Markup:
    """A link inside the site."""
    if not says:
        return EMPTY
    return Markup('<a href="{}">{}</a>').format(attribute(href), says)


def out(url: str, says: Markup | None = None) -> Markup:
    """A link that leaves the site; without words its address."""
    if not url:
        return EMPTY
    shown = says or escape(url.removeprefix("https://").removeprefix("http://").rstrip("/"))
    return Markup('<a href="{}" rel="noopener">{}</a>').format(attribute(url), shown)
