"""A site asks nobody else for anything, keeps nothing, and says all it has to say without script."""

from __future__ import annotations

import pytest

from tests.site.pages import LANGUAGES, addresses, every, visits

KEPT = "localStorage.length + sessionStorage.length + document.cookie.length"
SAID = "document.querySelector('main').innerText"
FIRST = [(name, page) for name in LANGUAGES for page in (*addresses(name, LANGUAGES[name][0]), "404.html")]


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_page_opened_from_disk_asks_for_nothing_but_its_own_files(window, sites, name):
    troubles = {}
    for page in [page for contract, page in every() if contract == name and page != "404.html"]:
        opened = window.open((sites[name] / page).as_uri())
        if window.said or window.elsewhere or opened.evaluate(KEPT):
            troubles[page] = [*window.said, *window.elsewhere]
    assert troubles == {}


@visits(every())
def test_a_page_keeps_to_its_own_policy_and_leaves_nothing_behind(visit):
    assert [*visit.said, *visit.elsewhere] == []
    assert visit.page.evaluate(KEPT) == 0
    assert visit.context.cookies() == []


def test_the_policy_allows_no_script_or_style_of_another_host(sites):
    for name, site in sites.items():
        line = next(line for line in (site / "_headers").read_text().splitlines() if "Content-Security-Policy" in line)
        rules = dict(rule.strip().split(" ", 1) for rule in line.partition(": ")[2].split(";") if " " in rule.strip())
        sources = " ".join(value for rule, value in rules.items() if rule != "form-action")
        assert rules["default-src"] == "'none'", name
        assert "unsafe" not in line, name
        assert ":" not in sources.replace("data:", ""), name


OFFERED = """() => [...document.querySelectorAll("form [hidden], form [data-form]")]
    .flatMap((each) => [each.textContent, ...Object.values(each.dataset)]).join("\\n")"""
"""What the form says by its script alone: what it keeps, and that there is a number."""


TABLES = """() => {
  for (const card of document.querySelectorAll("[data-part=live]")) card.remove()
  for (const one of document.querySelectorAll("[data-block]")) one.hidden = false
  for (const table of document.querySelectorAll(".responde-roster")) table.open = true
}"""


@pytest.mark.parametrize(("name", "page"), FIRST)
def test_a_page_says_without_script_what_it_says_with_it(window, bare_window, served_at, name, page):
    address = served_at(name) + page
    window.open(address)
    bare = bare_window.open(address, width=360)
    bare_window.look()
    content = bare.locator("main")
    offered = bare.evaluate(OFFERED)
    said = content.inner_text() + offered  # what a script alone can do is offered by the script alone
    window.page.evaluate(TABLES)  # of the one person to call now the table says whose hour it is
    expected = window.page.evaluate(SAID)
    assert [line for line in expected.split("\n") if line.strip() and line not in said] == []
    if page != "index.html" and not page.startswith(("forms/", "keep/")):
        assert bare.locator(".md-nav--primary a").first.is_visible()
