"""Who answers now: from the start page to the right person's number in two taps, with script and without it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import pytest

from responde.clock.agenda import Agenda
from responde.reading import read
from responde.reports.answering import answers
from responde.source import parse
from tests.conftest import CONTRACTS, EXAMPLES
from tests.site.conftest import Window
from tests.site.pages import LANGUAGES

PHONE = 360
MOMENTS = (
    "2026-12-02T10:15",  # a Wednesday
    "2026-12-03T02:30",  # at night
    "2026-12-04T21:10",  # on a Friday evening
    "2026-12-06T11:00",  # a Sunday, and a holiday in Spain
    "2026-12-08T09:00",  # a Tuesday, and a holiday in Colombia and Spain
    "2026-12-12T12:45",  # a Saturday
    "2027-07-14T16:00",  # in summer
)
PAGES = [(name, lang) for name, spoken in LANGUAGES.items() for lang in spoken]


@lru_cache
def agenda(name: str) -> Agenda:
    contract, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
    assert contract is not None
    return Agenda(contract)


@dataclass(frozen=True)
class Asked:
    """What a customer comes with, and whom `responde now` names for it."""

    need: str
    about: str
    dial: str
    name: str
    open: bool | None
    then: str


def asked(name: str, lang: str, moment: str) -> list[Asked]:
    """For each need alone, by each channel that may bring it, and about each place."""
    there = agenda(name)
    contract, at = there.contract, datetime.fromisoformat(moment).replace(tzinfo=there.clock().zone)
    found = []
    ways = [("", "", ""), *((each, each, "") for each in contract.channels), *((p, "", p) for p in contract.places)]
    for about, channel, place in ways:
        for answer in answers(there, at, channel=channel, place=place):
            need, turn = answer.need, answer.attendance.turn
            request = contract.requests.get(need.request)
            taken = request is None or not request.channels or channel in request.channels
            if turn is None or (channel and (need.channel or not taken)) or (place and need.place):
                continue
            person = contract.people[turn.person]
            then = contract.people[answer.then.chair.person].name.into(lang)[0] if answer.then else ""
            dial = person.number.dialled if person.number else ""
            shown = person.name.into(lang)[0]
            found.append(Asked(answer.id, about, dial, shown, answer.attendance.open, then))
    return found


def start(address: str, name: str, lang: str) -> str:
    return f"{address}{'' if lang == LANGUAGES[name][0] else f'{lang}/'}index.html"


CHIPS = ".responde-needs a"
CARD = "[data-block]:not([hidden]) [data-part=live] article"


@pytest.fixture(name="clocked", scope="module")
def _clocked(chromium):
    """A window whose clock can be set, somewhere else on earth."""
    window = Window(chromium, timezone_id="Asia/Kolkata")
    window.page.clock.install()
    yield window
    window.context.close()


@pytest.mark.parametrize(("name", "lang"), PAGES)
def test_two_taps_lead_to_whom_the_command_names_at_any_hour(clocked, served_at, name, lang):
    address = start(served_at(name), name, lang)
    page = clocked.page
    for moment in MOMENTS if lang == LANGUAGES[name][0] else MOMENTS[3:5]:
        page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=agenda(name).clock().zone))
        clocked.open(address, width=PHONE, height=640)
        groups, every = page.evaluate(GROUPS), asked(name, lang, moment)
        ways = [taps(groups, one) for one in every]
        assert max(map(len, ways)) <= 2
        found = page.evaluate(TAPPED, ways)
        wrong = [(moment, one, card) for one, card in zip(every, found, strict=True) if not leads(one, card)]
        assert wrong == []
    assert clocked.said == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_finger_can_tap_each_of_these_ways(clocked, served_at, name):
    """What is tapped is in nothing's way, and the number can be pressed at the end of each."""
    lang, moment = LANGUAGES[name][0], MOMENTS[0]
    page = clocked.page
    page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=agenda(name).clock().zone))
    clocked.open(start(served_at(name), name, lang), width=PHONE, height=640)
    groups = page.evaluate(GROUPS)
    ways = {tuple(taps(groups, one)): one for one in asked(name, lang, moment)}
    for way, one in ways.items():
        for tap in way:
            page.locator(tap).click()
        card = page.locator(CARD)
        assert card.locator("h3").inner_text() == one.name
        if one.dial:
            card.locator("a.responde-call").first.click(trial=True)


