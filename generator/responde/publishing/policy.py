"""The policy tells browsers to load nothing from anywhere else, and names each script that stands inside a page."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

from responde.publishing import hosts

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]+)""")
_FORM = re.compile(r"""<form\b[^>]*?\baction\s*=\s*["']([^"']*)["']""")
_ORIGIN = re.compile(r"https?://[^/?#\s;,\"']+")
_RUNS = {"", "module", "text/javascript", "application/javascript"}


def scripts(page: str) -> set[str]:
    """Hashes, as a policy writes them, of the scripts inside a page; data blocks such as JSON-LD need none."""
    found = set()
    for attributes, body in _SCRIPT.findall(page):
        kind = _TYPE.search(attributes)
        if not re.search(r"\bsrc\s*=", attributes) and (kind.group(1).lower() if kind else "") in _RUNS:
            digest = hashlib.sha256(body.encode()).digest()
            found.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    return found


def receivers(page: str) -> set[str]:
    """Other hosts to which a form on the page sends what somebody writes, and `mailto:` where one writes a letter."""
    found = set()
    for action in _FORM.findall(page):
        if action.startswith("mailto:"):
            found.add("mailto:")
        elif origin := _ORIGIN.match(action):
            found.add(origin.group())
    return found


def policy(pages: Iterable[str]) -> str:
    """The Content-Security-Policy under which all these pages work, and nothing else does."""
    hashes: set[str] = set()
    hosts: set[str] = set()
    for page in pages:
        hashes |= scripts(page)
        hosts |= receivers(page)
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(("'self'", *sorted(hashes))),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "form-action": " ".join(("'self'", *sorted(hosts))),
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


UNUSED = (
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
"""What no page of a charter ever asks a browser for."""


def fields(pages: Iterable[str]) -> dict[str, str]:
    """All headers for these pages: the policy, and that nobody is told where a reader came from.

    Nothing is shown again without asking whether it is still the newest: an old edition names the wrong person.
    """
    return {
        "Content-Security-Policy": policy(pages),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in UNUSED),
        "Cache-Control": "no-cache",
    }


def headers(pages: Iterable[str]) -> str:
    """The file `_headers` for these pages."""
    return hosts.netlify(fields(pages))
