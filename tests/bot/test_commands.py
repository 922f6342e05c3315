"""The command line: what is wrong is one clear line on standard error, and exit status 2."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from flows.messages import MentorApproved
from flows.rounds import Chapter
from storage.keys import Keyring
from storage.people import Account, Profile
from tests.bot.loopback import Says, nobody_there, platform
from tests.bot.office import SLACK, TEAM, ledger_at, opened
from tests.conftest import KEY
from tests.people import MONDAY

pytestmark = [
    pytest.mark.usefixtures("as_logs_were"),
    pytest.mark.parametrize("database", ["sqlite"], indirect=True),
]
ROOT = Path(__file__).parents[2]
OTHER_KEY = Keyring.fresh()
OURS = ("MENTORING_", "SLACK_", "TEAMS_")
TOKENS = {"SLACK_BOT_TOKEN": "xoxb-sesame", "SLACK_SIGNING_SECRET": "sesame"}
ELSEWHERE = "http://0.0.0.0:1/api/"
"""An address that is not on the loopback, and where nobody answers."""
WELCOME = Says(200, {"ok": True, "team_id": TEAM, "bot_id": "B0BOT", "user_id": "U0BOT"})
"""What Slack says to a token that is good."""
CSV = "email,name,time_zone,grade\n{}\n"


@dataclass
class Shell:
    """Somebody at a terminal, in a folder of their own."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def runs(self, *arguments: str, **changed: str) -> "Said":
        found = CliRunner().invoke(app, arguments, env={**self.environment, **changed})
        return Said(found.exit_code, found.stdout, without_alembic(found.stderr), found.exception)


def without_alembic(said: str) -> str:
    """Leave out what the migrations' library says; it has a test of its own."""
    lines = said.splitlines(keepends=True)
    return "".join(line for line in lines if "logger='alembic." not in line)


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str
    exception: BaseException | None

    def is_one_clear_line(self) -> bool:
        """Whether it is a refusal in one line, without a traceback and without a secret."""
        secrets = (KEY, OTHER_KEY, "sesame", "geheim")
        told = [secret for secret in secrets if secret in self.err + self.out]
        expected = isinstance(self.exception, SystemExit) and self.status == 2
        return expected and not told and not self.out and self.err.count("\n") == 1


