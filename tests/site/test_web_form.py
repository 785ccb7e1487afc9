"""With its script the form asks for less, says what is wrong, makes the number and keeps what was written."""

from __future__ import annotations

import itertools
import json
import random
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page

from responde.complaint import form
from responde.complaint.number import issued, right
from responde.formats import web
from responde.publishing.policy import headers
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment, folder
from tests.conftest import CONTRACTS
from tests.judges.axe import SCHEMES, axe
from tests.judges.html_validate import html_validate
from tests.judges.vnu import vnu
from tests.publishing.browser import served
from tests.site.intake import Receiver

MORE = """
case_number: {prefix: SOL}
forms:
  ask:
    - anonymous
    - name
    - contract_number
    - service
    - date_of_facts
    - facts
    - evidence
    - contact_by
    - consent
    - own.many
    - own.oven
    - own.count
    - own.agree
  required: [name, facts, contact_by, consent, evidence, own.many, own.oven, own.count, own.agree]
  own:
    many: {kind: choices, says: Seen, options: {one: First, two: Second}}
    oven: {kind: text, says: Which oven, for: [outage.total, b2]}
    count: {kind: number, says: How many}
    agree: {kind: yes_no, says: May be shown}
services: {a1: {name: Bread}, b2: {name: Oven}}
"""
SEVERE = (
    "  outage: {name: Fault, severities: {total: {says: All, resolve: 2 hours}, part: {says: Some, resolve: 1 day}}}\n"
)
FILE = {"name": "ñ.txt", "mimeType": "text/plain", "buffer": b"x"}
WHOLE = {
    "request": "complaint",
    "service": "a1",
    "facts": "Dark",
    "evidence": FILE,
    "own.many": "one",
    "own.count": "2",
    "own.agree": "true",
    "name": "Ana",
    "contact_by": "email",
    "email": "ana@example.com",
    "consent": "true",
}
SEND = "form.responde-form [type=submit]"
CAME = "() => document.querySelector('form.responde-form').noValidate"


def contract(deliver_to: str):
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8").replace("languages: [es]", "languages: [es, en]")
    channel = f"  web: {{kind: web, deliver_to: {deliver_to}}}\n"
    made, _ = read(parse((text.replace("requests:\n", f"{channel}requests:\n{SEVERE}") + MORE).encode()))
    return made


@pytest.fixture(scope="module", name="receiver")
def _receiver() -> Iterator[Receiver]:
    with Receiver() as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server
        server.shutdown()


def put(place: Path, deliver_to: str) -> Path:
    """The bare pages of the form in a folder, with all that they load."""
    asked = contract(deliver_to)
    shutil.copytree(folder() / "theme/assets", place / "assets")
    (place / "assets/brand.css").write_text("", "utf-8")
    for lang in ("es", "en"):
        speech = Speech(lang, ("es", "en"), "ES")
        for each in web.files(form(asked), asked, speech, environment()):
            (place / each.path).parent.mkdir(parents=True, exist_ok=True)
            (place / each.path).write_bytes(each.content)
    return place


@pytest.fixture(scope="module", name="pages")
def _pages(receiver, tmp_path_factory) -> Path:
    return put(
        tmp_path_factory.mktemp("form") / "site", f"{{webhook: 'http://127.0.0.1:{receiver.server_port}/cases'}}"
    )


@pytest.fixture(name="page")
def _page(open_page, serve, pages, receiver) -> Page:
    receiver.taken.clear()
    visit = open_page(f"{serve(pages)}en/forms/complaint.html")
    visit.page.unroute("**/*")  # the receiver is another host
    yield begun(visit.page)
    assert visit.errors == []


def begun(page: Page) -> Page:
    """The page as soon as it has all that comes when somebody begins."""
    page.locator("[name=facts]").focus()
    page.wait_for_function(CAME)
    return page


