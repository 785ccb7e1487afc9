"""The receipt of a case in every form: what it says, what it keeps back, and that nothing is promised too much."""

from __future__ import annotations

import json
from datetime import date

import pytest

from responde.clock.deadlines import deadlines
from responde.clock.due import Course
from responde.clock.told import Brought
from responde.complaint import form
from responde.complaint.number import Number
from responde.reports.deadlines.teller import Teller
from responde.reports.receipt.case import Received
from responde.reports.receipt.data import render_json
from responde.reports.receipt.spoken import render_spoken
from responde.reports.receipt.text import LONGEST, render_message, render_text
from responde.speech import Speech
from tests.clock.cases import BOGOTA, LISBON, MADRID, agenda_of, example, made, moment, shown

NUMBER = Number(whole="AC261204K7M3P576", prefix="AC", day=date(2026, 12, 4))
GROUPS, PAIRS = "AC26 1204 K7M3 P576", "AC 26 12 04 K7 M3 P5 76"
FORMS = {"text": render_text, "message": render_message, "spoken": render_spoken, "json": render_json}
ZONES = {"America/Bogota": BOGOTA, "Europe/Madrid": MADRID, "Europe/Lisbon": LISBON}
CUT = "What you told us is longer than this message. Here is only its beginning."
CLAIM = Brought(request="claim", channel="line")
COMPLAINT = Brought(request="complaint", channel="line")
FRIDAY = "Fri 2026-12-04 18:30"


def received(contract, brought=COMPLAINT, at=FRIDAY, lang="en", **answers):
    agenda = agenda_of(contract)
    zone = ZONES[contract.organisation.timezone]
    found = deadlines(agenda, brought, Course(received=moment(at, zone)))
    speech = Speech(lang, contract.languages, contract.organisation.country)
    path = ".".join(filter(None, (brought.request, brought.severity)))
    asked = form(contract)
    return Received(
        teller=Teller(agenda, found, speech), number=NUMBER, form=asked, answers={"request": path, **answers}
    )


def data(case):
    return json.loads(render_json(case))


def small(answer="answer: 3 business days", ladder="", privacy="", people=""):
    """A small company in Bogotá; its first rung has a working day, so that the next follows after it."""
    return made(
        f"requests: {{complaint: {{name: Complaint, {answer}}}}}\n"
        "people:\n"
        f"  rosa: {{name: Rosa Luna, role: Manager, {people or 'phone: +57 601 555 0101'}}}\n"
        "  paco: {name: Paco Gil, phone: +57 601 555 0102}\n"
        "ladder:\n"
        + (ladder or "  - {person: rosa, replies_in: 1 business day}\n  - {person: paco, director: true}\n")
        + (f"privacy: {{contacts: {privacy}}}\n" if privacy else "")
    )


# Counted on a wall calendar. Colombia: 8 and 25 December 2026, 1 January 2027. Madrid: 7 (for Sunday the 6th) and 8
# December. Andalusia: the same two.
@pytest.mark.parametrize(
    ("contract", "brought", "at", "due", "first", "following"),
    [
        (
            "andina-conecta",
            COMPLAINT,
            FRIDAY,  # after the cut-off, so as on Monday the 7th
            {"acknowledge": "Wed 2026-12-09", "answer": "Wed 2026-12-30"},
            "nelson-vega",
            ("jorge-ruiz", "Fri 2026-12-11 08:00"),  # two days: 9, 10
        ),
        (
            "andina-conecta",
            Brought(request="claim", channel="line", also=("account",)),
            "Fri 2026-12-18 10:00",  # ten days: 21 to 24, 28 to 31, 4, 5
            {"acknowledge": "Mon 2026-12-21", "answer": "Tue 2027-01-05"},
            "diana-rojas",
            ("paula-nino", "Wed 2026-12-23 08:00"),  # two days: 21, 22
        ),
        (
            "andina-conecta",
            Brought(request="outage", severity="total", channel="line"),
            FRIDAY,
            {"acknowledge": "Fri 2026-12-04 18:40", "resolve": "Sat 2026-12-05 18:30"},
            "nelson-vega",
            ("jorge-ruiz", "Mon 2026-12-07 08:00"),  # two hours, then the office is closed
        ),
        (
            "seguros-faro",
            Brought(request="billing", channel="phone"),
            "Fri 2026-12-04 19:30",  # after the cut-off; calendar days don't mind
            {"acknowledge": "Fri 2026-12-04 19:30", "answer": "Wed 2026-12-09"},
            "ivan-soto",
            ("ramon-ibarra", "Fri 2026-12-11 08:30"),  # received on Wednesday the 9th; one day: 10
        ),
        (
            "panaderia-sol",
            Brought(request="complaint", channel="shop"),
            "Sat 2026-12-05 10:30",  # received on Wednesday the 9th: 10, 11, 14
            {"answer": "Mon 2026-12-14"},
            "rosa",
            ("paco", "Fri 2026-12-11 07:00"),
        ),
    ],
)
def test_the_dates_and_the_people_are_those_of_the_clock(contract, brought, at, due, first, following):
    case = received(example(contract), brought, at)
    assert {step.timing.step: shown(step.by) for step in case.steps} == due
    assert case.first.chair.person == first
    assert (case.following.chair.person, shown(case.following.call_from)) == following


