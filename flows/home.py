"""What each person sees when they look in: where am I, what is next, what can I do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from flows import choosing, closing, lanes, lessons, pause, planning
from flows.agreement import at_home
from flows.ballots import Ballot, MatchingRound
from flows.cases import Matter
from flows.casework import visible
from flows.desk import today_there
from flows.digest import NOBODY, Queues
from flows.equals import whose_turn
from flows.matching_round import State
from flows.messages import (
    HomeAccepted,
    HomeAgain,
    HomeApplied,
    HomeBriefingFirst,
    HomeCircleProposed,
    HomeEnded,
    HomeIntroduced,
    HomeLeaving,
    HomeOffering,
    HomeOver,
    HomePair,
    HomeProposed,
    HomeSeeking,
    HomeSeekingPeer,
    HomeWelcome,
    Kind,
    Message,
    Ref,
)
from flows.outcome import Progress, Screen
from flows.people import Person, PersonId, Role
from flows.programme import Programme
from flows.proposal import Side, awaits_answers, free_again
from flows.relationship import Relationship
from flows.signup import not_offered, preview
from flows.tally import Figure
from flows.wishes import Wish
from flows.words import Part, Several, part


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What somebody's home card rests on."""

    person: Person
    programme: Programme
    wishes: tuple[Wish, ...]
    relationships: tuple[Relationship, ...]
    """All that still take one of the person's places, the newest last."""
    manager: str = ""
    """The name of this person's line manager; filled only where they ask to see what is kept."""
    former: tuple[str, ...] = ()
    """Names of those with whom this person was in a relationship that has ended; so, too."""
    hoped_for: str = ""
    """The name of the mentor this person said they hope for; so, too."""
    briefings: tuple[Progress, ...] = ()
    """How far this person has come, in every role they signed up for."""
    applications: tuple[Side, ...] = ()
    seekers: tuple[Side, ...] = ()
    peers: tuple[Side, ...] = ()
    leaves_on: date | None = None
    """When somebody who rests because they leave will have left."""
    rests_until: date | None = None
    """Until when somebody rests from being matched."""
    has_joined: bool = False
    apart: tuple[Person, ...] = ()
    """Whom they would rather not be matched with; filled only where they ask to see it."""
    answered: Mapping[str, Figure] = field(default_factory=dict)
    """What was answered to pulse and check-in, on average, for a coordinator's eyes."""
    asked: tuple[Part, ...] = ()
    """What is kept of what they were asked in private; filled only there, too."""
    unbriefed: tuple[Person, ...] = ()
    """Who has not had the briefing, for a coordinator's eyes."""
    further: Queues = NOBODY
    """How many more there are of these three than are named here."""
    matters: tuple[Matter, ...] = ()
    """Every case that is open, for a coordinator's eyes."""
    figures: Mapping[str, int] = field(default_factory=dict)
    """What the last digest has shown, for a coordinator's eyes."""
    round: MatchingRound | None = None
    """The matching round that is under way."""
    ballots: tuple[Ballot, ...] = ()
    """What matching knows of this person."""
    known: Mapping[PersonId, str] = field(default_factory=dict)
    """The names of those who stand on a ballot; filled only where they ask to see it."""
    platforms: tuple[str, ...] = ()
    """Where this person talks with us; filled only there, too."""
    accounts: tuple[Message, ...] = ()
    """What is offered to somebody who may have another account; filled only there, too."""
    declared: Mapping[str, str] = field(default_factory=dict)
    """What this person said of themselves; filled only there, too."""
    under_way: State | None = None
    """The same round, for a coordinator's eyes."""


def screen(view: View, now: datetime) -> Screen:
    """Return somebody's home, card by card; what invites to join comes after what waits."""
    cards = standing(view, now)
    if view.programme.is_run_by(view.person.id):
        cards += on_the_desk(view, now, lanes.AT_HOME)
    if not view.wishes and view.leaves_on is None:
        cards.append(welcome(view.programme))
    return Screen(tuple(cards))


def welcome(programme: Programme) -> HomeWelcome:
    """Return the ways into the programme, for somebody who has not joined."""
    without = not_offered(programme)
    return HomeWelcome(programme=programme.name, aim=programme.aim, without=without)


def on_the_desk(view: View, now: datetime, most: int = lanes.IN_A_MESSAGE) -> tuple[Message, ...]:
    """Return all that waits for this coordinator; of applications, *most* at once."""
    today = today_there(view.programme.calendar, now)
    waiting = lanes.Waiting(
        programme=view.programme,
        applications=view.applications,
        seekers=view.seekers,
        unbriefed=view.unbriefed,
        further=view.further,
        peers=view.peers,
        cases=visible(view.matters, view.person.id, today),
        figures=view.figures,
        answered=view.answered,
        round=view.under_way,
    )
    return lanes.desk(waiting, today, most)


