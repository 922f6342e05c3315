"""Two lives, alike but for who sends the form: nothing that is kept may tell them apart.

Amara is in London, Mei Lin in Singapore, eight hours ahead. Both open the private form at both
instants, 14:00 of each one's own zone; in one life the mentor sends it, in the other the mentee.

Whoever leaves the whole programme rests from the day on, which the form says. Until then that is
known to one sealed cell, in the row of what they both are in, as long whoever it names.
"""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import structlog
from sqlalchemy import inspect, text

from bot.reception import Reception
from bot.teams import read
from bot.teams.listen import Ears
from bot.teams.visit import Visit
from flows import farewell
from flows.outcome import Rests
from storage.chance import SeededChance
from tests.databases import KINDS, Databases
from tests.stories.conftest import once_is_enough
from tests.stories.theatre import (
    APP_YAML,
    Theatre,
    introduced,
    take_turns,
    theatre,
    with_equals,
)
from tests.stories.traces import (
    Trace,
    every_call,
    every_message,
    every_table,
    key_of,
    listening,
    metrics,
)

MENTOR, MENTEE = "Amara Okafor", "Mei Lin Tan"
WEDNESDAY = datetime(2026, 3, 18, tzinfo=UTC)
TWO_IN_SINGAPORE, TWO_IN_LONDON = WEDNESDAY.replace(hour=6), WEDNESDAY.replace(hour=14)
ENDS = WEDNESDAY + timedelta(days=2)
FORMS = {
    "exit": ("Need a change?", "read the same short note"),
    "leave": ("Leave the programme", "with the same note to all"),
    "forget-me": ("Erase my data", "with the same note to all"),
}
SEALED = re.compile(r'"afterwards": "[^"]*"')
"""The one cell that knows who rests afterwards; nobody reads it without the key."""
RESTS = ("participant ", "due ")
"""The tables in which it can be seen, from the day on, that somebody rests."""


@dataclass(frozen=True)
class Beginning:
    """A life up to the day that matters: the pair has been introduced, and has met."""

    folder: Path
    database: str


@pytest.fixture(scope="module")
def on_sqlite(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory, platform: str
) -> Beginning:
    return begun(databases.fresh("sqlite"), tmp_path_factory.mktemp("beginning") / "var")


@pytest.fixture(scope="module")
def on_postgresql(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory, platform: str
) -> Beginning:
    return begun(databases.fresh("postgresql"), tmp_path_factory.mktemp("beginning") / "var")


@pytest.fixture(scope="module", params=KINDS)
def beginning(request: pytest.FixtureRequest, platform: str) -> Beginning:
    once_is_enough(request, platform)
    begun_already: Beginning = request.getfixturevalue(f"on_{request.param}")
    return begun_already


@pytest.fixture(scope="module")
def lived(beginning: Beginning, platform: str) -> dict[tuple[str, str], tuple[Trace, Trace]]:
    """What was read of lives in which nothing leaks."""
    return {}


def begun(
    database: str,
    folder: Path,
    come_together: Callable[[Theatre, str, str], None] = introduced,
    config: Path = APP_YAML,
) -> Beginning:
    with theatre(folder, database, config=config) as stage:
        come_together(stage, MENTOR, MENTEE)
        stage.person(MENTEE).presses("We have met", within="Mentoring")
        settles_a_date(stage)
        stage.slack.moves(to=WEDNESDAY)
    return Beginning(folder, database)


@pytest.fixture(scope="module")
def in_turn(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory, platform: str
) -> Beginning:
    """The same two as co-mentors, after the turn has changed once."""
    folder = tmp_path_factory.mktemp("beginning")
    every_form = with_equals(folder)
    return begun(databases.fresh("sqlite"), folder / "var", take_turns, every_form)


def settles_a_date(stage: Theatre) -> None:
    """Find a date that lies after the day on which it will have ended."""
    mentor, mentee = stage.person(MENTOR), stage.person(MENTEE)
    mentee.types("/mentoring meet")
    mentee.fills({"Or name a day yourself": "2026-03-26", "At which hour?": "17:00"})
    mentee.submits()
    mentee.closes()
    stage.slack.moves(days=1)
    mentor.presses("Choose a time", within="Mentoring")
    mentor.fills({"Which one suits you?": "Thu 26 Mar, 09:00 · 17:00 for Mei"})
    mentor.submits()
    mentor.sees_modal("Your meeting is settled")
    mentor.closes()
    stage.slack.moves(days=1)


