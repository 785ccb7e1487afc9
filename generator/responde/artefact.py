"""An artefact is one file of an edition, in memory; the site is what its publisher has to know of the whole."""

from __future__ import annotations

from dataclasses import dataclass, field


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
    typeset: bool = False
    """Whether `content` is still the HTML of a PDF, which a door typesets or leaves out."""

    @property
    def is_page(self) -> bool:
        return self.path.endswith(".md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a publisher has to know about the site as a whole; plain, unescaped text."""

    name: str
    """Name of the company, the site's title."""
    address: str = ""
    """Where it is published, ending in a slash; empty where the contract does not say."""
    languages: tuple[str, ...] = ()
    """The first stands at the root of the site, the others in a folder of their own."""
    extra: dict[str, dict[str, object]] = field(default_factory=dict)
    """Words and facts for the theme, by language: what every page of that language repeats."""
