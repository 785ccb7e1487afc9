"""What bars the way, sends customers on or promises nothing is found, and what stands near the border is left alone."""

from __future__ import annotations

import re

import pytest

from responde.checks import Case, parity, plain, wording
from responde.checks.lexicon import BARRIERS, LANGUAGES, Wording, lexicon, wordings
from responde.checks.phrases import BRACES, MACRO, OTHERS, called, compiled, looked_for
from responde.checks.said import folded, spaced
from responde.reading import read
from responde.source import parse
from tests.checks import cases, corpus
from tests.conftest import CONTRACTS, ROOT

LEAST = 0.9
"""Of the sentences that the lists were made with, so many have to be found at least."""
LEAST_KEPT_ASIDE = 0.6
"""Of those that nobody looked at."""
MOST_ALARMED = 0.03

BY_CODE = {
    "es": {
        "abbreviation-unexplained": (4, 0, 0),
        "complaint-barred": (13, 1, 0),
        "customer-sent-away": (18, 2, 0),
        "emergency-by-form": (5, 0, 0),
        "emergency-in-writing": (8, 1, 0),
        "legal-formula": (6, 0, 0),
        "outcome-promised": (9, 1, 0),
        "promise-vague": (19, 1, 0),
        "responsibility-refused": (12, 1, 0),
        "toll-gate": (18, 2, 0),
        "text-hard": (0, 0, 1),
    },
    "en": {
        "abbreviation-unexplained": (4, 0, 0),
        "complaint-barred": (12, 2, 0),
        "customer-sent-away": (17, 3, 0),
        "emergency-by-form": (5, 0, 0),
        "emergency-in-writing": (8, 1, 0),
        "legal-formula": (6, 0, 0),
        "outcome-promised": (9, 1, 0),
        "promise-vague": (20, 1, 0),
        "responsibility-refused": (12, 1, 0),
        "toll-gate": (18, 2, 0),
    },
    "pt": {
        "abbreviation-unexplained": (3, 1, 0),
        "complaint-barred": (13, 1, 0),
        "customer-sent-away": (17, 3, 1),
        "emergency-by-form": (5, 0, 0),
        "emergency-in-writing": (8, 1, 0),
        "legal-formula": (6, 0, 0),
        "outcome-promised": (9, 1, 0),
        "promise-vague": (20, 1, 0),
        "responsibility-refused": (12, 1, 0),
        "toll-gate": (17, 3, 0),
    },
}
"""Caught, missed, and found where something else is wrong or nothing: what a change of the lists changes."""


@pytest.mark.parametrize("lang", corpus.LANGUAGES)
def test_what_the_lists_know_is_told_code_by_code(lang):
    assert corpus.by_code(lang) == BY_CODE[lang]


@pytest.mark.parametrize("lang", corpus.LANGUAGES)
@pytest.mark.parametrize(("held", "least"), [(False, LEAST), (True, LEAST_KEPT_ASIDE)])
def test_enough_is_caught_and_next_to_nothing_falsely(lang, held, least):
    measure = corpus.measured(lang, held=held)
    assert measure.caught >= least * measure.guilty
    assert measure.alarmed <= MOST_ALARMED * measure.innocent


@pytest.mark.parametrize("lang", corpus.LANGUAGES)
def test_half_of_the_sentences_are_innocent_and_a_third_is_kept_aside(lang):
    sentences = corpus.sentences(lang)
    assert sum(not one.code for one in sentences) * 2 >= len(sentences)
    assert sum(one.held for one in sentences) * 3 >= len(sentences)
    assert len({one.says for one in sentences}) == len(sentences) > 60


def test_the_readme_states_how_well_the_lists_do():
    text = (ROOT / "README.md").read_text("utf-8")
    found = re.search(r"<!-- wording -->\n(.*?)\n\n", text, re.DOTALL)
    assert found
    assert found[1] == corpus.table()


def findings(piece: str, rules=wording.RULES) -> list:
    text, before = cases.contract(piece)
    source = parse(text.encode())
    contract, problems = read(source)
    assert contract is not None, problems
    found = (source.located(finding) for rule in rules for finding in rule(Case(contract, cases.DAY)))
    return [(each.code, each.spot.line - before) for each in found]


@pytest.mark.parametrize("name", ["andina-conecta", "everything", "panaderia-sol", "seguros-faro"])
def test_nothing_is_found_in_the_examples(name):
    contract, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
    assert contract is not None
    case = Case(contract, cases.DAY)
    assert [each for rule in (*wording.RULES, *parity.RULES, *plain.RULES) for each in rule(case)] == []