def fill(page: Page, answers: dict) -> None:
    for name, answer in answers.items():
        control = page.locator(f'[name="{name}"]')
        kind = control.first.get_attribute("type")
        if kind == "file":
            control.set_input_files(answer)
        elif kind in {"radio", "checkbox"}:
            page.locator(f'[name="{name}"][value="{answer}"]').check()
        else:
            control.fill(answer)


def shown(page: Page) -> set[str]:
    return set(page.locator("[data-question]:visible").evaluate_all("all => all.map(one => one.dataset.question)"))


def sent(page: Page) -> dict:
    page.locator(SEND).click()
    page.wait_for_url("**/cases")


def without(*names: str) -> dict:
    return {name: answer for name, answer in WHOLE.items() if name not in names}


ALL = {
    *{"case_number", "request", "service", "date_of_facts", "facts", "evidence", "own.many", "own.count", "own.agree"},
    *{"anonymous", "name", "contract_number", "contact_by", "email", "phone", "consent"},
}
AGAIN = {"case_number", "date_of_facts", "facts", "consent"}


# What is asked.


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ALL),
        ({"service": "b2"}, ALL),
        ({"request": "outage.total"}, ALL),
        ({"request": "outage.total", "service": "b2"}, ALL | {"own.oven"}),
        ({"request": "outage.part", "service": "b2"}, ALL),
        ({"anonymous": "true"}, ALL - {"name", "contract_number", "contact_by", "email", "phone"}),
        ({"request": "outage.total", "service": "b2", "case_number": "7"}, AGAIN),
        ({"anonymous": "true", "case_number": "7"}, AGAIN),
    ],
)
def test_only_what_these_answers_leave_open_is_asked_and_sent(page, receiver, answers, expected):
    fill(page, answers)
    assert shown(page) == expected
    page.locator("form.responde-form").evaluate("form => form.submit()")  # past the checks
    page.wait_for_url("**/cases")
    (taken,) = receiver.taken
    assert {name for name in taken if name in ALL | {"own.oven"}} <= expected


def test_who_takes_back_the_number_of_a_case_is_asked_everything_again(page):
    fill(page, {"case_number": "7"})
    assert page.locator("[data-form=numbered]").inner_text() == "It goes to the case that you have already."
    assert page.locator(".responde-group:visible").count() == 3
    fill(page, {"case_number": ""})
    assert shown(page) == ALL
    assert page.locator("[data-form=numbered]").inner_text() == "You get a case number when you send this."


# What is wrong.

MISSING = {
    "request": "Please choose: What is it?",
    "facts": "Please answer: What happened?",
    "name": "Please answer: Your name",
    "consent": "Please tick: Consent",
    "evidence": "Please add a file: Photos or papers",
    "own.many": "Please choose: Seen",
    "own.agree": "Please tick: May be shown",
    "contact_by": "Please choose: How should we answer?",
    "email": "You want the answer there, so we need: E-mail",
    "own.count": "Please answer: How many",
}


