"""The web form: what each receiver wants of it, and what every reader needs."""

import gzip
import json
from html.parser import HTMLParser

import pytest

from responde.complaint import form
from responde.formats import web
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment, folder
from tests.conftest import CONTRACTS, EXAMPLES

ASKED = """
forms:
  ask: [name, phone, email, service, request, facts, date_of_facts, evidence, contact_by, consent, own.many, own.agree]
  required: [facts, consent, own.agree]
  own:
    many: {kind: choices, says: Qué ha visto, hint: Marque lo que sea, options: {one: Uno, two: Dos}}
    agree: {kind: yes_no, says: Puedo enseñar el pan, hint: No hace falta}
services: {a1: {name: A}, b2: {name: B}, c3: {name: C}, d4: {name: D}, e5: {name: E}, f6: {name: F}, g7: {name: G}}
"""
MULTIPART = "multipart/form-data"
SIZES = {"form": 2500, "filling": 3000}
"""Bytes, compressed, that each script of it may have."""


class Tags(HTMLParser):
    """Every tag with its attributes, and the words behind it."""

    def __init__(self, markup):
        super().__init__()
        self.tags = []
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, {name: "" if value is None else value for name, value in attributes}))

    def all(self, *names):
        return [attributes for tag, attributes in self.tags if tag in names]

    def one(self, **wanted):
        return next(each for _, each in self.tags if wanted.items() <= each.items())


class Words(HTMLParser):
    """What a page says to a reader without script."""

    def __init__(self, markup):
        super().__init__()
        self.shown = ""
        self.hidden = 0
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        if tag == "div" and (self.hidden or "hidden" in dict(attributes)):
            self.hidden += 1

    def handle_endtag(self, tag):
        if tag == "div" and self.hidden:
            self.hidden -= 1

    def handle_data(self, data):
        self.shown += "" if self.hidden else data


def bakery(deliver_to, more=ASKED, channel=""):
    """The bakery with a web channel that delivers to `deliver_to`."""
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    web_channel = f"  web: {{kind: web, deliver_to: {deliver_to}{channel}}}\n"
    return text.replace("requests:\n", f"{web_channel}requests:\n") + more


def contract_of(text):
    contract, found = read(parse(text.encode()))
    assert [(each.code, each.name) for each in found] == []
    return contract


def printed(text, speaks="es"):
    """The bare pages of a contract, with the product's words in another language than the contract's if asked."""
    contract = contract_of(text)
    speech = Speech(speaks, (*contract.languages, speaks), contract.organisation.country)
    return [each.content.decode() for each in web.files(form(contract), contract, speech, environment())]


@pytest.mark.parametrize(
    ("deliver_to", "wanted", "hidden"),
    [
        (
            "{email: a+b&c@sol.example}",
            {"action": "mailto:a+b%26c@sol.example", "enctype": "text/plain"},
            {},
        ),
        (
            "{webhook: 'https://in.example/a?b=1&c=2'}",
            {"action": "https://in.example/a?b=1&c=2", "enctype": MULTIPART},
            {},
        ),
        (
            "{netlify: quejas}",
            {
                "action": "/received.html",
                "name": "quejas",
                "data-netlify": "true",
                "data-netlify-honeypot": "_gotcha",
                "enctype": MULTIPART,
            },
            {"form-name": "quejas"},
        ),
        (
            "{formspree: xyzsol}",
            {"action": "https://formspree.io/f/xyzsol", "enctype": "application/x-www-form-urlencoded"},
            {},
        ),
        ("{basin: a1b2c3}", {"action": "https://usebasin.com/f/a1b2c3", "enctype": MULTIPART}, {}),
        (
            "{web3forms: 00000000-0000-4000-8000-000000000555}",
            {"action": "https://api.web3forms.com/submit", "enctype": MULTIPART},
            {"access_key": "00000000-0000-4000-8000-000000000555"},
        ),
    ],
)
def test_each_receiver_gets_the_form_that_it_understands(deliver_to, wanted, hidden):
    tags = Tags(printed(bakery(deliver_to))[0])
    [head] = tags.all("form")
    later = {"data-later": "../assets/filling.js"}
    assert head == {"class": "responde-form", "method": "post", "accept-charset": "UTF-8", **later, **wanted}
    fields = {each["name"]: each["value"] for each in tags.all("input") if each["type"] == "hidden"}
    assert fields == {**hidden, "lang": "es", "number": ""}