ONLY_AFTER = "Sólo después de agotar las instancias anteriores"
LAW = "laws: {ley: Ley 1}\n"


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (f"beyond:\n  - {{authority: A, kind: ombudsman, when: {ONLY_AFTER}}}", [("toll-gate", 2)]),
        (f"{LAW}beyond:\n  - {{authority: A, kind: ombudsman, basis: ley, when: {ONLY_AFTER}}}", [("toll-gate", 3)]),
        (f"beyond:\n  - {{authority: A, kind: regulator, when: {ONLY_AFTER}}}", [("toll-gate", 2)]),
        (f"beyond:\n  - {{authority: A, kind: regulator, basis: own, when: {ONLY_AFTER}}}", [("toll-gate", 2)]),
        (f"{LAW}beyond:\n  - {{authority: A, kind: regulator, basis: [ley, art. 3], when: {ONLY_AFTER}}}", []),
        (
            f"{LAW}beyond:\n  - {{authority: A, kind: court, basis: ley, does: {ONLY_AFTER}}}",
            [],
        ),
        (f"requests: {{appeal: {{name: Recurso, answer: 5 days, note: {ONLY_AFTER}}}}}", []),
        (f"requests: {{second: {{name: Recurso, kind: appeal, answer: 5 days, note: {ONLY_AFTER}}}}}", []),
        (f"requests: {{complaint: {{name: Queja, answer: 5 days, note: {ONLY_AFTER}}}}}", [("toll-gate", 1)]),
        (f"remedies:\n  a:\n    gives: EUR 5\n    only_if: [{ONLY_AFTER}]", []),
        (f"rights:\n  time:\n    says: {ONLY_AFTER}", [("toll-gate", 3)]),
        (f"lessons: [{{heard: {ONLY_AFTER}, changed: Ya no}}]", []),
        (
            "ladder:\n  - {person: rosa, decides: Todo, when: [Sólo después de agotar la vía anterior]}",
            [("toll-gate", 2)],
        ),
    ],
)
def test_only_the_law_may_demand_that_a_way_be_exhausted(piece, expected):
    assert findings(piece) == expected


RED = "contractors: {red: {name: Redes del Norte S.A.S., owner: rosa, contractors: {luz: {name: Luz Díaz Ltda.}}}}"


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("Llame a Redes del Norte para reclamar", True),
        ("Llame a REDES DEL NORTE S.A.S. para reclamar", True),
        ("Si hay un problema, diríjase a Luz Diaz", True),
        ("Reclame directamente ante Luz Díaz Ltda.", True),
        ("Las quejas sobre la obra las atiende Rosa y no Redes del Norte", False),
        ("Llame a Redes del Norte para cambiar la hora de la cita", False),
        ("Redes del Norte repara su conexión", False),
        ("Llame a Redes del Sur para reclamar", False),
        ("Nunca le diremos “reclame al taller”", False),
        ('Quien le diga "reclame al taller" se equivoca', False),
        ('La frase "reclame al taller" no es de esta casa', False),
        ("La frase «reclame al taller» no es de esta casa", False),
        ("“Reclame al taller”, y nada más, no es respuesta", False),
        ("“Aquí no”: reclame al taller", True),
        ("Si lo prefiere, reclame también al taller", False),
        ("Nosotros no reparamos: reclame al taller", True),
        ("Si no funciona, reclame al taller", True),
    ],
)
def test_a_contractor_is_known_by_name_and_by_trade(says, expected):
    assert findings(f"{RED}\nnotes:\n  - '{says}'") == ([("customer-sent-away", 3)] if expected else [])


@pytest.mark.parametrize("name", ["<name>", "<tu taller>", "(a|b", "{x}", "[", "A+", "\\\\d", "…"])
def test_whatever_a_contractor_is_called_it_is_looked_for_as_it_stands(name):
    contractor = f'contractors: {{red: {{name: "{name}", owner: rosa}}}}'
    says = f'"Si hay un problema, reclame a {name} o llame a {name}"'
    assert {code for code, _ in findings(f"{contractor}\nnotes:\n  - {says}")} <= {"customer-sent-away"}


def test_names_are_known_without_their_legal_form():
    contract, _ = read(parse(cases.contract(RED)[0].encode()))
    assert contract is not None
    assert called(contract) == ("redes del norte s.a.s.", "redes del norte", "luz diaz ltda.", "luz diaz")


SENT = "Reclame al taller"


