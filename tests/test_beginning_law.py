"""From nothing to a lawful charter: what the law asks stands in what is begun, and whoever answers it breaks no law."""

from __future__ import annotations

import re
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest
import yaml

from responde import law
from responde.beginning import CONTRACT, MARK, Answers, further, start
from responde.beginning.lawful import lawful
from responde.beginning.lawful.demands import hours
from responde.beginning.lawful.marks import MARKS
from responde.beginning.pen import BLANKS
from responde.contract.quantities import Duration
from responde.edition import examine
from responde.findings import Severity
from responde.law.judging import Verdict
from responde.reading import read
from responde.source import parse
from responde.words import LANGUAGES, catalogue
from tests.conftest import ROOT
from tests.test_beginning import FILLED

DAY = date(2026, 12, 1)
LAWFUL = {
    "longest": "{value}",
    "example": "{example}",
    "least": "{value}",
    "better": "{value}",
    "exactly": "{value}",
    "one": "{last}",
    "open": "Mo-Fr 08:00-18:00; PH off",
    "line": "+34 900 123 456",
    "email": "reclamaciones@sol.example",
    "post": "Apartado 12, Lugar",
    "authority": "{last}",
    "body": "Junta Arbitral de Consumo",
    "to": "Completar la queja o pedir que se revise",
    "receipt": "{value}",
    "legal_name": "Sol S.A.",
    "tax_id": "A12345678",
    "mission": "Respondemos",
    "document": "Reglamento de atención",
    "published_at": "https://carta.sol.example/",
    "turnover": "EUR 1000000",
    "balance": "EUR 900000",
    "customers": "5000",
    "region": "GA",
    "service": "Pan",
}
"""What a company writes in the place of each mark that has a law beside it; in braces, what the mark itself says."""


def filled(text: str) -> str:
    """A contract with every mark replaced by what its words ask for; `instead` of some, something else."""
    said = {**FILLED, "phone": [f"+34 910 555 {number:03}" for number in range(20)], "country": "ES"}
    given = {name: cycle([one] if isinstance(one, str) else one) for name, one in said.items()}
    return "".join(
        line if line.lstrip().startswith("#") else MARK.sub(lambda mark: answered(mark[0][1:-1], given), line)
        for line in text.splitlines(keepends=True)
    )


def answered(mark: str, given) -> str:
    own = [(sentence, name) for name, sentence in BLANKS.items()]
    asked = sorted(((sentence, name) for name, sentence in MARKS.items()), key=lambda each: each[1] == "exactly")
    for sentence, name in (*asked[:-1], *own, asked[-1]):  # what is nothing but a value looks like any other mark
        facts = said_by(mark, sentence)
        if facts is not None:
            facts["last"] = re.split(r", | / ", facts.get("value", ""))[-1]
            said = next(given[name]) if (sentence, name) in own else LAWFUL[name]
            return said.replace("…", facts.get("example", "")).format(**facts)
    return mark  # a text that waits for its translation


def said_by(mark: str, sentence: str) -> dict[str, str] | None:
    """What stands for each name in a sentence, if this is the sentence in one of our languages."""
    for lang in LANGUAGES:
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(catalogue(lang).gettext(sentence)))
        if found := re.fullmatch(pattern, mark):
            return found.groupdict()
    return None


ES = {"country": "ES", "timezone": "Europe/Madrid", "name": "Sol", "workers": 640}
COMPANIES = {
    "insurer": {**ES, "sector": "insurance"},
    "energy": {**ES, "sector": "energy", "channels": ("web",), "contractors": True},
    "telecom": {**ES, "sector": "telecom", "country": "CO", "timezone": "America/Bogota", "workers": 900},
    "shop": {**ES, "sector": "shop", "country": "PE", "timezone": "America/Lima", "workers": 4, "rungs": 2},
    "elsewhere": {**ES, "sector": "retail", "country": "JP", "timezone": "Asia/Tokyo"},
}
AFTER = {"insurer": date(2026, 12, 29), "energy": date(2026, 12, 29)}
"""The day after the law is in force, where that is still to come."""
LAWS_ASK = [company for company in COMPANIES if company != "elsewhere"]
OTHERS = {
    "office": {**ES, "sector": "public", "channels": ("email",)},
    "bank": {**ES, "sector": "finance", "channels": ("counter",), "published_at": "https://carta.sol.example/"},
}


