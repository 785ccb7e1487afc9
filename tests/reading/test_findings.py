"""What is wrong with the shape of a contract, by hand: what is written, and code, line and column of what is said."""

import pytest

from responde.reading import read
from responde.reading.ids import FEW
from responde.source import parse

SOUND = """\
format: 1
languages: [es]
edition: {from: 2026-12-01, review_by: 2027-12-01}
organisation: {name: A, country: CO, timezone: America/Bogota}
people:
  ana: {name: Ana, phone: +57 601 555 0101}
channels:
  line: {kind: phone, phone: +57 601 555 0100}
requests:
  complaint: {name: Queja, answer: 5 business days}
ladder:
  - {person: ana, director: true}
"""
"""Twelve lines; what a case adds begins on line 13."""


def findings(text):
    contract, found = read(parse(text.encode()))
    assert contract is not None
    return sorted((each.code, each.spot.line, each.spot.column) for each in found)


def test_the_contract_of_these_tests_is_sound():
    assert findings(SOUND) == []


ADDED = {
    # Keys
    "promisses: {}": [("key-unknown", 13, 1)],
    "promises:\n  p: {says: x, tarjet: 5%, target: 6%}": [("key-unknown", 14, 16)],
    "promises:\n  p: {target: 5%}": [("key-missing", 14, 3)],
    "promises:\n  p: {says: , target: 5%}": [("value-missing", 14, 7)],
    "promises:\n  p:": [("value-missing", 14, 3)],
    "promises: []": [("type-wrong", 13, 1)],
    "promises: none": [("type-wrong", 13, 11)],
    "calendar: CO": [("type-wrong", 13, 11)],
    "promises:\n  p: {says: x, target: 5%, lacks: {kept_by: Nadie}}": [("lacks", 14, 36)],
    "contractors:\n  c: {owner: ana, lacks: {name: No hay}}": [("lacks-required", 14, 27)],
    "contractors:\n  c: {owner: ana, lacks: {name: }}": [("lacks-required", 14, 27), ("value-missing", 14, 27)],
    # Ids
    "hours: {Office: 24/7}": [("id-invalid", 13, 9)],
    "hours: {my office: 24/7}": [("id-invalid", 13, 9)],
    "services: {es: {name: x}}": [("id-reserved", 13, 12)],
    "services: {target: {name: x}}": [("id-reserved", 13, 12)],
    "promises: {otherwise: {says: x, target: 5%}}": [("id-reserved", 13, 12)],
    "promises: {rung-1: {says: x, target: 5%}}": [("id-reserved", 13, 12)],
    "promises: {written: {says: x, target: 5%}}": [("id-reserved", 13, 12)],
    "promises: {ana: {says: x, target: 5%}}": [("id-twice", 13, 12)],
    "contractors:\n  c:\n    name: C\n    contractors: {line: {name: D}}": [("id-twice", 16, 19)],
    "services: {ana: {name: x}}": [],
    "hours: {director: 24/7}": [],
    # References
    "defaults: {kept_by: anna}": [("reference-unknown", 13, 21)],
    "rights: {time: {backed_by: [line.phone, line.wait]}}": [("reference-unknown", 13, 41)],
    "rights: {time: {backed_by: [complaint.answer, complaint.resolve]}}": [("reference-unknown", 13, 47)],
    "promises: {p: {says: x, target: {complain: 5%, otherwise: 6%}}}": [("reference-unknown", 13, 34)],
    "promises: {p: {says: x, target: {complaint line: 5%}}}": [],
    "promises: {p: {says: x, target: {home: 5%, business: 6%, written: 7%, spoken: 8%}}}": [],
    "promises: {p: {says: x, target: 5%, for: [complaint, net]}}": [("reference-unknown", 13, 54)],
    "promises: {p: {says: x, target: 5%, basis: law}}": [("reference-unknown", 13, 44)],
    "promises: {p: {says: x, target: 5%, basis: Ley 1755, artículo 14}}": [("text-cut-at-comma", 13, 54)],
    'promises: {p: {says: x, target: 5%, basis: "Ley 1755, artículo 14"}}': [],
    "laws: {l: L}\npromises: {p: {says: x, target: 5%, basis: [l, art. 5]}}": [],
    "promises: {p: {says: x, target: 5%, basis: [l, art. 5]}}": [("reference-unknown", 13, 45)],
    "promises: {p: {says: x, target: 5%, remedy: sorry}}": [("reference-unknown", 13, 45)],
    "needs: {n: {says: x, request: complaint, severity: bad}}": [("reference-unknown", 13, 52)],
    "forms: {ask: [facts, own.light]}": [("reference-unknown", 13, 22)],
    "forms: {ask: [facts, own.light], own: {light: {says: x}}}": [],
    "forms: {ask: [facts, evidance]}": [("word-unknown", 13, 22)],
    "forms: {ask: [facts, facts]}": [("value-twice", 13, 22)],
    "forms: {own: {light: {says: x, options: {si: Sí, no: No}}}}": [],
    # Texts
    "notes: [{es: x, en: y}]": [("language-unknown", 13, 17)],
    "notes: [{first: x}]": [("language-unknown", 13, 10)],
    "notes: [[x]]": [("type-wrong", 13, 9)],
    "notes: [2026-12-01, 1.10, no, 9:30]": [],
    # Deadlines
    "promises: {p: {says: x, target: 5 bussiness days}}": [("type-wrong", 13, 33)],
    "promises: {p: {says: x, target: [5 hours for 90%, soon]}}": [("type-wrong", 13, 51)],
    "promises: {p: {says: x, target: []}}": [("value-missing", 13, 25)],
    "promises: {p: {says: x, target: {}}}": [("value-missing", 13, 25)],
    "promises: {p: {says: x, target: 8 days}}": [("day-of-which-kind", 13, 33)],
    "promises: {p: {says: x, target: 8 hours, runs: weekends}}": [("word-unknown", 13, 48)],
    "promises: {p: {says: x, target: 8 hours, counts_from: {es: la firma}}}": [],
    "promises: {p: {says: x, target: 8 hours, extension: {of: 5 hours, times: two}}}": [("type-wrong", 13, 74)],
    # Other values
    "remedies: {r: {gives: COP 30.000}}": [("type-wrong", 13, 23)],
    "remedies: {r: {gives: Un día gratis}}": [],
    "remedies: {r: {gives: EUR 20 to EUR 40, worth: 40}}": [("type-wrong", 13, 48)],
    "remedies: {r: {gives: COP 5, automatic: perhaps}}": [("type-wrong", 13, 41)],
    "published_at: ftp://a.example": [("type-wrong", 13, 15)],
    "published_at: https://a b.example": [("type-wrong", 13, 15)],
    "calendar: {cutoff: 25:00}": [("type-wrong", 13, 20)],
    "calendar: {weekend: [sat, domingo]}": [("word-unknown", 13, 27)],
    "case_number: ac": [("type-wrong", 13, 14)],
    "privacy: {contacts: hidden}": [("word-unknown", 13, 21)],
    "privacy: {notice: here}": [("type-wrong", 13, 19)],
    "emergency: {when: x, call: ask}": [("type-wrong", 13, 28)],
    "places: {p: {name: x, geo: [north, 4.5]}}": [("type-wrong", 13, 29)],
    "places: {p: {name: x, comfort: [seats, drinking_watter]}}": [("word-unknown", 13, 40)],
    "places: {p: {name: x, comfort: [seats, Una fuente]}}": [],
    "places: {p: {name: x, last_entry: 15 minutes before closing}}": [],
    "regions: {north: Norte}": [],
    'published_at: "https://[::1"': [("type-wrong", 13, 15)],
    "laws: {l: L, m: M}\nservices: {s: {name: x, laws: [l, m]}}": [],
    "laws: {l: L}\nservices: {s: {name: x, laws: [l, art. 5]}}": [],
    "services: {s: {name: x, laws: [n]}}": [("reference-unknown", 13, 32)],
    "promises: {p: {says: x, target: 5%, basis: {es: Ley 5}}}": [],
    "promises: {p: {says: x, target: 5%, basis: [[x]]}}": [("type-wrong", 13, 45)],
    "remedies: {r: {gives: {home: COP 5, business: COP 1.000}}}": [("type-wrong", 13, 47)],
    "remedies: {r: {gives: {}}}": [("value-missing", 13, 16)],
}


