"""The WhatsApp Flow: the form as screens on the telephone, for companies that have the Cloud API."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase

from jinja2 import Environment

from responde.artefact import Artefact
from responde.complaint import Condition, Form, Question, chats
from responde.complaint.answers import WORDS, Doubt, Remark, options
from responde.complaint.bank import REACHED_AT
from responde.complaint.carrying import carrying
from responde.complaint.fields import MOST_FILES, answered
from responde.complaint.flows import MARK, Response, fields, opened, spelled
from responde.complaint.groups import group, lifting
from responde.complaint.letter import speeches
from responde.complaint.record import Parsed
from responde.complaint.widgets import Asking, Json, body, is_list, widget
from responde.contract.contract import Contract
from responde.formats import folder
from responde.speech import Speech
from responde.templating import plain

TEMPLATE = "forms/flow.json.j2"
VERSION = "7.3"
FULL = 49
"""Components of a screen, its button apart."""
ABOUT, HAPPENED, WHO, FILES = "ABOUT", "HAPPENED", "WHO", "FILES"
GROUPS = {"again": ABOUT, "about": ABOUT, "happened": HAPPENED, "who": WHO, "consent": WHO}
SCREENS = (ABOUT, HAPPENED, WHO, FILES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One screen: its id, and what it asks."""

    id: str
    kind: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole flow, before it is written."""

    form: Form
    speech: Speech
    screens: tuple[Screen, ...]
    notice: str
    """Address of the privacy notice, may be empty."""

    def value(self, name: str, here: Screen) -> str:
        """What stands for the answer to a question, on one of the screens."""
        place = next(each for each in self.screens if any(one.id == name for one in each.questions))
        within = "" if place.id == here.id else f"screen.{place.id}."
        return f"${{{within}form.{spelled(name)}}}"


def files(form: Form, contract: Contract, speech: Speech, templates: Environment) -> Iterator[Artefact]:
    """One flow a language, where some channel has a number for WhatsApp."""
    name = chats.channel(contract)
    if name:
        printed = templates.get_template(TEMPLATE).render(
            document=document(_sent(form, contract, name), contract, speech)
        )
        path = f"{folder(contract, speech)}complaint.flow.json"
        yield Artefact(path=path, content=printed.encode(), lang=speech.lang)


def read(content: bytes, form: Form, contract: Contract) -> Parsed | None:
    """A response, alone or in the message that a webhook is sent; None where it answers another flow, or nothing."""
    found = opened(content)
    ours = [each for each in found if each.ours]
    if ours:
        first, *others = (_parsed(each, form, contract) for each in ours)
        return replace(first, findings=(*first.findings, *(_beside(each) for each in others)))
    broken = any(not each.whole for each in found)
    return Parsed(answers={}, findings=(Remark(doubt=Doubt.BROKEN),)) if broken else None


def document(form: Form, contract: Contract, speech: Speech) -> Json:
    """The flow as data; nothing in it asks a server."""
    notice = contract.privacy.notice if contract.privacy else ""
    plan = Plan(form=form, speech=speech, screens=_screens(form, speech), notice=notice)
    after: list[Screen | None] = [*plan.screens[1:], None]
    return {
        "version": VERSION,
        "screens": [_screen(plan, here, onward) for here, onward in zip(plan.screens, after, strict=True)],
    }


def _sent(form: Form, contract: Contract, name: str) -> Form:
    """The form without what can't be sent there."""
    carried = next(each for each in carrying(form, contract) if each.channel == name)
    if carried.files == 0:
        return replace(form, questions=tuple(each for each in form.questions if each.kind != "file"))
    return form


def _parsed(response: Response, form: Form, contract: Contract) -> Parsed:
    lang = str(response.values.get(MARK))
    known = lang if lang in contract.languages else ""
    return answered(tuple(fields(response, form)), form, speeches(contract.languages), known)


def _beside(parsed: Parsed) -> Remark:
    """A further complaint in the same message, which has to be read by itself."""
    return Remark(
        doubt=Doubt.BESIDE, said="; ".join(f"{name}: {said}" for name, said in parsed.answers.items())[:WORDS]
    )


def _screens(form: Form, speech: Speech) -> tuple[Screen, ...]:
    """The questions by screens; who needn't say who they are is asked that first."""
    asked = sorted(form.questions, key=lambda each: (each.id == "consent", each.id != "anonymous"))
    asked.sort(key=lambda each: each.id != "case_number")
    return tuple(
        Screen(id=f"{kind}{f'_{ascii_uppercase[at]}' if at else ''}", kind=kind, questions=part)
        for kind in SCREENS
        for at, part in enumerate(_parts([each for each in asked if _kind(each) == kind], speech, alone=kind == FILES))
    )