def answers(company: str, languages: tuple[str, ...] = ("es",), **said) -> Answers:
    return Answers(**{**{**COMPANIES, **OTHERS}[company], "languages": languages, "since": DAY, "lawful": True, **said})


def begun(company: str, languages: tuple[str, ...] = ("es",), **said) -> str:
    files = start(answers(company, languages, **said), "0.1.0")
    return next(file.content.decode() for file in files if file.path == CONTRACT)


def said_in(text: str):
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes text, lists and mappings alone


def judged(text: str, day: date):
    contract, findings = read(parse(text.encode()))
    assert [each.code for each in findings if each.severity is Severity.ERROR] == []
    return law.judged(contract, day), law.check(contract, day)


def examined(text: str, day: date, folder: Path):
    contract = folder / "contract.yml"
    contract.write_text(text, "utf-8")
    return [each for each in examine(contract, day).findings if each.severity is not Severity.NOTE]


# What is begun


@pytest.mark.parametrize("languages", [("es",), ("en",), ("pt",), ("es", "en", "pt")])
@pytest.mark.parametrize("company", COMPANIES)
def test_whoever_answers_every_mark_breaks_no_law_on_the_day_after_it_is_in_force(company, languages, tmp_path):
    day, text = AFTER.get(company, DAY), filled(begun(company, languages))
    every, findings = judged(text, day)
    assert {each.verdict for each in every if each.found} <= {Verdict.MET}
    assert findings == ()
    assert bool(every) == (company in LAWS_ASK)
    assert [(each.code, each.path, each.facts) for each in examined(text, day, tmp_path)] == []


WRONG = [
    ("energy", r"<15 calendar days [^>]*21\.3[^>]*>", "16 business days", {"ES-21-15", "ES-10-RES-15"}),
    ("energy", r"<5 calendar days [^>]*>", "6 business days", {"ES-10-BILL-5"}),
    ("energy", r"<2 hours [^>]*>", "3 hours", {"ES-10-CONT-2H"}),
    ("energy", r"<3 minutes [^>]*10\.3\)>", "4 minutes for 95%", {"ES-PHONE-95-3"}),
    ("energy", r"<3 minutes [^>]*8\.2\)>", "3 minutes for 90%", {"ES-HUMAN-95-3"}),
    ("energy", r"<24/7 [^>]*>", "Mo-Fr 09:00-18:00", {"ES-HOURS-247"}),
    ("energy", r"<free [^>]*>", "local_call", {"ES-21-FREE"}),
    ("insurer", r"<1 month [^>]*>", "2 months", {"ES-FIN-SUPERVISOR"}),
    ("insurer", r"<15 business days [^>]*>", "40 business days", {"ES-FIN-1M"}),
    ("telecom", r"<15 business days [^>]*>", "16 business days", {"CO-TEL-15"}),
    ("shop", r"<15 business days [^>]*>", "16 business days", {"PE-LIBRO-15", "PE-RES-15"}),
    ("shop", r"<any time [^>]*>", "15 business days", {"PE-INDECOPI"}),
]


@pytest.mark.parametrize(
    ("company", "mark", "value", "rules"),
    WRONG,
    ids=lambda each: each[:20] if isinstance(each, str) else " ".join(sorted(each)),
)
def test_whoever_answers_one_mark_against_the_law_is_told_so_by_its_rule(company, mark, value, rules):
    text = re.sub(mark, value, begun(company, ("en", "es")))
    _, findings = judged(filled(text), AFTER.get(company, DAY))
    assert {each.facts["rule"] for each in findings if each.severity is Severity.ERROR} == rules


