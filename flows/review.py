"""A coordinator looks through the pairs of a round, before anybody is asked.

The post on the desk says how many wait for a look; who they are stands on a private page, in
alphabetical order, each with what speaks for it and against it. Until she has looked nobody is
asked; after two working days the morning list says that they wait. What she leaves as it is, is
approved. A pair may be settled, so that it stays whatever else is changed; swapped, and then all
is worked out anew around it; or held back for this round: then the mentee's next choice has its
turn. What she chose is kept with every page she sends, so that nothing is lost, and a colleague who
looks at the same time is shown what has changed. With the last page all that are approved go out.

A pair that is not possible any more is named, and why is not: a place that is gone and a name that
somebody gave us in private look the same.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from flows.ballots import MatchingRound, Ruling, Stage
from flows.explained import explained, in_spite_of
from flows.fairness import in_review
from flows.forms import Answers, Form, FormPart, Given, OneOf, Option, read
from flows.left_over import shortly
from flows.matching.explain import best_refused
from flows.matching.market import Pairing, between
from flows.matching.score import Score, score
from flows.matching.settled import in_spite
from flows.matching_round import to_ask, which_time
from flows.messages import PairsReleased, ReviewOver
from flows.outcome import Ballots, Outcome
from flows.people import PersonId
from flows.rulings import Table, forgetting, ruled
from flows.whynot import hoped_for, refusal
from flows.words import Part, Words, names, part

FORM, MORE = "review", "review-more"
"""The last page, and one that others follow."""
ON_A_PAGE = 20
"""Pairs: a page with more is hard to read, and a platform draws so many and not many more."""


class Say(StrEnum):
    """What a coordinator may say about a pair."""

    APPROVE = "approve"
    LOCK = "lock"
    SWAP = "swap"
    HOLD = "hold"


SAYS = tuple(Option(each, Words(f"review-{each}")) for each in Say)


@dataclass(frozen=True, slots=True)
class Look:
    """Two whom a round gives to each other, before a coordinator."""

    pair: Pairing
    names: tuple[str, str]
    """The mentee's, the mentor's."""

    @property
    def key(self) -> str:
        """Return what the question about them is called."""
        return ".".join(self.pair)


@dataclass(frozen=True, slots=True)
class Where:
    """Which pairs a page was about, and how they stood; rides in the page."""

    time: str
    """Of which round, and of which of its laps and turns."""
    print: str
    """How all of it stood."""
    after: str = ""
    """Behind whom the page begins."""
    swaps: tuple[PersonId, ...] = ()
    """The mentees who are still to be swapped."""

    def __str__(self) -> str:
        """Write it as a page carries it."""
        return "/".join((self.time, self.print, self.after, ",".join(self.swaps)))

    @classmethod
    def parse(cls, text: str) -> "Where | None":
        """Read what a page carried; None if it is not one of ours."""
        match text.split("/"):
            case [time, print_, after, swaps]:
                mentees = tuple(PersonId(each) for each in swaps.split(",") if each)
                return cls(time, print_, after, mentees)
            case _:
                return None

    def is_now(self, table: Table) -> bool:
        """Say whether these are the pairs that wait for a look."""
        return table.round.stage is Stage.REVIEW and self.time == time_of(table.round)


def time_of(round_: MatchingRound) -> str:
    """Return which pairs of which round these are."""
    return f"{round_.id}-{which_time(round_)}"


def here(table: Table, after: str = "", swaps: tuple[PersonId, ...] = ()) -> Where:
    """Return a page as it stands now."""
    stands = sorted((*look.pair, "") for look in every(table))
    settled = sorted((e.mentee, e.mentor, str(e.ruling)) for e in table.round.decisions)
    known = sha256(repr((stands, settled)).encode()).hexdigest()[:16]
    return Where(time_of(table.round), known, after, swaps)


# --- The pairs ----------------------------------------------------------------------------


def every(table: Table) -> tuple[Look, ...]:
    """Return all pairs, in alphabetical order."""
    looks = (
        Look(
            (each.person, each.given),
            (table.names.get(each.person, ""), table.names.get(each.given, "")),
        )
        for each in table.state.given
        if each.given is not None
    )
    return tuple(sorted(looks, key=lambda look: (look.names[0].casefold(), look.pair)))


def possible(table: Table) -> tuple[Look, ...]:
    """Return those that can be asked now; of a mentor no more than there are places."""
    mentees = {each.id: each for each in table.market.mentees}
    mentors = {each.id: each for each in table.market.mentors}
    left, market = Counter(table.market.places), replace(table.market, forbidden=frozenset())
    found = []
    for look in every(table):
        mentee, mentor = mentees.get(look.pair[0]), mentors.get(look.pair[1])
        if mentee is None or mentor is None or between(market, mentee, mentor):
            continue
        left[mentor.id] -= not is_held(table, look)
        if left[mentor.id] >= 0:
            found.append(look)
    return tuple(found)


def gone(table: Table) -> tuple[Look, ...]:
    """Return those that can't be any more."""
    can_be = possible(table)
    return tuple(look for look in every(table) if look not in can_be)


