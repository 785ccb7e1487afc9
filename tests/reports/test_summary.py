"""The summary counts what anybody can count again, and proposes what weighs most."""

import json
from datetime import date

import pytest

from responde.edition import examine
from responde.findings import Severity
from responde.findings.catalogue import every
from responde.reports.areas import AREAS
from responde.reports.scores import render_json, render_text
from responde.reports.summary import summarise
from tests.conftest import CONTRACTS, TODAY

DAY = date.fromisoformat(TODAY)
BAKERY = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")


def summary(tmp_path, text):
    file = tmp_path / "contract.yml"
    file.write_text(text, "utf-8")
    return summarise(examine(file, DAY))


def line(summary, area, label):
    score = next(each for each in summary.scores if each.area.id == area)
    return next((one.have, one.of, one.missing) for one in score.lines if one.label == label)


def test_whatever_the_areas_ask_is_a_code_of_the_catalogue():
    asked = {code for area in AREAS for each in area.asked for code in each.codes}
    assert asked <= set(every())


def test_no_code_is_asked_twice():
    asked = [code for area in AREAS for each in area.asked for code in each.codes]
    assert len(asked) == len(set(asked))


def test_the_bakery_has_two_people_with_hours_and_none_with_a_stand_in(tmp_path):
    found = summary(tmp_path, BAKERY)
    assert line(found, "ladder", "people with hours") == (2, 2, ())
    assert line(found, "ladder", "people with a stand-in") == (0, 2, ("people.rosa", "people.paco"))
    assert line(found, "promises", "requests with a last date") == (1, 1, ())
    assert line(found, "rights", "rights are listed")[:2] == (0, 1)


def test_what_there_is_nothing_of_is_not_counted(tmp_path):
    found = summary(tmp_path, BAKERY)
    contractors = next(each for each in found.scores if each.area.id == "contractors")
    assert [line.label for line in contractors.lines] == ["nobody is sent away"]


def test_what_a_contract_accepts_is_missing_all_the_same(tmp_path):
    text = BAKERY + "accepts: [{finding: person-without-stand-in, at: people.rosa, why: Somos tres}]\n"
    assert line(summary(tmp_path, text), "ladder", "people with a stand-in")[:2] == (0, 2)


def test_three_changes_are_proposed_the_errors_first(tmp_path):
    text = BAKERY.replace(", director: true", "").replace("hours: open}\n  paco", "hours: offen}\n  paco")
    proposed = summary(tmp_path, text).changes
    assert len(proposed) == 3
    assert [each.first.severity for each in proposed[:2]] == [Severity.ERROR, Severity.ERROR]
    assert proposed[0].first.code == "ladder-without-director"
    assert proposed[2].first.severity is Severity.NOTE


def test_a_file_that_is_no_contract_counts_nothing_and_says_so(tmp_path):
    found = summary(tmp_path, "- a list\n")
    assert found.scores == ()
    assert "no contract that can be read" in render_text((found,))


@pytest.mark.parametrize("name", ["andina-conecta", "everything", "panaderia-sol", "seguros-faro"])
def test_the_json_says_the_same_as_the_text(name):
    one = summarise(examine(CONTRACTS / f"{name}.yml", DAY))
    data, text = json.loads(render_json((one,)))["contracts"][0], render_text((one,))
    assert data["phantom"] in text
    assert data["director"] in data["phantom"]
    for area in data["areas"]:
        assert area["have"] == sum(each["have"] for each in area["asked"])
        assert not area["of"] or f"{area['have']} of {area['of']}" in text
    assert [each["code"] for each in data["changes"]] == [each.first.code for each in one.changes]


@pytest.mark.parametrize(("lang", "says"), [("es", "Escalera"), ("pt", "Escada")])
def test_it_is_told_in_the_authors_language(lang, says):
    assert says in render_text((summarise(examine(CONTRACTS / "panaderia-sol.yml", DAY)),), lang)
