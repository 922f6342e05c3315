"""The running bot that the payloads are sent to, and what there is in it to be got at."""

import asyncio
import hashlib
import hmac
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.commands.rehearsal import TEAM
from bot.commands.wiring import House
from flows.people import PersonId
from scheduler.clock import hold
from storage import foundation
from storage import tables as t
from storage.ledger import Ledger
from storage.people import Account, Profile
from storage.programmes import Seed
from storage.scope import OrganisationId
from tests.fuzz.lives import Lives, lead, lead_to
from tests.people import PROGRAMME
from tests.stories.theatre import Theatre

IN_FLIGHT = 8
ELSEWHERE = "T0ELSEWHERE"
OTHERS = ("Kari Lund", "Ole Vik", "Siri Dahl")
"""Of another organisation, in the same database."""
HEAD = (
    "POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Type: {kind}\r\n"
    "Content-Length: {length}\r\nX-Slack-Request-Timestamp: {at}\r\n"
    "X-Slack-Signature: {signature}\r\n\r\n"
)
FORM, JSON = "application/x-www-form-urlencoded", "application/json"


@dataclass(frozen=True, slots=True)
class Envelope:
    """One request: its body, what it says it is, and how far its signature is to be believed."""

    body: bytes
    kind: str = FORM
    age: int = 0
    is_forged: bool = False

    def signed(self, secret: str) -> bytes:
        """Return it as bytes for the wire."""
        at = str(int(time.time()) - self.age)  # noqa: TID251 — Slack's clock, which signs
        key = "guessed" if self.is_forged else secret
        digest = hmac.new(key.encode(), b"v0:%s:%s" % (at.encode(), self.body), hashlib.sha256)
        head = HEAD.format(
            kind=self.kind, length=len(self.body), at=at, signature=f"v0={digest.hexdigest()}"
        )
        return head.encode() + self.body


@dataclass(frozen=True, slots=True)
class Said:
    """What the bot answered."""

    status: int
    body: bytes


@dataclass
class World:
    """A theatre with everybody in it, and how to put it back as it was."""

    stage: Theatre
    database: Path
    secret: str
    lives: Lives
    accounts: dict[PersonId, str] = field(default_factory=dict)
    """Everybody's account, those of the other organisation too."""
    names: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    """Accounts that Slack knows, and we do not."""
    foreign_pair: str = ""

    @property
    def ledger(self) -> Ledger:
        return self.stage.rehearsal.works.house.ledger

    def keep(self) -> None:
        """Remember everything as it is."""
        copy(self.database, self.database.with_suffix(".kept"))

    def restore(self) -> None:
        """Put everything back as it was."""
        copy(self.database.with_suffix(".kept"), self.database)

    def send(self, envelopes: Sequence[Envelope]) -> list[Said]:
        """Send them, so many at a time; the answers come in the order of the requests."""
        return asyncio.run(self._send([each.signed(self.secret) for each in envelopes]))

    async def _send(self, requests: list[bytes]) -> list[Said]:
        answers: dict[int, Said] = {}
        waiting = iter(enumerate(requests))
        await asyncio.gather(*(self._worker(waiting, answers) for _ in range(IN_FLIGHT)))
        return [answers[number] for number in range(len(requests))]

    async def _worker(self, waiting: Iterator[tuple[int, bytes]], answers: dict[int, Said]) -> None:
        host, _, port = self.stage.base_url.removeprefix("http://").partition(":")
        reading, writing = await asyncio.open_connection(host, int(port))
        for number, request in waiting:
            writing.write(request)
            head = await reading.readuntil(b"\r\n\r\n")
            length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
            body = await reading.readexactly(length)
            answers[number] = Said(int(head.split()[1]), body)
        writing.close()
        await writing.wait_closed()


def copy(source: Path, target: Path) -> None:
    """Copy a SQLite database over another, also one that is open."""
    here, there = sqlite3.connect(source), sqlite3.connect(target)
    here.backup(there)
    here.close()
    there.close()


@contextmanager
def world(stage: Theatre, database: str) -> Iterator[World]:
    """Fill a theatre: two of each kind, a few strangers, and another organisation."""
    house = stage.rehearsal.works.house
    with house.ledger.glance(house.organisation) as page:
        everybody = sorted(page.people.lines.manager_of)
    lives = lead(house, iter(everybody), 2)
    made = World(
        stage,
        Path(database.removeprefix("sqlite:///")),
        (stage.folder / "signing-secret").read_text(),
        lives,
    )
    hold(stage.folder / "clock", house.clock() + timedelta(hours=1))
    made.strangers = tuple(forget(house, each) for each in lives.newcomers[:4])
    del lives.newcomers[:4]
    made.foreign_pair = another_organisation(house)
    made.accounts = accounts(house.ledger)
    made.names = (*OTHERS, *names(house))
    made.keep()
    yield made


def names(house: House) -> list[str]:
    """Return what everybody is called."""
    with house.ledger.glance(house.organisation) as page:
        return [page.people.person(each).name for each in page.people.lines.manager_of]


def forget(house: House, person: PersonId) -> str:
    """Forget somebody's account, so that they are met anew; return it."""
    with Session(house.ledger.write) as session, session.begin():
        row = session.scalars(select(t.Account).filter_by(person_id=person)).one()
        session.execute(delete(t.Account).filter_by(person_id=person))
        return row.external_id


def another_organisation(house: House) -> str:
    """Found another organisation beside ours; return the id of a proposal in it."""
    ledger = house.ledger
    other = OrganisationId(ledger.chance.id())
    with Session(ledger.write) as session, session.begin():
        sealed = ledger.keys.seal(foundation.CHECK)
        session.add(t.Organisation(id=other, name="Elsewhere", key_check=sealed))
    foundation.connect(ledger, other, "slack", ELSEWHERE, None)
    with ledger.page(other) as page:
        people = [
            page.people.bind(
                Account("slack", ELSEWHERE, f"U0OTHER{n}"), Profile(name, "Europe/Oslo", "en")
            )
            for n, name in enumerate(OTHERS)
        ]
        page.programmes.plant(
            Seed(
                name="Elsewhere",
                aim=PROGRAMME.aim,
                zone="Europe/Oslo",
                coordinators=(people[2],),
                topics=PROGRAMME.topics,
            )
        )
    there = House(ledger, house.clock, other)
    return lead_to(there, "proposed", (people[0], people[1]), house.clock())[0]


def accounts(ledger: Ledger) -> dict[PersonId, str]:
    """Return everybody's account."""
    with Session(ledger.read) as session:
        rows = session.execute(select(t.Account.person_id, t.Account.external_id))
        return {PersonId(person): account for person, account in rows}


def team_of(account: str) -> str:
    """Return the workspace that somebody is in."""
    return ELSEWHERE if account.startswith("U0OTHER") else TEAM.id