def taps(groups: dict[str, dict[str, str]], one: Asked) -> list[str]:
    """What one taps for a need: the need itself, where there are others, and what it is about, where that matters."""
    usual = f"need-{one.need}"
    block = groups[one.need].get(one.about, usual)
    needs = [f"{CHIPS}[href='#{usual}']"] if len(groups) > 1 else []
    return needs if block == usual else [*needs, f"[data-block]:not([hidden]) .responde-about a[href='#{block}']"]


def leads(one: Asked, card: dict) -> bool:
    """Whether the card that is seen then is that of whom the command names, and says so."""
    dials = not one.dial or card["call"] == f"tel:{one.dial}"
    return card["name"] == one.name and dials and card["open"] == (one.open is True) and one.then in card["said"]


TAPPED = """async ways => {
  const seen = {visibilityProperty: true}, found = []
  for (const taps of ways) {
    for (const tap of taps) {
      const [link, ...others] = document.querySelectorAll(tap)
      if (others.length || !link?.checkVisibility(seen)) throw new Error(`not one to tap: ${tap}`)
      const there = link.hash === location.hash ||
        new Promise(done => addEventListener("hashchange", done, {once: true}))
      link.click()
      await there
    }
    const [card, ...others] = document.querySelectorAll("[data-block]:not([hidden]) [data-part=live] article")
    if (others.length) throw new Error(`several cards after ${taps}`)
    const call = card.querySelector("a.responde-call")
    found.push({
      name: card.querySelector("h3").innerText,
      call: call?.checkVisibility(seen) ? call.getAttribute("href") : "",
      open: card.classList.contains("responde-open"),
      said: card.innerText,
    })
  }
  return found
}"""


GROUPS = """() => {
  const found = {}
  for (const { id, dataset } of document.querySelectorAll("[data-block]")) {
    found[dataset.block] ??= {}
    for (const about of dataset.about.split(" ").filter(Boolean)) found[dataset.block][about] = id
  }
  return found
}"""


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_first_call_button_is_within_the_first_screen_of_a_small_phone(clocked, served_at, name):
    page = clocked.open(start(served_at(name), name, LANGUAGES[name][0]), width=PHONE, height=740)
    box = page.locator(CARD).locator("a.responde-call").first.bounding_box()
    assert box["y"] + box["height"] <= 740
    assert box["height"] >= 56
    assert box["width"] >= PHONE * 0.7


def test_the_card_changes_by_itself_when_the_shift_does(chromium, served_at):
    window = Window(chromium, timezone_id="America/Bogota")
    page = window.page
    page.clock.install(time=datetime(2026, 12, 2, 17, 59, 30, tzinfo=ZoneInfo("America/Bogota")))
    window.open(f"{served_at('andina-conecta')}index.html")
    assert page.locator(f"{CARD} h3").inner_text() == "Diana Marcela Rojas Silva"
    page.clock.run_for(60_000)
    assert page.locator(f"{CARD} h3").inner_text() == "Nelson Darío Vega Ortiz"
    window.context.close()


# Without script a reader finds the line for the hour; the lines are read here as a reader would.

DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
MONTHS = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
DATE = r"(\d+) de (\w+) de (\d{4})"
TABLES = """() => Object.fromEntries([...document.querySelectorAll("[data-block]")].map(block =>
  [block.id, [...block.querySelectorAll("tbody tr")].map(row => [row.querySelector("th").innerText,
    row.querySelector("a[href^='tel:']")?.getAttribute("href").slice(4) ?? ""])]))"""


def days_of(said: str) -> set[int]:
    """The weekdays that words name: `lunes a viernes, domingo`."""
    if "todos los días" in said:
        return set(range(7))
    found = set()
    for part in re.split(", ", said):
        first, _, last = part.partition(" a ")
        both = part.split(" y ")
        if first in DAYS and last in DAYS:
            found |= set(range(DAYS.index(first), DAYS.index(last) + 1))
        elif all(each in DAYS for each in both):
            found |= {DAYS.index(each) for each in both}
    return found


def holds(said: str, day: date, holidays: frozenset[date]) -> int:
    """How narrowly words speak of a day: 3 by its date, 2 as a holiday, 1 by its weekday, 0 not at all."""
    dates = [date(int(y), MONTHS[m], int(d)) for d, m, y in re.findall(DATE, said)]
    if dates:
        weekdays = days_of(re.split(r"\d", said)[0]) or set(range(7))
        span = len(dates) == 2 and " a " in re.sub(r"^[^\d]*", "", said)
        within = dates[0] <= day <= dates[1] if span else day in dates
        return 3 if within and (not span or day.weekday() in weekdays) else 0
    if "festivos" in said:
        return 2 if day in holidays else 0
    return 1 if day.weekday() in days_of(said) else 0


