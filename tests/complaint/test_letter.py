"""A letter is filled in by people and read back: whatever mail does to it, the record stays the same."""

import textwrap
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some
from jsonschema import Draft202012Validator, FormatChecker

from responde.complaint import NUMBER, Form, Option, Question, bank, form, lines
from responde.complaint.answers import Doubt
from responde.complaint.letter import carried, fitting, parsed, written
from responde.complaint.record import missing as left_open
from responde.contract.texts import Text
from responde.formats import submission
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from tests.conftest import CONTRACTS, EXAMPLES

LANGUAGES = ("es", "en")
ES = Speech("es", LANGUAGES, "CO")


def said(es, en=""):
    return Text({"es": es, "en": en or es})


def question(name, kind, *names, es="", en="", **more):
    options = tuple(Option(id=one, label=said(label)) for one, label in names)
    return Question(id=name, kind=kind, label=said(es or name.capitalize(), en), options=options, **more)


EVERY = Form(
    questions=(
        question(
            "request", "choice", ("complaint", "Queja"), ("query", "Petición [breve]"), required=True, es="¿Qué es?"
        ),
        question("name", "text", es="Su nombre", en="Your name"),
        question(
            "facts", "long_text", es="¿Qué pasó?", en="What happened?", hint=said("Con sus palabras."), required=True
        ),
        question("day", "date", es="¿Cuándo?"),
        question("amount", "number", es="¿Cuánto?"),
        question("email", "email", es="Correo"),
        question("phone", "phone", es="Teléfono"),
        question("own.seen", "choices", ("one", "Uno, o dos"), ("two", "Dos"), ("three", "Tres"), es="¿Qué ha visto?"),
        question("consent", "yes_no", es="¿De acuerdo?"),
        question("own.papers", "file", es="Papeles"),
    )
)
FILLED = {
    "request": "query",
    "name": "Ana Ñandú",
    "facts": "No llegó nadie.\n\nNi avisaron.",
    "day": "2026-11-30",
    "amount": 4.5,
    "email": "ana@example.com",
    "phone": "+57 601 555 0100",
    "own.seen": ["three", "one"],
    "consent": True,
}


def of(name):
    contract, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
    return contract


def doubts(found):
    return [(each.doubt.value, each.question, each.said) for each in found.findings if each.doubt != "missing"]


def answered(name, lines_, languages=LANGUAGES):
    """What a letter says to one question, and what it leaves open."""
    found = parsed(f"[{name}]: {lines_}", EVERY, languages)
    return found.answers.get(name), doubts(found)


LETTER = """\
[responde:1 es]

{intro}

¿Qué es? [request]: (query) Petición (breve)

Su nombre [name]: Ana Ñandú

¿Qué pasó? [facts]:
No llegó nadie.

Ni avisaron.

¿Cuándo? [day]: 2026-11-30

¿Cuánto? [amount]: 4.5

Correo [email]: ana@example.com

Teléfono [phone]: +57 601 555 0100

¿Qué ha visto? [own.seen]:
x (three) Tres
x (one) Uno, o dos

¿De acuerdo? [consent]: sí

[responde:end]
"""


def without_intro(text):
    head, _, rest = text.split("\n\n", 2)
    return f"{head}\n\n{{intro}}\n\n{rest}"


def test_a_letter_that_is_filled_in_says_what_was_answered_and_asks_for_no_files():
    assert without_intro(written(EVERY, ES, FILLED)) == LETTER


def test_an_empty_letter_lists_what_there_is_to_choose_from():
    text = without_intro(written(EVERY, ES)).split("{intro}")[1]
    assert text.split("\n\n")[1:5] == [
        "¿Qué es? [request]:\n(complaint) Queja\n(query) Petición (breve)",
        "Su nombre (si quiere) [name]:",
        "¿Qué pasó? Con sus palabras. [facts]:",
        "¿Cuándo? (si quiere) [day]:",
    ]


