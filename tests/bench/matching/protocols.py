"""Four ways to bring people together, played with the same people.

`lists` is the recommended one: lists of three on a backbone, ranking, assignment on ranks, a
mentor's yes or no, the next choice in the same round, a second round, two single offers. `naive` is
the same with everybody's best three. `one_offer` offers the best pair to both, three times.
`directory` lets mentees ask for the mentor they like best of ten, first come first served.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from flows.matching.candidate_lists import worth as candidates
from flows.matching.market import Market, Pairing, Worth
from flows.matching.shortlists import Lists, assign_ranked, shortlists
from flows.matching.solver import assign
from flows.people import PersonId
from tests.bench.matching.behaviour import Answer, People

ROUNDS, PASSES, OFFERS = 2, 3, 2
ONE_BY_ONE = 3
SHOWN, REQUESTS = 10, 5


@dataclass(slots=True)
class Play:
    """A programme while people are being brought together."""

    market: Market
    people: People
    worth: Worth
    places: Counter[PersonId]
    together: dict[PersonId, PersonId] = field(default_factory=dict)
    apart: set[Pairing] = field(default_factory=set)
    paused: set[PersonId] = field(default_factory=set)
    asked: Counter[PersonId] = field(default_factory=Counter)
    listed: Counter[PersonId] = field(default_factory=Counter)
    over_limit: int = 0

    def left(self) -> Market:
        """Return who still waits, and the places that are still free."""
        return replace(
            self.market,
            mentees=tuple(one for one in self.market.mentees if one.id not in self.together),
            mentors=tuple(
                replace(one, free_places=0 if one.id in self.paused else self.places[one.id])
                for one in self.market.mentors
            ),
            forbidden=frozenset(self.apart),
        )

    def open_to(self) -> Worth:
        """Return who may still be brought together with whom."""
        return {
            mentee: {
                mentor: score
                for mentor, score in of.items()
                if self.free(mentor) and (mentee, mentor) not in self.apart
            }
            for mentee, of in self.worth.items()
            if mentee not in self.together
        }

    def free(self, mentor: PersonId) -> bool:
        """Say whether a mentor may be asked."""
        return self.places[mentor] > 0 and mentor not in self.paused

    def ask(self, mentee: PersonId, mentor: PersonId) -> Answer:
        """Ask a mentor; a yes is a match."""
        self.asked[mentor] += 1
        answer = self.people.replies(mentee, mentor)
        if answer is Answer.YES:
            self.together[mentee] = mentor
            self.places[mentor] -= 1
        elif answer is Answer.NO:
            self.apart.add((mentee, mentor))
        return answer

    def wake(self) -> None:
        """Let mentors who had paused answer in the meantime, if they ever do."""
        self.paused = {
            mentor
            for mentor in sorted(self.paused)
            if mentor in self.people.never or not self.people.answers()
        }


def begin(market: Market, seed: int) -> Play:
    """Draw the people of one play."""
    worth = candidates(market)
    mentors = [one.id for one in market.mentors]
    chance = Random(f"{market.seed} {seed}")  # noqa: S311 — play, not secrets
    return Play(market, People.of(worth, mentors, chance), worth, Counter(market.places))


def lists(play: Play) -> None:
    """Play the recommended protocol."""
    _by_lists(play, shortlists)


def naive(play: Play) -> None:
    """Play the same with everybody's best three, whoever else has them."""
    _by_lists(play, _best_three)


def _by_lists(play: Play, make: Callable[[Market], Lists]) -> None:
    for _ in range(ROUNDS):
        made = make(play.left())
        named = Counter(mentor for names in made.of.values() for mentor in names)
        play.listed |= named
        play.over_limit += sum(times > made.limit.get(mentor, 0) for mentor, times in named.items())
        _a_round(play, made)
        play.wake()
    for _ in range(OFFERS):
        _offer(play, pause=True)
        play.wake()


def _best_three(market: Market) -> Lists:
    worth = candidates(market)
    best = {
        mentee: tuple(sorted(of, key=lambda mentor, of=of: -of[mentor])[: market.policy.k])
        for mentee, of in worth.items()
    }
    return Lists(of=best, short={}, limit={}, backbone=assign({}, {}))


def _a_round(play: Play, made: Lists) -> None:
    """Let mentees rank and mentors answer, with the next choices within the round."""
    rankings, struck = dict[PersonId, tuple[PersonId, ...]](), dict[PersonId, PersonId]()
    for mentee, shown in made.of.items():
        if shown and play.people.answers():
            rankings[mentee] = play.people.ranks(mentee, shown)
            if play.people.refuses(mentee, rankings[mentee][-1]):
                struck[mentee] = rankings[mentee][-1]
    for _ in range(PASSES):
        worth = play.open_to()
        for mentee, mentor in assign_ranked(
            made, rankings, struck, play.places, worth, seed=play.market.seed
        ).pairs.items():
            if play.free(mentor) and play.ask(mentee, mentor) is Answer.SILENCE:
                play.paused.add(mentor)
    play.apart |= struck.items()


def _offer(play: Play, *, pause: bool) -> None:
    """Offer the best pair to both."""
    worth = play.open_to()
    for mentee, mentor in assign(worth, play.places, seed=play.market.seed).pairs.items():
        if play.people.answers() and play.people.refuses(mentee, mentor):
            play.apart.add((mentee, mentor))
        elif play.free(mentor) and play.ask(mentee, mentor) is Answer.SILENCE:
            if pause:
                play.paused.add(mentor)
            else:
                play.apart.add((mentee, mentor))


def one_offer(play: Play) -> None:
    """Offer the best pair to both, three times; a silent mentor is not offered the same again."""
    for _ in range(ONE_BY_ONE):
        _offer(play, pause=False)


def directory(play: Play) -> None:
    """Let everybody ask for whom they like best of the ten shown, whoever comes first."""
    mentees = sorted(play.worth)
    for _ in range(REQUESTS):
        for mentee in play.people.chance.sample(mentees, len(mentees)):
            if mentee not in play.together and play.people.answers():
                _ask_for_the_best_liked(play, mentee)


def _ask_for_the_best_liked(play: Play, mentee: PersonId) -> None:
    of = play.worth[mentee]
    free = [each for each in of if play.free(each) and (mentee, each) not in play.apart]
    shown = sorted(free, key=lambda mentor: -of[mentor])[:SHOWN]
    for mentor in play.people.ranks(mentee, shown)[:1]:
        if not play.people.refuses(mentee, mentor):
            play.ask(mentee, mentor)
            play.apart.add((mentee, mentor))
