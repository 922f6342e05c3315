"""Leaving the programme, as it is kept: one sealed cell, then a status, then nothing."""

from datetime import UTC, datetime, timedelta

import pytest

from flows import exit as leaving
from flows import farewell
from flows.cases import Case, CaseId, CaseKind
from flows.outcome import Outcome
from flows.people import PersonId, Standing
from flows.relationship import Status
from flows.rounds import Chapter
from flows.wishes import Apart
from scheduler.rounds import make_rounds
from storage import profiles
from storage import tables as t
from storage.people import Account, Profile
from tests.people import AMARA, INGRID, JOAO, MEI_LIN, MONDAY, TOMAS
from tests.storage.world import (
    RELATIONSHIP,
    House,
    account,
    asks,
    furnish,
    offers,
    paired,
    sign_up,
)

APRIL = datetime(2026, 4, 1, tzinfo=UTC)
DAY = MONDAY + timedelta(days=3)


@pytest.fixture
def house(ledger) -> House:
    return paired(ledger)


def leaves(house: House, who, now: datetime = MONDAY) -> None:
    with house.page() as page:
        page.carry_out(farewell.leave(page.leaver(who.id), now), now)


def standing(house: House, who) -> Standing | None:
    with house.glance() as page:
        return page.people.standing(who.id)


def reads_everything(house: House) -> None:
    """Let every message that waits be delivered."""
    with house.page() as page:
        while claimed := page.outbox.claim(APRIL, APRIL):
            page.outbox.delivered(claimed)


def lives_on(house: House, to: datetime = APRIL) -> None:
    make_rounds(house.ledger, DAY)
    reads_everything(house)
    make_rounds(house.ledger, to)
    make_rounds(house.ledger, to)


DIRECTORY = {"person", "account", "coordinator"}


def rows_naming(house: House, who) -> set[str]:
    """Which tables hold somebody's id anywhere, besides the organisation's directory."""
    found = set()
    for table in {table.name for table in t.Base.metadata.sorted_tables} - DIRECTORY:
        if any(
            who.id in str(row).replace("'", " ").replace('"', " ").split()
            or f'"{who.id}"' in str(row)
            or f"'{who.id}'" in str(row)
            for row in house.rows(table)
        ):
            found.add(table)
    return found


def test_until_the_day_only_a_sealed_cell_knows_and_its_length_tells_nothing(house):
    before = house.rows("participant"), house.rows("membership"), house.rows("journal")

    leaves(house, JOAO)

    assert (house.rows("participant"), house.rows("membership"), house.rows("journal")) == before
    assert {chapter for chapter, _ in house.due()} >= {Chapter.ENDING}
    assert not any(JOAO.id == subject for _, subject in house.due())
    [(cell,)] = house.rows("relationship", "afterwards")
    assert house.relationship().resting == {JOAO.id}
    for people in (set(), {AMARA.id}, {AMARA.id, JOAO.id}):
        with house.page() as page:
            page.relationships.rest_after(RELATIONSHIP, frozenset(people))
        [(other,)] = house.rows("relationship", "afterwards")
        assert len(other) == len(cell)
        assert house.relationship().resting == people


def test_an_exit_fills_the_same_cell_with_nobody(house):
    house.carry_out(leaving.end(house.relationship(), JOAO.id, MONDAY))
    [(cell,)] = house.rows("relationship", "afterwards")

    assert cell is not None
    assert house.relationship().resting == frozenset()


def test_on_the_day_they_rest_and_nobody_is_matched_with_them(house):
    leaves(house, AMARA)
    assert standing(house, AMARA) is Standing.ENROLLED
    with house.glance() as page:
        assert AMARA.id in {each.id for each in page.pool.mentors()}

    make_rounds(house.ledger, DAY)

    assert standing(house, AMARA) is Standing.RESTING
    assert standing(house, JOAO) is Standing.ENROLLED
    assert house.rows("relationship", "status, afterwards") == [(Status.ENDED, None)]
    with house.glance() as page:
        assert AMARA.id not in {each.id for each in page.pool.mentors()}
        assert page.leaves_on(AMARA.id) == APRIL.date()
        assert page.leaves_on(JOAO.id) is None


def test_on_the_first_what_they_told_us_is_gone_and_what_was_between_them_names_nobody(house):
    case = Case(
        id=CaseId("c9"),
        number=4711,
        kind=CaseKind.WORD_WANTED,
        opened_on=MONDAY.date(),
        person=JOAO.id,
    )
    house.carry_out(Outcome(keep=(case,)))
    sign_up(house, asks(MEI_LIN, hoped_for=JOAO.id))
    facts = len(house.rows("journal"))
    assert rows_naming(house, JOAO) >= {
        "wish",
        "briefing",
        "participant",
        "membership",
        "journal",
        "outbox",
    }
    leaves(house, JOAO)

    lives_on(house)

    assert rows_naming(house, JOAO) == set()
    assert house.rows("wish", "hoped_for", f"person_id = '{MEI_LIN.id}'") == [(None,)]
    [(nobody, _)] = [
        row for row in house.rows("participant", "person_id, status") if row[1] == Standing.LEFT
    ]
    assert {nobody, AMARA.id} == {who for (who,) in house.rows("membership", "person_id")}
    assert len(house.rows("journal")) >= facts
    with house.glance() as page:
        assert page.people.person(PersonId(nobody)).name == ""
        assert page.people.account(PersonId(nobody)) is None
        mine, hers = page.view(AMARA.id), page.profile(AMARA.id).former
        assert [each.id for each in mine.relationships] == [RELATIONSHIP]
        assert hers == ()


