"""The law on the site: the minimum beside the promise, what has to be published in the law's order, and the notices."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from responde.edition import press
from responde.findings import Path
from responde.law.standing import Standing
from responde.pages import legal, makers, notices, promises, start
from responde.pages.printing import printed
from responde.pages.whereabouts import whereabouts
from responde.templating import plain
from tests.conftest import CONTRACTS, EXAMPLES, TODAY
from tests.law.contracts import PERU, changed, contract_of, seated, text_of

SHOP = {"sector": "retail"}
"""The insurer as a large shop, to which Ley 10/2025 alone holds, and no law of its sector."""


def large(more="", lang="en"):
    return seated(changed(text_of("seguros-faro"), more, **SHOP), lang)


def section(page, name):
    return next((each for each in page.sections if each.id == name), None)


def said(facts):
    return [(plain(each.label), [plain(value) for value in each.values]) for each in facts]


def body(desk, make):
    return printed(desk, make(desk)).content.decode().rpartition("\n---\n")[2]


def lines(desk, name):
    """What is said of the law under each time of a request."""
    cards = next(each for each in section(promises.page(desk), "requests").cards if each.id == name).cards
    return {card.id: [plain(note) for note in card.notes] for card in cards}


WHICH = "It doesn't say whether these are business or calendar days."
LINES = [
    (
        "complaint",
        {
            "complaint-acknowledge": [],
            "complaint-answer": [
                f"The law asks for at most 15 days (TRLGDCU (RDLeg 1/2007), art. 21.3). {WHICH}",
                "The law asks for at most 15 business days (Ley 10/2025, art. 17.1).",
            ],
        },
    ),
    (
        "query",
        {"query-answer": ["Better than the law asks, which is at most 15 business days (Ley 10/2025, art. 17.1)."]},
    ),
    ("praise", {"praise-answer": []}),
]


@pytest.mark.parametrize(("name", "expected"), LINES)
def test_the_law_and_the_promise_are_told_apart_under_the_figure(name, expected):
    assert lines(large(), name) == expected


def test_what_is_still_to_come_says_from_which_day():
    found = lines(large("edition: {from: 2026-12-27, review_by: 2027-12-01}"), "query")
    day = "Monday, 28 December 2026"
    line = f"Better than the law will ask: from {day}, at most 15 business days (Ley 10/2025, art. 17.1)."
    assert found == {"query-answer": [line]}


def test_a_sector_whose_own_law_may_say_otherwise_is_told_so():
    [line] = lines(seated(contract_of(text_of("seguros-faro")), "en"), "query")["query-answer"]
    assert line.endswith("(Ley 10/2025, art. 17.1). The law of the sector may set another time.")


LIST = [  # Ley 10/2025, article 5.3, in its order, with what the contract says
    ("a) Channels", "Telephone: 900 555 010"),
    ("b) How you get lasting proof", "Your case has a number, which begins with SF."),
    ("c) How to follow your case", "Iván Soto Reina"),
    ("d) Longest time to a decision by what it is about", "Billing complaint: Answer: 5 calendar days"),
    ("e) How the decision reaches you", "E-mail, Telephone, WhatsApp"),
    ("f) Alternative resolution and the bodies in charge", "Dirección General de Seguros y Fondos de Pensiones"),
    ("g) Hours", "Oficina de Madrid: "),
]


def test_what_article_5_3_lists_stands_on_the_page_letter_by_letter():
    found = said(section(legal.page(large()), "list-es-10-2025-list").facts)
    assert [label for label, _ in found] == [label for label, _ in LIST]
    assert [
        label for (label, values), (_, part) in zip(found, LIST, strict=True) if part not in "\n".join(values)
    ] == []


def test_every_channel_and_every_request_stand_in_the_list():
    desk = large()
    found = dict(said(section(legal.page(desk), "list-es-10-2025-list").facts))
    assert len(found["a) Channels"]) == len(desk.contract.channels)
    times = "\n".join(found["d) Longest time to a decision by what it is about"])
    assert [name for name, one in desk.contract.requests.items() if one.name.into("en")[0] not in times] == []


def test_of_what_the_contract_says_nothing_the_page_invents_nothing():
    found = said(section(legal.page(large("beyond: []")), "list-es-10-2025-list").facts)
    assert [label[0] for label, _ in found] == list("abcdeg")


def test_the_ombudsman_of_a_bank_stands_there_with_addresses_and_deputy():
    desk = seated(changed(text_of("andina-conecta"), sector="finance"), "en")
    [(label, values), *_] = said(section(legal.page(desk), "list-co-finance-list").facts)
    assert label == "a) The ombudsman"
    everything = "\n".join(values)
    for part in ("Helena Mora Vélez", "defensora@defensora-andina.example", "Deputy: Rafael Soto Pinzón"):
        assert part in everything


def test_contacts_that_are_given_on_request_stand_in_no_list():
    more = "privacy: {controller: Faro, contacts: request, notice: https://segurosfaro.example/privacidad}"
    desk = seated(changed(text_of("seguros-faro"), more), "en")
    assert "defensora@" not in body(desk, legal.page)
    assert "defensora&#64;" not in body(desk, legal.page)


def test_the_first_page_shows_every_channel_with_a_drawing_and_words():
    desk = large()
    [notice] = [each for each in notices.sections(desk) if "10-2025" in each.id]
    assert len(notice.bullets) == len(desk.contract.channels)
    for line in notice.bullets:
        assert line.count('<svg class="responde-pictogram"') == line.count('aria-hidden="true"') == 1
        assert re.match(r"[A-Z][^.]+\.", plain(line))
    assert section(start.page(desk), notice.id) == notice


@pytest.mark.parametrize(("name", "expected"), [("panaderia-sol", []), ("andina-conecta", [])])
def test_where_no_law_wants_a_notice_the_first_page_has_none(name, expected):
    desk = seated(contract_of(text_of(name)), "es")
    assert [each.id for each in start.page(desk).sections if each.kind == "notice"] == expected


def test_in_peru_the_first_page_leads_to_the_book_and_says_that_one_may_ask_for_it():
    desk = seated(contract_of(PERU), "es")
    notice = section(start.page(desk), "notice-pe-notice")
    assert plain(notice.title) == "Libro de Reclamaciones"
    assert "tiene derecho a pedirlo" in plain(notice.lead[0])
    assert [re.search('href="([^"]+)"', line)[1] for line in notice.bullets] == ["forms/pe-sheet.pdf", "complain.html"]


def test_where_no_pdf_is_made_none_is_linked():
    desk = replace(seated(contract_of(PERU), "es"), pdf=False)
    assert ".pdf" not in body(desk, start.page) + body(desk, legal.page)


def test_the_peruvian_sheet_is_described_item_by_item_with_what_is_essential_and_for_whom_the_copies_are():
    [card] = section(legal.page(seated(contract_of(PERU), "es")), "sheets").cards
    (_, asked), (_, copies) = said(card.facts)
    assert [line.partition(")")[0] for line in asked] == [str(at) for at in range(1, 14)]
    assert [line.partition(")")[0] for line in asked if line.endswith("*")] == ["4", "5", "9"]
    assert copies == ["Consumidor (original)", "Proveedor", "INDECOPI"]


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "everything"])
def test_each_law_is_there_with_its_text_and_the_day_on_which_it_was_read_and_that_this_is_no_advice(name):
    desk = seated(contract_of(text_of(name)), "es")
    page = body(desk, legal.page)
    laws = {one.rule.law for one in desk.standing.judged if not one.unstated and not one.rule.stale}
    assert laws
    assert [law.short for law in laws if law.url.replace("_", "&#95;") not in page] == []
    assert page.count("31 de mayo de 2026") >= len(laws)
    assert "This is not legal advice" in page or "asesoría legal" in page


def test_the_page_says_no_verdict_and_a_reason_that_is_published(tmp_path):
    """What the check finds of a law as a warning or a note is accepted with a reason, which stands at that law."""
    accepted = 'accepts: [{finding: law-number-missing, why: "Somos tres y contestamos el mismo día"}]\n'
    (tmp_path / "bakery.yml").write_text(text_of("panaderia-sol") + accepted, "utf-8")
    edition = press(tmp_path / "bakery.yml", date.fromisoformat(TODAY))
    [page] = [each.content.decode() for each in edition.artefacts if each.path == "law.md"]
    card = page[page.index('id="rule-es-21-key"') :].partition("</article>")[0]
    assert "Somos tres y contestamos el mismo día" in card
    assert "law-number-missing" not in card


def test_laws_of_which_it_cannot_be_told_are_named_and_nothing_more():
    page = legal.page(seated(contract_of(text_of("panaderia-sol")), "en"))
    assert [plain(each) for each in section(page, "may-hold").bullets] == ["Ley 10/2025"]
    assert section(page, "law-ley-10-2025") is None


def test_where_no_law_is_known_there_is_no_page_on_the_law():
    contract = changed(PERU, country="NO", timezone="Europe/Oslo")
    assert legal.page not in makers(contract)
    assert "law.html" not in body(seated(contract, "es"), start.page)
    assert legal.page in makers(contract_of(PERU))


PLACES: list[tuple[Path, str]] = [
    ((), "index.html"),
    (("requests",), "promises.html#requests"),
    (("requests", "complaint"), "promises.html#complaint"),
    (("requests", "complaint", "answer"), "promises.html#complaint-answer"),
    (("requests", "complaint", "answer", "extension", "of"), "promises.html#complaint-answer"),
    (("requests", "complaint", "you_have", "within"), "promises.html#complaint"),
    (("requests", "outage", "severities", "total", "resolve"), "promises.html#outage-total-resolve"),
    (("requests", "outage", "severities", "total"), "promises.html#outage-total"),
    (("channels",), "channels.html#channels"),
    (("channels", "line", "human", "wait"), "channels.html#line"),
    (("people", "ana-torres", "phone"), "ladder.html#ana-torres"),
    (("people", "helena-mora"), "beyond.html#helena-mora"),
    (("beyond", 0, "after"), "beyond.html#helena-mora"),
    (("beyond", 1), "beyond.html#beyond-2"),
    (("ladder", 0, "replies_in"), "ladder.html#rung-1"),
    (("case_number",), "complain.html#before"),
    (("forms", "ask"), "complain.html#questions"),
    (("organisation", "address"), "edition.html#company"),
    (("emergency", 0), "index.html"),
    (("calendar", "cutoff"), "channels.html#calendar"),
    (("lacks", "published_at"), "edition.html#edition"),
]


@pytest.mark.parametrize(("path", "expected"), PLACES)
def test_everything_in_a_contract_has_a_place_on_the_site(path, expected):
    assert whereabouts(contract_of(text_of("andina-conecta")), path) == expected


def test_whatever_a_contract_says_stays_text_on_the_page_and_in_the_notice():
    hostile = "<script>alert(1)</script>"
    more = f'channels: {{shop: {{kind: in_person, name: "{hostile}", address: "{hostile}"}}}}'
    desk = seated(changed(text_of("seguros-faro"), more, legal_name=hostile, address=hostile), "es")
    for make in (legal.page, start.page):
        page = body(desk, make)
        assert "<script>" not in page
        assert "alert&#40;1&#41;" in page


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_page_is_judged_once_for_all_languages(name):
    contract = contract_of((CONTRACTS / f"{name}.yml").read_text("utf-8"))
    standing = Standing(contract)
    assert standing.judged is standing.judged
    assert standing.limits is standing.limits


@pytest.mark.parametrize("where", ["Ley 10/2025", "Peru"])
def test_every_page_with_law_on_it_says_when_it_was_read_where_it_is_and_that_it_is_no_advice(where):
    desk = large() if where == "Ley 10/2025" else seated(contract_of(PERU), "es")
    pages = {make(desk).name: body(desk, make) for make in makers(desk.contract)}
    no_advice = "no legal advice" if where == "Ley 10/2025" else "No es asesoría legal"
    with_law = {name for name, text in pages.items() if "law.html#rule-" in text or "notice-" in text}
    assert with_law - {"law"} == {"index", "promises", "complain"}
    for name in with_law - {"law"}:
        assert no_advice in pages[name]
        assert "31 May 2026" in pages[name] or "31 de mayo de 2026" in pages[name]
        assert 'href="law.html"' in pages[name]


def test_where_the_law_sets_a_longest_time_every_tier_of_the_promise_stands():
    """Nine in ten within ten days and the rest within fifteen is not ten days: in the list of 5.3, and at each rule."""
    tiers = "{target: [10 business days for 90%, 14 business days],"
    said = text_of("seguros-faro").replace("{target: 15 business days,", tiers)
    page = legal.page(seated(changed(said, **SHOP), "en"))
    shown = [plain(value) for each in page.sections for fact in each.facts for value in fact.values]
    shown += [
        plain(value) for each in page.sections for card in each.cards for fact in card.facts for value in fact.values
    ]
    whole = "Complaint: Answer: 10 business days, in 90% of cases, 14 business days, in all other cases"
    assert [line for line in shown if line.startswith("Complaint: Answer")] == [whole] * shown.count(whole)
    assert shown.count(whole) >= 2
