"""What happens when several people act in the same moment: one of them is first, on any database.

Everybody decides and writes in a thread of their own, at the same barrier, as on a busy morning.
"""

from collections import Counter
from threading import Barrier

import pytest

from bot.reception import Retry
from flows import coordinator, meeting, proposal
from flows.facts import Approved, Introduced, Joined, NothingAgreed, Proposed, Quiet, Stepped
from flows.forms import Form
from flows.messages import (
    ApprovalNoted,
    Busy,
    Choice,
    EverybodySaidYes,
    Kind,
    Ref,
    Settled,
    YesNoted,
)
from flows.outcome import Outcome
from flows.relationship import NotPossibleError, RelationshipId, Status, Step
from flows.rounds import Chapter
from flows.signup import form
from flows.wishes import Wish
from scheduler.rounds import make_rounds
from storage.chance import TrueChance
from storage.ledger import Ledger
from storage.people import Account, NoPlaceError, Profile
from tests.people import (
    AMARA,
    DANIEL,
    INGRID,
    JOAO,
    KWAME,
    MEI_LIN,
    MONDAY,
    TOMAS,
    someone,
)
from tests.storage.world import (
    CAST,
    PATIENCE,
    RELATIONSHIP,
    SIGNED_UP,
    Door,
    House,
    Watch,
    about,
    accept,
    asks,
    at_once,
    furnish,
    introduce,
    offers,
    opened,
    propose,
    sign_up,
    suggested,
)

CROWD = 8
MANY = tuple(someone(f"Mentee{n} Lund", "Europe/Oslo", grade=3) for n in range(CROWD))


@pytest.fixture
def house(ledger) -> House:
    house = furnish(ledger, (*CAST, KWAME, *MANY))
    sign_up(house, asks(JOAO), offers(AMARA, capacity=1))
    return house


@pytest.fixture
def door(house) -> Door:
    return Door(house, Watch())


def crowd(*works):
    """Have a crowd of eight do these things in turn, all in the same moment."""
    return at_once(*(works[n % len(works)] for n in range(CROWD)))


def facts(house: House, kind: type, which: str = RELATIONSHIP) -> list[object]:
    return [fact for fact in house.journal(which) if isinstance(fact, kind)]


def places(house: House) -> Counter[tuple[str, str, int]]:
    rows = house.rows("membership", "person_id, role, place", "place IS NOT NULL")
    return Counter(tuple(row) for row in rows)


# --- Two yeses ----------------------------------------------------------------------------


def test_two_yeses_at_once_introduce_two_people_exactly_once(house, door):
    propose(house)
    answers = crowd(
        lambda: door.press(JOAO, Choice.YES, about(), ""),
        lambda: door.press(AMARA, Choice.YES, about(), ""),
    )
    assert house.relationship().status is Status.INTRODUCED
    assert facts(house, Stepped) == [Stepped(RELATIONSHIP, Step.ACCEPT, MONDAY)]
    posted = house.posted()
    assert posted["introduction-together"] == 1
    assert posted["introduction-apart"] == 0
    last = [door.words(JOAO, EverybodySaidYes(partner="Amara"))]
    last += [door.words(AMARA, EverybodySaidYes(partner="João"))]
    assert sum(answer in last for answer in answers) == 1
    answer_by = house.relationship().answer_by
    understood = {
        *last,
        door.words(JOAO, YesNoted(partner="Amara", answer_by=answer_by)),
        door.words(AMARA, YesNoted(partner="João", answer_by=answer_by)),
        door.words(JOAO, Settled()),
    }
    assert set(answers) <= understood


def test_a_yes_and_a_no_at_once_leave_a_pair_since_anybody_may_think_again(house, door):
    propose(house)
    house.carry_out(proposal.yes(house.relationship(), AMARA.id, MONDAY))
    crowd(
        lambda: door.press(JOAO, Choice.YES, about(), ""),
        lambda: door.press(JOAO, Choice.NO, about(), ""),
    )
    now, steps = house.relationship(), [fact.step for fact in facts(house, Stepped)]
    assert (now.status, steps) == (Status.INTRODUCED, [Step.ACCEPT])
    posted = house.posted()
    assert posted["introduction-together"] == 1
    assert posted["proposal-closed"] == 0
    assert not any(member.said_yes for member in now.members)


