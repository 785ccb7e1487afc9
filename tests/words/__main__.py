"""`python -m tests.words` puts the catalogues in order and lists the sentences that they lack or no longer need."""

from __future__ import annotations

import sys

from babel.messages.pofile import read_po

from responde.words import FOLDER, LANGUAGES
from tests.words import extract
from tests.words.catalogues import compiled, written

said = extract.keys(extract.messages())
for lang in LANGUAGES[1:]:
    file = FOLDER / f"{lang}.po"
    with file.open("rb") as opened:
        found = {each.id: each.string for each in read_po(opened, locale=lang) if each.id}
    file.write_text(written(lang, found), "utf-8")
    file.with_suffix(".mo").write_bytes(compiled(file))
    for name, sentences in (("missing", said - extract.keys(found)), ("left over", extract.keys(found) - said)):
        sys.stdout.writelines(f"{file.name}: {name}: {sentence}\n" for sentence in sorted(sentences))
