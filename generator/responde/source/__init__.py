"""A source is a contract's file as it was written: it alone touches the disk, and knows the line of every value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path as File

from responde.findings import Edit, Finding, Path, Spot
from responde.findings import catalogue as kinds
from responde.source.mending import instead, without
from responde.source.nodes import Listing, Mapping, Mark, Node, Scalar
from responde.source.text import decode, untabbed
from responde.source.tree import tree


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its tree, its lines and what had to be said about it."""

    file: str
    """The name as the reader gave it."""
    folder: File = field(default_factory=File)
    top: Node | None = None
    lines: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    readable: bool = True
    """Whether the file could be had and is text at all."""
    data: bytes = b""

    def located(self, finding: Finding) -> Finding:
        """The finding with the spot of its path, or of the nearest part of it that was written."""
        if finding.spot is not None:
            return finding
        mark = self.mark(finding.path, key=finding.where == "key")
        text = self.lines[mark.line - 1] if mark.line <= len(self.lines) else ""
        spot = Spot(self.file, mark.line, mark.column, mark.width, text)
        return replace(finding, spot=spot, edit=finding.edit or self._edit(finding, mark))

    def _edit(self, finding: Finding, mark: Mark) -> Edit | None:
        """What the finding puts in the place of its key or value, where it is all that stands at the mark."""
        node = self.node(finding.path)
        if finding.instead is None or node is None or not finding.path:
            return None
        text = node.text if isinstance(node, Scalar) else ""
        old = str(finding.path[-1]) if finding.where == "key" else text
        edit = instead(self.lines, mark.place, mark.width, old, finding.instead)
        if finding.instead or edit is None:
            return edit
        return without(self.lines, mark.place, (mark.line, mark.column + mark.width))

    def node(self, path: Path) -> Node | None:
        """What stands at a path, if anything does."""
        node = self.top
        for step in path:
            below = _below(node, step)
            node = below[0] if below else None
        return node

    def mark(self, path: Path, *, key: bool = False) -> Mark:
        """Where a path stands: its value, or with `key` what stands before the colon."""
        node, mark = self.top, Mark(1, 1)
        for step in path:
            below = _below(node, step)
            if below is None and isinstance(node, Mapping):
                continue  # a step that was left out, since what is below it stands without braces
            if below is None:
                return mark
            node, standing = below
            mark = standing or node.mark
        if isinstance(node, Scalar) and not node.empty and not key:
            return node.mark
        return mark


def _below(node: Node | None, step: str | int) -> tuple[Node, Mark | None] | None:
    """The node one step further, and the mark of its key where it has one."""
    if isinstance(node, Mapping) and step in node.items:
        return node.items[str(step)], node.keys[str(step)]
    if isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
        return node.items[step], None
    return None


def read(path: File, name: str = "") -> Source:
    """The source of the contract at `path`; never raises, whatever the file holds."""
    file = name or str(path)
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        spot = Spot(file, 1, 1)
        unreadable = kinds.FILE_UNREADABLE.there(spot, file=file, reason=reason)
        return Source(file, path.parent, findings=(unreadable,), readable=False)
    return replace(parse(data, file), folder=path.parent, data=data)


def parse(data: bytes, file: str = "contract.yml") -> Source:
    """The source of a contract that is already in memory."""
    text, found = decode(data, file)
    if text is None:
        return Source(file, findings=tuple(found), readable=False)
    lines = tuple(text.split("\n"))
    text, tabs = untabbed(text, file)
    top, more = tree(text, file, lines)
    more = [*tabs, *more]
    if top is None and not more:
        more = [kinds.EMPTY_FILE.there(Spot(file, 1, 1))]
    elif top is not None and not isinstance(top, Mapping) and not more:
        kind = kinds.EMPTY_FILE if isinstance(top, Scalar) and top.empty else kinds.NOT_A_MAPPING
        line, column = top.mark.place if top.mark.line <= len(lines) else (1, 1)  # nothing stands behind the end
        more = [*more, kind.there(Spot(file, line, column, text=lines[line - 1]))]
    top = top if isinstance(top, Mapping) else None
    return Source(file, top=top, lines=lines, findings=(*found, *more))


def attachment(folder: File, name: str, path: Path) -> bytes | Finding:
    """The bytes of a file that a contract names, or the finding why it can't be had."""
    if not name or name.startswith(("/", "\\", "~")) or ":" in name or "\0" in name:
        return kinds.FILE_OUTSIDE.at(path, value=name)
    try:
        wanted = folder / name
        real = wanted.resolve(strict=False)
        if not real.is_relative_to(folder.resolve()):
            return kinds.FILE_OUTSIDE.at(path, value=name)
        return real.read_bytes() if real.is_file() else kinds.FILE_MISSING.at(path, value=name)
    except (OSError, ValueError, RuntimeError):
        return kinds.FILE_MISSING.at(path, value=name)