def test_an_empty_letter_answers_nothing_and_has_nothing_strange():
    for speech in (ES, Speech("en", LANGUAGES, "CO")):
        found = parsed(written(EVERY, speech), EVERY, LANGUAGES)
        assert (found.answers, found.lang, doubts(found)) == ({}, speech.lang, [])
        assert found.findings == ()


def flowed(text):
    """Wrapped as RFC 3676 has it: a blank at the end says that the line goes on."""
    wrapped = (textwrap.wrap(line, 66, drop_whitespace=False) or [""] for line in text.split("\n"))
    return "\n".join("\n".join([*(part.rstrip() + " " for part in each[:-1]), each[-1]]) for each in wrapped)


def each_line(prefix):
    return lambda text: "\n".join(f"{prefix}{line}" for line in text.split("\n"))


HEADER = "El lun, 23 nov 2026 a las 10:00, Andina Conecta (<pqr@andina.example>) escribió:\n"
MANGLED = {
    "as it is": lambda text: text,
    "quoted": each_line("> "),
    "quoted twice": each_line(">> "),
    "quoted without a blank": each_line(">"),
    "quoted with bars": each_line("| "),
    "quoted by two programs": each_line("> | "),
    "indented": each_line("    "),
    "blanks behind": lambda text: text.replace("\n", "  \n"),
    "windows": lambda text: text.replace("\n", "\r\n"),
    "old mac": lambda text: text.replace("\n", "\r"),
    "hard blanks": lambda text: text.replace(" ", "\xa0"),
    "entities": lambda text: text.replace(" ", "&nbsp;").replace("ó", "&oacute;").replace("[", "&#91;"),
    "full width": lambda text: text.replace("[", "［").replace("]:", "］："),  # noqa: RUF001
    "blank before the colon": lambda text: text.replace("]:", "] :"),
    "capital ids": lambda text: text.replace("[facts]", "[FACTS]").replace("[own.seen]", "[Own.Seen]"),
    "bold labels": lambda text: text.replace("¿Qué pasó? [facts]:", "*¿Qué pasó? [facts]:*"),
    "no accents in labels": lambda text: text.replace("¿Qué pasó?", "Que paso"),
    "unseen characters": lambda text: text.replace("[", "\u200b[\u200e").replace("]", "\u202c]"),
    "wrapped labels": lambda text: text.replace("Su nombre [", "Su\nnombre\n[").replace("¿Qué ha ", "¿Qué ha\n"),
    "flowed": flowed,
    "a header above": lambda text: (
        f"De: Andina <pqr@andina.example>\nAsunto: Queja\n\n{HEADER}\n{each_line('> ')(text)}"
    ),
    "a signature below": lambda text: f"{text}\n-- \nAna Ñandú\n[name]\nTel. 1",
    "a signature instead of the end": lambda text: text.replace("[responde:end]", "-- \nAna Ñandú"),
    "a quote instead of the end": lambda text: text.replace("[responde:end]", f"{HEADER}> Hola"),
    "a quote whose header is broken": lambda text: text.replace("[responde:end]", HEADER.replace(" (", "\n(")),
    "the empty letter quoted below": lambda text: f"{text}\n{HEADER}\n{each_line('> ')(written(EVERY, ES))}",
    "no marks": lambda text: text.replace("[responde:1 es]", "").replace("[responde:end]", ""),
}


@pytest.mark.parametrize("mangled", MANGLED.values(), ids=MANGLED)
def test_the_record_stays_the_same_whatever_mail_does(mangled):
    assert parsed(mangled(written(EVERY, ES, FILLED)), EVERY, LANGUAGES).answers == FILLED


def test_what_the_mangling_would_do_to_a_reader_that_knows_nothing_of_it(monkeypatch):
    monkeypatch.setattr(lines, "QUOTE", lines.re.compile(""))
    assert parsed(MANGLED["quoted"](written(EVERY, ES, FILLED)), EVERY, LANGUAGES).answers != FILLED