def test_a_yes_at_the_very_moment_of_the_lapse_leaves_either_a_pair_or_nothing(house):
    propose(house)
    house.carry_out(proposal.yes(house.relationship(), AMARA.id, MONDAY))
    closes = proposal.closes_at(house.relationship())

    def yes() -> None:
        with house.page() as page:
            relationship = page.relationships.get(RELATIONSHIP)
            just_in_time = closes - closes.resolution
            page.carry_out(proposal.yes(relationship, JOAO.id, just_in_time), just_in_time)

    assert not any(map(is_error, crowd(yes, lambda: make_rounds(house.ledger, closes))))
    steps = [fact.step for fact in facts(house, Stepped)]
    assert steps in ([Step.ACCEPT], [Step.LAPSE])


def test_an_introduction_decided_from_an_old_look_is_refused(house):
    propose(house)
    house.carry_out(proposal.yes(house.relationship(), AMARA.id, MONDAY))
    decided = proposal.yes(house.relationship(), JOAO.id, MONDAY)
    results = crowd(lambda: house.carry_out(decided))
    assert results.count(None) == 1
    assert {type(each) for each in results if each} <= {NotPossibleError, NoPlaceError}
    assert len(facts(house, Stepped)) == 1
    assert house.posted()["introduction-together"] == 1


def is_error(result: object) -> bool:
    return isinstance(result, Exception)


# --- The last place -----------------------------------------------------------------------


def test_a_mentors_last_place_is_given_once(house):
    sign_up(house, *(asks(each) for each in MANY))
    decided = [suggested(house, each, which=RelationshipId(f"r-{each.id}")) for each in MANY]
    results = at_once(*(lambda each=each: house.carry_out(each) for each in decided))
    assert results.count(None) == 1
    assert [type(each) for each in results if each] == [NoPlaceError] * (CROWD - 1)
    assert places(house)[AMARA.id, "mentor", 1] == 1
    assert sum(places(house).values()) == 2, "hers, and one mentee's"
    assert house.posted() == {"proposal-to-mentee": 1, "proposal-to-mentor": 1}
    assert len(house.rows("relationship")) == 1
    assert {each for each, _ in house.due()} == {Chapter.PROPOSAL, Chapter.WAITING}
    assert len({about for _, about in house.due()}) == 1


def test_of_three_places_none_is_given_twice(house):
    sign_up(house, offers(AMARA, capacity=3), *(asks(each) for each in MANY))
    decided = [suggested(house, each, which=RelationshipId(f"r-{each.id}")) for each in MANY]
    results = at_once(*(lambda each=each: house.carry_out(each) for each in decided))
    assert 1 <= results.count(None) <= 3
    assert {type(each) for each in results if each} == {NoPlaceError}
    assert set(places(house).values()) == {1}
    assert len(house.rows("relationship")) == results.count(None)
    for each in decided:
        if len(house.rows("relationship")) < 3:
            quietly(house, each)
    assert {place for who, _, place in places(house) if who == AMARA.id} == {1, 2, 3}


def quietly(house: House, outcome: Outcome) -> None:
    try:
        house.carry_out(outcome)
    except NoPlaceError:
        return


def test_the_mentee_who_lost_the_place_still_waits(house):
    sign_up(house, asks(MEI_LIN))
    both = (suggested(house), suggested(house, MEI_LIN, which=RelationshipId("r2")))
    at_once(*(lambda each=each: house.carry_out(each) for each in both))
    with house.glance() as page:
        waiting = [side.person for side in page.pool.seekers()]
    assert len(waiting) == 1
    assert waiting[0] in (JOAO, MEI_LIN)


# --- Two coordinators ---------------------------------------------------------------------


