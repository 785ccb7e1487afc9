"""Whatever a file holds, reading it never fails: there is a tree or a finding, and each finding has its place."""

import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from responde.findings.render import render_json, render_text
from responde.reading import read
from responde.source import parse
from tests.conftest import CONTRACTS

BOUNDED = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
TEXTS = {
    name: (CONTRACTS / f"{name}.yml").read_text("utf-8") for name in ("andina-conecta", "panaderia-sol", "seguros-faro")
}


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
