"""What follows from a broken promise stands in one block: the amount, by when, and a claim that others can send.

Amounts, times and channels are those of the contracts, worked out by hand.
"""

from __future__ import annotations

import re
from html import unescape

import pytest

from responde import formats
from responde.complaint import claim, form, letter
from responde.formats import email
from responde.pages import owed, promises
from responde.pages.printing import printed
from responde.templating import plain
from tests.conftest import EXAMPLES
from tests.judges.axe import SCHEMES, axe
from tests.judges.mail import by_postal_mime, by_python, taken_apart
from tests.pages.desks import changed, example, seated

ANDINA = "andina-conecta"
FARO = "seguros-faro"
REQUESTS = {ANDINA: "claim", "everything": "complaint", FARO: "complaint"}
"""What a claim is there: of kind claim where the contract has it, else of kind complaint."""


def section(desk, name):
    return next(each for each in owed.page(desk).sections if each.id == name)


def block(desk, name):
    return next(card for card in section(desk, "amounts").cards if card.id == name)


def links(desk, name) -> dict[str, str]:
    return {each.kind: unescape(each.href) for each in block(desk, name).actions}


def said(desk, name) -> dict[str, list[str]]:
    return {plain(fact.label): [plain(value) for value in fact.values] for fact in block(desk, name).facts}


def everywhere():
    for name in EXAMPLES:
        for lang in example(name).contract.languages:
            desk = example(name, lang)
            for each in owed.page(desk).sections:
                yield from ((name, desk, card) for card in each.cards if each.id == "amounts")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            ANDINA,
            [
                ("#owed-outage-total-resolve", "One day of service for each day of fault"),
                ("#owed-outage-degraded-resolve", "One day of service for each day of fault"),
                ("#owed-visit-window", "COP30,000"),
            ],
        ),
        (
            FARO,
            [
                ("#owed-repair-time", "40 €, for each day"),
                ("#owed-repair-quality", "We redo the repair elsewhere at our cost"),
            ],
        ),
    ],
)
def test_each_broken_promise_has_its_amount_beside_it_and_leads_to_its_block(name, expected):
    desk = example(name, "en")
    rows = [value for fact in section(desk, "by-promise").facts for value in fact.values]
    found = [(re.search('href="([^"]*)"', row)[1], _strong(row)) for row in rows]
    assert found == expected
    assert [f"#{card.id}" for card in section(desk, "amounts").cards] == [href for href, _ in expected]


def test_a_block_says_what_was_promised_what_it_gives_by_when_and_what_lateness_adds():
    card = block(example(ANDINA, "en"), "owed-visit-window")
    assert plain(card.title) == "Short visit windows, announced the day before"
    assert plain(card.lead) == "We promised: 2 hours, in 95% of cases"
    assert [plain(figure.value) for figure in card.figures] == ["COP30,000"]
    assert [plain(note) for note in card.notes] == [
        "You get it without asking",
        "It comes within 1 billing cycle, counted from the day on which we broke the promise.",
        "If it comes late, we add COP30,000.",
        "It did not come? Claim it:",
    ]
    facts = said(example(ANDINA, "en"), "owed-visit-window")
    assert facts["Except"] == ["When the customer cancels or is not at home"]
    assert facts["Who keeps it"] == ["Jorge Enrique Ruiz Peña, (601) 5550110"]


def test_the_customers_deadline_and_the_mirrored_case_stand_out_as_ours_do():
    facts = {plain(fact.label): fact for fact in block(example("everything", "en"), "owed-complaint-answer").facts}
    assert facts["You have 6 months to claim it"].kind == "yours"
    assert facts["You have 1 month"].kind == "yours"
    mirrored = facts["In the mirrored case"]
    assert mirrored.kind == "yours"
    assert plain(mirrored.values[0]).startswith("You are not at home at the agreed time: you owe ")


def test_what_nothing_is_promised_for_is_said_as_plainly():
    without = section(example(ANDINA, "en"), "without")
    names = [plain(line) for line in without.bullets]
    assert names[:2] == ["Request: Confirmation of receipt", "Request: Answer"]
    assert {"The fault is repaired at the first visit", "24-hour line: Waiting time"} <= set(names)
    assert "Short visit windows, announced the day before" not in names


def test_a_contract_without_any_compensation_says_so_and_lists_its_promises():
    page = owed.page(example("panaderia-sol"))
    assert [each.id for each in page.sections] == ["without", "claim"]
    assert [plain(line) for line in page.sections[0].bullets] == ["Queja: Respuesta"]


