"""A mentee chooses: a short list, ranked; whoever chooses has said yes to each who may come of it.

A mentor whom a coordinator puts there instead was not chosen, so then the mentee is asked as well.

A list holds up to three mentors who fit, each with the reasons and with one caution; no number. The
mentee puts them in order, and may say of one that they would rather not, without a reason. Nobody
else sees any of it, and nobody is told who was struck out. Those who are left out of the order come
after it, as they are shown. It can be changed until the last day; who sends nothing has the order
in which they are shown, and is asked before they are introduced to anybody.

Where a programme has a directory instead, a mentee picks up to three out of those mentors who
agreed to be listed. Nobody whom they did not pick is asked, and whoever sends nothing has picked
nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from flows.ballots import Ballot, MatchingRound, Stage
from flows.forms import Answers, Error, Form, FormPart, Given, OneOf, Option, Wrong, read, wrong
from flows.matching.policy import Mode
from flows.matching.score import Score
from flows.messages import (
    DirectoryAgain,
    DirectoryReady,
    HomeChoose,
    HomeChosen,
    HomeInRound,
    HomeSilent,
    Kind,
    ListAgain,
    ListReady,
    Message,
    NothingToChoose,
    RankingNoted,
    Ref,
)
from flows.outcome import Ballots, Outcome
from flows.people import Person, PersonId, Role
from flows.proposal import Side
from flows.reasons import why
from flows.signup import preview
from flows.words import Part, Verbatim, names, part

FORM, DIRECTORY = "choose", "choose-directory"
FORMS = frozenset({FORM, DIRECTORY})
RANKS = ("first", "second", "third")
APART = "rather_not"


@dataclass(frozen=True, slots=True)
class Choosing:
    """Somebody before their list: how the round stands, their ballot, and who is on it."""

    round: MatchingRound
    ballot: Ballot
    mentors: tuple[tuple[Side, Score], ...]
    hoped_for: str = ""
    """The name of the mentor they hope for, who is not on it."""

    @property
    def is_picked(self) -> bool:
        """Say whether they pick for themselves."""
        return self.round.mode is Mode.DIRECTORY

    @property
    def until(self) -> date | None:
        """Return the last day to choose; None if there is nothing to choose now."""
        is_open = self.round.stage is Stage.RANKING and self.ballot.is_told
        return self.round.until if is_open and self.mentors else None


def ask(choosing: Choosing | None) -> Outcome:
    """Open the list, if there is one to choose from."""
    if choosing is None or choosing.until is None:
        return Outcome(reply=NothingToChoose())
    return Outcome(reply=form(choosing, choosing.until))


def form(choosing: Choosing, until: date) -> Form:
    """Return the list: who, why, and the order."""
    options = tuple(
        Option(side.person.id, Verbatim(side.person.name)) for side, _ in choosing.mentors
    )
    last = choosing.ballot.ranked if choosing.ballot.has_answered else ()
    before = dict(zip(RANKS, last, strict=False))
    ranks = (
        OneOf(key=key, options=options, required=key == RANKS[0], value=before.get(key))
        for key in RANKS[: len(options)]
    )
    struck = next((each for each in choosing.ballot.struck if each in choosing.ballot.shown), None)
    rather_not = OneOf(key=APART, options=options, required=False, value=struck)
    may_strike = len(options) > 1 and not choosing.is_picked
    return Form(
        key=DIRECTORY if choosing.is_picked else FORM,
        questions=(*ranks, *([rather_not] if may_strike else ())),
        facts=(("until", until),),
        parts=(
            *(line for side, score in choosing.mentors for line in about(side, score)),
            *hopes(choosing),
        ),
        state=str(Ref(Kind.ROUND, occasion(choosing.round))),
        private=True,
    )


def hopes(choosing: Choosing) -> tuple[FormPart, ...]:
    """Say that somebody is not on the list, in the same words whatever the reason."""
    facts = (("mentor", choosing.hoped_for),)
    return (FormPart("choose-hoped-for", facts=facts),) if choosing.hoped_for else ()


def about(mentor: Side, score: Score) -> tuple[FormPart, ...]:
    """Return what a mentee reads of a mentor: what a proposal would say."""
    said = (*why(score, Role.MENTEE), *preview(mentor.wish)[1:])
    return (
        FormPart("choose-mentor", facts=(("mentor", mentor.person.name),)),
        *(FormPart(each.key, facts=each.facts, is_small=True) for each in said),
    )


def occasion(round_: MatchingRound) -> str:
    """Return which list this is: there is a new one in every lap."""
    return f"{round_.id}-{round_.lap}"


def choose(choosing: Choosing | None, state: str, given: Mapping[str, Given]) -> Outcome:
    """Keep the order; or show the page again, with what was said and what is wrong with it."""
    if choosing is None or choosing.until is None:
        return Outcome(reply=NothingToChoose())
    if state != str(Ref(Kind.ROUND, occasion(choosing.round))):
        return Outcome(reply=form(choosing, choosing.until))
    blank = form(choosing, choosing.until)
    answers = read(blank, given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    key = obstacle(answers)
    if key is not None:
        error = Wrong.RATHER_NOT_RANKED if key == APART else Wrong.RANKED_TWICE
        return Outcome(reply=wrong(blank, key, Error(error), given))
    return Outcome(
        reply=RankingNoted(until=choosing.until, parts=shown(choosing, ordered(answers))),
        keep=(Ballots((ballot(choosing.ballot, answers),)),),
    )


def ordered(answers: Answers) -> tuple[PersonId, ...]:
    """Return who was ranked, the first choice first."""
    return tuple(PersonId(each) for key in RANKS if (each := answers.text(key)))


def obstacle(answers: Answers) -> str | None:
    """Return where somebody was named twice."""
    seen: set[str] = set()
    for key in (*RANKS, APART):
        name = answers.text(key)
        if name in seen:
            return key
        seen |= {name} - {""}
    return None


def ballot(before: Ballot, answers: Answers) -> Ballot:
    """Return what is kept of it; whom they struck out of an earlier list stays struck out."""
    earlier = tuple(each for each in before.struck if each not in before.shown)
    now = answers.person(APART)
    struck = (*earlier, *((now,) if now else ()))
    return replace(before.heard(), ranked=ordered(answers), struck=struck)


def shown(choosing: Choosing, order: tuple[PersonId, ...]) -> tuple[Part, ...]:
    """Return the order as it counts, for whoever has just chosen it."""
    known = {side.person.id: side.person.name for side, _ in choosing.mentors}
    return (part("ranking-order", names=names(tuple(known[each] for each in order))),)


# --- Hearing of it ------------------------------------------------------------------------


def ready(round_: MatchingRound, to: Person, until: date, now: datetime) -> Message:
    """Tell a mentee that their list is there."""
    return (DirectoryReady if round_.mode is Mode.DIRECTORY else ListReady)(
        to=to.id,
        about=Ref(Kind.ROUND, round_.id),
        occasion=str(round_.lap),
        until=until,
        not_before=to.calendar.next_open(now),
    )


def again(round_: MatchingRound, to: Person, until: date, now: datetime) -> Message:
    """Remind a mentee; it goes to nobody who has chosen by then."""
    return (DirectoryAgain if round_.mode is Mode.DIRECTORY else ListAgain)(
        to=to.id,
        about=Ref(Kind.ROUND, round_.id),
        occasion=str(round_.lap),
        until=until,
        not_before=to.calendar.next_open(now),
    )


def still_wanted(message: Message, round_: MatchingRound | None, ballot: Ballot | None) -> bool:
    """Say whether what tells of a list, or reminds of it, still ought to go."""
    if round_ is None or ballot is None or round_.stage is not Stage.RANKING:
        return False
    is_this = message.about == Ref(Kind.ROUND, round_.id) and message.occasion == str(round_.lap)
    return is_this and not (isinstance(message, ListAgain) and ballot.has_answered)


def at_home(round_: MatchingRound | None, ballot: Ballot | None) -> Message | None:
    """Return how a round stands for somebody; nothing where there is nothing to say."""
    if ballot is not None and ballot.is_silent and ballot.role is Role.MENTOR:
        return HomeSilent()
    if round_ is None or ballot is None or not round_.is_open or not ballot.shown:
        return None
    if round_.stage is Stage.RANKING and round_.until is not None and ballot.is_told:
        return (HomeChosen if ballot.has_answered else HomeChoose)(until=round_.until)
    return HomeInRound()


def held(ballot: Ballot, known: Mapping[PersonId, str]) -> tuple[Part, ...]:
    """Return what is kept of a ballot, for its owner's eyes: names only where we know one."""

    def named(people: tuple[PersonId, ...]) -> tuple[str, ...]:
        return tuple(known[each] for each in people if known.get(each))

    kept = (
        ("held-list", named(ballot.shown)),
        ("held-ranking", named(ballot.ranked)),
        ("held-rather-not", named(ballot.struck)),
        ("held-suggested", named(ballot.still)),
    )
    return (
        *(part(key, what=names(people)) for key, people in kept if people),
        *([part("held-silent")] if ballot.is_silent else ()),
    )
