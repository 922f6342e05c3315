"""The planned end comes by itself; going on takes all; and what both wrote is handed over."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import agreement, closing, home, meeting, mydata
from flows import exit as leaving
from flows.facts import Extended, Stepped
from flows.farewell import Leaver
from flows.forms import Error, Form, Wrong
from flows.home import View
from flows.messages import (
    Choice,
    ClosingBegins,
    Completed,
    CompletedAsMentee,
    GoingOn,
    GoOnNoted,
    HomeClosing,
    Kind,
    LastMeeting,
    Ref,
    Settled,
    ThanksNoted,
)
from flows.outcome import Because, ForClosing, NotNow, Outcome, Rests
from flows.people import Role, Standing
from flows.planned import closes_on, completes_at, months_later, planned_end
from flows.relationship import (
    Agreement,
    Closing,
    Further,
    Member,
    NotAMemberError,
    Relationship,
    RelationshipId,
    Status,
    Step,
)
from flows.timeliness import still_true
from flows.words import Words, names, part
from tests.flows.lives import DAY, carried_out, is_at_work, pairs, working
from tests.people import (
    AMARA,
    AROHA,
    JOAO,
    JOAO_WISHES,
    KWAME,
    MEI_LIN,
    MONDAY,
    PRIYA,
    PROGRAMME,
    STRANGER,
    pair,
)

R1 = RelationshipId("r1")
ABOUT = Ref(Kind.RELATIONSHIP, R1)
END = date(2026, 9, 30)
"""A Wednesday."""
AGREED = pair(agreement=Agreement(5, END))
EIGHT_WEEKS_AHEAD = datetime(2026, 8, 5, 8, 0, tzinfo=UTC)
THREE_WEEKS_AHEAD = datetime(2026, 9, 9, 8, 0, tzinfo=UTC)
OVER = datetime(2026, 10, 1, 8, 0, tzinfo=UTC)
MOMENT = timedelta(minutes=1)
THANKS = "You asked what nobody else asked me."
MINE = "You listened."


def ending(*said: Closing, **changes) -> Relationship:
    """A closing in which the members, in their order, have said so much."""
    begun = carried_out(AGREED, decided(AGREED, EIGHT_WEEKS_AHEAD))
    members = tuple(
        replace(member, closing=words)
        for member, words in zip(begun.members, said or (Closing(), Closing()), strict=True)
    )
    return replace(begun, members=members, **changes)


def told(relationship: Relationship) -> Relationship:
    members = (
        replace(each, closing=replace(closing.said(each), is_told=True))
        for each in relationship.members
    )
    return replace(relationship, members=tuple(members))


def decided(relationship: Relationship, now: datetime, *leavers: Leaver) -> Outcome | NotNow:
    return closing.decide(relationship, PROGRAMME, now, leavers=leavers)


def says(relationship: Relationship, who, key: str = closing.GO_ON, **given) -> Outcome:
    return closing.choose(relationship, who.id, key, given, PROGRAMME)


def having(relationship: Relationship, who, key: str = closing.GO_ON, **given) -> Relationship:
    return carried_out(relationship, says(relationship, who, key, **given))


def circle() -> Relationship:
    mentees = tuple(Member(person=each, role=Role.MENTEE) for each in (JOAO, KWAME, MEI_LIN))
    members = (Member(person=AMARA, role=Role.MENTOR), *mentees)
    return replace(ending(), members=tuple(replace(each, closing=Closing()) for each in members))


# --- The planned end ------------------------------------------------------------------------


def test_the_planned_end_is_what_was_agreed():
    assert planned_end(AGREED, PROGRAMME) == END


def test_without_an_agreement_it_is_the_programmes_months_from_the_introduction():
    assert planned_end(pair(), PROGRAMME) == date(2027, 3, 2)


def test_who_went_on_without_an_agreement_ends_when_they_chose():
    assert planned_end(pair(extended_until=END), PROGRAMME) == END


def test_nobody_plans_an_end_before_the_introduction():
    with pytest.raises(ValueError, match="from the introduction on"):
        planned_end(pair(introduced_on=None), PROGRAMME)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 9, 30), 3, date(2026, 12, 30)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
    ],
)
def test_months_later_is_the_same_day_or_the_months_last(day, months, then):
    assert months_later(day, months) == then


def test_a_closing_that_begins_late_lasts_two_weeks_all_the_same():
    late = replace(AGREED, status=Status.CLOSING, closing_since=date(2026, 9, 28))

    assert closes_on(late, PROGRAMME) == date(2026, 10, 12)


# --- Eight weeks ahead ----------------------------------------------------------------------


def test_nothing_happens_before():
    assert decided(AGREED, EIGHT_WEEKS_AHEAD - MOMENT) == NotNow(
        Because.TOO_SOON, until=EIGHT_WEEKS_AHEAD
    )


def test_eight_weeks_ahead_everybody_reads_when_it_is_and_nothing_is_asked():
    begun = decided(AGREED, EIGHT_WEEKS_AHEAD)

    assert begun.facts == (Stepped(R1, Step.BEGIN_CLOSING, EIGHT_WEEKS_AHEAD),)
    assert begun.messages == tuple(
        ClosingBegins(
            to=me.id,
            about=ABOUT,
            occasion="2026-08-05",
            partners=names((other.first_name,)),
            until=END,
            not_before=me.calendar.next_open(EIGHT_WEEKS_AHEAD),
        )
        for me, other in ((AMARA, JOAO), (JOAO, AMARA))
    )
    assert begun.homes == (AMARA.id, JOAO.id)
    assert carried_out(AGREED, begun).status is Status.CLOSING


def test_a_closing_after_going_on_is_another_one():
    begun = decided(AGREED, EIGHT_WEEKS_AHEAD + timedelta(days=200))

    keys = {each.outbox_key for each in begun.messages}
    assert not keys & {each.outbox_key for each in decided(AGREED, EIGHT_WEEKS_AHEAD).messages}


def test_the_closing_begins_on_the_day_that_all_know_although_an_early_end_is_to_come():
    waiting = replace(AGREED, ends_on=date(2026, 8, 7))

    assert decided(waiting, EIGHT_WEEKS_AHEAD) == decided(AGREED, EIGHT_WEEKS_AHEAD)


@pytest.mark.parametrize("status", [Status.PROPOSED, Status.INTRODUCED])
def test_who_has_not_met_has_nothing_to_close(status):
    assert decided(replace(AGREED, status=status), OVER) == NotNow(Because.NOT_MEETING)


def test_a_planned_end_that_passed_while_nobody_looked_is_closed_with_time_to_read():
    begun = carried_out(AGREED, decided(AGREED, OVER + 30 * DAY))

    assert begun.status is Status.CLOSING
    assert closes_on(begun, PROGRAMME) == OVER.date() + 44 * DAY


# --- Three weeks ahead ----------------------------------------------------------------------


def test_three_weeks_ahead_everybody_reads_what_makes_a_good_last_meeting():
    before = decided(ending(), THREE_WEEKS_AHEAD - MOMENT)
    guide = decided(ending(), THREE_WEEKS_AHEAD)

    assert before == NotNow(Because.TOO_SOON, until=THREE_WEEKS_AHEAD)
    assert {type(each) for each in guide.messages} == {LastMeeting}
    assert {each.to for each in guide.messages} == {AMARA.id, JOAO.id}
    assert [line.key for line in guide.messages[0].parts] == [
        f"last-meeting-{n}" for n in range(1, 5)
    ]
    assert guide.messages[0].parts == guide.messages[1].parts
    assert guide.facts == ()


def test_it_is_told_once():
    guided = carried_out(ending(), decided(ending(), THREE_WEEKS_AHEAD))

    assert guided == told(ending())
    assert decided(guided, THREE_WEEKS_AHEAD) == NotNow(Because.TOO_SOON, until=OVER)


def test_what_was_said_before_stays_as_it_is():
    said = ending(Closing(thanks=MINE), Closing(further=Further.SOONER))

    guided = carried_out(said, decided(said, THREE_WEEKS_AHEAD))

    assert guided == told(said)


def test_no_guide_to_a_last_meeting_goes_once_it_is_over_or_goes_on():
    guide = decided(ending(), THREE_WEEKS_AHEAD).messages[0]

    assert still_true(guide, ending())
    assert not still_true(guide, replace(ending(), status=Status.ENDED))
    assert not still_true(guide, replace(AGREED, status=Status.ACTIVE))


# --- The end comes by itself -----------------------------------------------------------------


def test_on_the_morning_after_its_last_day_it_is_complete():
    over = decided(told(ending()), OVER)

    assert decided(told(ending()), OVER - MOMENT) == NotNow(Because.TOO_SOON, until=OVER)
    assert over.facts == (Stepped(R1, Step.COMPLETE, OVER),)
    assert over.homes == (AMARA.id, JOAO.id)
    assert over.messages == (
        Completed(to=AMARA.id, about=ABOUT, partners=names(("João",)), not_before=OVER),
        CompletedAsMentee(to=JOAO.id, about=ABOUT, partners=names(("Amara",)), not_before=OVER),
    )
    assert carried_out(told(ending()), over).has_ended


def test_becoming_a_mentor_is_offered_to_mentees_alone_and_to_nobody_twice():
    offering = [
        kind for kind in (Completed, CompletedAsMentee) if Choice.JOIN_AS_MENTOR in kind.choices
    ]

    assert offering == [CompletedAsMentee]


@given(relationship=pairs)
def test_wherever_they_are_they_read_it_in_their_own_hours_and_on_one_day_if_they_can(relationship):
    begun = replace(
        relationship,
        agreement=Agreement(5, END),
        status=Status.CLOSING,
        closing_since=END - 56 * DAY,
    )
    at = completes_at(begun, PROGRAMME)
    over = decided(told(begun), at)

    moments = [each.not_before for each in over.messages]
    for member, message in zip(begun.members, over.messages, strict=True):
        assert is_at_work(member.person.calendar, message.not_before)
        assert message.not_before.astimezone(member.person.calendar.zone).date() > END
    together = [
        at
        for at in moments
        if all(is_at_work(c, at) for c in begun.calendars)
        and len({at.astimezone(c.zone).date() for c in begun.calendars}) == 1
    ]
    assert len(set(moments)) == 1 or not together


# --- Going on, or not ------------------------------------------------------------------------

EVERYTHING = (None, *Further)
LONGER = (Further.THREE_MONTHS, Further.SIX_MONTHS)


@pytest.mark.parametrize(("one", "other"), [*product(LONGER, LONGER)])
def test_if_all_would_like_to_go_on_the_shortest_time_holds(one, other):
    said = ending(Closing(further=one), Closing(further=other))
    until = months_later(END, min(one.months, other.months))

    on = decided(said, EIGHT_WEEKS_AHEAD)

    assert on.facts == (
        Extended(R1, until, EIGHT_WEEKS_AHEAD),
        Stepped(R1, Step.EXTEND, EIGHT_WEEKS_AHEAD),
    )
    assert {(type(each), each.to, each.until) for each in on.messages} == {
        (GoingOn, AMARA.id, until),
        (GoingOn, JOAO.id, until),
    }
    after = carried_out(said, on)
    assert after.status is Status.ACTIVE
    assert planned_end(after, PROGRAMME) == until
    assert all(member.closing is None for member in after.members)


NOT_ALL = [
    each
    for each in product(EVERYTHING, EVERYTHING)
    if not set(each) <= set(LONGER) and each != (Further.SOONER, Further.SOONER)
]


@pytest.mark.parametrize(("one", "other"), NOT_ALL)
def test_otherwise_it_ends_as_planned_and_nobody_can_tell_who_chose_what(one, other):
    said = told(ending(Closing(further=one), Closing(further=other)))

    assert decided(said, OVER - MOMENT) == NotNow(Because.TOO_SOON, until=OVER)
    assert decided(said, OVER) == decided(told(ending()), OVER)


def test_if_all_would_rather_finish_sooner_it_ends_at_once():
    said = ending(Closing(further=Further.SOONER), Closing(further=Further.SOONER))

    over = decided(said, EIGHT_WEEKS_AHEAD)

    assert over.facts == (Stepped(R1, Step.COMPLETE, EIGHT_WEEKS_AHEAD),)


@pytest.mark.parametrize("theirs", EVERYTHING)
@pytest.mark.parametrize("mine", Further)
def test_whoever_answers_reads_the_same_whatever_the_other_said(mine, theirs):
    said = ending(Closing(further=theirs), Closing())

    answer = says(said, JOAO, further=mine)

    assert answer == Outcome(
        reply=GoOnNoted(until=END), keep=(ForClosing(R1, JOAO.id, Closing(further=mine)),)
    )


@pytest.mark.parametrize("theirs", EVERYTHING)
def test_the_form_and_the_home_card_are_the_same_whatever_the_other_said(theirs):
    said = ending(Closing(further=theirs, thanks=THANKS, in_touch=True), Closing())

    for key in (closing.GO_ON, closing.THANKS):
        opened = closing.begin(said, JOAO.id, key, PROGRAMME)
        assert opened == closing.begin(ending(), JOAO.id, key, PROGRAMME)
        assert opened.reply.private
    assert closing.at_home(said, JOAO.id, PROGRAMME) == HomeClosing(
        about=ABOUT, partners=names(("Amara",)), until=END
    )


def test_one_changes_ones_mind_until_it_is_over():
    first = having(ending(), JOAO, further=Further.SIX_MONTHS)
    form = closing.begin(first, JOAO.id, closing.GO_ON, PROGRAMME).reply
    assert form.questions[0].value is Further.SIX_MONTHS

    second = having(first, JOAO, further=Further.AS_PLANNED)
    assert closing.said(second.member(JOAO.id)).further is Further.AS_PLANNED


def test_what_is_not_offered_is_refused():
    answer = says(ending(), JOAO, further="for-ever")

    assert isinstance(answer.reply, Form)
    assert answer.keep == ()


def test_in_a_circle_it_takes_a_yes_from_everybody():
    together = circle()
    for each in (AMARA, JOAO, KWAME):
        together = having(together, each, further=Further.THREE_MONTHS)
    assert isinstance(decided(together, EIGHT_WEEKS_AHEAD), NotNow)

    all_of_them = having(together, MEI_LIN, further=Further.SIX_MONTHS)
    on = decided(all_of_them, EIGHT_WEEKS_AHEAD)
    assert {each.to for each in on.messages} == {m.person.id for m in together.members}
    assert on.messages[0].partners == names(("João", "Kwame", "Mei"))


@pytest.mark.parametrize("key", [closing.GO_ON, closing.THANKS])
@pytest.mark.parametrize("status", [each for each in Status if each is not Status.CLOSING])
def test_only_in_a_closing_is_there_anything_to_say(key, status):
    elsewhere = replace(AGREED, status=status)

    assert closing.begin(elsewhere, JOAO.id, key, PROGRAMME) == Outcome(reply=Settled())
    assert says(elsewhere, JOAO, key, further="sooner", note=MINE) == Outcome(reply=Settled())


@pytest.mark.parametrize("key", [closing.GO_ON, closing.THANKS])
def test_a_stranger_is_refused(key):
    with pytest.raises(NotAMemberError):
        closing.begin(ending(), STRANGER, key, PROGRAMME)
    with pytest.raises(NotAMemberError):
        closing.choose(ending(), STRANGER, key, {}, PROGRAMME)


def test_after_going_on_the_silence_is_counted_anew():
    said = ending(Closing(further=LONGER[0]), Closing(further=LONGER[0]))

    after = carried_out(said, decided(said, EIGHT_WEEKS_AHEAD))

    assert after.last_sign == EIGHT_WEEKS_AHEAD
    assert after.sign_of_life == MONDAY


# --- Thanks, at the same moment ---------------------------------------------------------------


def test_a_note_is_sealed_and_shown_to_nobody_but_who_wrote_it():
    answer = says(ending(), JOAO, closing.THANKS, note=f" {MINE} ", in_touch=True)

    assert answer == Outcome(
        reply=ThanksNoted(until=END, parts=(part("thanks-own", text=MINE),)),
        keep=(ForClosing(R1, JOAO.id, Closing(thanks=MINE, in_touch=True)),),
    )


def test_it_can_be_taken_back():
    wrote = having(ending(), JOAO, closing.THANKS, note=MINE, in_touch=True)

    assert having(wrote, JOAO, closing.THANKS, note="", in_touch=False) == ending()


def test_who_both_wrote_read_each_other_at_the_same_moment():
    wrote = ending(Closing(thanks=THANKS), Closing(thanks=MINE))

    to_amara, to_joao = decided(told(wrote), OVER).messages

    assert to_amara.parts == (part("thanks-from", name="João", text=MINE),)
    assert to_joao.parts == (part("thanks-from", name="Amara", text=THANKS),)
    assert to_amara.not_before == to_joao.not_before


@pytest.mark.parametrize(
    "said",
    [
        (Closing(thanks=THANKS), Closing()),
        (Closing(), Closing(thanks=MINE)),
        (Closing(in_touch=True), Closing()),
        (Closing(thanks=THANKS), Closing(in_touch=True)),
    ],
)
def test_a_note_without_an_answer_is_never_read_and_no_word_hints_at_it(said):
    over = decided(told(ending(*said)), OVER)

    assert over == decided(told(ending()), OVER)
    after = carried_out(told(ending(*said)), over)
    assert "thanks" not in repr([member.closing for member in after.members])


def test_who_would_both_stay_in_touch_are_told_so():
    would = ending(Closing(in_touch=True), Closing(in_touch=True))

    to_amara, to_joao = decided(told(would), OVER).messages

    assert to_amara.parts == (part("stay-in-touch", partners=names(("João",))),)
    assert to_joao.parts == (part("stay-in-touch", partners=names(("Amara",))),)


def test_in_a_circle_whoever_wrote_reads_the_others_who_did():
    together = circle()
    for each, text in ((AMARA, THANKS), (JOAO, MINE), (KWAME, "Well led.")):
        together = having(together, each, closing.THANKS, note=text)

    read = {
        each.to: [line.facts for line in each.parts]
        for each in decided(told(together), OVER).messages
    }

    assert [dict(facts)["name"] for facts in read[AMARA.id]] == ["João", "Kwame"]
    assert [dict(facts)["name"] for facts in read[JOAO.id]] == ["Amara", "Kwame"]
    assert read[MEI_LIN.id] == []


def test_the_note_about_the_end_is_forgotten_even_if_it_cannot_be_said():
    assert Completed.for_their_eyes
    assert CompletedAsMentee.for_their_eyes
    assert Completed.reaches_all


# --- An early end beside it --------------------------------------------------------------------

LEAVES_BEFORE = date(2026, 9, 30)
LEAVES_AFTER = date(2026, 10, 5)


def test_an_early_end_that_comes_first_goes_first():
    leaving_ = told(ending(ends_on=LEAVES_BEFORE))

    assert decided(leaving_, OVER - MOMENT) == NotNow(Because.NOT_DUE)
    ended = leaving.decide(leaving_, leaving.ends_at(leaving_))
    assert ended.facts == (Stepped(R1, Step.END_EARLY, leaving.ends_at(leaving_)),)


def test_on_the_same_morning_the_early_end_goes_first():
    assert decided(told(ending(ends_on=OVER.date())), OVER) == NotNow(Because.NOT_DUE)


@pytest.mark.parametrize("day", [LEAVES_BEFORE, LEAVES_AFTER])
def test_of_the_last_meeting_we_write_on_its_day_whatever_is_to_come(day):
    written = decided(ending(ends_on=day), THREE_WEEKS_AHEAD)

    assert written.messages
    assert written == decided(ending(), THREE_WEEKS_AHEAD)


def leaving_on(relationship: Relationship, day: date) -> Relationship:
    """The same circle; João's part in it ends on a day."""
    mine = [replace(m, leaves_on=day) if m.person == JOAO else m for m in relationship.members]
    return replace(relationship, members=tuple(mine))


