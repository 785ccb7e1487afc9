"""Whatever a contract says is text: nothing of it runs, fetches, or breaks a page."""

from __future__ import annotations

import json
import re
import shutil
from functools import lru_cache

import pytest

from tests.conftest import CONTRACTS, SAME_DAY, TODAY
from tests.leaves import Example, is_text
from tests.site.pages import ABROAD, addresses
from tests.site.test_keys_and_fingers import WIDE

NAME = "andina-conecta"
VALUES = {
    "script and template": "<script>window.XSS=1;alert(1)</script>\"><img src=x onerror=window.XSS=1>'</script>"
    "</title><!-- a --> {{ 7191*7 }} {% include 'main.html' %} {# c #} ${7191*7} "
    '--8<-- "a.yml" {: onclick=window.XSS=1 }',
    "address and markdown": "javascript:window.XSS=1 [go](javascript:window.XSS=1) ![x](https://evil.example/x.png) "
    "<https://a.example> a | b **c** _d_ `e` # f ``` ~~~ <b>g</b> &lt; &amp; :::h *[i]: j ^^k^^ ==l== {++m++} 1. n",
    "long": "ñ" * 1_000,
    "right-to-left": "شكوى عن الفاتورة תלונה על חשבון",
}
FORMULA = "50337"
"""What a template engine would make of one of them."""


@lru_cache
def example() -> Example:
    return Example(CONTRACTS / f"{NAME}.yml")


@pytest.fixture(scope="module", name="hostile")
def _hostile(responde, tmp_path_factory):
    """The example with the same hostile words in every text that it says, built."""

    def made(value: str):
        folder = shutil.copytree(CONTRACTS, tmp_path_factory.mktemp("hostile") / "contract")
        contract, site = folder / f"{NAME}.yml", folder.parent / "site"
        accepted = json.dumps([{"finding": "name-of-nobody", "why": {"es": value, "en": value}}], ensure_ascii=False)
        text = example().with_values(dict.fromkeys(texts(), value))
        contract.write_text(f"{text}\naccepts: {accepted}\n", "utf-8")
        done = responde("build", contract, "--to", site, "--today", TODAY, "--no-pdf", env=SAME_DAY)
        assert done.returncode == 0, done.stdout + done.stderr
        return site

    return made


def texts():
    return [leaf for leaf in example().leaves if is_text(leaf)]


def ran(window) -> list[str]:
    """What must not have happened on the page that is open."""
    strange = [*window.said, *window.elsewhere]
    return [*strange, "ran"] if window.page.evaluate("'XSS' in window") else strange


def test_there_are_many_texts_to_try():
    assert len(texts()) > 150


@pytest.mark.parametrize("kind", VALUES)
def test_hostile_words_stay_words_on_every_page(hostile, serve, window, kind):
    value = VALUES[kind]
    site = hostile(value)
    root, troubles = serve(site), {}
    for page in (*addresses(NAME, "es"), *(f"en/{name}.html" for name in ABROAD)):
        opened = window.open(root + page, width=360)
        said = opened.evaluate("document.body.innerText")
        wrong = [*ran(window), *opened.evaluate(WIDE)]
        if FORMULA in said:
            wrong.append("computed")
        if shown(value) not in shown(said):
            wrong.append("not shown as written")
        if wrong:
            troubles[page] = wrong
    assert troubles == {}
    assert value in opened.title()
    assert search(window, f"{root}ladder.html") == []
    assert json.loads((site / "charter.json").read_text("utf-8"))["organisation"]["name"]["es"] == value


def search(window, address: str) -> list[str]:
    """What happens when a search shows hostile words among what it found."""
    opened = window.open(address)
    box = opened.get_by_role("textbox", name="Buscar")
    box.click()
    box.fill("responde")
    opened.wait_for_selector(".md-search-result__link")
    return ran(window)


def test_words_that_were_not_escaped_would_be_noticed(sites, serve, window, tmp_path):
    site = shutil.copytree(sites[NAME], tmp_path / "site")
    page = site / "ladder.html"
    unguarded = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text("utf-8"))
    page.write_text(unguarded.replace("Supervisora de L", VALUES["script and template"], 1), "utf-8")
    window.open(f"{serve(site)}ladder.html", width=360)
    assert "ran" in ran(window)
    assert any(line.startswith("dialog") for line in window.said)


def shown(text: str) -> str:
    """As text is laid out: white space is one blank, case is the look's business."""
    return " ".join(text.split())
