"""The bot in a playground: a Slack of its own on this machine, sample people, a clock to move."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from fastapi import FastAPI
from starlette.applications import Starlette

import playground.app
from bot import web
from bot.commands import in_teams, sides
from bot.commands.sides import Side
from bot.commands.wiring import House, import_people, open_ledger, plant, ready
from bot.commands.works import Works
from bot.pace import Pace
from bot.reception import Reception
from bot.settings import AppSettings, Environment, TeamsSetting
from bot.slack import arrive, doors
from bot.slack.installed import Installed
from bot.slack.listen import HOME
from bot.slack.manifest import EVENTS, EVENTS_PATH, NAME, SHORTCUT, scopes
from bot.slack.read import SLACK
from bot.slack.send import SlackChannel
from bot.teams.registration import Registration
from flows.verbs import FOR_EVERYBODY
from playground.people import Person
from playground.people import read as read_people
from playground.team import App, Channel, Command, Shortcut, Team
from scheduler.advance import Stepper
from scheduler.clock import elapsed, held, hold
from storage import foundation
from storage.chance import Chance, TrueChance
from storage.installations import Installation, Installations
from storage.keys import Keyring
from storage.ledger import Ledger
from storage.migrate import migrate
from storage.people import Account, Profile
from storage.scope import OrganisationId

SAMPLE = Path(playground.app.__file__).parent / "people.csv"
TEAM = Team(id="T0FJORDLIGHT", name="Fjordlight", domain="fjordlight")
APP = App(
    name=NAME,
    bot_user_id="U0MENTORBOT",
    scopes=scopes(),
    events=tuple(each.name.partition(".")[0] for each in EVENTS),
)
"""Installed as the manifest asks: what it may not do there, it may not do here."""
UNHURRIED = Pace(elapsed, gap=0, at_once=200)
"""On this machine nobody minds how fast we speak; weeks pass in a moment."""
ELSEWHERE = "C0MENTORDESK"
"""The channel of coordinators who meet on another platform: nothing is posted there."""
TENANT = "0f1e2d3c-0000-4000-8000-00000000f001"
"""The organisation in a playground of Teams."""
MORNING = 9
"""The clock begins on a Monday at nine, UTC."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A whole programme to try out."""

    app: FastAPI
    works: Works
    stepper: Stepper

    def close(self) -> None:
        """Let go of the databases, and of the platforms."""
        self.app.state.close()
        self.works.house.ledger.close()


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a rehearsal keeps its things, and where it is served."""

    folder: Path
    base_url: str
    database_url: str = ""
    chance: Chance = TrueChance()  # noqa: RUF009 — it has no state
    is_live: bool = True
    """Whether rounds and delivery run by themselves, or only when the clock is moved."""
    elsewhere: tuple[str, ...] = ()
    """Whose e-mail addresses Slack does not know: they are in Teams."""

    @property
    def clock(self) -> Path:
        """The file that says what time it is."""
        return self.folder / "clock"


def with_teams(settings: AppSettings, address: str) -> tuple[AppSettings, Registration]:
    """Return the settings of a programme that is in Teams too, and what leads to a stand-in there.

    The stand-in has no tokens, and believes what it is told as well; it is on this machine.
    """
    registration = Registration(
        client_id="28:mentoring",
        tenants=(TENANT,),
        login="http://127.0.0.1",
        service_urls=(address,),
        believes_anybody=True,
    )
    return settings.model_copy(update={"teams": TeamsSetting(desk=None)}), registration


def rehearse(
    settings: AppSettings, stage: Stage, today: datetime, teams: Registration | None = None
) -> Rehearsal:
    """Set a rehearsal up, or go on with the one that is there.

    It is in a Slack of its own if the settings speak of Slack, and in Teams if *teams* leads to a
    stand-in for that on this machine.
    """
    stage.folder.mkdir(parents=True, exist_ok=True)
    if not stage.clock.exists():
        hold(stage.clock, monday_morning(today))
    people = [each for each in read_people(SAMPLE) if each.email not in stage.elsewhere]
    house = furnished(settings, stage, people)
    reception = Reception(house.ledger, house.clock, stage.base_url)
    there: list[Side] = []
    if settings.slack is not None:
        there.append(slack_side(house, reception, stage))
    if settings.teams is not None and teams is not None:
        there.append(in_teams.side(house, reception, teams, settings.teams))
    works = Works(
        house,
        sides.channels(there),
        UNHURRIED,
        partial(sides.everybody, there),
        stage.base_url,
    )

    def rounds() -> None:
        works.look_who_moved()
        works.make_rounds()

    stepper = Stepper(
        partial(hold, stage.clock), house.clock, house.ledger, rounds, works.deliver, works.turn
    )
    below = workspace(settings, stage, people, stepper) if settings.slack is not None else None
    app = web.create(
        {**sides.doors(there), **web.calendars(reception)},
        works.not_ready,
        works.registry,
        sides.lifespan(there, works.running if stage.is_live else None),
        below,
    )

    def close() -> None:
        if below is not None:
            below.state.close()
        sides.close(there)

    app.state.close = close
    return Rehearsal(app, works, stepper)


def slack_side(house: House, reception: Reception, stage: Stage) -> Side:
    """Return the side of Slack, which is in the playground."""
    signing, token = secrets_of(stage)
    everywhere = installed(house, token, api_url(stage))
    hears = doors.app(reception, everywhere, signing)
    return Side(
        SLACK,
        SlackChannel(lambda _: token, api_url(stage)),
        partial(arrive.everybody, everywhere),
        {EVENTS_PATH: doors.http(hears)},
    )


def workspace(
    settings: AppSettings, stage: Stage, people: Sequence[Person], stepper: Stepper
) -> Starlette:
    """Return the playground: a workspace with everybody in it."""
    signing, token = secrets_of(stage)
    return playground.app.create(
        people,
        stage.base_url,
        stepper,
        signing_secret=signing,
        bot_token=token,
        app=APP,
        team=TEAM,
        channels=[desk(settings, people)],
        commands=[Command("/mentoring", "Mentoring", FOR_EVERYBODY)],
        shortcuts=[Shortcut(SHORTCUT, HOME)],
        database=stage.folder / "playground.db",
    )


def secrets_of(stage: Stage) -> tuple[str, str]:
    """Return the signing secret and the token of the playground."""
    return secret(stage.folder / "signing-secret"), secret(stage.folder / "bot-token")


def api_url(stage: Stage) -> str:
    """Return where the playground's Web API is."""
    return f"{stage.base_url}/slack-api/"


