"""A real charter is published whole or not at all, however the build ends, and the same whoever builds it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import CONTRACTS, ROOT, SAME_DAY, TODAY

COMMANDS = Path(sys.executable).parent
SPECIFIC = {".responde"}
"""Says that a folder may be replaced; only our own command leaves it for sure."""


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(contract: Path, to: Path) -> subprocess.Popen[bytes]:
    command = [COMMANDS / "responde", "build", contract, "--to", to, "--today", str(TODAY)]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, env={**os.environ, **SAME_DAY}, stdout=quiet, stderr=quiet)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_killed_leaves_the_old_charter_or_the_new_one(tmp_path: Path, how: signal.Signals) -> None:
    old, new = tmp_path / "old.yml", tmp_path / "new.yml"
    old.write_bytes((CONTRACTS / "panaderia-sol.yml").read_bytes())
    new.write_bytes(old.read_bytes().replace(b"Francisco Moreno Gil", b"Aurora Campos Rey"))
    site, after = tmp_path / "site", tmp_path / "after"
    assert build(old, site).wait() == 0
    assert build(new, after).wait() == 0
    whole = (files(site), files(after))
    killed = 0
    for tenths in range(1, 12, 2):
        running = build(new, site)
        time.sleep(tenths / 10)
        if running.poll() is None:
            running.send_signal(how)
            killed += 1
        running.wait()
        assert files(site) in whole, f"after {tenths} tenths of a second"
    assert killed, "every build was over before it could be killed"
    assert build(new, site).wait() == 0
    assert files(site) == whole[1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["after", "new.yml", "old.yml", "site"]


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_the_plugin_gives_the_same_site_as_the_command(tmp_path: Path, program: str) -> None:
    project = tmp_path / "project"
    shutil.copytree(ROOT / "charter", project / "charter")
    shutil.copy(ROOT / "mkdocs.yml", project)
    assert build(project / "charter" / "contract.yml", tmp_path / "ours").wait() == 0
    command = [COMMANDS / program, "build", "--strict", "-f", project / "mkdocs.yml", "-d", tmp_path / "theirs"]
    environment = {**os.environ, **SAME_DAY, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    ours, theirs = files(tmp_path / "ours"), files(tmp_path / "theirs")
    assert sorted(ours.keys() - SPECIFIC) == sorted(theirs.keys() - SPECIFIC)
    assert [name for name in ours if ours[name] != theirs.get(name)] == []
