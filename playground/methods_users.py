"""The users.* methods: who has an account, and where they are."""

from playground import methods_conversations as talks
from playground.call import Call
from playground.memory import Json
from playground.refusals import RefusedError
from playground.shapes import Showing, bot_object, user_object

EVERYBODY = 999


def info(call: Call) -> Json:
    """One account; the locale only when asked for, the e-mail only to those who may have it."""
    if call.get("user") == call.workspace.app.bot_user_id:
        return {"user": bot_object(call.workspace)}
    person = call.workspace.person(call.get("user"))
    return {"user": user_object(call.workspace, person, _showing(call))}


def listing(call: Call) -> Json:
    """Every account of this workspace, page by page."""
    workspace = call.workspace
    if workspace.app.is_org_wide and not call.get("team_id"):
        raise RefusedError("missing_argument")
    own = [each for each in workspace.people.values() if not each.stranger]
    page, following = call.page([*own, None], EVERYBODY)
    showing = _showing(call)
    return {
        "members": [
            user_object(workspace, each, showing) if each else bot_object(workspace)
            for each in page
        ],
        "cache_ts": int(workspace.clock.now().timestamp()),
        "response_metadata": {"next_cursor": following},
    }


def by_email(call: Call) -> Json:
    """Return the account with an e-mail address."""
    email = str(call.needs("email")).casefold()
    for person in call.workspace.people.values():
        if person.email.casefold() == email and not person.deleted:
            return {"user": user_object(call.workspace, person, _showing(call))}
    raise RefusedError("users_not_found")


def conversations(call: Call) -> Json:
    """Return the conversations that somebody (or the bot itself) is in."""
    account = str(call.get("user") or call.workspace.app.bot_user_id)
    known = call.workspace.known()
    return talks.listed(call, [each for each in known if account in each.members])


def _showing(call: Call) -> Showing:
    return Showing(call.says("include_locale"), "users:read.email" in call.grant.scopes)
