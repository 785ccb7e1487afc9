"""The telephone agent's script: a page for each line, with what is asked, what is said word for word, who is next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup
from markupsafe import escape as quoted

from responde.artefact import Artefact
from responde.clock.plan import Chair, plan
from responde.clock.told import Brought
from responde.complaint import NUMBER, Form, Label, Option, Question, letter, number
from responde.complaint.bank import LIFTED
from responde.complaint.carrying import Carrying, Gap, carrying
from responde.contract.company import Exceptions, Measure
from responde.contract.contract import Contract
from responde.contract.contractors import Contractor
from responde.contract.service import Channel, Emergency
from responde.contract.texts import Text
from responde.formats import Offer, folder
from responde.speech import EMPTY, Speech, figures, named, next_person, people, promised
from responde.templating import attribute, escape, mailto

TEMPLATE = "forms/phone.html.j2"
ROOM = Markup('<span class="responde-script-room">{}</span>')
WHO = LIFTED | {"anonymous"}
PAIRS = 7
"""Pairs of characters that follow the prefix of a case number."""
RECORDED = {
    True: "each one is recorded",
    False: "they are not recorded",
    None: "whether they are recorded is not stated",
}
TITLES = {
    "who": "Say who you are",
    "danger": "Danger comes first",
    "number": "Ask for the case number",
    "listen": "Listen",
    "questions": "Ask what is missing",
    "next": "If they ask for the next person",
    "shortcut": "If they want a shortcut",
    "insult": "If you are insulted or threatened",
    "never": "What you never say",
    "closing": "Before you hang up",
    "notes": "Your notes",
}
"""The steps, in the order of a call."""

SPOKEN = {
    "name": "What is your name?",
    "id_number": "What is the number of your identity document?",
    "contract_number": "What is your contract number?",
    "policy_number": "What is your policy number?",
    "customer_number": "What is your customer number?",
    "email": "What is your e-mail address?",
    "phone": "On which number do we reach you?",
    "address": "What is your postal address?",
    "on_behalf_of": "On whose behalf do you call?",
    "anonymous": "Do you prefer not to say who you are?",
    "consent": "May we use what you tell me for this case?",
}
"""By question, how it is asked aloud where its label is made for reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A telephone channel of a contract, and the language in which its script is printed."""

    contract: Contract
    say: Speech
    name: str
    channel: Channel

    @property
    def rungs(self) -> tuple[tuple[Chair, ...], ...]:
        """Who takes what is told on this line, in turn."""
        return plan(self.contract, Brought(channel=self.name)).rungs


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question as the template prints it."""

    label: Markup
    says: Markup
    """What is said aloud; empty where it is the label."""
    hint: Markup
    options: tuple[Markup, ...]
    notes: tuple[Markup, ...]
    """Whether it has to be answered, and by whom."""


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """A page for each channel of kind `phone`, in one language."""
    for name, channel in _lines(contract):
        path = f"{folder(contract, speech)}phone-{name}.html"
        line = Line(contract=contract, say=speech, name=name, channel=channel)
        printed = templates.get_template(TEMPLATE).render(root="../" * path.count("/"), **_script(form, line))
        yield Artefact(path=path, content=printed.encode(), lang=speech.lang)


def offers(form: Form, contract: Contract, speech: Speech) -> Iterator[Offer]:  # noqa: ARG001 - called as all formats are
    """The script of each telephone channel, at that channel."""
    for name, _ in _lines(contract):
        href, says = f"forms/phone-{name}.html", speech("What we ask on the telephone, and what our people say")
        yield Offer(channel=name, href=attribute(href), says=says, kind="file")


def _lines(contract: Contract) -> Iterator[tuple[str, Channel]]:
    return ((name, one) for name, one in contract.channels.items() if one.kind == "phone")


