"""YAML events become a tree of located nodes; every trap that YAML sets for a contract becomes a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import yaml

from responde.findings import Finding, Kind, Spot, by_place
from responde.findings.kinds import source as kinds
from responde.source.nodes import Listing, Mapping, Mark, Node, Scalar
from responde.source.syntax import REPLACED, STAND_INS, Before, Quote, explained, quoted, restored
from responde.source.text import CONTROLS, HIDDEN

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 32
"""Levels of nesting; the deepest known contract has nine."""
MOST = 100_000
"""Values of one contract."""
LONGEST = 20_000
"""Characters of one text."""
TRIES = 25
"""Mistakes of syntax that are mended in one file before giving up."""


def tree(text: str, file: str, lines: Sequence[str]) -> tuple[Node | None, list[Finding]]:
    """The node at the top of `text`, None where nothing can be understood, and what was found on the way.

    `lines` are as they were written; in `text`, tabs are spaces.
    """
    text, refused = _without_directives(text, file)
    builder = _Builder(file, lines)
    for _ in range(TRIES):
        builder = _Builder(file, lines)
        try:
            top = builder.build(yaml.parse(text, Loader=LOADER))
        except yaml.MarkedYAMLError as error:
            if builder.cuts:
                for cut in builder.cuts:
                    text = _hash_replaced(text, cut)
                continue
            trouble = explained(error, text.split("\n"), file, Before(builder.quote, builder.bracket()))
            if trouble.finding and trouble.opened:
                refused = [each for each in refused if by_place(each) < by_place(trouble.finding)]
            refused += [trouble.finding] if trouble.finding else []
            if trouble.edit is None:
                return None, [*builder.found, *refused]
            text = trouble.edit.made(text)
        except yaml.YAMLError:  # pragma: no cover - the text is decoded and clean, so the scanner has a mark
            return None, [*builder.found, *refused, kinds.BROKEN.there(Spot(file, 1, 1))]
        else:
            return top, [*builder.found, *refused]
    return None, [*builder.found, *refused]


def _without_directives(text: str, file: str) -> tuple[str, list[Finding]]:
    """Lines at the top that speak to a YAML program become comments."""
    match = re.match(r"(?:[ ]*(?:#.*)?\n)*(?:%.*\n)+", text)
    if not match:
        return text, []
    found = [
        kinds.TAG.there(Spot(file, number, 1, len(line), line), text=line.strip())
        for number, line in enumerate(match[0].split("\n"), 1)
        if line.startswith("%")
    ]
    return re.sub("(?m)^%", "#", match[0]) + text[match.end() :], found


def _hash_replaced(text: str, mark: Mark) -> str:
    lines = text.split("\n")
    line, at = lines[mark.line - 1], mark.column - 1
    lines[mark.line - 1] = line[:at] + STAND_INS["#"] + line[at + 1 :]
    return "\n".join(lines)


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
    last: str | None = None

    def closed(self) -> Node:
        if self.keyed:
            return Mapping(self.mark, self.values, self.keys)
        return Listing(self.mark, tuple(self.items))


@dataclass(slots=True)
class _Builder:
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
                self.place(self.stack.pop().closed())
        return self.top

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
            self.say(kinds.ALIAS, mark, text=f"*{event.anchor}", quoted=quoted(f"*{event.anchor}"))
        elif event.anchor:
            self.say(kinds.ANCHOR, mark, text=event.anchor)
        tag = getattr(event, "tag", None)
        if tag:
            self.say(kinds.TAG, mark, text=tag)

    def scalar(self, event: yaml.NodeEvent, mark: Mark) -> Scalar:
        if not isinstance(event, yaml.ScalarEvent):
            return Scalar(f"*{event.anchor}", mark)
        plain = not event.style
        text = restored(event.value) if plain else self.visible(event.value.replace(STAND_INS["\\"], "\\"), mark)
        if len(text) > LONGEST:
            self.say(kinds.TEXT_TOO_LONG, mark, size=len(text), most=LONGEST)
        if plain:
            self.refuse_replaced(event, text, mark)
            self.refuse_cut(event, text)
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
        if "?" in text and self.stack and self.stack[-1].flow:
            self.say(kinds.CUT_AT_QUESTION_MARK, mark, text=text, quoted=quoted(text))
            return
        match = REPLACED.search(event.value)
        if match is None:
            return
        sign, there = restored(match.group()), Mark(mark.line, mark.column + match.start())
        if sign == "#":
            self.say(kinds.CUT_AT_HASH, there, text=text, quoted=quoted(text))
        elif sign not in ":\\":
            self.say(kinds.NEEDS_QUOTES, there, character=sign, text=text, quoted=quoted(text))

    def refuse_cut(self, event: yaml.ScalarEvent, text: str) -> None:
        """One space before `#` after plain text: what follows was meant as text."""
        end = _end(event)
        rest = self.lines[end.line - 1][end.column - 1 :] if end.line <= len(self.lines) else ""
        if self.expects_key() or not rest.startswith(" #"):
            return
        there = Mark(end.line, end.column + 1)
        if self.stack and self.stack[-1].flow:
            self.cuts.append(there)
            rest = re.split(r"[,}\]]", rest)[0]
        whole = (text + rest).strip()
        self.say(kinds.CUT_AT_HASH, there, text=whole, quoted=quoted(whole))

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
        if (
            inside.flow
            and inside.last
            and isinstance(node, Scalar)
            and not node.text
            and node.plain
            and not self.has_colon(key)
        ):
            self.cut_at_comma(inside, key)
        elif key.text == "<<":
            self.say(kinds.MERGE, key.mark)
        elif key.text in inside.values:
            self.say(kinds.KEY_TWICE, key.mark, key=key.text, first=inside.keys[key.text].line)
        else:
            inside.values[key.text] = node
            inside.keys[key.text] = key.mark
            inside.last = key.text

    def has_colon(self, key: Scalar) -> bool:
        """Whether a colon follows the key, so that the missing value is not the rest of a text."""
        line = self.lines[key.mark.line - 1]
        width = key.mark.width
        return line[key.mark.column - 1 + width :].lstrip().startswith(":")

    def cut_at_comma(self, inside: _Open, key: Scalar) -> None:
        before = inside.values.get(inside.last or "")
        whole = self.written(before, key) if isinstance(before, Scalar) else key.text
        if isinstance(before, Scalar) and inside.last:
            inside.values[inside.last] = Scalar(whole, before.mark, before.plain)
        self.say(kinds.CUT_AT_COMMA, key.mark, text=key.text, quoted=quoted(whole))

    def written(self, before: Scalar, key: Scalar) -> str:
        """The text as it was meant, with the comma that cut it."""
        if before.mark.line != key.mark.line:
            return f"{before.text}, {key.text}"
        end = key.mark.column - 1 + key.mark.width
        return self.lines[key.mark.line - 1][before.mark.column - 1 : end]

    def say(self, kind: Kind, mark: Mark, **facts: object) -> None:
        text = self.lines[mark.line - 1] if mark.line <= len(self.lines) else ""
        self.found.append(kind.there(Spot(self.file, mark.line, mark.column, mark.width, text), (), **facts))


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
