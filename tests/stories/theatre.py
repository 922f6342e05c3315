"""A whole programme to live in: the bot, its database and a Slack, driven through its door only.

Instead of Slack it can be Teams: nothing else differs, so that a story can be played on either.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from bot import copybook, ears
from bot.commands.rehearsal import SAMPLE, Rehearsal, Stage, rehearse
from bot.settings import AppSettings, TeamsSetting, load
from bot.teams.read import TEAMS
from bot.teams.registration import Registration
from bot.wording import PLATFORMS, shipped
from playground import outgoing, sockets, triggers
from playground.people import read as read_people
from storage.chance import Chance, SeededChance
from storage.engines import address, is_sqlite
from tests.teams.connector import CLIENT, DESK, GROUND, TENANT, fetch, keep, tenant_of
from tests.teams.visitor import Teams
from tests.visitor import Slack, Visitor, serve_at

APP_YAML = Path(__file__).parents[2] / "app.yaml"
AGES = 60.0
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BY_LINKS = "Bots can't open conversations here"
"""How an introduction begins where nobody can be brought together."""
ABOUT_JOAO = "I moved from research to design last year."
ABOUT_AMARA = "I have led three teams through a merger."


@dataclass
class Playbill:
    """What is played today."""

    platform: str = "slack"


TODAY = Playbill()


@dataclass(frozen=True)
class Theatre:
    """Where a story is played."""

    slack: Slack
    """Or Teams: it takes the same steps."""
    rehearsal: Rehearsal
    folder: Path
    base_url: str

    def person(self, name: str) -> Visitor:
        """Return somebody at the screen."""
        return self.slack.person(name)

    @property
    def chats(self) -> dict[str, list[Any]]:
        """Return what stands in chats that keep what was pressed there; Slack's calls tell it."""
        return self.slack.tenant.chats if isinstance(self.slack, Teams) else {}

    def is_slacks_own(self, why: str) -> None:
        """Leave a story that can be told of Slack only."""
        if isinstance(self.slack, Teams):
            pytest.skip(why)

    @property
    def is_in_teams(self) -> bool:
        """Whether this is Teams."""
        return isinstance(self.slack, Teams)

    def words(self, slack: str, teams: str) -> str:
        """Return what is read here, where the two platforms can't say the same."""
        return teams if isinstance(self.slack, Teams) else slack

    @property
    def today(self) -> str:
        """Return the date as the bot writes it."""
        return f"{self.slack.now:%A} {self.slack.now.day} {self.slack.now:%B}"

    def waits(self, name: str, words: str, *, days: int) -> None:
        """Let day after day go by until somebody reads something; so many at most."""
        for _ in range(days):
            self.slack.moves(days=1)
            if any(words in text for text in self.person(name).reads()):
                return
        raise AssertionError(f"{name} has read no {words!r} in {days} days")

    def settles(self) -> None:
        """Let what is due happen, without moving the clock."""
        self.slack.moves(to=self.slack.now)


@contextmanager
def theatre(
    folder: Path,
    database: str,
    chance: Chance | None = None,
    *,
    is_live: bool = False,
    config: Path = APP_YAML,
) -> Iterator[Theatre]:
    """Open a theatre; a folder that was used before goes on where it was.

    Unless it is live, rounds and delivery run only when the clock is moved.
    """
    if TODAY.platform == TEAMS:
        with in_teams(folder, database, chance, config) as made_there:
            yield made_there
        return
    if not folder.exists() and is_sqlite(database):
        furnish(folder, Path(address(database).database), config)
    for language in copybook.languages():
        shipped(language)  # as at a real start: whoever knocks waits three seconds at most
    made: list[Rehearsal] = []
    chance = chance or SeededChance(11)

    def make(base_url: str) -> object:
        stage = Stage(folder, base_url, database, chance, is_live=is_live)
        made.append(rehearse(load(config), stage, MONDAY))
        return made[0].app

    with unhurried(), serve_at(make) as base_url, Slack(base_url) as slack:
        yield Theatre(slack, made[0], folder, base_url)
    made[0].close()


@contextmanager
def in_teams(folder: Path, database: str, chance: Chance | None, config: Path) -> Iterator[Theatre]:
    """Open the same theatre in Teams."""
    with there_too(folder, database, chance, settings_of(config), config) as (
        teams,
        made,
        base_url,
    ):
        for each in teams.tenant.desk:
            teams.person(teams.tenant.people[each]["name"])
        yield Theatre(teams, made, folder, base_url)


