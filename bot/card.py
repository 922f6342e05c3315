"""A message or a form in its final words, before any platform has drawn it."""

from dataclasses import dataclass
from enum import StrEnum

from flows.forms import Given


@dataclass(frozen=True, slots=True)
class Button:
    """A label to read, and what it sends back."""

    label: str
    choice: str
    ref: str = ""
    is_private: bool = False
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A label to read, and the address that it opens; nothing comes back from it."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along with a message."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Card:
    """What a person will read, on whatever platform."""

    title: str
    body: str
    lines: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    footer: str = ""
    """Small print under it all."""
    links: tuple[Link, ...] = ()
    attachment: Attachment | None = None
    """Wherever a platform takes no file, the links have to do."""
    key: str = ""
    """What it is called in the copy, whatever the language."""


class FieldKind(StrEnum):
    """How a question is answered."""

    ONE_OF = "one of"
    SOME_OF = "some of"
    LINE = "line"
    TEXT = "text"
    DAY = "day"
    HOUR = "hour"
    PERSON = "person"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Pick:
    """Something to pick, in words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A question in words."""

    key: str
    kind: FieldKind
    label: str
    hint: str = ""
    is_required: bool = True
    picks: tuple[Pick, ...] = ()
    value: Given = None
    error: str = ""
    missing: str = ""
    """What would be wrong if it were left out; empty if it may be."""
    at_most: int = 0
    otherwise: str = ""
    """How to ask for an address, of somebody who can't be picked."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a form, and the button under it if it has one."""

    text: str
    button: Button | None = None
    is_small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCard:
    """A form in words."""

    key: str
    title: str
    paragraphs: tuple[Paragraph, ...] = ()
    fields: tuple[Field, ...] = ()
    submit: str = ""
    """Empty if there is nothing to send."""
    close: str = ""
    state: str = ""
    is_private: bool = False

    @property
    def errors(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        return {field.key: field.error for field in self.fields if field.error}
