"""Room is what forms need that travel in an address; a sum tells quickly that there is enough."""

from __future__ import annotations

from urllib.parse import quote

from responde.complaint import Form, Label
from responde.contract.contract import Contract
from responde.contract.texts import Text

SMALLEST = 1900
"""Characters of the smallest form there is: the address that opens an e-mail."""
OF_THE_BANK = 80
"""Characters that a question of the bank takes at most, in each language of the product."""
SIGNS = 36
"""Characters of brackets, colon and line ends around a label, the ends within it apart."""
LINE = 60
"""Characters of a label after which a line may end."""
AROUND = 160
"""Characters of what stands around the questions, but for address and name of the company."""


def enough(form: Form, contract: Contract) -> bool:
    """Whether every form surely has room for all questions; if not, it has to be tried."""
    name = getattr(contract.organisation, "name", None)  # a contract with mistakes may have none
    head = AROUND + _most(name or "") + max((len(quote(one.email)) for one in contract.channels.values()), default=0)
    own = (each for each in form.questions if each.id.startswith("own."))
    taken = [_most(each.short or each.label) + len(each.id) + SIGNS for each in own]
    return head + sum(taken) + OF_THE_BANK * (len(form.questions) - len(taken)) <= SMALLEST


def _most(label: Label) -> int:
    """Characters of a text in an address, in the language in which it takes most."""
    said = label.values.values() if isinstance(label, Text) else (label,)
    return max((len(quote(each, safe="")) + 6 * (len(each) // LINE) for each in said), default=0)
