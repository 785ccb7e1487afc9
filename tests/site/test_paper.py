"""On paper nothing is cut off, and all of it is dark on white."""

from __future__ import annotations

import pytest

from tests.site.pages import LANGUAGES, SCRIPTS, addresses, visits

A4 = 680
"""Pixels between the margins of a sheet."""

CUT = """() => [...document.querySelectorAll("body *")].filter(one =>
    one.checkVisibility() && one.innerText && one.getBoundingClientRect().right > innerWidth + 1)
  .map(one => one.outerHTML.slice(0, 80))"""

PALE = """() => {
  const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0)
  return [...document.querySelectorAll("body *")].filter(one =>
      one.checkVisibility() && [...one.childNodes].some(each => each.nodeType === 3 && each.data.trim()))
    .filter(one => 1.05 / (light(getComputedStyle(one).color) + .05) < 7)
    .map(one => one.outerHTML.slice(0, 80))
}"""


@visits(tuple((name, page) for name in LANGUAGES for page in addresses(name, LANGUAGES[name][0])))
def test_a_printed_page_is_whole_and_needs_no_background(visit):
    opened = visit.page
    visit.look(width=A4, dark=True, media="print")
    assert opened.evaluate(CUT) == []
    assert opened.evaluate(PALE) == []
    assert opened.locator(".md-header, .responde-languages, .responde-needs").evaluate_all(
        "all => all.every(one => !one.checkVisibility())"
    )
    assert opened.locator("p.responde-edition").is_visible() or opened.url.endswith("forms/complaint.html")


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_notes_of_whoever_answers_the_telephone_are_printed_to_their_last_line(window, served_at, name):
    opened = window.open(f"{served_at(name)}{SCRIPTS[name]}.html")
    window.look(width=A4, media="print")
    notes = opened.locator("textarea")
    notes.fill(notes.input_value().replace("[facts]:", f"[facts]: {'No llegó. ' * 300}"))
    assert notes.evaluate("one => [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth]") == [0, 0]
    window.look()


def test_the_printed_ladder_is_a_document_with_text_and_title(window, served_at):
    opened = window.open(f"{served_at('andina-conecta')}ladder.html")
    made = opened.pdf(format="A4", tagged=True)
    assert made.startswith(b"%PDF")
    assert b"/StructTreeRoot" in made
