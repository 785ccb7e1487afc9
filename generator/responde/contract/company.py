"""The company itself: who it is, which edition this is, its calendar, forms, privacy and conduct."""

from __future__ import annotations

from datetime import date as Day
from datetime import time as TimeOfDay
from typing import ClassVar

from responde.contract.contacts import Contact
from responde.contract.deadline import SCOPE
from responde.contract.quantities import Duration, Money
from responde.contract.shape import Shape, key, shape
from responde.contract.texts import Text


@shape
class Signer(Shape):
    """Somebody who signs the charter besides who approved it."""

    bare: ClassVar[str] = "name"
    name: Text | None = key("Full name, or the organisation.", "Association of Users", required=True, universal=True)
    role: Text | None = key("In which role.", "President of the users' council")
    date: Day | None = key("When.", "2026-11-20")


@shape
class Edition(Shape):
    """Which edition of the charter this is, and how long it holds."""

    number: str = key("Printed on every page and form.", "2026.2", default="")
    from_: Day | None = key("In force from.", "2026-12-01", required=True)
    review_by: Day | None = key(
        "When it has to be looked at again; after it, the charter says that it is stale.", "2027-06-01", required=True
    )
    until: Day | None = key("Last day, where it ends.", "2028-11-30")
    published: Day | None = key("Day of publication.", "2026-11-20")
    approved_by: str = key("Who approved it: an id, or a name.", "ana-torres", default="", to=("people", "text"))
    supersedes: str = key("The edition before.", "2026.1", default="")
    signed_by: tuple[Signer, ...] = key(
        "Who signs it besides.", "[{name: Association of Users, role: President}]", default=()
    )
    changes: tuple[Text, ...] = key("What changed since the edition before.", "[Visits in two hours]", default=())


@shape
class OlderEdition(Shape):
    """An edition that is no longer in force."""

    number: str = key("Its number.", "2026.1", default="", required=True)
    from_: Day | None = key("In force from.", "2026-01-01")
    until: Day | None = key("In force until.", "2026-11-30")
    file: str = key("Its file beside the contract.", "editions/2026.1.pdf", default="")
    url: str = key("Its address.", "https://andina-conecta.example/2026.1", default="")


@shape
class Document(Shape):
    """A document that belongs to the charter: full text, leaflet, report."""

    bare: ClassVar[str] = "name"

    name: Text | None = key("What it is.", "Yearly report of the ombudsman", required=True)
    file: str = key("Its file beside the contract.", "documents/report-2025.pdf", default="")
    url: str = key("Its address.", "https://andina-conecta.example/report.pdf", default="")
    date: Day | None = key("When it was published.", "2026-03-31")
    language: str = key("Its language.", "es", default="", words="languages")


@shape
class Brand(Shape):
    """How the charter looks."""

    color: str = key("The company's colour.", '"#0b5d5e"', default="", silent="a colour is no text")
    logo: str = key(
        "Its logo, a file beside the contract.", "assets/logo.svg", default="", silent="a picture is no text"
    )
    font: str = key(
        "Its typeface, a WOFF or WOFF2 file beside the contract.",
        "assets/andina.woff2",
        default="",
        silent="a typeface is no text",
    )


@shape
class Size(Shape):
    """How large the company is, which decides the laws that hold."""

    bare: ClassVar[str] = "workers"
    workers: int | None = key("How many people work there.", "640")
    turnover: Money | None = key("Turnover in a year.", "EUR 120000000")
    balance: Money | None = key("Total of the balance sheet.", "EUR 60000000")
    customers: int | None = key("How many customers it has.", "500000")


