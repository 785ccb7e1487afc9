"""What is certain is mended in its place: an edit is made from what was written, and spliced into it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from responde.findings import Edit
from responde.source.syntax import quoted

Place = tuple[int, int]
"""Line and column, counted from 1."""

Landing = tuple[Edit, int, int]
"""An edit, and where in the new text it begins and ends."""

LINE_END = re.compile("\r\n|\r|\n")


def in_quotes(lines: Sequence[str], start: Place, end: Place, meant: str) -> Edit | None:
    """Quotes around what is written from `start` to `end`; None unless that is the whole text that was meant."""
    written = between(lines, start, end) if end[0] <= len(lines) else ""
    if not meant or _folded(written) != _folded(meant) or "\ufffd" in written:
        return None
    return Edit(start, end, quoted(written))


def instead(lines: Sequence[str], start: Place, width: int, old: str, new: str) -> Edit | None:
    """`new` in the place of `old`, in the quotes that it stands in; None where something else stands there."""
    line, column = start
    written = lines[line - 1][column - 1 : column - 1 + width]
    if written == old:
        return Edit(start, (line, column + width), new)
    if old and written in {f'"{old}"', f"'{old}'"}:
        return Edit((line, column + 1), (line, column + width - 1), new)
    return None


def without(lines: Sequence[str], start: Place, end: Place) -> Edit | None:
    """What is written from `start` to `end` taken out, with its comma or its line; comments stay."""
    behind_the_end = end[0] > len(lines)
    if behind_the_end or (start[0] != end[0] and any("#" in line for line in lines[start[0] - 1 : end[0]])):
        return None
    before, after = lines[start[0] - 1][: start[1] - 1], lines[end[0] - 1][end[1] - 1 :]
    comma = re.search(r",\s*$", before)
    if comma:
        return Edit((start[0], comma.start() + 1), end, "")
    item = re.fullmatch(r"(\s*)(?:-\s+)?", before)
    behind = re.match(r"\s*,?\s*", after)
    if item is None or behind is None:
        return None
    rest = after[behind.end() :]
    if not rest:
        return _without_lines(lines, start[0], end[0])
    if rest.startswith("#") or "," in behind[0]:
        return Edit((start[0], len(item[1]) + 1), (end[0], end[1] + behind.end()), "")
    return _before_a_bracket(lines, start, end) if rest[0] in "]}" else None


def _before_a_bracket(lines: Sequence[str], start: Place, end: Place) -> Edit:
    """The last item of a list taken out, with the comma that ends the line above."""
    above = lines[start[0] - 2].rstrip()
    if above.endswith(",") and "#" not in above:
        return Edit((start[0] - 1, len(above)), end, "")
    return Edit(start, end, "")


def _without_lines(lines: Sequence[str], first: int, last: int) -> Edit:
    """Whole lines taken out; the end of the file stays as it is, with a line feed or without."""
    if last < len(lines):
        return Edit((first, 1), (last + 1, 1), "")
    return Edit((first - 1, len(lines[first - 2]) + 1), (last, len(lines[last - 1]) + 1), "")


def between(lines: Sequence[str], start: Place, end: Place) -> str:
    """What is written from `start` to `end`."""
    if start[0] == end[0]:
        return lines[start[0] - 1][start[1] - 1 : end[1] - 1]
    first, *middle = lines[start[0] - 1 : end[0] - 1]
    return "\n".join([first[start[1] - 1 :], *middle, lines[end[0] - 1][: end[1] - 1]])


def _folded(text: str) -> str:
    """The text as YAML reads it: line feeds and what surrounds them are one space."""
    return re.sub(r"\s+", " ", text).strip()


def apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in their order; of those that touch the same text, the one that begins first and goes furthest."""
    found: list[Edit] = []
    for edit in sorted(edits, key=lambda each: (each.start, tuple(-part for part in each.end))):
        if not found or edit.start >= found[-1].end:
            found.append(edit)
    return tuple(found)


def spliced(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The file with the edits made; all else stays, to the byte."""
    text = data.decode("utf-8-sig")
    mark = data[: len(data) - len(text.encode())]
    ends = list(LINE_END.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    parts, done = [], 0
    for edit in apart(edits):
        start, end = (starts[line - 1] + column - 1 for line, column in (edit.start, edit.end))
        parts += [text[done:start], _with_line_ends(edit.text, LINE_END.findall(text[start:end]))]
        done = end
    return mark + "".join([*parts, text[done:]]).encode()


def _with_line_ends(text: str, ends: list[str]) -> str:
    """The text with the line ends of what it replaces."""
    first, *others = text.split("\n")
    return "".join([first, *(end + line for end, line in zip(ends, others, strict=False))])


def landed(lines: Sequence[str], edits: Iterable[Edit]) -> list[Landing]:
    """Each edit with the stretch of the new text that it has made, as positions between line feeds of one character."""
    starts = starting(lines)
    shift, found = 0, []
    for edit in apart(edits):
        start, end = (starts[line - 1] + column - 1 for line, column in (edit.start, edit.end))
        found.append((edit, start + shift, start + shift + len(edit.text)))
        shift += len(edit.text) - (end - start)
    return found


def starting(lines: Sequence[str]) -> list[int]:
    """The position at which each line begins."""
    return list(accumulate((len(line) + 1 for line in lines), initial=0))


def indented(data: bytes, width: int) -> bytes:
    """The file with spaces for the tabs of its indentation, as if a tab went to the next multiple of `width`."""

    def spaces(match: re.Match[str]) -> str:
        return match[1] + match[2].expandtabs(width)

    return re.sub(r"(^\ufeff?|[\r\n])([ \t]*\t[ \t]*)", spaces, data.decode("utf-8")).encode()
