"""What binds has a target, a keeper and a measure; many gaps are one finding, a few are one each."""

import pytest

from tests.checks.lines import lines, said

PROMISES = {
    "{says: Pan caliente}": [2],
    "{says: Pan caliente, name: Pan, kept_by: rosa}": [2],
    "{says: Pan caliente, target: 98%}": [],
    "{says: Pan caliente, target: at most 3%}": [],
    "{says: Pan caliente, target: {mail: 95%, otherwise: 90%}}": [],
    "{says: Pan caliente, best_effort: Depende del horno}": [],
    "{says: Pan caliente, ended: Cambiamos de horno}": [],
    "{says: Pan caliente, in_force: {from: 2025-01-01, until: 2026-11-30}}": [],
    "{says: Pan caliente, in_force: {from: 2025-01-01, until: 2026-12-01}}": [2],
    "{says: Pan caliente, in_force: {from: 2027-01-01}}": [2],
    "{says: Pan caliente, in_force: {mail: {until: 2026-06-30}, phone: {until: 2026-06-30}}}": [],
    "{says: Pan caliente, in_force: {mail: {until: 2026-06-30}, phone: 2026-06-30}}": [2],
    "{says: Pan caliente, lacks: {target: Lo estamos midiendo}}": [],
    "{says: Pan caliente, target: enseguida}": [],
}


@pytest.mark.parametrize("promise", PROMISES)
def test_a_promise_that_binds_has_a_target(promise, tmp_path):
    assert lines("promise-without-target", f"promises:\n  pan: {promise}\n", tmp_path) == PROMISES[promise]


def test_a_slogan_is_told_in_the_words_in_which_it_was_written(tmp_path):
    piece = "promises:\n  pan: {says: Pan caliente}\n  luz: {name: Luz, says: Abierto con luz}\n"
    found = [("warning", {"promise": "Pan caliente"}), ("warning", {"promise": "Luz"})]
    assert said("promise-without-target", piece, tmp_path) == found


KEPT = "requests:\n  complaint: {name: Queja, answer: {target: 3 business days, kept_by: rosa}}\n"
KEEPERS = {
    "promises:\n  pan: {says: Pan, target: 98%}\n": [2],
    "promises:\n  pan: {says: Pan, target: 98%, kept_by: paco}\n": [],
    "promises:\n  pan: {says: Pan}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%, best_effort: Depende}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%, ended: Ya no}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%, in_force: {until: 2026-11-30}}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%, lacks: {kept_by: Todos}}\n": [],
    "promises:\n  pan: {says: A, target: {mail: {target: 98%, kept_by: rosa}, otherwise: 9%}}\n": [2],
    "promises:\n  pan: {says: A, target: {mail: {target: 9%, kept_by: rosa},phone: {target: 8%, kept_by: paco}}}\n": [],
    "channels:\n  shop: {kind: in_person, hours: open, wait: 5 minutes for 90%}\n": [2],
    "channels:\n  shop: {kind: in_person, hours: open, wait: {target: 5 minutes for 90%, kept_by: rosa}}\n": [],
    "channels:\n  shop: {kind: in_person, hours: open, contact: 1 hour, lacks: {kept_by: No}, wait: 9 minutes}\n": [],
    "places:\n  centro: {name: Centro, hours: open, wait: 5 minutes for 90%}\n": [2],
    "places:\n  centro: {name: Centro, hours: open, responsible: rosa, wait: 5 minutes for 90%}\n": [],
    "defaults: {kept_by: rosa}\npromises:\n  pan: {says: Pan, target: 98%}\n": [],
    "defaults: {basis: own, lacks: {kept_by: Lo decidimos en enero}}\npromises:\n  pan: {says: Pan, target: 98%}\n": [],
    "lacks: {kept_by: Lo decidimos en enero}\npromises:\n  pan: {says: Pan, target: 98%}\n": [],
}


@pytest.mark.parametrize("piece", KEEPERS)
def test_what_binds_is_kept_by_somebody(piece, tmp_path):
    assert lines("promise-without-keeper", KEPT + piece, tmp_path) == [line + 2 for line in KEEPERS[piece]]


