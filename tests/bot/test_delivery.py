from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from bot.channel import Channels, RefusedError, RestError, UnclearError, UnreachableError
from bot.delivery import Delivery
from bot.pace import Pace
from flows import proposal
from flows.facts import Stepped
from flows.messages import (
    EndedEarly,
    MentorApproved,
    Nudge,
    PairGoneQuiet,
    ProposalToMentee,
)
from flows.nudge import say
from flows.outcome import Outcome
from flows.people import PersonId
from flows.relationship import Step
from flows.wishes import Own
from storage import tables as t
from storage.keys import Keyring
from storage.outbox import LEASE, Waiting
from storage.people import Account
from tests.bot.office import DESK, SLACK, TEAM, Notebook, about
from tests.people import AMARA_OFFERS, JOAO_WISHES, MONDAY

JOAO, AMARA = "U0JOAO", "U0AMARA"


class PowerCutError(BaseException):
    """The machine goes dark in the middle of a word."""


def approval(office, name="joao"):
    return MentorApproved(to=office.people[name], not_before=MONDAY)


def nudge(office, pair):
    there = office.relationship(pair)
    (message,) = say(Nudge, there, there.owners, office.clock())
    return message


def end_note(office, pair):
    return EndedEarly(to=office.people["joao"], about=about(pair), partner="Amara")


def alert():
    return PairGoneQuiet(number=4711)


def test_a_message_is_delivered_once_however_often_it_is_posted(office):
    office.posts(approval(office))
    office.posts(approval(office))

    assert [office.delivery.run(), office.delivery.run()] == [1, 0]
    assert office.channel.told == [("direct", JOAO)]


def test_what_was_said_is_forgotten_once_it_was_delivered(office):
    office.posts(approval(office))
    office.delivery.run()

    assert (office.only_row().status, office.only_row().payload) == (Waiting.DELIVERED, None)


def test_two_people_are_each_told_in_their_turn(office):
    office.posts(approval(office, "joao"), approval(office, "amara"))

    assert office.delivery.run() == 2
    assert sorted(office.channel.told) == [("direct", AMARA), ("direct", JOAO)]


def test_a_platform_that_says_when_to_come_back_is_left_alone_until_then(office):
    office.posts(approval(office))
    office.channel.fails_with = [RestError("ratelimited", 90)]

    assert office.delivery.run() == 0
    office.real.passes(seconds=89)
    assert office.delivery.run() == 0
    office.real.passes(seconds=1)
    assert office.delivery.run() == 1


def test_a_wait_is_real_time_and_no_matter_of_the_held_clock(office):
    office.posts(approval(office))
    office.channel.fails_with = [RestError("ratelimited", 90)]
    office.delivery.run()

    office.clock.passes(weeks=1)
    assert office.delivery.run() == 0


def test_a_platform_that_keeps_refusing_is_asked_less_and_less_often(office):
    office.posts(approval(office))
    office.channel.fails_with = [RefusedError("invalid_blocks")] * 3
    waits = []
    while not office.delivery.run():
        waits.append(office.only_row().retry_at - office.real())
        office.real.at = office.only_row().retry_at

    assert waits == [timedelta(minutes=minutes) for minutes in (1, 2, 4)]


# --- In whose language? -------------------------------------------------------------------


def reads(office, name, language):
    office.carries_out(Outcome(keep=(Own(office.people[name], language=language),)))


def test_who_reads_one_language_together_is_written_to_in_it(office):
    reads(office, "joao", "de")
    reads(office, "amara", "de")
    office.introduces()
    office.delivery.run()

    (said,) = [card for place, _, card in office.channel.said if place == "group"]
    assert said.title == "Darf ich vorstellen?"


