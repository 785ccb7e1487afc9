"""Contracts after everything certain has been mended: what has changed, what was taken back, and what is left."""

import random
import re
import subprocess
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from responde.contract.leaves import leaves
from responde.findings import Edit, Severity
from responde.reading import read
from responde.reports import mending
from responde.reports.mending import diff, mend, told
from responde.source import parse
from tests.conftest import CONTRACTS, TODAY

DAY = date.fromisoformat(TODAY)
NAMES = sorted(file.stem for file in CONTRACTS.glob("*.yml"))
BOUNDED = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))

SOUND = """\
format: 1
languages: [es]
edition: {from: 2026-12-01, review_by: 2027-12-01}
organisation: {name: A, country: CO, timezone: America/Bogota}
people:
  ana: {name: Ana, phone: +57 601 555 0101}
channels:
  line: {kind: phone, phone: +57 601 555 0100}
requests:
  complaint: {name: Queja, answer: 5 business days}
ladder:
  - {person: ana, director: true}
"""


def source(text, name="contract.yml"):
    data = text.encode() if isinstance(text, str) else text
    return replace(parse(data, name), data=data, folder=CONTRACTS)


def mended(text):
    return mend(source(text), DAY).after.source.data.decode()


def errors(state):
    return [finding.code for finding in state.findings if finding.severity is Severity.ERROR]


MENDED = {
    # Text that is cut
    "places: {p: {name: x, address: Carrera 15 # 93-60}}": 'places: {p: {name: x, address: "Carrera 15 # 93-60"}}',
    "hours:\n  h: Mo-Fr 08:00-13:30,15:30-19:00  # both\n": "hours:\n  h: Mo-Fr 08:00-13:30,15:30-19:00  # both\n",
    "hours: {h: Mo-Fr 08:00-13:30,15:30-19:00}  # both": 'hours: {h: "Mo-Fr 08:00-13:30,15:30-19:00"}  # both',
    "notes: [{es: Si se corta, lo llamamos}]": 'notes: [{es: "Si se corta, lo llamamos"}]',
    "notes: [{es: Damos 10,5 % de descuento}]": 'notes: [{es: "Damos 10,5 % de descuento"}]',
    "notes: [{es: ¿Qué pasó?}, {es: ¿Y qué, si no?}]": 'notes: [{es: "¿Qué pasó?"}, {es: "¿Y qué, si no?"}]',
    "emergency: {when: x, call: *611}": 'emergency: {when: x, call: "*611"}',
    "emergency:\n  when: Cuidado: gas  # ojo\n  call: 112": 'emergency:\n  when: "Cuidado: gas"  # ojo\n  call: 112',
    # Words that are spelled wrong
    "promisses: {p: {says: x, tarjet: 5%}}": "promises: {p: {says: x, target: 5%}}",
    "promises:\n  p:\n    target:   5%  # a\n    Kept-By: ana  # b\n    says: x": (
        "promises:\n  p:\n    target:   5%  # a\n    kept_by: ana  # b\n    says: x"
    ),
    "promises: {p: {'sayss': x, target: 5%}}": "promises: {p: {'says': x, target: 5%}}",
    "forms: {ask: [facts, evidance]}": "forms: {ask: [facts, evidence]}",
    "privacy: {contacts: 'publishd'}": "privacy: {contacts: 'published'}",
    "organisations: {name: B, country: CO, timezone: America/Bogota}": "=",
    # What says the same twice
    "forms: {ask: [facts, name, facts]}": "forms: {ask: [facts, name]}",
    "forms: {ask: [facts, 'facts', name]}": "forms: {ask: [facts, name]}",
    "forms: {ask: [facts,\n  name,  # a\n  facts,  # b\n  facts]}": "forms: {ask: [facts,\n  name,  # a\n  # b\n  ]}",
    "forms:\n  ask:\n    - facts\n    - facts  # b\n    - name\n    - name\n": "forms:\n  ask:\n    - facts\n    # b\n"
    "    - name\n",
    "promises:\n  p: {says: x, target: 5%}\n  p: {says: x, target: 5%}  # again\n": "promises:\n"
    "  p: {says: x, target: 5%}\n  # again\n",
    # Tabs
    "hours:\n\topen: 24/7\n\t# c\n\tshut: PH off\n": "hours:\n  open: 24/7\n  # c\n  shut: PH off\n",
    "hours:\n  open: 24/7\n\tshut: PH off\n": "hours:\n  open: 24/7\n  shut: PH off\n",
    "hours:\n    open: 24/7\n\tshut: PH off\n": "hours:\n    open: 24/7\n    shut: PH off\n",
    # One mistake that hides another
    "promisses:\n\tp: {says: Si se corta, lo llamamos, tarjet: 5%, tarjet: 5%}": "promises:\n"
    '  p: {says: "Si se corta, lo llamamos", target: 5%}',
    "notes: [" + ", ".join(f"¿{n}?" for n in range(40)) + "]": 'notes: ["'
    + '", "'.join(f"¿{n}?" for n in range(40))
    + '"]',
    "notes:\n" + "".join(f"  - @{n}\n" for n in range(80)): "notes:\n" + "".join(f'  - "@{n}"\n' for n in range(80)),
}