@pytest.mark.parametrize("name", sorted(MISSING))
def test_what_is_missing_is_said_above_and_beside_and_reached_by_its_link(page, receiver, name):
    fill(page, without(name))
    page.locator(SEND).click()
    summary = page.locator("form.responde-form > .responde-summary:first-child")
    assert summary.evaluate("one => one === document.activeElement && one.tabIndex === -1")
    assert summary.locator("[role=alert] > h2").inner_text() == "There is something to put right"
    assert summary.locator("a").all_inner_texts() == [MISSING[name]]
    assert page.title().startswith("Error: Complaint")
    assert page.locator(".responde-error").all_inner_texts() == [MISSING[name]]
    beside = page.locator(".responde-error").get_attribute("id")
    tied = page.locator(f'[aria-describedby~="{beside}"]')
    assert tied.count() == 1
    assert tied.evaluate("one => one.tagName === 'FIELDSET' || one.getAttribute('aria-invalid') === 'true'")
    summary.locator("a").click()
    assert page.locator(":focus").get_attribute("name") == name
    assert page.locator(".responde-error").evaluate("one => one.getBoundingClientRect().top >= 0")
    assert receiver.taken == []


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"email": "ana at example.com"}, "Please write it like ana@example.com: E-mail"),
        ({"phone": "ask me"}, "Digits and blanks, please, such as +57 601 555 0100: Telephone"),
        ({"evidence": [FILE] * 11}, "Too many files: Photos or papers"),
        ({"email": "", "contact_by": "phone"}, "You want the answer there, so we need: Telephone"),
    ],
)
def test_what_cannot_be_taken_is_said_in_words_of_its_own(page, receiver, answers, said):
    fill(page, {**WHOLE, **answers})
    page.locator(SEND).click()
    assert page.locator(".responde-summary a").all_inner_texts() == [said]
    assert receiver.taken == []


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("own.count", "1e", "Please write a number: How many"),
        ("date_of_facts", "12", "Please give day, month and year: When did it happen?"),
    ],
)
def test_half_a_number_and_half_a_date_are_told_from_none(page, name, typed, said):
    fill(page, without("own.count"))
    page.locator('[name="own.count"]').fill("1")
    page.locator(f'[name="{name}"]').fill("")
    page.locator(f'[name="{name}"]').press_sequentially(typed)
    page.locator(SEND).click()
    assert page.locator(".responde-summary a").all_inner_texts() == [said]


def test_files_are_weighed_together_where_the_receiver_has_a_limit(open_page, serve, tmp_path):
    visit = open_page(f"{serve(put(tmp_path / 'site', '{netlify: quejas}'))}en/forms/complaint.html")
    begun(visit.page)
    big = tmp_path / "big.bin"
    for size, said in ((8_000_001, ["Too large to send, all files together: Photos or papers"]), (8_000_000, [])):
        big.write_bytes(b"0" * size)
        fill(visit.page, {**without("evidence", "facts"), "facts": "" if said else "Dark"})
        visit.page.locator("[name=evidence]").set_input_files(big)
        visit.page.evaluate("document.addEventListener('submit', event => event.preventDefault())")
        visit.page.locator(SEND).click()
        found = visit.page.locator(".responde-summary a").all_inner_texts()
        assert [each for each in found if "Too large" in each] == said


def test_what_was_put_right_is_no_longer_blamed(page, receiver):
    fill(page, without("name"))
    page.locator(SEND).click()
    fill(page, {"name": "Ana", "email": "x"})
    page.locator(SEND).click()
    assert page.locator(".responde-error").count() == 1
    assert page.locator("[aria-invalid=true]").get_attribute("name") == "email"
    assert page.title().count("Error") == 1
    fill(page, {"email": "ana@example.com"})
    sent(page)
    assert [each["name"] for each in receiver.taken] == ["Ana"]


def test_the_script_demands_what_the_form_demands(page):
    """Every mixture of answers that questions depend on, with nothing else answered."""
    asked = form(contract("{webhook: https://in.example/a}"))
    mixed = {
        "request": ("", "complaint", "outage.total"),
        "service": ("", "b2"),
        "contact_by": ("", "email", "phone"),
        "anonymous": ("", "true"),
        "case_number": ("", "7"),
    }
    page.evaluate("document.addEventListener('submit', event => event.preventDefault())")
    for values in itertools.product(*mixed.values()):
        answers = {name: value for name, value in zip(mixed, values, strict=True) if value}
        page.evaluate(
            """answers => {
              const form = document.querySelector("form.responde-form")
              for (const one of form.querySelectorAll("[name]:not([type=hidden])")) {
                if (["radio", "checkbox"].includes(one.type)) one.checked = answers[one.name] === one.value
                else if (one.type !== "file") one.value = answers[one.name] ?? ""
              }
              form.dispatchEvent(new Event("input"))
              form.requestSubmit()
            }""",
            answers,
        )
        blamed = page.locator("[data-question]:has(.responde-error)")
        found = blamed.evaluate_all("all => all.map(one => one.dataset.question)")
        visible = shown(page)
        given = {name: answer for name, answer in answers.items() if name in visible}
        wanted = {each.id for each in asked.demanded(given)} - given.keys()
        assert set(found) == wanted, answers


