"""A wrong number is reported where it stands: a letter that already says whose it is, or else the way to complain."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from responde.contract.contacts import Contact
from responde.contract.contract import Contract
from responde.pages.blocks import Fact
from responde.pages.desk import Desk
from responde.speech import EMPTY, figures
from responde.templating import attribute, plain

FORM = "complain.html"
"""Where nobody takes an e-mail, a wrong number is reported like anything else."""


def report(desk: Desk, contact: Contact, name: Markup, at: str) -> tuple[Fact, ...]:
    """The last line of a card: a link to report its numbers; none where there is nothing to call or to write to.

    `at` is the address of the card, relative to the folder of the language: `ladder.html#ana-torres`.
    """
    says = _says(desk, contact)
    if not says:
        return ()
    whole = Markup('{}<span class="responde-unseen">: {}</span>').format(
        says, name
    )  # whose, to who doesn't see the card
    shown = Markup('<a class="responde-wrong" href="{}">{}</a>').format(_href(desk, name, at), whole)
    return (Fact(label=desk.say("Contact"), values=(shown,), kind="small"),)


def _says(desk: Desk, contact: Contact) -> Markup:
    """What can be wrong: a number, or else an address."""
    if contact.number:
        return desk.say("Report a wrong number")
    return desk.say("Report a wrong address") if contact.email or contact.website else EMPTY


def _href(desk: Desk, name: Markup, at: str) -> Markup:
    to = taken_by(desk.contract)
    if not to:
        return attribute(FORM)
    subject = plain(desk.say("This contact is wrong: {name}", name=name))
    return letter(to, subject, _body(desk, name, at))


def letter(to: str, subject: str, body: str) -> Markup:
    """A link that begins an e-mail with everything filled in, as RFC 6068 has it; lines end in a line feed."""
    return attribute(f"mailto:{quote(to, safe='@')}?subject={_encoded(subject)}&body={_encoded(body)}")


def _encoded(text: str) -> str:
    return quote(text.replace("\n", "\r\n"), safe="")


def _body(desk: Desk, name: Markup, at: str) -> str:
    """Whose contact it is, where it stands, in which edition, and what the company has to know."""
    say, contract = desk.say, desk.contract
    edition = say("Edition {number}", number=contract.edition.number) if contract.edition.number else EMPTY
    where = f"{desk.online}{at}" if desk.online else plain(say("in force from {day}", day=_from(desk)))
    lines = (
        f"{plain(say.text(contract.organisation.name))}: {plain(name)}",
        ", ".join(each for each in (plain(edition), where) if each),
        "",
        f"{plain(say('What I called or wrote to'))}:",
        f"{plain(say('What happened'))}:",
        f"{plain(say('Day and hour'))}:",
    )
    return "\n".join(lines) + "\n"


def _from(desk: Desk) -> Markup:
    return figures.day(desk.say, desk.contract.edition.from_)


def taken_by(contract: Contract) -> str:
    """The company's own address for letters: of a channel, else of the company; empty where it has none."""
    channels = sorted(contract.channels.values(), key=lambda one: one.kind != "email")
    return next((one.email for one in channels if one.email), contract.organisation.email)
