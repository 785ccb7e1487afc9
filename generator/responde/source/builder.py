"""A builder puts YAML's events together into nodes, and refuses what they would make of a contract in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import yaml

from responde.findings import Edit, Finding, Kind, Spot
from responde.findings.kinds import source as kinds
from responde.source.mending import Place, between, in_quotes, without
from responde.source.nodes import Listing, Mapping, Mark, Node, Scalar, alike
from responde.source.syntax import REPLACED, STAND_INS, Quote, quoted, restored
from responde.source.text import CONTROLS, HIDDEN

DEEPEST = 32
"""Levels of nesting; the deepest known contract has nine."""
MOST = 100_000
"""Values of one contract."""
LONGEST = 20_000
"""Characters of one text."""
MEANT_AS_TEXT = "@`%*&?"
"""Signs that say nothing at the beginning of a value; behind another one, a list or a text of several lines may be."""
LIKE_KEYS = re.compile(r"[a-z0-9._-]+(?: [a-z0-9._-]+){0,2}")
"""What could have been meant as a key, or as the ids of a split."""
COMMENT = re.compile(r"\s\s+#")
BLOCKS = ("|", ">")
"""Styles of text that ends where the indentation does."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    mark: Mark
    flow: bool
    keyed: bool
    items: list[Node] = field(default_factory=list)
    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Mark] = field(default_factory=dict)
    key: Scalar | None = None
    awaits_value: bool = False
    before: tuple[str, Node] | None = None
    """The key and the value that came last."""

    def closed(self) -> Node:
        if self.keyed:
            return Mapping(self.mark, self.values, self.keys)
        return Listing(self.mark, tuple(self.items))


