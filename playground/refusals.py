"""How the Web API says no."""

from collections.abc import Sequence

from playground.memory import Json


class RefusedError(Exception):
    """A method will not do it; `error` is the name that Slack gives the reason."""

    status = 200
    """Slack says no with good manners: the HTTP status is that of a yes."""

    def __init__(self, error: str, messages: Sequence[str] = (), **more: str) -> None:
        """Remember the reason's name and, for the developer, where exactly it hurts."""
        super().__init__(error, *messages)
        self.error = error
        self.messages = tuple(messages)
        self.more = more

    def answer(self) -> Json:
        """Return the body that Slack sends with it."""
        body: Json = {"ok": False, "error": self.error, **self.more}
        if self.messages:
            body["response_metadata"] = {"messages": list(self.messages)}
        return body


class GoneError(RefusedError):
    """An address serves no more."""

    status = 404