def standing(view: View, now: datetime) -> list[Message]:
    """Return how it stands with somebody; whoever leaves needs only the way back."""
    if view.leaves_on is not None:
        return [HomeLeaving(from_day=view.leaves_on)]
    me = view.person
    pairs = (
        (card, each.member(me.id).role)
        for each in view.relationships
        for card in (pair(each, me, now), planning.at_home(each, me.id, now))
    )
    cards = [card for card, role in pairs if card and not is_idle(card, role, view)]
    ends = (closing.at_home(each, me.id, view.programme) for each in view.relationships)
    cards += [card for card in ends if card]
    cards += waits(view)
    cards += [lessons.at_home(each) for each in view.briefings if not each.is_briefed]
    return cards


def waits(view: View) -> list[Message]:
    """Return how it stands with what somebody signed up for, or that they rest from it."""
    if view.rests_until is not None and view.wishes:
        return [pause.resting(view.rests_until)]
    return [card for wish in view.wishes if (card := offer(wish, view))]


def is_idle(card: Message, role: Role, view: View) -> bool:
    """Say whether a card promises another round to somebody who took that role back."""
    return isinstance(card, HomeAgain) and role not in {wish.role for wish in view.wishes}


def offer(wish: Wish, view: View) -> Message | None:
    """Return how it stands with what somebody signed up for."""
    if not wish.qualified:
        return HomeApplied(parts=preview(wish))
    reached = (each for each in view.relationships if has_reached(each, view))
    taken = sum(each.member(view.person.id).role is wish.role for each in reached)
    if taken >= wish.capacity:
        return None
    mine = next((each for each in view.ballots if each.role is wish.role), None)
    if in_round := choosing.at_home(view.round, mine):
        return in_round
    return WAITS_AS[wish.role](parts=(*preview(wish), *unlisted(wish, view.programme)))


def unlisted(wish: Wish, programme: Programme) -> tuple[Part, ...]:
    """Say, where mentees pick for themselves, that nobody can pick this mentor; it asks nothing."""
    is_off = wish.role is Role.MENTOR and programme.has_directory and not wish.is_listed
    return (part("home-not-listed"),) if is_off else ()


WAITS_AS = {
    Role.MENTOR: HomeOffering,
    Role.MENTEE: HomeSeeking,
    Role.PEER: HomeSeekingPeer,
}


def has_reached(relationship: Relationship, view: View) -> bool:
    """Say whether this person has heard of a relationship yet."""
    return relationship.accepted_at is not None or relationship.member(view.person.id).is_asked


def pair(relationship: Relationship, me: Person, now: datetime) -> Message | None:
    """Return how it stands with one relationship, from one person's side."""
    partner = relationship.named(me.id)
    about = Ref(Kind.RELATIONSHIP, relationship.id)
    if relationship.accepted_at is None:
        return suggestion(relationship, me, now)
    if relationship.has_ended:
        return again(relationship, me) or ended(partner, about)
    if relationship.awaits_briefing:
        return HomeBriefingFirst(partner=partner, about=about)
    if relationship.introduced_on is None:
        return HomeAccepted(partner=partner, about=about)
    if resting := pause.at_home(relationship, me.id, now):
        return resting
    met_on = relationship.sign_of_life
    if met_on is None or met_on == relationship.introduced_on:
        return HomeIntroduced(partner=partner, about=about, parts=next_time(relationship, me))
    return HomePair(partner=partner, about=about, met_on=met_on, parts=next_time(relationship, me))


def next_time(relationship: Relationship, me: Person) -> tuple[Part, ...]:
    """Return what holds for the next meeting: whose turn it is, and what was settled."""
    return (*whose_turn(relationship, me.id), *at_home(relationship, me.id))


def ended(partner: str | Several, about: Ref) -> Message:
    """Return the offer to try again; a partner who has been forgotten is not named."""
    return HomeEnded(partner=partner, about=about) if partner else HomeOver(about=about)


def suggestion(relationship: Relationship, me: Person, now: datetime) -> Message | None:
    """Return a proposal that has reached somebody; whether anybody answered does not show."""
    if not relationship.member(me.id).is_asked or relationship.answer_by is None:
        return None
    if not awaits_answers(relationship, now):
        freed = relationship.member(me.id).free_from
        return HomeAgain(from_day=freed or free_again(relationship))
    about = Ref(Kind.RELATIONSHIP, relationship.id)
    if relationship.is_circle:
        return HomeCircleProposed(about=about, answer_by=relationship.answer_by)
    return HomeProposed(
        partner=relationship.named(me.id), about=about, answer_by=relationship.answer_by
    )


def again(relationship: Relationship, me: Person) -> Message | None:
    """Return when somebody enters matching again, if they do."""
    day = relationship.member(me.id).free_from
    return HomeAgain(from_day=day) if day else None
