"""A table too wide for a phone is a list there, and its headings neither lie on it nor are led to by the key Tab."""

from __future__ import annotations

import pytest

PHONE = 360
COVERED = """() => [...document.querySelectorAll(".responde-wide tbody :is(th, td)")].filter(cell => {
  cell.scrollIntoView({block: "center"})
  const box = cell.getBoundingClientRect()
  const seen = [4, box.width - 4].map(at => document.elementFromPoint(box.left + at, box.top + box.height / 2))
  return !seen.every(one => cell.contains(one))
}).map(cell => cell.innerText)"""
HEADS = """() => [...document.querySelectorAll(".responde-wide thead")].map(head => ({
  links: head.querySelectorAll("a, button").length,
  read: head.checkVisibility({visibilityProperty: true}),
}))"""


@pytest.mark.parametrize("page", ["what-each-way-takes.html", "rights.html"])
def test_each_cell_is_seen_and_its_heading_only_read(window, served_at, page):
    opened = window.open(served_at("andina-conecta") + page, width=PHONE)
    assert opened.evaluate(COVERED) == []
    assert opened.evaluate(HEADS) == [{"links": 0, "read": True}]
