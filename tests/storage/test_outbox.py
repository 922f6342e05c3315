"""Messages wait for their hour, go out once, and are forgotten once they are out."""

from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest
from sqlalchemy import text

from flows.messages import (
    DidYouMeetAgain,
    IntroductionTogether,
    MentorApproved,
    Message,
    Nudge,
    PairGoneQuiet,
    ProposalClosed,
    YourGoals,
)
from flows.outcome import Outcome
from storage.outbox import LEASE, Claimed, Unreadable, Waiting, soon, subject
from tests.people import AMARA, JOAO, MEI_LIN, MONDAY
from tests.storage.world import PATIENCE, House, about, at_once, furnish, opened, paired

NUDGE = Nudge(to=JOAO.id, about=about(), occasion="first", partner="Amara", not_before=MONDAY)
APPROVED = MentorApproved(to=AMARA.id, not_before=MONDAY)
ALERT = PairGoneQuiet(number=4711, not_before=MONDAY)
TOGETHER = IntroductionTogether(about=about(), mentor="Amara", mentee="João", not_before=MONDAY)
REAL = MONDAY + timedelta(days=400)
"""Real time, which has nothing to do with the clock of the programme."""
SENDERS = 8


@pytest.fixture
def house(ledger) -> House:
    return furnish(ledger)


def post(house: House, *messages: Message) -> None:
    house.carry_out(Outcome(messages=messages))


def claim(house: House, now=MONDAY, real=REAL, busy=()) -> Claimed | Unreadable | None:
    with house.page() as page:
        return page.outbox.claim(now, real, busy)


def claimed(house: House, now=MONDAY, real=REAL, busy=()) -> Claimed:
    found = claim(house, now, real, busy)
    assert isinstance(found, Claimed), "nothing was there to claim"
    return found


def state(house: House, message: Message = NUDGE) -> tuple[object, ...]:
    [row] = house.rows("outbox", "status, payload", f"key = '{message.outbox_key}'")
    return row


# --- Kept once ----------------------------------------------------------------------------


def test_the_same_message_twice_is_kept_once(house):
    post(house, NUDGE, NUDGE)
    post(house, replace(NUDGE, not_before=MONDAY + timedelta(days=1)))
    assert house.rows("outbox", "key") == [(NUDGE.outbox_key,)]
    assert claimed(house).message == NUDGE


def test_a_message_that_was_delivered_is_not_kept_again(house):
    post(house, NUDGE)
    with house.page() as page:
        held = page.outbox.claim(MONDAY, REAL)
        assert page.outbox.delivered(held)
    post(house, NUDGE)
    assert claim(house) is None
    assert len(house.rows("outbox")) == 1


def test_the_same_nudge_to_somebody_else_or_for_another_silence_is_another_message(house):
    post(house, NUDGE, replace(NUDGE, to=AMARA.id), replace(NUDGE, occasion="second"))
    assert len(house.rows("outbox")) == 3


def test_a_message_kept_twice_costs_the_page_nothing_else(house):
    post(house, NUDGE)
    post(house, NUDGE, APPROVED)
    assert house.posted() == {"nudge": 1, "mentor-approved": 1}


def test_many_who_post_the_same_at_once_keep_it_once(house):
    assert at_once(*[lambda: post(house, NUDGE)] * SENDERS) == [None] * SENDERS
    assert len(house.rows("outbox")) == 1


def test_what_waits_is_sealed_and_says_only_whom_it_is_for(house):
    post(house, NUDGE)
    [(person, relationship, payload)] = house.rows("outbox", "person_id, relationship_id, payload")
    assert (person, relationship) == (JOAO.id, about().id)
    assert "Amara" not in payload


# --- The hour -----------------------------------------------------------------------------


def test_nobody_hears_from_us_before_the_hour(house):
    post(house, NUDGE)
    assert claim(house, MONDAY - timedelta(microseconds=1)) is None
    assert claim(house, MONDAY) is not None


def test_a_message_without_an_hour_may_go_at_once(house):
    post(house, replace(APPROVED, not_before=None))
    assert claim(house, MONDAY - timedelta(microseconds=1)) is None
    assert claim(house, MONDAY) is not None


def test_whoever_has_waited_longest_is_served_first(house):
    later = replace(APPROVED, not_before=MONDAY + timedelta(hours=1))
    post(house, later, NUDGE)
    evening = MONDAY + timedelta(hours=8)
    assert claimed(house, evening).message == NUDGE
    assert claimed(house, evening).message == later
    assert claim(house, evening) is None


