"""An artefact is one file of an edition, in memory, with what a publisher has to know about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Artefact:
    """One file of an edition.

    `path` is relative to the site's root, with forward slashes: `ladder.md`, `en/ladder.md`, `charter.json`.
    A page ends in `.md` and carries its front matter in `content`; anything else is published byte for byte.
    """

    path: str
    content: bytes
    lang: str = ""
    """Language of a page; empty for files that have none."""
    title: str = ""
    """A page's title as plain, unescaped text; empty for files."""
    in_nav: bool = False
    """Whether the page stands in the menu of its language, in the order in which the artefacts come."""

    @property
    def is_page(self) -> bool:
        return self.path.endswith(".md")
