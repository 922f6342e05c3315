"""What is found once and then kept, as long as what it belongs to."""

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801 — it is used like `property`
    """A property that is worked out when it is first asked for.

    `functools.cached_property` does the same, but Python 3.11 has one lock for all instances of a
    class and holds it meanwhile: whoever waits for the database would keep everybody else waiting,
    even the one it is waiting for. What has this property is used by one thread.
    """

    def __init__(self, find: Callable[..., T]) -> None:
        """Wrap a method that takes nothing."""
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> Self: ...

    @overload
    def __get__(self, owner: object, kind: type | None = None) -> T: ...

    def __get__(self, owner: object | None, kind: type | None = None) -> T | Self:
        """Find it, and put it where the next one who asks looks first."""
        if owner is None:
            return self
        found = owner.__dict__[self._name] = self._find(owner)
        return found