@dataclass(frozen=True)
class Lives:
    """The same beginning, lived on twice; what can be read before the day, and after it."""

    databases: Databases
    beginning: Beginning
    folder: Path
    lived: dict[tuple[str, str], tuple[Trace, Trace]]
    """The same life, lived again, leaves the same: whoever reads it again need not."""

    def of(self, leaver: str, verb: str = "exit") -> tuple[Trace, Trace]:
        if (leaver, verb) not in self.lived:
            self.lived[leaver, verb] = self._live(leaver, verb)
        return self.lived[leaver, verb]

    def _live(self, leaver: str, verb: str) -> tuple[Trace, Trace]:
        kind = "sqlite" if self.beginning.database.startswith("sqlite") else "postgresql"
        database = self.databases.fresh(kind, like=self.beginning.database)
        folder = self.folder / leaver.split(maxsplit=1)[0]
        shutil.copytree(self.beginning.folder, folder)
        with listening() as ears, theatre(folder, database, SeededChance(23)) as stage:
            for instant, here in ((TWO_IN_SINGAPORE, MENTEE), (TWO_IN_LONDON, MENTOR)):
                stage.slack.moves(to=instant)
                for name in (MENTOR, MENTEE):
                    opens_the_form(stage, name, verb, sends=name == here == leaver)
            stage.slack.moves(to=ENDS - timedelta(hours=12))
            before = read_everything(stage, database, ears.lines)
            stage.slack.moves(to=ENDS + timedelta(hours=12))
            assert_both_read_the_note(stage)
            after = read_everything(stage, database, ears.lines)
        return before, after


def opens_the_form(stage: Theatre, name: str, verb: str, *, sends: bool) -> None:
    person = stage.person(name)
    person.types(f"/mentoring {verb}")
    title, done = FORMS[verb]
    person.sees_modal(title)
    if sends:
        person.submits()
        person.sees_in_modal(done)
    person.closes()


def read_everything(stage: Theatre, database: str, lines: list[str]) -> Trace:
    data = []
    for name in (MENTOR, MENTEE):
        person = stage.person(name)
        person.types("/mentoring my-data")
        data.append(person.sees("Everything we keep about you"))
        person.home()
    return Trace(
        tables=every_table(database, key_of(stage.folder)),
        logs=tuple(sorted(lines)),
        metrics=metrics(stage.base_url),
        calls=every_call(stage.slack.calls()),
        kept=every_message(stage.chats),
        my_data=tuple(data),
    )


def assert_both_read_the_note(stage: Theatre) -> None:
    for name in (MENTOR, MENTEE):
        assert stage.person(name).sees("has come to an end")


@pytest.fixture
def lives(databases: Databases, beginning: Beginning, tmp_path: Path, lived) -> Lives:
    return Lives(databases, beginning, tmp_path, lived)


@pytest.fixture
def leaky(databases: Databases, on_sqlite: Beginning, tmp_path: Path) -> Lives:
    return Lives(databases, on_sqlite, tmp_path, {})


def test_nothing_that_is_kept_tells_who_left(lives: Lives):
    mentors, mentees = lives.of(MENTOR), lives.of(MENTEE)

    for one, other in zip(mentors, mentees, strict=True):
        assert one.tables == other.tables
        assert one.logs == other.logs
        assert one.metrics == other.metrics
        assert one.calls == other.calls
        assert one.kept == other.kept
        assert one.my_data == other.my_data
    assert mentors[0].tables != mentors[1].tables


def test_nothing_tells_which_of_two_who_take_turns_left(
    databases: Databases, in_turn: Beginning, tmp_path: Path
):
    lives = Lives(databases, in_turn, tmp_path, {})
    one, other = lives.of(MENTOR), lives.of(MENTEE)

    assert one == other
    assert any('"turn": "1"' in row or '"turn": 1' in row for row in one[0].tables)


def unopened(tables: tuple[str, ...]) -> tuple[str, ...]:
    """Every row, as it reads where the sealed cell stays sealed."""
    return tuple(sorted(SEALED.sub('"afterwards": "sealed"', row) for row in tables))


def without(rows: tuple[str, ...], *names: str) -> tuple[str, ...]:
    return tuple(row for row in rows if not row.startswith(names))


def unpublished(calls: tuple[str, ...]) -> tuple[str, ...]:
    """Every call but those by which a home was shown: in Teams, as a message to whoever asked."""
    return tuple(e for e in calls if " views.publish " not in e and '"width": "Full"' not in e)


