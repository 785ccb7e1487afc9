"""The WhatsApp Flow: what the platform takes, what a telephone sends, and what is read of it."""

from __future__ import annotations

import json
import re
import time
from dataclasses import fields as fields_of
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pywa.types import flows as model

from responde import formats
from responde.complaint import form
from responde.complaint.flows import spelled, unspelled
from responde.complaint.record import record
from responde.formats import flow, submission
from responde.reading import read
from responde.source import parse
from responde.speech import Speech
from responde.templating import environment
from tests.conftest import CONTRACTS, EXAMPLES
from tests.formats.handset import FILLED, Handset, RefusedError, button
from tests.formats.test_limits import large
from tests.site.test_one_complaint import COMPLAINTS, EACH, TODAY, desk

Json = dict[str, Any]
CHAT = "channels:\n  chat-1: {kind: whatsapp, phone: +34 600 555 010}\n"


@cache
def contract_of(name, more=""):
    text = (CONTRACTS / f"{name}.yml").read_text("utf-8").replace("channels:\n", CHAT, 1)
    contract, found = read(parse(f"{text}{more}".encode()))
    assert [each for each in found if each.severity.value == "error"] == []
    return contract


def flows(contract):
    asked = form(contract)
    made = {}
    for lang in contract.languages:
        speech = Speech(lang, contract.languages, contract.organisation.country)
        for each in flow.files(asked, contract, speech, environment()):
            made[each.path] = each.content
    return made


def bakery(forms, more=""):
    """The bakery's flow with these forms."""
    contract = contract_of("panaderia-sol", f"{more}\nforms: {forms}\n")
    [content] = flows(contract).values()
    return contract, json.loads(content)


def components(made):
    return [each for screen in made["screens"] for each in screen["layout"]["children"]]


def named(made, name):
    return next(each for each in components(made) if each.get("name") == name)


CASES = {
    **{name: contract_of(name) for name in EXAMPLES},
    "large": large(""),
    "large with short labels": large("Corta"),
    "larger": large("", 99),
}
MADE = [
    pytest.param(json.loads(content), id=f"{name} {path}")
    for name, contract in CASES.items()
    for path, content in flows(contract).items()
]
every = pytest.mark.parametrize("made", MADE)

# What the platform takes.

LIMITS = {
    ("Footer", "label"): 35,
    ("TextBody", "text"): 4096,
    ("TextInput", "label"): 20,
    ("TextInput", "helper-text"): 80,
    ("TextArea", "label"): 20,
    ("TextArea", "helper-text"): 80,
    ("RadioButtonsGroup", "label"): 30,
    ("RadioButtonsGroup", "description"): 300,
    ("CheckboxGroup", "label"): 30,
    ("CheckboxGroup", "description"): 300,
    ("Dropdown", "label"): 20,
    ("DatePicker", "label"): 40,
    ("DatePicker", "helper-text"): 80,
    ("OptIn", "label"): 120,
    ("DocumentPicker", "label"): 80,
    ("DocumentPicker", "description"): 300,
}
OPTIONS = {"RadioButtonsGroup": 20, "CheckboxGroup": 20, "Dropdown": 200}
MOST = {"OptIn": 5, "DocumentPicker": 1, "EmbeddedLink": 2, "Footer": 1}
KEPT = {
    *("type", "name", "required", "visible", "init-value", "on-click-action"),
    *("input-type", "max-chars", "max-length", "data-source"),
    *("min-uploaded-documents", "max-uploaded-documents", "max-file-size-kb"),
}


def too_much(made):
    """What the platform would refuse for its length, its number or its name, by screen and component."""
    for screen in made["screens"]:
        children = screen["layout"]["children"]
        kinds = [each["type"] for each in children]
        yield from [(screen["id"], "components")] * (len(children) > 50)
        yield from ((screen["id"], kind) for kind, most in MOST.items() if kinds.count(kind) > most)
        yield from [(screen["id"], "title")] * (len(screen["title"]) > 30)
        yield from [(screen["id"], "id")] * (not re.fullmatch("[A-Za-z_]+", screen["id"]) or screen["id"] == "SUCCESS")
        for each in children:
            yield from ((screen["id"], each["type"], key) for key in _beyond(each))


