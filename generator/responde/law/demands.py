"""Demands are what packs write under `requires`: one key that names the kind, with the parameters of that kind."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from responde.complaint.bank import ALWAYS
from responde.contract.promises import STEPS
from responde.contract.quantities import Duration, Target
from responde.contract.vocabulary import VOCABULARIES
from responde.law.entry import Entry, PackError
from responde.law.requirements import (
    Asked,
    Body,
    Channel,
    Figure,
    Forbidden,
    Groups,
    Language,
    Machine,
    Number,
    Published,
    Receipt,
    Requirement,
    Share,
    Shortest,
    Time,
    Window,
)

REQUESTS, CHANNELS, DOORS = (tuple(VOCABULARIES[name]) for name in ("requests", "channels", "beyond"))
QUESTIONS = (*VOCABULARIES["questions"], *ALWAYS)
HUMAN = tuple(VOCABULARIES["human"])
ENDS = ("end", *STEPS)
TIME = "a time such as `15 business days` was expected"


def requirement(entry: Entry) -> Requirement:
    """What a rule requires; raises PackError for a kind that there isn't, or a parameter that it hasn't."""
    if len(entry.values) != 1:
        raise PackError(f"{entry.place}: one requirement was expected, not {len(entry.values)}")
    kind = next(iter(entry.values))
    if kind == "beyond":
        entry.word("beyond", ("machine",), None)
        return Machine()
    if kind not in KINDS:
        raise PackError(f"{entry.place}: unknown requirement {kind!r}; known are {', '.join(KINDS)}, beyond: machine")
    inner = entry.entry(kind)
    found = KINDS[kind](inner)
    inner.done()
    return found


def _requests(entry: Entry) -> tuple[str, ...]:
    found = entry.words("requests", REQUESTS)
    if not found:
        raise entry.wrong("requests", "the kinds of requests were expected")
    return found


def _among(groups: Groups, words: tuple[str, ...], entry: Entry, key: str, *, paths: bool = False) -> Groups:
    for each in (each for group in groups for each in group):
        if each not in words and not (paths and "." in each):
            raise entry.wrong(key, f"{each!r} is none of {', '.join(words)}")
    return groups


def _longest(entry: Entry, key: str) -> Duration:
    found = entry.parsed(key, Duration.parse, TIME)
    if not found.unit or found.upto or found.per or found.before is not None:
        raise entry.wrong(key, TIME)
    return found


def _time(entry: Entry) -> Time:
    return Time(
        requests=_requests(entry),
        step=entry.word("step", ENDS, "end"),
        longest=_longest(entry, "longest"),
        extended=entry.number("extended"),
        notice=entry.flag("notice"),
    )


def _shortest(entry: Entry) -> Shortest:
    return Shortest(
        requests=_requests(entry),
        least=_longest(entry, "least"),
        after=entry.word("after", tuple(VOCABULARIES["steps"])),
        about=entry.words("about"),
    )


def _window(entry: Entry) -> Window:
    found = Window(
        kinds=entry.words("kinds", DOORS),
        names=entry.words("names"),
        opens=entry.duration("opens"),
        closes=entry.duration("closes"),
    )
    if not found.opens and not found.closes:
        raise entry.wrong("opens", "when it opens or closes was expected")
    return found


def _share(entry: Entry) -> Share:
    return Share(
        channels=entry.words("channels", CHANNELS),
        of=entry.word("of", ("wait", "human"), "wait"),
        within=_longest(entry, "within"),
        share=entry.parsed("share", Decimal, "a share in per cent was expected"),
    )


def _channel(entry: Entry) -> Channel:
    return Channel(
        each=_among(entry.groups("each"), CHANNELS, entry, "each", paths=True),
        every=entry.flag("every"),
        free=entry.flag("free"),
        human=entry.words("human", HUMAN),
        open=entry.duration("open"),
    )


def _asked(entry: Entry) -> Asked:
    return Asked(fields=_among(entry.groups("fields"), QUESTIONS, entry, "fields"))


def _body(entry: Entry) -> Body:
    return Body(
        kinds=entry.words("kinds", DOORS),
        names=entry.words("names"),
        person=entry.flag("person"),
        data=entry.groups("data") if entry.has("data") else (),
    )


def _forbidden(entry: Entry) -> Forbidden:
    found = Forbidden(
        channels=entry.words("channels", CHANNELS),
        requests=entry.words("requests", REQUESTS),
        texts=entry.words("texts"),
        demanded=entry.words("demanded", QUESTIONS),
    )
    if bool(found.channels) != bool(found.requests) or not (found.channels or found.texts or found.demanded):
        raise entry.wrong("channels", "channels with requests, texts, or demanded fields were expected")
    return found


def _language(entry: Entry) -> Language:
    return Language(offered=entry.words("offered"), channels=entry.words("channels", CHANNELS))


def _figure(entry: Entry) -> Figure:
    found = Figure(
        figure=entry.parsed("figure", Target.parse, "a figure such as `20 seconds for 80%` was expected"),
        requests=entry.words("requests", REQUESTS),
        step=entry.word("step", ENDS, "end"),
        channels=entry.words("channels", CHANNELS),
    )
    if bool(found.requests) == bool(found.channels):
        raise entry.wrong("requests", "either requests or channels were expected")
    return found


KINDS: dict[str, Callable[[Entry], Requirement]] = {
    "time": _time,
    "shortest": _shortest,
    "window": _window,
    "share": _share,
    "channel": _channel,
    "asked": _asked,
    "published": lambda entry: Published(items=entry.groups("items")),
    "number": lambda _entry: Number(),
    "receipt": lambda entry: Receipt(requests=_requests(entry)),
    "body": _body,
    "forbidden": _forbidden,
    "language": _language,
    "figure": _figure,
}
"""What may stand under `requires`, besides `beyond: machine`."""
