"""A deadline is a time that is promised, with everything that limits it; a split gives figures case by case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day
from typing import ClassVar, Generic, TypeVar

from responde.contract.quantities import Duration, Money, Target
from responde.contract.shape import Shape, key, shape
from responde.contract.texts import Term, Text

T = TypeVar("T")

SCOPE = (
    "requests",
    "channels",
    "services",
    "places",
    "contractors",
    "regions",
    "customers",
    "severities",
    "spoken",
    "promises",
)
"""What a scope or the keys of a split may name; `spoken` stands for `written` and `spoken`."""


@dataclass(frozen=True, slots=True)
class Split(Generic[T]):
    """One value, or one for each case; a case without ids is what holds otherwise."""

    cases: tuple[tuple[tuple[str, ...], T], ...]

    @property
    def single(self) -> T | None:
        """The value where there are no cases."""
        ids, value = self.cases[0]
        return value if len(self.cases) == 1 and not ids else None


@dataclass(frozen=True, slots=True)
class Basis:
    """What a time rests on: the company's own promise, a law with its article, or text."""

    own: bool = False
    law: str = ""
    article: str = ""
    text: Text | None = None


@shape
class Measured(Shape):
    """How it is known whether a promise was kept."""

    bare: ClassVar[str] = "source"
    source: Text | None = key("Where the figures come from.", "{es: Registro de casos, en: Case register}")
    every: Duration | Term | None = key("How often it is measured.", "month", words="every")
    formula: Text | None = key("How the figure is worked out.", "Kept visits divided by agreed visits")
    by: Text | None = key("Who measures, where it is not the company itself.", "An independent auditor")
    method: Text | None = key("How it is measured: survey, mystery shopping, record.", "Survey of 400 customers")


@shape
class Extension(Shape):
    """By how much a time may be extended, and what that takes."""

    bare: ClassVar[str] = "of"
    of: Duration | None = key("By how much.", "5 business days", required=True)
    only_with: Text | None = key(
        "What the customer is given for it.", '"Written notice before expiry, with the reason"'
    )
    for_: tuple[str, ...] = key("For what alone it can be used.", "[appeal]", default=(), to=SCOPE)
    times: int | None = key("How many times at most.", "1")


@shape
class Pause(Shape):
    """What stops a clock, and for how long at most."""

    bare: ClassVar[str] = "when"
    when: Text | None = key("What stops the clock.", "We wait for a paper that only you have", required=True)
    at_most: Duration | None = key("For how long at most.", "10 business days")


@shape
class Spell(Shape):
    """From when and until when something is in force."""

    bare: ClassVar[str] = "from_"
    from_: Day | None = key("First day.", "2026-12-01")
    until: Day | None = key("Last day.", "2027-11-30")


@shape
class Late(Shape):
    """What is given when a remedy itself comes late."""

    after: Duration | None = key("After how long; default: when `paid_within` has passed.", "30 days")
    gives: Split[Money | Text] | None = key("What is added.", "EUR 40", required=True, to=SCOPE)
    per: Duration | Term | None = key("For each of these again.", "24 hours", words="per")


@shape
class Claimed(Shape):
    """How a remedy that is not automatic is claimed."""

    by: tuple[str, ...] = key("Channels.", "[phone, web]", default=(), to=("channels",))
    until: Duration | None = key("How long it can be claimed.", "6 months")
    with_: tuple[Text, ...] = key("What has to be handed in.", "[The invoice]", default=())


@shape
class Reciprocal(Shape):
    """What the customer owes in the mirrored case."""

    when: Text | None = key("In which case.", "You are not at home in the agreed window", required=True)
    gives: Split[Money | Text] | None = key("What the customer then owes.", "EUR 20", required=True, to=SCOPE)