def _beyond(component):
    kind = component["type"]
    for key, said in component.items():
        if (kind, key) in LIMITS:
            if units(said) > LIMITS[kind, key]:
                yield key
        elif key not in KEPT:
            yield f"{key}: unknown"
    if not re.fullmatch("[A-Za-z_]+", component.get("name", "x")):
        yield "name"
    source = component.get("data-source")
    if source is not None and not 1 <= len(source) <= OPTIONS[kind]:
        yield "options"
    for option in source or ():
        if units(option["title"]) > 30 or units(option.get("description", "")) > 300:
            yield f"option {option['id']}"


def units(said):
    return len(said.encode("utf-16-le")) // 2


def strings(node):
    if isinstance(node, dict | list):
        for each in node.values() if isinstance(node, dict) else node:
            yield from strings(each)
    elif isinstance(node, str):
        yield node


@every
def test_every_text_and_number_keeps_to_the_limits_of_the_platform(made):
    assert list(too_much(made)) == []
    assert all(said.strip() for said in strings(made))
    assert len(json.dumps(made)) < 10_000_000


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda made: named(made, "facts").update(label="¿Qué pasó, y cuándo??"), ("HAPPENED", "TextArea", "label")),
        (lambda made: named(made, "facts").update(name="facts_2"), ("HAPPENED", "TextArea", "name")),
        (
            lambda made: named(made, "facts").update({"placeholder": "x"}),
            ("HAPPENED", "TextArea", "placeholder: unknown"),
        ),
        (lambda made: named(made, "request").update({"data-source": []}), ("ABOUT", "RadioButtonsGroup", "options")),
        (
            lambda made: named(made, "request")["data-source"][0].update(title="🙂" * 16),
            ("ABOUT", "RadioButtonsGroup", "option petition"),
        ),
        (lambda made: made["screens"][0].update(id="ABOUT2"), ("ABOUT2", "id")),
        (lambda made: made["screens"][0].update(title="x" * 31), ("ABOUT", "title")),
        (
            lambda made: made["screens"][1]["layout"]["children"].extend([{"type": "OptIn"}] * 50),
            ("HAPPENED", "components"),
        ),
    ],
    ids=range(8),
)
def test_the_table_of_limits_finds_what_is_beyond_them(change, expected):
    made = json.loads(flows(CASES["andina-conecta"])["forms/complaint.flow.json"])
    change(made)
    assert expected in list(too_much(made))


@every
def test_it_is_a_flow_without_a_server_that_ends_on_its_last_screen(made):
    assert {key: made[key] for key in made if key != "screens"} == {"version": "7.3"}
    assert [each.get("terminal", False) for each in made["screens"]] == [False] * (len(made["screens"]) - 1) + [True]
    actions = [button(each)["on-click-action"] for each in made["screens"]]
    ids = [each["id"] for each in made["screens"]]
    assert len(set(ids)) == len(ids)
    assert [each["next"]["name"] for each in actions[:-1]] == ids[1:]
    assert all(isinstance(said, str) for said in actions[-1]["payload"].values())
    assert actions[-1]["name"] == "complete"


PLACE = re.compile(r"\$\{([^}]*)\}")


def dangling(made):
    """What is referred to and isn't there."""
    known = {(screen["id"], each.get("name")) for screen in made["screens"] for each in screen["layout"]["children"]}
    for screen in made["screens"]:
        for said in strings(screen):
            for path in PLACE.findall(said):
                *place, kind, name = path.split(".")
                here = place[1] if place[:1] == ["screen"] else screen["id"]
                if kind != "form" or (here, name) not in known:
                    yield path


@every
def test_every_reference_leads_to_a_field_and_every_field_is_sent(made):
    assert list(dangling(made)) == []
    names = [each["name"] for each in components(made) if each["type"] in FILLED]
    payload = button(made["screens"][-1])["on-click-action"]["payload"]
    assert sorted(names) == sorted(payload.keys() - {"responde"})
    assert len(set(names)) == len(names)


def test_a_reference_that_leads_nowhere_is_found():
    made = json.loads(flows(CASES["andina-conecta"])["forms/complaint.flow.json"])
    made["screens"][0]["layout"]["children"][0]["visible"] = "`${screen.WHO.form.facts} == 'x'`"
    assert list(dangling(made)) == ["screen.WHO.form.facts"]


# What a client of the platform makes of it.


