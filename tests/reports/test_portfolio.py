"""The table that compares the contracts of several companies."""

from datetime import date
from pathlib import Path

import pytest

from responde.edition import examine
from responde.reports.portfolio import Row, entries, render_text, rows
from tests.conftest import CONTRACTS

TODAY = date(2026, 12, 1)
BAKERY = CONTRACTS / "panaderia-sol.yml"


def row(**said):
    sound = {"errors": 0, "warnings": 0, "notes": 0, "expires": None, "phantom": "Yes: Ana."}
    return Row(**{"file": "a.yml", "client": "A", **sound, **said})


def test_a_row_counts_findings_and_names_what_runs_out_first_and_who_answers():
    examined = examine(BAKERY, TODAY)
    (made,) = rows((examined,))
    assert (made.client, made.file) == ("Panadería El Sol", str(BAKERY))
    assert (made.errors, made.warnings, made.notes) == (0, 0, len(examined.findings))
    assert made.expires[0] == date(2027, 12, 1)
    assert made.phantom.startswith("Yes: Francisco Moreno Gil")


ROSA = "hours: open}\n  paco"


@pytest.mark.parametrize(
    ("old", "new", "day", "who"),
    [
        (ROSA, ROSA.replace("}", ", verified: 2026-03-04}"), date(2027, 3, 4), "Rosa Jiménez Luna"),
        (ROSA, ROSA.replace("}", ", verified: 2024-03-04}"), date(2025, 3, 4), "Rosa Jiménez Luna"),
        (", review_by: 2027-12-01", ", review_by: 2026-11-30", date(2026, 11, 30), ""),
    ],
    ids=["next", "gone already", "the charter"],
)
def test_what_runs_out_first_counts_even_if_it_has(tmp_path, old, new, day, who):
    text = BAKERY.read_text("utf-8")
    assert old in text
    (tmp_path / "contract.yml").write_text(text.replace(old, new), "utf-8")
    (made,) = rows((examine(tmp_path / "contract.yml", TODAY),))
    assert made.expires is not None
    assert made.expires[0] == day
    assert who in made.expires[1]


@pytest.mark.parametrize("data", [None, b"", b"\xff\xfe\xfa", b"- list", b"format: 1\n", b"organisation: x"])
def test_whatever_a_file_holds_has_a_row(tmp_path, data):
    file = tmp_path / "contract.yml"
    if data is not None:
        file.write_bytes(data)
    (made,) = rows((examine(file, TODAY),))
    assert (made.client, made.expires) == (str(file), None)
    assert made.errors > 0


def test_columns_are_aligned_and_figures_stand_to_the_right():
    told = (
        row(client="Ñandú", errors=12, notes=3, expires=(date(2027, 1, 31), "Approval: Tec")),
        row(client="A longer name", warnings=104, phantom=""),
    )
    assert render_text(told) == (
        "Client         Errors  Warnings  Notes  Next to run out           Can a customer reach the director?\n"
        "Ñandú              12         0      3  2027-01-31 Approval: Tec  Yes: Ana.\n"
        "A longer name       0       104      0  –                         It can't be read.\n"
    )


def test_a_client_that_is_called_a_number_stands_to_the_left():
    assert render_text((row(client="11"),)).splitlines()[1].startswith("11      ")


def test_a_table_of_nobody_is_its_head():
    assert render_text(()).count("\n") == 1


def test_programs_get_dates_as_they_are_written_and_null_where_there_is_nothing():
    told = (row(expires=(date(2027, 1, 31), "Approval: Tec")), row(file="b.yml", client="b.yml", errors=1, phantom=""))
    assert entries(told) == [
        {
            "file": "a.yml",
            "client": "A",
            "errors": 0,
            "warnings": 0,
            "notes": 0,
            "expires": {"date": "2027-01-31", "what": "Approval: Tec"},
            "phantom": "Yes: Ana.",
        },
        {
            "file": "b.yml",
            "client": "b.yml",
            "errors": 1,
            "warnings": 0,
            "notes": 0,
            "expires": None,
            "phantom": None,
        },
    ]


def test_rows_come_in_the_order_of_the_contracts():
    names = ["seguros-faro", "panaderia-sol"]
    made = rows(tuple(examine(CONTRACTS / f"{name}.yml", TODAY) for name in names), "es")
    assert [Path(each.file).stem for each in made] == names