@shape
class YouHave(Shape):
    """A deadline on the customer, shown as loudly as the company's own."""

    within: Duration | None = key("How long the customer has.", "10 business days", required=True)
    after: Term | None = key("What it counts from: a step of the same request, or text.", "answer", words="steps")
    to: Text | None = key("What can be done in that time.", "Ask for the answer to be reviewed", required=True)
    else_: Text | None = key("What happens otherwise.", "The case is closed and you may open another")


@shape
class Remedy(Shape):
    """What a customer gets when a promise is broken."""

    bare: ClassVar[str] = "use"
    use: str = key(
        "Id of a remedy that is described elsewhere.", "day-credit", default="", to=("remedies",), hidden=True
    )
    name: Text | None = key("What it is called.", "Credit for a day without service")
    gives: Split[Money | Text] | None = key(
        "Money, something in kind, or an apology.", "EUR 40", required=True, to=SCOPE
    )
    worth: Money | None = key("What something in kind is worth.", "EUR 25")
    per: Duration | Term | None = key("For each of these again.", "day", words="per")
    cap: Split[Money | Text] | None = key("The most that is given.", "EUR 600", to=SCOPE)
    also: tuple[Text, ...] = key("What is given besides.", "[A written apology]", default=())
    only_if: tuple[Text, ...] = key("Conditions.", "[You complained in writing]", default=())
    except_: tuple[Text, ...] = key("When it is not given.", "[Storms for which an alert was issued]", default=())
    automatic: bool | None = key("Given without being asked for.", "true")
    claimed: Claimed | None = key("How it is claimed.", "{by: [phone, web], until: 6 months}")
    paid_within: Deadline | None = key("Within which time it is paid.", "10 business days")
    if_late: Late | None = key("What is added when it is paid late.", "{gives: EUR 40}")
    reciprocal: Reciprocal | None = key(
        "What the customer owes in the mirrored case.", "{when: You are not at home, gives: EUR 20}"
    )
    for_: tuple[str, ...] = key("For what alone it is given.", "[home]", default=(), to=SCOPE)
    basis: Basis | None = key("What it rests on.", "own", to=("laws",))
    you_have: tuple[YouHave, ...] = key("Deadlines on the customer.", "{within: 1 month, to: Accept it}", default=())


@shape
class Deadline(Shape):
    """A time that is promised: a target, tiers, a split, or the long form with everything around it."""

    bare: ClassVar[str] = "target"
    target: tuple[Target, ...] = key(
        "What is promised: a duration, a share, or tiers: most, then the rest.", "10 business days for 90%", default=()
    )
    cases: tuple[tuple[tuple[str, ...], Deadline], ...] = key(
        "Figures case by case, by ids.", default=(), hidden=True, to=SCOPE
    )
    counts_from: Term | None = key("What starts the clock.", "receipt", words="starts")
    runs: str = key("When the clock runs.", "business days", default="", words="runs", closed=True)
    by: tuple[Term, ...] = key("By which means.", "[letter, email]", default=(), words="means")
    for_: tuple[str, ...] = key("For what alone it holds.", "[home, internet]", default=(), to=SCOPE)
    slots: tuple[Text, ...] = key("Between what the customer can choose.", "[before 13:00, after 13:00]", default=())
    except_: tuple[Text, ...] = key("When it doesn't hold.", "[When the customer cancels]", default=())
    extension: Extension | None = key(
        "By how much it may be extended.", "{of: 5 business days, only_with: Written notice}"
    )
    pauses: tuple[Pause, ...] = key(
        "What stops the clock.", "[{when: We wait for your papers, at_most: 10 days}]", default=()
    )
    basis: Basis | None = key("The company's own promise, or a law.", "own", to=("laws",))
    kept_by: str = key("Who keeps it.", "sergio-quintero", default="", to=("people",))
    measured: Measured | None = key("How it is measured.", "{source: Case register, every: month}")
    remedy: Remedy | None = key("What the customer gets when it is broken.", "day-credit")
    in_force: Split[Spell] | None = key("From when it holds.", "2026-12-01", to=SCOPE)
