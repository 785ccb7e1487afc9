"""The catalogue of everything that the reader, the model and the checks can say, one entry a kind."""

from __future__ import annotations

from responde.findings import Kind
from responde.findings.kinds.acceptance import *  # noqa: F403 - one door to all kinds
from responde.findings.kinds.basics import *  # noqa: F403
from responde.findings.kinds.contractors import *  # noqa: F403
from responde.findings.kinds.forms import *  # noqa: F403
from responde.findings.kinds.ladder import *  # noqa: F403
from responde.findings.kinds.law import *  # noqa: F403
from responde.findings.kinds.people import *  # noqa: F403
from responde.findings.kinds.promises import *  # noqa: F403
from responde.findings.kinds.service import *  # noqa: F403
from responde.findings.kinds.shape import *  # noqa: F403
from responde.findings.kinds.source import *  # noqa: F403
from responde.findings.kinds.time import *  # noqa: F403
from responde.findings.kinds.wording import *  # noqa: F403


def every() -> dict[str, Kind]:
    """Every kind by its code, in alphabetical order."""
    kinds = (each for each in globals().values() if isinstance(each, Kind))
    return {kind.code: kind for kind in sorted(kinds, key=lambda kind: kind.code)}
