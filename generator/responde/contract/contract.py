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
        "The company.", "{name: Andina Conecta, country: CO, timezone: America/Bogota}", required=True
    )
    regions: dict[str, company.Region] = key(
        "Parts with a name, time zone or holidays of their own.", "{north: {name: Norte, holidays: CO}}", default={}
    )
    customers: dict[str, CustomerGroup] = key(
        "Kinds of customers.", "{home: Households, business: Companies}", default={}
    )
    calendar: company.CalendarRules | None = key("One calendar for every clock.", "{holidays: CO, cutoff: 17:00}")
    defaults: Defaults | None = key("What holds where nothing else is said.", "{kept_by: sergio-quintero, basis: own}")
    hours: dict[str, Hours] = key("Opening hours with a name.", "{office: Mo-Fr 08:00-17:00; PH off}", default={})
    people: dict[str, Person] = key(
        "The people, each with an id of your choice.",
        "{ana-torres: {name: Ana Lucía Torres, phone: +57 601 555 0101}}",
        default={},
        required=True,
    )
    services: dict[str, service.Service] = key("What the company offers.", "{internet: Home internet}", default={})
    channels: dict[str, service.Channel] = key(
        "Ways to bring something.", "{line: {kind: phone, phone: +57 601 555 0100}}", default={}, required=True
    )
    places: dict[str, service.Place] = key(
        "Where customers are received.", '{shop: {name: Shop, address: "Calle 5 # 4-3"}}', default={}
    )
    emergency: tuple[service.Emergency, ...] = key(
        "What never goes through a form.", "[{when: Someone is hurt or in danger, call: 112}]", default=()
    )
    laws: dict[str, company.Law] = key("Laws that promises rest on.", "{sac: Ley 1480 de 2011}", default={})
    requests: dict[str, Request] = key(
        "What a customer can bring.", "{complaint: {name: Queja, answer: 10 business days}}", default={}, required=True
    )
    needs: dict[str, Need] = key(
        "What the start page offers.", "{no-service: {says: Service fault, request: complaint}}", default={}
    )
    remedies: dict[str, Remedy] = key(
        "What is given when a promise is broken.", "{day-credit: {gives: A day free, automatic: true}}", default={}
    )
    promises: dict[str, Promise] = key(
        "Other measurable commitments.",
        "{visit-window: {says: Short visit windows, target: 2 hours for 95%}}",
        default={},
    )
    ladder: tuple[Rung, ...] = key(
        "Whom to contact, in order, up to the director.",
        "[{person: ana-torres, replies_in: 5 business days, director: true}]",
        default=(),
        required=True,
    )
    beyond: tuple[Beyond, ...] = key(
        "Whom to turn to outside the company.", "[{authority: Superintendencia de Industria y Comercio}]", default=()
    )
    contractors: dict[str, Contractor] = key(
        "Who comes in the company's name.", "{redes-del-norte: {name: Redes del Norte, owner: jorge-ruiz}}", default={}
    )
    journey: tuple[Stage, ...] = key(
        "Whom the customer meets, step by step.", "[{step: Installation, meets: redes-del-norte}]", default=()
    )
    rights: dict[str, Right] = key(
        "Rights, with what is measured behind each.", "{time: {backed_by: [complaint.answer]}}", default={}
    )
    duties: tuple[company.Duty, ...] = key(
        "What is asked of the customer.", "[Treat the people who serve you with respect]", default=()
    )
    conduct: company.Conduct | None = key(
        "No shortcuts, no humiliation.", "{outside_hours: The 24-hour line always answers}"
    )
    case_number: company.CaseNumber | None = key("One number for a case.", "{prefix: AC}")
    forms: company.FormRules | None = key("What a complaint asks.", "{ask: [name, facts], required: [facts]}")
    results: company.ResultsFile | None = key("Where the results are.", "results.csv")
    audits: tuple[Audit, ...] = key(
        "How the company itself is audited.", "[{every: 1 year, by: An independent firm}]", default=()
    )
    lessons: tuple[Lesson, ...] = key(
        "You said, we did.", "[{heard: Nobody told us, changed: A message is sent}]", default=()
    )
    documents: tuple[company.Document, ...] = key(
        "Documents that belong to the charter.", "[{name: Full text, file: documents/charter.pdf}]", default=()
    )
    editions: tuple[company.OlderEdition, ...] = key(
        "Older editions.", "[{number: 2026.1, file: editions/2026.1.pdf}]", default=()
    )
    privacy: company.Privacy | None = key(
        "What happens to data and contacts.", "{controller: Andina Conecta S.A. E.S.P., keeps_for: 5 years}"
    )
    accepts: tuple[company.Accepted, ...] = key(
        "What the check finds and the company stands by, each with its reason, which is published.",
        "[{finding: stand-in-missing, at: people.rosa, why: We are three}]",
        default=(),
    )
    notes: tuple[Text, ...] = key("What else belongs to the charter.", "[Prices include tax]", default=())

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
