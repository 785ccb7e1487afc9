"""Pictograms are small drawings of the ways to reach a company, each beside the words that say the same."""

from __future__ import annotations

from markupsafe import Markup

ENVELOPE = "M3 6h18v12H3zM3 6l9 7 9-7"
BUBBLE = "M4 4h16v12h-9l-5 4v-4H4z"
HANDSET = "M6 3h4l1 5-3 2c1 3 3 5 6 6l2-3 5 1v4c0 2-1 3-3 3C10 21 3 14 3 6c0-2 1-3 3-3z"
STROKES = {
    "phone": HANDSET,
    "email": f"{ENVELOPE}M16 20l3-3 3 3",
    "post": f"{ENVELOPE}M17 8h2v2h-2z",
    "web": "M3 4h18v13H3zM3 8h18M9 21h6M12 17v4M7 12h7",
    "in_person": "M12 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-5 3-8 8-8s8 3 8 8z",
    "whatsapp": f"{BUBBLE}M8 8h8M8 12h5",
    "sms": f"{BUBBLE}M8 10h1M12 10h1M16 10h1",
    "chat": f"{BUBBLE}M8 10h8",
    "app": "M7 2h10v20H7zM11 19h2",
    "social": "M3 9h6v6H3zM15 3h6v6h-6zM15 15h6v6h-6zM9 11l6-4M9 13l6 4",
    "video": "M3 6h12v12H3zM15 10l6-3v10l-6-3",
    "fax": "M6 9V3h12v6M4 9h16v9H4zM7 14h10v7H7z",
}
"""By kind of channel, in a square of 24 units; lines alone, so that they take the colour of the words."""
DRAWN = Markup(
    '<svg class="responde-pictogram" viewBox="0 0 24 24" width="32" height="32" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true" focusable="false">'
    '<path d="{}"/></svg>'
)


def pictogram(kind: str) -> Markup:
    """The drawing of a kind of channel, which says nothing aloud."""
    return DRAWN.format(STROKES[kind])