def typed(node, kind=None):
    """The JSON in the classes of a library for this platform, which know their keys and which of them have to be."""
    kind = kind or getattr(model, node["type"])
    names = {each.name.rstrip("_").replace("_", "-"): each.name for each in fields_of(kind)}
    values = {names[key]: _inside(key, value) for key, value in node.items() if key != "type" or kind is model.Next}
    return kind(**values)


def _inside(key, value):
    lists = {"screens": model.Screen, "data-source": model.DataSource, "children": None}
    if key in lists:
        return [typed(each, lists[key]) for each in value]
    if key == "layout":
        assert value["type"] == "SingleColumnLayout"
        return model.Layout(children=_inside("children", value["children"]))
    if key == "on-click-action":
        kinds = {"navigate": model.NavigateAction, "complete": model.CompleteAction, "open_url": model.OpenURLAction}
        return typed({name: each for name, each in value.items() if name != "name"}, kinds[value["name"]])
    return typed(value, model.Next) if key == "next" else value


@every
def test_a_client_of_the_platform_knows_every_key_and_gives_it_back(made):
    assert json.loads(typed(made, model.FlowJSON).to_json()) == made


@pytest.mark.parametrize(
    "change",
    [
        lambda made: named(made, "facts").update({"helper_text": "x"}),
        lambda made: named(made, "request").pop("data-source"),
        lambda made: named(made, "facts").update(type="TextField"),
        lambda made: named(made, "request")["data-source"][0].pop("title"),
        lambda made: made["screens"][0].update(heading="x"),
        lambda made: button(made["screens"][-1]).pop("on-click-action"),
    ],
    ids=range(6),
)
def test_that_client_refuses_what_the_platform_does_not_know(change):
    made = json.loads(flows(CASES["andina-conecta"])["forms/complaint.flow.json"])
    change(made)
    with pytest.raises((TypeError, KeyError, AttributeError)):
        typed(made, model.FlowJSON)


# What stands in it.


def test_the_languages_lie_in_their_folders_and_nowhere_without_a_number():
    assert list(flows(CASES["andina-conecta"])) == ["forms/complaint.flow.json", "en/forms/complaint.flow.json"]
    plain, _ = read(parse((CONTRACTS / "panaderia-sol.yml").read_bytes()))
    assert flows(plain) == {}


@pytest.mark.parametrize(
    ("kind", "component", "inside"),
    [
        ("choice, options: {one: B, two: C}", "RadioButtonsGroup", {}),
        (f"choice, options: {{{', '.join(f'o{at}: Ocho {at}' for at in range(8))}}}", "Dropdown", {}),
        (
            f"choice, options: {{{', '.join(f'o{at}: Mil {at}' for at in range(201))}}}",
            "TextInput",
            {"input-type": "text"},
        ),
        ("choices, options: {one: B, two: C}", "CheckboxGroup", {}),
        (f"choices, options: {{{', '.join(f'o{at}: Veinte {at}' for at in range(21))}}}", "TextArea", {}),
        ("yes_no", "RadioButtonsGroup", {"data-source": [{"id": "yes", "title": "sí"}, {"id": "no", "title": "no"}]}),
        ("number", "TextInput", {"input-type": "number"}),
        ("text", "TextInput", {"input-type": "text", "max-chars": 200}),
        ("long_text", "TextArea", {"max-length": 4000}),
        ("date", "DatePicker", {}),
        ("email", "TextInput", {"input-type": "email", "max-chars": 254}),
        ("phone", "TextInput", {"input-type": "phone"}),
        (
            "file",
            "DocumentPicker",
            {"min-uploaded-documents": 0, "max-uploaded-documents": 10, "max-file-size-kb": 10240},
        ),
    ],
)
def test_each_kind_of_question_has_its_component(kind, component, inside):
    _, made = bakery(f"{{ask: [own.a1], own: {{a1: {{kind: {kind}, says: Luz}}}}}}")
    found = named(made, "ownXaB")
    assert (found["type"], found["label"]) == (component, "Luz")
    assert {key: found[key] for key in inside} == inside


def test_consent_and_namelessness_are_ticked_with_what_they_mean_beside_them():
    _, made = bakery(
        "{ask: [anonymous, name, facts, consent], required: [consent]}", "privacy: {notice: 'https://sol.example/p'}"
    )
    consent = named(made, "consent")
    assert (consent["type"], consent["required"]) == ("OptIn", True)
    assert consent["label"] == "Autorización. Usamos lo que diga aquí solo para este caso."
    assert consent["on-click-action"] == {"name": "open_url", "url": "https://sol.example/p"}
    assert named(made, "anonymous")["label"].startswith("No quiero decir quién soy. ")