@pytest.mark.parametrize(
    ("deliver_to", "trap"),
    [
        ("{webhook: https://in.example/a}", ["_gotcha"]),
        ("{netlify: quejas}", ["_gotcha"]),
        ("{formspree: xyzsol}", ["_gotcha"]),
        ("{basin: a1b2c3}", ["_gotcha"]),
        ("{web3forms: 00000000-0000}", ["botcheck"]),
        ("{email: a@sol.example}", []),
    ],
)
def test_a_trap_for_robots_stands_where_the_receiver_looks_for_it(deliver_to, trap):
    traps = [each for each in Tags(printed(bakery(deliver_to))[0]).all("input") if each.get("id") == "q-trap"]
    assert [each["name"] for each in traps] == trap
    assert all(each["tabindex"] == "-1" and each["autocomplete"] == "off" for each in traps)


@pytest.mark.parametrize(
    ("deliver_to", "channel", "files"),
    [
        ("{webhook: https://in.example/a}", "", [("evidence", True, "10", None)]),
        ("{netlify: quejas}", "", [("evidence", False, "1", "8")]),
        ("{basin: a1b2c3}", "", [("attachments[]", True, "10", "100")]),
        ("{formspree: xyzsol}", "", []),
        ("{web3forms: 00000000-0000}", "", []),
        ("{email: a@sol.example}", "", []),
        ("{basin: a1b2c3}", ", takes_files: false", []),
    ],
)
def test_files_are_taken_as_the_receiver_takes_them_and_otherwise_it_says_so(deliver_to, channel, files):
    [page] = printed(bakery(deliver_to, channel=channel))
    found = [each for each in Tags(page).all("input") if each["type"] == "file"]
    assert [
        (each["name"], "multiple" in each, each["data-files"], each.get("data-megabytes")) for each in found
    ] == files
    assert Words(page).shown.count("Fotos") == 1  # as a question, or in the sentence that it can't be taken


@pytest.mark.parametrize(
    ("deliver_to", "hint"),
    [
        ("{webhook: https://in.example/a}", "10 files at most."),
        ("{netlify: quejas}", "One file at most. 8 MB at most in all."),
        ("{basin: a1b2c3}", "10 files at most. 100 MB at most in all."),
    ],
)
def test_how_much_a_receiver_takes_stands_at_the_question(deliver_to, hint):
    [page] = printed(bakery(deliver_to), speaks="en")
    shown = page[page.index('id="q-evidence-hint"') :].partition("</p>")[0]
    assert shown.endswith(hint)


def test_what_a_receiver_cannot_take_is_said_where_it_would_be_asked():
    [page] = printed(bakery("{formspree: xyzsol}"))
    shown = Words(page).shown
    assert shown.index("¿Cuándo pasó?") < shown.index("Fotos o papeles") < shown.index("Qué ha visto")


