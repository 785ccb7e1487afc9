"""The rules of the house, each a function over a folder that answers what breaks it; `test_house` holds us to them."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOMS = (
    ("words",),  # the product's own sentences, which every room speaks and which knows none of them
    ("artefact",),
    ("findings",),
    ("source",),
    ("contract",),
    ("reading",),
    ("clock",),
    ("templating",),
    ("speech",),
    ("complaint",),
    ("checks",),
    ("law",),
    ("formats",),
    ("pages",),
    ("prints",),
    ("edition",),
    ("reports",),
    ("beginning",),
    ("cli", "plugin", "export", "publishing"),
)
"""In the order in which data flows: a module imports from its own floor and from those above it."""

DOORS = frozenset(ROOMS[-1])
PUBLISHERS = frozenset({"plugin", "publishing"})
READERS = frozenset({"law", "source", "templating", "words"})
"""`source` reads contracts, Jinja reads templates; catalogues and packs of law are the product's own data."""

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40

MKDOCS = frozenset({"material", "mkdocs", "properdocs"})
NETWORK = frozenset(
    {"aiohttp", "asyncio", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "socketserver", "ssl", "urllib3"}
    | {"urllib.request", "webbrowser", "xmlrpc"}
)
CLOCK = re.compile(
    r"(.*\.)?(now|utcnow|today)|(.*\.)?time\.(time|time_ns|monotonic|localtime|gmtime|perf_counter)|time\.ctime"
)
ENVIRONMENT = re.compile(r"os\.(environ|environb|getenv|getlogin|getcwd)|(Path|File)\.(home|cwd)|.*\.expanduser")
READ = re.compile(
    r"(io\.|os\.|codecs\.)?open|.*\.(open|read_text|read_bytes|iterdir|glob|rglob|is_file|is_dir|exists|stat|lstat)"
    r"|os\.(listdir|scandir|walk|access)|glob\.\w+|os\.path\.(exists|isfile|isdir|getsize|getmtime)"
)
WRITE = re.compile(
    r".*\.(write_text|write_bytes|mkdir|rename|unlink|rmdir|touch|symlink_to|hardlink_to|chmod)"
    r"|os\.(replace|rename|remove|unlink|makedirs|mkdir|rmdir|symlink|link|chmod)|(shutil|tempfile)\.\w+"
)
MODE = re.compile(r"r?[wax+]+[bt]?\+?|[rwax][bt]?\+")


