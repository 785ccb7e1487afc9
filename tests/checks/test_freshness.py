"""What runs out, on the last day on which it holds and on the day after, by hand on a calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from responde.checks import freshness
from responde.checks.case import Case
from responde.checks.freshness import RUNS_OUT, WHEN_NEAR, WHEN_OVER, expiries, in_words, stale_after
from responde.contract.contract import Contract
from responde.contract.quantities import Period
from responde.edition import examine
from responde.findings import Finding, Severity
from responde.reading import read
from responde.reading.files import Result, read_results
from responde.source import parse
from tests.checks import cases
from tests.conftest import CONTRACTS, TODAY

DAY = date.fromisoformat(TODAY)

PERSON = "people:\n  rosa: {{name: Rosa Jiménez Luna, phone: +34 951 550 101, verified: {}}}\n"
AUDITED = "contractors.van.audited"
VAN = "contractors:\n  van: {{name: Reparto Sol, owner: rosa{}}}\n"


def contract_of(text: str) -> Contract:
    contract, _ = read(parse(text.encode()))
    assert contract is not None
    return contract


def contract(piece: str) -> Contract:
    return contract_of(cases.contract(piece)[0])


def ends(piece: str, *kinds: str) -> list[tuple[str, str, str]]:
    """Kind, place and last day of what runs out in a piece of a contract."""
    kept = kinds or ("verification", "approval", "promise", "audit")
    return [
        (one.kind, ".".join(map(str, one.path)), str(one.until))
        for one in expiries(contract(piece))
        if one.kind in kept
    ]


@pytest.mark.parametrize(
    ("verified", "expected"),
    [
        ("2026-11-10", ("date", "2027-11-10")),
        ("{date: 2026-11-10, by: paco}", ("date", "2027-11-10")),
        ("{date: 2028-02-29}", ("date", "2029-02-28")),
        ("{date: 2026-11-10, until: 2027-05-31}", ("until", "2027-05-31")),  # sooner, because they say so
        ("{date: 2026-11-10, until: 2027-11-10}", ("until", "2027-11-10")),
        ("{date: 2026-11-10, until: 2030-01-01}", ("date", "2027-11-10")),  # nobody makes a year longer
        ("{date: 9999-06-01}", None),
        ("{by: paco, until: 2027-05-31}", None),  # a day is missing, and that is told elsewhere
    ],
)
def test_a_verification_lasts_a_year_at_most(verified: str, expected: tuple[str, str] | None) -> None:
    found = [(place.rsplit(".")[-1], until) for _, place, until in ends(PERSON.format(verified), "verification")]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", []),
        (", approved: {by: rosa}", []),
        (
            ", approved: {supplier: 2027-01-01, process: 2027-02-01, journey: 2027-03-01, appearance: 2027-04-01}",
            [
                ("approval", "contractors.van.approved.supplier", "2027-01-01"),
                ("approval", "contractors.van.approved.process", "2027-02-01"),
                ("approval", "contractors.van.approved.journey", "2027-03-01"),
                ("approval", "contractors.van.approved.appearance", "2027-04-01"),
            ],
        ),
        (
            ", contractors: {bike: {name: Bici Sol, approved: {supplier: 2027-01-01}}}",
            [("approval", "contractors.van.contractors.bike.approved.supplier", "2027-01-01")],
        ),
        (", audited: {every: 6 months, last: 2026-08-31}", [("audit", "contractors.van.audited.last", "2027-02-28")]),
        (
            ", audited: {every: 1 year, last: 2026-08-31, next: 2027-01-15}",
            [("audit", "contractors.van.audited.next", "2027-01-15")],
        ),
        (
            ", audited: {every: 1 year, last: 2026-08-31, next: 2026-08-31}",
            [("audit", "contractors.van.audited.last", "2027-08-31")],
        ),
        (", audited: {next: 2027-01-15}", [("audit", "contractors.van.audited.next", "2027-01-15")]),
        (", audited: {every: 1 year}", []),
        (", audited: {last: 2026-08-31}", []),
        (", audited: {every: 20 business days, last: 2026-08-31}", []),
    ],
)
def test_what_a_contractor_is_approved_for_and_audited_in_has_last_days(
    more: str, expected: list[tuple[str, str, str]]
) -> None:
    assert ends(VAN.format(more)) == expected


def test_the_companys_own_audit_is_due_as_well() -> None:
    piece = "audits: [{every: 1 year, last: 2026-03-31}]\n"
    assert ends(piece) == [("audit", "audits.0.last", "2027-03-31")]
    assert [one.who for one in expiries(contract(piece)) if one.kind == "audit"] == ["Panadería El Sol"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", []),
        (", in_force: 2026-01-01", []),
        (
            ", in_force: {from: 2026-01-01, until: 2027-06-30}",
            [("promise", "promises.bread.in_force.until", "2027-06-30")],
        ),
        (", in_force: {from: 2026-01-01, until: 2026-06-30}, ended: Ya no", []),
        (
            ", in_force: {written: {until: 2027-06-30}, spoken: 2026-10-01}",
            [("promise", "promises.bread.in_force.written.until", "2027-06-30")],
        ),
    ],
)
def test_a_promise_in_force_until_a_day_runs_out(more: str, expected: list[tuple[str, str, str]]) -> None:
    assert ends(f"promises:\n  bread: {{says: Pan, target: 95%{more}}}\n") == expected


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        ("{from: 2026-12-01, review_by: 2027-06-01}", [("review", "2027-06-01"), ("holidays", "2028-12-31")]),
        (
            "{from: 2026-12-01, review_by: 2027-06-01, until: 2028-11-30}",
            [("review", "2027-06-01"), ("holidays", "2029-12-31"), ("edition", "2028-11-30")],
        ),
        ("{from: 2028-12-01, review_by: 2027-06-01}", [("review", "2027-06-01"), ("holidays", "2029-12-31")]),
        ("{from: 2026-12-01, review_by: 9999-06-01}", [("review", "9999-06-01"), ("holidays", "2055-12-31")]),
        ("{from: 2026-12-01, until: 2028-11-30}", [("holidays", "2029-12-31"), ("edition", "2028-11-30")]),
        ("{number: 1}", []),
    ],
)
def test_an_edition_is_to_be_reviewed_and_may_end(edition: str, expected: list[tuple[str, str]]) -> None:
    found = expiries(contract(f"edition: {edition}\n"))
    assert [(one.kind, str(one.until)) for one in found] == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2026-10", "2026-12-31"),  # November was due by its end, and may come a month later
        ("2026-12", "2027-02-28"),
        ("2026-Q3", "2027-01-31"),
        ("2026-Q4", "2027-04-30"),
        ("2025", "2027-01-31"),
        ("9999", "None"),
        ("0000", "None"),
    ],
)
def test_a_result_is_stale_a_month_after_the_next_should_have_ended(period: str, expected: str) -> None:
    parsed = Period.parse(period)
    assert parsed is not None
    assert str(stale_after(parsed)) == expected


RESULTS = """\
period,promise,contractor,total,kept
2026-08,bread,,10,9
2026-10,bread,,10,9
2026-09,bread,,10,9
2026-07,old,,10,9
2026-Q2,complaint.answer,van,10,9
"""
PROMISES = (
    "promises:\n  bread: {says: Pan, target: 95%}\n  old: {says: Pan, target: 90%, ended: Ya no}\nresults: r.csv\n"
)


def results() -> tuple[Result, ...]:
    return read_results(RESULTS.encode(), "r.csv")[0]


def test_of_each_promise_the_newest_result_counts_and_of_ended_ones_none() -> None:
    found = [one for one in expiries(contract(PROMISES), results()) if one.kind == "results"]
    told = [(one.who, one.part, str(one.until), one.spot and (one.spot.file, one.spot.line)) for one in found]
    assert told == [
        ("bread", "2026-10", "2026-12-31", ("r.csv", 3)),
        ("complaint.answer", "2026-Q2", "2026-10-31", ("r.csv", 6)),
    ]


# What is said of it, and from which day on.


def findings(piece: str, today: date, kept: tuple[Result, ...] = ()) -> list[Finding]:
    return list(freshness.fresh(Case(contract(piece), today, kept)))


LAST = date(2027, 3, 31)
LATER = "edition: {from: 2026-12-01, review_by: 2029-12-01"


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        (f"edition: {{from: 2026-12-01, review_by: {LAST}}}\n", "review"),
        (f"{LATER}, until: {LAST}}}\n", "edition"),
        (f"{LATER}}}\n" + PERSON.format("2026-03-31"), "verification"),
        (f"{LATER}}}\n" + VAN.format(f", approved: {{journey: {LAST}}}"), "approval"),
        (f"{LATER}}}\n" + VAN.format(f", audited: {{next: {LAST}}}"), "audit"),
    ],
)
@pytest.mark.parametrize(("days", "when"), [(-61, None), (-60, "near"), (-1, "near"), (0, "near"), (1, "over")])
def test_what_ends_is_said_from_sixty_days_before_and_what_has_ended_from_the_day_after(
    piece: str, kind: str, days: int, when: str | None
) -> None:
    table = {"near": WHEN_NEAR, "over": WHEN_OVER, None: {}}[when]
    expected = [table[kind].code] if kind in table else []
    assert [each.code for each in findings(piece, LAST + timedelta(days))] == expected


@pytest.mark.parametrize(
    ("code", "severity"),
    [
        ("verification-expired", "error"),
        ("approval-expired", "error"),
        ("charter-stale", "error"),
        ("edition-ended", "error"),
        ("verification-ends-soon", "warning"),
        ("approval-ends-soon", "warning"),
        ("review-due-soon", "warning"),
        ("edition-ends-soon", "warning"),
        ("calendar-ends-soon", "warning"),
        ("results-stale", "note"),
        ("audit-overdue", "note"),
    ],
)
def test_what_has_run_out_weighs_more_than_what_will(code: str, severity: str) -> None:
    every = {kind.code: kind.severity.value for kind in (*WHEN_OVER.values(), *WHEN_NEAR.values())}
    assert every[code] == severity
    assert len(every) == 11


def test_a_promise_that_ends_is_for_the_horizon_alone() -> None:
    piece = f"{LATER}}}\npromises:\n  bread: {{says: Pan, target: 95%, in_force: {{until: 2026-06-30}}}}\n"
    assert findings(piece, date(2029, 1, 1)) == []


# The calendar ends with the year after the last day that the edition names, thirty years after its first at the latest.

OLD = "from: 1997-12-01, review_by: 2027-11-30"  # from 1996, and so to 2026


@pytest.mark.parametrize(
    ("edition", "today", "expected"),
    [
        (OLD, "2025-12-31", ""),  # a whole year is left
        (OLD, "2026-01-01", "calendar-ends-soon"),
        (OLD, "2026-12-31", "calendar-ends-soon"),
        (OLD, "2027-01-01", "calendar-ends-soon"),  # it has ended, and can still be mended in the same way
        (OLD, "2027-12-01", "charter-stale calendar-ends-soon"),
        ("from: 2025-12-01, review_by: 2026-11-30", "2026-11-30", "review-due-soon"),
        ("from: 2025-12-01, review_by: 2026-11-30", "2026-12-31", "charter-stale"),
        ("from: 2025-12-01, review_by: 2026-11-30", "2027-01-01", "charter-stale calendar-ends-soon"),
        ("from: 2025-12-01, review_by: 2026-11-30", "2028-06-30", "charter-stale calendar-ends-soon"),
        ("from: 2025-12-01, until: 2026-11-30", "2027-06-30", "calendar-ends-soon edition-ended"),
        # An edition that says nothing of its end has a calendar that ends all the same.
        ("from: 2025-12-01", "2025-12-31", ""),
        ("from: 2025-12-01", "2026-01-01", "calendar-ends-soon"),
        ("from: 2025-12-01", "2028-01-01", "calendar-ends-soon"),
        ("number: 1", "2028-01-01", ""),
    ],
)
def test_a_calendar_that_ends_is_said_for_a_year(edition: str, today: str, expected: str) -> None:
    found = findings(f"edition: {{{edition}}}\n", date.fromisoformat(today))
    assert " ".join(each.code for each in found) == expected


@pytest.mark.parametrize(
    ("edition", "key"),
    [(OLD, "review_by"), ("from: 2025-12-01", "from"), ("from: 2026-12-01, review_by: 2027-06-01", "review_by")],
)
def test_a_calendar_ends_where_its_end_can_be_mended(edition: str, key: str) -> None:
    ends_at = [one.path for one in expiries(contract(f"edition: {{{edition}}}\n")) if one.kind == "holidays"]
    assert ends_at == [("edition", key)]


def test_stale_results_stand_in_their_file() -> None:
    (one,) = (each for each in findings(PROMISES, date(2027, 1, 1), results()) if each.facts["who"] == "bread")
    assert one.spot is not None
    assert (one.code, one.spot.file, one.spot.line, one.spot.text) == (
        "results-stale",
        "r.csv",
        3,
        "2026-10,bread,,10,9",
    )


def test_a_handful_of_people_needs_no_verification_but_an_old_one_is_an_error_for_them_too(tmp_path) -> None:
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    for old in ("role: Encargada,", "role: Dueño,"):
        text = text.replace(old, f"{old} verified: 2025-01-01,")
    (tmp_path / "c.yml").write_text(text, "utf-8")
    said_of = [each for each in examine(tmp_path / "c.yml", DAY).findings if each.code == "verification-expired"]
    assert [each.severity for each in said_of] == [Severity.ERROR, Severity.ERROR]


def test_whatever_runs_out_has_its_words() -> None:
    assert {*WHEN_OVER, *WHEN_NEAR} <= {*RUNS_OUT}
    every = expiries(contract(PROMISES + VAN.format(", approved: {supplier: 2027-01-01}")), results())
    assert [in_words(one) for one in every] == [
        "Review of the charter",
        "End of the calendar of public holidays",
        "Approval of Reparto Sol (`supplier`)",
        "Next result of `bread` (the last is that of 2026-10)",
        "Next result of `complaint.answer` (the last is that of 2026-Q2)",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "edition: none",
        "edition: {review_by: soon}",
        "people: {a: {verified: }, b: {verified: {by: c}}, c: }",
        "contractors: {a: {approved: {supplier: x}, audited: {last: y}}, b: }",
        "promises: {a: {in_force: }, b: {in_force: {x: 2026-01-01}}}",
        "audits: [{}, x]",
        "results: ",
    ],
)
def test_a_contract_that_is_half_read_is_no_reason_to_stop(text: str) -> None:
    read_contract, _ = read(parse(f"format: 1\n{text}\n".encode()))
    if read_contract is not None:
        assert expiries(read_contract, results()) is not None


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-12-01", set()),
        ("2027-02-01", {"results-stale", "approval-ends-soon", "audit-overdue"}),
        ("2027-04-02", {"results-stale", "approval-expired", "audit-overdue", "review-due-soon"}),
        ("2027-11-11", {"results-stale", "approval-expired", "audit-overdue", "charter-stale", "verification-expired"}),
    ],
)
def test_the_demonstration_is_fresh_on_its_day_and_goes_stale(today: str, expected: set[str]) -> None:
    codes = {kind.code for kind in (*WHEN_OVER.values(), *WHEN_NEAR.values())}
    found = examine(CONTRACTS / "andina-conecta.yml", date.fromisoformat(today)).findings
    assert {each.code for each in found} & codes == expected