@pytest.mark.parametrize(
    ("said_", "expected"),
    [
        ("query", "query"),
        ("QUERY", "query"),
        ("Queja", "complaint"),
        ("peticion breve", "query"),
        ("“Petición (breve)”.", "query"),
        ("(query)", "query"),
        ("(query) Petición (breve)", "query"),
        ("\n(complaint) Queja\n(query) Petición (breve) x", "query"),
        ("\n(complaint) Queja\n[x] (query) Petición (breve)", "query"),
        ("\n(complaint) Queja\n✓ (query) Petición\n(breve)", "query"),
        ("\n(complaint) Queja\n(query) Petición (breve) <--", "query"),
        ("\n(query) Petición\n(breve)", "query"),  # the other was deleted
        ("\n(complaint) Queja\n(query) Petición (breve)", None),
        ("\n(complaint) Queja\n(query) Petición (breve)\n\nQueja", "complaint"),
        ("", None),
    ],
)
def test_a_choice_is_answered_by_id_or_label_or_by_a_tick(said_, expected):
    assert answered("request", said_) == (expected, [])


@pytest.mark.parametrize(
    ("said_", "expected"),
    [
        ("one, three", ["one", "three"]),
        ("Uno, o dos", ["one"]),
        ("dos; tres", ["two", "three"]),
        ("\nTres\nDos\nTRES", ["three", "two"]),
        ("\n(one) Uno, o dos\nx (two) Dos\n(three) Tres x", ["two", "three"]),
        ("\n(two) Dos\n(three) Tres", ["two", "three"]),  # the other was deleted
        ("\n(one) Uno, o dos\n(two) Dos\n(three) Tres", None),
    ],
)
def test_several_choices_keep_their_order_and_count_once(said_, expected):
    assert answered("own.seen", said_) == (expected, [])


@pytest.mark.parametrize(
    ("name", "said_", "expected"),
    [
        ("day", "2026-11-30", "2026-11-30"),
        ("day", "30/11/2026", "2026-11-30"),
        ("day", "1.2.2026", "2026-02-01"),
        ("day", "30 – 11 – 2026", "2026-11-30"),
        ("day", "\n２０２６-11-30", "2026-11-30"),  # noqa: RUF001
        ("consent", "SI", True),
        ("consent", "sim", True),
        ("consent", "Yes", True),
        ("consent", "não", False),
        ("consent", "no", False),
        ("amount", "7", 7),
        ("amount", "4,5", 4.5),
        ("amount", "−3.25", -3.25),  # noqa: RUF001
        ("email", "ana@example.com <mailto:ana@example.com>", "ana@example.com"),
        ("email", "[ana@example.com](mailto:ana@example.com)", "ana@example.com"),
        ("phone", "+57\xa0601–555", "+57 601-555"),
        ("name", "Ana María\nÑandú", "Ana María Ñandú"),  # a line of text has no lines
        ("name", "\n\n  Ana\n\n", "Ana"),
        ("name", "A\u200bn\u202e\ufeffa", "Ana"),
        ("facts", f"{'muy ' * 15}\ntarde", f"{'muy ' * 15}tarde"),  # it flows on
        ("facts", "muy \ntarde", "muy\ntarde"),  # a blank too many
        ("facts", f"No\n\n{HEADER}> Hola", "No"),
        ("facts", f"No\n\n{HEADER.replace(' (', chr(10) + '(')}> Hola", "No"),
        ("facts", "No\n\n-- \nAna", "No"),
        ("facts", "Uno\n\nDos", "Uno\n\nDos"),
        ("facts", "Dijo: [1]: nada", "Dijo: [1]: nada"),
        ("facts", "R&D &foo; caf&eacute;", "R&D &foo; café"),
    ],
)
def test_answers_are_read_as_people_write_them(name, said_, expected):
    assert answered(name, said_) == (expected, [])