LONG = "¿De qué color está la luz del equipo que está en la sala?"


@pytest.mark.parametrize(
    ("short", "label", "above", "helped"),
    [
        ("", "Respuesta", f"{LONG} Mírela de cerca.", None),
        ("Luz del equipo", "Luz del equipo", None, f"{LONG} Mírela de cerca."),
        ("Luz del equipo que está allí", "Respuesta", f"{LONG} Mírela de cerca.", None),
    ],
)
def test_a_label_that_is_too_long_gives_way_to_its_short_one_and_stands_whole_beside_it(short, label, above, helped):
    more = f", short: '{short}'" if short else ""
    _, made = bakery(f"{{ask: [own.luz], own: {{luz: {{kind: text, says: '{LONG}', hint: Mírela de cerca{more}}}}}}}")
    found = named(made, "ownXluz")
    texts = [each["text"] for each in components(made) if each["type"] == "TextBody"]
    assert (found["label"], found.get("helper-text")) == (label, helped)
    assert above is None or above in texts


def test_help_that_has_no_room_in_its_field_stands_above_it():
    hint = "Mire la factura del mes, abajo a la derecha, donde dice desde cuándo y hasta cuándo va."
    _, made = bakery(f"{{ask: [own.dia], own: {{dia: {{kind: date, says: '¿Qué día?', hint: '{hint}'}}}}}}")
    assert "helper-text" not in named(made, "ownXdia")
    assert hint in [each.get("text") for each in components(made)]


def test_answers_that_are_too_long_for_their_line_stand_whole_below_it():
    options = "a: Luz roja, b: 'Equipo: luz verde que no para', c: Una luz que va y viene sin parar, d: {}".format(
        "muy " * 80
    )
    _, made = bakery(f"{{ask: [own.luz], own: {{luz: {{kind: choice, says: Luz, options: {{{options}}}}}}}}}")
    assert named(made, "ownXluz")["data-source"] == [
        {"id": "a", "title": "Luz roja"},
        {"id": "b", "title": "Equipo: luz verde que no para"},
        {"id": "c", "title": "Una luz que va y viene sin…", "description": "Una luz que va y viene sin parar"},
        {"id": "d", "title": "muy muy muy muy muy muy muy…"},
    ]
    assert ("muy " * 80).strip() in [each.get("text") for each in components(made)]


def test_answers_that_begin_alike_are_numbered():
    options = "a: Servicio de internet en la casa, b: Servicio de internet en la calle"
    _, made = bakery(f"{{ask: [own.luz], own: {{luz: {{kind: choice, says: Luz, options: {{{options}}}}}}}}}")
    titles = [each["title"] for each in named(made, "ownXluz")["data-source"]]
    assert titles == ["1. Servicio de internet en la…", "2. Servicio de internet en la…"]


@pytest.mark.parametrize(
    "name", ["large", "larger", "large with short labels", "andina-conecta", "everything", "seguros-faro"]
)
def test_nothing_that_a_form_asks_is_lost_in_it(name):
    contract = CASES[name]
    for lang, content in zip(contract.languages, flows(contract).values(), strict=True):
        speech = Speech(lang, contract.languages, contract.organisation.country)
        shown = " ".join(strings([*components(json.loads(content))]))
        labels = submission.schema(form(contract), speech)["properties"]
        assert [each["title"] for key, each in labels.items() if key != "number" and each["title"] not in shown] == []
        offered = [*contract.services.values(), *contract.contractors.values()] if name.startswith("large") else []
        names = [each.name.into(lang)[0] for each in offered]
        assert [each for each in names if each not in shown] == []


def test_what_a_contract_says_is_never_worked_out():
    says = "'`${form.name}` y ${data.x}'"
    _, made = bakery(f"{{ask: [name, own.luz], own: {{luz: {{kind: text, says: {says}}}}}}}")
    said = [each for each in strings([*components(made)]) if "data.x" in each]
    assert said == ["'$ {form.name}' y $ {data.x}"]


