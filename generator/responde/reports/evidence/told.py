"""Verdicts and reasons in words: how the contract stands to an article, and why that is so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from responde.law.judging import Verdict
from responde.law.requirements import Machine
from responde.reports.evidence.gathered import Article, Spot
from responde.speech import EMPTY, Speech, figures
from responde.templating import escape

VERDICTS = {
    Verdict.MET: "met",
    Verdict.BROKEN: "not met",
    Verdict.UNDECIDED: "undecided",
    Verdict.NOT_CHECKABLE: "not checkable by machine",
    Verdict.NOT_YET: "not yet in force",
    Verdict.NO_LONGER: "no longer in force",
}
"""In the order in which they are counted; in English they are the words for programs, too."""
WRONG = {
    "law-time-too-long": "This takes longer than the law allows.",
    "law-time-for-some": "This doesn't hold for everybody.",
    "law-time-too-short": "This is shorter than the law allows.",
    "law-extension-too-long": "This extension is longer than the law allows.",
    "law-share-too-low": "This is less than the law asks.",
    "law-channel-missing": "There is no such channel: {what}.",
    "law-field-missing": "The form doesn't ask for this: {what}.",
    "law-item-unpublished": "This isn't published: {what}.",
    "law-number-missing": "The contract doesn't say this: {what}.",
    "law-unstated": "The contract doesn't say this: {what}.",
    "law-body-unnamed": "Nobody of this kind is named, or not with all of it: {what}.",
    "law-practice-forbidden": "This may not be.",
    "law-language-missing": "None of these languages is offered: {what}.",
    "law-figure-superseded": "This figure no longer holds.",
}
"""What is wrong in a place, by the code of its finding."""
CODE = re.compile(r"(?:`|&#96;)(.+?)(?:`|&#96;)")


def verdict(say: Speech, one: Verdict) -> Markup:
    return say(VERDICTS[one])


def coded(said: Markup) -> Markup:
    """Words of the product's or of a pack's, with what stands between backticks as code."""
    return Markup(CODE.sub(r"<code>\1</code>", str(said)))  # noqa: S704 - escaped before, and never the contract's


def keys(article: Article) -> Markup:
    """What the contract has to state, so that one can tell."""
    return Markup(", ").join(Markup("<code>{}</code>").format(escape(each)) for each in article.state)


def reasons(say: Speech, article: Article) -> Iterator[Markup]:
    """Why the verdict is what it is, in sentences."""
    rule, judged = article.rule, article.judged
    if judged.verdict is Verdict.NOT_YET:
        day, then = figures.short_day(say, rule.from_) if rule.from_ else EMPTY, verdict(say, judged.then)
        yield say("It is in force from {day}. By this contract it is then: {verdict}.", day=day, verdict=then)
    elif judged.verdict is Verdict.NO_LONGER and rule.until:
        yield say("It was in force until {day}.", day=figures.short_day(say, rule.until))
    if article.state:
        says = "Whether it holds here depends on what the contract doesn't state: {what}."
        yield say(says, what=keys(article))
    elif isinstance(rule.requires, Machine):
        yield say("No machine can tell it from a contract: somebody has to look.")
    elif judged.then is Verdict.UNDECIDED and not article.spots:
        yield say("The contract has nothing of the kind that this is about.")
    elif judged.then is Verdict.UNDECIDED:
        yield say("No machine can tell whether these words are as the law asks.")
    elif not article.spots:
        yield say("Nothing in the contract is against it.")


def spoken(say: Speech, spot: Spot) -> Markup:
    """What is wrong in a place; empty where nothing is."""
    kind, what = spot.place.kind, spot.place.facts.get("what", "")
    if kind is None:
        return say("No machine can tell whether this is as the law asks.") if spot.place.unclear else EMPTY
    if kind.code in WRONG:
        return say(WRONG[kind.code], what=what)
    return say("This isn't as the law asks.")


def as_asked(spot: Spot) -> bool | None:
    """Whether the contract is there as the law asks; None where that can't be told."""
    if spot.place.kind:
        return False
    return None if spot.place.unclear else True
