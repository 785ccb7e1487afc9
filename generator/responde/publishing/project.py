"""A client's project: the mkdocs.yml beside or above a contract that names this very contract."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import yaml

NAMES = ("mkdocs.yml", "mkdocs.yaml")

Reason: TypeAlias = Literal["no-plugin", "other-contract", "unreadable"]


@dataclass(frozen=True, slots=True)
class PassedOver:
    """An mkdocs.yml that lies where ours would, but is another's."""

    file: Path
    reason: Reason


@dataclass(frozen=True, slots=True)
class Project:
    """The settings found for a contract, if any, and those that were not meant."""

    file: Path | None = None
    passed_over: tuple[PassedOver, ...] = ()


class _Tolerant(yaml.SafeLoader):
    """Reads any mkdocs.yml without running what its tags name."""


_Tolerant.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def find(contract: Path) -> Project:
    """Look beside the contract and in every folder above it; never in the working directory for its own sake."""
    passed: list[PassedOver] = []
    for file in _candidates(contract.resolve().parent):
        reason = judge(file, contract)
        if reason is None:
            return Project(file, tuple(passed))
        passed.append(PassedOver(file, reason))
    return Project(None, tuple(passed))


def _candidates(folder: Path) -> Iterator[Path]:
    for place in (folder, *folder.parents):
        for name in NAMES:
            if (place / name).is_file():
                yield place / name


def judge(file: Path, contract: Path) -> Reason | None:
    """Why these settings are not this contract's; none if they are."""
    try:
        given = _read(file)
    except (OSError, ValueError, yaml.YAMLError):
        return "unreadable"
    options = _options(given.get("plugins"))
    if options is None:
        return "no-plugin"
    named = options.get("contract") or Path(str(given.get("docs_dir", "docs"))) / "contract.yml"
    return None if (file.parent / str(named)).resolve() == contract.resolve() else "other-contract"


def _read(file: Path, depth: int = 0) -> dict[str, object]:
    # The reader is a SafeLoader that makes nothing of unknown tags.
    given = yaml.load(file.read_text("utf-8-sig"), Loader=_Tolerant)  # noqa: S506
    if not isinstance(given, dict):
        return {}
    parent = given.get("INHERIT")
    if isinstance(parent, str) and depth < 5:  # noqa: PLR2004
        return {**_read(file.parent / parent, depth + 1), **given}
    return given


def _options(plugins: object) -> dict[str, object] | None:
    """The options of our plug-in, empty where it has none; none where it is not listed."""
    if isinstance(plugins, dict):
        plugins = [{name: options} for name, options in plugins.items()]
    for entry in plugins if isinstance(plugins, list) else ():
        if entry == "responde":
            return {}
        if isinstance(entry, dict) and "responde" in entry:
            options = entry["responde"]
            return options if isinstance(options, dict) else {}
    return None
