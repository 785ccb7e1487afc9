"""Scripts of a page are one file, put together of parts of ours and made small: one request, few bytes."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from responde.artefact import Artefact

PAGE = "theme/assets/page"
"""What every page loads; the start page has it in its own script, for one request less."""

PARTS = {
    "now": (PAGE, "clock", "now"),
    "dates": ("loader",),
    "reckoner": ("clock", "deadlines", "moments", "number", "telling", "dates"),
    "received": ("arrival",),
    "receipt": ("clock", "deadlines", "moments", "received"),
    "claim": ("claim",),
}
"""By name of a script, the files of `templates/scripts/` that it is made of, in their order."""


def path(name: str) -> str:
    """Where a script lies, from the root of the site."""
    return f"assets/{name}.js"


def files(templates: Environment) -> Iterator[Artefact]:
    """Every script, from the client's own parts where there are such, else from ours."""
    from rjsmin import jsmin  # type: ignore[import-untyped]

    for name, parts in PARTS.items():
        whole = ";\n".join(_source(templates, part) for part in parts)  # else what follows a bracket is a call
        yield Artefact(path=path(name), content=f"{jsmin(whole)}\n".encode())


def _source(templates: Environment, part: str) -> str:
    assert templates.loader is not None
    return templates.loader.get_source(templates, f"{part}.js" if "/" in part else f"scripts/{part}.js")[0]