@pytest.fixture
def shell(tmp_path, monkeypatch, database):
    """A terminal with everything set right."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(OURS)]:
        monkeypatch.delenv(name)
    (tmp_path / "app.yaml").write_text(
        (ROOT / "app.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    return Shell(
        tmp_path,
        {
            "MENTORING_DATABASE_URL": database,
            "MENTORING_SECRET_KEYS": KEY,
            "SLACK_API_URL": nobody_there(),
            **TOKENS,
        },
    )


# --- What is missing or wrong --------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(TOKENS))
def test_running_without_a_token_says_which_is_missing(shell, name):
    said = shell.runs("run", **{name: ""})

    assert said.is_one_clear_line()
    assert said.err.startswith(f"{name} is not set;")


def test_a_tick_without_a_token_says_so(shell):
    said = shell.runs("tick", SLACK_BOT_TOKEN="")

    assert said.is_one_clear_line()
    assert said.err.startswith("SLACK_BOT_TOKEN is not set;")


@pytest.mark.parametrize("command", [["run"], ["tick"], ["migrate"], ["people", "import", "x.csv"]])
@pytest.mark.parametrize("keys", ["", " , "])
def test_without_a_key_nothing_is_opened(shell, command, keys):
    said = shell.runs(*command, MENTORING_SECRET_KEYS=keys)

    assert said.is_one_clear_line()
    assert "MENTORING_SECRET_KEYS is not set; give it one Fernet key of 44 characters" in said.err


@pytest.mark.parametrize("keys", ["geheim", f"{KEY},geheim", "geheim" * 8])
def test_a_key_that_is_none_is_refused_and_not_shown(shell, keys):
    said = shell.runs("tick", MENTORING_SECRET_KEYS=keys)

    assert said.is_one_clear_line()
    assert "44 characters" in said.err


def test_the_wrong_key_for_a_database_is_noticed_at_the_start(shell):
    said = shell.runs("tick", MENTORING_SECRET_KEYS=OTHER_KEY)

    assert said.is_one_clear_line()
    assert "add the old key after the new one" in said.err


@pytest.mark.parametrize("key", [KEY, OTHER_KEY], ids=["when all is well", "before an error"])
def test_the_library_for_migrations_says_nothing_of_its_own(shell, key):
    env = {**shell.environment, "MENTORING_SECRET_KEYS": key}
    said = CliRunner().invoke(app, ["tick"], env=env)

    assert "alembic" not in said.stderr


def test_the_old_key_after_a_new_one_is_right(shell):
    assert shell.runs("tick", MENTORING_SECRET_KEYS=f"{OTHER_KEY},{KEY}").status == 0


@pytest.mark.parametrize("command", [["tick"], ["people", "import", "x.csv"], ["run"]])
def test_a_database_that_is_not_migrated_says_what_to_do(shell, command):
    fresh = f"sqlite:///{shell.folder / 'fresh.db'}"
    said = shell.runs(*command, MENTORING_DATABASE_URL=fresh)

    assert said.is_one_clear_line()
    assert said.err == "the database is not migrated; run `mentoring migrate`\n"


def test_a_database_without_a_programme_says_what_to_do(shell):
    fresh = f"sqlite:///{shell.folder / 'fresh.db'}"
    assert shell.runs("migrate", MENTORING_DATABASE_URL=fresh).status == 0
    said = shell.runs("tick", MENTORING_DATABASE_URL=fresh)

    assert said.is_one_clear_line()
    assert "no programme yet" in said.err


@pytest.mark.parametrize("address", ["nonsense", "mysql://root:geheim@here/db", "://", "sqlite"])
def test_an_address_that_is_none_is_refused(shell, address):
    said = shell.runs("migrate", MENTORING_DATABASE_URL=address)

    assert said.is_one_clear_line()
    assert "sqlite:///var/mentoring.db" in said.err


def test_a_database_that_does_not_answer_is_said_so(shell):
    address = "postgresql+psycopg://mentor:geheim@127.0.0.1:1/mentoring"
    said = shell.runs("tick", MENTORING_DATABASE_URL=address)

    assert said.is_one_clear_line()
    assert "is its address right?" in said.err


@pytest.mark.parametrize(
    "address",
    [
        "sqlite://var/mentoring.db",
        "postgresql://mentor:geheim@here/db",
        "postgresql+psycopg://mentor:geheim@here:port/db",
    ],
)
def test_an_address_with_a_slip_is_refused_too(shell, address):
    said = shell.runs("migrate", MENTORING_DATABASE_URL=address)

    assert said.is_one_clear_line()
    assert [each.name for each in shell.folder.iterdir()] == ["app.yaml"]


def test_migrating_a_database_that_does_not_answer_is_said_so(shell):
    address = "postgresql+psycopg://mentor:geheim@127.0.0.1:1/mentoring"
    said = shell.runs("migrate", MENTORING_DATABASE_URL=address)

    assert said.is_one_clear_line()


@pytest.mark.parametrize("command", ["tick", "migrate"])
def test_a_file_that_is_no_database_is_refused(shell, command):
    (shell.folder / "notes.db").write_text("Dear diary, " * 100, encoding="utf-8")
    said = shell.runs(command, MENTORING_DATABASE_URL=f"sqlite:///{shell.folder / 'notes.db'}")

    assert said.is_one_clear_line()


def test_a_database_in_a_folder_that_cannot_be_made_is_refused(shell):
    address = f"sqlite:///{shell.folder / 'app.yaml' / 'mentoring.db'}"
    said = shell.runs("migrate", MENTORING_DATABASE_URL=address)

    assert said.is_one_clear_line()


def test_a_weight_on_what_never_counts_stops_a_tick(shell):
    path = shell.folder / "app.yaml"
    usual = path.read_text(encoding="utf-8")
    path.write_text(usual.replace("    skills: 45", "    age: 45"), encoding="utf-8")
    said = shell.runs("tick")

    assert said.is_one_clear_line()
    assert "for their age; take this weight out" in said.err


# --- The clock -----------------------------------------------------------------------------------


def held(shell, instant="2026-03-02T10:00:00Z"):
    clock = shell.folder / "clock"
    clock.write_text(instant, encoding="utf-8")
    return str(clock)


def test_a_held_clock_is_refused_where_real_people_could_be_reached(shell):
    said = shell.runs("tick", MENTORING_CLOCK=held(shell), SLACK_API_URL=ELSEWHERE)

    assert said.is_one_clear_line()
    assert said.err.startswith("MENTORING_CLOCK is for rehearsals")


def test_a_held_clock_is_refused_before_anybody_is_spoken_to(shell):
    said = shell.runs("run", MENTORING_CLOCK=held(shell), SLACK_API_URL=ELSEWHERE)

    assert said.is_one_clear_line()
    assert said.err.startswith("MENTORING_CLOCK is for rehearsals")


def test_a_held_clock_is_welcome_on_the_loopback(shell):
    assert shell.runs("tick", MENTORING_CLOCK=held(shell)).status == 0


@pytest.mark.parametrize("instant", ["", "tomorrow", "2026-03-02T10:00:00"])
def test_a_clock_that_shows_no_instant_is_refused(shell, instant):
    said = shell.runs("tick", MENTORING_CLOCK=held(shell, instant))

    assert said.is_one_clear_line()
    assert str(shell.folder / "clock") in said.err


def test_a_clock_that_is_not_there_is_refused(shell):
    assert shell.runs("tick", MENTORING_CLOCK="nowhere").is_one_clear_line()


# --- The playground, Slack and the settings ------------------------------------------------------


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "TEAMS_CLIENT_ID"])
def test_the_playground_does_not_run_beside_a_real_platform(shell, name):
    shell.environment = {name: "sesame"}
    said = shell.runs("run", "--playground")

    assert said.is_one_clear_line()
    assert f"but {name} is set" in said.err
    assert not (shell.folder / "var").exists()


def test_a_broken_app_yaml_is_said_in_one_line_that_names_it(shell):
    (shell.folder / "app.yaml").write_text("programme: [", encoding="utf-8")
    said = shell.runs("run")

    assert said.is_one_clear_line()
    assert re.match(r"app\.yaml, line \d+: ", said.err)


def test_a_slack_that_cannot_be_reached_is_said_so(shell):
    said = shell.runs("run")

    assert (said.status, said.out) == (2, "")
    assert said.err.splitlines()[-1].startswith("Slack can't be reached;")


def test_a_slack_that_cannot_be_reached_is_said_in_one_line(shell):
    assert shell.runs("run").is_one_clear_line()


def test_a_slack_that_does_not_know_the_token_is_said_so(shell):
    with platform() as slack:
        slack.next["auth.test"] = [Says(200, {"ok": False, "error": "invalid_auth"})]
        said = shell.runs("run", SLACK_API_URL=slack.url)

    assert said.is_one_clear_line()
    assert said.err.startswith("Slack refused SLACK_BOT_TOKEN (invalid_auth);")


def test_a_slack_address_with_a_slip_is_said_so(shell):
    assert shell.runs("run", SLACK_API_URL="slack.com/api/").is_one_clear_line()


def test_a_slack_that_does_not_show_its_people_is_said_so(shell):
    with platform() as slack:
        slack.next["auth.test"] = [WELCOME]
        slack.next["users.list"] = [Says(200, {"ok": False, "error": "missing_scope"})]
        said = shell.runs("run", SLACK_API_URL=slack.url)

    assert said.is_one_clear_line()
    assert said.err.startswith("Slack refused SLACK_BOT_TOKEN (missing_scope);")


def test_an_option_that_does_not_exist_is_bad_use(shell):
    assert shell.runs("tick", "--loudly").status == 2


def test_for_a_shell_it_is_the_same(shell):
    """The whole way once: a process of its own, as somebody at a terminal would start it."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    said = subprocess.run(
        [sys.executable, "-m", "bot", "tick"],
        env={**env, "PYTHONPATH": str(ROOT), "SLACK_BOT_TOKEN": "xoxb-sesame"},
        cwd=shell.folder,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == (
        "MENTORING_SECRET_KEYS is not set; give it one Fernet key of 44 characters\n"
    )


