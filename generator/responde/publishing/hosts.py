"""Hosts are told what browsers have to hear with every file, each in its own way; the page itself says what it can."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from html import escape
from xml.sax.saxutils import quoteattr

TYPES = {".vcf": "text/vcard; charset=utf-8", ".ics": "text/calendar; charset=utf-8"}
"""Files that some hosts don't know, so that a telephone would show a card or a date as letters."""

CHARSET = re.compile(r"<meta charset=\"?utf-8\"?\s*/?>", re.IGNORECASE)
MADE = "# This file was made by responde. The next build replaces it.\n"
"""Begins the one hidden file among them, so that nobody's own is taken for it."""
NOT_IN_PAGES = ("frame-ancestors",)
"""What a policy may say in a header alone; in a page it is a fault on the console."""
FROM_DISK = re.compile(r"'self'(?! file:)")

Fields = Mapping[str, str]
"""Headers with their values, in the order in which they are written."""


def files(fields: Fields, base: str = "/") -> dict[str, str]:
    """The files by their paths: those that a host looks for at the root, and in `headers/` what goes into a server.

    `base` is where the site lies on its host, with a slash at both ends.
    """
    makers: dict[str, Callable[[Fields], str]] = {
        "_headers": netlify,
        ".htaccess": lambda all_: apache(all_, base),
        "web.config": iis,
        "vercel.json": vercel,
        "staticwebapp.config.json": azure,
        "headers/nginx.conf": nginx,
        "headers/Caddyfile": caddy,
        "headers/firebase.json": firebase,
        "headers/headers.json": lambda all_: _json(dict(all_)),
    }
    return {path: make(fields) for path, make in makers.items()}


def netlify(fields: Fields) -> str:
    """Netlify, Cloudflare Pages and others that took it over: one block for every path."""
    return "".join(("/*\n", *(f"  {name}: {value}\n" for name, value in fields.items())))


def apache(fields: Fields, base: str) -> str:
    """Apache and LiteSpeed, which read it where settings in folders are allowed."""
    told = "".join(f'  Header always set {name} "{_quoted(value)}"\n' for name, value in fields.items())
    types = "".join(f"AddType '{kind}' {ending}\n" for ending, kind in TYPES.items())
    return f"{MADE}<IfModule mod_headers.c>\n{told}</IfModule>\n{types}ErrorDocument 404 {base}404.html\n"


def nginx(fields: Fields) -> str:
    """To be included in the block `server`."""
    told = "".join(f'add_header {name} "{_quoted(value)}" always;\n' for name, value in fields.items())
    types = "".join(
        f'location ~ \\{ending}$ {{\n  types {{ }}\n  default_type "{kind}";\n}}\n' for ending, kind in TYPES.items()
    )
    return told + types


def caddy(fields: Fields) -> str:
    """To be imported into the block of the site."""
    told = "".join(f'  {name} "{_quoted(value)}"\n' for name, value in fields.items())
    types = "".join(f'header *{ending} Content-Type "{kind}"\n' for ending, kind in TYPES.items())
    return f"header {{\n{told}}}\n{types}"


def iis(fields: Fields) -> str:
    """Microsoft's IIS; a type that it knows has to be taken out before it is put in."""
    told = "".join(f"<add name={quoteattr(name)} value={quoteattr(value)} />\n" for name, value in fields.items())
    types = "".join(
        f'<remove fileExtension="{ending}" />\n<mimeMap fileExtension="{ending}" mimeType="{kind}" />\n'
        for ending, kind in TYPES.items()
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<configuration>\n<system.webServer>\n'
        f"<httpProtocol>\n<customHeaders>\n{told}</customHeaders>\n</httpProtocol>\n"
        f"<staticContent>\n{types}</staticContent>\n</system.webServer>\n</configuration>\n"
    )


def vercel(fields: Fields) -> str:
    return _json({"headers": [{"source": "/(.*)", "headers": _pairs(fields)}]})


def firebase(fields: Fields) -> str:
    """Beside the folder that is published, not in it."""
    return _json({"hosting": {"headers": [{"source": "**", "headers": _pairs(fields)}]}})


def azure(fields: Fields) -> str:
    """Azure Static Web Apps."""
    missing = {"404": {"rewrite": "/404.html"}}
    types = {ending: kind.partition(";")[0] for ending, kind in TYPES.items()}
    return _json({"globalHeaders": dict(fields), "mimeTypes": types, "responseOverrides": missing})


def own(page: str, fields: Fields) -> str:
    """A page that says the policy itself, for hosts that send no headers of ours, and for copies on a stick.

    A file on disk is of no host, so that not every browser takes it for the page's own: in pages its scheme is named
    too, which opens nothing on a host.
    """
    rules = fields["Content-Security-Policy"].split("; ")
    kept = "; ".join(rule for rule in rules if not rule.startswith(NOT_IN_PAGES))
    policy = escape(FROM_DISK.sub("'self' file:", kept), quote=False)
    said = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="referrer" content="{fields["Referrer-Policy"]}">'
    )
    return CHARSET.sub(lambda found: found[0] + said, page, count=1)


def _pairs(fields: Fields) -> list[dict[str, str]]:
    return [{"key": name, "value": value} for name, value in fields.items()]


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _quoted(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')
