"""A visitor to Teams: says, presses, fills in and reads as a person at the screen would.

Everything is found by what is visible (names, labels), never by ids. What a person does reaches the
bot as an activity that was signed for it; what comes back is shown as Teams would show it: an
answer in the place of the card that was pressed, a dialog over everything, a message in the chat.

It takes the same steps as a visitor to Slack does, so that a story can be played on either. A form
in the chat or a dialog is what the other calls a modal; a slash command is typed as a plain word; a
group conversation is looked for in one's own chat, since bots open none here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

import httpx

from scheduler.advance import Stepper
from tests.teams.card import Field, Json, Modal, Surface, plain, sends
from tests.teams.connector import BOT, DESK, GROUND, TENANT, Fault, Tenant
from tests.visitor import LONG, NO_TLS, Fill, Posted, Visitor, eventually, pick

OURS, CHANNEL = "Mentoring", "mentoring-desk"
CHAT = "/l/chat/0/0"
WORDS = "application/vnd.microsoft.activity.message"


class Teams:
    """The tenant, seen from a chair in front of the screen; and its clock."""

    def __init__(self, base_url: str, tenant: Tenant, stepper: Stepper) -> None:
        """Visit a tenant whose bot is at this address. `close` it at the end."""
        self.tenant, self.stepper, self.ground = tenant, stepper, GROUND()
        self._http = httpx.Client(base_url=base_url, timeout=LONG, trust_env=False, verify=NO_TLS)
        self._visitors: dict[str, TeamsVisitor] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave."""
        self._http.close()

    def person(self, name: str) -> "TeamsVisitor":
        """Be the person with this name; whoever comes for the first time adds the app."""
        if name not in self._visitors:
            found = [who for who, about in self.tenant.people.items() if about["name"] == name]
            if not found:
                raise AssertionError(f"no {name} here")
            self._visitors[name] = TeamsVisitor(self, found[0], name)
            if self.tenant.chat(found[0]) and not self.tenant.chats[f"a:{found[0]}"]:
                self._visitors[name].adds_the_app()
        return self._visitors[name]

    @property
    def now(self) -> datetime:
        """What the programme's clock shows."""
        return self.stepper.now()

    def moves(self, *, days: float | None = None, to: datetime | None = None) -> list[str]:
        """Move the clock and return what happened meanwhile."""
        for each in self._visitors.values():
            each.waits_for_the_answer()
        self.tenant.is_asked = False
        try:
            return list(self.stepper(to or self.now + timedelta(days=days or 0)))
        finally:
            self.tenant.is_asked = True

    def calls(self, method: str | None = None) -> list[Json]:
        """Every call that the bot made (of this kind)."""
        return [each for each in self.tenant.calls if method in {None, each["method"]}]

    def posts(self) -> list[Posted]:
        """Everything that the bot has posted of its own accord, or tried to."""
        return [
            posted(call)
            for call in self.tenant.calls
            if call["method"].endswith("/activities") and not call["is_asked"]
        ]

    def breaks(self, kind: str, method: str = "", *, seconds: float = 0, error: str = "") -> None:
        """Let the connector fail as Slack would, with what the bot says of its own accord."""
        waits = {"Retry-After": f"{seconds:.0f}"} if kind == "ratelimited" else {}
        status = {"ratelimited": 429, "user_disabled": 403}[error or kind]
        if method not in {"chat.postMessage", "conversations.open"}:
            raise AssertionError(f"nothing here is like {method}")
        self.tenant.faults.append(Fault(status, "/a:", headers=waits, unasked=True))

    def heals(self) -> None:
        """Let the connector be well again."""
        self.tenant.faults.clear()

    def changes(self, name: str, **about: object) -> None:
        """Let somebody's account change; what they do next tells it: they look at their home."""
        person = self.person(name)
        self.tenant.people[person.account] |= about
        person.home()

    def names(self) -> dict[str, str]:
        """What every account is called."""
        return {who: about["name"] for who, about in self.tenant.people.items()}

    def sends(self, who: str, conversation: str, about: Json) -> Any:
        """Let Teams carry an activity to the bot, signed; return what it says to that."""
        person = self.tenant.people[who]
        kind = "personal" if conversation != DESK else "channel"
        activity = {
            "id": self.tenant.carries(about["type"]),
            "timestamp": self.now.isoformat(),
            "channelId": "msteams",
            "serviceUrl": self.ground.address,
            "from": {"id": f"29:{who}", "name": person["name"], "aadObjectId": who},
            "conversation": {
                "id": conversation,
                "conversationType": kind,
                "tenantId": person.get("tenant", TENANT),
            },
            "recipient": {"id": BOT, "name": OURS},
            "channelData": {"tenant": {"id": person.get("tenant", TENANT)}},
            "locale": person["locale"],
            "entities": [
                {"type": "clientInfo", "locale": person["locale"], "timezone": person["tz"]}
            ],
            **about,
        }
        shown = {"Authorization": f"Bearer {self.ground.token}"}
        response = self._http.post("/api/messages", json=activity, headers=shown)
        if response.is_error:
            raise AssertionError(f"{about.get('type')}: {response.status_code} {response.text}")
        return response.json() if response.content else None