def test_a_message_that_is_put_back_until_morning_waits_until_then(house):
    post(house, NUDGE)
    morning = MONDAY + timedelta(days=1)
    with house.page() as page:
        assert page.outbox.postpone(page.outbox.claim(MONDAY, REAL), morning)
    assert claim(house, morning - timedelta(minutes=1)) is None
    assert claimed(house, morning).tries == 0


def test_the_next_hour_is_that_of_the_first_that_waits(house):
    with house.page() as page:
        assert page.outbox.next_hour(MONDAY - timedelta(weeks=1)) is None
    post(house, replace(APPROVED, not_before=MONDAY + timedelta(hours=3)), NUDGE)
    with house.page() as page:
        assert page.outbox.next_hour(MONDAY - timedelta(weeks=1)) == MONDAY
        assert page.outbox.waiting() == 2
        page.outbox.delivered(page.outbox.claim(MONDAY, REAL))
        assert page.outbox.next_hour(MONDAY - timedelta(weeks=1)) == MONDAY + timedelta(hours=3)
        assert page.outbox.waiting() == 1


# --- One sender ---------------------------------------------------------------------------


def test_of_many_senders_one_holds_the_message(house):
    post(house, NUDGE)
    held = [each for each in at_once(*[lambda: claim(house)] * SENDERS) if each]
    assert [each.message for each in held] == [NUDGE]


def test_many_senders_share_a_pile_and_send_nothing_twice(house):
    pile = [replace(NUDGE, occasion=str(number)) for number in range(24)]
    post(house, *pile)

    def work() -> list[str]:
        mine = []
        for _ in range(PATIENCE * 10):
            with house.page() as page:
                held = page.outbox.claim(MONDAY, REAL)
                if held is None:
                    if page.outbox.waiting() == 0:
                        return mine
                    continue
                mine.append(held.message.occasion)
                assert page.outbox.delivered(held)
        return mine

    shares = at_once(work, work, work)
    assert sorted(each for share in shares for each in share) == sorted(m.occasion for m in pile)
    assert {status for (status,) in house.rows("outbox", "status")} == {"delivered"}


def test_a_sender_takes_the_next_message_past_one_that_is_held(databases):
    """PostgreSQL only: there another page may be open at the same time."""
    ledger = opened(databases.fresh("postgresql"))
    house = furnish(ledger)
    post(house, NUDGE, replace(NUDGE, occasion="second"))
    with house.page() as one, house.page() as other:
        first, second = one.outbox.claim(MONDAY, REAL), other.outbox.claim(MONDAY, REAL)
        third = one.outbox.claim(MONDAY, REAL)
    ledger.close()
    assert first is not None
    assert second is not None
    assert first.id != second.id
    assert third is None


def test_a_message_is_held_until_the_lease_has_run_out(house):
    post(house, NUDGE)
    first = claimed(house)
    assert claim(house, real=REAL + LEASE) is None
    second = claimed(house, real=REAL + LEASE + timedelta(microseconds=1))
    assert second.id == first.id
    assert second.token != first.token


def test_a_lease_goes_by_real_time_and_not_by_the_clock_of_the_programme(house):
    post(house, NUDGE)
    assert claim(house) is not None
    assert claim(house, now=MONDAY + timedelta(days=300)) is None


def test_a_result_is_written_only_with_the_token_that_is_held(house):
    post(house, NUDGE)
    slow = claimed(house)
    quick = claimed(house, real=REAL + 2 * LEASE)
    with house.page() as page:
        box = page.outbox
        assert not box.delivered(slow)
        assert not box.cancel(slow)
        assert not box.unconfirmed(slow)
        assert not box.postpone(slow, MONDAY + timedelta(days=1))
        assert not box.put_back(slow, REAL)
        assert not box.unclear(slow, REAL)
        box.about_to_send(slow, MONDAY)
    assert state(house)[0] == Waiting.WAITING
    assert house.rows("outbox", "maybe_sent, tries") in ([(0, 0)], [(False, 0)])
    with house.page() as page:
        assert page.outbox.delivered(quick)
    assert state(house) == (Waiting.DELIVERED, None)


def test_a_result_is_written_once(house):
    post(house, NUDGE)
    held = claimed(house)
    with house.page() as page:
        assert page.outbox.delivered(held)
        assert not page.outbox.delivered(held)
        assert not page.outbox.cancel(held)
    assert state(house)[0] == Waiting.DELIVERED