@pytest.mark.parametrize("added", MENDED, ids=lambda text: text[:60].replace("\n", "⏎"))
def test_what_is_certain_is_mended_and_the_contract_is_sound(added):
    expected = added if MENDED[added] == "=" else MENDED[added]
    done = mend(source(SOUND + added), DAY)
    assert done.after.source.data.decode() == SOUND + expected
    if MENDED[added] != "=":
        assert errors(done.after) == []


LEFT = {
    "a comment that was meant": "hours:\n  h: 24/7 # every day\n",
    "a comment behind a time": "needs: {n: {says: x, request: complaint}}\npromises:\n  p:\n    says: x\n"
    "    target: 5% # of all\n",
    "a reference, which changes who answers": "defaults: {kept_by: anna}",
    "a key that is not near enough": "promises: {p: {says: x, tarjetas: 5%}}",
    "a key whose value is missing": "promises: {p: {says: Texto, measured, target: 5%}}",
    "a list that was meant": "places: {p: {name: x, phone: +57 601 555 0101, +57 601 555 0102}}",
    "a key that stands there already": "promisses: {}\npromises: {p: {says: x, target: 5%}}",
    "two keys that would be one": "promises: {p: {sayss: x, saays: y, target: 5%}}",
    "a key as near to one as to another": "places: {p: {name: x, phonex: +57 601 555 0101}}",
    "a key whose value is another's": "rights: {time: {backed_bys: {a: b}}}",
    "a key whose keys are another's": "contractor: {name: B, owner: ana}",
    "a key that holds what nobody knows": "promisses: {p: {says: x, target: 5%, xyzzy: 5}}",
    "values that differ": "promises:\n  p:\n    says: x\n    target: 5%\n    target: 6%\n",
    "text that goes on in the next line": "notes:\n  - Carrera 15 # 93-60\n    oficina 5\n",
    "tabs that may mean one or the other": "hours:\n\ta:\n  b: 24/7\n",
    "tabs in text": "notes:\n  - a\tb\n",
    "tabs in a text of several lines": "notes:\n  - |\n    a\n    \tb\n",
    "tabs in a file that can't be read": "hours:\n\tb: [\n",
}


@pytest.mark.parametrize("reason", LEFT)
def test_what_is_not_certain_is_left_to_people(reason):
    done = mend(source(SOUND + LEFT[reason]), DAY)
    assert done.after.source.data.decode() == SOUND + LEFT[reason]
    assert not done.changed
    assert done.places == 0
    assert errors(done.after)


def test_a_country_which_changes_the_law_is_left_to_people():
    assert mended(SOUND.replace("country: CO", "country: COO")) == SOUND.replace("country: CO", "country: COO")


def test_the_certain_is_mended_beside_what_is_not():
    text = (
        "hours:\n  a: 24/7 # every day\n  b: PH off\n  b: PH off\nnotes: [@x, {es: b, c}]\ndefaults: {kept_bi: ana}\n"
    )
    after = 'hours:\n  a: 24/7 # every day\n  b: PH off\nnotes: ["@x", {es: "b, c"}]\ndefaults: {kept_by: ana}\n'
    assert mended(SOUND + text) == SOUND + after


def test_a_file_that_nobody_could_read_is_mended_up_to_where_it_breaks():
    text = SOUND.replace("name: A,", "name: @A,") + "notes: [a\nb: c\nd: @e\n"
    done = mend(source(text), DAY)
    assert done.after.contract is None
    assert done.after.source.data.decode() == text.replace("@A", '"@A"')
    assert done.places == 1


