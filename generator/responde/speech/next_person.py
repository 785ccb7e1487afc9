"""What any employee owes whoever asks for the next person: the same words for the customer and for the employee."""

from __future__ import annotations

from markupsafe import Markup

from responde.contract.contract import Contract
from responde.speech import Speech, named


def question(say: Speech) -> Markup:
    """What the customer says."""
    return say("Please give me the name and the telephone of the next person on your ladder.")


def rule(say: Speech) -> Markup:
    """What they get."""
    return say("Any employee gives you the name and the telephone of the next person.")


def order(say: Speech) -> Markup:
    """What the employee does."""
    return say("Give name, role and telephone at once. Don't ask why.")


def refusal(say: Speech, contract: Contract) -> Markup:
    """What a refusal is, and how long its answer takes, where complaints have a time."""
    complaints = (one for name, one in contract.requests.items() if (one.kind or name) == "complaint" and one.answer)
    time = next((line for one in complaints for line in named.times(say, contract, one.answer)[:1]), None)
    if time is None:
        return say("If somebody refuses, that is itself a complaint.")
    return say("If somebody refuses, that is itself a complaint, and it is answered within {time}.", time=time)


def in_words(say: Speech, contract: Contract) -> dict[str, Markup]:
    """All of it by name, for a template."""
    return {
        "question": question(say),
        "rule": rule(say),
        "order": order(say),
        "refusal": refusal(say, contract),
    }
