"""Placeholders: what a template left to be filled in is never published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from responde.checks.case import Case
from responde.contract.contacts import Phone
from responde.contract.leaves import leaves
from responde.contract.texts import Text
from responde.findings import Finding
from responde.findings import catalogue as kinds

MARKS = re.compile(
    r"(?:(?-i:TODO)|tbd|tba|fixme|xx+|\?{2,}|…|\.{3,}|_{3,}|-{3,}|lorem ipsum.*|n/?a|placeholder"
    r"|pendiente|vacante|completar|rellenar|(?:por|sin) (?:definir|confirmar|asignar|designar|nombrar)"
    r"|(?:a|por) (?:definir|preencher|confirmar|designar|nomear)|vacant|to be (?:confirmed|announced|defined|appointed)"
    r"|(?:your|su|tu|seu|sua) (?:name|company|nombre|empresa|nome|companhia)( here| aquí| aqui)?"
    r"|nombre(?: y)? apellidos?|nombre|apellidos?|first(?: name)? last(?: name)?|full name|name"
    r"|nome(?: e)? sobrenome|nome|sobrenome"
    r"|(?:john|jane) doe|fulan[oa](?: de tal)?|mengan[oa]|zutan[oa]|beltran[oa]"
    r"|[<\[{](?:[^<>\[\]{}]{1,60})[>\]}])[.!:]?",
    re.IGNORECASE,
)
ZEROS = re.compile(r"\+?(?:\d{0,3})[\s.-]*(?:0[\s.-]*){6,}|\+?(?:x[\s.-]*){3,}", re.IGNORECASE)


def filled_in(case: Case) -> Iterator[Finding]:
    """A charter that says “TODO” where a name belongs is worse than none."""
    for path, value, key in leaves(case.contract):
        if isinstance(value, Text):
            for lang, said in value.values.items():
                if MARKS.fullmatch(said.strip()):
                    where = path if value.universal or len(value.values) == 1 else (*path, lang)
                    yield kinds.PLACEHOLDER.at(where, value=said)
        elif (isinstance(value, str) and not key.words and not key.to and MARKS.fullmatch(value)) or (
            isinstance(value, Phone) and ZEROS.fullmatch(value.written)
        ):
            yield kinds.PLACEHOLDER.at(path, value=value.written if isinstance(value, Phone) else value)


RULES = (filled_in,)
