"""What a workspace is set up with: the team, the app that is installed, its commands, channels."""

from dataclasses import dataclass

SCOPES = (
    "app_mentions:read",
    "channels:join",
    "channels:read",
    "chat:write",
    "commands",
    "files:write",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "mpim:read",
    "mpim:write",
    "team:read",
    "users:read",
    "users:read.email",
)
"""What an app is granted unless told otherwise: nothing that people say to each other."""
EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "member_joined_channel",
    "message",
    "team_join",
    "tokens_revoked",
    "user_change",
)


@dataclass(frozen=True, slots=True)
class Enterprise:
    """The organisation that a workspace may belong to."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Team:
    """The workspace itself."""

    id: str = "T0TEAM"
    name: str = "Workspace"
    domain: str = "workspace"
    enterprise: Enterprise | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command of the app; the verbs are offered while a person types."""

    name: str
    description: str = ""
    verbs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shortcut:
    """An entry in a menu: of the whole workspace, or of each message."""

    name: str
    callback_id: str
    is_for_messages: bool = False


@dataclass(frozen=True, slots=True)
class App:
    """The one app that is installed in the workspace, and what it was granted there."""

    name: str = "App"
    bot_user_id: str = "U0BOT"
    id: str = "A0APP"
    bot_id: str = "B0BOT"
    verification_token: str = "legacy-verification-token"  # noqa: S105  Slack sends one; it guards nothing
    client_id: str = "100.200"
    client_secret: str = "client-secret"  # noqa: S105  good for this workspace only
    redirect_urls: tuple[str, ...] = ()
    """Where an installation may lead back to (or below); any address when there is none."""
    scopes: tuple[str, ...] = SCOPES
    events: tuple[str, ...] = EVENTS
    """What it subscribed to: `message` for all kinds of messages, or `message.im` and so on."""
    hears_itself: bool = False
    """Whether it is told what it says itself, as Slack does; it makes tests talkative."""
    is_org_wide: bool = False
    """Whether it is installed for the whole enterprise, and not for one workspace."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel that exists from the start. List the bot's user id to let the app in."""

    id: str
    name: str
    members: tuple[str, ...]
    is_private: bool = True