def test_one_message_that_cannot_be_read_does_not_hold_up_the_others(house):
    post(house, APPROVED, replace(NUDGE, not_before=MONDAY - timedelta(hours=1)))
    with house.page() as page:
        page.scope.session.execute(
            text("UPDATE outbox SET payload = 'sealed with a lost key' WHERE key = :key"),
            {"key": NUDGE.outbox_key},
        )
    assert isinstance(claim(house), Unreadable)
    assert state(house) == (Waiting.SET_ASIDE, "sealed with a lost key")
    assert claimed(house).message == APPROVED


# --- A conversation at a time ---------------------------------------------------------------


def test_what_is_for_a_busy_conversation_waits_and_the_others_go_on(house):
    post(house, APPROVED, NUDGE, ALERT, TOGETHER)
    first = [claimed(house)]
    while (found := claim(house, busy=[each.conversation for each in first])) is not None:
        first.append(found)
    assert {type(each.message) for each in first} == {
        MentorApproved,
        Nudge,
        PairGoneQuiet,
        IntroductionTogether,
    }


@pytest.mark.parametrize("name", ["APPROVED", "NUDGE", "ALERT", "TOGETHER"])
def test_every_conversation_can_be_busy(house, name):
    message = globals()[name]
    post(house, message)
    held = claimed(house)
    later = REAL + 2 * LEASE
    assert claim(house, real=later, busy=[held.conversation]) is None
    assert claimed(house, real=later, busy=["another"]).message == message


# --- Too late -------------------------------------------------------------------------------


def test_a_nudge_expires_a_week_after_its_hour_and_an_ending_never(house):
    post(house, NUDGE, APPROVED)
    good_for = {type(held.message): held.expires for held in (claimed(house), claimed(house))}
    assert good_for == {Nudge: MONDAY + timedelta(days=7), MentorApproved: None}


# --- What is forgotten --------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["delivered", "cancel", "unconfirmed", "expire"])
def test_what_a_message_said_is_forgotten_once_it_is_closed(house, ending):
    post(house, NUDGE)
    held = claimed(house)
    with house.page() as page:
        assert getattr(page.outbox, ending)(held)
    status, payload = state(house)
    assert payload is None
    assert status == ending.replace("cancel", "cancelled").replace("expire", "expired")
    assert house.rows("outbox", "token, lease_until, since") == [(None, None, None)]
    assert claim(house, MONDAY + timedelta(days=9), REAL + timedelta(days=9)) is None


REMINDED = DidYouMeetAgain(to=JOAO.id, about=about(), partner="Amara", not_before=MONDAY)
OWN_GOALS = YourGoals(to=JOAO.id, occasion=MONDAY.isoformat(), not_before=MONDAY)


@pytest.mark.parametrize("message", [REMINDED, OWN_GOALS], ids=["reminded", "goals"])
@pytest.mark.parametrize("ending", ["delivered", "cancel", "unconfirmed", "expire"])
def test_who_was_reminded_or_wrote_goals_is_not_kept_once_it_is_closed(house, ending, message):
    post(house, message)
    held = claimed(house)
    with house.page() as page:
        assert not getattr(page.outbox, ending)(replace(held, token=held.id))
    assert len(house.rows("outbox")) == 1

    with house.page() as page:
        assert getattr(page.outbox, ending)(held)
    assert house.rows("outbox") == []


def test_a_message_that_waits_again_is_not_forgotten(house):
    post(house, NUDGE)
    held = claimed(house)
    with house.page() as page:
        assert page.outbox.put_back(held, REAL + timedelta(minutes=5))
    assert state(house)[0] == Waiting.WAITING
    assert claimed(house, real=REAL + timedelta(minutes=5)).message == NUDGE


# --- Trying again -------------------------------------------------------------------------


def test_a_refused_message_is_left_alone_as_long_as_the_platform_asked(house):
    post(house, NUDGE)
    with house.page() as page:
        held = page.outbox.claim(MONDAY, REAL)
        page.outbox.about_to_send(held, MONDAY)
        page.outbox.put_back(held, REAL + timedelta(seconds=30), was_tried=True)
    assert claim(house, real=REAL + timedelta(seconds=29)) is None
    again = claimed(house, real=REAL + timedelta(seconds=30))
    assert again.tries == 1
    assert not again.maybe_sent, "it was clearly not accepted"


