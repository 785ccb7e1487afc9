"""The page on one's own dates says what `responde deadline` says, to the minute, wherever the browser stands."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

import pytest
import vobject
from click.testing import CliRunner
from icalendar import Calendar
from stdnum.iso7064 import mod_97_10

from responde import reading, source
from responde.cli import cli
from responde.clock.agenda import Agenda
from responde.clock.deadlines import Deadlines, deadlines
from responde.clock.due import Course
from responde.clock.terms import ends
from responde.clock.told import Brought
from responde.complaint.number import issued, prefix_of
from responde.contract.quantities import Duration
from responde.pages import desk
from responde.pages.case_data import Cases
from responde.reading.files import Files
from responde.reports.deadlines.ics import render_ics
from responde.reports.deadlines.teller import Teller
from responde.speech import Speech
from responde.templating import environment
from tests.conftest import CONTRACTS, SAME_DAY, TODAY
from tests.judges.axe import SCHEMES, WIDTHS, axe
from tests.publishing.browser import served
from tests.site.conftest import Window
from tests.site.pages import LANGUAGES
from tests.site.test_keys_and_fingers import SMALL, TALL, WIDE
from tests.site.test_paper import A4, CUT, PALE

JUDGED = ("andina-conecta", "panaderia-sol", "seguros-faro", "everything")
ZONES = ("America/Bogota", "Europe/Madrid", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns")
MANY, TYPED = 250, 3
"""Random cases for each contract and zone: 5000 in all; and of these, for each, how many are typed and read."""

CARD = "[data-dates=card]"
WAITING = re.compile("^(Un momento|Um momento|One moment)")
FOUND = "[data-dates=found]"
RECKON = """all => all.map(answers => {
  const told = responde.telling.case(answers), [found] = told.found
  return {...found, why: told.plan.steps.map((step, at) => {
    const reason = told.stepReason(step, at)
    return [...told.received(reason), ...told.left(reason)].map(responde.flat)
  })}
})"""
"""The page's own way from what was chosen to the dates, with the reasons of the steps in its words."""


@cache
def contract_of(name):
    contract, _ = reading.read(source.parse((CONTRACTS / f"{name}.yml").read_bytes()))
    return contract


@cache
def agenda_of(name):
    return Agenda(contract_of(name))


@cache
def asked_of(name):
    """What the page asks besides the request, with what may be chosen."""
    contract = contract_of(name)
    return Cases(desk(contract, Files(), contract.languages[0], environment())).asked


# Cases: any choice, at any minute of ten months, oftener where something happens.

SPECIAL = (
    "2026-12-04T17:00",  # a Friday: Andina's last minute
    "2026-12-04T17:01",
    "2026-12-04T19:00",  # and Faro's
    "2026-12-04T19:01",
    "2026-12-08T00:00",  # a holiday
    "2026-12-31T23:59",
    "2027-01-01T00:00",
    "2027-03-28T01:59",  # the night in which an hour is missing in Europe
    "2027-03-28T02:30",
    "2027-03-28T03:00",
    "2027-10-31T02:30",  # and the one that has it twice
    "2027-03-26T12:00",  # days before that
    "2027-10-29T18:59",
)


def cases_of(name, zone):
    luck = Random(f"{name} {zone}")  # noqa: S311 - the same cases each time
    contract = contract_of(name)
    paths = [
        path
        for request, one in contract.requests.items()
        for path in (request, *(f"{request}.{each}" for each in one.severities))
    ]
    for number in range(MANY):
        shown = datetime(2026, 12, 1, tzinfo=UTC) + timedelta(minutes=luck.randrange(304 * 1440))
        moment = SPECIAL[number % len(SPECIAL)] if number % 4 == 0 else f"{shown:%Y-%m-%dT%H:%M}"
        day, _, time = moment.partition("T")
        chosen = {each.name: luck.choice(each.options) for each in asked_of(name)}
        later = date.fromisoformat(day) + timedelta(days=luck.randrange(40))
        happened = {"answer": {"day": later.isoformat(), "time": ""}} if number % 3 == 0 else {}
        yield {"request": luck.choice(paths), **chosen, "day": day, "time": time, "happened": happened}


def brought_of(answers, name):
    request, _, severity = answers["request"].partition(".")
    also = tuple(answers[each.name] for each in asked_of(name)[1:] if answers[each.name])
    return Brought(request=request, severity=severity, channel=answers["channel"], also=also)


