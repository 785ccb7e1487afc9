"""The kinds of finding about what the law asks, each of which weighs as much as what is known of the law."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
TEXT = "Change it so: {meets} The text of the law is at {url} (read on {checked})."
WHO = ("organisation",)

LAW_TIME_TOO_LONG = Kind(
    "law-time-too-long",
    ERROR,
    "By {cited} ({rule}), “{own}” is too long for “{what}”. {asks}",
    TEXT,
    why="Whoever waits for the day that the charter names waits longer than the law allows, and the company breaks the "
    "law by keeping its promise.",
    page="promises",
    rests=(*WHO, "requests", "calendar", "beyond"),
    graded=True,
)
LAW_TIME_FOR_SOME = Kind(
    "law-time-for-some",
    WARNING,
    "By {cited} ({rule}), “{own}” for “{what}” has to hold for everybody. {asks}",
    "Add the longest time as a last tier, as in `[10 business days for 90%, 15 business days]`. {meets} "
    "The text of the law is at {url} (read on {checked}).",
    why="A share leaves some customers without any date, while the law gives one to each of them.",
    page="promises",
    rests=(*WHO, "requests"),
    graded=True,
)
LAW_TIME_TOO_SHORT = Kind(
    "law-time-too-short",
    ERROR,
    "By {cited} ({rule}), “{own}” is too short for “{what}”. {asks}",
    TEXT,
    why="A customer who takes the time that the law gives would be told to be late.",
    page="promises",
    rests=(*WHO, "requests", "beyond", "calendar"),
    graded=True,
)
LAW_EXTENSION_TOO_LONG = Kind(
    "law-extension-too-long",
    ERROR,
    "By {cited} ({rule}), an extension of “{own}” is too long for “{what}”. {asks}",
    TEXT,
    why="An extension that the law doesn't know is a delay with a name.",
    page="promises",
    rests=(*WHO, "requests", "calendar"),
    graded=True,
)
LAW_SHARE_TOO_LOW = Kind(
    "law-share-too-low",
    ERROR,
    "By {cited} ({rule}), “{own}” is not enough for `{what}`. {asks}",
    TEXT,
    why="Whoever holds the line for longer than the law lets them is one of too many.",
    page="channels",
    rests=(*WHO, "channels"),
    graded=True,
)
LAW_UNSTATED = Kind(
    "law-figure-unstated",
    WARNING,
    "The contract doesn't say `{what}`, on which {cited} ({rule}) has something to say. {asks}",
    TEXT,
    why="What the law sets is owed whether the charter says it or not; only what is said can be seen to be kept.",
    page="promises",
    rests=(*WHO, "channels", "requests", "beyond"),
    graded=True,
)
LAW_CHANNEL_MISSING = Kind(
    "law-channel-missing",
    ERROR,
    "By {cited} ({rule}), a channel is missing: {what}. {asks}",
    TEXT,
    why="Who can't use the channels that there are has no way to complain, and the law gives them one.",
    page="channels",
    rests=(*WHO, "channels", "places"),
    graded=True,
)
LAW_CHANNEL_LACKING = Kind(
    "law-channel-lacking",
    ERROR,
    "By {cited} ({rule}), `{what}` is not as it has to be: “{own}”. {asks}",
    TEXT,
    why="A channel that costs money, ends at a machine or is closed keeps out those for whom the law keeps it open.",
    page="channels",
    rests=(*WHO, "channels", "hours"),
    graded=True,
)
LAW_FIELD_MISSING = Kind(
    "law-field-missing",
    ERROR,
    "By {cited} ({rule}), the form has to ask {what}. {asks}",
    TEXT,
    why="A complaint without what the law wants in it can be sent back, and the customer starts again.",
    page="complain",
    rests=(*WHO, "forms"),
    graded=True,
)
LAW_ITEM_UNPUBLISHED = Kind(
    "law-item-unpublished",
    ERROR,
    "By {cited} ({rule}), {what} has to be published. {asks}",
    TEXT,
    why="What a customer can't read they can't use, and the law wants it read.",
    rests=("*",),
    graded=True,
)
LAW_NUMBER_MISSING = Kind(
    "law-number-missing",
    ERROR,
    "By {cited} ({rule}), the contract has to say `{what}`. {asks}",
    TEXT,
    why="Without a number and a receipt nobody can prove that they complained, nor when.",
    page="received",
    rests=(*WHO, "case_number", "requests"),
    graded=True,
)
LAW_BODY_UNNAMED = Kind(
    "law-body-unnamed",
    ERROR,
    "By {cited} ({rule}), `beyond` has to name somebody else: {what}. {asks}",
    TEXT,
    why="A customer whose complaint is refused has a further door by law, and can't find it.",
    page="beyond",
    rests=(*WHO, "beyond", "people"),
    graded=True,
)
LAW_PRACTICE_FORBIDDEN = Kind(
    "law-practice-forbidden",
    ERROR,
    "By {cited} ({rule}), “{own}” may not be. {asks}",
    TEXT,
    why="What the law forbids does no good to the customer who relies on it, and can be fined.",
    rests=("*",),
    graded=True,
)
LAW_LANGUAGE_MISSING = Kind(
    "law-language-missing",
    ERROR,
    "By {cited} ({rule}), “{own}” is not enough: {what} is missing. {asks}",
    TEXT,
    why="A customer may complain in the language of the country, and be answered in it.",
    page="channels",
    rests=(*WHO, "languages", "channels"),
    graded=True,
)
LAW_FIGURE_SUPERSEDED = Kind(
    "law-figure-superseded",
    NOTE,
    "“{own}” for “{what}” is a figure that no longer holds ({cited}, {rule}). {asks}",
    TEXT,
    why="Figures of laws that are gone still circulate, and are copied from one charter to the next.",
    page="promises",
    rests=(*WHO, "requests", "channels"),
    graded=True,
)
LAW_SCOPE_UNDECIDED = Kind(
    "law-scope-undecided",
    NOTE,
    "Whether {cited} holds here can't be told.",
    "State {what} under `organisation`.",
    why="Some laws hold from a size on, or in some sectors or regions alone; without it nothing is checked by them.",
    rests=WHO,
)
LAW_TO_COME = Kind(
    "law-to-come",
    NOTE,
    "From {day}, {cited} ({rule}) doesn't allow this. {asks}",
    TEXT,
    why="Until that day there is time to change it; from that day it weighs as much as the law.",
    rests=("*",),
)
