"""The part of a page that offers contact cards: everybody on the ladder, with a file and a code to scan."""

from __future__ import annotations

from markupsafe import Markup

from responde.pages import vcards, ways
from responde.pages.addresses import kept
from responde.pages.blocks import Action, Card, Section
from responde.pages.desk import Desk
from responde.templating import attribute, escape, plain


def section(desk: Desk) -> Section | None:
    """Cards of the people on the ladder, for an address book; None where contacts are kept for pages or back."""
    names = vcards.everybody(desk)
    if not ways.searched(desk) or not names:
        return None
    say = desk.say
    all_ = Action(
        href=attribute(kept(f"{ways.LADDER}.vcf")), says=say("Save everybody on the ladder at once"), kind="save"
    )
    return Section(
        id="contacts",
        title=say("Contacts for your telephone"),
        kind="contacts",
        lead=(
            say("Press to save a contact. Or scan its code with the camera of another telephone."),
            say("Each contact says when the person answers, and which rung of the ladder they are."),
        ),
        actions=(all_,),
        cards=tuple(_card(desk, name) for name in names),
    )


def _card(desk: Desk, name: str) -> Card:
    person = desk.contract.people[name]
    return Card(
        kind="contact",
        title=desk.say.text(person.name),
        lead=desk.say.text(person.role),
        notes=_code(desk, name),
        actions=ways.saved(desk, name),
    )


def _code(desk: Desk, name: str) -> tuple[Markup, ...]:
    """The code, where the contact is short enough for one."""
    if not vcards.short(desk, name):
        return ()
    shown = desk.say.text(desk.contract.people[name].name)
    alt = plain(desk.say("Code to scan: the contact of {name}", name=shown))
    picture = Markup('<img class="responde-code" src="{}" alt="{}" width="240" height="240" loading="lazy">')
    return (picture.format(attribute(f"{desk.root}{ways.card_file(name, 'svg')}"), escape(alt)),)
