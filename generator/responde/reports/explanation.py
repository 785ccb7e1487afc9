"""An explanation says of one kind of finding why it matters, shows it wrong and right, and says what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module

from responde.findings import Finding, Kind, Severity
from responde.findings.catalogue import every
from responde.findings.render import general, message, remedy
from responde.reports.examples import CONTRACT, MANY, Example, Files, before, place
from responde.words import catalogue

FAMILIES = {
    "source": "The file, and what YAML makes of it",
    "shape": "Keys, values, ids and files",
    "basics": "What every charter needs",
    "people": "People, and how they are reached",
    "ladder": "The ladder",
    "contractors": "Contractors",
    "time": "Times and dates",
    "promises": "Promises, remedies, rights and results",
    "service": "Channels, emergencies and conduct",
    "forms": "Forms, and who receives them",
    "wording": "What is said, and how",
    "acceptance": "What a contract accepts",
    "law": "What the law asks",
}
"""The modules of the catalogue, each with what its kinds are about."""
PAGES = {
    "index": "Start",
    "ladder": "Whom to call",
    "promises": "Times and promises",
    "rights": "My rights",
    "channels": "Where and when",
    "contractors": "Who comes in our name",
    "journey": "Whom I will meet",
    "complain": "Complain",
    "what-each-way-takes": "What each way takes",
    "received": "We have your complaint",
    "owed": "What I am owed",
    "dates": "My dates",
    "what-they-must-tell-you": "What they must tell you",
    "duties": "What is asked of me",
    "beyond": "Outside the company",
    "results": "Results",
    "services": "Services",
    "law": "The law",
    "keep": "What can I keep?",
    "edition": "This edition",
    "privacy": "Privacy",
    "accessibility": "Accessibility",
    "offline": "There is no connection",
}
"""The pages of a charter by name, as its menu calls them."""
WEIGHTS = {
    Severity.ERROR: "An error: as long as it stands, the charter isn't published.",
    Severity.WARNING: "A warning: the charter is published, and customers may be worse off than they think.",
    Severity.NOTE: "A note: the charter is published, and could be better.",
}
GRADED = (
    "An error where the text of the law was read, a warning where a public body or several sources say so, else a "
    "note; lighter where the contract only says nothing."
)
"""What is graded weighs as much as it is known."""
REST = re.compile(r" \(…\)|: (?:it )?…(?=\.$)|(?<=\w)…(?=\.$)")
"""What a sentence says no more without its facts."""
TABLE = ".csv"
"""Files that are shown beside an example; others hold nothing that could be read there."""
WITHIN = frozenset({"first", "line"})
"""Facts that are lines of the contract."""

Say = Callable[[str], str]


def families() -> dict[str, tuple[Kind, ...]]:
    """The kinds of each family, by the name of its module."""
    modules = {name: import_module(f"responde.findings.kinds.{name}") for name in FAMILIES}
    return {
        name: tuple(each for each in vars(module).values() if isinstance(each, Kind))
        for name, module in modules.items()
    }


def overview(lang: str = "en") -> str:
    """All kinds of all families, one line each: code, severity and what is found."""
    say, known = catalogue(lang).gettext, families()
    codes = max(len(code) for code in every())
    weights = max(len(say(kind.severity.value)) for kind in every().values())
    parts = []
    for name, kinds in known.items():
        lines = (f"  {kind.code:{codes}}  {say(kind.severity.value):{weights}}  {gist(kind, lang)}" for kind in kinds)
        parts.append("\n".join([say(FAMILIES[name]), *lines]))
    return "\n\n".join(parts) + "\n"


def gist(kind: Kind, lang: str = "en") -> str:
    """What is found, in one sentence, of no finding in particular."""
    says, _, _ = general(kind, lang)
    first = re.split(r"(?<=[.?]) (?=\w)", says)[0]
    return REST.sub("", first)


def explanation(kind: Kind, lang: str = "en", example: Example | None = None, finding: Finding | None = None) -> str:
    """Everything there is to know of a kind: `finding` is what the check says of the wrong example."""
    said = (message(finding, lang), remedy(finding, lang)) if finding else general(kind, lang)[:2]
    head = f"{catalogue(lang).gettext(kind.severity.value)} [{kind.code}] {said[0]}"
    sections = _sections(kind, catalogue(lang).gettext, said[1], _wrong(example, finding), _right(example))
    return "\n\n".join([head, *("\n".join([title, *lines]) for title, lines in sections if lines)]) + "\n"


def _sections(kind: Kind, say: Say, do: str, wrong: list[str], right: list[str]) -> Iterator[tuple[str, list[str]]]:
    yield say("Why it matters"), [f"  {say(kind.why)}"] if kind.why else []
    yield say("A wrong example"), wrong
    yield say("What to do"), [f"  {do}"]
    yield say("A right example"), right
    if kind.code in every():
        yield say("How much it weighs"), [f"  {line}" for line in _weight(kind, say)]
        page = f"{say(PAGES[kind.page])} ({kind.page})" if kind.page else say("Every page")
        yield say("The page of the charter that it protects"), [f"  {page}"]


def _weight(kind: Kind, say: Say) -> Iterator[str]:
    yield say(GRADED) if kind.graded else say(WEIGHTS[kind.severity])
    if kind.eases:
        yield say("Fewer than ten people get it as a note.")
    if kind.may_be_accepted:
        entry = say("A contract may accept it with a reason, which is published: {entry}.")
        reason = say("the reason")
        yield entry.format(entry=f"`accepts: [{{finding: {kind.code}, why: {reason}}}]`")
        if kind.graded:
            yield say("Where it is an error, a contract can't accept it.")
    else:
        yield say("A contract can't accept it.")


def _right(example: Example | None) -> list[str]:
    if example is None:
        return []
    return _printed(_named(example.right, example.right_files or example.files))


def _wrong(example: Example | None, finding: Finding | None) -> list[str]:
    """The wrong one as a program sees it, with a mark under the spot."""
    if example is None:
        return []
    named = _named(example.wrong.encode(example.encoding).decode("utf-8", "replace"), example.files)
    spot = finding.spot if finding else None
    if spot and spot.line and spot.file in named:
        named[spot.file].insert(spot.line, f"    {' ' * (spot.column - 1)}{'^' * spot.width}")
    return _printed(named)


def _named(piece: str, files: Files) -> dict[str, list[str]]:
    """The lines of a piece, and of the tables beside it to which it refers, by the name of their file."""
    tables = {name: _lines(text) for name, text in files if name in piece and name.endswith(TABLE)}
    return {CONTRACT: _lines(piece), **tables}


def _printed(named: dict[str, list[str]]) -> list[str]:
    """Lines under the name of their file; those of the contract come first and need none."""
    return [line for name, lines in named.items() for line in (f"  {name}", *lines)][1:]


def _lines(text: str) -> list[str]:
    """The lines, each character as wide as one that can be seen."""
    shown = "".join(each if each.isprintable() or each == "\n" else "→" if each == "\t" else "\ufffd" for each in text)
    return [f"    {line}" for line in shown.rstrip("\n").split("\n")]


def pertinent(example: Example, findings: tuple[Finding, ...], sound: str) -> Finding | None:
    """Of what is found in the wrong one, what the example is about; places count in the example."""
    lines = before(example, example.wrong, sound)
    own = (each for each in findings if each.code == example.code and place(each, lines)[1] == example.line)
    found = next(own, None)
    if found is None or found.spot is None:
        return None
    name, line = place(found, lines)
    facts = {fact: said.replace(found.spot.file, name) for fact, said in found.facts.items()}
    facts |= {fact: str(int(said) - lines) for fact, said in facts.items() if fact in WITHIN}
    column = found.spot.column
    if example.repeats and 0 <= (many := example.wrong.split("\n")[line - 1].find(MANY)) < column:
        column = many + 1
    width = found.spot.width if column == found.spot.column else 1
    return replace(found, facts=facts, spot=replace(found.spot, file=name, line=line, column=column, width=width))
