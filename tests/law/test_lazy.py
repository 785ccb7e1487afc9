"""Packs are opened only for who needs them: of another country nothing is read, and of one's own only what applies."""

import subprocess
import sys
from datetime import date

import pytest

from responde import law
from responde.law import shelf
from tests.checks.cases import SOUND
from tests.law.breaches import contract, merged

DAY = date(2026, 12, 29)
ABROAD = 'organisation: {name: Bäckerei, country: CH, sector: retail, timezone: Europe/Zurich, address: "Gasse 1"}\n'
IN_SPAIN = (
    "organisation: {name: Panadería, country: ES, sector: retail, timezone: Europe/Madrid, "
    "size: {workers: 20, turnover: EUR 900000, balance: EUR 300000}}\n"
)
SCRIPT = """
import builtins, io, sys
opened = []
def audit(event, arguments):
    if event == "open" and str(arguments[0]).endswith(".yml"):
        opened.append(str(arguments[0]).rsplit("/", 1)[-1])
sys.addaudithook(audit)
from datetime import date
from pathlib import Path
from responde.edition import examine
examine(Path(sys.argv[1]), date(2026, 12, 29))
print(sorted(set(opened) - {"contract.yml"}), sorted(name for name in sys.modules if name.startswith("responde.law.")))
"""


def examined(text, folder):
    file = folder / "contract.yml"
    file.write_text(text, "utf-8")
    command = [sys.executable, "-c", SCRIPT, str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_a_country_without_a_pack_opens_none_and_loads_nothing_of_the_law(tmp_path):
    assert not shelf.of_country("CH")
    assert examined(merged(ABROAD, SOUND), tmp_path) == "[] ['responde.law.shelf']"


def test_a_country_with_packs_opens_its_own_alone(tmp_path):
    opened = examined(merged(IN_SPAIN, SOUND), tmp_path).partition("] [")[0]
    named = {each.strip(" '[]") for each in opened.split(",")}
    assert {"es.yml", "eu.yml"} <= named
    assert all(each.startswith(("es", "eu")) for each in named)


def test_of_a_pack_that_does_not_apply_the_rules_are_not_read():
    shelf.opened.cache_clear()
    law.judged(contract(merged(IN_SPAIN, SOUND)), DAY)
    assert shelf.opened("es")._pack is not None
    assert shelf.opened("es-10-2025")._pack is None


@pytest.mark.parametrize(
    ("country", "known"),
    [("ES", {"es", "eu"}), ("CO", {"co"}), ("PT", {"eu"}), ("CH", set()), ("US", set()), ("", set())],
)
def test_the_country_is_the_beginning_of_a_packs_name(country, known):
    assert {name.split("-")[0] for name in shelf.of_country(country)} - {"pt", "us", "ch"} == known
