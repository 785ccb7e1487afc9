"""Unused: whatever a reference, a scope or the key of a figure names is used; what nothing names is told of."""

import pytest

from tests.checks.bakery import facts, told

PERSON = "{name: Luis Ortega Sanz, phone: +34 951 550 102%s}"
ROSA = "rosa: {name: Rosa Jiménez Luna, phone: +34 951 550 101, hours: open%s}"
PACO = "paco: {name: Francisco Moreno Gil, mobile: +34 600 555 010, hours: open}"


def people(more: str = "", luis: str = "", rosa: str = "") -> str:
    """Luis stands on line 4."""
    return f"people:\n  {ROSA % rosa}\n  {PACO}\n  luis: {PERSON % luis}\n{more}"


@pytest.mark.parametrize(
    "piece",
    [
        people(rosa=", stand_in: luis"),
        people("beyond: [{person: luis, kind: ombudsman}]\n"),
        people("beyond: [{person: paco, kind: ombudsman, deputy: luis}]\n"),
        people("contractors: {van: {name: Reparto Sol, owner: luis}}\n"),
        people("contractors: {van: {name: Sol, owner: rosa, contractors: {bike: {name: Bici, owner: luis}}}}\n"),
        people("contractors: {van: {name: Reparto Sol, owner: rosa, live_support: luis}}\n"),
        people("services: {bread: {name: Pan, responsible: luis}}\n"),
        people("services: {bread: {name: Pan, steps: [{says: Amasar, by: luis}]}}\n"),
        people("places: {centre: {name: Centro, responsible: luis}}\n"),
        people("promises: {fresh: {says: Pan del día, target: 90%, kept_by: luis}}\n"),
        people("defaults: {kept_by: luis}\n"),
        people("edition: {from: 2026-12-01, review_by: 2027-12-01, approved_by: luis}\n"),
        people("conduct: {exceptions: {granted_by: [luis]}}\n"),
        people("conduct: {aggression: [{says: Así, decided_by: luis}]}\n"),
        people("conduct: {aggression: [{says: Así, appeal: luis}]}\n"),
        people("journey: [{step: Compra, meets: luis}]\n"),
        people("journey: [{step: Compra, owner: luis}]\n"),
        people("lessons: [{heard: Nada, changed: Todo, by: luis}]\n"),
        people("contractors: {van: {name: Sol, owner: rosa, approved: {supplier: 2027-01-01, by: luis}}}\n"),
    ],
)
def test_a_person_is_used_wherever_somebody_may_be_named(piece):
    assert ("id-unused", 4) not in told(piece, "id-unused")


@pytest.mark.parametrize(
    "piece",
    [
        people(),
        people(rosa=", verified: {date: 2026-11-10, by: luis}"),
        people("notes: [luis]\n"),
        people("contractors: {luis-van: {name: Luis, owner: rosa}}\n"),
        people("services: {luis: Pan}\n", luis=", stand_in: rosa"),
    ],
)
def test_a_person_whom_nobody_is_led_to_is_told_of(piece):
    assert ("id-unused", 4) in told(piece, "id-unused")


REMEDIES = "remedies:\n  bread: {gives: EUR 5, automatic: true}\n"
LAWS = "laws:\n  consumer: Ley del Consumidor\n"
REGIONS = "regions:\n  coast: {name: Costa%s}\n"
GROUPS = "customers:\n  bars: {name: Bares%s}\n"
HOURS = "hours:\n  night: Mo-Su 22:00-06:00\n  open: Mo-Sa 07:00-21:00\n"


def promise(more: str) -> str:
    return f"promises: {{fresh: {{says: Pan del día, {more}}}}}\n"