def test_whoever_leaves_a_circle_soon_holds_up_nothing_of_its_closing():
    active = replace(circle(), status=Status.ACTIVE, closing_since=None)
    for before, now in ((active, EIGHT_WEEKS_AHEAD), (circle(), THREE_WEEKS_AHEAD)):
        decided = closing.decide(before, PROGRAMME, now)

        assert isinstance(decided, Outcome)
        leaves = leaving_on(before, now.date() + DAY)
        assert closing.decide(leaves, PROGRAMME, now).messages == decided.messages


@pytest.mark.parametrize("further", ["six-months", "sooner"])
def test_when_somebody_leaves_a_circle_nobody_reads_that_theirs_was_the_missing_choice(further):
    day = THREE_WEEKS_AHEAD.date() + DAY
    soon = leaving_on(circle(), day)
    for each in soon.members:
        chosen = {} if each.person == JOAO else {"further": further}
        soon = having(having(soon, each.person, closing.THANKS, note=MINE), each.person, **chosen)
    at = leaving.ends_at(soon)

    fewer = leaving.decide(soon, at)
    smaller = carried_out(soon, fewer)

    assert JOAO.id not in {each.person.id for each in smaller.members}
    assert not isinstance(decided(told(smaller), at), Outcome)
    assert {closing.said(each).thanks for each in smaller.members} == {MINE}
    anew = (part("circle-chosen-anew"),)
    assert [each.parts for each in fewer.messages if each.to != JOAO.id] == [anew] * 3
    for each in smaller.members:
        smaller = having(smaller, each.person, further=further)
    assert isinstance(decided(told(smaller), at), Outcome)


