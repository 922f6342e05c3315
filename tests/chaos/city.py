"""A city: sixty people in a Slack of our own, one sender, and everything that can go wrong."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import playground.app
from bot.channel import Channels
from bot.delivery import Clocks, Delivery
from bot.pace import Pace
from bot.slack.read import SLACK
from bot.slack.send import SlackChannel
from flows.messages import MentorApproved, Message
from flows.outcome import Outcome
from flows.people import PersonId
from playground.people import Person, read
from playground.team import App, Channel, Team
from storage import foundation
from storage.ledger import Ledger
from storage.people import Account, People, Profile
from storage.programmes import Seed
from storage.scope import OrganisationId
from tests.people import MONDAY, PROGRAMME
from tests.storage.once import once
from tests.visitor import Json, Slack, serve_at

PEOPLE = read(Path(playground.app.__file__).parent / "people.csv")
TEAM = Team(id="T0FJORD", name="Fjordlight", domain="fjordlight")
APP = App(name="Mentoring", bot_user_id="UBOT")
TOKEN = "xoxb-of-the-city"  # noqa: S105 — only the playground takes it
DESK = Channel("C0DESK", "desk", (PEOPLE[0].id, APP.bot_user_id))
POST, HISTORY = "chat.postMessage", "conversations.history"
LOCAL = "UTC"
"""Everybody lives in one zone, so that one decent hour is everybody's."""


@dataclass
class Time:
    """A clock that is moved by hand; the workspace shows the same."""

    at: datetime = MONDAY

    def now(self) -> datetime:
        return self.at

    def __call__(self, to: datetime) -> Sequence[str]:
        self.at = to
        return ()

    def passes(self, **time: float) -> None:
        self.at += timedelta(**time)


@dataclass
class City:
    """A sender, and what Slack got to hear."""

    slack: Slack
    base_url: str
    ledger: Ledger
    organisation: OrganisationId
    people: dict[str, PersonId]
    time: Time
    delivery: Delivery = field(repr=False)

    def posts(self, *messages: Message) -> None:
        with self.ledger.page(self.organisation) as page:
            page.carry_out(Outcome(messages=messages), self.time.at)

    def approves(self, count: int) -> None:
        """Have so many people be told that they are welcome as mentors."""
        people = list(self.people.values())[:count]
        self.posts(*(MentorApproved(to=each, not_before=self.time.at) for each in people))

    def lives(self, *, minutes: int, step: int = 1) -> None:
        """Let time pass, with a pass of delivery at each step, until nothing waits."""
        for _ in range(0, minutes, step):
            self.delivery.run()
            if not self.waiting():
                return
            self.time.passes(minutes=step)

    @property
    def calls(self) -> list[Json]:
        """Everything that was asked of Slack."""
        return self.slack.calls()

    def tried(self, method: str) -> int:
        return len(self.slack.calls(method))

    @property
    def database(self) -> str:
        """The address of the database, for a sender of its own."""
        return self.ledger.write.url.render_as_string(hide_password=False)

    def waiting(self) -> int:
        with self.ledger.glance(self.organisation) as page:
            return page.outbox.waiting()


def sender(
    ledger: Ledger,
    base_url: str,
    time: Time,
    pace: Pace | None = None,
    real: Callable[[], datetime] | None = None,
    channel: type[SlackChannel] = SlackChannel,
) -> Delivery:
    """A sender that begins its day. Real time passes with the city's, unless told otherwise."""

    def elapsed() -> float:
        return time.at.timestamp()

    speaks = channel(lambda _: TOKEN, f"{base_url}/slack-api/")
    clocks = Clocks(time.now, real or time.now, pace.elapsed if pace else elapsed)
    channels = Channels({SLACK: speaks})
    return Delivery(ledger, channels, clocks, pace or Pace(elapsed, at_once=200))


@contextmanager
def city(folder: Path, ledger: Ledger, **more: object) -> Iterator[City]:
    """Open the gates."""
    time, made = Time(), []

    def make(base_url: str) -> object:
        made.append(
            playground.app.create(
                PEOPLE,
                base_url,
                time,
                signing_secret="a signing secret",  # noqa: S106 — nobody answers there
                bot_token=TOKEN,
                app=APP,
                team=TEAM,
                channels=[DESK],
                database=folder / "playground.db",
                **more,
            )
        )
        return made[0]

    organisation, people = settle(ledger)
    with serve_at(make) as base_url, Slack(base_url) as slack:
        delivery = sender(ledger, base_url, time)
        yield City(slack, base_url, ledger, organisation, people, time, delivery)
    made[0].state.close()


def settle(ledger: Ledger) -> tuple[OrganisationId, dict[str, PersonId]]:
    """Fill a fresh ledger with the sixty, and a programme."""
    (organisation,) = ledger.organisations()
    once(ledger, "settled", lambda: fill(ledger, organisation))
    with ledger.glance(organisation) as page:
        people = {each.id: page.people.of_account(account(each)) for each in PEOPLE}
    return organisation, people


def fill(ledger: Ledger, organisation: OrganisationId) -> None:
    foundation.connect(ledger, organisation, "slack", TEAM.id, DESK.id)
    with ledger.page(organisation) as page:
        first, second, *_ = [bound(page.people, each) for each in PEOPLE]
        page.programmes.plant(
            Seed(
                name=PROGRAMME.name,
                aim=PROGRAMME.aim,
                zone=LOCAL,
                coordinators=(first, second),
                topics=PROGRAMME.topics,
                departments=PROGRAMME.departments,
                languages=PROGRAMME.languages,
            )
        )


def bound(people: People, person: Person) -> PersonId:
    return people.bind(account(person), Profile(person.name, LOCAL, "en"))


def account(person: Person) -> Account:
    return Account("slack", TEAM.id, person.id)