@pytest.mark.parametrize(
    ("name", "said_", "kept", "doubt"),
    [
        ("request", "Elogio", None, ("unknown-answer", "request", "Elogio")),
        ("request", "Queja\ny gracias", "complaint", ("unknown-answer", "request", "y gracias")),
        ("request", "\nQueja\nquery", None, ("several", "request", "complaint, query")),
        ("day", "ayer", None, ("unreadable", "day", "ayer")),
        ("day", "31/02/2026", None, ("unreadable", "day", "31/02/2026")),
        ("day", "1/2/26", None, ("unreadable", "day", "1/2/26")),
        ("amount", "1.234", None, ("unreadable", "amount", "1.234")),  # a thousand, or one and a bit
        ("amount", f"{'9' * 301}.5", None, ("unreadable", "amount", f"{'9' * 301}.5")),
        ("amount", "mucho", None, ("unreadable", "amount", "mucho")),
        ("email", "ana", None, ("unreadable", "email", "ana")),
        ("email", "a@b.example o c@d.example", None, ("unreadable", "email", "a@b.example o c@d.example")),
        ("phone", "no tengo", None, ("unreadable", "phone", "no tengo")),
        ("name", "x" * 201, "x" * 200, ("too-long", "name", "x")),
        ("name", "Ana\n[name]: Eva", "Ana", ("twice", "name", "Eva")),
        (
            "facts",
            "Uno\nOtra [colour]: azul",
            "Uno\nOtra [colour]: azul",
            ("unknown-question", "", "Otra [colour]: azul"),
        ),
    ],
)
def test_what_is_not_understood_is_told_in_the_writers_own_words(name, said_, kept, doubt):
    assert answered(name, said_) == (kept, [doubt])


def test_what_is_said_where_nothing_was_asked_is_told_and_what_we_wrote_is_not():
    text = f"Hola, esto urge:\n{written(EVERY, ES, FILLED)}\nGracias\n-- \nAna"
    assert doubts(parsed(text, EVERY, LANGUAGES)) == [("beside", "", "Hola, esto urge: Gracias")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[name]: Ana\\", {"name": "Ana"}),  # a line that goes on where nothing follows
        ("[name]: Ana\n\\.Eva\nY que [facts]: No", {"name": "Ana\nEva", "facts": "No"}),
    ],
)
def test_a_letter_that_was_cut_or_mended_by_hand_keeps_its_words(text, expected):
    assert parsed(text, EVERY, LANGUAGES).answers == expected


def test_a_label_that_means_two_answers_means_none_and_their_ids_still_do():
    twins = question("own.seen", "choice", ("one", "Luz"), ("two", "luz"))
    asked = Form(questions=(twins,))
    assert [parsed(f"[own.seen]: {each}", asked, LANGUAGES).answers for each in ("Luz", "two", "(one) Luz")] == [
        {},
        {"own.seen": "two"},
        {"own.seen": "one"},
    ]


def test_a_mistyped_id_is_known_by_its_label():
    assert parsed("Your name [nmae]: Ana", EVERY, LANGUAGES).answers == {"name": "Ana"}


def test_what_was_written_last_holds_against_what_is_quoted():
    quoted = each_line("> ")(written(EVERY, ES, FILLED))
    for text in (f"[name]: Eva\n{quoted}", f"{quoted}\n[name]: Eva"):
        found = parsed(text, EVERY, LANGUAGES)
        assert (found.answers, doubts(found)) == ({**FILLED, "name": "Eva"}, [])


@pytest.mark.parametrize(
    ("filled", "missing"),
    [
        ({}, ["request", "name", "id_number", "facts", "contact_by"]),
        ({"contact_by": "email"}, ["request", "name", "id_number", "facts", "email"]),
        ({"contact_by": "whatsapp", "name": "Ana"}, ["request", "id_number", "facts", "phone"]),
    ],
)
def test_what_has_to_be_answered_is_missed(filled, missing):
    contract = of("andina-conecta")
    asked = form(contract)
    found = parsed(written(asked, ES, filled), asked, contract.languages)
    assert [each.question for each in left_open(asked, found.answers)] == missing


@pytest.mark.parametrize(("said_", "missing"), [("sí", []), ("no", ["name"]), ("", ["name"])])
def test_who_says_nothing_of_themselves_is_not_asked_who_they_are(said_, missing):
    asked = Form(questions=(question("anonymous", "yes_no"), question("name", "text", unless=("anonymous",))))
    found = parsed(f"[anonymous]: {said_}", asked, LANGUAGES)
    assert [each.question for each in left_open(asked, found.answers)] == missing


