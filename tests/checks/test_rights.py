"""Behind a right stands something with a target; facilities alone don't count."""

import pytest

from tests.checks.lines import lines, said

BASE = """requests:
  complaint: {name: Queja, answer: 3 business days}
  fault:
    name: Avería
    severities:
      all: {says: Nada, resolve: 1 day}
      some: {says: Poco, answer: 2 days, lacks: {resolve: Depende}}
services:
  horno: {name: Horno, steps: [{says: Lo miramos, within: 2 days}]}
  pan: {name: Pan, steps: [{says: Lo miramos}]}
channels:
  shop: {kind: in_person, hours: open, languages: [es], access: [step_free], takes_files: true}
  phone: {kind: phone, phone: +34 951 550 100, hours: open, wait: 1 minute, human: {at: at once}}
  line: {kind: phone, phone: +34 951 550 101, human: {at: at once, wait: 1 minute for 90%}}
places:
  centro:
    {name: Norte, hours: open, comfort: [seats], access: [lift], wait: 5 minutes, last_entry: 9 minutes before closing}
remedies:
  tarde: {gives: EUR 10, automatic: true, paid_within: 10 days}
  perdon: {gives: Una disculpa, automatic: true}
promises:
  reparto: {says: A la hora, target: 98%}
  repartos: {says: A la hora, target: {shop: 98%, otherwise: 90%}}
  lema: {says: Siempre con cariño}
  mejor: {says: Con tiempo, target: 90%, best_effort: Depende}
  antes: {says: A la hora, target: 98%, ended: Ya no}
  pasado: {says: A la hora, target: 98%, in_force: {until: 2026-11-30}}
contractors:
  moto:
    name: Moto Sol
    owner: rosa
    answers_in: 1 day
    trained: {in: [style], hours: 24 a year}
    audited: {last: 2026-10-01}
  bici: {name: Bici Sol, owner: rosa, trained: {in: [style]}}
beyond:
  - {person: rosa, kind: ombudsman, replies_in: 8 business days}
  - {authority: Oficina del consumidor, kind: authority}
rights:
"""

BACKED = {
    "time: {backed_by: [reparto]}": [],
    "time: {backed_by: [repartos]}": [],
    "time: {backed_by: [complaint.answer]}": [],
    "time: {backed_by: [phone.wait]}": [],
    "time: {backed_by: [line.human]}": [],
    "time: {backed_by: [centro.wait]}": [],
    "time: {backed_by: [centro.last_entry]}": [],
    "time: {backed_by: [fault.resolve]}": [],
    "time: {backed_by: [fault.all]}": [],
    "time: {backed_by: [fault.all.resolve]}": [],
    "time: {backed_by: [fault.answer]}": [],
    "time: {backed_by: [horno.steps]}": [],
    "time: {backed_by: [tarde]}": [],
    "time: {backed_by: [tarde.paid_within]}": [],
    "time: {backed_by: [paco.replies_in]}": [],
    "time: {backed_by: [moto.answers_in]}": [],
    "expertise: {backed_by: [moto.trained]}": [],
    "comfort: {backed_by: [centro.comfort, centro.wait]}": [],
    "defence: {backed_by: [rosa]}": [],
    "defence: {backed_by: [rosa.replies_in]}": [],
    "solutions: {backed_by: [rosa.replies_in]}": [],
    "ayuda: {name: Que alguien de fuera lo mire, backed_by: [rosa]}": [],
    "time: {backed_by: [nada-de-esto]}": [],
    "comfort: {backed_by: [centro.comfort, centro.esperra]}": [],
    "time: {lacks: {backed_by: Lo estamos midiendo}}": [],
    "time: {says: No perder tiempo}": [1],
    "time: {backed_by: []}": [1],
    "defence: {says: Alguien de fuera}": [1],
    "comfort: {backed_by: [centro.comfort]}": [1],
    "comfort: {backed_by: [centro.comfort, centro.access, centro.hours]}": [1],
    "time: {backed_by: [shop.hours, phone.phone, phone.human]}": [1],
    "expertise: {backed_by: [shop.languages, bici.trained, moto.audited]}": [1],
    "honesty: {backed_by: [lema]}": [1],
    "honesty: {backed_by: [mejor]}": [1],
    "honesty: {backed_by: [antes, pasado]}": [1],
    "honesty: {backed_by: [antes, reparto]}": [],
    "solutions: {backed_by: [perdon]}": [1],
    "solutions: {backed_by: [rosa]}": [1],
    "solutions: {backed_by: [pan.steps]}": [1],
    "solutions: {backed_by: [fault.some.says]}": [],
}


@pytest.mark.parametrize("right", BACKED)
def test_a_right_is_backed_by_something_with_a_target(right, tmp_path):
    before = BASE.count("\n")
    assert lines("right-without-promise", f"{BASE}  {right}\n", tmp_path) == [line + before for line in BACKED[right]]


def test_the_finding_says_what_is_behind_the_right(tmp_path):
    piece = "rights:\n  time: {says: Pronto}\n  comfort:\n    backed_by: [phone.phone, shop.hours]\n"
    behind = {"backing": "`phone.phone`, `shop.hours`", "reason": "{backing} has no target, or is no longer promised"}
    assert said("right-without-promise", piece, tmp_path) == [
        ("warning", {"right": "time", "reason": "nothing is named in `backed_by`"}),
        ("warning", {"right": "comfort", **behind}),
    ]
    assert lines("right-without-promise", piece, tmp_path) == [2, 4]


@pytest.mark.parametrize(
    ("beyond", "expected"),
    [
        ("", [2]),
        ("beyond:\n  - {authority: Oficina del consumidor, kind: authority}\n", []),
        ("beyond:\n  - {person: rosa, kind: ombudsman}\n", [2]),
    ],
)
def test_a_defence_by_an_authority_has_no_id_to_name(beyond, expected, tmp_path):
    piece = "rights:\n  defence: {says: Alguien de fuera}\n  time: {says: Pronto}\n" + beyond
    assert lines("right-without-promise", piece, tmp_path) == [*expected, 3]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("languages: [es]\n", [("warning", {})]),
        ("organisation: {name: Sol, country: ES, timezone: Europe/Madrid, size: {workers: 9}}\n", [("note", {})]),
        ("organisation: {name: Sol, country: ES, timezone: Europe/Madrid, size: {workers: 10}}\n", [("warning", {})]),
        ("lacks: {rights: Los de la ley}\n", []),
        ("rights: {time: {backed_by: [complaint.answer]}}\n", []),
        ("rights: todos\n", []),
    ],
)
def test_a_charter_names_rights(piece, expected, tmp_path):
    assert said("rights-missing", piece, tmp_path) == expected
