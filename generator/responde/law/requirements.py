"""Requirements are the few kinds of things that a law can ask of a contract, each with its parameters."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from responde.contract.quantities import Duration, Target

Groups = tuple[tuple[str, ...], ...]
"""Each of these has to be there; those within one stand for each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """The longest time: no request of these kinds may take longer from its receipt to a step."""

    requests: tuple[str, ...]
    """Words of the vocabulary `requests`."""
    step: str
    """A step of a request, or `end`: its solution where one is promised, else its answer."""
    longest: Duration
    """Plain days are those of which the law doesn't say whether they are calendar or business days."""
    extended: Decimal | None = None
    """How many times the time an extension may make of it at most; 1: none may be; None: the law isn't known to say."""
    notice: bool = False
    """Whether an extension takes a notice with reasons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortest:
    """The shortest time that a customer has for something."""

    requests: tuple[str, ...]
    least: Duration
    after: str = ""
    """The step after which it counts; empty: whatever it is."""
    about: tuple[str, ...] = ()
    """Beginnings of words by which the deadline on the customer is recognised; none: it is the only one of its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When a door beyond the company opens at the latest, and for how long it stays open at least."""

    kinds: tuple[str, ...]
    names: tuple[str, ...] = ()
    """Parts of the authority's name; none: any."""
    opens: Duration | None = None
    closes: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A share of contacts that has to be attended within a time, on every channel of these kinds."""

    channels: tuple[str, ...]
    of: str
    """`wait`: until somebody attends; `human`: until a person does, once one has been asked for."""
    within: Duration
    share: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Channels that there have to be: one of each group, and what one of them, or every one, has to be like."""

    each: Groups
    """Words of the vocabulary `channels`, or a path of the contract that will do, such as `organisation.address`."""
    every: bool = False
    """Whether all channels of these kinds have to be so; else one of a group is enough."""
    free: bool = False
    human: tuple[str, ...] = ()
    """Where a person can be asked for: words of the vocabulary `human`."""
    open: Duration | None = None
    """How long it is open on a business day at least; 24 hours: day and night, the whole year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Fields that the form has to have: questions of the bank."""

    fields: Groups


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What has to be published: paths of the contract under which something has to stand.

    `*` on a path stands for any that there is, `every` for each of them: `channels.every.hours`.
    """

    items: Groups


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number for every case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A confirmation of receipt for requests of these kinds."""

    requests: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Somebody beyond the company who has to be named, with what has to be said of them."""

    kinds: tuple[str, ...]
    """Words of the vocabulary `beyond`, any of which will do."""
    names: tuple[str, ...] = ()
    """Parts of the authority's name, any of which will do; none: any name."""
    person: bool = False
    """Whether a person has to be named."""
    data: Groups = ()
    """Keys that have to be filled: website, email, phone, address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forbidden:
    """What may not be: a channel that takes such requests, a text or link anywhere, a field that must be filled."""

    channels: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    demanded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Languages of which one has to be offered, by the whole charter and by what is spoken on these channels."""

    offered: tuple[str, ...]
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure that is superseded: whoever writes it goes by what no longer holds."""

    figure: Target
    requests: tuple[str, ...] = ()
    step: str = "end"
    channels: tuple[str, ...] = ()
    """Kinds of channels whose wait is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What no machine can tell from a contract."""


Requirement = (
    Time
    | Shortest
    | Window
    | Share
    | Channel
    | Asked
    | Published
    | Number
    | Receipt
    | Body
    | Forbidden
    | Language
    | Figure
    | Machine
)