# --- People --------------------------------------------------------------------------------------


def imported(shell, text):
    file = shell.folder / "people.csv"
    file.write_text(text, encoding="utf-8")
    return shell.runs("people", "import", str(file))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("email,name\na@b.c,Ana\n", "line 1: the column time_zone is missing"),
        ("", "line 1: the column name, time_zone is missing"),
        (CSV.format("a@b.c,,UTC,1"), "line 2, name: is empty"),
        (CSV.format("a@b.c,Ana,Mars,1"), "line 2, time_zone: 'Mars' is not a time zone"),
        (CSV.format("a@b.c,Ana,UTC,high"), "line 2, grade: 'high' is not a whole number"),
        (CSV.format(",Ana,UTC,1"), "line 2: give an id or an email"),
        (CSV.format("a@b.c,Ana,UTC,1\nA@B.C,Ann,UTC,1"), "line 3: a@b.c is in the file twice"),
    ],
)
def test_a_line_of_the_directory_that_cannot_be_taken_is_named(shell, text, says):
    said = imported(shell, text)

    assert said.is_one_clear_line()
    assert said.err == f"{says}\n"


def test_a_directory_that_is_not_there_is_said_to_be_missing(shell):
    said = shell.runs("people", "import", "nowhere.csv")

    assert said.is_one_clear_line()
    assert said.err.startswith("nowhere.csv can't be read")