@pytest.mark.parametrize("added", ADDED)
def test_what_is_wrong_is_said_where_it_stands(added):
    assert findings(SOUND + added) == ADDED[added]


REPLACED = {
    ("format: 1", "format: 2"): [("format-unknown", 1, 9)],
    ("format: 1", "format: one"): [("type-wrong", 1, 9)],
    ("format: 1\n", "\n"): [("key-missing", 1, 1)],
    ("languages: [es]", "languages: es"): [],
    ("languages: [es]", "languages: [pt-BR]"): [],
    ("languages: [es]", "languages: [spanish]"): [("language-code-unknown", 2, 13)],
    ("languages: [es]", "languages: [es-x]"): [("language-code-unknown", 2, 13)],
    ("languages: [es]", "languages: [es, es]"): [("value-twice", 2, 17)],
    ("languages: [es]", "languages: []"): [("value-missing", 2, 1)],
    ("name: Queja", "name: {es: Queja, en: Complaint}"): [("language-unknown", 10, 33)],
    ("{from: 2026-12-01", "{from: 1.12.2026"): [("type-wrong", 3, 17)],
    ("{from: 2026-12-01", "{from: 2026-02-30"): [("type-wrong", 3, 17)],
    ("2027-12-01}", "2027-12-01, approved_by: Ana María}"): [],
    ("2027-12-01}", "2027-12-01, approved_by: ana-maria}"): [("reference-unknown", 3, 65)],
    ("country: CO", "country: Colombia"): [("word-unknown", 4, 34)],
    ("country: CO", "country: NO"): [],
    ("America/Bogota", "Bogota"): [("type-wrong", 4, 48)],
    ("phone: +57 601 555 0101", "phone: ask"): [("type-wrong", 6, 27)],
    ("phone: +57 601 555 0101", "phone: 0123"): [],
    ("phone: +57 601 555 0101", "email: ana@"): [("type-wrong", 6, 27)],
    ("phone: +57 601 555 0101", "stand_in: ana"): [],
    ("kind: phone", "kind: phones"): [("word-unknown", 8, 16)],
    ("answer: 5 business days", "answer: {basis: own}"): [("key-missing", 10, 28)],
    ("answer: 5 business days", "answer: {target: 5 hours, baisis: own}"): [("key-unknown", 10, 54)],
    ("answer: 5 business days", "severities: {answer: {says: x}}"): [("id-reserved", 10, 41)],
    ("answer: 5 business days", "severities: {bad: {resolve: 4 hours}}"): [("key-missing", 10, 41)],
    ("  - {person: ana, director: true}", "  - "): [("value-missing", 12, 4)],
    ("  - {person: ana, director: true}", "  - {director: true}"): [("key-missing", 12, 5)],
    ("  - {person: ana, director: true}", "  - {people: [{director: true}]}"): [("key-missing", 12, 15)],
    ("ladder:\n  - {person: ana, director: true}", "ladder: []"): [("value-missing", 11, 1)],
    ("requests:\n  complaint: {name: Queja, answer: 5 business days}", "requests: {}"): [("value-missing", 9, 1)],
}