@contextmanager
def on_both(
    folder: Path, database: str, only_in_teams: str = ""
) -> Iterator[tuple[Theatre, Teams]]:
    """Open one that is in Slack and in Teams; in Teams there may be somebody who has no Slack."""
    TODAY.platform = "slack"  # where most people are; whatever else is played today
    if is_sqlite(database):
        furnish(folder, Path(address(database).database), APP_YAML)
    without_slack(
        database, next((e.id for e in read_people(SAMPLE) if e.name == only_in_teams), "")
    )
    settings = load(APP_YAML).model_copy(update={"teams": TeamsSetting()})
    with (
        there_too(folder, database, None, settings, APP_YAML) as (teams, made, base_url),
        Slack(base_url) as slack,
    ):
        yield Theatre(slack, made, folder, base_url), teams


@contextmanager
def there_too(
    folder: Path, database: str, chance: Chance | None, settings: AppSettings, config: Path
) -> Iterator[tuple[Teams, Rehearsal, str]]:
    """Put the bot where Teams can reach it."""
    if not folder.exists() and is_sqlite(database):
        furnish(folder, Path(address(database).database), config)
    for language, platform in product(copybook.languages(), PLATFORMS):
        shipped(language, platform)
    coordinators = {each.email.casefold() for each in settings.coordinators}
    tenant = tenant_of(read_people(SAMPLE), coordinators)
    fetch(tenant, folder)
    made: list[Rehearsal] = []

    def make(base_url: str) -> object:
        stage = Stage(folder, base_url, database, chance or SeededChance(11), is_live=False)
        made.append(rehearse(settings, stage, MONDAY, registration()))
        return made[0].app

    with GROUND().shows(tenant), unhurried(), serve_at(make) as base_url:
        tenant.now = made[0].stepper.now
        with Teams(base_url, tenant, made[0].stepper) as teams:
            yield teams, made[0], base_url
    made[0].close()
    keep(tenant, folder)


def without_slack(database: str, who: str) -> None:
    """Let somebody have no account in Slack, before anything begins."""
    engine = create_engine(database)
    with engine.begin() as connection:
        connection.execute(text("delete from account where external_id = :who"), {"who": who})
    engine.dispose()


def registration() -> Registration:
    """Return the app's registration with the stand-in for Teams."""
    ground = GROUND()
    return Registration(
        client_id=CLIENT,
        tenants=(TENANT,),
        login=ground.login.url,
        service_urls=(ground.address,),
    )


def settings_of(config: Path) -> AppSettings:
    """Return the settings, for the platform of today."""
    settings = load(config)
    if TODAY.platform != TEAMS:
        return settings
    return settings.model_copy(update={"slack": None, "teams": TeamsSetting(desk=DESK)})


@contextmanager
def unhurried() -> Iterator[None]:
    """Let nobody look at a watch: how slow a machine is decides no story.

    What comes when the bot takes longer than Slack waits is told in test_slow_days.
    """
    with pytest.MonkeyPatch.context() as watches:
        watches.setattr(ears, "PATIENCE", AGES)
        watches.setattr(outgoing, "PATIENCE_SECONDS", AGES)
        watches.setattr(sockets, "PATIENCE_SECONDS", AGES)
        watches.setattr(triggers, "LIFE_SECONDS", AGES)
        yield


def furnish(folder: Path, database: Path, config: Path) -> None:
    """Put the sample programme where a rehearsal would plant it; PostgreSQL's plants its own."""
    key, planted_once = planted(config, TODAY.platform)
    folder.mkdir(parents=True)
    (folder / "secret-keys").write_text(key)
    database.write_bytes(planted_once)