@pytest.mark.parametrize(
    ("deliver_to", "published", "expected"),
    [
        ("{webhook: https://in.example/a}", "https://sol.example/carta", ("next", "https://sol.example/carta/")),
        ("{webhook: https://in.example/a}", "", None),
        ("{web3forms: 00000000-0000}", "https://sol.example/carta/", ("redirect", "https://sol.example/carta/")),
        ("{web3forms: 00000000-0000}", "", None),
        ("{netlify: quejas}", "https://sol.example/carta/", ("action", "/carta/")),
        ("{netlify: quejas}", "", ("action", "/")),
    ],
)
def test_after_sending_the_customer_goes_on_to_the_page_of_their_language(deliver_to, published, expected):
    text = bakery(deliver_to).replace("languages: [es]", "languages: [es, en]")
    if published:
        text = f"published_at: {published}\n{text}"
    contract, _ = read(parse(text.encode()))
    found = []
    for lang in ("es", "en"):
        speech = Speech(lang, ("es", "en"), "ES")
        [page] = web.files(form(contract), contract, speech, environment())
        tags = Tags(page.content.decode())
        sent = {each["name"]: each["value"] for each in tags.all("input") if each["type"] == "hidden"}
        sent |= {"action": tags.all("form")[0]["action"]}
        ways = {name: value for name, value in sent.items() if value.endswith("received.html")}
        found.append(ways)
    name, root = expected or ("", "")
    assert found == ([{name: f"{root}received.html"}, {name: f"{root}en/received.html"}] if expected else [{}, {}])


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_field_has_a_label_and_every_hint_is_tied_to_its_field(name):
    contract = contract_of_example(name)
    for lang in contract.languages:
        speech = Speech(lang, contract.languages, contract.organisation.country)
        for page in web.files(form(contract), contract, speech, environment()):
            assert_accessible(page.content.decode())


def contract_of_example(name):
    contract, _ = read(parse((CONTRACTS / f"{name}.yml").read_bytes()))
    return contract


def assert_accessible(page):
    tags = Tags(page)
    ids = [each["id"] for _, each in tags.tags if "id" in each]
    assert sorted(set(ids)) == sorted(ids)
    asked = [each for each in tags.all("input", "select", "textarea") if each.get("type") != "hidden"]
    assert {each["id"] for each in asked} == {each["for"] for each in tags.all("label")}
    described = {each["aria-describedby"] for _, each in tags.tags if "aria-describedby" in each}
    hints = {each["id"] for _, each in tags.tags if each.get("id", "").endswith("-hint")}
    assert described == hints


def test_the_form_with_every_kind_of_question_is_accessible_too():
    assert_accessible(printed(bakery("{basin: a1b2c3}"))[0])


def test_kinds_of_questions_have_their_own_fields():
    tags = Tags(printed(bakery("{basin: a1b2c3}"))[0])
    found = {each["name"]: each.get("type", "") for each in reversed(tags.all("input", "select", "textarea"))}
    assert found == {
        "lang": "hidden",
        "number": "hidden",
        "_gotcha": "text",
        "case_number": "text",
        "request": "radio",
        "name": "text",
        "email": "email",
        "phone": "tel",
        "service": "",  # eight answers are a list
        "facts": "",
        "date_of_facts": "date",
        "attachments[]": "file",
        "contact_by": "radio",
        "consent": "checkbox",
        "own.many": "checkbox",
        "own.agree": "checkbox",
    }
    assert len(tags.all("select")) == len(tags.all("textarea")) == 1


@pytest.mark.parametrize(
    ("name", "purpose"),
    [("name", "name"), ("email", "email"), ("phone", "tel"), ("facts", "off"), ("date_of_facts", "off")],
)
def test_the_browser_fills_in_the_users_own_data_alone(name, purpose):
    assert Tags(printed(bakery("{basin: a1b2c3}"))[0]).one(name=name)["autocomplete"] == purpose


def test_what_has_to_be_answered_is_required_and_nothing_else():
    tags = Tags(printed(bakery("{basin: a1b2c3}"))[0])
    required = {each["name"] for each in tags.all("input", "select", "textarea") if "required" in each}
    assert required == {"facts", "consent"}


def test_what_is_not_demanded_is_marked_as_such_and_nothing_else():
    [page] = printed(bakery("{basin: a1b2c3}"))
    asked = page.split("data-question=")[1:]
    marked = {each.split('"')[1] for each in asked if "responde-optional" in each}
    assert marked == {
        "case&#95;number",
        "service",
        "date&#95;of&#95;facts",
        "evidence",
        "own&#46;many",
        "name",
        "phone",
        "email",
        "contact&#95;by",
    }


