"""The evidence says of each article how the contract stands to it, where it says so, and nothing that isn't so."""

import json
import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from pypdf import PdfReader

from responde.edition import examine, pressed
from responde.publishing.typesetting import pdf
from responde.reports.evidence import data, page
from responde.reports.evidence.gathered import gathered, in_order
from responde.speech import Speech
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES
from tests.judges import pdf_ua
from tests.judges.axe import axe_everywhere
from tests.judges.html_validate import html_validate
from tests.judges.vnu import vnu
from tests.reports.waterworks import BEFORE, BROKEN, CONTRACT, FROM, IN_FORCE, LATER, VERDICTS, WEIGHS, examined

LANGUAGES = ("en", "es", "pt")


def speech(lang):
    return Speech(lang, (lang,), "ES")


def found(examined, on=FROM, lang="en"):
    return json.loads(data.render_json(gathered(examined, on), speech(lang)))


def articles(document):
    return {each["rule"]: each for law in document["laws"] for each in law["articles"]}


def first(article):
    """Of the places the first, which is the one that is wrong if any is."""
    return (article["places"] or [{"path": None}])[0]["path"] or ""


@pytest.fixture
def water(tmp_path):
    return articles(found(examined(tmp_path)))


@pytest.mark.parametrize(("rule", "expected"), {**VERDICTS, **IN_FORCE}.items())
def test_from_its_day_on_each_article_has_the_verdict_that_was_worked_out_by_hand(water, rule, expected):
    assert (water[rule]["verdict"], first(water[rule])) == expected


def test_the_day_before_what_is_to_come_says_so_and_what_holds_is_as_it_was(tmp_path):
    made = articles(found(examined(tmp_path), BEFORE))
    assert {(rule, made[rule]["verdict"], made[rule]["then"]) for rule in VERDICTS} == {
        (rule, LATER, verdict) for rule, (verdict, _) in VERDICTS.items()
    }
    assert {rule: made[rule]["verdict"] for rule in IN_FORCE} == {
        rule: verdict for rule, (verdict, _) in IN_FORCE.items()
    }


def test_what_is_wrong_weighs_as_much_as_the_law_is_known(water):
    assert {rule: water[rule]["weighs"] for rule in WEIGHS} == WEIGHS


def test_a_place_is_told_by_line_column_words_and_address(water):
    lines = CONTRACT.split("\n")
    number = next(count for count, line in enumerate(lines, 1) if "94%" in line)
    [place] = water["ES-PHONE-95-3"]["places"]
    assert place == {
        "path": "channels.phone.wait",
        "says": "This is less than the law asks.",
        "own": "3 minutes for 94%",
        "met": False,
        "line": number,
        "column": lines[number - 1].index("3 minutes") + 1,
        "text": "    wait: 3 minutes for 94%",
        "address": "https://carta.aguas.example/channels.html#phone",
    }


def test_where_nothing_is_said_there_is_no_address_but_the_line_where_it_belongs(water):
    [place] = water["ES-KEY"]["places"]
    assert (place["address"], place["line"], place["own"], place["met"]) == (None, None, None, False)
    [place] = water["ES-FIX-10"]["places"]
    assert (place["address"], place["own"], place["met"]) == (None, None, False)
    assert place["text"].startswith("  complaint: ")


def test_of_several_things_that_are_wrong_the_worst_weighs(tmp_path):
    text = CONTRACT.replace("16 business days", "16 business days for 90%")
    made = articles(found(examined(tmp_path, text=text)))["ES-10-RES-15"]
    assert {"This takes longer than the law allows.", "This doesn't hold for everybody."} <= {
        place["says"] for place in made["places"]
    }
    assert made["weighs"] == "error"


@pytest.mark.parametrize(("published", "address"), [("https://a.example/x", "https://a.example/x/"), (None, "")])
def test_addresses_are_those_of_the_site_where_it_knows_its_own(tmp_path, published, address):
    old = "published_at: https://carta.aguas.example\n"
    text = CONTRACT.replace(old, f"published_at: {published}\n" if published else "")
    made = found(examined(tmp_path, text=text))
    place = articles(made)["ES-10-CONT-2H"]["places"][0]
    assert (made["site"], place["address"]) == (address or None, f"{address}promises.html#fault-answer")


def test_another_language_of_the_charter_has_a_folder_of_its_own(tmp_path):
    text = CONTRACT.replace("languages: [es, ca]", "languages: [ca, es]")
    made = examined(tmp_path, text=text)
    places = (articles(found(made, lang=lang))["ES-PHONE-95-3"]["places"][0]["address"] for lang in ("es", "en"))
    assert list(places) == [f"https://carta.aguas.example/{way}channels.html#phone" for way in ("es/", "")]


