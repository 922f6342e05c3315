from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows import choosing, offer, proposal, review, round_desk, settling, swapping
from flows.ballots import Ballot, Decision, MatchingRound, Protocol, RoundId, Ruling, Stage
from flows.outcome import Ballots, Forgotten, Heard, Left, Outcome
from flows.people import PersonId, Role
from flows.relationship import RelationshipId, Status
from flows.rounds import Chapter
from flows.rulings import Table
from flows.wishes import Apart
from scheduler import matching
from scheduler.rounds import make_rounds
from storage.people import NoPlaceError
from tests.people import AMARA, JOAO, MEI_LIN, MONDAY, PROGRAMME, TOMAS
from tests.storage.world import House, asks, at_once, furnish, offers, sign_up

ROUND = MatchingRound(id=RoundId("m1"))
CHOSEN = Ballot(
    person=JOAO.id,
    role=Role.MENTEE,
    shown=(AMARA.id, TOMAS.id),
    ranked=(TOMAS.id,),
    struck=(AMARA.id,),
    given=TOMAS.id,
    is_told=True,
    has_answered=True,
    still=(AMARA.id,),
)
BLANK = Ballot(person=MEI_LIN.id, role=Role.MENTEE)
SILENT = Ballot(person=AMARA.id, role=Role.MENTOR, is_silent=True)


@pytest.fixture
def house(ledger) -> House:
    house = furnish(ledger)
    sign_up(house, asks(JOAO), asks(MEI_LIN), offers(AMARA, capacity=1), offers(TOMAS, capacity=1))
    return house


def keep(house: House, *records, now=MONDAY) -> None:
    house.carry_out(Outcome(keep=records), now)


def ballots(house: House) -> dict[tuple[PersonId, Role], Ballot]:
    with house.glance() as page:
        return {(each.person, each.role): each for each in page.rounds.ballots()}


def stage(house: House) -> Stage:
    with house.glance() as page:
        return page.rounds.get().stage


def test_a_round_is_kept_with_what_coordinators_decided(house):
    decided = Decision(Ruling.LOCK, JOAO.id, AMARA.id, "They asked for it.")
    round_ = replace(
        ROUND, stage=Stage.ASKING, until=date(2026, 3, 9), lap=1, turn=2, decisions=(decided,)
    )
    keep(house, round_)

    with house.glance() as page:
        assert page.rounds.get() == round_
    [row] = house.rows("matching_round", "course")
    assert "asked" not in row[0]


def test_ballots_are_kept_and_are_equally_long_whatever_they_say(house):
    keep(house, ROUND, Ballots((CHOSEN, BLANK, SILENT)))

    kept = ballots(house)
    assert {kept[each.person, each.role] for each in (CHOSEN, BLANK, SILENT)} == {
        CHOSEN,
        BLANK,
        SILENT,
    }
    assert len({len(cell) for (cell,) in house.rows("ballot", "cell")}) == 1


def test_the_longest_ballot_there_can_be_is_as_long_as_an_empty_one(house):
    ids = tuple(PersonId(f"{n:020x}") for n in range(12))
    longest = replace(
        CHOSEN, shown=ids[:5], ranked=ids[:3], struck=ids[:4], still=ids, given=ids[0]
    )
    keep(house, ROUND, Ballots((longest, BLANK)))

    assert len({len(cell) for (cell,) in house.rows("ballot", "cell")}) == 1


def test_nothing_in_the_tables_can_be_read_but_the_stage_and_its_day(house):
    keep(house, ROUND, Ballots((CHOSEN,)))
    columns = set(house.rows("ballot", "person_id, role"))

    assert columns == {(JOAO.id, Role.MENTEE)}
    assert not any(str(AMARA.id) in str(row) for row in house.rows("ballot"))


def test_any_answer_writes_the_ballot_anew_and_ends_the_silence(house):
    keep(house, ROUND, Ballots((SILENT, CHOSEN)))
    keep(house, Heard(AMARA.id))

    assert ballots(house)[AMARA.id, Role.MENTOR] == SILENT.heard()
    assert ballots(house)[JOAO.id, Role.MENTEE] == CHOSEN


def test_only_one_round_is_under_way(house):
    keep(house, ROUND)
    with pytest.raises(NoPlaceError):
        keep(house, replace(ROUND, id=RoundId("m2")))

    keep(house, ROUND.at(Stage.OVER))
    keep(house, replace(ROUND, id=RoundId("m2")))
    with house.glance() as page:
        assert page.rounds.get().id == "m2"


def test_two_coordinators_begin_one_round(house):
    def begin(which):
        return lambda: keep(house, replace(ROUND, id=RoundId(which)))

    came = at_once(begin("m2"), begin("m3"))

    assert sum(each is None for each in came) == 1


def go_on(house, now=MONDAY) -> None:
    matching.go_on(house.ledger, house.organisation, programme(house), now)


