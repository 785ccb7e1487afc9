"""The extractor lists every sentence of the product's own: what is said in the code, in templates, and by findings."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jinja2.ext import extract_from_ast

from responde import templating
from responde.clock import syntax
from responde.contract.vocabulary import VOCABULARIES
from responde.reading import ids, scalars

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "responde"
TEMPLATES = ROOT / "templates"

Message = str | tuple[str, str]
"""A sentence, or the two forms of one that counts."""

DOORS = ("cli", "publishing", "plugin.py", "export.py")
"""They speak English to whoever runs them, and in their own way."""

SPEAKERS = frozenset({"say", "speech", "self", "gettext"})
"""What is called with a sentence first: `say(…)`, `desk.say(…)`, `words.gettext(…)`, and a speech that calls itself."""
SECOND = frozenset({"said", "_said"})
"""What is called with a sentence behind the speech."""
FIRST = frozenset({"_requirement"})
"""What carries a sentence as its first argument."""
LABELLED = {"Option": "label", "Area": "name"}
"""What carries a sentence in one of its keywords."""
PHRASED = {"mistyped": 2, "_bad": 3}
"""What puts a phrase into a finding, and where it stands among the arguments."""

HANDED = {
    "checks/unused.py": ("WHERE",),
    "complaint/bank.py": ("FORMATS", "HINTS", "OF_THE_CASE", "SHORTS", "WAYS"),
    "findings/__init__.py": ("Severity",),
    "speech/figures.py": ("UNITS",),
    "pages/ways.py": ("both",),
}
"""Constants whose sentences reach a speech through something that the code alone doesn't tell."""

THROUGH = {
    ("findings/render/__init__.py", "sentence"),  # of a kind
    ("findings/render/text.py", "finding.severity.value"),
    ("findings/render/__init__.py", "phrase"),  # of a finding
    ("findings/render/__init__.py", "part"),
    ("speech/__init__.py", "sentence"),
    ("speech/__init__.py", "VOCABULARIES[vocabulary][word]"),
    ("pages/ways.py", "words"),  # of the two kinds of numbers
    ("reading/shapes.py", "expected"),
    ("beginning/pen.py", "sentence"),  # of a template
    ("complaint/listing.py", "label"),  # of the bank of questions
    ("pages/complain.py", "each.label"),
    ("pages/complain.py", "each.hint"),
    ("pages/complain.py", "option.label"),
    ("formats/submission.py", "label"),
    ("formats/legal.py", "each.label"),
    ("formats/paper.py", "label"),
    ("formats/submission.py", "question.label"),
    ("formats/submission.py", "question.hint"),
    ("formats/phone.py", "label"),
    ("formats/web.py", "label"),
    ("formats/web.py", "each.label"),
    ("formats/web.py", "question.label"),
    ("formats/web.py", "question.hint"),
    ("reading/scalars.py", "expected"),  # of the tables of values
    ("reports/areas.py", "label"),
    ("reports/scores.py", "score.area.name"),  # of the areas
    ("reports/scores.py", "line.label"),
    ("reports/deadlines/teller.py", "sentence"),
    ("reading/files.py", "one"),
    ("reading/files.py", "str(error)"),
}
"""Expressions that are said without being written there; their sentences are found where they are written."""


@dataclass(frozen=True)
class Module:
    """One module of the package, parsed."""

    file: Path

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.file.read_text("utf-8"))

    @property
    def name(self) -> str:
        return self.file.relative_to(PACKAGE).as_posix()

    @cached_property
    def assigned(self) -> dict[str, list[ast.expr]]:
        """What is ever assigned to each plain name, anywhere in the module."""
        found: dict[str, list[ast.expr]] = {}
        for node in ast.walk(self.tree):
            targets: list[ast.expr] = []
            if isinstance(node, ast.Assign):
                targets = node.targets
            elif isinstance(node, ast.AnnAssign) and node.value is not None:
                targets = [node.target]
            for target in targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)  # type: ignore[attr-defined]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef):
                values = [each.value for each in node.body if isinstance(each, ast.Assign)]
                found.setdefault(node.name, []).extend(values)
        return found

    @cached_property
    def imported(self) -> dict[str, Path]:
        """Where each name comes from that is taken from another module of the package."""
        found = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("responde."):
                parts = node.module.split(".")[1:]
                for each in node.names:
                    found[each.asname or each.name] = PACKAGE.joinpath(*parts).with_suffix(".py")
        return found


def modules() -> tuple[Module, ...]:
    """All modules that speak to customers or authors."""
    files = sorted(PACKAGE.rglob("*.py"))
    return tuple(Module(file) for file in files if file.relative_to(PACKAGE).parts[0] not in DOORS)


def messages() -> frozenset[Message]:
    """Every sentence there is."""
    return frozenset((*in_code(), *in_templates(), *in_tables()))


