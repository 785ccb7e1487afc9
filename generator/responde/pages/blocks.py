"""Blocks are what a page is made of: sections, cards, facts, tables; everything in them is ready to print."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from responde.speech import EMPTY


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and what is said under it; several values are a list."""

    label: Markup
    values: tuple[Markup, ...]
    kind: str = ""
    """A hook for the look: `missing`, `exception`, `remedy`, `yours`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A link that does something: call, write, open."""

    href: Markup
    says: Markup
    kind: str = ""
    """`call` is the large button; others are small."""
    label: Markup = EMPTY
    """What a screen reader says where the words alone don't tell."""
    private: bool = False
    """A person's contact that the search must not find."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that has to be seen first: the figure itself, and for what or whom it holds."""

    value: Markup
    among: Markup = EMPTY
    label: Markup = EMPTY


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A result: the share kept in per cent, drawn and said, and the target on the same scale."""

    says: Markup
    share: str
    target: str = ""
    trend: Markup = EMPTY


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under headings; the first cell of a row is its heading."""

    caption: Markup
    heads: tuple[Markup, ...]
    rows: tuple[tuple[Markup, ...], ...]
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Something with a name: a person, a promise, a place, a contractor."""

    title: Markup
    id: str = ""
    kind: str = ""
    number: str = ""
    lead: Markup = EMPTY
    notes: tuple[Markup, ...] = ()
    figures: tuple[Figure, ...] = ()
    actions: tuple[Action, ...] = ()
    facts: tuple[Fact, ...] = ()
    bars: tuple[Bar, ...] = ()
    tables: tuple[Table, ...] = ()
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a page under a heading of its own."""

    id: str
    title: Markup
    lead: tuple[Markup, ...] = ()
    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()
    cards: tuple[Card, ...] = ()
    bullets: tuple[Markup, ...] = ()
    actions: tuple[Action, ...] = ()
    html: Markup = EMPTY
    """A form, rendered by its own template."""
    still: Markup = EMPTY
    """What of it says something where nobody can press anything, as on paper."""
    foot: Markup = EMPTY
    """What stands on the line to the next section."""
    also: tuple[str, ...] = ()
    """Further ids under which it can be reached."""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page before it is printed: its name in the address, its title and its sections."""

    name: str
    """`ladder`: the same in every language."""
    title: Markup
    menu: Markup
    """Its short title in the menu."""
    in_menu: bool = True
    """Whether it stands there; else other pages lead to it."""
    lead: tuple[Markup, ...] = ()
    sections: tuple[Section, ...] = ()
    template: str = ""
    """A template of the theme of its own, for the start page."""
    extra: dict[str, object] = field(default_factory=dict)
    indexed: bool = True
    """Whether searching may find it, ours and that of others; else one comes to it by a link alone."""
    data: Markup = EMPTY
    """What programs are told of it, as an element that shows nothing."""
    scripts: tuple[str, ...] = ()
    """Scripts of its own, in their order: paths from the root of the site."""


def facts(*pairs: tuple[Markup, object] | tuple[Markup, object, str]) -> tuple[Fact, ...]:
    """Facts of those pairs that have something to say."""
    made = []
    for label, said, *kind in pairs:
        values = said if isinstance(said, tuple) else (said,)
        kept = tuple(value for value in values if isinstance(value, Markup) and value)
        if kept:
            made.append(Fact(label=label, values=kept, kind=kind[0] if kind else ""))
    return tuple(made)
