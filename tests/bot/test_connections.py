"""What must be set to connect Slack, and what a deployment opens from it."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from bot.commands.connections import desk_workspace, require_slack
from bot.commands.run import in_the_world
from bot.commands.wiring import CannotStartError, open_ledger
from bot.settings import AppSettings, Environment, SlackSetting, load
from bot.slack.manifest import EVENTS_PATH, REDIRECT_PATH
from bot.slack.oauth import INSTALL_PATH
from storage.installations import Installations
from tests.bot.doorway import FORM, SECRET, command, signed, single
from tests.bot.loopback import Platform, Says, platform
from tests.bot.office import SLACK, TEAM
from tests.conftest import KEY
from tests.visitor import NO_TLS, serve

APP_YAML = Path(__file__).parents[2] / "app.yaml"
OURS = ("MENTORING_", "SLACK_", "TEAMS_")
DESK = "C0MENTORDESK"
BOT = {"SLACK_BOT_TOKEN": "xoxb-one"}
SIGNED = {"SLACK_SIGNING_SECRET": SECRET}
LINE = {"SLACK_APP_TOKEN": "xapp-one"}
OAUTH = {
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": "hush",
    "MENTORING_PUBLIC_URL": "https://mentoring.example",
}
NORTH, SOUTH = "T0NORTH", "T0SOUTH"
THERE = {"workspaces": [NORTH]}


def slack_of(**about) -> SlackSetting:
    return SlackSetting(desk=DESK, **about)


@pytest.fixture
def env(monkeypatch):
    """The environment, with nothing of ours in it but what a test sets."""
    for name in [name for name in os.environ if name.startswith(OURS)]:
        monkeypatch.delenv(name)

    def made(*parts: dict[str, str]) -> Environment:
        for part in parts:
            for name, value in part.items():
                monkeypatch.setenv(name, value)
        return Environment()

    return made


# --- What must be set ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "about"),
    [
        ((BOT, SIGNED), {}),
        ((BOT, LINE), {}),
        ((BOT, LINE, SIGNED), {}),
        ((OAUTH, SIGNED), THERE),
        ((OAUTH, LINE), THERE),
        ((OAUTH, BOT, SIGNED), THERE),
        ((OAUTH, SIGNED, {"MENTORING_PUBLIC_URL": "http://127.0.0.1:8080"}), THERE),
        ((OAUTH, SIGNED, {"MENTORING_PUBLIC_URL": "https://mentoring.example/bot/"}), THERE),
    ],
)
def test_each_way_to_connect_goes_with_each_way_to_listen(env, parts, about):
    require_slack(env(*parts), slack_of(**about))


@pytest.mark.parametrize(
    ("parts", "about", "says"),
    [
        ((), {}, "SLACK_BOT_TOKEN is not set;"),
        ((SIGNED,), {}, "SLACK_BOT_TOKEN is not set;"),
        ((BOT,), {}, "SLACK_SIGNING_SECRET is not set;"),
        ((OAUTH,), THERE, "SLACK_SIGNING_SECRET is not set;"),
        ((OAUTH, SIGNED), {}, "SLACK_CLIENT_ID is set, but no workspace may install the app;"),
        ((OAUTH, SIGNED, {"SLACK_CLIENT_ID": ""}), THERE, "SLACK_CLIENT_ID is not set, but"),
        ((OAUTH, SIGNED, {"SLACK_CLIENT_SECRET": ""}), THERE, "SLACK_CLIENT_SECRET is not set,"),
        ((OAUTH, {"MENTORING_PUBLIC_URL": ""}), THERE, "MENTORING_PUBLIC_URL is not set;"),
        ((OAUTH, {"MENTORING_PUBLIC_URL": "mentoring.example"}), THERE, "MENTORING_PUBLIC_URL is"),
        ((OAUTH, {"MENTORING_PUBLIC_URL": "http://a.example"}), THERE, "MENTORING_PUBLIC_URL is"),
        ((OAUTH, {"MENTORING_PUBLIC_URL": "https://a.b/?c"}), THERE, "MENTORING_PUBLIC_URL is"),
        (({"SLACK_BOT_TOKEN": "xapp-one"}, LINE), {}, "SLACK_BOT_TOKEN does not begin with xoxb-"),
        ((BOT, {"SLACK_APP_TOKEN": "xoxb-one"}), {}, "SLACK_APP_TOKEN does not begin with xapp-"),
    ],
)
def test_what_is_missing_or_does_not_go_together_is_one_sentence(env, parts, about, says):
    with pytest.raises(CannotStartError) as error:
        require_slack(env(*parts), slack_of(**about))

    assert str(error.value).startswith(says)
    assert "\n" not in str(error.value)
    assert not any(secret in str(error.value) for secret in ("-one", "hush", SECRET))


# --- Where the desk is ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("about", "one", "is_in"),
    [
        ({}, TEAM, TEAM),
        ({"workspaces": [NORTH]}, None, NORTH),
        ({"workspaces": [NORTH]}, TEAM, TEAM),
        ({"workspaces": [NORTH, SOUTH]}, TEAM, TEAM),
        ({"workspaces": [NORTH, SOUTH], "desk_workspace": SOUTH}, None, SOUTH),
        ({"workspaces": [NORTH, SOUTH], "desk_workspace": SOUTH}, TEAM, SOUTH),
        ({"workspaces": ["E0GRID"], "desk_workspace": NORTH}, None, NORTH),
    ],
)
def test_the_desk_is_where_it_says_or_in_the_only_place_there_is(about, one, is_in):
    installation = single(workspace=one) if one else None

    assert desk_workspace(slack_of(**about), installation) == is_in


def test_with_several_workspaces_it_must_be_said_where_the_desk_is():
    with pytest.raises(CannotStartError, match=r"say under slack\.desk_workspace in which"):
        desk_workspace(slack_of(workspaces=[NORTH, SOUTH]), None)


# --- What is opened ------------------------------------------------------------------------------


@dataclass
class Deployment:
    """A bot as an administrator starts it, with a Slack on this machine."""

    slack: Platform
    settings: AppSettings
    env: object

    def starts(self, *parts: dict[str, str], **about):
        self.env(*parts)
        slack = self.settings.slack.model_copy(update=about)
        return in_the_world(self.settings.model_copy(update={"slack": slack}))


@contextmanager
def visiting(app) -> Iterator[httpx.Client]:
    """Open the doors without the clock: what runs beside them is not of interest here."""
    with serve(app) as base_url, httpx.Client(trust_env=False, verify=NO_TLS) as http:
        http.base_url = httpx.URL(base_url)
        yield http


def me(**changes) -> Says:
    told = {"ok": True, "team_id": TEAM, "bot_id": "B0BOT", "user_id": "U0BOT", **changes}
    return Says(200, told)


def people(*members) -> Says:
    return Says(200, {"ok": True, "members": list(members)})


@pytest.fixture
def deployment(env, databases):
    database = databases.fresh("sqlite")
    with platform() as slack:
        env(
            {
                "MENTORING_DATABASE_URL": database,
                "MENTORING_SECRET_KEYS": KEY,
                "SLACK_API_URL": slack.url,
            }
        )
        slack.next["auth.test"] = [me()]
        slack.next["users.list"] = [people()]
        yield Deployment(slack, load(APP_YAML), env)


def test_over_http_signed_requests_are_heard(deployment):
    with deployment.starts(BOT, SIGNED) as app, visiting(app) as http:
        answer = http.post(EVENTS_PATH, content=(body := command("", "U0X")), headers=now(body))

    assert answer.status_code == 200
    assert deployment.slack.methods[:2] == ["auth.test", "users.list"]
    assert "users.info" in deployment.slack.methods


@pytest.mark.parametrize("parts", [(BOT, LINE), (BOT, LINE, SIGNED)])
@pytest.mark.parametrize("secret", ["", SECRET])
def test_in_socket_mode_there_is_no_address_that_would_take_a_request(deployment, parts, secret):
    with deployment.starts(*parts) as app, visiting(app) as http:
        body = command("", "U0JOAO")
        answer = http.post(EVENTS_PATH, content=body, headers=now(body, secret))

    assert answer.status_code == 404
    assert "apps.connections.open" in deployment.slack.methods


def test_a_token_for_the_line_that_slack_refuses_is_said_in_one_sentence(deployment):
    deployment.slack.next["apps.connections.open"] = [
        Says(200, {"ok": False, "error": "invalid_auth"})
    ]
    with pytest.raises(Exception, match=r"^Slack refused SLACK_APP_TOKEN \(invalid_auth\); make"):
        deployment.starts(BOT, LINE).__enter__()


def test_with_oauth_alone_it_starts_where_nobody_has_installed_it_yet(deployment):
    with deployment.starts(OAUTH, SIGNED, workspaces=[NORTH]) as app, visiting(app) as http:
        install = http.get(INSTALL_PATH)
        refused = http.get(REDIRECT_PATH)

    assert (install.status_code, refused.status_code) == (302, 400)
    assert deployment.slack.asked == []


def test_without_oauth_the_page_to_install_says_how_several_are_served(deployment):
    with deployment.starts(BOT, SIGNED) as app, visiting(app) as http:
        assert http.get(INSTALL_PATH).status_code == 404


def test_a_deployment_that_was_uninstalled_is_connected_again_by_a_good_token(deployment):
    with deployment.starts(BOT, SIGNED):
        pass
    ledger, organisation = ledger_of(deployment)
    Installations(ledger, organisation, SLACK).forget(TEAM)
    ledger.close()
    deployment.slack.next["auth.test"] = [me()]
    deployment.slack.asked.clear()

    with deployment.starts() as app, visiting(app) as http:
        answer = http.post(EVENTS_PATH, content=(body := command("", "U0X")), headers=now(body))

    assert answer.status_code == 200
    assert "users.info" in deployment.slack.methods


def test_coordinators_of_a_whole_organisation_are_found_in_each_of_its_workspaces(deployment):
    grid = {"enterprise_id": "E0GRID", "is_enterprise_install": True}
    above = {"enterprise_user": {"enterprise_id": "E0GRID", "teams": [NORTH, SOUTH]}}
    emails = ["ingrid.solberg@fjordlight.example", "daniel.mensah@fjordlight.example"]
    ingrid, daniel = (
        {"id": f"W{number}", "team_id": home, "profile": {"email": email}, **above}
        for number, home, email in zip((1, 2), (NORTH, SOUTH), emails, strict=True)
    )
    deployment.slack.next |= {
        "auth.test": [me(**grid)],
        "auth.teams.list": [Says(200, {"ok": True, "teams": [{"id": NORTH}, {"id": SOUTH}]})],
        "users.list": [people(ingrid), people(ingrid, daniel)],
    }
    with deployment.starts(BOT, SIGNED):
        pass
    ledger, organisation = ledger_of(deployment)
    with ledger.glance(organisation) as page:
        accounts = [page.people.account(each.id) for each in page.programme.coordinators]
        desk = page.people.desk()
    ledger.close()

    assert [(each.workspace, each.external_id) for each in accounts if each] == [
        (NORTH, "W1"),
        (SOUTH, "W2"),
    ]
    assert desk == ("slack", "E0GRID", DESK)
    asked = [sent for method, sent in deployment.slack.asked if method == "users.list"]
    assert [sent["team_id"] for sent in asked] == [NORTH, SOUTH]


def test_guests_and_bots_of_the_directory_are_not_bound_at_the_start(deployment):
    ingrid = {"profile": {"email": "ingrid.solberg@fjordlight.example"}, "team_id": TEAM}
    deployment.slack.next["users.list"] = [
        people(
            {"id": "U0GUEST", "is_restricted": True, **ingrid},
            {"id": "U0BOT2", "is_bot": True, **ingrid},
            {"id": "U0GONE", "deleted": True, **ingrid},
        )
    ]
    with deployment.starts(BOT, SIGNED):
        pass
    ledger, organisation = ledger_of(deployment)
    with ledger.glance(organisation) as page:
        assert page.people.account(page.programme.coordinator.id) is None
    ledger.close()


def ledger_of(deployment):
    """The memory of a deployment, as its own process would open it."""
    ledger = open_ledger(deployment.env())
    return ledger, ledger.organisations()[0]


def now(body: str, secret: str = SECRET) -> dict[str, str]:
    return signed(body, FORM, str(int(time.time())), secret)  # noqa: TID251 — Slack's clock