def reckoned(answers, name) -> Deadlines:
    """The same by the functions that the command uses."""
    agenda, brought = agenda_of(name), brought_of(answers, name)
    zone = agenda.clock_of(agenda.plan(brought)).zone
    received, *happened = (
        datetime.fromisoformat(f"{each['day']}T{each['time'] or '00:00'}").replace(tzinfo=zone).astimezone(UTC)
        for each in (answers, *answers["happened"].values())
    )
    steps = dict(zip(answers["happened"], happened, strict=True))
    return deadlines(agenda, brought, Course(received=received, happened=steps))


def milliseconds(at):
    return None if at is None else round(at.timestamp() * 1000)


def expected(answers, name, lang):
    """What the page has to find, in its own form."""
    found = reckoned(answers, name)
    contract = contract_of(name)
    teller = Teller(agenda_of(name), found, Speech(lang, contract.languages, contract.organisation.country))
    return {
        "received": milliseconds(found.received),
        "counts_from": milliseconds(found.counts_from),
        "steps": [
            [step.timing.step, [milliseconds(each) for each in step.tiers], milliseconds(step.extendable)]
            for step in found.steps
        ],
        "rungs": [
            [call.chair.person, milliseconds(call.call_from), milliseconds(call.replies_by)] for call in found.calls
        ],
        "doors": [[milliseconds(each.opens), milliseconds(each.closes)] for each in found.windows],
        "owed": [
            [one.step, *map(milliseconds, (one.since, one.paid_by, one.late_from, one.claim_by))] for one in found.owed
        ],
        "yours": [[milliseconds(one.by), milliseconds(one.promised)] for one in found.yours],
        "why": [list(teller.why(teller.reason(step))) for step in found.steps],
    }


def told(found):
    """What the page found, in the same form."""
    keys = {
        "steps": ("step", "tiers", "extendable"),
        "rungs": ("person", "call_from", "replies_by"),
        "doors": ("opens", "closes"),
        "owed": ("step", "since", "paid_by", "late_from", "claim_by"),
        "yours": ("by", "promised"),
    }
    parts = {part: [[one[key] for key in names] for one in found[part]] for part, names in keys.items()}
    return {"received": found["received"], "counts_from": found["counts_from"], **parts, "why": found["why"]}


def began(window, address):
    """The page, once somebody has touched what it asks and its reckoner has come."""
    page = window.open(address)
    with page.expect_response("**/assets/reckoner.js"):
        page.locator("#dates-request").focus()
    page.locator("[data-dates=slip]").filter(has_not_text=WAITING).wait_for(state="attached")
    return page


def choose(page, answers):
    """What the page asks, answered as people do: what isn't asked of such a case, or can't be chosen, is left."""
    if page.locator("#dates-request option").count() > 1:
        page.locator("#dates-request").select_option(answers["request"])
    page.fill("[name=received-day]", answers["day"])
    page.fill("[name=received-time]", answers["time"])
    for field in page.locator("[data-asks]:visible select").all():
        free = field.evaluate("one => [...one.options].filter(each => !each.disabled).map(each => each.value)")
        wanted = answers.get(field.get_attribute("name"), "")
        field.select_option(wanted if wanted in free else "")


@pytest.fixture(name="somewhere")
def _somewhere(chromium):
    """Windows in time zones of the world."""
    opened = []

    def at(zone):
        opened.append(Window(chromium, timezone_id=zone, permissions=["clipboard-read", "clipboard-write"]))
        return opened[-1]

    yield at
    for window in opened:
        window.context.close()


@pytest.mark.parametrize("name", JUDGED)
@pytest.mark.parametrize("zone", ZONES)
def test_every_date_and_reason_is_that_of_the_command(somewhere, served_at, name, zone):
    window, lang = somewhere(zone), LANGUAGES[name][0]
    page = began(window, f"{served_at(name)}dates.html")
    answers = list(cases_of(name, zone))
    found = page.evaluate(RECKON, answers)
    wrong = [
        (one, wanted, told(got))
        for one, got in zip(answers, found, strict=True)
        if (wanted := expected(one, name, lang)) != told(got)
    ]
    assert wrong == []
    assert window.said == []


