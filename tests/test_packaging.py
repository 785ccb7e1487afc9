"""What is handed out holds what it should, and publishes a charter wherever it is installed."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

import pytest

from tests.conftest import CONTRACTS, ROOT, SAME_DAY, TODAY

VERSION = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)[1]
INFO = f"responde-{VERSION}.dist-info"

IN_EVERY_WHEEL = {
    "responde/__init__.py",
    "responde/cli/__init__.py",
    "responde/plugin.py",
    "responde/edition.py",
    "responde/locale/es.mo",
    "responde/locale/pt.mo",
    "responde/templates/theme/main.html",
}
IN_NO_WHEEL = ("*.pyc", "*.lock", "*/node_modules/*", "tests/*", "charter/*", "generator/*", "templates/*")


def tracked(*folders):
    """Files of these folders that belong to the project, whether or not they are in its history yet."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return {name for name in listed.split("\0") if name and (ROOT / name).is_file()}


def build(target, folder, to):
    """The one file that the build back end makes of `folder`."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", to]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    (made,) = to.iterdir()
    return made


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def sdist(tmp_path_factory):
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


def in_wheel(file):
    return set(zipfile.ZipFile(file).namelist())


def test_the_wheel_holds_the_package_and_its_templates_and_nothing_else(wheel):
    code = {name.removeprefix("generator/") for name in tracked("generator/responde")}
    templates = {f"responde/{name}" for name in tracked("templates")}
    info = {f"{INFO}/{name}" for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE")}
    assert in_wheel(wheel) == code | templates | info


def test_the_wheel_holds_what_a_charter_cannot_do_without(wheel):
    assert IN_EVERY_WHEEL - in_wheel(wheel) == set()
    assert [name for name in in_wheel(wheel) for pattern in IN_NO_WHEEL if fnmatch(name, pattern)] == []


def test_the_sdist_holds_what_the_wheel_is_made_of(sdist):
    with tarfile.open(sdist) as archive:
        names = {PurePosixPath(name).relative_to(f"responde-{VERSION}").as_posix() for name in archive.getnames()}
    papers = {"CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "pyproject.toml", ".gitignore"}
    assert names == tracked("generator/responde", "templates") | papers


def test_a_wheel_made_from_the_sdist_is_the_same(wheel, sdist, tmp_path):
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    again = build("wheel", tmp_path / f"responde-{VERSION}", tmp_path / "wheel")
    assert again.read_bytes() == wheel.read_bytes()


def test_a_wheel_offers_the_command_and_the_plugin(wheel):
    offered = zipfile.ZipFile(wheel).read(f"{INFO}/entry_points.txt").decode()
    assert offered.split() == [
        *("[console_scripts]", "responde", "=", "responde.cli:main"),
        *("[mkdocs.plugins]", "responde", "=", "responde.plugin:RespondePlugin"),
    ]


def environment(folder, *what):
    """A virtual environment with `what` installed in it; everything else is borrowed from the one we run in.

    Borrowed by a path alone, so that an editable install of ours stays behind.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / "bin/python"
    (ours,) = (folder / "lib").glob("python*/site-packages")
    (theirs,) = {path for path in map(Path, sys.path) if path.name == "site-packages" and (path / "hatchling").is_dir()}
    (ours / "borrowed.pth").write_text(f"{theirs}\n")
    command = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*command, "--no-build-isolation", "--disable-pip-version-check", *what], check=True)
    return folder / "bin"


@pytest.fixture(scope="session")
def installed(wheel, tmp_path_factory):
    return environment(tmp_path_factory.mktemp("installed"), wheel)


@pytest.fixture(scope="session")
def editable(tmp_path_factory):
    return environment(tmp_path_factory.mktemp("editable"), "--editable", ROOT)


@pytest.fixture
def bakery(tmp_path):
    """A folder of a client that holds one contract and nothing else."""
    folder = tmp_path / "bakery"
    folder.mkdir()
    shutil.copy(CONTRACTS / "panaderia-sol.yml", folder / "bakery.yml")
    return folder


def where(commands):
    """The folder from which these commands take the package."""
    asked = [commands / "python", "-P", "-c", "import responde; print(responde.__file__)"]
    return Path(subprocess.run(asked, capture_output=True, text=True, check=True, cwd="/").stdout.strip()).parent


def published(commands, folder):
    command = [commands / "responde", "build", "bakery.yml", "--to", "out", "--today", TODAY]
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **SAME_DAY}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "out"


def files_of(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_installed_wheel_publishes_a_charter_in_an_empty_folder(installed, bakery):
    assert where(installed).is_relative_to(installed.parent)
    site = published(installed, bakery)
    assert "Panadería El Sol" in (site / "index.html").read_text("utf-8")
    assert sorted(path.name for path in bakery.iterdir()) == ["bakery.yml", "out"]


def test_an_editable_install_publishes_the_same_charter(installed, editable, bakery, tmp_path):
    assert where(editable) == ROOT / "generator/responde"
    elsewhere = shutil.copytree(bakery, tmp_path / "elsewhere")
    assert files_of(published(editable, bakery)) == files_of(published(installed, elsewhere))