class TeamsVisitor(Visitor):
    """One person at the screen of Teams."""

    def __init__(self, teams: Teams, account: str, name: str) -> None:
        """Sit down as this person."""
        self._teams, self.account, self.name = teams, account, name
        self._dialogs: list[Surface] = []
        self._in_chat: Surface | None = None
        self._beside: Surface | None = None
        """An answer in private: a dialog over the chat, with nothing to send."""
        self._forms: set[str] = set()
        self._homes: set[str] = set()
        self._touched: dict[str, Surface] = {}
        self._seen: set[str] = set()
        self._expects_an_answer = False
        """Whether something was pressed at home, whose answer is a message of its own."""

    # --- What one does ----------------------------------------------------------------------

    def adds_the_app(self) -> None:
        """Add the app, as one does once."""
        self._act({"type": "installationUpdate", "action": "add"})

    def types(self, text: str, to: str | None = None) -> None:
        """Write a word to the bot, or something in the channel where it is called by name."""
        word = text.removeprefix("/mentoring").strip() if text.startswith("/mentoring") else text
        self._writes(word or "home", self._place(to))
        if text.startswith("/mentoring"):
            self._opens(word)

    def _opens(self, word: str) -> None:
        """Press the button that opens what was asked for, where a card stands for it."""
        card = self._newest()
        if card is None or card.post is not self._last or self.modal is not None:
            return
        buttons = [each for each in card.fields if not each.is_input]
        if buttons and all(fetches(each.element) for each in buttons):
            meant = [e for e in buttons if word.startswith(e.element["data"]["choice"])]
            for each in (meant or buttons)[: 1 if meant or len(buttons) == 1 else 0]:
                self._press(card, each, None)

    def _writes(self, word: str, where: str) -> None:
        self._dialogs, self._in_chat, self._beside = [], None, None
        if where == DESK:
            called = {"type": "mention", "text": f"<at>{OURS}</at>", "mentioned": {"id": BOT}}
            word, called_so = f"<at>{OURS}</at> {word}", [called]
            self._act({"type": "message", "text": word, "entities": called_so}, where)
        else:
            self._act({"type": "message", "text": word}, where)

    def fills(self, values: Mapping[str, Fill], within: str | None = None) -> None:
        """Put something into fields of what is open, or of the newest card in a conversation."""
        for label, value in values.items():
            surface, found = self._find(label, fillable, self._places_to_fill(within))
            surface.held[found.element["id"]] = self._raw_value(found.element, value)

    def chooses(self, option: str, label: str, within: str | None = None) -> None:
        """Choose an option: here nothing is told before it is sent."""
        self.fills({label: option}, within)

    def submits(self) -> None:
        """Send off what is open."""
        surface = self.sees_modal().surface
        found = sends(surface)
        if not found:
            raise AssertionError(f"{self.name} sees nothing to send, only {surface.buttons}")
        self._press(surface, found[0], None)

    def closes(self) -> None:
        """Close what is open; a look at something lies over the form that it belongs to.

        A dialog takes the place of the one before it, so there may be one less than elsewhere.
        """
        if self._dialogs:
            if self._dialogs[-1].layers:
                self._dialogs[-1].layers -= 1
            else:
                self._dialogs.pop()
        elif self._in_chat is not None and self._in_chat.layers:
            self._in_chat.layers -= 1
        else:
            self._in_chat = None

    # --- What one sees ----------------------------------------------------------------------

    @property
    def modal(self) -> Modal | None:
        """The dialog that is open, or the form in the chat that is being filled in."""
        self._look()
        self.waits_for_the_answer()
        top = self._dialogs[-1] if self._dialogs else self._in_chat
        return Modal(top) if top is not None else None

    def reads(self, conversation: str | None = None) -> list[str]:
        """What each message says, in one's own chat or the channel."""
        return [each.text for each in self._chat(self._place(conversation))]

    def sees(self, text: str, conversation: str | None = None) -> str:
        """Wait until these words stand in the chat, or in the dialog over it."""
        over = [*self._dialogs[-1:], *([self._beside] if self._beside else [])]
        found = [each.text for each in over if text in each.text]
        if self._place(conversation) == self._own and found:
            return found[0]
        return super().sees(text, conversation)

    def keeps(self, conversation: str | None = None) -> list[str]:
        """The same: everything stays."""
        return self.reads(conversation)

    def looks_everywhere(self) -> Iterator[tuple[str, str, Surface]]:
        """Every message of every conversation: where, its stamp, and what it shows."""
        for place in self._places:
            for each in self._chat(place, everything=True):
                yield NAMES.get(place, OURS), str(each.post and each.post["id"]), each

    def buttons(self, conversation: str | None = None, *, home: bool = False) -> list[str]:
        """The labels of the buttons on the newest message there, or at home."""
        if home:
            return [label for surface in self.looks_at_home() for label in surface.buttons]
        newest = self._newest_first(conversation or OURS)[:1]
        return newest[0].buttons if newest else []

    @property
    def conversations(self) -> list[str]:
        """The names of the conversations on the left, and of those that a link opens."""
        return [*self.places.values(), *dict.fromkeys(self._reached)]

    @property
    def places(self) -> dict[str, str]:
        """The names of the conversations, by their ids."""
        return {each: NAMES.get(each, OURS) for each in self._places}

    @property
    def _reached(self) -> Iterator[str]:
        """With whom links to a chat lead to a conversation."""
        names = {about["email"]: about["name"] for about in self._teams.tenant.people.values()}
        for surface in self._chat(self._own):
            for each in surface.fields:
                address = urlsplit(str(each.element.get("url", "")))
                if address.path == CHAT:
                    users = parse_qs(address.query)["users"][0].split(",")
                    yield ", ".join(sorted(names[user] for user in users))

    @property
    def unread(self) -> dict[str, int]:
        """Nothing: here nobody counts."""
        return {}

    def home(self) -> str:
        """Ask for one's home, and read it."""
        return self.looks_at_home()[0].text

    def sees_at_home(self, text: str) -> str:
        """Ask for one's home until these words stand there, and return it whole."""
        seen = self.home()
        if text not in seen:
            raise AssertionError(f"{self.name} does not see {text!r} at home, only {seen!r}")
        return seen

    def looks_at_home(self) -> list[Surface]:
        """Ask for one's home, and look at it. It is not counted among the messages."""
        before = set(self._ids(self._own))
        self._act({"type": "message", "text": "home"})
        new = {each for each in self._ids(self._own) if each not in before}
        if not new:
            raise AssertionError(f"{self.name} asked for their home, and nothing came")
        self._homes |= new
        return self._home_surfaces()

    # --- How it is done -----------------------------------------------------------------------

    @property
    def _own(self) -> str:
        return f"a:{self.account}"

    @property
    def _places(self) -> list[str]:
        return [self._own, *([DESK] if self.account in self._teams.tenant.desk else [])]

    @property
    def _last(self) -> Json | None:
        posts = self._posts(self._own)
        return posts[-1] if posts else None

    def _place(self, name: str | None) -> str:
        if name != CHANNEL:
            return self._own
        if DESK not in self._places:
            raise AssertionError(f"{self.name} has no {name}, only {self.conversations}")
        return DESK

    def _posts(self, place: str) -> list[Json]:
        with self._teams.tenant.lock:
            return [e for e in self._teams.tenant.chats.get(place, ()) if "attachments" in says(e)]

    def _ids(self, place: str) -> list[str]:
        return [str(each["id"]) for each in self._posts(place)]

    def _surface(self, post: Json, place: str) -> Surface:
        """Return a message as it stands; what was filled in stays until it is drawn anew."""
        content = says(post)["attachments"][0]["content"]
        known = self._touched.get(post["id"])
        if known is None or known.content is not content:
            known = self._touched[post["id"]] = Surface(content, post, place, came=post["order"])
        return known

    def _chat(self, place: str, *, everything: bool = False) -> list[Surface]:
        self._look()
        aside = set() if everything else self._forms | self._homes
        return [self._surface(e, place) for e in self._posts(place) if e["id"] not in aside]

    def _newest(self) -> Surface | None:
        return next(reversed(self._chat(self._own)), None)

    def _home_surfaces(self) -> list[Surface]:
        posts = [e for e in self._posts(self._own) if e["id"] in self._homes]
        return [self._surface(each, self._own) for each in posts[-1:]]

    def _newest_first(self, within: str | None) -> list[Surface]:
        places = [self._place(within)] if within else self._places
        found = [each for place in places for each in self._chat(place)]
        over = [self._beside] if self._beside is not None and self._own in places else []
        return sorted([*over, *found], key=lambda each: -each.came)

    def _places_to_fill(self, within: str | None) -> Callable[[], Iterable[Surface]]:
        if within:
            return lambda: self._newest_first(within)
        return lambda: [modal.surface for modal in [self.modal] if modal]

    def presses(self, label: str, within: str | None = None, *, home: bool = False) -> None:
        """Press the button in what is open, else on the newest message, else at home."""
        if home and not any(label in each.buttons for each in self._home_surfaces()):
            self.looks_at_home()
        places = self._places_to_press(within, home=home)
        surface, found = self._find(label, pressable, places)
        self._press(surface, found, None)

    def _act(self, about: Json, place: str | None = None, *, at_home: bool = False) -> Any:
        """Do something; what it comes to is looked at later."""
        self._look()
        self._expects_an_answer = at_home
        told = self._teams.sends(self.account, place or self._own, about)
        self._look()
        return told

    def waits_for_the_answer(self) -> None:
        """Wait until what was pressed at home is answered."""
        if self._expects_an_answer:
            eventually(self._has_come, lambda: f"{self.name} is not answered")

    def _has_come(self) -> bool | None:
        self._look()
        return None if self._expects_an_answer else True

    def _look(self) -> None:
        """Look whether a form, or an answer to what was pressed at home, has come meanwhile."""
        for post in self._posts(self._own):
            if post["id"] in self._seen:
                continue
            self._seen.add(post["id"])
            surface = self._surface(post, self._own)
            if (surface.form or self._expects_an_answer) and not surface.is_home:
                self._forms.add(post["id"])
                self._dialogs, self._in_chat = [], surface
                self._expects_an_answer = False

    def _press(self, surface: Surface, found: Field, value: object) -> None:
        action = found.element
        data = dict(action.get("data", {}))
        if action.get("associatedInputs", "auto") != "none":
            if self._misses(surface, found):
                return
            data |= surface.given
        if action["type"] == "Action.OpenUrl":
            return
        surface.remark = ""
        which = (surface.post or {}).get("id", "")
        about = {"type": "invoke", "replyToId": which}
        if action["type"] == "Action.Execute":
            done = {"type": "Action.Execute", "verb": action["verb"], "data": data}
            asks = {**about, "name": "adaptiveCard/action", "value": {"action": done}}
            told = self._act(asks, surface.conversation or None, at_home=which in self._homes)
            self._replaces(surface, told, looks="choice" in data)
        elif surface.post is None or fetches(action):
            name = "task/submit" if surface.post is None else "task/fetch"
            asks = {**about, "name": name, "value": {"data": data}}
            told = self._act(asks, surface.conversation or None)
            self._dialog(surface, data, told)
        else:
            self._act({"type": "message", "value": data, "replyToId": about["replyToId"]})

    def _misses(self, surface: Surface, found: Field) -> bool:
        """Say what is missing, as Teams does before anything is sent."""
        if found not in sends(surface):
            return False
        surface.missing = {
            each.label: plain(str(each.element.get("errorMessage", "")))
            for key, each in surface.inputs.items()
            if each.element.get("isRequired") and surface.given.get(key, "") in {"", "false"}
        }
        return bool(surface.missing)

    def _replaces(self, surface: Surface, told: Json | None, *, looks: bool) -> None:
        """Show an answer in the place of the card; Teams keeps it so."""
        if told is None or surface.post is None:
            return
        if told["type"] == WORDS:
            surface.remark = plain(str(told["value"]))
            self._expects_an_answer = False
            return
        was_form = surface.form
        says(surface.post)["attachments"][0]["content"] = told["value"]
        new = self._surface(surface.post, surface.conversation)
        if self._in_chat is surface:
            self._in_chat = new
        elif new.form and not was_form:
            self._forms.add(surface.post["id"])
            self._in_chat = new
        if looks and new.form == was_form != "":
            new.layers = surface.layers + 1

    def _dialog(self, surface: Surface, data: Json, told: Json | None) -> None:
        """Show a dialog, in the place of the one from which it came; or close that."""
        came_from = self._dialogs.pop() if self._dialogs and surface is self._dialogs[-1] else None
        if told is None:
            return
        value = told["task"]["value"]
        new = Surface(value["card"]["content"], None, surface.conversation, value["title"])
        is_first = came_from is None and surface.post is not None
        is_over_the_chat = is_first or surface is self._beside
        self._beside = None
        in_private = surface.conversation == self._own and surface is not self._in_chat
        if is_over_the_chat and in_private and not new.is_page and not surface.is_home:
            self._beside, new.came = new, self._teams.tenant.count() - 0.5
            return
        if came_from is not None and "choice" in data and new.form == came_from.form != "":
            new.layers = came_from.layers + 1
        self._dialogs.append(new)

    def _raw_value(self, element: Json, value: Fill) -> str:
        kind = element["type"]
        if kind == "Input.Toggle":
            return "true" if value else "false"
        if kind != "Input.ChoiceSet":
            return str(value)
        offered = {plain(each["title"]): each["value"] for each in element["choices"]}
        if "choices.data" in element:
            offered |= {name: who for who, name in self._teams.names().items()}
        chosen: Sequence[str] = [value] if isinstance(value, str) else list(value)
        return ",".join(pick(each, offered) for each in chosen)


NAMES = {DESK: CHANNEL}


def posted(call: Json) -> Posted:
    """Return a call as what was said by it."""
    surface = Surface(says({"activity": call["arguments"]})["attachments"][0]["content"])
    title = Modal(surface).title
    stop = " " if title.endswith((".", "?", "!", "…")) else ". "
    text = stop.join((title, surface.text.removeprefix(f"{title}\n")))
    where = call["method"].split("/")[2]
    return Posted(datetime.fromisoformat(call["at"]), where, title, text, call["is_taken"])


def says(post: Json) -> Json:
    """Return what a message says."""
    found: Json = post["activity"]
    return found


def fetches(action: Json) -> bool:
    """Say whether a button asks for a dialog."""
    return action.get("data", {}).get("msteams", {}).get("type") == "task/fetch"


def fillable(found: Field) -> list[str]:
    """Return by which label something is filled in."""
    return [found.label] if found.is_input else []


def pressable(found: Field) -> list[str]:
    """Return by which label something is pressed."""
    return [] if found.is_input else [found.label]
