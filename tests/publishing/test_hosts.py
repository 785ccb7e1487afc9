"""Every common host is told the same headers in its own way, and a browser that hears them lets nothing else happen."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser

from responde.publishing import PublishError, build, hosts, policy
from tests.publishing import fake
from tests.publishing.browser import served

PAGE = '<!doctype html><html lang="es"><head><meta charset="utf-8"><title>x</title></head><body>{}</body></html>'
AWKWARD = {
    "Content-Security-Policy": "default-src 'none'; x \"y\" \\ <&>; frame-ancestors 'none'",
    "Referrer-Policy": "z",
}
CARD = {".vcf": "text/vcard", ".ics": "text/calendar"}

Told = tuple[dict[str, str], dict[str, str]]
"""Headers, and the types of files by their ending."""


def unquoted(text: str) -> str:
    assert re.fullmatch(r'"(?:[^"\\]|\\["\\])*"', text), text
    return re.sub(r"\\(.)", r"\1", text[1:-1])


def netlify(text: str) -> Told:
    first, *lines = text.splitlines()
    assert first == "/*"
    return dict(re.fullmatch(r"  ([A-Z][\w-]+): (.+)", line).groups() for line in lines), {}


def apache(text: str) -> Told:
    found, types = {}, {}
    mark, opened, *lines = text.splitlines()
    assert (mark[0], opened) == ("#", "<IfModule mod_headers.c>")
    closed = lines.index("</IfModule>")
    for line in lines[:closed]:
        name, value = re.fullmatch(r"  Header always set ([\w-]+) (.+)", line).groups()
        found[name] = unquoted(value)
    *lines, error = lines[closed + 1 :]
    for line in lines:
        kind, ending = re.fullmatch(r"AddType '([^']+)' (\.\w+)", line).groups()
        types[ending] = kind
    assert error == "ErrorDocument 404 /carta/404.html"
    return found, types


def nginx(text: str) -> Told:
    told = re.compile(r'add_header ([\w-]+) ("(?:[^"\\]|\\.)*") always;\n')
    place = re.compile(r'location ~ \\(\.\w+)\$ \{\n  types \{ \}\n  default_type "([^"]+)";\n\}\n')
    assert place.sub("", told.sub("", text)) == ""
    assert "$" not in told.sub("", text).replace("$ {", ""), "a variable would be read"
    return {name: unquoted(value) for name, value in told.findall(text)}, dict(place.findall(text))


def caddy(text: str) -> Told:
    block, rest = re.fullmatch(r"header \{\n(.*?)^\}\n(.*)", text, re.DOTALL | re.MULTILINE).groups()
    found = dict(re.fullmatch(r"  ([\w-]+) (.+)", line).groups() for line in block.splitlines())
    types = dict(re.fullmatch(r'header \*(\.\w+) Content-Type "([^"]+)"', line).groups() for line in rest.splitlines())
    return {name: unquoted(value) for name, value in found.items()}, types


def iis(text: str) -> Told:
    server = ET.fromstring(text.encode()).find("system.webServer")  # noqa: S314 - our own
    taken_out = [each.get("fileExtension") for each in server.find("staticContent").iter("remove")]
    types = {each.get("fileExtension"): each.get("mimeType") for each in server.iter("mimeMap")}
    assert taken_out == list(types), "a type that the server knows already stops the whole site"
    return {each.get("name"): each.get("value") for each in server.find("httpProtocol/customHeaders")}, types


def pairs(where: str, told: list[dict]) -> Told:
    assert [each["source"] for each in told] == [where]
    return {each["key"]: each["value"] for each in told[0]["headers"]}, {}


def azure(text: str) -> Told:
    told = json.loads(text)
    assert told["responseOverrides"] == {"404": {"rewrite": "/404.html"}}
    return told["globalHeaders"], told["mimeTypes"]


READERS: dict[str, Callable[[str], Told]] = {
    "_headers": netlify,
    ".htaccess": apache,
    "web.config": iis,
    "vercel.json": lambda text: pairs("/(.*)", json.loads(text)["headers"]),
    "staticwebapp.config.json": azure,
    "headers/nginx.conf": nginx,
    "headers/Caddyfile": caddy,
    "headers/firebase.json": lambda text: pairs("**", json.loads(text)["hosting"]["headers"]),
    "headers/headers.json": lambda text: (json.loads(text), {}),
}
OWN_TYPES = {".htaccess", "web.config", "staticwebapp.config.json", "headers/nginx.conf", "headers/Caddyfile"}
"""Files of hosts that take a card for letters if they are not told."""


@pytest.fixture(scope="module", name="site")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hosts")
    build(fake.contract(folder / "c"), folder / "site", fake.TODAY, edition=fake.edition())
    return folder / "site"


@pytest.mark.parametrize("name", READERS)
def test_each_host_reads_the_same_headers_and_knows_a_card_from_letters(site: Path, name: str) -> None:
    found, types = READERS[name]((site / name).read_text("utf-8"))
    assert found == netlify((site / "_headers").read_text("utf-8"))[0]
    assert list(found) == [
        "Content-Security-Policy",
        "Referrer-Policy",
        "X-Content-Type-Options",
        "Permissions-Policy",
        "Cache-Control",
    ]
    assert {ending: kind.partition(";")[0] for ending, kind in types.items()} == (CARD if name in OWN_TYPES else {})


@pytest.mark.parametrize("name", READERS)
def test_quotes_and_signs_in_a_value_arrive_as_they_are(name: str) -> None:
    assert READERS[name](hosts.files(AWKWARD, "/carta/")[name])[0] == AWKWARD


def test_no_host_has_a_file_that_nobody_reads_back() -> None:
    assert set(hosts.files(AWKWARD)) == set(READERS)


def test_what_nobody_uses_is_switched_off() -> None:
    told = policy.fields([PAGE])["Permissions-Policy"].split(", ")
    assert {"camera=()", "geolocation=()", "microphone=()", "payment=()"} <= set(told)
    assert all(re.fullmatch(r"[a-z-]+=\(\)", each) for each in told)


def test_every_page_says_the_policy_itself_save_what_a_page_may_not_say(site: Path) -> None:
    rules = policy.fields([])["Content-Security-Policy"].split("; ")
    for file in site.rglob("*.html"):
        said = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', file.read_text("utf-8"))
        assert len(said) == 1, file
        kept = [rule for rule in said[0].replace(" file:", "").split("; ") if not rule.startswith("form-action")]
        assert kept == [rule for rule in rules if not rule.startswith(("form-action", "frame-ancestors"))]


def test_a_hidden_file_that_somebody_wrote_there_is_not_lost(tmp_path: Path) -> None:
    contract = fake.contract(tmp_path / "c")
    for _ in range(2):
        build(contract, tmp_path / "site", fake.TODAY, edition=fake.edition())
    (tmp_path / "site/.htaccess").write_text("Require valid-user\n", "utf-8")
    with pytest.raises(PublishError, match=r"\.htaccess"):
        build(contract, tmp_path / "site", fake.TODAY, edition=fake.edition())
    assert (tmp_path / "site/.htaccess").read_text("utf-8") == "Require valid-user\n"


STRANGE = {
    "script": "<script>document.title = 'ran'</script>",
    "handler": '<p id="p" onclick="document.title = \'ran\'">x</p>',
    "style": '<p style="color: red">x</p>',
    "sheet": "<style>p { color: red }</style>",
    "image": '<img alt="" src="https://elsewhere.example/x.png">',
    "frame": '<iframe title="x" src="https://elsewhere.example/"></iframe>',
}
DIRECTIVE = {
    "script": "script-src-elem",
    "handler": "script-src-attr",
    "style": "style-src-attr",
    "sheet": "style-src-elem",
    "image": "img-src",
    "frame": "frame-src",
}
LISTEN = """addEventListener("securitypolicyviolation", event => {
  (window.broken ??= []).push(event.effectiveDirective) }, true)"""


@pytest.fixture(scope="module", name="told_by")
def _told_by(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The same pages where the host sends headers, where only the page speaks, and from disk."""
    folder = tmp_path_factory.mktemp("strange")
    fields = policy.fields([PAGE])
    for part in ("headers", "page"):
        (folder / part).mkdir()
    (folder / "headers/_headers").write_text(hosts.netlify(fields), "utf-8")
    (folder / "page/_headers").write_text("/*\n  Cache-Control: no-store\n", "utf-8")
    for kind, body in {**STRANGE, "nothing": "<p>x</p>"}.items():
        whole = PAGE.format(body)
        (folder / f"headers/{kind}.html").write_text(whole, "utf-8")
        (folder / f"page/{kind}.html").write_text(hosts.own(whole, fields), "utf-8")
    with served(folder / "headers") as first, served(folder / "page") as second:
        yield {"headers": first, "page": second, "disk": f"{(folder / 'page').as_uri()}/"}


@pytest.mark.parametrize("teller", ["headers", "page", "disk"])
def test_a_browser_stops_what_is_strange_to_a_charter(chromium: Browser, told_by: dict[str, str], teller: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.add_init_script(LISTEN)
    found = {}
    for kind in [*STRANGE, "nothing"]:
        page.goto(f"{told_by[teller]}{kind}.html")
        found[kind] = page.evaluate("window.broken ?? []")
        assert page.title() == "x"
    context.close()
    assert found == {kind: [directive] for kind, directive in DIRECTIVE.items()} | {"nothing": []}
