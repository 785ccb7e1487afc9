"""The web form: what each receiver wants of it, and what every reader needs."""

from html.parser import HTMLParser

import pytest

from responde.complaint import form
from responde.formats import web
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment
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


def bakery(deliver_to, more=ASKED, channel=""):
    """The bakery with a web channel that delivers to `deliver_to`."""
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    web_channel = f"  web: {{kind: web, deliver_to: {deliver_to}{channel}}}\n"
    return text.replace("requests:\n", f"{web_channel}requests:\n") + more


def contract_of(text):
    contract, found = read(parse(text.encode()))
    assert [(each.code, each.name) for each in found] == []
    return contract


def printed(text, lang="es"):
    contract = contract_of(text)
    speech = Speech(lang, contract.languages, contract.organisation.country)
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
            {"name": "quejas", "data-netlify": "true", "data-netlify-honeypot": "_gotcha", "enctype": MULTIPART},
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
    assert head == {"class": "responde-form", "method": "post", "accept-charset": "UTF-8", **wanted}
    fields = {each["name"]: each["value"] for each in tags.all("input") if each["type"] == "hidden"}
    assert fields == {**hidden, "lang": "es"}


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
        ("{webhook: https://in.example/a}", "", [("evidence", True)]),
        ("{netlify: quejas}", "", [("evidence", False)]),
        ("{basin: a1b2c3}", "", [("attachments[]", True)]),
        ("{formspree: xyzsol}", "", []),
        ("{web3forms: 00000000-0000}", "", []),
        ("{email: a@sol.example}", "", []),
        ("{basin: a1b2c3}", ", takes_files: false", []),
    ],
)
def test_files_are_taken_as_the_receiver_takes_them_and_otherwise_it_says_so(deliver_to, channel, files):
    [page] = printed(bakery(deliver_to, channel=channel))
    found = [each for each in Tags(page).all("input") if each["type"] == "file"]
    assert [(each["name"], "multiple" in each) for each in found] == files
    assert page.count("Fotos") == 1  # as a question, or in the sentence that it can't be taken


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
        "_gotcha": "text",
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
    assert required == {"request", "facts", "consent", "own.agree"}


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


def test_the_bare_form_finds_its_stylesheets_from_its_folder():
    contract = contract_of_example("andina-conecta")
    found = {}
    for lang in contract.languages:
        speech = Speech(lang, contract.languages, "CO")
        [page] = web.files(form(contract), contract, speech, environment())
        links = Tags(page.content.decode()).all("link")
        found[page.path] = [link["href"] for link in links if link["rel"] == "stylesheet"]
    assert found == {
        "forms/complaint.html": ["../assets/brand.css", "../assets/responde.css"],
        "en/forms/complaint.html": ["../../assets/brand.css", "../../assets/responde.css"],
    }


def test_a_contract_without_a_receiver_has_no_form():
    text = (CONTRACTS / "panaderia-sol.yml").read_text("utf-8")
    contract = contract_of(text)
    speech = Speech("es", ("es",), "ES")
    assert printed(text) == []
    assert web.markup(form(contract), contract, speech, environment()) == ""


def test_the_privacy_notice_is_linked_where_there_is_one():
    notice = "privacy: {controller: Sol, notice: https://sol.example/datos}\n"
    links = [Tags(printed(bakery("{basin: a1b2c3}", more=more))[0]).all("a") for more in ("", notice)]
    assert links == [[], [{"href": "https://sol.example/datos"}]]


def test_what_the_anonymous_need_not_say_is_asked_for_and_not_demanded_by_the_browser():
    asked = "forms: {ask: [name, facts, anonymous], required: [name, facts]}"
    [page] = printed(bakery("{basin: a1b2c3}", more=asked))
    fields = Tags(page)
    assert ["required" in fields.one(name=name) for name in ("name", "facts")] == [False, True]
    label = page[page.index('for="q-name"') :].partition("</label>")[0]
    assert "responde-optional" not in label