@pytest.mark.parametrize("company", COMPANIES)
def test_what_is_begun_has_one_finding_for_each_mark_and_none_of_another_kind(company, tmp_path):
    text = begun(company, ("es", "pt"))
    lines = [line for line in text.split("\n") if not line.lstrip().startswith("#")]
    found = examined(text, DAY, tmp_path)
    assert {each.code for each in found} == {"placeholder"}
    assert len(found) == len(MARK.findall("\n".join(lines)))


PROPOSED = [
    ("insurer", "requests.complaint.answer.target", "<15 business days or less (Ley 10/2025, art. 17.1)>"),
    ("insurer", "requests.billing.answer.target", "<5 calendar days or less (Ley 10/2025, art. 17.3)>"),
    ("insurer", "requests.complaint.answer.basis", ["ley-10-2025", "art. 17.1"]),
    ("insurer", "requests.complaint.channels", ["mail", "web", "post"]),
    ("insurer", "beyond.1.basis", ["ley-44-2002", "art. 30"]),
    ("insurer", "channels.phone.human.wait.target", "<3 minutes for 95% or better (Ley 10/2025, art. 8.2)>"),
    ("energy", "channels.phone.hours", "<24/7 (Ley 10/2025, art. 14)>"),
    ("energy", "channels.phone.cost", "<free (TRLGDCU (RDLeg 1/2007), art. 21.2)>"),
    ("energy", "requests.outage.answer.target", "<2 hours or less (Ley 10/2025, art. 17.2)>"),
    (
        "energy",
        "requests.outage.severities.total.resolve.target",
        "<time (for example 24 hours; at most 15 business days: Ley 10/2025, art. 17.1)>",
    ),
    ("telecom", "requests.complaint.answer.target", "<15 business days or less (Ley 1341 de 2009, art. 54)>"),
    ("telecom", "requests.complaint.you_have.0.after", "answer"),
    ("shop", "organisation.tax_id", "<tax number (DS 011-2011-PCM, art. 5)>"),
    ("shop", "beyond.0.after", "<any time (DS 011-2011-PCM, art. 13)>"),
    ("shop", "case_number.prefix", "S"),
    ("office", "published_at", "<address at which the charter is published (RD 951/2005, art. 11 y 12)>"),
    ("office", "documents.0.name", "<name of the document (RD 951/2005, art. 11 y 12)>"),
    ("bank", "published_at", "https://carta.sol.example/"),
]


@pytest.mark.parametrize(("company", "path", "expected"), PROPOSED, ids=lambda each: str(each)[:40])
def test_what_the_law_sets_is_proposed_with_its_article(company, path, expected):
    found = said_in(begun(company, ("en", "es")))
    for step in path.split("."):
        found = found[int(step)] if isinstance(found, list) else found[step]
    assert found == expected


def test_days_of_which_a_law_doesnt_say_which_are_proposed_so_that_it_is_kept_however_it_is_read():
    chile = said_in(begun("telecom", ("en", "es"), country="CL"))
    assert chile["requests"]["complaint"]["you_have"][0]["within"].startswith("<60 business days or more (")
    assert chile["requests"]["complaint"]["answer"]["target"].startswith("<5 business days or less (")
    assert chile["beyond"][0]["until"].startswith("<30 business days or more (")
    energy = said_in(begun("energy", ("en", "es")))
    assert energy["requests"]["complaint"]["answer"]["target"].startswith("<15 calendar days or less (")


@pytest.mark.parametrize("company", LAWS_ASK)
def test_every_law_that_is_named_is_a_basis_and_every_basis_is_named(company):
    text = begun(company)
    assert set(re.findall(r"basis: \[?([a-z][a-z0-9-]+)", text)) - {"own"} == set(said_in(text)["laws"])


