"""The page on what can be kept: sheets to hang up, cards to carry, the whole charter, and contacts for a telephone."""

from __future__ import annotations

from markupsafe import Markup

from responde.pages import contact_cards
from responde.pages.addresses import kept
from responde.pages.blocks import Action, Card, Page, Section
from responde.pages.desk import Desk
from responde.templating import attribute

CHARTER, POSTER, AGREEMENT = "charter.html", "poster.pdf", "agreement.pdf"
"""Names of files of which a language has one."""


LETTER = frozenset({"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"})
"""Countries whose paper is US Letter, as Unicode's CLDR tells (supplemental data, `paperSize`); elsewhere it is A4."""


def paper(desk: Desk) -> str:
    """`A4`, or `letter`: the size of what is printed, as style sheets call it."""
    return "letter" if desk.contract.organisation.country in LETTER else "A4"


def window(place: str) -> str:
    """`window-bogota-norte.pdf`."""
    return f"window-{place}.pdf"


def badge(contractor: str) -> str:
    """`badge-redes-del-norte.pdf`."""
    return f"badge-{contractor}.pdf"


def page(desk: Desk) -> Page:
    say = desk.say
    contacts = contact_cards.section(desk)
    shown = (_charter(desk), _sheets(desk), _places(desk), _contractors(desk), *((contacts,) if contacts else ()))
    return Page(
        name="keep",
        title=say("What can I keep, or hang on a wall?"),
        menu=say("What can I keep?"),
        lead=(say("Whatever you print carries its edition and its day: ask for the new one when it is out of date."),),
        sections=tuple(section for section in shown if section.cards or section.bullets),
    )


def _charter(desk: Desk) -> Section:
    say = desk.say
    lead = say("All pages one after another, with contents. It is read without a connection, and printed in one go.")
    card = Card(
        title=say("The whole charter on one page"),
        lead=lead,
        actions=(_open(CHARTER, say("Open the whole charter")),),
    )
    return Section(id="charter", title=say("Everything"), cards=(card,))


def _sheets(desk: Desk) -> Section:
    """What there is one of."""
    say = desk.say
    poster = _print(
        desk,
        POSTER,
        say("Who answers you?"),
        say("A poster: every person by name and number, up to the director, and what any employee must tell you."),
    )
    agreement = _print(
        desk,
        AGREEMENT,
        say("What do we agree on?"),
        say("The contract of service on one sheet, for both sides to sign on the first day."),
    )
    return Section(id="sheets", title=say("For the wall, and for the first day"), cards=(*poster, *agreement))


def _places(desk: Desk) -> Section:
    say = desk.say
    lead = say("A sheet for the window: opening hours, days off, who answers here, and whom to call when it is closed.")
    cards = tuple(
        card
        for name in desk.contract.places
        for card in _print(desk, window(name), desk.name("places", name, link=False), lead)
    )
    return Section(id="windows", title=say("For the window of each place"), cards=cards)


def _contractors(desk: Desk) -> Section:
    """A card for whoever comes in the company's name."""
    say = desk.say
    lead = say("A card to carry, as large as a bank card, on two sides: who sends them, and whom you call about them.")
    every = desk.contract.all_contractors() if desk.pdf else {}
    cards = tuple(
        Card(
            title=(title := desk.name("contractors", name, link=False)),
            lead=lead,
            actions=(_open(badge(name), say("{what} (PDF, 85.6 by 54 millimetres, two sides)", what=title)),),
        )
        for name in every
    )
    return Section(id="badges", title=say("For who comes in our name"), cards=cards)


def _print(desk: Desk, name: str, title: Markup, lead: Markup) -> tuple[Card, ...]:
    """A sheet of paper; none where no PDFs are made."""
    size = desk.say("US Letter") if paper(desk) == "letter" else paper(desk)
    says = desk.say("{what} (PDF, one sheet of {paper})", what=title, paper=size)
    return (Card(title=title, lead=lead, actions=(_open(name, says),)),) if desk.pdf else ()


def _open(name: str, says: Markup) -> Action:
    return Action(href=attribute(kept(name)), says=says, kind="file")