GROUPS = """
forms:
  ask: [consent, anonymous, name, phone, service, date_of_facts, facts, contact_by, own.agree, own.fault]
  required: [facts, name, consent, own.fault]
  own:
    agree: {kind: yes_no, says: Puedo enseñar el pan}
    fault: {kind: text, says: Qué aparato, hint: Está en la placa, for: [b2, complaint]}
services: {a1: {name: Pan}, b2: {name: Horno}}
"""


def test_questions_stand_in_groups_and_their_name_is_asked_of_who_wants_to_give_it():
    [page] = printed(bakery("{basin: a1b2c3}", more=GROUPS))
    asked = [
        [each["data-question"] for each in Tags(group).all("div", "fieldset") if "data-question" in each]
        for group in page.split('<fieldset class="responde-group">')[1:]
    ]
    assert asked == [
        ["case_number"],
        ["request", "service"],
        ["date_of_facts", "facts", "own.agree", "own.fault"],
        ["anonymous", "name", "phone", "contact_by", "email"],
        ["consent"],
    ]


def test_a_question_for_some_cases_alone_says_for_which_and_tells_the_script():
    [page] = printed(bakery("{basin: a1b2c3}", more=GROUPS), speaks="en")
    tags = Tags(page)
    asked = tags.one(**{"data-question": "own.fault"})
    assert json.loads(asked["data-when"]) == {"request": ["complaint"], "service": ["b2"]}
    assert "required" not in tags.one(name="own.fault")
    hint = page.partition('id="q-own-fault-hint">')[2].partition("</p>")[0]
    assert Words(hint).shown == "Only for: Queja. Only for: Horno. Está en la placa"


@pytest.mark.parametrize(
    ("question", "lifted"),
    [
        ("case_number", None),
        ("request", "case_number"),
        ("service", "case_number"),
        ("facts", None),
        ("consent", None),
        ("own.agree", None),
        ("own.fault", "case_number"),
        ("anonymous", "case_number"),
        ("name", "case_number anonymous"),
        ("phone", "case_number anonymous"),
    ],
)
def test_the_script_is_told_what_an_earlier_case_or_silence_about_oneself_lifts(question, lifted):
    tags = Tags(printed(bakery("{basin: a1b2c3}", more=GROUPS))[0])
    assert tags.one(**{"data-question": question}).get("data-lifted") == lifted


@pytest.mark.parametrize(
    ("severities", "control", "chosen"),
    [(0, "radio", ["complaint"]), (2, "radio", []), (7, "radio", []), (8, "select", [])],
)
def test_one_answer_is_chosen_already_and_many_make_a_list(severities, control, chosen):
    levels = "".join(f"s{each}: {{says: Grado {each}, answer: 1 business day}}, " for each in range(severities))
    text = bakery("{basin: a1b2c3}", more="")
    if severities:
        text = text.replace("  complaint: ", f"  fault: {{name: Avería, severities: {{{levels}}}}}\n  #  complaint: ")
    contract, _ = read(parse(text.encode()))
    [page] = web.files(form(contract), contract, Speech("es", ("es",), "ES"), environment())
    asked = [each for each in Tags(page.content.decode()).all("input", "select") if each.get("name") == "request"]
    assert ({each.get("type", "select") for each in asked}, len(asked)) == (
        {control},
        1 if control == "select" else max(severities, 1),
    )
    assert [each["value"] for each in asked if "checked" in each] == chosen


def test_own_questions_have_the_words_and_the_answers_of_the_contract():
    [page] = printed(bakery("{basin: a1b2c3}"))
    values = [each["value"] for each in Tags(page).all("input") if each["name"] == "own.many"]
    assert values == ["one", "two"]
    assert [words in page for words in ("Qué ha visto", "Marque lo que sea", "No hace falta", "Uno", "Dos")] == [
        True
    ] * 5


