"""The oracle: which changes in the database could the signed senders have caused?

It reads payloads and tables by itself and knows the rules only from the handbook: nothing of how
the bot reads, decides or writes.
"""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from storage.keys import Keyring
from tests.fuzz.world import JSON, Envelope
from tests.stories.traces import SEALED

Row = dict[str, Any]
Tables = dict[str, dict[tuple[Any, ...], Row]]
MARK = re.compile(r"written by (\w+)\.")
NEVER = (
    "alembic_version",
    "organisation",
    "workspace",
    "programme",
    "coordinator",
)
INTERACTIVE = {"block_actions", "view_submission", "view_closed", "block_suggestion"} | {
    "shortcut",
    "message_action",
}


def tables(database: Path, keys: Keyring) -> Tables:
    """Return everything that is kept, unsealed, by table and key."""
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    found: Tables = {}
    for (name,) in names:
        columns = connection.execute(f'pragma table_info("{name}")').fetchall()
        key = [each["name"] for each in columns if each["pk"]] or [columns[0]["name"]]
        rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 — a table's own name
        found[name] = {tuple(row[k] for k in key): unsealed(dict(row), keys) for row in rows}
    connection.close()
    return found


def unsealed(row: Row, keys: Keyring) -> Row:
    """Return a row as a keyholder reads it."""
    return {
        name: keys.unseal(value) if isinstance(value, str) and SEALED.match(value) else value
        for name, value in row.items()
    }


@dataclass(frozen=True, slots=True)
class Claim:
    """What a signed payload says: who does what, about what."""

    account: str
    choice: str = ""
    about: str = ""
    form: str = ""
    picked: tuple[str, ...] = ()
    event: str = ""


def said_yes(relationship: Row) -> set[str]:
    """Return who has said yes to a proposal."""
    return set((relationship["answers"] or "").split())


def claim(envelope: Envelope) -> Claim:
    """Read one payload; whatever is not where Slack puts it is not there."""
    try:
        data = opened(envelope)
    except (ValueError, RecursionError):
        return Claim("")
    kind = text(at(data, "type"))
    if kind == "event_callback":
        user = at(data, "event", "user")
        return Claim(text(at(user, "id") or user), event=text(at(data, "event", "type")))
    if kind not in INTERACTIVE:
        return Claim(text(at(data, "user_id")))
    who = text(at(data, "user", "id"))
    if kind == "block_actions":
        first = at(data, "actions", 0)
        choice, _, about = text(at(first, "value")).partition(" ")
        return Claim(who, choice=choice, about=about)
    if kind != "view_submission":
        return Claim(who)
    try:
        carried = json.loads(text(at(data, "view", "private_metadata")) or "{}")
    except (ValueError, RecursionError):
        carried = {}
    answers = at(data, "view", "state", "values")
    values = answers.values() if isinstance(answers, Mapping) else ()
    return Claim(
        who,
        about=text(at(carried, "state")),
        form=text(at(carried, "form")),
        picked=tuple(text(at(each, "answer", "selected_user")) for each in values),
    )


def opened(envelope: Envelope) -> Any:
    """Return what a body holds."""
    if envelope.kind == JSON:
        return json.loads(envelope.body)
    fields = dict(parse_qsl(envelope.body.decode(), keep_blank_values=True))
    return json.loads(fields["payload"]) if "payload" in fields else fields


def at(thing: Any, *path: Any) -> Any:
    """Return what stands at a place; None if there is no such place."""
    for step in path:
        if isinstance(thing, Mapping):
            thing = thing.get(step)
        elif isinstance(thing, list) and isinstance(step, int) and len(thing) > step:
            thing = thing[step]
        else:
            return None
    return thing


def text(thing: Any) -> str:
    """Return text; empty for anything else."""
    return thing if isinstance(thing, str) else ""


