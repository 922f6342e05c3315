"""What is kept comes back as it was: rows, packed data, and the journal of a life."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import get_args
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import agreement, facts, history, meeting, nudge, rematch
from flows import exit as leaving
from flows.examples import EXAMPLES
from flows.facts import (
    Agreed,
    Approved,
    Extended,
    GotSmaller,
    Introduced,
    Joined,
    NothingAgreed,
    Paused,
    Proposed,
    Quiet,
    Resumed,
    Stepped,
    TookBack,
    Waived,
)
from flows.messages import every_message
from flows.outcome import Outcome
from flows.people import PersonId, Role
from flows.programme import Silence
from flows.relationship import Agreement, Member, Relationship, RelationshipId, Status, Step
from flows.words import Verbatim, names, part
from storage.packing import pack, unpack
from tests.every import every
from tests.people import AMARA, BLANK, INGRID, JOAO, MEI_LIN, MONDAY, PROGRAMME, TOMAS, WHY
from tests.storage.world import (
    RELATIONSHIP,
    House,
    accept,
    asks,
    furnish,
    introduce,
    offers,
    propose,
    sign_up,
)

PER_DATABASE = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""The database is shared by the examples on purpose: each brings a relationship of its own."""

days = st.dates(date(2020, 1, 1), date(2040, 1, 1))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))
maybe_moments = st.none() | moments
parts = st.lists(
    st.builds(
        part,
        st.sampled_from(("why-topics-mentee", "why-levels-mentee")),
        levels=st.integers(0, 9),
        text=st.text(max_size=20).map(Verbatim),
        day=days,
    ),
    max_size=3,
).map(tuple)


@st.composite
def groups(draw):
    """Anything from two people to a circle of one mentor and three mentees."""
    mentees = draw(st.sampled_from(((JOAO,), (JOAO, MEI_LIN), (JOAO, MEI_LIN, TOMAS))))
    people = [(AMARA, Role.MENTOR), *((each, Role.MENTEE) for each in mentees)]
    members = tuple(
        Member(
            person=person,
            role=role,
            is_asked=draw(st.booleans()),
            said_yes=draw(st.booleans()),
            free_from=draw(st.none() | days),
            takes_a_place=draw(st.booleans()),
            leaves_on=draw(st.none() | days),
        )
        for person, role in people
    )
    return tuple(sorted(members, key=lambda member: member.person.id))


def as_it_can_be(this: Relationship) -> Relationship:
    """Answers are kept while it is a proposal; whom it reached, while it takes a place."""
    is_open = this.status is Status.PROPOSED
    members = (
        replace(
            each, said_yes=each.said_yes and is_open, is_asked=each.is_asked and each.takes_a_place
        )
        for each in this.members
    )
    return replace(this, members=tuple(members))


relationships = st.builds(
    Relationship,
    id=st.builds(lambda: RelationshipId(uuid4().hex)),
    members=groups(),
    status=st.sampled_from(Status),
    why=parts,
    answer_by=st.none() | days,
    accepted_at=maybe_moments,
    introduced_on=maybe_moments,
    sign_of_life=maybe_moments,
    silence=st.sampled_from(Silence),
    silence_at=maybe_moments,
    question_answered=st.booleans(),
    agreement=st.none() | st.builds(Agreement, st.sampled_from(Agreement.WEEKS), days),
    unsettled_on=st.none() | days,
    ends_on=st.none() | days,
    paused_until=st.none() | days,
    rested_on=maybe_moments,
    turn=st.none() | st.integers(0, 3),
).map(as_it_can_be)


def keep(house: House, this: Relationship) -> None:
    """Keep a relationship by the same steps by which it would have come about."""
    with house.page() as page:
        shelf = page.relationships
        shelf.add(this, page.programme.id, dict.fromkeys([m.person.id for m in this.members], 99))
        shelf.save(this, shelf.get(this.id))
        if this.ends_on is not None:
            shelf.end_on(this.id, this.ends_on)
        for member in this.members:
            if member.is_asked:
                shelf.ask(this.id, member.person.id)
            if not member.takes_a_place:
                shelf.free_from(this.id, member.person.id, MONDAY.date())
        shelf.release(this.id, MONDAY)
        for member in this.members:
            shelf.free_from(this.id, member.person.id, member.free_from)
            shelf.leave_on(this.id, member.person.id, member.leaves_on)


