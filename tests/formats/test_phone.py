"""The telephone agent's script: its steps, what it asks, whom it names, and that nothing in it can be mistaken."""

import re
from html.parser import HTMLParser

import pytest

from responde.complaint import form, letter
from responde.complaint.answers import spoken
from responde.findings import has_errors
from responde.formats import offers, phone
from responde.reading import read
from responde.source import parse
from responde.speech import Speech, phones
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES

WITHOUT_DANGER = (
    *("who", "number", "listen", "questions", "next"),
    *("shortcut", "insult", "never", "closing", "notes"),
)
STEPS = ("who", "danger", *WITHOUT_DANGER[1:])
OFFERED = "What we ask on the telephone, and what our people say"


class Script(HTMLParser):
    """A page as an agent uses it: the words of each section, of its boxes, and of whatever has a name."""

    def __init__(self, markup):
        super().__init__()
        self.tags = []
        self._open = []
        self._said = []
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        found = {name: value or "" for name, value in attributes}
        self.tags.append((tag, found))
        self._apart(tag)
        if tag not in {"meta", "link"}:
            self._open.append((tag, found, len(self.tags)))

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag
        self._apart(tag)

    def handle_data(self, said):
        self._said.append((tuple(self._open), said))

    def _apart(self, tag):
        if tag not in {"a", "s", "span", "strong"}:
            self.handle_data(" ")

    def within(self, tag, section=""):
        """What each element of this kind says, of one section or of all."""
        found = {}
        for way, said in self._said:
            inside = not section or any(each.get("id") == section for _, each, _ in way)
            for name, _, at in way:
                if name == tag and inside:
                    found.setdefault(at, []).append(said)
        return [" ".join("".join(parts).split()) for parts in found.values()]

    @property
    def sections(self):
        return [each["id"] for tag, each in self.tags if tag == "section"]

    def section(self, name):
        return " ".join("".join(said for way, said in self._said if _inside(way, name)).split())

    def raw(self, tag):
        return "".join(said for way, said in self._said if way and way[-1][0] == tag)


def _inside(way, name):
    return any(each.get("id") == name for _, each, _ in way)


def contract_of(text):
    contract, found = read(parse(text.encode()))
    assert not has_errors(found)
    return contract


def text_of(name):
    return (CONTRACTS / f"{name}.yml").read_text("utf-8")


def bakery(more="", **changed):
    """The bakery, with what is added at its end, and lines of it that begin with a key exchanged for others."""
    text = text_of("panaderia-sol")
    for key, line in changed.items():
        text, count = re.subn(rf"(?m)^( *){key}:.*$", lambda found, line=line: found[1] + line, text)
        assert count == 1
    return f"{text}{more}\n"


def printed(contract, lang):
    speech = phones.at_home(contract, lang)
    made = phone.files(form(contract), contract, speech, environment())
    return {each.path: each.content.decode() for each in made}


def script(text, lang="en"):
    """The only script of a contract; English stands in the code, whatever languages the contract has."""
    contract = contract_of(text)
    country = contract.organisation.country
    speech = Speech("en", ("en",), country, country) if lang == "en" else phones.at_home(contract, lang)
    [made] = phone.files(form(contract), contract, speech, environment())
    return Script(made.content.decode())


SPOKEN = [(name, lang) for name in EXAMPLES for lang in contract_of(text_of(name)).languages]


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("andina-conecta", WITHOUT_DANGER),
        ("everything", STEPS),
        ("panaderia-sol", WITHOUT_DANGER),
        ("seguros-faro", STEPS),
    ],
)
def test_the_steps_stand_in_the_order_of_a_call(name, steps):
    found = script(text_of(name))
    assert tuple(found.sections) == steps
    headings = found.within("h2")
    assert [each.partition(".")[0] for each in headings] == [str(at) for at in range(1, len(steps) + 1)]
    assert found.within("a")[: len(steps)] == headings  # the way to each step


@pytest.mark.parametrize(("name", "lang"), SPOKEN)
def test_every_question_that_speech_can_carry_is_asked_and_what_it_cannot_is_told(name, lang):
    contract = contract_of(text_of(name))
    say = Speech(lang, contract.languages, contract.organisation.country)
    [page] = printed(contract, lang).values()
    asked = Script(page).section("questions")
    labels = [spoken(each.label, say) for each in form(contract).questions if each.id != "case_number"]
    assert [label for label in labels if label not in asked] == []


