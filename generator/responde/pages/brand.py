"""The brand's colour as a stylesheet, darkened or lightened until text on it can be read."""

from __future__ import annotations

from urllib.parse import quote

from responde.artefact import Artefact
from responde.contract.contract import Contract

DEFAULT = "#0b4f6c"
LIGHT, DARK = "#ffffff", "#14181c"
LIGHT_SOFT, DARK_SOFT = "#f3f5f7", "#20252b"
"""The ground of notes, on which the accent is harder to read than on the page's own."""
CONTRAST = 7.0
"""Ratio that names, numbers and buttons have to reach (WCAG 1.4.6)."""


def stylesheet(contract: Contract) -> Artefact:
    """`assets/brand.css`: the accent for light and for dark pages, each with the text colour on it."""
    brand = contract.organisation.brand
    color = (brand.color if brand else "") or DEFAULT
    light, dark = until_readable(color, LIGHT_SOFT), until_readable(color, DARK_SOFT)
    css = (
        ":root{"
        f"--responde-accent:{light};--responde-accent-text:{LIGHT};"
        f"--responde-accent-dark:{dark};--responde-accent-dark-text:{DARK};"
        f"--responde-brand:{color.lower()}"
        "}\n"
    )
    if brand and brand.font:
        css += _typeface(brand.font)
    return Artefact(path="assets/brand.css", content=css.encode())


def _typeface(file: str) -> str:
    """The company's own letters as soon as they are there; what they lack comes from the reader's device."""
    return (
        f'@font-face{{font-family:"responde-brand";src:url("../{quote(file)}");font-display:swap}}'
        ':root{--responde-brand-font:"responde-brand"}\n'
    )


def until_readable(color: str, ground: str) -> str:
    """The colour moved away from `ground`, step by step, until their contrast is enough."""
    away = 0 if _luminance(ground) > 0.5 else 255  # noqa: PLR2004 - the middle
    red, green, blue = _parts(color)
    for step in range(101):
        share = step / 100
        mixed = tuple(round(part + (away - part) * share) for part in (red, green, blue))
        if contrast(_written(mixed), ground) >= CONTRAST:
            return _written(mixed)
    return _written((away, away, away))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(color: str) -> float:
    linear = [_linear(part / 255) for part in _parts(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB


def _parts(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _written(parts: tuple[int, ...]) -> str:
    return "#" + "".join(f"{part:02x}" for part in parts)
