"""Ruling draws what somebody writes on: lines for words, and cells for the signs of a number."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from responde.complaint.number import TAIL

WIDTH, APART, CELL, TALL, THIN, THICK = 170, 8, 7, 9.5, 0.25, 0.9
"""Of a line and from one to the next, of a cell, and of strokes: in millimetres."""
LIGHT, DARK = "#aaa", "#555"
"""What is typed across a line can be read."""


def _drawn(width: float, height: float, *strokes: tuple[str, float], grey: str = DARK) -> Markup:
    """Lines as the address of a picture: paths in millimetres, each with its width."""
    paths = "".join(f"<path d='{path}' stroke-width='{wide}'/>" for path, wide in strokes)
    size = f"width='{width}mm' height='{height}mm' viewBox='0 0 {width} {height}'"
    picture = f"<svg xmlns='http://www.w3.org/2000/svg' {size}><g fill='none' stroke='{grey}'>{paths}</g></svg>"
    return Markup("data:image/svg+xml,") + Markup(quote(picture, safe=""))  # noqa: S704 - percent-encoded


def ruled(lines: int) -> Markup:
    """Lines to write on."""
    path = "".join(f"M0 {at * APART - THIN:g}H{WIDTH}" for at in range(1, lines + 1))
    return _drawn(WIDTH, lines * APART, (path, THIN), grey=LIGHT)


def cells(prefix: str) -> Markup:
    """A cell for each sign behind the letters, in groups of four with them."""
    parted = [at for at in range(TAIL) if (at + len(prefix)) % 4 == 0]
    thin = "".join(f"M{at * CELL:g} 0V{TALL}" for at in range(1, TAIL) if at not in parted)
    around = f"M0 {THIN / 2}H{TAIL * CELL}V{TALL - THIN / 2}H0"
    thick = "".join(f"M{at * CELL:g} 0V{TALL}" for at in parted if at)
    return _drawn(TAIL * CELL, TALL, (thin + around, THIN), (thick, THICK))
