"""Scripts of a page are one file, put together of parts of ours and made small: one request, few bytes."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from responde.artefact import Artefact

PARTS = {
    "now": ("theme/assets/page", "scripts/clock", "scripts/now"),
    "received": ("scripts/clock", "scripts/deadlines", "scripts/moments", "scripts/received"),
}
"""By name of a script, the files of `templates/` that it is made of, in their order."""


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
    return templates.loader.get_source(templates, f"{part}.js")[0]
