"""Carrying tells of each channel which answers to a complaint's questions it can take, and why it can't take others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from responde.complaint import Form, Question, receivers
from responde.contract.contract import Contract
from responde.contract.service import Channel
from responde.contract.shape import fields
from responde.contract.texts import Text

WITHOUT_FILES = frozenset({"phone", "sms"})
"""Kinds of channels that carry words alone, unless the contract says that files can be handed in."""
FILES = "takes_files"
"""The channel's key for files: what it lacks is the reason for every question that asks for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A question of which a channel can't carry the answer."""

    question: Question
    reason: Text | None = None
    """The contract's own; None where it states none."""
    key: str = ""
    """Where the reason stands in the channel's `lacks`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrying:
    """What a channel takes of a complaint."""

    channel: str
    """Its id."""
    asks: bool = True
    """Whether our questions are asked there; a web channel without a form of ours asks what nobody here knows."""
    asked: tuple[Question, ...] = ()
    """What is asked there, carried or not; a question about other requests than the channel takes isn't."""
    gaps: tuple[Gap, ...] = ()
    """In the order of the form."""
    files: int | None = None
    """Files that one question can be answered with; 0 where none can be handed in, None where no limit is known."""
    megabytes: int | None = None
    """Of all files of a complaint together; None where no limit is known."""

    def gap(self, question: Question) -> Gap | None:
        """What keeps the answer to a question from being carried."""
        return next((each for each in self.gaps if each.question.id == question.id), None)


def carrying(form: Form, contract: Contract) -> tuple[Carrying, ...]:
    """What each channel of a contract takes of the questions of its form, in the order of the contract."""
    return tuple(_carrying(form, contract, name) for name in contract.channels)


def _carrying(form: Form, contract: Contract, name: str) -> Carrying:
    channel = contract.channels[name]
    if channel.kind == "web" and name != receivers.web_channel(contract):
        return Carrying(channel=name, asks=False)
    files, megabytes = _room(channel)
    asked = tuple(each for each in form.questions if _is_asked(each, channel, contract))
    return Carrying(
        channel=name,
        asked=asked,
        gaps=tuple(_gaps(asked, channel, files)),
        files=files,
        megabytes=megabytes if files else None,
    )


def _room(channel: Channel) -> tuple[int | None, int | None]:
    """Files for a question, and megabytes in all: the receiver's of a web form, else what the contract says."""
    if channel.takes_files is False or (channel.kind in WITHOUT_FILES and not channel.takes_files):
        return 0, None
    receiver = receivers.of(channel) if channel.kind == "web" else None
    return (receiver.files, receiver.megabytes) if receiver else (None, None)


def _is_asked(question: Question, channel: Channel, contract: Contract) -> bool:
    """Whether a question is about a request that the channel takes."""
    taken = {each.partition(".")[0] for each in channel.for_} & contract.requests.keys()
    about = (each.answers for each in question.when if each.question == "request")
    return not taken or all(taken & {answer.partition(".")[0] for answer in answers} for answers in about)


def _gaps(asked: tuple[Question, ...], channel: Channel, files: int | None) -> Iterator[Gap]:
    own = {each.name for each in fields(type(channel))}
    for question in asked:
        unsent = question.kind == "file" and files == 0
        # `lacks: {phone: …}` says that the channel has no number, not that a customer can't leave theirs.
        keys = [question.id] * (question.id not in own) + [FILES] * unsent
        key = next((each for each in keys if each in channel.lacks), "")
        if unsent or key:
            yield Gap(question=question, reason=channel.lacks.get(key), key=key)
