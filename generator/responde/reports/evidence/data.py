"""The evidence for programs: one JSON object, the same to the byte whenever it is made of the same."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from responde.law.rules import Head, Rule
from responde.reports.evidence import told
from responde.reports.evidence.addresses import on_the_site, site
from responde.reports.evidence.gathered import Article, Chapter, Evidence, Spot
from responde.reports.laws.known import GRADES, no_advice
from responde.speech import Speech
from responde.templating import plain

Json = dict[str, Any]
FORMAT = 1
"""Of this document; it changes where a name or a meaning does."""


def render_json(evidence: Evidence, say: Speech) -> str:
    """`{format, language, says, company, edition, contract, site, on, errors, verdicts, packs, laws, awaiting}`.

    `edition` is `{number, from, until}`, `contract` `{file, sha256}`; `on` is the day by whose law it was judged;
    `errors` counts what keeps the charter from being published; `verdicts` counts the articles by verdict; `packs` are
    `{id, title, country, checked}`, `checked` being the day on which the facts were read; `awaiting` lists rules by
    which nobody is judged yet.

    `laws` are `{number, short, name, country, url, from, until, articles}`, and an article is `{rule, title, article,
    cited, url, pack, grade, known, from, until, asks, meets, verdict, then, weighs, why, state, accepted, places}`.
    A verdict is `met`, `not met`, `undecided`, `not checkable by machine`, `not yet in force` or `no longer in force`;
    `then` is what it is, or will be, while the article is in force; `weighs` is error, warning, note or null; `state`
    are the keys on which it depends whether it holds; `accepted` are the reasons that the company publishes.

    A place is `{path, says, own, met, line, column, text, address}`: `met` is null where no machine can tell, `own` are
    the contract's words, `text` is the line of the file; what isn't there is null. Days are ISO 8601.
    """
    contract, edition = evidence.contract, evidence.contract.edition
    document = {
        "format": FORMAT,
        "language": say.lang,
        "says": plain(no_advice(say)),
        "company": plain(say.text(contract.organisation.name)),
        "edition": {"number": edition.number or None, "from": _day(edition.from_), "until": _day(edition.until)},
        "contract": {"file": evidence.file, "sha256": evidence.digest},
        "site": site(contract) or None,
        "on": evidence.on.isoformat(),
        "errors": evidence.errors,
        "verdicts": {said: evidence.verdicts[one] for one, said in told.VERDICTS.items()},
        "packs": [_pack(say, head) for head in evidence.heads],
        "laws": [_chapter(evidence, say, chapter) for chapter in evidence.chapters],
        "awaiting": [_waiting(say, rule) for rule in evidence.awaiting],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _pack(say: Speech, head: Head) -> Json:
    title = plain(say.text(head.title))
    return {"id": head.id, "title": title, "country": head.country, "checked": head.checked.isoformat()}


def _chapter(evidence: Evidence, say: Speech, chapter: Chapter) -> Json:
    law = chapter.law
    return {
        "number": law.number,
        "short": law.short,
        "name": law.name,
        "country": chapter.country,
        "url": law.url,
        "from": _day(law.from_),
        "until": _day(law.until),
        "articles": [_article(evidence, say, article) for article in chapter.articles],
    }


def _article(evidence: Evidence, say: Speech, article: Article) -> Json:
    rule, judged = article.rule, article.judged
    return {
        **_waiting(say, rule),
        "pack": judged.head.id,
        "from": _day(rule.from_),
        "until": _day(rule.until),
        "verdict": told.VERDICTS[judged.verdict],
        "then": told.VERDICTS[judged.then],
        "weighs": article.weighs.value if article.weighs else None,
        "why": [plain(reason) for reason in told.reasons(say, article)],
        "state": list(article.state),
        "accepted": [plain(say.text(entry.why)) for entry in article.accepted],
        "places": [_place(evidence, say, spot) for spot in article.spots],
    }


def _waiting(say: Speech, rule: Rule) -> Json:
    """What is known of a rule by itself."""
    return {
        "rule": rule.id,
        "title": plain(say.text(rule.title)),
        "article": rule.article or None,
        "cited": rule.cited,
        "url": rule.url,
        "grade": rule.grade.value,
        "known": plain(say(GRADES[rule.grade])),
        "asks": plain(say.text(rule.asks)),
        "meets": plain(say.text(rule.meets)),
    }


def _place(evidence: Evidence, say: Speech, spot: Spot) -> Json:
    return {
        "path": ".".join(map(str, spot.place.path)) or None,
        "says": plain(told.spoken(say, spot)) or None,
        "own": spot.place.own or None,
        "met": told.as_asked(spot),
        "line": spot.line or None,
        "column": spot.column or None,
        "text": spot.text or None,
        "address": on_the_site(evidence.contract, say.lang, spot.page) or None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