def test_the_letter_says_everything_in_order():
    facts = "The bill is wrong.\nTwice."
    case = received(example("andina-conecta"), COMPLAINT, name="Eva Paz", facts=facts, date_of_facts="2026-12-01")
    assert render_text(case) == (
        "Andina Conecta\n"
        f"Case number: {GROUPS}\n"
        f"To read aloud: {PAIRS}\n"
        "Received: Friday, December 4, 2026, 18:30\n"
        "It came through: 24-hour line\n"
        "It arrived after 17:00, so it counts as received on Monday, December 7, 2026.\n"
        "\n"
        "By when\n"
        "  Confirmation of receipt: Wednesday, December 9, 2026 (1 business day)\n"
        "  Answer: Tuesday, December 22, 2026 (10 business days, in 90% of cases); "
        "Wednesday, December 30, 2026 (15 business days, in all other cases)\n"
        "\n"
        "Who answers for your case\n"
        "  Nelson Darío Vega Ortiz, Line Supervisor, night shift\n"
        "  +57 601 5550121\n"
        "\n"
        "If nobody answers\n"
        "  Jorge Enrique Ruiz Peña, Field Operations Manager\n"
        "  +57 601 5550110\n"
        "  from Friday, December 11, 2026, 8:00\n"
        "\n"
        "How your case is found\n"
        "  If you lose the number, call Nelson Darío Vega Ortiz, +57 601 5550121.\n"
        "  Say your name and the day on which we received it: Friday, December 4, 2026.\n"
        "\n"
        "What you told us\n"
        "  What is it? Complaint\n"
        "  Your name: Eva Paz\n"
        "  What happened? The bill is wrong.\n"
        "    Twice.\n"
        "  When did it happen? Tuesday, December 1, 2026\n"
    )


def test_read_aloud_it_is_sentences_with_the_number_in_pairs_and_twice():
    assert render_spoken(received(example("andina-conecta"), facts="The bill is wrong.")).splitlines() == [
        "This is Andina Conecta.",
        f"Your case has the number {PAIRS}.",
        f"Once more: {PAIRS}.",
        "We received it on Friday, December 4, 2026, 18:30.",
        "It came through: 24-hour line.",
        "It arrived after 17:00, so it counts as received on Monday, December 7, 2026.",
        "You have our confirmation by Wednesday, December 9, 2026.",
        "You have our answer by Wednesday, December 30, 2026.",
        "Your case is with Nelson Darío Vega Ortiz, Line Supervisor, night shift.",
        "The telephone number is +57 601 5550121.",
        (
            "If nobody answers by Friday, December 11, 2026, 8:00, call Jorge Enrique Ruiz Peña, "
            "Field Operations Manager, +57 601 5550110."
        ),
        "If you lose the number, call Nelson Darío Vega Ortiz, +57 601 5550121.",
        "Say what it is about and the day on which we received it: Friday, December 4, 2026.",
        "We understood that it is about this: Complaint. Is that right?",
    ]


