"""A summary is rendered as text for people or as JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence

from responde.findings import Finding
from responde.findings.render import message, remedy, summary
from responde.reports.phantom import director, phantom
from responde.reports.summary import Change, Line, Score, Summary
from responde.words import catalogue

NAMED = 6
"""Places that are named of what is missing; the check lists all of them."""


def render_text(summaries: Sequence[Summary], lang: str = "en") -> str:
    """A paragraph a contract: the director's line, the areas, the changes."""
    return "\n".join("\n".join(_told(one, lang)) + "\n" for one in summaries)


def _told(one: Summary, lang: str) -> list[str]:
    words = catalogue(lang)
    lines = [f"{one.company} · {one.file}", f"  {summary(one.examined.findings, lang)}"]
    if one.examined.contract is None:
        return [*lines, f"  {words.gettext('Nothing can be counted: the file is no contract that can be read.')}"]
    asked = words.gettext("Can a customer reach the director?")
    lines += [f"  {asked} {phantom(one.examined.contract, lang)}", ""]
    width = max((len(words.gettext(score.area.name)) for score in one.scores), default=0)
    for score in one.scores:
        lines += _area(score, width, lang)
    if one.changes:
        lines += ["", f"  {words.gettext('What would help customers most:')}"]
        lines += [f"  {step}. {_change(change, lang)}" for step, change in enumerate(one.changes, 1)]
    return lines


def _area(score: Score, width: int, lang: str) -> list[str]:
    words = catalogue(lang)
    name = words.gettext(score.area.name).ljust(width)
    if not score.of:
        return [f"  {name}  {words.gettext('nothing to count')}"]
    count = words.gettext("{have} of {of}").format(have=score.have, of=score.of)
    whole = f" · {words.gettext('whole')}" if score.have == score.of else ""
    return [f"  {name}  {count}{whole}", *(_missing(line, lang) for line in score.lines if line.missing)]


def _missing(line: Line, lang: str) -> str:
    words = catalogue(lang)
    named = ", ".join(filter(None, line.missing[:NAMED])) + (", …" if len(line.missing) > NAMED else "")
    count = words.gettext("{have} of {of}").format(have=line.have, of=line.of)
    where = f" ({words.gettext('missing')}: {named})" if named else ""
    return f"      {words.gettext(line.label)}: {count}{where}"


def _change(change: Change, lang: str) -> str:
    words, spot = catalogue(lang), change.first.spot
    said = f"{message(change.first, lang)} {remedy(change.first, lang)}"
    at = f"{spot.file}:{spot.line}" if spot else change.first.name
    places = words.ngettext("{n} place", "{n} places", change.places).format(n=change.places)
    return f"{said} [{change.first.code}, {places}, {at}]"


def render_json(summaries: Sequence[Summary], lang: str = "en") -> str:
    """`{"contracts": [{file, company, director, phantom, areas: [{name, have, of, asked}], changes}]}`."""
    return json.dumps({"contracts": [_data(one, lang) for one in summaries]}, ensure_ascii=False, indent=2) + "\n"


def _data(one: Summary, lang: str) -> dict[str, object]:
    contract = one.examined.contract
    named = director(contract) if contract else None
    return {
        "file": one.file,
        "company": one.company,
        "director": named.person.name.into("")[0] if named and named.person.name else None,
        "phantom": phantom(contract, lang) if contract else None,
        "areas": [_scored(score, lang) for score in one.scores],
        "changes": [_proposed(change, lang) for change in one.changes],
    }


def _scored(score: Score, lang: str) -> dict[str, object]:
    asked = [
        {"what": catalogue(lang).gettext(line.label), "have": line.have, "of": line.of, "missing": list(line.missing)}
        for line in score.lines
    ]
    return {"area": score.area.id, "have": score.have, "of": score.of, "asked": asked}


def _proposed(change: Change, lang: str) -> dict[str, object]:
    first: Finding = change.first
    spot = first.spot
    return {
        "code": first.code,
        "severity": first.severity.value,
        "places": change.places,
        "message": message(first, lang),
        "remedy": remedy(first, lang),
        "file": spot.file if spot else "",
        "line": spot.line if spot else 0,
    }