@pytest.mark.parametrize(
    ("company", "ways"),
    [("insurer", "phone mail web post"), ("energy", "web phone post"), ("shop", "phone mail web")],
)
def test_the_ways_in_that_the_law_asks_for_are_there_besides_those_that_were_chosen(company, ways):
    assert list(said_in(begun(company))["channels"]) == ways.split()


@pytest.mark.parametrize(
    ("company", "expected"),
    [("insurer", "address on_behalf_of id_number service"), ("bank", "address on_behalf_of id_number place")],
)
def test_a_complaint_asks_what_the_law_wants_and_the_contract_has_answers_to(company, expected):
    assert said_in(begun(company))["forms"]["ask"][-4:] == expected.split()


def test_what_nobody_can_reckon_is_longer_than_any_time():
    assert hours(Duration.parse("as agreed")) > hours(Duration.parse("10 years"))
    assert hours(Duration.parse("15 calendar days")) < hours(Duration.parse("15 business days"))
    assert hours(Duration.parse("15 business days")) < hours(Duration.parse("1 month"))


@pytest.mark.parametrize(
    ("company", "languages", "expected"),
    [
        *(("shop", ("en",), ["en", "es"]), ("shop", ("pt", "es"), ["pt", "es"]), ("insurer", ("ca",), ["ca"])),
        ("elsewhere", ("en",), ["en"]),
    ],
)
def test_a_language_that_the_law_asks_for_is_added(company, languages, expected):
    assert said_in(begun(company, languages))["languages"] == expected


@pytest.mark.parametrize(
    ("said", "keys"),
    [
        ({"workers": 0}, {"workers", "turnover", "balance"}),
        ({"workers": 249}, {"workers", "turnover", "balance"}),
        ({"workers": 250}, {"workers"}),
        ({"workers": 10, "turnover": "EUR 50000001"}, {"workers", "turnover"}),
        ({"workers": 10, "turnover": "EUR 1", "balance": "EUR 1"}, {"workers", "turnover", "balance"}),
    ],
)
def test_a_size_that_decides_whether_a_law_holds_is_asked_for_in_the_contract(said, keys):
    company = said_in(begun("insurer", sector="retail", **said))["organisation"]
    assert set(company["size"]) == keys
    assert MARK.fullmatch(company["region"])


def test_without_the_law_nothing_of_it_stands_in_the_contract():
    text = begun("insurer", lawful=False)
    assert {"laws", "documents"} & set(said_in(text)) == set()
    assert "2025" not in text


# The list at the end


