"""A circle that goes on when somebody leaves, as it is kept; and ends that are told before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.reception import Reception
from flows import exit as leaving
from flows import farewell, history, proposal, rematch
from flows.facts import Introduced, Proposed, Stepped
from flows.items import Moment
from flows.messages import Kind, Nudge, Ref, Settled
from flows.outcome import Asked, Departed, ForClosing, Outcome, Planned, Sheet
from flows.people import Standing
from flows.programme import ExitWay
from flows.relationship import Closing, Member, Plan, Relationship, Role, Status, Step
from flows.rounds import Chapter
from scheduler.rounds import make_rounds
from storage import tables
from storage.ledger import Ledger
from storage.programmes import settings
from tests.people import (
    AMARA,
    AROHA,
    DANIEL,
    INGRID,
    JOAO,
    KWAME,
    MEI_LIN,
    MONDAY,
    PRIYA,
    TOMAS,
    WHY,
)
from tests.storage.world import (
    RELATIONSHIP,
    Door,
    House,
    asks,
    furnish,
    offers,
    opened,
    paired,
    seed,
    sign_up,
)

MENTEES = (JOAO, MEI_LIN, PRIYA, TOMAS, KWAME)
SOON = MONDAY + timedelta(days=4)
LAST_DAY = date(2026, 3, 9)
CLOSED = datetime(2026, 3, 11, 12, tzinfo=UTC)
DIGESTED = datetime(2026, 3, 17, 12, tzinfo=UTC)
TOMORROW = datetime(2026, 3, 3, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
CIRCLE = Ref(Kind.RELATIONSHIP, RELATIONSHIP)


def circled(ledger: Ledger) -> House:
    """Return a house in which Amara meets five mentees."""
    house = furnish(ledger, (AMARA, *MENTEES, AROHA, INGRID, DANIEL))
    sign_up(house, offers(AMARA), *(asks(each) for each in MENTEES))
    members = (
        Member(person=AMARA, role=Role.MENTOR, is_briefed=True),
        *(Member(person=each, role=Role.MENTEE, is_briefed=True) for each in MENTEES),
    )
    ordered = tuple(sorted(members, key=lambda member: member.person.id))
    together = tuple((member.person.id, member.role) for member in ordered)
    house.carry_out(
        Outcome(
            keep=(Relationship(id=RELATIONSHIP, members=ordered, why=WHY),),
            facts=(
                Proposed(RELATIONSHIP, together, MONDAY.date(), MONDAY),
                Stepped(RELATIONSHIP, Step.ACCEPT, MONDAY + MINUTE),
                Introduced(RELATIONSHIP, MONDAY + 2 * MINUTE),
                Stepped(RELATIONSHIP, Step.MEET, MONDAY + 3 * MINUTE),
            ),
        )
    )
    return house


@pytest.fixture
def house(ledger) -> House:
    return circled(ledger)


def suggested(ledger: Ledger) -> House:
    """Return a house in which a circle of five was suggested, and all have read so."""
    house = furnish(ledger, (AMARA, *MENTEES, INGRID, DANIEL))
    sign_up(house, offers(AMARA), *(asks(each) for each in MENTEES))
    members = tuple(
        Member(person=each, role=Role.MENTOR if each == AMARA else Role.MENTEE)
        for each in sorted((AMARA, *MENTEES), key=lambda each: each.id)
    )
    together = tuple((member.person.id, member.role) for member in members)
    house.carry_out(
        Outcome(
            keep=(
                Relationship(id=RELATIONSHIP, members=members, why=WHY),
                *(Asked(RELATIONSHIP, member.person.id) for member in members),
            ),
            facts=(Proposed(RELATIONSHIP, together, LAST_DAY, MONDAY),),
        )
    )
    return house


def says(house: House, who, answer: Callable[..., Outcome], now: datetime = MONDAY) -> Outcome:
    with house.page() as page:
        this = page.relationships.get(RELATIONSHIP).as_seen_by(who.id)
        outcome = answer(this, who.id, now)
        page.carry_out(outcome, now)
    return outcome


def all_said(house: House, now: datetime) -> None:
    """Have everything said whose hour has come."""
    with house.page() as page:
        while (held := page.outbox.claim(now, now)) is not None:
            assert page.outbox.delivered(held)


def leaves(house: House, who, now: datetime = MONDAY) -> None:
    with house.page() as page:
        this = page.relationships.get(RELATIONSHIP).as_seen_by(who.id)
        page.carry_out(leaving.end(this, who.id, now, notice=page.programme.notice), now)


def via_the_coordinator(house: House, days: int) -> None:
    """Have the programme tell the coordinator of an end before its day."""
    with house.page() as page:
        row = page.scope.session.query(tables.Programme).one()
        told = settings(seed()) | {"exit": ExitWay.VIA_COORDINATOR, "exit_days": days}
        row.settings = told


def names(house: House) -> set[str]:
    return {member.person.id for member in house.relationship().members}


def test_until_the_day_all_are_in_it_and_on_the_day_it_goes_on_without_one(house):
    leaves(house, JOAO)
    assert JOAO.id in names(house)
    before = house.journal()

    make_rounds(house.ledger, SOON)

    assert names(house) == {each.id for each in (AMARA, MEI_LIN, PRIYA, TOMAS, KWAME)}
    assert house.relationship().status is Status.ACTIVE
    assert [member.person.id for member in house.relationship().gone] == [JOAO.id]
    assert house.posted()["circle-smaller"] == 5
    assert house.posted()["ended-early"] == 1
    added = [fact for fact in house.journal() if fact not in before]
    assert [type(fact).__name__ for fact in added] == ["GotSmaller"]
    assert not any(JOAO.id in fact for (fact,) in house.rows("journal", "fact") if "Got" in fact)


def test_whoever_left_sees_it_over_and_may_try_again(house):
    leaves(house, JOAO)
    make_rounds(house.ledger, SOON)

    with house.page() as page:
        [mine] = page.relationships.of(JOAO.id)
        assert mine.has_ended
        page.carry_out(rematch.take_up(mine, JOAO.id, SOON), SOON)
    make_rounds(house.ledger, MONDAY + timedelta(days=7))

    with house.glance() as page:
        assert page.relationships.of(JOAO.id) == ()
        assert AMARA.id in page.relationships.former_partners()[JOAO.id]
        assert [each.id for each in page.pool.mentees()] == [JOAO.id]
        [hers] = page.relationships.of(AMARA.id)
    assert not hers.has_ended
    assert JOAO.id not in {each.person.id for each in hers.members}


def test_two_after_one_another_leave_and_then_it_ends_for_the_last_three_and_the_mentor(house):
    leaves(house, JOAO)
    leaves(house, MEI_LIN, MONDAY + timedelta(days=1))
    make_rounds(house.ledger, SOON)
    make_rounds(house.ledger, SOON + timedelta(days=1))
    assert names(house) == {each.id for each in (AMARA, PRIYA, TOMAS, KWAME)}

    leaves(house, PRIYA, SOON + timedelta(days=3))
    make_rounds(house.ledger, SOON + timedelta(days=10))

    assert house.relationship().status is Status.ENDED
    assert house.posted()["ended-early"] == 2 + 4
    assert (Chapter.ENDING, RELATIONSHIP) not in house.due()


def test_when_the_mentor_leaves_too_both_days_come(house):
    leaves(house, JOAO)
    leaves(house, AMARA, MONDAY + timedelta(days=1))

    make_rounds(house.ledger, datetime(2026, 3, 4, 12, tzinfo=UTC))
    assert JOAO.id not in names(house)
    assert house.relationship().status is Status.ACTIVE
    make_rounds(house.ledger, SOON + timedelta(days=3))
    assert house.relationship().status is Status.ENDED


def test_leaving_the_programme_out_of_a_circle_rests_on_that_day_and_looks_alike_before(house):
    with house.page() as page:
        page.carry_out(farewell.leave(page.leaver(JOAO.id), MONDAY), MONDAY)
    [(with_a_farewell,)] = house.rows("relationship", "afterwards")
    leaves(house, MEI_LIN)
    [(with_both,)] = house.rows("relationship", "afterwards")

    assert house.relationship().resting == {JOAO.id}
    assert len(with_a_farewell) == len(with_both)
    make_rounds(house.ledger, SOON)

    with house.glance() as page:
        assert page.people.standing(JOAO.id) is Standing.RESTING
        assert page.people.standing(MEI_LIN.id) is Standing.ENROLLED
        assert page.leaves_on(JOAO.id) == date(2026, 4, 1)
    assert house.relationship().resting == frozenset()
    assert not house.relationship().has_ended


def test_an_exit_alone_fills_the_same_cell_with_nobody(house):
    leaves(house, MEI_LIN)

    [(cell,)] = house.rows("relationship", "afterwards")
    assert cell is not None
    assert house.relationship().resting == frozenset()


def test_a_farewell_is_not_lost_when_the_whole_circle_is_to_end(house):
    with house.page() as page:
        page.carry_out(farewell.leave(page.leaver(JOAO.id), MONDAY), MONDAY)
    leaves(house, AMARA)

    assert house.relationship().resting == {JOAO.id}
    make_rounds(house.ledger, SOON)
    with house.glance() as page:
        assert page.people.standing(JOAO.id) is Standing.RESTING


def test_the_journal_gives_the_circle_as_it_is_kept(house):
    leaves(house, JOAO)
    make_rounds(house.ledger, SOON)

    this = Relationship(id=RELATIONSHIP, members=house.relationship().members, why=WHY)
    for fact in house.journal():
        this = history.apply(this, fact)
    kept = house.relationship()
    assert (this.status, this.members, this.sign_of_life) == (
        kept.status,
        kept.members,
        kept.sign_of_life,
    )


def test_what_somebody_was_asked_and_said_in_a_circle_goes_with_them_and_no_other(house):
    house.carry_out(Outcome(facts=(Stepped(RELATIONSHIP, Step.BEGIN_CLOSING, MONDAY),)))
    said = [ForClosing(RELATIONSHIP, each.id, Closing(thanks="Thanks!")) for each in MENTEES]
    asked = [
        Sheet(relationship=RELATIONSHIP, person=each.id, asked=(Moment.FIRST,)) for each in MENTEES
    ]
    house.carry_out(Outcome(keep=(*said, *asked)))
    leaves(house, JOAO)
    assert len(house.rows("pulse")) == len(MENTEES)

    make_rounds(house.ledger, SOON)

    assert [each.person.id for each in house.relationship().gone] == [JOAO.id]
    kept = {who for (who,) in house.rows("pulse", "person_id")}
    sealed = {who for who, cell in house.rows("membership", "person_id, closing") if cell}
    assert kept == {each.id for each in MENTEES if each is not JOAO}
    assert sealed == {AMARA.id, *kept}


def plain(house: House) -> list[object]:
    """Return what can be read without the key of who is in the circle."""
    return [
        sorted(house.rows("membership", "person_id, role, is_asked, place, outside, free_from")),
        house.rows("relationship", "status, ends_on, length(afterwards)"),
    ]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_without_the_key_nothing_tells_who_leaves_before_the_day_or_once_all_is_over(
    databases, kind
):
    def life(*who) -> tuple[object, ...]:
        house = circled(opened(databases.fresh(kind)))
        for each in who:
            leaves(house, each)
        before = plain(house)
        make_rounds(house.ledger, SOON)
        gone = [mark for _, mark in house.rows("membership", "person_id, outside") if mark]
        assert gone == ["gone"] * len(who)
        leaves(house, AMARA, SOON)
        make_rounds(house.ledger, SOON + timedelta(days=14))
        assert house.relationship().status is Status.ENDED
        over = plain(house)
        house.ledger.close()
        return before, over

    assert life(JOAO) == life(MEI_LIN) == life(TOMAS)
    assert life(JOAO)[0] == life(JOAO, MEI_LIN)[0]


def test_once_a_circle_is_completed_nothing_tells_who_had_gone_before(house):
    leaves(house, JOAO)
    make_rounds(house.ledger, SOON)
    asked = Sheet(relationship=RELATIONSHIP, person=MEI_LIN.id, asked=(Moment.FIRST,))
    house.carry_out(Outcome(keep=(asked,)))
    over = SOON + timedelta(days=60)

    for step in (Step.BEGIN_CLOSING, Step.COMPLETE):
        house.carry_out(Outcome(facts=(Stepped(RELATIONSHIP, step, over),)), over)

    cells = "outside, closing IS NULL, length(closing)"
    assert len(set(house.rows("membership", cells))) == 1
    assert len(house.rows("pulse")) == len(MENTEES) + 1
    assert len({cell for (cell,) in house.rows("pulse", "length(sheet)")}) == 1
    for days in range(8, 40, 4):
        make_rounds(house.ledger, over + timedelta(days=days))
    asked = {who for (who,) in house.rows("outbox", "person_id", "key LIKE 'look-back:%'")}
    assert asked == {AMARA.id, *(each.id for each in MENTEES)} - {JOAO.id}
    assert house.rows("membership", "closing", "closing IS NOT NULL") == []
    assert house.rows("pulse") == []


def test_once_a_circle_is_completed_what_was_said_and_asked_tells_nobody_who_had_gone_before(house):
    leaves(house, JOAO)
    make_rounds(house.ledger, SOON)
    over = SOON + timedelta(days=60)
    at_once, later = (
        Nudge(to=MEI_LIN.id, about=CIRCLE, partner="Amara", not_before=each)
        for each in (SOON, over + timedelta(days=1))
    )
    house.carry_out(Outcome(messages=(at_once, replace(later, to=PRIYA.id))), SOON)
    all_said(house, SOON)
    house.carry_out(Outcome(facts=(Stepped(RELATIONSHIP, Step.BEGIN_CLOSING, over),)), over)
    assert len(house.rows("outbox", "key", "key LIKE 'nudge:%'")) == 2

    house.carry_out(Outcome(facts=(Stepped(RELATIONSHIP, Step.COMPLETE, over),)), over)
    assert len(house.rows("outbox", "key", "key LIKE 'nudge:%'")) == 1
    all_said(house, over + timedelta(days=30))

    assert house.rows("outbox", "key", "key LIKE 'nudge:%'") == []
    assert len(set(house.rows("participant", "status, length(apart), length(budget)"))) == 1


def test_who_would_have_left_is_not_kept_once_it_ended_for_all_of_them(house):
    leaves(house, JOAO)
    assert [m.person.id for m in house.relationship().members if m.leaves_on] == [JOAO.id]

    house.carry_out(Outcome(facts=(Stepped(RELATIONSHIP, Step.END_EARLY, MONDAY),)))

    assert not any(member.leaves_on for member in house.relationship().members)
    assert house.rows("relationship", "afterwards") == [(None,)]


def test_a_day_on_which_somebody_leaves_and_who_rests_are_kept_beside_each_other(house):
    leaves(house, JOAO)
    with house.page() as page:
        page.carry_out(farewell.leave(page.leaver(MEI_LIN.id), MONDAY), MONDAY)
    leaves(house, AMARA, MONDAY + timedelta(days=1))

    this = house.relationship()
    assert [m.person.id for m in this.members if m.leaves_on] == [JOAO.id, MEI_LIN.id]
    assert (this.resting, this.ends_on) == ({MEI_LIN.id}, date(2026, 3, 5))


THURSDAY = datetime(2026, 3, 12, 9, tzinfo=UTC)


def meets(house: House, plan: Plan) -> str:
    house.carry_out(Outcome(keep=(Planned(RELATIONSHIP, plan),)))
    with house.glance() as page:
        return page.calendar_entry(page.relationships.get(RELATIONSHIP))


def test_the_calendar_of_whoever_has_left_finds_the_date_no_more_and_it_stands_for_the_others(
    house,
):
    entry = meets(house, Plan(id="p1", at=THURSDAY, offered=(THURSDAY,), by=JOAO.id))
    leaves(house, JOAO)
    front = Reception(house.ledger, lambda: SOON)
    assert front.fetched(entry) is not None

    make_rounds(house.ledger, SOON)

    assert front.fetched(entry) is None
    plan = house.relationship().plan
    assert (plan.at, plan.offered, plan.by) == (THURSDAY, (), None)
    with house.glance() as page:
        anew = page.calendar_entry(page.relationships.get(RELATIONSHIP))
    assert front.fetched(anew) is not None


def test_times_that_another_one_offered_stay_open_and_those_of_whoever_left_go(house):
    for by, stays in ((MEI_LIN, True), (JOAO, False)):
        offered = Plan(id="p1", offered=(THURSDAY,), by=by.id)
        meets(house, offered)
        house.carry_out(Outcome(keep=(Departed(RELATIONSHIP, JOAO.id),)))
        assert house.relationship().plan == (offered if stays else None)


# --- Where the coordinator hears of it before ---------------------------------------------


@pytest.mark.parametrize("days", [1, 3, 5])
def test_the_coordinator_hears_on_the_next_morning_and_the_end_comes_all_the_same(ledger, days):
    house = paired(ledger)
    via_the_coordinator(house, days)
    with house.page() as page:
        this = page.relationships.get(RELATIONSHIP)
        page.carry_out(leaving.end(this, JOAO.id, MONDAY, notice=page.programme.notice), MONDAY)
    assert house.rows("case") == []
    assert house.due()[Chapter.PARTING, RELATIONSHIP] == TOMORROW
    ends = house.relationship().ends_on
    assert ends == date(2026, 3, 2) + timedelta(days=days if days < 5 else 7)

    make_rounds(house.ledger, TOMORROW - timedelta(minutes=1))
    assert house.rows("case") == []
    make_rounds(house.ledger, TOMORROW)

    [case] = house.rows("case", "kind, opened_on, relationship_id, length(concerns)")
    assert case[0] == "ending-soon"
    assert str(case[1]) == "2026-03-03"
    assert case[2] == RELATIONSHIP
    with house.page() as page:
        assert [each.case.person for each in page.cases.matters()] == [None]
    opens = datetime.combine(TOMORROW, time(8), tzinfo=UTC)
    make_rounds(house.ledger, opens)
    assert house.posted()["morning-list"] == 1
    assert not house.relationship().has_ended

    make_rounds(house.ledger, datetime.combine(ends, time(12), tzinfo=UTC))
    assert house.relationship().has_ended
    assert house.posted()["ended-early"] == 2
    assert len(house.rows("case")) == 1


def test_after_an_outage_the_coordinator_still_hears_before_it_ends(ledger):
    house = paired(ledger)
    via_the_coordinator(house, 1)
    with house.page() as page:
        this = page.relationships.get(RELATIONSHIP)
        page.carry_out(leaving.end(this, JOAO.id, MONDAY, notice=1), MONDAY)

    make_rounds(house.ledger, MONDAY + timedelta(days=20))

    assert len(house.rows("case")) == 1
    assert house.relationship().has_ended


def test_a_farewell_and_an_exit_are_told_alike(databases):
    def life(way_out) -> object:
        made = opened(databases.fresh("sqlite"))
        house = paired(made)
        via_the_coordinator(house, 3)
        with house.page() as page:
            page.carry_out(way_out(page), MONDAY)
        soon = house.due(), house.relationship().ends_on, house.rows("case")
        make_rounds(made, TOMORROW)
        told = (
            house.rows("case", "kind, opened_on, relationship_id, length(concerns)"),
            house.posted(),
        )
        made.close()
        return soon, told

    def exits(page):
        this = page.relationships.get(RELATIONSHIP)
        return leaving.end(this, JOAO.id, MONDAY, notice=page.programme.notice)

    def leaves_all(page):
        return farewell.leave(page.leaver(AMARA.id), MONDAY)

    assert life(exits) == life(leaves_all)


def test_whoever_is_named_before_an_end_is_the_one_who_will_hear(ledger):
    house = paired(ledger)
    via_the_coordinator(house, 2)
    with house.page() as page:
        page.scope.session.get(tables.Person, (house.organisation, AMARA.id)).manager_id = INGRID.id
    door = Door(house, lambda: MONDAY)

    for verb in ("exit", "leave", "forget-me"):
        form = door.reception.typed(door.caller(JOAO), verb)
        said = [each.text for each in form.paragraphs if "an end is coming" in each.text]
        assert [text.startswith(DANIEL.name) for text in said] == [True], verb


def test_the_programme_keeps_how_an_exit_goes(ledger):
    house = paired(ledger)
    with house.glance() as page:
        assert page.programme.exit is ExitWay.IMMEDIATE
    via_the_coordinator(house, 5)
    with house.glance() as page:
        assert page.programme.exit is ExitWay.VIA_COORDINATOR
        assert page.programme.notice == 5


# --- A circle that a coordinator suggested ------------------------------------------------


def test_a_circle_takes_one_place_of_its_mentor_and_one_of_each_mentee(ledger):
    house = suggested(ledger)

    with house.glance() as page:
        taken = page.relationships.taken()
        (mentor,) = page.pool.mentors()
    assert taken == {
        (AMARA.id, Role.MENTOR): 1,
        **{(each.id, Role.MENTEE): 1 for each in MENTEES},
    }
    assert mentor.free_places == 1


def test_it_begins_without_whoever_said_no_or_nothing_and_keeps_no_difference(ledger):
    house = suggested(ledger)
    for who in (AMARA, JOAO, MEI_LIN, PRIYA, KWAME):
        says(house, who, proposal.yes)
    says(house, PRIYA, proposal.no)
    make_rounds(house.ledger, CLOSED)

    begun = house.relationship()
    assert begun.status is Status.INTRODUCED
    assert names(house) == {AMARA.id, JOAO.id, MEI_LIN.id, KWAME.id}
    assert {each.person.id for each in begun.without} == {PRIYA.id, TOMAS.id}
    assert begun.gone == ()
    assert house.posted()["circle-closed"] == 2
    rows = house.rows("membership", "person_id, outside, free_from")
    no, nothing = ({k: v for k, *v in rows}[who.id] for who in (PRIYA, TOMAS))
    assert no == nothing
    with house.glance() as page:
        for each in (PRIYA, TOMAS):
            (seen,) = page.relationships.of(each.id)
            assert seen.has_ended
            assert seen.accepted_at is None
            assert page.profile(each.id).former == ()


def test_whoever_it_began_without_waits_again_after_the_digest_and_a_late_yes_is_nothing(ledger):
    house = suggested(ledger)
    for who in (AMARA, JOAO, MEI_LIN, TOMAS, KWAME):
        says(house, who, proposal.yes)
    make_rounds(house.ledger, CLOSED)

    assert says(house, PRIYA, proposal.yes, CLOSED).reply == Settled()
    with house.glance() as page:
        assert PRIYA.id not in {each.person.id for each in page.pool.seekers()}
    make_rounds(house.ledger, DIGESTED)

    with house.glance() as page:
        assert PRIYA.id in {each.person.id for each in page.pool.seekers()}
        assert page.relationships.ever(PRIYA.id) == ()
        assert AMARA.id in page.relationships.former_partners()[PRIYA.id]
    assert names(house) == {each.id for each in (AMARA, JOAO, MEI_LIN, TOMAS, KWAME)}


def test_a_circle_that_began_without_somebody_ends_for_its_members_alone(ledger):
    house = suggested(ledger)
    for who in (AMARA, JOAO, MEI_LIN, TOMAS, KWAME):
        says(house, who, proposal.yes)
    make_rounds(house.ledger, CLOSED)
    leaves(house, AMARA, CLOSED)
    make_rounds(house.ledger, CLOSED + timedelta(days=6))

    assert house.relationship().status is Status.ENDED
    assert house.posted()["ended-early"] == 5
