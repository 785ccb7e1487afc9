"""A pack whose data can't be meant doesn't load, and what is wrong is said with its place."""

import re

import pytest

from responde import law
from responde.contract.vocabulary import VOCABULARIES
from responde.law import parsing
from responde.law.entry import PackError
from responde.law.requirements import Machine
from responde.law.shelf import BETWEEN, FOLDER, Opened

HEAD = """\
id: xx
title: {es: a, en: b, pt: c}
country: XX
checked: 2026-05-31
applies: [{sectors: [water], size: {workers: 250}}]
laws:
  "7":
    short: Act 7
    name: Act 7 on complaints
    url: https://law.example/7
    from: 2026-01-01
    until: 2026-12-31
"""
RULE = """\
- id: XX-1
  title: {es: a, en: b, pt: c}
  law: "7"
  article: "3"
  grade: A
  requires: {time: {requests: [complaint], longest: 15 business days}}
  asks: {es: Una frase., en: A sentence., pt: Uma frase.}
  meets: {es: Una frase., en: A sentence., pt: Uma frase.}
"""
REQUIRES = "{time: {requests: [complaint], longest: 15 business days}}"

WRONG = [
    # in the place of, what, where it is said
    ("country: XX\n", "country: XX\nflag: red\n", "xx: unknown key 'flag'"),
    ("id: xx", "id: yy", "xx: id and country"),
    ("country: XX", "country: YY", "xx: id and country"),
    ("checked: 2026-05-31", "checked: May", "xx.checked: a day"),
    ("checked: 2026-05-31\n", "", "xx.checked"),
    ("en: b, pt: c}\ncountry", "en: b}\ncountry", "xx.title.pt"),
    ("sectors: [water]", "sectors: [wine]", "'wine' is none of"),
    ("workers: 250", "workers: many", "xx.applies.0.size.workers"),
    ("workers: 250", "workers: EUR 5", "xx.applies.0.size.workers"),
    ("workers: 250", "staff: 250", "xx.applies.0.size: unknown key 'staff'"),
    ("short: Act 7", "short: Act seven", "xx.laws.7.short: the law's number"),
    ("https://law.example/7", "law.example", "xx.laws.7.url: an address"),
    ("until: 2026-12-31", "until: 2025-12-31", "xx.laws.7.until: a day after"),
    ("- id: XX-1", "- id: XX-1\n  until: 2025-12-31", "xx.XX-1.until: a day after"),
    ("- id: XX-1", "- id: one", "xx.0.id"),
    ('law: "7"', 'law: "8"', "xx.XX-1.law: a law of the head"),
    ("grade: A", "grade: D", "xx.XX-1.grade: one of A, B, C, unverified"),
    ("grade: A", "grade: A\n  colour: red", "xx.XX-1: unknown key 'colour'"),
    ("asks: {es: Una frase., en: A sentence., pt: Uma frase.}", "asks: {es: Una frase., en: A sentence.}", "asks.pt"),
    (
        "en: A sentence., pt: Uma frase.}\n  meets",
        "en: no sentence, pt: Uma frase.}\n  meets",
        "asks.en: a whole sentence",
    ),
    ("grade: A", "grade: A\n  silent: error", "xx.XX-1.silent"),
    ("grade: A", "grade: A\n  stale: maybe", "xx.XX-1.stale"),
    ("grade: A", "grade: A\n  but: [wine]", "xx.XX-1.but"),
    (REQUIRES, "{patience: {}}", "unknown requirement 'patience'"),
    (REQUIRES, "{number: {}, beyond: machine}", "one requirement was expected, not 2"),
    (REQUIRES, "{beyond: man}", "one of machine"),
    (REQUIRES, "{time: {requests: [wish], longest: 15 days}}", "'wish' is none of"),
    (REQUIRES, "{time: {longest: 15 days}}", "the kinds of requests"),
    (REQUIRES, "{time: {requests: [complaint], longest: soon}}", "time.longest"),
    (REQUIRES, "{time: {requests: [complaint], longest: 3-5 days}}", "time.longest"),
    (REQUIRES, "{time: {requests: [complaint], longest: 5 days, step: dance}}", "time.step"),
    (REQUIRES, "{time: {requests: [complaint], longest: 5 days, extended: twice}}", "time.extended"),
    (REQUIRES, "{time: {requests: [complaint], longest: 5 days, wide: 3}}", "time: unknown key 'wide'"),
    (REQUIRES, "{window: {kinds: [regulator]}}", "window.opens"),
    (REQUIRES, "{share: {channels: [phone], within: 3 minutes}}", "share.share"),
    (REQUIRES, "{channel: {each: []}}", "channel.each: a list"),
    (REQUIRES, "{channel: {each: [pigeon]}}", "'pigeon' is none of"),
    (REQUIRES, "{asked: {fields: [shoe_size]}}", "'shoe_size' is none of"),
    (REQUIRES, "{forbidden: {channels: [phone]}}", "forbidden.channels"),
    (REQUIRES, "{forbidden: {}}", "forbidden.channels"),
    (REQUIRES, "{figure: {figure: 1 month}}", "figure.requests"),
    (REQUIRES, "{figure: {requests: [complaint], figure: some}}", "figure.figure"),
    (RULE, "", "a list of rules"),
    (RULE, RULE + RULE, "xx: XX-1 stands there twice"),
    (RULE, "- just a text\n", "xx.0: keys and values"),
    ("title: {es: a", "title: [{es: a", "xx: "),
    ("laws:", "laws: none\nnothing:", "xx.laws: keys and values"),
    ("sectors: [water]", "sectors: [{}]", "a list of texts"),
]


