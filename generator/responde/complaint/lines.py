"""Lines carry text of any content through mail: broken and guarded on the way out, put together again on the way in."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from html.entities import html5

from responde.templating import INVISIBLE

WIDTH = 72
"""Columns of a line, so that a reply can quote it twice without breaking it."""
FLOWING = 50
"""Characters from which on a blank at the end of a line says that it flows on (RFC 3676), and is no slip."""
LONGEST = 200_000
"""Characters of a letter that are read."""
WORDS = 200
"""Characters of what is kept for comparing."""
GUARD = "\\."
"""Begins a line that is nothing but text, whatever it looks like."""
BREAK = "\\"
"""Ends a line that goes on in the next."""

NEWLINES = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
BLANKS = re.compile("[\xa0\u2007\u202f]")
UNSEEN = re.compile("[\xad\u061c\u200b\u200e\u200f\ufeff]")
SURROGATES = re.compile("[\ud800-\udfff]")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
QUOTE = re.compile(r"(?:[ \t]*[>|])*[ \t]*")
SIGNS = str.maketrans("［【］】：﹕꞉∶", "[[]]::::")  # noqa: RUF001 - what programs make of brackets and colons
HEAD = re.compile(r"(?P<label>[^\[\]]*)\[(?P<id>[^\[\]]{1,80})\]\s*:(?P<rest>.*)")
MARK = re.compile(r"\W*\[\s*responde\s*:\s*(?P<what>[^\[\]]{1,40})\]\W*", re.IGNORECASE)
SIGNATURE = "--"
CLOSING = re.compile(r"--|-{3,} ?[^\s-].*-{3,}|_{10,}")
"""What a signature begins with, and what Outlook writes above the message that it quotes."""
WROTE = re.compile(r"(?:On|El|Em|A)\b.*(?:wrote|escribió|escreveu) ?:", re.IGNORECASE)
"""What Gmail and Apple write above it, on one line or two."""
LAST = 300
"""Characters of a line that may begin such a thing."""
WROTE_END = re.compile(r".*(?:wrote|escribió|escreveu) ?:", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as its writer meant it, without quote signs and blanks at its ends."""

    said: str = ""
    depth: int = 0
    """How often it was quoted."""
    guarded: bool = False
    """Nothing but text, after a line break that was meant."""
    flows: bool = False
    at: int = 0
    """Its number in the letter, from one."""


def decoded(content: bytes) -> tuple[str, bool]:
    """Bytes as text, and whether its encoding had to be guessed: whoever saves a letter seldom chooses one."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace"), False
    try:
        return content.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), True


def cleaned(text: str) -> str:
    """Text without what nobody sees: control characters, bidi marks; one kind of line end, and of blank in a line."""
    text = INVISIBLE.sub("", NEWLINES.sub("\n", SURROGATES.sub("�", text)))
    return BLANKS.sub(" ", UNSEEN.sub("", text))


def folded(text: str) -> str:
    """Words alone, without case and accents, for comparing; signs where there are no words."""
    return _known(text) if len(text) <= WORDS else _folded(text)


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).casefold()
    letters = (char if char.isalnum() else " " for char in apart if not unicodedata.combining(char))
    return " ".join("".join(letters).split()) or text.strip()


_known = lru_cache(maxsize=8192)(_folded)
"""Labels are compared with every letter that comes; long texts come once."""


def lines(text: str) -> Iterator[Line]:
    """The lines of a letter as it arrived, those together that were broken by `broken`."""
    pieces: list[str] = []
    first = Line()
    for at, raw in enumerate(cleaned(ENTITY.sub(_character, text)).split("\n"), start=1):
        line = _line(raw, at)
        first = first if pieces else line
        if line.said.endswith(BREAK):
            pieces.append(line.said.removesuffix(BREAK))
            continue
        yield replace(first, said="".join((*pieces, line.said)), flows=line.flows)
        pieces = []
    if pieces:
        yield replace(first, said="".join(pieces))


def broken(line: str, *, guarded: bool = False) -> Iterator[str]:
    """A line of text as lines of a letter, from which `lines` makes the same line again."""
    pieces = list(_pieces(line))
    if pieces[-1] != pieces[-1].rstrip() or pieces[-1].endswith(BREAK):
        pieces.append("")
    for at, piece in enumerate(pieces):
        special = _special(line) or guarded if at == 0 else not piece or _trimmed(piece)
        yield f"{GUARD if special else ''}{piece}{BREAK if at < len(pieces) - 1 else ''}"


def sealed(text: str) -> str:
    """A finished letter, in which nothing is taken for a leftover of HTML that is none."""
    return ENTITY.sub(lambda found: f"&amp;{found[0][1:]}", text)


def heading(said: str) -> tuple[str, str, str] | None:
    """Label, id and the answer behind them, where a line has a question; in time that grows with its length alone."""
    found = HEAD.fullmatch(said.translate(SIGNS))
    if found is None:
        return None
    rest = said[found.start("rest") :].strip()
    if said.lstrip().startswith(("*", "_")):  # a label in bold, colon and all
        rest = rest.lstrip("*_ ")
    return said[: found.end("label")], found["id"], rest


def mark(said: str) -> str:
    """What one of the letter's own marks says: `1 es`, `end`; empty where a line is none."""
    found = MARK.fullmatch(said.translate(SIGNS)) if len(said) <= WIDTH else None
    return found["what"].strip().lower() if found else ""


def closes(said: str) -> bool:
    """Whether a signature or somebody else's message begins."""
    return len(said) <= LAST and bool(CLOSING.fullmatch(said) or WROTE.fullmatch(said))


def own(text: str) -> str:
    """What somebody wrote themselves, with their signature and without the messages that they quote below it."""
    found: list[str] = []
    for line in lines(text[:LONGEST]):
        if closes(line.said) and line.said != SIGNATURE:
            break
        found += [line.said] if not line.depth else []
    return "\n".join(found).strip()


def _character(entity: re.Match[str]) -> str:
    known = entity[0][1] == "#" or entity[0][1:] in html5
    return html.unescape(entity[0]) if known else entity[0]


def _line(raw: str, at: int) -> Line:
    quote = QUOTE.match(raw)
    end = quote.end() if quote else 0
    said = raw[end:].strip()
    return Line(
        said=said.removeprefix(GUARD),
        depth=sum(char in ">|" for char in raw[:end]),
        guarded=said.startswith(GUARD),
        flows=raw.endswith(" ") and len(raw) >= FLOWING,
        at=at,
    )


def _special(line: str) -> bool:
    """Whether a line would be taken for something else than text."""
    looks = mark(line) or closes(line) or heading(line) or WROTE_END.fullmatch(line)
    return bool(looks) or _trimmed(line)


def _trimmed(piece: str) -> bool:
    """Whether its beginning would be lost."""
    return piece != piece.lstrip() or piece.startswith((">", "|", GUARD))


def _pieces(line: str) -> Iterator[str]:
    """A line in pieces that leave room for guard and break, at its blanks where it has any."""
    room = WIDTH - len(GUARD) - len(BREAK)
    while len(line) > WIDTH - len(GUARD):
        at = line.rfind(" ", 0, room) + 1 or room
        yield line[:at]
        line = line[at:]
    yield line
