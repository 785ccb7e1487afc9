"""The people of a contract: who they are, on which rung they stand, and who stands outside the company."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from responde.contract.contacts import Contact
from responde.contract.deadline import SCOPE, Basis, Deadline, Pause, Split, YouHave
from responde.contract.quantities import Duration, Money
from responde.contract.shape import Shape, key, shape
from responde.contract.texts import Hours, Term, Text


@shape
class Verified(Shape):
    """That somebody rang the number and the person agreed to be named."""

    bare: ClassVar[str] = "date"
    date: Day | None = key("When.", "2026-11-10", required=True)
    by: str = key("Who rang: the id of a person, or a name.", "mateo-diaz", default="", to=("people", "text"))
    until: Day | None = key("Until when it counts as verified; default a year.", "2027-11-10")


@shape
class Assistant(Contact):
    """Who answers for a person, as a way in and never a barrier."""

    name: Text | None = key("Full name.", "Carmen Páez Rincón", required=True, universal=True)
    asks_only: tuple[Term, ...] = key(
        "The only things they may ask.", "[name, case_number]", default=(), words="questions"
    )
    hours: Hours | None = key("When they answer.", "office")


@shape
class Person(Contact):
    """Somebody with a name whom a customer can reach."""

    name: Text | None = key("Full name, as customers hear it.", "Ana Lucía Torres Gómez", universal=True, judged=True)
    role: Text | None = key("What the person is here.", "Directora de Servicio al Cliente")
    hours: Hours | None = key(
        "When the person answers: a name from `hours`, or the hours.", "Mo-Fr 08:00-17:00; PH off"
    )
    languages: tuple[str, ...] = key("Languages the person speaks.", "[es, en]", default=(), words="languages")
    place: str = key("Where the person sits.", "bogota-norte", default="", to=("places",))
    stand_in: str = key("Who answers while this person is away.", "sergio-quintero", default="", to=("people",))
    assistant: Assistant | None = key("Who answers for this person.", "{name: Carmen Páez, phone: +57 601 555 0102}")
    verified: Verified | None = key("When the number was rung.", "{date: 2026-11-10, by: mateo-diaz}")
    reception: Hours | None = key("When the person receives people without an appointment.", "We 16:00-18:00")
    note: Text | None = key("What else a customer should know.", "Speaks sign language")


@shape
class Seat(Shape):
    """A person on a rung: what they take, decide and give, and how long they have."""

    person: str = key("Id of the person.", "diana-rojas", default="", to=("people",), required=True)
    for_: tuple[str, ...] = key("What the person takes; without it, the rest.", "[line, web]", default=(), to=SCOPE)
    director: bool = key("Responsible for customer service in the whole organisation.", "true", default=False)
    replies_in: Deadline | None = key("How long the person has, from when the case reaches them.", "2 business days")
    after: Deadline | None = key("From when to call, since the case was opened.", "{outage.total: 4 hours}")
    grants: Split[Money | Text] | None = key("What the person may credit without asking.", "COP 100000", to=SCOPE)
    decides: Text | None = key("What the person may decide.", "Sending a technician with priority")
    at_once_if: tuple[Text, ...] = key("When to go here at once.", "[People are at risk]", default=())
    meets_in: Deadline | None = key("Within which time the person meets a customer.", "10 business days")
    when: tuple[Term, ...] = key("Conditions for coming here.", "[unresolved]", default=(), words="conditions")
    you_have: tuple[YouHave, ...] = key(
        "Deadlines on the customer.", "{within: 1 month, to: Accept the offer}", default=()
    )


@shape
class Rung(Seat):
    """One step of the ladder: a person, or several people who share it."""

    name: Text | None = key("What the rung is called.", "{es: Primer responsable, en: First in charge}")
    people: tuple[Seat, ...] = key(
        "The people who share this rung.", "[{person: diana-rojas, for: [line]}]", default=()
    )

    @property
    def seats(self) -> tuple[Seat, ...]:
        return self.people or (self,)


@shape
class Independence(Shape):
    """What makes an ombudsman independent."""

    appointed_by: Text | None = key("Who appoints.", "The shareholders' meeting")
    term: Duration | None = key("For how long.", "2 years")
    paid_by: Text | None = key("Who pays.", "A separate fund")
    binding: bool | None = key("Whether the company has to obey the decision.", "true")
    up_to: Money | None = key("Up to which amount it is binding.", "COP 20000000")
    removed_by: Text | None = key("Who can remove the ombudsman.", "Only a court")
    reports: Text | None = key("Where the yearly report is.", "In the documents of this charter")


@shape
class Step(Shape):
    """One step of a procedure with its own time."""

    says: Text | None = key("What happens.", "Admits the case", required=True)
    within: Deadline | None = key("Within which time.", "3 business days")
    by: str = key("Who does it: an id, or a name.", "ana-torres", default="", to=("people", "contractors", "text"))
    counts_from: Term | None = key("What starts the clock.", "receipt", words="starts")


@shape
class Beyond(Contact):
    """Somebody outside the chain of command: ombudsman, arbitration, regulator, court."""

    person: str = key("Id of the person, for an ombudsman with a name.", "helena-mora", default="", to=("people",))
    authority: Text | None = key("Name of the authority.", "Superintendencia de Industria y Comercio", universal=True)
    kind: str = key("What it is.", "ombudsman", default="", words="beyond")
    does: Text | None = key("What it does.", "Reviews the answer and decides")
    after: Deadline | None = key("From when, since the case was opened.", "15 business days")
    until: Deadline | None = key("Until when.", "1 year")
    when: tuple[Term, ...] = key("In which case.", "[unresolved]", default=(), words="conditions")
    early_if: tuple[Text, ...] = key("What opens it before its time.", "[We sent a letter of deadlock]", default=())
    first: bool | None = key("Whether one may go there before the company.", "true")
    deputy: str = key("Who acts while the person is away.", "rafael-soto", default="", to=("people",))
    independent: Independence | None = key(
        "What makes it independent.", "{appointed_by: The shareholders, binding: true}"
    )
    replies_in: Deadline | None = key("Within which time it decides.", "8 business days")
    steps: tuple[Step, ...] = key("Its own steps.", "[{says: Admits, within: 3 business days}]", default=())
    pauses: tuple[Pause, ...] = key(
        "What stops its clock.", "[{when: We wait for your papers, at_most: 10 days}]", default=()
    )
    cost: Term | None = key("What it costs the customer.", "free", words="cost")
    form: str = key("Address of its form.", "https://www.example.org/form", default="")
    address: Text | None = key("Where it is.", '"Carrera 13 # 27-00, Bogotá"', universal=True)
    hours: Hours | None = key("When it answers.", "office")
    for_: tuple[str, ...] = key("For what alone.", "[home]", default=(), to=SCOPE)
    basis: Basis | None = key("The law behind it.", "[sac, art. 20]", to=("laws",))
    you_have: tuple[YouHave, ...] = key(
        "Deadlines on the customer.", "{within: 1 year, to: Ask for arbitration}", default=()
    )
    results: Text | None = key("What came of it last year.", "31 of 40 decided for the customer")
