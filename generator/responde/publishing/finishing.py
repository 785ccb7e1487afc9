"""Finishing mends the fields of a PDF before it is written: a small font, cells for signs, and twins as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any, TypeAlias

PRINTED = range(32, 256)
"""Codes of Windows' western encoding, which is the one that every program can type into a field."""
NONSYMBOLIC, COMB = 1 << 5, 1 << 24
"""Flags of a font that has letters alone, and of a field that has a cell for each sign."""
PRINT = 1 << 2
"""Flag of a link or a field that shows on paper too."""
CELLS = "data-cells"
"""On an input: so many signs, each in a cell of its own."""
BULLET = "•"
"""What that encoding has where it has nothing."""
LEFT_OUT = ("GDEF", "GPOS", "GSUB", "kern", "name", "FFTM", "DSIG")

Document: TypeAlias = Any
Pdf: TypeAlias = Any
Dictionary: TypeAlias = dict[str, Any]
"""Those of WeasyPrint and pydyf, which have no types of their own."""


def finished(document: Document, pdf: Pdf) -> None:
    """Called by WeasyPrint when all is drawn and nothing is written yet."""
    for font in document.fonts.values():
        if font.used_in_forms:
            _lighten(font, pdf)
    widgets = tuple(_widgets(document))
    for element, field in widgets:
        if element.get(CELLS):
            field["Ff"] = COMB
    _join([field for _, field in widgets], pdf)
    for each in [each for each in pdf.objects if isinstance(each, dict)]:
        _describe(each)


def _describe(described: Dictionary) -> None:
    """What a heading of a table heads, and that links are part of what is printed."""
    if described.get("S") == "/TH":
        row = int(described["ID"].string.split("-")[1])
        described["A"]["Scope"] = "/Row" if row else "/Column"
    elif described.get("Subtype") == "/Link":
        described["F"] = PRINT


def _widgets(document: Document) -> Iterator[tuple[Mapping[str, str], Dictionary]]:
    """Inputs with their fields, in the order of the pages."""
    for page in document.pages:
        for inputs in page.forms.values():
            yield from ((box.element, box.widget_annotation) for box, _ in inputs)


def _lighten(font: Any, pdf: Pdf) -> None:
    """Keep of a font that can be typed in the letters that can be typed, with widths in thousandths of its size."""
    fonts = next(each for each in pdf.objects if isinstance(each, dict) and font.hash in each)
    whole = _object(pdf, fonts[font.hash])
    below = _object(pdf, whole["DescendantFonts"][0])
    described = _object(pdf, below["FontDescriptor"])
    file = _object(pdf, described["FontFile2"])
    letters, widths = _western(bytes(font.file_content), font.index)
    file.stream, file.extra["Length1"] = [letters], len(letters)
    for left in (whole["ToUnicode"], *([described.pop("CIDSet")] if "CIDSet" in described else [])):
        _object(pdf, left).stream = []
    described["Flags"] = NONSYMBOLIC
    name = whole["BaseFont"]
    below.clear()
    whole.clear()
    whole.update(Type="/Font", Subtype="/TrueType", BaseFont=name, Encoding="/WinAnsiEncoding")
    whole.update(FirstChar=PRINTED[0], LastChar=PRINTED[-1], Widths=_array(widths), FontDescriptor=described.reference)


@lru_cache(maxsize=4)
def _western(content: bytes, index: int) -> tuple[bytes, tuple[int, ...]]:
    """A font with the letters of `PRINTED` alone, and how wide each of them is."""
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    font = TTFont(BytesIO(content), fontNumber=index, recalcTimestamp=False)
    chars = [bytes([code]).decode("cp1252", "replace").replace("�", BULLET) for code in PRINTED]
    names, size = font.getBestCmap(), font["head"].unitsPerEm
    widths = tuple(round(font["hmtx"][names.get(ord(char), ".notdef")][0] * 1000 / size) for char in chars)
    options = Options(hinting=False, glyph_names=False, notdef_outline=True)
    options.drop_tables += LEFT_OUT
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(char) for char in chars])
    subsetter.subset(font)
    made = BytesIO()
    font.save(made)
    return made.getvalue(), widths


def _join(fields: list[Dictionary], pdf: Pdf) -> None:
    """Make fields of one name one, which shows the same wherever it stands."""
    import pydyf  # type: ignore[import-untyped]

    named: dict[bytes, list[Any]] = {}
    for field in fields:
        named.setdefault(field["T"].data, []).append(field)
    listed = pdf.catalog["AcroForm"]["Fields"] if fields else []
    for twins in named.values():
        if len(twins) > 1:
            kept = {key: twins[0][key] for key in ("FT", "T", "TU", "V", "DA", "Ff", "MaxLen") if key in twins[0]}
            whole = pydyf.Dictionary({**kept, "Kids": _array([each.reference for each in twins])})
            pdf.add_object(whole)
            listed[:] = [each for each in listed if each not in {twin.reference for twin in twins}]
            listed.append(whole.reference)
            for twin in twins:
                for key in kept.keys() - {"TU", "DA"}:
                    del twin[key]
                twin["Parent"] = whole.reference


def _object(pdf: Pdf, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _array(values: Any) -> Any:
    import pydyf

    return pydyf.Array(values)
