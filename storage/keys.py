"""Secret keys: what is sealed can be read only with one of them, and tells no time.

Every key is a Fernet key. Keys for other purposes are derived from it, so that there is one
secret to keep. New things are sealed with the first key; all are tried for reading.
"""

import hashlib
import hmac
from base64 import urlsafe_b64decode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

LENGTH = 44
NO_TIME = 0
"""A Fernet token holds its second of writing in clear; ours all say 1970."""


class WrongKeyError(Exception):
    """What was sealed cannot be read with the keys at hand."""


class BadKeyError(Exception):
    """A secret key is not a Fernet key."""


def is_key(text: str) -> bool:
    """Say whether this is one Fernet key, and nothing after it."""
    try:
        Fernet(text)
    except ValueError:
        return False
    return len(text) == LENGTH


@dataclass(frozen=True)
class Keyring:
    """The deployment's keys, newest first. Never printed."""

    keys: tuple[bytes, ...]

    @classmethod
    def parse(cls, keys: Sequence[str]) -> "Keyring":
        """Read keys of 44 characters each; raises BadKeyError."""
        if not all(is_key(key) for key in keys):
            raise BadKeyError("each secret key must be a Fernet key of 44 characters") from None
        return cls(tuple(key.encode() for key in keys))

    @staticmethod
    def fresh() -> str:
        """Return a new key."""
        return Fernet.generate_key().decode()

    def __repr__(self) -> str:
        """Show how many keys there are, and none of them."""
        return f"Keyring({len(self.keys)} keys)"

    def seal(self, text: str) -> str:
        """Return *text* so that only a keyholder can read it."""
        return self._newest.encrypt_at_time(text.encode(), NO_TIME).decode()

    def unseal(self, sealed: str) -> str:
        """Return what was sealed; raises WrongKeyError."""
        try:
            return self._all.decrypt(sealed).decode()
        except InvalidToken:
            raise WrongKeyError("sealed with a key that is not in MENTORING_SECRET_KEYS") from None

    @cached_property
    def _newest(self) -> Fernet:
        return Fernet(self.keys[0])

    @cached_property
    def _all(self) -> Fernet | MultiFernet:
        older = self.keys[1:]
        return MultiFernet([self._newest, *map(Fernet, older)]) if older else self._newest

    def mark(self, purpose: str, text: str) -> str:
        """Return a name for *text* from which it can't be read, under the newest key."""
        return self.marks(purpose, text)[0]

    def marks(self, purpose: str, text: str) -> tuple[str, ...]:
        """Return the name under each key, newest first, to look things up by."""
        derived = (
            hmac.digest(urlsafe_b64decode(key), purpose.encode(), hashlib.sha256)
            for key in self.keys
        )
        return tuple(hmac.new(key, text.encode(), hashlib.sha256).hexdigest() for key in derived)