def _kind(question: Question) -> str:
    """The screen of a question; one that depends on others stands where they do, so that it is seen to come."""
    if question.kind == "file":
        return FILES
    return ABOUT if question.when else GROUPS[group(question.id)]


def _parts(questions: Sequence[Question], speech: Speech, *, alone: bool) -> Iterator[tuple[Question, ...]]:
    """As many questions as a screen has room for; `alone` where it has room for one."""
    part: list[Question] = []
    taken = 1  # what the screen itself says
    for each in questions:
        size = FULL if alone else len(list(widget(each, speech, Asking())))
        if part and taken + size > FULL:
            yield tuple(part)
            part, taken = [], 1
        part.append(each)
        taken += size
    if part:
        yield tuple(part)


def _screen(plan: Plan, here: Screen, onward: Screen | None) -> Json:
    last: Json = {} if onward else {"terminal": True}
    children = [*_said_first(plan, here), *(each for one in here.questions for each in _asked(plan, one, here))]
    return {
        "id": here.id,
        "title": _title(here, plan.speech),
        **last,
        "layout": {"type": "SingleColumnLayout", "children": [*children, _button(plan, here, onward)]},
    }


def _title(here: Screen, say: Speech) -> str:
    titles = {
        ABOUT: say("What it is about"),
        HAPPENED: say("What happened"),
        WHO: say("About you"),
        FILES: say("Photos or papers"),
    }
    return plain(titles[here.kind])


def _said_first(plan: Plan, here: Screen) -> Iterator[Json]:
    """Why the screen asks nothing of who has a case already."""
    if here.kind == WHO:
        seen = f"`{plan.value('case_number', here)} != ''`"
        yield from body(plain(plan.speech("You need not say again who you are.")), seen)


def _button(plan: Plan, here: Screen, onward: Screen | None) -> Json:
    if onward:
        next_ = {"type": "screen", "name": onward.id}
        action: Json = {"name": "navigate", "next": next_, "payload": {}}
    else:
        values = {spelled(each.id): plan.value(each.id, here) for each in plan.form.questions}
        action = {"name": "complete", "payload": {MARK: plan.speech.lang, **values}}
    said = plan.speech("Continue") if onward else plan.speech("Send")
    return {"type": "Footer", "label": plain(said), "on-click-action": action}


def _asked(plan: Plan, question: Question, here: Screen) -> Iterator[Json]:
    """A question with what shows it and what demands it."""
    shown = tuple(_shown(plan, question, here))
    uploads = sum(each.kind == "file" for each in plan.form.questions)
    asking = Asking(
        visible=_whole(*shown),
        required=_demanded(plan, question, here, shown),
        only_for=tuple(_only_for(plan, question)),
        files=max(1, MOST_FILES // max(1, uploads)),
        notice=plan.notice,
    )
    yield from widget(question, plan.speech, asking)


def _shown(plan: Plan, question: Question, here: Screen) -> Iterator[str]:
    """What has to hold so that a question is asked."""
    if question.kind == "file":  # it has a screen of its own, which is never empty
        return
    for each in question.when:
        if _is_picked(plan, each):
            value = plan.value(each.question, here)
            yield _joined([f"{value} == '{answer}'" for answer in each.answers], "||")
    signs = {"case_number": "== ''", "anonymous": "!= true"}
    yield from (f"{plan.value(name, here)} {signs[name]}" for name in lifting(question, plan.form))


def _demanded(plan: Plan, question: Question, here: Screen, shown: tuple[str, ...]) -> bool | str:
    """Whether a question has to be answered, or in which case."""
    if question.needed:
        return _whole(*shown) or not question.when
    way = plan.form.question("contact_by")
    ways = [each.id for each in way.options if REACHED_AT[each.id] == question.id] if way else []
    if not way or not ways:
        return False
    value = plan.value(way.id, here)
    return _whole(*shown, _joined([f"{value} == '{each}'" for each in ways], "||"))


def _only_for(plan: Plan, question: Question) -> Iterator[str]:
    """What a question is asked for, where nothing but words can say it."""
    for each in question.when:
        if question.kind == "file" or not _is_picked(plan, each):
            other = plan.form.question(each.question)
            named = dict(options(other, plan.speech)) if other else {}
            yield plain(plan.speech("Only for: {what}.", what="; ".join(named[answer] for answer in each.answers)))


def _is_picked(plan: Plan, condition: Condition) -> bool:
    """Whether what has to be answered is one of a list, and not words."""
    other = plan.form.question(condition.question)
    return other is not None and is_list(other)


def _whole(*terms: str) -> str:
    """An expression as a property takes it; empty where nothing has to hold."""
    return f"`{_joined(terms, '&&')}`" if terms else ""


def _joined(terms: Sequence[str], sign: str) -> str:
    return f" {sign} ".join(f"({each})" for each in terms) if len(terms) > 1 else terms[0]
