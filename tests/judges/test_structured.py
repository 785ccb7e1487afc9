"""The judge of structured data takes what schema.org knows and refuses the rest."""

import copy

from tests.judges.structured import judged

HOURS = {"@type": "OpeningHoursSpecification", "dayOfWeek": "Monday", "opens": "08:00", "closes": "17:00"}
POINT = {"@type": "ContactPoint", "telephone": "+57 601 5550101", "hoursAvailable": [HOURS]}
GOOD = {
    "@context": "https://schema.org",
    "@graph": [{"@type": "Organization", "name": "Andina", "contactPoint": [POINT]}],
}
BREAKS = {
    "another-key": lambda said: said["@graph"][0].update(telefono="1"),
    "another-kind": lambda said: said["@graph"][0].update({"@type": "Firm"}),
    "a-number-for-a-name": lambda said: said["@graph"][0].update(name=5),
    "another-day": lambda said: said["@graph"][0]["contactPoint"][0]["hoursAvailable"][0].update(dayOfWeek="Lunes"),
    "no-kind": lambda said: said["@graph"][0]["contactPoint"][0].pop("@type"),
}


def broken(how):
    said = copy.deepcopy(GOOD)
    how(said)
    return said


def test_what_schema_org_knows_is_taken_and_all_else_refused(tmp_path):
    found = judged(tmp_path, {"good": GOOD, **{name: broken(how) for name, how in BREAKS.items()}})
    assert set(found) == set(BREAKS)
