"""What MkDocs does again at every build is done once: compiling the theme's templates, walking its icons."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from responde import templating

if TYPE_CHECKING:
    from collections.abc import Iterable

KEPT = 4
"""How many sets of compiled templates stay: those of the last releases and sites."""


class Overlooking(jinja2.FileSystemLoader):
    """Lists templates without the hidden folders: 14,000 icons, which MkDocs would leave out afterwards."""

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for top in self.searchpath:
            for folder, inside, files in os.walk(top, followlinks=self.followlinks):
                inside[:] = [name for name in inside if not name.startswith(".")]
                relative = Path(folder).relative_to(top)
                found.update((relative / name).as_posix() for name in files)
        return sorted(found)


def quicken(env: jinja2.Environment) -> jinja2.Environment:
    """Both, for an environment that was just made."""
    remember(overlook_icons(env))
    return env


def remember_pages(contract: Path) -> None:
    """The same for the templates that the pages of this contract are printed with."""
    remember(templating.environment(templating.own(contract)))


def overlook_icons(env: jinja2.Environment) -> jinja2.Environment:
    """The same environment, quicker to list; one whose loader somebody has changed stays as it is."""
    loader = env.loader
    if type(loader) is jinja2.FileSystemLoader:
        env.loader = Overlooking(loader.searchpath, loader.encoding, followlinks=loader.followlinks)
    return env


class Kept(jinja2.FileSystemBytecodeCache):
    """A cache that we set ourselves, and may set anew once somebody has changed the environment."""


def remember(env: jinja2.Environment, cache: Path | None = None) -> None:
    """Let `env` keep its compiled templates on disk, if there is a folder that nobody else can write into."""
    foreign = env.finalize not in (None, templating.escape)
    if not isinstance(env.bytecode_cache, Kept | None) or foreign or callable(env.autoescape):
        return
    folder = private(cache or cache_of("templates"), _key(env))
    env.bytecode_cache = Kept(str(folder)) if folder else None


def cache_of(kind: str) -> Path:
    """Where the user's programs keep what they can make again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    else:
        base = os.environ.get("XDG_CACHE_HOME", "")
    return Path(base or Path.home() / ".cache") / "responde" / kind


def _key(env: jinja2.Environment) -> str:
    """Everything that the compiled form of a template depends on besides its text."""
    parts: list[object] = [sys.version, sys.implementation.cache_tag, release("responde")]
    parts += [release(name) for name in ("jinja2", "mkdocs", "properdocs", "mkdocs-material")]
    parts += [env.block_start_string, env.variable_start_string, env.comment_start_string, env.newline_sequence]
    parts += [env.line_statement_prefix, env.line_comment_prefix, env.keep_trailing_newline, env.optimized]
    parts += [env.trim_blocks, env.lstrip_blocks, env.autoescape, env.undefined.__qualname__, sorted(env.extensions)]
    parts += [getattr(env.finalize, "__qualname__", "")]
    parts += [sorted(_named(env.filters.items())), sorted(_named(env.tests.items())), sorted(env.globals)]
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:24]


def _named(functions: Iterable[tuple[str, object]]) -> Iterable[tuple[str, str, str]]:
    for name, function in functions:
        yield name, getattr(function, "__module__", "") or "", getattr(function, "__qualname__", "")


def release(name: str) -> str:
    """The version of a program that is installed; empty where it isn't."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def private(base: Path, key: str) -> Path | None:
    """The folder for `key`, or none where it is not ours alone: what is loaded from it runs as a program."""
    folder = base / key
    try:
        base.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not folder.exists():
            folder.mkdir(mode=0o700)
            _forget(base, folder)
        return folder if _ours_alone(base) and _ours_alone(folder) else None
    except (OSError, RuntimeError):
        return None


def _ours_alone(folder: Path) -> bool:
    facts = folder.lstat()
    if not hasattr(os, "geteuid"):
        return stat.S_ISDIR(facts.st_mode)
    return stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.geteuid() and not facts.st_mode & 0o077


def _forget(base: Path, newest: Path) -> None:
    sets = sorted(base.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in [path for path in sets if path != newest][KEPT - 1 :]:
        for file in old.iterdir():
            file.unlink(missing_ok=True)
        old.rmdir()