def test_before_speaking_we_note_that_it_may_have_been_said(house):
    post(house, NUDGE)
    with house.page() as page:
        page.outbox.about_to_send(page.outbox.claim(MONDAY, REAL), MONDAY)
    after_a_crash = claimed(house, real=REAL + 2 * LEASE)
    assert after_a_crash.maybe_sent
    assert after_a_crash.tries == 1


def test_an_unclear_try_keeps_the_note_that_it_may_have_been_said(house):
    post(house, NUDGE)
    with house.page() as page:
        held = page.outbox.claim(MONDAY, REAL)
        page.outbox.about_to_send(held, MONDAY)
        assert page.outbox.unclear(held, REAL + timedelta(minutes=2))
    assert claim(house, real=REAL + timedelta(minutes=1)) is None
    assert claimed(house, real=REAL + timedelta(minutes=2)).maybe_sent


def test_waiting_for_the_morning_does_not_make_us_forget_that_it_may_have_been_said(house):
    post(house, NUDGE)
    with house.page() as page:
        held = page.outbox.claim(MONDAY, REAL)
        page.outbox.about_to_send(held, MONDAY)
        page.outbox.unclear(held, REAL)
    morning = MONDAY + timedelta(days=1)
    with house.page() as page:
        page.outbox.postpone(page.outbox.claim(MONDAY, REAL), morning)
    assert claimed(house, morning).maybe_sent


def test_we_wait_longer_after_each_failure_and_never_more_than_an_hour():
    waits = [soon(REAL, tries) - REAL for tries in range(12)]
    assert waits[0] == timedelta(minutes=1)
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(hours=1)


# --- What a message is about ---------------------------------------------------------------


def test_a_message_knows_its_relationship_also_when_it_comes_out_of_the_box(house):
    closed = ProposalClosed(to=JOAO.id, about=about(), partner="Amara", not_before=MONDAY)
    post(house, closed)
    found = claimed(house).message
    assert subject(found) == about().id
    assert found.outbox_key == closed.outbox_key


def test_a_message_about_a_case_is_about_no_relationship(house):
    alert = PairGoneQuiet(about=None, number=4711, not_before=MONDAY)
    post(house, alert)
    assert subject(claimed(house).message) is None


# --- Homes --------------------------------------------------------------------------------


def test_one_request_for_a_home_is_enough(house):
    for _ in range(3):
        house.carry_out(Outcome(homes=(AMARA.id, JOAO.id, AMARA.id)))
    assert len(house.rows("outbox")) == 2
    assert claim(house) is None, "a home is drawn, not sent"
    with house.page() as page:
        assert page.outbox.waiting() == 0
        assert page.outbox.next_home(MONDAY) == AMARA.id
        assert page.outbox.next_home(MONDAY) == JOAO.id
        assert page.outbox.next_home(MONDAY) is None
    assert house.rows("outbox") == []


def test_a_home_that_was_drawn_can_be_asked_for_again(house):
    for _ in range(2):
        house.carry_out(Outcome(homes=(MEI_LIN.id,)))
        with house.page() as page:
            assert page.outbox.next_home(MONDAY) == MEI_LIN.id


def test_homes_are_asked_for_in_one_fixed_order_whoever_acted(house):
    house.carry_out(Outcome(homes=(JOAO.id, AMARA.id)))
    house.carry_out(Outcome(homes=(MEI_LIN.id,)))
    with house.page() as page:
        drawn = [page.outbox.next_home(MONDAY) for _ in range(3)]
    assert drawn == sorted(drawn)


def test_a_home_that_changes_while_another_is_drawn_is_drawn_again(database, ledger):
    """Somebody's act is under way when their home, asked for earlier, is taken off the list."""
    house = paired(ledger)
    house.carry_out(Outcome(homes=(AMARA.id,)))
    asked, drawn = Event(), Event()

    def act() -> None:
        with house.page() as page:
            page.outbox.put_home(AMARA.id, MONDAY)
            asked.set()
            drawn.wait(0.3)  # on SQLite nobody can draw before this page is closed

    def draw() -> None:
        assert asked.wait(PATIENCE)
        with house.page() as page:
            while page.outbox.next_home(MONDAY) is not None:
                pass
        drawn.set()

    assert at_once(act, draw)[0] is None
    waiting = house.rows("outbox", "person_id", "place = 'home'")
    on_sqlite_it_was_drawn_after_the_act = database.startswith("sqlite")
    assert on_sqlite_it_was_drawn_after_the_act or (AMARA.id,) in waiting
