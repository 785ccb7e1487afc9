"""Of figures that differ, those that may hold for what a customer brings."""

from __future__ import annotations

import pytest

from responde.clock.told import Brought, about, brought_by, concerns, holding, inherited, outcomes, undecided, values
from responde.contract.contract import Contract
from responde.contract.deadline import Deadline, Split
from responde.contract.promises import Need
from tests.clock.cases import answered, example, made

SERVICES = "services: {internet: Internet, tv: Television}\n"


def brought(said: str) -> Brought:
    """`complaint line internet` as what is brought: a request, a channel (or `-`), and what else it is about."""
    request, channel, *also = said.split()
    name, _, severity = request.partition(".")
    return Brought(
        request="" if name == "-" else name,
        severity=severity,
        channel="" if channel == "-" else channel,
        also=tuple(also),
    )


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        ("andina-conecta", "- -", ""),
        ("andina-conecta", "complaint -", "complaint"),
        ("andina-conecta", "complaint line", "complaint line spoken"),
        ("andina-conecta", "complaint whatsapp", "complaint whatsapp written"),
        ("andina-conecta", "complaint post tv", "complaint post tv written"),
        ("andina-conecta", "outage.total line", "line outage outage.total spoken"),
        (
            "andina-conecta",
            "complaint branches",
            "branches complaint",
        ),  # at two places, and who comes says or writes it
        ("andina-conecta", "complaint branches bogota-norte", "bogota-norte branches complaint"),
        ("andina-conecta", "- field redes-del-norte", "field redes-del-norte"),
        ("seguros-faro", "complaint counter", "complaint counter madrid"),  # its only place
        ("seguros-faro", "complaint garage chapa-diaz", "chapa-diaz complaint garage talleres-norte"),  # who sent them
        ("seguros-faro", "complaint garage talleres-norte", "complaint garage talleres-norte"),  # but not the other way
        ("everything", "cut.total line", "continente cut cut.total line lisboa spoken"),  # and the region of that place
        ("everything", "cut line acores", "acores cut line lisboa spoken"),  # who names a region means it
        ("everything", "complaint letter social soldas-lda", "canos-do-sul complaint letter social soldas-lda written"),
        ("everything", "complaint desk written", "complaint continente desk lisboa written"),
    ],
)
def test_a_case_is_about_what_is_said_and_what_follows_from_it(name: str, said: str, expected: str) -> None:
    assert " ".join(sorted(about(example(name), brought(said)))) == expected


def test_those_who_sent_others_who_sent_others_are_meant_too() -> None:
    below = "{name: B, does: x, contractors: {c: {name: C, does: y}}}"
    above = f"{{name: A, does: z, owner: rosa, contractors: {{b: {below}}}}}"
    contract = made(f"contractors: {{a: {above}, d: {{name: D, does: w, owner: rosa}}}}\n")
    found = [about(contract, Brought(also=(each,))) for each in "abcd"]
    assert found == [frozenset("a"), frozenset("ab"), frozenset("abc"), frozenset("d")]


SPOKEN, CUSTOMERS, CHANNELS = "spoken written", "business home", "branches field line mail post web whatsapp"


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        ("andina-conecta", "complaint line account", [CUSTOMERS]),
        ("andina-conecta", "complaint line", [CUSTOMERS, "account internet tv"]),
        ("andina-conecta", "complaint -", [CHANNELS, SPOKEN, CUSTOMERS, "account internet tv"]),
        ("andina-conecta", "complaint branches home tv", [SPOKEN]),
        ("andina-conecta", "outage line home tv", ["outage.degraded outage.total"]),
        ("andina-conecta", "outage.total line home tv", []),
        ("andina-conecta", "outage.none line home tv", []),  # there is no such severity, but it is said
        ("everything", "complaint - spoken social light", ["desk letter line web"]),
        ("everything", "complaint letter light", ["business home social"]),
        ("panaderia-sol", "complaint phone home", []),
    ],
)
def test_what_is_not_said_is_undecided(name: str, said: str, expected: list[str]) -> None:
    assert [" ".join(sorted(group)) for group in undecided(example(name), brought(said))] == expected


def test_only_the_channels_that_take_a_request_are_undecided() -> None:
    contract = answered("answer: 2 days, channels: [mail]")
    assert frozenset({"mail"}) in undecided(contract, Brought(request="complaint"))


def told(deadline: Deadline | None, contract: Contract, said: str) -> str:
    """What its figures may be: `1 week or 2 week` by what wasn't said, `1 week and 2 week` where it says both."""
    assert deadline is not None
    known, groups = about(contract, brought(said)), undecided(contract, brought(said))
    return " or ".join(sorted({figures(outcome) for outcome in outcomes(deadline, known, groups)}))


def figures(outcome: tuple[Deadline, ...]) -> str:
    durations = [part.target[-1].duration for part in outcome]
    return " and ".join(sorted(f"{each.count} {each.unit}" for each in durations if each)) or "nothing"


