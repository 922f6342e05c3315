"""The Web API's methods, each in its place: the index of all that an app can ask for."""

from collections.abc import Callable
from typing import Any

from playground import methods_chat as chat
from playground import methods_people as people
from playground import methods_views as views
from playground.memory import Json
from playground.workspace import Workspace

Method = Callable[[Workspace, dict[str, Any]], Json]

METHODS: dict[str, Method] = {
    "auth.test": people.auth_test,
    "chat.delete": chat.delete,
    "chat.postEphemeral": chat.post_ephemeral,
    "chat.postMessage": chat.post_message,
    "chat.update": chat.update,
    "conversations.history": people.history,
    "conversations.info": people.conversation_info,
    "conversations.members": people.members,
    "conversations.open": people.open_conversation,
    "users.info": people.user_info,
    "users.list": people.users,
    "views.open": views.open_modal,
    "views.publish": views.publish,
    "views.push": views.push,
    "views.update": views.update,
}
