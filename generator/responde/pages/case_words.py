"""Sentences with which a page's script tells the dates of a case; what stands in braces it fills in itself."""

from __future__ import annotations

from markupsafe import Markup

from responde.speech import Speech
from responde.templating import plain

WORDS = {
    "moment": "{day}, {time}",
    "title": "{what}, {company}",
    "summary": "{whole}: {part}",
    "by": "by {moment}",
    "figure": "{moment} ({figure})",
    "either": "{first} or {last}",
    "hourless": "You gave no hour. Where a date depends on it, you see the first and the last.",
    "received": "Received: {moment}",
    "counts": "Counts from: {moment}",
    "zone": "All times are those of {zone}.",
    "cutoff": "It arrived after {time}, so it counts as received on {day}.",
    "holiday": "It arrived on a holiday ({name}), so it counts as received on {day}.",
    "closed": "It arrived on a day that is no business day, so it counts as received on {day}.",
    "left": "Not counted: {days}.",
    "named": "{day} ({name})",
    "begins": "It counts from {event}: {moment}.",
    "put_off": "It may be put off until {moment}.",
    "only_with": "Only with: {what}",
    "pauses": "The clock stops: {what}",
    "rung": "Rung {n}",
    "director": "The director",
    "from": "from {moment}",
    "moved": "{name} answers again from then on.",
    "unstated": "When this person answers isn't stated.",
    "has": "has until {moment} ({figure})",
    "or": "or {name}",
    "any": "at any time",
    "after": "after {moment}",
    "until": "until {last}",
    "sooner": "Sooner if: {what}",
    "when": "When: {what}",
    "closes": "When it closes: {why}",
    "promised": "If it comes on its last day: until {moment}",
    "otherwise": "Otherwise: {what}",
    "ask": "Say above when {event} was, and you see the day.",
    "owing": "if it isn't done by {moment}",
    "paid": "You have it by {moment}.",
    "late": "After {moment} we add to it.",
    "adds": "we add {amount}",
    "claim": "You can claim it until {moment}.",
    "only_if": "Only if: {what}",
    "except": "Except: {what}",
    "steps": "By when",
    "rungs": "Whom to call",
    "yours": "Up to you",
    "owed": "What you are owed if we are late",
    "doors": "Outside the company",
    "none": "No date can be said for this.",
    "choose": "Please choose what it is about.",
    "day": "Please give the day on which we received it.",
    "right": "The number is right: we received it on {day}.",
    "wrong": "This is no case number of {company}, or it has a slip. Please compare it with your paper.",
    "copied": "Copied.",
    "uncopied": "This browser doesn't let us copy. Print the dates instead.",
    "today": "{what}: today at the latest",
    "call": "No answer yet: call {name}",
    "open": "No answer, or not a good one: from now on also {name}",
    "last": "Last day to turn to {name}",
    "own": "Your last day: {what}",
    "money": "{what}: today you should have it at the latest",
    "claiming": "Last day to claim: {what}",
}
"""By the name that the script has for it."""

FACTS = (
    *("amount", "company", "day", "days", "event", "figure", "first", "last", "moment", "n", "name", "part", "time"),
    *("what", "whole", "why", "zone"),
)


def words(say: Speech) -> dict[str, str]:
    """All of them in the language of a page, as plain text."""
    braced = {name: Markup(f"{{{name}}}") for name in FACTS}  # noqa: S704 - a name of ours in braces
    days = (say.n("{n} day of a weekend", "{n} days of weekends", n, n=braced["n"]) for n in (1, 2))
    counted = dict(zip(("weekend", "weekends"), map(plain, days), strict=True))
    return {name: plain(say(WORDS[name], **braced)) for name in WORDS} | counted