@pytest.mark.parametrize("was", REPLACED, ids=lambda was: was[1].replace("\n", "⏎") or "nothing")
def test_what_is_written_instead_is_found(was):
    before, after = was
    assert before in SOUND
    assert findings(SOUND.replace(before, after)) == REPLACED[was]


def test_names_hold_for_every_language_and_other_texts_want_a_translation():
    text = SOUND.replace("[es]", "[es, en]").replace("name: A,", "name: A, legal_name: A S.A., address: Calle 5,")
    text += "privacy: {controller: A S.A.}\nbeyond: [{authority: Superintendencia}]\nnotes: [Una nota]\n"
    assert findings(text) == [("translation-missing", 15, 9)]


def test_languages_that_can_not_be_read_are_complained_of_once():
    text = SOUND.replace("[es]", "[spanish]") + "notes: [{es: x, en: y}]\n"
    assert findings(text) == [("language-code-unknown", 2, 13)]


def test_everything_that_is_wrong_is_said_in_one_run():
    text = SOUND.replace("country: CO", "country: XX").replace("kind: phone", "kind: phones") + "promisses: {}\n"
    assert findings(text) == [("key-unknown", 13, 1), ("word-unknown", 4, 34), ("word-unknown", 8, 16)]


HINTS = {
    "promisses: {}": "promises",
    "defaults: {kept_by: anna}": "ana",
    "rights: {time: {backed_by: [complain.answer]}}": "complaint.answer",
    "privacy: {contacts: publisht}": "published",
    "forms: {ask: [fact]}": "facts",
    "notes: [{ess: x}]": "es",
    "places: {p: {name: x, comfort: [drinking_watter]}}": "drinking_water",
}


