"""Who comes from the form finds the receipt, with the dates that the clock gives, wherever the browser stands."""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime
from functools import cache
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
import vobject
from icalendar import Calendar

from responde import reading, source
from responde.clock.agenda import Agenda
from responde.clock.deadlines import deadlines
from responde.clock.due import Course
from responde.clock.told import Brought
from responde.complaint.receivers import web_channel
from responde.speech import Speech, dated, figures
from responde.templating import plain
from tests.conftest import CONTRACTS, SAME_DAY, TODAY
from tests.judges.axe import SCHEMES, WIDTHS, axe
from tests.publishing.browser import served
from tests.site.conftest import Window
from tests.site.pages import LANGUAGES
from tests.site.test_paper import A4, CUT, PALE

CARD = ".responde-receipt"
NUMBER = "AC261204K7M3PQ42"
SENT = {
    "number": NUMBER,
    "at": "2026-12-04T17:32:00-05:00",
    "lang": "es",
    "request": "complaint",
    "said": [["Qué pasó", "No llegó nadie.\nEsperé 4 horas; «mañana», dijeron."], ["Qué le ayudaría", "Que vengan"]],
}
"""On a Friday, after the cut-off; the Tuesday after it is a holiday."""
ROWS = """() => Object.fromEntries([...document.querySelectorAll(".responde-receipt [data-part=steps] > div")]
  .filter(row => row.checkVisibility())
  .map(row => [row.dataset.part, [...row.querySelectorAll("dd")].map(one => one.innerText)]))"""


def send(page, said, *, text=""):
    """What the form leaves in the window before it goes, and the way back."""
    page.evaluate("said => sessionStorage.setItem('responde', said)", text or json.dumps(said))
    page.reload()


def arrived(page, said):
    """The receipt with its dates."""
    send(page, said)
    page.wait_for_selector(f"{CARD} [data-part=first]", state="visible")
    return page.evaluate(ROWS)


@pytest.fixture(name="at_home")
def _at_home(chromium, served_at):
    """The page of Andina in a window of its own, on the other side of the world."""
    window = Window(chromium, timezone_id="Pacific/Auckland", permissions=["clipboard-read", "clipboard-write"])
    window.open(f"{served_at('andina-conecta')}received.html")
    yield window
    window.context.close()


def test_a_receipt_has_the_dates_counted_by_hand(at_home):
    """It counts from Monday the 7th; the 8th and the 25th are holidays."""
    assert arrived(at_home.page, SENT) == {
        "received": ["viernes, 4 de diciembre de 2026, 17:32", "Cuenta desde: lunes, 7 de diciembre de 2026"],
        "acknowledge": ["a más tardar el miércoles, 9 de diciembre de 2026 (1 día hábil)"],
        "answer": [
            "a más tardar el martes, 22 de diciembre de 2026 (10 días hábiles, en el 90% de los casos)",
            "a más tardar el miércoles, 30 de diciembre de 2026 (15 días hábiles, para el resto)",
        ],
        "first": ["Diana Marcela Rojas Silva, (601) 5550120, desde el viernes, 4 de diciembre de 2026, 17:32"],
        "next": [
            "Jorge Enrique Ruiz Peña, (601) 5550110, desde el viernes, 11 de diciembre de 2026, 8:00",
            "Paula Andrea Niño Castro, (601) 5550112",
        ],
    }
    card = at_home.page.locator(CARD)
    assert card.locator("strong").inner_text() == "AC26 1204 K7M3 PQ42"
    assert "AC 26 12 04 K7 M3 PQ 42" in card.locator("[data-part=aloud]").inner_text()
    assert "America/Bogota" in card.locator("[data-part=zone]").inner_text()
    assert not at_home.page.locator("[data-responde-without]").is_visible()
    assert [*at_home.said, *at_home.elsewhere] == []


# What the browser shows is what the clock says.

MOMENTS = (
    "2026-12-02T10:32",  # a Wednesday
    "2026-12-02T02:15",  # at night
    "2026-12-06T11:00",  # a Sunday, and a holiday in Spain
    "2026-12-08T09:00",  # a holiday everywhere
    "2026-12-04T17:00",  # a Friday, at Andina's cut-off
    "2026-12-04T17:01",
    "2027-03-27T23:30",  # before a night that Europe makes shorter
)
ASKED = {
    ("andina-conecta", "es"): ("claim", "outage.total", "Asia/Kathmandu"),
    ("andina-conecta", "en"): ("complaint", "outage.degraded", "Pacific/Kiritimati"),
    ("panaderia-sol", "es"): ("complaint", "complaint", "America/Bogota"),
    ("seguros-faro", "ca"): ("complaint", "billing", "Europe/Madrid"),
    ("seguros-faro", "en"): ("billing", "query", "America/St_Johns"),
    ("everything", "pt"): ("complaint", "cut.total", "Australia/Lord_Howe"),
}
"""By contract and language, two requests, and where the browser stands."""


