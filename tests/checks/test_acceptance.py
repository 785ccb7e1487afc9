"""What a contract accepts is found no more and is published with its reason; some things can't be accepted."""

from datetime import date

import pytest

from responde.edition import examine, press
from tests.conftest import CONTRACTS, TODAY

DAY = date.fromisoformat(TODAY)
BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
UNTRANSLATED = BAKERY.replace("languages: [es]", "languages: [es, en]")


def examined(tmp_path, text, accepts):
    file = tmp_path / "contract.yml"
    file.write_text(f"{text}\naccepts:\n{accepts}", "utf-8")
    return examine(file, DAY)


def codes(examined):
    return [each.code for each in examined.findings]


def test_an_accepted_finding_is_told_no_more_and_kept_apart(tmp_path):
    entry = "  - {finding: translation-missing, why: Solo atendemos en español}"
    done = examined(tmp_path, UNTRANSLATED, entry)
    assert "translation-missing" not in codes(done)
    assert {each.code for each in done.accepted} == {"translation-missing"}
    assert "translation-missing" in codes(examined(tmp_path, UNTRANSLATED, "  []"))


@pytest.mark.parametrize(
    ("at", "left"),
    [
        ("people.rosa", ["people.paco.role"]),
        ("people.rosa.role", ["people.paco.role"]),
        ("people.ros", ["people.paco.role", "people.rosa.role"]),
        ("people", []),
    ],
)
def test_where_it_is_accepted_is_a_whole_part_of_the_contract(tmp_path, at, left):
    entry = f"  - {{finding: translation-missing, at: {at}, why: Nadie lo pide}}"
    found = examined(tmp_path, UNTRANSLATED, entry).findings
    roles = [each.name for each in found if each.code == "translation-missing" and each.name.endswith("role")]
    assert sorted(roles) == left


def test_what_keeps_a_charter_from_being_published_can_not_be_accepted(tmp_path):
    nameless = BAKERY.replace("name: Rosa Jiménez Luna, ", "")
    found = codes(examined(tmp_path, nameless, "  - {finding: person-without-name, why: No quiere}"))
    assert {"person-without-name", "acceptance-refused"} <= set(found)


def test_an_entry_without_a_reason_accepts_nothing(tmp_path):
    found = codes(examined(tmp_path, BAKERY, "  - {finding: address-missing}"))
    assert {"address-missing", "key-missing"} <= set(found)


def test_an_unknown_code_is_an_error_with_the_nearest_one(tmp_path):
    found = examined(tmp_path, BAKERY, "  - {finding: adress-missing, why: Solo en papel}").findings
    said = next(each for each in found if each.code == "acceptance-unknown")
    assert "address-missing" in said.facts["hint"]


def test_the_reason_and_what_was_found_are_published_in_each_language(tmp_path):
    file = tmp_path / "contract.yml"
    entry = "  - {finding: address-missing, why: {es: Solo se imprime, en: It is only printed}}"
    file.write_text(f"{UNTRANSLATED}\naccepts:\n{entry}", "utf-8")
    made = press(file, DAY)
    pages = {one.path: one.content.decode() for one in made.artefacts if one.path.endswith("edition.md")}
    spanish, english = pages["edition.md"], pages["en/edition.md"]
    assert "Solo se imprime" in spanish
    assert "It is only printed" in english
    assert "doesn&#39;t know where it is published" in english
    assert "doesn&#39;t know" not in spanish
