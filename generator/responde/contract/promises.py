"""What a customer can bring, what is promised, and what each right rests on."""

from __future__ import annotations

from typing import ClassVar

from responde.contract.deadline import SCOPE, Deadline, Split, YouHave
from responde.contract.people import Step
from responde.contract.quantities import Money
from responde.contract.shape import Shape, key, shape
from responde.contract.texts import Term, Text

STEPS = ("contact", "acknowledge", "forward", "visit", "answer", "resolve", "done")
"""The steps of a request that are deadlines, in the order in which they come."""


@shape
class Steps(Shape):
    """The times of a request, or of one severity of it."""

    contact: Deadline | None = key("Within which time the customer is contacted.", "1 hour")
    acknowledge: Deadline | None = key("Within which time receipt is confirmed.", "1 business day")
    forward: Deadline | None = key("Within which time it is passed to who can decide.", "5 business days")
    visit: Deadline | None = key("Within which time somebody comes.", "2 days")
    answer: Deadline | None = key("Within which time there is an answer.", "10 business days")
    resolve: Deadline | None = key("Within which time it is solved.", "24 hours")
    done: Deadline | None = key("Within which time what was decided is done.", "5 business days")


@shape
class Severity(Steps):
    """How bad it is, in words that a customer can apply."""

    says: Text | None = key("How a customer recognises it.", "No service at all", required=True)
    example: Text | None = key("An example.", "The light on the device is off")
    call: Text | None = key("What to do at once.", "Call the line")


@shape
class Request(Steps):
    """Something a customer can bring."""

    name: Text | None = key("What customers call it.", "Queja", required=True)
    kind: str = key("Which kind it is; default: its id, where it is one.", "complaint", default="", words="requests")
    means: Text | None = key("What it is, in words a customer can apply.", "You are unhappy with how you were treated")
    severities: dict[str, Severity] = key(
        "How bad it can be.", "{total: {says: No service, resolve: 24 hours}}", default={}
    )
    for_: tuple[str, ...] = key("For what alone.", "[internet]", default=(), to=SCOPE)
    channels: tuple[str, ...] = key("Channels that take it; default: all.", "[line, web]", default=(), to=("channels",))
    requires: tuple[Text, ...] = key("What has to be at hand.", "[The contract number]", default=())
    documents: tuple[Text, ...] = key("Papers to hand in.", "[Copy of the bill]", default=())
    cost: Term | None = key("What it costs.", "free", words="cost")
    steps: tuple[Step, ...] = key("How it goes, step by step.", "[{says: We visit, within: 2 days}]", default=())
    you_have: tuple[YouHave, ...] = key(
        "Deadlines on the customer.", "{within: 10 business days, to: Ask for a review}", default=()
    )
    note: Text | None = key("What else a customer should know.", "No lawyer is needed")


@shape
class Promise(Deadline):
    """Something that is promised, with everything that limits it."""

    bare: ClassVar[str] = ""
    says: Text | None = key("The promise, in words a customer would use.", "Short visit windows", required=True)
    name: Text | None = key("A short name.", "Visit window")
    best_effort: Text | None = key(
        "Why this is honestly no promise; then it needs no target.", "Depends on the weather"
    )
    ended: Text | None = key("That it has ended, and why.", "Replaced by visit-window on 2026-12-01")
    group: Term | None = key("What the customer wants from it.", "visit", words="groups")
    also: tuple[Text, ...] = key("What else belongs to it.", "[We send the name of the technician]", default=())
    you_have: tuple[YouHave, ...] = key(
        "Deadlines on the customer.", "{within: 1 month, to: Accept the offer}", default=()
    )


@shape
class Right(Shape):
    """A right of the customer, with what can be measured behind it."""

    name: Text | None = key("What it is called; rights of the vocabulary have a name.", "To be heard")
    says: Text | None = key("What it means here.", "What we promise at the sale is what you find in use")
    backed_by: tuple[str, ...] = key(
        "What is measured behind it: promises, `line.wait`, `complaint.answer`, people beyond.",
        "[line.wait, visit-window]",
        default=(),
        to=("backing",),
    )
    basis: tuple[Text, ...] = key("Laws behind it.", "[Constitution, article 78]", default=())


@shape
class Need(Shape):
    """What the start page offers: in the customer's words, and where it leads."""

    bare: ClassVar[str] = "says"

    says: Text | None = key("What happened, in the customer's words.", "Service fault", required=True)
    request: str = key("The request it becomes.", "outage", default="", to=("requests",))
    severity: str = key("How bad it is.", "total", default="")
    channel: str = key("The channel to take.", "line", default="", to=("channels",))
    service: str = key("The service it is about.", "internet", default="", to=("services",))
    contractor: str = key("The contractor it is about.", "redes-del-norte", default="", to=("contractors",))
    place: str = key("The place it is about.", "bogota-norte", default="", to=("places",))
    region: str = key("The region it is about.", "north", default="", to=("regions",))


@shape
class CustomerGroup(Shape):
    """A kind of customer for whom some figures differ."""

    bare: ClassVar[str] = "name"
    name: Text | None = key("What they are called.", "Hogares", required=True)
    says: Text | None = key("Who belongs to it.", "Contracts on a person's name")
    pays: Split[Money | Text] | None = key("What they pay.", "EUR 20")
