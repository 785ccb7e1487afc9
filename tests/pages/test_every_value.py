"""Nothing that a contract says gets lost: whatever value is exchanged, a page of each language says something else."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from html import unescape
from pathlib import Path

import pytest

from responde.checks import check
from responde.contract.contract import Contract
from responde.findings import Severity
from responde.pages import _in_language as in_language
from responde.pages import desk
from responde.reading import read
from responde.reading.files import Files, gather
from responde.source import parse
from responde.templating import environment
from dataclasses import replace
from tests.conftest import CONTRACTS, TODAY
from tests.leaves import Example, is_text

CHUNKS = 4
ANYWHERE = re.compile(r'<[^>]*?\b(?:href|src|action|value)="([^"]*)"[^>]*>|<[^>]*>')


@lru_cache
def example(name: str) -> Example:
    return Example(CONTRACTS / f"{name}.yml")


@lru_cache(maxsize=8)
def contract_of(text: str):
    source = replace(parse(text.encode()), folder=CONTRACTS)
    contract, found = read(source)
    if contract is None or any(f.severity is Severity.ERROR for f in found): return None
    files, missing = gather(contract, source)
    errs=[f for f in (*found,*missing,*check(contract, date.fromisoformat(TODAY))) if f.severity is Severity.ERROR or f.code=='value-twice']
    return None if errs else (contract, files)


def pages(contract, files, lang):
    for each in in_language(desk(contract, files, lang, environment())):
        if each.path.endswith((".md", ".html")):
            yield each


@lru_cache(maxsize=100)
def base(text, lang):
    return {a.path: a.content for a in pages(*contract_of(text), lang)}


def words(content):
    text = content.decode()
    body = text.split("\n---\n", 1)[-1]
    return unescape(re.sub(r"\{:[^}]*\}", "", ANYWHERE.sub(lambda m: f" {m[1] or ''} ", body)))


def differs(before, contract, files, lang):
    old = base(before, lang)
    seen=0
    for a in pages(contract, files, lang):
        seen+=1
        if a.path not in old: return True
        if old[a.path] != a.content and words(old[a.path]) != words(a.content): return True
    return seen != len(old)
