"""The evidence as one page of HTML that stands alone: for the screen, for paper, and to be typeset."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from responde.findings import Severity
from responde.law.judging import Verdict
from responde.law.rules import Rule
from responde.reports.evidence import told
from responde.reports.evidence.addresses import on_the_site, site
from responde.reports.evidence.gathered import Article, Chapter, Evidence, Spot
from responde.reports.laws.known import grade, in_force, no_advice, tongue
from responde.speech import EMPTY, Speech, figures
from responde.templating import escape

KINDS = {Verdict.MET: "met", Verdict.BROKEN: "broken"}
"""Verdicts that have a look of their own; all are said in words."""
WEIGHTS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
SEPARATOR = Markup(" · ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A place as it is shown: what the contract says there, where, and what is wrong with it."""

    own: str
    says: Markup
    where: str
    """`contract.yml:12:3`, empty where nothing is said."""
    path: str
    address: str
    link: str
    """The address where it is a whole one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article as it is shown."""

    id: str
    title: Markup
    cited: str
    verdict: Markup
    kind: str
    facts: tuple[tuple[Markup, tuple[Markup, ...]], ...]
    """Labels with what is said under each."""
    places: tuple[Shown, ...]
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A law as it is shown."""

    id: str
    short: str
    name: str
    lang: str
    """Of the law's name."""
    url: str
    holds: Markup
    footer: str
    """What stands at the foot of its printed pages."""
    counts: Markup
    entries: tuple[Entry, ...]


def render_page(evidence: Evidence, say: Speech, templates: Environment, *, paged: bool = False) -> bytes:
    """The whole page, UTF-8; `paged` is for who typesets it, with a foot on every page of paper."""
    context = {
        "say": say,
        "advice": no_advice(say),
        "company": say.text(evidence.contract.organisation.name),
        "day": figures.short_day(say, evidence.on),
        "facts": tuple((label, value) for label, value in _facts(evidence, say) if value),
        "errors": _errors(evidence, say),
        "counts": _counted(say, evidence.verdicts),
        "paged": paged,
        "packs": tuple(_pack(evidence, say)),
        "parts": tuple(_part(evidence, say, number) for number in range(len(evidence.chapters))),
        "awaiting": tuple(_waiting(say, rule) for rule in evidence.awaiting),
    }
    return templates.get_template("reports/evidence.html.j2").render(context).encode()


def _facts(evidence: Evidence, say: Speech) -> Iterator[tuple[Markup, Markup]]:
    contract, edition = evidence.contract, evidence.contract.edition
    since = figures.short_day(say, edition.from_) if edition.from_ else EMPTY
    yield say("Company"), say.text(contract.organisation.legal_name or contract.organisation.name)
    yield say("Edition"), escape(edition.number)
    yield say("In force from"), since
    yield say("Published at"), _linked(site(contract))
    yield say("Judged by the law of"), figures.short_day(say, evidence.on)
    yield say("File of the contract"), escape(evidence.file)
    yield say("Its SHA-256"), Markup("<code>{}</code>").format(escape(evidence.digest))


def _linked(address: str) -> Markup:
    return Markup('<a href="{0}">{0}</a>').format(escape(address)) if address else EMPTY


def _errors(evidence: Evidence, say: Speech) -> Markup:
    if not evidence.errors:
        return EMPTY
    return say.n(
        "The check finds {n} error in this contract. As long as it stands, the charter isn't published.",
        "The check finds {n} errors in this contract. As long as they stand, the charter isn't published.",
        evidence.errors,
        n=evidence.errors,
    )


def _pack(evidence: Evidence, say: Speech) -> Iterator[tuple[str, Markup, Markup]]:
    """Name, title and date of each pack."""
    for head in evidence.heads:
        yield head.id, say.text(head.title), figures.short_day(say, head.checked)


def _part(evidence: Evidence, say: Speech, number: int) -> Part:
    chapter = evidence.chapters[number]
    return Part(
        id=f"law-{number + 1}",
        short=chapter.law.short,
        name=chapter.law.name,
        lang=tongue(chapter.country),
        url=chapter.law.url,
        holds=in_force(say, chapter.law),
        footer=f"{chapter.law.short} · {chapter.law.url} · {_checked(say, chapter)}",
        counts=_counted(say, chapter.verdicts),
        entries=tuple(_entry(evidence, say, article) for article in chapter.articles),
    )


def _counted(say: Speech, verdicts: Mapping[Verdict, int]) -> Markup:
    """`met: 12 · not met: 1`, less what doesn't occur."""
    found = ((told.verdict(say, one), verdicts[one]) for one in told.VERDICTS if verdicts[one])
    return SEPARATOR.join(say("{whole}: {part}", whole=word, part=count) for word, count in found)


def _checked(say: Speech, chapter: Chapter) -> str:
    """On which days its facts were read."""
    days = sorted({article.judged.head.checked for article in chapter.articles})
    read = Markup(", ").join(figures.short_day(say, day) for day in days)
    return say("Facts read on: {days}", days=read).unescape()


def _entry(evidence: Evidence, say: Speech, article: Article) -> Entry:
    rule = article.rule
    return Entry(
        id=rule.id,
        title=say.text(rule.title),
        cited=rule.cited,
        verdict=told.verdict(say, article.verdict),
        kind=KINDS.get(article.verdict, "open"),
        facts=tuple((label, lines) for label, lines in _told(say, article) if any(lines)),
        places=tuple(_shown(evidence, say, spot) for spot in article.spots),
        url=rule.url,
    )


def _told(say: Speech, article: Article) -> Iterator[tuple[Markup, tuple[Markup, ...]]]:
    rule, head = article.rule, article.judged.head
    yield say("What the law asks"), (told.coded(say.text(rule.asks)),)
    yield say("Verdict"), (_weighed(say, article), *told.reasons(say, article))
    yield say("Why the company stands by it"), tuple(say.text(entry.why) for entry in article.accepted)
    if article.judged.then is not Verdict.MET:
        yield say("What would satisfy it"), (told.coded(say.text(rule.meets)),)
    yield say("In force"), (in_force(say, rule),)
    checked = say("facts read on {day}", day=figures.short_day(say, head.checked))
    yield say("How it is known"), (SEPARATOR.join((grade(say, rule), checked)),)


def _weighed(say: Speech, article: Article) -> Markup:
    word = told.verdict(say, article.verdict)
    if article.weighs is None or article.verdict is not Verdict.BROKEN:
        return word
    return say("{whole} ({part})", whole=word, part=say(WEIGHTS[article.weighs]))


def _shown(evidence: Evidence, say: Speech, spot: Spot) -> Shown:
    address = on_the_site(evidence.contract, say.lang, spot.page)
    return Shown(
        own="" if spot.place.own.startswith("`") else spot.place.own,  # a key is no word of the contract's
        says=told.spoken(say, spot),
        where=f"{evidence.file}:{spot.line}:{spot.column}" if spot.line else "",
        path=".".join(map(str, spot.place.path)),
        address=address,
        link=address if evidence.contract.published_at else "",
    )


def _waiting(say: Speech, rule: Rule) -> tuple[str, str, str, Markup]:
    """Id, citation, address and what is thought to be asked."""
    return rule.id, rule.cited, rule.url, told.coded(say.text(rule.asks))
