"""Mail programs of others: Python's `email` and postal-mime read messages, the platform's URL takes addresses apart."""

from __future__ import annotations

import base64
import email
import json
import subprocess
from dataclasses import dataclass
from email import policy
from pathlib import Path

from tests.judges.tools import node, package

SCRIPT = Path(__file__).with_name("mail.mjs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as a program shows it; lines of the body end in a line feed."""

    to: tuple[str, ...]
    subject: str
    body: str
    headers: tuple[str, ...]
    """Their names in small letters, sorted."""


def by_python(message: bytes) -> Message:
    read = email.message_from_bytes(message, policy=policy.default)
    return Message(
        to=tuple(each.addr_spec for each in read["To"].addresses) if read["To"] else (),
        subject=read["Subject"] or "",
        body=read.get_content().replace("\r\n", "\n"),
        headers=tuple(sorted(name.lower() for name in read)),
    )


def by_postal_mime(*messages: bytes) -> list[Message]:
    encoded = [base64.b64encode(each).decode() for each in messages]
    return [
        Message(
            to=tuple(each["to"]),
            subject=each["subject"],
            body=each["body"].replace("\r\n", "\n"),
            headers=tuple(sorted(each["headers"])),
        )
        for each in _asked(messages=encoded)["messages"]
    ]


def taken_apart(*addresses: str) -> list[dict]:
    """`{protocol, host, path, fields: [[name, value], …]}` of each address, percent-decoded."""
    return _asked(addresses=addresses)["addresses"]


def _asked(messages=(), addresses=()) -> dict:
    package("postal-mime/package.json")
    done = subprocess.run(
        [node(), str(SCRIPT)],
        input=json.dumps({"messages": messages, "addresses": addresses}),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if done.returncode:
        raise RuntimeError(f"the mail judge broke down: {done.stderr}")
    return json.loads(done.stdout)