def test_forgetting_somebody_rewrites_every_list_so_that_nobody_sees_who_named_them(house):
    for who, named in ((MEI_LIN, (JOAO.id,)), (TOMAS, ())):
        sign_up(house, asks(who))
        house.carry_out(Outcome(keep=(Apart(who.id, named),)))
    before = dict(house.rows("participant", "person_id, apart"))
    leaves(house, JOAO)

    lives_on(house)

    after = dict(house.rows("participant", "person_id, apart"))
    assert all(after[who.id] != before[who.id] for who in (AMARA, MEI_LIN, TOMAS))
    with house.glance() as page:
        assert page.people.apart(MEI_LIN.id) == ()


def test_the_directorys_line_and_its_account_stay(house):
    with house.page() as page:
        mark = page.scope.keys.mark("directory", "joao.pereira@fjordlight.example")
        page.scope.session.get_one(t.Person, (house.organisation, JOAO.id)).email_mark = mark
    leaves(house, JOAO)

    lives_on(house)

    assert house.rows("person", "working_days", f"id = '{JOAO.id}'") != []
    with house.glance() as page:
        assert page.people.of_account(account(JOAO)) == JOAO.id
        view = page.profile(JOAO.id)
    assert (view.wishes, view.relationships, view.former) == ((), (), ())


def test_somebody_of_no_directory_is_gone_altogether(house):
    leaves(house, JOAO)

    lives_on(house)

    assert house.rows("person", "id", f"id = '{JOAO.id}'") == []
    assert house.rows("account", "person_id", f"person_id = '{JOAO.id}'") == []


def test_whoever_runs_the_programme_and_leaves_it_still_runs_it(ledger):
    house = furnish(ledger)
    sign_up(house, asks(INGRID))
    leaves(house, INGRID)

    lives_on(house)

    assert standing(house, INGRID) is None
    with house.glance() as page:
        assert page.programme.is_run_by(INGRID.id)


def test_signing_up_again_at_any_time_ends_it(house):
    leaves(house, JOAO)
    sign_again = Outcome(keep=(asks(JOAO),))
    house.carry_out(sign_again)
    make_rounds(house.ledger, DAY)
    assert standing(house, JOAO) is Standing.ENROLLED

    leaves(house, JOAO, DAY)
    assert standing(house, JOAO) is Standing.RESTING
    house.carry_out(sign_again, DAY)
    lives_on(house)

    assert standing(house, JOAO) is Standing.ENROLLED
    with house.glance() as page:
        assert len(page.people.wishes(JOAO.id)) == 1


def test_signing_up_before_the_day_rewrites_the_cell_whoever_of_them_it_names(house):
    leaves(house, JOAO)
    [(before,)] = house.rows("relationship", "afterwards")

    house.carry_out(Outcome(keep=(offers(AMARA),)))

    [(after,)] = house.rows("relationship", "afterwards")
    assert after != before
    assert house.relationship().resting == {JOAO.id}


def test_a_note_that_waits_is_read_before_anybody_is_forgotten(house):
    leaves(house, JOAO)
    make_rounds(house.ledger, DAY)
    make_rounds(house.ledger, APRIL)
    assert standing(house, JOAO) is Standing.RESTING

    reads_everything(house)
    lives_on(house, datetime(2026, 5, 1, tzinfo=UTC))
    assert standing(house, JOAO) is None


# --- An account that is no more ----------------------------------------------------------------


def test_an_account_that_is_no_more_is_kept_as_any_farewell(house):
    with house.page() as page:
        gone = profiles.gone(page.scope, [(account(JOAO), None), (account(AMARA), named(AMARA))])
    assert gone == (JOAO.id,)

    leaves(house, JOAO)
    with house.page() as page:
        again = farewell.leave(page.leaver(JOAO.id), MONDAY)
    assert again.keep == ()


def named(who) -> Profile:
    return Profile(who.name, who.calendar.zone.key, "en")


def test_who_has_another_account_is_still_there(house):
    second = Account("slack", "T1", "U2")
    with house.page() as page:
        scope = page.scope
        there = scope.session.query(t.Workspace.id).scalar()
        scope.session.add(
            t.Account(**scope.mine, workspace_id=there, external_id="U2", person_id=JOAO.id)
        )
        scope.session.flush()
        assert profiles.gone(scope, [(account(JOAO), None), (second, named(JOAO))]) == ()
        assert profiles.gone(scope, [(account(JOAO), None)]) == ()
        assert profiles.gone(scope, [(account(JOAO), None), (second, None)]) == (JOAO.id,)


def test_who_is_not_in_the_programme_has_nothing_to_leave(house):
    with house.page() as page:
        assert profiles.gone(page.scope, [(account(MEI_LIN), None)]) == ()


def test_of_whom_nobody_speaks_is_still_there(house):
    with house.page() as page:
        assert profiles.gone(page.scope, []) == ()