def test_a_cut_off_that_was_changed_in_the_page_is_noticed(somewhere, served_at):
    page = began(somewhere("Asia/Kolkata"), f"{served_at('andina-conecta')}dates.html")
    answers = list(cases_of("andina-conecta", "Asia/Kolkata"))
    page.evaluate("responde.telling.clocks.calendars.forEach(one => { one.cutoff -= 60000 })")
    found = page.evaluate(RECKON, answers)
    wrong = [one for one, got in zip(answers, found, strict=True) if expected(one, "andina-conecta", "es") != told(got)]
    assert wrong != []
    assert {one["time"] for one in wrong} == {"17:00"}


@pytest.mark.parametrize("name", JUDGED)
def test_the_page_can_choose_whatever_the_command_can(name):
    """The command itself, asked for the first of these cases, says what its functions said."""
    answers = next(one for one in cases_of(name, ZONES[0]) if one["time"] and not one["happened"])
    about = [word for each in asked_of(name)[1:] if answers[each.name] for word in ("--about", answers[each.name])]
    channel = ["--channel", answers["channel"]] if answers["channel"] else []
    at = ["--from", f"{answers['day']}T{answers['time']}", "--format", "json"]
    command = ["deadline", str(CONTRACTS / f"{name}.yml"), answers["request"], *channel, *about, *at]
    document = json.loads(CliRunner().invoke(cli, command).stdout)
    wanted = expected(answers, name, LANGUAGES[name][0])
    assert [
        [step["step"], [tier["by"] and milliseconds(datetime.fromisoformat(tier["by"])) for tier in step["tiers"]]]
        for step in document["steps"]
    ] == [step[:2] for step in wanted["steps"]]
    assert [step["why"] for step in document["steps"]] == wanted["why"]


# The form, typed and read.


def typed(name):
    return [one for zone in ZONES for one in list(cases_of(name, zone))[1 : 1 + TYPED]]


@pytest.mark.parametrize("name", JUDGED)
def test_what_is_typed_is_answered_in_words(somewhere, served_at, name):
    page, lang = began(somewhere("Pacific/Auckland"), f"{served_at(name)}dates.html"), LANGUAGES[name][0]
    contract = contract_of(name)
    for answers in typed(name):
        choose(page, answers)
        chosen = {**answers, "happened": {}, **kept(page, name)}
        said = page.locator(CARD).inner_text()
        teller = Teller(
            agenda_of(name), reckoned(chosen, name), Speech(lang, contract.languages, contract.organisation.country)
        )
        found = teller.found
        dates = [found.received, *(end for step in found.steps for end in step.tiers if step.by)]
        dates += [call.call_from for call in found.calls] + [one.opens for one in found.windows]
        dates += [one.by or one.promised for one in found.yours]
        lines = [teller.moment(at) for at in dates if at]
        lines += [sentence for step in found.steps for sentence in teller.why(teller.reason(step))]
        assert [line for line in lines if line not in said] == [], chosen


def kept(page, name):
    """What is chosen now: what isn't asked of such a case isn't said."""
    return page.evaluate(
        "names => Object.fromEntries(names.map(name => [name, document.querySelector(`#dates-${name}`).value]))",
        ["request", *(each.name for each in asked_of(name))],
    )


@pytest.fixture(name="page")
def _page(somewhere, served_at):
    """The page of Andina, on the other side of the world."""
    window = somewhere("Asia/Kolkata")
    page = began(window, f"{served_at('andina-conecta')}dates.html")
    yield page
    assert [*window.said, *window.elsewhere] == []


FRIDAY = {"request": "complaint", "day": "2026-12-04", "time": "17:32", "channel": "web", "services": "account"}
"""After the cut-off; the Tuesday after it is a holiday, and so is the 25th."""


INMACULADA = "martes, 8 de diciembre de 2026 (La Inmaculada Concepción)"


def rows(page, heading):
    """What stands under a heading: by label its lines."""
    return page.locator(CARD).evaluate(
        """(card, heading) => Object.fromEntries([...[...card.querySelectorAll("h4")]
          .find(one => one.textContent === heading).nextElementSibling.children]
          .map(row => [row.firstChild.textContent, [...row.children].slice(1).map(one => one.textContent)]))""",
        heading,
    )