def listed(text: str) -> str:
    """All comments of a contract as one line."""
    return " ".join(line.lstrip("# ") for line in text.split("\n") if line.startswith("#"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("company", LAWS_ASK)
def test_each_rule_that_applies_is_listed_with_what_it_asks_and_what_would_satisfy_it(company, lang):
    told = listed(begun(company, (lang,)))
    every, _ = judged(filled(begun(company, (lang,))), DAY)
    rules = [each.rule for each in every if not each.rule.stale]
    assert [rule.id for rule in rules if f"{rule.asks.values[lang]} {rule.meets.values[lang]}" not in told] == []
    assert [rule.id for rule in rules if f"- {rule.cited}" not in told] == []
    assert [each.head.id for each in every if each.head.title.values[lang] not in told] == []
    assert str(every[0].head.checked) in told


def test_what_no_machine_can_tell_is_listed_apart():
    told = listed(begun("insurer", ("en",)))
    checked, looked_at = told.split("What no machine can tell from a contract")
    assert "Ley 10/2025, art. 10.3 (from 2026-12-28): 95% of calls" in checked
    assert "Ley 10/2025, art. 8.4 (from 2026-12-28): " in looked_at


def test_a_country_without_packs_is_told_so():
    assert further.packs(answers("elsewhere"), "en")[0].startswith("No rules of law are known for this country.")
    assert "No rules of law are known for this country." in listed(begun("elsewhere", ("en",)))


# Questions


def test_what_decides_is_asked_until_it_is_decided():
    company, asked, said = (
        answers("insurer", sector="utility", workers=0),
        [],
        {"sector": "energy", "size.workers": 250},
    )
    while one := further.deciding(company, frozenset(asked), "en"):
        asked.append(one.name)
        company = further.decided(company, one, said.get(one.name, ""))
    assert asked == ["sector", "region", "size.workers"]
    assert (company.sector, company.workers) == ("energy", 250)


WANTED = {
    "insurer": ["phone", "email", "post", "authority_1", "website_1"],
    "energy": ["phone", "post", "hours", "authority_1", "website_1", "authority_2", "website_2"],
    "telecom": ["phone", "hours"],
    "shop": ["legal_name", "tax_id", "authority_1", "website_1"],
    "elsewhere": [],
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("company", WANTED)
def test_what_only_the_company_knows_is_asked_once_with_the_law_beside_it(company, lang):
    found = further.wanted(answers(company))
    assert sorted(one.name for one in found) == sorted(WANTED[company])
    rules = lawful(answers(company)).applying.rules
    for one in found:
        assert [rule.cited for rule in rules if rule.law.short in one.law]
        assert f"({one.law})" in one.asked(lang, "EUR")
        assert "{" not in one.asked(lang, "EUR")


def test_what_was_told_stands_in_the_place_of_its_mark():
    given = {
        "phone": "+34 900 1",
        "post": "Apartado 1",
        "hours": "24/7",
        "authority_1": "CNMC",
        "website_2": "https://a.es",
    }
    found = said_in(begun("energy", given=tuple(given.items())))
    assert found["channels"]["phone"]["phone"] == "+34 900 1"
    assert found["channels"]["phone"]["hours"] == "24/7"
    assert found["channels"]["post"]["address"] == "Apartado 1"
    assert found["beyond"][0]["authority"] == "CNMC"
    assert found["beyond"][1]["website"] == "https://a.es"


UNDERSTOOD = [
    ("phone", "+34 900 123 456", "+34 900 123 456"),
    ("phone", "no", None),
    ("phone", "", ""),
    ("email", "a@b.es", "a@b.es"),
    ("email", "a", None),
    ("post", "  Calle   1 ", "Calle 1"),
    ("post", "<calle>", None),
    ("hours", "24/7", "24/7"),
    ("hours", "9 to 5", None),
    ("website", "https://a.es", "https://a.es"),
    ("website", "a.es", None),
    ("size.turnover", "EUR 60000000", "EUR 60000000"),
    ("size.turnover", "60 million", None),
    ("size.turnover", "EUR 1 to EUR 2", None),
    ("size.workers", "250", 250),
    ("size.workers", "many", None),
    ("sector", "energy", "energy"),
    ("sector", "gas", None),
    ("region", "ES-AN", "AN"),
]


@pytest.mark.parametrize(("sort", "said", "expected"), UNDERSTOOD)
def test_an_answer_is_understood_or_refused(sort, said, expected):
    question = further.Further(name=sort, sort=sort, law="Ley 10/2025")
    assert question.understood(said) == expected
    for lang in LANGUAGES:
        assert "{" not in question.refused(said, lang)


def test_every_question_is_understood_and_has_what_was_expected():
    assert set(further.SENTENCES) - {"free"} == set(further.UNDERSTOOD) == set(further.EXPECTED)
    assert set(further.DECIDING) <= set(further.SENTENCES)
    assert set(MARKS) == set(LAWFUL)


# Data, not code


def test_no_rule_and_no_law_is_named_in_the_code():
    files = [*(ROOT / "generator/responde/beginning").rglob("*.py"), ROOT / "templates/start/contract.yml.j2"]
    code = "\n".join(re.sub(r'""".*?"""', "", file.read_text("utf-8"), flags=re.DOTALL) for file in files)
    packs = [law.pack(name) for name in law.names()]
    names = {rule.id for pack in packs for rule in pack.rules} | {
        each for pack in packs for one in pack.head.laws.values() for each in (one.short, one.name)
    }
    assert [name for name in sorted(names) if name in code] == []
