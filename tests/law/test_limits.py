"""What the law sets for a promised time, and when the promise may be called better: only where that is certain."""

import pytest

from responde.law.standing import Standing
from tests.law.contracts import PERU, changed, contract_of, text_of

LARGE = {"sector": "other", "region": "MD", "size": {"workers": "300"}}
FROM = "edition: {from: 2026-12-28, review_by: 2027-12-01}"
HOLIDAYS = "calendar: {holidays: ES-MD}"


def limits(answer, more=""):
    said = f"{FROM}\n{HOLIDAYS}\nrequests: {{complaint: {{name: Queja, answer: {answer}}}}}\n{more}"
    return Standing(changed(text_of("panaderia-sol"), said, **LARGE)).limits


def better(answer):
    """By rule, for what is answered to a complaint."""
    return {one.rule.id: one.better for one in limits(answer)[("requests", "complaint", "answer")]}


BETTER = [  # the promise; better than 15 days, of which the law doesn't say which; better than 15 business days
    ("15 business days", False, False),
    ("14 business days", False, True),  # 20 days and more on the calendar
    ("10 business days", False, True),  # 14 days without a holiday among them, and more with one
    ("9 calendar days", True, True),
    ("14 calendar days", True, True),  # 15 business days are 19 days at least
    ("15 calendar days", False, True),
    ("16 business days", False, False),
    ("14 business days for 90%", False, False),  # what the others get nobody says
    ("[5 business days for 90%, 14 business days]", False, True),
    ("[5 business days for 90%, 15 business days]", False, False),
    ("{target: 14 business days, extension: {of: 1 business day, only_with: Aviso}}", False, False),
    ("{target: 10 business days, extension: {of: 2 business days, only_with: Aviso, times: 2}}", False, True),
    ("{target: 10 business days, extension: {of: 2 business days, only_with: Aviso, times: 3}}", False, False),
    ("{target: 9 calendar days, pauses: [{when: Falta un papel}]}", False, False),
    ("{target: 9 calendar days, except: [Festivos locales]}", False, False),
    ("{target: 9 calendar days, for: [shop]}", False, False),
    ("{target: 9 calendar days, in_force: 2027-01-01}", False, False),
    ("as agreed", False, False),
]


@pytest.mark.parametrize(("answer", "than_days", "than_business_days"), BETTER)
def test_a_promise_is_called_better_only_where_it_is_so_on_every_day_however_the_law_is_read(
    answer, than_days, than_business_days
):
    assert better(answer) == {"ES-21-15": than_days, "ES-10-RES-15": than_business_days}


def test_a_limit_stands_at_the_step_that_it_limits_and_not_at_the_longest_time_before():
    found = limits("{target: 1 business day, counts_from: visit}, visit: 10 business days")
    assert {path: {each.rule.id for each in ones} for path, ones in found.items()} == {
        ("requests", "complaint", "answer"): {"ES-21-15", "ES-10-RES-15"}
    }


def test_each_case_of_a_time_has_its_own_limit():
    found = limits("{shop: 3 calendar days, otherwise: 15 business days}")
    assert {path: [each.better for each in ones if each.rule.id == "ES-10-RES-15"] for path, ones in found.items()} == {
        ("requests", "complaint", "answer", "shop"): [True],
        ("requests", "complaint", "answer", "otherwise"): [False],
    }


def test_a_law_of_which_nobody_can_tell_whether_it_holds_sets_no_limit():
    standing = Standing(contract_of(text_of("panaderia-sol")))  # three people; neither turnover nor balance is stated
    found = {each.rule.id for ones in standing.limits.values() for each in ones}
    assert found == {"ES-21-15", "ES-AN-10"}


def test_a_country_without_a_pack_has_nothing_to_stand_to():
    standing = Standing(changed(PERU, country="NO", timezone="Europe/Oslo"))
    assert (standing.holds, standing.judged, standing.limits, standing.prescribed) == (False, (), {}, ())