def test_files_have_the_last_screen_to_themselves_and_share_ten():
    own = "{p: {kind: file, says: Papeles}, q: {kind: file, says: Fotos}}"
    _, made = bakery(f"{{ask: [evidence, own.p, facts, own.q], own: {own}}}")
    pickers = [each for each in components(made) if each["type"] == "DocumentPicker"]
    assert [each["id"] for each in made["screens"]] == ["ABOUT", "HAPPENED", "FILES", "FILES_B", "FILES_C"]
    assert [each["max-uploaded-documents"] for each in pickers] == [3, 3, 3]
    assert button(made["screens"][-1])["on-click-action"]["payload"]["evidence"] == "${screen.FILES.form.evidence}"


def test_a_channel_that_takes_no_files_asks_for_none():
    text = (
        (CONTRACTS / "andina-conecta.yml")
        .read_text("utf-8")
        .replace("kind: whatsapp, phone", "kind: whatsapp, takes_files: false, phone", 1)
    )
    contract, _ = read(parse(text.encode()))
    made = json.loads(flows(contract)["forms/complaint.flow.json"])
    assert [each["id"] for each in made["screens"]] == ["ABOUT", "HAPPENED", "WHO"]
    assert "evidence" not in button(made["screens"][-1])["on-click-action"]["payload"]


def test_it_repeats_byte_for_byte():
    assert flows(CASES["andina-conecta"]) == flows(contract_of("andina-conecta"))


# What a telephone does with it.

UNSEEN = ("", None, "left out", "as it stands")
"""What telephones send of a field that was never filled in, or never shown."""


def field_of(name):
    return {"own.router_light": "ownXrouter_light", "own.meter": "ownXmeter"}.get(name, name)


def filled(made, answers, unseen=""):
    return Handset(made, {field_of(name): each for name, each in answers.items()}, unseen=unseen)


def webhook(*payloads):
    """What a company's server is sent when somebody has sent a flow."""
    return json.dumps(
        {
            "object": "whatsapp_business_account",
            "entry": [
                {"id": "1", "changes": [{"field": "messages", "value": {"messages": [*map(message, payloads)]}}]}
            ],
        }
    ).encode()


def message(payload):
    return {"from": "573205550190", "id": "wamid.x", "type": "interactive", "interactive": interactive(payload)}


def interactive(payload):
    said = json.dumps({"flow_token": "t-1", **payload}, ensure_ascii=False)
    return {"type": "nfm_reply", "nfm_reply": {"name": "flow", "body": "Sent", "response_json": said}}


@pytest.mark.parametrize("unseen", UNSEEN)
@pytest.mark.parametrize(("name", "lang"), EACH)
def test_what_a_telephone_sends_is_the_same_complaint_as_by_any_other_way(name, lang, unseen):
    made = desk(name, lang)
    [content] = made.printed(flow)
    sent = filled(json.loads(content), COMPLAINTS[name], unseen).sent()
    ways = (sent, {"flow_token": "t-1", **sent}, interactive(sent)["nfm_reply"], interactive(sent), message(sent))
    for each in (
        *(json.dumps(way).encode() for way in ways),
        webhook(sent),
        interactive(sent)["nfm_reply"]["response_json"].encode(),
    ):
        assert made.record(each) == COMPLAINTS[name]
        assert formats.read(each, made.form, made.contract).lang == lang


def test_files_come_by_their_names():
    made = desk("andina-conecta", "es")
    [content] = made.printed(flow)
    expected = {**COMPLAINTS["andina-conecta"], "evidence": ["factura ñ.pdf", "foto.png"]}
    assert made.record(webhook(filled(json.loads(content), expected).sent())) == expected


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        ("request", "request"),
        ("name", "name"),
        ("facts", "facts"),
        ("contact_by", "contact_by"),
        ("phone", "phone"),  # that is where the answer is wanted
        ("service", ""),
    ],
)
def test_a_telephone_demands_what_the_form_does(missing, expected):
    [content] = desk("andina-conecta", "es").printed(flow)
    said = {name: each for name, each in COMPLAINTS["andina-conecta"].items() if name != missing}
    handset = filled(json.loads(content), said)
    if not expected:
        assert handset.sent()["facts"]
        return
    with pytest.raises(RefusedError) as refused:
        handset.sent()
    assert str(refused.value) == expected