def minutes(said: str) -> tuple[int, int]:
    if "día y noche" in said or "las 24 horas" in said:
        return 0, 1440
    found = re.findall(r"(\d+):(\d\d)", said)[-2:]
    start_, end = (int(h) * 60 + int(m) for h, m in found)
    return start_, end if end > start_ else end + 1440


def looked_up(rows: list[list[str]], at: datetime, holidays: frozenset[date]) -> str:
    """The number that a reader of the table finds for a moment."""
    timed = [(when.rpartition(": "), dial) for when, dial in rows if not when.startswith("a cualquier otra hora")]
    others = [dial for when, dial in rows if when.startswith("a cualquier otra hora")]
    lines = [(days or times, times, dial) for (days, _, times), dial in timed]

    def of_day(day: date):
        best = max((holds(days, day, holidays) for days, _, _ in lines), default=0)
        return [(minutes(times), dial) for days, times, dial in lines if best and holds(days, day, holidays) == best
                and re.search(r"\d:\d\d|noche|24 horas", times)]  # fmt: skip

    for back in (0, 1):
        day = at.date() - timedelta(days=back)
        minute = back * 1440 + at.hour * 60 + at.minute
        for (begins, ends), dial in of_day(day):
            if begins <= minute < ends:
                return dial
    if len(others) == 1:
        return others[0]
    for ahead in range(10):
        day = at.date() + timedelta(days=ahead)
        minute = at.hour * 60 + at.minute if ahead == 0 else -1
        later = sorted((begins, dial) for (begins, _), dial in of_day(day) if begins > minute)
        if later:
            return later[0][1]
    return ""


SPANISH = [name for name in EXAMPLES if LANGUAGES[name][0] == "es"]


@pytest.mark.parametrize("name", SPANISH)
def test_without_script_the_table_leads_to_the_same_number(bare_window, served_at, name):
    there = agenda(name)
    page = bare_window.open(start(served_at(name), name, "es"), width=PHONE)
    tables, groups = page.evaluate(TABLES), page.evaluate(GROUPS)
    for moment in MOMENTS:
        at = datetime.fromisoformat(moment)
        for one in asked(name, "es", moment):
            block = groups[one.need].get(one.about, f"need-{one.need}")
            holidays = there.clock().calendar.dates
            assert looked_up(tables[block], at, holidays) == one.dial, (moment, one)
    assert page.locator(CHIPS).count() == (len(groups) if len(groups) > 1 else 0)
    assert page.locator("main a[href^='tel:']").first.is_visible()


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_table_has_the_same_numbers_in_every_language(bare_window, served_at, name):
    found = []
    for lang in LANGUAGES[name]:
        page = bare_window.open(start(served_at(name), name, lang))
        tables = page.evaluate(TABLES)
        found.append({block: [dial for _, dial in rows] for block, rows in tables.items()})
    assert found == [found[0]] * len(found)
    assert all(any(rows) for rows in found[0].values())


def test_a_wrong_shift_is_noticed():
    """The reader of the tables isn't one that finds what it wants."""
    rows = [["lunes a viernes: 8:00–17:00", "1"], ["festivos: 9:00–12:00", "2"], ["a cualquier otra hora", "3"]]
    holidays = frozenset({date(2026, 12, 8)})
    cases = {"2026-12-07T08:00": "1", "2026-12-07T17:00": "3", "2026-12-08T10:00": "2", "2026-12-08T14:00": "3"}
    assert {at: looked_up(rows, datetime.fromisoformat(at), holidays) for at in cases} == cases


def test_from_a_stick_the_start_page_names_the_same_person(clocked, sites):
    """Nothing has to be fetched: what the script reckons with stands in the page."""
    zone = agenda("andina-conecta").clock().zone
    clocked.page.clock.set_fixed_time(datetime(2026, 12, 2, 19, 0, tzinfo=zone))
    page = clocked.open((sites["andina-conecta"] / "index.html").as_uri(), width=PHONE)
    assert page.locator(f"{CARD} h3").inner_text() == "Nelson Darío Vega Ortiz"
    page.locator(f"{CHIPS}[href='#need-technician']").click()
    assert page.locator("#need-technician [data-part=live] h3").inner_text() == "Ana Lucía Torres Gómez"
    assert clocked.said == []