@pytest.mark.parametrize("shape", FORMS)
@pytest.mark.parametrize(
    ("contract", "lang"),
    [
        (contract, lang)
        for contract, own in (("andina-conecta", "es en"), ("seguros-faro", "es ca en"), ("panaderia-sol", "es"))
        for lang in dict.fromkeys((*own.split(), "en", "es", "pt"))
    ],
)
def test_every_form_in_every_language_has_number_person_and_next_person(shape, contract, lang):
    case = received(example(contract), Brought(request="complaint"), lang=lang)
    said = FORMS[shape](case)
    names = {
        "andina-conecta": ("Nelson Darío Vega Ortiz", "Jorge Enrique Ruiz Peña"),
        "seguros-faro": ("Iván Soto Reina", "Ramón Ibarra Leal"),
        "panaderia-sol": ("Rosa Jiménez Luna", "Francisco Moreno Gil"),
    }[contract]
    number = {"spoken": PAIRS, "json": NUMBER.whole}.get(shape, GROUPS)
    assert [said.count(number) > 0, *(each in said for each in names)] == [True, True, True]


def test_a_program_is_given_moments_ids_and_what_was_said():
    found = data(received(example("andina-conecta"), name="Eva Paz", service="tv", own_thing="ignored"))
    assert {name: found[name] for name in ("number", "groups", "pairs", "language", "channel", "anonymous")} == {
        "number": NUMBER.whole,
        "groups": GROUPS,
        "pairs": PAIRS,
        "language": "en",
        "channel": "line",
        "anonymous": False,
    }
    dates = ("received", "counts_from", "acknowledge_by", "answer_by", "resolve_by")
    assert [found[name] for name in dates] == [
        "2026-12-04T18:30:00-05:00",
        "2026-12-07T00:00:00-05:00",
        "2026-12-09T23:59:59-05:00",
        "2026-12-30T23:59:59-05:00",
        None,
    ]
    assert [tier["by"][:10] for tier in found["steps"][1]["tiers"]] == ["2026-12-22", "2026-12-30"]
    people = [(found[who]["person"], found[who]["phone"], found[who]["call_from"]) for who in ("responsible", "next")]
    assert people == [
        ("nelson-vega", "+57 601 555 0121", "2026-12-04T18:30:00-05:00"),
        ("jorge-ruiz", "+57 601 555 0110", "2026-12-11T08:00:00-05:00"),
    ]
    assert [(one["question"], one["answer"], one["says"]) for one in found["said"]] == [
        ("request", "complaint", "Complaint"),
        ("name", "Eva Paz", "Eva Paz"),
        ("service", "tv", "Television"),
    ]


@pytest.mark.parametrize(
    ("question", "answer", "says"),
    [
        ("service", "unknown", "I don't know"),
        ("service", "telegraph", "telegraph"),
        ("evidence", ["bill.pdf", "photo\n2.jpg"], "bill.pdf, photo 2.jpg"),
        ("own.router_light", "red", "Red"),
        ("contact_by", "email", "E-mail"),
        ("date_of_facts", "2026-12-01", "Tuesday, December 1, 2026"),
        ("date_of_facts", "yesterday", "yesterday"),
        ("facts", "\n one \x07\n\n two \n", "one\n\ntwo"),
        ("facts", "<b>{name}</b> & *co*", "<b>{name}</b> & *co*"),
        ("facts", 12.5, "12.5"),
        ("facts", True, "True"),
    ],
)
def test_an_answer_is_said_in_the_words_of_the_form(question, answer, says):
    found = data(received(example("andina-conecta"), **{question: answer}))["said"]
    assert [(one["question"], one["says"]) for one in found[1:]] == [(question, says)]


@pytest.mark.parametrize("nothing", ["", [], None])
def test_what_was_not_answered_is_left_out(nothing):
    assert [one["question"] for one in data(received(example("andina-conecta"), name=nothing))["said"]] == ["request"]


def test_a_yes_and_a_no_are_words():
    contract = made("forms: {ask: [name, anonymous, consent, facts, contact_by], required: [facts]}\n")
    case = received(contract, Brought(request="complaint"), anonymous=False, consent=True)
    assert [(one["question"], one["says"]) for one in data(case)["said"][1:]] == [
        ("anonymous", "no"),
        ("consent", "yes"),
    ]