def test_one_bad_line_takes_nobody_in(shell):
    imported(shell, CSV.format("new@b.c,Nora Berg,UTC,1\nbad@b.c,Bo,Mars,1"))

    assert known(shell, "new@b.c") is None


def test_people_are_taken_in_once_and_brought_up_to_date(shell):
    for grade in (3, 4):
        said = imported(shell, CSV.format(f"new@b.c,Nora Berg,UTC,{grade}\n"))
        assert (said.status, said.out) == (0, "1 people are in the directory.\n")

    nora = known(shell, "new@b.c")
    assert (nora.name, nora.grade) == ("Nora Berg", 4)


def known(shell, email):
    ledger = ledger_at(shell.environment["MENTORING_DATABASE_URL"], seed=5)
    (organisation,) = ledger.organisations()
    with ledger.page(organisation) as page:
        account = Account(SLACK, TEAM, "U0NEW")
        page.people.recognise(account, Profile("Somebody", "UTC", "en", email))
        person = page.people.of_account(account)
        found = page.people.person(person) if person else None
    ledger.close()
    return found


def test_two_people_with_one_id_are_refused(shell):
    said = imported(shell, "id,email,name,time_zone\nU1,ana@b.c,Ana,UTC\nU1,ben@b.c,Ben,UTC\n")

    assert said.is_one_clear_line()


def test_a_quote_that_is_never_closed_is_said_so(shell):
    rest = "a@b.c,Ana,UTC,1\n" * 10_000

    assert imported(shell, CSV.format(f'"a@b.c,Ana,UTC,1\n{rest}')).is_one_clear_line()


def test_a_grade_without_end_is_refused(shell):
    assert imported(shell, CSV.format(f"a@b.c,Ana,UTC,{'9' * 20}")).is_one_clear_line()


# --- What works ----------------------------------------------------------------------------------


def test_migrating_again_after_a_programme_exists_changes_nothing(shell):
    said = shell.runs("migrate")

    assert (said.status, said.out) == (0, "The database is ready.\n")
    assert shell.runs("tick").status == 0


def test_a_quiet_tick_says_that_nothing_was_due(shell):
    said = shell.runs("tick")

    assert (said.status, said.err) == (0, "")
    assert said.out == "decided: nothing was due; sent: 0; waiting: 0\n"


def test_a_tick_says_what_was_decided_sent_and_waits(shell):
    ledger = ledger_at(shell.environment["MENTORING_DATABASE_URL"], seed=5)
    office = opened(ledger)
    office.proposes()
    office.empties_the_outbox()
    office.posts(
        MentorApproved(to=office.people["joao"], not_before=MONDAY),
        MentorApproved(to=office.people["amara"], not_before=MONDAY.replace(year=2027)),
    )
    with ledger.page(office.organisation) as page:
        page.due.look_at(Chapter.LOAD, office.people["joao"], MONDAY)
    ledger.close()
    with platform() as slack:
        slack.next["auth.test"] = [WELCOME]
        said = shell.runs("tick", "--json", MENTORING_CLOCK=held(shell), SLACK_API_URL=slack.url)

    assert json.loads(said.out) == {
        "decided": {"settled": 1},
        "sent": 1,
        "waiting": 1,
    }
    assert slack.methods.count("chat.postMessage") == 1


def test_a_tick_that_cannot_reach_slack_keeps_what_waits(shell):
    ledger = ledger_at(shell.environment["MENTORING_DATABASE_URL"], seed=5)
    office = opened(ledger)
    office.posts(MentorApproved(to=office.people["joao"], not_before=MONDAY))
    ledger.close()
    said = shell.runs("tick", "--json", MENTORING_CLOCK=held(shell))

    assert json.loads(said.out) == {"decided": {}, "sent": 0, "waiting": 1}