@shape
class Organisation(Contact):
    """The company that answers."""

    name: Text | None = key("What customers call it.", "Andina Conecta", required=True, universal=True)
    legal_name: Text | None = key("Its name in law.", "Andina Conecta S.A. E.S.P.", universal=True)
    tax_id: str = key("Its tax number.", "900.555.010-0", default="")
    country: str = key(
        "Country, as ISO 3166 writes it.", "CO", default="", words="countries", closed=True, required=True
    )
    region: str = key("Region, as ISO 3166-2 writes it, without the country.", "MD", default="")
    sector: str = key(
        "Sector; with country and size it decides the laws that hold.", "telecom", default="", words="sectors"
    )
    size: Size | None = key("How large it is.", "{workers: 640}")
    timezone: str = key(
        "Time zone.", "America/Bogota", default="", required=True, silent="names the zone of every clock"
    )
    address: Text | None = key("Where it is.", '"Carrera 15 # 93-60, Bogotá D.C."', universal=True)
    brand: Brand | None = key("How the charter looks.", '{color: "#0b5d5e"}')
    mission: Text | None = key("What it stands for, in a sentence.", "We answer")


@shape
class Region(Contact):
    """A part of the company with a name, a time zone or holidays of its own."""

    bare: ClassVar[str] = "name"
    name: Text | None = key("What it is called.", "Canarias", required=True, universal=True)
    legal_name: Text | None = key(
        "Its name in law, where it is a company of its own.", "Andina Sur S.A.", universal=True
    )
    tax_id: str = key("Its tax number.", "900.555.011-0", default="")
    timezone: str = key("Time zone.", "Atlantic/Canary", default="")
    holidays: str = key("Its calendar of public holidays.", "ES-CN", default="")
    address: Text | None = key("Where it is.", "Calle Mayor 1", universal=True)


@shape
class OneDay(Shape):
    """A day that the company adds to the calendar, or takes out of it."""

    bare: ClassVar[str] = "date"
    date: Day | None = key("The day.", "2026-12-24", required=True)
    says: Text | None = key("Why.", "Local holiday")
    region: str = key("For which region alone.", "north", default="", to=("regions",))


@shape
class CalendarRules(Shape):
    """One calendar for every clock."""

    holidays: str = key("Public holidays of a country, or of a region: `ES-MD`.", "CO", default="")
    weekend: tuple[str, ...] = key(
        "Days that are no business days.", "[sat, sun]", default=(), words="weekdays", closed=True
    )
    cutoff: TimeOfDay | None = key("What arrives later counts as received on the next business day.", "17:00")
    add: tuple[OneDay, ...] = key(
        "Days off that the calendar doesn't know.", "[{date: 2026-12-24, says: Local holiday}]", default=()
    )
    remove: tuple[OneDay, ...] = key(
        "Holidays on which the company works.", "[{date: 2026-12-08, says: Shops stay open}]", default=()
    )


@shape
class Law(Shape):
    """A law that promises rest on."""

    bare: ClassVar[str] = "name"
    name: Text | None = key("Its name.", "Ley 10/2025", required=True)
    url: str = key("Where its text is.", "https://www.boe.es/eli/es/l/2025/12/26/10", default="")
    says: Text | None = key("What it demands, in plain words.", "An answer within 15 business days")


@shape
class Duty(Shape):
    """Something that is asked of the customer."""

    bare: ClassVar[str] = "says"
    says: Text | None = key("What is asked.", "Treat the people who serve you with respect", required=True)
    else_: Text | None = key("What happens otherwise.", "The visit is agreed again")
    why: Text | None = key("Why it is asked.", "So that nobody waits in vain")
    basis: Text | None = key("The law behind it.", '"Act 3/2020, article 4"')


@shape
class Exceptions(Shape):
    """How a customer can be treated differently: by rule, person and record."""

    granted_by: tuple[str, ...] = key("Who may.", "[ana-torres]", default=(), to=("people",))
    recorded: bool | None = key("Whether each one is recorded.", "true")
    rule: Text | None = key("When.", "Only where a rule harms a customer without need")
    counted: Text | None = key("How many there were.", "12 in 2025")