def test_a_severity_says_what_is_wrong_and_where_it_is_not_said_the_date_is_not_known():
    brought = Brought(request="outage", channel="line")
    told = data(received(example("andina-conecta"), Brought(request="outage", severity="total", channel="line")))
    assert (told["says"], told["severity"]) == ("Service fault: No service at all", "total")
    case = received(example("andina-conecta"), brought)
    depends = "It depends on what you haven't said yet: No service at all / Slow or dropping."
    assert f"  Solution: not known\n  {depends}\n" in render_text(case)
    assert f"Solution: not known.\n{depends}\n" in render_spoken(case)
    assert [(step["by"], step["unknown"]) for step in data(case)["steps"][1:]] == [(None, depends)]
    assert (data(case)["next"]["call_from"], data(case)["next"]["unknown"]) == (None, depends)
    assert "If nobody answers, call Jorge Enrique Ruiz Peña" in render_spoken(case)


def filled(length):
    """A message of exactly so many characters, of words of nine letters, as long as nothing is cut."""
    contract, brought = example("andina-conecta"), COMPLAINT
    empty = len(render_message(received(contract, brought, facts="x"))) - 1
    return received(contract, brought, facts=("complaint " * 500)[: length - empty - 1] + "x")


def test_a_message_that_just_fits_is_whole():
    said = render_message(filled(LONGEST))
    assert (len(said), CUT in said) == (LONGEST, False)


@pytest.mark.parametrize("length", [LONGEST + 1, LONGEST + 2, LONGEST + 11, LONGEST + 300])
def test_a_longer_message_is_cut_behind_a_word_and_says_so(length):
    case = filled(length)
    said = render_message(case)
    assert LONGEST - 12 <= len(said) <= LONGEST
    assert said.endswith(f" complaint\n\n{CUT}\n")
    assert GROUPS in said
    assert "+57 601 5550110" in said
    assert len(render_text(case)) > LONGEST


@pytest.mark.parametrize("facts", ["x" * 4000, "ñ" * 9000, "🙂" * 4000, "\n" * 4000 + "x", "a\n" * 4000])
def test_no_answer_makes_a_message_too_long(facts):
    assert len(render_message(received(example("andina-conecta"), facts=facts))) <= LONGEST


def test_a_message_has_short_labels_and_the_letter_has_whole_ones():
    case = received(example("andina-conecta"), facts="No light.", **{"own.router_light": "red"})
    assert render_message(case).endswith("\nWhat happened: No light.\nDevice light: Red\n")
    assert render_text(case).endswith("  What happened? No light.\n  What colour is the light on the device? Red\n")


@pytest.mark.parametrize(
    ("contacts", "shown_in"),
    [("published", {"text", "message", "spoken", "json"}), ("page", {"text", "message", "spoken"}), ("request", set())],
)
def test_contacts_of_people_stand_where_the_contract_allows_it(contacts, shown_in):
    contract = small(privacy=contacts)
    brought = Brought(request="complaint", channel="mail")
    said = {name: render(received(contract, brought)) for name, render in FORMS.items()}
    assert {name for name, text in said.items() if "+57 601 555" in text} == shown_in
    assert [name for name, text in said.items() if "Rosa Luna" not in text or "Paco Gil" not in text] == []


def test_where_contacts_are_kept_back_the_way_is_the_form_and_the_channel():
    case = received(small(privacy="request"), Brought(request="complaint", channel="phone"))
    assert "  Rosa Luna, Manager\n  Contact on request\n" in render_text(case)
    assert "If you lose the number, ask for Rosa Luna here: Telephone, +57 601 5550100." in render_text(case)
    assert "go on to Paco Gil." in render_spoken(case)


@pytest.mark.parametrize(
    ("people", "channel", "said"),
    [
        ("phone: +57 601 555 0101", "", "If you lose the number, call Rosa Luna, +57 601 5550101."),
        ("mobile: +57 310 555 0101", "mail", "If you lose the number, call Rosa Luna, +57 310 5550101."),
        ("email: rosa@example.org", "", "If you lose the number, turn to Rosa Luna, rosa@example.org."),
        ("website: 'https://example.org/rosa'", "", "turn to Rosa Luna, https://example.org/rosa."),
    ],
)
def test_a_lost_number_is_asked_for_where_the_case_is(people, channel, said):
    case = received(small(people=people), Brought(request="complaint", channel=channel))
    assert said in render_text(case)
    assert said in render_spoken(case)
    assert "Say your name and the day on which we received it: Friday, December 4, 2026." in render_text(case)


