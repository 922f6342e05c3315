"""What a coordinator settles about two people: together, not in this round, or in spite of a rule.

A pair that is locked stands before anything else is matched, and uses a place. A rule about grades,
hours, the way of meeting or topics can be set aside, with a written reason; one about preparation,
places, reporting lines, languages or former partners never can.

What can't be comes back as one sentence. Who was named in private or struck out, who did not say
yes, who was together before, who is silent and who has no place left: all these are one and the
same sentence, and it is said only where nothing else stands in the way that anybody may know. So
nobody's choice can be tried out.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from flows.ballots import Ballot, Decision, MatchingRound, Ruling
from flows.forms import OneOf, Option, Somebody, Wrong
from flows.matching.candidates import Mentee, Mentor
from flows.matching.market import Market, Pairing, between
from flows.matching.rules import Rule, broken
from flows.matching.settled import LIFTABLE, standing
from flows.matching_round import State
from flows.people import PersonId, Role
from flows.words import Verbatim

MOST_LISTED = 100
"""How many people a platform lists to choose from; of more, anybody is picked by name."""
LONGEST_REASON = 300
BROKEN: Mapping[Rule, Wrong] = {
    Rule.LINE_CHAIN: Wrong.ONE_LINE,
    Rule.LANGUAGE: Wrong.NO_LANGUAGE,
    Rule.GRADE_RANGE: Wrong.IN_SPITE_OF_GRADES,
    Rule.HOURS: Wrong.IN_SPITE_OF_HOURS,
    Rule.FORMAT: Wrong.IN_SPITE_OF_FORMAT,
    Rule.ONE_SKILL: Wrong.IN_SPITE_OF_TOPICS,
}
"""What a coordinator may be told; all else is "not available"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A round before a coordinator: who could be matched, and everybody who waits or offers."""

    state: State
    market: Market
    mentees: Mapping[PersonId, Mentee]
    mentors: Mapping[PersonId, Mentor]
    """All who are approved, free or not: from who is missing nothing can be read."""
    names: Mapping[PersonId, str]
    hoped_for: Mapping[PersonId, PersonId] = field(default_factory=dict)
    """Whom mentees told a coordinator that they hope for."""

    @property
    def everybody(self) -> Market:
        """Return the market with everybody who waits or offers, free or not."""
        everyone = (tuple(self.mentees.values()), tuple(self.mentors.values()))
        return replace(self.market, mentees=everyone[0], mentors=everyone[1])

    @property
    def round(self) -> MatchingRound:
        """Return the round."""
        return self.state.round

    def under(self, round_: MatchingRound) -> "Table":
        """Return it as it is once that is settled."""
        state = replace(self.state, round=round_)
        return replace(self, state=state, market=settled(self.market, round_, state.ballots))


def settled(market: Market, round_: MatchingRound, ballots: tuple[Ballot, ...]) -> Market:
    """Return a market in which that holds which was settled, and nobody who was struck out."""
    struck = frozenset((each.person, whom) for each in ballots for whom in each.struck)
    return standing(
        replace(
            market,
            locks=round_.pairs(Ruling.LOCK),
            forbidden=round_.pairs(Ruling.FORBID) | struck,
            overrides=round_.pairs(Ruling.OVERRIDE),
        )
    )


# --- What can be --------------------------------------------------------------------------


def obstacle(table: Table, pair: Pairing, reason: str = "") -> Wrong | None:
    """Return what stands in the way of two people; first what anybody may know."""
    mentee, mentor = table.mentees.get(pair[0]), table.mentors.get(pair[1])
    if mentee is None or mentor is None:
        return Wrong.NOT_AVAILABLE
    lifted = LIFTABLE if reason or pair in table.market.overrides else frozenset()
    told = (BROKEN[each] for each in known(table, mentee, mentor) if each in BROKEN.keys() - lifted)
    return next(told, None if is_free(table, mentee, mentor) else Wrong.NOT_AVAILABLE)


def known(table: Table, mentee: Mentee, mentor: Mentor) -> tuple[Rule, ...]:
    """Return which rules would be broken if nothing were private, and places never ran out."""
    market = table.market
    return broken(mentee.as_known, mentor.as_known, market.lines, market.at, market.policy)


def is_free(table: Table, mentee: Mentee, mentor: Mentor) -> bool:
    """Say whether two people can be matched, all rules aside that may be set aside."""
    pair, market = (mentee.id, mentor.id), table.market
    waits = any(each.id == mentee.id for each in market.mentees)
    offers = any(each.id == mentor.id for each in market.mentors)
    mine = forgetting(table.round, pair)
    plain = settled(market, mine, table.state.ballots)
    taken = Counter(whom for who, whom in plain.locks if who != mentee.id)
    has_place = mentor.free_places > taken[mentor.id]
    rules = set(between(plain, mentee, mentor)) - LIFTABLE
    return waits and offers and has_place and not rules and pair not in suggested(table)


def suggested(table: Table) -> frozenset[Pairing]:
    """Return which pairs were suggested before, though silence was all there was.

    By what the matching itself may suggest again, a silence could be told from a no.
    """
    return frozenset(
        (each.person, other) if each.role is Role.MENTEE else (other, each.person)
        for each in table.state.ballots
        for other in each.still
    )


# --- Settling it --------------------------------------------------------------------------


def forgetting(round_: MatchingRound, pair: Pairing, *kinds: Ruling) -> MatchingRound:
    """Return a round in which nothing is settled about two people; or nothing of these kinds."""
    kept = (
        each
        for each in round_.decisions
        if each.pair != pair or each.ruling not in (kinds or Ruling)
    )
    return replace(round_, decisions=tuple(kept))


def ruled(round_: MatchingRound, ruling: Ruling, pair: Pairing, reason: str = "") -> MatchingRound:
    """Return a round in which this is settled about two people; what contradicts it is not."""
    against = {
        Ruling.LOCK: (Ruling.LOCK, Ruling.FORBID),
        Ruling.FORBID: (),
        Ruling.OVERRIDE: (Ruling.OVERRIDE, Ruling.FORBID),
    }
    kept = forgetting(round_, pair, *against[ruling]).decisions
    if ruling is Ruling.LOCK:  # a mentee is with one mentor at most
        kept = tuple(e for e in kept if (e.ruling, e.mentee) != (Ruling.LOCK, pair[0]))
    return replace(round_, decisions=(*kept, Decision(ruling, *pair, reason)))


def locked(table: Table, pair: Pairing, reason: str) -> MatchingRound:
    """Return the round with two people together, and with the reason where a rule gives way."""
    one, other = table.mentees[pair[0]], table.mentors[pair[1]]
    round_ = ruled(table.round, Ruling.LOCK, pair)
    if reason and LIFTABLE.intersection(known(table, one, other)):
        return ruled(round_, Ruling.OVERRIDE, pair, reason)
    return round_


# --- Picking people -----------------------------------------------------------------------


def pick(
    key: str, people: Mapping[PersonId, str], value: PersonId | None = None
) -> OneOf | Somebody:
    """Ask for one of these people; of too many to list, for anybody by name."""
    if not 0 < len(people) <= MOST_LISTED:
        return Somebody(key=key, value=value)
    in_order = sorted(people.items(), key=lambda each: (each[1].casefold(), each[0]))
    options = tuple(Option(who, Verbatim(label)) for who, label in in_order)
    return OneOf(key=key, options=options, value=value)
