"""What the start page's script reckons with: of the clocks no more than who answers, when, and who is next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from responde.pages.now import Block

Json = dict[str, Any]


def data(clocks: Json, blocks: Iterable[Block]) -> Json:
    """Calendars, hours, people and the ladders of the blocks' plans, as `clocks.json` has them, and each block's plan.

    What no ladder asks for is left out; equal ladders stand there once.
    """
    ladders: list[Json] = []
    places: dict[str, int] = {}
    for block in blocks:
        plan = clocks["plans"][clocks["needs"][block.need][block.about]]
        ladder = {"calendar": plan["calendar"], "rungs": plan["rungs"]}
        if ladder not in ladders:
            ladders.append(ladder)
        places[block.id] = ladders.index(ladder)
    people = _people(clocks, ladders)
    kept = {key: clocks[key] for key in ("first", "last", "calendars", "hours")}
    return {**kept, "people": people, "plans": ladders, "blocks": places}


def _people(clocks: Json, ladders: Iterable[Json]) -> Json:
    """Everybody on the ladders and who stands in for them, with the number of their hours."""
    there = {chair["person"] for ladder in ladders for rung in ladder["rungs"] for chair in rung}
    there |= {clocks["people"][name].get("stand_in", name) for name in there}
    keys = ("hours", "stand_in")
    return {
        name: {key: one[key] for key in keys if key in one} for name, one in clocks["people"].items() if name in there
    }
