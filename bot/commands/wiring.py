"""Puts the parts together. Every command begins here, so that a wrong setting reads the same."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.addresses import is_loopback
from bot.settings import AppSettings, Environment
from flows.groups import Dimension
from flows.matching.policy import STANDARD, Policy
from flows.people import PersonId
from flows.programme import CompanyTime, KeyDate
from scheduler.clock import Clock, held, real
from storage import directory, foundation
from storage.engines import BadAddressError, folder, reader, writer
from storage.keys import BadKeyError, Keyring, WrongKeyError
from storage.ledger import Ledger
from storage.migrate import NotMigratedError, require_migrated
from storage.programmes import Seed
from storage.scope import OrganisationId


class CannotStartError(Exception):
    """Something is missing or wrong; the sentence says what to do."""


@dataclass(frozen=True)
class House:
    """A ledger, a clock, and the organisation of this deployment."""

    ledger: Ledger
    clock: Clock
    organisation: OrganisationId


def open_ledger(
    env: Environment, policy: Policy = STANDARD, dimensions: tuple[Dimension, ...] = ()
) -> Ledger:
    """Open the database; raises CannotStartError for a missing or bad key or address."""
    keys = [key.strip() for key in env.mentoring_secret_keys.split(",") if key.strip()]
    if not keys:
        raise CannotStartError(
            "MENTORING_SECRET_KEYS is not set; give it one Fernet key of 44 characters"
        )
    url = env.mentoring_database_url
    try:
        keyring, where = Keyring.parse(keys), folder(url)
        ledger = Ledger(writer(url), reader(url), keyring, policy=policy, dimensions=dimensions)
    except BadKeyError as error:
        raise CannotStartError(f"MENTORING_SECRET_KEYS: {error}") from None
    except BadAddressError:
        raise CannotStartError(
            "MENTORING_DATABASE_URL is not an address like sqlite:///var/mentoring.db "
            "or postgresql+psycopg://name:password@host/mentoring"
        ) from None
    make_folder(where)
    return ledger


def make_folder(path: Path | None) -> None:
    """Make the folder that a SQLite file lies in; raises CannotStartError."""
    try:
        if path is not None:
            path.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise CannotStartError(
            f"the folder {path} can't be made; let MENTORING_DATABASE_URL name another one"
        ) from None


def ready(ledger: Ledger) -> None:
    """Raise CannotStartError unless the database is in shape and the keys fit it."""
    try:
        require_migrated(ledger.read)
        foundation.require_right_keys(ledger)
    except NotMigratedError as error:
        raise CannotStartError(str(error)) from None
    except WrongKeyError:
        raise CannotStartError(
            "MENTORING_SECRET_KEYS does not hold the key this database was written with; "
            "add the old key after the new one"
        ) from None


@contextmanager
def house(
    env: Environment, policy: Policy = STANDARD, dimensions: tuple[Dimension, ...] = ()
) -> Iterator[House]:
    """Open a database that is ready for use, for as long as it is needed."""
    clock = clock_of(env)
    with closing(open_ledger(env, policy, dimensions)) as ledger:
        ready(ledger)
        organisations = ledger.organisations()
        if not organisations:
            raise CannotStartError("the database holds no programme yet; run `mentoring run` once")
        yield House(ledger, clock, organisations[0])


def clock_of(env: Environment) -> Clock:
    """Return the domain clock; a held one is refused where it could reach real people.

    Raises CannotStartError, ClockError.
    """
    if env.mentoring_clock is None:
        return real
    if env.slack_bot_token or env.slack_app_token or env.slack_client_id:
        require_rehearsal(env)
    if (env.teams_client_id or env.teams_client_secret) and not is_loopback(env.teams_login_url):
        raise CannotStartError(
            "MENTORING_CLOCK is for rehearsals: unset it, or point TEAMS_LOGIN_URL to this machine"
        )
    clock = held(env.mentoring_clock)
    clock()  # one that shows nothing is better found at the start
    return clock


def require_rehearsal(env: Environment) -> None:
    """Refuse a held clock in a process that holds a token which is good for real people."""
    if env.mentoring_clock is not None and not is_loopback(env.slack_api_url):
        raise CannotStartError(
            "MENTORING_CLOCK is for rehearsals: unset it, or point SLACK_API_URL to this machine"
        )


def plant(ledger: Ledger, settings: AppSettings) -> OrganisationId:
    """Fill an empty database from the file. A programme that exists is left as it is."""
    organisation = foundation.found(ledger, settings.organisation)
    with ledger.page(organisation) as page:
        if not page.programmes.exists():
            coordinators = tuple(
                page.people.named(each.name, each.email, settings.programme.zone)
                for each in settings.coordinators
            )
            page.programmes.plant(seed(settings, coordinators))
    return organisation


def seed(settings: AppSettings, coordinators: tuple[PersonId, ...]) -> Seed:
    """Return what the file says about the programme."""
    given = settings.programme
    return Seed(
        name=given.name,
        aim=given.aim,
        zone=given.zone,
        coordinators=coordinators,
        opens=given.hours.opens,
        closes=given.hours.closes,
        working_days=given.working_days,
        holiday_country=given.holiday_country,
        rhythm=given.rhythm.rhythm(),
        topics=tuple(given.topics),
        departments=tuple(given.departments),
        languages=tuple(given.languages),
        dates=tuple(KeyDate(each.name, each.day) for each in given.dates),
        company_time=CompanyTime(time.counts, time.hours) if (time := given.company_time) else None,
        exit=given.exit,
        exit_days=given.exit_days,
        forms=tuple(given.forms),
    )


def import_people(ledger: Ledger, organisation: OrganisationId, file: Path) -> int:
    """Take a directory file in; raises storage.directory.BadRowError."""
    entries = directory.read(file)
    with ledger.page(organisation) as page:
        return directory.keep(page.scope, entries)