@pytest.mark.parametrize(
    "piece",
    [
        REMEDIES + promise("target: 90%, remedy: bread"),
        REMEDIES + promise("target: {complaint: {target: 90%, remedy: bread}, otherwise: 80%}"),
        REMEDIES + "requests: {complaint: {name: Queja, answer: {target: 3 business days, remedy: bread}}}\n",
        REMEDIES + "defaults: {remedy: bread}\n",
        REMEDIES + "rights: {time: {backed_by: [bread]}}\n",
        REMEDIES.replace("true", "true, paid_within: 1 week") + "rights: {time: {backed_by: [bread.paid_within]}}\n",
        LAWS + promise("target: 90%, basis: consumer"),
        LAWS + promise("target: 90%, basis: [consumer, art. 5]"),
        LAWS + "defaults: {basis: consumer}\n",
        LAWS + "services: {bread: {name: Pan, laws: [[consumer, art. 5]]}}\n",
        LAWS + "beyond: [{authority: Junta Arbitral, kind: arbitration, basis: consumer}]\n",
        REGIONS % "" + "places: {centre: {name: Centro, region: coast}}\n",
        REGIONS % "" + promise("target: 90%, for: [coast]"),
        REGIONS % "" + promise("target: {complaint coast: 90%, otherwise: 80%}"),
        REGIONS % "" + "calendar: {add: [{date: 2026-12-24, says: Nochebuena, region: coast}]}\n",
        REGIONS % "" + "needs: {lost: {says: Perdí algo, request: complaint, region: coast}}\n",
        REGIONS % ", legal_name: Sol Costa S.L.",
        REGIONS % ", phone: +34 951 550 103",
        REGIONS % ", address: Calle del Mar 5",
        GROUPS % "" + promise("target: 90%, for: [bars]"),
        GROUPS % "" + "remedies: {money: {gives: {bars: EUR 5, otherwise: EUR 2}, automatic: true}}\n",
        GROUPS % "" + "services: {bread: {name: Pan, for_whom: [bars]}}\n",
        GROUPS % ", pays: {home: EUR 2, otherwise: EUR 1}",
        HOURS + "places: {centre: {name: Centro, hours: night}}\n",
        HOURS + "services: {bread: {name: Pan, hours: night}}\n",
        HOURS + people(rosa=", reception: night"),
        HOURS + people(rosa=", assistant: {name: Ana Ruiz, phone: +34 951 550 104, hours: night}"),
    ],
)
def test_what_something_refers_to_or_what_says_something_itself_is_used(piece):
    assert ("id-unused", 2) not in told(piece, "id-unused")


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (REMEDIES, "a remedy"),
        (LAWS, "a law"),
        (LAWS + promise("target: 90%, basis: own"), "a law"),
        (LAWS + promise("target: 90%, basis: Ley del Consumidor"), "a law"),
        (REGIONS % "", "a region"),
        (REGIONS % ", timezone: Europe/Madrid", "a region"),
        (REGIONS % "" + "places: {coast: Costa}\nchannels: {shop: {kind: web, at: [coast]}}\n", "a region"),
        (GROUPS % "", "a group of customers"),
        (GROUPS % ", says: Quien sirve pan", "a group of customers"),
        (HOURS, "opening hours"),
        ("hours:\n  night: Mo-Su 22:00-06:00\n  open: 24/7\n" + promise("target: 90%"), "opening hours"),
    ],
)
def test_what_nothing_refers_to_is_told_of_with_what_it_is(piece, expected):
    assert told(piece, "id-unused") == [("id-unused", 2)]
    assert [each["expected"] for each in facts(piece, "id-unused")] == [expected]


@pytest.mark.parametrize(
    "piece",
    [
        people(rosa=", stand_in: luiz"),
        people("ladder:\n  - {decides: Todo, director: true}\n"),
        people("ladder: []\n"),
        REMEDIES + promise("target: 90%, remedy: bred"),
        LAWS + promise("target: 90%, basis: [consumr, art. 5]"),
        REGIONS % "" + promise("target: 90%, for: [cost]"),
        GROUPS % "" + promise("target: {bar: 90%, otherwise: 80%}"),
        HOURS + "places: {centre: {name: Centro, hours: nite}}\n",
        HOURS + people(rosa=", stand_in: luis").replace(", hours: open", "", 1),
    ],
)
def test_what_is_missed_or_cannot_be_found_elsewhere_may_be_what_is_left_over(piece):
    assert told(piece, "id-unused") == []


def test_a_name_in_words_is_no_reference_that_leads_nowhere():
    piece = people("edition: {from: 2026-12-01, review_by: 2027-12-01, approved_by: Luis Ortega Sanz}\n")
    assert told(piece, "id-unused") == [("id-unused", 4)]