@pytest.mark.parametrize(
    ("name", "at", "expected"),
    [
        (ANDINA, "owed-visit-window", ["mail", "form", "chat", "phone"]),
        (FARO, "owed-repair-time", ["mail", "form"]),  # the law takes no complaint against an insurer by telephone
        (FARO, "owed-repair-quality", ["form", "phone"]),  # claimed by telephone, form and at the counter alone
        ("everything", "owed-complaint-answer", ["form"]),  # claimed by form and by letter alone
    ],
)
def test_a_claim_is_offered_where_the_contract_takes_it_and_nowhere_else(name, at, expected):
    assert list(links(example(name, "en"), at)) == expected


def test_a_claim_by_letter_alone_has_no_button_and_still_its_words():
    text = changed("everything", "by: [web, letter], until", "by: [letter], until")
    desk = seated(text, "en")
    assert block(desk, "owed-complaint-answer").actions == ()
    assert "Claim it now:" not in [plain(note) for note in block(desk, "owed-complaint-answer").notes]
    facts = said(desk, "owed-complaint-answer")
    assert facts["How to claim it"][0] == "Letter: Apartado 555, 1000-555 Lisboa"
    assert "I ask for what you owe: " in facts["The claim"][0]


FACTS = [
    "You promised: Short visit windows, announced the day before (2 hours, in 95% of cases)",
    "It stands in your charter: Edition 2026.2",
    "https://derechos.andina-conecta.example/en/promises.html#visit-window",
    "You did not keep it. What happened, and when:",
]
WANTED = [
    "I ask for what you owe: COP30,000.",
    "It comes without asking, within 1 billing cycle. It did not come.",
    "If it comes late, you add COP30,000.",
]


def test_the_letter_is_filled_in_and_leaves_open_what_the_customer_alone_knows():
    desk = example(ANDINA, "en")
    [found] = taken_apart(links(desk, "owed-visit-window")["mail"])
    fields = dict(found["fields"])
    assert (found["protocol"], found["path"]) == ("mailto:", "pqr@andina-conecta.example")
    assert fields["subject"] == "Andina Conecta, claim: Short visit windows, announced the day before"
    assert "https://derechos.andina-conecta.example/en/promises.html#visit-window\r\n" in fields["body"]
    read = letter.parsed(fields["body"], form(desk.contract), desk.contract.languages)
    assert read.lang == "en"
    assert read.answers == {"request": "claim", "facts": "\n".join(FACTS), "wanted_solution": "\n".join(WANTED)}
    for name in ("name", "id_number", "contract_number", "date_of_facts", "contact_by"):
        assert f"[{name}]:" in fields["body"]


def test_the_same_claim_is_read_of_every_channel_that_brings_it():
    desk = example(ANDINA, "en")
    ways = links(desk, "owed-visit-window")
    chat, mail, web = taken_apart(ways["chat"], ways["mail"], f"https://x.example/{ways['form']}")
    assert (chat["host"], chat["path"]) == ("wa.me", "/573205550100")
    body = dict(mail["fields"])["body"]
    message = email._draft("pqr@andina-conecta.example", "Claim", body.replace("\r\n", "\n"))
    whole = by_python(message)
    assert by_postal_mime(message) == [whole]
    posted = "&".join(f"{name}={value}" for name, value in _raw(ways["form"]))
    wares = (message, dict(chat["fields"])["text"].encode(), posted.encode())
    found = [formats.read(ware, form(desk.contract), desk.contract).answers for ware in wares]
    assert found == [found[0]] * 3
    assert (found[0]["request"], found[0]["wanted_solution"]) == ("claim", "\n".join(WANTED))
    assert dict(web["fields"]).keys() == {"request", "facts", "wanted_solution"}


@pytest.mark.parametrize("name", REQUESTS)
def test_every_claim_of_every_language_fits_and_is_read_as_what_it_is(name):
    found = [(desk, card) for known, desk, card in everywhere() if known == name]
    assert len(found) > 2
    for desk, card in found:
        asked = form(desk.contract)
        for action in card.actions:
            href = unescape(action.href)
            assert len(href) <= 1900 or action.kind == "chat"
            if action.kind in {"mail", "chat"}:
                [taken] = taken_apart(href)
                text = dict(taken["fields"])["body" if action.kind == "mail" else "text"]
                answers = letter.parsed(text, asked, desk.contract.languages).answers
                assert answers["request"] == REQUESTS[name]
                assert plain(card.title) in answers["facts"]
                assert all(plain(figure.value) in str(answers) for figure in card.figures)