@pytest.mark.parametrize(
    ("name", "languages"), [("andina-conecta", ["es", "en"]), ("seguros-faro", ["es", "es", "en"])]
)
def test_the_form_is_in_the_language_of_its_words(name, languages):
    contract = contract_of_example(name)
    found, sent = [], []
    for lang in contract.languages:
        speech = Speech(lang, contract.languages, contract.organisation.country)
        [page] = web.files(form(contract), contract, speech, environment())
        tags = Tags(page.content.decode())
        assert tags.all("html")[0]["lang"] == lang
        found.append(tags.all("main")[0]["lang"])
        sent.append(tags.one(type="hidden", name="lang")["value"])
    assert (found, tuple(sent)) == (languages, contract.languages)


def test_the_bare_form_finds_its_stylesheets_and_its_script_from_its_folder():
    contract = contract_of_example("andina-conecta")
    found = {}
    for lang in contract.languages:
        speech = Speech(lang, contract.languages, "CO")
        [page] = web.files(form(contract), contract, speech, environment())
        tags = Tags(page.content.decode())
        styles = [link["href"] for link in tags.all("link") if link["rel"] == "stylesheet"]
        found[page.path] = [*styles, *(script["src"] for script in tags.all("script"))]
    assert found == {
        "forms/complaint.html": ["../assets/brand.css", "../assets/responde.css", "../assets/form.js"],
        "en/forms/complaint.html": ["../../assets/brand.css", "../../assets/responde.css", "../../assets/form.js"],
    }


def test_the_form_in_a_page_finds_its_script_from_the_folder_of_its_language():
    contract = contract_of_example("andina-conecta")
    found = []
    for lang in contract.languages:
        printed = web.markup(form(contract), contract, Speech(lang, contract.languages, "CO"), environment())
        found.append([(each["src"], "defer" in each) for each in Tags(printed).all("script")])
        found[-1] += [each["data-later"] for each in Tags(printed).all("form")]
    assert found == [
        [("assets/form.js", True), "assets/filling.js"],
        [("../assets/form.js", True), "../assets/filling.js"],
    ]


def test_the_scripts_are_small_and_stand_in_files_of_their_own():
    """As they are written; a site has them smaller. Of the second only what loads it says where it is."""
    sizes = {name: len(gzip.compress((folder() / f"theme/assets/{name}.js").read_bytes(), 9)) for name in SIZES}
    assert {name: size for name, size in sizes.items() if size > SIZES[name]} == {}
    [page] = printed(bakery("{basin: a1b2c3}"))
    assert [each.get("src") for each in Tags(page).all("script")] == ["../assets/form.js"]
    assert [name for _, each in Tags(page).tags for name in each if name.startswith("on")] == []


def test_a_contract_without_a_receiver_has_no_form():
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    contract = contract_of(text)
    speech = Speech("es", ("es",), "ES")
    assert printed(text) == []
    assert web.markup(form(contract), contract, speech, environment()) == ""


def test_the_privacy_notice_is_linked_where_there_is_one():
    notice = "privacy: {controller: Sol, notice: https://sol.example/datos}\n"
    pages = [printed(bakery("{basin: a1b2c3}", more=more))[0] for more in ("", notice)]
    links = [[each["href"] for each in Tags(page).all("a") if "href" in each] for page in pages]
    assert links == [[], ["https://sol.example/datos"]]


def test_what_the_anonymous_need_not_say_is_asked_for_and_not_demanded_by_the_browser():
    asked = "forms: {ask: [name, facts, anonymous], required: [name, facts]}"
    [page] = printed(bakery("{basin: a1b2c3}", more=asked))
    fields = Tags(page)
    assert ["required" in fields.one(name=name) for name in ("name", "facts")] == [False, True]
    label = page[page.index('for="q-name"') :].partition("</label>")[0]
    assert "responde-optional" not in label
