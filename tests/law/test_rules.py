"""Each rule of each pack is broken by one contract and just kept by another, on the days around its dates."""

from datetime import timedelta

import pytest

from responde import law
from responde.findings import Severity
from responde.findings.render import message, remedy
from responde.words import LANGUAGES
from tests.law.breaches import breaches, judged_by, told, verdict

DAY = timedelta(days=1)
EACH = pytest.mark.parametrize("breach", breaches(), ids=lambda breach: breach.rule.id)


def test_every_rule_has_its_breach():
    assert sorted(judged_by()) == sorted(breach.rule.id for breach in breaches())


def test_no_two_rules_of_all_packs_share_an_id():
    ids = [rule.id for name in law.names() for rule in law.pack(name).rules]
    assert sorted(ids) == sorted(set(ids))


@EACH
def test_what_breaks_it_weighs_what_is_known_of_the_law(breach):
    weights = {finding.severity for finding in told(breach.breaks, breach.day, breach.rule.id)}
    assert weights == {breach.weighs}
    assert verdict(breach.breaks, breach.day, breach.rule.id) == "broken"


@EACH
def test_what_just_keeps_it_is_not_spoken_of(breach):
    assert told(breach.meets, breach.day, breach.rule.id) == []
    assert verdict(breach.meets, breach.day, breach.rule.id) == "met"


@EACH
def test_before_it_is_in_force_it_is_a_note_and_from_that_day_it_weighs(breach):
    first = breach.rule.from_
    if first is None:
        assert breach.rule.law.from_ is None
        return
    assert [each.code for each in told(breach.breaks, first - DAY, breach.rule.id)] == ["law-to-come"]
    assert {each.severity for each in told(breach.breaks, first - DAY, breach.rule.id)} == {Severity.NOTE}
    assert told(breach.meets, first - DAY, breach.rule.id) == []
    assert {each.severity for each in told(breach.breaks, first, breach.rule.id)} == {breach.weighs}


@EACH
def test_after_its_last_day_nobody_speaks_of_it(breach):
    last = breach.rule.until
    if last is None:
        assert breach.rule.law.until is None
        return
    assert {each.severity for each in told(breach.breaks, last, breach.rule.id)} == {breach.weighs}
    assert told(breach.breaks, last + DAY, breach.rule.id) == []


@pytest.mark.parametrize("lang", LANGUAGES)
@EACH
def test_a_finding_cites_the_law_by_its_number_and_says_what_it_asks_and_what_would_do(breach, lang):
    finding = told(breach.breaks, breach.day, breach.rule.id)[0]
    said, do = message(finding, lang), remedy(finding, lang)
    assert breach.rule.law.number in said
    assert breach.rule.article in said
    assert breach.rule.asks.values[lang] in said
    assert breach.rule.meets.values[lang] in do
    assert breach.rule.url in do
