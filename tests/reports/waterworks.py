"""The waterworks: a contract that breaks some of Spain's law and keeps some, with verdicts worked out by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from responde.edition import Examined, examine

BEFORE, FROM = date(2026, 12, 27), date(2026, 12, 28)
"""The last day to adapt to Ley 10/2025, and the first on which all of it binds."""

CONTRACT = """\
format: 1
published_at: https://carta.aguas.example
languages: [es, ca]
edition: {number: 7, from: 2026-12-01, review_by: 2027-12-01}
organisation:
  name: Aguas del Sur
  country: ES
  region: MC
  sector: water
  size: {workers: 40, turnover: EUR 9000000, balance: EUR 5000000}
  timezone: Europe/Madrid
  address: "Calle Larga 1, 30001 Murcia"
hours: {open: Mo-Fr 09:00-17:00, always: 24/7}
people:
  eva: {name: Eva Gil Sáez, phone: +34 968 550 101, hours: open}
channels:
  phone:
    kind: phone
    phone: +34 900 550 100
    cost: free
    hours: always
    wait: 3 minutes for 94%
    human: {at: main menu, wait: 3 minutes for 95%}
  mail: {kind: email, email: hola@aguas.example}
requests:
  complaint: {name: {es: Queja, ca: Queixa}, acknowledge: at once, answer: 16 business days}
  billing: {name: {es: Factura, ca: Factura}, acknowledge: at once, answer: 5 business days}
  fault: {name: {es: Corte, ca: Tall}, answer: 2 hours, resolve: 24 hours}
ladder:
  - {person: eva, replies_in: 1 business day, decides: {es: Todo, ca: Tot}, director: true}
beyond:
  - {authority: Junta Arbitral de Consumo, kind: arbitration, website: "https://ec.europa.eu/consumers/odr"}
"""

MET, BROKEN, MACHINE, LATER = "met", "not met", "not checkable by machine", "not yet in force"

VERDICTS = {
    # Ley 10/2025, which binds from 2026-12-28: verdict from that day, and where the contract says it
    "ES-10-RES-15": (BROKEN, "requests.complaint.answer"),  # 17.1: 15 business days, and it takes 16
    "ES-10-CONT-2H": (MET, "requests.fault.answer"),  # 17.2: 2 hours
    "ES-10-BILL-5": (MET, "requests.billing.answer"),  # 17.3: 5 days, which may be business days
    "ES-KEY": (BROKEN, ""),  # 11: the contract says nothing of a number
    "ES-RECEIPT": (MET, "requests.complaint.acknowledge"),  # 12.1
    "ES-PHONE-95-3": (BROKEN, "channels.phone.wait"),  # 10.3: 95 %, and it is 94 %
    "ES-HUMAN-95-3": (MET, "channels.phone.human.wait"),  # 8.2: 95 % in 3 minutes
    "ES-HUMAN-MENU": (MET, "channels.phone"),  # 8.1: from the main menu
    "ES-CHANNELS": (BROKEN, "channels"),  # 7.1: by post, too
    "ES-INFO-LIST": (MET, "channels"),  # 5.3
    "ES-HOURS-247": (MET, "channels.phone"),  # 14: day and night
    "ES-LANG": (MET, "languages"),  # 7.2
    "ES-FIX-10": (BROKEN, "requests.complaint"),  # 13.3: no time to complete it is stated
    "ES-REJECT-ADR": (MET, "beyond.0"),  # 13.7
    "ES-AGENT-ID": (MACHINE, ""),  # 8.2
    "ES-NOCUT": (MACHINE, ""),  # 8.4
    "ES-SURVEY": (MACHINE, ""),  # 18.2
}
IN_FORCE = {
    # in force on both days
    "ES-21-15": (BROKEN, "requests.complaint.answer"),  # 21.3: 15 days of either kind, and it takes 16 business days
    "ES-21-KEY": (BROKEN, ""),  # 21.2
    "ES-21-RECEIPT": (MET, "requests.complaint.acknowledge"),  # 21.2
    "ES-21-CHANNELS": (MET, "organisation.address"),  # 21.3: the address will do for the post
    "ES-21-FREE": (MET, "channels.phone"),  # 21.2: water has a free telephone
    "ES-21-COST": (MACHINE, ""),
    "EU-ODR-LINK": (BROKEN, "beyond.0.website"),  # the platform was closed on 2025-07-20
}
WEIGHS = {
    "ES-10-RES-15": "error",
    "ES-PHONE-95-3": "error",
    "ES-KEY": "warning",  # silence
    "ES-FIX-10": "note",  # silence
    "ES-21-15": "error",
    "EU-ODR-LINK": "warning",  # known by several sources
    "ES-RECEIPT": None,
}


def examined(folder: Path, on: date = FROM, text: str = CONTRACT, name: str = "contract.yml") -> Examined:
    """A contract, as it was read and checked on a day."""
    file = folder / name
    file.write_text(text, "utf-8")
    return examine(file, on)
