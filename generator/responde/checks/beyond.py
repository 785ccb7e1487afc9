"""Beyond the company: an ombudsman who depends on the company alone is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from responde.checks.case import Case
from responde.checks.said import folded, spaced
from responde.contract.contract import Contract
from responde.contract.people import Beyond
from responde.contract.texts import Text
from responde.findings import Finding
from responde.findings import catalogue as kinds

COMPANY = {
    "es": """empresa, compañía, entidad, sociedad, aseguradora, operadora, nosotros, nosotras, consejo directivo,
        consejo de administración, junta directiva, directorio, comité ejecutivo, dirección, director, directora,
        directores, directivos, gerencia, gerente, gerentes, presidente, presidenta, presidencia,
        administrador, administradora, administradores, accionista, accionistas, socios, propietario, propietarios,
        dueño, dueña, dueños, junta general, asamblea general""",
    "en": """company, firm, insurer, we, us, ourselves, board, management, manager, managers, directors, executive,
        executives, ceo, chairman, chairwoman, chair, president, shareholder, shareholders, owner, owners,
        general meeting""",
    "pt": """companhia, entidade, sociedade, seguradora, nós mesmos, conselho de administração, administração,
        conselho diretivo, conselho directivo, diretoria, direção, direcção, diretor, diretora, diretores, gestão,
        acionista, acionistas, proprietário, proprietários, dono, donos, assembleia geral""",
}
"""The company, its board, its management and its owners."""
OWN = "company"
"""One of these words, which takes the place of the company's own names."""
OTHERS = {
    "es": """fondo, asociación, asociaciones, gremio, cámara, sector, fundación, sindicato, tercero, terceros,
        autoridad, superintendencia, regulador, ministerio, gobierno, estado, república, juez, tribunal, consumo,
        consumidores, usuarios, clientes, asegurados, trabajadores, universidad, independiente, independientes,
        público, pública, dirección general de, otras empresas""",
    "en": """fund, trust, association, associations, industry, chamber, foundation, union, third party, authority,
        regulator, ministry, government, state, court, judge, university, levy, independent, consumer, consumers,
        users, customers, policyholders, passengers, public, other companies""",
    "pt": """fundo, associação, associações, setor, câmara, fundação, terceiro, autoridade, ministério, governo, juiz,
        utentes, usuários, segurados, trabalhadores, universidade, independente, independentes, direção-geral,
        outras empresas""",
}
"""Who else may appoint or pay; where one of them is named, it is not the company alone."""
WORDS = re.compile(r"[^\W_]+")


def independent(case: Case) -> Iterator[Finding]:
    """An ombudsman whom the company alone appoints and pays decides about who feeds him or her."""
    for one in case.contract.beyond:
        if one.kind == "ombudsman":
            yield from _judged(case, one)


def _judged(case: Case, one: Beyond) -> Iterator[Finding]:
    stated = one.independent
    ombudsman = _called(case, one)
    if stated is None or not (stated.appointed_by and stated.paid_by):
        excused = {*one.lacks, *(stated.lacks if stated else ())}
        if not excused & {"independent", "appointed_by", "paid_by"}:
            at = stated.path if stated else one.path
            yield kinds.INDEPENDENCE_UNSTATED.at(at, where="key", ombudsman=ombudsman)
        return
    own = tuple(_own_names(case.contract))
    if all(_company_alone(text, own) for text in (stated.appointed_by, stated.paid_by)):
        facts = {"appointed": stated.appointed_by.into("")[0], "paid": stated.paid_by.into("")[0]}
        yield kinds.DEPENDENT_OMBUDSMAN.at(stated.path, where="key", ombudsman=ombudsman, **facts)


def _called(case: Case, one: Beyond) -> str:
    """The person's name, else that of the authority, else what it is."""
    if one.person:
        return case.person(one.person)
    return one.authority.into("")[0] if one.authority else one.kind


def _own_names(contract: Contract) -> Iterator[str]:
    """What the company, its parts and the people of its ladder are called."""
    company = contract.organisation
    named = [getattr(company, key, None) for key in ("name", "legal_name")]  # what could not be read is None
    named += (region.legal_name for region in contract.regions.values())
    for seat in (seat for rung in contract.ladder for seat in rung.seats):
        person = contract.people.get(seat.person)
        named.append(person.name if person else None)
    yield from (plain(said) for text in named if text for said in text.values.values())


def _company_alone(text: Text, own: tuple[str, ...]) -> bool:
    """Whether a text, in any of its languages, names the company and nobody else."""
    said = f" {' '.join(plain(each) for each in text.values.values())} "
    for name in sorted(filter(None, own), key=len, reverse=True):
        said = said.replace(f" {name} ", f" {OWN} ")  # “Fundación Faro” is the company and no foundation
    return _names(said, COMPANY) and not _names(said, OTHERS)


def _names(said: str, by_language: dict[str, str]) -> bool:
    """Whether one of the phrases stands in `said`, whatever their language: a contract may have any of them."""
    phrases = (plain(phrase) for phrases in by_language.values() for phrase in phrases.split(","))
    return any(f" {phrase} " in said for phrase in phrases)


def plain(said: str) -> str:
    """In lower case, without accents and signs, with single spaces."""
    return " ".join(WORDS.findall(folded(spaced(said))))


RULES = (independent,)
