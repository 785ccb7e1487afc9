"""What a rule requires is told with every figure that its pack has, and nothing that it leaves open."""

from decimal import Decimal

import pytest

from responde import law
from responde.contract.quantities import Duration, Target
from responde.law import requirements as asks
from responde.reports.laws.required import in_short, required

DAYS = Duration.parse("15 business days")


@pytest.mark.parametrize(
    ("requires", "short"),
    [
        (
            asks.Time(requests=("complaint", "claim"), step="end", longest=DAYS),
            "time: requests complaint, claim; step end; longest 15 business days",
        ),
        (
            asks.Time(requests=("petition",), step="end", longest=DAYS, extended=Decimal(2), notice=True),
            "time: requests petition; step end; longest 15 business days; extended 2; notice",
        ),
        (
            asks.Share(channels=("phone",), of="wait", within=Duration.parse("3 minutes"), share=Decimal(95)),
            "share: channels phone; of wait; within 3 minutes; share 95",
        ),
        (
            asks.Channel(each=(("post", "organisation.address"), ("phone",))),
            "channel: each post / organisation.address, phone",
        ),
        (
            asks.Figure(figure=Target.parse("20 seconds for 80%"), channels=("phone",)),
            "figure: figure 20 seconds for 80%; channels phone",
        ),
        (asks.Number(), "number"),
        (asks.Machine(), "machine"),
    ],
)
def test_a_requirement_is_told_in_short(requires, short):
    assert in_short(requires) == short


def test_for_programs_what_stands_for_each_other_is_a_list_in_a_list():
    assert required(asks.Asked(fields=(("email", "phone"), ("facts",)))) == {
        "kind": "asked",
        "fields": [["email", "phone"], ["facts"]],
    }


@pytest.mark.parametrize("name", law.names())
def test_every_rule_of_every_pack_can_be_told(name):
    told = [in_short(rule.requires) for rule in law.pack(name).rules]
    assert all(told)
    assert not [each for each in told if "None" in each or "(" in each]