def test_who_has_a_case_already_is_asked_for_nothing_but_what_is_new():
    made = desk("andina-conecta", "es")
    said = {"case_number": "AC261204K7M3P576", "facts": "Sigue igual"}
    handset = filled(json.loads(made.printed(flow)[0]), said)
    assert made.record(webhook(handset.sent())) == said
    assert (handset.seen["ABOUT"], handset.seen["WHO"]) == (["case_number"], [])


def test_who_stays_nameless_is_not_asked_who_they_are():
    contract, made = bakery(
        "{ask: [name, anonymous, facts, contact_by, consent], required: [name, facts, contact_by, consent]}"
    )
    said = {"request": "complaint", "facts": "Pan duro", "anonymous": True, "consent": True}
    handset = filled(made, said)
    found = record(formats.read(webhook(handset.sent()), form(contract), contract), form(contract), TODAY)
    assert (dict(found.answers), found.findings) == (said, ())
    assert handset.seen["WHO"] == ["anonymous", "consent"]
    named_one = filled(made, {**said, "name": "Ana", "anonymous": False, "contact_by": "email", "email": "a@b.example"})
    assert "anonymous" not in formats.read(webhook(named_one.sent()), form(contract), contract).answers
    assert named_one.seen["WHO"] == ["anonymous", "name", "contact_by", "email", "phone", "consent"]


def test_a_question_for_some_cases_alone_appears_with_what_it_depends_on():
    made = json.loads(flows(CASES["everything"])["forms/complaint.flow.json"])
    asked = [each.question for each in form(CASES["everything"]).question("own.meter").when]
    ids = [each["id"] for each in named(made, "request")["data-source"]]
    cut = next(each for each in ids if each.partition(".")[0] == "cut")
    other = next(each for each in ids if each.partition(".")[0] != "cut")
    assert asked == ["request"]
    for request, shown in ((cut, True), (other, False)):
        handset = filled(made, {"request": request, "facts": "x", **({"own.meter": "grey"} if shown else {})})
        handset.sent()
        assert ("ownXmeter" in handset.seen["ABOUT"]) == shown


def test_what_a_question_is_for_is_said_in_words_where_nothing_can_show_it():
    own = "{p: {kind: file, says: Papeles, for: [complaint]}}"
    _, made = bakery(f"{{ask: [own.p], own: {own}}}")
    assert named(made, "ownXp")["description"].startswith("Solo para: ")
    assert "visible" not in named(made, "ownXp")


def test_what_has_no_list_is_written_and_what_depends_on_it_says_so():
    services = "".join(f"  s{at}: {{name: Pan {at}}}\n" for at in range(201))
    own = "{luz: {kind: text, says: Luz, for: [s7]}}"
    contract, made = bakery(f"{{ask: [service, own.luz], own: {own}}}", f"services:\n{services}")
    assert "visible" not in named(made, "ownXluz")
    assert named(made, "ownXluz")["helper-text"] == "Solo para: Pan 7."
    sent = filled(made, {"request": "complaint", "service": "pan 7", "ownXluz": "sí"}).sent()
    assert formats.read(webhook(sent), form(contract), contract).answers == {
        "request": "complaint",
        "service": "s7",
        "own.luz": "sí",
    }


# What is read.


def understood(content, name="andina-conecta"):
    contract = CASES[name]
    return formats.read(content, form(contract), contract)


def told(found):
    return [(each.doubt.value, each.question, each.said) for each in found.findings]


FLAT = {"responde": "es", "case_number": "", "request": "complaint", "facts": "No vino nadie"}


@pytest.mark.parametrize(
    ("more", "expected", "remarks"),
    [
        ({"colour": "red"}, {}, [("unknown-question", "", "colour: red")]),
        ({"ownXold_question": "red"}, {}, [("unknown-question", "", "own.old_question: red")]),
        ({"ownXold_question": ""}, {}, []),
        ({"ownXrouter_light": "blue"}, {}, [("unknown-answer", "own.router_light", "blue")]),
        ({"service": ["internet", "tv"]}, {}, [("several", "service", "internet, tv")]),
        ({"date_of_facts": "2026-11-20"}, {"date_of_facts": "2026-11-20"}, []),
        ({"date_of_facts": "ayer"}, {}, [("unreadable", "date_of_facts", "ayer")]),
        ({"name": "${screen.WHO.form.name}"}, {}, []),
        ({"evidence": [{"file_name": "../a/b.pdf"}, {"id": "77"}]}, {"evidence": ["b.pdf", "77"]}, []),
        ({"evidence": "a.pdf"}, {"evidence": ["a.pdf"]}, []),
        ({"name": 5.25}, {"name": "5.25"}, []),
        ({"name": [["a"]]}, {"name": '["a"]'}, []),
        ({"name": {"a": 1}}, {"name": '{"a": "1"}'}, []),
        ({"number": "AC261204K7M3P576"}, {"number": "AC261204K7M3P576"}, []),
    ],
)
def test_what_it_does_not_know_is_told_and_the_rest_is_read(more, expected, remarks):
    found = understood(webhook({**FLAT, **more}))
    assert dict(found.answers) == {"request": "complaint", "facts": "No vino nadie", **expected}
    assert told(found) == remarks


