"""Tallies: how often each answer was given, and nothing of who gave it, or when."""

import json
from collections import Counter
from dataclasses import dataclass

from storage import tables as t
from storage.scope import Scope

LENGTH = 400
"""Letters: another answer makes it no longer."""


@dataclass(frozen=True, slots=True)
class Tallies:
    """How often each answer was given."""

    scope: Scope

    def of(self, item: str, programme: str) -> Counter[int]:
        """Return how often each answer to an item was given."""
        row = self.scope.session.get(t.Tally, (self.scope.organisation, programme, item))
        return self._read(row.counts) if row else Counter()

    def count(self, item: str, answer: int, programme: str) -> None:
        """Count one more answer. Whoever counts the same item just now is waited for."""
        nothing = self._sealed(Counter())
        self.scope.add_once(t.Tally, programme_id=programme, item=item, counts=nothing)
        key = (self.scope.organisation, programme, item)
        row = self.scope.session.get_one(t.Tally, key, with_for_update=True, populate_existing=True)
        row.counts = self._sealed(self._read(row.counts) + Counter((answer,)))
        self.scope.session.flush()

    def _read(self, sealed: str) -> Counter[int]:
        kept = json.loads(self.scope.keys.unseal(sealed))
        return Counter({int(answer): times for answer, times in kept.items()})

    def _sealed(self, counts: Counter[int]) -> str:
        return self.scope.keys.seal(json.dumps(counts, sort_keys=True).ljust(LENGTH))
