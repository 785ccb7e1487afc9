"""The YAML language server's own validator: what an editor underlines in a contract."""

from __future__ import annotations

import json
from pathlib import Path

from tests.judges import Message
from tests.judges.tools import node, package, run

SCRIPT = Path(__file__).with_name("yaml_server.mjs")


def yaml_server(schema: Path, *files: Path) -> list[Message]:
    """What the language server says about `files`, read with `schema`; an empty list is a good verdict."""
    package("yaml-language-server/package.json")
    said = json.loads(run(node(), SCRIPT, schema.resolve(), *(file.resolve() for file in files)))
    return [Message(judge="yaml-language-server", **{**entry, "file": Path(entry["file"]).name}) for entry in said]
