"""The rights page: what each right rests on, who keeps it, where to claim it and how it went."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.deadline import Deadline
from responde.contract.promises import Right
from responde.contract.vocabulary import VOCABULARIES
from responde.pages import results
from responde.pages.blocks import Fact, Page, Section, Table
from responde.pages.desk import Desk, linked
from responde.speech import EMPTY


def page(desk: Desk) -> Page:
    say = desk.say
    rights = desk.contract.rights
    rows = tuple(_row(desk, name, right) for name, right in rights.items())
    heads = (say("Right"), say("What we promise"), say("Who keeps it"), say("Where to claim it"), say("How it went"))
    table = Table(caption=say("Every right and what stands behind it"), heads=heads, rows=rows, kind="matrix")
    none = say("The contract lists no rights of its own. Those of the law hold in any case.")
    overview = (Section(id="overview", title=say("All at a glance"), tables=(table,)),) if rows else ()
    return Page(
        name="rights",
        title=say("What are my rights?"),
        menu=say("My rights"),
        lead=(say("A right is worth as much as what can be measured behind it. Gaps are shown."),) if rows else (none,),
        sections=(*overview, *(_section(desk, name, right) for name, right in rights.items())),
    )


def title(desk: Desk, name: str, right: Right) -> Markup:
    """The right's own name, else the one that the product gives it."""
    return desk.say.text(right.name) or desk.label(name, link=False)


def backing(desk: Desk, right: Right) -> tuple[Markup, ...]:
    return tuple(desk.label(path) for path in right.backed_by)


def keepers(desk: Desk, right: Right) -> tuple[Markup, ...]:
    """Who keeps what stands behind a right: their rung where they have one, else the first."""
    names = [_keeper(desk, path) for path in right.backed_by]
    found = tuple(dict.fromkeys(name for name in names if name))
    if found:
        return tuple(desk.person(name) for name in found)
    first = desk.contract.ladder[0].seats[0].person
    return (desk.person(first),) if right.backed_by else ()


def _keeper(desk: Desk, path: str) -> str:
    if path in desk.contract.people:
        return path
    deadline = _deadline(desk, path)
    return deadline.kept_by if deadline else ""


def _deadline(desk: Desk, path: str) -> Deadline | None:
    found = desk.contract.deadline_at(path)
    return desk.with_defaults(found) if found else None


def last_results(desk: Desk, right: Right) -> tuple[Markup, ...]:
    """The newest figure of each thing behind a right."""
    lines = []
    for path in right.backed_by:
        lines += [bar.says for bar in results.bars(desk, path, desk.contract.deadline_at(path))]
    return tuple(lines)


def claim(desk: Desk) -> Markup:
    return linked("complain.html", desk.say("How do I complain?"))


def _row(desk: Desk, name: str, right: Right) -> tuple[Markup, ...]:
    gap = Markup('<span class="responde-gap">{}</span>').format(desk.say("nothing yet"))
    cells = (backing(desk, right), keepers(desk, right), (claim(desk),), last_results(desk, right))
    return (linked(f"#{name}", title(desk, name, right)), *(_cell(cell) or gap for cell in cells))


def _cell(lines: tuple[Markup, ...]) -> Markup:
    return Markup("; ").join(lines)


def _section(desk: Desk, name: str, right: Right) -> Section:
    say = desk.say
    missing = say("There is no promise yet that measures it.")
    no_result = say("No figures published yet")
    shown = title(desk, name, right)
    own = say.word("rights", name) if name in VOCABULARIES["rights"] and right.name else EMPTY
    rows = (
        (say("What we promise"), backing(desk, right) or (missing,), right.backed_by),
        (say("Who keeps it"), keepers(desk, right) or (missing,), right.backed_by),
        (say("Where to claim it"), (claim(desk),), True),
        (say("How it went"), last_results(desk, right) or (no_result,), last_results(desk, right)),
        (say("Law"), say.texts(right.basis), True),
    )
    return Section(
        id=name,
        title=shown,
        lead=tuple(line for line in (say.text(right.says), own) if line),
        facts=(
            *(
                Fact(label=label, values=lines, kind="" if whole else "missing")
                for label, lines, whole in rows
                if lines
            ),
            *desk.lacks(right.lacks),
        ),
        kind="right",
    )