def installed(house: House, token: str, api_url: str) -> Installed:
    """Return where the app is installed: in the playground's one workspace."""
    store = Installations(house.ledger, house.organisation, SLACK)
    single = Installation(
        workspace=TEAM.id, token=token, bot_id=APP.bot_id, bot_user=APP.bot_user_id
    )
    return Installed(store, api_url, single)


def furnished(settings: AppSettings, stage: Stage, people: Sequence[Person]) -> House:
    """Return a house with its sample programme; one that is furnished is left as it is."""
    env = Environment(
        mentoring_database_url=stage.database_url or f"sqlite:///{stage.folder / 'mentoring.db'}",
        mentoring_secret_keys=secret_key(stage.folder / "secret-keys"),
        mentoring_clock=stage.clock,
    )
    plain = open_ledger(env, settings.matching.policy(), settings.dimensions)
    ledger = replace(plain, chance=stage.chance)
    try:
        migrate(ledger.write)
        ready(ledger)
        return House(ledger, held(stage.clock), planted(ledger, settings, people))
    except BaseException:
        ledger.close()
        raise


def planted(ledger: Ledger, settings: AppSettings, people: Sequence[Person]) -> OrganisationId:
    """Return the organisation; an empty database is filled with the sample programme."""
    organisations = ledger.organisations()
    if organisations:
        return organisations[0]
    organisation = foundation.found(ledger, settings.organisation)
    import_people(ledger, organisation, SAMPLE)
    plant(ledger, settings)
    if settings.slack is None:
        return organisation
    foundation.connect(ledger, organisation, SLACK, TEAM.id, settings.slack.desk)
    with ledger.page(organisation) as page:
        for each in people:
            page.people.recognise(Account(SLACK, TEAM.id, each.id), profile(each))
    return organisation


def profile(person: Person) -> Profile:
    """Return what Slack would say about somebody."""
    return Profile(person.name, person.tz, person.locale.split("-")[0], person.email)


def desk(settings: AppSettings, people: Sequence[Person]) -> Channel:
    """Return the coordinators' private channel."""
    runs_it = {each.email.casefold() for each in settings.coordinators}
    members = tuple(each.id for each in people if each.email.casefold() in runs_it)
    channel = (settings.slack.desk if settings.slack else None) or ELSEWHERE
    return Channel(channel, "mentoring-desk", (*members, APP.bot_user_id))


def secret(path: Path) -> str:
    """Return a secret that is made once, and that only this account can read."""
    return kept(path, secrets.token_hex(16))


def secret_key(path: Path) -> str:
    """Return the key that seals the database, made once."""
    return kept(path, Keyring.fresh())


def kept(path: Path, new: str) -> str:
    """Return what stands in a private file, written if there is none."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(new, encoding="utf-8")
    return path.read_text(encoding="utf-8").strip()


def monday_morning(today: datetime) -> datetime:
    """Return nine o'clock, UTC, on the Monday of this week."""
    monday = today.astimezone(UTC) - timedelta(days=today.weekday())
    return monday.replace(hour=MORNING, minute=0, second=0, microsecond=0)
