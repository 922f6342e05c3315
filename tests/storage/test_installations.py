"""Where the app is installed: tokens are sealed, found again, and gone once they are taken away."""

import pytest
from sqlalchemy import text

from storage import foundation
from storage.installations import Installation, Installations
from storage.ledger import Ledger

SLACK, NORTH, SOUTH, GRID = "slack", "T0NORTH", "T0SOUTH", "E0GRID"


def installation(workspace=NORTH, token="xoxb-north", **about):  # noqa: S107 — a token of nowhere
    return Installation(
        workspace=workspace, token=token, bot_id="B1", bot_user="U1", scopes=("a", "b"), **about
    )


@pytest.fixture
def store(ledger: Ledger) -> Installations:
    """Three workspaces that are connected, and none that has installed the app."""
    (organisation,) = ledger.organisations()
    for each in (NORTH, SOUTH, GRID):
        foundation.connect(ledger, organisation, SLACK, each, None)
    return Installations(ledger, organisation, SLACK)


def rows(store):
    with store.ledger.read.connect() as connection:
        return connection.execute(text("SELECT * FROM installation")).mappings().all()


def test_an_installation_comes_back_as_it_was_kept(store):
    north = installation(enterprise=GRID)
    store.keep(north)

    assert store.find(NORTH) == north
    assert store.find(SOUTH) is None
    assert store.find("T0NOWHERE") is None
    assert store.all() == (north,)


def test_a_token_is_sealed_and_is_not_shown(store):
    store.keep(installation())
    (row,) = rows(store)

    assert "xoxb" not in str(dict(row))
    assert store.ledger.keys.unseal(row["token"]) == "xoxb-north"
    assert "xoxb" not in repr(store.find(NORTH))


def test_a_sealed_token_does_not_tell_when_the_app_was_installed(store):
    store.keep(installation())
    (row,) = rows(store)

    assert row["token"].startswith("gAAAAAAAAAAA")


def test_installing_again_replaces_the_token_and_nothing_else(store):
    store.keep(installation())
    store.keep(installation(token="xoxb-newer"))  # noqa: S106 — a token of nowhere

    assert [each.token for each in store.all()] == ["xoxb-newer"]
    assert len(rows(store)) == 1


def test_a_token_that_was_taken_away_is_gone_and_the_workspace_stays(store):
    store.keep(installation())
    store.forget(NORTH)
    (row,) = rows(store)

    assert row["token"] is None
    assert (store.find(NORTH), store.all()) == (None, ())
    assert store.ledger.organisation_of(SLACK, NORTH) == store.organisation


def test_forgetting_where_nothing_was_installed_changes_nothing(store):
    store.forget(NORTH)

    assert (store.find(NORTH), store.all()) == (None, ())


def test_an_organisations_installation_serves_its_workspaces(store):
    whole = installation(GRID, "xoxb-grid", enterprise=GRID, is_enterprise=True)
    store.keep(whole)

    assert store.find(NORTH) is None
    assert store.find(NORTH, GRID) == whole
    store.belongs(NORTH, GRID)
    assert store.find(NORTH) == whole
    assert (store.enterprise_of(NORTH), store.enterprise_of(SOUTH)) == (GRID, None)


def test_a_workspaces_own_installation_comes_before_the_organisations(store):
    store.keep(installation(GRID, "xoxb-grid", enterprise=GRID, is_enterprise=True))
    store.keep(installation(enterprise=GRID))
    found = store.find(NORTH, GRID)
    store.forget(NORTH)
    then = store.find(NORTH)

    assert found is not None
    assert then is not None
    assert (found.token, then.token) == ("xoxb-north", "xoxb-grid")


def test_an_installation_in_one_workspace_does_not_serve_its_neighbours(store):
    store.keep(installation(enterprise=GRID))

    assert store.find(SOUTH, GRID) is None


def test_the_desk_stands_in_one_workspace_and_moves_from_the_other(store):
    ledger, organisation = store.ledger, store.organisation
    for workspace in (NORTH, SOUTH):
        foundation.place_desk(ledger, organisation, SLACK, workspace, "C0DESK")
        with ledger.glance(organisation) as page:
            assert page.people.desk() == ("slack", workspace, "C0DESK")


def test_a_desk_in_a_workspace_that_is_not_connected_stands_nowhere(store):
    foundation.place_desk(store.ledger, store.organisation, SLACK, NORTH, "C0DESK")
    foundation.place_desk(store.ledger, store.organisation, SLACK, "T0LATER", "C0DESK")
    with store.ledger.glance(store.organisation) as page:
        assert page.people.desk() is None


def test_connecting_again_changes_nothing(store):
    for _ in range(2):
        foundation.connect(store.ledger, store.organisation, SLACK, NORTH, "C0DESK")
    with store.ledger.glance(store.organisation) as page:
        assert page.people.desk() == ("slack", NORTH, "C0DESK")