def test_an_early_end_that_would_come_later_is_not_needed_and_leaves_nothing():
    later = told(ending(ends_on=LEAVES_AFTER))

    over = decided(later, OVER)

    assert over == decided(told(ending()), OVER)
    after = carried_out(later, over)
    assert after.ends_on is None
    assert leaving.decide(after, OVER + 10 * DAY) == NotNow(Because.SETTLED)


def test_until_its_day_all_goes_on_and_what_all_choose_still_counts():
    waiting = ending(ends_on=LEAVES_BEFORE)
    assert decided(told(waiting), THREE_WEEKS_AHEAD) == NotNow(Because.NOT_DUE)
    for key, given_ in (("go-on", {"further": "six-months"}), ("thanks", {"note": MINE})):
        assert says(waiting, JOAO, key, **given_) == says(ending(), JOAO, key, **given_)

    both = having(having(waiting, JOAO, further="six-months"), AMARA, further="three-months")
    on = decided(both, THREE_WEEKS_AHEAD)
    assert on.facts[1] == Stepped(R1, Step.EXTEND, THREE_WEEKS_AHEAD)
    assert carried_out(both, on).ends_on == LEAVES_BEFORE


def test_what_was_written_is_gone_unread_with_an_early_end():
    wrote = ending(Closing(thanks=THANKS), Closing(thanks=MINE), ends_on=LEAVES_BEFORE)

    ended = leaving.decide(wrote, OVER)
    nothing = leaving.decide(ending(ends_on=LEAVES_BEFORE), OVER)

    assert ended == nothing
    assert all(member.closing is None for member in carried_out(wrote, ended).members)