def test_what_stays_unreadable_is_left_as_it_is():
    done = mend(source("ñ: @x".encode("latin-1")), DAY)
    assert (done.changed, done.places) == (False, 0)


WRONG = {4: Edit((4, 1), (4, 2), "]"), 6: Edit((6, 3), (6, 4), '"'), 8: Edit((8, 5), (8, 6), "[" * 40)}
"""Edits as a mistake of ours would make them, by their line."""


def test_an_edit_that_would_break_the_file_is_taken_back_and_the_others_are_made(monkeypatch):
    def broken(data, file):
        read = parse(data, file)
        found = (replace(each, edit=WRONG.get(each.spot.line, each.edit)) for each in read.findings)
        return replace(read, findings=tuple(found))

    text = "format: 1\nnotes:\n  - @a\n  - @b\n  - c # 5\n  - %d\n  - *611\n  - @e\n  - x\n  - y\n  - @f\n"
    monkeypatch.setattr(mending, "parse", broken)
    done = mend(replace(broken(text.encode(), "x.yml"), data=text.encode()), DAY)
    after = text.replace("@a", '"@a"').replace("c # 5", '"c # 5"').replace("*611", '"*611"').replace("@f", '"@f"')
    assert done.after.source.data.decode() == after
    assert done.places == 4


def test_what_takes_too_many_rounds_is_left_for_the_next_time(monkeypatch):
    monkeypatch.setattr(mending, "ROUNDS", 1)
    text = SOUND + "notes:\n" + "".join(f"  - @{n}\n" for n in range(40))
    assert 0 < mended(text).count('"@') < 40
    assert mended(mended(text)).count('"@') == 40


def test_the_number_of_places_counts_edits_and_lines_with_tabs():
    assert mend(source(SOUND + "notes: [@x, %y]\nhours:\n\ta: 24/7\n\tb: 24/7\n"), DAY).places == 4


# The examples.


@pytest.mark.parametrize("name", NAMES)
def test_nothing_changes_in_a_sound_contract(name):
    text = (CONTRACTS / f"{name}.yml").read_bytes()
    done = mend(source(text), DAY)
    assert done.after.source.data == text
    assert (done.changed, done.places) == (False, 0)


def meaning(text):
    contract, _ = read(source(text))
    return [(path, repr(value)) for path, value, _ in leaves(contract)]


QUOTED = re.compile(r'(?<=[ \[{])"([^"\\\n]+)"(?=[,}\] \n])')
KEY = re.compile(r"(?m)(?<=[ {])([a-z_]{5,})(?=: )|^([a-z_]{5,})(?=:)")
LINE = re.compile(r"(?m)^ +[\w-]+: .*\n")


def unquoted(text, _chance):
    """Every text without the quotes that it is in."""
    return QUOTED.sub(lambda match: match[1], text)


def misspelt(text, chance):
    """A few keys with a letter too many."""
    found = [match for match in KEY.finditer(text) if match[0] in mending._keys()]
    found = chance.sample(found, min(8, len(found)))
    for match in sorted(found, key=lambda match: -match.start()):
        at = match.start() + chance.randrange(1, len(match[0]))
        text = text[:at] + text[at] + text[at:]
    return text


def doubled(text, chance):
    """A few lines that hold a key and its value twice."""
    found = [match for match in LINE.finditer(text) if text.count("{", *match.span()) == text.count("}", *match.span())]
    for match in sorted(chance.sample(found, 5), key=lambda match: -match.start()):
        text = text[: match.end()] + match[0] + text[match.end() :]
    return text