@pytest.mark.parametrize(
    "piece",
    [
        f"contractors: {{red: {{name: Red, owner: rosa, must_not_say: [{SENT}]}}}}",
        f"contractors: {{red: {{name: Red, owner: rosa, penalties: [Decir reclame al taller, {SENT}]}}}}",
        f"contractors: {{red: {{name: Red, owner: rosa, audited: {{found: {SENT}}}}}}}",
        f"needs: {{a: {{says: {SENT}, request: complaint}}}}",
        f"beyond: [{{authority: A, kind: association, does: {SENT}}}]",
        f"forms: {{own: {{a: {{says: {SENT}}}}}}}",
        f"documents: [{{name: {SENT}, url: 'https://sol.example'}}]",
    ],
)
def test_what_others_say_is_not_what_the_company_says(piece):
    assert findings(piece) == []


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("notes: [No asumimos responsabilidad por los retrasos]", ["responsibility-refused"]),
        ("promises: {p: {says: Aviso, target: 90%, except: [No respondemos de los cortes por tormenta]}}", []),
        ("notes: [No respondemos por WhatsApp los domingos]", []),
        ("notes: [No respondemos por teléfono, sino en persona]", []),
        ("contractors: {a: {name: A, owner: rosa, does: El taller responde por escrito}}", []),
        ("contractors: {a: {name: A, owner: rosa, does: El técnico es responsable de dejar limpio}}", []),
        (
            "contractors: {a: {name: A, owner: rosa, does: El técnico es responsable de los daños}}",
            ["responsibility-refused"],
        ),
        ("notes: [El taller responde ante nosotros y nosotros ante usted]", []),
    ],
)
def test_a_company_answers_for_what_is_done_in_its_name(piece, expected):
    assert [code for code, _ in findings(piece)] == expected


BARS = "Pasado ese plazo pierde el derecho a reclamar"


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (f"duties:\n  - {BARS}", 2),
        (f"duties:\n  - says: Avisar\n    else: {BARS}", 3),
        (f"duties:\n  - says: Avisar\n    why: {BARS}", 3),
        (f"conduct:\n  outside_hours: {BARS}", 2),
        (f"conduct:\n  exceptions: {{recorded: true, rule: {BARS}}}", 2),
        (f"conduct:\n  aggression:\n    - says: {BARS}", 3),
        (
            f"requests:\n  a: {{name: A, answer: 5 days, you_have: {{within: 1 year, to: Ir, else: {BARS}}}}}",
            0,
        ),
        (f"notes:\n  - {BARS}", 0),
        ("duties:\n  - No se admiten reclamaciones por teléfono; hágalas por escrito", 0),
        ("duties:\n  - es: Sea amable\n    en: If you shout, you lose the right to complain", 3),
    ],
)
def test_a_duty_never_takes_away_the_right_to_complain(piece, expected):
    piece = f"languages: [es, en]\n{piece}" if "en:" in piece else piece
    line = expected + piece.startswith("languages")
    assert findings(piece) == ([("complaint-barred", line)] if expected else [])


WAYS = (
    "channels: {web: {kind: web}, mail: {kind: email}, wa: {kind: whatsapp}, line: {kind: phone}"
    ", desk: {kind: in_person}}\n"
)
FAULT = "requests:\n  fault:\n    name: Avería\n    channels: [web]\n    severities: "
LEAK = "requests:\n  leak: {name: Fuga de gas, answer: 1 hour"


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("needs:\n  a: {says: Huele a gas, channel: web}", 3),
        ("needs:\n  a: {says: Huele a gas, channel: wa}", 3),
        ("needs:\n  a: {says: Huele a gas}", 3),
        ("needs:\n  a:\n    says: Huele a gas\n    channel: web", 5),
        ("needs:\n  a: {says: Huele a gas, channel: line}", 0),
        ("needs:\n  a: {says: Huele a gas, channel: desk}", 0),
        ("needs:\n  a: {says: Huele a gas, channel: nowhere}", 0),
        ("needs:\n  a: {says: Tengo una pregunta, channel: web}", 0),
        ("needs:\n  a: {says: Esto no es una emergencia, channel: web}", 0),
        (
            "needs:\n  a: {says: Huele a gas, request: leak}\n" + LEAK + ", channels: [line]}",
            0,
        ),
        ("requests:\n  leak: {name: Fuga de gas, answer: 1 hour, channels: [web, mail]}", 3),
        ("requests:\n  leak: {name: Aviso, means: Hay peligro, answer: 1 hour, channels: [web, mail]}", 3),
        ("requests:\n  leak: {name: Fuga de gas, answer: 1 hour, channels: [web, line]}", 0),
        ("requests:\n  leak: {name: Fuga de gas, answer: 1 hour}", 0),
        (
            FAULT + "{a: {says: Hay heridos, answer: 1 hour}}",
            6,
        ),
        (
            FAULT + "{a: {says: Hay heridos, call: Llame al 112, answer: 1 hour}}",
            0,
        ),
        (
            FAULT + "{a: {says: Nada, example: Sale humo, answer: 1 hour}}",
            6,
        ),
    ],
)
def test_danger_leads_to_somebody_who_answers_at_once(piece, expected):
    assert findings(WAYS + piece) == ([("emergency-in-writing", expected)] if expected else [])