def test_who_leaves_the_programme_rests_from_the_completion_on():
    going = told(ending(ends_on=LEAVES_AFTER, resting=frozenset({JOAO.id})))
    leaver = Leaver(JOAO.id, (), Standing.ENROLLED)

    assert Rests(JOAO.id) in decided(going, OVER, leaver).keep
    both = ending(*(Closing(further=Further.SIX_MONTHS),) * 2, resting=frozenset({JOAO.id}))
    assert decided(both, OVER, leaver).keep == ()


# --- What others see of it ----------------------------------------------------------------------


@pytest.mark.parametrize("status", [each for each in Status if each is not Status.CLOSING])
def test_at_home_there_is_a_card_only_in_a_closing(status):
    assert closing.at_home(replace(AGREED, status=status), JOAO.id, PROGRAMME) is None


def test_the_home_of_each_shows_the_planned_end_beside_the_pair():
    view = View(person=JOAO, programme=PROGRAMME, wishes=(JOAO_WISHES,), relationships=(ending(),))

    cards = home.screen(view, EIGHT_WEEKS_AHEAD).cards

    assert HomeClosing(about=ABOUT, partners=names(("Amara",)), until=END) in cards


def test_ones_own_data_show_what_one_said_and_nothing_of_the_other():
    said = ending(
        Closing(further=Further.SOONER, thanks=THANKS),
        Closing(further=Further.SIX_MONTHS, thanks=MINE, in_touch=True),
    )
    view = View(person=JOAO, programme=PROGRAMME, wishes=(), relationships=(said,))

    lines = mydata.show(view).parts

    with_ = names(("Amara",))
    assert lines[-3:] == (
        part("held-further", what=with_, chosen=Words("further-six-months")),
        part("held-thanks", what=with_, text=MINE),
        part("held-in-touch", what=with_),
    )
    assert THANKS not in repr(lines)