# The number.

NUMBERS = """count => {
  const form = document.querySelector("form.responde-form")
  document.addEventListener("submit", event => event.preventDefault())
  return Array.from({length: count}, () => {
    form.elements.number.value = ""
    form.requestSubmit()
    return form.elements.number.value
  })
}"""


def test_two_thousand_numbers_of_the_script_are_all_right(page):
    page.clock.set_fixed_time("2026-12-04T12:00:00Z")
    fill(page, WHOLE)
    made = page.evaluate(NUMBERS, 2000)
    assert all(right(each, "SOL", date(2026, 12, 4)) for each in made)
    assert {each[3:9] for each in made} == {"261204"}
    assert len(set(made)) > 1995
    assert set("".join(each[9:14] for each in made)) == set("23456789ABCDEFGHJKMNPQRSTVWXYZ")


def test_no_character_is_likelier_than_another_since_bytes_too_many_are_thrown_away(page):
    fill(page, WHOLE)
    page.evaluate("""() => {
      const bytes = [255, 239, 240, 0, 29, 247, 30, 59]
      crypto.getRandomValues = array => { array[0] = bytes.shift(); return array }
    }""")
    [made] = page.evaluate(NUMBERS, 1)
    assert made[9:14] == "Z2Z2Z"


@pytest.mark.parametrize("browser", ["Asia/Tokyo", "America/Los_Angeles"])
@pytest.mark.parametrize(
    ("moment", "day", "at"),
    [
        ("2026-12-03T22:59:59Z", "261203", "2026-12-03T23:59:59+01:00"),
        ("2026-12-03T23:00:00Z", "261204", "2026-12-04T00:00:00+01:00"),
        ("2027-06-30T21:59:59Z", "270630", "2027-06-30T23:59:59+02:00"),
        ("2027-06-30T22:00:00Z", "270701", "2027-07-01T00:00:00+02:00"),
        ("2026-12-31T23:30:00Z", "270101", "2027-01-01T00:30:00+01:00"),
    ],
)
def test_the_day_of_a_number_is_that_of_the_company(open_page, serve, pages, browser, moment, day, at):
    page = begun(open_page(f"{serve(pages)}en/forms/complaint.html", timezone_id=browser).page)
    page.clock.set_fixed_time(moment)
    fill(page, WHOLE)
    [made] = page.evaluate(NUMBERS, 1)
    assert made[3:9] == day
    assert json.loads(page.evaluate("sessionStorage.responde"))["at"] == at


def chance():
    return random.Random(7).randrange  # noqa: S311 - chance that is the same in every run


SLIP = """numbers => numbers.map(number => {
  const control = document.querySelector("[name=case_number]")
  control.value = number
  control.dispatchEvent(new Event("input", {bubbles: true}))
  control.dispatchEvent(new Event("change", {bubbles: true}))
  return document.querySelector("[data-form=slip]").textContent !== ""
})"""


def test_numbers_of_ours_are_right_to_the_script_too_and_mistyped_ones_are_not(page):
    draw = chance()
    numbers = [issued("SOL", date(2026, 1 + each % 12, 1 + each % 28), draw).whole for each in range(500)]
    mistyped = []
    for each in numbers:
        place = 3 + draw(14)
        others = [char for char in "0123456789" if char != each[place]]
        mistyped.append(each[:place] + others[draw(9)] + each[place + 1 :])
    swapped = [each[:4] + each[5] + each[4] + each[6:] for each in numbers if each[4] != each[5]]
    assert not any(page.evaluate(SLIP, numbers))
    assert all(page.evaluate(SLIP, mistyped))
    assert all(page.evaluate(SLIP, swapped))