def test_last_times_of_requests_and_of_their_severities_are_kept_by_somebody(tmp_path):
    piece = """requests:
  complaint: {name: Queja, acknowledge: 1 hour, answer: {target: 3 business days, kept_by: rosa}, resolve: 5 days}
  query: {name: Consulta, answer: {target: 3 business days, lacks: {kept_by: Todos}}}
  fault:
    name: Avería
    severities:
      all: {says: Nada, answer: 1 hour, resolve: {target: 1 day, kept_by: rosa}}
      some: {says: Poco, resolve: 2 days, lacks: {kept_by: Todos}}
"""
    assert lines("promise-without-keeper", piece, tmp_path) == [2, 7]
    names = [facts["promises"] for _, facts in said("promise-without-keeper", piece, tmp_path)]
    assert names == ["`complaint.resolve`", "`fault.all.answer`"]


def promises(count: int) -> str:
    return "promises:\n" + "".join(f"  p{each}: {{says: Uno, target: 98%}}\n" for each in range(count))


def test_three_gaps_are_a_finding_each(tmp_path):
    assert lines("promise-without-keeper", KEPT + promises(3), tmp_path) == [4, 5, 6]


@pytest.mark.parametrize(("defaults", "line"), [("defaults: {basis: own}\n", 1), ("", 0)])
def test_more_gaps_are_one_finding_at_the_defaults_or_at_the_top(defaults, line, tmp_path):
    piece = defaults + KEPT + promises(4)
    assert lines("promise-without-keeper", piece, tmp_path) == [line]
    found = said("promise-without-keeper", piece, tmp_path)
    assert found == [("warning", {"promises": "`p0`, `p1`, `p2`, `p3`"})]


MEASURED = {
    "promises:\n  pan: {says: Pan, target: 98%}\n": [2],
    "promises:\n  pan: {says: Pan, target: 98%, measured: Libro}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%, measured: {every: month}}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%, lacks: {measured: Aún no}}\n": [],
    "defaults: {measured: Libro}\npromises:\n  pan: {says: Pan, target: 98%}\n": [],
    "channels:\n  shop: {kind: in_person, hours: open, wait: 5 minutes for 90%}\n": [2],
}
COUNTED = "requests:\n  complaint: {name: Queja, answer: {target: 3 business days, measured: Libro}}\n"


@pytest.mark.parametrize("piece", MEASURED)
def test_what_binds_says_how_it_is_measured(piece, tmp_path):
    assert lines("promise-without-measure", COUNTED + piece, tmp_path) == [line + 2 for line in MEASURED[piece]]


@pytest.mark.parametrize(("workers", "severity"), [(9, "note"), (10, "warning")])
@pytest.mark.parametrize("code", ["promise-without-keeper", "promise-without-measure"])
def test_a_handful_of_people_gets_a_note(workers, severity, code, tmp_path):
    company = f"organisation: {{name: Sol, country: ES, timezone: Europe/Madrid, size: {{workers: {workers}}}}}\n"
    assert [weight for weight, _ in said(code, company, tmp_path)] == [severity]


RIGHTS = "rights:\n  time: {backed_by: [pan, complaint.answer]}\n"
SERVING = {
    "promises:\n  pan: {says: Pan, target: 98%}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%}\n  luz: {says: Luz, target: 98%}\n": [3],
    "promises:\n  pan: {says: Pan, target: 98%}\n  luz: {says: Luz}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%}\n  luz: {says: Luz, target: 98%, ended: Ya no}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%}\n  luz: {says: Luz, best_effort: Depende}\n": [],
    "promises:\n  pan: {says: Pan, target: 98%}\n  luz: {says: Luz, target: 98%, in_force: {until: 2026-11-30}}\n": [],
}


@pytest.mark.parametrize("piece", SERVING)
def test_a_promise_that_no_right_rests_on_is_noted_where_there_are_rights(piece, tmp_path):
    assert lines("promise-without-right", piece + RIGHTS, tmp_path) == SERVING[piece]
    assert lines("promise-without-right", piece, tmp_path) == []


def test_many_promises_without_a_right_are_one_note_at_the_rights(tmp_path):
    piece = RIGHTS + promises(5) + "  pan: {says: Pan, target: 98%}\n"
    assert lines("promise-without-right", piece, tmp_path) == [1]
