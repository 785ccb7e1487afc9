"""Names: what stands as a name is a person, and no department, role, mailbox or placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from responde.checks.case import Case
from responde.checks.lexicon.roles import ABOUT, DEPARTMENTS, FIRST, ROLES
from responde.checks.said import folded, spaced
from responde.contract.texts import Text
from responde.findings import Finding, Path
from responde.findings import catalogue as kinds

WORD = re.compile(r"[^\W\d_]+")
NUMBERED = re.compile(r"\d(?!\d*(?:st|nd|rd|th|[.ºª°]))", re.IGNORECASE)


def of_a_person(case: Case) -> Iterator[Finding]:
    """Somebody who can be asked for has a name: no role, department or mailbox, and no number."""
    for person in case.contract.people.values():
        yield from _judged((*person.path, "name"), person.name)
        if person.assistant:
            yield from _judged((*person.assistant.path, "name"), person.assistant.name)


def _judged(path: Path, name: Text | None) -> Iterator[Finding]:
    for lang, written in name.values.items() if name else ():
        reason = wrong(written)
        if reason:
            several = name is not None and len(name.values) > 1
            yield kinds.NAME_OF_NOBODY.at((*path, lang) if several else path, value=written, reason=reason)
            return


def wrong(name: str) -> str:
    """Why this is no person's name, decided by the whole of it; empty where it may be one."""
    if "@" in name:
        return "a mailbox"
    if NUMBERED.search(name):
        return "somebody with a number"
    words = WORD.findall(folded(spaced(name)))
    if words and (words[0] in FIRST or _nothing_else(words) or _with_a_place(words)):
        return "a role or a department"
    return ""


def _nothing_else(words: list[str]) -> bool:
    """Roles, departments and what belongs to them, down to the last word."""
    return all(_known(word) for word in words) and any(_heading(word) for word in words)


def _with_a_place(words: list[str]) -> bool:
    """`Director de Servicio Bogotá`: a role, of what, and where."""
    role, of, what, *_ = (*words, "", "", "")
    return role in ROLES | {"head", "chief", "cap"} and of in {"de", "del", "of", "da", "do", "d"} and _heading(what)


def _heading(word: str) -> bool:
    return word in ROLES or word in DEPARTMENTS


def _known(word: str) -> bool:
    return _heading(word) or word in ABOUT


RULES = (of_a_person,)
