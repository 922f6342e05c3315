"""How the Web API says no."""

from collections.abc import Sequence

from playground.memory import Json


class RefusedError(Exception):
    """A method will not do it; `error` is the name that Slack gives the reason."""

    def __init__(self, error: str, messages: Sequence[str] = ()) -> None:
        """Remember the reason's name and, for the developer, where exactly it hurts."""
        super().__init__(error, *messages)
        self.error = error
        self.messages = tuple(messages)

    def answer(self) -> Json:
        """Return the body that Slack sends with it."""
        body: Json = {"ok": False, "error": self.error}
        if self.messages:
            body["response_metadata"] = {"messages": list(self.messages)}
        return body