@cache
def contract_of(name):
    contract, _ = reading.read(source.parse((CONTRACTS / f"{name}.yml").read_bytes()))
    return contract


@cache
def agenda_of(name):
    return Agenda(contract_of(name))


def reckoned(name, lang, path, at):
    """Of each step the moments, of each person the name and the moment, in the words of the page."""
    contract, (request, _, severity) = contract_of(name), path.partition(".")
    brought = Brought(request=request, severity=severity, channel=web_channel(contract))
    found = deadlines(agenda_of(name), brought, Course(received=at))
    say = Speech(lang, contract.languages, contract.organisation.country)
    counted = [plain(figures.day(say, found.counts_from.date()))] if found.counts_from != found.received else []
    shown = {
        "received": [plain(dated.moment(say, found.received)), *counted],
        **{
            step.timing.step: [plain(dated.moment(say, end)) for end in step.tiers if end]
            for step in found.steps
            if step.by
        },
    }
    people = {
        row: (contract.people[call.chair.person].name.into(lang)[0], plain(dated.moment(say, call.call_from)))
        for row, call in zip(("first", "next"), found.calls, strict=False)
    }
    return shown, people


@pytest.mark.parametrize(("name", "lang"), ASKED)
def test_every_date_is_the_one_that_the_clock_gives(chromium, served_at, name, lang):
    *paths, zone = ASKED[name, lang]
    window = Window(chromium, timezone_id=zone)
    folder = "" if lang == LANGUAGES[name][0] else f"{lang}/"
    page, home = (
        window.open(f"{served_at(name)}{folder}received.html"),
        ZoneInfo(contract_of(name).organisation.timezone),
    )
    for path in dict.fromkeys(paths):
        for moment in MOMENTS:
            at = datetime.fromisoformat(moment).replace(tzinfo=home)
            rows = arrived(page, {**SENT, "request": path, "at": at.isoformat()})
            dates, people = reckoned(name, lang, path, at)
            for row, expected in dates.items():
                assert [said for said, day in zip(rows[row], expected, strict=True) if day not in said] == [], (
                    path,
                    at,
                )
            for row, (person, day) in people.items():
                assert rows[row][0].startswith(person), (path, at, row)
                assert rows[row][0].endswith(day), (path, at, row)
    assert window.said == []
    window.context.close()


# What was typed stays text, and what makes no sense is passed over.

MEAN = '<img src=x onerror="alert(1)"><script>alert(2)</script>"\'</dd></dl><h1>\u202eno'


def test_hostile_words_stay_words(at_home):
    mean = {**SENT, "number": MEAN, "lang": MEAN, "said": [[MEAN, MEAN], ["{moment}", "$& {who}"]]}
    arrived(at_home.page, mean)
    card = at_home.page.locator(CARD)
    assert card.locator("strong").inner_text() == MEAN
    assert card.locator("[data-part=said] dd").first.evaluate("one => one.textContent") == MEAN
    assert card.locator("[data-part=said] dd").last.inner_text() == "$& {who}"
    assert card.locator("img, script, h1, [lang*=img]").count() == 0
    assert not card.locator("[data-part=aloud]").is_visible()
    assert at_home.said == []


@pytest.mark.parametrize(
    "kept",
    ["", "{", "null", "[]", '"x"', "7", '{"number": 7, "at": {}, "said": "x"}', '{"said": [["a", "b"]]}'],
)
def test_without_a_sound_receipt_the_page_is_as_it_was(at_home, kept):
    before = at_home.page.locator("main").inner_text()
    send(at_home.page, None, text=kept)
    at_home.page.wait_for_load_state("networkidle")
    assert at_home.page.locator("main").inner_text() == before
    assert at_home.page.locator("[data-responde-without]").is_visible()
    assert at_home.said == []


def scripts(window):
    return [url.rpartition("/")[2] for url in window.asked if url.endswith(".js")]