@dataclass
class Oracle:
    """One batch of payloads, and the tables before and after it."""

    before: Tables
    after: Tables
    claims: tuple[Claim, ...]
    wrong: list[str] = field(default_factory=list)
    """Changes that nobody could have caused."""
    effects: Counter[str] = field(default_factory=Counter)
    _stirred: set[str] = field(default_factory=set)
    """Ids of what was changed for a good reason: messages and homes may follow from it."""

    def judge(self) -> "Oracle":
        """Look at every row that changed."""
        self._stirred |= {row["person_id"] for row in self.rows("coordinator")}
        self._stirred |= {row["id"] for row in self.rows("programme")}
        for look in (
            self.accounts,
            self.people,
            self.wishes,
            self.relationships,
            self.memberships,
            self.cases,
            self.followers,
            self.untouched,
            self.signatures,
        ):
            look()
        return self

    # --- What is asked of the batch ------------------------------------------------------------

    @property
    def person_of(self) -> dict[str, str]:
        """Return who has an account, now."""
        return {row["external_id"]: row["person_id"] for row in self.rows("account")}

    def who(self, **like: str) -> set[str]:
        """Return the persons who did something like this."""
        mine = self.person_of
        return {
            mine[each.account]
            for each in self.claims
            if each.account in mine and all(getattr(each, k) == v for k, v in like.items())
        }

    def members(self, relationship: str) -> dict[str, Row]:
        """Return the members of a relationship, as they were before; or as they came."""
        rows = {**self.after["membership"], **self.before["membership"]}
        return {
            row["person_id"]: row for row in rows.values() if row["relationship_id"] == relationship
        }

    def member_who(self, relationship: str, choice: str) -> set[str]:
        """Return the members who pressed this about their own relationship."""
        about = f"relationship:{relationship}"
        return self.who(choice=choice, about=about) & set(self.members(relationship))

    def coordinator_who(self, **like: str) -> set[str]:
        """Return the coordinators who did this."""
        runs_it = {row["person_id"] for row in self.rows("coordinator")}
        return self.who(**like) & runs_it

    # --- Table by table ------------------------------------------------------------------------

    def accounts(self) -> None:
        """Nobody is met who neither spoke, nor was picked, nor was named by Slack."""
        named = {each.account for each in self.claims}
        named |= {account for each in self.claims for account in each.picked}
        for _, old, new in self.changed("account"):
            if old is not None or new is None or new["external_id"] not in named:
                self.no("account", old, new)
            else:
                self.yes("was met by the bot", new["person_id"])

    def people(self) -> None:
        """A person changes by their own form only, or by what Slack says about them."""
        signed = self.who(form="sign-up-mentee") | self.who(form="sign-up-mentor")
        told = self.who(event="user_change") | self.who(event="team_join")
        for _, old, new in self.changed("person"):
            met = new is not None and old is None and new["id"] in self._stirred
            mine = new is not None and old is not None and new["id"] in signed | told
            if not (met or mine or self.is_linked(old, new)):
                self.no("person", old, new)

    def is_linked(self, old: Row | None, new: Row | None) -> bool:
        """Say whether somebody from the directory was met, and nothing else changed."""
        return old is not None and new is not None and new["id"] in self._stirred

    def wishes(self) -> None:
        """Nobody is enrolled, changed or described by anybody else; nobody approves themselves."""
        for _, old, new in self.changed("participant"):
            if new is None or new["person_id"] not in self.signed_up():
                self.no("participant", old, new)
        for _, old, new in self.changed("wish"):
            if new is None:
                self.no("wish", old, new)
                continue
            who, role = new["person_id"], new["role"]
            rest = {k: v for k, v in new.items() if k != "qualified"}
            same = old is not None and rest == {k: v for k, v in old.items() if k != "qualified"}
            if not same and who not in self.who(form=f"sign-up-{role}"):
                self.no("wish", old, new)
            if role == "mentor" and new["qualified"] and not (old and old["qualified"]):
                about = f"person:{who}"
                if not self.coordinator_who(choice="approve", about=about):
                    self.no("approval", old, new)
                self.yes("approved", who)
            if not same:
                self.yes("signed up" if old is None else "changed their page", who)

    def signed_up(self) -> set[str]:
        """Return who sent a first page."""
        return self.who(form="sign-up-mentee") | self.who(form="sign-up-mentor")

    def relationships(self) -> None:
        """A relationship moves by its own members; one is proposed by coordinators."""
        for _, old, new in self.changed("relationship"):
            if new is None:
                self.no("relationship", old, new)
            elif old is None:
                if new["status"] != "proposed" or not self.coordinator_who(choice="propose"):
                    self.no("proposal", old, new)
                self.yes("proposed", new["id"], *self.members(new["id"]))
            else:
                self.moved(old, new)

    def moved(self, old: Row, new: Row) -> None:
        """Judge how one relationship moved on."""
        which = new["id"]
        for change in self.steps(old, new):
            match change:
                case "accepted":
                    fine = said_yes(old) | self.member_who(which, "yes") == set(self.members(which))
                case "met":
                    fine = bool(self.member_who(which, "met")) and old["introduced_on"] is not None
                case "said not yet":
                    fine = bool(self.member_who(which, "not-yet"))
                case "will end":
                    asked = self.who(form="change", about=f"relationship:{which}")
                    fine = bool(asked & set(self.members(which))) and bool(new["accepted_at"])
                case _:
                    fine = False
            if not fine:
                self.no(change, old, new)
            self.yes(change, which, *self.members(which))
        if new["status"] == "proposed":
            self.answers(old, new)

    def answers(self, old: Row, new: Row) -> None:
        """A yes is the sender's own, and so is taking it back."""
        before, now, which = said_yes(old), said_yes(new), new["id"]
        for said, those in (("yes", now - before), ("no", before - now)):
            if not those <= self.member_who(which, said):
                self.no(f"said {said}", old, new)
            self.effects[f"said {said}"] += len(those)

    def steps(self, old: Row, new: Row) -> Iterator[str]:
        """Name what happened to a relationship."""
        named = {
            ("proposed", "introduced"): "accepted",
            ("introduced", "active"): "met",
        }
        if old["status"] != new["status"]:
            yield named.get((old["status"], new["status"]), "moved in a way there is not")
        elif old["sign_of_life"] != new["sign_of_life"] or old["silence"] != new["silence"]:
            yield "met"
        if (new["not_yet"] or "").strip() and not (old["not_yet"] or "").strip():
            yield "said not yet"
        if old["ends_on"] != new["ends_on"]:
            yield "will end" if old["ends_on"] is None else "ends on another day"
        if any(old[k] != new[k] for k in ("why", "answer_by", "programme_id")):
            yield "was written anew"

    def memberships(self) -> None:
        """The wish to be matched again is the sender's own."""
        for _, old, new in self.changed("membership"):
            if new is None or (old is None and new["relationship_id"] not in self._stirred):
                self.no("membership", old, new)
                continue
            if old is None:
                continue
            who, which = new["person_id"], new["relationship_id"]
            for name in (name for name in new if new[name] != old[name]):
                if name == "free_from" and old[name] is None:
                    fine = who in self.member_who(which, "rematch")
                    self.yes("freed", who, which)
                else:
                    fine = False
                if not fine:
                    self.no(f"membership: {name}", old, new)

    def cases(self) -> None:
        """A word is wanted only by whoever asked for it; only coordinators work on a case."""
        for _, old, new in self.changed("claim"):
            row = new or old or {}
            if not self.coordinator_works_on(row["case_id"]):
                self.no("claim", old, new)
        for _, old, new in self.changed("case"):
            if old is not None and new is not None and self.coordinator_works_on(new["id"]):
                continue
            whose = ((new or {}).get("concerns") or "").strip()
            asked = old is None and whose in self.who(choice="talk")
            if not asked or new is None or new["relationship_id"] is not None:
                self.no("case", old, new)
            else:
                self.yes("asked for a word", new["id"], whose)

    def coordinator_works_on(self, case: str) -> bool:
        """Say whether a coordinator did something that changes a case."""
        about = f"case:{case}"
        did = [{"choice": each} for each in ("claim", "hand-back")]
        did += [{"form": each} for each in ("case-rest", "case-close")]
        return any(self.coordinator_who(about=about, **each) for each in did)

    def followers(self) -> None:
        """Facts, due dates, messages and homes follow from something; marks are only marks."""
        stirred = self._stirred | {row["person_id"] for row in self.stirred_members()}
        for name, columns in {
            "journal": ("subject",),
            "due": ("subject",),
            "outbox": ("person_id", "relationship_id", "key"),
        }.items():
            for _, old, new in self.changed(name):
                row = new or old or {}
                words = {w for c in columns for w in re.split(r"\W", str(row.get(c) or ""))}
                if not words & stirred:
                    self.no(name, old, new)
        marks = [each for each in self.changed("inbound") if each[1] is None]
        if len(marks) > len(self.claims):
            self.wrong.append("more marks than payloads")

    def stirred_members(self) -> Iterable[Row]:
        """Return the members of everything that changed."""
        return (r for r in self.rows("membership") if r["relationship_id"] in self._stirred)

    def untouched(self) -> None:
        """Nothing else changes; an installation goes only when its workspace said so."""
        goodbyes = any(each.event in {"app_uninstalled", "tokens_revoked"} for each in self.claims)
        known = {"account", "person", "participant", "wish", "relationship", "membership", "case"}
        known |= {"claim", "journal", "due", "outbox", "inbound"}
        for name in self.before.keys() | self.after.keys():
            if name in known or (name == "installation" and goodbyes):
                continue
            for _, old, new in self.changed(name):
                self.no(name, old, new)

    def signatures(self) -> None:
        """What somebody typed stands in their own rows, and in a proposal to their partner."""
        for name in self.after:
            for _, _, new in self.changed(name):
                for author in MARK.findall(json.dumps(new, ensure_ascii=False)):
                    if new and self.person_of.get(author) not in self.may_hold(name, new):
                        self.no(f"{name} holds what {author} typed", None, new)

    def may_hold(self, table: str, row: Row) -> set[str]:
        """Return the people whose words may stand in a row."""
        match table:
            case "wish":
                return {row["person_id"]}
            case "person":
                return {row["id"]}
            case "outbox" if row["key"].startswith("proposal-to-"):
                return set(self.members(row["relationship_id"])) - {row["person_id"]}
            case _:
                return set()

    # --- Small things --------------------------------------------------------------------------

    def rows(self, table: str) -> Iterable[Row]:
        """Return the rows of a table, as they are now."""
        return self.after[table].values()

    def changed(self, table: str) -> Iterator[tuple[tuple[Any, ...], Row | None, Row | None]]:
        """Return every row that is new, gone or different."""
        old, new = self.before.get(table, {}), self.after.get(table, {})
        for key in sorted(old.keys() | new.keys(), key=str):
            if old.get(key) != new.get(key):
                yield key, old.get(key), new.get(key)

    def yes(self, effect: str, *ids: str) -> None:
        """Count an effect, and let others follow from it."""
        self.effects[effect] += 1
        self._stirred |= set(ids)

    def no(self, what: str, old: Row | None, new: Row | None) -> None:
        """Note a change that nobody in the batch could have caused."""
        self.wrong.append(f"{what}: {old} -> {new}")
