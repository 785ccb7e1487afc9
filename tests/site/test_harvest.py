"""Contacts of people go as far as the contract lets them: into every file, onto pages for their readers, or nowhere."""

from __future__ import annotations

import html
import shutil
from datetime import date

import pytest
from markupsafe import Markup

from responde.edition import press
from responde.templating import escape, plain, veiled
from tests.conftest import CONTRACTS, SAME_DAY, TODAY
from tests.pages.desks import changed, example
from tests.site.harvester import contacts, gathered, harvest

NAME = "everything"
CHOICES = ("page", "request")


@pytest.fixture(scope="module")
def known():
    return contacts(example(NAME).contract)


@pytest.fixture(scope="module")
def guarded(responde, tmp_path_factory):
    """`guarded("page")`: the site of the contract that says everything, with that choice."""
    made = {}

    def site(choice: str):
        if choice not in made:
            folder = shutil.copytree(CONTRACTS, tmp_path_factory.mktemp(choice) / "contract")
            contract, to = folder / f"{NAME}.yml", folder.parent / "site"
            contract.write_text(changed(NAME, "contacts: published", f"contacts: {choice}"), "utf-8")
            done = responde("build", contract, "--to", to, "--today", TODAY, "--no-pdf", env=SAME_DAY)
            assert done.returncode == 0, done.stdout + done.stderr
            made[choice] = to
        return made[choice]

    return site


def test_there_are_people_whose_contacts_matter(known):
    assert len(known) > 14
    assert {"beatriz-amaral's own", "beatriz-amaral's assistant's", "rui-teles's own"} <= set(known.values())


@pytest.mark.parametrize("choice", CHOICES)
def test_no_file_gives_contacts_away_to_who_gathers_them(guarded, known, choice):
    assert harvest(guarded(choice), known) == []


def test_what_is_given_on_request_is_nowhere_even_for_a_patient_reader(guarded, known):
    assert harvest(guarded("request"), known, patient=True) == []


def test_what_stands_on_pages_alone_is_there_for_a_patient_reader_on_pages_alone(guarded, known):
    found = harvest(guarded("page"), known, patient=True)
    assert {line.partition(": ")[0].rpartition(".")[2] for line in found} == {"html"}
    assert {line.partition(": ")[2] for line in found} == set(known.values())


def test_a_file_that_gives_one_away_is_found(known, tmp_path):
    for place, said in enumerate(
        (
            '<a href="tel:+351215550101">call</a>',
            "beatriz.amaral@aguas-lume.example",
            "(+351) 215.550.101",
            '{"dial": "+351215550101"}',
            "https://wa.me/351910555002",
        )
    ):
        (tmp_path / f"{place}.txt").write_text(said, "utf-8")
    assert [line.partition(".")[0] for line in harvest(tmp_path, known)] == ["0", "1", "2", "3", "4"]
    (tmp_path / "0.txt").write_text(veiled(escape("beatriz.amaral@aguas-lume.example")), "utf-8")
    assert harvest(tmp_path, known)[0].startswith("1")
    assert harvest(tmp_path, known, patient=True)[0].startswith("0")


def test_what_is_published_is_found_in_files_for_machines(sites, known):
    files = {line.partition(": ")[0] for line in harvest(sites[NAME], known)}
    assert {"charter.json", "ladder.html", "keep/ladder.vcf", "index.html"} <= files


def test_a_charter_that_keeps_contacts_for_pages_is_built_so(sites):
    assert harvest(sites["seguros-faro"], contacts(example("seguros-faro").contract)) == []


def test_sheets_that_become_pdfs_hold_no_contact_that_is_given_on_request(known, tmp_path):
    folder = shutil.copytree(CONTRACTS, tmp_path / "contract")
    (folder / f"{NAME}.yml").write_text(changed(NAME, "contacts: published", "contacts: request"), "utf-8")
    made = press(folder / f"{NAME}.yml", date.fromisoformat(TODAY)).artefacts
    sheets = [each for each in made if each.typeset]
    for sheet in sheets:
        (tmp_path / "sheets" / sheet.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "sheets" / sheet.path).write_bytes(sheet.content)
    assert len(sheets) > 1
    assert harvest(tmp_path / "sheets", known, patient=True) == []


@pytest.mark.parametrize("page", ["ladder.html", "index.html", "forms/phone-line.html", "en/beyond.html"])
def test_a_visitor_and_a_screen_reader_meet_a_contact_as_if_it_stood_there_plainly(guarded, sites, open_page, page):
    met = []
    for site in (guarded("page"), sites[NAME]):
        opened = open_page((site / page).as_uri(), script=False).page
        links = opened.locator("main a[href^='tel:'], main a[href^='mailto:'], main a[href^='https://wa.me/']")
        found = links.evaluate_all("all => all.map(one => [one.href, one.innerText, one.className])")
        met.append(found)
        named = [line for line in opened.locator("main").aria_snapshot().split("\n") if "+351" in line]
        met.append([line.strip() for line in named])
    here, heard, there, heard_there = met
    assert (here, heard) == (there, heard_there)
    assert len(here) > 2


def test_search_engines_neither_keep_nor_quote_such_a_page(guarded, sites):
    asked = '<meta name="robots" content="noarchive, nosnippet">'
    for page in ("ladder.html", "index.html", "en/beyond.html", "forms/phone-line.html"):
        assert asked in (guarded("page") / page).read_text("utf-8")
        assert asked not in (sites[NAME] / page).read_text("utf-8")
        assert asked not in (guarded("request") / page).read_text("utf-8")
    assert asked not in (guarded("page") / "duties.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in (guarded("page") / "received.html").read_text("utf-8")


@pytest.mark.parametrize(
    "said",
    [
        escape("Ana <b>+57</b> & ñ"),
        Markup('<a class="x1" href="tel:+57&#95;1">Call <span>+57 601 5550101</span></a>'),
        Markup("mailto:ana@b.example?x=1&amp;y=2"),
        Markup(),
    ],
    ids=["text", "link", "address", "nothing"],
)
def test_what_is_veiled_reads_the_same(said):
    assert plain(veiled(said)) == plain(said)
    assert html.unescape(veiled(said)) == html.unescape(said)
    assert gathered(veiled(said)) == set()
    assert veiled(veiled(said)) == veiled(said)
