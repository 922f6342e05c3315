"""One person of two accounts."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileAccounts(_Plain):
    """Offers to make one person of two accounts, where there is more than one platform."""

    key: ClassVar[str] = "profile-accounts"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LINK,)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkShown(_Plain):
    """Shows a code that somebody types with their other account."""

    key: ClassVar[str] = "link-shown"
    code: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkUnknown(_Plain):
    """Shown to somebody who typed a code that is none, or none any more."""

    key: ClassVar[str] = "link-unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGuessed(_Plain):
    """Shown to somebody whose code was put out of use, since wrong ones were typed too often."""

    key: ClassVar[str] = "link-guessed"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkElsewhere(_Plain):
    """Shown to somebody who typed a code on the platform on which it was shown."""

    key: ClassVar[str] = "link-elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkNotNew(_Plain):
    """Shown to somebody who has begun something with the account that should become another's."""

    key: ClassVar[str] = "link-not-new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked(_Plain):
    """Shown to somebody whose two accounts are one person from now on."""

    key: ClassVar[str] = "linked"