def test_the_head_tells_edition_file_digest_day_and_packs(tmp_path):
    made = found(examined(tmp_path))
    assert made["edition"] == {"number": "7", "from": "2026-12-01", "until": None}
    assert made["contract"]["file"] == "contract.yml"
    assert re.fullmatch(r"[0-9a-f]{64}", made["contract"]["sha256"])
    assert (made["on"], made["company"], made["format"]) == ("2026-12-28", "Aguas del Sur", 1)
    assert {each["id"]: each["checked"] for each in made["packs"]} == {
        "es": "2026-05-31",
        "es-10-2025": "2026-05-31",
        "eu": "2026-05-31",
    }
    assert sum(made["verdicts"].values()) == len(articles(made))
    assert made["errors"] > 0


def test_the_digest_is_that_of_the_file_and_says_when_a_byte_changes(tmp_path):
    digests = {found(examined(tmp_path, text=CONTRACT + more))["contract"]["sha256"] for more in ("", "# \n", "")}
    assert len(digests) == 2


def test_articles_come_in_the_order_of_their_law(tmp_path):
    law = next(each for each in found(examined(tmp_path))["laws"] if each["number"] == "10/2025")
    cited = [each["article"] for each in law["articles"]]
    by_hand = [
        "5.1",
        "5.3 y 5.4",
        "7.1",
        "8.4",
        "10.3",
        "11",
        "12.1",
        "13.3",
        "13.7",
        "14",
        "17.1",
        "17.2",
        "17.3",
        "18.2",
    ]
    assert [each for each in dict.fromkeys(cited) if each in by_hand] == by_hand


@pytest.mark.parametrize(
    "ordered",
    [
        ["5.1", "5.3 y 5.4", "8.1 y 8.2", "8.2", "10.1", "17.1", "disposición transitoria única"],
        ["14", "14 n.1", "14 n.2", "50 g", "58 n.5"],
        ["art. 4", "art. 4-A", "art. 4-B", "art. 12"],
        ["", "1", "1.6.2R"],
    ],
)
def test_an_article_is_counted_as_lawyers_count(ordered):
    backwards = [*reversed(ordered)]
    assert sorted(backwards, key=in_order) == ordered


def test_what_the_contract_does_not_state_leaves_it_open_and_says_what_to_state(tmp_path):
    text = CONTRACT.replace("sector: water", "sector: retail")
    text = text.replace("balance: EUR 5000000", "customers: 9")
    made = articles(found(examined(tmp_path, text=text)))["ES-10-RES-15"]
    assert (made["verdict"], made["state"]) == ("undecided", ["organisation.size.balance"])
    assert made["why"] == [
        "Whether it holds here depends on what the contract doesn't state: organisation.size.balance."
    ]


def test_what_a_contract_says_nothing_of_is_undecided_and_not_met(tmp_path):
    text = re.sub(r"(?m)^  fault: .*\n", "", CONTRACT)
    made = articles(found(examined(tmp_path, text=text)))["ES-10-CONT-2H"]
    assert (made["verdict"], made["places"]) == ("undecided", [])
    assert made["why"] == ["The contract has nothing of the kind that this is about."]


@pytest.mark.parametrize(("answer", "told"), [("1 month", True), ("15 calendar days", False)])
def test_a_figure_that_no_longer_holds_is_told_only_where_the_contract_goes_by_it(tmp_path, answer, told):
    text = CONTRACT.replace("16 business days", answer)
    assert ("ES-21-1M" in articles(found(examined(tmp_path, text=text)))) is told


def test_what_the_company_stands_by_comes_with_the_reason_that_it_publishes(tmp_path):
    text = CONTRACT + "accepts: [{finding: law-practice-forbidden, why: {es: La quitamos en enero, ca: Al gener}}]\n"
    made = articles(found(examined(tmp_path, text=text), lang="es"))
    assert (made["EU-ODR-LINK"]["verdict"], made["EU-ODR-LINK"]["accepted"]) == (BROKEN, ["La quitamos en enero"])
    assert {rule for rule, each in made.items() if each["accepted"]} == {"EU-ODR-LINK"}


def test_no_law_is_no_evidence(tmp_path):
    assert gathered(examined(tmp_path, text=CONTRACT.replace("country: ES", "country: AD")), FROM) is None


def test_another_pack_holds_whomever_it_is_for(tmp_path):
    made = gathered(examined(tmp_path, text=CONTRACT.replace("country: ES", "country: AD")), FROM, ("es-10-2025",))
    assert [head.id for head in made.heads] == ["es-10-2025"]