def test_what_is_right_loads():
    pack = Opened("xx", HEAD + BETWEEN.lstrip("\n") + RULE).pack
    assert [(rule.id, rule.cited, str(rule.from_), str(rule.until)) for rule in pack.rules] == [
        ("XX-1", "Act 7, art. 3", "2026-01-01", "2026-12-31")
    ]
    assert pack.awaiting == ()


@pytest.mark.parametrize(
    ("right", "wrong", "said"), WRONG, ids=[f"{number}-{said}" for number, (_, _, said) in enumerate(WRONG)]
)
def test_what_is_wrong_is_said_with_its_place(right, wrong, said):
    text = HEAD + BETWEEN.lstrip("\n") + RULE
    assert right in text
    with pytest.raises(PackError, match=re.escape(said)):
        _ = Opened("xx", text.replace(right, wrong)).pack


def test_what_awaits_verification_is_listed_and_not_judged():
    pack = Opened("xx", HEAD + BETWEEN.lstrip("\n") + RULE.replace("grade: A", "grade: unverified")).pack
    assert [(rule.id, rule.severity) for rule in pack.awaiting] == [("XX-1", None)]


def test_there_is_no_pack_without_a_file():
    with pytest.raises(KeyError):
        law.pack("atlantis")


@pytest.mark.parametrize("name", law.names())
def test_every_pack_loads_and_repeats_no_law_that_it_does_not_cite(name):
    pack = law.pack(name)
    assert set(pack.head.laws) == {rule.law.number for rule in pack.rules}


@pytest.mark.parametrize("name", law.names())
def test_keys_in_backticks_are_the_same_in_every_language(name):
    for rule in law.pack(name).rules:
        keys = {lang: sorted(re.findall(r"`[^`]+`", said)) for lang, said in rule.meets.values.items()}
        assert keys["es"] == keys["en"] == keys["pt"], rule.id


@pytest.mark.parametrize("name", law.names())
def test_figures_of_a_sentence_are_the_same_in_every_language(name):
    for rule in law.pack(name).rules:
        for text in (rule.asks, rule.meets):
            figures = {lang: sorted(re.findall(r"\d+", said)) for lang, said in text.values.items()}
            assert figures["es"] == figures["en"] == figures["pt"], (rule.id, figures)


def test_only_what_no_machine_can_tell_needs_nobody_to_judge():
    from responde.law.judging import JUDGES

    kinds = {type(rule.requires) for name in law.names() for rule in law.pack(name).rules}
    assert kinds - set(JUDGES) <= {Machine}
    assert {each.stem for each in FOLDER.glob("*.yml")} == set(law.names())


def test_sizes_are_keys_of_the_format():
    from responde.contract.company import Size
    from responde.contract.shape import fields

    assert set(parsing.SIZES) <= {each.name for each in fields(Size)}
    assert set(parsing.SECTORS) == set(VOCABULARIES["sectors"])