@pytest.mark.parametrize("verb", ["leave", "forget-me"])
def test_until_the_day_nothing_tells_who_left_the_programme(lives: Lives, verb):
    mentors, mentees = lives.of(MENTOR, verb), lives.of(MENTEE, verb)
    (before, rests), (also_before, also_rests) = mentors, mentees

    assert unopened(before.tables) == unopened(also_before.tables)
    assert before.tables != also_before.tables  # the sealed cell, with the key at hand
    assert before.logs == also_before.logs
    assert before.metrics == also_before.metrics
    assert before.calls == also_before.calls
    assert before.kept == also_before.kept
    assert before.my_data == also_before.my_data

    # From the day on one of them rests, and their own home says so. Nothing else differs.
    assert without(rests.tables, *RESTS) == without(also_rests.tables, *RESTS)
    assert sum("resting" in row for row in rests.tables) == 1
    assert rests.tables != also_rests.tables
    assert rests.logs == also_rests.logs
    assert rests.metrics == also_rests.metrics
    assert unpublished(rests.calls) == unpublished(also_rests.calls)
    assert rests.my_data == also_rests.my_data


def test_without_the_key_a_farewell_and_an_exit_are_kept_alike_until_the_day(lives: Lives):
    (left_each_other, _), (left, _) = lives.of(MENTOR), lives.of(MENTEE, "leave")

    assert unopened(left_each_other.tables) == unopened(left.tables)


def test_resting_before_the_day_is_caught(leaky: Lives, monkeypatch: pytest.MonkeyPatch):
    kept = farewell.steps

    def hasty(leaver, now):
        return (*kept(leaver, now), Rests(leaver.person))

    monkeypatch.setattr(farewell, "steps", hasty)
    mentors, mentees = leaky.of(MENTOR, "leave"), leaky.of(MENTEE, "leave")

    assert unopened(mentors[0].tables) != unopened(mentees[0].tables)


def sent(leak: object) -> object:
    """Return the reception's way of taking a form, with a leak in it."""
    takes = Reception.sent

    def leaking(self: Reception, caller, form, state, given, delivery):
        leak(self, caller, form)
        return takes(self, caller, form, state, given, delivery)

    return leaking


def test_a_column_that_names_the_actor_is_caught(leaky: Lives, monkeypatch: pytest.MonkeyPatch):
    def names(reception, caller, form):
        with reception.ledger.write.begin() as connection:
            columns = inspect(connection).get_columns("relationship")
            if "ended_by" not in {each["name"] for each in columns}:
                connection.execute(text("alter table relationship add column ended_by text"))
            connection.execute(
                text("update relationship set ended_by = :who"), {"who": caller.person}
            )

    monkeypatch.setattr(Reception, "sent", sent(names))
    mentors, mentees = leaky.of(MENTOR), leaky.of(MENTEE)

    assert mentors[0].tables != mentees[0].tables


def test_a_log_line_that_names_the_actor_is_caught(leaky: Lives, monkeypatch: pytest.MonkeyPatch):
    def logs_it(reception, caller, form):
        structlog.get_logger("mentoring.leak").debug("form sent", form=form, person=caller.person)

    monkeypatch.setattr(Reception, "sent", sent(logs_it))
    mentors, mentees = leaky.of(MENTOR), leaky.of(MENTEE)

    assert mentors[0].logs != mentees[0].logs


def test_a_form_that_stays_in_the_chat_is_caught(
    leaky: Lives, monkeypatch: pytest.MonkeyPatch, platform: str
):
    if platform == "slack":
        pytest.skip("Slack opens every form over the chat, and keeps nothing of it")

    async def in_the_chat(ears: Ears, visit: Visit):
        word, delivery = read.typed(visit.activity), read.delivery(visit.activity)
        lane, typed = ears.people.lanes.writing, ears.reception.typed
        return await ears.people.ask(visit, lane, lambda who: typed(who, word, delivery))

    monkeypatch.setattr(Ears, "_typed", in_the_chat)
    mentors, mentees = leaky.of(MENTOR), leaky.of(MENTEE)

    assert mentors[0].kept != mentees[0].kept


def test_a_home_published_to_the_leaver_alone_is_caught(
    leaky: Lives, monkeypatch: pytest.MonkeyPatch, platform: str
):
    if platform == "teams":
        pytest.skip("Teams has no homes that could be published")

    def publishes(reception, caller, form):
        with reception.ledger.page(caller.organisation) as page:
            page.outbox.put_home(caller.person, reception.now())

    monkeypatch.setattr(Reception, "sent", sent(publishes))
    mentors, mentees = leaky.of(MENTOR), leaky.of(MENTEE)

    assert mentors[0].calls != mentees[0].calls


def test_a_mark_that_only_the_sender_leaves_is_caught(
    leaky: Lives, monkeypatch: pytest.MonkeyPatch
):
    def marks(reception, caller, form):
        with reception.ledger.page(caller.organisation) as page:
            page.first_time(f"{caller.person} {form}", reception.now())

    monkeypatch.setattr(Reception, "sent", sent(marks))
    mentors, mentees = leaky.of(MENTOR), leaky.of(MENTEE)

    assert mentors[0].tables != mentees[0].tables
