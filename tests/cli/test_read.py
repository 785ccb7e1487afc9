"""`responde read` as people and programs meet it: records on the output, what they leave open beside it."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from responde.cli import cli, intake
from tests.conftest import CONTRACTS
from tests.formats.wares import ANSWERS, FILES, mail, text

ANDINA, BAKERY = (CONTRACTS / f"{name}.yml" for name in ("andina-conecta", "panaderia-sol"))
TODAY = ("--today", "2026-12-04")
LACKING = {name: said for name, said in ANSWERS.items() if name not in {"case_number", "facts"}}


def run(*arguments, piped=None):
    """The exit code, what was printed and what was complained of; a failure is what it says."""
    done = CliRunner().invoke(cli, ["read", *map(str, arguments), *TODAY], standalone_mode=False, input=piped)
    if done.exception is not None:
        return getattr(done.exception, "exit_code", None), done.stdout, done.exception.format_message()
    return done.return_value or 0, done.stdout, done.stderr


@pytest.fixture
def put(tmp_path):
    """A file of that content."""

    def write(name, content):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return write


def codes(complained):
    return re.findall(r"(?m)^\S+: \S+ \[([a-z-]+)\]", complained)


def test_a_whole_complaint_gives_its_record_and_nothing_else(put):
    code, said, complained = run(ANDINA, put("a.eml", mail(text())))
    assert (code, json.loads(said), complained) == (0, {**ANSWERS, "evidence": FILES}, "")


def test_what_is_piped_in_is_a_file_too():
    code, said, complained = run(ANDINA, "-", piped=text())
    assert (code, json.loads(said), complained) == (0, ANSWERS, "")


def test_what_is_missing_is_told_beside_what_was_read(put):
    file = put("a.json", json.dumps(LACKING))
    code, said, complained = run(ANDINA, file, "--lang", "en")
    assert (code, json.loads(said)) == (1, LACKING)
    assert complained.startswith(
        f"{file}:1:1: error [answer-missing] “What happened?” has not been answered (`facts`).\n"
    )


def test_what_was_not_understood_is_told_where_it_stands_and_all_else_is_whole(put):
    file = put("a.txt", text().replace("2026-11-30", "ayer"))
    code, said, complained = run(ANDINA, file, "--lang", "en")
    line = next(at for at, each in enumerate(file.read_text("utf-8").split("\n"), start=1) if "ayer" in each)
    column = file.read_text("utf-8").split("\n")[line - 1].index("ayer") + 1
    assert (code, "date_of_facts" in json.loads(said)) == (0, False)
    assert complained.startswith(f"{file}:{line}:{column}: warning [answer-unreadable] “ayer” can't be read")
    assert f"\n    {' ' * (column - 1)}^^^^\n" in complained


def test_words_of_a_mail_are_told_in_the_line_that_its_reader_sees(put):
    file = put("a.eml", mail(text().replace("2026-11-30", "ayer"), cte="base64"))
    letter = text().replace("2026-11-30", "ayer").split("\n")
    line = next(at for at, each in enumerate(letter, start=1) if "ayer" in each)
    assert run(ANDINA, file, "--lang", "en")[2].startswith(
        f"{file}:{line}:{letter[line - 1].index('ayer') + 1}: warning"
    )


def test_a_number_with_a_slip_is_put_right_and_told(put):
    file = put("a.txt", text().replace("AC261204K7M3P576", "AC261204K7M3P567"))
    code, said, complained = run(ANDINA, file)
    assert (code, json.loads(said)["case_number"], codes(complained)) == (0, "AC261204K7M3P576", ["number-corrected"])


def test_a_number_of_a_day_to_come_is_none():
    words = ["read", str(ANDINA), "-", "--today", "2026-12-03"]
    done = CliRunner().invoke(cli, words, standalone_mode=False, input=text())
    assert (done.return_value, codes(done.stderr)) == (1, ["number-mistyped"])


@pytest.mark.parametrize(
    ("contents", "records", "code"),
    [
        ((ANSWERS, ANSWERS), [ANSWERS, ANSWERS], 0),
        ((ANSWERS, LACKING), [ANSWERS, LACKING], 1),
        ((ANSWERS, "Hola", LACKING), [ANSWERS, None, LACKING], 2),
    ],
)
def test_of_several_files_each_has_its_place(put, contents, records, code):
    files = [put(f"{at}.json", json.dumps(each)) for at, each in enumerate(contents)]
    ended, said, _ = run(ANDINA, *files)
    assert (ended, json.loads(said)) == (code, records)


def test_of_several_files_one_that_isnt_there_takes_no_other_with_it(put, tmp_path):
    code, said, complained = run(ANDINA, tmp_path / "none.txt", put("a.json", json.dumps(ANSWERS)))
    assert (code, json.loads(said)) == (2, [None, ANSWERS])
    assert complained == f"responde: {tmp_path / 'none.txt'}: it is not there.\n"


def test_what_is_no_complaint_is_told_and_nothing_is_printed(put):
    file = put("novel.txt", "En un lugar de la Mancha")
    code, said, complained = run(ANDINA, file, "--lang", "en")
    assert (code, said) == (2, "")
    assert complained.startswith(
        f"{file}:1:1: error [no-complaint] There is no complaint of this contract in {file}.\n"
    )
    assert run(ANDINA, "-", "--lang", "en", piped="Hola")[2].startswith("stdin:1:1: error [no-complaint] ")


def test_more_than_is_read_is_told(put, monkeypatch):
    monkeypatch.setattr(intake, "MOST", 99)
    monkeypatch.setattr("responde.formats.MOST", 99)
    for said in (run(ANDINA, put("a.txt", text())), run(ANDINA, "-", piped=text())):
        assert (said[0], said[1], codes(said[2])) == (2, "", ["complaint-too-large"])


def test_a_folder_in_the_place_of_a_file_ends_with_2(tmp_path):
    (tmp_path / "letters").mkdir()
    code, said, complained = run(ANDINA, tmp_path / "letters")
    assert (code, said) == (2, "")
    assert complained == f"responde: {tmp_path / 'letters'}: it is a folder, not a file.\n"


@pytest.mark.parametrize("named", [("contract.yml",), (".",), ()])
def test_the_contract_is_named_first_or_the_one_of_this_folder_is_meant(put, tmp_path, monkeypatch, named):
    put("contract.yml", ANDINA.read_bytes())
    put("a.txt", text())
    monkeypatch.chdir(tmp_path)
    code, said, _ = run(*named, "a.txt")
    assert (code, json.loads(said)) == (0, ANSWERS)


def test_a_contract_without_a_file_is_a_question():
    code, said, complained = run(ANDINA)
    assert (code, said, complained) == (2, "", "Name the file that a channel brought.")


def test_a_contract_with_errors_ends_with_1(put):
    broken = put("contract.yml", BAKERY.read_text("utf-8").replace("answer: 3 business days", "answer: soon"))
    code, said, complained = run(broken, put("a.txt", text()))
    assert (code, said, codes(complained)[:1]) == (1, "", ["type-wrong"])


def test_a_contract_that_isnt_there_ends_with_2(put, tmp_path):
    code, said, complained = run(tmp_path / "none.yml", put("a.txt", text()))
    assert (code, said, codes(complained)) == (2, "", ["file-unreadable"])


def test_text_for_people_is_the_letter_and_is_read_again_to_the_same(put):
    code, said, complained = run(ANDINA, put("a.txt", text()), "--format", "text", "--lang", "en")
    assert (code, complained, "What happened? [facts]:" in said) == (0, "", True)
    assert json.loads(run(ANDINA, "-", piped=said)[1]) == ANSWERS


def test_of_several_each_is_told_in_its_place_as_text_too(put):
    files = [put("a.txt", text()), put("b.txt", "Hola"), put("c.txt", text().replace("Ana Ñandú", "Eva"))]
    code, said, _ = run(ANDINA, *files, "--format", "text")
    assert (code, said.count("[responde:1 es]"), said.index("Ana Ñandú") < said.index("Eva")) == (2, 2, True)


@pytest.mark.parametrize(("asked", "says"), [((), "¿Qué pasó?"), (("--lang", "en"), "What happened?")])
def test_it_is_said_in_the_language_that_is_asked_for(put, asked, says):
    assert says in run(ANDINA, put("a.json", json.dumps(LACKING)), *asked)[2]


def test_a_language_that_there_isnt_is_told(put):
    code, said, complained = run(ANDINA, put("a.txt", text()), "--lang", "xx")
    assert (code, said) == (2, "")
    assert complained.startswith("`xx` is no language of this contract.")


def test_what_a_terminal_would_obey_is_not_printed(put):
    file = put("a.json", json.dumps({**ANSWERS, "colour": "\x1b[2J\x07"}))
    code, said, complained = run(ANDINA, file)
    assert (code, codes(complained), "\x1b" in said + complained) == (0, ["question-unknown"], False)
