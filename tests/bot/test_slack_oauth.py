"""Installing by OAuth over real HTTP: in the workspaces that are allowed, and in no other."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from prometheus_client import CollectorRegistry

from bot import web
from bot.slack.installed import Installed
from bot.slack.manifest import REDIRECT_PATH, scopes
from bot.slack.oauth import COOKIE, INSTALL_PATH, Oauth, Office, closed
from storage.installations import Installations
from tests.bot.doorway import doorway, eventually, single, user
from tests.bot.loopback import HANGS_UP, Platform, Says, platform
from tests.bot.office import SLACK, TEAM, Watch
from tests.people import MONDAY
from tests.visitor import NO_TLS, serve

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
NORTH, GRID = "T0NORTH", "E0GRID"
PUBLIC = "https://mentoring.example"
LATE = timedelta(minutes=10, seconds=1)


def handed(where=NORTH, **changes):
    """What Slack hands over for a code."""
    return Says(
        200,
        {
            "ok": True,
            "access_token": "xoxb-north",
            "token_type": "bot",
            "scope": ",".join(scopes()),
            "bot_user_id": "U0BOT",
            "team": {"id": where, "name": "North"},
            "enterprise": None,
            "is_enterprise_install": False,
            **changes,
        },
    )


ME = Says(200, {"ok": True, "bot_id": "B0BOT", "user_id": "U0BOT", "team_id": NORTH})


@dataclass
class Counter:
    """Where somebody installs the app, with a browser."""

    slack: Platform
    installed: Installed
    browser: httpx.Client
    clock: Watch
    welcomed: list[str] = field(default_factory=list)
    done: threading.Event = field(default_factory=threading.Event)

    def begins(self) -> str:
        """Open the page to install; return the state that Slack is given."""
        answer = self.browser.get(INSTALL_PATH)
        assert answer.status_code == 302
        return asked(answer)["state"]

    def comes_back(self, state: str, code: str = "a-code", **more: str) -> httpx.Response:
        return self.browser.get(REDIRECT_PATH, params={"state": state, "code": code, **more})

    def installs(self, answer: Says | None = None) -> httpx.Response:
        """Go the whole way."""
        self.slack.next["oauth.v2.access"] = [answer or handed()]
        self.slack.next["auth.test"] = [ME]
        return self.comes_back(self.begins())

    def welcome(self, new) -> None:
        self.welcomed.append(new.workspace)
        self.done.set()


def asked(answer: httpx.Response) -> dict[str, str]:
    query = parse_qs(urlsplit(answer.headers["Location"]).query)
    return {name: value for name, (value,) in query.items()}


@contextmanager
def opened(office, public_url=PUBLIC, allowed=(NORTH, GRID)) -> Iterator[Counter]:
    store = Installations(office.ledger, office.organisation, SLACK)
    with platform() as slack:
        installed, clock = Installed(store, slack.url), Watch(MONDAY)
        browser = httpx.Client(trust_env=False, verify=NO_TLS, timeout=20)
        counter = Counter(slack, installed, browser, clock)
        its = Office("1.2", "hush", public_url, frozenset(allowed))
        oauth = Oauth(its, installed, clock, counter.welcome)
        pages = {f"GET {INSTALL_PATH}": oauth.install, f"GET {REDIRECT_PATH}": oauth.redirect}
        with serve(web.create(pages, lambda: None, CollectorRegistry())) as base_url, browser:
            browser.base_url = httpx.URL(base_url)
            yield counter


@pytest.fixture
def counter(office):
    """A counter on this machine, where a browser keeps cookies without TLS."""
    with opened(office, "http://127.0.0.1:1") as made:
        yield made


# --- The way there and back ----------------------------------------------------------------------


def test_whoever_installs_is_sent_to_slack_with_what_the_app_asks_for(counter):
    answer = counter.browser.get(INSTALL_PATH)
    page, sent = urlsplit(answer.headers["Location"]), asked(answer)

    assert page.path == "/oauth/v2/authorize"
    assert counter.slack.url.startswith(f"{page.scheme}://{page.netloc}/")
    assert sent["client_id"] == "1.2"
    assert tuple(sent["scope"].split(",")) == scopes()
    assert sent["redirect_uri"] == f"http://127.0.0.1:1{REDIRECT_PATH}"
    assert "hush" not in answer.headers["Location"]


def test_the_browser_is_given_a_cookie_that_no_script_and_no_other_site_can_use(office):
    with opened(office) as counter:
        cookie = counter.browser.get(INSTALL_PATH).headers["Set-Cookie"]

    assert cookie.startswith(f"{COOKIE}=")
    for attribute in ("HttpOnly", "Secure", "SameSite=lax", "Path=/slack", "Max-Age=600"):
        assert attribute in cookie


def test_a_workspace_that_is_allowed_is_connected_and_welcomed(counter):
    answer = counter.installs()
    found = counter.installed.find(NORTH)

    assert (answer.status_code, answer.text.count("\n")) == (200, 1)
    assert "type /mentoring join" in answer.text
    assert found is not None
    assert (found.token, found.bot_id, found.bot_user) == ("xoxb-north", "B0BOT", "U0BOT")
    assert found.scopes == tuple(sorted(scopes()))
    assert counter.done.wait(5)
    assert counter.welcomed == [NORTH]


def test_the_code_is_exchanged_by_us_with_our_secret(counter):
    counter.installs()
    ((_, sent),) = [each for each in counter.slack.asked if each[0] == "oauth.v2.access"]

    assert (sent["code"], sent["client_id"], sent["client_secret"]) == ("a-code", "1.2", "hush")
    assert sent["redirect_uri"] == f"http://127.0.0.1:1{REDIRECT_PATH}"


def test_pages_are_plain_text_that_is_not_kept_and_tells_nobody_where_it_was(counter):
    for answer in (counter.browser.get(INSTALL_PATH), counter.comes_back("<script>", "<b>")):
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "<" not in answer.text


# --- What does not lead anywhere -----------------------------------------------------------------


def refuses(counter, answer, status=400):
    """Whether somebody was sent away, and nothing was kept or asked."""
    nothing = counter.installed.store.all() == () and counter.welcomed == []
    return answer.status_code == status and nothing and answer.text.count("\n") == 1


def test_a_state_serves_once(counter):
    counter.slack.next["oauth.v2.access"] = [Says(200, {"ok": False, "error": "invalid_code"})]
    state, cookies = counter.begins(), dict(counter.browser.cookies)
    counter.comes_back(state)
    counter.browser.cookies.update(cookies)

    assert refuses(counter, counter.comes_back(state))
    assert counter.slack.methods == ["oauth.v2.access"]


def test_a_state_is_good_for_ten_minutes(counter):
    state = counter.begins()
    counter.clock.at += LATE

    assert refuses(counter, counter.comes_back(state))
    assert counter.slack.asked == []


def test_a_state_is_good_in_the_browser_it_was_given_to(counter):
    state = counter.begins()
    counter.browser.cookies.clear()
    without = counter.comes_back(state)
    counter.begins()
    with_another = counter.comes_back(state)

    assert refuses(counter, without)
    assert refuses(counter, with_another)
    assert counter.slack.asked == []


@pytest.mark.parametrize(
    "forge",
    [
        lambda state: "",
        lambda state: "x",
        lambda state: "..",
        lambda state: state[:-1] + ("0" if state[-1] != "0" else "1"),
        lambda state: f"9{state}",
        lambda state: f"{state}é",
    ],
    ids=["empty", "a letter", "dots", "another signature", "a later end", "a letter too many"],
)
def test_a_state_that_was_tampered_with_is_none(counter, forge):
    assert refuses(counter, counter.comes_back(forge(counter.begins())))
    assert counter.slack.asked == []


def test_whoever_says_no_at_slack_is_told_how_to_begin_again(counter):
    answer = counter.comes_back(counter.begins(), code="", error="access_denied")

    assert refuses(counter, answer, 200)
    assert f"http://127.0.0.1:1{INSTALL_PATH}" in answer.text


@pytest.mark.parametrize(
    "answer",
    [
        Says(200, {"ok": False, "error": "invalid_code"}),
        Says(500, "oops"),
        HANGS_UP,
        handed(access_token=None),
        handed(token_type="user"),  # noqa: S106 — a kind of token
        handed(None),
        Says(200, {"ok": True, "team": [1], "enterprise": "E0GRID"}),
    ],
)
def test_what_slack_does_not_hand_over_properly_is_said_so(counter, answer):
    assert refuses(counter, counter.installs(answer), 502)


# --- Who may install -----------------------------------------------------------------------------


def test_another_workspaces_token_is_revoked_and_nothing_of_it_is_kept(counter):
    answer = counter.installs(handed("T0ELSE"))

    assert refuses(counter, answer, 403)
    assert "add T0ELSE to slack.workspaces in app.yaml" in answer.text
    assert counter.slack.methods == ["oauth.v2.access", "auth.revoke"]
    assert counter.installed.store.ledger.organisation_of(SLACK, "T0ELSE") is None


def test_another_workspaces_token_is_forgotten_even_if_it_cannot_be_revoked(counter):
    counter.slack.next["auth.revoke"] = [HANGS_UP]

    assert refuses(counter, counter.installs(handed("T0ELSE")), 403)


def test_a_whole_organisation_installs_in_one_go(counter):
    whole = handed(None, team=None, enterprise={"id": GRID}, is_enterprise_install=True)
    counter.installs(whole)
    found = counter.installed.find("T0ANY", GRID)

    assert found is not None
    assert (found.workspace, found.is_enterprise) == (GRID, True)


def test_a_workspace_of_an_organisation_that_is_allowed_may_install(counter):
    assert counter.installs(handed("T0ANY", enterprise={"id": GRID})).status_code == 200


def test_another_organisation_may_not_install_even_through_a_workspace_that_may(counter):
    whole = handed(NORTH, enterprise={"id": "E0ELSE"}, is_enterprise_install=True)

    assert refuses(counter, counter.installs(whole), 403)


def test_where_only_one_workspace_is_served_the_pages_say_so(office):
    pages = {f"GET {INSTALL_PATH}": closed, f"GET {REDIRECT_PATH}": closed}
    app = web.create(pages, lambda: None, CollectorRegistry())
    with serve(app) as base_url, httpx.Client(trust_env=False, verify=NO_TLS) as browser:
        answers = [browser.get(f"{base_url}{path}") for path in (INSTALL_PATH, REDIRECT_PATH)]

    assert [each.status_code for each in answers] == [404, 404]
    assert all("sets SLACK_CLIENT_ID" in each.text for each in answers)


# --- Going away, and coming back -----------------------------------------------------------------

GONE = Says(200, {"ok": False, "error": "account_inactive"})
FAREWELLS = {
    "uninstalled": ("app_uninstalled", {}),
    "revoked": ("tokens_revoked", {"tokens": {"oauth": [], "bot": ["U0BOT"]}}),
}
farewells = pytest.mark.parametrize(("kind", "about"), FAREWELLS.values(), ids=list(FAREWELLS))


@pytest.fixture
def door(office):
    with doorway(office) as made:
        made.installed.add(installation(TEAM))
        yield made


def installation(workspace, token="xoxb-one", **about):  # noqa: S107 — a token of nowhere
    return single(workspace=workspace, token=token, **about)


@farewells
def test_a_token_that_is_taken_away_is_deleted_and_the_workspace_stays(door, kind, about):
    door.slack.next["auth.test"] = [GONE]
    door.event(kind, **about)
    door.waits_for("auth.test")
    eventually(lambda: door.installed.token(TEAM) is None)

    assert door.installed.store.all() == ()
    assert door.office.ledger.organisation_of(SLACK, TEAM) == door.office.organisation
    assert "not connected" in door.command("home")["text"]


@farewells
def test_a_late_word_about_an_older_token_changes_nothing(door, kind, about):
    door.event(kind, **about)
    door.waits_for("auth.test")
    shown = door.command("home")["text"]

    assert "Mentoring here is voluntary" in shown
    assert door.installed.token(TEAM) == "xoxb-one"


def test_a_persons_own_token_that_is_revoked_is_none_of_our_business(door):
    door.event("tokens_revoked", tokens={"oauth": ["U0JOAO"], "bot": []})
    door.command("home")

    assert door.slack.asked == []
    assert door.installed.token(TEAM) == "xoxb-one"


def test_one_workspace_that_goes_takes_no_other_with_it(door):
    door.installed.add(installation(NORTH, "xoxb-north"))
    door.slack.next["auth.test"] = [GONE]
    there = {"team_id": NORTH, "authorizations": [{"team_id": NORTH}]}
    door.event("app_uninstalled", around=there)
    eventually(lambda: door.installed.token(NORTH) is None)

    assert door.installed.token(TEAM) == "xoxb-one"


def test_the_one_token_of_a_deployment_is_not_used_once_it_was_taken_away(office):
    with doorway(office, installation(TEAM)) as door:
        door.slack.next["auth.test"] = [GONE]
        door.event("app_uninstalled")
        eventually(lambda: door.installed.token(TEAM) is None)

        assert "not connected" in door.command("home")["text"]


def test_each_workspace_is_answered_with_its_own_token(door):
    door.installed.add(installation(NORTH, "xoxb-north", bot_user="U0OTHER"))
    door.knows(user("U0SOLVEIG", team_id=NORTH), user("U0EIRIK"))
    door.command("", "U0SOLVEIG", team_id=NORTH)
    door.command("", "U0EIRIK")

    assert door.slack.tokens == [("users.info", "xoxb-north"), ("users.info", "xoxb-one")]
