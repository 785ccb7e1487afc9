"""The files that a contract names: pictures, documents, results; only these are ever copied or read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

from responde.contract.company import Document, OlderEdition
from responde.contract.contract import Contract
from responde.contract.quantities import Period
from responde.findings import Finding, Path, Spot
from responde.findings import catalogue as kinds
from responde.reading.ids import EXPECTED, instead, names
from responde.reading.suggest import hint
from responde.source import Source, attachment
from responde.source.text import decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How a promise was kept in one period: numbers, or a share alone."""

    period: Period
    written: str
    promise: str
    contractor: str = ""
    total: Decimal | None = None
    kept: Decimal | None = None
    share: Decimal | None = None
    """Per cent."""
    line: int = 1
    text: str = ""
    """The line itself."""

    @property
    def per_cent(self) -> Decimal | None:
        """The share kept, in per cent, to a tenth; None where nothing was counted."""
        if self.share is not None:
            return self.share
        if not self.total or self.kept is None:
            return None
        return (self.kept * 100 / self.total).quantize(Decimal("0.1"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """What was found beside the contract."""

    published: dict[str, bytes] = field(default_factory=dict)
    """Files to copy, by the name that the contract gives them."""
    results: tuple[Result, ...] = ()


def gather(contract: Contract, source: Source) -> tuple[Files, tuple[Finding, ...]]:
    """The named files, and a finding for each that can't be had."""
    found: list[Finding] = []
    published: dict[str, bytes] = {}
    for path, name in _named(contract):
        data = attachment(source.folder, name, path)
        if isinstance(data, Finding):
            found.append(data)
        else:
            published[name] = data
    results: tuple[Result, ...] = ()
    if contract.results and contract.results.file:
        data = attachment(source.folder, contract.results.file, contract.results.path)
        if isinstance(data, Finding):
            found.append(data)
        else:
            results, broken = read_results(data, contract.results.file)
            if not (results or broken):
                found.append(kinds.NO_RESULTS.at(contract.results.path, where="key"))
            found += (*broken, *_unknown(contract, results, contract.results.file))
    return Files(published=published, results=results), tuple(found)


def _named(contract: Contract) -> Iterator[tuple[Path, str]]:
    brand = getattr(contract.organisation, "brand", None)
    for key in ("logo", "font"):
        if brand and getattr(brand, key):
            yield (*brand.path, key), getattr(brand, key)
    named: tuple[Document | OlderEdition, ...] = (*contract.documents, *contract.editions)
    yield from (((*one.path, "file"), one.file) for one in named if one.file)


def _unknown(contract: Contract, results: tuple[Result, ...], file: str) -> Iterator[Finding]:
    """Results of promises and contractors that the contract doesn't have."""
    named = ((one, one.promise, "backing") for one in results)
    kept = ((one, one.contractor, "contractors") for one in results if one.contractor)
    every = {namespace: names(contract, namespace) for namespace in ("backing", "contractors")}
    path = contract.results.path if contract.results else ()
    for one, name, namespace in (*named, *kept):
        known = every[namespace]
        if name not in known:
            spot = Spot(file, one.line, one.text.find(name) + 1, len(name), one.text)
            facts = {"value": name, "expected": EXPECTED[namespace], "hint": hint(name, known)}
            yield kinds.REFERENCE_UNKNOWN.there(spot, path, **facts, **instead(name, known))


COLUMNS = ("period", "promise", "contractor", "total", "kept", "share")


def read_results(data: bytes, file: str) -> tuple[tuple[Result, ...], list[Finding]]:
    """The results of a CSV with commas or semicolons, and a finding for each line that can't be read."""
    text, found = decode(data, file)
    if text is None:
        return (), found
    lines = text.split("\n")
    head = lines[0]
    rows = csv.reader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    results: list[Result] = []
    names: list[str] = []
    try:
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            cells = [cell.strip() for cell in row]
            if not names:
                names = [cell.lower() for cell in cells]
                unknown = [name for name in names if name not in COLUMNS]
                if unknown or not {"period", "promise"} <= set(names):
                    found.append(_bad(file, 1, head, "the first line has to name the columns {columns}"))
                    return (), found
                continue
            one = _result(dict(zip(names, cells, strict=False)))
            written = lines[rows.line_num - 1]
            if isinstance(one, str):
                found.append(_bad(file, rows.line_num, written, one))
            else:
                results.append(replace(one, line=rows.line_num, text=written))
    except csv.Error as error:
        found.append(_bad(file, rows.line_num, "", str(error)))
    return tuple(results), found


def _bad(file: str, line: int, text: str, reason: str) -> Finding:
    spot, columns = Spot(file, line, 1, max(1, len(text)), text), ", ".join(COLUMNS)
    return kinds.RESULTS_UNREADABLE.there(spot, ("results",), reason=reason, columns=columns)


def _result(row: dict[str, str]) -> Result | str:
    """The result of a line, or the reason why it is none."""
    period = Period.parse(row.get("period", ""))
    if period is None:
        return "the period is no month (2026-10), quarter (2026-Q3) or year (2026)"
    if not row.get("promise"):
        return "the promise is missing"
    figures: dict[str, Decimal | None] = {}
    for name in ("total", "kept", "share"):
        written = row.get(name, "").rstrip("% ").replace(",", ".")
        try:
            figures[name] = Decimal(written) if written else None
        except InvalidOperation:
            return "`total`, `kept` and `share` have to be numbers"
        if figures[name] is not None and not (figures[name] or Decimal(0)).is_finite():
            return "`total`, `kept` and `share` have to be numbers"
    if figures["share"] is None and (figures["total"] is None or figures["kept"] is None):
        return "it needs `total` and `kept`, or `share`"
    return Result(
        period=period,
        written=row["period"],
        promise=row["promise"],
        contractor=row.get("contractor", ""),
        total=figures["total"],
        kept=figures["kept"],
        share=figures["share"],
    )
