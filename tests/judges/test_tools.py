"""A missing tool is a failure that says how to mend it."""

import pytest

from tests.judges import tools


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine on which nothing is installed."""
    for cached in (tools.java, tools.chromium, tools.node):
        cached.cache_clear()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(tools, "PACKAGES", tmp_path)
    monkeypatch.setattr(tools, "find_spec", lambda _: None)
    yield
    for cached in (tools.java, tools.chromium, tools.node):
        cached.cache_clear()


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("find", [tools.java, tools.chromium, tools.node, lambda: tools.package("axe-core/axe.min.js")])
def test_a_missing_tool_names_the_command_that_installs_it(find):
    with pytest.raises(tools.ToolMissingError, match="`make tools` installs it"):
        find()


@pytest.mark.usefixtures("bare")
def test_an_old_node_counts_as_missing(tmp_path):
    old = tmp_path / "node"
    old.write_text("#!/bin/sh\necho v18.20.4\n")
    old.chmod(0o755)
    with pytest.raises(tools.ToolMissingError, match=r"Node 20\.19 or newer"):
        tools.node()


def test_a_judge_that_breaks_down_is_not_taken_for_a_verdict():
    with pytest.raises(RuntimeError, match="broke down"):
        tools.run("sh", "-c", "exit 2")
