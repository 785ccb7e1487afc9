"""What a complaint leaves open is told under the words that are meant, with all facts, in each language."""

import pytest

from responde.complaint import Form, Option, Question, form
from responde.complaint.answers import Doubt, Remark
from responde.complaint.told import EXAMPLES, KINDS, findings
from responde.findings import intake
from responde.findings.render import message, remedy
from responde.speech import Speech
from tests.clock.cases import example

ANDINA = example("andina-conecta")
ASKED = form(ANDINA)
LETTER = (
    "Hola, esto urge",
    "¿Qué es? [request]: Elogio",
    "Correo [email]:",
    "ana",
    "¿Qué pasó? [facts]: No llegó o no",
    "Otra [colour]: azul",
    "Caso [case_number]: AC261204T4GV9W35",
)


def told(*remarks, lang="en", lines=LETTER):
    return findings(remarks, ASKED, Speech(lang, ANDINA.languages, "CO"), "mail.txt", lines)


def remark(doubt, question="", said="", line=0, meant=()):
    return Remark(doubt=doubt, question=question, said=said, line=line, meant=meant)


CASES = {
    Doubt.UNKNOWN_QUESTION: (
        remark(Doubt.UNKNOWN_QUESTION, "", "Otra [colour]: azul", 6),
        "question-unknown",
        6,
        1,
        19,
    ),
    Doubt.UNKNOWN_ANSWER: (remark(Doubt.UNKNOWN_ANSWER, "request", "Elogio", 2), "answer-unknown", 2, 21, 6),
    Doubt.UNREADABLE: (remark(Doubt.UNREADABLE, "email", "ana", 3), "answer-unreadable", 4, 1, 3),
    Doubt.SEVERAL: (remark(Doubt.SEVERAL, "request", "claim, complaint", 2), "answer-several", 2, 1, 1),
    Doubt.TWICE: (remark(Doubt.TWICE, "facts", "no", 5), "answer-twice", 5, 32, 2),
    Doubt.TOO_LONG: (remark(Doubt.TOO_LONG, "facts", "o no", 5), "answer-too-long", 5, 30, 4),
    Doubt.MISSING: (remark(Doubt.MISSING, "contact_by"), "answer-missing", 1, 1, 1),
    Doubt.BESIDE: (remark(Doubt.BESIDE, "", "esto urge", 1), "words-beside", 1, 7, 9),
    Doubt.CUT: (remark(Doubt.CUT, "", "azul"), "complaint-cut", 6, 16, 4),
    Doubt.BROKEN: (remark(Doubt.BROKEN, line=7), "complaint-broken", 7, 1, 1),
    Doubt.ENCODING: (remark(Doubt.ENCODING), "encoding-guessed", 1, 1, 1),
    Doubt.CORRECTED: (remark(Doubt.CORRECTED, "case_number", "AC26", 0, ("AC26 1204",)), "number-corrected", 7, 21, 4),
    Doubt.AMBIGUOUS: (
        remark(Doubt.AMBIGUOUS, "case_number", "AC261204T4GV9W35", 0, ("AC26 1204 T4MV 9W35", "AC26 1204 T6GV 9W35")),
        "number-ambiguous",
        7,
        21,
        16,
    ),
    Doubt.MISTYPED: (remark(Doubt.MISTYPED, "number", "T4GV9W35", 0), "number-mistyped", 7, 29, 8),
    Doubt.FOREIGN: (remark(Doubt.FOREIGN, "number", "AC261204T4GV9W35"), "number-foreign", 7, 21, 16),
}


@pytest.mark.parametrize("doubt", Doubt)
def test_each_doubt_is_told_under_the_words_that_are_meant(doubt):
    said, code, line, column, width = CASES[doubt]
    (found,) = told(said)
    spot = found.spot
    assert (found.code, spot.file, spot.line, spot.column, spot.width) == (code, "mail.txt", line, column, width)


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
@pytest.mark.parametrize("doubt", Doubt)
def test_each_doubt_is_put_into_sentences_without_a_gap(doubt, lang):
    (found,) = told(CASES[doubt][0], lang=lang)
    said = f"{message(found, lang)} {remedy(found, lang)}"
    assert not {"{", "}"} & set(said)
    assert "“”" not in said
    assert "(``)" not in said
    for word in ("said", "meant"):
        if f"{{{word}}}" in found.kind.says + found.kind.do:
            assert found.facts[word]
            assert found.facts[word] in said


def test_an_answer_that_there_isnt_is_told_with_those_there_are():
    (found,) = told(CASES[Doubt.UNKNOWN_ANSWER][0])
    assert (message(found, "en"), remedy(found, "en")) == (
        "“Elogio” is none of the answers to “What is it?” (`request`).",
        "Write one of these: petition, complaint, claim, appeal, suggestion, outage.total, outage.degraded.",
    )


def test_a_question_is_named_in_the_language_that_is_asked_for():
    named = {lang: told(remark(Doubt.MISSING, "facts"), lang=lang)[0].facts["question"] for lang in ("es", "en")}
    assert named == {"es": "¿Qué pasó?", "en": "What happened?"}


@pytest.mark.parametrize(("name", "kind"), [("email", "email"), ("phone", "phone"), ("date_of_facts", "date")])
def test_what_cant_be_read_is_told_with_an_example(name, kind):
    (found,) = told(remark(Doubt.UNREADABLE, name, "x"))
    assert EXAMPLES[kind] in remedy(found, "en")


def test_every_doubt_has_a_kind_of_its_own():
    assert set(KINDS) == set(Doubt)
    assert len({kind.code for kind in KINDS.values()}) == len(Doubt)


def test_every_kind_is_told_by_a_doubt_or_by_the_command():
    whole = {intake.NO_COMPLAINT.code, intake.FILE_TOO_LARGE.code, intake.UNFIT.code}
    assert {kind.code for kind in KINDS.values()} | whole == set(intake.every())


def test_findings_stand_in_the_order_of_the_lines():
    remarks = [CASES[doubt][0] for doubt in (Doubt.CUT, Doubt.UNREADABLE, Doubt.UNKNOWN_ANSWER, Doubt.MISSING)]
    assert [each.code for each in told(*remarks)] == [
        "answer-missing",
        "answer-unknown",
        "answer-unreadable",
        "complaint-cut",
    ]


@pytest.mark.parametrize(
    ("said", "line", "lines", "expected"),
    [
        ("ana", 99, ("a", "ana"), (99, 1, "")),  # a line that there isn't
        ("ana", 1, (), (1, 1, "")),
        ("ana", 0, (), (1, 1, "")),
        ("ana", 1, ("ana: ana\r",), (1, 6, "ana: ana")),  # the answer, not its label; no end of line
        ("a b", 1, ("a", "b"), (1, 1, "a")),  # on two lines
    ],
)
def test_words_that_stand_nowhere_are_told_at_their_line(said, line, lines, expected):
    (found,) = told(remark(Doubt.BESIDE, "", said, line), lines=lines)
    assert (found.spot.line, found.spot.column, found.spot.text) == expected


def test_of_many_answers_the_first_twelve_are_told():
    many = Question(
        id="van", kind="choice", label="Van", options=tuple(Option(id=f"v{at}", label="V") for at in range(13))
    )
    speech = Speech("en", ("en",), "CO")
    (found,) = findings((remark(Doubt.UNKNOWN_ANSWER, "van", "x"),), Form(questions=(many,)), speech, "f", ())
    assert found.facts["known"] == f"{', '.join(f'v{at}' for at in range(12))}, …"