def test_what_fills_in_a_receipt_is_fetched_where_there_is_one(at_home):
    """And where it doesn't come, the page says everything for anybody."""
    always = ["page.js", "responde.js", "received.js"]
    at_home.page.wait_for_load_state("networkidle")
    assert scripts(at_home) == always
    at_home.asked.clear()
    arrived(at_home.page, SENT)
    assert scripts(at_home) == [*always, "receipt.js"]
    at_home.page.route("**/receipt.js", lambda route: route.abort())
    at_home.page.reload()
    at_home.page.wait_for_load_state("networkidle")
    assert at_home.page.locator("[data-responde-without]").is_visible()
    assert at_home.page.locator(CARD).count() == 0


@pytest.mark.parametrize(
    ("changed", "rows"),
    [
        ({"request": "__proto__"}, ["received"]),
        ({"request": "gone"}, ["received"]),
        ({"at": "yesterday"}, ["acknowledge", "answer"]),
        ({"said": None}, ["received", "acknowledge", "answer"]),
        ({"said": [["a"], "b", [1, 2], None]}, ["received", "acknowledge", "answer"]),
        ({"number": "\ud800"}, ["received", "acknowledge", "answer"]),
    ],
)
def test_what_makes_no_sense_is_passed_over(at_home, changed, rows):
    send(at_home.page, {**SENT, **changed})
    at_home.page.wait_for_selector(CARD)
    at_home.page.wait_for_load_state("networkidle")
    assert [row for row in at_home.page.evaluate(ROWS) if row not in {"first", "next"}] == rows
    assert at_home.said == []


def test_from_disk_the_receipt_has_the_same_dates(window, sites, at_home):
    """A page that is opened from disk can fetch nothing."""
    expected = arrived(at_home.page, SENT)
    page = window.open((sites["andina-conecta"] / "received.html").as_uri())
    assert arrived(page, SENT) == expected
    assert [*window.said, *window.elsewhere] == []
    page.evaluate("sessionStorage.clear()")


def test_a_request_that_has_no_plan_has_its_times_in_words(at_home):
    send(at_home.page, {**SENT, "request": "gone"})
    at_home.page.wait_for_selector(CARD)
    assert not at_home.page.locator("[data-part=calendar]").is_visible()


# What one keeps of it.


def calendar_of(page):
    with page.expect_download() as loading:
        page.locator("[data-part=calendar]").click()
    return loading.value.suggested_filename, loading.value.path().read_bytes()


def test_the_calendar_has_the_day_of_the_answer_and_other_programs_read_it(at_home):
    arrived(at_home.page, SENT)
    name, content = calendar_of(at_home.page)
    assert name == f"{NUMBER}.ics"
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert [line for line in lines if len(line) > 75 or b"\n" in line] == []
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 12, 30)
    assert str(event["summary"]) == f"Andina Conecta, {NUMBER}, Respuesta: hoy a más tardar"
    assert "Diana Marcela Rojas Silva, +57 601 5550120, desde el viernes" in str(event["description"])
    assert "Esperé" not in str(event["description"])
    assert vobject.readOne(content.decode()).vevent.description.value == str(event["description"])


def test_what_is_solved_within_hours_is_put_down_for_its_minute(at_home):
    """24 hours after Friday, 17:32 in Bogotá."""
    arrived(at_home.page, {**SENT, "request": "outage.total"})
    (event,) = Calendar.from_ical(calendar_of(at_home.page)[1]).walk("VEVENT")
    assert event.decoded("dtstart") == datetime(2026, 12, 5, 17, 32, tzinfo=ZoneInfo("America/Bogota"))


def test_a_hostile_number_breaks_no_line_of_the_calendar(at_home):
    arrived(at_home.page, {**SENT, "number": "A\r\nATTACH:x;,\\n" + "ñ" * 80})
    name, content = calendar_of(at_home.page)
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert "attach" not in event
    assert name == "AATTACHxn.ics"
    assert [line for line in content.split(b"\r\n") if len(line) > 75] == []
    assert "ñ" * 80 in str(event["summary"])


def test_the_whole_receipt_can_be_copied(at_home):
    arrived(at_home.page, SENT)
    at_home.page.locator("[data-part=copy]").click()
    at_home.page.locator("[data-part=copied]", has_text="Copiada").wait_for()
    copied = at_home.page.evaluate("navigator.clipboard.readText()").split("\n")
    assert copied[:3] == [
        "Andina Conecta",
        "Su número de caso: AC26 1204 K7M3 PQ42",
        "Recibido: viernes, 4 de diciembre de 2026, 17:32; Cuenta desde: lunes, 7 de diciembre de 2026",
    ]
    assert [line.partition(", desde")[0] for line in copied if "+57" in line] == [
        "Quién responde por su caso: Diana Marcela Rojas Silva, +57 601 5550120",
        "Si nadie le responde: Jorge Enrique Ruiz Peña, +57 601 5550110",
    ]
    assert [line for line in copied if "(60" in line] == []
    assert copied[-3:] == [
        "Qué pasó: No llegó nadie.",
        "Esperé 4 horas; «mañana», dijeron.",
        "Qué le ayudaría: Que vengan",
    ]


