"""Typesetting makes one PDF of one page of HTML: tagged, with fields, the same to the byte whenever it is made."""

from __future__ import annotations

import logging
from io import BytesIO

from responde.publishing.listening import heard
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

    with heard("weasyprint", logging.ERROR) as errors:  # a picture without words, a page without its language
        document = HTML(string=page.decode(), url_fetcher=URLFetcher(allowed_protocols=SCHEMES))
        made = document.write_pdf(finisher=finished, **OPTIONS)
    if errors:
        raise NotTypesetError(tuple(errors))
    return bytes(made)


def pages(made: bytes) -> int:
    """How many pages a PDF of ours has."""
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(made)).pages)