def test_in_a_closing_nobody_moves_the_end_alone():
    given_ = {"every": "5", "until": "2026-11-30", "format": "remote"}

    answer = agreement.agree(ending(), JOAO.id, given_, PROGRAMME, EIGHT_WEEKS_AHEAD)

    [until] = [each for each in answer.reply.questions if each.key == "until"]
    assert until.error == Error(Wrong.NOT_LATER)
    sooner = agreement.agree(
        ending(), JOAO.id, {**given_, "until": "2026-09-15"}, PROGRAMME, EIGHT_WEEKS_AHEAD
    )
    assert closes_on(carried_out(ending(), sooner), PROGRAMME) == date(2026, 9, 15)


def test_after_going_on_the_agreement_can_be_settled_anew_for_all_of_that_time():
    later = replace(AGREED, agreement=Agreement(5, date(2028, 3, 1)))

    assert agreement.last_day(later, PROGRAMME, MONDAY) == date(2028, 3, 1)


def test_who_meets_in_a_closing_stays_in_it():
    met = carried_out(ending(), meeting.met(ending(), JOAO.id, THREE_WEEKS_AHEAD))

    assert met.status is Status.CLOSING
    assert met.closing_since == date(2026, 8, 5)


# --- Whole lives --------------------------------------------------------------------------------

