"""What can keep a site from being published, other than the contract; each says what to do."""

from __future__ import annotations

from pathlib import Path


class PublishError(Exception):
    """A site that could not be published; the one before it is as it was. `code` names the kind, for translations."""

    code = "publish-failed"

    def __init__(self, message: str, **facts: object) -> None:
        super().__init__(message)
        self.facts = facts


class NotOursError(PublishError):
    """The destination holds something else, which would be lost."""

    code = "destination-not-ours"

    def __init__(self, folder: Path, entry: str) -> None:
        super().__init__(
            f"{folder} is not an earlier site of responde: it holds {entry}. "
            "Name a folder that is new, empty, or was made by responde.",
            folder=folder,
            entry=entry,
        )


class NotAFolderError(PublishError):
    """The destination is a file."""

    code = "destination-not-a-folder"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is a file. Name a folder for the site.", folder=path)


class BadSettingsError(PublishError):
    """The client's mkdocs.yml can't be used."""

    code = "settings-unusable"

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file} can't be used: {reason}", file=file, reason=reason)


class NotBuiltError(PublishError):
    """MkDocs gave up, or the site that it made is not sound."""

    code = "site-not-sound"

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__(
            "The site was not published:\n" + "\n".join(f"  {reason}" for reason in reasons), reasons=reasons
        )


class NoTypesetterError(PublishError):
    """WeasyPrint, or a library of the system that it needs, is missing."""

    code = "pdf-impossible"

    def __init__(self, reason: str) -> None:
        super().__init__(
            "The forms on paper were left out, since no PDF can be made here: the library Pango is missing. "
            "On Debian: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core. "
            f"Or leave them out on purpose with --no-pdf. ({reason})",
            reason=reason,
        )


class NotTypesetError(PublishError):
    """A page can't be made a PDF that everybody can read."""

    code = "pdf-not-sound"

    def __init__(self, reasons: tuple[str, ...]) -> None:
        said = "\n".join(f"  {each}" for each in reasons)
        super().__init__(f"A form on paper was not made:\n{said}", reasons=reasons)