def test_a_case_has_the_dates_counted_by_hand_with_their_reasons(page):
    choose(page, FRIDAY)
    assert page.locator("[data-dates=summary]").inner_text() == (
        "Respuesta: a más tardar el miércoles, 30 de diciembre de 2026"
    )
    assert rows(page, "Hasta cuándo") == {
        "Acuse de recibo": [
            "a más tardar el miércoles, 9 de diciembre de 2026 (1 día hábil)",
            f"No cuentan: {INMACULADA}.",
        ],
        "Respuesta": [
            "a más tardar el martes, 22 de diciembre de 2026 (10 días hábiles, en el 90% de los casos)",
            "a más tardar el miércoles, 30 de diciembre de 2026 (15 días hábiles, para el resto)",
            f"No cuentan: 6 días de fines de semana; {INMACULADA}; viernes, 25 de diciembre de 2026 (Navidad).",
            "Puede aplazarse hasta el jueves, 7 de enero de 2027.",
            "Solo con: Aviso escrito, antes de vencer, con el motivo y la nueva fecha",
        ],
    }
    assert "Llegó después de las 17:00; cuenta como recibido el lunes, 7 de diciembre de 2026." in (
        page.locator(CARD).inner_text()
    )
    climbing = rows(page, "A quién llamar")
    assert [(title, lines[0]) for title, lines in climbing.items()] == [
        ("1. Primer responsable", "Diana Marcela Rojas Silva, (601) 5550120"),
        ("2. Gerencia", "Paula Andrea Niño Castro, (601) 5550112"),
        ("3. La dirección", "Ana Lucía Torres Gómez, (601) 5550101"),
    ]
    assert climbing["2. Gerencia"][1:3] == [
        "desde el viernes, 11 de diciembre de 2026, 8:00",
        "Paula Andrea Niño Castro vuelve a atender desde entonces.",
    ]


def test_what_is_up_to_the_customer_waits_for_what_it_counts_from(page):
    """Ten business days after Tuesday the 22nd, without Christmas and New Year's Day; the Epiphany is on the 11th."""
    choose(page, FRIDAY)
    label = "Pedir que se revise la respuesta"
    assert rows(page, "Lo que le toca a usted")[label] == [
        "Si llega el último día: hasta el viernes, 15 de enero de 2027",
        "Usted tiene 10 días hábiles tras nuestra respuesta",
        "Diga arriba cuándo fue nuestra respuesta y verá el día.",
        "Si no: El caso se cierra y puede abrir otro",
    ]
    page.locator("details.responde-happened summary").click()
    page.fill("[name=answer-day]", "2026-12-22")
    assert rows(page, "Lo que le toca a usted")[label] == [
        "hasta el jueves, 7 de enero de 2027",
        "Usted tiene 10 días hábiles tras nuestra respuesta",
        "Si no: El caso se cierra y puede abrir otro",
    ]


@pytest.mark.parametrize(("day", "said"), [("2026-11-30", True), ("2026-12-01", False)])
def test_of_a_day_before_the_edition_it_says_so_as_the_command_does(page, day, said):
    earlier = "Esta edición rige desde el martes, 1 de diciembre de 2026. Antes pudimos prometer otra cosa."
    choose(page, {**FRIDAY, "day": day})
    assert (earlier in page.locator(CARD).inner_text()) is said
    command = ["deadline", str(CONTRACTS / "andina-conecta.yml"), "complaint", "--from", f"{day}T17:32"]
    assert (earlier in CliRunner().invoke(cli, command).stdout) is said


def test_without_an_hour_both_dates_are_shown_where_it_matters(page):
    choose(page, {**FRIDAY, "time": ""})
    first, last = "lunes, 7 de diciembre de 2026", "miércoles, 9 de diciembre de 2026"
    assert rows(page, "Hasta cuándo")["Acuse de recibo"][0] == f"a más tardar el {first} o {last} (1 día hábil)"
    choose(page, {**FRIDAY, "day": "2026-12-05", "time": ""})
    assert rows(page, "Hasta cuándo")["Acuse de recibo"][0] == f"a más tardar el {last} (1 día hábil)"


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        pytest.param({"request": "outage"}, "Depende de algo que falta decir: No hay servicio", id="which severity"),
        pytest.param({"day": "2062-05-05"}, "El calendario no llega tan lejos. Pregúntenos.", id="beyond the calendar"),
    ],
)
def test_what_is_not_known_is_not_guessed(page, answers, said):
    choose(page, {**FRIDAY, **answers, "channel": "", "services": ""})
    assert said in page.locator(CARD).inner_text()