def test_without_a_channel_to_ring_there_is_the_name_alone():
    contract = made("channels: {mail: {kind: email, email: sol@example.org}}\nprivacy: {contacts: request}\n")
    assert data(received(contract, Brought(request="complaint")))["lost"] == [
        "If you lose the number, turn to Rosa Luna.",
        "Say your name and the day on which we received it: Friday, December 4, 2026.",
    ]


def test_who_never_said_a_name_is_not_asked_for_it():
    told = data(received(example("andina-conecta"), facts="No light."))["lost"]
    assert told[1] == "Say what it is about and the day on which we received it: Friday, December 4, 2026."


@pytest.mark.parametrize("shape", ["text", "message", "spoken"])
def test_an_anonymous_complaint_is_promised_no_answer(shape):
    said = FORMS[shape](received(example("andina-conecta"), anonymous=True))
    assert "You didn't say who you are, so we can't send you an answer." in said
    assert "With your number you can ask what became of your case." in said
    assert "Keep the number: without it, and without your name, your case can't be found." in said
    assert [each for each in ("December 9", "December 22", "December 30", "Say your name") if each in said] == []
    assert "Nelson Darío Vega Ortiz" in said


def test_an_anonymous_complaint_has_no_date_of_an_answer_for_programs_but_that_of_the_solution():
    outage = Brought(request="outage", severity="total", channel="line")
    found = data(received(example("andina-conecta"), outage, anonymous=True))
    assert (found["anonymous"], found["acknowledge_by"], found["answer_by"]) == (True, None, None)
    assert found["resolve_by"] == "2026-12-05T18:30:00-05:00"
    assert [step["step"] for step in found["steps"]] == ["resolve"]


def test_where_the_first_is_the_director_nobody_is_next():
    contract = made("")
    case = received(contract, Brought(request="complaint"))
    alone = "Nobody in the company stands above this person."
    assert f"If nobody answers\n  {alone}\n" in render_text(case)
    assert f"\n{alone}\n" in render_spoken(case)
    assert data(case)["next"] is None


def test_where_nobody_takes_such_a_case_that_is_said_and_the_company_is_asked():
    contract = small(ladder="  - {lacks: {person: We are looking for somebody}, director: true}\n")
    case = received(contract, Brought(request="complaint", channel="phone"))
    nobody = "The contract names nobody for such a case."
    assert (case.first, case.following) == (None, None)
    assert f"Who answers for your case\n  {nobody}\n\nHow your case is found\n" in render_text(case)
    assert f"\n{nobody}\nIf you lose the number, turn to Telephone, +57 601 5550100.\n" in render_spoken(case)
    assert (data(case)["responsible"], data(case)["next"]) == (None, None)


def test_who_has_the_case_already_is_not_next():
    ladder = (
        "  - {person: rosa, replies_in: 1 business day}\n"
        "  - {person: rosa, replies_in: 1 business day}\n"
        "  - {person: paco, director: true}\n"
    )
    # Received on Monday the 7th; the 8th is a holiday, so the first day ends on the 9th and the second on the 10th.
    case = received(small(ladder=ladder), Brought(request="complaint"))
    assert (case.following.chair.person, shown(case.following.call_from)) == ("paco", "Thu 2026-12-10")


def test_somebody_who_is_away_answers_again_from_a_moment():
    contract = small(people="phone: +57 601 555 0101, hours: Mo-Fr 08:00-17:00")
    case = received(contract, Brought(request="complaint"))  # Friday evening
    assert "Answers again from Monday, December 7, 2026, 8:00." in render_text(case)
    assert "Answers again from Monday, December 7, 2026, 8:00." in render_spoken(case)


def test_the_time_of_another_zone_is_named():
    case = received(
        example("everything"),
        Brought(request="cut", severity="total", also=("acores",)),
        "Sat 2026-12-05 10:30",
    )
    assert "All times are those of Atlantic/Azores." in render_text(case)
    assert "All times are those of Atlantic/Azores." in render_spoken(case)
