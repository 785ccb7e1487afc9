"""Times, sizes and silence are judged as the law has it: counted by hand from what the laws say."""

from datetime import date

import pytest

from responde import law
from responde.findings import Severity
from responde.law.judging import Verdict
from tests.checks.cases import SOUND
from tests.law.breaches import contract, merged, told, verdict

DAY = date(2026, 12, 29)
SPAIN = (
    "organisation: {{name: Luz, country: ES, region: AN, sector: {sector}, timezone: Europe/Madrid, size: {size}}}\n"
)
LARGE, SMALL = "{workers: 250}", "{workers: 249, turnover: EUR 50000000, balance: EUR 43000000}"


def of(piece, sector="retail", size=LARGE):
    return merged(piece, merged(SPAIN.format(sector=sector, size=size), SOUND))


def answer(time, kind="complaint", **where):
    return of(f"requests: {{{kind}: {{name: Queja, answer: {time}}}}}\n", **where)


@pytest.mark.parametrize(
    ("time", "found"),
    [
        ("15 calendar days", set()),
        ("15 business days", set()),  # as business days it keeps the time, and the law doesn't say which
        ("16 calendar days", set()),  # for 15 business days are three weeks
        ("3 weeks", set()),  # 21 days: 15 business days that begin on a Monday end with the Monday three weeks later
        ("22 calendar days", {"warning"}),  # later than that from a Monday, but not from a Saturday
        ("16 business days", {"error"}),
        ("1 month", {"error", "note"}),  # and the note says that it is the figure from before
        ("any time", {"error"}),
        ("as agreed", set()),  # nobody can tell
        ("360 hours", set()),
        ("{home: 10 business days, business: 1 year}", set()),  # the law protects consumers
        ("{home: 1 year, business: 10 business days}", {"error"}),
        ("{phone: 10 business days, otherwise: 20 business days}", {"error"}),
        ("[10 business days for 90%, 15 business days]", set()),
        ("[10 business days for 90%, 16 business days]", {"error"}),
        ("15 business days for 90%", {"warning"}),
    ],
)
def test_days_of_an_open_kind_are_broken_only_if_broken_as_either(time, found):
    told_of = [*told(answer(time), DAY, "ES-21-15"), *told(answer(time), DAY, "ES-21-1M")]
    assert {each.severity.value for each in told_of} == found


def test_a_month_for_a_bill_is_too_long_by_the_calendar_and_by_business_days():
    assert [each.severity for each in told(answer("1 month", "billing"), DAY, "ES-10-BILL-5")] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("sector", "size", "known"),
    [
        ("retail", LARGE, True),
        ("retail", "{workers: 249, turnover: EUR 50000001}", True),
        ("retail", "{workers: 1, balance: EUR 43000001}", True),
        ("retail", SMALL, False),
        ("energy", SMALL, True),
        ("retail", "{workers: 249}", None),
        ("retail", "{workers: 249, turnover: EUR 50000000}", None),
        ("retail", "{workers: 249, turnover: USD 90000000, balance: EUR 43000000}", None),  # nobody can compare
    ],
)
def test_a_law_holds_from_any_of_its_sizes_and_is_open_while_one_that_matters_is_not_stated(sector, size, known):
    text = answer("20 business days", sector=sector, size=size)
    found = verdict(text, DAY, "ES-10-RES-15")
    assert found == {True: "broken", False: "", None: "undecided"}[known]
    notes = [each for each in law.check(contract(text), DAY) if each.code == "law-scope-undecided"]
    assert len(notes) == (known is None)


def test_one_note_says_what_to_state_and_names_the_law():
    text = answer("20 business days", size="{workers: 249, turnover: EUR 50000000}")
    note = next(each for each in law.check(contract(text), DAY) if each.code == "law-scope-undecided")
    assert (note.severity, note.facts["what"], "Ley 10/2025" in note.facts["cited"]) == (
        Severity.NOTE,
        "`size.balance`",
        True,
    )


@pytest.mark.parametrize("sector", ["telecom", "insurance"])
def test_a_sector_with_a_law_of_its_own_is_warned_alone(sector):
    text = answer("20 business days", sector=sector)
    assert {each.severity for each in told(text, DAY, "ES-10-RES-15")} == {Severity.WARNING}


def test_the_days_around_the_end_of_the_adaptation():
    text = answer("20 business days", "query")
    assert [
        (str(day), [each.severity.value for each in told(text, day, "ES-10-RES-15")])
        for day in (date(2026, 12, 27), date(2026, 12, 28))
    ] == [("2026-12-27", ["note"]), ("2026-12-28", ["error"])]


@pytest.mark.parametrize(
    ("wait", "found"),
    [
        ("3 minutes for 95%", "met"),
        ("180 seconds for 96%", "met"),
        ("3 minutes", "met"),
        ("at once", "met"),
        ("[1 minute for 80%, 3 minutes for 95%]", "met"),
        ("3 minutes for 94.9%", "broken"),
        ("181 seconds for 95%", "broken"),
        ("2 minutes on average", "undecided"),
    ],
)
def test_a_share_is_kept_by_as_many_as_soon(wait, found):
    phone = f"{{kind: phone, phone: +34 951 550 100, hours: open, wait: {wait}}}"
    text = of(f"channels: {{phone: {phone}}}\n")
    assert verdict(text, DAY, "ES-PHONE-95-3") == found


@pytest.mark.parametrize(
    ("extension", "codes"),
    [
        ("{of: 15 business days, only_with: Aviso}", []),
        ("{of: 16 business days, only_with: Aviso}", ["law-extension-too-long"]),
        ("{of: 8 business days, times: 2, only_with: Aviso}", ["law-extension-too-long"]),
        ("{of: 15 business days}", ["law-figure-unstated"]),
    ],
)
def test_an_extension_goes_no_further_than_twice_the_time_and_is_announced(extension, codes):
    piece = (
        'organisation: {name: Tienda, country: CO, sector: retail, timezone: America/Bogota, address: "Calle 12"}\n'
        f"requests: {{petition: {{name: Petición, answer: {{target: 15 business days, extension: {extension}}}}}}}\n"
    )
    assert [each.code for each in told(merged(piece, SOUND), DAY, "CO-PET-15")] == codes


def test_a_pack_that_is_asked_for_holds_whomever_it_is_for():
    text = contract(answer("20 business days", size=SMALL))
    found = {one.rule.id: one.verdict for one in law.judged(text, DAY, ("es-10-2025",))}
    assert found["ES-10-RES-15"] is Verdict.BROKEN
    assert "ES-10-RES-15" not in {one.rule.id for one in law.judged(text, DAY)}


def test_what_no_machine_can_tell_is_listed_and_never_found():
    text = answer("20 business days")
    assert verdict(text, DAY, "ES-COST") == "not checkable"
    assert told(text, DAY, "ES-COST") == []


def test_a_contract_whose_company_cannot_be_read_is_not_judged():
    from responde.edition import examine_source
    from responde.source import parse

    found = examine_source(parse(b"format: 1\norganisation: 5\n"), DAY)
    assert not [each for each in found.findings if each.code.startswith("law-")]
