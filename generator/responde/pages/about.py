"""The page on the edition: which one this is, who approved it, what changed, documents, laws, the company."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from responde.checks.acceptance import covers
from responde.complaint import chats, receivers
from responde.contract.company import Accepted, Document, Edition, OlderEdition, Organisation
from responde.findings.render import message
from responde.pages import ways
from responde.pages.addresses import anchor
from responde.pages.blocks import Card, Page, Section, facts
from responde.pages.desk import Desk, out
from responde.speech import EMPTY, figures
from responde.templating import escape

COMMA = Markup(", ")
SURVEYS = ("forms/complaint.xlsx", "forms/complaint.xml")
"""The survey, once for all languages."""


def page(desk: Desk) -> Page:
    say, contract = desk.say, desk.contract
    sections = [_edition(desk, contract.edition), _company(desk, contract.organisation)]
    if contract.notes:
        sections.append(
            Section(id="notes", title=say("What else belongs to this charter"), bullets=say.texts(contract.notes))
        )
    if contract.accepts:
        cards = tuple(_accepted(desk, one) for one in contract.accepts)
        sections.append(
            Section(id="accepted", title=say("What our own check finds, and why we stand by it"), cards=cards)
        )
    if contract.documents:
        cards = tuple(_document(desk, one) for one in contract.documents)
        sections.append(Section(id="documents", title=say("Documents"), cards=cards))
    if contract.laws:
        cards = tuple(_law(desk, name) for name in contract.laws)
        sections.append(Section(id="laws", title=say("Laws that it rests on"), cards=cards))
    if contract.editions:
        cards = tuple(_older(desk, one) for one in contract.editions)
        sections.append(Section(id="older", title=say("Older editions"), cards=cards))
    return Page(
        name="edition",
        title=say("Which edition is this, and who answers for it?"),
        menu=say("This edition"),
        sections=(*sections, _machines(desk)),
    )


def approver(desk: Desk, *, link: bool = True) -> Markup:
    approved = desk.contract.edition.approved_by
    return desk.person(approved, link=link) if approved else EMPTY


def _edition(desk: Desk, edition: Edition) -> Section:
    say, contract = desk.say, desk.contract
    return Section(
        id="edition",
        title=say("This edition"),
        facts=(
            *facts(
                (say("Edition"), escape(edition.number)),
                (say("In force from"), figures.day(say, edition.from_)),
                (say("In force until"), figures.day(say, edition.until)),
                (say("To be reviewed by"), figures.day(say, edition.review_by)),
                (say("Published on"), figures.day(say, edition.published)),
                (say("Published at"), out(contract.published_at)),
                (say("Approved by"), approver(desk)),
                (say("Signed by"), tuple(_signer(desk, one) for one in edition.signed_by)),
                (say("Takes the place of edition"), escape(edition.supersedes)),
                (say("What changed"), say.texts(edition.changes)),
                (say("Languages"), COMMA.join(say.language(code) for code in contract.languages)),
            ),
            *desk.lacks(edition.lacks),
            *desk.lacks(contract.lacks),
        ),
    )


def _signer(desk: Desk, signer: object) -> Markup:
    say = desk.say
    parts = [say.text(getattr(signer, "name", None)), say.text(getattr(signer, "role", None))]
    parts.append(figures.day(say, getattr(signer, "date", None)))
    parts += [fact.values[0] for fact in desk.lacks(getattr(signer, "lacks", {}))]
    return COMMA.join(part for part in parts if part)


def _company(desk: Desk, company: Organisation) -> Section:
    say = desk.say
    size, brand = company.size, company.brand
    return Section(
        id="company",
        title=say("Who answers"),
        lead=tuple(line for line in (say.text(company.mission),) if line),
        actions=ways.actions(desk, company, say.text(company.name)),
        facts=(
            *facts(
                (say("Name"), say.text(company.name)),
                (say("Legal name"), say.text(company.legal_name)),
                (say("Tax number"), escape(company.tax_id)),
                (say("Address"), say.text(company.address)),
                (say("Country"), say.country_name(company.country)),
                (say("Region"), escape(company.region)),
                (say("Sector"), say.word("sectors", company.sector) if company.sector else EMPTY),
                (say("People who work here"), figures.number(say, size.workers) if size and size.workers else EMPTY),
                (say("Customers"), figures.number(say, size.customers) if size and size.customers else EMPTY),
                (say("Turnover in a year"), figures.money(say, size.turnover) if size and size.turnover else EMPTY),
                (say("Balance sheet total"), figures.money(say, size.balance) if size and size.balance else EMPTY),
            ),
            *desk.lacks(company.lacks),
            *(desk.lacks(size.lacks) if size else ()),
            *(desk.lacks(brand.lacks) if brand else ()),
        ),
    )


def _accepted(desk: Desk, one: Accepted) -> Card:
    """A finding in its own words, once each, and the company's reason."""
    say = desk.say
    covered = dict.fromkeys(message(finding, say.words) for finding in desk.accepted if covers(one, finding))
    return Card(
        title=say.text(one.why),
        kind="accepted",
        facts=(
            *facts(
                (say("What is found"), tuple(escape(said) for said in covered)),
                (say("Code of the finding"), escape(one.finding)),
                (say("Where in the contract"), escape(one.at)),
            ),
            *desk.lacks(one.lacks),
        ),
    )


def _document(desk: Desk, one: Document) -> Card:
    say = desk.say
    return Card(
        title=say.text(one.name),
        kind="document",
        facts=(
            *facts(
                (say("File"), out(desk.root + one.file, escape(one.file)) if one.file else EMPTY),
                (say("Address"), out(one.url)),
                (say("Published on"), figures.day(say, one.date)),
                (say("Language"), say.language(one.language) if one.language else EMPTY),
            ),
            *desk.lacks(one.lacks),
        ),
    )


def _older(desk: Desk, one: OlderEdition) -> Card:
    say = desk.say
    return Card(
        title=say("Edition {number}", number=one.number),
        kind="edition",
        facts=(
            *facts(
                (say("In force from"), figures.day(say, one.from_)),
                (say("In force until"), figures.day(say, one.until)),
                (say("File"), out(desk.root + one.file, escape(one.file)) if one.file else EMPTY),
                (say("Address"), out(one.url)),
            ),
            *desk.lacks(one.lacks),
        ),
    )


def _law(desk: Desk, name: str) -> Card:
    say, law = desk.say, desk.contract.laws[name]
    return Card(
        id=anchor("laws", name),
        kind="law",
        title=say.text(law.name),
        facts=(
            *facts((say("Text"), out(law.url)), (say("What it demands"), say.text(law.says))),
            *desk.lacks(law.lacks),
        ),
    )


def _machines(desk: Desk) -> Section:
    """Where the same charter is as data."""
    say = desk.say
    names = ("charter.json", "charter.schema.json", "calendar.json", "clocks.json")
    links = [out(desk.root + name, escape(name)) for name in names]
    links += [out(name, escape(name)) for name in _forms(desk)]
    links += [out(f"{desk.root}{name}", escape(name)) for name in SURVEYS]
    return Section(id="machines", title=say("The same for machines"), bullets=tuple(links))


def _forms(desk: Desk) -> Iterator[str]:
    """What tells programs how to hand in a complaint."""
    yield "forms/complaint.schema.json"
    yield "forms/handover.schema.json"
    channel = desk.contract.channels.get(receivers.web_channel(desk.contract))
    receiver = receivers.of(channel) if channel else None
    if receiver and receiver.kind == "webhook":
        yield "forms/complaint.openapi.json"
    if chats.channel(desk.contract):
        yield "forms/complaint.flow.json"