def test_a_question_that_comes_again_and_again_is_read_eight_times():
    found = parsed("".join(f"[name]: {at}\n" for at in range(50)), EVERY, LANGUAGES)
    assert (found.answers, doubts(found)) == ({"name": "0"}, [("twice", "name", str(at)) for at in range(1, 8)])


def test_a_single_answer_that_has_to_be_given_need_not_be_written():
    asked = form(of("panaderia-sol"))
    assert parsed(written(asked, ES), asked, ("es",)).answers == {"request": "complaint"}


def test_a_letter_has_as_much_as_fits():
    asked = Form(
        questions=(
            question("long", "choice", *((f"l{at}", f"L {at}") for at in range(9)), unless=("short",)),
            question("short", "choice", ("s1", "La primera de las dos"), ("s2", "La otra"), hint=said("Con ayuda")),
            question("name", "text", required=True),
        )
    )
    letters = [fitting(asked, ES, lambda _: True)]
    while letters[-1]:
        letters.append(fitting(asked, ES, lambda text: len(text) < len(letters[-1])))
    wanted = ("Con ayuda", "(l8)", "(s2)", "[short]:", "[long]:", "[name]:")
    assert [[each for each in wanted if each in letter] for letter in letters] == [
        ["Con ayuda", "(l8)", "(s2)", "[short]:", "[long]:", "[name]:"],
        ["(l8)", "(s2)", "[short]:", "[long]:", "[name]:"],
        ["(s2)", "[short]:", "[long]:", "[name]:"],
        ["[short]:", "[long]:", "[name]:"],
        ["[short]:", "[long]:", "[name]:"],
        ["[long]:", "[name]:"],
        [],
    ]


def test_the_barest_letter_that_asks_everything_is_read_like_any_other():
    bare = fitting(EVERY, ES, lambda text: "lo que elija" not in text)
    assert [each.id for each in carried(EVERY)[1:] if f"[{each.id}]:" not in bare] == []
    answers = {"request": "queja", "name": "Ana", "day": "2026-11-30", "consent": "sí", "own.seen": "dos"}
    for name, answer in answers.items():
        bare = bare.replace(f"[{name}]:", f"[{name}]: {answer}")
    found = parsed(bare, EVERY, LANGUAGES)
    expected = {"request": "complaint", "name": "Ana", "day": "2026-11-30", "consent": True, "own.seen": ["two"]}
    assert (found.answers, found.findings, found.lang) == (expected, (), "es")


def test_of_a_list_that_was_not_printed_one_writes_which():
    asked = Form(
        questions=(question("van", "choice", *((f"van-{at}", f"V {at}") for at in range(30))), question("name", "text"))
    )
    empty = written(asked, ES, listed=29)
    assert "(van-7)" not in empty
    assert parsed(empty, asked, LANGUAGES).answers == {}
    for typed in ("van-7", "(van-7)", "VAN 7"):
        found = parsed(empty.replace("[van]:", f"[van]: {typed}"), asked, LANGUAGES)
        assert (found.answers, found.findings) == ({"van": "van-7"}, ())


# Round trips.

SIGNS = some.sampled_from(
    ["[", "]", ":", "[name]: ", "\n", "> ", "|", '"', "“", "\\", "\\.", "-- ", "x (one) ", "&amp;", "🤷🏽‍♀️", "é", " "]
)
TEXTS = some.lists(SIGNS | some.text(max_size=90), max_size=12).map("".join).map(lines.cleaned)


def value(one):
    """Any answer that the schema takes."""
    picked = some.sampled_from([each.id for each in one.options] or [""])
    kinds = {
        "text": TEXTS.map(lambda text: text[:200]),
        "long_text": TEXTS.map(lambda text: text[:4000]),
        "choice": picked,
        "choices": some.lists(picked, unique=True, min_size=1),
        "yes_no": some.booleans(),
        "date": some.dates().map(str),
        "number": some.integers() | some.floats(-1e9, 1e9).map(lambda number: number or 0.0),
        "email": some.emails(),
        "phone": some.from_regex(r"\A[+*#]?[0-9]([0-9 ()./-]{3,20})[0-9]\Z"),
    }
    return kinds[one.kind]