def _script(form: Form, line: Line) -> dict[str, object]:
    """All that the template is told besides the way to the root."""
    say, contract = line.say, line.contract
    dangers = tuple(_danger(line, one) for one in contract.emergency if one.call)
    steps = tuple(step for step in TITLES if dangers or step != "danger")
    return {
        "say": say,
        "company": say.text(contract.organisation.name),
        "channel": named.channel(say, line.channel),
        "edition": contract.edition.number,
        "since": say("in force from {day}", day=figures.day(say, contract.edition.from_)),
        "titles": {step: say("{n}. {name}", n=at, name=say(TITLES[step])) for at, step in enumerate(steps, 1)},
        "own_name": ROOM.format(say("your name")),
        "number": ROOM.format(escape(" ".join((number.prefix_of(contract), *["__"] * PAIRS)))),
        "dangers": dangers,
        "privacy": say.text(contract.privacy.says) if contract.privacy else EMPTY,
        **_behind(line),
        **_asked(form, line),
        **_ladder(line),
        **_conduct(line),
        **_closing(form, line),
        "next_person": next_person.in_words(say, contract),
        "letter": quoted(letter.written(form, say, {NUMBER.id: ""})),
    }


def _danger(line: Line, one: Emergency) -> tuple[Markup, Markup, tuple[Markup, ...]]:
    """The case, the number, and what else there is to say."""
    say = line.say
    case = say.text(one.when)
    if one.for_:
        case = say("{what} ({about})", what=case, about=named.scope(say, line.contract, one.for_))
    assert one.call is not None
    more = say.texts((one.then, *one.lacks.values()) if one.then else tuple(one.lacks.values()))
    return case, people.dialled(say, one.call), more


def _behind(line: Line) -> dict[str, object]:
    """Who runs the line, who in the company answers for them, and what they are held to."""
    say, contract = line.say, line.contract
    chain = _chain(contract.contractors, line.channel.operated_by)
    owner = next((one.owner for one in chain if one.owner), "")
    support = next((one.live_support for one in chain if one.live_support), "")
    listening = next((one.time_to_listen for one in chain if one.time_to_listen), None)
    return {
        "contractor": say.text(chain[0].name) if chain else EMPTY,
        "owner": named.called(say, contract, owner) if owner else EMPTY,
        "support": people.brief(say, contract, support) if support else EMPTY,
        "listening": say.text(listening),
        "forbidden": tuple(text for one in chain for text in say.texts(one.must_not_say)),
    }


def _chain(contractors: dict[str, Contractor], name: str) -> tuple[Contractor, ...]:
    """A contractor, then those above it, whose owner answers for it too; nothing for an unknown name."""
    for each, one in contractors.items():
        if each == name:
            return (one,)
        if below := _chain(one.contractors, name):
            return (*below, one)
    return ()


def _asked(form: Form, line: Line) -> dict[str, object]:
    """First what happened, then who it is, each in the form's order, and what the telephone can't take."""
    ways = carrying(form, line.contract)
    own = next(each for each in ways if each.channel == line.name)
    told = tuple(each for each in own.asked if not own.gap(each) and each.id != "case_number")
    who = sorted((each for each in told if each.id in WHO), key=lambda each: each.id != "anonymous")
    return {
        "facts": tuple(_ask(form, line, each) for each in told if each.id not in WHO),
        "identifying": tuple(_ask(form, line, each) for each in who),
        "anonymous": any(each.id == "anonymous" for each in who),
        "lost": tuple(_lost(line, each, ways) for each in own.gaps),
    }


def _ask(form: Form, line: Line, question: Question) -> Ask:
    return Ask(
        label=_label(line, question.label),
        says=line.say(SPOKEN[question.id]) if question.id in SPOKEN else EMPTY,
        hint=_label(line, question.hint),
        options=tuple(_option(line, question, each) for each in question.options),
        notes=tuple(_notes(form, line, question)),
    )


def _label(line: Line, label: Label) -> Markup:
    return line.say.text(label) if isinstance(label, Text) else line.say(label) if label else EMPTY


def _option(line: Line, question: Question, option: Option) -> Markup:
    return line.say.language(option.id) if question.id == "language" else _label(line, option.label)


