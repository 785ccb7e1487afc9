"""Mending makes the edits that are certain, reads the contract again, and takes back what that doesn't bear out."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import unified_diff
from functools import cache
from operator import itemgetter

from responde.contract.contract import Contract
from responde.contract.shape import Shape, spelled
from responde.edition import Examined, examine_source
from responde.findings import Finding, Kind, Path, Severity
from responde.findings import catalogue as kinds
from responde.findings.kinds import shape as readings
from responde.findings.render import summary
from responde.source import Source, parse
from responde.source.mending import Landing, apart, indented, landed, spliced, starting
from responde.source.nodes import alike
from responde.words import catalogue

ROUNDS = 10
"""How often the result is read again for what a mended mistake had hidden."""
WIDTHS = (2, 4, 8, 1)
"""What a tab may stand for, in spaces; where they make different contracts, nothing is certain."""
MISREAD = {each.code for each in vars(readings).values() if isinstance(each, Kind)} | {kinds.HOURS_INVALID.code}
"""What is said of a value that can't be what stands there: then something else was meant."""
TORN = {kinds.BROKEN.code, kinds.TEXT_AFTER_QUOTE.code, kinds.UNCLOSED.code}
"""What is said where a text goes on behind the quotes that were put around it."""
LINE = re.compile("[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Mending:
    """A contract before and after the edits that are certain."""

    before: Examined
    after: Examined
    places: int = 0
    """How many were mended."""

    @property
    def changed(self) -> bool:
        return self.before.source.data != self.after.source.data


def mend(source: Source, today: date) -> Mending:
    """The contract with everything mended that is certain; what is left is among the findings of `after`."""
    before = examine_source(source, today)
    state, places = _spaced(before, today)
    refused: set[object] = set()
    for _ in range(ROUNDS):
        wanted = _certain(state.findings, refused)
        if not wanted:
            break
        made = _borne_out(state, wanted, today)
        refused |= {_same(finding) for finding in _but(wanted, made)}
        state, places = _with(state, made, today), places + len(made)
    return Mending(before, state, places)


def _certain(findings: Sequence[Finding], refused: set[object]) -> tuple[Finding, ...]:
    """The findings that know what was meant, each with a stretch of the file of its own."""
    mending = {
        finding.edit: finding
        for finding in findings
        if finding.edit and not _may_be_a_key(finding) and _same(finding) not in refused
    }
    return tuple(mending[edit] for edit in apart(mending))


def _may_be_a_key(finding: Finding) -> bool:
    """Whether what follows a comma can be a key whose value is missing."""
    return finding.kind is kinds.CUT_AT_COMMA and finding.facts["text"] in _keys()


@cache
def _keys() -> frozenset[str]:
    """Every key of the format."""
    shapes: list[type[Shape]] = [Shape]
    for shape in shapes:
        shapes += shape.__subclasses__()
    assert Contract in shapes
    named = (each for shape in shapes for each in dataclasses.fields(shape) if "key" in each.metadata)
    return frozenset(spelled(each.name) for each in named)


def _same(finding: Finding) -> object:
    """What a finding is known by after other places have been mended."""
    return finding.code, finding.path, *finding.facts.items(), finding.edit and finding.edit.text


def _with(state: Examined, made: Sequence[Finding], today: date) -> Examined:
    """The contract with these edits, examined again."""
    edits = [finding.edit for finding in made if finding.edit]
    return _examined(state.source, spliced(state.source.data, edits), today) if edits else state


def _examined(source: Source, data: bytes, today: date) -> Examined:
    return examine_source(replace(parse(data, source.file), folder=source.folder, data=data), today)


def _borne_out(
    state: Examined, wanted: Sequence[Finding], today: date, sure: tuple[Finding, ...] = ()
) -> tuple[Finding, ...]:
    """The sure edits, and those of the wanted ones after which the contract reads no worse."""
    if not wanted:
        return sure
    made = (*sure, *wanted)
    after = _with(state, made, today)
    landing = landed(state.source.lines, [finding.edit for finding in made if finding.edit])
    misread = _misread(after, made, landing)
    if misread:
        return _borne_out(state, _but(wanted, misread), today, _but(sure, misread))
    if not _torn(after, landing) and not _worse(state.source, after.source):
        return made
    if len(wanted) == 1:
        return sure
    half = len(wanted) // 2
    return _borne_out(state, wanted[half:], today, _borne_out(state, wanted[:half], today, sure))


def _worse(before: Source, after: Source) -> bool:
    """Whether the file can't be read any more, or has mistakes that nobody can mend and that weren't there before."""
    if before.top is not None and after.top is None:
        return True
    lines = [finding.spot.line for finding in before.findings if finding.spot]
    known = len(after.lines) if before.top is not None else max(lines, default=0)
    return bool(_unmendable(after, known) - _unmendable(before, known))


def _unmendable(source: Source, lines: int) -> Counter[str]:
    """Mistakes of syntax in the first `lines` for which no edit is known."""
    found = (each for each in source.findings if each.edit is None and each.spot and each.spot.line <= lines)
    return Counter(finding.code for finding in found)


def _but(findings: Sequence[Finding], others: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings whose edits are not among the others'."""
    edits = {finding.edit for finding in others}
    return tuple(finding for finding in findings if finding.edit not in edits)


def _misread(after: Examined, made: Sequence[Finding], landing: Sequence[Landing]) -> list[Finding]:
    """The edits that put something where it can't stand."""
    errors = _errors(after)
    positions = [at for at, _ in errors]
    by_edit, wrong = {finding.edit: finding for finding in made}, _wrong([error for _, error in errors])
    doubtful = []
    for edit, start, end in landing:
        finding = by_edit[edit]
        inside = {error.code for _, error in errors[bisect_left(positions, start) : bisect_left(positions, end)]}
        corrected = (*finding.path[:-1], finding.instead) if finding.where == "key" and finding.instead else None
        if inside & {*MISREAD, finding.code} or corrected in wrong:
            doubtful.append(finding)
    return doubtful


def _wrong(errors: Sequence[Finding]) -> set[Path | None]:
    """Paths that can't hold what stands there: it is of another kind, or holds what nobody knows."""
    read = [error.path[:end] for error in errors if error.code in MISREAD for end in (None, -1)]
    unknown = (error.path for error in errors if error.code == kinds.KEY_UNKNOWN.code and error.edit is None)
    return {*read, *(path[:end] for path in unknown for end in range(len(path)))}


def _torn(after: Examined, landing: Sequence[Landing]) -> bool:
    """Whether a text goes on behind the quotes that were put around it, there or on the next line."""
    starts = starting(after.source.lines)
    torn = [at for at, error in _errors(after) if error.code in TORN]
    next_lines = ((start, starts[min(bisect_right(starts, end) + 1, len(starts) - 1)]) for _, start, end in landing)
    return any(bisect_left(torn, start) < bisect_left(torn, end) for start, end in next_lines)


def _errors(state: Examined) -> list[tuple[int, Finding]]:
    """The errors of the contract's own file, each with its position, in their order."""
    starts, file = starting(state.source.lines), state.source.file
    errors = (each for each in state.findings if each.severity is Severity.ERROR)
    own = ((each.spot, each) for each in errors if each.spot and each.spot.file == file)
    return sorted(((starts[spot.line - 1] + spot.column - 1, each) for spot, each in own), key=itemgetter(0))


def _spaced(state: Examined, today: date) -> tuple[Examined, int]:
    """The contract with spaces for the tabs of its indentation, where one contract comes of it; and the lines."""
    source = state.source
    if not any(_indents(finding) for finding in source.findings):
        return state, 0
    tried = [parse(indented(source.data, width), source.file) for width in WIDTHS]
    fewest = min(len(each.findings) for each in tried)
    read = [each.top for each in tried if len(each.findings) == fewest]
    top = read[0]
    if top is None or not all(each is not None and alike(top, each) for each in read):
        return state, 0
    chosen = next(width for width, each in zip(WIDTHS, tried, strict=True) if each.top is top)
    spaced = _examined(source, indented(source.data, chosen), today)
    changed = sum(old != new for old, new in zip(source.lines, spaced.source.lines, strict=True))
    return spaced, changed


def _indents(finding: Finding) -> bool:
    return (
        finding.kind is kinds.TAB
        and finding.spot is not None
        and not finding.spot.text[: finding.spot.column - 1].strip()
    )


def diff(mending: Mending) -> str:
    """What was changed, as a unified diff that `patch` and Git understand."""
    before, after = (each.source.data.decode("utf-8") for each in (mending.before, mending.after))
    name = mending.before.source.file.replace("\\", "/").lstrip("/")
    lines = unified_diff(LINE.findall(before), LINE.findall(after), f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def told(mending: Mending, lang: str, *, written: bool) -> str:
    """How much was or could be mended, and what is left."""
    return "\n".join(_told(mending, lang, written=written))


def _told(mending: Mending, lang: str, *, written: bool) -> Iterator[str]:
    words, file, n = catalogue(lang), mending.before.source.file, mending.places
    if not n:
        yield words.gettext("{file}: nothing here can be mended with certainty.").format(file=file)
    elif written:
        said = words.ngettext("{file}: {n} place was mended.", "{file}: {n} places were mended.", n)
        yield said.format(file=file, n=n)
    else:
        said = words.ngettext("{file}: {n} place can be mended.", "{file}: {n} places can be mended.", n)
        yield said.format(file=file, n=n)
    if mending.after.findings:
        left = summary(mending.after.findings, lang)
        yield words.gettext("Left to you: {left}.").format(left=left)
