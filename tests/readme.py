"""`python -m tests.readme` writes the README's tables anew: commands, packs and rules of law, findings and rooms."""

from __future__ import annotations

from tests import test_readme

TABLES = {
    "commands": test_readme.commands,
    "packs": test_readme.packs,
    "law": test_readme.rules,
    "findings": test_readme.findings,
    "rooms": test_readme.rooms,
}


def main() -> None:
    text = test_readme.README.read_text("utf-8")
    for name, made in TABLES.items():
        text = text.replace(f"<!-- {name} -->\n{test_readme.block(name)}", f"<!-- {name} -->\n{made()}")
    test_readme.README.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