@pytest.mark.parametrize("words", ["a&b=c?d#e%20", "<b>[facts]: x</b>", "ñ [responde:end] ç"])
def test_hostile_promises_stay_in_their_field(words):
    text = changed(ANDINA, 'en: "Short visit windows, announced the day before"', f"en: '{words}'")
    desk = seated(text, "en")
    [found] = taken_apart(links(desk, "owed-visit-window")["mail"])
    assert [name for name, _ in found["fields"]] == ["subject", "body"]
    answers = letter.parsed(dict(found["fields"])["body"], form(desk.contract), desk.contract.languages).answers
    assert answers.keys() == {"request", "facts", "wanted_solution"}
    assert answers["facts"].startswith(f"You promised: {words}")


def test_a_promise_too_long_for_any_address_is_cut_and_still_claimed():
    text = changed(ANDINA, 'en: "Short visit windows, announced the day before"', f"en: {'áé ' * 300}")
    desk = seated(text, "en")
    href = links(desk, "owed-visit-window")["mail"]
    [found] = taken_apart(href)
    answers = letter.parsed(dict(found["fields"])["body"], form(desk.contract), desk.contract.languages).answers
    assert len(href) <= 1900
    assert answers["request"] == "claim"
    assert "COP30,000" in answers["wanted_solution"]


def test_a_form_that_asks_for_no_wish_is_told_it_with_the_rest():
    asked = form(example("everything").contract)
    one = claim.Claim(request="complaint", subject="", facts="a", wanted="b")
    assert one.answers(asked) == {"request": "complaint", "facts": "a\nb"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_whatever_leads_to_a_block_or_a_compensation_finds_it(name):
    desk = example(name)
    page = printed(desk, owed.page(desk)).content.decode()
    here = set(re.findall(r' id="([^"]*)"', page))
    there = printed(desk, promises.page(desk)).content.decode()
    wanted = set(re.findall(r'href="owed.html#([^"]*)"', unescape(there))) | set(owed.remedies(desk))
    assert wanted - here == set()
    assert set(re.findall(r'href="#([^"]*)"', unescape(page))) - here == set()
    back = set(re.findall(r'href="promises.html#([^"]*)"', unescape(page)))
    assert back - set(re.findall(r' id="([^"]*)"', there)) == set()


def test_what_has_ended_or_is_honestly_no_promise_is_not_listed():
    page = owed.page(example("everything", "en"))
    shown = " ".join(plain(card.title) for each in page.sections for card in each.cards)
    shown += " ".join(plain(line) for each in page.sections for line in each.bullets)
    assert "Visits in half a day" not in shown
    assert "After a storm we do what we can" not in shown
    assert "Announced cut" in shown


def _strong(row):
    return unescape(re.sub("<[^>]*>", "", re.search("<strong>(.*)</strong>", row)[1]))


def _raw(href):
    return [pair.split("=") for pair in href.partition("?")[2].partition("#")[0].split("&")]


@pytest.mark.parametrize("name", ["everything", FARO, ANDINA])
def test_on_a_small_phone_nothing_is_cut_and_each_row_is_large_enough_to_press(open_page, sites, name):
    page = open_page((sites[name] / "owed.html").as_uri(), width=360).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    rows = page.locator(".responde-which dd a, .responde-owed .responde-action, .responde-claim-text summary")
    heights = [rows.nth(place).bounding_box()["height"] for place in range(min(rows.count(), 20))]
    assert min(heights) >= 48
    page.get_by_text(page.locator(".responde-claim-text summary").first.inner_text()).first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_no_rule_of_access_is_broken_by_day_or_by_night(open_page, sites):
    for scheme in SCHEMES:
        visit = open_page((sites[FARO] / "owed.html").as_uri(), width=360, dark=scheme == "dark")
        visit.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert axe(visit.page) == []


def test_the_form_opens_with_the_claim_in_it(open_page, sites):
    visit = open_page((sites[ANDINA] / "en/owed.html").as_uri())
    visit.page.locator("#owed-visit-window a.responde-to-form").click()
    visit.page.wait_for_selector("form.responde-form")
    assert visit.page.locator("[name=facts]").input_value() == "\n".join(FACTS)
    assert visit.page.locator("[name=wanted_solution]").input_value() == "\n".join(WANTED)
    assert visit.page.locator("[name=request]:checked, select[name=request]").input_value() == "claim"
    assert visit.errors == []


@pytest.mark.parametrize("query", ["?name=Eve&email=eve@x.example", "?request=nothing", "?facts="])
def test_a_link_fills_in_nothing_else_than_a_claim(open_page, sites, query):
    visit = open_page((sites[ANDINA] / "en/complain.html").as_uri() + query)
    filled = visit.page.evaluate(
        "[...document.querySelectorAll('.responde-field :is(input, textarea, select)')]"
        ".filter(one => ['radio', 'checkbox'].includes(one.type) ? one.checked : one.value).map(one => one.name)"
    )
    assert filled == []
