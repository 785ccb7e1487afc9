"""One complaint, made in every channel by the software of others, comes back as the same record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import quote

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from markupsafe import Markup
from playwright.sync_api import Browser, Page

from responde import formats
from responde.complaint import form
from responde.complaint.number import prefix_of, right
from responde.complaint.record import record
from responde.formats import email, phone, submission, web, whatsapp
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment
from tests.conftest import CONTRACTS
from tests.judges import writer
from tests.judges.mail import by_postal_mime, taken_apart

FACTS = "No llegó nadie, ni avisaron: [dos veces].\n\nTotal: 100 % & nada más = “igual”."
"""What a reader that takes letters apart carelessly would lose some of."""
COMPLAINTS = {
    "andina-conecta": {
        "request": "outage.total",
        "name": "Ana Ñandú Pérez",
        "id_number": "1.010.555",
        "contract_number": "0055",
        "service": "internet",
        "contractor": "redes-del-norte",
        "facts": FACTS,
        "date_of_facts": "2026-11-20",
        "wanted_solution": "Que vengan mañana.",
        "contact_by": "whatsapp",
        "phone": "+57 320 555 0190",
        "own.router_light": "red",
    },
    "panaderia-sol": {
        "request": "complaint",
        "name": "María-José O'Neill",
        "facts": FACTS,
        "wanted_solution": "Otro pan",
        "contact_by": "email",
        "email": "maria+pan@example.com",
    },
    "seguros-faro": {
        "request": "billing",
        "name": "Núria Güell i Puig",
        "id_number": "55555555-X",
        "policy_number": "F-0001",
        "facts": FACTS,
        "date_of_facts": "2026-10-01",
        "wanted_solution": "Torneu-me els diners",
        "contact_by": "email",
        "email": "nuria@example.cat",
    },
}
LANGUAGES = {"andina-conecta": ("es", "en"), "panaderia-sol": ("es",), "seguros-faro": ("es", "ca", "en")}
EACH = [(name, lang) for name, langs in LANGUAGES.items() for lang in langs]
TODAY = datetime.now(UTC).date().replace(year=datetime.now(UTC).year + 1)
"""A day on which a number that is made now has been issued, wherever the contract is at home."""


class Quiet(ThreadingHTTPServer):
    """A server that says nothing of browsers which leave before they have heard it out."""

    def handle_error(self, *_: object) -> None:
        """Nothing: the tests say what is wrong."""


class Desk:
    """A contract in one of its languages, with channels of every kind of conversation."""

    def __init__(self, name: str, lang: str) -> None:
        text = (CONTRACTS / f"{name}.yml").read_text("utf-8")
        chat = "  chat-1: {kind: whatsapp, phone: +34 600 555 010}\n"
        more = (
            f"channels:\n{chat}  form-1: {{kind: web, deliver_to: {{webhook: 'https://intake.example.com/cases'}}}}\n"
        )
        self.contract, _ = read(parse(text.replace("channels:\n", more, 1).encode()))
        assert self.contract.languages == LANGUAGES[name]
        self.form = form(self.contract)
        self.speech = Speech(lang, self.contract.languages, self.contract.organisation.country)
        self.schema = submission.schema(self.form, self.speech)

    def printed(self, module: object) -> list[bytes]:
        """The files of a format."""
        return [each.content for each in module.files(self.form, self.contract, self.speech, environment())]

    def record(self, content: bytes) -> dict[str, object]:
        """What comes back, with nothing left open in it, as the published schema takes it."""
        found = formats.read(content, self.form, self.contract)
        assert found is not None, content[:200]
        settled = record(found, self.form, TODAY)
        assert settled.findings == ()
        assert [*Draft202012Validator(self.schema, format_checker=FormatChecker()).iter_errors(settled.answers)] == []
        return dict(settled.answers)


@cache
def desk(name: str, lang: str) -> Desk:
    return Desk(name, lang)


@cache
def drafts() -> dict[tuple[str, str], list[str]]:
    """By contract and language, the letters as other programs show them: of the draft, of the address, of the chat."""
    desks = {each: desk(*each) for each in EACH}
    shown = by_postal_mime(*(each.printed(email)[0] for each in desks.values()))
    mails = taken_apart(*(email.link(each.form, each.contract, each.speech) for each in desks.values()))
    chats = taken_apart(*(whatsapp.link(each.form, each.contract, each.speech) for each in desks.values()))
    said = [
        (message.body, _field(mail, "body"), _field(chat, "text"))
        for message, mail, chat in zip(shown, mails, chats, strict=True)
    ]
    letters = [(text, COMPLAINTS[name]) for (name, _), texts in zip(desks, said, strict=True) for text in texts]
    typed = writer.filled(*letters)
    return {each: typed[at * 3 : at * 3 + 3] for at, each in enumerate(desks)}


def _field(address: dict, name: str) -> str:
    return dict(address["fields"])[name].replace("\r\n", "\n")


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_by_e_mail(name: str, lang: str) -> None:
    draft, address, _ = drafts()[name, lang]
    page = "<div>" + "</div><div>".join(str(Markup.escape(line)) or "<br>" for line in draft.split("\n")) + "</div>"
    quoted = "El lun, 1 dic 2026, Quejas <quejas@example.com> escribió:\n" + "".join(
        f"> {line}\n" for line in draft.split("\n")
    )
    sent = writer.sent({"text": draft}, {"text": address}, {"html": page}, {"text": quoted, "html": page})
    assert [desk(name, lang).record(each) for each in sent] == [COMPLAINTS[name]] * 4


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_by_whatsapp(name: str, lang: str) -> None:
    *_, text = drafts()[name, lang]
    copied = f"[1/12/26, 10:15:22] {COMPLAINTS[name]['name']}: {text}"
    for each in (text, copied, f"1/12/2026, 10:15 p. m. - Ana: {text}", text.replace("\n", "\r\n")):
        assert desk(name, lang).record(each.encode()) == COMPLAINTS[name]
    assert desk(name, lang).record(copied.encode("utf-16")) == COMPLAINTS[name]


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_by_program(name: str, lang: str) -> None:
    made = desk(name, lang)
    assert made.record(json.dumps(COMPLAINTS[name]).encode()) == COMPLAINTS[name]
    loose = json.dumps(COMPLAINTS[name], ensure_ascii=False, indent=1, sort_keys=True)
    assert made.record(b"\xef\xbb\xbf" + loose.encode()) == COMPLAINTS[name]


@pytest.mark.parametrize(("name", "lang"), EACH)
def test_by_telephone(chromium: Browser, name: str, lang: str) -> None:
    """The agent types into the notes on the page of the script; what stands there then is what is kept."""
    page = desk(name, lang).printed(phone)[0]
    with _opened(chromium, page.decode()) as tab:
        notes = tab.locator("textarea")
        [typed] = writer.filled((notes.input_value(), COMPLAINTS[name]))
        notes.fill(typed)
        said = notes.input_value()
    assert desk(name, lang).record(said.encode()) == COMPLAINTS[name]


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize(("name", "lang"), EACH)
def test_by_web(chromium: Browser, name: str, lang: str, *, script: bool) -> None:
    made = desk(name, lang)
    with _receiver() as (address, posts):
        printed = made.printed(web)[0].decode().replace("https://intake.example.com/cases", f"{address}/cases")
        with _opened(chromium, printed, script=script) as tab:
            _fill(tab, COMPLAINTS[name])
            tab.locator("form button[type=submit]").click()
            tab.wait_for_url(f"{address}/**")
    [sent] = posts
    found = made.record(sent)
    number = found.pop("number", None)
    assert found == COMPLAINTS[name]
    assert (number is not None) == script
    assert not script or right(str(number), prefix_of(made.contract), TODAY)


def test_files_come_along_by_name_where_a_channel_carries_them(chromium: Browser) -> None:
    made, expected = desk("andina-conecta", "es"), {**COMPLAINTS["andina-conecta"], "evidence": ["factura ñ.pdf"]}
    draft = drafts()["andina-conecta", "es"][0]
    [mail] = writer.sent({"text": draft, "attachments": [{"filename": "factura ñ.pdf", "content": "x"}]})
    with _receiver() as (address, posts):
        printed = made.printed(web)[0].decode().replace("https://intake.example.com/cases", f"{address}/cases")
        with _opened(chromium, printed, script=False) as tab:
            _fill(tab, COMPLAINTS["andina-conecta"])
            file = {"name": "factura ñ.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\r\n--x\r\n"}
            tab.locator("input[type=file]").set_input_files([file])
            tab.locator("form button[type=submit]").click()
            tab.wait_for_url(f"{address}/**")
    for content in (mail, posts[0], json.dumps(expected).encode()):
        found = made.record(content)
        assert {name: found[name] for name in expected} == expected


def _fill(page: Page, answers: dict[str, str]) -> None:
    """Answers as somebody gives them who sees the form: choices are picked, everything else is typed."""
    for name, answer in answers.items():
        for field in page.locator(f'[name="{name}"]').all():
            kind = field.evaluate("each => each.tagName === 'SELECT' ? 'select' : each.type")
            if kind == "select":
                field.select_option(answer)
            elif kind == "radio":
                if field.get_attribute("value") == answer:
                    field.check()
            else:
                field.fill(answer)


@contextmanager
def _opened(browser: Browser, page: str, *, script: bool = True) -> Iterator[Page]:
    """A page that nobody serves, so that nothing but a form's post leaves it."""
    with browser.new_context(java_script_enabled=script) as context:
        tab = context.new_page()
        with _served(page.encode()) as address:
            tab.goto(address)
            yield tab


@contextmanager
def _served(page: bytes) -> Iterator[str]:
    """A page with our script and styles beside it, on this machine."""
    from responde.publishing import theme

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asset = theme.ours() / "assets" / self.path.rsplit("/", 1)[-1]
            content = page if self.path.endswith("/") else asset.read_bytes() if asset.is_file() else b""
            self.send_response(200)
            kind = {"js": "text/javascript", "css": "text/css"}.get(self.path.rsplit(".", 1)[-1], "text/html")
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Nothing: the tests say what is wrong."""

    yield from _running(Handler, "/site/en/forms/")


@contextmanager
def _receiver() -> Iterator[tuple[str, list[bytes]]]:
    """Somebody who takes posts and keeps them as they come."""
    posts: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            posts.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>ok</title>")

        def log_message(self, *_: object) -> None:
            """Nothing: the tests say what is wrong."""

    for address in _running(Handler, ""):
        yield address, posts


def _running(handler: type[BaseHTTPRequestHandler], path: str) -> Iterator[str]:
    server = Quiet(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{quote(path)}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
