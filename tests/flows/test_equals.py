"""Peers and co-mentors: whose agenda it is, who hears what, and that nobody is a mentor."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows import (
    about,
    agreement,
    closing,
    equals,
    history,
    home,
    introduction,
    items,
    lanes,
    lookback,
    meeting,
    mydata,
    nudge,
    pause,
    profile,
    prompts,
    signup,
)
from flows import (
    exit as leaving,
)
from flows.facts import Introduced, Joined, Stepped
from flows.forms import Form
from flows.home import View
from flows.matching import equals as matching
from flows.matching.equals import Equal
from flows.matching.lines import Lines
from flows.messages import (
    DOORS,
    AfterMeeting,
    AgendaPrompt,
    Choice,
    Completed,
    DeskPeers,
    DeskSeekers,
    DidYouMeet,
    EqualsIntroduction,
    FirstMetNoted,
    HomePair,
    HomeSeekingPeer,
    IntroductionApart,
    LastMeeting,
    MentorNote,
    MetNoted,
    Nudge,
    ProcessPrompt,
    ProfilePeer,
    ProposalToPeer,
    SignedUp,
)
from flows.outcome import Outcome
from flows.people import Role
from flows.programme import Shape, Silence
from flows.proposal import Side
from flows.relationship import Closing, LookBack, Plan, RelationshipId, Status, Step
from flows.words import part, topics
from tests.flows.matching.cast import mentee, mentor
from tests.people import (
    AMARA,
    AROHA,
    JOAO,
    JOAO_EXCHANGES,
    JOAO_WISHES,
    MONDAY,
    PROGRAMME,
    TOMAS,
    TOMAS_EXCHANGES,
    circle,
    pair,
)
from tests.people import equals as equals_of

R1 = RelationshipId("r1")
EVERY_FORM = replace(PROGRAMME, forms=tuple(Shape))
PEERS, TURNS = equals_of(), equals_of(turn=0)
LATER = MONDAY + timedelta(weeks=5)
BOTH = {JOAO.id, TOMAS.id}
each_form = pytest.mark.parametrize("two", [PEERS, TURNS], ids=["peers", "co-mentors"])


def told(messages) -> set[str]:
    return {each.to for each in messages}


# --- Which form it is, and whose agenda ---------------------------------------------------


def test_the_form_follows_from_who_is_in_it_and_whether_they_take_turns():
    shapes = [each.form for each in (pair(), circle(), PEERS, TURNS)]

    assert shapes == [Shape.PAIRS, Shape.CIRCLES, Shape.PEERS, Shape.CO_MENTORING]


def test_the_agenda_is_the_mentees_or_everybodys_or_the_ones_whose_turn_it_is():
    assert [each.person for each in pair().owners] == [JOAO]
    assert [each.person for each in pair().leaders] == [AMARA]
    assert len(circle(4).owners) == 4
    assert [each.person for each in PEERS.owners] == [JOAO, TOMAS]
    assert PEERS.leaders == ()
    assert [each.person for each in TURNS.owners] == [JOAO]
    assert [each.person for each in TURNS.leaders] == [TOMAS]
    assert [each.person for each in replace(TURNS, turn=1).owners] == [TOMAS]


def test_after_every_meeting_it_is_the_others_turn():
    first = history.apply(replace(TURNS, status=Status.INTRODUCED), Stepped(R1, Step.MEET, MONDAY))
    second = history.apply(first, Stepped(R1, Step.MEET, LATER))

    assert (first.turn, second.turn) == (1, 0)


def test_where_both_say_that_they_met_it_is_one_meeting():
    met = history.apply(TURNS, Stepped(R1, Step.MEET, LATER))
    again = history.apply(met, Stepped(R1, Step.MEET, LATER + timedelta(days=13)))

    assert met.turn == again.turn == 1
    late = history.apply(met, Stepped(R1, Step.MEET, LATER + timedelta(days=14)))
    assert late.turn == 0


def test_a_first_meeting_soon_after_the_introduction_counts():
    new = replace(TURNS, status=Status.INTRODUCED, introduced_on=None, sign_of_life=None)
    begun = history.apply(new, Introduced(R1, MONDAY))

    met = history.apply(begun, Stepped(R1, Step.MEET, MONDAY + timedelta(days=3)))

    assert (begun.turn, met.turn) == (0, 1)


def test_nobody_else_takes_turns():
    for each in (pair(), PEERS, circle()):
        assert history.apply(each, Stepped(R1, Step.MEET, LATER)).turn is None


# --- Signing up ---------------------------------------------------------------------------


def test_the_third_door_asks_what_one_would_like_and_what_one_can_give():
    form = signup.form(JOAO, Role.PEER, PROGRAMME, None)

    keys = [each.key for each in form.questions]
    assert keys[:2] == ["topics", "offers"]
    assert not {"capacity", "ideal", "hoped_for"} & set(keys)
    assert form.key == "sign-up-peer"


def test_who_signs_up_as_a_peer_is_in_at_once():
    given = {
        "topics": ("feedback",),
        "offers": ("strategy", "data"),
        "about_me": "I design.",
        "format": "remote",
        "languages": ("en",),
        "working_days": ("0", "1"),
        "commitment": True,
    }
    outcome = signup.sign_up(signup.Applicant(JOAO, Role.PEER, None), given, EVERY_FORM, MONDAY)

    (wish,) = outcome.keep
    assert (wish.role, wish.topics, wish.offers) == (Role.PEER, ("feedback",), ("strategy", "data"))
    assert wish.qualified
    assert outcome.facts == (Joined(JOAO.id, Role.PEER, MONDAY),)
    assert type(outcome.reply) is SignedUp
    assert part("preview-offers", topics=topics(("strategy", "data"))) in outcome.reply.parts
    empty = signup.sign_up(
        signup.Applicant(JOAO, Role.PEER, None), {**given, "offers": ()}, EVERY_FORM, MONDAY
    )
    assert isinstance(empty.reply, Form)


def test_what_is_off_is_offered_nowhere():
    newcomer = View(person=JOAO, programme=PROGRAMME, wishes=(), relationships=())
    all_on = replace(newcomer, programme=EVERY_FORM)

    (usual,), (every,) = (home.screen(each, MONDAY).cards for each in (newcomer, all_on))
    assert usual.offered == (Choice.JOIN_AS_MENTEE, Choice.JOIN_AS_MENTOR)
    assert every.offered == DOORS
    assert about.outline(PROGRAMME).offered == usual.offered
    assert about.outline(EVERY_FORM).offered == DOORS
    alone = replace(PROGRAMME, forms=(Shape.PEERS,))
    assert about.outline(alone).offered == (Choice.JOIN_AS_PEER,)
    (card,) = profile.screen(replace(newcomer, programme=alone)).cards
    assert card.offered == (Choice.CHANGE_PROFILE,)


def test_the_desk_suggests_what_the_programme_has():
    def desk(forms, seekers=(), peers=()):
        programme = replace(PROGRAMME, forms=forms)
        waiting = lanes.Waiting(programme=programme, seekers=seekers, peers=peers)
        kinds = (DeskSeekers, DeskPeers)
        return [
            each.offered for each in lanes.desk(waiting, MONDAY.date()) if isinstance(each, kinds)
        ]

    seeks, exchanges = Side(JOAO, JOAO_WISHES), Side(TOMAS, TOMAS_EXCHANGES)
    assert desk((Shape.PAIRS,), (seeks,)) == [(Choice.MATCH, Choice.PROPOSE)]
    assert desk((Shape.PAIRS, Shape.PEERS), (seeks,), (exchanges,)) == [
        (Choice.MATCH, Choice.PROPOSE),
        (Choice.PROPOSE_PEERS,),
    ]
    assert desk((Shape.CO_MENTORING,), (), (exchanges,)) == [(Choice.PROPOSE_CO_MENTORS,)]


def test_what_somebody_said_as_a_peer_shows_at_home_in_the_profile_and_in_their_data():
    view = View(person=JOAO, programme=EVERY_FORM, wishes=(JOAO_EXCHANGES,), relationships=())

    (card,) = home.screen(view, MONDAY).cards
    assert type(card) is HomeSeekingPeer
    assert card.choices == (Choice.JOIN_AS_PEER, Choice.TAKE_BACK_PEER)
    assert type(profile.role(JOAO_EXCHANGES)) is ProfilePeer
    assert part("held-offers", what=topics(JOAO_EXCHANGES.offers)) in mydata.show(view).parts


# --- The proposal -------------------------------------------------------------------------


def suggested(form: Shape) -> Outcome:
    def known(wish):
        plain = {"departments_wanted": frozenset(), "format": wish.format}
        return Equal(
            mentee(id=wish.person, topics=wish.topics, **plain),
            mentor(id=wish.person, topics=dict.fromkeys(wish.offers, 2), **plain),
        )

    found = matching.best((known(JOAO_EXCHANGES), known(TOMAS_EXCHANGES)), Lines({}), MONDAY)
    sides = {JOAO.id: Side(JOAO, JOAO_EXCHANGES), TOMAS.id: Side(TOMAS, TOMAS_EXCHANGES)}
    two = equals.Two(found, sides[found.one], sides[found.other], form)
    return equals.propose(R1, two, EVERY_FORM, MONDAY)


@pytest.mark.parametrize(("form", "turn"), [(Shape.PEERS, None), (Shape.CO_MENTORING, 0)], ids=str)
def test_both_are_asked_in_the_same_words_and_each_reads_both_directions(form, turn):
    outcome = suggested(form)

    (kept,) = outcome.keep
    assert {each.role for each in kept.members} == {Role.PEER}
    assert (kept.form, kept.turn) == (form, turn)
    to = {each.to: each for each in outcome.messages}
    assert {type(each) for each in to.values()} == {ProposalToPeer}
    assert {each.form for each in to.values()} == {form}
    assert to[JOAO.id].parts[0] == part("why-topics-mentee", topics=topics(("feedback",)))
    assert to[JOAO.id].parts[1] == part("why-topics-mentor", topics=topics(("data",)))
    assert to[TOMAS.id].parts[0] == part("why-topics-mentee", topics=topics(("data",)))
    assert to[TOMAS.id].parts[1] == part("why-topics-mentor", topics=topics(("feedback",)))
    assert part("preview-about-me", text=JOAO_EXCHANGES.about_me) in to[TOMAS.id].parts


def test_what_both_read_together_names_neither_a_mentee_nor_a_level():
    (kept,) = suggested(Shape.PEERS).keep

    keys = [each.key for each in kept.why]
    assert keys[0] == "why-topics-anyone"
    assert keys[-1] == "at-a-distance"
    assert not any("levels" in key or "department" in key for key in keys)


# --- Brought together ---------------------------------------------------------------------


def test_peers_are_introduced_without_a_mentor_and_co_mentors_with_who_begins():
    (peers,) = introduction.words_of_introduction(PEERS, MONDAY)
    (turns,) = introduction.words_of_introduction(replace(TURNS, turn=1), MONDAY)

    assert type(peers) is type(turns) is EqualsIntroduction
    assert (peers.form, turns.form) == (Shape.PEERS, Shape.CO_MENTORING)
    assert (turns.first, turns.other) == ("Tomás", "João")
    assert turns.parts[0] == part("first-turn", first="Tomás", other="João")
    assert "first-turn" not in [each.key for each in peers.parts]


def test_where_their_hours_never_meet_each_reads_it_in_the_words_of_their_form():
    far = equals_of(JOAO, AROHA, turn=0)

    said = introduction.words_of_introduction(far, MONDAY)

    assert {type(each) for each in said} == {IntroductionApart}
    assert {each.form for each in said} == {Shape.CO_MENTORING}


def test_home_says_whose_turn_it_is():
    def lines(two, who):
        met = replace(two, sign_of_life=LATER)
        view = View(person=who, programme=EVERY_FORM, wishes=(), relationships=(met,))
        pairs = (each for each in home.screen(view, LATER).cards if isinstance(each, HomePair))
        return [line.key for line in next(pairs).parts]

    assert "turn-yours" in lines(TURNS, JOAO)
    assert "turn-theirs" in lines(TURNS, TOMAS)
    assert not {"turn-yours", "turn-theirs"} & {*lines(PEERS, JOAO), *lines(PEERS, TOMAS)}


@each_form
def test_either_may_bring_up_the_agreement(two):
    met = replace(two, status=Status.ACTIVE)

    assert all(agreement.is_invited(met, who) for who in sorted(BOTH))
    form = agreement.form(met, JOAO.id, EVERY_FORM, MONDAY)
    assert dict(form.facts)["form"] == two.form


# --- Silence ------------------------------------------------------------------------------


def test_peers_are_nudged_and_asked_alike_and_neither_reads_a_note_for_mentors():
    assert told(nudge.words_of(Silence.NUDGED, PEERS, LATER)) == BOTH
    asked = nudge.words_of(Silence.ASKED, PEERS, LATER)
    assert told(asked) == BOTH
    assert {type(each) for each in asked} == {DidYouMeet}
    reminded = nudge.words_of(Silence.REMINDED, PEERS, LATER)
    assert told(reminded) == BOTH
    assert not any(isinstance(each, MentorNote) for each in reminded)


def test_of_co_mentors_whose_turn_it_is_is_nudged_and_the_other_hears_last():
    for turn, first, second in ((0, JOAO, TOMAS), (1, TOMAS, JOAO)):
        two = replace(TURNS, turn=turn)
        (said,) = nudge.words_of(Silence.NUDGED, two, LATER)
        assert (type(said), said.to) == (Nudge, first.id)
        assert told(nudge.words_of(Silence.ASKED, two, LATER)) == {first.id}
        last = {type(each): each.to for each in nudge.words_of(Silence.REMINDED, two, LATER)}
        assert last[MentorNote] == second.id


def test_whose_turn_it_is_answers_and_is_invited_to_agree():
    asked = replace(TURNS, silence=Silence.ASKED)

    assert meeting.not_yet(asked, JOAO.id).keep
    assert not meeting.not_yet(asked, TOMAS.id).keep
    new = replace(TURNS, status=Status.INTRODUCED)
    assert type(meeting.noted(new, JOAO.id)) is FirstMetNoted
    assert type(meeting.noted(new, TOMAS.id)) is MetNoted
    both = replace(PEERS, silence=Silence.ASKED)
    assert all(meeting.not_yet(both, who).keep for who in sorted(BOTH))


@each_form
def test_when_a_rest_is_over_whose_agenda_it_is_hears_so(two):
    rests = replace(two, paused_until=date(2026, 4, 1))

    over = pause.ended(rests, LATER)

    assert told(over.messages) == {each.person.id for each in two.owners}
    assert pause.can_pause(two, TOMAS.id)


# --- Around a date ------------------------------------------------------------------------


def around(two, *, is_prepared=False):
    plan = Plan(id="d1", at=LATER, is_prepared=is_prepared)
    now = LATER + timedelta(hours=2) if is_prepared else LATER - timedelta(days=3)
    decided = prompts.decide(replace(two, plan=plan), EVERY_FORM, now)
    return {each.to: type(each) for each in decided.messages}


def test_two_days_before_peers_both_bring_something_and_co_mentors_in_turn():
    assert around(PEERS) == {JOAO.id: AgendaPrompt, TOMAS.id: AgendaPrompt}
    assert around(TURNS) == {JOAO.id: AgendaPrompt, TOMAS.id: ProcessPrompt}
    assert around(replace(TURNS, turn=1)) == {JOAO.id: ProcessPrompt, TOMAS.id: AgendaPrompt}


def test_afterwards_whose_agenda_it_was_is_shown_where_to_say_so():
    assert around(PEERS, is_prepared=True) == dict.fromkeys(sorted(BOTH), AfterMeeting)
    assert around(TURNS, is_prepared=True) == {JOAO.id: AfterMeeting}


# --- How it is going, and the end ---------------------------------------------------------


def test_each_of_two_equals_is_asked_what_a_mentee_is_and_counted_apart():
    for moment in items.Moment:
        assert items.BANK[moment, Role.PEER] == items.BANK[moment, Role.MENTEE]
    assert items.counted_as(items.MATCH, Role.PEER) == "match-peer"


@each_form
def test_a_closing_speaks_of_no_mentor(two):
    ending = replace(
        two,
        status=Status.CLOSING,
        closing_since=MONDAY.date(),
        members=tuple(replace(each, closing=Closing()) for each in two.members),
    )

    said = closing.say(LastMeeting, ending, EVERY_FORM, MONDAY)
    over = closing.complete(ending, MONDAY)

    assert {each.form for each in said} == {two.form}
    assert {type(each) for each in over.messages} == {Completed}


def test_looking_back_an_equal_is_asked_whether_they_would_do_it_again():
    over = replace(
        PEERS,
        status=Status.ENDED,
        members=tuple(
            replace(each, closing=LookBack(next_on=MONDAY.date())) for each in PEERS.members
        ),
    )

    keys = [each.key for each in lookback.form(over, over.members[0]).questions]

    assert "again" in keys
    assert "listener" not in keys


@each_form
def test_an_exit_of_one_of_two_equals_ends_it_for_both_in_the_same_words(two):
    one, other = (leaving.end(two, who.id, MONDAY) for who in (JOAO, TOMAS))

    assert one.keep == other.keep
    on_the_day = leaving.decide(replace(two, ends_on=one.keep[0].on), LATER)
    assert told(on_the_day.messages) == BOTH
    assert len({type(each) for each in on_the_day.messages}) == 1