@pytest.mark.parametrize("added", HINTS)
def test_the_nearest_word_is_proposed(added):
    _, (finding,) = read(parse((SOUND + added).encode()))
    assert finding.facts["hint"] == f" → `{HINTS[added]}`?"


EMPTY = {
    "promises:\n  p: {says: , target: 5%}": ("says:", "says: Short visit windows"),
    "promises:\n  p:": ("p:", "promises: {visit-window: {says: Short visit windows, target: 2 hours for 95%}}"),
    "promises:\n  p: {says: x, target: [5%, ]}\n  q:": (
        "q:",
        "promises: {visit-window: {says: Short visit windows, target: 2 hours for 95%}}",
    ),
    "notes:\n  -": ("-", "notes: [Prices include tax]"),
    "remedies: {r: {gives: {}}}": ("gives:", "gives: EUR 40"),
}


@pytest.mark.parametrize("added", EMPTY)
def test_where_nothing_stands_an_example_shows_what_could(added):
    _, (finding,) = read(parse((SOUND + added).encode()))
    assert (finding.facts["key"], finding.facts["example"]) == EMPTY[added]


INSTEAD = {
    "defaults: {kept_by: anna}": ("the contract has {known}", "`ana`"),
    "promises: {p: {says: x, target: 5%, basis: law}}": ("the contract has none yet", ""),
    "rights: {time: {backed_by: [complaint.solve]}}": (
        "the contract has {known}",
        "`complaint.answer`, `ana.director`, `ana.person`, `line.kind`, `line.phone`",
    ),
}


@pytest.mark.parametrize("added", INSTEAD)
def test_in_place_of_what_leads_nowhere_the_nearest_are_named(added):
    _, (finding,) = read(parse((SOUND + added).encode()))
    assert (finding.facts["reason"], finding.facts["known"]) == INSTEAD[added]


def test_of_many_ids_a_few_are_named():
    services = ", ".join(f"s{n}: {{name: S}}" for n in range(20))
    _, (finding,) = read(parse((SOUND + f"services: {{{services}}}\nneeds: {{n: {{says: x, service: t}}}}\n").encode()))
    assert finding.facts["known"].count("`") == 2 * FEW
    assert finding.facts["known"].endswith(", …")


def test_in_a_file_full_of_mistakes_the_nearest_id_is_not_looked_for_without_end():
    lines = "".join(f"  p{n}: {{says: x, target: 5%, for: [pp{n}]}}\n" for n in range(300))
    _, found = read(parse((SOUND + "promises:\n" + lines).encode()))
    hinted = [finding for finding in found if finding.facts["hint"]]
    assert 0 < len(hinted) < len(found) == 300
    assert {finding.facts["known"].count("`") for finding in found} == {2 * FEW}
