"""`responde number` issues numbers for cases, and judges those that somebody typed."""

import json
import re
from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader
from stdnum.iso7064 import mod_97_10

from tests.conftest import CONTRACTS

ANDINA, BAKERY, EVERYTHING = (CONTRACTS / f"{name}.yml" for name in ("andina-conecta", "panaderia-sol", "everything"))
DAY = "2026-12-04"
RIGHT = "AC261204K7M3P576"
"""Made by hand in the tests of numbers."""
WRONG = "AC261204K7M3P5766"


def found(done, code=0):
    assert (done.returncode, done.stderr) == (code, "")
    return json.loads(done.stdout)["numbers"]


def test_one_number_is_issued_for_today_in_groups(responde):
    zone = ZoneInfo("America/Bogota")
    before = datetime.now(zone)
    done = responde("number", ANDINA, env={"SOURCE_DATE_EPOCH": "0", "TZ": "Pacific/Kiritimati"})
    days = {f"{moment:%y%m%d}" for moment in (before, datetime.now(zone))}
    assert (done.returncode, done.stderr) == (0, "")
    assert [len(group) for group in done.stdout.split(" ")] == [4, 4, 4, 5]
    whole = done.stdout.strip().replace(" ", "")
    assert whole.startswith("AC")
    assert whole[2:8] in days
    assert mod_97_10.is_valid(whole)


def test_several_are_issued_a_line_each_and_no_two_begin_alike_too_often(responde):
    """3,000 of one day: each of the 30 characters begins the random part about 100 times, and none twice as often."""
    done = responde("number", ANDINA, "--day", DAY, "--count", "3000")
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr, len(set(lines))) == (0, "", 3000)
    assert {line[:9] for line in lines} == {"AC26 1204"}
    first = Counter(line[10] for line in lines)
    assert (len(first), max(first.values()) < 200, min(first.values()) > 30) == (30, True, True)


def test_two_runs_have_nothing_but_the_day_in_common(responde):
    runs = [responde("number", ANDINA, "--day", DAY, "--count", "20").stdout.splitlines() for _ in range(2)]
    assert len({*runs[0], *runs[1]}) == 40


def test_a_program_is_told_of_what_was_issued(responde):
    (one, two) = found(responde("number", ANDINA, "--day", DAY, "--count", "2", "--format", "json"))
    assert one["number"] != two["number"]
    assert (one["prefix"], one["day"], one["groups"].replace(" ", "")) == ("AC", DAY, one["number"])


def test_a_sheet_has_a_line_for_each_case_in_the_language_that_is_asked_for(responde):
    done = responde("number", ANDINA, "--day", DAY, "--sheets", "3", "--lang", "en")
    lines = [line for line in done.stdout.splitlines() if line]
    assert (done.returncode, len(lines), len({line[:19] for line in lines})) == (0, 3, 3)
    assert all(line[19:].split()[::2] == ["Date", "Name"] for line in lines)
    assert max(map(len, lines)) <= 80


def test_numbered_sheets_are_the_forms_themselves_in_one_file_to_print(responde, tmp_path):
    to = tmp_path / "sheets.pdf"
    to.write_bytes(b"those of yesterday")
    done = responde("number", ANDINA, "--day", DAY, "--sheets", "2", "--to", to, "--lang", "en")
    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"2 numbered sheets are in {to}.\n")
    said = [re.sub(r"\s", "", page.extract_text()) for page in PdfReader(to).pages]
    numbers = [set(re.findall(r"AC261204\w{8}", text)) for text in said]
    assert (len(said), len(set.union(*numbers))) == (6, 2)
    assert numbers[:3] == numbers[:1] * 3
    assert sorted(each.name for each in tmp_path.iterdir()) == ["sheets.pdf"]


