"""The kinds of finding about what a channel can take of a complaint, and who receives what the web form sends."""

from __future__ import annotations

from responde.findings import Kind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

QUESTION_NOT_CARRIED = Kind(
    "question-not-carried",
    NOTE,
    "“{channel}” can't take the answer to {questions}, and no reason is stated.",
    "Write the reason into the `lacks` of this channel, as `{id}: …`, or let the channel take it.",
    why="Whoever complains this way tells less than others do, and doesn't know why.",
    page="what-each-way-takes",
    misses=("kind", "takes_files", "deliver_to", "lacks"),
    rests=("forms",),
)
ANSWER_DEMANDED_IN_VAIN = Kind(
    "answer-demanded-in-vain",
    WARNING,
    "The form demands an answer to {questions}, which “{channel}” can't take.",
    "Delete {questions} from `required:` under `forms:`, or let the channel take it.",
    why="Whoever does as the form says can't complain this way at all.",
    page="what-each-way-takes",
    misses=("kind", "takes_files", "deliver_to", "lacks"),
    rests=("forms",),
)
QUESTION_NAME_TAKEN = Kind(
    "question-name-taken",
    WARNING,
    "No question can be called `{value}`: the web form needs that name for something else.",
    "Give it another name, or ask it as a question of your own: `own.{value}`.",
    why="What a customer answers would be taken for something else, or thrown away as if a robot had written it.",
    page="complain",
)
WEB_CHANNEL_WITHOUT_FORM = Kind(
    "web-channel-without-form",
    NOTE,
    "“{channel}” says neither who receives its answers nor where else its form is.",
    "Add `deliver_to:`, for example `deliver_to: {example}`, or `website:` with the address of its form.",
    why="Customers read that there is a web form, and find none.",
    page="complain",
    misses=("deliver_to", "website"),
)
RECEIVER_WITHOUT_FORM = Kind(
    "receiver-without-form",
    NOTE,
    "Nothing is done with `deliver_to` here: “{channel}” is no web form.",
    "Move it to a channel with `kind: web`, or delete it.",
    why="Who expects complaints there waits for what never comes.",
    page="complain",
    misses=("kind",),
)
SECOND_WEB_FORM = Kind(
    "web-form-second",
    WARNING,
    "There is one web form, that of “{other}”: nothing is sent where `deliver_to` of “{channel}” says.",
    "Delete `deliver_to` here, or at `{id}`, whichever is not meant.",
    why="Who expects complaints there waits for what never comes, and customers believe that it was received.",
    page="complain",
    misses=("kind",),
    rests=("channels",),
)
SEVERAL_RECEIVERS = Kind(
    "receivers-several",
    WARNING,
    "Several receivers are named; the web form sends everything to `{value}`, and nothing to {others}.",
    "Keep the one that is meant, and delete the others.",
    why="Who expects complaints there waits for what never comes, and customers believe that it was received.",
    page="complain",
)
RECEIVER_WITHOUT_FILES = Kind(
    "receiver-without-files",
    WARNING,
    "“{channel}” says that files can be handed in, but the receiver of its form, `{value}`, takes none.",
    "Delete `takes_files: true`, or name one that takes files: {known}.",
    why="Customers come with photos and papers, and can't hand them in.",
    page="what-each-way-takes",
)
RECEIVER_UNENCRYPTED = Kind(
    "receiver-unencrypted",
    WARNING,
    "What customers write is sent to `{value}` without encryption.",
    "Write an address that begins with `https://`.",
    why="On the way anybody can read and change what a customer complains of, and who complains.",
    page="complain",
)
ACCESS_KEY_MALFORMED = Kind(
    "access-key-malformed",
    WARNING,
    "`{value}` can't be an access key of Web3Forms.",
    "Copy the whole key: 36 characters, digits and letters from a to f in five groups joined by hyphens.",
    why="What customers write would be refused, and nobody would know of it.",
    page="complain",
)
FORM_SHORTENED = Kind(
    "form-shortened",
    WARNING,
    "In `{lang}`, what a customer sends to “{channel}” has no room for {questions}.",
    "Shorten this text to {most} characters, or give the question a `short:`; ask less where that isn't enough.",
    why="Whoever writes that way isn't asked it, and is asked again later.",
    page="complain",
    rests=("forms", "channels"),
)
