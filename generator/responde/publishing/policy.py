"""The policy tells browsers to load nothing from anywhere else, and names each script that stands inside a page."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]+)""")
_FORM = re.compile(r"""<form\b[^>]*?\baction\s*=\s*["']([^"']*)["']""")
_ORIGIN = re.compile(r"https://[^/?#\s;,\"']+")
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
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "form-action": " ".join(("'self'", *sorted(hosts))),
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def headers(pages: Iterable[str]) -> str:
    """The file `_headers`, read by Netlify, Cloudflare Pages and others; elsewhere its lines go into the server."""
    return (
        "/*\n"
        f"  Content-Security-Policy: {policy(pages)}\n"
        "  Referrer-Policy: no-referrer\n"
        "  X-Content-Type-Options: nosniff\n"
    )
