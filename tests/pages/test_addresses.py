"""Everything with an id has an address of its own, the same in every language, and every link leads somewhere."""

from datetime import date
from functools import cache
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import urldefrag

import pytest
from markdown import markdown

from responde.edition import press
from responde.reading import read
from responde.source import parse
from tests.conftest import CONTRACTS, EXAMPLES, TODAY


class Anchors(HTMLParser):
    """Ids and links of a page."""

    def __init__(self, page):
        super().__init__()
        self.ids, self.links = [], []
        self.feed(page)

    def handle_starttag(self, _, attributes):
        found = dict(attributes)
        self.ids += [found["id"]] if found.get("id") else []
        self.links += [found[name] for name in ("href", "src", "action") if found.get(name)]


@cache
def pressed(name):
    """Pages by the path at which they are published, and the paths of everything else."""
    artefacts = press(CONTRACTS / f"{name}.yml", date.fromisoformat(TODAY)).artefacts
    pages = {}
    for each in artefacts:
        text = each.content.decode() if each.is_page or each.path.endswith(".html") else ""
        if each.is_page:
            _, _, body = text.rpartition("\n---\n")
            pages[f"{each.path.removesuffix('.md')}.html"] = Anchors(
                markdown(body, extensions=["attr_list", "md_in_html"])
            )
        elif text:
            pages[each.path] = Anchors(text)
    return pages, {each.path for each in artefacts}


def contract_of(name):
    contract, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
    return contract


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_link_inside_the_charter_leads_to_a_page_and_a_place_on_it(name):
    pages, files = pressed(name)
    lost = []
    for path, page in pages.items():
        for link in page.links:
            target, fragment = urldefrag(link)
            target = target.partition("?")[0]
            if ":" in target.split("/")[0]:
                continue
            there = normpath(join(dirname(path), target)) if target else path
            known = there in pages or there in files or (there.startswith("assets/") or "/assets/" in there)
            if not known or (fragment and there in pages and fragment not in pages[there].ids):
                lost.append((path, link))
    assert lost == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_address_is_given_twice_on_a_page(name):
    pages, _ = pressed(name)
    assert {path: page.ids for path, page in pages.items() if len(set(page.ids)) < len(page.ids)} == {}


@pytest.mark.parametrize("name", EXAMPLES)
def test_everything_with_an_id_has_a_permanent_address(name):
    contract, (pages, _) = contract_of(name), pressed(name)
    wanted = {
        "promises": [*contract.promises, *contract.requests],
        "rights": [*contract.rights],
        "channels": [*contract.channels, *contract.places],
        "contractors": [*contract.all_contractors()],
        "owed": [*contract.remedies],
        "ladder": ["director", *(f"rung-{step}" for step in range(1, len(contract.ladder) + 1))],
    }
    missing = [(page, each) for page, ids in wanted.items() for each in ids if each not in pages[f"{page}.html"].ids]
    assert missing == []
    named = [*pages["ladder.html"].ids, *pages["beyond.html"].ids]
    assert {person: named.count(person) for person in contract.people} == dict.fromkeys(contract.people, 1)


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "panaderia-sol"])
def test_addresses_are_the_same_in_all_languages(name):
    pages, _ = pressed(name)
    first, *others = contract_of(name).languages
    for lang in others:
        mine = {path.removeprefix(f"{lang}/"): page.ids for path, page in pages.items() if path.startswith(f"{lang}/")}
        assert mine == {path: page.ids for path, page in pages.items() if path.split("/")[0] not in others}, first