def test_without_a_request_or_a_day_there_is_no_result_but_what_is_missing(page):
    slip = page.locator("[data-dates=slip]")
    page.locator("#dates-request").select_option("")
    assert slip.inner_text() == "Elija de qué se trata."
    choose(page, {**FRIDAY, "channel": "", "services": "", "day": ""})
    assert slip.inner_text() == "Diga el día en que lo recibimos."
    assert not page.locator(FOUND).is_visible()


def test_only_what_changes_the_dates_is_asked(somewhere, served_at):
    """The bakery promises the same to everybody; with Andina, who takes a suggestion depends on how it came."""
    bakery = began(somewhere("Europe/Madrid"), f"{served_at('panaderia-sol')}dates.html")
    assert bakery.locator("[data-asks]:visible").count() == 0
    page = began(somewhere("Europe/Madrid"), f"{served_at('andina-conecta')}dates.html")
    page.locator("#dates-request").select_option("suggestion")
    assert page.locator("[data-asks]:visible").evaluate_all("all => all.map(one => one.dataset.asks)") == [
        "channel",
        "services",
        "contractors",
    ]


# A case number tells its day, if it is one.


def numbers():
    luck = Random("numbers")  # noqa: S311 - the same numbers each time
    prefix, last = prefix_of(contract_of("andina-conecta")), datetime.now(UTC).date()
    for _ in range(200):
        yield issued(prefix, last - timedelta(days=luck.randrange(2, 3600)), luck.randrange)


def test_a_number_is_right_where_the_command_finds_it_right_and_no_slip_is(page):
    luck, found = Random("slips"), list(numbers())  # noqa: S311 - the same slips each time
    today = "new Date().toISOString().slice(0, 10)"
    read = f"all => all.map(one => responde.dayOfNumber(one, responde.telling.data.prefix, {today}))"
    shown = [each.groups.lower() if at % 2 else each.pairs for at, each in enumerate(found)]
    assert page.evaluate(read, shown) == [each.day.isoformat() for each in found]
    places = [(each.whole, luck.randrange(len(each.whole))) for each in found]
    slips = [whole[:at] + luck.choice("23456789") + whole[at + 1 :] for whole, at in places]
    swaps = [whole[: at - 1] + whole[at] + whole[at - 1] + whole[at + 1 :] for whole, at in places if at]
    fronts = [
        f"{whole[:-4]}{luck.choice('23456789')}{whole[-3]}" for whole, _ in places
    ]  # the digits behind it are right
    resealed = [front + mod_97_10.calc_check_digits(front) for front in fronts]
    wrong = [slip for slip in (*slips, *swaps, *resealed) if slip not in {each.whole for each in found}]
    assert len(wrong) > 300
    assert set(page.evaluate(read, wrong)) == {None}
    assert page.evaluate(read, ["", "AC", "XX261204K7M3PQ42", "AC261304K7M3PQ42"]) == [None] * 4


def test_a_number_that_is_typed_fills_in_its_day(page):
    number = next(numbers())
    page.fill("#dates-number", number.groups)
    said = page.locator("[data-dates=number]")
    assert said.inner_text().startswith("El número es correcto: lo recibimos el ")
    assert page.locator("[name=received-day]").input_value() == number.day.isoformat()
    assert page.locator("[name=received-time]").input_value() == ""
    page.fill("#dates-number", f"{number.whole[:-1]}{(int(number.whole[-1]) + 1) % 10}")
    assert said.inner_text().startswith("No es un número de caso de Andina Conecta, o tiene un error.")


# What one keeps.


def calendar_of(page):
    with page.expect_download() as loading:
        page.locator("[data-dates=calendar]").click()
    return loading.value.path().read_bytes()


def entries(content):
    found = Calendar.from_ical(content).walk("VEVENT")
    return {(str(each["summary"]), each.decoded("dtstart")) for each in found}


