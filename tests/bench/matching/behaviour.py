"""How people are assumed to answer, when protocols are compared. Assumed, not measured.

Of mentees and of mentors 85 of a hundred answer each request; four of a hundred mentors never do.
What somebody truly likes is the score and something that no score knows. A mentee refuses below 48;
a mentor says yes the more readily the better they like it. A silent mentee's answer is the order
shown, or yes to a single offer; a silent mentor's is no.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from flows.matching.market import Worth
from flows.people import PersonId

ANSWERS, NEVER = 0.85, 0.04
MENTEES_STRAY, MENTORS_STRAY = 100, 150
"""How far true liking strays from the score, in tenths (one standard deviation)."""
RESERVE = 480
YES = ((600, 0.97), (480, 0.88), (-10_000, 0.60))
"""From which liking on a mentor says yes how often."""


class Answer(Enum):
    """What comes back from a mentor."""

    YES = auto()
    NO = auto()
    SILENCE = auto()


@dataclass(slots=True)
class People:
    """Everybody, with what they truly like."""

    chance: Random
    mentees_like: Mapping[tuple[PersonId, PersonId], float]
    mentors_like: Mapping[tuple[PersonId, PersonId], float]
    never: frozenset[PersonId]

    @classmethod
    def of(cls, worth: Worth, mentors: Sequence[PersonId], chance: Random) -> "People":
        """Draw what everybody likes."""
        pairs = [(one, other, of[other]) for one, of in worth.items() for other in sorted(of)]
        return cls(
            chance,
            {(one, other): score + chance.gauss(0, MENTEES_STRAY) for one, other, score in pairs},
            {(one, other): score + chance.gauss(0, MENTORS_STRAY) for one, other, score in pairs},
            frozenset(mentor for mentor in mentors if chance.random() < NEVER),
        )

    def answers(self) -> bool:
        """Say whether a mentee answers this time."""
        return self.chance.random() < ANSWERS

    def ranks(self, mentee: PersonId, shown: Sequence[PersonId]) -> tuple[PersonId, ...]:
        """Return what a mentee who answers likes, best first."""
        return tuple(sorted(shown, key=lambda mentor: -self.mentees_like[mentee, mentor]))

    def refuses(self, mentee: PersonId, mentor: PersonId) -> bool:
        """Say whether a mentee would rather have nobody."""
        return self.mentees_like[mentee, mentor] < RESERVE

    def replies(self, mentee: PersonId, mentor: PersonId) -> Answer:
        """Return what a mentor says to a request."""
        if mentor in self.never or self.chance.random() >= ANSWERS:
            return Answer.SILENCE
        liking = self.mentors_like[mentee, mentor]
        willing = next(share for least, share in YES if liking >= least)
        return Answer.YES if self.chance.random() < willing else Answer.NO