def is_held(table: Table, look: Look) -> bool:
    """Say whether a pair is held back."""
    return look.pair in table.round.pairs(Ruling.FORBID)


def weighed(table: Table, pair: Pairing) -> Score:
    """Return how well two people fit."""
    mentee, mentor = table.mentees[pair[0]], table.mentors[pair[1]]
    lines, market = table.market.lines, table.market
    known = lines.known(mentee.id) and lines.known(mentor.id)
    return score(mentee, mentor, market.at, market.policy, line_known=known)


# --- The page -----------------------------------------------------------------------------


def form(
    table: Table,
    after: str = "",
    given: Mapping[str, Given] | None = None,
    notes: tuple[FormPart, ...] = (),
) -> Form:
    """Return a page of pairs: the last one releases them."""
    some, further = page(table, after)
    missing = gone(table) if not after else ()
    others = () if after else (*shortly(table), *in_review(table.state.programme))
    return Form(
        key=MORE if further else FORM,
        questions=tuple(question(table, look, given or {}) for look in some),
        parts=(*notes, *(FormPart(e.key, facts=e.facts) for e in those_gone(missing)), *others),
        state=str(here(table, after)),
    )


def page(table: Table, after: str) -> tuple[tuple[Look, ...], bool]:
    """Return the pairs of a page, and whether others follow."""
    looks = possible(table)
    at = next((n for n, look in enumerate(looks, 1) if look.key == after), 0)
    return looks[at : at + ON_A_PAGE], len(looks) > at + ON_A_PAGE


def question(table: Table, look: Look, given: Mapping[str, Given]) -> OneOf:
    """Ask what to do about a pair, with what speaks for it; nothing to do is the usual."""
    locks, fits = table.round.pairs(Ruling.LOCK), weighed(table, look.pair)
    usual = Say.LOCK if look.pair in locks else Say.APPROVE
    mentee, mentor = look.names
    return OneOf(
        key=look.key,
        options=SAYS,
        value=given.get(look.key) or (Say.HOLD if is_held(table, look) else usual),
        says=part("review-pair", mentee=mentee, mentor=mentor, points=round(fits.tenths / 10)),
        hints=(
            *explained(fits),
            *in_spite_of(in_spite(table.market, look.pair)),
            *reasons(table, look),
            *dict.fromkeys((*hopes(table, look), *somebody_better(table, look))),
        ),
    )


def reasons(table: Table, look: Look) -> tuple[Part, ...]:
    """Return what a coordinator wrote as a rule gave way; it stands on this page alone."""
    written = (each.reason for each in table.round.decisions if look.pair == each.pair)
    return tuple(part("review-reason", reason=each) for each in written if each)


def hopes(table: Table, look: Look) -> tuple[Part, ...]:
    """Say why it is not whom the mentee told a coordinator that they hope for."""
    return hoped_for(table, look.pair[0], together(table))