def test_who_read_two_languages_together_are_written_to_in_both(office):
    reads(office, "joao", "de")
    office.introduces()
    office.delivery.run()

    (said,) = [card for place, _, card in office.channel.said if place == "group"]
    assert said.title == "Darf ich vorstellen? · An introduction"
    assert said.body.startswith("João, das ist Amara")
    assert "\n\nJoão, meet Amara" in said.body
    assert [each.label for each in said.buttons] == [
        "Wir haben uns getroffen · We have met",
        "Unsere Vereinbarung · Our agreement",
        "Etwas ändern? · Need a change?",
    ]
    assert said.footer.startswith("Hilfe? ")


def test_a_language_that_the_bot_does_not_speak_makes_nothing_longer(office):
    reads(office, "joao", "fr")
    office.introduces()
    office.delivery.run()

    (said,) = [card for place, _, card in office.channel.said if place == "group"]
    assert said.title == "An introduction"


def test_the_desk_reads_the_programmes_language_whatever_its_coordinator_reads(office):
    reads(office, "ingrid", "de")
    office.posts(alert())
    office.delivery.run()

    ((_, _, said),) = office.channel.said
    assert said.title == "Case 4711: a pair has gone quiet"


# --- Did it arrive? -----------------------------------------------------------------------


def test_a_nudge_that_did_arrive_is_found_and_not_said_again(office):
    office.posts(nudge(office, office.pairs()))
    office.channel.fails_after = [UnclearError("dropped")]

    assert office.delivery.run() == 0
    office.real.passes(hours=1)
    assert office.delivery.run() == 1
    assert office.channel.told == [("direct", JOAO)]
    assert (office.channel.looked, office.counts(Waiting.DELIVERED)) == (1, 1)


def test_a_nudge_that_did_not_arrive_is_said_again(office):
    office.posts(nudge(office, office.pairs()))
    office.channel.fails_with = [UnclearError("dropped")]

    assert office.delivery.run() == 0
    office.real.passes(hours=1)
    assert office.delivery.run() == 1
    assert office.channel.told == [("direct", JOAO)]


def test_nobody_looks_before_the_platform_had_time_to_show_it(office):
    office.posts(nudge(office, office.pairs()))
    office.channel.fails_after = [UnclearError("dropped")]
    office.delivery.run()

    office.real.passes(seconds=10)
    office.delivery.run()
    assert office.channel.looked == 0


def test_a_nudge_in_whose_midst_the_power_went_is_looked_for(office):
    office.posts(nudge(office, office.pairs()))
    office.channel.fails_after = [PowerCutError()]
    with pytest.raises(PowerCutError):
        office.delivery.run()

    office.real.passes(minutes=2)
    assert office.delivery.run() == 1
    assert office.channel.told == [("direct", JOAO)]
    assert office.counts(Waiting.DELIVERED) == 1


def test_where_nobody_lets_us_look_a_nudge_is_not_repeated(office):
    office.channel.is_blind = True
    office.posts(nudge(office, office.pairs()))
    office.channel.fails_with = [UnclearError("dropped")]
    office.delivery.run()
    office.real.passes(days=1)

    assert office.delivery.run() == 0
    assert office.channel.told == []
    assert office.counts(Waiting.UNCONFIRMED) == 1


def test_where_nobody_lets_us_look_the_note_about_an_ending_is_repeated(office):
    office.channel.is_blind = True
    office.posts(end_note(office, office.pairs()))
    office.channel.fails_with = [UnclearError("dropped"), UnclearError("fatal_error")]
    for _ in range(3):
        office.delivery.run()
        office.real.passes(hours=1)

    assert office.channel.told == [("direct", JOAO)]
    assert office.counts(Waiting.WAITING) == 0


def test_a_post_on_the_desk_is_repeated_and_says_so(office):
    office.posts(alert())
    office.channel.fails_after = [UnclearError("dropped")]
    office.delivery.run()
    office.real.passes(hours=1)

    assert office.delivery.run() == 1
    first, second = office.channel.said
    assert "twice" not in first[2].lines[-1:]
    assert second[2].lines[-1].startswith("This may be here twice")