@shape
class Measure(Shape):
    """What is done when somebody is insulted or threatened."""

    says: Text | None = key("What is done.", "First you are warned", required=True)
    decided_by: str = key("Who decides it.", "diana-rojas", default="", to=("people",))
    until: Duration | None = key("How long it lasts.", "1 business day")
    review: Duration | None = key("After how long it is looked at again.", "1 week")
    appeal: str = key("Who reviews it.", "ana-torres", default="", to=("people",))


@shape
class Conduct(Shape):
    """No shortcuts, and no humiliation of the people who serve."""

    outside_hours: Text | None = key("What happens outside the hours.", "The 24-hour line always answers")
    shortcut: Text | None = key("What is said to who wants a shortcut.", "You are taken to the person who is next")
    exceptions: Exceptions | None = key("How exceptions are made.", "{granted_by: [ana-torres], recorded: true}")
    aggression: tuple[Measure, ...] = key(
        "What happens on insults, step by step.", "[{says: You are warned}]", default=()
    )
    house_rules: tuple[Text, ...] = key("Rules of the house.", "[No smoking]", default=())


@shape
class CaseNumber(Shape):
    """One number for a case, whatever the channel."""

    bare: ClassVar[str] = "prefix"
    prefix: str = key("Letters in front.", "AC", default="", required=True)


@shape
class Question(Shape):
    """A question of the company's own."""

    kind: str = key("What kind of answer it takes.", "choice", default="text", words="answers", closed=True)
    says: Text | None = key("The question.", '"What colour is the light on the device?"', required=True)
    short: Text | None = key("At most 20 characters, for small screens.", "Device light")
    hint: Text | None = key("What helps to answer it.", "On the back of the device")
    options: dict[str, Text] = key("Answers to choose from.", "{green: Green, red: Red}", default={})
    for_: tuple[str, ...] = key("For what alone it is asked.", "[outage]", default=(), to=SCOPE)


@shape
class FormRules(Shape):
    """What a complaint asks, whatever the channel."""

    ask: tuple[str, ...] = key(
        "Questions, in order; `own.x` for the company's own.",
        "[name, facts, own.router_light]",
        default=(),
        words="questions",
    )
    required: tuple[str, ...] = key("Which have to be answered.", "[facts]", default=(), words="questions")
    own: dict[str, Question] = key(
        "The company's own questions.", '{router_light: {says: "What colour is the light?"}}', default={}
    )


@shape
class Privacy(Shape):
    """What happens to the customers' data, and to the contacts of the people named."""

    controller: Text | None = key("Who answers for the data.", "Andina Conecta S.A. E.S.P.", universal=True)
    notice: str = key("Address of the privacy notice.", "https://andina-conecta.example/privacidad", default="")
    keeps_for: Duration | None = key("How long complaints are kept.", "5 years")
    contacts: str = key(
        "Whether contacts are published everywhere, on pages only, or on request.",
        "published",
        default="published",
        words="contacts",
        closed=True,
    )
    contact: str = key("Who answers about data.", "dpo@andina-conecta.example", default="")
    says: Text | None = key("What else a customer should know.", "Calls are recorded")


@shape
class Accepted(Shape):
    """Something that the check finds and that the company stands by."""

    finding: str = key(
        "Code of what is found, as `responde check` prints it.", "stand-in-missing", default="", required=True
    )
    at: str = key("Where alone; default: wherever it is found.", "people.rosa", default="")
    why: Text | None = key("The reason, which is published.", '"We are three, and all of us answer"', required=True)


@shape
class ResultsFile(Shape):
    """Where the results are."""

    bare: ClassVar[str] = "file"
    file: str = key(
        "CSV beside the contract: period, promise, contractor, total, kept (or share).",
        "results.csv",
        default="",
        required=True,
        silent="its figures are published, not its name",
    )
    since: str = key("The first period for which there are results.", "2024", default="")
    note: Text | None = key("What a reader of the results should know.", "Counted by an auditor")
    by: Text | None = key("Who works them out.", "The quality office")
