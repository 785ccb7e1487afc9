"""The fixtures themselves."""

from urllib.request import urlopen

import pytest

from tests.conftest import _golden, locked


def test_a_golden_file_that_differs_fails(tmp_path):
    (tmp_path / "one.txt").write_text("before\n")
    with pytest.raises(AssertionError):
        _golden("one.txt", "after\n", rewrite=False, folder=tmp_path)


def test_a_golden_file_that_nobody_wrote_fails(tmp_path):
    with pytest.raises(pytest.fail.Exception, match="--rewrite-golden"):
        _golden("new.txt", "text", rewrite=False, folder=tmp_path)


def test_rewriting_accepts_what_a_test_produces(tmp_path):
    _golden("new/one.txt", "añadido\r\n", rewrite=True, folder=tmp_path)
    _golden("new/one.txt", "añadido\r\n", rewrite=False, folder=tmp_path)
    assert (tmp_path / "new/one.txt").read_bytes() == "añadido\r\n".encode()


def test_a_folder_is_served_on_this_machine_only(tmp_path, serve):
    (tmp_path / "index.html").write_text("hello")
    address = serve(tmp_path)
    assert address.startswith("http://127.0.0.1:")
    with urlopen(address) as answer:  # noqa: S310 - our own server
        assert answer.read() == b"hello"


def test_a_request_to_another_host_is_caught(tmp_path, serve, open_page):
    (tmp_path / "index.html").write_text(
        '<!DOCTYPE html><title>a</title><img src="https://elsewhere.example/a.png" alt="">'
    )
    assert open_page(serve(tmp_path)).strays == ["https://elsewhere.example/a.png"]


def test_what_a_page_says_on_the_console_is_caught(tmp_path, serve, open_page):
    (tmp_path / "index.html").write_text(
        "<!DOCTYPE html><title>a</title><link rel=icon href=data:,><script>nothing()</script>"
    )
    assert open_page(serve(tmp_path)).errors == ["nothing is not defined"]


def test_a_page_can_be_seen_without_script(tmp_path, serve, open_page):
    (tmp_path / "index.html").write_text("<!DOCTYPE html><title>a</title><script>document.title = 'b'</script>")
    address = serve(tmp_path)
    assert [open_page(address, script=script).page.title() for script in (True, False)] == ["b", "a"]


def test_one_process_at_a_time_gets_past_a_lock(tmp_path):
    with locked(tmp_path / "lock"), pytest.raises(BlockingIOError):
        _try_lock(tmp_path / "lock")


def _try_lock(file):
    import fcntl

    with file.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
