"""The page of what each way takes: a row for each question, a column for each way, and a reason for each gap."""

import pytest

from responde.complaint import form
from responde.pages import channels, complain, desk, makers, parity
from responde.pages.printing import printed
from responde.reading import read
from responde.reading.files import Files
from responde.source import parse
from responde.templating import environment, plain
from tests.checks import cases
from tests.conftest import CONTRACTS, EXAMPLES

WAYS = """languages: [en]
channels:
  line: {kind: phone, name: Line, phone: +34 951 550 100, lacks: {evidence: Send them by e-mail}}
  shop: {kind: in_person, name: Shop}
  form: {kind: web, name: Form, deliver_to: {netlify: complaints}}
  site: {kind: web, name: Site, website: https://panaderia-sol.example}
  desk: {kind: in_person, name: Desk, for: [complaint]}
  text: {kind: sms, name: Text, phone: +34 951 550 101}
requests:
  complaint: {name: Complaint, answer: 3 business days}
  order: {name: Order, answer: 1 business day}
forms:
  ask: [facts, evidence, own.cake]
  own: {cake: {says: Which cake, for: [order]}}
"""


def seated(text, lang):
    contract, found = read(parse(text.encode()))
    assert {each.severity.value for each in found} <= {"note"}
    return desk(contract, Files(), lang, environment())


def ways():
    return seated(cases.contract(WAYS)[0], "en")


def example(name):
    text = (CONTRACTS / f"{name}.yml").read_text("utf-8")
    return seated(text, text.split("languages: [")[1][:2])


def section(page, name):
    return next((each for each in page.sections if each.id == name), None)


def said(facts):
    return [(plain(each.label), [plain(value) for value in each.values]) for each in facts]


def test_every_question_stands_against_every_way_and_ways_that_take_the_same_share_a_column():
    (table,) = section(parity.page(ways()), "overview").tables
    assert [plain(each) for each in table.heads] == ["Question", "Line, Text", "Shop, Form", "Desk"]
    assert [[plain(cell) for cell in row] for row in table.rows] == [
        ["Number of an earlier case", "yes", "yes", "yes"],
        ["What is it?", "yes", "yes", "yes"],
        ["What happened?", "yes", "yes", "yes"],
        ["Photos or papers", "no", "yes", "yes"],
        ["Which cake", "yes", "yes", "not asked"],
    ]


def test_a_gap_is_no_matter_of_colour_alone():
    (table,) = section(parity.page(ways()), "overview").tables
    assert [str(cell) for cell in table.rows[3][1:]] == ['<span class="responde-gap">no</span>', "yes", "yes"]


def test_each_gap_has_its_reason_or_says_that_none_is_stated():
    gaps = section(parity.page(ways()), "gaps")
    assert {each.kind for each in gaps.facts} == {"missing"}
    assert said(gaps.facts) == [
        ("Line: Photos or papers", ["Send them by e-mail"]),
        ("Text: Photos or papers", ["Why is not stated."]),
    ]


def test_how_many_files_is_said_of_each_way_that_takes_them():
    assert said(section(parity.page(ways()), "files").facts) == [
        ("Shop", ["A limit is not stated."]),
        ("Form", ["At most 1 file for a question", "At most 8 megabytes together"]),
        ("Desk", ["A limit is not stated."]),
    ]


def test_a_way_without_a_form_of_ours_is_in_no_column():
    others = section(parity.page(ways()), "others")
    assert said(others.facts) == [("Site", ["There is no form of ours for it; what it asks and takes is not stated."])]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("channels: {site: {kind: web, website: https://panaderia-sol.example}}\n", ["others"]),
        ("channels: {shop: {kind: in_person}}\n", ["overview"]),
        ("channels: {line: {kind: phone, phone: +34 951 550 100}}\nforms: {ask: [evidence]}\n", ["gaps", "overview"]),
        ("channels: {shop: {kind: in_person}}\nforms: {ask: [evidence]}\n", ["overview", "files"]),
    ],
)
def test_what_there_is_nothing_to_say_about_is_left_out(piece, expected):
    assert [each.id for each in parity.page(seated(cases.contract(piece)[0], "es")).sections] == expected


@pytest.mark.parametrize(("name", "whole"), [("panaderia-sol", True), ("everything", True), ("andina-conecta", False)])
def test_where_nothing_is_missing_it_says_so(name, whole):
    assert bool(section(parity.page(example(name)), "overview").lead) is whole


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_question_and_no_way_is_left_out(name):
    at = example(name)
    page = parity.page(at)
    (table,) = section(page, "overview").tables
    assert len(table.rows) == len(form(at.contract).questions)
    assert {len(row) for row in table.rows} == {len(table.heads)}
    assert ", ".join(table.heads[1:]).count(",") == len(at.contract.channels) - 1
    shown = [*table.heads, *(fact.label for part in page.sections for fact in part.facts)]
    names = [plain(at.name("channels", each)) for each in at.contract.channels]
    assert [each for each in names if not any(each in plain(one) for one in shown)] == []


@pytest.mark.parametrize("leading", [complain, channels])
def test_other_pages_lead_to_it(leading):
    artefact = printed(ways(), leading.page(ways()))
    assert '<a href="what-each-way-takes.html">What can I hand in where?</a>' in artefact.content.decode()


def test_it_is_published_outside_the_menu_and_found_by_searching():
    at = ways()
    artefact = printed(at, parity.page(at))
    assert parity.page in makers(at.contract)
    assert (artefact.path, artefact.in_nav) == ("what-each-way-takes.md", False)
    assert "noindex" not in artefact.content.decode()


def test_who_chooses_a_way_to_complain_reads_what_it_can_not_take_unless_the_reason_says_it():
    cards = section(complain.page(ways()), "ways").cards
    lost = {plain(card.title): said(card.facts) for card in cards}
    line = "It can't take", ["Photos or papers"]
    assert [name for name, facts in lost.items() if line in facts] == ["Text"]