def programme(house) -> str:
    with house.glance() as page:
        return page.programme.id


def test_a_round_deals_lists_and_tells_of_them(house):
    keep(house, ROUND)
    go_on(house)

    assert stage(house) is Stage.RANKING
    assert set(ballots(house)[JOAO.id, Role.MENTEE].shown) == {AMARA.id, TOMAS.id}
    assert house.posted()["list-ready"] == 2
    assert house.posted()["round-lists"] == 1
    go_on(house)
    assert house.posted()["list-ready"] == 2


def test_what_was_chosen_while_pairs_were_worked_out_is_not_lost(house, monkeypatch):
    keep(house, ROUND)
    go_on(house)
    late = MONDAY + timedelta(days=14)
    work = matching.pairing.pair

    def somebody_chooses_meanwhile(state, market, now):
        monkeypatch.setattr(matching.pairing, "pair", work)
        mine = ballots(house)[JOAO.id, Role.MENTEE]
        keep(house, Ballots((replace(mine.heard(), ranked=(TOMAS.id,)),)))
        return work(state, market, now)

    monkeypatch.setattr(matching.pairing, "pair", somebody_chooses_meanwhile)
    go_on(house, late)
    assert stage(house) is Stage.RANKING
    assert not proposals(house)
    go_on(house, late)
    assert len(proposals(house)) == 2
    assert ballots(house)[JOAO.id, Role.MENTEE].ranked == (TOMAS.id,)


def proposals(house) -> tuple:
    with house.glance() as page:
        return page.matching.open_offers()


def asked(house) -> tuple:
    """Deal, choose and ask: João has chosen Amara, Mei Lin Tomás."""
    keep(house, ROUND)
    go_on(house)
    for who, whom in ((JOAO, AMARA), (MEI_LIN, TOMAS)):
        with house.page() as page:
            mine = page.matching.choosing(who.id, MONDAY)
            state = f"round:{choosing.occasion(mine.round)}"
            page.carry_out(choosing.choose(mine, state, {"first": whom.id}), MONDAY)
    go_on(house, MONDAY + timedelta(days=9))
    for each in proposals(house):
        [mentor] = each.those(Role.MENTOR)
        house.carry_out(proposal.delivered(each, mentor.person.id))
    return proposals(house)


def test_who_chose_has_said_yes_and_only_the_mentors_are_asked(house):
    offers_ = asked(house)

    assert len(offers_) == 2
    assert {m.person.id for each in offers_ for m in each.members if m.said_yes} == {
        JOAO.id,
        MEI_LIN.id,
    }
    assert house.posted()["proposal-to-mentor"] == 2
    assert house.posted()["proposal-to-mentee"] == 0
    assert all(each.in_round for each in offers_)


def test_after_the_last_day_places_are_free_at_once_and_the_next_choice_is_asked(house):
    before = asked(house)
    closed = max(map(proposal.closes_at, before))
    for each in before:
        with house.page() as page:
            held = page.relationships.get(each.id)
            page.carry_out(
                offer.answered(held, TOMAS.id, Outcome())
                if TOMAS.id in held.everybody
                else Outcome(),
                MONDAY,
            )
    make_rounds(house.ledger, closed)
    go_on(house, closed)

    with house.glance() as page:
        assert all(page.relationships.get(e.id).status is Status.ENDED for e in before)
        assert page.pool.waiting() | {m for e in proposals(house) for m in e.everybody} >= {
            JOAO.id,
            MEI_LIN.id,
        }
    kept = ballots(house)
    # Tomás answered, and not with a yes; Amara did not answer: she is left alone, and may be again.
    assert kept[AMARA.id, Role.MENTOR].is_silent
    assert kept[AMARA.id, Role.MENTOR].still == (JOAO.id,)
    assert not kept[TOMAS.id, Role.MENTOR].is_silent
    assert kept[TOMAS.id, Role.MENTOR].still == ()


def test_silence_is_no_former_pair_and_a_no_is_one(house):
    keep(house, ROUND, Ballots((replace(CHOSEN, struck=(), still=(AMARA.id,)),)))
    with house.page() as page:
        former = {JOAO.id: frozenset({AMARA.id, TOMAS.id})}
        page.pool.__dict__["_former"] = former
        [joao] = [
            e
            for e in page.matching.market(page.matching.state(), MONDAY).mentees
            if e.id == JOAO.id
        ]
        assert joao.previous == {TOMAS.id}


def test_a_silent_mentor_is_in_no_market_and_counts_for_no_place(house):
    keep(house, ROUND, Ballots((SILENT,)))

    with house.glance() as page:
        market = page.matching.market(page.matching.state(), MONDAY)
        assert [each.id for each in market.mentors] == [TOMAS.id]
        assert page.matching.queue().places == 1


