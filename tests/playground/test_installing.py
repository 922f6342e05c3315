"""An administrator lets the app in: consent, a code that serves once, a token."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from playground.consents import Consents
from playground.memory import Memory
from playground.refusals import RefusedError
from playground.team import App, Enterprise, Team
from playground.tokens import Tokens
from tests.playground.world import HELPER, opened

BACK = "https://bot.example.org/slack/oauth_redirect"
ASKED = {
    "client_id": HELPER.client_id,
    "scope": "chat:write,users:read",
    "redirect_uri": BACK,
    "state": "a b&c",
}
PROOF = {"client_id": HELPER.client_id, "client_secret": HELPER.client_secret}
FJORD = Enterprise("E900", "Fjord")


def test_the_page_says_who_would_like_what(world):
    page = _asks(world)
    assert page.status_code == 200
    assert "Helper would like to come into Workspace" in page.text
    assert "<li>chat:write</li><li>users:read</li>" in page.text
    assert page.headers["content-security-policy"].startswith("default-src 'self';")


def test_whoever_cancels_is_led_back_without_a_code(world):
    [cancel] = [link for link in _links(_asks(world).text) if link.startswith(BACK)]
    assert parse_qs(urlsplit(cancel).query) == {"error": ["access_denied"], "state": ["a b&c"]}


def test_a_code_brings_a_token_once(world):
    code = _allows(world)["code"][0]
    installed = world.bot.call("oauth.v2.access", token="", code=code, **PROOF)
    assert installed["team"] == {"id": "T0TEAM", "name": "Workspace"}
    assert (installed["enterprise"], installed["is_enterprise_install"]) == (None, False)
    assert (installed["scope"], installed["bot_user_id"]) == ("chat:write,users:read", "UBOT")
    token = installed["access_token"]
    assert world.bot.call("auth.test", token=token)["ok"]
    assert world.bot.call("users.lookupByEmail", token=token, email="a")["error"] == "missing_scope"
    again = world.bot.call("oauth.v2.access", token="", code=code, **PROOF)
    assert again["error"] == "invalid_code"
    assert [call["arguments"] for call in world.slack.calls("oauth.v2.access")] == [
        {"client_id": HELPER.client_id}
    ] * 2


def test_the_app_may_prove_itself_with_a_name_and_password(world):
    code = _allows(world)["code"][0]
    url = f"{world.base_url}/slack-api/oauth.v2.access"
    proof = (HELPER.client_id, HELPER.client_secret)
    assert world.bot.http.post(url, data={"code": code}, auth=proof).json()["ok"]


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"client_id": "1.1"}, "invalid_client_id"),
        ({"client_secret": "wrong"}, "bad_client_secret"),
        ({"code": "1.2"}, "invalid_code"),
        ({"redirect_uri": "https://elsewhere.example.org"}, "bad_redirect_uri"),
    ],
)
def test_a_code_is_good_only_for_the_app_that_asked(world, more, error):
    code = _allows(world)["code"][0]
    given = {"code": code, **PROOF} | more
    assert world.bot.call("oauth.v2.access", token="", **given)["error"] == error


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"client_id": "1.1"}, "invalid_client_id"),
        ({"redirect_uri": "javascript:alert(1)"}, "bad_redirect_uri"),
        ({"scope": ""}, "no_scopes"),
    ],
)
def test_nobody_is_asked_for_what_makes_no_sense(world, more, error):
    page = _asks(world, **more)
    assert (page.status_code, error in page.text) == (400, True)


def test_an_installation_leads_back_only_to_where_the_app_said(tmp_path):
    with opened(tmp_path, app=replace(HELPER, redirect_urls=(BACK,))) as world:
        assert _asks(world).status_code == 200
        assert _asks(world, redirect_uri="https://elsewhere.example.org").status_code == 400


def test_what_the_app_asks_for_cannot_write_into_the_page(world):
    page = _asks(world, scope="<script>alert(1)</script>", state='"><script>')
    assert "<script>" not in page.text


def test_a_code_lives_ten_minutes(tmp_path):
    seconds = iter([0.0, 601.0])
    tokens = Tokens(Memory(tmp_path / "playground.db"))
    consents = Consents(Team(), App(), tokens, lambda: next(seconds))
    wish = consents.wish({**ASKED, "client_id": App().client_id})
    code = parse_qs(urlsplit(consents.allow(wish, "U1")).query)["code"][0]
    with pytest.raises(RefusedError, match="invalid_code"):
        consents.exchange(code, "")


def test_an_app_of_the_whole_enterprise_belongs_to_no_single_team(tmp_path):
    app, team = replace(HELPER, is_org_wide=True), Team(enterprise=FJORD)
    with opened(tmp_path, app=app, team=team) as world:
        code = _allows(world)["code"][0]
        installed = world.bot.call("oauth.v2.access", token="", code=code, **PROOF)
        assert (installed["team"], installed["is_enterprise_install"]) == (None, True)
        assert installed["enterprise"] == {"id": "E900", "name": "Fjord"}
        assert world.bot.call("auth.test")["enterprise_id"] == "E900"
        assert world.bot.call("users.list")["error"] == "missing_argument"
        assert world.bot.call("users.list", team_id="T0TEAM")["ok"]
        world.amara.types("/helper join")
        world.amara.uses("Ask the helper")
        world.amara.types("hello")
        command, shortcut, event = world.bot.heard
        assert (command["enterprise_id"], command["is_enterprise_install"]) == ("E900", "true")
        assert (shortcut["team"], shortcut["user"]["team_id"]) == (None, "T0TEAM")
        assert event["authorizations"][0]["is_enterprise_install"] is True
        assert event["authorizations"][0]["team_id"] is None


def test_a_token_is_still_good_after_a_restart(tmp_path):
    with opened(tmp_path) as before:
        code = _allows(before)["code"][0]
        token = before.bot.call("oauth.v2.access", token="", code=code, **PROOF)["access_token"]
    with opened(tmp_path) as after:
        assert after.bot.call("auth.test", token=token)["ok"]


def _asks(world, **more):
    return world.bot.http.get(f"{world.base_url}/oauth/v2/authorize", params=ASKED | more)


def _allows(world):
    [allow] = [link for link in _links(_asks(world).text) if link.startswith("/oauth")]
    answer = world.bot.http.get(f"{world.base_url}{allow}")
    assert answer.status_code == 302
    back = urlsplit(answer.headers["location"])
    assert f"{back.scheme}://{back.netloc}{back.path}" == BACK
    told = parse_qs(back.query)
    assert told["state"] == ["a b&c"]
    return told


def _links(page):
    return [part.partition('"')[0].replace("&amp;", "&") for part in page.split('href="')[1:]]
