"""The old site stays until the new one is there, and nothing that is not a site of ours is ever replaced."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from responde.publishing import exchange
from responde.publishing.afterwards import MARK
from responde.publishing.problems import NotAFolderError, NotOursError


def site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / MARK).touch()
    (folder / "index.html").write_text(text, "utf-8")
    return folder


def put(destination: Path, text: str) -> None:
    with exchange.beside(destination) as work:
        exchange.exchange(site(work / "site", text), destination)


@pytest.fixture(params=["one step", "two renames"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two renames":
        monkeypatch.setattr(exchange, "_swapped", lambda *_: False)


@pytest.mark.usefixtures("_way")
def test_a_new_site_takes_the_place_of_none_of_an_empty_folder_and_of_an_old_site(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    site(tmp_path / "old", "old")
    (tmp_path / "old" / "gone.html").touch()
    for name in ("none", "empty", "old"):
        put(tmp_path / name, "new")
        assert sorted(path.name for path in (tmp_path / name).iterdir()) == [MARK, "index.html"]
        assert (tmp_path / name / "index.html").read_text("utf-8") == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "none", "old"]


def test_linux_exchanges_in_one_step(tmp_path: Path) -> None:
    one, other = site(tmp_path / "one", "1"), site(tmp_path / "other", "2")
    assert exchange._swapped(one, other)
    assert (one / "index.html").read_text("utf-8") == "2"


@pytest.mark.parametrize("entry", ["thesis.doc", ".bashrc"])
def test_a_folder_of_somebody_else_is_refused_and_left_alone(tmp_path: Path, entry: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / entry).touch()
    with pytest.raises(NotOursError):
        put(home, "new")
    assert [path.name for path in home.iterdir()] == [entry]


def test_a_site_of_ours_in_which_somebody_keeps_a_repository_is_refused(tmp_path: Path) -> None:
    (site(tmp_path / "site", "old") / ".git").mkdir()
    with pytest.raises(NotOursError):
        put(tmp_path / "site", "new")


def test_a_file_is_not_a_destination(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotAFolderError):
        exchange.check(tmp_path / "file")


def test_a_failure_on_the_way_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    site(tmp_path / "site", "old")
    with pytest.raises(RuntimeError), exchange.beside(tmp_path / "site"):
        raise RuntimeError
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


KILLED = """
import sys, time
from pathlib import Path
from responde.publishing import exchange
with exchange.beside(Path(sys.argv[1])) as work:
    (work / "site").mkdir()
    print(work.name, flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_what_a_killed_run_leaves_is_swept_by_the_next_and_not_while_it_lives(tmp_path: Path, how: int) -> None:
    site(tmp_path / "site", "old")
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path / "site")], stdout=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout
        left = tmp_path / run.stdout.readline().strip()
        put(tmp_path / "site", "first")
        assert left.is_dir(), "a run at the same time lost its folder"
        os.kill(run.pid, how)
        run.wait()
    assert left.is_dir()
    put(tmp_path / "site", "second")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "second"


def test_a_run_killed_between_two_renames_is_put_right(tmp_path: Path) -> None:
    site(tmp_path / ".site.responde-dead" / "old", "old")
    with exchange.beside(tmp_path / "site"):
        assert (tmp_path / "site" / "index.html").read_text("utf-8") == "old"
