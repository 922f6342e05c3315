"""The auth.*, apps.*, oauth.* and team.* methods: who the app is here, how it comes and goes."""

import hmac

from playground import events
from playground.call import Call
from playground.memory import Json
from playground.refusals import RefusedError
from playground.tokens import State


def test(call: Call) -> Json:
    """Who the token belongs to."""
    team, app = call.workspace.team, call.workspace.app
    described: Json = {
        "url": f"https://{team.domain}.slack.com/",
        "team": team.name,
        "team_id": team.id,
        "user": app.name.lower(),
        "user_id": app.bot_user_id,
        "bot_id": app.bot_id,
        "is_enterprise_install": app.is_org_wide,
    }
    return described | ({"enterprise_id": team.enterprise.id} if team.enterprise else {})


def bot_info(call: Call) -> Json:
    """Return the app's bot, by its bot id."""
    app = call.workspace.app
    if call.get("bot") not in {None, "", app.bot_id}:
        raise RefusedError("bot_not_found")
    described = {"id": app.bot_id, "app_id": app.id, "user_id": app.bot_user_id, "name": app.name}
    return {"bot": {**described, "deleted": False, "updated": 0}}


def team_info(call: Call) -> Json:
    """Return the workspace."""
    team = call.workspace.team
    described = {"id": team.id, "name": team.name, "domain": team.domain, "email_domain": ""}
    if team.enterprise:
        described |= {"enterprise_id": team.enterprise.id, "enterprise_name": team.enterprise.name}
    return {"team": described}


def revoke(call: Call) -> Json:
    """Give the token back, unless it is only a test."""
    if not call.says("test"):
        call.workspace.tokens.revoke(call.grant.token)
        call.workspace.courier.soon(events.tokens_revoked(call.workspace))
    return {"revoked": not call.says("test")}


def uninstall(call: Call) -> Json:
    """Take the app out of the workspace."""
    _prove(call)
    call.workspace.tokens.take_back(State.UNINSTALLED)
    for event in events.uninstalled(call.workspace):
        call.workspace.courier.soon(event)
    return {}


def open_socket(call: Call) -> Json:
    """Return an address for one connection in Socket Mode."""
    return {"url": call.workspace.sockets.address()}


def access(call: Call) -> Json:
    """Give a token for a code that an administrator's consent brought; a code serves once."""
    _prove(call)
    return call.workspace.consents.exchange(
        str(call.get("code") or ""), str(call.get("redirect_uri") or "")
    )


def _prove(call: Call) -> None:
    app = call.workspace.app
    if call.get("client_id") != app.client_id:
        raise RefusedError("invalid_client_id")
    secret = str(call.get("client_secret") or "")
    if not hmac.compare_digest(secret.encode(), app.client_secret.encode()):
        raise RefusedError("bad_client_secret")
