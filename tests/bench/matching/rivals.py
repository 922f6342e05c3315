"""Other ways to match: who comes first, the best pair first, and Gale and Shapley's."""

from collections import Counter, deque
from collections.abc import Mapping
from random import Random

from flows.matching.market import Worth
from flows.people import PersonId

Pairs = dict[PersonId, PersonId]
TASTE = 150
"""How far a mentor's own taste strays from the score, in tenths (one standard deviation)."""


def first_come(worth: Worth, places: Mapping[PersonId, int], chance: Random) -> Pairs:
    """Let everybody take the best who is left, in the order in which they come."""
    left, pairs = Counter(places), Pairs()
    for mentee in chance.sample(sorted(worth), len(worth)):
        free = [mentor for mentor in worth[mentee] if left[mentor] > 0]
        if free:
            pairs[mentee] = max(free, key=worth[mentee].__getitem__)
            left[pairs[mentee]] -= 1
    return pairs


def greedy(worth: Worth, places: Mapping[PersonId, int], chance: Random) -> Pairs:
    """Take the best pair of all that are left, again and again."""
    every = [(mentee, mentor) for mentee, of in worth.items() for mentor in of]
    chance.shuffle(every)
    every.sort(key=lambda pair: -worth[pair[0]][pair[1]])
    left, pairs = Counter(places), Pairs()
    for mentee, mentor in every:
        if mentee not in pairs and left[mentor] > 0:
            pairs[mentee] = mentor
            left[mentor] -= 1
    return pairs


def gale_shapley(worth: Worth, places: Mapping[PersonId, int], chance: Random) -> Pairs:
    """Let mentees propose until it is stable; mentors like the score, with a taste of their own."""
    liking = {
        (mentee, mentor): score + chance.gauss(0, TASTE)
        for mentee, of in worth.items()
        for mentor, score in of.items()
    }
    wishes = {
        mentee: deque(sorted(of, key=lambda m, of=of: -of[m])) for mentee, of in worth.items()
    }
    held: dict[PersonId, list[PersonId]] = {mentor: [] for mentor in places}
    asking = deque(sorted(worth))
    while asking:
        mentee = asking.popleft()
        if not wishes[mentee]:
            continue
        mentor = wishes[mentee].popleft()
        held[mentor].append(mentee)
        held[mentor].sort(key=lambda one, mentor=mentor: -liking[one, mentor])
        asking.extend(held[mentor][places[mentor] :])
        del held[mentor][places[mentor] :]
    return {mentee: mentor for mentor, mentees in held.items() for mentee in mentees}
