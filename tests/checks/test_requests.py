"""Every request, and each of its severities, has an end."""

import pytest

from tests.checks.lines import lines

REQUESTS = {
    "answer: 3 business days": [],
    "resolve: 3 business days": [],
    "answer: at once": [],
    "answer: as agreed": [],
    "answer: legal term": [],
    "answer: [10 days for 90%, 15 days]": [],
    "answer: {mail: 2 days, otherwise: any time}": [],
    "acknowledge: 1 hour, visit: 1 day, done: 2 days": ["request-without-time"],
    "answer: any time": ["request-without-time"],
    "answer: 95%": ["request-without-time"],
    "answer: always, resolve: any time": ["request-without-time"],
    "answer: pronto": [],
    "answer: {kept_by: rosa}": [],
    "answer: {kept_by: rosa, lacks: {target: Depende}}": ["lacks-required"],
    "lacks: {answer: Depende}": ["lacks-required"],
    "lacks: {resolve: Depende}": ["lacks-required"],
    "lacks: {evidence: Depende}": ["request-without-time"],
}


@pytest.mark.parametrize("rest", REQUESTS)
def test_a_request_is_answered_or_solved_by_a_last_date(rest, tmp_path):
    piece = f"requests:\n  complaint: {{name: Queja, answer: 1 day}}\n  other: {{name: Otra, {rest}}}\n"
    assert found(piece, tmp_path) == [(code, 3) for code in REQUESTS[rest]]


def found(piece: str, folder) -> list[tuple[str, int]]:
    codes = ("request-without-time", "lacks-required")
    return [(code, line) for code in codes for line in lines(code, piece, folder)]


SEVERITIES = {
    ("", "resolve: 1 hour", "answer: 1 day"): [],
    ("answer: 5 days", "visit: 1 hour", "visit: 1 day"): [],
    ("", "resolve: 1 hour", "visit: 1 day"): [("request-without-time", 6)],
    ("", "acknowledge: 1 hour", "acknowledge: 1 day"): [("request-without-time", 5), ("request-without-time", 6)],
    ("", "resolve: 1 hour", "lacks: {resolve: Depende}"): [("lacks-required", 6)],
    ("lacks: {answer: Depende}", "resolve: 1 hour", "visit: 1 day"): [("lacks-required", 3)],
}


@pytest.mark.parametrize("times", SEVERITIES)
def test_each_severity_has_an_end_of_its_own_or_that_of_its_request(times, tmp_path):
    whole, worse, better = times
    piece = f"requests:\n  fault:\n    {whole or 'cost: free'}\n    severities:\n"
    piece += f"      all: {{says: Nada, {worse}}}\n      some: {{says: Poco, {better}}}\n    name: Avería\n"
    assert found(piece, tmp_path) == SEVERITIES[times]