def test_an_introduction_that_may_be_there_is_not_repeated_and_each_is_told_where_to_look(office):
    pair = office.introduces()
    office.channel.fails_after = [UnclearError("dropped")]
    office.delivery.run()
    office.real.passes(hours=1)
    office.delivery.run()

    (group, _), *privately = office.channel.told
    assert group == "group"
    assert sorted(privately) == [("direct", AMARA), ("direct", JOAO)]
    assert {card.title for place, _, card in office.channel.said if place == "direct"} == {
        "Is our introduction there?"
    }
    assert office.relationship(pair).introduced_on == MONDAY


# --- Trouble ------------------------------------------------------------------------------


def test_a_workspace_in_trouble_is_left_alone_and_asked_something_harmless_first(office):
    office.posts(*(approval(office, name) for name in ("joao", "amara", "tomas")))
    office.channel.fails_with = [UnclearError("service_unavailable")]
    office.delivery.run()
    assert office.channel.fails_with == []

    office.channel.does_not_listen = [UnclearError("service_unavailable")] * 3
    rests = []
    while not office.channel.told:
        rests.append(office.delivery.pace.rest(f"slack {TEAM}"))
        office.real.passes(seconds=rests[-1])
        office.delivery.run()
    assert rests == [60, 120, 240, 480]


def test_a_message_on_which_the_platform_always_breaks_holds_nobody_up(office):
    first = replace(approval(office, "joao"), not_before=MONDAY - timedelta(hours=1))
    office.posts(first, approval(office, "amara"), approval(office, "tomas"))
    office.channel.breaks_at = JOAO
    for _ in range(2):
        office.delivery.run()
        office.real.passes(seconds=61)

    assert len(office.channel.told) == 2


def test_a_message_that_is_always_refused_is_put_aside_and_the_desk_is_told(office):
    office.posts(approval(office))
    office.channel.fails_with = [RefusedError("invalid_blocks")] * 8
    for _ in range(8):
        office.delivery.run()
        office.real.passes(hours=2)
    office.delivery.run()

    assert office.counts(Waiting.SET_ASIDE) == 1
    assert office.channel.told == [("desk", DESK)]
    assert office.channel.said[0][2].title == "A message was put aside"


def test_a_message_on_which_we_stumble_holds_nobody_up(office):
    office.posts(approval(office, "joao"), approval(office, "amara"))
    office.channel.fails_with = [KeyError("blocks")]

    assert office.delivery.run() == 2  # the other one, and the note to the desk
    assert office.counts(Waiting.SET_ASIDE) == 1


def test_the_desk_is_told_once_a_day_however_much_is_put_aside(office):
    office.posts(approval(office, "joao"), approval(office, "amara"))
    office.channel.fails_with = [KeyError("blocks"), KeyError("blocks")]
    office.delivery.run()
    office.real.passes(seconds=2)
    office.delivery.run()

    assert office.counts(Waiting.SET_ASIDE) == 2
    assert office.channel.told == [("desk", DESK)]


def test_an_end_note_that_is_put_aside_raises_no_alert(office):
    office.posts(end_note(office, office.pairs()))
    office.channel.fails_with = [KeyError("blocks")]
    office.delivery.run()

    assert office.counts(Waiting.SET_ASIDE) == 1
    assert office.counts(Waiting.WAITING) == 0


def test_one_conversation_takes_one_message_a_second(office):
    office.posts(*(PairGoneQuiet(number=n, occasion=str(n)) for n in (1001, 1002, 1003)))
    office.posts(approval(office, "joao"))

    sent = []
    for _ in range(4):
        sent.append(office.delivery.run())
        office.real.passes(seconds=1)
    assert sent == [2, 1, 1, 0]