@pytest.mark.parametrize(
    ("typed", "slip"),
    [
        ("", False),
        ("12345/2019", False),
        ("sol", False),
        ("SOL2 6120 4K7M 3P", True),
        ("{right}", False),
        ("{lower}", False),
        ("{apart}", False),
        ("S0L{tail}", False),
        ("SOL{other}", True),
    ],
)
def test_a_slip_in_an_earlier_number_is_pointed_out_and_holds_nothing_back(page, receiver, typed, slip):
    number = issued("SOL", date(2026, 11, 3), chance())
    other = str((int(number.whole[-1]) + 1) % 10)
    given = {"right": number.whole, "lower": number.whole.lower(), "apart": number.groups.replace(" ", "-")}
    fill(page, without("request", "service", "name", "contact_by", "email") if typed else WHOLE)
    whole = typed.format(**given, tail=number.whole[3:], other=number.whole[3:-1] + other)
    page.locator("[name=case_number]").fill(whole)
    page.locator("[name=case_number]").press("Tab")
    said = page.locator("[data-form=slip]").inner_text()
    assert said == ("This number has a slip; please look at it again. You can send it all the same." if slip else "")
    sent(page)
    assert [(each["case_number"], each["number"] == "") for each in receiver.taken] == [(whole, whole != "")]


# Sending, and after it.


def test_what_was_sent_is_at_hand_for_the_page_after_and_nothing_more(page, receiver):
    fill(page, WHOLE)
    sent(page)
    page.go_back()
    left = json.loads(page.evaluate("sessionStorage.responde"))
    (taken,) = receiver.taken
    assert (left["number"], left["lang"], left["request"]) == (taken["number"], "en", "complaint")
    assert left["said"] == [
        ["What is it?", "Queja"],
        ["Which service is it about?", "Bread"],
        ["What happened?", "Dark"],
        ["Photos or papers", "ñ.txt"],
        ["Seen", "First"],
        ["How many", "2"],
        ["May be shown", "yes"],
        ["Your name", "Ana"],
        ["How should we answer?", "E-mail"],
        ["E-mail", "ana@example.com"],
        ["Consent", "yes"],
    ]
    number = taken["number"]
    note = page.locator("[data-form=sent]")
    assert note.locator("strong").inner_text() == " ".join(number[at : at + 4] for at in range(0, len(number), 4))
    assert note.locator("a").evaluate("one => one.pathname") == "/en/received.html"
    page.evaluate("document.querySelector('[name=number]').value = 'SOL261204K7M3PQ42'")  # as browsers fill it again
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow'))")
    assert page.locator("[name=number]").input_value() == ""


def test_a_form_opened_for_the_first_time_speaks_of_nothing_sent_or_kept(page):
    assert [page.locator(f"[data-form={part}]").is_visible() for part in ("sent", "kept", "keep")] == [
        False,
        False,
        True,
    ]


# Kept for later.


def test_what_was_written_is_kept_when_asked_to_and_comes_back_when_asked_to(page, receiver):
    page.clock.set_fixed_time("2026-12-04T12:00:00Z")
    fill(page, {**WHOLE, "request": "outage.total", "service": "b2", "own.oven": "Big"})
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Keep what I wrote on this device").click()
    assert page.locator("[data-form=done]").inner_text() == "Kept on this device. You find it here when you come back."
    assert "ñ.txt" not in page.evaluate("JSON.stringify(localStorage)")
    page.reload()
    assert page.locator("[name=facts]").input_value() == ""
    assert "December 4, 2026" in page.locator("[data-form=kept] [data-said]").inner_text()
    page.get_by_role("button", name="Go on with it").click()
    fill(page, {"evidence": FILE})
    sent(page)
    (taken,) = receiver.taken
    assert {name: taken[name] for name in ("request", "service", "own.oven", "own.many", "consent", "name")} == {
        "request": "outage.total",
        "service": "b2",
        "own.oven": "Big",
        "own.many": "one",
        "consent": "true",
        "name": "Ana",
    }
    page.go_back()
    assert page.evaluate("localStorage.length") == 0


