"""Standing is how a charter stands to the law on the first day of its edition, from which all that it says holds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from responde import law
from responde.checks.case import Case
from responde.contract.contract import Contract
from responde.findings import Path
from responde.law import scope, shelf
from responde.law.judging import Judged
from responde.law.limits import Limit, limits
from responde.law.place import Looked
from responde.law.prescribed import Prescribed, prescribed


@dataclass(frozen=True, eq=False)
class Standing:
    """What pages have to know of the law; nothing is judged before it is asked for."""

    contract: Contract

    @cached_property
    def holds(self) -> bool:
        """Whether some law is known that is surely the contract's; judges nothing."""
        heads = (shelf.opened(name).head for name in law.selected(self.contract))
        return any(scope.holds(head.applies, self.contract).sure for head in heads) or bool(self.prescribed)

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """All rules that may be the contract's."""
        day = self.contract.edition.from_
        return law.judged(self.contract, day) if day else ()

    @cached_property
    def limits(self) -> dict[Path, tuple[Limit, ...]]:
        """What laws set for the times of requests, by their paths."""
        found: defaultdict[Path, list[Limit]] = defaultdict(list)
        day = self.contract.edition.from_
        for one in limits(Looked(Case(self.contract, day)), self.judged) if day else ():
            if one not in found[one.path]:
                found[one.path].append(one)
        return {path: tuple(each) for path, each in found.items()}

    @cached_property
    def prescribed(self) -> tuple[Prescribed, ...]:
        """What the law has published: lists, notices and sheets."""
        day = self.contract.edition.from_
        return prescribed(self.contract, day) if day else ()
