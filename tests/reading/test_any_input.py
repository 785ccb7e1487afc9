"""Whatever a file holds, reading and checking it never fails: each finding has its place, and can be told."""

import random
import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from responde.edition import examine_source
from responde.findings.render.json import render as render_json
from responde.findings.render.text import render as render_text
from responde.reading import read
from responde.reports.mending import mend
from responde.source import parse
from responde.source.nodes import Listing, Mapping
from tests.conftest import CONTRACTS, TODAY

BOUNDED = settings(deadline=None, max_examples=75, suppress_health_check=list(HealthCheck))
TEXTS = {
    name: (CONTRACTS / f"{name}.yml").read_text("utf-8") for name in ("andina-conecta", "panaderia-sol", "seguros-faro")
}
EVERYTHING = {**TEXTS, "everything": (CONTRACTS / "everything.yml").read_text("utf-8")}
DAY = date.fromisoformat(TODAY)


def examined(data):
    """Reads `data`, and checks that what was found can be shown."""
    source = parse(data)
    contract, findings = read(source)
    assert findings or contract is not None
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for finding in findings:
        assert finding.spot is not None
        assert 1 <= finding.spot.line <= len(lines), finding
        assert finding.spot.column >= 1
        assert finding.spot.width >= 1
    shown = tuple(findings[:20])
    assert render_text(shown)
    assert render_json(shown).encode()
    return contract, findings


@BOUNDED
@given(some.binary(max_size=400))
@example(b"\xef\xbb\xbf")
@example(b'"\\ud800": "\\ud800"')
@example(b"? ? ?\n: :")
@example(b"{,}")
@example(b"a: \xef\xb7\x90")
@example(b"%\n%")
@example(b"---\n---\n---")
@example(b"! !! !<")
@example(b"\xff" * 20)
def test_any_bytes_are_read_without_an_exception(data):
    examined(data)


SIGNS = some.sampled_from(list(" \n\t:,-?#&*!|>'\"%@`{}[]\\abñ0\r\0\u202e\ufdd0😀"))


@BOUNDED
@given(some.text(SIGNS, max_size=80))
def test_any_text_of_signs_that_mean_something_is_read(text):
    examined(text.encode())


HOSTILE = some.sampled_from(
    [
        *("", "~", "null", "{}", "[]", "{a: b}", "[a, [b]]", "[{}]", "- a", "*a", "&a b", "!!set {a}", "@", "%", "|"),
        *("# x", "x # y", "a, b", "a: b", '"', "'", "{", "]", "\t", "\\", "Infinity", "1e999", "-1", "9" * 400),
        *("x" * 30_000, "2026-02-30", "00:60", "<script>alert(1)</script>", "{{ 7*7 }}", "{0.__class__}", "%s%n"),
        *("\u202e", "\0", "😀" * 50, "ﷺ", "é", "../../x", "otherwise", "own", "es", "{es: , en: }", "{otherwise: }"),
        *("{from: x}", "{says: {says: x}}", "\u0661 days", "1 day for 1 %"),
    ]
)


@some.composite
def mutations(draw):
    """One of the contracts with some of its lines dropped, doubled, swapped, or given another value."""
    lines = TEXTS[draw(some.sampled_from(sorted(TEXTS)))].split("\n")
    for _ in range(draw(some.integers(1, 6))):
        at, other = (draw(some.integers(0, len(lines) - 1)) for _ in range(2))
        deed = draw(some.sampled_from(["drop", "double", "swap", "value", "flow", "key", "indent"]))
        line = lines[at]
        key, colon, value = line.partition(": ")
        if deed == "swap":
            lines[at], lines[other] = lines[other], line
        else:
            lines[at] = {
                "drop": "",
                "double": f"{line}\n{line}",
                "value": f"{key}{colon}{draw(HOSTILE)}",
                "flow": line.replace(value.split(": ")[-1].split("}")[0] or "x", draw(HOSTILE)),
                "key": line.replace(key.strip() or "x", draw(HOSTILE)),
                "indent": " " * draw(some.integers(0, 3)) + line,
            }[deed]
    return "\n".join(lines)