def in_tables() -> Iterator[Message]:
    """Sentences that stand in tables: words of the format, what values look like, what hours may not hold."""
    for vocabulary in VOCABULARIES.values():
        yield from vocabulary.values()
    yield from (*ids.EXPECTED.values(), ids.HAS, ids.HAS_NONE)
    yield from (expected for _, expected in (*scalars.PARSERS.values(), *scalars.FORMS.values()))
    yield from (why for _, why in syntax.WHY_BEYOND)
    yield from (syntax.NOT_HOURS, syntax.COMMA, syntax.COMMENT, syntax.NO_SUCH_DATE, syntax.BACKWARDS, syntax.TOO_LONG)
    yield from (syntax.HOLIDAY_ON_WEEKDAY, syntax.HOLIDAY_CUT, syntax.BEYOND)


def in_templates() -> Iterator[Message]:
    """What templates say."""
    environment = templating.environment()
    for file in sorted(TEMPLATES.rglob("*.j2")):
        tree = environment.parse(file.read_text("utf-8"))
        for _, function, said in extract_from_ast(tree, gettext_functions=("say", "n")):
            if function == "say":
                yield said if isinstance(said, str) else str(said[0])
            else:
                yield (str(said[0]), str(said[1]))


def in_code() -> Iterator[Message]:
    """What the code says, with all values that a name can have there."""
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                yield from _said(module, node)
        for name in HANDED.get(module.name, ()):
            for assigned in module.assigned[name]:
                yield from _all(module, assigned)
        if module.name == "reading/files.py":
            yield from _returned(module, "_result")


def unresolved() -> tuple[tuple[str, str], ...]:
    """Whatever is said, by module and expression, of which the sentences can't be told."""
    said = (
        (module, each)
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        for each in _sentences(node)
    )
    unknown = ((module.name, ast.unparse(each)) for module, each in said if not tuple(_strings(module, each)))
    return tuple(each for each in unknown if each not in THROUGH)


def _said(module: Module, call: ast.Call) -> Iterator[Message]:
    counted = _counted(call)
    if counted is not None:
        one, many = counted
        if isinstance(one, ast.Constant) and isinstance(many, ast.Constant):
            yield (str(one.value), str(many.value))
        return
    for each in _sentences(call):
        yield from _strings(module, each)


def _counted(call: ast.Call) -> tuple[ast.expr, ast.expr] | None:
    """Both forms of a sentence that counts."""
    named = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    return (call.args[0], call.args[1]) if named in {"n", "ngettext"} and len(call.args) > 2 else None


def _sentences(call: ast.Call) -> Iterator[ast.expr]:
    """The arguments of a call that are sentences."""
    name = _name(call.func)
    if name == "Kind":
        yield from call.args[2:4]
        yield from (each.value for each in call.keywords if each.arg == "why")
    elif name in LABELLED:
        yield from (each.value for each in call.keywords if each.arg == LABELLED[name] and _literal(each.value))
    elif name in FIRST and call.args:
        yield call.args[0]
    elif name in PHRASED and len(call.args) > PHRASED[name]:
        yield call.args[PHRASED[name]]
    elif name in SECOND and len(call.args) > 1:
        yield call.args[1]
    elif name in SPEAKERS and call.args and not _is_kind(call.args[0]):
        yield call.args[0]


def _is_kind(node: ast.expr) -> bool:
    """Whether a reader is told of a finding: `reader.say(kinds.TAB, …)`, `self.say(kind, …)`."""
    return ast.unparse(node).startswith("kind") or ast.unparse(node) == "said"


def _literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _strings(module: Module, node: ast.expr, depth: int = 0) -> Iterator[str]:
    """The sentences that an expression can be; none where it can't be told."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _strings(module, node.body, depth)
        yield from _strings(module, node.orelse, depth)
    elif isinstance(node, ast.Subscript):
        yield from _named(module, node.value, depth)
    elif isinstance(node, ast.Name):
        yield from _named(module, node, depth)


def _named(module: Module, node: ast.expr, depth: int) -> Iterator[str]:
    """All that is assigned to a name here or where it comes from."""
    if not isinstance(node, ast.Name) or depth > 3:
        return
    if node.id in module.assigned:
        for value in module.assigned[node.id]:
            yield from (said for said in _all(module, value, depth + 1) if isinstance(said, str))
    elif node.id in module.imported and module.imported[node.id].exists():
        yield from _named(Module(module.imported[node.id]), node, depth + 1)


def _all(module: Module, node: ast.expr, depth: int = 0) -> Iterator[Message]:
    """The sentences in an expression, those of a table among its values."""
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from _all(module, value, depth)
    elif isinstance(node, ast.Tuple) and len(node.elts) == 2 and all(map(_literal, node.elts)):
        one, many = (ast.literal_eval(each) for each in node.elts)
        yield (one, many)
    elif isinstance(node, ast.Tuple | ast.List):
        for each in node.elts:
            yield from _all(module, each, depth)
    else:
        yield from _strings(module, node, depth)


def _returned(module: Module, function: str) -> Iterator[str]:
    """The phrases that a function returns."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef) and node.name == function:
            for each in ast.walk(node):
                if isinstance(each, ast.Return) and each.value is not None and _literal(each.value):
                    yield ast.literal_eval(each.value)


def keys(found: Iterable[Message]) -> frozenset[str]:
    """What is looked up in a catalogue: of two forms the first."""
    return frozenset(each if isinstance(each, str) else each[0] for each in found)