@cache
def planted(config: Path, platform: str) -> tuple[str, bytes]:
    """Return the key and the database of a rehearsal that has just been set up."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        stage = Stage(folder, "http://127.0.0.1", chance=SeededChance(5), is_live=False)
        rehearse(settings_of(config), stage, MONDAY).close()
        assert not (folder / "mentoring.db-wal").exists(), "all of it is in the one file"
        return (folder / "secret-keys").read_text(), (folder / "mentoring.db").read_bytes()


def joins_as_mentee(
    who: Visitor, *topics: str, about: str = ABOUT_JOAO, has_ten_minutes: bool = True
) -> None:
    """Sign up as a mentee, as somebody at the screen would, and read the briefing at once."""
    who.types("/mentoring join")
    who.presses("I would like a mentor")
    who.fills({"What would you like to work on?": list(topics), "About you": about, "Time": True})
    who.submits()
    who.sees_modal("You are in")
    if has_ten_minutes:
        reads_the_briefing(who)
    who.closes()


def joins_as_mentor(
    who: Visitor, *topics: str, mentees: int = 1, has_ten_minutes: bool = True
) -> None:
    """Apply as a mentor, and read the briefing at once."""
    who.types("/mentoring join")
    who.presses("I would like to be a mentor")
    who.fills(
        {
            "What can you help with?": list(topics),
            "How many mentees would you like?": str(mentees),
            "About you": ABOUT_AMARA,
            "Time": True,
        }
    )
    who.submits()
    who.sees_modal("Thank you")
    if has_ten_minutes:
        reads_the_briefing(who)
    who.closes()


def joins_as_peer(
    who: Visitor, *topics: str, helps_with: tuple[str, ...], about: str = ABOUT_JOAO
) -> None:
    """Sign up to exchange with an equal, and read the briefing at once."""
    who.types("/mentoring join")
    who.presses("I would like to exchange with a peer")
    who.fills(
        {
            "What would you like to work on?": list(topics),
            "What can you help with?": list(helps_with),
            "About you": about,
            "Time": True,
        }
    )
    who.submits()
    assert who.modal is not None
    assert who.modal.title == "You are in"
    reads_the_briefing(who)
    who.closes()


def with_equals(folder: Path) -> Path:
    """Return the sample programme with all forms of mentoring on."""
    config = folder / "app.yaml"
    settings = APP_YAML.read_text(encoding="utf-8")
    every = settings.replace("[pairs, circles] ", "[pairs, circles, peers, co_mentoring] ")
    assert every != settings
    config.write_text(every, encoding="utf-8")
    return config


def are_to_take_turns(stage: Theatre, one: str, other: str) -> tuple[Visitor, Visitor]:
    """Live from two sign-ups to the proposal that two people be co-mentors."""
    first, second, ingrid = (stage.person(name) for name in (one, other, "Ingrid Solberg"))
    data, feedback = "Working with data", "Giving and receiving feedback"
    joins_as_peer(first, feedback, helps_with=(data,))
    joins_as_peer(second, data, helps_with=(feedback,))
    stage.settles()
    ingrid.sees_at_home("Looking for a peer")
    ingrid.presses("Propose two co-mentors", home=True)
    ingrid.closes()
    stage.slack.moves(days=1)
    return first, second


def take_turns(stage: Theatre, one: str, other: str) -> None:
    """Live on to their introduction."""
    for each in are_to_take_turns(stage, one, other):
        each.presses("Yes, gladly")
    stage.slack.moves(days=1)


def reads_the_briefing(who: Visitor) -> None:
    """Read all six points on one card, and say so."""
    who.presses("Start the briefing now, ten minutes")
    who.presses("I have read it")
    who.sees_modal("You are prepared")


def everybody_joins(
    stage: Theatre, topic: str, mentees: tuple[str, ...], mentors: tuple[str, ...]
) -> None:
    """All sign up for one topic, and the mentors are approved."""
    for name in mentees:
        joins_as_mentee(stage.person(name), topic)
    ingrid = stage.person("Ingrid Solberg")
    for name in mentors:
        joins_as_mentor(stage.person(name), topic)
        stage.settles()
        ingrid.presses("Approve", home=True)
        ingrid.closes()
    stage.settles()


def proposes(stage: Theatre) -> str:
    """Ingrid presses for the best pair there is, and reads what came of it."""
    ingrid = stage.person("Ingrid Solberg")
    ingrid.sees_at_home("Waiting, the longest first")
    ingrid.presses("Propose the best pair", home=True)
    said = ingrid.sees_modal().text
    ingrid.closes()
    return said


def introduced(stage: Theatre, mentor: str = "Amara Okafor", mentee: str = "João Pereira") -> None:
    """Live from two sign-ups to an introduction."""
    elder, younger = stage.person(mentor), stage.person(mentee)
    ingrid = stage.person("Ingrid Solberg")
    joins_as_mentee(younger, "Giving and receiving feedback", "Thinking strategically")
    joins_as_mentor(elder, "Giving and receiving feedback", "Thinking strategically")
    stage.settles()
    ingrid.sees_at_home(f"To approve: {mentor}")
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    stage.settles()
    ingrid.presses("Propose the best pair", home=True)
    ingrid.closes()
    stage.slack.moves(days=1)
    younger.presses("Yes, gladly")
    elder.presses("Yes, gladly")
    stage.slack.moves(days=1)
