"""An explanation is the finding itself with its reason, both examples, its weight and its page."""

from datetime import date

import pytest

from responde.edition import examine, press
from responde.findings import Kind, Severity
from responde.findings import catalogue as kinds
from responde.reports.examples import Example, examples, place, placed, written
from responde.reports.explanation import PAGES, explanation, families, gist, overview, pertinent
from responde.words import LANGUAGES, catalogue
from tests.checks import cases
from tests.conftest import CONTRACTS, TODAY

EXAMPLES = {example.code: example for example in cases.examples()}


def found(example, folder):
    return pertinent(example, cases.findings(example, example.wrong, folder), cases.SOUND)


def explained(code, folder, lang="en"):
    return explanation(kinds.every()[code], lang, EXAMPLES[code], found(EXAMPLES[code], folder))


HASH = """\
error [text-cut-at-hash] The text is cut off here: what follows ` #` is read as a comment.

Why it matters
  WHY

A wrong example
    channels:
      shop:
        kind: in_person
        hours: open
        address: Carrera 15 # 93-60, Bogotá
                            ^

What to do
  Put the whole text in quotes: "Carrera 15 # 93-60, Bogotá". For a comment, leave two spaces before the #.

A right example
    channels:
      shop:
        kind: in_person
        hours: open
        address: "Carrera 15 # 93-60, Bogotá"

How much it weighs
  An error: as long as it stands, the charter isn't published.
  A contract can't accept it.

The page of the charter that it protects
  Every page
"""


def test_an_explanation_says_everything_there_is_to_know(tmp_path):
    assert explained("text-cut-at-hash", tmp_path) == HASH.replace("WHY", kinds.CUT_AT_HASH.why)