def test_of_two_complaints_in_one_message_the_second_is_told():
    found = understood(webhook(FLAT, {**FLAT, "facts": "Otra cosa"}))
    assert found.answers["facts"] == "No vino nadie"
    assert told(found) == [("beside", "", "request: complaint; facts: Otra cosa")]


@pytest.mark.parametrize(
    "content",
    [
        webhook({"name": "Ana", "email": "ana@example.com"}),  # somebody signs up for something
        b'{"object": "whatsapp_business_account", "entry": []}',
        b'{"flow_token": "x"}',
        b'{"name": "responde", "case_number": "", "request": "complaint"}',  # what a program hands in
        b'{"nfm_reply": {"response_json": 5}}',
        b'{"nfm_reply": {"response_json": []}}',
        b'["flow_token"]',
        b'"flow_token"',
        b'{"flow_token"',
        b"",
    ],
)
def test_what_answers_no_form_of_ours_is_left_to_others(content):
    assert flow.read(content, form(CASES["andina-conecta"]), CASES["andina-conecta"]) is None


@pytest.mark.parametrize("way", [b'{"nfm_reply": {"response_json": "{\\"responde\\": "}}', b'{"response_json": ""}'])
def test_a_response_that_ends_too_soon_is_told(way):
    assert told(understood(way)) == [("broken", "", "")]


def test_a_message_that_was_cut_off_or_changed_anywhere_does_no_harm():
    whole = webhook({**FLAT, "ownXrouter_light": "red", "evidence": [{"file_name": "a.pdf"}]})
    shape = {
        **submission.schema(form(CASES["andina-conecta"]), Speech("es", ("es",), "CO")),
        "required": [],
        "allOf": [{}],
    }
    judge = Draft202012Validator(shape, format_checker=FormatChecker())
    for at in range(0, len(whole), 3):
        for content in (whole[:at], whole[:at] + b"\x00" + whole[at + 1 :], whole[:at] + b"[{" + whole[at:]):
            found = understood(content)
            assert found is None or [*judge.iter_errors(dict(found.answers))] == []


@pytest.mark.parametrize(
    "content",
    [
        b'{"responde": ' + b"[" * 400_000,
        b'{"entry":' * 90_000 + b'"flow_token"' + b"}" * 90_000,
        b'{"entry":' * 900 + b'{"flow_token": 1}' + b"}" * 900,
        b'{"entry": [' + b'{"messages": [{"flow_token": 1}]},' * 25_000 + b"0]}",
        b'{"responde": "es", "facts": ' + b"9" * 900_000 + b"}",
        ("{" + ", ".join(f'"q{at}": "{at}"' for at in range(60_000)) + ', "responde": "es"}').encode(),
        b'{"responde": "es", "facts": "' + b"a" * 900_000 + b'"}',
        b'{"responde": "es", "evidence": [' + b'{"file_name": "a"},' * 40_000 + b"0]}",
        b'{"flow_token": "x"}' * 60_000,
    ],
    ids=range(9),
)
def test_what_is_made_to_be_slow_is_not(content):
    start = time.process_time()
    found = understood(content)
    assert time.process_time() - start < 5
    assert found is None or len(found.findings) < 200


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("own.router_light", "ownXrouter_light"),
        ("own.q12", "ownXqBC"),
        ("own.a-1_b", "ownXaYB_b"),
        ("own.0-9", "ownXAYJ"),
        ("case_number", "case_number"),
    ],
)
def test_an_id_is_spelled_in_letters_and_read_back(name, field):
    assert spelled(name) == field
    assert unspelled(field) == name