@pytest.mark.parametrize(
    ("contract", "options", "said"),
    [
        (ANDINA, ("--to", "x.pdf"), "--to is for sheets: say how many with --sheets."),
        (ANDINA, ("--sheets", "2", "--to", "x.txt"), "its name ends in .pdf, not like 'x.txt'."),
        (ANDINA, ("--sheets", "201", "--to", "x.pdf"), "A file holds 200 sheets at most: write several."),
        (ANDINA, ("--sheets", "2", "--request", "complaint"), "--request is for sheets in a file"),
        (ANDINA, ("--sheets", "2", "--to", "none/x.pdf"), "can't be written: No such file or directory"),
        (ANDINA, ("--sheets", "2", "--to", "x.pdf", "--request", "xyz"), "--request names none of them, or several"),
        (
            EVERYTHING,
            ("--sheets", "2", "--to", "x.pdf"),
            "There are several forms, and --request is missing: complaint,",
        ),
        ("chat", ("--sheets", "2", "--to", "x.pdf"), "No channel of this contract takes paper"),
    ],
)
def test_where_no_sheets_can_be_printed_nothing_is_written_and_that_is_said(
    responde, tmp_path, contract, options, said
):
    if contract == "chat":
        contract = tmp_path / "chat.yml"
        contract.write_text(BAKERY.read_text("utf-8").replace("kind: in_person", "kind: chat"), "utf-8")
    before = set(tmp_path.iterdir())
    done = responde("number", contract, *options, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ((RIGHT,), 1),
        (("AC26", "1204", "K7M3", "P576"), 1),
        (("ac", "26", "12", "04", "k7", "m3", "p5", "76"), 1),
        (("ac261204", "k7m3p576"), 1),
        (("AC26 1204 K7M3 P576",), 1),
        ((RIGHT, "ac26-1204-k7m3-p576"), 2),
    ],
)
def test_numbers_that_are_right_end_with_0_however_they_are_typed(responde, words, count):
    told = found(responde("number", ANDINA, *words, "--day", DAY, "--format", "json"))
    assert [(one["outcome"], one["possible"][0]["number"]) for one in told] == [("right", RIGHT)] * count


@pytest.mark.parametrize(
    ("typed", "day", "outcome", "meant"),
    [
        (WRONG, DAY, "corrected", [RIGHT]),
        ("C261204K7M3P552", DAY, "foreign", ["C261204K7M3P552"]),
        ("tomorrow", DAY, "unreadable", []),
        (RIGHT, "2026-12-03", "unreadable", []),
    ],
)
def test_one_that_is_not_right_ends_with_1_and_is_told_beside_the_others(responde, typed, day, outcome, meant):
    told = found(responde("number", ANDINA, RIGHT, typed, "--day", day, "--format", "json"), code=1)
    assert [len(told), told[1]["outcome"], [one["number"] for one in told[1]["possible"]]] == [2, outcome, meant]


def test_people_are_told_in_a_line_for_each(responde):
    done = responde("number", ANDINA, RIGHT, WRONG, "--day", DAY, "--lang", "en")
    day = "received on Friday, December 4, 2026."
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        f"{RIGHT}: right. It is AC26 1204 K7M3 P576, {day}",
        f"{WRONG}: mistyped. Only AC26 1204 K7M3 P576 can be meant, {day} Ask whether it is that one.",
    ]


def test_a_company_without_letters_has_those_of_everybody(responde):
    done = responde("number", BAKERY, "--day", DAY)
    assert done.stdout[:8] == "C261 204"


@pytest.mark.parametrize("words", [(), (RIGHT,), ("charter", RIGHT), (".", RIGHT), ("charter/contract.yml", RIGHT)])
def test_the_contract_is_known_by_its_ending_or_as_a_folder(responde, tmp_path, words):
    (tmp_path / "charter").mkdir()
    (tmp_path / "charter/contract.yml").write_bytes(ANDINA.read_bytes())
    (tmp_path / RIGHT).mkdir()  # the folder of a case
    (one,) = found(responde("number", *words, "--day", DAY, "--format", "json", cwd=tmp_path))
    assert one.get("outcome", "right") == "right"
    assert ("outcome" in one) is bool(words)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--count", "0"), "0 is not in the range 1<=x<=10000."),
        (("--sheets", "10001"), "10001 is not in the range 1<=x<=10000."),
        (("--count", "2", "--sheets", "2"), "Ask for --count or for --sheets, not for both."),
        ((RIGHT, "--count", "2"), f"--count issues numbers, and '{RIGHT}' is one to check"),
        ((RIGHT, "--sheets", "2"), f"--sheets issues numbers, and '{RIGHT}' is one to check"),
        (("--day", "tomorrow"), "'tomorrow' is not a day such as 2026-12-01."),
        (("--lang", "fr"), "`fr` is no language of this contract."),
        (("--format", "ics"), "'ics' is not one of 'text', 'json'."),
    ],
)
def test_what_can_not_be_understood_is_said_in_a_sentence(responde, options, said):
    done = responde("number", ANDINA, *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())


def test_without_a_contract_nothing_is_issued(responde, tmp_path):
    done = responde("number", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Name the contract, or go to its folder." in done.stderr


def test_errors_of_a_contract_are_told_and_no_number_is_issued(responde, tmp_path):
    broken = tmp_path / "contract.yml"
    broken.write_text(ANDINA.read_text("utf-8").replace("{prefix: AC}", "{prefix: a-c}"), "utf-8")
    done = responde("number", broken)
    assert (done.returncode, done.stdout) == (1, "")
    assert "contract.yml:360:23: error [type-wrong]" in done.stderr


def test_the_exit_codes_stand_in_the_help(responde):
    said = " ".join(responde("number", "--help").stdout.split())
    assert "ends with 0 if all is right, with 1 if a number isn't" in said
