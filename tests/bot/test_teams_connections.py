"""What must be set to connect Teams; everything wrong is said in one sentence at the start."""

import os
import subprocess
import sys

import pytest

from bot.commands.connections import require_slack, teams_registration
from bot.commands.wiring import CannotStartError, clock_of
from bot.settings import Environment, TeamsSetting
from tests.teams.doorway import APP, DESK, NEIGHBOURS, TENANT

REAL = {"TEAMS_CLIENT_ID": APP, "TEAMS_CLIENT_SECRET": "hush", "TEAMS_TENANT_ID": TENANT}
HERE = "http://127.0.0.1:56150"
REHEARSED = REAL | {"TEAMS_LOGIN_URL": "http://127.0.0.1:1", "TEAMS_SERVICE_URLS": HERE}
ANYBODY = {
    "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS": "true",
    "TEAMS_SERVICE_URLS": HERE,
    "TEAMS_TENANT_ID": TENANT,
}


@pytest.fixture
def env(monkeypatch):
    """The environment, with nothing of ours in it but what a test sets."""
    for name in [
        each for each in os.environ if each.startswith(("MENTORING_", "SLACK_", "TEAMS_"))
    ]:
        monkeypatch.delenv(name)

    def made(values: dict[str, str]) -> Environment:
        for name, value in values.items():
            monkeypatch.setenv(name, value)
        return Environment()

    return made


def test_what_is_set_right_says_where_we_may_speak_and_whom_we_believe(env):
    setting = TeamsSetting(desk=DESK, tenants=[NEIGHBOURS])
    real = teams_registration(env(REAL), setting, "mentoring.example")

    assert real is not None
    assert real.tenants == (TENANT, NEIGHBOURS)
    assert not real.believes_anybody
    for address, may in {
        "https://smba.trafficmanager.net/emea/": True,
        "https://smba.infra.gcc.teams.microsoft.com/x": True,
        "http://smba.trafficmanager.net/": False,
        "https://smba.trafficmanager.net:444/": False,
        "https://smba.trafficmanager.net@connector.example/": False,
        "https://x.smba.trafficmanager.net/": False,
        HERE: False,
    }.items():
        assert real.may_speak_to(address) == may, address
    rehearsed = teams_registration(env(REHEARSED), setting)
    assert rehearsed is not None
    assert (rehearsed.may_speak_to(HERE), rehearsed.is_rehearsal) == (True, True)
    assert not rehearsed.may_speak_to("https://smba.trafficmanager.net/emea/")


@pytest.mark.parametrize(
    ("values", "host", "says"),
    [
        ({}, HERE, "TEAMS_CLIENT_ID is not set"),
        (REAL | {"TEAMS_CLIENT_SECRET": ""}, "", "TEAMS_CLIENT_SECRET is not set"),
        (REAL | {"TEAMS_TENANT_ID": "fjordlight"}, "", "TEAMS_TENANT_ID is not an id"),
        (REAL | {"TEAMS_LOGIN_URL": "https://login.example"}, "", "TEAMS_LOGIN_URL is for"),
        (REAL | {"TEAMS_SERVICE_URLS": HERE}, "", "an address of this machine"),
        (REAL | {"TEAMS_SERVICE_URLS": "pigeon"}, "", "no address like"),
        (REHEARSED | {"TEAMS_SERVICE_URLS": ""}, "", "TEAMS_SERVICE_URLS is not set"),
        (REHEARSED | {"TEAMS_SERVICE_URLS": "https://x.example"}, "", "not on this machine"),
        (REAL | ANYBODY, "127.0.0.1", "DANGEROUSLY_ALLOW"),
        (ANYBODY, "mentoring.example", "DANGEROUSLY_ALLOW"),
        (ANYBODY | {"TEAMS_SERVICE_URLS": ""}, "127.0.0.1", "DANGEROUSLY_ALLOW"),
        (ANYBODY | {"TEAMS_SERVICE_URLS": "https://x.example"}, "127.0.0.1", "not on this"),
    ],
)
def test_what_is_missing_or_does_not_go_together_is_one_sentence(env, values, host, says):
    with pytest.raises(CannotStartError, match=says) as error:
        teams_registration(env(values), TeamsSetting(desk=DESK), host or "127.0.0.1")

    assert "\n" not in str(error.value)
    assert "hush" not in str(error.value)


def test_what_is_set_for_a_platform_on_which_the_programme_is_not_is_said(env):
    with pytest.raises(CannotStartError, match="no section teams"):
        teams_registration(env(REAL), None)
    with pytest.raises(CannotStartError, match="no section slack"):
        require_slack(env({"SLACK_BOT_TOKEN": "xoxb-one"}), None)


def test_a_held_clock_is_refused_where_real_people_could_be_reached_in_teams(env, tmp_path):
    clock = tmp_path / "clock"
    clock.write_text("2026-03-02T10:00:00+00:00", encoding="utf-8")

    with pytest.raises(CannotStartError, match="TEAMS_LOGIN_URL"):
        clock_of(env(REAL | {"MENTORING_CLOCK": str(clock)}))
    assert clock_of(env(REHEARSED))().year == 2026


def test_whoever_lives_in_slack_alone_never_loads_microsofts_library():
    loaded = "import sys, bot.__main__; print([n for n in sys.modules if 'microsoft' in n])"
    done = subprocess.run(  # noqa: S603 — our own Python and words
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