@dataclass(frozen=True)
class Module:
    """One module of a package; `name` is dotted and leaves the package out: `contract.texts`, empty for the package."""

    package: Path
    file: Path

    @cached_property
    def name(self) -> str:
        parts = self.file.relative_to(self.package).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def room(self) -> str:
        return self.name.partition(".")[0]

    @property
    def core(self) -> bool:
        return _core(self.room)

    @cached_property
    def text(self) -> str:
        return self.file.read_text("utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def at(self, node: ast.AST, says: str) -> str:
        return f"{self.file.relative_to(self.package)}:{node.lineno} {says}"

    def imports(self) -> Iterator[tuple[ast.stmt, str]]:
        """Every imported name in full, wherever in the module it is imported: `responde.contract.texts.Text`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((node, f"{self._from(node)}.{alias.name}") for alias in node.names)

    def _from(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return str(node.module)
        here = [self.package.name, *self.name.split(".")] if self.name else [self.package.name]
        inside = here if self.file.name == "__init__.py" else here[:-1]
        return ".".join([*inside[: len(inside) - node.level + 1], *([node.module] if node.module else [])])

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        """Every call with what is called, dotted as far as it is written: `datetime.now`, `….read_text`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield node, dotted(node.func)


def dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return "…"


def modules(package: Path) -> list[Module]:
    return [Module(package, file) for file in sorted(package.rglob("*.py"))]


def imports_against_the_flow(package: Path) -> list[str]:
    floors = {room: floor for floor, rooms in enumerate(ROOMS) for room in rooms}
    return [
        module.at(node, f"imports {name}")
        for module in modules(package)
        for node, name in module.imports()
        if name.startswith(f"{package.name}.")
        if floors.get(name.split(".")[1], -1) > floors.get(module.room, -1)
    ]


def rooms_that_nobody_planned(package: Path) -> list[str]:
    known = {room for rooms in ROOMS for room in rooms} | {""}
    return sorted({module.room for module in modules(package)} - known)


def modules_too_long(package: Path) -> list[str]:
    lengths = ((module, len(module.text.splitlines())) for module in modules(package))
    return [
        f"{module.file.relative_to(package)} has {lines} lines" for module, lines in lengths if lines > LONGEST_MODULE
    ]


def functions_too_long(package: Path) -> list[str]:
    return [
        module.at(node, f"{node.name} has {length} lines")
        for module in modules(package)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    ]


def modules_without_their_sentence(package: Path) -> list[str]:
    """A module's docstring is one sentence; a line break may stand in it, a second sentence may not."""
    sentences = ((module, " ".join((ast.get_docstring(module.tree) or "").split())) for module in modules(package))
    return [
        f"{module.file.relative_to(package)}: {sentence!r}"
        for module, sentence in sentences
        if not sentence.endswith(".") or re.search(r"[.!?] [A-Z]", sentence)
    ]


def names_that_say_nothing(package: Path) -> list[str]:
    nothing = {"utils", "util", "helpers", "helper", "base", "manager", "common", "misc"}
    return [module.name for module in modules(package) if nothing & set(module.name.split("."))]


def mkdocs_outside_the_publishers(package: Path) -> list[str]:
    return _imported(package, MKDOCS, rooms=_unpublishing)


def network_in_the_core(package: Path) -> list[str]:
    return _imported(package, NETWORK, rooms=_core)


def _core(room: str) -> bool:
    return room not in DOORS


def _unpublishing(room: str) -> bool:
    return room not in PUBLISHERS


def _imported(package: Path, banned: Iterable[str], rooms: Callable[[str], bool]) -> list[str]:
    return [
        module.at(node, f"imports {name}")
        for module in modules(package)
        if rooms(module.room)
        for node, name in module.imports()
        if any(f"{name}.".startswith(f"{each}.") for each in banned)
    ]


def clock_in_the_core(package: Path) -> list[str]:
    return [
        *_called(package, CLOCK),
        *_imported(package, {"time.time", "time.time_ns", "time.monotonic"}, rooms=_core),
    ]


def environment_in_the_core(package: Path) -> list[str]:
    named = [
        module.at(node, f"reads {dotted(node)}")
        for module in modules(package)
        if module.core
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and ENVIRONMENT.fullmatch(dotted(node))
    ]
    return [*named, *_imported(package, {"os.environ", "os.getenv"}, rooms=_core)]


def disk_read_outside_the_readers(package: Path) -> list[str]:
    return _called(package, READ, but=READERS)


def disk_written_outside_the_doors(package: Path) -> list[str]:
    opened = [
        module.at(node, "opens a file to write")
        for module in modules(package)
        if module.core
        for node, name in module.calls()
        if name.split(".")[-1] == "open" and any(map(_writes, [*node.args, *(word.value for word in node.keywords)]))
    ]
    return [*_called(package, WRITE), *opened]


def _writes(argument: ast.expr) -> bool:
    return (
        isinstance(argument, ast.Constant) and isinstance(argument.value, str) and bool(MODE.fullmatch(argument.value))
    )


def _called(package: Path, pattern: re.Pattern[str], but: frozenset[str] = frozenset()) -> list[str]:
    return [
        module.at(node, f"calls {name}")
        for module in modules(package)
        if module.core and module.room not in but
        for node, name in module.calls()
        if pattern.fullmatch(name)
    ]


def formats_incomplete(package: Path, templates: Path, tests: Path) -> list[str]:
    """A format is one module, one template and one test; what starts with `_` is a part of several."""
    formats = {file.stem for file in (package / "formats").glob("[!_]*.py")}
    printed = {file.name.split(".")[0] for file in (templates / "forms").glob("[!_]*.j2")}
    tested = {file.stem.removeprefix("test_") for file in (tests / "formats").glob("test_*.py")}
    return [
        *(f"formats/{name}.py has no template in templates/forms" for name in sorted(formats - printed)),
        *(f"formats/{name}.py has no test in tests/formats" for name in sorted(formats - tested)),
        *(f"templates/forms/{name} has no module in formats" for name in sorted(printed - formats)),
    ]


def formats_named_by_others(package: Path) -> list[str]:
    """A format is found by listing the folder, so that adding one touches nothing else."""
    formats = {f"{package.name}.formats.{file.stem}" for file in (package / "formats").glob("[!_]*.py")}
    return [
        module.at(node, f"imports {name}")
        for module in modules(package)
        for node, name in module.imports()
        if any(f"{name}.".startswith(f"{each}.") and not each.endswith(f".{module.name}") for each in formats)
    ]


def templates_without_their_context(templates: Path) -> list[str]:
    """A template opens with a comment that names its context and types."""
    return [
        file.relative_to(templates).as_posix()
        for file in sorted([*templates.rglob("*.j2"), *templates.rglob("*.html")])
        if not file.read_text("utf-8").startswith(("{#", "{%- extends", "{% extends"))
    ]


IMPORT_ALL = """
import sys, importlib
from importlib.abc import MetaPathFinder

class Missing(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {banned!r}:
            raise ImportError(f"{{name}} was asked for")

def offline(event, arguments):
    if event in {{"socket.connect", "socket.bind", "socket.getaddrinfo", "urllib.Request"}}:
        raise RuntimeError(event)

sys.meta_path.insert(0, Missing())
sys.addaudithook(offline)
sys.path.insert(0, {folder!r})
for name in {names!r}:
    try:
        importlib.import_module(name)
    except Exception as error:
        print(f"{{name}}: {{error}}")
"""


def core_that_needs(package: Path, banned: Iterable[str]) -> list[str]:
    """Modules of the core that can't be imported where `banned` are missing and the network is out of reach."""
    names = [f"{package.name}.{module.name}".strip(".") for module in modules(package) if module.core]
    script = IMPORT_ALL.format(banned=set(banned), folder=str(package.parent), names=names)
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def circles(package: Path) -> list[str]:
    """Rooms that import each other through modules of the same floor, as a way from a module back to itself."""
    names = {f"{package.name}.{module.name}".strip("."): module for module in modules(package)}
    edges = {
        name: {_module_of(to, names) for _, to in module.imports()} - {None, name} for name, module in names.items()
    }
    return [" → ".join(way) for way in filter(None, (_way_back(name, edges) for name in sorted(edges)))]


def _module_of(name: str, names: Iterable[str]) -> str | None:
    while name and name not in names:
        name = name.rpartition(".")[0]
    return name or None


def _way_back(start: str, edges: dict[str, set[str]]) -> list[str]:
    ways, seen = [[start]], {start}
    while ways:
        way = ways.pop()
        for step in sorted(edges[way[-1]]):
            if step == start:
                return [*way, start]
            if step not in seen:
                seen.add(step)
                ways.append([*way, step])
    return []