@BOUNDED
@given(mutations())
def test_any_mutation_of_a_contract_is_read(text):
    examined(text.encode("utf-8", "surrogatepass"))


@BOUNDED
@given(some.sampled_from(sorted(TEXTS)), some.floats(0, 1))
def test_a_contract_that_ends_at_any_byte_is_read(name, part):
    data = TEXTS[name].encode()
    examined(data[: int(len(data) * part)])


def leaves_of(name):
    """Every position behind a colon, where a value could be another."""
    return [at + 2 for at in range(len(TEXTS[name])) if TEXTS[name].startswith(": ", at)]


@pytest.mark.parametrize("hostile", ["{}", "[]", "[[a]]", "{a: {b: c}}", '"\\0"', "x"])
def test_every_value_may_be_hostile(hostile):
    text = TEXTS["panaderia-sol"]
    for at in leaves_of("panaderia-sol"):
        end = min(found for sign in ",}\n" if (found := text.find(sign, at)) >= 0)
        examined((text[:at] + hostile + text[end:]).encode())


def test_the_contracts_themselves_are_sound():
    for text in TEXTS.values():
        contract, findings = examined(text.encode())
        assert contract is not None
        assert {finding.severity.value for finding in findings} <= {"note"}


# Everything that is checked, whatever stands in the place of what is meant there.

ODD = (
    *(
        "",
        "~",
        "{}",
        "[]",
        "{a: b}",
        "[a, [b]]",
        "[{}]",
        "*a",
        "&a b",
        "@",
        "#x",
        "x # y",
        "'a, b'",
        "'a: b'",
        "'",
        "{",
        "]",
    ),
    *(
        "Infinity",
        "-1",
        "0",
        "1.5",
        "9" * 400,
        "x" * 3000,
        "0001-01-01",
        "9999-12-31",
        "2026-02-30",
        "24:00",
        '"  "',
        '""',
    ),
    *("<script>", "'{{ 7*7 }}'", "'{0.__class__}'", "'{'", "'{x}'", "%s%n", "😀" * 50, "../../x", '"\\ud800"', '"\\0"'),
    *("otherwise", "own", "es", "{es: , en: }", "{otherwise: }", "{from: x}", "{says: {says: x}}", "{name: x}", "xx"),
    *("0 days", "0 business days", "at once", "same day", "as agreed", "legal term", "any time", "999999999999 years"),
    *("999999999 business days", "99999 months", "3 billing cycles", "5 opening hours", "48 hours before", "24 a year"),
    *("5 days for 0%", "always", "0%", "101%", "at most 3%", "8 of 10 for 80%", "0 of 0", "10 of 5", "20 hours a year"),
    *("[5 days for 80%, 10 days]", "{complaint: 1 day, otherwise: 2 days}", "{home: 5%, business: 6%}", "{es: 5 days}"),
    *("{target: 5 days, runs: opening hours, counts_from: payment}", "{target: {otherwise: 1 day}}", "unlimited"),
    *(
        "EUR 999999999999999999999",
        "EUR 20 to EUR 10",
        "EUR 0",
        "24/7",
        "off",
        "PH off",
        "Mo-Su 00:00-24:00",
        "Mo 26:00-30:00",
    ),
    *(
        "Feb 29 10:00-12:00",
        "sunrise-sunset",
        "Sa[-1] 09:00",
        "Etc/GMT+12",
        "Pacific/Apia",
        "AQ",
        "NO",
        "[es]",
        "[es, es]",
    ),
    *("true", "no", "[{person: x}]", "{person: x, director: true}", "\u0661 days", "<<", "- x", "<nombre completo>"),
)


def marks(node):
    """Where each key and each value stands."""
    if isinstance(node, Listing):
        yield node.mark
        for below in node.items:
            yield from marks(below)
    elif isinstance(node, Mapping):
        for name, below in node.items.items():
            yield node.keys[name]
            yield from marks(below)
    else:
        yield node.mark


