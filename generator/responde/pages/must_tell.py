"""What they must tell you: a card to show at the counter or to read out, and what to do when somebody refuses."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from responde.pages import people, ways, wrong
from responde.pages.blocks import Action, Page, Section
from responde.pages.desk import Desk
from responde.speech import EMPTY, Speech, next_person
from responde.templating import attribute, plain

NAME = "what-they-must-tell-you"


def page(desk: Desk) -> Page:
    say = desk.say
    return Page(
        name=NAME,
        title=say("What must they tell me?"),
        menu=say("What they must tell you"),
        lead=(next_person.rule(say), say("You need no reason, and nobody has to allow it.")),
        sections=(_say_this(desk), _names(desk), _refused(desk), _filed(desk), _employee(desk)),
    )


def _say_this(desk: Desk) -> Section:
    """The sentence, in the company's own language too: that is the one spoken at its counters."""
    own = desk.contract.languages[0]
    lines = [_quoted(desk.say, next_person.question(desk.say))]
    if own != desk.say.lang:
        there = Speech(own, desk.contract.languages, desk.contract.organisation.country)
        said = Markup('<span lang="{}">{}</span>').format(there.words, next_person.question(there))
        lines += [
            desk.say("At the counter they speak {language}:", language=desk.say.language(own)),
            _quoted(there, said),
        ]
    return Section(id="say-this", title=desk.say("Say this, or show it"), kind="say-this", lead=tuple(lines))


def _quoted(say: Speech, said: Markup) -> Markup:
    return Markup('<span class="responde-quote">{}</span>').format(say("“{words}”", words=said))


def _names(desk: Desk) -> Section:
    """The names themselves: who has them doesn't depend on anybody."""
    say, ladder = desk.say, desk.contract.ladder
    cards = []
    for step, rung in enumerate(ladder, 1):
        for seat in rung.seats:
            if seat.person in desk.contract.people:
                whole = people.card(desk, seat.person, number=str(step))
                calls = tuple(one for one in whole.actions if one.kind in {"call", "form"})
                wrong_one = people.reported(desk, seat.person)
                cards.append(replace(whole, id="", actions=calls, facts=wrong_one))
    return Section(
        id="names",
        title=say("These are the names"),
        lead=(say("You can call them yourself, in this order or at once the last."),),
        cards=tuple(cards),
    )


def _refused(desk: Desk) -> Section:
    """What a refusal is, and what to do at once."""
    say = desk.say
    return Section(
        id="refused",
        title=say("If they refuse"),
        lead=(next_person.refusal(say, desk.contract),),
        bullets=(
            say("Ask the employee's own name. If it isn't given, note the place, or the number you called."),
            say("Note the day and the hour."),
            say("Call the next person yourself: the names stand above."),
        ),
    )


def _filed(desk: Desk) -> Section:
    """How a refusal is filed in one tap."""
    say = desk.say
    to = wrong.taken_by(desk.contract)
    letter = Action(href=_letter(desk, to), says=say("Report it by e-mail"), kind="mail") if to else None
    form = Action(href=attribute("complain.html"), says=say("Report it in another way"), kind="form")
    return Section(
        id="report",
        title=say("Report the refusal"),
        lead=(say("The e-mail is written already: you add what you know."),),
        actions=tuple(one for one in (letter, form) if one),
    )


def _letter(desk: Desk, to: str) -> Markup:
    say = desk.say
    company = desk.say.text(desk.contract.organisation.name)
    rows = (
        say("Who refused, if I know"),
        say("Where, or on which number"),
        say("Day and hour"),
        say("What it was about"),
    )
    lines = (
        say("I asked for the name and the telephone of the next person, and didn't get them."),
        EMPTY,
        *(say("{label}:", label=row) for row in rows),
    )
    subject = say("{company}: I was refused the next person", company=company)
    return wrong.letter(to, plain(subject), "\n".join(plain(line) for line in lines) + "\n")


def _employee(desk: Desk) -> Section:
    """The same rule, for who is shown the card."""
    say = desk.say
    return Section(
        id="for-employees",
        title=say("If you work here and were shown this"),
        lead=(
            next_person.order(say),
            say("It isn't held against you: whoever asks uses a right of theirs."),
            ways.first_call(desk, desk.contract.ladder[-1].seats[0].person),
        ),
    )
