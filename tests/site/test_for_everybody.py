"""What no rule of axe sees: letters spaced, own colours, no motion, covered focus, the order of reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from responde.pages.brand import DARK_SOFT, LIGHT_SOFT
from responde.publishing import theme
from tests.site.pages import chosen

SENSES = Path(__file__).with_name("senses.js").read_text("utf-8")
NARROW, DESK = {"width": 320, "height": 256}, {"width": 1280, "height": 600}
"""A desk of 1280 pixels at 400 %, and a low one."""


def faults(page, *checks: str) -> dict[str, list[str]]:
    """What is wrong, by check; empty where nothing is."""
    run = f"names => {{ const all = {SENSES}; return names.map(name => [name, all[name]()]) }}"
    return {name: found for name, found in page.evaluate(run, list(checks)) if found}


@pytest.mark.parametrize(("name", "page"), chosen())
def test_a_page_serves_whoever_sees_moves_or_reads_otherwise(window, served_at, name, page):
    opened = window.open(served_at(name) + page, **DESK)
    found = {"desk": faults(opened, "order", "landmarks", "languages", "names", "links", "motion", "hidden", "faint")}
    window.look(**DESK, dark=True)
    found["dark"] = faults(opened, "faint")
    opened.emulate_media(forced_colors="active")
    found["own colours"] = faults(opened, "edges")
    opened.emulate_media(forced_colors="none")
    window.look(**NARROW)
    found["enlarged"] = faults(opened, "cut", "spaced", "hidden", "targets", "sequence")
    assert {where: wrong for where, wrong in found.items() if wrong} == {}


BROKEN = {
    "order": "<h1>a</h1><h3>b</h3>",
    "landmarks": '<nav aria-label="a">a</nav><nav aria-label="a">b</nav>',
    "languages": '<a hreflang="en" href="#a">English</a>',
    "names": '<button aria-label="Close">Menu</button>',
    "links": '<a href="a.html">More</a> <a href="b.html">More</a>',
    "motion": '<p id="a">a</p><style>#a { transition: color 1s }</style>',
    "cut": '<p style="width: 3em; height: 1em; overflow: hidden">Long words that do not fit</p>',
    "spaced": '<p style="width: 9em; height: 1.3em; white-space: nowrap; overflow: hidden">These just fit so</p>',
    "hidden": '<p style="position: fixed; inset: 0; margin: 0; background: red"></p><button>b</button>',
    "targets": '<button style="width: 20px; height: 20px; padding: 0">x</button>',
    "sequence": '<div style="display: flex; flex-direction: column-reverse"><p>a</p><p>b</p></div>',
    "edges": '<button style="border: 0; outline: 0">b</button>',
    "faint": '<p class="responde-name" style="color: #777; background: #fff">Ana</p>',
}


@pytest.mark.parametrize("check", BROKEN)
def test_each_of_these_is_found_where_it_is_wrong_and_not_where_it_is_right(bare_page, check):
    right = '<h1>a</h1><h2>b</h2><nav aria-label="a"><a href="#a">c</a></nav><p class="responde-name">Ana</p>'
    bare_page.set_content(f'<html lang="es"><body><main>{right}</main></body></html>')
    assert faults(bare_page, check) == {}
    bare_page.set_content(f'<html lang="es"><body><main>{BROKEN[check]}</main></body></html>')
    assert list(faults(bare_page, check)) == [check]


@pytest.fixture(name="bare_page")
def _bare_page(chromium):
    context = chromium.new_context(viewport=NARROW, color_scheme="light")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("ground", "paper"), [(LIGHT_SOFT, "#f3f5f7"), (DARK_SOFT, "#20252b")])
def test_the_brand_is_judged_on_the_ground_that_the_styles_give_it(ground, paper):
    styles = (theme.ours() / "assets/responde.css").read_text("utf-8")
    assert ground == paper
    assert f"--responde-paper-soft: {paper};" in styles