def _notes(form: Form, line: Line, question: Question) -> Iterator[Markup]:
    say = line.say
    yield say("has to be answered") if question.needed else say("only if they like")
    if "case_number" in question.unless:
        yield say("not where there is a case number")
    if "anonymous" in question.unless:
        yield say("not of who prefers not to say who they are")
    for condition in question.when:
        options = (each for other in form.questions if other.id == condition.question for each in other.options)
        what = named.COMMA.join(_label(line, each.label) for each in options if each.id in condition.answers)
        yield say("only for: {what}", what=what)


def _lost(line: Line, gap: Gap, ways: tuple[Carrying, ...]) -> tuple[Markup, Markup, Markup]:
    """What can't be told by telephone, why, and the channels that take it; each may be empty but the first."""
    channels = line.contract.channels
    taking = (each for each in ways if gap.question in each.asked and not each.gap(gap.question))
    others = (channels[each.channel] for each in taking if channels[each.channel].kind != "phone")
    shown = named.COMMA.join(_addressed(line, each) for each in others)
    return _label(line, gap.question.label), line.say.text(gap.reason), shown


def _addressed(line: Line, channel: Channel) -> Markup:
    """The name of a channel, with its e-mail address where it has one."""
    name = named.channel(line.say, channel)
    if not channel.email:
        return name
    address = Markup('<a href="{}">{}</a>').format(mailto(channel.email), escape(channel.email))
    return line.say("{what} ({about})", what=name, about=address)


def _ladder(line: Line) -> dict[str, object]:
    """Everybody in turn: of the first rung those who take this line, then all."""
    say, contract = line.say, line.contract
    return {
        "rungs": tuple(people.ladder(say, contract, (tuple(each.seat for each in rung) for rung in line.rungs))),
        "beyond": tuple(people.outside(say, contract, one) for one in contract.beyond),
        "kept_back": not people.public(contract),
        "guarded": people.guarded(contract),
    }


def _conduct(line: Line) -> dict[str, object]:
    """What is said to who wants a shortcut, and what happens on insults."""
    conduct = line.contract.conduct
    if conduct is None:
        return {"shortcut": EMPTY, "exceptions": (), "measures": ()}
    return {
        "shortcut": line.say.text(conduct.shortcut),
        "exceptions": tuple(_exceptions(line, conduct.exceptions)) if conduct.exceptions else (),
        "measures": tuple(_measure(line, each) for each in conduct.aggression),
    }


def _exceptions(line: Line, value: Exceptions) -> Iterator[Markup]:
    say = line.say
    if value.granted_by:
        who = named.COMMA.join(people.brief(say, line.contract, name) for name in value.granted_by)
        yield say("granted by {who} alone", who=who)
    if value.rule:
        yield say.text(value.rule)
    yield say(RECORDED[value.recorded])


def _measure(line: Line, one: Measure) -> tuple[Markup, tuple[tuple[Markup, Markup], ...]]:
    """What is done, with who decides it, for how long, and who looks at it again."""
    say, contract = line.say, line.contract
    facts = (
        (say("Who decides it"), people.brief(say, contract, one.decided_by) if one.decided_by else EMPTY),
        (say("For how long"), figures.duration(say, one.until)),
        (say("Looked at again after"), figures.duration(say, one.review)),
        (say("Who reviews it if you disagree"), people.brief(say, contract, one.appeal) if one.appeal else EMPTY),
    )
    return say.text(one.says), tuple((label, value) for label, value in facts if value)


def _closing(form: Form, line: Line) -> dict[str, object]:
    """By when, for each thing that can be brought; who answers for it, and who is next."""
    say, contract = line.say, line.contract
    asked = form.question("request")
    brought = tuple((each.id, _label(line, each.label)) for each in (asked.options if asked else ()))
    heads, *rows = promised.table(say, contract, (line.name,), brought)
    first, *others = ([chair.person for chair in chairs] for chairs in line.rungs)
    return {
        "heads": heads,
        "rows": rows,
        "first": tuple(people.brief(say, contract, name) for name in first),
        "after": tuple(people.brief(say, contract, name) for name in (others[0] if others else ())),
        "one_number": contract.case_number is not None,
    }
