"""What makes a finding the same tomorrow, and how a list of accepted findings is kept."""

import json

import pytest

from responde.findings import Kind, Severity, baseline
from responde.findings import catalogue as kinds
from responde.words import LANGUAGES

ANY = Kind("any-thing", Severity.NOTE, "{said}.", "Do it.")


def at(*path, file="a.yml", kind=ANY, **facts):
    return file, kind.at(path, **{"said": "x", **facts})


SAME = {
    "the place in a list": (at("ladder", 0, "person"), at("ladder", 2, "person")),
    "how many days are left": (at(said="43 days"), at(said="42 days")),
    "a line that moved": (at(line="7"), at(line="9")),
    "what else could stand there": (at(known="`a`", hint=""), at(known="`a`, `b`", hint=" → `b`?")),
    "that it was said to a handful of people": (at(), at()),
}
OTHER = {
    "another file": (at(), at(file="b.yml")),
    "another kind": (at(), at(kind=kinds.LACKS)),
    "another place": (at("ladder", 0, "person"), at("ladder", 0, "after")),
    "another fact": (at(said="ana"), at(said="luis")),
}


@pytest.mark.parametrize("name", SAME)
def test_it_is_the_same_finding_whatever(name):
    (file, one), (other_file, other) = SAME[name]
    assert baseline.identity(one, file) == baseline.identity(other, other_file)


@pytest.mark.parametrize("name", OTHER)
def test_it_is_another_finding_with(name):
    (file, one), (other_file, other) = OTHER[name]
    assert baseline.identity(one, file) != baseline.identity(other, other_file)


def test_accepted_findings_are_left_out_and_others_are_not():
    known, new = at("a"), at("b")
    found, gone = baseline.unknown([known, new], baseline.accept([known]))
    assert (found, gone) == ((new[1],), 0)


def test_of_equal_findings_as_many_are_accepted_as_there_were():
    accepted = baseline.accept([at("ladder", 0), at("ladder", 1)])
    found, gone = baseline.unknown([at("ladder", step) for step in range(3)], accepted)
    assert (len(found), gone) == (1, 0)


def test_findings_that_are_gone_are_counted():
    accepted = baseline.accept([at("a"), at("b"), at("c")])
    assert baseline.unknown([at("b")], accepted) == ((), 2)


BROKEN = [kinds.FILE_UNREADABLE, kinds.BROKEN, kinds.NOT_UTF8, kinds.EMPTY_FILE, kinds.CUT_AT_HASH, kinds.KEY_TWICE]


@pytest.mark.parametrize("kind", BROKEN, ids=lambda kind: kind.code)
def test_what_hides_the_rest_of_a_contract_is_never_accepted(kind):
    finding = at(kind=kind)
    assert baseline.unreadable([finding[1]])
    assert baseline.unknown([finding], baseline.accept([finding]))[0] == (finding[1],)


def test_other_errors_may_be_accepted():
    assert not baseline.unreadable([at(kind=kinds.TYPE_WRONG)[1]])


def test_a_file_is_sorted_and_people_can_read_it():
    found = [
        at("requests", "complaint", kind=kinds.KEY_MISSING, key="answer"),
        at("b", 1),
        at("b", 0),
        at("a", file="Z"),
    ]
    written = baseline.dumps(baseline.accept(found))
    assert written == baseline.dumps(baseline.accept(reversed(found)))
    assert written.endswith("}\n")
    assert json.loads(written) == {
        "about": "Findings that were accepted when this file was written; "
        "`responde check --baseline` tells of any other.",
        "format": 1,
        "accepted": [
            {"file": "Z", "code": "any-thing", "path": "a", "facts": {"said": "x"}, "count": 1},
            {"file": "a.yml", "code": "any-thing", "path": "b.*", "facts": {"said": "x"}, "count": 2},
            {
                "file": "a.yml",
                "code": "key-missing",
                "path": "requests.complaint",
                "facts": {"key": "answer", "said": "x"},
                "count": 1,
            },
        ],
    }


def test_what_was_written_is_read_again():
    made = baseline.accept([at("a"), at("b", 0), at("b", 1), at(said="ñ\n🙂")])
    read = baseline.loads(baseline.dumps(made).encode())
    assert dict(read.accepted) == dict(made.accepted)
    assert len(read) == 4


ENTRY = {"file": "a", "code": "b", "path": "c", "facts": {}, "count": 1}


def document(*entries, version=1):
    return json.dumps({"format": version, "accepted": entries}).encode()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is no JSON"),
        (b"format: 1", "it is no JSON"),
        ("ñ".encode("latin-1"), "it is no JSON"),
        (b"[" * 100_000, "it is no JSON"),
        (b"[]", "it has no list called accepted"),
        (b'{"format": 1}', "it has no list called accepted"),
        (b'{"accepted": {}, "format": 1}', "it has no list called accepted"),
        (b'{"accepted": []}', "its format is None, not 1"),
        (document(version=2), "its format is 2, not 1"),
        (document("x"), "its entry 1 isn't one"),
        (document(ENTRY, {**ENTRY, "count": 0}), "its entry 2 isn't one"),
        (document({**ENTRY, "count": True}), "its entry 1 isn't one"),
        (document({**ENTRY, "count": "1"}), "its entry 1 isn't one"),
        (document({**ENTRY, "facts": {"a": 1}}), "its entry 1 isn't one"),
        (document({**ENTRY, "facts": []}), "its entry 1 isn't one"),
        (document({**ENTRY, "path": None}), "its entry 1 isn't one"),
    ],
    ids=str,
)
def test_what_is_no_baseline_is_told(data, reason):
    with pytest.raises(baseline.BaselineUnreadableError, match=f"^{reason}"):
        baseline.loads(data)


def test_what_is_told_of_a_baseline_counts():
    assert baseline.compared("a.json", 0, 0) == ""
    assert baseline.compared("a.json", 1, 0) == "a.json accepts 1 finding."
    assert baseline.compared("a.json", 0, 2) == (
        "a.json accepts 0 findings. 2 findings that it held are gone: `--renew-baseline` takes them out."
    )
    assert baseline.written("a.json", baseline.accept([at()])) == "a.json was written. It accepts 1 finding."
    assert baseline.refused("a.json") == "a.json was not written: first mend what keeps the contract from being read."


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_told_in_every_language(lang):
    assert "a.json" in baseline.compared("a.json", 3, 1, lang)