def test_what_happened_is_asked_before_who_it_happened_to():
    found = script(text_of("andina-conecta"))
    boxes = found.within("blockquote", "questions")
    assert boxes == [
        "What is it?",
        "Which service is it about?",
        "Did somebody come in our name?",
        "What happened?",
        "When did it happen?",
        "What would put it right?",
        "What colour is the light on the device?",
        (
            "You can hand it in another way, with your case number: "
            "WhatsApp, Web form, E-mail (pqr@andina-conecta.example), Post, In person."
        ),
        "What is your name?",
        "What is the number of your identity document?",
        "What is your contract number?",
        "How should we answer?",
        "What is your e-mail address?",
        "On which number do we reach you?",
    ]


@pytest.mark.parametrize(
    ("forms", "question", "expected"),
    [
        ("{ask: [facts], required: [facts]}", "What happened?", "has to be answered"),
        ("{ask: [facts, wanted_solution]}", "What would put it right?", "only if they like"),
        ("{ask: [facts]}", "What is it?", "Queja has to be answered · not where there is a case number"),
        (
            "{ask: [name, facts], required: [name]}",
            "Your name",
            "has to be answered · not where there is a case number",
        ),
        (
            "{ask: [name, facts, anonymous], required: [name]}",
            "Your name",
            "has to be answered · not where there is a case number · not of who prefers not to say who they are",
        ),
        (
            "{ask: [facts, own.crumbs], own: {crumbs: {says: How many crumbs, for: [complaint]}}}",
            "How many crumbs",
            "only if they like · only for: Queja",
        ),
        (
            "{ask: [facts, language], own: {crumbs: {says: How many crumbs}}}",
            "In which language should we answer?",
            "Spanish only if they like",
        ),
        (
            (
                "{ask: [facts, own.crumbs], own: {crumbs: {says: How many crumbs, hint: Look down, kind: choice, "
                "options: {a: Few, b: Many}}}}"
            ),
            "How many crumbs",
            "Few Many Look down only if they like",
        ),
    ],
)
def test_a_question_says_of_whom_it_is_asked(forms, question, expected):
    asked = script(bakery(f"forms: {forms}")).within("li", "questions")
    [found] = [each for each in asked if each.startswith(question)]
    said = found.removeprefix(question).strip()
    for aloud in ("What is your name?", "Roughly is enough.", "In your own words. Dates, names and amounts help."):
        said = said.removeprefix(aloud).strip()
    assert said == expected


@pytest.mark.parametrize(("ask", "expected"), [("[name, facts, anonymous]", True), ("[name, facts]", False)])
def test_whoever_stays_unnamed_is_asked_nothing_else(ask, expected):
    found = script(bakery(f"forms: {{ask: {ask}}}"))
    told = "Whoever prefers not to say who they are is asked nothing else here."
    assert (told in found.section("questions")) is expected
    last = [each for each in found.within("blockquote", "questions") if "name" in each or "who you are" in each]
    assert last == ["Do you prefer not to say who you are?"] * expected + ["What is your name?"]


def test_danger_comes_before_everything_that_is_asked():
    found = script(text_of("everything"))
    assert found.section("danger").endswith(
        "If this is the case: A wire is down or somebody is hurt (Electricity) Hang up now and call 112. Then tell us"
    )
    assert found.within("blockquote", "danger") == ["Hang up now and call 112. Then tell us"]


def test_an_emergency_that_lacks_something_says_so_in_its_box():
    text = bakery("emergency: {when: Hay fuego, call: 112, lacks: {then: Nadie lo ha pensado}}")
    assert script(text).within("blockquote", "danger") == ["Hang up now and call 112. Nadie lo ha pensado"]


DIRECTORS = {
    "andina-conecta": "(601) 5550101",
    "everything": "21 555 0101",
    "panaderia-sol": "600 55 50 10",
    "seguros-faro": "910 55 01 01",
}
"""Their numbers as people of that country write them."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_director_is_named_to_whoever_asks_with_role_and_number(name):
    contract = contract_of(text_of(name))
    director = contract.people[next(seat.person for rung in contract.ladder for seat in rung.seats if seat.director)]
    found = script(text_of(name)).section("next")
    assert director.name.into("en")[0] in found
    assert "Responsibility: Customer service in the whole organisation" in found
    assert DIRECTORS[name] in found
    assert f"{director.number.written[:3]} " not in found


CONTRACTORS = """contractors:
  masa:
    name: Masa Madre S.L.
    owner: rosa
    live_support: paco
    time_to_listen: Sin prisa
    must_not_say: [Eso no es cosa mía]
    contractors: {horno: {name: Horno Norte, must_not_say: [Vuelva mañana]}}