def together(table: Table) -> Mapping[PersonId, PersonId]:
    """Return whom the round gives to whom."""
    return {each.person: each.given for each in table.state.given if each.given is not None}


def somebody_better(table: Table, look: Look) -> tuple[Part, ...]:
    """Say who would have fitted a mentee best, and why it is somebody else."""
    found = best_refused(table.everybody, together(table), look.pair[0])
    return () if found is None else (refusal(found, table.names),)


def those_gone(looks: tuple[Look, ...]) -> tuple[Part, ...]:
    """Name the pairs that can't be any more, and nothing of why."""
    return tuple(
        part("review-gone", mentee=mentee, mentor=mentor)
        for mentee, mentor in (look.names for look in looks[:ON_A_PAGE])
    )


# --- Sending it ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    """What a page said: the round as it is then, whom to swap, and where to go on."""

    table: Table
    swaps: tuple[PersonId, ...]
    next_after: str | None
    """None if this was the last page."""


def read_page(table: Table, state: str, given: Mapping[str, Given]) -> Said | Outcome:
    """Return what a page said; or what to show instead, where something has changed meanwhile."""
    where = Where.parse(state)
    if where is None or not where.is_now(table):
        return Outcome(reply=ReviewOver())
    if where.print != here(table).print:
        return Outcome(reply=form(table, where.after, given, moved(table, where.after, given)))
    some, further = page(table, where.after)
    answers = read(form(table, where.after), given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    round_ = table.round
    for look in some:
        round_ = decided(round_, look.pair, Say(answers.text(look.key)))
    return Said(
        table.under(round_),
        swapped(some, answers),
        some[-1].key if further else None,
    )


def swapped(looks: tuple[Look, ...], answers: Answers) -> tuple[PersonId, ...]:
    """Return the mentees for whom somebody else is to be found."""
    return tuple(look.pair[0] for look in looks if answers.text(look.key) == Say.SWAP)


def decided(round_: MatchingRound, pair: Pairing, say: Say) -> MatchingRound:
    """Return a round in which this was said about a pair."""
    match say:
        case Say.HOLD:
            return ruled(forgetting(round_, pair, Ruling.LOCK, Ruling.FORBID), Ruling.FORBID, pair)
        case Say.LOCK:
            return ruled(round_, Ruling.LOCK, pair)
        case _:
            return forgetting(round_, pair, Ruling.LOCK, Ruling.FORBID)


def moved(table: Table, after: str, given: Mapping[str, Given]) -> tuple[FormPart, ...]:
    """Say that a colleague was quicker, and which pairs are new on the page."""
    some, _ = page(table, after)
    new = tuple(look.names[0] for look in some if look.key not in given)
    return (
        FormPart("review-moved"),
        *([FormPart("review-changed", facts=(("people", names(new)),))] if new else ()),
    )


def release(table: Table, now: datetime) -> Outcome:
    """Let all who are approved be asked; of the others the next choice has its turn."""
    free = tuple(look for look in possible(table) if not is_held(table, look))
    held = tuple(look for look in possible(table) if is_held(table, look))
    asked = frozenset(look.pair for look in free)
    ballots = tuple(each for each in table.state.given if (each.person, each.given) not in asked)
    kept = tuple(each.given_nobody() for each in ballots)
    return Outcome(
        reply=PairsReleased(parts=told(free, held, gone(table))),
        keep=(table.round.at(Stage.ASKING), Ballots(kept)),
        messages=to_ask(table.state, sorted(asked), table.market, now),
        homes=table.state.coordinators,
    )


def told(
    free: tuple[Look, ...], held: tuple[Look, ...], missing: tuple[Look, ...]
) -> tuple[Part, ...]:
    """Say how many go out, and who does not."""
    mentees = names(tuple(look.names[0] for look in held))
    return (
        part("review-released", pairs=len(free)),
        *([part("review-held", people=mentees)] if held else ()),
        *those_gone(missing),
    )
