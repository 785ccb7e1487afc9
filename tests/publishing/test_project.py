"""A contract is built with the settings that name it, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from responde.publishing.project import PassedOver, Project, find
from tests.publishing import fake

PLUGIN = "plugins: [search, responde]\n"


def project(tmp_path: Path, text: str) -> tuple[Path, Path]:
    contract = fake.contract(tmp_path / "p" / "charter")
    file = tmp_path / "p" / "mkdocs.yml"
    file.write_text(text, "utf-8")
    return contract, file


@pytest.mark.parametrize(
    "text",
    [
        f"docs_dir: charter\n{PLUGIN}",
        "plugins:\n  - responde:\n      contract: charter/contract.yml\n",
        "plugins:\n  responde:\n    contract: charter/contract.yml\n",
        "docs_dir: charter\nplugins: [responde]\nx: !!python/name:os.system\ny: !ENV HOME\n",
    ],
)
def test_settings_that_name_the_contract_are_used(tmp_path: Path, text: str) -> None:
    contract, file = project(tmp_path, text)
    assert find(contract).file == file


def test_settings_may_inherit_the_plugin(tmp_path: Path) -> None:
    contract, file = project(tmp_path, "INHERIT: base.yml\n")
    (file.parent / "base.yml").write_text(f"docs_dir: charter\n{PLUGIN}", "utf-8")
    assert find(contract).file == file


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("site_name: X\n", "no-plugin"),
        ("docs_dir: charter\nplugins: [search]\n", "no-plugin"),
        (f"docs_dir: docs\n{PLUGIN}", "other-contract"),
        ("plugins: [\n", "unreadable"),
        ("- a list\n", "no-plugin"),
    ],
)
def test_other_settings_are_passed_over_and_reported(tmp_path: Path, text: str, reason: str) -> None:
    contract, file = project(tmp_path, text)
    assert find(contract) == Project(None, (PassedOver(file, reason),))


def test_the_working_directory_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, file = project(tmp_path, f"docs_dir: charter\n{PLUGIN}")
    monkeypatch.chdir(file.parent)
    assert find(fake.contract(tmp_path / "elsewhere")) == Project()
