"""Somebody who writes: fills in letters line by line, and sends them with nodemailer, a mail program of others."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.judges.tools import node, package

SCRIPT = Path(__file__).with_name("writer.mjs")


def filled(*letters: tuple[str, Mapping[str, str]]) -> list[str]:
    """Letters with the answers that are typed into them, by the names in their square brackets."""
    return _asked(letters=[{"text": text, "answers": dict(answers)} for text, answers in letters])["letters"]


def sent(*mails: Mapping[str, object]) -> list[bytes]:
    """Messages as they arrive; of each what nodemailer takes: `text`, `html`, `attachments`…"""
    return [base64.b64decode(each) for each in _asked(mails=[{"content": dict(each)} for each in mails])["mails"]]


def _asked(letters: Sequence[object] = (), mails: Sequence[object] = ()) -> dict:
    package("nodemailer/package.json")
    done = subprocess.run(
        [node(), str(SCRIPT)],
        input=json.dumps({"letters": letters, "mails": mails}),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return json.loads(done.stdout)
