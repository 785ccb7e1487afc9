"""What a company offers and where: services with their sheets, channels and places."""

from __future__ import annotations

from typing import ClassVar

from responde.contract.contacts import Contact, Phone
from responde.contract.deadline import SCOPE, Basis, Deadline, Split
from responde.contract.people import Step
from responde.contract.quantities import Duration, Money
from responde.contract.shape import Shape, key, shape
from responde.contract.texts import Hours, Term, Text


@shape
class Cost(Shape):
    """One part of what something costs."""

    bare: ClassVar[str] = "amount"
    says: Text | None = key("What it is for.", "Copy of the invoice")
    amount: Split[Money | Text] | None = key("How much.", "EUR 3", required=True, to=SCOPE)


@shape
class Service(Contact):
    """Something the company does for customers, with its sheet."""

    bare: ClassVar[str] = "name"

    name: Text | None = key("What customers call it.", "Internet en el hogar", required=True)
    does: Text | None = key("What it is.", "A connection of up to 300 megabits")
    for_whom: tuple[Term, ...] = key("Whom it is for.", "[home, business]", default=(), words="customers")
    requires: tuple[Text, ...] = key("What one has to meet.", "[To live in the area]", default=())
    documents: tuple[Text, ...] = key("What to bring.", "[Identity card]", default=())
    cost: tuple[Cost, ...] = key("What it costs, in parts.", "[{says: Installation, amount: COP 50000}]", default=())
    steps: tuple[Step, ...] = key("How it goes, step by step.", "[{says: Visit, within: 3 days}]", default=())
    priority: tuple[Term, ...] = key("Who comes first.", "[pregnant, elderly]", default=(), words="priority")
    laws: tuple[Basis, ...] = key("Laws behind it.", "[[sac, art. 5]]", default=(), to=("laws",))
    channels: tuple[str, ...] = key("Where to ask for it.", "[line, web]", default=(), to=("channels",))
    places: tuple[str, ...] = key("Where it is done.", "[bogota-norte]", default=(), to=("places",))
    hours: Hours | None = key("When it is done.", "office")
    done: Deadline | None = key("Within which time it is done.", "5 business days")
    responsible: str = key("Who is responsible.", "jorge-ruiz", default="", to=("people",))
    result: Text | None = key("What the customer gets in the end.", "A working connection")
    valid_for: Duration | None = key("How long that is valid.", "1 year")


@shape
class Human(Shape):
    """How a customer gets from a machine to a person."""

    bare: ClassVar[str] = "at"
    at: Term | None = key("Where a person can be asked for.", "first menu", words="human")
    wait: Deadline | None = key("How long that takes.", "3 minutes for 95%")
    by: Text | None = key("What to say or press.", "Press 0")


@shape
class Delivery(Shape):
    """Where the answers of a web form go."""

    email: str = key("An e-mail address.", "pqr@andina-conecta.example", default="")
    webhook: str = key("An address that takes a form post.", "https://intake.example.com/cases", default="")
    netlify: str = key("Name of a Netlify form.", "complaint", default="")
    formspree: str = key("Id of a Formspree form.", "xyzfaro", default="")
    basin: str = key("Id of a Basin form.", "a1b2c3", default="")
    web3forms: str = key("Access key of Web3Forms.", "00000000-0000-0000-0000-000000000000", default="")


@shape
class Channel(Contact):
    """A way in which a customer can bring something."""

    kind: str = key("What it is.", "phone", default="", words="channels", required=True)
    name: Text | None = key("What customers call it.", "{es: Línea 24 horas, en: 24-hour line}")
    does: Text | None = key("What it is for.", "Faults and bills")
    for_: tuple[str, ...] = key("What alone it takes.", "[outage, claim]", default=(), to=SCOPE)
    address: Text | None = key("Postal or street address.", '"Apartado 5550, Bogotá D.C."', universal=True)
    at: tuple[str, ...] = key("Places where it is.", "[bogota-norte]", default=(), to=("places",))
    hours: Hours | None = key("When somebody answers.", "always")
    cost: Term | None = key("What it costs the customer.", "free", words="cost")
    wait: Deadline | None = key("How long one waits.", "30 seconds for 80%")
    contact: Deadline | None = key("Within which time the company gets in touch.", "1 business day")
    human: Human | None = key("How to reach a person.", "{at: first menu}")
    operated_by: str = key("The contractor who runs it.", "voz-directa", default="", to=("contractors",))
    languages: tuple[str, ...] = key("Languages spoken.", "[es, en]", default=(), words="languages")
    relay: Term | None = key("Help for deaf people.", "Video sign-language interpreting", words="relay")
    access: tuple[Term, ...] = key("Access.", "[step_free]", default=(), words="access")
    deliver_to: Delivery | None = key(
        "Where the form's answers go.",
        "{webhook: https://intake.example.com/cases}",
        private="only the receiver needs it",
        silent="stands in the form's action, which is no text",
    )
    takes_files: bool | None = key("Whether files can be handed in.", "true")
    note: Text | None = key("What else a customer should know.", "Not for emergencies")


@shape
class Place(Contact):
    """A place where customers are received."""

    name: Text | None = key("What it is called.", "Oficina Bogotá Norte", required=True)
    address: Text | None = key("Where it is.", '"Carrera 15 # 93-60, Bogotá D.C."', universal=True)
    geo: tuple[str, ...] = key(
        "Latitude and longitude in degrees.", "[4.6764, -74.0480]", default=(), silent="stands in the map's link"
    )
    hours: Hours | None = key("When it is open.", "branch")
    holidays: str = key("Calendar of its region.", "ES-MD", default="")
    last_entry: Duration | None = key("Until when one is let in; who is inside is served.", "15 minutes before closing")
    wait: Deadline | None = key("How long one waits.", "20 minutes for 90%")
    does: Text | None = key("What is done there.", "Payments and equipment")
    services: tuple[str, ...] = key("Services done there.", "[internet]", default=(), to=("services",))
    comfort: tuple[Term, ...] = key("What makes waiting bearable.", "[seats, toilets]", default=(), words="comfort")
    access: tuple[Term, ...] = key("Access.", "[step_free]", default=(), words="access")
    languages: tuple[str, ...] = key("Languages spoken.", "[es, en]", default=(), words="languages")
    directions: Text | None = key("How to get there.", "Opposite the market")
    region: str = key("The region it belongs to.", "north", default="", to=("regions",))
    operated_by: str = key("The contractor who runs it.", "voz-directa", default="", to=("contractors",))
    responsible: str = key("Who is responsible.", "mateo-diaz", default="", to=("people",))
    closed: tuple[Text, ...] = key("One-off closures.", "[24 December from 12:00]", default=())
    note: Text | None = key("What else a customer should know.", "No parking")


@shape
class Emergency(Shape):
    """What never goes through a form."""

    when: Text | None = key("In which case.", "Someone is hurt or in danger", required=True)
    call: Phone | None = key("The number to call.", "112", required=True)
    then: Text | None = key("What to do besides.", "Then tell us")
    for_: tuple[str, ...] = key("For which service.", "[gas]", default=(), to=SCOPE)