"""
LINE = "phone: {{kind: phone, phone: +34 951 550 100, hours: open, operated_by: {}}}"


@pytest.mark.parametrize("name", ["masa", "horno"])
def test_who_works_for_another_company_says_so_and_who_here_answers_for_it(name):
    found = script(bakery(CONTRACTORS, phone=LINE.format(name)))
    [box] = found.within("blockquote", "who")
    company = {"masa": "Masa Madre S.L.", "horno": "Horno Norte"}[name]
    assert box == (
        "Good day. This is Panadería El Sol. My name is your name. How can I help you? "
        f"I work for {company}, in the name of Panadería El Sol. "
        "Rosa Jiménez Luna answers for me at Panadería El Sol. "
        "What you tell me counts as told to Panadería El Sol."
    )
    listening = found.section("listen")
    assert "Time to listen: Sin prisa" in listening
    assert "Can join the conversation: Francisco Moreno Gil, 600 55 50 10" in listening
    forbidden = {"masa": ["Eso no es cosa mía"], "horno": ["Vuelva mañana", "Eso no es cosa mía"]}[name]
    assert found.within("s")[7:] == forbidden


def test_a_contractor_for_whom_nobody_answers_is_no_secret():
    nobody = "contractors: {masa: {name: Masa Madre S.L., lacks: {owner: Se busca}}}"
    found = script(bakery(nobody, phone=LINE.format("masa"))).section("who")
    assert ("Who answers for it: not stated" in found, "answers for me" in found) == (True, False)


def test_the_companys_own_people_speak_of_no_contractor():
    [box] = script(bakery()).within("blockquote", "who")
    assert box == "Good day. This is Panadería El Sol. My name is your name. How can I help you?"


@pytest.mark.parametrize(("contacts", "shown"), [("published", True), ("page", True), ("request", False)])
def test_numbers_of_people_stand_there_only_where_they_are_published(contacts, shown):
    found = script(bakery(f"privacy: {{controller: Sol, contacts: {contacts}, says: Se graba}}"))
    said = re.sub(r"\s", "", found.section("next") + found.section("closing"))
    assert ("951550101" in said, "600555010" in said) == (shown, shown)
    assert ("RosaJiménezLuna" in said, "FranciscoMorenoGil" in said) == (True, True)
    assert ("contacts are given on request" in found.section("next")) is not shown
    assert found.section("who").count("Se graba") == 1


@pytest.mark.parametrize(
    ("channels", "places"),
    [
        ("", ["phone"]),
        ("  night: {kind: phone, name: Noche, phone: +34 951 550 199, hours: open}\n", ["night", "phone"]),
    ],
)
def test_each_line_has_its_script_and_a_link_to_it(channels, places):
    contract = contract_of(bakery().replace("  phone: {kind", f"{channels}  phone: {{kind"))
    assert list(printed(contract, "es")) == [f"forms/phone-{name}.html" for name in places]
    scripts = [each for each in offers(form(contract), contract, Speech("en", ("en",), "ES")) if each.says == OFFERED]
    assert [(each.channel, each.href, each.kind) for each in scripts] == [
        (name, f"forms/phone-{name}.html", "file") for name in places
    ]


def test_without_a_telephone_there_is_no_script():
    contract = contract_of(bakery(phone="chat: {kind: chat, hours: open}"))
    assert printed(contract, "es") == {}
    assert [
        each for each in offers(form(contract), contract, Speech("en", ("en",), "ES")) if each.says == OFFERED
    ] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("andina-conecta", {"forms/phone-line.html": "es", "en/forms/phone-line.html": "en"}),
        ("everything", {"forms/phone-line.html": "pt", "en/forms/phone-line.html": "en"}),
        ("panaderia-sol", {"forms/phone-phone.html": "es"}),
        (
            "seguros-faro",
            {"forms/phone-phone.html": "es", "ca/forms/phone-phone.html": "es", "en/forms/phone-phone.html": "en"},
        ),
    ],
)
def test_languages_have_their_folders_find_their_styles_and_say_which_words_they_speak(name, expected):
    contract = contract_of(text_of(name))
    pages = {path: page for lang in contract.languages for path, page in printed(contract, lang).items()}
    found = {}
    for path, page in pages.items():
        tags = Script(page).tags
        root = "../" * path.count("/")
        links = [each["href"] for tag, each in tags if tag == "link" and each["rel"] == "stylesheet"]
        assert links == [f"{root}assets/brand.css", f"{root}assets/responde.css"]
        ids = [each["id"] for _, each in tags if "id" in each]
        assert sorted(set(ids)) == sorted(ids)
        found[path] = next(each["lang"] for tag, each in tags if tag == "main")
    assert found == expected


@pytest.mark.parametrize(
    ("more", "room"), [("", "C __ __ __ __ __ __ __"), ("case_number: {prefix: SOL}", "SOL __ __ __ __ __ __ __")]
)
def test_there_is_room_for_a_number_in_pairs(more, room):
    found = script(bakery(more))
    assert f"I read it back to you: {room}. Is that right?" in found.within("blockquote", "number")
    [closing, _] = found.within("blockquote", "closing")
    assert f"Your case number is {room}. I say it again, in pairs." in closing
    assert ("same in every channel" in closing) is bool(more)


UNTOLD = "the telephone can't take that."
MAIL = "E-mail (hola@panaderia-sol.example)"


@pytest.mark.parametrize(
    ("line", "others", "why", "ways"),
    [
        ("", "", UNTOLD, f"In person, {MAIL}"),
        (", lacks: {evidence: Aquí no se ven}", "", "Aquí no se ven", f"In person, {MAIL}"),
        (
            "",
            "web: {kind: web, deliver_to: {basin: a1b2c3}}",
            "the telephone can't take that.",
            f"In person, {MAIL}, Web form",
        ),
        ("", "web: {kind: web, deliver_to: {formspree: abc}}", UNTOLD, f"In person, {MAIL}"),
        (
            "",
            "night: {kind: phone, phone: +34 951 550 199, takes_files: true}",
            "the telephone can't take that.",
            f"In person, {MAIL}",
        ),
    ],
)
def test_what_the_telephone_cannot_take_is_handed_in_where_it_can_be_taken(line, others, why, ways):
    text = bakery("forms: {ask: [facts, evidence]}", phone=f"phone: {{kind: phone, phone: +34 951 550 100{line}}}")
    contract = contract_of(text.replace("requests:\n", f"  {others}\nrequests:\n"))
    say = Speech("en", ("en",), "ES")
    page, *_ = phone.files(form(contract), contract, say, environment())
    [box] = [each for each in Script(page.content.decode()).within("blockquote", "questions") if "case number" in each]
    assert box == f"You can hand it in another way, with your case number: {ways}."
    assert f"Photos or papers: {why} {box}" in Script(page.content.decode()).section("questions")


def test_where_nobody_takes_files_it_is_said():
    text = bakery(
        "forms: {ask: [facts, evidence]}",
        shop="shop: {kind: in_person, hours: open, takes_files: false}",
        mail="mail: {kind: email, email: hola@panaderia-sol.example, takes_files: false}",
    )
    told = "Photos or papers: the telephone can't take that. The charter names no other way to hand it in."
    assert told in script(text).section("questions")


def test_the_closing_tells_by_when_for_each_thing_that_can_be_brought():
    assert script(text_of("andina-conecta")).within("tr") == [
        "What it is Confirmation of receipt Answer Solution The next person from",
        "Request 1 business day 15 business days not stated 2 business days",
        (
            "Complaint 1 business day 10 business days, in 90% of cases, 15 business days, in all other cases "
            "not stated 2 business days"
        ),
        "Claim 1 business day 10 business days not stated 2 business days",
        "Appeal 1 business day 15 business days not stated 2 business days",
        "Suggestion 3 business days 20 business days not stated 2 business days",
        "Service fault: No service at all 10 minutes not stated 24 hours 2 hours",
        "Service fault: Slow or dropping 10 minutes not stated 48 hours 4 hours",
    ]


def test_the_closing_names_who_takes_this_line_and_who_is_next():
    found = script(text_of("andina-conecta")).within("blockquote", "closing")[-1]
    assert found == (
        "This person answers for your case: Diana Marcela Rojas Silva, (601) 5550120. "
        "This person answers for your case: Nelson Darío Vega Ortiz, (601) 5550121. "
        "The next person is: Jorge Enrique Ruiz Peña, (601) 5550110. "
        "The next person is: Paula Andrea Niño Castro, (601) 5550112. "
        "Do you want a receipt in writing? Where do we send it?"
    )


def test_where_the_director_is_the_first_nobody_is_next():
    alone = bakery().replace(
        "  - {person: rosa, replies_in: 1 business day, decides: Cambiar el producto o devolver el dinero}\n", ""
    )
    found = script(alone)
    assert found.within("tr") == ["What it is Answer", "Queja 3 business days"]
    assert found.within("h3", "next") == ["1. The director"]
    assert "The next person is" not in found.section("closing")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ["Promise nothing that only somebody else can decide."]),
        ("conduct: {shortcut: Por aquí}", ["Por aquí", "Promise nothing that only somebody else can decide."]),
        (
            "conduct: {exceptions: {granted_by: [paco], rule: Si hace falta, recorded: false}}",
            [
                "Exceptions: granted by Francisco Moreno Gil, 600 55 50 10 alone",
                "Exceptions: Si hace falta",
                "Exceptions: they are not recorded",
                "Promise nothing that only somebody else can decide.",
            ],
        ),
        (
            "conduct: {exceptions: {recorded: true}}",
            ["Exceptions: each one is recorded", "Promise nothing that only somebody else can decide."],
        ),
    ],
)
def test_a_shortcut_is_answered_as_the_contract_says(more, expected):
    assert script(bakery(more)).within("li", "shortcut") == expected


def test_insults_have_their_steps_with_who_decides_and_who_looks_again():
    assert script(text_of("everything")).within("li", "insult") == [
        (
            "First we warn you Who decides it: Inês Couto Vale, 21 555 0105 For how long: 1 business day "
            "Looked at again after: 1 week Who reviews it if you disagree: Beatriz Amaral Pinto, 21 555 0101"
        )
    ]
    silent = script(bakery())
    assert silent.within("li", "insult") == []
    assert "What is done then is not stated. Ask for help at once." in silent.section("insult")


@pytest.mark.parametrize(("name", "lang"), SPOKEN)
def test_the_notes_are_the_letter_and_come_back_as_answers(name, lang):
    contract = contract_of(text_of(name))
    say = Speech(lang, contract.languages, contract.organisation.country)
    [page] = printed(contract, lang).values()
    notes = Script(page).raw("textarea").removeprefix("\n")
    asked = form(contract)
    assert notes == letter.written(asked, say, {"number": ""})
    back = letter.parsed(notes.replace("[facts]:", "[facts]: No llegó"), asked, contract.languages)
    assert (back.answers["facts"], back.lang) == ("No llegó", lang)


HOSTILE = "</textarea></blockquote><script>alert(1)</script>{{ 7191*7 }}&lt;"


def test_whatever_the_contract_says_stays_text():
    text = bakery(
        f"forms: {{ask: [facts, own.x], own: {{x: {{says: '{HOSTILE}', hint: '{HOSTILE}'}}}}}}\n"
        f"emergency: {{when: '{HOSTILE}', call: 112, then: '{HOSTILE}'}}\n"
        f"conduct: {{shortcut: '{HOSTILE}', aggression: [{{says: '{HOSTILE}'}}]}}\n",
        complaint=f"complaint: {{name: '{HOSTILE}', answer: 3 business days}}",
        phone=f"phone: {{kind: phone, name: '{HOSTILE}', phone: +34 951 550 100, lacks: {{evidence: '{HOSTILE}'}}}}",
    )
    found = script(text)
    assert {tag for tag, _ in found.tags} & {"script", "img"} == set()
    shown = " ".join(HOSTILE.split())
    for section, times in (
        ("questions", 3),
        ("danger", 2),
        ("shortcut", 1),
        ("insult", 1),
        ("closing", 1),
    ):
        assert found.section(section).count(shown) == times, section
    assert found.section("notes").count("</textarea></blockquote><script>alert(1)</script>{{ 7191*7 }}") == 3
