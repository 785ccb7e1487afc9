"""Contractors, whom the customer really meets, and the journey on which that happens."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from responde.contract.contacts import Contact
from responde.contract.deadline import Deadline
from responde.contract.quantities import Duration
from responde.contract.shape import Shape, key, shape
from responde.contract.texts import Hours, Term, Text


@shape
class Approval(Shape):
    """Until when each part of a contractor's work is approved."""

    supplier: Day | None = key("The company itself, until.", "2027-03-31")
    process: Day | None = key("How it works, until.", "2027-03-31")
    journey: Day | None = key("What the customer lives through, until.", "2027-03-31")
    appearance: Day | None = key("How its people look and present themselves, until.", "2027-03-31")
    by: str = key("Who approved: an id, or a name.", "jorge-ruiz", default="", to=("people", "text"))


@shape
class Training(Shape):
    """What a contractor's people were trained in."""

    in_: tuple[Term, ...] = key("Subjects.", "[style, script, complaints]", default=(), words="training")
    hours: Duration | None = key("How much.", "24 a year")
    last: Day | None = key("When last.", "2026-09-30")
    by: Text | None = key("Who trains.", "Our own school")


@shape
class Audit(Shape):
    """How a contractor, or the company, is audited."""

    every: Duration | None = key("How often.", "6 months")
    last: Day | None = key("When last.", "2026-08-15")
    next: Day | None = key("When next.", "2027-02-15")
    by: Text | None = key("Who audits.", "An independent firm")
    says: Text | None = key("What is audited.", "Listening to 200 calls")
    report: str = key("Where the report is.", "https://andina-conecta.example/audit.pdf", default="")
    found: Text | None = key("What was found.", '"Two findings, both mended"')


@shape
class Contractor(Contact):
    """A company that the customer meets in this company's name."""

    name: Text | None = key("What it is called.", "Redes del Norte S.A.S.", required=True)
    does: Text | None = key("What it does for the customer.", "Installs and repairs the connection at your home")
    owner: str = key("Who in the company answers for it.", "jorge-ruiz", default="", to=("people",), judged=True)
    live_support: str = key(
        "Whom its people can bring into the conversation.", "luisa-cano", default="", to=("people",)
    )
    recognised_by: Text | None = key("How to recognise its people.", "Badge with photo and code")
    approved: Approval | None = key("Until when it is approved.", "{supplier: 2027-03-31}")
    follows: str = key("The edition it works by.", "2026.2", default="")
    signed: Day | None = key("Since when it is bound by the company's rules.", "2026-01-15")
    trained: Training | None = key("What its people were trained in.", "{in: [style], hours: 24 a year}")
    audited: Audit | None = key("How it is audited.", "{every: 6 months, last: 2026-08-15}")
    time_to_listen: Text | None = key("That its people have time to listen.", "No call has a maximum length")
    time_target: Deadline | None = key("How long its people may take for one customer.", "12 minutes on average")
    answers_in: Deadline | None = key("Within which time it answers the company.", "2 business days")
    rewards: tuple[Text, ...] = key("What it is rewarded for.", "[Bonus for first-visit repairs]", default=())
    penalties: tuple[Text, ...] = key("What it is penalised for.", "[Missed visits]", default=())
    measures: tuple[str, ...] = key("Promises it is measured by.", "[visit-window]", default=(), to=("backing",))
    must_not_say: tuple[Text, ...] = key("What its people must not say.", "[That is not our business]", default=())
    hours: Hours | None = key("When it works.", "day")
    contractors: dict[str, Contractor] = key(
        "Its own contractors; the same person here answers for them.", "{chapa-diaz: {name: Chapa Díaz}}", default={}
    )
    note: Text | None = key("What else a customer should know.", "They come in a green van")


@shape
class Stage(Shape):
    """One step of the customer's journey."""

    bare: ClassVar[str] = "step"

    step: Text | None = key("What happens.", "Instalación", required=True)
    meets: tuple[str, ...] = key(
        "Whom the customer meets.", "redes-del-norte", default=(), to=("channels", "contractors", "places", "people")
    )
    owner: str = key("Who here answers for it.", "jorge-ruiz", default="", to=("people",))
    promise: tuple[str, ...] = key("What is promised there.", "follow-up", default=(), to=("backing",))
    says: Text | None = key("What else happens.", "You sign the service contract")
    when: Text | None = key("When it happens.", "In the first week")
    phase: Term | None = key("Before, during or after the sale.", "after", words="phases")
    takes_complaints: bool | None = key("Whether a complaint can be made there.", "true")


@shape
class Lesson(Shape):
    """What was heard and what changed."""

    bare: ClassVar[str] = ""
    date: Day | None = key("When.", "2026-09-15")
    heard: Text | None = key("What customers said.", "Nobody told us the technician was late", required=True)
    changed: Text | None = key("What was changed.", "Automatic message after a quarter of an hour", required=True)
    by: str = key("Who answers for the change.", "jorge-ruiz", default="", to=("people",))
    promise: str = key("The promise it concerns.", "visit-window", default="", to=("backing",))
    level: Term | None = key("How far up it had to go.", "director", words="levels")