def records(asked):
    each = {one.id: value(one) for one in carried(asked) if one is not NUMBER}
    return some.fixed_dictionaries({}, optional=each).map(
        lambda found: {name: one for name, one in found.items() if one != ""}
    )


def least(asked):
    """What has to be answered, and everywhere where one can be reached."""
    made = {"email": "a@b.example", "phone": "+57 601 555 0100"}
    made |= {one.id: one.options[0].id if one.options else "x" for one in asked.questions if one.needed}
    return {name: one for name, one in made.items() if asked.question(name)}


@given(records(EVERY), some.sampled_from(["es", "en"]))
@example({"facts": "a\\"}, "es")
@example({"facts": "\\.\\"}, "es")
@example({"facts": "\n"}, "es")
@example({"name": "Su\n", "facts": "Teléfono"}, "es")
@example({"amount": 1.234}, "es")
@example({"facts": "On Monday\nsomebody wrote:"}, "en")
def test_any_answers_survive_the_way_there_and_back(record, lang):
    text = written(EVERY, Speech(lang, LANGUAGES, "CO"), record)
    assert parsed(text, EVERY, LANGUAGES).answers == record
    assert parsed(each_line("> ")(text).replace("\n", "\r\n"), EVERY, LANGUAGES).answers == record


@pytest.mark.parametrize("name", EXAMPLES)
@given(data=some.data())
@settings(max_examples=20)
def test_what_is_read_back_is_what_the_published_schema_takes(name, data):
    contract = of(name)
    asked = form(contract)
    judge = Draft202012Validator(submission.schema(asked, ES), format_checker=FormatChecker())
    record = {**least(asked), **data.draw(records(asked))}
    assert judge.is_valid(record)
    for lang in contract.languages:
        text = written(asked, Speech(lang, contract.languages, contract.organisation.country), record)
        found = parsed(text, asked, contract.languages)
        assert (found.answers, [*judge.iter_errors(found.answers)], found.lang) == (record, [], lang)


@given(some.text(max_size=2000) | some.lists(SIGNS).map("".join))
def test_whatever_comes_nothing_is_raised_and_what_is_read_the_schema_takes(text):
    asked = Form(questions=tuple(one for one in EVERY.questions))
    shape = {**submission.schema(asked, ES), "required": []}
    found = parsed(text, asked, LANGUAGES).answers
    assert [*Draft202012Validator(shape, format_checker=FormatChecker()).iter_errors(found)] == []


def test_the_room_of_an_answer_is_that_of_the_schema():
    shape = submission.schema(EVERY, ES)["properties"]
    told = {
        kind: shape[name]["maxLength"] for kind, name in (("text", "name"), ("long_text", "facts"), ("email", "email"))
    }
    assert told == bank.LONGEST == {"text": 200, "long_text": 4000, "email": 254}


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 10_000_000,
        "[name]: " * 1_200_000,
        "[name]: a\n" * 1_000_000,
        "[request]: a\n" * 1_000_000,
        "[own.seen]:\n" + "a\n" * 5_000_000,
        "[facts]: \\\n" * 1_000_000,
        "> " * 5_000_000,
        "-" * 9_000_000 + "x",
        "On " * 3_000_000,
        "[facts]:\n" + "wrote:\n" * 1_000_000,
        "\x00" * 10_000_000,
        "\u202e" * 10_000_000,
        "&" * 10_000_000,
        "&#10;" * 2_000_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_hostile_letter_costs_little_and_says_little(hostile):
    start = time.process_time()
    found = parsed(hostile, EVERY, LANGUAGES)
    assert time.process_time() - start < 15  # some hundredths, unless it grows faster than the letter
    assert sum(len(str(one)) for one in found.answers.values()) < 5000
    assert sum(len(one.said) for one in found.findings) <= 102 * 500
    assert Doubt.CUT in [one.doubt for one in found.findings]
