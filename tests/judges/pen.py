"""A pen writes into the fields of a PDF as somebody does at a screen: it clicks, types sign by sign, and saves."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO

import pypdfium2 as pdfium
from pypdfium2 import raw

RETURN = 13

Answer = str | bool


def filled(content: bytes, answers: Mapping[str, Answer]) -> bytes:
    """The PDF with what is written into its fields, by name; a box is clicked where its answer is true."""
    left = dict(answers)
    with pdfium.PdfDocument(content) as document:
        document.init_forms()
        for page in document:
            raw.FORM_OnAfterLoadPage(page, document.formenv)
            for name, middle, ticked in _fields(document, page):
                if (answer := left.pop(name, False)) and answer is not ticked:
                    _write(document, page, middle, answer)
        assert left == {}, "fields that the sheet doesn't have"
        saved = BytesIO()
        document.save(saved)
    return saved.getvalue()


def names(content: bytes) -> list[str]:
    """The fields of all pages, in the order in which somebody goes through them."""
    with pdfium.PdfDocument(content) as document:
        document.init_forms()
        return [name for page in document for name, *_ in _fields(document, page)]


def _fields(document: pdfium.PdfDocument, page: pdfium.PdfPage) -> Iterator[tuple[str, tuple[float, float], bool]]:
    """Name, middle, and whether it is a box that is ticked."""
    for at in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, at)
        if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_WIDGET:
            box = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(annotation, box)
            middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            ticked = bool(raw.FPDFAnnot_IsChecked(document.formenv, annotation))
            yield _name(document, annotation), middle, ticked
        raw.FPDFPage_CloseAnnot(annotation)


def _name(document: pdfium.PdfDocument, annotation: object) -> str:
    ask: Callable[..., int] = raw.FPDFAnnot_GetFormFieldName
    size = ask(document.formenv, annotation, None, 0)
    room = ctypes.create_string_buffer(size)
    ask(document.formenv, annotation, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), size)
    return room.raw.decode("utf-16-le").rstrip("\0")


def _write(document: pdfium.PdfDocument, page: pdfium.PdfPage, middle: tuple[float, float], answer: Answer) -> None:
    raw.FORM_OnMouseMove(document.formenv, page, 0, *middle)
    raw.FORM_OnLButtonDown(document.formenv, page, 0, *middle)
    raw.FORM_OnLButtonUp(document.formenv, page, 0, *middle)
    for sign in "" if isinstance(answer, bool) else answer:
        raw.FORM_OnChar(document.formenv, page, RETURN if sign == "\n" else ord(sign), 0)
    raw.FORM_ForceToKillFocus(document.formenv)
