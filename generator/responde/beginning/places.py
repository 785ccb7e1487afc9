"""What a country suggests: its time zone and its money."""

from __future__ import annotations

MAIN = {
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CD": "Africa/Kinshasa",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "FM": "Pacific/Pohnpei",
    "GL": "America/Nuuk",
    "ID": "Asia/Jakarta",
    "KI": "Pacific/Tarawa",
    "KZ": "Asia/Almaty",
    "MH": "Pacific/Majuro",
    "MN": "Asia/Ulaanbaatar",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PF": "Pacific/Tahiti",
    "PG": "Pacific/Port_Moresby",
    "PS": "Asia/Gaza",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "US": "America/New_York",
    "UZ": "Asia/Tashkent",
}
"""Of a country with several time zones the one of its capital or largest town."""
ISLANDS = {
    ("ES", "CN"): "Atlantic/Canary",
    ("ES", "CE"): "Africa/Ceuta",
    ("PT", "20"): "Atlantic/Azores",
    ("PT", "30"): "Atlantic/Madeira",
}
"""Regions with a time of their own."""
EXAMPLE = "EUR"
"""Money in an example where the country isn't known."""


def zone(country: str, region: str = "") -> str:
    """The time zone that is likely meant; empty where none is."""
    from babel.core import get_global

    there = sorted(name for name, land in get_global("zone_territories").items() if land == country)
    return ISLANDS.get((country, region)) or MAIN.get(country) or (there[0] if len(there) == 1 else "")


def currency(country: str) -> str:
    """The money of a country, as ISO 4217 writes it."""
    from babel.numbers import get_territory_currencies

    return next(iter(get_territory_currencies(country)), EXAMPLE) if country else EXAMPLE
