"""The Nu HTML Checker, by the W3C's and WHATWG's rules: one Java machine for a whole folder."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.judges import Message
from tests.judges.tools import java, package, run


def vnu(folder: Path) -> list[Message]:
    """What is wrong with the HTML files under `folder`, warnings too, sorted; an empty list is a good verdict."""
    if not any(folder.rglob("*.html")):
        raise ValueError(f"no HTML file under {folder}")
    jar = package("vnu-jar/build/dist/vnu.jar")
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--asciiquotes", "--skip-info-messages"]
    said = json.loads(run(java(), "-Xss1m", "-jar", jar, *options, "--skip-non-html", folder))
    messages = [
        _message(entry, folder) for entry in said["messages"] if not (_by_the_theme(entry) or _of_the_policy(entry))
    ]
    return sorted(messages, key=lambda message: (message.file, message.line, message.column))


def _by_the_theme(entry: dict) -> bool:
    """Material's two check boxes that open the drawer and the search carry `autocomplete`, to outwit Firefox."""
    only = entry["message"].startswith("Attribute 'autocomplete' is only allowed when the input type is")
    return only and 'class="md-toggle"' in entry.get("extract", "")


def _of_the_policy(entry: dict) -> bool:
    """It takes no file for a page's own, and data for scripts; what the policy allows is seen in a browser."""
    return "violates Content Security Policy (meta tag)" in entry["message"]


def _message(entry: dict, folder: Path) -> Message:
    return Message(
        judge="vnu",
        file=_relative(entry.get("url", ""), folder),
        line=entry.get("lastLine", 0),
        column=entry.get("firstColumn", 0),
        rule=entry.get("subType", entry["type"]),
        text=entry["message"],
    )


def _relative(url: str, folder: Path) -> str:
    path = Path(unquote(urlsplit(url).path))
    return path.relative_to(folder.resolve()).as_posix() if path.is_relative_to(folder.resolve()) else url
