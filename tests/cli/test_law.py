"""`responde law` lists packs, one pack, or what holds for a contract, to people and to programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from responde import law
from responde.cli import cli
from tests.conftest import CONTRACTS
from tests.reports.waterworks import CONTRACT

FARO = CONTRACTS / "seguros-faro.yml"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["law", *map(str, arguments)], standalone_mode=False, catch_exceptions=True)


def told(*arguments: str | Path) -> dict:
    done = run(*arguments, "--format", "json")
    assert (done.return_value, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_without_a_name_every_pack_is_listed_with_its_date_and_its_counts() -> None:
    packs = {each["id"]: each for each in told()["packs"]}
    assert tuple(packs) == law.names()
    for name, pack in packs.items():
        assert sum(pack["rules"].values()) == len(law.pack(name).rules)
        assert pack["rules"]["unverified"] == len(pack["awaiting"])
    assert packs["es"]["checked"] == "2026-05-31"
    assert packs["es-10-2025"]["country"] == "ES"


def test_people_read_the_same_and_are_told_that_it_is_no_advice_and_where_the_texts_are() -> None:
    text = run().stdout
    heads = [line.partition(":")[0] for line in text.splitlines() if line and not line.startswith(" ")]
    assert [head for head in heads if head in law.names()] == list(law.names())
    last = text.rpartition("\n\n")[2]
    assert last.startswith("This is not legal advice.")
    assert "  Ley 10/2025: https://www.boe.es/eli/es/l/2025/12/26/10\n" in last


def test_a_pack_is_shown_with_each_of_its_rules() -> None:
    rules = {each["id"]: each for each in told("es-10-2025", "--lang", "en")["pack"]["rules"]}
    wait = rules["ES-PHONE-95-3"]  # "95 % de las llamadas … en un plazo inferior a tres minutos"
    assert (wait["law"], wait["article"], wait["grade"], wait["from"], wait["until"], wait["machine"]) == (
        "10/2025",
        "10.3",
        "A",
        "2026-12-28",
        None,
        True,
    )
    assert wait["requires"] == {
        "kind": "share",
        "channels": ["phone"],
        "of": "wait",
        "within": "3 minutes",
        "share": "95",
    }
    assert (rules["ES-NOCUT"]["machine"], rules["ES-ADAPT-6M"]["stale"]) == (False, True)


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_each_rule_is_told_with_its_article_and_what_it_asks(lang: str) -> None:
    text = run("es-10-2025", "--lang", lang).stdout
    for rule in law.pack("es-10-2025").rules:
        assert f"\n{rule.id}: {rule.title.values[lang]}\n" in text
        assert rule.cited in text
        assert rule.asks.values[lang] in text


def test_a_rule_that_awaits_verification_is_named_in_its_pack() -> None:
    awaiting = {name: [rule.id for rule in law.pack(name).awaiting] for name in law.names()}
    name = next(name for name, rules in awaiting.items() if rules)
    assert all(rule in run(name).stdout for rule in awaiting[name])


@pytest.mark.parametrize(
    ("old", "new", "holds", "state"),
    [
        ("", "", True, []),
        ("sector: water", "sector: retail", False, []),
        ("sector: water", "sector: retail\n  brand: {color: '#123456'}", False, []),
        (
            "sector: water\n  size: {workers: 40, turnover: EUR 9000000, balance: EUR 5000000}",
            "sector: retail",
            None,
            ["organisation.size.workers", "organisation.size.turnover", "organisation.size.balance"],
        ),
        ("sector: water\n  size: {workers: 40,", "sector: retail\n  size: {workers: 249,", False, []),
        ("sector: water\n  size: {workers: 40,", "sector: retail\n  size: {workers: 250,", True, []),
        (
            "sector: water\n  size: {workers: 40, turnover: EUR 9000000",
            "sector: retail\n  size: {turnover: EUR 50000000, workers: 1",
            False,
            [],
        ),
        (
            "sector: water\n  size: {workers: 40, turnover: EUR 9000000",
            "sector: retail\n  size: {turnover: EUR 50000001, workers: 1",
            True,
            [],
        ),
    ],
)
def test_a_contract_is_told_which_packs_hold_for_it_or_what_to_state(
    tmp_path: Path, old: str, new: str, holds: object, state: list[str]
) -> None:
    """Ley 10/2025: basic services whatever their size, others from 250 people or above 50 or 43 million."""
    assert old in CONTRACT
    (tmp_path / "contract.yml").write_text(CONTRACT.replace(old, new), "utf-8")
    pack = next(each for each in told(tmp_path / "contract.yml")["packs"] if each["id"] == "es-10-2025")
    assert (pack["holds"], pack["state"]) == (holds, state)
    assert bool(pack["rules"]) is bool(holds)


def test_why_a_pack_holds_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "contract.yml").write_text(CONTRACT, "utf-8")
    lines = run(tmp_path / "contract.yml", "--lang", "en").stdout.split("\n\n")
    said = {block.partition(":")[0]: block for block in lines}
    assert lines[0] == "The law for Aguas del Sur"
    assert "It holds for everybody in this country: Spain." in said["es"]
    assert "It holds for this contract: sector: Water or " in said["es-10-2025"]
    assert "It is not for this contract, but for others: region: AN." in said["es-an"]


def test_where_no_law_is_known_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "contract.yml").write_text(CONTRACT.replace("country: ES", "country: AD"), "utf-8")
    assert told(tmp_path / "contract.yml")["packs"] == []
    text = run(tmp_path / "contract.yml", "--lang", "en").stdout
    assert text.startswith("No pack of rules is known for the country of Aguas del Sur.\n")


def test_a_pack_that_there_isnt_is_told_with_those_that_there_are() -> None:
    done = run("nix")
    assert "'nix' is no pack of rules. There are: " in str(done.exception)


def test_a_contract_with_errors_ends_with_1(tmp_path: Path) -> None:
    (tmp_path / "contract.yml").write_text(CONTRACT.replace("16 business days", "soon"), "utf-8")
    assert run(tmp_path / "contract.yml").return_value == 1
