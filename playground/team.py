"""What a workspace is set up with: the team, the app that is installed, its commands, channels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Team:
    """The workspace itself."""

    id: str = "T0TEAM"
    name: str = "Workspace"
    domain: str = "workspace"


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command of the app; the verbs are offered while a person types."""

    name: str
    description: str = ""
    verbs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class App:
    """The one app that is installed in the workspace."""

    name: str = "App"
    bot_user_id: str = "U0BOT"
    id: str = "A0APP"
    bot_id: str = "B0BOT"
    verification_token: str = "legacy-verification-token"  # noqa: S105  Slack sends one; it guards nothing


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel that exists from the start. List the bot's user id to let the app in."""

    id: str
    name: str
    members: tuple[str, ...]
    is_private: bool = True
