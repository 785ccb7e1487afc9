"""Widgets are the components of which a WhatsApp Flow asks a question, each within the length that it has room for."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from responde.complaint import Label, Question
from responde.complaint.answers import options, spoken
from responde.complaint.bank import LONGEST
from responde.complaint.flows import spelled
from responde.speech import Speech
from responde.templating import plain

Json = dict[str, Any]

LABELS = {
    "TextInput": 20,
    "TextArea": 20,
    "Dropdown": 20,
    "RadioButtonsGroup": 30,
    "CheckboxGroup": 30,
    "DatePicker": 40,
    "DocumentPicker": 80,
    "OptIn": 120,
}
"""Characters of a label; these and all others as Meta's reference of components has them."""
HELPS = {
    "TextInput": ("helper-text", 80),
    "TextArea": ("helper-text", 80),
    "DatePicker": ("helper-text", 80),
    "RadioButtonsGroup": ("description", 300),
    "CheckboxGroup": ("description", 300),
    "DocumentPicker": ("description", 300),
}
"""Where there is room for what helps, and for how many characters of it."""
BODY, TITLE, DESCRIPTION = 4096, 30, 300
"""Characters of a text of its own, and of an answer to choose from and what stands below it."""
FEW, CHECKED, LISTED = 7, 20, 200
"""Answers that are all seen, that can be ticked, and that a list to open can have."""
KILOBYTES = 10 * 1024
"""Of one file, so that ten of them are as much as a message carries."""
BOXES = frozenset({"anonymous", "consent"})
"""What is ticked or left; to other questions no is an answer, too."""
TYPED = {"number": "number", "email": "email", "phone": "phone"}
SAFE = str.maketrans({"`": "'"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """How a question is asked in one flow."""

    visible: str = ""
    """An expression in backticks; empty where it is always asked."""
    required: bool | str = False
    """Whether it has to be answered, or such an expression."""
    only_for: tuple[str, ...] = ()
    """What it is asked for, in words."""
    files: int = 1
    """How many can be handed in."""
    notice: str = ""
    """Address of the privacy notice, may be empty."""


def widget(question: Question, speech: Speech, asking: Asking) -> Iterator[Json]:
    """A question as components: texts that have no room in it, and what is filled in."""
    kind, visible, required = _type(question), asking.visible, asking.required
    texts, label, help_ = _worded(kind, question, speech, asking.only_for)
    for each in texts:
        yield from body(each, visible)
    made: Json = {"type": kind, "name": spelled(question.id), "label": label}
    made |= {HELPS[kind][0]: help_} if help_ else {}
    made |= _room(kind, question, speech, asking)
    if required and kind != "DocumentPicker":
        made["required"] = required
    if question.id == "consent" and asking.notice:
        made["on-click-action"] = {"name": "open_url", "url": asking.notice}
    yield {**made, "visible": visible} if visible else made


def body(said: str, visible: str = "") -> Iterator[Json]:
    """A text of its own; more than one, if it is longer than any may be."""
    for part in textwrap.wrap(said, BODY // 2) if size(said) > BODY else [said]:
        text = {"type": "TextBody", "text": part}
        yield {**text, "visible": visible} if visible else text


def is_list(question: Question) -> bool:
    """Whether one of several answers is picked, so that other questions can depend on it."""
    return _type(question) in {"RadioButtonsGroup", "Dropdown"}


def size(said: str) -> int:
    """Characters as telephones count them, of which a small picture is two."""
    return len(said.encode("utf-16-le")) // 2


def _type(question: Question) -> str:
    count = len(question.options)
    if question.kind == "choice":
        return "RadioButtonsGroup" if 0 < count <= FEW else "Dropdown" if 0 < count <= LISTED else "TextInput"
    if question.kind == "choices":
        return "CheckboxGroup" if 0 < count <= CHECKED else "TextArea"
    if question.kind == "yes_no":
        return "OptIn" if question.id in BOXES else "RadioButtonsGroup"
    return {"long_text": "TextArea", "date": "DatePicker", "file": "DocumentPicker"}.get(question.kind, "TextInput")


def _worded(
    kind: str, question: Question, speech: Speech, only_for: tuple[str, ...]
) -> tuple[tuple[str, ...], str, str]:
    """Texts above, label and help: what the label has no room for stands in the help, else above; nothing is lost."""
    whole, short = _plainly(question.label, speech) or question.id, _plainly(question.short, speech)
    hint = _plainly(question.hint, speech)
    if kind == "OptIn" and size(both := _sentences(whole, hint, *only_for)) <= LABELS[kind]:
        return (), both, ""
    label = next((each for each in (whole, short) if each and size(each) <= LABELS[kind]), "")
    told = _sentences("" if label == whole else whole, hint, *only_for)
    room = HELPS[kind][1] if kind in HELPS and label else 0
    above, help_ = ("", told) if size(told) <= room else (told, "")
    texts = (above, *_listed(kind, question, speech))
    return tuple(filter(None, texts)), label or plain(speech("Answer")), help_


def _listed(kind: str, question: Question, speech: Speech) -> Iterator[str]:
    """Answers that stand above the question: all that it has no list for, else those that are too long for one."""
    names = [_safe(said) for _, said in options(question, speech)] if kind != "OptIn" else []
    if kind in {"TextInput", "TextArea"}:
        yield "; ".join(names)
    else:
        yield from (said for said in names if size(said) > DESCRIPTION)


def _room(kind: str, question: Question, speech: Speech, asking: Asking) -> Json:
    """What a component can take."""
    if kind in {"RadioButtonsGroup", "CheckboxGroup", "Dropdown"}:
        source = [*_source(question, speech)]
        alone = {"init-value": source[0]["id"]} if question.id == "request" and len(source) == 1 else {}
        return {"data-source": source, **alone}
    longest = LONGEST.get(question.kind, LONGEST["text"])
    if kind == "TextArea":
        return {"max-length": LONGEST["long_text"]}
    if kind == "TextInput":
        return {"input-type": TYPED.get(question.kind, "text"), "max-chars": longest}
    if kind == "DocumentPicker":
        least = int(asking.required is True)
        return {"min-uploaded-documents": least, "max-uploaded-documents": asking.files, "max-file-size-kb": KILOBYTES}
    return {}


def _source(question: Question, speech: Speech) -> Iterator[Json]:
    """The answers to choose from; one that is too long for its line stands below it whole."""
    pairs = [(name, _safe(said) or name) for name, said in options(question, speech)]
    titles = [_title(said) for _, said in pairs]
    if len(set(titles)) < len(titles):
        titles = [f"{at}. {_shortened(said, TITLE - len(f'{at}. '))}" for at, (_, said) in enumerate(pairs, 1)]
    for (name, said), title in zip(pairs, titles, strict=True):
        whole = {"description": said} if title != said and size(said) <= DESCRIPTION else {}
        yield {"id": name, "title": title, **whole}


def _title(said: str) -> str:
    """A text, or what it says behind its colon, or its first words."""
    part = said.rpartition(": ")[2]
    return part if size(said) > TITLE >= size(part) else _shortened(said, TITLE)


def _shortened(said: str, room: int) -> str:
    """A text, or its first words with a sign that there are more."""
    if size(said) <= room:
        return said
    kept = said
    while size(kept) >= room:
        kept = kept[:-1]
    words = kept if said[len(kept)] == " " else kept.rpartition(" ")[0]
    return f"{(words or kept).rstrip(' ,.;:–-')}…"


def _plainly(label: Label, speech: Speech) -> str:
    return _safe(spoken(label, speech)) if label else ""


def _safe(said: str) -> str:
    """A text that no telephone takes for something to work out."""
    return said.translate(SAFE).replace("${", "$ {")


def _sentences(*parts: str) -> str:
    """Texts one behind the other, each with its end."""
    ended = (each if not each[-1:].isalnum() else f"{each}." for each in filter(None, parts))
    return " ".join(ended)
