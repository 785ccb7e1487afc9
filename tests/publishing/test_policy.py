"""The policy allows what the pages hold, and nothing else."""

from __future__ import annotations

import base64
import hashlib

import pytest

from responde.publishing.policy import headers, policy, receivers, scripts

CODE = "alert(1)"
HASH = f"'sha256-{base64.b64encode(hashlib.sha256(CODE.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("page", "hashes"),
    [
        (f"<script>{CODE}</script>", {HASH}),
        (f'<script type="module">{CODE}</script>', {HASH}),
        (f'<script type="application/ld+json">{CODE}</script>', set()),
        (f"<script type=text/javascript>{CODE}</script>", {HASH}),
        ('<script src="assets/responde.js"></script>', set()),
        ("<p>no script</p>", set()),
    ],
)
def test_only_scripts_that_run_from_inside_a_page_are_named(page: str, hashes: set[str]) -> None:
    assert scripts(page) == hashes


@pytest.mark.parametrize(
    ("action", "hosts"),
    [
        ("https://formspree.io/f/abc", {"https://formspree.io"}),
        ("http://127.0.0.1:8080/cases", {"http://127.0.0.1:8080"}),
        ("mailto:quejas@example.com", {"mailto:"}),
        ("thanks.html", set()),
        ("https://a.example; script-src *", {"https://a.example"}),
    ],
)
def test_forms_may_send_only_where_a_page_says(action: str, hosts: set[str]) -> None:
    assert receivers(f'<form method="post" action="{action}">') == hosts


def test_a_site_without_scripts_or_forms_has_the_strictest_policy() -> None:
    assert policy(["<p>x</p>"]).split("; ") == [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]


def test_the_file_of_headers_is_one_block_for_every_path() -> None:
    lines = headers(["<p>x</p>"]).splitlines()
    assert lines[0] == "/*"
    assert all(line.startswith("  ") and ": " in line for line in lines[1:])