def test_a_sender_who_was_frozen_says_nothing_when_somebody_else_may_be_saying_it(office):
    office.posts(approval(office))
    notebook = Notebook()
    other = Delivery(
        office.ledger,
        Channels({SLACK: notebook}),
        office.delivery.clocks,
        Pace(office.elapsed, at_once=200),
    )
    opened = office.channel.open

    def frozen(to):
        office.real.passes(seconds=LEASE.total_seconds() + 1)
        other.run()
        return opened(to)

    office.channel.open = frozen
    assert office.delivery.run() == 0
    assert (office.channel.told, notebook.told) == ([], [("direct", JOAO)])
    assert office.counts(Waiting.DELIVERED) == 1


def test_a_nudge_that_comes_a_week_late_does_not_come(office):
    office.posts(nudge(office, office.pairs()))
    before = office.counts(Waiting.EXPIRED)
    office.clock.passes(days=8)

    assert office.delivery.run() == 0
    assert office.counts(Waiting.EXPIRED) == before + 1


# --- Is it ready? -------------------------------------------------------------------------


def test_nobody_is_written_to_at_three_at_night_after_an_outage(office):
    office.posts(nudge(office, office.pairs()))
    office.clock.at = datetime(2026, 3, 3, 3, 0, tzinfo=UTC)

    assert office.delivery.run() == 0
    assert office.counts(Waiting.WAITING) == 1
    office.clock.at = datetime(2026, 3, 3, 8, 59, tzinfo=UTC)
    assert office.delivery.run() == 0
    office.clock.at = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
    assert office.delivery.run() == 1


def test_the_desk_keeps_its_own_hours_too(office):
    office.posts(alert())
    office.clock.at = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)  # half past five in Oslo

    assert office.delivery.run() == 0
    office.clock.at = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
    assert office.delivery.run() == 1


def test_a_nudge_is_cancelled_when_they_met_in_the_meantime(office):
    pair = office.pairs()
    office.posts(nudge(office, pair))
    office.clock.passes(hours=1)
    office.carries_out(Outcome(facts=(Stepped(pair, Step.MEET, office.clock()),)))
    before = office.counts(Waiting.CANCELLED)

    assert office.delivery.run() == 0
    assert office.counts(Waiting.CANCELLED) == before + 1


def test_a_nudge_that_waits_for_a_second_try_is_cancelled_when_they_met_meanwhile(office):
    pair = office.pairs()
    office.posts(nudge(office, pair))
    office.channel.fails_with = [UnclearError("dropped")]
    office.delivery.run()
    office.clock.passes(hours=1)
    office.real.passes(hours=1)
    office.carries_out(Outcome(facts=(Stepped(pair, Step.MEET, office.clock()),)))

    assert office.delivery.run() == 0
    assert office.channel.told == []


def test_a_clock_set_back_or_forth_an_hour_doubles_nothing_and_loses_nothing(office):
    office.posts(approval(office, "joao"), approval(office, "amara"))
    office.channel.fails_after = [UnclearError("dropped")]
    for hours in (0, -1, 2, -1, 1, 1):
        office.clock.passes(hours=hours)
        office.real.passes(hours=hours)
        office.delivery.run()

    assert sorted(office.channel.told) == [("direct", AMARA), ("direct", JOAO)]
    assert office.counts(Waiting.DELIVERED) == 2


def test_a_proposal_still_goes_to_somebody_whose_partner_said_no_first(office):
    pair = office.proposes()
    office.carries_out(proposal.no(office.relationship(pair), office.people["amara"], MONDAY))

    assert office.delivery.run() == 2
    assert sorted(office.channel.told) == [("direct", AMARA), ("direct", JOAO)]


def test_who_never_read_a_proposal_never_hears_that_it_is_over(office):
    pair = office.proposes(mentee="mei")  # it is evening in Singapore
    office.delivery.run()
    office.carries_out(proposal.no(office.relationship(pair), office.people["amara"], MONDAY))
    office.clock.passes(days=15)
    office.real.passes(days=15)
    office.carries_out(proposal.decide(office.relationship(pair), office.clock()))
    office.delivery.run()

    assert {to for _, to in office.channel.told} == {AMARA}
    told = [card.title for place, _, card in office.channel.said if place == "direct"]
    assert told[-1] == "We keep looking"


