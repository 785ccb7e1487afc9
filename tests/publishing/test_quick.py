"""The shortcut past the Markdown parser gives what the parser gives, and is left where it might not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import markdown
import pytest

from responde.edition import press
from responde.publishing import build
from responde.publishing.quick import Shortcut, convert, entries, possible
from responde.publishing.settings import EXTENSIONS
from tests.conftest import CONTRACTS

ALL = ("andina-conecta", "seguros-faro", "panaderia-sol", "everything")


def bodies(name: str) -> Iterator[tuple[str, str]]:
    """The pages of a contract without their front matter."""
    for artefact in press(CONTRACTS / f"{name}.yml", date(2026, 12, 1)).artefacts:
        if artefact.is_page:
            yield artefact.path, artefact.content.decode().split("---\n", 2)[2]


def headings(tokens: Any) -> list[Any]:
    return [(each["level"], each["id"], each["name"], headings(each["children"])) for each in tokens]


@pytest.mark.parametrize("name", ALL)
def test_every_page_comes_out_as_python_markdown_makes_it(name: str) -> None:
    checked = 0
    for path, body in bodies(name):
        parser = markdown.Markdown(
            extensions=["toc", "tables", "fenced_code", *EXTENSIONS], extension_configs=EXTENSIONS
        )
        expected = parser.convert(body)
        made = convert(body)
        assert made.content == expected, path
        assert headings(made.toc) == headings(parser.toc_tokens), path  # type: ignore[attr-defined]
        checked += 1
    assert checked > 10


def test_a_page_with_markdown_in_it_would_come_out_differently() -> None:
    body = "# Title {: #top }\n\n*stress*\n"
    assert convert(body).content != markdown.markdown(body, extensions=["attr_list"])


@pytest.mark.parametrize(
    ("extensions", "options", "expected"),
    [
        (("toc", "tables", "fenced_code", "attr_list", "md_in_html"), {"tables": {"use_align_attribute": True}}, True),
        (("toc", "tables", "fenced_code", "attr_list"), {"tables": {"use_align_attribute": True}}, False),
        (
            ("toc", "tables", "fenced_code", "attr_list", "md_in_html", "smarty"),
            {"tables": {"use_align_attribute": True}},
            False,
        ),
        (
            ("toc", "tables", "fenced_code", "attr_list", "md_in_html"),
            {"tables": {"use_align_attribute": True}, "toc": {"permalink": True}},
            False,
        ),
    ],
)
def test_it_is_taken_only_where_the_settings_are_ours(
    extensions: tuple[str, ...], options: dict[str, Any], *, expected: bool
) -> None:
    config = SimpleNamespace(markdown_extensions=[*extensions], mdx_configs=options)
    assert possible(config) is expected  # type: ignore[arg-type]


def page(uri: str) -> Any:
    return SimpleNamespace(
        file=SimpleNamespace(src_uri=uri), url="ladder.html", meta={"title": "Ladder"}, title="Ladder"
    )


def test_a_page_that_somebody_changed_or_wrote_goes_the_long_way() -> None:
    way = Shortcut({"ladder.md": "---\ntitle: x\n---\n# A {: #a }\n"}, searching=True)
    assert way.take("# A {: #a }\n", page("ladder.md")) == ""
    assert way.take("# A {: #a }\n", page("by-hand.md")) == "# A {: #a }\n"
    assert way.take("# A changed\n", page("ladder.md")) == "# A changed\n"


def test_a_page_gets_its_content_its_anchors_and_its_entries_in_the_search() -> None:
    way, ours = Shortcut({"ladder.md": "# A {: #a }\n"}, searching=True), page("ladder.md")
    way.take("# A {: #a }\n", ours)
    assert way.give("", ours) == '<h1 id="a">A</h1>'
    assert ours.present_anchor_ids == {"a"}
    assert [each.id for each in ours.toc] == ["a"]
    assert ours.meta["search"] == {"exclude": True}
    assert [each["location"] for each in way.found] == ["ladder.html"]


def test_the_search_leads_to_the_card_and_says_what_a_time_belongs_to() -> None:
    content = (
        '<h1 id="top">Times</h1>\n<article id="complaint" class="c">\n<h3>Queja</h3>\n<p>Texto &#60;b&#62;</p>'
        '<article id="complaint-answer" class="c">\n<h4>Respuesta</h4>\n<p>10 d&#237;as</p></article>'
    )
    assert entries(content, "promises.html", "Times") == [
        {"location": "promises.html", "title": "Times", "text": ""},
        {"location": "promises.html#complaint", "title": "Queja", "text": "Texto &lt;b&gt;"},
        {"location": "promises.html#complaint-answer", "title": "Queja: Respuesta", "text": "10 días"},
    ]


@pytest.mark.parametrize(
    ("choice", "stands"),
    [("published", {"page": True, "search": True}), ("page", {"page": True, "search": False})],
)
def test_the_search_finds_contacts_of_people_only_where_the_contract_publishes_them(
    tmp_path: Path, choice: str, stands: dict[str, bool]
) -> None:
    contract = tmp_path / "contract.yml"
    written = (CONTRACTS / "seguros-faro.yml").read_text("utf-8")
    contract.write_text(written.replace("contacts: page", f"contacts: {choice}"), "utf-8")
    site = build(contract, tmp_path / "site", date(2026, 12, 1)).folder
    assert site is not None
    page = (site / "ladder.html").read_text("utf-8")
    search = "".join(path.read_text("utf-8") for path in sorted(site.rglob("search_index.json")))
    assert "data-search-exclude" not in page
    for contact in ("910 55 01 01", "elena.prat@segurosfaro.example"):
        text = unescape(page)
        assert (contact in text, contact in search) == (stands["page"], stands["search"]), contact
    assert "Elena Prat Soler" in search
    assert "900 555 010" in search, "the company's own line is for everybody"
    assert "+34 9" not in f"{unescape(page)}{search}", "whoever reads it is at home"
