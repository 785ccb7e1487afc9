"""html-validate finds what it is trusted to find."""

import pytest

from tests.judges.html_validate import EXCEPTIONS, _results, html_validate


def test_a_good_page_passes(good):
    assert html_validate(good) == []


def test_each_planted_mistake_is_found(broken):
    assert {(message.line, message.rule) for message in html_validate(broken)} == {
        (2, "element-required-attributes"),  # no lang
        (12, "no-dup-id"),
        (13, "input-missing-label"),
        (13, "valid-autocomplete"),
        (13, "no-missing-references"),
        (14, "no-missing-references"),
        (15, "valid-autocomplete"),
    }


def test_the_themes_own_markup_is_let_through(themed):
    assert html_validate(themed) == []


def test_no_exception_outlives_its_reason(themed):
    said = {entry["ruleId"] for result in _results(themed) for entry in result["messages"]}
    assert {rule for rule, *_ in EXCEPTIONS} - said == set()


def test_a_folder_without_pages_is_no_good_verdict(tmp_path):
    with pytest.raises(ValueError, match="no HTML file"):
        html_validate(tmp_path)