@dataclass(slots=True)
class Builder:
    """Puts nodes together with a stack of its own, so that no depth can break it."""

    file: str
    lines: Sequence[str]
    found: list[Finding] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    top: Node | None = None
    count: int = 0
    quote: Quote | None = None
    """The last text in quotes."""
    cuts: list[Mark] = field(default_factory=list)
    """Where text inside braces was cut off at a `#`."""
    colons: dict[Place, Edit | None] = field(default_factory=dict)
    """What mends a text with a colon in it, by the place of the colon."""
    anchors: set[str] = field(default_factory=set)
    last: yaml.Event | None = None
    """The end of the last value; None where it ends with the indentation."""

    def build(self, events: Iterator[yaml.Event]) -> Node | None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.say(kinds.SECOND_DOCUMENT, _mark(event))
                    break
            elif isinstance(event, yaml.NodeEvent) and not self.take(event):
                return None
            elif isinstance(event, yaml.CollectionEndEvent):
                self.last = event if self.stack[-1].flow else self.last
                self.place(self.stack.pop().closed())
        return self.top

    def said(self, refused: list[Finding]) -> list[Finding]:
        """What was found, and what was `refused` before, with the edit that is known now."""
        return [*self.found, *(replace(each, edit=self.colons.get(_place(each))) for each in refused)]

    def take(self, event: yaml.NodeEvent) -> bool:
        """Whether reading may go on."""
        self.count += 1
        mark = _mark(event)
        if self.count > MOST:
            self.say(kinds.TOO_MANY, mark, most=MOST)
            return False
        self.refuse_magic(event, mark)
        if isinstance(event, yaml.CollectionStartEvent):
            if len(self.stack) == DEEPEST:
                self.say(kinds.TOO_DEEP, mark, most=DEEPEST)
                return False
            self.stack.append(_Open(mark, bool(event.flow_style), isinstance(event, yaml.MappingStartEvent)))
        else:
            self.place(self.scalar(event, mark))
        return True

    def bracket(self) -> Mark | None:
        """The last bracket that is still open."""
        marks = (each.mark for each in reversed(self.stack) if each.flow)
        return next((mark for mark in marks if self.lines[mark.line - 1][mark.column - 1] in "[{"), None)

    def refuse_magic(self, event: yaml.NodeEvent, mark: Mark) -> None:
        if isinstance(event, yaml.AliasEvent):
            text = f"*{event.anchor}"
            edit = None if event.anchor in self.anchors else in_quotes(self.lines, mark.place, _end(event).place, text)
            self.say(kinds.ALIAS, mark, edit, text=text, quoted=quoted(text))
        elif event.anchor:
            self.anchors.add(event.anchor)
            self.say(kinds.ANCHOR, mark, text=event.anchor)
        tag = getattr(event, "tag", None)
        if tag:
            self.say(kinds.TAG, mark, text=tag)

    def scalar(self, event: yaml.NodeEvent, mark: Mark) -> Scalar:
        self.last = event
        if not isinstance(event, yaml.ScalarEvent):
            return Scalar(f"*{event.anchor}", mark)
        plain = not event.style
        text = restored(event.value) if plain else self.visible(event.value.replace(STAND_INS["\\"], "\\"), mark)
        if len(text) > LONGEST:
            self.say(kinds.TEXT_TOO_LONG, mark, size=len(text), most=LONGEST)
        if plain:
            if "?" in text or text is not event.value:
                self.refuse_replaced(event, text, mark)
            self.refuse_cut(event, text, mark)
        elif event.style in BLOCKS:
            self.last = None
        else:
            self.quote = Quote(mark.line, mark.column, _end(event).line)
        return Scalar(text, mark, plain)

    def visible(self, text: str, mark: Mark) -> str:
        """Text in quotes without the characters that a backslash can write and nobody can see."""
        for kind, pattern in ((kinds.CONTROL_CHARACTER, CONTROLS), (kinds.HIDDEN_CHARACTER, HIDDEN)):
            match = pattern.search(text)
            if match and "\ufffd" not in self.lines[mark.line - 1]:
                self.say(kind, mark, character=f"U+{ord(match.group()):04X}")
            text = pattern.sub("\ufffd", text)
        return text.replace("\r", "\n")

    def refuse_replaced(self, event: yaml.ScalarEvent, text: str, mark: Mark) -> None:
        """Signs that YAML would have refused, or that its programs read differently."""
        match = REPLACED.search(event.value)
        asks = "?" in text and self.inside_brackets()
        if match is None and not asks:
            return
        edit = in_quotes(self.lines, mark.place, _end(event).place, text)
        sign = "?" if match is None or asks else restored(match.group())
        there = mark if match is None or asks else Mark(mark.line, mark.column + match.start())
        if asks:
            self.say(kinds.CUT_AT_QUESTION_MARK, there, edit, text=text, quoted=quoted(text))
        elif sign == "#":
            self.say(kinds.CUT_AT_HASH, there, _unless_comment(text, edit), text=text, quoted=quoted(text))
        elif sign == ":":
            self.colons[there.place] = None if LIKE_KEYS.fullmatch(text[: there.column - mark.column]) else edit
        else:
            edit = edit if sign in MEANT_AS_TEXT else None
            self.say(kinds.NEEDS_QUOTES, there, edit, character=sign, text=text, quoted=quoted(text))

    def refuse_cut(self, event: yaml.ScalarEvent, text: str, mark: Mark) -> None:
        """One space before `#` after plain text: what follows was meant as text."""
        last = event.end_mark
        if last is None or last.line >= len(self.lines) or not self.lines[last.line].startswith(" #", last.column):
            return
        if self.expects_key():
            return
        end, rest = _end(event), COMMENT.split(self.lines[last.line][last.column :])[0]
        there = Mark(end.line, end.column + 1)
        if self.inside_brackets():
            self.cuts.append(there)
            rest = re.split(r"[,}\]]", rest)[0]
        whole = (text + rest).strip()
        start, stop = mark.place if text else there.place, (end.line, end.column + len(rest.rstrip()))
        edit = _unless_comment(whole, in_quotes(self.lines, start, stop, whole))
        self.say(kinds.CUT_AT_HASH, there, edit, text=whole, quoted=quoted(whole))

    def inside_brackets(self) -> bool:
        return bool(self.stack) and self.stack[-1].flow

    def expects_key(self) -> bool:
        return bool(self.stack) and self.stack[-1].keyed and not self.stack[-1].awaits_value

    def place(self, node: Node) -> None:
        """Puts a finished node into what is open."""
        if not self.stack:
            self.top = node
            return
        inside = self.stack[-1]
        if not inside.keyed:
            inside.items.append(node)
        elif not inside.awaits_value:
            inside.key = node if isinstance(node, Scalar) else None
            inside.awaits_value = True
            if not isinstance(node, Scalar):
                self.say(kinds.KEY_NOT_TEXT, node.mark)
        else:
            inside.awaits_value = False
            if inside.key is not None:
                self.pair(inside, inside.key, node)

    def pair(self, inside: _Open, key: Scalar, node: Node) -> None:
        nothing = isinstance(node, Scalar) and node.plain and not node.text and not self.has_colon(key)
        if inside.flow and inside.before and nothing:
            self.cut_at_comma(inside, inside.before, key)
            return
        if key.text == "<<":
            self.say(kinds.MERGE, key.mark)
        elif key.text in inside.values:
            same = self.last and alike(node, inside.values[key.text])
            edit = without(self.lines, key.mark.place, _end(self.last).place) if self.last and same else None
            self.say(kinds.KEY_TWICE, key.mark, edit, key=key.text, first=inside.keys[key.text].line)
        else:
            inside.values[key.text] = node
            inside.keys[key.text] = key.mark
        inside.before = (key.text, node)

    def has_colon(self, key: Scalar) -> bool:
        """Whether a colon follows the key, so that the missing value is not the rest of a text."""
        line = self.lines[key.mark.line - 1]
        width = key.mark.width
        return line[key.mark.column - 1 + width :].lstrip().startswith(":")

    def cut_at_comma(self, inside: _Open, before: tuple[str, Node], key: Scalar) -> None:
        name, value = before
        whole, edit = key.text, None
        if isinstance(value, Scalar):
            whole, edit = self.written(value, key)
            whole_value = Scalar(whole, value.mark, value.plain)
            inside.before = (name, whole_value)
            if inside.values.get(name) is value:
                inside.values[name] = whole_value
        self.say(kinds.CUT_AT_COMMA, key.mark, edit, text=key.text, quoted=quoted(whole))

    def written(self, before: Scalar, key: Scalar) -> tuple[str, Edit | None]:
        """The text as it was meant, with the comma that cut it, and the quotes around it."""
        start, end = before.mark.place, (key.mark.line, key.mark.column + key.mark.width)
        whole = between(self.lines, start, end) if start[0] == end[0] else f"{before.text}, {key.text}"
        sure = before.plain and before.text and whole.removeprefix(before.text).removesuffix(key.text).strip() == ","
        return whole, in_quotes(self.lines, start, end, whole) if sure else None

    def say(self, kind: Kind, mark: Mark, edit: Edit | None = None, **facts: object) -> None:
        text = self.lines[mark.line - 1] if mark.line <= len(self.lines) else ""
        spot = Spot(self.file, mark.line, mark.column, mark.width, text)
        self.found.append(replace(kind.there(spot, (), **facts), edit=edit))


def _unless_comment(text: str, edit: Edit | None) -> Edit | None:
    """Nothing but a `#` and a blank, as comments begin: that may be what was meant."""
    return None if text.startswith("# ") else edit


def _place(finding: Finding) -> Place:
    return (finding.spot.line, finding.spot.column) if finding.spot else (0, 0)


def _mark(event: yaml.Event) -> Mark:
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    width = end.column - start.column if end.line == start.line else 1
    return Mark(start.line + 1, start.column + 1, max(1, width))


def _end(event: yaml.Event) -> Mark:
    end = event.end_mark
    assert end is not None
    return Mark(end.line + 1, end.column + 1)
