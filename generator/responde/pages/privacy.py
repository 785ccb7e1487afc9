"""The pages on privacy and on accessibility."""

from __future__ import annotations

from markupsafe import Markup

from responde.checks import ease
from responde.contract.company import Privacy
from responde.pages.blocks import Page, Section, facts
from responde.pages.desk import Desk, out
from responde.speech import EMPTY, figures
from responde.templating import escape, mailto


def page(desk: Desk) -> Page:
    say = desk.say
    nothing = say("This site sets no cookie, counts nobody and asks no other server for anything.")
    keeps = say(
        "Your browser keeps some pages, so that they open without a connection. You can delete them at any time."
    )
    privacy = desk.contract.privacy
    data = _data(desk, privacy) if privacy else ()
    people = say("“Number checked” on a card means that the number was rung and the person agreed to be named.")
    return Page(
        name="privacy",
        title=say("What happens to my data?"),
        menu=say("Privacy"),
        lead=(nothing, keeps),
        sections=(
            *data,
            Section(id="people-named", title=say("The people named here"), lead=(people, *_contacts(desk))),
        ),
    )


def _data(desk: Desk, privacy: Privacy) -> tuple[Section, ...]:
    say = desk.say
    contact = (
        Markup('<a href="{}">{}</a>').format(mailto(privacy.contact), escape(privacy.contact))
        if "@" in privacy.contact
        else escape(privacy.contact)
    )
    shown = facts(
        (say("Who answers for your data"), say.text(privacy.controller)),
        (say("How long complaints are kept"), figures.duration(say, privacy.keeps_for)),
        (say("The whole notice"), out(privacy.notice)),
        (say("Questions about data"), contact if privacy.contact else EMPTY),
        (say("Good to know"), say.text(privacy.says)),
    )
    return (
        Section(id="data", title=say("What you tell us in a complaint"), facts=(*shown, *desk.lacks(privacy.lacks))),
    )


def _contacts(desk: Desk) -> tuple[Markup, ...]:
    privacy = desk.contract.privacy
    return (desk.say("Here, {what}.", what=desk.say.word("contacts", privacy.contacts)),) if privacy else ()


def _plain(desk: Desk) -> tuple[Section, ...]:
    """How easily the company's own words are read, by the measure that their language has."""
    say, measured = desk.say, ease.of_charter(desk.contract, desk.say.lang)
    if measured is None:
        return ()
    lines = [say("Our sentences here have {count} words on average.", count=round(measured.length))]
    if measured.scale:
        score = min(max(round(measured.score), 0), 100)
        lines += [
            say(EASE[measured.band]),
            say("That is {n} of 100 on the scale {scale}.", n=score, scale=measured.scale.name),
        ]
    return (Section(id="plain-words", title=say("How hard is it to read?"), lead=tuple(lines)),)


EASE = {
    "very hard": "The text is very hard to read.",
    "hard": "The text is hard to read.",
    "rather hard": "The text is rather hard to read.",
    "normal": "The text reads like an ordinary one.",
    "rather easy": "The text is rather easy to read.",
    "easy": "The text is easy to read.",
    "very easy": "The text is very easy to read.",
}
"""What the scales call their results."""


def accessibility(desk: Desk) -> Page:
    """What every reader can count on, and whom to tell where it fails."""
    say = desk.say
    first = desk.contract.ladder[0].seats[0].person
    lines = (
        say("Every page can be read without a mouse, without script, with a screen reader and on paper."),
        say("Text can be enlarged fourfold; colours follow what your device asks for."),
        say("These pages are made to meet WCAG 2.2, level AA."),
    )
    places = [desk.name("places", name) for name, place in desk.contract.places.items() if place.access]
    access = (Section(id="places", title=say("Access to our places"), bullets=tuple(places)),) if places else ()
    report = say("Tell {person}. It counts as a complaint.", person=desk.person(first))
    return Page(
        name="accessibility",
        title=say("Can everybody read and use this?"),
        menu=say("Accessibility"),
        lead=lines,
        sections=(*_plain(desk), *access, Section(id="report", title=say("Something does not work?"), lead=(report,))),
    )