def tabbed(text, _chance):
    """Every second blank of the indentation lost, and the first a tab."""
    return re.sub(r"(?m)^(?:  )+", lambda match: "\t" * (len(match[0]) // 2), text)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("plant", [unquoted, doubled, tabbed], ids=lambda plant: plant.__name__)
def test_a_mistake_that_is_certain_is_mended_to_what_the_contract_meant(name, plant):
    text = (CONTRACTS / f"{name}.yml").read_text("utf-8")
    wrong = plant(text, random.Random(name))  # noqa: S311 - nothing is secret here
    before, after = source(wrong), mended(wrong)
    assert before.findings
    assert meaning(after) == meaning(text)
    assert source(after).findings == ()
    assert Counter(re.findall("#.*", text)) <= Counter(re.findall("#.*", after))


@pytest.mark.parametrize("name", NAMES)
def test_a_misspelt_key_is_corrected_or_left_and_never_becomes_another(name):
    text = (CONTRACTS / f"{name}.yml").read_text("utf-8")
    chance = random.Random(name)  # noqa: S311
    whole = 0
    for _ in range(5):
        wrong = misspelt(text, chance)
        after = mended(wrong)
        whole += after == text
        for old, written, new in zip(text.split("\n"), wrong.split("\n"), after.split("\n"), strict=True):
            assert new in {old, written} or len(old) < len(new) < len(written)
    assert whole


@BOUNDED
@given(some.sampled_from(NAMES), some.randoms(use_true_random=False))
def test_what_was_mended_is_not_mended_again(name, chance):
    text = (CONTRACTS / f"{name}.yml").read_text("utf-8")[:4000]
    for plant in (misspelt, doubled):
        text = plant(text, chance)
    once = mend(source(text), DAY)
    again = mend(once.after.source, DAY)
    assert again.after.source.data == once.after.source.data
    assert not again.changed


LETTERS = some.sampled_from(list("abc ñ15?{}[]*@&'\""))
PIECES = some.sampled_from(
    [
        *(", ", ": ", " # ", "  # ", "\n", "\n  ", "\n- ", "\n\t", "\r\n", "a: b\n", "{es: ", "facts, "),
        *("notes: ", "hours: ", "people: ", "promisses: ", "forms: {ask: ["),
    ]
)
SIGNS = some.lists(LETTERS | PIECES, max_size=25).map("".join)


@BOUNDED
@given(SIGNS)
def test_whatever_stands_there_mending_ends_and_mends_once(text):
    once = mend(source(SOUND + text), DAY)
    assert mend(once.after.source, DAY).after.source.data == once.after.source.data
    for word in re.findall(r"\w+|#.*", SOUND):
        assert word in once.after.source.data.decode()


# What is shown.

DIFF = """\
--- a/x/contract.yml
+++ b/x/contract.yml
@@ -1,4 +1,3 @@
 a: 1
-a: 1
-b: @x
+b: "@x"
 c: 2
\\ No newline at end of file
"""


def test_the_diff_is_a_unified_one():
    done = mend(source("a: 1\na: 1\nb: @x\nc: 2", "/x/contract.yml"), DAY)
    assert diff(done) == DIFF


@pytest.mark.parametrize(
    "data",
    [
        b"a: @x\n",
        b"\xef\xbb\xbfa: @x\r\nb: y # z\r\n",
        b"a: @x\r\nb: \xe2\x98\x85\nc: 1\nc: 1",
        b"\n" * 50 + b"a: @x\n" + b"\n" * 50 + b"b: @y",
    ],
)
def test_patch_makes_of_the_old_file_the_new_one(tmp_path, data):
    file = tmp_path / "contract.yml"
    file.write_bytes(data)
    done = mend(source(data, "contract.yml"), DAY)
    command = ["git", "apply", "--whitespace=nowarn", "-"]
    subprocess.run(command, cwd=tmp_path, input=diff(done).encode(), check=True)
    assert file.read_bytes() == done.after.source.data != data


def test_nothing_is_shown_where_nothing_changes():
    assert diff(mend(source(SOUND), DAY)) == ""


def test_how_much_was_mended_is_told_in_the_authors_language():
    done = mend(source(SOUND + "notes: [@x, %y]\n"), DAY)
    assert told(done, "en", written=True).split("\n")[0] == "contract.yml: 2 places were mended."
    assert told(done, "en", written=False).split("\n")[0] == "contract.yml: 2 places can be mended."
    assert re.fullmatch(
        r"Left to you: 0 errors, \d+ warnings?, \d+ notes?\.", told(done, "en", written=True).split("\n")[1]
    )
    nothing = mend(source(SOUND), DAY)
    assert (
        told(nothing, "en", written=True).split("\n")[0] == "contract.yml: nothing here can be mended with certainty."
    )
    assert told(replace(nothing, after=replace(nothing.after, findings=())), "en", written=False).count("\n") == 0
