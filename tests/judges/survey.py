"""ODK Validate says whether an XForm holds, and JavaRosa, the engine of ODK Collect, fills it in."""

from __future__ import annotations

import subprocess
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.judges.tools import ToolMissingError, java

FILLER = Path(__file__).with_name("Surveyor.java")
COMPILER = "com.sun.tools.javac.Main"
"""In the module `jdk.compiler`, which a Java development kit has."""


@dataclass(frozen=True)
class Filled:
    """What came of one form."""

    instance: bytes
    """As it would be sent; empty where an answer was refused."""
    asked: tuple[tuple[str, str, str, str], ...]
    """By question its name, what became of the answer: taken, missing, refused, not to be chosen; its text, and why."""

    def became(self, outcome: str) -> list[str]:
        return [name for name, what, _, _ in self.asked if what == outcome]


def jar() -> Path:
    """ODK Validate as pyxform brings it along."""
    file = Path(str(files("pyxform").joinpath("validators/odk_validate/bin/ODK_Validate.jar")))
    if not file.exists():
        raise ToolMissingError("ODK Validate, which comes with pyxform,")
    return file


def complaints(folder: Path, forms: Sequence[bytes]) -> list[str]:
    """By form what ODK Validate says against it, empty where it holds; one start of Java for all."""
    paths = [folder / f"form-{at}.xml" for at in range(len(forms))]
    for path, form in zip(paths, forms, strict=True):
        path.write_bytes(form)
    done = _run("-jar", jar(), *paths)
    assert done.stdout.count("Validating: ") == len(forms), done.stderr
    return list(_judged(paths, done))


def _judged(paths: Sequence[Path], done: subprocess.CompletedProcess[str]) -> Iterable[str]:
    for path, said in zip(paths, done.stdout.split("Validating: ")[1:], strict=True):
        assert said.startswith(str(path))
        yield "" if "Xform is valid!" in said else f"{said}\n{done.stderr}"


def fill(
    folder: Path, cases: Sequence[tuple[Mapping[str, bytes], str, Mapping[str, str | Sequence[str]]]]
) -> list[Filled]:
    """By case, which is the form with its lists by name, the language, and the answers by question, what came of it."""
    places = [folder / str(at) for at in range(len(cases))]
    for place, (kept, lang, answers) in zip(places, cases, strict=True):
        place.mkdir()
        for name, content in kept.items():
            (place / name).write_bytes(content)
        pairs = [("lang", lang), *((name, each) for name, said in answers.items() for each in _several(said))]
        lines = [f"{name}\t{b64encode(said.encode()).decode()}\n" for name, said in pairs]
        (place / "answers.tsv").write_text("".join(lines), "utf-8")
    done = _run("-cp", f"{jar()}:{_compiled().name}", FILLER.stem, *places)
    assert done.returncode == 0, done.stderr[-4000:]
    return [_filled(place) for place in places]


@cache
def _compiled() -> TemporaryDirectory[str]:
    """A folder with the class of `FILLER`, which is compiled once and goes with the tests."""
    folder = TemporaryDirectory()
    done = _run("-m", f"jdk.compiler/{COMPILER}", "-cp", jar(), "-d", folder.name, FILLER)
    if done.returncode:
        raise ToolMissingError(f"A Java development kit, which says {done.stderr[-2000:]!r}, or what it compiles with")
    return folder


def _several(said: str | Sequence[str]) -> Sequence[str]:
    return (said,) if isinstance(said, str) else said


def _filled(place: Path) -> Filled:
    sent, said = place / "instance.xml", (place / "said.tsv").read_text("utf-8")
    asked = tuple((each[0], each[1], each[2], each[3]) for each in (line.split("\t") for line in said.splitlines()))
    return Filled(instance=sent.read_bytes() if sent.exists() else b"", asked=asked)


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [java(), "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)