MARKED = {
    "tab": ["    requests:", "    →complaint: {name: Queja, answer: 3 business days}", "    ^"],
    "not-utf8": [
        "    people:",
        "      rosa: {name: Rosa Pe\ufffda Luna, phone: +34 951 550 101, hours: open}",
        "                          ^",
        "      paco: {name: Francisco Moreno Gil, mobile: +34 600 555 010, hours: open}",
    ],
    "too-many-values": ["    notes: […]", "            ^"],
    "file-unreadable": ["    # responde check contarct.yml", "    ^"],
    "results-unreadable": [
        "    results: results.csv",
        "  results.csv",
        "    period,promise,total,kept",
        "    octubre 2026,complaint.answer,40,38",
        "    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    ],
}


@pytest.mark.parametrize("code", MARKED)
def test_the_wrong_example_has_a_mark_under_the_spot(code, tmp_path):
    lines = explained(code, tmp_path).split("\n")
    start = lines.index("A wrong example") + 1
    assert lines[start : lines.index("", start)] == MARKED[code]


def test_tables_to_which_an_example_refers_are_shown_beside_it():
    files = (("r.csv", "period\n2026\n"), ("logo.svg", "<svg/>"))
    table = "  r.csv\n    period\n    2026\n"
    either = Example(code="x", wrong="results: r.csv\n", right="notes: logo.svg\n", files=files)
    assert explanation(kinds.TAB, "en", either).split(table)[0].endswith("A wrong example\n    results: r.csv\n")
    assert explanation(kinds.TAB, "en", either).count("r.csv") == 2
    assert "<svg" not in explanation(kinds.TAB, "en", either)
    other = Example(code="x", wrong="a: r.csv\n", right="a: r.csv\n", files=files, right_files=(("r.csv", "y\n"),))
    assert (
        explanation(kinds.TAB, "en", other).split("A right example\n")[1].startswith("    a: r.csv\n  r.csv\n    y\n")
    )


def test_lines_count_in_the_example_and_no_folder_is_named(tmp_path):
    assert explained("id-twice", tmp_path).startswith(
        "error [id-twice] `phone` is the id of something else, too (line 2)."
    )
    assert explained("file-unreadable", tmp_path).startswith("error [file-unreadable] contract.yml can't be read: ")


def test_what_stands_before_the_example_has_no_mark(tmp_path):
    example = Example(code="address-missing", wrong="notes: [Hola]\n", right="notes: [Hola]\n", line=0)
    assert found(example, tmp_path).spot.line == 0
    said = explanation(kinds.PUBLISHED_AT_MISSING, "en", example, found(example, tmp_path))
    assert "A wrong example\n    notes: [Hola]\n\n" in said


def test_an_example_that_breaks_nothing_has_no_finding(tmp_path):
    example = EXAMPLES["tab"]
    assert pertinent(example, cases.findings(example, example.right, tmp_path, right=True), cases.SOUND) is None


WEIGHTS = {
    (Severity.ERROR, False, None): ["An error: as long as it stands, the charter isn't published."],
    (Severity.WARNING, True, None): [
        "A warning: the charter is published, and customers may be worse off than they think.",
        "Fewer than ten people get it as a note.",
    ],
    (Severity.NOTE, False, None): ["A note: the charter is published, and could be better."],
    (Severity.ERROR, False, True): ["An error: as long as it stands, the charter isn't published."],
}


@pytest.mark.parametrize(("severity", "eases", "excusable"), WEIGHTS)
def test_the_weight_says_whom_it_is_eased_for_and_whether_it_can_be_accepted(severity, eases, excusable, monkeypatch):
    kind = Kind("x-y", severity, "A.", "B.", why="C.", page="owed", eases=eases, excusable=excusable)
    monkeypatch.setattr("responde.reports.explanation.every", lambda: {"x-y": kind})
    lines = explanation(kind).split("\n")
    weight = [line.strip() for line in lines[lines.index("How much it weighs") + 1 :]]
    accepted = (
        "A contract may accept it with a reason, which is published: `accepts: [{finding: x-y, why: the reason}]`."
    )
    refused = "A contract can't accept it."
    last = refused if severity is Severity.ERROR and not excusable else accepted
    expected = [*WEIGHTS[severity, eases, excusable], last, ""]
    assert weight == [*expected, "The page of the charter that it protects", "What I am owed (owed)", ""]


def test_of_a_kind_without_an_example_the_sentences_alone_are_told():
    kind = Kind("x-y", Severity.ERROR, "{what} is gone.{hint}", "Bring {what} back.")
    assert explanation(kind) == "error [x-y] … is gone.\n\nWhat to do\n  Bring … back.\n"


def test_the_pages_are_called_as_in_the_menu():
    edition = press(CONTRACTS / "everything.yml", date.fromisoformat(TODAY))
    called = {lang: {} for lang in edition.site.languages}
    for page in edition.artefacts:
        if page.is_page and "/at-my-door-" not in f"/{page.path}":  # one a contractor, called by its name
            called[page.lang][page.path.split("/")[-1].removesuffix(".md")] = page.title
    assert len(called) > 1
    for lang, titles in called.items():
        assert {name: catalogue(lang).gettext(title) for name, title in PAGES.items()} == titles


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_overview_has_every_code_once_under_its_family(lang):
    blocks = overview(lang).strip().split("\n\n")
    listed = [line.split()[0] for block in blocks for line in block.split("\n")[1:]]
    assert sorted(listed) == sorted(kinds.every())
    assert len(blocks) == len(families())
    assert max(len(block.split("\n")[0]) for block in blocks) < 60


GISTS = {
    "`{value}` is no word.{hint}": "`…` is no word.",
    "{file} can't be read: {reason}.": "… can't be read.",
    "It can't be read: it {reason}.{hint}": "It can't be read.",
    "There is something here ({character}) that nobody sees.": "There is something here that nobody sees.",
    "`{value}` isn't found{place}.": "`…` isn't found.",
    "A text may have {most}.": "A text may have ….",
    "Something is wrong. It has been so for long.": "Something is wrong.",
    "Who answers? Nobody says.": "Who answers?",
    "It is `{a}`: {b} and {c}.": "It is `…`: … and ….",
}


@pytest.mark.parametrize("says", GISTS)
def test_the_gist_is_one_sentence_without_what_needs_a_finding(says):
    assert gist(Kind("x", Severity.NOTE, says, "Do.")) == GISTS[says]


# Examples as files.


def test_sections_take_the_place_of_those_of_the_sound_contract():
    sound = "# a bakery\nformat: 1\npeople:\n  rosa: {}\nladder: []\n"
    assert placed("people:\n  paco: {}\n", sound) == ("format: 1\nladder: []\n", "")
    assert placed("format: 2\nnotes: []\n", sound) == ("", "people:\n  rosa: {}\nladder: []\n")
    assert placed("# nothing\n", sound) == ("format: 1\npeople:\n  rosa: {}\nladder: []\n", "")


SOUND = "format: 1\n"
WRITTEN = [
    (Example(code="x", wrong="a: 1\n", right="a: 2\n"), b"format: 1\na: 1\n", b"format: 1\na: 2\n"),
    (Example(code="x", wrong="a: 1\n", right="a: 2\n", whole=True), b"a: 1\n", b"a: 2\n"),
    (Example(code="x", wrong="a: …\n", right="a: …\n", repeats=(("x ", 3),)), b"format: 1\na: x x x \n", "a: …\n"),
    (Example(code="x", wrong="a: ñ\n", right="a: ñ\n", encoding="cp1252"), b"format: 1\na: \xf1\n", "a: ñ\n"),
    (Example(code="x", wrong="a: 1\n", right="a: 2\n", absent=True), None, "a: 2\n"),
]


@pytest.mark.parametrize(("example", "wrong", "right"), WRITTEN, ids=range(len(WRITTEN)))
def test_both_are_written_as_files(example, wrong, right):
    right = f"format: 1\n{right}".encode() if isinstance(right, str) else right
    assert written(example, SOUND).get("contract.yml") == wrong
    assert written(example, SOUND, right=True)["contract.yml"] == right


def test_files_beside_the_right_one_are_those_of_the_wrong_one_unless_they_differ():
    example = Example(code="x", wrong="", right="", files=(("r.csv", "1"),))
    assert written(example, SOUND, right=True)["r.csv"] == b"1"
    example = Example(code="x", wrong="", right="", files=(("r.csv", "1"),), right_files=(("r.csv", "2"),))
    assert (written(example, SOUND)["r.csv"], written(example, SOUND, right=True)["r.csv"]) == (b"1", b"2")


def test_examples_are_read_from_their_families():
    read = examples(["a: {wrong: x, right: y, line: 2, files: {f: g}}\n", "# nothing\n", "b: {wrong: x, right: y}\n"])
    assert list(read) == ["a", "b"]
    assert read["a"] == Example(code="a", wrong="x", right="y", line=2, files=(("f", "g"),))
    assert read["b"].today == date.fromisoformat(TODAY)


def test_places_count_in_the_piece_and_in_other_files_from_their_own_beginning(tmp_path):
    (tmp_path / "contract.yml").write_text("format: 2\n", "utf-8")
    (first, *_) = examine(tmp_path / "contract.yml", date.fromisoformat(TODAY)).findings
    assert place(first, 0) == ("contract.yml", 1)
    assert place(first, 5) == ("contract.yml", 0)
