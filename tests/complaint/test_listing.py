"""The bank of questions as data: complete in every language, short where there is little room, and per request."""

from __future__ import annotations

import pytest

from responde.complaint import bank, listing
from responde.contract.contract import Contract
from responde.contract.vocabulary import VOCABULARIES
from responde.reading import read
from responde.source import parse
from responde.words import LANGUAGES
from tests.conftest import CONTRACTS, EXAMPLES

BANK = {each["id"]: each for each in listing.whole()["questions"]}
SMALL = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")


def contract_of(text: str) -> Contract:
    contract, found = read(parse(text.encode()))
    assert [each.code for each in found if each.severity.value == "error"] == []
    assert contract is not None
    return contract


@pytest.mark.parametrize("name", VOCABULARIES["questions"])
def test_every_question_of_the_bank_has_its_words_in_every_language(name: str) -> None:
    question = BANK[name]
    for part in ("label", "short"):
        assert sorted(question[part]) == sorted(LANGUAGES)
        assert all(question[part].values())
    others = {question["label"][lang] for lang in LANGUAGES if lang != "en"}
    assert question["label"]["en"] not in others or name == "email"


@pytest.mark.parametrize("name", VOCABULARIES["questions"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_short_label_fits_a_small_screen(name: str, lang: str) -> None:
    assert len(BANK[name]["short"][lang]) <= 20


def test_kinds_are_words_of_the_format() -> None:
    assert {each["kind"] for each in BANK.values()} <= VOCABULARIES["answers"].keys()
    assert set(bank.SHORTS) == set(VOCABULARIES["questions"])
    assert set(bank.KINDS) | set(bank.HINTS) | set(bank.PURPOSES) | bank.LIFTED <= VOCABULARIES["questions"].keys()


def test_what_says_who_somebody_is_is_not_demanded_of_who_stays_anonymous() -> None:
    lifted = {name for name, each in BANK.items() if each.get("unless") == ["anonymous"]}
    numbers = {"id_number", "contract_number", "policy_number", "customer_number"}
    assert lifted == {"name", "email", "phone", "address", "contact_by"} | numbers
    asked = listing.of(contract_of(f"{SMALL}forms: {{ask: [name, facts, anonymous], required: [name, facts]}}\n"))
    needed = {each["id"]: (each["required"], each.get("unless")) for each in asked["asked"]}
    assert needed["name"] == (False, ["case_number", "anonymous"])
    assert needed["facts"] == (True, None)


def test_priority_and_forms_of_the_answer_are_chosen_from_the_products_own_words() -> None:
    assert [option["id"] for option in BANK["priority"]["options"]] == list(VOCABULARIES["priority"])
    assert [option["id"] for option in BANK["formats"]["options"]] == list(bank.FORMATS)
    assert "options" not in BANK["service"]  # these are the contract's


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_contract_lists_what_it_asks_with_its_own_questions(name: str) -> None:
    contract = contract_of((CONTRACTS / f"{name}.yml").read_text("utf-8"))
    found = listing.of(contract)
    assert list(found["requests"]) == list(contract.requests)
    asked = [each["id"] for each in found["asked"]]
    own = [f"own.{each}" for each in contract.forms.own] if contract.forms else []
    assert [each for each in asked if each.startswith("own.")] == own
    for one in found["requests"].values():
        assert set(one["required"]) <= set(one["asks"]) <= set(asked)


def test_a_question_is_asked_where_it_is_for_the_request_alone() -> None:
    text = SMALL.replace(
        "complaint: {name: Queja, answer: 3 business days}",
        "complaint: {name: Queja, answer: 3 business days}\n  query: {name: Consulta, answer: 3 business days}",
    )
    own = "own: {bread: {says: Qué pan, short: Pan, for: [complaint]}}"
    found = listing.of(contract_of(f"{text}forms: {{ask: [facts, own.bread], required: [own.bread], {own}}}\n"))
    assert found["requests"] == {
        "complaint": {"asks": ["case_number", "request", "facts", "own.bread"], "required": ["request", "own.bread"]},
        "query": {"asks": ["case_number", "request", "facts"], "required": ["request"]},
    }
    assert found["asked"][-1] == {
        "id": "own.bread",
        "kind": "text",
        "required": False,
        "label": {"es": "Qué pan"},
        "short": {"es": "Pan"},
        "unless": ["case_number"],
        "when": {"request": ["complaint"]},
    }


def test_the_number_of_an_earlier_case_is_asked_first() -> None:
    found = listing.of(contract_of(f"{SMALL}forms: {{ask: [name, facts, case_number]}}\n"))
    assert [each["id"] for each in found["asked"]] == ["case_number", "request", "name", "facts"]