def test_who_may_have_read_a_proposal_hears_that_it_is_over(office):
    pair = office.proposes()
    office.channel.fails_with = [UnclearError("dropped"), UnclearError("dropped")]
    for _ in range(2):
        office.delivery.run()
        office.real.passes(seconds=60)
    office.carries_out(proposal.no(office.relationship(pair), office.people["amara"], MONDAY))
    office.clock.passes(days=14)
    office.real.passes(days=14)
    office.carries_out(proposal.decide(office.relationship(pair), office.clock()))
    office.delivery.run()

    closed = [to for place, to, card in office.channel.said if card.title == "We keep looking"]
    assert sorted(closed) == [AMARA, JOAO]


def test_somebody_whose_account_is_gone_is_not_tried_again(office):
    office.posts(approval(office))
    office.channel.fails_with = [UnreachableError("user_not_found")]
    office.delivery.run()
    office.real.passes(days=1)

    assert office.delivery.run() == 0
    assert office.counts(Waiting.CANCELLED) == 1
    with office.ledger.page(office.organisation) as page:
        assert page.cases.is_unreachable(office.people["joao"])


def test_somebody_who_has_no_account_holds_nobody_up(office):
    with office.ledger.page(office.organisation) as page:
        page.scope.session.query(t.Account).filter_by(person_id=office.people["joao"]).delete()
    office.posts(approval(office, "joao"), approval(office, "amara"))

    assert office.delivery.run() == 1
    assert office.counts(Waiting.CANCELLED) == 1


def test_an_introduction_brings_the_two_together_and_counts_from_its_delivery(office):
    pair = office.introduces()
    office.clock.passes(minutes=5)
    assert office.relationship(pair).introduced_on is None

    assert office.delivery.run() == 1
    assert office.channel.told == [("group", f"{AMARA}+{JOAO}")]
    assert office.relationship(pair).introduced_on == office.clock()


def test_an_introduction_in_whose_midst_the_power_went_counts_as_made(office):
    pair = office.introduces()
    office.channel.fails_with = [PowerCutError()]
    with pytest.raises(PowerCutError):
        office.delivery.run()
    office.real.passes(minutes=2)
    office.delivery.run()

    assert office.counts(Waiting.UNCONFIRMED) == 1
    assert office.relationship(pair).introduced_on == MONDAY


def test_two_whose_hours_no_longer_meet_are_each_told_in_private(office):
    pair = office.introduces()
    office.wish("joao", replace(JOAO_WISHES, working_days=frozenset({0, 1})))
    office.wish("amara", replace(AMARA_OFFERS, working_days=frozenset({2, 3})))

    assert office.delivery.run() == 1
    assert office.channel.told == [("direct", JOAO)]
    assert office.channel.opened == [(AMARA, JOAO)]
    assert office.relationship(pair).introduced_on == MONDAY
    office.clock.at = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
    assert office.delivery.run() == 1
    assert office.channel.told == [("direct", JOAO), ("direct", AMARA)]


def test_two_for_whom_no_conversation_can_be_opened_are_each_told_in_private(office):
    pair = office.introduces()
    office.channel.keeps_apart = True
    office.delivery.run()
    office.delivery.run()

    assert sorted(office.channel.told) == [("direct", AMARA), ("direct", JOAO)]
    assert all("No conversation can be opened" in card.body for _, _, card in said_aside(office))
    assert office.relationship(pair).introduced_on == MONDAY


def test_two_whose_hours_do_not_meet_and_who_live_apart_are_told_once_each(office):
    office.introduces()
    office.wish("joao", replace(JOAO_WISHES, working_days=frozenset({0, 1})))
    office.wish("amara", replace(AMARA_OFFERS, working_days=frozenset({2, 3})))
    office.channel.keeps_apart = True
    office.delivery.run()
    office.clock.at = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
    office.real.passes(days=2)
    office.delivery.run()

    assert office.channel.told == [("direct", JOAO), ("direct", AMARA)]