def test_the_documented_names_are_those_that_are_there(tmp_path):
    documented = set(re.findall(r"[a-z][\w-]*", " ".join(re.findall(r"`\{([^`]*)\}`", data.render_json.__doc__))))
    made = found(examined(tmp_path))
    article = articles(made)["ES-PHONE-95-3"]
    levels = (made, made["edition"], made["contract"], made["packs"][0], made["laws"][0], article, article["places"][0])
    assert documented == {name for level in levels for name in level}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_address_leads_to_something_that_the_charter_has(name):
    contract, today = CONTRACTS / f"{name}.yml", date(2026, 12, 29)
    whole = examine(contract, today)
    charter = pressed(replace(whole, findings=()), contract).artefacts  # published or not
    pages = {each.path: each.content.decode() for each in charter if each.is_page}
    checked = gathered(whole, today)
    linked = [
        spot.page for chapter in checked.chapters for each in chapter.articles for spot in each.spots if spot.page
    ]
    assert pages
    assert linked
    for link in linked:
        file, _, anchor = link.partition("#")
        text = pages[file.replace(".html", ".md")]
        assert not anchor or f'id="{anchor}"' in text or f"#{anchor}" in text, link


def page_of(examined, lang="en", on=FROM, *, paged=False):
    return page.render_page(gathered(examined, on), speech(lang), environment(), paged=paged)


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """Pages of every kind of verdict, in each language."""
    folder = tmp_path_factory.mktemp("evidence")
    small = CONTRACT.replace("sector: water", "sector: retail").replace(", balance: EUR 5000000", "")
    contracts = {"water": CONTRACT, "small": small, "hostile": HOSTILE}
    for lang in LANGUAGES:
        for name, text in contracts.items():
            made = page_of(examined(folder, text=text, name=f"{name}.yml"), lang, BEFORE if name == "small" else FROM)
            (folder / f"{name}-{lang}.html").write_bytes(made)
    return folder


HOSTILE = CONTRACT.replace("Aguas del Sur", '"<script>x</script> & ` *a* \\" </style>"').replace(
    "Junta Arbitral de Consumo", '"<img src=x onerror=y>"'
)


def test_independent_checkers_find_no_fault_with_the_page(judged):
    assert html_validate(judged) == []
    assert [each for each in vnu(judged) if "appears to be written in" not in each.text] == []


@pytest.mark.parametrize("name", ["water-es", "small-pt"])
def test_the_page_breaks_no_rule_of_access_light_or_dark_narrow_or_wide(chromium, judged, name):
    assert axe_everywhere(chromium, (judged / f"{name}.html").as_uri()) == []


def test_what_a_contract_says_stays_text(tmp_path):
    html = page_of(examined(tmp_path, text=HOSTILE)).decode()
    assert ("<script" in html, "<img" in html, html.count("</style>")) == (False, False, 1)
    assert "<script>x</script>" in unescape(html)


def test_the_page_stands_alone_without_a_script(judged):
    html = (judged / "water-es.html").read_text("utf-8")
    loaded = re.findall(r"<(?:script|img|iframe|link)\b[^>]*>|url\(", html)
    assert loaded == ['<link rel="icon" href="data:,">']


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_says_that_it_is_no_advice_and_on_which_day_and_where_the_text_is(tmp_path, lang):
    html = page_of(examined(tmp_path), lang).decode()
    document = found(examined(tmp_path), lang=lang)
    assert document["says"] in unescape(html)
    for law in document["laws"]:
        assert f'href="{law["url"]}"' in unescape(html)
    assert html.count("2026") > len(document["laws"])


@pytest.fixture(scope="module")
def typeset(tmp_path_factory):
    folder = tmp_path_factory.mktemp("typeset")
    made = pdf(page_of(examined(folder), "es", paged=True))
    (folder / "evidence.pdf").write_bytes(made)
    return folder / "evidence.pdf"


def test_the_pdf_is_one_that_everybody_can_read(typeset):
    assert (pdf_ua.by_pdfua(typeset), pdf_ua.by_outloud(typeset)) == ((), ())


def test_every_page_of_paper_carries_law_day_and_address_at_its_foot(typeset, tmp_path):
    says = found(examined(tmp_path), lang="es")["says"]
    pages = [" ".join(each.extract_text().split()) for each in PdfReader(typeset).pages]
    assert len(pages) > 3
    assert [number for number, text in enumerate(pages) if says not in text] == []
    assert [number for number, text in enumerate(pages[1:]) if "https://" not in text or "2026" not in text] == []


def test_made_again_it_is_the_same_to_the_byte(typeset, tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    made = []
    for folder in (one, other):
        folder.mkdir()
        made.append(
            (
                page_of(examined(folder), "es", paged=True),
                data.render_json(gathered(examined(folder), FROM), speech("es")),
            )
        )
    assert made[0] == made[1]
    assert pdf(made[0][0]) == Path(typeset).read_bytes()


def test_the_pdf_has_the_title_of_whose_it_is(typeset):
    assert "Aguas del Sur" in PdfReader(typeset).metadata.title