def test_a_browser_that_copies_nothing_says_so(chromium, served_at):
    window = Window(chromium)
    window.context.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = window.open(f"{served_at('andina-conecta')}received.html")
    arrived(page, SENT)
    page.locator("[data-part=copy]").click()
    assert "no" in page.locator("[data-part=copied]").inner_text()
    window.context.close()


def test_whatsapp_is_handed_all_but_what_was_said(at_home):
    arrived(at_home.page, SENT)
    link = at_home.page.locator("[data-part=whatsapp]").get_attribute("href")
    said = unquote(link.removeprefix("https://wa.me/?text="))
    assert said.startswith("Andina Conecta\nSu número de caso: AC26 1204 K7M3 PQ42\nRecibido: viernes")
    assert "a más tardar el miércoles, 30 de diciembre de 2026" in said
    assert "Esperé" not in said


@pytest.fixture(scope="module", name="reserved")
def _reserved(responde, tmp_path_factory):
    """The bakery, where numbers of people are for readers of the page alone."""
    folder = shutil.copytree(CONTRACTS, tmp_path_factory.mktemp("reserved") / "contract")
    contract = folder / "panaderia-sol.yml"
    contract.write_text(f"{contract.read_text('utf-8')}\nprivacy: {{contacts: page}}\n", "utf-8")
    done = responde("build", contract, "--to", folder.parent / "site", "--today", TODAY, env=SAME_DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder.parent / "site"


def test_what_is_passed_on_holds_no_number_that_is_for_readers_alone(chromium, reserved):
    window = Window(chromium)
    with served(reserved) as address:
        rows = arrived(window.open(f"{address}received.html"), SENT)
        assert rows["first"][0].startswith("Rosa Jiménez Luna, 951 55 01 01")
        link = unquote(window.page.locator("[data-part=whatsapp]").get_attribute("href"))
        assert "Rosa Jiménez Luna" in link
        assert "951" not in link
        assert "951" not in calendar_of(window.page)[1].decode()
    window.context.close()


# Everybody can read it, on a screen and on paper.


def test_the_receipt_breaks_no_rule_of_access_light_or_dark_narrow_or_wide(at_home):
    arrived(at_home.page, SENT)
    at_home.page.locator("[data-part=copy]").click()
    found = []
    for width in WIDTHS:
        for scheme in SCHEMES:
            at_home.look(width=width, dark=scheme == "dark")
            found += axe(at_home.page)
    assert found == []


def test_the_receipt_is_no_wider_than_a_small_screen_and_its_buttons_are_large(at_home):
    arrived(at_home.page, SENT)
    at_home.look(width=320)
    assert at_home.page.evaluate("document.documentElement.scrollWidth") == 320
    boxes = at_home.page.locator(f"{CARD} .responde-action").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    assert len(boxes) == 4
    assert [box for box in boxes if min(box) < 44] == []


def test_a_printed_receipt_is_whole_and_has_no_buttons(at_home):
    arrived(at_home.page, SENT)
    at_home.look(width=A4, dark=True, media="print")
    assert at_home.page.evaluate(CUT) == []
    assert at_home.page.evaluate(PALE) == []
    assert not at_home.page.locator(f"{CARD} .responde-action").first.is_visible()
    assert at_home.page.locator(f"{CARD} strong").is_visible()


def test_the_button_prints(at_home):
    arrived(at_home.page, SENT)
    at_home.page.evaluate("window.print = () => { document.title = 'printed' }")
    at_home.page.locator("[data-part=print]").click()
    assert at_home.page.title() == "printed"


def test_without_script_the_page_says_all_that_holds_for_anybody(bare_window, served_at):
    said = bare_window.open(f"{served_at('andina-conecta')}received.html", width=360).locator("main").inner_text()
    assert "Respuesta: 10 días hábiles, en el 90% de los casos" in said
    assert "Diana Marcela Rojas Silva, (601) 5550120" in said
    assert "Ana Lucía Torres Gómez, (601) 5550101" in said
    bare_window.look()