def said_aside(office):
    return [each for each in office.channel.said if each[0] == "direct"]


def test_homes_are_drawn_after_everything_that_was_said(office):
    pair = office.introduces()
    office.delivery.run()

    places = [place for place, _, _ in office.channel.said]
    assert places == sorted(places, key="home".__eq__)
    assert {to for place, to, _ in office.channel.said if place == "home"} == {AMARA, JOAO}
    assert office.relationship(pair).introduced_on is not None


def test_a_home_that_cannot_be_drawn_is_left_for_its_next_opening(office):
    office.carries_out(Outcome(homes=(office.people["joao"], office.people["amara"])))
    office.channel.fails_with = [UnclearError("dropped"), RestError("ratelimited", 30)]

    assert [office.delivery.run(), office.delivery.run()] == [0, 0]
    assert office.channel.said == []


def test_no_transaction_is_open_while_a_platform_is_spoken_to(office):
    def somebody_else_writes():
        with office.ledger.page(office.organisation) as page:
            page.people.bind(Account("slack", "T0FJORD", "U0JOAO"), None)
            page.outbox.put_home(PersonId("somebody"), MONDAY + timedelta(days=300))

    office.channel.while_speaking = somebody_else_writes
    office.introduces()
    office.posts(approval(office))

    assert office.delivery.run() == 2


def test_what_one_sender_is_saying_no_other_sender_says(office):
    notebook = Notebook()
    other = replace(office.delivery, channels=Channels({SLACK: notebook}))
    office.channel.while_speaking = other.run
    office.posts(approval(office))

    assert office.delivery.run() == 1
    assert notebook.told == []


def test_a_sender_who_took_too_long_leaves_the_last_word_to_the_next(office):
    office.posts(end_note(office, office.pairs()))
    notebook = Notebook()
    other = replace(office.delivery, channels=Channels({SLACK: notebook}))

    def a_minute_passes():
        office.real.passes(minutes=2)
        other.run()

    office.channel.while_speaking = a_minute_passes
    office.delivery.run()

    assert notebook.told == [("direct", JOAO)]
    assert office.counts(Waiting.WAITING) == 0


def test_a_message_of_a_newer_version_does_not_hold_up_the_others(office):
    office.posts(approval(office, "amara"), approval(office, "joao"))
    with office.ledger.page(office.organisation) as page:
        newer = page.scope.keys.seal('{"is": "WrittenNextYear"}')
        change = update(t.Outbox).where(t.Outbox.person_id == office.people["amara"])
        page.scope.session.execute(
            change.values(payload=newer, not_before=MONDAY - timedelta(days=1))
        )

    assert office.delivery.run() == 2
    assert office.channel.told == [("direct", JOAO), ("desk", DESK)]


def test_what_waits_can_be_read_with_an_older_key_after_a_new_one_came(office):
    office.posts(approval(office))
    renewed = replace(
        office.ledger, keys=Keyring.parse([Keyring.fresh(), office.ledger.keys.keys[0].decode()])
    )

    assert replace(office.delivery, ledger=renewed).run() == 1


def test_a_proposal_says_who_and_until_when_in_the_readers_own_zone(office):
    office.proposes(mentee="mei")
    office.clock.at = datetime(2026, 3, 3, 2, 0, tzinfo=UTC)  # ten in the morning in Singapore
    office.delivery.run()

    (card,) = (card for place, _, card in office.channel.said if place == "direct")
    assert card.body.startswith("Amara Okafor could be your mentor.")
    assert [button.label for button in card.buttons] == ["Yes, gladly", "No, thank you"]
    assert ProposalToMentee.choices == tuple(button.choice for button in card.buttons)
