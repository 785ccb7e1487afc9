"""Typesetting makes one PDF of one page of HTML: tagged, with fields, the same to the byte whenever it is made."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from responde.publishing.problems import NotTypesetError, NoTypesetterError

OPTIONS = {"pdf_forms": True, "pdf_variant": "pdf/ua-1", "pdf_tags": True}
SCHEMES = ("data",)
"""Of addresses that are loaded: a page brings along all that it shows."""


def pdf(page: bytes) -> bytes:
    """The PDF of a page; raises NoTypesetterError, or NotTypesetError for what WeasyPrint calls an error in it."""
    try:
        from weasyprint import HTML  # type: ignore[import-untyped]
        from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]
    except (ImportError, OSError) as error:
        raise NoTypesetterError(str(error).partition("\n")[0]) from error
    from responde.publishing.finishing import finished

    with _errors() as heard:
        document = HTML(string=page.decode(), url_fetcher=URLFetcher(allowed_protocols=SCHEMES))
        made = document.write_pdf(finisher=finished, **OPTIONS)
    if heard:
        raise NotTypesetError(tuple(heard))
    return bytes(made)


def pages(made: bytes) -> int:
    """How many pages a PDF of ours has."""
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(made)).pages)


@contextmanager
def _errors() -> Iterator[list[str]]:
    """What WeasyPrint logs as an error, such as a picture without words or a page without its language."""
    heard: list[str] = []
    logger = logging.getLogger("weasyprint")
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    spreading, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)
        logger.propagate = spreading
