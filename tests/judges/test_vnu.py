"""vnu finds what it is trusted to find."""

import pytest

from tests.judges.vnu import vnu


def test_a_good_page_passes(good):
    assert vnu(good) == []


def test_each_planted_mistake_is_found(broken):
    found = vnu(broken)
    assert {(message.file, message.line) for message in found} == {
        ("index.html", 2),  # no lang
        ("index.html", 12),  # an id that stands twice
        ("index.html", 11),  # … and where it stands first
        ("index.html", 13),  # no such token of autocomplete, and a description that is nowhere
        ("index.html", 14),  # a label for nobody
        ("index.html", 15),  # autocomplete on a check box of ours
    }


def test_the_themes_own_toggles_are_let_through(themed):
    assert vnu(themed) == []


def test_a_folder_without_pages_is_no_good_verdict(tmp_path):
    with pytest.raises(ValueError, match="no HTML file"):
        vnu(tmp_path)