@PER_DATABASE
@given(this=relationships)
def test_a_relationship_comes_back_as_it_was_kept(ledger, this):
    [organisation] = ledger.organisations()
    house = House(ledger, organisation)
    with house.page() as page:
        furnished = page.programmes.exists()
    if not furnished:
        furnish(ledger)
    keep(house, this)
    found = house.relationship(this.id)
    assert found == this
    assert type(found.status) is Status
    assert type(found.silence) is Silence


def test_a_circle_of_one_mentor_and_three_mentees_fits_the_tables(ledger):
    house = furnish(ledger)
    sign_up(house, offers(AMARA), *(asks(each) for each in (JOAO, MEI_LIN, TOMAS)))
    people = (
        (AMARA, Role.MENTOR),
        (JOAO, Role.MENTEE),
        (MEI_LIN, Role.MENTEE),
        (TOMAS, Role.MENTEE),
    )
    members = tuple(Member(person=each, role=role, is_briefed=True) for each, role in people)
    circle = Relationship(
        id=RELATIONSHIP, members=tuple(sorted(members, key=lambda m: m.person.id)), why=WHY
    )
    house.carry_out(Outcome(keep=(circle,)))
    found = house.relationship()
    assert found == circle
    assert [each.person for each in found.those(Role.MENTOR)] == [AMARA]
    assert {each.person.id for each in found.those(Role.MENTEE)} == {JOAO.id, MEI_LIN.id, TOMAS.id}


def test_a_step_decided_from_an_old_look_is_refused(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)
    seen = house.relationship()
    accept(house)
    with pytest.raises(Exception, match="quicker"), house.page() as page:
        page.relationships.save(replace(seen, status=Status.ENDED), seen)
    assert house.relationship().status is Status.INTRODUCED


# --- Packed data --------------------------------------------------------------------------


@every("message", {each.key: each for each in EXAMPLES})
def test_every_message_can_wait_in_the_outbox(message):
    addressed = replace(message, to=JOAO.id, not_before=MONDAY, occasion="once")
    found = unpack(pack(addressed))
    assert found == addressed
    assert type(found) is type(message)
    assert found.outbox_key == addressed.outbox_key
    assert exact(found) == exact(addressed)


def test_no_message_is_without_an_example():
    assert {type(each) for each in EXAMPLES} == set(every_message())


EVERY_FACT = (
    Joined(JOAO.id, Role.MENTEE, MONDAY),
    Approved(AMARA.id, MONDAY),
    TookBack(JOAO.id, Role.MENTEE, MONDAY),
    Waived(JOAO.id, Role.MENTEE, INGRID.id, MONDAY),
    Proposed(
        RELATIONSHIP, ((AMARA.id, Role.MENTOR), (JOAO.id, Role.MENTEE)), MONDAY.date(), MONDAY
    ),
    *(Stepped(RELATIONSHIP, step, MONDAY) for step in Step),
    Introduced(RELATIONSHIP, MONDAY),
    *(Quiet(RELATIONSHIP, stage, MONDAY) for stage in Silence),
    Agreed(RELATIONSHIP, 5, date(2026, 12, 1), MONDAY),
    NothingAgreed(RELATIONSHIP, MONDAY),
    Extended(RELATIONSHIP, date(2027, 6, 1), MONDAY),
    Paused(RELATIONSHIP, MONDAY.date(), MONDAY),
    Resumed(RELATIONSHIP, MONDAY),
    GotSmaller(RELATIONSHIP, MONDAY),
)


def test_no_fact_is_forgotten_here():
    assert {type(fact) for fact in EVERY_FACT} == set(get_args(facts.Fact))


@every("fact", EVERY_FACT)
def test_every_fact_can_be_read_in_the_journal(fact):
    found = unpack(pack(fact))
    assert found == fact
    assert exact(found) == exact(fact)


@given(parts, st.lists(st.text(max_size=10), max_size=3).map(lambda each: names(tuple(each))))
def test_words_and_lists_survive_whatever_people_write(lines, several):
    assert unpack(pack(lines)) == lines
    assert unpack(pack(several)) == several
    assert pack(unpack(pack(lines))) == pack(lines)


@given(st.sampled_from(("at", "on", "is")), st.text(max_size=10))
def test_what_people_write_is_never_taken_for_data(tag, words):
    written = part("preview-about-me", text=f'{{"{tag}": "{words}"}}')
    assert unpack(pack(written)) == written


def test_only_what_is_listed_can_be_unpacked():
    with pytest.raises(KeyError):
        unpack('{"is": "Popen", "args": "ls"}')


def test_an_instant_in_another_zone_stays_the_same_instant():
    singapore = MONDAY.astimezone(MEI_LIN.calendar.zone)
    assert unpack(pack(singapore)) == MONDAY