def test_the_calendar_has_what_that_of_the_command_has_and_other_programs_read_it(page):
    choose(page, FRIDAY)
    brought = Brought(request="complaint", channel="web", also=("account",))
    at = datetime(2026, 12, 4, 17, 32, tzinfo=ZoneInfo("America/Bogota"))
    found = deadlines(agenda_of("andina-conecta"), brought, Course(received=at))
    content = calendar_of(page)
    wanted = render_ics(Teller(agenda_of("andina-conecta"), found, Speech("es", ("es",), "CO")))
    spaceless = {(re.sub(r"[ \d+]", "", said), when) for said, when in entries(content)}
    assert spaceless == {(re.sub(r"[ \d+]", "", said), when) for said, when in entries(wanted.encode())}
    assert "llame a Paula Andrea Niño Castro\\, +57 601 5550112" in content.decode().replace("\r\n ", "")
    assert "Queja\\, Andina Conecta" in content.decode()
    assert len(vobject.readOne(content.decode()).vevent_list) == len(entries(content))
    assert [line for line in content.split(b"\r\n") if len(line) > 75 or b"\n" in line] == []
    keys = [str(each["uid"]) for each in Calendar.from_ical(content).walk("VEVENT")]
    assert len(set(keys)) == len(keys)


def test_a_broken_calendar_is_noticed(page):
    choose(page, FRIDAY)
    broken = calendar_of(page).replace(b"END:VEVENT", b"END:EVENT", 1)
    with pytest.raises(vobject.base.ParseError):
        vobject.readOne(broken.decode())


def test_all_of_it_can_be_copied_and_printed(page):
    choose(page, FRIDAY)
    page.locator("[data-dates=copy]").click()
    page.locator("[data-dates=copied]", has_text="Copiada").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert copied[:2] == ["Queja, Andina Conecta", "Recibido: viernes, 4 de diciembre de 2026, 17:32"]
    assert "  a más tardar el miércoles, 9 de diciembre de 2026 (1 día hábil)" in copied
    assert "  Ana Lucía Torres Gómez, +57 601 5550101" in copied
    assert [line for line in copied if "(60" in line] == []
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.locator("[data-dates=print]").click()
    assert page.title() == "printed"


def test_on_paper_the_result_stands_alone_with_company_and_edition(somewhere, served_at):
    window = somewhere("America/Bogota")
    page = began(window, f"{served_at('andina-conecta')}dates.html")
    choose(page, FRIDAY)
    window.look(width=A4, dark=True, media="print")
    assert page.evaluate(CUT) == []
    assert page.evaluate(PALE) == []
    said = page.locator("body").inner_text()
    assert "Queja, Andina Conecta" in said
    assert "Edición 2026.2" in said
    assert page.locator("form.responde-dates, #times, .responde-month, [data-dates=copy]").evaluate_all(
        "all => all.every(one => !one.checkVisibility())"
    )


# Everybody can use it.


def test_the_result_breaks_no_rule_of_access_light_or_dark_narrow_or_wide(somewhere, served_at):
    window = somewhere("America/Bogota")
    page = began(window, f"{served_at('andina-conecta')}dates.html")
    choose(page, FRIDAY)
    page.fill("#dates-number", "AC26")
    page.locator("details").evaluate_all("all => all.slice(0, 3).forEach(one => { one.open = true })")
    found = []
    for width in WIDTHS:
        for scheme in SCHEMES:
            window.look(width=width, dark=scheme == "dark")
            found += axe(page)
    assert found == []
    window.look(width=320)
    assert page.evaluate(WIDE) == []
    assert page.evaluate(SMALL, TALL) == []


def test_by_keys_alone_one_comes_to_the_result_which_is_announced_in_a_line(somewhere, served_at):
    page = somewhere("America/Bogota").open(f"{served_at('andina-conecta')}dates.html")
    page.locator("#dates-number").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Queja")
    page.locator(FOUND).wait_for()
    assert page.locator("[data-dates=summary]").get_attribute("role") == "status"
    page.locator("form.responde-dates button").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.dates") == "card"


def test_where_the_reckoner_does_not_come_the_page_says_so_and_tries_again(somewhere, served_at):
    window = somewhere("America/Bogota")
    window.page.route("**/reckoner.js", lambda route: route.abort())
    page = window.open(f"{served_at('andina-conecta')}dates.html")
    page.locator("#dates-request").focus()
    page.locator(
        "[data-dates=slip]", has_text="Aquí no se pueden calcular las fechas. Use la tabla de abajo."
    ).wait_for()
    window.page.unroute("**/reckoner.js")
    page.locator("#dates-request").select_option("complaint")
    page.locator(FOUND).wait_for()


