"""Every rule has been seen failing, on its own example, and silent on the right one."""

import pytest

from tests.checks import cases

EXAMPLES = cases.examples()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.code)
def test_the_wrong_one_is_found_where_it_is_wrong(example, tmp_path):
    assert (example.code, example.line) in cases.found(example, example.wrong, tmp_path)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.code)
def test_the_right_one_is_not_spoken_of(example, tmp_path):
    assert example.code not in [code for code, _ in cases.found(example, example.right, tmp_path)]