@pytest.mark.parametrize(
    ("answer", "said", "expected"),
    [
        ("2 weeks", "complaint -", "2 week"),
        ("{phone: 1 week, otherwise: 2 weeks}", "complaint phone", "1 week"),
        ("{phone: 1 week, otherwise: 2 weeks}", "complaint mail", "2 week"),
        ("{phone: 1 week, otherwise: 2 weeks}", "complaint -", "1 week or 2 week"),
        ("{phone: 1 week, mail: 1 week}", "complaint -", "1 week"),  # they don't differ
        ("{phone mail: 1 week, otherwise: 2 weeks}", "complaint -", "1 week"),  # there is no other channel
        ("{written: 1 week, spoken: 2 weeks}", "complaint mail", "1 week"),
        ("{written: 1 week, spoken: 2 weeks}", "complaint phone", "2 week"),
        ("{written: 1 week, spoken: 2 weeks}", "complaint -", "1 week or 2 week"),
        ("{written: 1 week, spoken: 2 weeks}", "complaint - spoken", "2 week"),
        ("{internet: 1 week, otherwise: 2 weeks}", "complaint phone tv", "2 week"),
        ("{internet: 1 week, otherwise: 2 weeks}", "complaint phone", "1 week or 2 week"),
        ("{home: 1 week, otherwise: 2 weeks}", "complaint phone business", "2 week"),
        ("{home: 1 week, otherwise: 2 weeks}", "complaint phone", "1 week or 2 week"),
        ("{phone: 1 week, internet: 2 weeks, otherwise: 3 weeks}", "complaint phone internet", "1 week and 2 week"),
        ("{phone: 1 week, tv: 2 weeks, otherwise: 3 weeks}", "complaint mail", "2 week or 3 week"),
        ("{phone: {tv: 1 week, otherwise: 2 weeks}, otherwise: 3 weeks}", "complaint phone tv", "1 week"),
        ("{phone: {tv: 1 week, otherwise: 2 weeks}, otherwise: 3 weeks}", "complaint mail", "3 week"),
        ("{phone: {tv: 1 week, otherwise: 2 weeks}, otherwise: 3 weeks}", "complaint phone", "1 week or 2 week"),
        ("{phone: 1 week}", "complaint mail", "nothing"),
        ("{phone: 1 week}", "complaint -", "1 week or nothing"),
        ("{tv: 1 week}", "complaint phone", "1 week or nothing"),
        ("{target: 1 week, for: [internet]}", "complaint phone", "1 week or nothing"),
        ("{target: 1 week, for: [internet]}", "complaint phone internet", "1 week"),
        ("{target: 1 week, for: [internet]}", "complaint phone tv", "nothing"),
        ("{target: 1 week, for: [internet, tv]}", "complaint phone", "1 week"),  # whichever it is
        ("{target: {phone: 1 week, otherwise: 2 weeks}, for: [tv]}", "complaint phone tv", "1 week"),
        ("{target: {phone: 1 week, otherwise: 2 weeks}, for: [tv]}", "complaint phone internet", "nothing"),
    ],
)
def test_of_figures_that_differ_those_hold_that_are_for_such_a_case(answer: str, said: str, expected: str) -> None:
    contract = answered(f"answer: {answer}", SERVICES)
    assert told(contract.requests["complaint"].answer, contract, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [("fault.total phone", "1 week"), ("fault.partly phone", "2 week"), ("fault phone", "1 week or 2 week")],
)
def test_a_severity_goes_before_its_request_and_that_before_the_rest(said: str, expected: str) -> None:
    contract = made(
        "requests: {fault: {name: Fault, answer: 1 week, severities: {total: {says: A}, partly: {says: B}}}}\n"
        "ladder: [{person: rosa, replies_in: {fault.total: 1 week, fault: 2 weeks, otherwise: 3 weeks}}]\n"
    )
    assert told(contract.ladder[0].replies_in, contract, said) == expected


def test_nothing_is_told_of_what_the_contract_does_not_promise() -> None:
    assert holding(None, frozenset({"complaint"})) == ()


def test_what_stands_beside_a_split_holds_for_each_case_that_does_not_say_otherwise() -> None:
    answer = (
        "{target: {phone: 1 week, mail: {target: 2 weeks, runs: business days}}, runs: round the clock, pauses: [P]}"
    )
    whole = answered(f"answer: {answer}").requests["complaint"].answer
    assert whole is not None
    by_phone, by_mail = (inherited(one, whole) for _, one in whole.cases)
    assert (by_phone.runs, by_mail.runs) == ("round the clock", "business days")
    assert by_phone.pauses == by_mail.pauses == whole.pauses


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ((), True),
        (("complaint",), True),
        (("mail", "complaint"), True),
        (("tv",), True),  # it may be
        (("mail",), False),
        (("somewhere",), False),  # of places a case need not have any
    ],
)
def test_what_has_a_scope_is_for_those_in_it_and_for_who_may_be(scope: tuple[str, ...], expected: bool) -> None:  # noqa: FBT001
    known, groups = frozenset({"complaint", "phone"}), (frozenset({"tv", "internet"}),)
    assert concerns(scope, known, groups) is expected


@pytest.mark.parametrize(
    ("known", "expected"),
    [("a", (1,)), ("b", (1,)), ("c", (2,)), ("a c", (1, 2)), ("d", (3,))],
)
def test_a_value_is_that_of_what_is_named_else_what_holds_otherwise(known: str, expected: tuple[int, ...]) -> None:
    split = Split(((("a", "b"), 1), (("c",), 2), ((), 3)))
    assert values(split, frozenset(known.split())) == expected
    assert values(None, frozenset({"a"})) == ()
    assert values(Split(split.cases[:2]), frozenset({"d"})) == (1, 2)  # whichever it is


def test_what_somebody_brings_who_has_a_need_is_what_the_need_names() -> None:
    need = Need(request="cut", severity="total", channel="line", service="supply", place="lisboa", region="continente")
    also = ("supply", "lisboa", "continente")
    assert brought_by(need) == Brought(request="cut", severity="total", channel="line", also=also)
    assert brought_by(need, "web") == Brought(request="cut", severity="total", channel="web", also=also)
    assert brought_by(Need(contractor="canos-do-sul")) == Brought(also=("canos-do-sul",))