def test_where_every_channel_is_written_a_request_in_danger_has_none():
    piece = "channels: {web: {kind: web}}\nrequests:\n  leak: {name: Fuga de gas, answer: 1 hour}"
    assert findings(piece) == [("emergency-in-writing", 3)]
    assert findings(piece.replace("{web: {kind: web}}", "{}")) == []


def test_danger_is_told_once_whatever_the_languages():
    piece = "languages: [es, en, eu]\nneeds:\n  a: {says: {es: Huele a gas, en: I smell gas, eu: Gas usaina dago}}"
    assert findings(piece) == [("emergency-in-writing", 3)]


VAGUE = "Lo antes posible"


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (f"promises: {{p: {{says: {VAGUE}, target: 90%}}}}", 1),
        (f"promises: {{p: {{says: Aviso, also: [{VAGUE}], target: 90%}}}}", 1),
        (f"promises: {{p: {{says: {VAGUE}, best_effort: Depende del mar}}}}", 0),
        (f"promises: {{p: {{says: Aviso, best_effort: {VAGUE}}}}}", 0),
        (f"promises: {{p: {{says: {VAGUE}, target: 90%, ended: Ya no}}}}", 0),
        (f"promises: {{p: {{says: Aviso, target: 90%, except: [{VAGUE}]}}}}", 0),
        (f"requests: {{complaint: {{name: Queja, answer: 1 day, means: {VAGUE}}}}}", 1),
        (f"requests: {{complaint: {{name: Queja, answer: 1 day, requires: [{VAGUE}]}}}}", 0),
        (f"requests: {{complaint: {{name: Queja, answer: 1 day, you_have: {{within: 1 year, to: {VAGUE}}}}}}}", 0),
        (f"rights: {{time: {{says: {VAGUE}}}}}", 1),
        (f"ladder: [{{person: paco, director: true, decides: {VAGUE}}}]", 1),
        (f"channels: {{web: {{kind: web, does: {VAGUE}}}}}", 1),
        (f"channels: {{web: {{kind: web, note: {VAGUE}}}}}", 1),
        (f"duties: [{VAGUE}]", 0),
        (f"emergency: {{when: {VAGUE}, call: 112}}", 0),
        ("promises: {p: {says: 'Lo antes posible, y antes de 2 horas', target: 90%}}", 0),
        ("promises: {p: {says: Por lo antes posible que sea, target: 90%}}", 0),
    ],
)
def test_a_promise_says_something_that_can_be_measured(piece, expected):
    assert [code for code, _ in findings(piece)] == ["promise-vague"] * expected


def test_a_contract_that_could_only_half_be_read_is_judged_all_the_same():
    contract, _ = read(parse(b"languages: [es]\nneeds: {a: {}}\nbeyond: [{}]\nrequests: {a: {severities: {b: {}}}}\n"))
    assert contract is not None
    assert [each for rule in wording.RULES for each in rule(Case(contract, cases.DAY))] == []


def test_words_are_found_however_they_are_typed():
    for says in (
        "SOLO DESPUÉS DE AGOTAR LA VÍA",
        "sólo\u00a0después  de agotar la vía",
        "so\u0301lo despue\u0301s de agotar la via",
    ):
        assert [code for code, _ in findings(f'notes: ["{says}"]')] == ["toll-gate"]


PROMISES = ("BY_FORM", "EMERGENCY", "VAGUE", "OUTCOME")


def every(lang: str) -> list[Wording]:
    words = lexicon(lang)
    return [each for name in (*BARRIERS, *PROMISES) for each in wordings(words, name)]


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_the_quick_look_hides_nothing_that_a_pattern_would_find(lang):
    name = lexicon(lang).__name__
    texts = [folded(spaced(one.says)) for one in corpus.sentences(lang)]
    hidden = [
        (pattern, text)
        for ways in every(lang)
        for pattern in ways.patterns
        for text in texts
        if compiled(name, pattern, ()).search(text)
        and not all(any(piece in text for piece in pieces) for pieces in looked_for(name, pattern, ()))
    ]
    assert hidden == []


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_every_pattern_is_looked_for_first_and_names_only_parts_that_there_are(lang):
    words = lexicon(lang)
    for ways in every(lang):
        for pattern in ways.patterns:
            assert BRACES.search(pattern), pattern
            assert all(
                len(piece) > 1 or piece == "@" for pieces in looked_for(words.__name__, pattern, ()) for piece in pieces
            ), pattern
            assert {name for name in MACRO.findall(pattern) if not name.isdecimal()} <= words.PARTS.keys(), pattern
            looked = {group.strip("<>") for group in BRACES.findall(pattern) if group.startswith("<")}
            assert looked <= words.LOOKS.keys() | OTHERS.keys(), pattern
            assert pattern.replace(r"\S", "") == folded(pattern.replace(r"\S", "")), pattern
