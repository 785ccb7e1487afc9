"""A baseline is a list of findings that are accepted as they are today, so that only new ones stand out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from responde.findings import Finding, Kind
from responde.findings.kinds import source as unread
from responde.words import catalogue

FORMAT = 1
ABOUT = "Findings that were accepted when this file was written; `responde check --baseline` tells of any other."

NEVER = frozenset(kind.code for kind in vars(unread).values() if isinstance(kind, Kind))
"""Codes of what keeps a file from being read as it is meant: nobody knows what is hidden behind it."""
PASSING = frozenset({"known", "hint", "near"})
"""Facts that depend on what else the contract holds."""

Identity = tuple[str, str, str, tuple[tuple[str, str], ...]]
"""File, code, place and facts of a finding: all that stays when lines move and days pass."""


class BaselineUnreadableError(ValueError):
    """A text that is no baseline; its message says why, in English."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """How often each finding is accepted."""

    accepted: Mapping[Identity, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return sum(self.accepted.values())


def identity(finding: Finding, file: str) -> Identity:
    """What tells a finding from others, for as long as somebody means the same by it.

    Positions in lists change when something is put before them, and figures count days and lines: neither is part
    of it, so that several findings may share one.
    """
    place = ".".join("*" if isinstance(step, int) else step for step in finding.path)
    facts = ((name, said) for name, said in sorted(finding.facts.items()) if name not in PASSING)
    return (file, finding.code, place, tuple((name, said) for name, said in facts if not _counts(said)))


def _counts(said: str) -> bool:
    return any(char.isdigit() for char in said)


def accept(findings: Iterable[tuple[str, Finding]]) -> Baseline:
    """A baseline of these findings, each with the name of its file."""
    return Baseline(Counter(identity(each, file) for file, each in findings))


def unreadable(findings: Iterable[Finding]) -> bool:
    """Whether there is a finding that no baseline accepts."""
    return any(finding.code in NEVER for finding in findings)


def unknown(findings: Iterable[tuple[str, Finding]], baseline: Baseline) -> tuple[tuple[Finding, ...], int]:
    """The findings that the baseline doesn't hold, and how many of its own are gone."""
    left, new = Counter(baseline.accepted), []
    for file, finding in findings:
        same = identity(finding, file)
        if finding.code in NEVER or not left[same]:
            new.append(finding)
        else:
            left[same] -= 1
    return tuple(new), left.total()


def written(file: str, baseline: Baseline, lang: str = "en") -> str:
    """What somebody is told who has just made one."""
    many = catalogue(lang).ngettext(
        "{file} was written. It accepts {n} finding.", "{file} was written. It accepts {n} findings.", len(baseline)
    )
    return many.format(file=file, n=len(baseline))


def refused(file: str, lang: str = "en") -> str:
    """What somebody is told who wants to accept what nobody can read."""
    return (
        catalogue(lang)
        .gettext("{file} was not written: first mend what keeps the contract from being read.")
        .format(file=file)
    )


def compared(file: str, accepted: int, gone: int, lang: str = "en") -> str:
    """What was left out, and what is left over; empty where there is neither."""
    words = catalogue(lang)
    out = words.ngettext("{file} accepts {n} finding.", "{file} accepts {n} findings.", accepted)
    over = words.ngettext(
        "{n} finding that it held is gone: `--renew-baseline` takes it out.",
        "{n} findings that it held are gone: `--renew-baseline` takes them out.",
        gone,
    )
    told = [out.format(file=file, n=accepted)] if accepted or gone else []
    return " ".join([*told, *([over.format(n=gone)] if gone else [])])


def dumps(baseline: Baseline) -> str:
    """The baseline as a file that people can read and compare: sorted, an entry a kind of finding and place."""
    entries = [
        {"file": file, "code": code, "path": place, "facts": dict(facts), "count": count}
        for (file, code, place, facts), count in sorted(baseline.accepted.items())
    ]
    return json.dumps({"about": ABOUT, "format": FORMAT, "accepted": entries}, ensure_ascii=False, indent=2) + "\n"


def loads(data: bytes) -> Baseline:
    """The baseline in a file; raises BaselineUnreadableError where it is none."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BaselineUnreadableError(f"it is no JSON ({error})") from error
    if not isinstance(document, dict) or not isinstance(document.get("accepted"), list):
        raise BaselineUnreadableError("it has no list called accepted")
    if document.get("format") != FORMAT:
        raise BaselineUnreadableError(f"its format is {document.get('format')!r}, not {FORMAT}")
    accepted: Counter[Identity] = Counter()
    for place, entry in enumerate(document["accepted"], 1):
        same, count = _entry(entry, place)
        accepted[same] += count
    return Baseline(accepted)


def _entry(entry: object, place: int) -> tuple[Identity, int]:
    if isinstance(entry, dict):
        file, code, path, count, facts = (entry.get(key) for key in ("file", "code", "path", "count", "facts"))
        named = isinstance(file, str) and isinstance(code, str) and isinstance(path, str)
        if named and type(count) is int and count > 0 and isinstance(facts, dict) and _texts(facts):
            return (str(file), str(code), str(path), tuple(sorted(facts.items()))), count
    raise BaselineUnreadableError(f"its entry {place} isn't one that responde wrote")


def _texts(facts: dict[object, object]) -> bool:
    return all(isinstance(said, str) for said in facts.values())