def test_what_was_kept_can_be_deleted(page):
    fill(page, {"facts": "Dark"})
    page.get_by_role("button", name="Keep what I wrote on this device").click()
    page.get_by_role("button", name="Delete it").click()
    assert page.evaluate("localStorage.length") == 0
    assert page.locator("[data-form=kept]").is_hidden()
    assert page.locator("[data-form=done]").inner_text() == "Deleted from this device."
    assert page.locator("[name=facts]").input_value() == "Dark"


def test_a_device_that_refuses_to_keep_says_so_and_sends_all_the_same(page, receiver):
    refusing = "Object.defineProperty(window, name, {get() { throw new Error() }})"
    page.add_init_script(f"for (const name of ['localStorage', 'sessionStorage']) {refusing}")
    page.reload()
    fill(page, WHOLE)
    page.get_by_role("button", name="Keep what I wrote on this device").click()
    assert page.locator("[data-form=done]").inner_text() == "This device doesn't let us keep anything."
    sent(page)
    assert right(receiver.taken[0]["number"], "SOL", date(2099, 1, 1)) is None
    assert receiver.taken[0]["number"].startswith("SOL")


# Everywhere, for everybody.


def test_it_works_from_disk_and_under_the_policy_of_the_site(open_page, tmp_path):
    site = put(tmp_path / "site", "{formspree: xyz}")
    (site / "_headers").write_text(headers([(site / "forms/complaint.html").read_text("utf-8")]), "utf-8")
    with served(site) as address:
        for start in (address, f"{site.as_uri()}/"):
            visit = open_page(f"{start}en/forms/complaint.html")
            visit.page.locator(SEND).click()
            visit.page.locator(".responde-summary").wait_for()
            assert visit.page.locator(".responde-summary a").count() == 8, start
            visit.page.get_by_role("button", name="Keep what I wrote on this device").click()
            assert visit.page.locator("[data-form=kept]").is_visible()
            assert visit.errors == []


def test_without_script_nothing_is_hidden_or_promised_that_only_the_script_does(open_page, serve, pages, receiver):
    receiver.taken.clear()
    visit = open_page(f"{serve(pages)}en/forms/complaint.html", script=False)
    visit.page.unroute("**/*")
    fill(visit.page, {**WHOLE, "own.oven": "Big", "contract_number": "1"})
    assert visit.page.get_by_text("Whoever receives this gives it its number.").is_visible()
    assert visit.page.locator("button:visible").all_inner_texts() == ["Send"]
    sent(visit.page)
    assert (receiver.taken[0]["number"], receiver.taken[0]["own.oven"]) == ("", "Big")


def test_no_rule_of_access_is_broken_with_everything_shown(page):
    page.locator("[data-form=put]").click()
    page.evaluate("sessionStorage.responde = JSON.stringify({number: 'SOL261204K7M3PQ42'})")
    page.reload()
    fill(begun(page), {"case_number": "SOL261204K7M3PQ43"})
    page.locator("[name=case_number]").press("Tab")
    found = []
    for number in ("SOL261204K7M3PQ43", ""):
        fill(page, {"case_number": number})
        page.locator(SEND).click()
        for width in (360, 1280):
            for scheme in SCHEMES:
                page.set_viewport_size({"width": width, "height": 800})
                page.emulate_media(color_scheme=scheme)
                found += axe(page)
                assert page.evaluate("document.documentElement.scrollWidth") == width
    assert found == []
    assert page.locator(".responde-error:visible").count() > 8


@pytest.mark.parametrize("judge", [vnu, html_validate])
def test_two_checkers_find_no_fault_with_the_bare_page(judge, pages, tmp_path):
    for file in pages.rglob("*.html"):
        shutil.copy(file, tmp_path / f"{file.parents[1].name}.html")
    assert judge(tmp_path) == []
