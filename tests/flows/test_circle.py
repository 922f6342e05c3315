"""A circle is suggested by a coordinator, and begins with those who say yes; nobody is missed."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from flows import agreement, circle, home, introduction, meeting, mydata, nudge, planning, proposal
from flows import briefing as preparing
from flows.facts import Proposed, Stepped
from flows.forms import Error, Form, Wrong
from flows.home import View
from flows.matching.candidates import Mentee, Mentor
from flows.matching.lines import Lines
from flows.messages import (
    BriefingAwaited,
    BriefingWanted,
    CircleClosed,
    CircleIntroduction,
    CircleSuggested,
    CircleToMentee,
    CircleToMentor,
    CircleYesNoted,
    EverybodySaidYes,
    HomeAgain,
    HomeCircleProposed,
    NoNoted,
    Nudge,
    Settled,
)
from flows.outcome import Because, FreeFrom, NotNow, Outcome, SaidYes, Unsaid, Without
from flows.people import PersonId, Role
from flows.programme import Silence
from flows.proposal import Side
from flows.relationship import Plan, Relationship, RelationshipId, Status, Step
from flows.timeliness import still_true
from flows.words import names, part, topics
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    AROHA,
    DANIEL,
    JOAO,
    JOAO_WISHES,
    KWAME,
    MEI_LIN,
    MONDAY,
    PRIYA,
    PROGRAMME,
    TOMAS,
)
from tests.people import (
    circle as circle_of,
)

R1 = RelationshipId("r1")
LAST_DAY = date(2026, 3, 9)
MENTEES = (JOAO, MEI_LIN, PRIYA)
"""Whom a circle of three has besides Amara."""


def mentor(**known) -> Mentor:
    usual = {"topics": {"feedback": 2, "strategy": 2}, "free_places": 1, "load": 0}
    return Mentor(id=AMARA.id, qualified=True, **(usual | known))


def mentee(who, **known) -> Mentee:
    usual = {"topics": ("feedback",), "waiting_since": MONDAY.date()}
    return Mentee(id=who.id, **(usual | known))


def table(
    *mentees: Mentee, of: Mentor | None = None, lines: dict[PersonId, PersonId] | None = None
) -> circle.Table:
    everybody = (AMARA, JOAO, MEI_LIN, PRIYA, TOMAS, AROHA, KWAME, DANIEL)
    return circle.Table(
        mentors=(of or mentor(),),
        mentees=mentees or tuple(mentee(each) for each in MENTEES),
        people={each.id: each for each in everybody},
        lines=Lines(lines or {}),
    )


def test_those_who_fit_together_best_are_picked_and_whoever_waits_longest_is_among_them():
    early = mentee(TOMAS, waiting_since=date(2026, 1, 5))
    apart = mentee(PRIYA, excluded=frozenset({TOMAS.id}))
    four = table(mentee(JOAO), mentee(MEI_LIN), apart, early)
    found = circle.best(four, MONDAY)

    assert found == (AMARA.id, tuple(sorted((JOAO.id, MEI_LIN.id, TOMAS.id))))
    mentor_asked, mentees_asked = circle.form(four, found).questions
    assert (mentor_asked.value, mentees_asked.value) == found
    given = {"mentor": mentor_asked.value, "mentees": mentees_asked.value}
    assert isinstance(circle.choose(four, given, MONDAY), circle.Chosen)


def test_where_no_circle_can_be_nobody_is_picked():
    assert circle.best(table(of=mentor(free_places=0)), MONDAY) is None
    assert circle.best(table(mentee(JOAO)), MONDAY) is None
    assert [each.value for each in circle.form(table()).questions] == [None, ()]


def test_while_a_round_is_open_the_page_says_why_too_few_are_there_to_be_picked():
    few = replace(table(mentee(JOAO)), is_round_open=True)

    assert circle.form(few).key == "circle-in-round"
    assert not circle.form(few).can_send
    assert [e.key for e in circle.form(replace(table(), is_round_open=True)).parts] == [
        "circle-beside-round"
    ]


def picks(*people) -> dict[str, object]:
    return {circle.MENTOR: AMARA.id, circle.MENTEES: tuple(each.id for each in people)}


def chosen(*people, **known) -> circle.Chosen | Form:
    return circle.choose(table(**known), picks(*people), MONDAY)


def refused(form: circle.Chosen | Form) -> Error | None:
    assert isinstance(form, Form)
    assert [q.error for q in form.questions if q.key != circle.MENTEES] == [None]
    return next(q.error for q in form.questions if q.key == circle.MENTEES)


def proposed(of: int = 3, *, yes=(), **changes) -> Relationship:
    """A circle that was suggested on Monday, and has reached everybody."""
    asked = {
        "status": Status.PROPOSED,
        "answer_by": LAST_DAY,
        "accepted_at": None,
        "introduced_on": None,
        "sign_of_life": None,
    }
    found = circle_of(of, **(asked | changes))
    members = tuple(
        replace(each, is_asked=True, said_yes=each.person in yes) for each in found.members
    )
    return replace(found, members=members)


def on_the_day(relationship: Relationship) -> Outcome:
    decided = proposal.decide(relationship, proposal.closes_at(relationship))
    assert isinstance(decided, Outcome)
    return decided


def looks(relationship: Relationship, who, now: datetime = MONDAY) -> tuple[object, ...]:
    view = View(
        person=who, programme=PROGRAMME, wishes=(JOAO_WISHES,), relationships=(relationship,)
    )
    return (*home.screen(view, now).cards, mydata.show(view))


# --- The page -----------------------------------------------------------------------------


def test_a_coordinator_picks_one_mentor_and_three_to_six_mentees():
    form = circle.form(table())

    one, several = form.questions
    assert [each.value for each in one.options] == [AMARA.id]
    assert [each.value for each in several.options] == [each.id for each in MENTEES]
    assert several.at_most == 6
    assert isinstance(chosen(*MENTEES), circle.Chosen)
    assert refused(chosen(JOAO, MEI_LIN)) == Error(Wrong.TOO_FEW, 3)


def test_six_mentees_make_a_circle_and_seven_are_too_many():
    six = (JOAO, MEI_LIN, PRIYA, TOMAS, AROHA, KWAME)
    wide = table(*(mentee(each) for each in (*six, DANIEL)))

    found = circle.choose(wide, picks(*six), MONDAY)
    too_many = circle.choose(wide, picks(*six, DANIEL), MONDAY)

    assert isinstance(found, circle.Chosen)
    assert len(found.mentees) == 6
    assert refused(too_many) == Error(Wrong.TOO_MANY, 6)


@pytest.mark.parametrize("missing", ["mentors", "mentees"])
def test_where_too_few_wait_the_page_says_so_and_sends_nothing(missing):
    bare = replace(table(), **{missing: ()})

    assert not circle.form(bare).can_send
    assert circle.choose(bare, picks(*MENTEES), MONDAY) == circle.form(bare)


def test_two_who_wait_are_too_few_for_a_circle():
    assert not circle.form(table(mentee(JOAO), mentee(MEI_LIN))).can_send


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ({"lines": {JOAO.id: AMARA.id}}, Wrong.ONE_LINE),
        ({"lines": {JOAO.id: MEI_LIN.id}}, Wrong.ONE_LINE),
        ({"of": mentor(topics={"data": 2})}, Wrong.NO_TOPIC),
        ({"of": mentor(free_places=0)}, Wrong.NOT_AVAILABLE),
        ({"of": mentor(excluded=frozenset({JOAO.id}))}, Wrong.NOT_AVAILABLE),
        ({"of": mentor(previous=frozenset({JOAO.id}))}, Wrong.NOT_AVAILABLE),
    ],
    ids=str,
)
def test_a_broken_rule_is_one_sentence_under_the_mentees(known, why):
    assert refused(chosen(*MENTEES, **known)) == Error(why)


def test_what_somebody_said_of_another_mentee_in_private_counts_and_is_never_told():
    apart = mentee(MEI_LIN, excluded=frozenset({JOAO.id}))
    told = circle.choose(table(mentee(JOAO), apart, mentee(PRIYA)), picks(*MENTEES), MONDAY)
    full = circle.choose(table(of=mentor(free_places=0)), picks(*MENTEES), MONDAY)

    assert refused(told) == refused(full) == Error(Wrong.NOT_AVAILABLE)


def test_what_anybody_may_know_is_told_as_if_nothing_were_private():
    plain = mentor(topics={"data": 2})
    hated = replace(plain, excluded=frozenset({JOAO.id}), free_places=0)

    assert refused(chosen(*MENTEES, of=hated)) == refused(chosen(*MENTEES, of=plain))


# --- Asking everybody ---------------------------------------------------------------------


def suggested() -> Outcome:
    seats = circle.Seats(chosen(*MENTEES), Side(AMARA, AMARA_OFFERS), MENTEES)
    return circle.propose(R1, seats, PROGRAMME, MONDAY)


def test_everybody_is_asked_in_private_and_only_the_mentor_is_named():
    outcome = suggested()
    to = {each.to: each for each in outcome.messages}

    (kept,) = outcome.keep
    assert [each.person for each in kept.those(Role.MENTEE)] == sorted(MENTEES, key=lambda p: p.id)
    assert isinstance(outcome.facts[0], Proposed)
    assert outcome.reply == CircleSuggested(
        mentor=AMARA.name,
        mentees=names(tuple(each.name for each in MENTEES)),
        answer_by=outcome.facts[0].answer_by,
    )
    assert type(to[AMARA.id]) is CircleToMentor
    for each in MENTEES:
        assert type(to[each.id]) is CircleToMentee
        assert to[each.id].mentor == AMARA.name
        assert to[each.id].not_before == each.calendar.next_open(MONDAY)
    said = " ".join(str(each) for each in to.values())
    assert not any(each.first_name in said for each in MENTEES)


def test_what_they_all_share_is_what_brings_them_together():
    several = (mentee(JOAO, topics=("strategy", "feedback")), mentee(MEI_LIN, topics=("feedback",)))
    found = circle.Chosen(mentor(), several)

    assert found.topics == ("feedback",)
    assert found.help == ("strategy", "feedback")
    assert circle.why("anyone", ()) == ()
    assert circle.why("anyone", ("feedback",)) == (
        part("why-topics-anyone", topics=topics(("feedback",))),
    )


# --- Yes, no, and nothing -----------------------------------------------------------------


def test_a_yes_is_noted_in_words_that_name_nobody():
    assert proposal.yes(proposed(), JOAO.id, MONDAY) == Outcome(
        reply=CircleYesNoted(answer_by=LAST_DAY), keep=(SaidYes(R1, JOAO.id),)
    )


def test_the_last_yes_of_all_begins_it_at_once():
    asked = proposed(yes=(AMARA, MEI_LIN, PRIYA))

    outcome = proposal.yes(asked, JOAO.id, MONDAY)

    assert outcome.facts == (Stepped(R1, Step.ACCEPT, MONDAY),)
    assert outcome.reply == EverybodySaidYes(partner=names(("Amara", "Mei", "Priya")))


@pytest.mark.parametrize("who", [AMARA, JOAO], ids=["the mentor's", "a mentee's"])
def test_a_no_is_as_if_nothing_was_answered(who):
    assert proposal.no(proposed(yes=(who,)), who.id, MONDAY) == Outcome(
        reply=NoNoted(), keep=(Unsaid(R1, who.id),)
    )


def test_until_the_last_day_is_over_it_begins_only_with_all():
    asked = proposed(4, yes=(AMARA, JOAO, MEI_LIN, PRIYA))
    closes = proposal.closes_at(asked)

    early = proposal.decide(asked, closes - timedelta(minutes=1))

    assert early == NotNow(Because.WAITING_FOR_ANSWERS, until=closes)


def test_on_the_day_it_begins_with_those_who_said_yes():
    asked = proposed(4, yes=(AMARA, JOAO, MEI_LIN, TOMAS))
    free = proposal.free_again(asked)

    outcome = on_the_day(asked)

    assert outcome.facts == (Stepped(R1, Step.ACCEPT, proposal.closes_at(asked)),)
    assert outcome.keep == (Without(R1, PRIYA.id), FreeFrom(R1, PRIYA.id, free))
    closed = [each for each in outcome.messages if isinstance(each, CircleClosed)]
    assert [each.to for each in closed] == [PRIYA.id]
    assert set(outcome.homes) == {each.person.id for each in asked.members}
    others = [str(each) for each in outcome.messages if each not in closed]
    assert others
    assert not any("Priya" in each for each in others)


@pytest.mark.parametrize(
    "yes",
    [(), (AMARA, JOAO, MEI_LIN), (JOAO, MEI_LIN, PRIYA, TOMAS)],
    ids=["nobody", "two", "without-a-mentor"],
)
def test_where_that_is_not_enough_it_lapses_for_all_in_the_same_words(yes):
    asked = proposed(4, yes=yes)

    outcome = on_the_day(asked)

    assert outcome.facts == (Stepped(R1, Step.LAPSE, proposal.closes_at(asked)),)
    assert {type(each) for each in outcome.messages} == {CircleClosed}
    assert len(outcome.messages) == len(asked.members)


def test_whoever_it_began_without_reads_the_same_as_where_none_began():
    asked = proposed(4, yes=(AMARA, JOAO, MEI_LIN, TOMAS))
    lapsed = proposed(4, yes=(AMARA,))

    begun, over = (
        next(each for each in on_the_day(one).messages if each.to == PRIYA.id)
        for one in (asked, lapsed)
    )

    assert begun == over


def begun_without_priya() -> Relationship:
    """Wednesday a week later: Amara and three mentees are a circle."""
    found = circle_of(4)
    (priya,) = (replace(m, is_asked=True) for m in found.members if m.person == PRIYA)
    day = date(2026, 3, 16)
    others = tuple(m for m in found.members if m.person != PRIYA)
    return replace(
        found,
        members=others,
        without=(replace(priya, free_from=day),),
        status=Status.ACTIVE,
        answer_by=LAST_DAY,
    )


def test_to_whom_it_began_without_it_is_a_proposal_that_came_to_nothing():
    seen = begun_without_priya().as_seen_by(PRIYA.id)
    later = MONDAY + timedelta(days=9)

    cards = looks(seen, PRIYA, later)

    assert HomeAgain(from_day=date(2026, 3, 16)) in cards
    assert not any(name in str(cards[:-1]) for name in ("João", "Mei"))
    assert not any(name in str(cards[-1]) for name in ("Mei", "Amara"))
    assert proposal.yes(seen, PRIYA.id, later) == Outcome(reply=Settled())
    assert proposal.no(seen, PRIYA.id, later) == Outcome(reply=Settled())


def test_nothing_of_it_reaches_whoever_it_began_without():
    begun = begun_without_priya()
    about = introduction.to_each(introduction.LookForIntroduction, begun, MONDAY)[0].about

    assert still_true(CircleClosed(to=PRIYA.id, about=about), begun)
    asked = CircleToMentee(to=PRIYA.id, about=about, mentor=AMARA.name, answer_by=LAST_DAY)
    assert not still_true(asked, begun)
    assert not still_true(Nudge(to=PRIYA.id, about=about, partner="Amara"), begun)


@pytest.mark.parametrize("who", [JOAO, AMARA], ids=str)
def test_a_home_names_nobody_before_it_begins_and_shows_no_answer(who):
    cards = looks(proposed(), who)
    answered = looks(proposed(yes=(JOAO, AMARA, MEI_LIN)), who)

    assert cards == answered
    assert any(isinstance(each, HomeCircleProposed) for each in cards)
    others = {each.first_name for each in (AMARA, *MENTEES)} - {who.first_name}
    assert not any(name in str(cards) for name in others)


# --- From the briefing on -----------------------------------------------------------------


def test_a_circle_waits_for_everybodys_briefing():
    asked = proposed(yes=(AMARA, MEI_LIN, PRIYA))
    members = tuple(replace(m, is_briefed=m.person not in (JOAO, PRIYA)) for m in asked.members)
    waiting = replace(asked, members=members)

    outcome = proposal.yes(waiting, JOAO.id, MONDAY)

    assert type(outcome.reply) is BriefingWanted
    assert {each.to: type(each) for each in outcome.messages} == {
        AMARA.id: BriefingAwaited,
        MEI_LIN.id: BriefingAwaited,
        PRIYA.id: BriefingWanted,
    }
    taken = replace(waiting, status=Status.INTRODUCED, accepted_at=MONDAY)
    assert preparing.waits_for(taken, JOAO.id)
    assert not preparing.waits_for_nobody_else(taken, JOAO.id)


def test_all_are_introduced_in_one_message_or_each_alone():
    europe = replace(
        circle_of(4), members=tuple(m for m in circle_of(6).members if m.person in near())
    )
    (together,) = introduction.words_of_introduction(europe, MONDAY)
    apart = introduction.words_of_introduction(circle_of(5), MONDAY)

    assert isinstance(together, CircleIntroduction)
    assert together.mentee == names(("João", "Kwame", "Tomás"))
    assert len(apart) == 6
    joao = next(each for each in apart if each.to == JOAO.id)
    assert joao.partner == names(("Amara", "Aroha", "Mei", "Priya", "Tomás"))


def near() -> tuple[object, ...]:
    return AMARA, JOAO, TOMAS, KWAME


def test_all_mentees_are_nudged_and_asked_and_one_answer_settles_it():
    quiet = circle_of(3)
    said = nudge.words_of(Silence.NUDGED, quiet, MONDAY)
    asked = nudge.words_of(Silence.ASKED, quiet, MONDAY)

    assert {each.to for each in said} == {each.to for each in asked} == {p.id for p in MENTEES}
    assert next(e for e in said if e.to == JOAO.id).partner == names(("Amara", "Mei", "Priya"))
    open_ = replace(quiet, silence=Silence.ASKED)
    answered = meeting.not_yet(open_, PRIYA.id)
    assert answered.reply.partner == names(("Amara", "João", "Mei"))
    assert len(answered.keep) == 1


def test_what_is_settled_and_when_they_meet_names_all_of_them():
    round_ = circle_of(3)
    others = names(("Amara Okafor", "Mei Lin Tan", "Priya Raman"))
    form = agreement.form(round_, JOAO.id, PROGRAMME, MONDAY)
    offered = replace(
        round_, plan=Plan(id="d1", offered=(MONDAY + timedelta(days=2),), by=MEI_LIN.id)
    )

    assert dict(form.facts)["partner"] == others
    assert planning.at_home(round_, JOAO.id, MONDAY).partner == others
    assert planning.looked_for(offered, JOAO.id, MONDAY) == (part("times-theirs", partner="Mei"),)
    (option, _) = planning.which((round_, replace(round_, id="r2")), JOAO.id).questions[0].options
    assert option.label.text == "Amara Okafor, Mei Lin Tan, Priya Raman"
