"""Fields of browsers and programs are answers of the kinds that are asked for, or are told."""

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from responde.complaint import Form, Option, Question
from responde.complaint.fields import Field, answered, with_files
from responde.complaint.letter import speeches
from responde.contract.texts import Text
from responde.formats import submission
from responde.speech import Speech

LANGUAGES = ("es", "en")
SPEECHES = speeches(LANGUAGES)


def question(name, kind, *names):
    options = tuple(Option(id=one, label=Text({"es": label, "en": label})) for one, label in names)
    return Question(id=name, kind=kind, label=Text({"es": name, "en": name}), options=options)


ASKED = Form(
    questions=(
        question("request", "choice", ("complaint", "Queja"), ("outage.total", "Avería: total")),
        question("name", "text"),
        question("facts", "long_text"),
        question("day", "date"),
        question("amount", "number"),
        question("email", "email"),
        question("phone", "phone"),
        question("seen", "choices", ("one", "Uno, o dos"), ("two", "Dos")),
        question("consent", "yes_no"),
        question("papers", "file"),
    )
)
JUDGE = Draft202012Validator(submission.schema(ASKED, Speech("es", LANGUAGES, "CO")), format_checker=FormatChecker())


def read(name, *values, line=7):
    """What was understood of one field, and what is told of it."""
    found = answered([Field(name=name, values=values, line=line)], ASKED, SPEECHES)
    assert [*JUDGE.iter_errors(found.answers)] == []
    return found.answers.get(name), [(each.doubt.value, each.said) for each in found.findings]


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("request", ["outage.total"], "outage.total"),
        ("request", ["Queja"], "complaint"),
        ("request", ["complaint", "complaint"], "complaint"),
        ("request", [""], None),
        ("seen", ["two", "one"], ["two", "one"]),
        ("seen", ["Uno, o dos"], ["one"]),
        ("seen", ["two", "two"], ["two"]),
        ("seen", [], None),
        ("consent", ["true"], True),
        ("consent", ["yes"], True),
        ("consent", ["1"], True),
        ("consent", ["on"], True),  # a box that has no value of its own
        ("consent", ["off"], False),
        ("consent", ["false"], False),
        ("consent", [""], None),
        ("amount", ["12.5"], 12.5),
        ("amount", ["12"], 12),
        ("amount", ["-3"], -3),
        ("day", ["2026-11-30"], "2026-11-30"),
        ("email", ["ana@example.com"], "ana@example.com"),
        ("email", [" ana@example.com "], "ana@example.com"),
        ("phone", ["+57 601 555 0100"], "+57 601 555 0100"),
        ("name", ["Ana"], "Ana"),
        ("name", ["Ana\r\nÑandú"], "Ana\nÑandú"),
        ("facts", ["No llegó.\r\n\r\nNi avisaron.\r\n"], "No llegó.\n\nNi avisaron."),
        ("facts", ["uno", "dos"], "uno\ndos"),
        ("facts", ["[name]: Eva\n-- \n> cita"], "[name]: Eva\n--\n> cita"),
        ("facts", ["\r\n \r\n"], None),
        ("facts", ["   "], None),
        ("papers", ["a.pdf", "b.png"], ["a.pdf", "b.png"]),
        ("papers", [""], None),
        ("number", ["AC26 1204 K7M3 P576"], "AC26 1204 K7M3 P576"),
    ],
)
def test_each_kind_of_question_takes_what_programs_send(name, values, expected):
    if name == "number":  # its form is settled with the record
        found = answered([Field(name=name, values=tuple(values))], ASKED, SPEECHES)
        assert found.answers == {name: expected}
    else:
        assert read(name, *values) == (expected, [])


