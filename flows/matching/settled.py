"""What a coordinator has settled about pairs, held against what can still be.

A pair that was settled once may not be possible any more: somebody has left, or a place is gone. It
then gives way without a word, as if it had never been settled; nothing fails because of it.
"""

from collections import Counter
from dataclasses import replace

from flows.matching.market import Market, Pairing, between
from flows.matching.rules import Rule, broken

LIFTABLE = frozenset({Rule.GRADE_RANGE, Rule.HOURS, Rule.FORMAT, Rule.ONE_SKILL})
"""The rules that a coordinator may set aside for a pair, with a written reason."""


def standing(market: Market) -> Market:
    """Return it with those locks only that can stand, together."""
    mentees = {each.id: each for each in market.mentees}
    mentors = {each.id: each for each in market.mentors}
    left, kept = Counter(market.places), dict[str, Pairing]()
    for pair in sorted(market.locks):
        mentee, mentor = mentees.get(pair[0]), mentors.get(pair[1])
        if mentee is None or mentor is None or mentee.id in kept or left[mentor.id] < 1:
            continue
        if not between(market, mentee, mentor):
            left[mentor.id] -= 1
            kept[mentee.id] = pair
    return replace(market, locks=frozenset(kept.values()))


def in_spite(market: Market, pair: Pairing) -> tuple[Rule, ...]:
    """Return the rules that a coordinator has set aside for two people who break them."""
    if pair not in market.overrides:
        return ()
    [mentee] = [each for each in market.mentees if each.id == pair[0]]
    [mentor] = [each for each in market.mentors if each.id == pair[1]]
    rules = broken(mentee, mentor, market.lines, market.at, market.policy)
    return tuple(rule for rule in rules if rule in LIFTABLE)
