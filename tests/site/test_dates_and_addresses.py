"""A page knows when its review is overdue, and its address only where the contract says it."""

from __future__ import annotations

import gzip
import re
import shutil

import pytest

from tests.conftest import CONTRACTS, SAME_DAY, TODAY
from tests.site.pages import LANGUAGES

NOTICE = "Esta carta debía revisarse antes del martes, 1 de junio de 2027. Pregunte si todavía vale."
ENGLISH = "This charter should have been reviewed by Tuesday, June 1, 2027. Ask whether it still holds."


@pytest.mark.parametrize(("day", "shown"), [("2026-12-01", False), ("2027-06-01", False), ("2027-06-02", True)])
@pytest.mark.parametrize("page", ["index.html", "ladder.html", "en/index.html", "en/promises.html"])
def test_an_overdue_review_is_said_from_the_next_day_on(chromium, served_at, page, day, shown):
    context = chromium.new_context(timezone_id="America/Bogota")
    opened = context.new_page()
    opened.clock.set_fixed_time(f"{day}T12:00:00-05:00")
    opened.goto(served_at("andina-conecta") + page)
    notice = opened.locator(".responde-stale")
    assert notice.is_visible() is shown
    said = notice.text_content()
    assert said.replace(",", "") == (ENGLISH if page.startswith("en/") else NOTICE).replace(",", "")
    context.close()


@pytest.fixture(scope="module", name="nowhere")
def _nowhere(responde, tmp_path_factory):
    """A charter in two languages that doesn't know where it is published."""
    folder = shutil.copytree(CONTRACTS, tmp_path_factory.mktemp("nowhere") / "contract")
    contract, site = folder / "andina-conecta.yml", folder.parent / "site"
    contract.write_text(re.sub(r"(?m)^published_at:.*\n", "", contract.read_text("utf-8")), "utf-8")
    done = responde("build", contract, "--to", site, "--today", TODAY, env=SAME_DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def test_a_site_with_an_address_names_it_in_every_page_and_map(sites):
    site, root = sites["andina-conecta"], "https://derechos.andina-conecta.example/"
    for folder, page in (("", "ladder.html"), ("en/", "index.html")):
        text = (site / folder / page).read_text("utf-8")
        assert f'<link rel="canonical" href="{root}{folder}{page}">' in text
        found = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', text))
        assert found == {"es": root + page, "x-default": root + page, "en": f"{root}en/{page}"}
    for lang, folder in zip(LANGUAGES["andina-conecta"], ("", "en/"), strict=True):
        listed = re.findall(r"<loc>([^<]+)</loc>", (site / folder / "sitemap.xml").read_text("utf-8"))
        assert f"{root}{folder}ladder.html" in listed, lang
        assert all(each.startswith(root + folder) for each in listed), lang
        unfound = {f"{root}{folder}{page}.html" for page in ("received", "offline")}
        assert unfound.isdisjoint(listed), lang
        assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == (site / "sitemap.xml").read_bytes()


def test_a_site_without_an_address_makes_none_up(nowhere):
    assert list(nowhere.rglob("sitemap*")) == []
    for file in nowhere.rglob("*.html"):
        text = file.read_text("utf-8")
        assert 'rel="canonical"' not in text, file.name
        assert [link for link in re.findall(r'<link rel="alternate"[^>]*>', text) if "://" in link] == [], file.name