acts = st.tuples(
    st.integers(0, 30),
    st.sampled_from([AMARA, JOAO]),
    st.sampled_from([*Further, "thanks", "meets", "leaves"]),
)


@given(life=st.lists(acts, max_size=20))
def test_whatever_happens_it_ends_and_nothing_said_in_private_outlives_it(life):
    relationship, now = AGREED, EIGHT_WEEKS_AHEAD
    for wait, who, act in life:
        now += wait * DAY
        relationship = by_the_clock(relationship, now)
        if relationship.has_ended:
            break
        relationship = carried_out(relationship, act_of(relationship, who, act, now))
        in_closing = relationship.status is Status.CLOSING
        assert all((m.closing is not None) == in_closing for m in relationship.members)
    for _ in range(8):
        now = now + timedelta(days=70)
        relationship = by_the_clock(relationship, now)
    assert relationship.has_ended
    assert all(member.closing is None for member in relationship.members)


def act_of(relationship: Relationship, who, act: str, now: datetime) -> Outcome:
    match act:
        case "meets":
            return meeting.met(relationship, who.id, now)
        case "leaves":
            return leaving.end(relationship, who.id, now)
        case "thanks":
            return says(relationship, who, closing.THANKS, note=MINE)
        case _:
            return says(relationship, who, further=act)


def by_the_clock(relationship: Relationship, now: datetime) -> Relationship:
    """Let the clock look, as often as there is something to do."""
    for _ in range(12):
        outcomes = [
            each
            for each in (decided(relationship, now), leaving.decide(relationship, now))
            if isinstance(each, Outcome)
        ]
        if not outcomes:
            return relationship
        relationship = carried_out(relationship, outcomes[0], now)
    raise AssertionError("the clock never comes to rest")


def test_far_apart_they_read_it_on_their_own_mornings():
    far = pair(working(AMARA, AROHA.calendar), working(JOAO, PRIYA.calendar))
    begun = replace(
        far, agreement=Agreement(5, END), status=Status.CLOSING, closing_since=date(2026, 8, 5)
    )

    over = decided(told(begun), completes_at(begun, PROGRAMME))

    assert all(
        is_at_work(begun.member(each.to).person.calendar, each.not_before) for each in over.messages
    )