def exact(thing):
    """Return data together with the classes it is made of: an "is" must hold as an "==" does."""
    if isinstance(thing, tuple):
        return tuple(exact(each) for each in thing)
    if hasattr(thing, "__dataclass_fields__"):
        known = [(each.name, exact(getattr(thing, each.name))) for each in fields(thing)]
        return (type(thing), *known)
    return (type(thing), thing)


def agree(this: Relationship, who: PersonId, at: datetime) -> Outcome:
    """Have somebody write down what they agreed."""
    given = {"every": "5", "until": "2026-12-01", "format": "remote"}
    return agreement.agree(this, who, given, PROGRAMME, at)


# --- The journal --------------------------------------------------------------------------


def start_of(house: House) -> Relationship:
    """Return the relationship as it was when the proposal had reached them, before any step."""
    now = house.relationship()
    return Relationship(
        id=now.id,
        members=tuple(replace(each, said_yes=False) for each in now.members),
        why=now.why,
    )


def replayed(house: House) -> Relationship:
    this = start_of(house)
    for fact in house.journal():
        this = history.apply(this, fact)
    return this


def test_the_journal_of_a_lived_life_gives_the_stored_relationship(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    at = MONDAY
    propose(house, at)
    assert replayed(house) == house.relationship()

    at += timedelta(hours=1)
    accept(house, at)
    assert replayed(house) == house.relationship()

    at += timedelta(hours=1)
    introduce(house, at)
    assert replayed(house) == house.relationship()

    for weeks in (6, 7, 8):
        at = MONDAY + timedelta(weeks=weeks, days=1)
        outcome = nudge.decide(house.relationship(), PROGRAMME, BLANK, at)
        assert isinstance(outcome, Outcome)
        house.carry_out(outcome, at)
        assert replayed(house) == house.relationship()

    at += timedelta(hours=1)
    journal, [(before,)] = house.journal(RELATIONSHIP), house.rows("relationship", "not_yet")
    house.carry_out(meeting.not_yet(house.relationship(), JOAO.id), at)
    assert house.relationship().question_answered
    [(after,)] = house.rows("relationship", "not_yet")
    assert (len(after), house.journal(RELATIONSHIP)) == (len(before), journal)
    assert replace(replayed(house), question_answered=True) == house.relationship()

    at += timedelta(hours=1)
    house.carry_out(meeting.met(house.relationship(), AMARA.id, at), at)
    assert replayed(house) == house.relationship()
    assert house.relationship().status is Status.ACTIVE

    at += timedelta(hours=1)
    house.carry_out(agree(house.relationship(), JOAO.id, at), at)
    assert replayed(house) == house.relationship()
    assert house.relationship().agreement == Agreement(5, date(2026, 12, 1))

    at += timedelta(hours=1)
    house.carry_out(leaving.end(house.relationship(), AMARA.id, at), at)
    before = house.journal()
    assert replayed(house) == replace(house.relationship(), ends_on=None)

    at += timedelta(weeks=1)
    ended = leaving.decide(house.relationship(), at)
    assert isinstance(ended, Outcome)
    house.carry_out(ended, at)
    assert len(house.journal()) == len(before) + 1
    assert replayed(house) == replace(house.relationship(), ends_on=None)

    at += timedelta(hours=1)
    house.carry_out(rematch.take_up(house.relationship(), JOAO.id, at), at)
    assert replayed(house).status is house.relationship().status is Status.ENDED


def test_the_journal_holds_ids_and_names_no_acting_member(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)
    accept(house)
    introduce(house)
    house.carry_out(meeting.met(house.relationship(), JOAO.id, MONDAY))
    house.carry_out(agree(house.relationship(), JOAO.id, MONDAY))
    later = [row for row in house.rows("journal", "fact") if "Proposed" not in row[0]]
    assert later
    for (fact,) in later:
        assert JOAO.id not in fact
        assert AMARA.id not in fact
        assert AMARA.name not in fact


def test_asking_to_leave_writes_no_fact_and_a_second_asking_changes_nothing(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)
    accept(house)
    introduce(house)
    before = house.journal()
    house.carry_out(leaving.end(house.relationship(), JOAO.id, MONDAY))
    first = house.relationship().ends_on
    later = MONDAY + timedelta(days=1)
    with house.page() as page:
        page.relationships.end_on(RELATIONSHIP, later.date() + timedelta(days=9))
    assert house.relationship().ends_on == first == date(2026, 3, 4)
    assert house.journal() == before
