"""Payloads as Slack would make them, for people who press what is theirs and what is not.

Everything comes from one seed: payload 4711 of a seed is always the same.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import urlencode

from flows.people import PersonId
from flows.verbs import Verb
from tests.fuzz.world import FORM, JSON, World, team_of

Json = dict[str, Any]
MARK = "written by {account}."
"""Stands in everything that anybody types, so that it can be found again."""
RIGHT_TO_LEFT, NOTHING, HALF_A_LETTER = "\u202e\u05de\u05d9", "\x00", "\ud83d"
ODD_TEXT = (
    "",
    " ",
    NOTHING,
    HALF_A_LETTER,
    RIGHT_TO_LEFT,
    "\u200b\u200d\ufeff",
    "<!channel> & <@U0JOAOPEREI> <https://example.org|here>",
    "$partner { $partner } {{",
    "'; DROP TABLE wish; --",
    "%s %(name)s {0} {name}",
    "x" * 3001,
)
OPENED_BY = ("join-as-mentee", "join-as-mentor", "change", "agree", "page", "details")
FOR_ONE = {
    "proposed": ("yes",),
    "half answered": ("yes", "yes", "no"),
    "accepted": ("yes", "change"),
    "introduced": ("met", "change", "agree"),
    "active": ("met", "change", "not-yet", "agree"),
    "asked whether they met": ("not-yet",),
    "leaving": ("met", "change"),
    "declined": ("yes", "no"),
    "ended": ("rematch", "rematch", "met"),
}


@dataclass(frozen=True, slots=True)
class Payload:
    """A payload before it is put into bytes."""

    sort: str
    data: Json
    is_bare: bool = False
    """A command is a form by itself; what is pressed and sent is JSON within one."""

    @property
    def content(self) -> str:
        """Return what kind of body it travels in."""
        return JSON if self.data.get("type") == "event_callback" and not self.is_bare else FORM


@dataclass(frozen=True)
class Grammar:
    """Who can be chosen, and what can be chosen about them."""

    world: World
    random: Random
    number: int

    def payload(self) -> Payload:
        """Return something that somebody does."""
        kinds: dict[Callable[[], Payload], int] = {
            self.command: 12,
            self.press: 34,
            self.submission: 30,
            self.message: 7,
            self.home_opened: 3,
            self.closed: 3,
            self.other_event: 5,
            self.suggestion: 2,
            self.shortcut: 4,
        }
        [make] = self.random.choices(list(kinds), list(kinds.values()))
        return make()

    # --- Who, and about what ---------------------------------------------------------------

    def somebody(self, *besides: PersonId) -> str:
        """Return anybody's account; now and then one that nobody has, or of another workspace."""
        known = [each for who, each in self.world.accounts.items() if who not in besides]
        known += self.world.strangers
        return self.random.choice([*known, "U0NOBODY", "W0GRIDUSER", "USLACKBOT"])

    def coordinator(self) -> str:
        """Return a coordinator; one time in three somebody who is none."""
        if self.random.random() < 1 / 3:
            return self.somebody()
        return self.account(self.random.choice(self.world.lives.coordinators))

    def account(self, person: PersonId) -> str:
        """Return the account of somebody we know."""
        return self.world.accounts[person]

    def asked(self) -> tuple[str, str, str]:
        """Return somebody, a choice and what it is about.

        Of two pairs at each stage one acts for itself. The other never does: whatever happens to
        it was done by somebody who is not in it.
        """
        stage = self.random.choice(list(FOR_ONE))
        (pair, *members), (quiet, *silent) = self.world.lives.pairs[stage]
        who = self.account(members[0] if stage == "proposed" else self.random.choice(members))
        choice = self.random.choice(FOR_ONE[stage])
        match self.random.random():
            case luck if luck < 0.55:
                return who, choice, f"relationship:{pair}"
            case luck if luck < 0.8:
                return self.somebody(*silent), choice, f"relationship:{quiet}"
            case luck if luck < 0.9:
                return who, choice, self.reference()
            case _:
                return self.somebody(), self.choice(), self.reference()

    def reference(self) -> str:
        """Return a reference to anything, also to what is not there."""
        lives = self.world.lives
        pair = self.random.choice([each for pairs in lives.pairs.values() for each in pairs])
        return self.random.choice(
            [
                f"relationship:{pair[0]}",
                f"relationship:{self.world.foreign_pair}",
                f"relationship:{'0' * 20}",
                f"person:{pair[1]}",
                f"person:{self.random.choice(lives.applicants)}",
                f"case:{self.random.choice(lives.cases)}",
                f"person:{pair[0]}",
                f"relationship:{pair[1]}",
                "relationship:",
                "programme:1",
                ":",
                "",
            ]
        )

    def choice(self) -> str:
        """Return any choice, also one that was never offered, or is not offered any more."""
        stale = ("accept", "approve-all", "YES", "private", "")
        known = {each for choices in FOR_ONE.values() for each in choices}
        return self.random.choice(
            [*sorted(known), *OPENED_BY, "approve", "propose", "talk", "guide", *stale]
        )

    def words(self, account: str) -> str:
        """Return something to type, with a mark by which it can be found again."""
        odd = self.random.choice(ODD_TEXT) if self.random.random() < 0.3 else "Words"
        return f"{odd} {MARK.format(account=account)}"

    # --- What can arrive -----------------------------------------------------------------------

    def command(self) -> Payload:
        """Return a slash command."""
        account = self.somebody()
        said = [*Verb, *(str(each).upper() for each in Verb), "join me", "exit now", "sing", ""]
        text = self.random.choice([*said, self.words(account)])
        data = self.origin(account) | {
            "command": "/mentoring" if self.random.random() < 0.95 else "/other",
            "text": text,
            "channel_id": self.random.choice(["D0FUZZ", "C0GENERAL", "G0GROUP"]),
            "user_id": account,
            "team_id": team_of(account),
            "response_url": f"{self.world.stage.base_url}/nowhere",
        }
        return Payload("command", data, is_bare=True)

    def origin(self, account: str) -> Json:
        """Return what every request carries."""
        trigger = f"{self.number}.{self.random.getrandbits(32)}.fuzz"
        return {"token": "t", "api_app_id": "A0MENTORING", "trigger_id": trigger}

    def interaction(self, account: str, sort: str) -> Json:
        """Return what everything pressed and sent carries."""
        team = {"id": team_of(account), "domain": "fjordlight"}
        user = {"id": account, "name": "somebody", "team_id": team_of(account)}
        return self.origin(account) | {"type": sort, "team": team, "user": user}

    def press(self) -> Payload:
        """Return a press: in a message, on a home, in a modal."""
        account, choice, about = self.asked()
        runs_it = self.world.lives.coordinators
        match self.random.random():
            case luck if luck < 0.12:
                waiting, never = self.world.lives.applicants
                account = self.random.choice([self.coordinator(), self.somebody(*runs_it)])
                approved = account in {self.account(each) for each in runs_it}
                choice, about = "approve", f"person:{waiting if approved else never}"
            case luck if luck < 0.17:
                account, choice, about = self.coordinator(), "propose", ""
            case luck if luck < 0.22:
                account, choice = self.coordinator(), "details"
                about = f"case:{self.random.choice(self.world.lives.cases)}"
            case luck if luck < 0.3:
                account, choice = (
                    self.somebody(),
                    self.random.choice(["talk", "talk", "guide", *OPENED_BY]),
                )
            case _:
                pass
        action = {
            "type": "button" if self.random.random() < 0.97 else "static_select",
            "action_id": choice if choice not in {"talk", "guide", "change"} else "private",
            "block_id": f"{choice} {about}",
            "value": f"{choice} {about}".strip(),
            "action_ts": f"{self.number}.{self.random.getrandbits(16)}",
        }
        return Payload("press", self.interaction(account, "block_actions") | self.at(action))

    def at(self, action: Json) -> Json:
        """Return where something was pressed."""
        place = self.random.choice(["direct", "direct", "group", "home", "modal"])
        url = f"{self.world.stage.base_url}/nowhere"
        if place in {"home", "modal"}:
            view = {"id": f"V{self.number}", "type": place, "callback_id": "home", "blocks": []}
            container = {"type": "view", "view_id": view["id"]}
            return {"container": container, "view": view, "actions": [action]}
        channel = {"direct": "D0FUZZ", "group": "G0GROUP"}[place]
        container = {"type": "message", "message_ts": f"{self.number}.1", "channel_id": channel}
        return {
            "container": container,
            "channel": {"id": channel},
            "message": {"ts": f"{self.number}.1", "text": "…"},
            "response_url": url,
            "actions": [action],
        }

    def submission(self) -> Payload:
        """Return a form that was sent."""
        luck = self.random.random()
        if luck < 0.55:
            role = self.random.choice(["mentee", "mentor"])
            account = self.somebody()
            form, state, values = f"sign-up-{role}", role, self.sign_up(account, role)
        elif luck < 0.9:
            account, _, state = self.asked()
            form, values = "change", {}
        else:
            account, _, about = self.asked()
            form, state = (
                self.random.choice(
                    ["change-which", "change-none", "agree-which", "agree", "case", ""]
                ),
                "",
            )
            values = {"relationship": picked("static_select", about)}
        view = {
            "id": f"V{self.number}",
            "type": "modal",
            "hash": f"{self.number}.{self.random.getrandbits(24)}",
            "callback_id": "private" if form.startswith("change") else form,
            "private_metadata": json.dumps({"form": form, "state": state}),
            "title": {"type": "plain_text", "text": "A form"},
            "blocks": [{"type": "input", "block_id": key} for key in values],
            "state": {"values": {key: {"answer": value} for key, value in values.items()}},
        }
        sent = self.interaction(account, "view_submission")
        return Payload("submission", sent | {"view": view, "response_urls": []})

    def sign_up(self, account: str, role: str) -> Json:
        """Return the answers to the first page."""
        hoped_for = {"type": "users_select", "selected_user": self.somebody()}
        answers = {
            "topics": picked_several("feedback", "strategy"),
            "about_me": typed(self.words(account)),
            "strengths": typed(self.words(account)),
            "format": picked("static_select", self.random.choice(["remote", "either"])),
            "location": typed("Oslo"),
            "languages": picked_several("en"),
            "working_days": picked_several("0", "1", "2"),
            "departments": picked_several(),
            "commitment": {"type": "checkboxes", "selected_options": options("yes")},
        }
        if role == "mentor":
            return answers | {"capacity": picked("static_select", self.random.choice("123"))}
        hopes = {"hoped_for": hoped_for} if self.random.random() < 0.3 else {}
        return answers | {"ideal": typed(self.words(account))} | hopes

    def closed(self) -> Payload:
        """Return a modal that was closed."""
        view = {"id": f"V{self.number}", "type": "modal", "callback_id": "private"}
        sent = self.interaction(self.somebody(), "view_closed")
        return Payload("closed", sent | {"view": view, "is_cleared": False})

    def suggestion(self) -> Payload:
        """Return a question for options."""
        asked = {"action_id": "answer", "block_id": "departments", "value": "D"}
        return Payload("suggestion", self.interaction(self.somebody(), "block_suggestion") | asked)

    def shortcut(self) -> Payload:
        """Return a shortcut, of the workspace or of a message."""
        sort = self.random.choice(["shortcut", "message_action"])
        callback = self.random.choice(["home", "mentoring", "private", "open-home"])
        sent = self.interaction(self.somebody(), sort)
        return Payload("shortcut", sent | {"callback_id": callback, "action_ts": "1.1"})

    def event(self, account: str, event: Json) -> Payload:
        """Return an event."""
        data = {
            "type": "event_callback",
            "token": "t",
            "api_app_id": "A0MENTORING",
            "team_id": team_of(account),
            "event_id": f"Ev{self.number}.{self.random.getrandbits(24)}",
            "event_time": self.number,
            "event": event,
            "authorizations": [{"team_id": team_of(account), "is_bot": True}],
        }
        return Payload("event", data)

    def message(self) -> Payload:
        """Return something typed to the bot."""
        account = self.somebody()
        text = self.random.choice([*Verb, *Verb, self.words(account), ""])
        about: Json = {"type": "message", "user": account, "text": text, "channel": "D0FUZZ"}
        kind = self.random.choice(["im", "im", "im", "channel", "mpim"])
        odd = self.random.choice([{}, {}, {}, {"bot_id": "B0"}, {"subtype": "message_changed"}])
        return self.event(account, about | {"channel_type": kind, "ts": f"{self.number}.1"} | odd)

    def home_opened(self) -> Payload:
        """Return that somebody opened a tab."""
        account, tab = self.somebody(), self.random.choice(["home", "home", "messages"])
        about = {"type": "app_home_opened", "user": account, "tab": tab, "channel": "D0FUZZ"}
        return self.event(account, about)

    def other_event(self) -> Payload:
        """Return something else that Slack may tell."""
        account = self.somebody()
        who = {
            "id": account,
            "team_id": team_of(account),
            "name": "renamed",
            "tz": "Asia/Tokyo",
            "profile": {"real_name": f"Renamed {MARK.format(account=account)}"},
        }
        kind = self.random.choice(["user_change", "team_join", "app_mention", "channel_rename"])
        whole = kind in {"user_change", "team_join"}
        return self.event(account, {"type": kind, "user": who if whole else account})

    def goodbye(self) -> Payload:
        """Return that a workspace takes the app away."""
        kind = self.random.choice(["app_uninstalled", "tokens_revoked"])
        account = self.random.choice(list(self.world.accounts.values()))
        revoked = {"tokens": {"bot": ["U0MENTORBOT"], "oauth": []}}
        return self.event(account, {"type": kind} | (revoked if kind == "tokens_revoked" else {}))


def picked(kind: str, value: str) -> Json:
    """Return one option that was picked."""
    return {"type": kind, "selected_option": options(value)[0]}


def picked_several(*values: str) -> Json:
    """Return several options that were picked."""
    return {"type": "multi_static_select", "selected_options": options(*values)}


def options(*values: str) -> list[Json]:
    """Return options."""
    return [{"text": {"type": "plain_text", "text": each}, "value": each} for each in values]


def typed(text: str) -> Json:
    """Return something that was typed."""
    return {"type": "plain_text_input", "value": text}


def body(payload: Payload) -> bytes:
    """Return a payload in bytes, as it is sent."""
    if payload.is_bare:
        flat = {
            key: value if isinstance(value, str) else json.dumps(value)
            for key, value in payload.data.items()
        }
        return urlencode(flat, errors="surrogatepass").encode()
    text = json.dumps(payload.data)
    return text.encode() if payload.content == JSON else urlencode({"payload": text}).encode()
