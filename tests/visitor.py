"""A visitor to the playground: says, presses, fills in and reads as a person at the screen would.

Everything is found by what is visible (names, labels), never by ids. What is not there yet is
waited for, briefly; what does not come is an AssertionError that says what was visible instead.
"""

import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self, TypeVar

import httpx
import uvicorn
from starlette.types import ASGIApp

Json = dict[str, Any]
Found = TypeVar("Found")
Fill = str | bool | Sequence[str]

PATIENCE = 45.0  # longer than a busy machine may take; what comes at once is seen at once
BLINK, LOOK_AGAIN = 0.02, 0.32  # whoever waits longer looks less often
LONG = 600.0  # moving the clock may take minutes
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # plain HTTP only, so no certificates to load
SINGLE = {"static_select", "external_select", "radio_buttons"}
SEVERAL = {"multi_static_select", "multi_external_select", "checkboxes"}


@contextmanager
def serve(app: ASGIApp) -> Iterator[str]:
    """Serve an app on a free port of this machine; the value is its base URL."""
    with serve_at(lambda _base_url: app) as base_url:
        yield base_url


@contextmanager
def serve_at(make: Callable[[str], ASGIApp]) -> Iterator[str]:
    """Serve the app that `make` builds once it is told the base URL where it will be."""
    # asyncio sends without delay only on sockets that say TCP, so this one says it
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        base_url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        config = uvicorn.Config(
            make(base_url),
            log_level="warning",
            ws="websockets-sansio",
            date_header=False,
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            eventually(lambda: server.started or None, lambda: "the server did not start")
            yield base_url
        finally:
            server.should_exit = True
            thread.join()


def eventually(look: Callable[[], Found | None], complaint: Callable[[], str]) -> Found:
    deadline, pause = time.monotonic() + PATIENCE, BLINK
    while True:
        found = look()
        if found is not None:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(complaint())
        time.sleep(pause)
        pause = min(2 * pause, LOOK_AGAIN)


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that the app has posted of its own accord, and how it read when it came."""

    at: datetime
    place: str
    title: str
    text: str
    is_taken: bool = True
    """Whether the platform took it."""


class Slack:
    """The workspace, seen from a chair in front of the screen."""

    def __init__(self, base_url: str) -> None:
        """Visit the playground at this address. `close` it at the end, or use it with `with`."""
        self._http = httpx.Client(base_url=base_url, timeout=LONG, trust_env=False, verify=NO_TLS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave."""
        self._http.close()

    def person(self, name: str) -> "Visitor":
        """Be the person with this name."""
        people = self.get("workspace")["people"]
        for person in people:
            if person["name"] == name:
                return Visitor(self, person["id"], name)
        raise AssertionError(f"no {name} here, only {[person['name'] for person in people]}")

    @property
    def now(self) -> datetime:
        """What the workspace's clock shows."""
        return datetime.fromisoformat(self.get("workspace")["now"])

    def moves(self, *, days: float | None = None, to: datetime | None = None) -> list[str]:
        """Move the clock and return what happened meanwhile."""
        body = {"days": days} if to is None else {"to": to.isoformat()}
        happened: list[str] = self.post("clock", body)["happened"]
        return happened

    def calls(self, method: str | None = None) -> list[Json]:
        """Every call that the app made to the Web API (of this method)."""
        calls: list[Json] = self.get("calls")
        return [call for call in calls if method in {None, call["method"]}]

    def posts(self) -> list[Posted]:
        """Everything that the app has posted, or tried to."""
        said = [(call, call["arguments"]) for call in self.calls("chat.postMessage")]
        return [
            Posted(
                datetime.fromisoformat(call["at"]),
                told["channel"],
                told["blocks"][0]["text"]["text"],
                told["text"],
                call["accepted"],
            )
            for call, told in said
        ]

    def breaks(
        self,
        kind: str,
        method: str = "",
        channel: str = "",
        times: int | None = None,
        seconds: float = 0,
        error: str = "",
    ) -> None:
        """Let the Web API fail (`playground.faults` says how) until it heals, or so many times.

        A channel may also be a person's id: their direct message with the app.
        """
        fault = {"kind": kind, "method": method, "channel": channel, "times": times}
        self.post("faults", {**fault, "seconds": seconds, "error": error})

    def heals(self) -> None:
        """Let the Web API be well again."""
        self.post("faults", {"kind": "none"})

    def welcomes(self, name: str, **about: object) -> "Visitor":
        """Let somebody new join; `playground.people` says what may be known about them."""
        return Visitor(self, self.post("people", {"name": name, **about})["id"], name)

    def changes(self, name: str, **about: object) -> None:
        """Let somebody's account change: `tz`, `locale`, `deleted` and so on."""
        self.post(f"people/{self._account(name)}", dict(about))

    def admits(self, name: str, conversation: str) -> None:
        """Let somebody, or the app, into a channel, named by its id."""
        self.post("admit", {"conversation": conversation, "account": self._account(name)})

    def installs(self) -> None:
        """Let an administrator install the app again."""
        self.post("app/install", {})

    def uninstalls(self) -> None:
        """Let an administrator take the app out of the workspace."""
        self.post("app/uninstall", {})

    def revokes(self) -> None:
        """Let the app's tokens become worthless."""
        self.post("app/revoke", {})

    def _account(self, name: str) -> str:
        return pick(name, {known: account for account, known in self.names().items()})

    def names(self) -> dict[str, str]:
        """What every account is called."""
        workspace = self.get("workspace")
        accounts = [*workspace["people"], workspace["app"]]
        return {account["id"]: account["name"] for account in accounts}

    def get(self, path: str) -> Any:
        """Look at something, as the page does."""
        return _answer(self._http.get(f"/playground/{path}"))

    def post(self, path: str, body: Json) -> Json:
        """Do something, as the page does."""
        done: Json = _answer(self._http.post(f"/playground/{path}", json=body))
        return done


def _answer(response: httpx.Response) -> Any:
    if response.is_error:
        raise AssertionError(f"{response.request.url.path}: {response.text}")
    return response.json()


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in or press, with what a person reads beside it."""

    label: str
    block: Json
    element: Json

    @property
    def ids(self) -> Json:
        """Where it is."""
        return {"block_id": self.block["block_id"], "action_id": self.element["action_id"]}


@dataclass(frozen=True, slots=True)
class Surface:
    """A message, modal or Home tab: its blocks, and what the person has put into its fields."""

    where: Json
    blocks: Sequence[Json]
    held: Mapping[str, Json]
    names: Mapping[str, str]
    plain: str = ""

    @property
    def text(self) -> str:
        """Everything that can be read, buttons left out."""
        lines = [line for block in self.blocks for line in _lines(block, self.names)]
        return "\n".join(lines) if self.blocks else _read(self.plain, self.names)

    @property
    def fields(self) -> list[Field]:
        """All that can be filled in or pressed, from top to bottom."""
        return [each for block in self.blocks for each in _fields(block, self.names)]

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons, from top to bottom."""
        pressable = [each for each in self.fields if each.element["type"] == "button"]
        return [field.label for field in pressable]

    @property
    def values(self) -> dict[str, object]:
        """What stands in each field, as it is read on the screen."""
        return {
            field.label: self._shown(field)
            for field in self.fields
            if field.ids["action_id"] in self.held.get(field.ids["block_id"], {})
        }

    def _shown(self, field: Field) -> object:
        held = self.held[field.ids["block_id"]][field.ids["action_id"]]
        labels = {option["value"]: _read_text(option["text"]) for option in _options(field)}
        if isinstance(held, list):
            return [labels[value] for value in held]
        if field.element["type"] == "users_select":
            return self.names.get(held, held)
        return labels.get(held, held)


class Modal:
    """The modal on top of the screen."""

    def __init__(self, shown: Json, names: Mapping[str, str]) -> None:
        """Look at a modal as the page is given it."""
        self.view = shown["view"]
        self._errors = shown["errors"]
        where = {"surface": self.view["id"]}
        self.surface = Surface(where, self.view["blocks"], shown["values"], names)

    @property
    def title(self) -> str:
        """The words at its top."""
        return str(self.view["title"]["text"])

    @property
    def text(self) -> str:
        """Everything that can be read in it, buttons left out."""
        return self.surface.text

    @property
    def labels(self) -> list[str]:
        """The labels of its fields."""
        return [each.label for each in self.surface.fields if each.block["type"] == "input"]

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons inside it."""
        return self.surface.buttons

    @property
    def submit(self) -> str | None:
        """The label of the button that sends it off, if it has one."""
        return self.view["submit"] and str(self.view["submit"]["text"])

    @property
    def errors(self) -> dict[str, str]:
        """What stands under which field; under "" what concerns the whole."""
        labels = {each.block["block_id"]: each.label for each in self.surface.fields}
        return {labels.get(block, block): error for block, error in self._errors.items()}

    @property
    def values(self) -> dict[str, object]:
        """What stands in each field."""
        return self.surface.values


class Visitor:
    """One person at the screen."""

    def __init__(self, slack: Slack, person_id: str, name: str) -> None:
        """Sit down as this person."""
        self._slack = slack
        self._path = f"as/{person_id}"
        self.name = name

    def types(self, text: str, to: str | None = None) -> None:
        """Write a message or command, in the app's direct message or the conversation named."""
        self._post("write", {"conversation": self._conversation(to)["id"], "text": text})

    def meets(self, *names: str) -> str:
        """Open a direct or group message with others, and return its id."""
        ids = {name: each for each, name in self._slack.names().items()}
        opened = self._post("meet", {"people": [pick(name, ids) for name in names]})
        return str(opened["conversation"])

    def replies(self, text: str, to: str, within: str | None = None) -> None:
        """Answer in the thread of the message that says this, in a conversation."""
        place = self._conversation(within)
        thread_ts = self._stamp(to, place)
        body = {"conversation": place["id"], "text": text, "thread_ts": thread_ts}
        self._post("write", body)

    def reads_thread(self, text: str, within: str | None = None) -> list[str]:
        """What the message that says this, and each reply to it, say."""
        place, names = self._conversation(within), self._slack.names()
        path = f"{self._path}/in/{place['id']}/thread/{self._stamp(text, place)}"
        shown = self._slack.get(path)["messages"]
        return [_message(each, place["id"], names).text for each in shown]

    def uses(self, shortcut: str, on: str | None = None, within: str | None = None) -> None:
        """Choose a shortcut from the menu: of the workspace, or of the message that says this."""
        offered = self._slack.get("workspace")["shortcuts"]
        fitting = [each for each in offered if each["is_for_messages"] is (on is not None)]
        names = {each["name"]: each["callback_id"] for each in fitting}
        body = {"callback_id": pick(shortcut, names)}
        if on is not None:
            place = self._conversation(within)
            body |= {"conversation": place["id"], "surface": self._stamp(on, place)}
        trouble = self._post("shortcut", body)["trouble"]
        if trouble:
            raise AssertionError(f"{self.name} is told: {trouble}")

    def searches(self, typed: str, label: str, within: str | None = None) -> list[str]:
        """Type into a menu whose options the app looks up, and read what it offers."""
        surface, field = self._find(label, _fillable, self._places_to_fill(within))
        return [_read_text(option["text"]) for option in self._suggested(surface, field, typed)]

    def _suggested(self, surface: Surface, field: Field, typed: str) -> list[Json]:
        body = {**surface.where, **field.ids, "value": typed}
        options: list[Json] = self._post("suggest", body)["options"]
        return options

    @property
    def modal(self) -> Modal | None:
        """The modal that is on top at this moment, if one is."""
        modals = self._screen()["modals"]
        return Modal(modals[-1], self._slack.names()) if modals else None

    def sees_modal(self, title: str | None = None) -> Modal:
        """Wait until a modal is on top, one with this title if one is named, and look at it."""
        return self._sees_on_top(title, lambda modal: title in {None, modal.title})

    def sees_in_modal(self, words: str) -> Modal:
        """Wait until the modal on top says this, or one of its fields complains of it."""
        return self._sees_on_top(
            words, lambda modal: any(words in each for each in (modal.text, *modal.errors.values()))
        )

    def _sees_on_top(self, what: str | None, is_there: Callable[[Modal], bool]) -> Modal:
        def look() -> Modal | None:
            modal = self.modal
            return modal if modal and is_there(modal) else None

        def complaint() -> str:
            modal = self.modal
            seen = f"{modal.title!r}: {modal.text!r}, {modal.errors}" if modal else "no modal"
            return f"{self.name} does not see {what or 'a modal'!r} on top, only {seen}"

        return eventually(look, complaint)

    def fills(self, values: Mapping[str, Fill], within: str | None = None) -> None:
        """Put something into fields of the open modal, or of the newest message in a conversation.

        An option is given by its label, several as a list, a single tick box as True or False.
        """
        for label, value in values.items():
            surface, field = self._find(label, _fillable, self._places_to_fill(within))
            raw = self._raw(surface, field, value)
            ids = field.ids
            filled = {ids["block_id"]: {ids["action_id"]: raw}}
            self._post("fill", {"surface": surface.where["surface"], "values": filled})

    def chooses(self, option: str, label: str, within: str | None = None) -> None:
        """Choose an option of a menu that tells the app at once, by the menu's label."""
        surface, field = self._find(label, _fillable, self._places_to_press(within, home=False))
        self._press(surface, field, self._raw(surface, field, option))

    def submits(self) -> None:
        """Send the open modal off."""
        self._post("submit", {"view": self.sees_modal().view["id"]})

    def closes(self) -> None:
        """Close the open modal without sending it."""
        self._post("close", {"view": self.sees_modal().view["id"]})

    def presses(self, label: str, within: str | None = None, *, home: bool = False) -> None:
        """Press the button or menu entry in the open modal, else the newest message, else Home."""
        surface, field = self._find(label, _pressable, self._places_to_press(within, home=home))
        entries = {_read_text(option["text"]): option["value"] for option in _options(field)}
        self._press(surface, field, entries.get(label))

    def reads(self, conversation: str | None = None) -> list[str]:
        """What each message says, in the app's direct message or the conversation named."""
        place = self._conversation(conversation)
        self._post("read", {"conversation": place["id"]})
        return [surface.text for _, surface in self._messages(place)]

    def keeps(self, conversation: str | None = None) -> list[str]:
        """What each message says that stays there: none that only this person is shown."""
        place = self._conversation(conversation)
        shown = self._slack.get(f"{self._path}/in/{place['id']}")["messages"]
        passing = {each["ts"] for each in shown if each["only_you"]}
        return [surface.text for ts, surface in self._messages(place) if ts not in passing]

    def looks_everywhere(self) -> Iterator[tuple[str, str, Surface]]:
        """Every message of every conversation: where, its stamp, and what it shows."""
        for place in self._screen()["conversations"]:
            for ts, surface in self._messages(place):
                yield place["name"], ts, surface

    def looks_at_home(self) -> list[Surface]:
        """Open the app's Home tab, and look at what it shows."""
        self.home()
        return self._home_surfaces()

    def sees(self, text: str, conversation: str | None = None) -> str:
        """Wait until a message with these words stands there, and return it whole."""
        return eventually(
            lambda: next((each for each in self.reads(conversation) if text in each), None),
            lambda: f"{self.name} does not see {text!r}, only {self.reads(conversation)}",
        )

    def buttons(self, conversation: str | None = None, *, home: bool = False) -> list[str]:
        """The labels of the buttons on the newest message there, or on the Home tab."""
        if home:
            return [label for surface in self._home_surfaces() for label in surface.buttons]
        messages = self._messages(self._conversation(conversation))
        return messages[-1][1].buttons if messages else []

    @property
    def unread(self) -> dict[str, int]:
        """How many messages are unread in which conversation."""
        conversations = self._screen()["conversations"]
        return {each["name"]: each["unread"] for each in conversations if each["unread"]}

    @property
    def conversations(self) -> list[str]:
        """The names of the conversations on the left."""
        return [each["name"] for each in self._screen()["conversations"]]

    @property
    def places(self) -> dict[str, str]:
        """The names of the conversations, by their ids."""
        return {each["id"]: each["name"] for each in self._screen()["conversations"]}

    def home(self) -> str:
        """Open the app's Home tab and read it."""
        self._post("home", {})
        return eventually(
            lambda: next((each.text for each in self._home_surfaces()), None),
            lambda: f"{self.name}'s Home tab is empty",
        )

    def sees_at_home(self, text: str) -> str:
        """Open the Home tab, wait until these words stand there, and return it whole."""
        self._post("home", {})
        return eventually(
            lambda: next((each.text for each in self._home_surfaces() if text in each.text), None),
            lambda: f"{self.name} does not see {text!r} at home, only {self._home_surfaces()}",
        )

    def _post(self, what: str, body: Json) -> Json:
        return self._slack.post(f"{self._path}/{what}", body)

    def _screen(self) -> Json:
        screen: Json = self._slack.get(self._path)
        return screen

    def _conversation(self, name: str | None) -> Json:
        conversations: list[Json] = self._screen()["conversations"]
        for each in conversations:
            if name in {None, each["name"]}:
                return each
        raise AssertionError(f"{self.name} has no {name}, only {self.conversations}")

    def _messages(
        self, conversation: Json, names: Mapping[str, str] | None = None
    ) -> list[tuple[str, Surface]]:
        names = names or self._slack.names()
        shown = self._slack.get(f"{self._path}/in/{conversation['id']}")
        return [(each["ts"], _message(each, shown["id"], names)) for each in shown["messages"]]

    def _stamp(self, text: str, place: Json) -> str:
        """Return the stamp of the newest message that says this."""
        messages = self._messages(place)
        for ts, surface in reversed(messages):
            if text in surface.text:
                return ts
        raise AssertionError(f"{self.name} sees no {text!r}, only {[s.text for _, s in messages]}")

    def _home_surfaces(self) -> list[Surface]:
        home = self._screen()["home"]
        if not home:
            return []
        where = {"surface": home["view"]["id"]}
        return [Surface(where, home["view"]["blocks"], home["values"], self._slack.names())]

    def _newest_first(self, within: str | None) -> list[Surface]:
        places = [self._conversation(within)] if within else self._screen()["conversations"]
        names = self._slack.names()
        messages = [each for place in places for each in self._messages(place, names)]
        return [surface for _, surface in sorted(messages, key=lambda each: each[0], reverse=True)]

    def _places_to_fill(self, within: str | None) -> Callable[[], Iterable[Surface]]:
        if within:
            return lambda: self._newest_first(within)
        return lambda: [modal.surface for modal in [self.modal] if modal]

    def _places_to_press(
        self, within: str | None, *, home: bool
    ) -> Callable[[], Iterable[Surface]]:
        if home:
            return self._home_surfaces
        if within:
            return lambda: self._newest_first(within)
        return self._wherever

    def _wherever(self) -> Iterator[Surface]:
        """Look at one place after the other: whoever finds what they look for looks no further."""
        yield from self._places_to_fill(None)()
        yield from self._newest_first(None)
        yield from self._home_surfaces()

    def _find(
        self,
        label: str,
        visible: Callable[[Field], list[str]],
        places: Callable[[], Iterable[Surface]],
    ) -> tuple[Surface, Field]:
        def look() -> tuple[Surface, Field] | None:
            for surface in places():
                for field in surface.fields:
                    if label in visible(field):
                        return surface, field
            return None

        def complaint() -> str:
            seen = [each for place in places() for field in place.fields for each in visible(field)]
            return f"{self.name} sees no {label!r}, only {list(dict.fromkeys(seen))}"

        return eventually(look, complaint)

    def _press(self, surface: Surface, field: Field, value: object) -> None:
        trouble = self._post("press", {**surface.where, **field.ids, "value": value})["trouble"]
        if trouble:
            raise AssertionError(f"{self.name} is told: {trouble}")

    def _raw(self, surface: Surface, field: Field, value: Fill) -> object:
        kind = field.element["type"]
        if kind == "users_select":
            return pick(str(value), {name: each for each, name in self._slack.names().items()})
        if kind not in SINGLE | SEVERAL:
            return value
        offered = _options(field)
        if kind.endswith("external_select"):
            words = [value] if isinstance(value, str) else list(value)
            offered = [each for typed in words for each in self._suggested(surface, field, typed)]
        options = {_read_text(option["text"]): option["value"] for option in offered}
        if isinstance(value, bool):
            return list(options.values()) if value else []
        chosen = [value] if isinstance(value, str) else value
        picked = [pick(label, options) for label in chosen]
        return picked if kind in SEVERAL else picked[0]


def pick(label: str, offered: Mapping[str, str]) -> str:
    if label not in offered:
        raise AssertionError(f"there is no {label!r} to choose, only {list(offered)}")
    return offered[label]


def _message(shown: Json, conversation: str, names: Mapping[str, str]) -> Surface:
    where = {"surface": shown["ts"], "conversation": conversation}
    return Surface(where, shown["blocks"], shown["values"], names, shown["text"])


def _fillable(field: Field) -> list[str]:
    return [] if field.element["type"] in {"button", "overflow"} else [field.label]


def _pressable(field: Field) -> list[str]:
    if field.element["type"] == "overflow":
        return [_read_text(option["text"]) for option in field.element["options"]]
    return [field.label] if field.element["type"] == "button" else []


def _options(field: Field) -> list[Json]:
    groups = field.element.get("option_groups", ())
    return [*field.element.get("options", ()), *(each for g in groups for each in g["options"])]


def _fields(block: Json, names: Mapping[str, str]) -> Iterator[Field]:
    for element in [block.get("element"), block.get("accessory"), *block.get("elements", ())]:
        if element and "action_id" in element:
            yield Field(_label(block, element, names), block, element)


def _label(block: Json, element: Json, names: Mapping[str, str]) -> str:
    for text in (element.get("text"), block.get("label"), element.get("placeholder")):
        if text:
            return _read_text(text)
    return _read_text(block["text"], names) if "text" in block else ""


def _lines(block: Json, names: Mapping[str, str]) -> Iterator[str]:
    texts = [block.get("text"), block.get("label"), block.get("title"), *block.get("fields", ())]
    texts += [element for element in block.get("elements", ()) if block["type"] == "context"]
    for element in (block.get("element"), block.get("accessory")):
        if element and element["type"] in {"checkboxes", "radio_buttons"}:
            texts += [option["text"] for option in element["options"]]
    for text in [*texts, block.get("hint")]:
        if text and "text" in text:
            yield _read_text(text, names)


def _read_text(text: Json, names: Mapping[str, str] | None = None) -> str:
    return str(text["text"]) if text["type"] == "plain_text" else _read(text["text"], names or {})


def _read(mrkdwn: str, names: Mapping[str, str]) -> str:
    """What is left of mrkdwn when it is drawn: names, link texts, no marks, no entities."""
    text = re.sub(r"<@(\w+)(?:\|[^>]*)?>", lambda m: "@" + names.get(m[1], m[1]), mrkdwn)
    text = re.sub(r"<!(\w+)[^>]*>", r"@\1", text)
    text = re.sub(r"<[^>|]+\|([^>]+)>", r"\1", text)
    text = re.sub(r"<([^>]+)>", r"\1", text)
    for mark in "*_~`":
        edge = re.escape(mark)
        text = re.sub(rf"(?<!\w){edge}(\S(?:[^\n]*?\S)?){edge}(?!\w)", r"\1", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
