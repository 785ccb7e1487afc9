"""Contact cards to be kept: a file for each person, one for the whole ladder, and a code to scan for each on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

from responde.artefact import Artefact
from responde.pages import vcards, ways
from responde.pages.addresses import kept
from responde.pages.desk import Desk


def files(desk: Desk) -> Iterator[Artefact]:
    """The cards in one language, where contacts may be passed on; the codes with those of the first alone."""
    if not ways.searched(desk):
        return
    cards = {name: vcards.written(desk, name) for name in desk.contract.people}
    for name, card in cards.items():
        yield _file(f"{desk.folder}{ways.card_file(name)}", card.encode(), desk)
    ladder = "".join(cards[name] for name in vcards.everybody(desk))
    if ladder:
        yield _file(f"{desk.folder}{kept(f'{ways.LADDER}.vcf')}", ladder.encode(), desk)
    if not desk.root:
        for name in vcards.everybody(desk):
            if card := vcards.short(desk, name):
                yield Artefact(path=ways.card_file(name, "svg"), content=_drawn(card))


def _file(path: str, content: bytes, desk: Desk) -> Artefact:
    return Artefact(path=path, content=content, lang=desk.say.lang)


@lru_cache(maxsize=256)
def _drawn(card: str) -> bytes:
    """A code with a quiet zone of four modules, dark on white in every scheme of colours.

    Of the eight masks the first is taken: to weigh them all takes eight times as long and gains a camera nothing.
    """
    import segno

    drawn = BytesIO()
    made = segno.make_qr(card, error="m", mask=0, encoding="utf-8")
    made.save(drawn, kind="svg", border=4, light="white", omitsize=True, xmldecl=False)
    return drawn.getvalue()