@pytest.mark.parametrize(
    ("name", "values", "kept", "doubt"),
    [
        ("request", ["praise"], None, ("unknown-answer", "praise")),
        ("request", ["complaint", "outage.total"], None, ("several", "complaint, outage.total")),
        ("seen", ["two", "three"], ["two"], ("unknown-answer", "three")),
        ("consent", ["perhaps"], None, ("unknown-answer", "perhaps")),
        ("amount", ["many"], None, ("unreadable", "many")),
        ("day", ["yesterday"], None, ("unreadable", "yesterday")),
        ("email", ["ana"], None, ("unreadable", "ana")),
        ("phone", ["none"], None, ("unreadable", "none")),
        ("name", ["x" * 201], "x" * 200, ("too-long", "x")),
        ("facts", ["y" * 4001], "y" * 4000, ("too-long", "y")),
        ("colour", ["red", "blue"], None, ("unknown-question", "colour: red blue")),
        ("", ["red"], None, ("unknown-question", ": red")),
        (
            "papers",
            [f"{at}.pdf" for at in range(12)],
            [f"{at}.pdf" for at in range(10)],
            ("too-long", "10.pdf, 11.pdf"),
        ),
    ],
)
def test_what_is_not_understood_is_told_with_its_line(name, values, kept, doubt):
    assert read(name, *values) == (kept, [doubt])
    found = answered([Field(name=name, values=tuple(values), line=7)], ASKED, SPEECHES)
    assert [each.line for each in found.findings] == [7]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        (r"C:\fakepath\factura ñ.pdf", "factura ñ.pdf"),
        ("../../etc/passwd", "passwd"),
        (r"..\..\a.pdf", "a.pdf"),
        ("/a.pdf", "a.pdf"),
        ("folder/", None),
        ("..", None),
        ("../..", None),
        (".", None),
        ("  ", None),
        ("a\x00b.pdf", "ab.pdf"),
        ("a\r\nb.pdf", "a b.pdf"),
        ("fdp.\u202egpj.exe", "fdp.gpj.exe"),
        ("\ud800.pdf", "�.pdf"),
        (f"{'x' * 300}.pdf", f"{'x' * 251}.pdf"),
    ],
)
def test_a_file_has_a_name_and_no_folder(name, kept):
    assert read("papers", name) == (kept and [kept], [])
    assert with_files(answered([], ASKED, SPEECHES), ASKED, [name]).answers == ({"papers": [kept]} if kept else {})


def test_files_that_came_along_answer_the_question_for_files_and_too_many_are_told():
    found = with_files(answered([], ASKED, SPEECHES), ASKED, [f"{at}.pdf" for at in range(11)])
    assert found.answers == {"papers": [f"{at}.pdf" for at in range(10)]}
    assert [(each.doubt.value, each.question, each.said) for each in found.findings] == [
        ("too-long", "papers", "10.pdf")
    ]


def test_without_a_question_for_files_none_is_answered():
    asked = Form(questions=ASKED.questions[:2])
    assert with_files(answered([], asked, SPEECHES), asked, ["a.pdf"]).answers == {}


def test_an_answer_behind_any_number_of_strange_fields_is_read_and_what_is_left_over_is_told_once():
    fields = [Field(name=f"f{at}", values=("x",)) for at in range(600)]
    found = answered([*fields, Field(name="name", values=("Ana",))], ASKED, SPEECHES)
    assert found.answers == {"name": "Ana"}
    told = [each.doubt.value for each in found.findings]
    assert (told[:100], told[100:]) == (["unknown-question"] * 100, ["cut"])
    assert found.findings[-1].said.startswith("f100, f101, ")


def test_of_a_field_that_has_no_end_only_what_an_answer_can_hold_is_looked_at():
    assert read("name", *["x"] * 1_000_000)[0].startswith("x\nx")
    assert read("papers", *["a/" * 10_000 + "b.pdf"] * 10_000)[0] == ["b.pdf"] * 10
    assert read("request", "complaint," * 1_000_000)[0] == "complaint"
    assert read("email", "a@" * 1_000_000)[0] is None
    assert len(read("colour", "x" * 1_000_000)[1][0][1]) <= 500
