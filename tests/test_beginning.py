"""From nothing to a sound charter: a project begins with marks that the check refuses, and their answers are enough."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date
from itertools import cycle
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from responde.beginning import CONTRACT, MARK, PATHS, Answers, questions, start, told
from responde.beginning.answers import CHANNELS, SECTORS
from responde.beginning.pen import BLANKS, TEXTS, scalar
from responde.beginning.places import currency, zone
from responde.beginning.plan import a_year_later, initials
from responde.beginning.sectors import sector
from responde.contract.codes import COUNTRIES
from responde.contract.schema import schema
from responde.contract.vocabulary import VOCABULARIES
from responde.edition import examine
from responde.findings import Severity
from responde.source import parse
from responde.words import LANGUAGES, catalogue
from tests.conftest import ROOT, SAME_DAY
from tests.judges.yaml_server import yaml_server

DAY = date(2026, 12, 1)
TEMPLATES = sorted({template for template, _ in SECTORS.values()})
EVERYTHING = {
    "name": "Línea Norte",
    "country": "CO",
    "workers": 640,
    "timezone": "America/Bogota",
    "channels": tuple(CHANNELS),
    "contractors": True,
    "published_at": "https://derechos.linea-norte.example/",
}
SMALL = {**EVERYTHING, "workers": 4, "rungs": 2, "channels": ("phone", "counter"), "contractors": False}
OPEN = {"rungs": 2, "channels": ("web",)}
"""Whatever may stay open does."""


def answers(**said) -> Answers:
    return Answers(**{"languages": ("es",), "since": DAY, **said})


def begun(folder: Path, given: Answers) -> Path:
    """The contract of a project that was written into `folder`."""
    for file in start(given, "0.1.0"):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder / CONTRACT


# What a company writes in the place of each mark. `…`: the example that the mark itself gives.
NAMES = ("Ana Ruiz Soler", "Luis Peña Cano", "Marta Gil Vera", "Jorge Díaz Mora", "Eva Nieto Sanz", "Raúl Vega Pons")
FILLED = {
    "organisation": "Línea Norte",
    "legal_name": "Línea Norte S.A.",
    "country": "CO",
    "sector": "energy",
    "workers": "5",
    "timezone": "…",
    "address": "Calle Larga 12",
    "cutoff": "…",
    "hours": "…",
    "source": "Registro de casos",
    "person": NAMES,
    "phone": [f"+57 601 555 01{number:02}" for number in range(20)],
    "line": "+57 601 555 0200",
    "whatsapp": "+57 310 555 0201",
    "email": [f"buzon{number}@linea-norte.example" for number in range(20)],
    "verified": "2026-11-10",
    "cost": "…",
    "human": "…",
    "place": "Oficina del Centro",
    "comfort": "…",
    "access": "…",
    "emergency": "112",
    "time": "…",
    "figure": "…",
    "gives": "…",
    "automatic": "true",
    "grants": "…",
    "decides": "Devolver el dinero",
    "authority": "Autoridad de Servicios",
    "website": "https://autoridad.example",
    "appointed_by": "La asamblea",
    "paid_by": "Un fondo aparte",
    "term": "…",
    "binding": "true",
    "company": "Obras del Río S.A.S.",
    "recognised_by": "Carné con foto",
    "until": "2027-11-30",
    "last": "2026-10-05",
    "often": "…",
    "training": "…",
    "time_to_listen": "Ninguna visita tiene duración máxima",
    "outside_hours": "Escribir por la web",
    "prefix": "LN",
    "notice": "https://linea-norte.example/privacidad",
}


def filled(text: str) -> str:
    """A contract with every mark replaced by what its words ask for."""
    given = {name: cycle([said] if isinstance(said, str) else said) for name, said in FILLED.items()}
    return "".join(
        line if line.lstrip().startswith("#") else MARK.sub(lambda mark: _instead(mark[0][1:-1], given), line)
        for line in text.splitlines(keepends=True)
    )


def _instead(mark: str, given) -> str:
    for name, sentence in BLANKS.items():
        for lang in LANGUAGES:
            before, _, after = catalogue(lang).gettext(sentence).partition("{example}")
            if mark.startswith(before) and mark.endswith(after) and (before == mark or after):
                example = mark[len(before) : len(mark) - len(after)]
                return next(given[name]).replace("…", example)
    return mark  # a text that waits for its translation


PROJECTS = [
    *((template, (lang,), EVERYTHING) for template in TEMPLATES for lang in LANGUAGES),
    *((template, ("es", "en", "pt"), {**EVERYTHING, "rungs": 2}) for template in TEMPLATES),
    *((template, ("es",), SMALL) for template in TEMPLATES),
    *((template, ("pt",), OPEN) for template in TEMPLATES),
    ("health", ("ca", "pt-BR"), EVERYTHING),
    ("utility", ("eu",), {**EVERYTHING, "channels": ("counter", "email"), "name": 'Agua "Clara", S.A. #1: ¿sí?'}),
]


@pytest.fixture(
    scope="module",
    params=PROJECTS,
    ids=lambda each: f"{each[0]}-{'-'.join(each[1])}-{each[2].get('workers', 'open')}",
)
def project(request, tmp_path_factory):
    """The contract of a project that nobody has touched."""
    template, languages, said = request.param
    return begun(tmp_path_factory.mktemp("project"), answers(sector=template, languages=languages, **said))


def weighty(path: Path):
    """What a project has to answer for that was begun without the law, which is asked for with an option of its own."""
    found = (each for each in examine(path, DAY).findings if each.severity is not Severity.NOTE)
    return [each for each in found if not each.code.startswith("law-")]


def test_a_project_has_one_finding_for_each_mark_at_its_place_and_no_other(project):
    lines = project.read_text("utf-8").split("\n")
    marks = [
        (row, mark.start() + 1 - line[: mark.start()].endswith('"'))
        for row, line in enumerate(lines, 1)
        if not line.lstrip().startswith("#")
        for mark in MARK.finditer(line)
    ]
    found = weighty(project)
    assert [(each.spot.line, each.spot.column) for each in found if each.code == "placeholder"] == marks
    assert [(each.code, each.name, each.facts) for each in found if each.code != "placeholder"] == []
    assert marks


def test_once_every_mark_is_answered_the_contract_is_sound(project):
    answered = project.with_name("answered.yml")
    answered.write_text(filled(project.read_text("utf-8")), "utf-8")
    assert [(each.code, each.name, each.facts) for each in weighty(answered)] == []


def test_a_contract_is_short_enough_to_be_read_at_one_sitting(project):
    assert len(project.read_text("utf-8").splitlines()) <= 175


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_usual_answers_give_a_shorter_one(template, tmp_path):
    usual = begun(tmp_path, answers(sector=template, workers=60, country="ES", name="Sol"))
    assert len(usual.read_text("utf-8").splitlines()) <= 150


def leaves(value, path=()):
    if isinstance(value, dict):
        for name, below in value.items():
            yield from leaves(below, (*path, name))
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each, path)
    else:
        yield path, str(value)


def _text_alone(contract):
    return yaml.load(contract.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes text, lists and mappings alone


def test_nobody_and_no_figure_stands_in_a_contract_that_the_company_has_not_given(project):
    said = list(leaves(_text_alone(project)))
    named = [value for path, value in said if path[0] in {"people", "contractors"} and path[-1] in {"name", "phone"}]
    assert [value for value in named if not MARK.fullmatch(value)] == []
    own = {"edition", "format", "organisation", "case_number"}
    figures = [(path, value) for path, value in said if re.search(r"\d", MARK.sub("", value)) and path[0] not in own]
    assert [each for each in figures if each[0] != ("published_at",) and each[0][-1] != "follows"] == []


def test_the_same_answers_give_the_same_bytes():
    assert start(answers(**EVERYTHING), "0.1.0") == start(answers(**EVERYTHING), "0.1.0")


def test_a_project_consists_of_the_files_it_names():
    assert [file.path for file in start(answers(), "0.1.0")] == list(PATHS)


def test_the_schema_beside_the_contract_is_the_one_its_first_line_names(tmp_path):
    contract = begun(tmp_path, answers())
    first = contract.read_text("utf-8").split("\n")[0]
    file = contract.with_name(first.removeprefix("# yaml-language-server: $schema="))
    assert json.loads(file.read_text("utf-8")) == schema()


def test_an_editor_underlines_nothing_once_every_mark_is_answered(tmp_path):
    contracts = []
    for template in TEMPLATES:
        contract = begun(tmp_path, answers(sector=template, languages=("es", "pt"), **EVERYTHING))
        contracts.append(contract.with_name(f"{template}.yml"))
        contracts[-1].write_text(filled(contract.read_text("utf-8")), "utf-8")
    assert yaml_server(tmp_path / PATHS[-1], *contracts) == []


# What comes of it

BUILT = {"health": (("es", "en", "pt"), EVERYTHING), "shop": (("pt",), SMALL), "insurance": (("ca", "es"), EVERYTHING)}


@pytest.fixture(scope="module", params=BUILT)
def sound(request, tmp_path_factory, responde):
    """A project without a mark, with the site that `responde build` made of it."""
    languages, said = BUILT[request.param]
    folder = tmp_path_factory.mktemp("sound")
    contract = begun(folder, answers(sector=request.param, languages=languages, **said))
    contract.write_text(filled(contract.read_text("utf-8")), "utf-8")
    done = responde("build", "--to", "site", "--today", DAY.isoformat(), cwd=folder, env=SAME_DAY)
    assert (done.returncode, "was not used" in done.stderr) == (0, False), done.stderr
    return folder


def published(site: Path):
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}


def test_the_project_is_published_without_the_contract_and_its_schema(sound):
    files = published(sound / "site")
    assert {"index.html", "ladder.html", "charter.json"} <= files
    assert [name for name in files if "contract.yml" in name or "contract.schema" in name] == []


def test_mkdocs_publishes_the_same_pages_without_a_warning(sound):
    environment = {**os.environ, **SAME_DAY, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", "by-mkdocs"]
    done = subprocess.run(command, cwd=sound, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    pages = {name for name in published(sound / "site") if name.endswith(".html")}
    assert {name for name in published(sound / "by-mkdocs") if name.endswith(".html")} == pages
    assert not (sound / "by-mkdocs/contract.schema.json").exists()


def test_mkdocs_refuses_to_publish_a_mark(tmp_path):
    begun(tmp_path, answers(**EVERYTHING))
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "[placeholder]" in done.stdout + done.stderr


def test_the_workflow_is_one_that_github_understands(tmp_path):
    for lang in LANGUAGES:
        begun(tmp_path / lang, answers(languages=(lang,)))
    workflows = [tmp_path / lang / ".github/workflows/charter.yml" for lang in LANGUAGES]
    assert workflow_judge(*workflows) == 0
    workflows[0].write_text(workflows[0].read_text("utf-8").replace("runs-on:", "runs_on:"), "utf-8")
    assert workflow_judge(workflows[0]) == 1


def workflow_judge(*files: Path) -> int:
    command = [
        Path(sys.executable).with_name("check-jsonschema"),
        "--builtin-schema",
        "vendor.github-workflows",
        *files,
    ]
    return subprocess.run(command, capture_output=True, check=False).returncode


def test_every_action_of_the_workflow_is_githubs_own_in_a_major_version():
    (workflow,) = (file.content.decode() for file in start(answers(), "0.1.0") if file.path.endswith("charter.yml"))
    used = re.findall(r"uses: (\S+)", workflow)
    assert [each for each in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", each)] == []
    assert re.findall(r"run: (.+)", workflow) == [
        "pip install -r requirements.txt",
        "responde check --format github --strict",
        "responde build --to site",
    ]


def test_git_ignores_what_is_made_anew_and_keeps_the_rest(tmp_path):
    begun(tmp_path, answers())
    subprocess.run(["/usr/bin/env", "git", "init", "--quiet", tmp_path], check=True)
    command = ["/usr/bin/env", "git", "check-ignore", "--stdin"]
    asked = "\n".join([*PATHS, "site/index.html", ".venv/bin/python", "charter/results.csv"])
    said = subprocess.run(command, cwd=tmp_path, input=asked, capture_output=True, text=True, check=False).stdout
    assert said.split() == ["site/index.html", ".venv/bin/python"]


def test_the_site_is_called_after_the_company_whatever_it_is_called(tmp_path):
    for name, title in (("No", "No"), ('A & "B"', 'A &amp; "B"'), ("", "")):
        begun(tmp_path, answers(name=name))
        site = yaml.safe_load((tmp_path / "mkdocs.yml").read_text("utf-8"))
        assert site["site_name"] == (title or site["site_name"])
        assert site["site_name"]


# What is known of a sector


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_sector_speaks_all_languages_and_promises_something_for_a_right(template):
    data = sector(template)
    held = yaml.safe_load((ROOT / f"templates/start/sectors/{template}.yml").read_text("utf-8"))
    texts = list(_texts(held))
    assert [each for each in texts if list(each) != ["es", "en", "pt"]] == []
    assert {promise.right for promise in data.promises.values()} <= set(VOCABULARIES["rights"])
    assert {data.overseer} <= set(VOCABULARIES["beyond"])
    assert all(promise.asks[lang].endswith("?") for promise in data.promises.values() for lang in LANGUAGES)


def _texts(value):
    if isinstance(value, dict):
        if {"es", "en", "pt"} & set(value):
            yield value
        else:
            for each in value.values():
                yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def test_every_sector_is_a_word_of_the_format_or_left_open():
    assert {word for _, word in SECTORS.values()} - {""} == set(VOCABULARIES["sectors"])
    assert set(CHANNELS.values()) <= set(VOCABULARIES["channels"])


def test_what_the_marks_ask_for_is_what_the_tests_answer():
    assert set(FILLED) == set(BLANKS)
    assert [each for each in (*BLANKS.values(), *TEXTS.values()) if "<" in each] == []


# Writing


@pytest.mark.parametrize(
    "text",
    [
        "Sol",
        "Casa, Jardín & Co.",
        "Nº 5 # 3",
        "a: b",
        "¿Sí?",
        '"Sol"',
        "- x",
        "null",
        "~",
        ":0",
        "*611",
        "<first name>",
        "50 %",
    ],
)
def test_a_text_is_read_as_it_was_meant_also_in_braces(text):
    assert _read(text) == (text, [])


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1).map(str.strip).filter(bool))
def test_any_name_is_read_as_it_was_meant(text):
    text = " ".join(text.split())
    if text:
        assert _read(text) == (text, [])


def _read(text):
    source = parse(f"a: {{b: {scalar(text)}, c: d}}\n".encode())
    return source.top.items["a"].items["b"].text, [each.code for each in source.findings]


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Panadería El Sol", "PES"), ("Élan", "E"), ("3M", "M"), ("株式会社", ""), ("", ""), ("a b c d e f", "ABCD")],
)
def test_the_number_of_a_case_begins_with_the_companys_initials(name, letters):
    assert initials(name) == letters


def test_a_year_later_is_the_same_day():
    assert a_year_later(date(2026, 12, 1)) == date(2027, 12, 1)
    assert a_year_later(date(2028, 2, 29)) == date(2029, 2, 28)


def test_the_time_zone_of_a_country_is_one_of_its_own():
    zones = {country: zone(country) for country in COUNTRIES}
    lands = get_global("zone_territories")
    assert {country: name for country, name in zones.items() if name and lands[name] != country} == {}
    assert all(ZoneInfo(name) for name in zones.values() if name)
    assert {country for country, name in zones.items() if not name} <= {"AQ", "BV", "HM", "UM", "XK"}


@pytest.mark.parametrize(
    ("country", "region", "expected"),
    [
        *(("ES", "", "Europe/Madrid"), ("ES", "MD", "Europe/Madrid"), ("ES", "CN", "Atlantic/Canary")),
        *(("PT", "20", "Atlantic/Azores"), ("CO", "", "America/Bogota"), ("BR", "", "America/Sao_Paulo")),
        *(("MX", "", "America/Mexico_City"), ("AQ", "", ""), ("", "", "")),
    ],
)
def test_a_country_and_its_region_suggest_a_time_zone(country, region, expected):
    assert zone(country, region) == expected


def test_a_country_suggests_its_money():
    assert [currency(each) for each in ("CO", "ES", "BR", "")] == ["COP", "EUR", "BRL", "EUR"]


# Questions

UNDERSTOOD = [
    ("languages", "es, en", ("es", "en")),
    ("languages", "es en es", ("es", "en")),
    ("languages", "pt-BR", ("pt-BR",)),
    ("languages", "español", None),
    ("languages", "", None),
    ("name", "  Panadería  El Sol ", "Panadería El Sol"),
    ("name", "", ""),
    ("name", "a\x00b", None),
    ("name", "x" * 81, None),
    ("country", "co", "CO"),
    ("country", "Spain", None),
    ("country", "", ""),
    ("region", "ES-MD", "MD"),
    ("region", "20", "20"),
    ("region", "Madrid", None),
    ("sector", "Telecom", "telecom"),
    ("sector", "mining", None),
    ("sector", "", None),
    ("workers", "640", 640),
    ("workers", "", 0),
    ("workers", "0", None),
    ("workers", "many", None),
    ("timezone", "America/Bogota", "America/Bogota"),
    ("timezone", "Bogota", None),
    ("timezone", "../../etc/passwd", None),
    ("channels", "phone,WhatsApp", ("phone", "whatsapp")),
    ("channels", "pigeon", None),
    ("channels", "", None),
    ("rungs", "3", 3),
    ("rungs", "4", None),
    ("contractors", "Sí", True),
    ("contractors", "não", False),
    ("contractors", "perhaps", None),
    ("published_at", "https://sol.example/", "https://sol.example/"),
    ("published_at", "sol.example", None),
    ("published_at", "", ""),
    ("since", "2026-12-01", DAY),
    ("since", "1/12/2026", None),
]


@pytest.mark.parametrize(("question", "said", "expected"), UNDERSTOOD)
def test_an_answer_is_understood_or_refused(question, said, expected):
    assert questions.understood(question, said) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_is_asked_and_refused_in_a_sentence(lang):
    assert tuple(questions.ASKED) == tuple(questions.UNDERSTOOD) == tuple(questions.REFUSED)
    for question in questions.ASKED:
        assert questions.asked(question, lang)
        assert "{" not in questions.refused(question, "x", lang)


def test_what_can_be_chosen_is_told_with_its_meaning():
    assert [word for word, _ in questions.options("sector", "en")] == list(SECTORS)
    assert dict(questions.options("channels", "en"))["phone"] == "Telephone"
    assert questions.options("name", "en") == ()


@pytest.mark.parametrize(
    ("question", "known", "expected"),
    [
        ("languages", {}, "es"),
        ("name", {}, ""),
        ("timezone", {"country": "CO"}, "America/Bogota"),
        ("rungs", {"workers": 0}, "3"),
        ("rungs", {"workers": 5}, "2"),
        ("rungs", {"workers": 50}, "3"),
        ("contractors", {}, "no"),
        ("since", {}, "2026-12-01"),
    ],
)
def test_what_is_likely_is_proposed(question, known, expected):
    assert questions.proposed(question, known, DAY, "es") == expected


def test_every_proposal_is_understood():
    for lang in LANGUAGES:
        known = {}
        for question in questions.ASKED:
            known[question] = questions.understood(question, questions.proposed(question, known, DAY, lang))
        assert questions.answered(known) == answers(languages=(lang,))


def test_a_charter_is_spoken_of_in_the_first_of_its_languages_that_we_speak():
    assert [questions.speaks(each) for each in (("ca", "es"), ("pt-BR",), ("eu",))] == ["es", "pt", ""]


def test_what_is_left_to_do_is_counted():
    files = start(answers(), "0.1.0")
    contract = next(file.content.decode() for file in files if file.path == CONTRACT)
    left = [mark for line in contract.split("\n") if not line.lstrip().startswith("#") for mark in MARK.findall(line)]
    assert str(len(left)) in told(files, "sol", "en")
