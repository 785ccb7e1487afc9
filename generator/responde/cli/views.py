"""The views that `responde check` gives of contracts: findings, what is new, how whole they are, what runs out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responde.cli import asked, output
from responde.cli.failures import ERRORS, OK

if TYPE_CHECKING:  # loaded by the views that need it, so that help is quick
    from responde.edition import Examined
    from responde.findings import Finding


@dataclass(frozen=True)
class Look:
    """Which contracts are looked at, for which day, and how somebody wants to be told."""

    named: asked.Contracts
    today: date
    form: str
    asked_lang: str | None
    laws: tuple[str, ...] = ()
    """Packs of rules that hold besides those that a contract selects."""

    @cached_property
    def examined(self) -> tuple[Examined, ...]:
        from responde.edition import examine

        return tuple(examine(path, self.today, self.laws) for path in self.named.paths)

    @property
    def readable(self) -> bool:
        return all(each.source.readable for each in self.examined)

    @cached_property
    def lang(self) -> str:
        """The language that was asked for, else that of the first contract."""
        first = self.examined[0].contract
        return self.asked_lang or asked.language(first.languages if first else ())


def findings(look: Look, *, strict: bool) -> int:
    """Everything that was found; of several contracts a table behind it."""
    return verdict(_listed(look, look.examined), strict=strict)


def compared(look: Look, file: Path, *, renew: bool) -> int:
    """What a baseline doesn't accept, whatever its severity."""
    from responde.cli import baseline

    return ERRORS if _listed(look, baseline.left_over(look.examined, file, look.lang, renew=renew)) else OK


def _listed(look: Look, examined: tuple[Examined, ...]) -> tuple[Finding, ...]:
    from responde.findings import by_place

    found = tuple(sorted((finding for each in examined for finding in each.findings), key=by_place))
    if look.form == "text":
        output.findings(found, look.lang)
        if look.named.several:
            output.say(f"\n{_table(examined, look.lang)}")
    elif look.form == "json" and look.named.several:
        from responde.findings.render import json
        from responde.reports import portfolio

        contracts = portfolio.entries(portfolio.rows(examined, look.lang))
        output.data(json.dumped({**json.document(found, look.lang), "contracts": contracts}))
    else:
        from responde.findings.render import render

        output.data(render(look.form, found, look.lang))
    return found


def _table(examined: tuple[Examined, ...], lang: str) -> str:
    from responde.reports import portfolio

    return portfolio.render_text(portfolio.rows(examined, lang), lang)


def summary(look: Look, *, strict: bool) -> int:
    """How whole each contract is; it ends as the findings would."""
    from responde.reports import scores
    from responde.reports.summary import summarise

    summaries = tuple(summarise(each) for each in look.examined)
    if look.form == "json":
        output.data(scores.render_json(summaries, look.lang))
    else:
        output.say(scores.render_text(summaries, look.lang))
    return verdict(tuple(finding for each in look.examined for finding in each.findings), strict=strict)


def until(span: str, today: date) -> date:
    """The last day of a span that somebody wrote."""
    from responde.reports.horizon import parse_span

    last = parse_span(span, today)
    if last is None:
        raise click.UsageError(f'{span!r} is not a span such as "90 days".')
    return last


def horizon(look: Look, until: date) -> int:
    """What runs out until a day; what can't be looked at is told beside it."""
    from responde.reports import horizon

    unknown = tuple(finding for each in look.examined if each.contract is None for finding in each.findings)
    if unknown:
        output.findings(unknown, look.lang, err=True)
    entries = horizon.horizon(look.examined, look.today, until)
    if look.form == "text":
        output.say(horizon.render_text(entries, look.lang))
    elif look.form == "json":
        output.data(horizon.render_json(entries, look.lang))
    else:
        output.data(horizon.render_ics(entries, look.lang, look.today))
    return ERRORS if entries or unknown else OK


def verdict(found: tuple[Finding, ...], *, strict: bool = False) -> int:
    """The exit code for contracts that could be read."""
    weighty = {"error", "warning"} if strict else {"error"}
    return ERRORS if any(finding.severity.value in weighty for finding in found) else OK
