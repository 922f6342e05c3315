"""A matching round as it is kept: one row for the round, and one sealed cell for everybody in it.

Every cell is equally long whatever it says. No row holds a time, and of a no there is nothing.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import Row, bindparam, select

from flows.ballots import Ballot, Decision, MatchingRound, RoundId, Ruling, Stage
from flows.matching.policy import Mode
from flows.people import PersonId, Role
from storage import tables as t
from storage.lookups import ORGANISATION, PERSON
from storage.people import NoPlaceError
from storage.scope import Scope

BALLOT_LENGTH = 1600
"""Letters: room for four lists, whom they hold, and whom they struck out."""
COURSE_LENGTH = 2048
"""Letters, or as many times that as are needed: what coordinators decide has no fixed length."""
A_BALLOT = ("organisation_id", "programme_id", "person_id", "role")

ROUND = select(t.MatchingRound).where(t.MatchingRound.organisation_id == ORGANISATION)
THIS_ROUND = ROUND.with_for_update()
BALLOTS = (
    select(t.Ballot)
    .where(t.Ballot.organisation_id == ORGANISATION)
    .order_by(t.Ballot.person_id, t.Ballot.role)
)
BALLOTS_OF = BALLOTS.where(t.Ballot.person_id == PERSON)
THESE_BALLOTS = BALLOTS.where(
    t.Ballot.person_id.in_(bindparam("people", expanding=True))
).with_for_update()


@dataclass(frozen=True, slots=True)
class MatchingRounds:
    """The round of the programme, and everybody's ballot."""

    scope: Scope

    def get(self) -> MatchingRound | None:
        """Return the round that is open, or else the last one."""
        row = self.scope.ask(ROUND).first()
        return self._round(row) if row else None

    def held(self) -> MatchingRound | None:
        """Return it, held until the page closes: whoever chooses, or goes on, waits their turn."""
        row = self.scope.ask(THIS_ROUND).first()
        return self._round(row) if row else None

    def ballots(self) -> tuple[Ballot, ...]:
        """Return everybody's ballot, in one fixed order."""
        return tuple(map(self._ballot, self.scope.ask(BALLOTS)))

    def of(self, person: PersonId) -> tuple[Ballot, ...]:
        """Return somebody's ballots: one for each role."""
        return tuple(map(self._ballot, self.scope.ask(BALLOTS_OF, person=person)))

    def these(self, people: Iterable[PersonId]) -> tuple[Ballot, ...]:
        """Return the ballots of some people, held until the page closes."""
        return tuple(map(self._ballot, self.scope.ask(THESE_BALLOTS, people=sorted(people))))

    def as_it_is(self) -> tuple[str, ...]:
        """Return all of it as it is sealed: what was written since looks different."""
        rounds = (row.course for row in self.scope.ask(THIS_ROUND))
        return (*rounds, *(row.cell for row in self.scope.ask(BALLOTS)))

    def keep(self, round_: MatchingRound, programme: str) -> None:
        """Keep how far the round is; raises NoPlaceError if another one is under way."""
        known = {
            "id": round_.id,
            "stage": round_.stage,
            "until": round_.until,
            "course": self._sealed(course(round_), COURSE_LENGTH),
        }
        if self.scope.add_once(t.MatchingRound, programme_id=programme, **known):
            return
        before = self.held()
        if before is not None and before.is_open and before.id != round_.id:
            raise NoPlaceError("another round is under way")
        of_it = ("organisation_id", "programme_id")
        self.scope.put(t.MatchingRound, of_it, tuple(known), programme_id=programme, **known)

    def keep_ballots(self, ballots: Iterable[Ballot], programme: str) -> None:
        """Keep several ballots at once."""
        rows = [
            {
                "programme_id": programme,
                "person_id": each.person,
                "role": each.role,
                "cell": self._sealed(cell(each), BALLOT_LENGTH),
            }
            for each in ballots
        ]
        if rows:
            self.scope.put_all(t.Ballot, A_BALLOT, ("cell",), rows)

    def _round(self, row: Row[Any]) -> MatchingRound:
        known = self._opened(row.course)
        return MatchingRound(
            id=RoundId(row.id),
            stage=Stage(row.stage),
            until=row.until,
            lap=known["lap"],
            turn=known["turn"],
            mode=Mode(known["mode"]),
            is_reminded=known["is_reminded"],
            decisions=tuple(map(decision, known["decisions"])),
        )

    def _ballot(self, row: Row[Any]) -> Ballot:
        known = self._opened(row.cell)
        lists = {name: tuple(known[name]) for name in ("shown", "ranked", "struck", "still")}
        return replace(Ballot(person=PersonId(row.person_id), role=Role(row.role)), **known | lists)

    def _sealed(self, known: dict[str, Any], length: int) -> str:
        said = json.dumps(known, sort_keys=True, ensure_ascii=False)
        return self.scope.keys.seal(said.ljust(-(-len(said) // length) * length))

    def _opened(self, sealed: str) -> dict[str, Any]:
        known: dict[str, Any] = json.loads(self.scope.keys.unseal(sealed))
        return known


def course(round_: MatchingRound) -> dict[str, Any]:
    """Return how far a round is, as it is sealed."""
    return {
        "lap": round_.lap,
        "turn": round_.turn,
        "mode": round_.mode,
        "is_reminded": round_.is_reminded,
        "decisions": [asdict(each) for each in round_.decisions],
    }


def decision(known: dict[str, str]) -> Decision:
    """Return what a coordinator decided, from how it is sealed."""
    return Decision(
        Ruling(known["ruling"]),
        PersonId(known["mentee"]),
        PersonId(known["mentor"]),
        known["reason"],
    )


def cell(ballot: Ballot) -> dict[str, Any]:
    """Return a ballot as it is sealed."""
    return {name: known for name, known in asdict(ballot).items() if name not in {"person", "role"}}
