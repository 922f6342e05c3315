"""The Web API's methods, each in its place: the index of all that an app can ask for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from playground import methods_auth as auth
from playground import methods_chat as chat
from playground import methods_conversations as conversations
from playground import methods_files as files
from playground import methods_users as users
from playground import methods_views as views
from playground.call import Call
from playground.memory import Json
from playground.refusals import RefusedError
from playground.scopes import Needs, nothing, of_kind, of_types, opening, scope


class Who(StrEnum):
    """Whose token a method takes."""

    BOT = "bot"
    APP = "app"
    ANYBODY = "anybody"


@dataclass(frozen=True, slots=True)
class Method:
    """What a method does, what its caller must be allowed, and who that is."""

    run: Callable[[Call], Json]
    needs: Needs = nothing
    who: Who = Who.BOT

    def __call__(self, call: Call) -> Json:
        """Do it, if the caller may."""
        if self.who is not Who.ANYBODY and call.grant.is_app_level is not (self.who is Who.APP):
            raise RefusedError("not_allowed_token_type")
        refuse_without(self.needs(call), call)
        return self.run(call)


def refuse_without(needs: Iterable[tuple[str, ...]], call: Call) -> None:
    """Refuse a caller who lacks a scope; of scopes that stand together, one is enough."""
    for alternatives in needs:
        if not call.grant.scopes & set(alternatives):
            raise RefusedError(
                "missing_scope", needed=",".join(alternatives), provided=call.grant.listed
            )


METHODS: dict[str, Method] = {
    "apps.connections.open": Method(auth.open_socket, scope("connections:write"), Who.APP),
    "apps.uninstall": Method(auth.uninstall),
    "auth.revoke": Method(auth.revoke),
    "auth.test": Method(auth.test),
    "bots.info": Method(auth.bot_info, scope("users:read")),
    "chat.delete": Method(chat.delete, scope("chat:write")),
    "chat.getPermalink": Method(chat.permalink),
    "chat.postEphemeral": Method(chat.post_ephemeral, scope("chat:write")),
    "chat.postMessage": Method(chat.post_message, scope("chat:write")),
    "chat.update": Method(chat.update, scope("chat:write")),
    "conversations.history": Method(conversations.history, of_kind("history")),
    "conversations.info": Method(conversations.info, of_kind("read")),
    "conversations.join": Method(conversations.join, scope("channels:join")),
    "conversations.list": Method(conversations.listing, of_types),
    "conversations.members": Method(conversations.members, of_kind("read")),
    "conversations.open": Method(conversations.open_, opening),
    "conversations.replies": Method(conversations.replies, of_kind("history")),
    "files.completeUploadExternal": Method(files.complete, scope("files:write")),
    "files.getUploadURLExternal": Method(files.address, scope("files:write")),
    "oauth.v2.access": Method(auth.access, who=Who.ANYBODY),
    "team.info": Method(auth.team_info, scope("team:read")),
    "users.conversations": Method(users.conversations, of_types),
    "users.info": Method(users.info, scope("users:read")),
    "users.list": Method(users.listing, scope("users:read")),
    "users.lookupByEmail": Method(users.by_email, scope("users:read.email")),
    "views.open": Method(views.open_modal),
    "views.publish": Method(views.publish),
    "views.push": Method(views.push),
    "views.update": Method(views.update),
}
