"""What is quicker gives the same."""

from __future__ import annotations

from pathlib import Path

import jinja2

from responde.publishing import speed


def env(folder: Path) -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(folder))  # noqa: S701


def test_leaving_hidden_folders_out_changes_nothing_else(tmp_path: Path) -> None:
    for name in ("a.html", "b/c.css", ".icons/x.svg", "b/.hidden/y.svg", ".dot"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    plain = [name for name in env(tmp_path).list_templates() if "/." not in f"/{name.rpartition('/')[0]}"]
    assert speed.overlook_icons(env(tmp_path)).list_templates() == plain == [".dot", "a.html", "b/c.css"]


def test_a_loader_that_somebody_changed_stays(tmp_path: Path) -> None:
    changed = jinja2.Environment(loader=jinja2.DictLoader({}))  # noqa: S701
    loader = changed.loader
    assert speed.overlook_icons(changed).loader is loader
    assert env(tmp_path).loader


def test_compiled_templates_are_kept_where_only_their_owner_can_write(tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "a.html").write_text("{{ 1 + 1 }}", "utf-8")
    cache = tmp_path / "cache"
    for _ in range(2):
        made = env(tmp_path / "t")
        speed.remember(made, cache)
        assert made.get_template("a.html").render() == "2"
    assert [folder.stat().st_mode & 0o777 for folder in (cache, *cache.iterdir())] == [0o700, 0o700]
    assert len(list(cache.rglob("*.cache"))) == 1


def kept(tmp_path: Path) -> bool:
    made = env(tmp_path)
    speed.remember(made, tmp_path / "cache")
    return made.bytecode_cache is not None


def test_a_cache_into_which_others_can_write_is_not_used(tmp_path: Path) -> None:
    assert kept(tmp_path)
    (tmp_path / "cache").chmod(0o777)
    assert not kept(tmp_path)


def test_a_cache_that_was_replaced_by_a_link_is_not_used(tmp_path: Path) -> None:
    assert kept(tmp_path)
    folder = next((tmp_path / "cache").iterdir())
    folder.rename(tmp_path / "moved")
    folder.symlink_to(tmp_path / "moved")
    assert not kept(tmp_path)


def test_only_the_newest_sets_of_compiled_templates_stay(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / "cache" / str(number)).mkdir(parents=True)
        (tmp_path / "cache").chmod(0o700)
    assert kept(tmp_path)
    assert len(list((tmp_path / "cache").iterdir())) == speed.KEPT


def test_an_environment_that_compiles_differently_has_a_cache_of_its_own(tmp_path: Path) -> None:
    one, other = env(tmp_path), env(tmp_path)
    other.filters["upper"] = lambda text: text
    speed.remember(one, tmp_path / "cache")
    speed.remember(other, tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == 2