def test_two_coordinators_propose_somebody_only_once(house, door):
    sign_up(house, offers(KWAME), offers(TOMAS))
    answers = at_once(
        *(
            lambda who=who, n=n: door.press(who, Choice.PROPOSE, None, f"{who.id}-{n}")
            for n in range(CROWD // 2)
            for who in (INGRID, DANIEL)
        )
    )
    assert not any(map(is_error, answers)), answers
    assert len(house.rows("relationship")) == 1
    assert places(house)[JOAO.id, "mentee", 1] == 1
    assert sum(places(house).values()) == 2
    assert house.posted() == {"proposal-to-mentee": 1, "proposal-to-mentor": 1}
    for answer in answers:
        if isinstance(answer, Retry):
            assert answer == Retry(door.words(INGRID, Busy()))
    with house.glance() as page:
        [relationship] = page.relationships.of(JOAO.id)
    assert len(facts(house, Proposed, relationship.id)) == 1


def test_two_coordinators_who_approve_the_same_mentor_one_after_the_other(house, door):
    sign_up(house, offers(TOMAS, qualified=False))
    mentor = Ref(Kind.PERSON, TOMAS.id)
    assert door.press(INGRID, Choice.APPROVE, mentor, "1") == door.words(
        INGRID, ApprovalNoted(mentor=TOMAS.name)
    )
    assert door.press(DANIEL, Choice.APPROVE, mentor, "2") == door.words(DANIEL, Settled())
    assert len(facts(house, Approved, TOMAS.id)) == 1


def test_two_coordinators_who_approve_the_same_mentor_at_once_approve_once(databases):
    """PostgreSQL only: there both look before either has written."""
    ledger = opened(databases.fresh("postgresql"))
    house = furnish(ledger)
    sign_up(house, offers(TOMAS, qualified=False))
    looked = Barrier(2)

    def approve() -> None:
        with house.page() as page:
            [wish] = page.people.wishes(TOMAS.id)
            outcome = coordinator.approve(TOMAS, wish, page.programme, MONDAY)
            looked.wait(PATIENCE)
            page.carry_out(outcome, MONDAY)

    at_once(approve, approve)
    approvals, posted = facts(house, Approved, TOMAS.id), house.posted()
    ledger.close()
    assert posted == {"mentor-approved": 1}
    assert len(approvals) == 1


# --- A double click -----------------------------------------------------------------------


def test_a_double_click_on_we_have_met_counts_once(house, door):
    propose(house)
    accept(house)
    introduce(house)
    introduced = house.relationship()
    answers = crowd(lambda: door.press(JOAO, Choice.MET, about(), "the same click"))
    noted = meeting.met(introduced, JOAO.id, MONDAY).reply
    assert set(answers) <= {
        door.words(JOAO, noted),
        (),
        Retry(door.words(JOAO, Busy())),
    }
    assert [fact.step for fact in facts(house, Stepped)].count(Step.MEET) == 1
    assert len(house.rows("inbound")) == 1


def test_a_double_click_on_propose_proposes_once(house, door):
    sign_up(house, asks(MEI_LIN), offers(KWAME))
    crowd(lambda: door.press(INGRID, Choice.PROPOSE, None, "the same click"))
    assert len(house.rows("relationship")) == 1
    assert house.posted() == {"proposal-to-mentee": 1, "proposal-to-mentor": 1}


def test_a_double_click_on_approve_approves_once(house, door):
    sign_up(house, offers(TOMAS, qualified=False))
    mentor = Ref(Kind.PERSON, TOMAS.id)
    crowd(lambda: door.press(INGRID, Choice.APPROVE, mentor, "the same click"))
    assert len(facts(house, Approved, TOMAS.id)) == 1
    assert house.posted() == {"mentor-approved": 1}


def test_the_same_click_of_two_days_counts_once_each(house, door):
    propose(house)
    accept(house)
    introduce(house)
    for click in ("monday", "tuesday"):
        crowd(lambda click=click: door.press(JOAO, Choice.MET, about(), click))
    assert [fact.step for fact in facts(house, Stepped)].count(Step.MEET) == 2


def test_yes_and_no_and_the_private_form_leave_no_mark(house, door):
    propose(house)
    accept(house)
    introduce(house)
    crowd(
        lambda: door.press(JOAO, Choice.YES, about(), "a"),
        lambda: door.press(JOAO, Choice.CHANGE, about(), "b"),
    )
    send = door.reception.sent
    crowd(lambda: send(door.caller(JOAO), "change", str(about()), {}, "c"))
    assert house.rows("inbound") == []
    assert house.relationship().ends_on is not None


# --- Leaving ------------------------------------------------------------------------------


def test_two_who_leave_at_once_end_it_once_on_one_day(house, door):
    propose(house)
    accept(house)
    introduce(house)
    before = house.journal()
    send = door.reception.sent
    answers = crowd(
        lambda: send(door.caller(JOAO), "change", str(about()), {}, ""),
        lambda: send(door.caller(AMARA), "change", str(about()), {}, ""),
    )
    assert not any(isinstance(each, Retry) or is_error(each) for each in answers)
    assert house.relationship().ends_on.isoformat() == "2026-03-04"
    assert house.journal() == before
    assert [chapter for chapter, _ in house.due()].count("ending") == 1


def test_rounds_made_in_several_places_at_once_end_it_once(house, door):
    propose(house)
    accept(house)
    introduce(house)
    door.reception.sent(door.caller(JOAO), "change", str(about()), {}, "")
    later = MONDAY.replace(day=5)
    results = crowd(lambda: make_rounds(house.ledger, later))
    assert not any(map(is_error, results)), results
    assert [fact.step for fact in facts(house, Stepped)].count(Step.END_EARLY) == 1
    assert house.posted()["ended-early"] == 2


def test_rounds_made_in_several_places_at_once_nudge_once(house):
    propose(house)
    accept(house)
    introduce(house)
    later = MONDAY.replace(month=5)
    results = crowd(lambda: make_rounds(house.ledger, later))
    assert not any(map(is_error, results)), results
    assert house.posted()["nudge"] == house.posted()["pair-without-agreement"] == 1
    once = (Proposed, Stepped, Introduced, Quiet, NothingAgreed)
    assert Counter(map(type, house.journal())) == dict.fromkeys(once, 1)


# --- Coming in ----------------------------------------------------------------------------


def given(wish: Wish, page_: Form) -> dict[str, object]:
    """Return the form as somebody fills it in."""
    said = {question.key: question.value for question in page_.questions}
    return {**said, "topics": wish.topics, "about_me": wish.about_me, "commitment": True}


def test_somebody_who_sends_the_form_twice_at_once_joins_once(house, door):
    with house.glance() as page:
        filled = given(asks(MEI_LIN), form(MEI_LIN, asks(MEI_LIN).role, page.programme, None))
    send = door.reception.sent
    answers = crowd(lambda: send(door.caller(MEI_LIN), "sign-up-mentee", "", filled, "same view"))
    assert not any(map(is_error, answers))
    assert len(facts(house, Joined, MEI_LIN.id)) == 1
    assert len(house.rows("wish", where=f"person_id = '{MEI_LIN.id}'")) == 1
    [(since,)] = house.rows("wish", "since", f"person_id = '{MEI_LIN.id}'")
    assert str(since) == MONDAY.date().isoformat() != SIGNED_UP.isoformat()


def test_somebody_new_who_knocks_several_times_at_once_is_met_once(house, door):
    eve = Account("slack", "T1", "U0EVE")
    crowd(lambda: door.reception.meet(eve, Profile("Eve", "UTC", "en")))
    assert len(house.rows("account", where="external_id = 'U0EVE'")) == 1
    with house.glance() as page:
        who = page.people.of_account(eve)
        assert page.people.person(who).name == "Eve"
    assert len(house.rows("person")) == len((*CAST, KWAME, *MANY)) + 1


def test_somebody_new_who_knocks_twice_at_once_is_let_in_both_times(databases):
    """PostgreSQL only: there both look before either has written."""
    ledger = opened(databases.fresh("postgresql"))
    house = furnish(ledger)
    eve = Account("slack", "T1", "U0EVE")
    together = Ledger(ledger.write, ledger.read, ledger.keys, WaitsForTheOther(Barrier(2)))
    meet = Door(House(together, house.organisation), Watch()).reception.meet
    results = at_once(*[lambda: meet(eve, Profile("Eve", "UTC", "en"))] * 2)
    ledger.close()
    assert not any(map(is_error, results)), results


class WaitsForTheOther(TrueChance):
    """Gives an id to nobody before both have asked for one."""

    def __init__(self, asked: Barrier) -> None:
        self.asked = asked

    def id(self) -> str:
        self.asked.wait(PATIENCE)
        return super().id()