MARKS = {name: tuple(marks(parse(text.encode()).top)) for name, text in EVERYTHING.items()}


def written(name, mark):
    return EVERYTHING[name].split("\n")[mark.line - 1][mark.column - 1 : mark.column - 1 + mark.width]


def exchanged(chance):
    """One of the contracts with other keys and values in some places: odd ones, or those of another place."""
    name = chance.choice(sorted(EVERYTHING))
    lines = EVERYTHING[name].split("\n")
    places = {mark.place: mark for mark in chance.sample(MARKS[name], chance.randrange(1, 6))}
    for line, column in sorted(places, reverse=True):
        mark, old = places[line, column], lines[line - 1]
        new = chance.choice(ODD) if chance.random() < 0.6 else written(name, chance.choice(MARKS[name]))
        lines[line - 1] = old[: column - 1] + new + old[column - 1 + mark.width :]
    if chance.random() < 0.3:
        at = chance.randrange(len(lines))
        del lines[at : at + chance.randrange(1, 30)]
    return "\n".join(lines)


def checked(text):
    """Everything that `responde check` and `responde fix` do with a file."""
    data = text.encode("utf-8", "surrogatepass")
    source = replace(parse(data), data=data, folder=CONTRACTS)
    found = examine_source(source, DAY).findings
    lines = data.split(b"\n")
    for finding in found:
        assert finding.spot is not None
        if finding.spot.file == source.file:
            assert 1 <= finding.spot.line <= len(lines), finding
            assert min(finding.spot.column, finding.spot.width) >= 1
    for lang in ("en", "es", "pt"):
        assert render_text(found, lang)
    assert render_json(found).encode()
    return source


@BOUNDED
@given(mutations())
def test_any_mutation_of_a_contract_is_checked(text):
    checked(text)


@pytest.mark.parametrize("seed", range(10))
def test_a_contract_with_anything_in_the_place_of_something_is_checked(seed):
    chance = random.Random(seed)  # noqa: S311 - nothing is secret here
    for _ in range(40):
        checked(exchanged(chance))


@pytest.mark.parametrize("seed", range(5))
def test_a_contract_with_anything_in_the_place_of_something_is_mended_as_far_as_is_certain(seed):
    chance = random.Random(seed)  # noqa: S311
    for _ in range(10):
        source = checked(exchanged(chance))
        once = mend(source, DAY).after.source
        assert mend(once, DAY).after.source.data == once.data


# Time does not grow faster than the file.

LARGE = {
    "ten thousand lines of promises": TEXTS["panaderia-sol"]
    + "promises:\n"
    + "".join(f"  p{n}: {{says: Texto, target: 5 business days, for: [complaint, phone]}}\n" for n in range(10_000)),
    "as many unknown references": TEXTS["panaderia-sol"]
    + "promises:\n"
    + "".join(f"  p{n}: {{says: Texto, target: 5 business days, kept_by: ros{n}}}\n" for n in range(10_000)),
    "as many unknown keys": "format: 1\n" + "".join(f"k{n}: v\n" for n in range(10_000)),
    "as many keys that stand twice": "a: 1\n" * 10_000,
    "as many mistakes of syntax": "".join(f"k{n}: @x\n" for n in range(10_000)),
    "as many comments cut off": "".join(f"k{n}: x # y\n" for n in range(10_000)),
    "as many contractors of contractors": TEXTS["panaderia-sol"]
    + "contractors:\n"
    + "".join(f"  c{n}: {{name: C, owner: rosa, contractors: {{d{n}: {{name: D}}}}}}\n" for n in range(5_000)),
}


@pytest.mark.parametrize("case", LARGE)
def test_a_large_file_is_read_in_good_time(case):
    data = LARGE[case].encode()
    begun = time.process_time()
    read(parse(data))
    assert time.process_time() - begun < SECONDS


SECONDS = 6
"""Three times what a machine of two cores may take."""
