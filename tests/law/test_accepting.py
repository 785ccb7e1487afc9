"""A contract can't accept that it breaks a law whose text was read; what is less sure it may, with a reason."""

from datetime import date

import pytest

from responde.edition import examine_source
from responde.source import parse
from tests.checks.cases import SOUND
from tests.law.breaches import merged

DAY = date(2026, 12, 29)
ENERGY = """\
organisation: {name: Luz, country: ES, sector: energy, timezone: Europe/Madrid, size: {workers: 250}}
"""
TELECOM = ENERGY.replace("energy", "telecom")
LATE = "requests: {complaint: {name: Queja, answer: 20 business days}}\n"
ACCEPTS = "accepts: [{finding: law-time-too-long, why: Somos pocos}]\n"


@pytest.mark.parametrize(
    ("piece", "left"),
    [
        (ENERGY + LATE, {"law-time-too-long"}),
        (ENERGY + LATE + ACCEPTS, {"acceptance-refused", "law-time-too-long"}),
        (TELECOM + LATE, {"law-time-too-long"}),
        (TELECOM + LATE + ACCEPTS, set()),
    ],
)
def test_errors_of_law_stay_and_warnings_may_be_accepted(piece, left):
    found = examine_source(parse(merged(piece, SOUND).encode()), DAY).findings
    assert {each.code for each in found} & {"law-time-too-long", "acceptance-refused"} == left
