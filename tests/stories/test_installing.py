"""A deployment as its administrator starts it, in a workspace that lets it in and takes it out."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

import playground.app
from bot.commands.run import in_the_world
from bot.commands.wiring import open_ledger
from bot.settings import Environment, load
from bot.slack.listen import HOME
from bot.slack.manifest import EVENTS, scopes
from bot.slack.oauth import INSTALL_PATH
from playground.people import Person
from playground.team import App, Channel, Command, Shortcut, Team
from storage.installations import Installations
from storage.migrate import migrate
from tests.bot.doorway import eventually
from tests.conftest import KEY
from tests.databases import Databases
from tests.people import MONDAY
from tests.stories.theatre import unhurried
from tests.visitor import NO_TLS, Slack, Visitor, serve, serve_at

APP_YAML = Path(__file__).parents[2] / "app.yaml"
OURS = ("MENTORING_", "SLACK_", "TEAMS_")
TEAM = Team(id="T0NORTH", name="North", domain="north")
EMAIL = "{}@fjordlight.example"
INGRID = Person("U0INGRID", "Ingrid Solberg", EMAIL.format("ingrid.solberg"), tz="Europe/Oslo")
DANIEL = Person("U0DANIEL", "Daniel Mensah", EMAIL.format("daniel.mensah"), tz="Europe/London")
JOAO = Person("U0JOAO", "João Pereira", EMAIL.format("joao"), tz="Europe/Lisbon")
AMARA = Person("U0AMARA", "Amara Okafor", EMAIL.format("amara"), tz="Europe/London")
ROBO = Person("U0ROBO", "Calendar", bot=True)
GONE = Person("U0GONE", "Ethan Leblanc", deleted=True)
GUEST = Person("U0GUEST", "Kiri Thompson", restricted=True)
VISITOR = Person("U0VISIT", "Diego Romero", ultra_restricted=True)
FOREIGN = Person("U0FOREIGN", "Jonas Brandt", team="T0ELSE")
PEOPLE = (INGRID, DANIEL, JOAO, AMARA, ROBO, GONE, GUEST, VISITOR, FOREIGN)
HOPED_FOR = "Is there somebody you hope for?"
FILLED = {
    "What would you like to work on?": ["Giving and receiving feedback"],
    "About you": "Hello",
    "Time": True,
}
HUSH, LINE, ONE = "hush", "xapp-line", "xoxb-one"


class Standing:
    """Time that stands still."""

    def now(self) -> datetime:
        return MONDAY

    def __call__(self, to: datetime) -> list[str]:
        return []


@dataclass(frozen=True)
class North:
    """A workspace, the bot that serves it, and whoever administers both."""

    slack: Slack
    bot_url: str

    def person(self, name: str) -> Visitor:
        return self.slack.person(name)

    def installs(self) -> httpx.Response:
        """Open the page to install in a browser, and allow it."""
        with httpx.Client(trust_env=False, verify=NO_TLS, follow_redirects=True) as browser:
            asked = browser.get(f"{self.bot_url}{INSTALL_PATH}")
            return browser.get(str(asked.url).replace("/authorize", "/allow"))


@pytest.fixture
def env(monkeypatch, tmp_path, databases: Databases):
    """The environment as an administrator sets it."""
    for name in [name for name in os.environ if name.startswith(OURS)]:
        monkeypatch.delenv(name)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def put(**values: str) -> None:
        for name, value in values.items():
            monkeypatch.setenv(name, value)

    put(MENTORING_DATABASE_URL=databases.fresh("sqlite"), MENTORING_SECRET_KEYS=KEY)
    return put


class Switchboard:
    """A place on the network whose tenant moves in later."""

    tenant: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            assert self.tenant is not None
            await self.tenant(scope, receive, send)
            return
        for done in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{done}.complete"})


@contextmanager
def north(env, *, token: str = "", line: str = "", allows: tuple[str, ...] = ()) -> Iterator[North]:
    """Open the workspace, and start the bot beside it."""
    place = Switchboard()
    with unhurried(), ExitStack() as stack:
        slack_url = stack.enter_context(serve(place))

        def bot(base_url: str) -> ASGIApp:
            place.tenant = workspace(base_url, slack_url, token, line)
            stack.callback(place.tenant.state.close)
            env(SLACK_API_URL=f"{slack_url}/slack-api/", SLACK_BOT_TOKEN=token)
            if line:
                env(SLACK_APP_TOKEN=line)
            else:
                env(SLACK_SIGNING_SECRET=HUSH)
            if allows:
                env(SLACK_CLIENT_ID="1.2", SLACK_CLIENT_SECRET=HUSH, MENTORING_PUBLIC_URL=base_url)
            settings = load(APP_YAML)
            slack = settings.slack.model_copy(update={"workspaces": list(allows)})
            migrated()
            return stack.enter_context(in_the_world(settings.model_copy(update={"slack": slack})))

        with serve_at(bot) as bot_url, Slack(slack_url) as seen:
            yield North(seen, bot_url)


def workspace(bot_url: str, url: str, token: str, line: str) -> Starlette:
    """Make the workspace, with an app in it that is made from our manifest."""
    app = App(
        name="Mentoring",
        bot_user_id="U0MENTORING",
        client_id="1.2",
        client_secret=HUSH,
        scopes=scopes(),
        events=tuple(each.name.partition(".")[0] for each in EVENTS),
    )
    return playground.app.create(
        PEOPLE,
        bot_url,
        Standing(),
        signing_secret=HUSH,
        bot_token=token,
        app_token=line,
        app=app,
        team=TEAM,
        channels=[Channel("C0MENTORDESK", "desk", (INGRID.id, DANIEL.id, app.bot_user_id))],
        commands=[Command("/mentoring")],
        shortcuts=[Shortcut("Mentoring home", HOME)],
        database="playground.db",
        retry_pauses=(0.0,),
        url=url,
    )


def migrated() -> None:
    ledger = open_ledger(Environment())
    migrate(ledger.write)
    ledger.close()


def tokens() -> list[str]:
    """The tokens that are kept."""
    ledger = open_ledger(Environment())
    organisation = ledger.organisations()[0]
    kept = [each.token for each in Installations(ledger, organisation, "slack").all()]
    ledger.close()
    return kept


# --- By OAuth ------------------------------------------------------------------------------------


def test_an_administrator_installs_it_and_people_can_join(env):
    with north(env, allows=(TEAM.id,)) as here:
        answer = here.installs()
        assert answer.status_code == 200
        assert answer.text.startswith("The app is installed.")
        joao = here.person("João Pereira")
        joao.types("/mentoring join")
        joao.sees("Mentoring here is voluntary")
        assert "Nothing waits here" in here.person("Ingrid Solberg").home()
        assert len(tokens()) == 1


def test_a_workspace_that_is_not_allowed_is_sent_away_and_its_token_is_worthless(env):
    with north(env, allows=("T0SOUTH",)) as here:
        answer = here.installs()
        assert answer.status_code == 403
        assert "add T0NORTH to slack.workspaces" in answer.text
        assert here.slack.calls("auth.revoke")[0]["answer"] == "ok"
        assert tokens() == []


@pytest.mark.parametrize("way", ["uninstall", "revoke"])
def test_the_token_is_deleted_when_it_is_taken_out_and_another_one_puts_it_right(env, way):
    with north(env, allows=(TEAM.id,)) as here:
        here.installs()
        (first,) = tokens()
        here.slack.post(f"app/{way}", {})
        eventually(lambda: tokens() == [])
        here.installs()
        assert tokens() not in ([], [first])
        joao = here.person("João Pereira")
        joao.types("/mentoring home")
        joao.sees("Mentoring here is voluntary")


# --- In Socket Mode ------------------------------------------------------------------------------


def connected(here: North) -> bool:
    return bool(here.slack.get("socket")["open"])


def test_without_any_address_of_its_own_it_hears_everything(env):
    with north(env, token=ONE, line=LINE) as here:
        eventually(lambda: connected(here))
        joao = here.person("João Pereira")
        joao.types("/mentoring join")
        joao.presses("I would like a mentor")
        joao.fills({**FILLED, HOPED_FOR: "João Pereira"})
        joao.submits()
        refused = joao.sees_in_modal("Please name somebody other than yourself.")
        assert list(refused.errors) == [HOPED_FOR]
        joao.closes()
        joao.sees_at_home("Mentoring here is voluntary")
        joao.types("hello")
        joao.sees("I know these words")
        joao.uses("Mentoring home")
        joao.sees_modal("Welcome")


def test_when_slack_asks_for_it_a_new_line_takes_over(env):
    with north(env, token=ONE, line=LINE) as here:
        eventually(lambda: connected(here))
        here.slack.post("app/refresh", {})
        opened = here.slack.calls
        eventually(lambda: len(opened("apps.connections.open")) >= 3 and connected(here))
        joao = here.person("João Pereira")
        joao.types("/mentoring home")
        joao.sees("Mentoring here is voluntary")


# --- Who is there --------------------------------------------------------------------------------


@pytest.fixture
def here(env):
    with north(env, token=ONE) as opened:
        yield opened


@pytest.mark.parametrize("guest", [GUEST.name, VISITOR.name])
def test_a_guest_reads_why_not_and_whom_to_ask(here, guest):
    who = here.person(guest)
    who.types("/mentoring join")
    who.sees("ask whoever looks after your workspace for a full account")
    who.sees_at_home("You are a guest here")


@pytest.mark.parametrize("other", [ROBO.name, GONE.name, GUEST.name, VISITOR.name, FOREIGN.name])
def test_nobody_who_cannot_take_part_can_be_hoped_for_and_nothing_typed_is_lost(here, other):
    joao = here.person("João Pereira")
    joao.types("/mentoring join")
    joao.presses("I would like a mentor")
    joao.fills({**FILLED, HOPED_FOR: other})
    joao.submits()
    refused = joao.sees_in_modal("Please pick a colleague: guests and apps can't take part.")
    assert list(refused.errors) == [HOPED_FOR]
    assert refused.values["About you"] == "Hello"
    joao.fills({HOPED_FOR: "Amara Okafor"})
    joao.submits()
    joao.sees_modal("You are in")


def test_somebody_whose_account_is_switched_off_leaves_no_trace_of_it(here):
    before = here.slack.calls()
    here.slack.post(f"people/{JOAO.id}", {"deleted": True})
    ingrid = here.person("Ingrid Solberg")
    ingrid.types("/mentoring desk")
    ingrid.sees("Nothing waits here")

    since = [call["method"] for call in here.slack.calls()[len(before) :]]

    assert set(since) <= {"users.list"}  # the daily look, which asks about everybody