def test_whoever_is_forgotten_stands_on_no_ballot(house):
    decided = Decision(Ruling.FORBID, JOAO.id, AMARA.id, "Once a team.")
    keep(house, replace(ROUND, decisions=(decided,)), Ballots((CHOSEN, BLANK, SILENT)))
    cells = dict(house.rows("ballot", "person_id, cell"))
    keep(house, Left(AMARA.id), Forgotten(AMARA.id))

    kept = ballots(house)
    assert (AMARA.id, Role.MENTOR) not in kept
    assert AMARA.id not in kept[JOAO.id, Role.MENTEE].everybody
    after = dict(house.rows("ballot", "person_id, cell"))
    assert all(after[who] != cells[who] for who in after)  # all are sealed anew
    with house.glance() as page:
        assert not page.rounds.get().decisions


def test_the_clock_looks_at_a_round_again_when_somebody_said_yes(house):
    [first, _] = asked(house)
    mentor = first.those(Role.MENTOR)[0].person.id
    with house.page() as page:
        page.due.forget(Chapter.MATCHING, page.programme.id)
        held = page.relationships.get(first.id)
        page.carry_out(offer.answered(held, mentor, proposal.yes(held, mentor, MONDAY)), MONDAY)

    with house.glance() as page:
        assert page.due.at(Chapter.MATCHING, page.programme.id) is not None
        assert page.relationships.get(RelationshipId(first.id)).accepted_at is not None


# --- A coordinator looks through it -------------------------------------------------------


def reviewed(house) -> Table:
    """Pairs wait for a look: João with Amara, Mei Lin with Tomás."""
    given = (
        replace(CHOSEN, struck=(), given=AMARA.id),
        replace(BLANK, shown=(AMARA.id, TOMAS.id), given=TOMAS.id),
    )
    keep(house, ROUND.at(Stage.REVIEW), Ballots(given))
    return table(house)


def table(house) -> Table:
    with house.glance() as page:
        return page.matching.table(MONDAY)


def test_a_coordinator_sees_the_pairs_that_wait_for_a_look(house):
    looks = review.possible(reviewed(house))

    assert [look.names for look in looks] == [(JOAO.name, AMARA.name), (MEI_LIN.name, TOMAS.name)]


def test_whom_a_mentee_hopes_for_stands_before_a_coordinator_and_never_on_the_list(house):
    sign_up(house, asks(JOAO, hoped_for=MEI_LIN.id), asks(MEI_LIN, hoped_for=TOMAS.id))
    assert reviewed(house).hoped_for == {JOAO.id: MEI_LIN.id, MEI_LIN.id: TOMAS.id}
    assert table(house).names[MEI_LIN.id] == MEI_LIN.name

    until = MONDAY.date() + timedelta(days=7)
    keep(house, ROUND.at(Stage.RANKING, until))
    with house.glance() as page:
        assert page.matching.choosing(JOAO.id, MONDAY).hoped_for == MEI_LIN.name
        assert page.matching.choosing(MEI_LIN.id, MONDAY).hoped_for == ""


def test_a_swap_is_kept_and_both_are_asked(house):
    before = reviewed(house)
    state = swapping.form(before, (JOAO.id,)).state
    house.carry_out(swapping.swap(before, state, {"mentor": TOMAS.id, "reason": ""}))

    now = table(house)
    assert {each.person: each.given for each in now.state.given} == {
        JOAO.id: TOMAS.id,
        MEI_LIN.id: AMARA.id,
    }
    house.carry_out(review.release(now, MONDAY))
    go_on(house)
    assert stage(house) is Stage.ASKING
    assert len(proposals(house)) == 2


def test_whom_somebody_named_in_private_meanwhile_is_not_asked(house):
    now = reviewed(house)
    house.carry_out(review.release(now, MONDAY))
    keep(house, Apart(JOAO.id, (AMARA.id,)))
    go_on(house)

    assert [each.those(Role.MENTEE)[0].person.id for each in proposals(house)] == [MEI_LIN.id]


def test_what_is_settled_before_a_round_is_sealed_and_holds_once_it_begins(house):
    given = {"mentee": JOAO.id, "mentor": TOMAS.id, "ruling": "lock", "reason": ""}
    house.carry_out(settling.settle(table(house), given))

    assert stage(house) is Stage.PLANNED
    assert not any(str(TOMAS.id) in str(row) for row in house.rows("matching_round"))
    with house.page() as page:
        last, queue = page.rounds.held(), page.matching.queue()
        begun = round_desk.begin(last, RoundId("m2"), queue, Protocol(), PROGRAMME)
        page.carry_out(begun, MONDAY)
    go_on(house)
    assert ballots(house)[JOAO.id, Role.MENTEE].shown == (TOMAS.id,)


def test_a_settled_pair_whose_mentor_has_left_stops_no_round(house):
    keep(house, replace(ROUND, decisions=(Decision(Ruling.LOCK, JOAO.id, PersonId("gone")),)))
    go_on(house)

    assert stage(house) is Stage.RANKING
