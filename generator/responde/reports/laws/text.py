"""Packs and their rules as text for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from responde.law.requirements import Machine
from responde.law.rules import Pack, Rule
from responde.reports.laws.known import GRADES, grade, in_force, no_advice
from responde.reports.laws.whom import Selected, in_words, whom
from responde.speech import Speech, figures
from responde.templating import escape, plain

COMMA = Markup(", ")


def render_packs(say: Speech, packs: Sequence[Pack]) -> str:
    """Every pack in short, and where its laws are."""
    parts = ["\n".join(_head(say, pack)) for pack in packs]
    return "\n\n".join([*parts, "\n".join(_sources(say, packs))]) + "\n"


def render_pack(say: Speech, pack: Pack) -> str:
    """One pack with all its rules."""
    parts = ["\n".join(each) for each in (_head(say, pack), *(_rule(say, rule) for rule in pack.rules))]
    return "\n\n".join([*parts, "\n".join(_sources(say, (pack,)))]) + "\n"


def render_selection(say: Speech, company: str, selection: Sequence[Selected], packs: Sequence[Pack]) -> str:
    """Which packs are for a contract; `packs` are those of them that are, or may be."""
    title = say(
        "The law for {company}" if selection else "No pack of rules is known for the country of {company}.",
        company=company,
    )
    parts = [plain(title)]
    parts += ["\n".join(_chosen(say, one)) for one in selection]
    return "\n\n".join([*parts, "\n".join(_sources(say, packs))]) + "\n"


def _head(say: Speech, pack: Pack) -> Iterator[str]:
    head = pack.head
    yield f"{head.id}: {plain(say.text(head.title))}"
    known = Counter(rule.grade for rule in pack.rules)
    yield from _facts(
        say,
        (say("Country"), say.country_name(head.country)),
        (say("For whom"), whom(say, head.applies)),
        (say("Facts read on"), figures.short_day(say, head.checked)),
        (
            say("Rules"),
            COMMA.join(say("{whole}: {part}", whole=say(GRADES[g]), part=known[g]) for g in GRADES if known[g]),
        ),
        (say("Awaiting verification"), COMMA.join(escape(rule.id) for rule in pack.awaiting)),
    )


def _rule(say: Speech, rule: Rule) -> Iterator[str]:
    yield f"{rule.id}: {plain(say.text(rule.title))}"
    yield from _facts(
        say,
        (say("Law"), escape(rule.cited)),
        (say("What it asks"), say.text(rule.asks)),
        (say("What would satisfy it"), say.text(rule.meets)),
        (say("How it is known"), grade(say, rule)),
        (say("Text of the law"), escape(rule.url)),
        (say("In force"), in_force(say, rule)),
        (say("For whom"), whom(say, rule.applies) if rule.applies else Markup()),
        (say("Not for"), COMMA.join(say.word("sectors", each) for each in rule.but)),
        (say("Protects"), COMMA.join(say.word("customers", each) for each in rule.customers)),
        (say("Good to know"), _besides(say, rule)),
    )


def _besides(say: Speech, rule: Rule) -> Markup:
    if rule.stale:
        return say("This figure no longer holds: whoever goes by it is told so.")
    machine = isinstance(rule.requires, Machine)
    return say("No machine can tell it from a contract: somebody has to look.") if machine else Markup()


def _chosen(say: Speech, one: Selected) -> Iterator[str]:
    yield f"{one.head.id}: {plain(say.text(one.head.title))}"
    asked, unstated = whom(say, one.head.applies), COMMA.join(escape(f"`{key}`") for key in one.unstated)
    if one.sure:
        country = say.country_name(one.head.country)
        everybody = say("It holds for everybody in this country: {country}.", country=country)
        since = in_words(say, one.since) if one.since else Markup()
        yield f"  {plain(say('It holds for this contract: {since}.', since=since) if since else everybody)}"
        yield from _facts(say, (say("Rules"), figures.number(say, one.rules)))
        yield from _facts(say, (say("More rules may hold: state"), unstated))
    elif one.sure is False:
        yield f"  {plain(say('It is not for this contract, but for others: {whom}.', whom=asked))}"
    else:
        says = "Whether it holds depends on what the contract doesn't state: {what}."
        yield f"  {plain(say(says, what=unstated))}"
        yield from _facts(say, (say("For whom"), asked))


def _facts(say: Speech, *pairs: tuple[Markup, Markup]) -> Iterator[str]:
    for label, value in pairs:
        if value:
            yield f"  {plain(say('{whole}: {part}', whole=label, part=value))}"


def _sources(say: Speech, packs: Iterable[Pack]) -> Iterator[str]:
    yield plain(no_advice(say))
    laws = (one for pack in packs for one in pack.head.laws.values())
    yield from dict.fromkeys(f"  {one.short}: {one.url}" for one in laws)
