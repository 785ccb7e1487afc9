"""YAML events become a tree of located nodes; every trap that YAML sets for a contract becomes a finding."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from responde.findings import Finding, Spot, by_place
from responde.findings.kinds import source as kinds
from responde.source.builder import Builder
from responde.source.nodes import Node
from responde.source.syntax import Before, explained, hash_replaced, hidden_value, without_directives

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TRIES = 25
"""Mistakes of syntax that are mended in one file before giving up."""


def tree(text: str, file: str, lines: Sequence[str]) -> tuple[Node | None, list[Finding]]:
    """The node at the top of `text`, None where nothing can be understood, and what was found on the way.

    `lines` are as they were written; in `text`, tabs are spaces.
    """
    text, refused = without_directives(text, file)
    builder = Builder(file, lines)
    for _ in range(TRIES):
        builder = Builder(file, lines)
        try:
            top = builder.build(yaml.parse(text, Loader=LOADER))
        except yaml.MarkedYAMLError as error:
            if builder.cuts:
                for cut in builder.cuts:
                    text = hash_replaced(text, cut)
                continue
            hidden = hidden_value(text.split("\n"), builder.bracket(), error)
            if hidden:
                text = hash_replaced(text, hidden)
                continue
            trouble = explained(error, text.split("\n"), file, Before(builder.quote, builder.bracket()))
            if trouble.finding and trouble.opened:
                refused = [each for each in refused if by_place(each) < by_place(trouble.finding)]
            refused += [trouble.finding] if trouble.finding else []
            if trouble.edit is None:
                return None, builder.said(refused)
            text = trouble.edit.made(text)
        except yaml.YAMLError:  # pragma: no cover - the text is decoded and clean, so the scanner has a mark
            return None, [*builder.said(refused), kinds.BROKEN.there(Spot(file, 1, 1))]
        else:
            return top, builder.said(refused)
    return None, builder.said(refused)
