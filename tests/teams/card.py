"""A card as a person sees it: what can be read on it, filled in and pressed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.teams.words import LOOKALIKES, WORD_JOINER

Json = dict[str, Any]
LIKE = {ord(shown): chr(meant) for meant, shown in LOOKALIKES.items()}
INPUT = "Input."


def plain(shown: str) -> str:
    """Return words as a person reads them."""
    return shown.replace(WORD_JOINER, "").replace("\N{NO-BREAK SPACE}", " ").translate(LIKE)


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in or press, with what a person reads beside it."""

    label: str
    element: Json

    @property
    def is_input(self) -> bool:
        """Say whether one fills it in."""
        return str(self.element["type"]).startswith(INPUT)


@dataclass(slots=True)
class Surface:
    """A card: what is on it, and what the person has put into its fields."""

    content: Json
    post: Json | None = None
    """The message that it is; none in a dialog."""
    conversation: str = ""
    title: str = ""
    """Of a dialog."""
    held: dict[str, str] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    remark: str = ""
    layers: int = 0
    """How many looks at something lie over it."""
    came: float = 0
    """When it came, among all that stands in chats."""

    @property
    def text(self) -> str:
        """Everything that can be read, buttons left out."""
        return "\n".join(filter(None, (plain(each) for each in lines(self.content["body"]))))

    @property
    def fields(self) -> list[Field]:
        """All that can be filled in or pressed, from top to bottom."""
        return list(fields(self.content["body"]))

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons, from top to bottom."""
        return [each.label for each in self.fields if not each.is_input]

    @property
    def form(self) -> str:
        """Which form this is, if it can be sent."""
        return next((str(each["form"]) for each in self._carried if "form" in each), "")

    @property
    def _carried(self) -> list[Json]:
        return [each.element.get("data", {}) for each in self.fields if not each.is_input]

    @property
    def is_home(self) -> bool:
        """Say whether its buttons say that they stand at home."""
        return any(each.get("home") for each in self._carried)

    @property
    def is_page(self) -> bool:
        """Say whether this is a page: only a dialog's bar says what it is called."""
        return not any(each.get("style") == "heading" for each in flat(self.content["body"]))

    @property
    def inputs(self) -> dict[str, Field]:
        """The fields to fill in, by their ids."""
        return {each.element["id"]: each for each in self.fields if each.is_input}

    @property
    def given(self) -> dict[str, str]:
        """What would be sent of what was filled in."""
        stood = {key: str(each.element.get("value", "")) for key, each in self.inputs.items()}
        return {key: value for key, value in (stood | self.held).items() if value}


@dataclass(frozen=True, slots=True)
class Modal:
    """The form, or the answer to one, that a person is looking at."""

    surface: Surface

    @property
    def title(self) -> str:
        """The words at its top."""
        if self.surface.title:
            return plain(self.surface.title)
        heading = (e for e in flat(self.surface.content["body"]) if e.get("style") == "heading")
        return plain(str(next(heading, {}).get("text", "")))

    @property
    def text(self) -> str:
        """Everything that can be read in it, buttons left out."""
        return self.surface.text

    @property
    def labels(self) -> list[str]:
        """The labels of its fields."""
        return [each.label for each in self.surface.inputs.values()]

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons inside it."""
        return [label for label in self.surface.buttons if label != self.submit]

    @property
    def submit(self) -> str | None:
        """The label of the button that sends it off, if it has one."""
        return next((each.label for each in sends(self.surface)), None)

    @property
    def errors(self) -> dict[str, str]:
        """What stands under which field; under "" what concerns the whole."""
        wrong = {e["id"]: plain(e["text"]) for e in flat(self.surface.content["body"]) if shows(e)}
        found = {
            each.label: wrong[f"{key}-error"]
            for key, each in self.surface.inputs.items()
            if f"{key}-error" in wrong
        }
        whole = {"": self.surface.remark} if self.surface.remark else {}
        return found | self.surface.missing | whole

    @property
    def values(self) -> dict[str, object]:
        """What stands in each field, as it is read on the screen."""
        given = self.surface.given
        return {
            each.label: shown(each.element, given[key])
            for key, each in self.surface.inputs.items()
            if key in given
        }


def shown(element: Json, value: str) -> object:
    """Return an answer as it is read."""
    if element["type"] != "Input.ChoiceSet":
        return value
    labels = {each["value"]: plain(each["title"]) for each in element["choices"]}
    picked = [labels.get(each, each) for each in value.split(",")]
    return picked if element.get("isMultiSelect") else picked[0]


def shows(element: Json) -> bool:
    """Say whether this tells what is wrong with an answer."""
    return str(element.get("id", "")).endswith("-error") and element.get("isVisible", True)


def flat(elements: Iterable[Json]) -> Iterator[Json]:
    """Yield all elements, whatever they stand in."""
    for each in elements:
        yield each
        yield from flat(each.get("items", ()))


def lines(elements: Iterable[Json]) -> Iterator[str]:
    """Yield what can be read."""
    for each in flat(elements):
        kind = each["type"]
        if kind == "TextBlock" and each.get("isVisible", True) and not shows(each):
            yield str(each["text"])
        elif kind == "RichTextBlock":
            yield "".join(str(inline["text"]) for inline in each["inlines"])
        elif kind.startswith(INPUT):
            yield str(each["label"])
            yield str(each.get("title", ""))
            if each.get("style") == "expanded":
                yield from (str(choice["title"]) for choice in each["choices"])


def fields(elements: Iterable[Json]) -> Iterator[Field]:
    """Yield what can be filled in or pressed."""
    for each in flat(elements):
        if each["type"].startswith(INPUT):
            yield Field(plain(each["label"]), each)
        for action in each.get("actions", ()):
            yield Field(plain(action["title"]), action)


def sends(surface: Surface) -> list[Field]:
    """Return the button that sends a form: it carries no choice."""
    return [
        each
        for each in surface.fields
        if not each.is_input and "choice" not in each.element.get("data", {"choice": ""})
    ]
