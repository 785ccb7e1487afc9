"""Who stands on the ladder is a person: roles, departments and mailboxes are found, and no real name is."""

import pytest

from responde.checks import Case, names
from responde.checks.names import wrong
from responde.reading import read
from responde.source import parse
from tests.checks import cases

NOBODY = {
    "a role or a department": (
        "Director de Servicio al Cliente",
        "Directora de Atención al Cliente",
        "Customer Service",
        "customer service",
        "CUSTOMER CARE TEAM",
        "Atención al cliente",
        "Atencion al Cliente",
        "Departamento Técnico",
        "Departamento de Facturación Zona Norte",
        "Call center",
        "Call-center Bogotá",
        "Supervisor de turno",
        "Supervisora de Línea, turno de noche",
        "Jefe de Atención al Cliente Bogotá",
        "Jefe de guardia",
        "Mesa de ayuda",
        "La encargada",
        "El gerente general",
        "Gerencia Regional Norte",
        "Equipo de soporte",
        "Oficina de Atención María Pérez",
        "Quejas y reclamos",
        "Reclamaciones",
        "Recepción",
        "PQR",
        "Asesor comercial",
        "Asistente virtual",
        "Defensor del Asegurado",
        "Responsable de Talleres",
        "The manager",
        "Duty Manager",
        "Store manager",
        "Front desk",
        "Help desk",
        "Head of Claims Madrid",
        "Complaints",
        "Complaints team",
        "Our customer support staff",
        "Diretor de Apoio ao Cliente",
        "Apoio ao Cliente",
        "Ouvidoria",
        "Provedor do Cliente",
        "Serviço de Atendimento ao Consumidor",
        "Balcão",
        "Linha de apoio",
        "Chefe de piquete",
        "Servei d'Atenció al Client",
        "Cap de Sinistres",
    ),
    "a mailbox": ("info@x.example", "Rosa <rosa@sol.example>", "quejas@sol.example"),
    "somebody with a number": ("Agente 12", "Operador 3", "Caja 4 (mañana)", "Agent #7", "Atendente 01"),
}

PEOPLE = """
Rosa Jiménez Luna; Francisco Moreno Gil; Ana Lucía Torres Gómez; Luisa Fernanda Cano Mesa; Jorge Enrique Ruiz Peña
María Pastor Reyes; José Abad Alcalde; Ramón Ibarra Leal; Carmen Guerrero Fiscal; Pedro Prior Chaves; Inés Alcalde
Juan Oficial; Teresa Caballero Abad; Mercedes Rey; Consuelo Portero; Segundo Guardia; Dolores Reina; Rosario Camino
Amparo Justo; Ángel Mayor; Salvador Campo; Ana Mesa; Pablo Caja; Blanca Norte; Francisco Sales; María de la O Ruiz
Elena de la Torre; Íñigo del Campo; Lola Ventas Soto; Luz Divina Tienda; Primitivo Socio; Encarnación Servicio Paz
Marshall Baker; John Bishop; Ann Servant; Mark Clerk; Will Sales; Bill Page; Doris Day; Anthony Head; Grace Field
George Foreman; Kate North; Adam West; Jack Guest; Dean Major; Jean Chief; Alan Porter; Sam Steward; Ian Butler
Amy Cook; Rose Gardener; Al Branch; Henry Ford 3rd; Juan Carlos II; O'Brien Smith; Jean-Luc Desk; Paul Care
Dr. Pablo Soto; Director García; Notário Elias Brito; Dona Rosa Lima; Inês Couto Vale; Tomás Leal Serra; Rui Loja
Beatriz Amaral Pinto; João Chefe de Sousa Brito; Duarte Faria Lopes; Maria das Dores Campo; Célia Rocha Neves
Núria Vidal Camps; Jordi Cap de Vila; Elena Prat Soler; Xavier Servent; Nguyễn Văn An; 田中 太郎; Rosa
"""


@pytest.mark.parametrize(("reason", "name"), [(reason, name) for reason, every in NOBODY.items() for name in every])
def test_what_is_nobodys_name_is_found(reason, name):
    assert wrong(name) == reason


@pytest.mark.parametrize("name", [name.strip() for line in PEOPLE.strip().splitlines() for name in line.split(";")])
def test_a_name_that_is_a_word_too_is_left_alone(name):
    assert wrong(name) == ""


def found(people: str) -> list[str]:
    text, _ = cases.contract(f"languages: [es, en]\npeople: {people}\n")
    contract, _ = read(parse(text.encode()))
    assert contract is not None
    return [each.name for each in names.of_a_person(Case(contract, cases.DAY))]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("{rosa: {name: Supervisor}}", ["people.rosa.name"]),
        ("{rosa: {name: {es: Rosa Luna, en: Customer Service}}}", ["people.rosa.name.en"]),
        ("{rosa: {name: Rosa Luna, assistant: {name: Secretaría}}}", ["people.rosa.assistant.name"]),
        ("{rosa: {name: Rosa Luna, assistant: {phone: +34 951 550 102}}}", []),
        ("{rosa: {role: Supervisora}}", []),
    ],
)
def test_people_and_their_assistants_are_looked_at(people, expected):
    assert found(people) == expected