def test_from_disk_it_does_the_same_and_asks_for_nothing_before_somebody_begins(somewhere, sites):
    window = somewhere("America/Bogota")
    page = window.open((sites["andina-conecta"] / "dates.html").as_uri())
    assert [url for url in window.asked if "reckoner" in url] == []
    page.locator("#dates-request").select_option("complaint")
    page.locator(FOUND).wait_for()
    choose(page, FRIDAY)
    assert "miércoles, 30 de diciembre de 2026" in page.locator("[data-dates=summary]").inner_text()
    assert [*window.said, *window.elsewhere] == []
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_what_a_contract_says_is_text_in_the_result(chromium, responde, tmp_path):
    """Names and conditions that would be markup, or would be filled in once more."""
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    mean = "<img src=x onerror=alert(document)></script>{moment} $& *a* &amp;"
    contract = tmp_path / "panaderia-sol.yml"
    contract.write_text(text.replace("name: Rosa Jiménez Luna", f'name: "Rosa {mean}"'), "utf-8")
    site = tmp_path / "site"
    done = responde("build", contract, "--to", site, "--today", TODAY, "--no-pdf", env=SAME_DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    window = Window(chromium)
    with served(site) as address:
        page = began(window, f"{address}dates.html")
        choose(page, {"day": "2026-12-04", "time": "10:00"})
        assert f"Rosa {mean}" in page.locator(CARD).inner_text()
        assert page.locator(f"{CARD} img").count() == 0
        assert [*window.said, *window.elsewhere] == []
    window.context.close()


# Without script.


def looked_up(page, day, column):
    """What the table has for a day of receipt, on the line that holds for it."""
    return page.evaluate(
        """([month, day, column]) => {
          const rows = [...document.querySelectorAll(".responde-month")]
            .filter(one => one.querySelector("summary").textContent.trim() === month)[0].querySelectorAll("tbody tr")
          return [...rows].find(row => row.cells[0].textContent === day).cells[column].textContent
        }""",
        [*day, column],
    )


@pytest.mark.parametrize(
    ("day", "column", "last"),
    [
        pytest.param(("diciembre de 2026", "lun 7"), 1, "mié 9 dic", id="one day over a holiday"),
        pytest.param(("diciembre de 2026", "lun 7"), 3, "mar 22 dic", id="ten days"),
        pytest.param(("diciembre de 2026", "lun 7"), 4, "mié 30 dic", id="fifteen days"),
        pytest.param(("noviembre de 2027", "mar 30"), 1, "mié 1 dic", id="the last line"),
    ],
)
def test_the_table_has_the_days_counted_by_hand(bare_window, served_at, day, column, last):
    page = bare_window.open(f"{served_at('andina-conecta')}dates.html", width=360)
    assert looked_up(page, day, column) == last


LINES = """first => [...first.closest(".responde-section").querySelectorAll("tbody tr")]
  .map(row => [...row.cells].map(cell => cell.textContent))"""


@pytest.mark.parametrize("name", JUDGED)
def test_every_line_of_the_table_is_what_the_clock_gives(bare_window, served_at, name):
    page, contract = bare_window.open(f"{served_at(name)}dates.html"), contract_of(name)
    clock = agenda_of(name).clock()
    lines = page.locator(".responde-month").first.evaluate(LINES)
    heads = page.locator(".responde-days thead").first.locator("tr").last.locator("th").all_text_contents()
    first = contract.edition.from_
    year = [first + timedelta(days=ahead) for ahead in range(365)]
    worked = [day for day in year if clock.calendar.is_business_day(day)]
    assert len(lines) == len(worked)
    for day, (_, *cells) in zip(worked, lines, strict=True):
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=clock.zone)
        ends_on = [ends(Duration(count=Decimal(term), unit="business day"), noon, clock) for term in heads]
        assert [re.findall(r"\d+", cell) for cell in cells] == [[str(end.day)] for end in ends_on], day


def test_without_script_nothing_is_asked_and_the_table_is_there(bare_window, served_at):
    page = bare_window.open(f"{served_at('andina-conecta')}dates.html", width=360)
    assert page.locator("form.responde-dates :visible").count() == 0
    assert page.locator(".responde-month").count() == 12
    assert (
        page.locator("noscript").inner_text()
        == "Su navegador no usa scripts. La tabla de abajo tiene las mismas fechas."
    )
    page.locator(".responde-month summary").first.click()
    assert page.locator(".responde-month table").first.is_visible()
    bare_window.look()
