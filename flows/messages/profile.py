"""What somebody has said about themselves."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _ByForms, _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileNewcomer(_ByForms):
    """The profile of somebody who has not joined."""

    key: ClassVar[str] = "profile-newcomer"
    choices: ClassVar[tuple[Choice, ...]] = (
        Choice.CHANGE_PROFILE,
        Choice.JOIN_AS_MENTEE,
        Choice.JOIN_AS_MENTOR,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Message):
    """The profile of somebody who has joined: what holds in whatever role."""

    key: ClassVar[str] = "profile"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE_PROFILE, Choice.APART)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileMentee(Message):
    """What somebody said when they signed up for a mentor."""

    key: ClassVar[str] = "profile-mentee"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTEE, Choice.TAKE_BACK_MENTEE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileMentor(Message):
    """What somebody said when they applied as a mentor."""

    key: ClassVar[str] = "profile-mentor"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTOR, Choice.TAKE_BACK_MENTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilePeer(Message):
    """What somebody said when they signed up to exchange with a peer."""

    key: ClassVar[str] = "profile-peer"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_PEER, Choice.TAKE_BACK_PEER)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileNoted(_Plain):
    """Shown to somebody who changed their language, time zone or working days."""

    key: ClassVar[str] = "profile-noted"
