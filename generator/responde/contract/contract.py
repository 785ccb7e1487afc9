"""The contract as a whole, and how to find what an id or a path in it refers to."""

from __future__ import annotations

from responde.contract import company, service
from responde.contract.contractors import Audit, Contractor, Lesson, Stage
from responde.contract.deadline import Basis, Deadline, Measured, Remedy
from responde.contract.people import Beyond, Person, Rung
from responde.contract.promises import CustomerGroup, Need, Promise, Request, Right
from responde.contract.shape import Shape, key, shape
from responde.contract.texts import Hours, Text


@shape
class Defaults(Shape):
    """What holds for everything with a target that does not say otherwise."""

    kept_by: str = key("Who keeps it.", "sergio-quintero", default="", to=("people",))
    basis: Basis | None = key("What it rests on.", "own", to=("laws",))
    remedy: Remedy | None = key("What is given.", "day-credit")
    measured: Measured | None = key("How it is measured.", "{source: Case register, every: month}")


@shape
class Contract(Shape):
    """A company's service contract."""

    format: int = key("Version of this format.", "1", required=True, silent="there is one version")
    published_at: str = key("Where the charter is published.", "https://derechos.andina-conecta.example/", default="")
    languages: tuple[str, ...] = key(
        "Languages; the first is the contract's own.", "[es, en]", default=(), required=True, words="languages"
    )
    edition: company.Edition = key("Which edition this is.", "{from: 2026-12-01, review_by: 2027-06-01}", required=True)
    organisation: company.Organisation = key(
        "The company.", "{name: …, country: CO, timezone: America/Bogota}", required=True
    )
    regions: dict[str, company.Region] = key("Parts with a name, time zone or holidays of their own.", default={})
    customers: dict[str, CustomerGroup] = key("Kinds of customers.", default={})
    calendar: company.CalendarRules | None = key("One calendar for every clock.", "{holidays: CO, cutoff: 17:00}")
    defaults: Defaults | None = key("What holds where nothing else is said.", "{kept_by: sergio-quintero, basis: own}")
    hours: dict[str, Hours] = key("Opening hours with a name.", "{office: Mo-Fr 08:00-17:00; PH off}", default={})
    people: dict[str, Person] = key("The people, each with an id of your choice.", default={}, required=True)
    services: dict[str, service.Service] = key("What the company offers.", default={})
    channels: dict[str, service.Channel] = key("Ways to bring something.", default={}, required=True)
    places: dict[str, service.Place] = key("Where customers are received.", default={})
    emergency: tuple[service.Emergency, ...] = key(
        "What never goes through a form.", "{when: …, call: 112}", default=()
    )
    laws: dict[str, company.Law] = key("Laws that promises rest on.", default={})
    requests: dict[str, Request] = key("What a customer can bring.", default={}, required=True)
    needs: dict[str, Need] = key("What the start page offers.", default={})
    remedies: dict[str, Remedy] = key("What is given when a promise is broken.", default={})
    promises: dict[str, Promise] = key("Other measurable commitments.", default={})
    ladder: tuple[Rung, ...] = key("Whom to contact, in order, up to the director.", default=(), required=True)
    beyond: tuple[Beyond, ...] = key("Whom to turn to outside the company.", default=())
    contractors: dict[str, Contractor] = key("Who comes in the company's name.", default={})
    journey: tuple[Stage, ...] = key("Whom the customer meets, step by step.", default=())
    rights: dict[str, Right] = key("Rights, with what is measured behind each.", default={})
    duties: tuple[company.Duty, ...] = key("What is asked of the customer.", default=())
    conduct: company.Conduct | None = key("No shortcuts, no humiliation.", "{outside_hours: …}")
    case_number: company.CaseNumber | None = key("One number for a case.", "{prefix: AC}")
    forms: company.FormRules | None = key("What a complaint asks.", "{ask: [name, facts], required: [facts]}")
    results: company.ResultsFile | None = key("Where the results are.", "results.csv")
    audits: tuple[Audit, ...] = key("How the company itself is audited.", default=())
    lessons: tuple[Lesson, ...] = key("You said, we did.", default=())
    documents: tuple[company.Document, ...] = key("Documents that belong to the charter.", default=())
    editions: tuple[company.OlderEdition, ...] = key("Older editions.", default=())
    privacy: company.Privacy | None = key("What happens to data and contacts.", "{controller: …, keeps_for: 5 years}")
    notes: tuple[Text, ...] = key("What else belongs to the charter.", default=())

    def all_contractors(self) -> dict[str, Contractor]:
        """Every contractor with those below it, whatever the depth."""
        found: dict[str, Contractor] = {}
        waiting = list(reversed(self.contractors.items()))
        while waiting:
            name, one = waiting.pop()
            found[name] = one
            waiting += reversed(one.contractors.items())
        return found

    def deadline_at(self, path: str) -> Deadline | None:
        """The deadline that a path such as `line.wait`, `complaint.answer` or a promise's id names."""
        name, _, step = path.partition(".")
        if not step:
            return self.promises.get(name)
        named = (self.channels, self.requests, self.places, self.remedies, self.services, self.all_contractors())
        seats = (seat for rung in self.ladder for seat in rung.seats if seat.person == name)
        outside = (one for one in self.beyond if one.person == name)
        for one in (*(namespace.get(name) for namespace in named), *seats, *outside):
            found = getattr(one, step, None)
            if isinstance(found, Deadline):
                return found
        return None
