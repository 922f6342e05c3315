"""Bringing a database to the shape that this version expects, and checking that it has it."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from storage.keys import Keyring

HERE = Path(__file__).parent / "migrations"


class NotMigratedError(Exception):
    """The database is not in the shape that this version expects."""


def configuration(connection: Connection | None = None, keys: Keyring | None = None) -> Config:
    """Return Alembic's configuration, for one connection; *keys* seal what was plain before."""
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    config.attributes["keys"] = keys
    return config


def migrate(engine: Engine, to: str = "head", keys: Keyring | None = None) -> None:
    """Bring the database to *to*; raises NotMigratedError if it can't be opened.

    *keys* are needed only where there is something to be sealed that was plain before.
    """
    step(engine)
    with engine.begin() as connection:
        if to == "base":
            command.downgrade(configuration(connection, keys), to)
        else:
            command.upgrade(configuration(connection, keys), to)


def differences(engine: Engine) -> None:
    """Raise if the tables as migrated are not the tables as declared."""
    with engine.begin() as connection:
        command.check(configuration(connection))


def require_migrated(engine: Engine) -> None:
    """Raise NotMigratedError unless the database is at the newest step."""
    if step(engine) != ScriptDirectory.from_config(configuration()).get_current_head():
        raise NotMigratedError("the database is not migrated; run `mentoring migrate`")


def step(engine: Engine) -> str | None:
    """Return at which step the database is, if at any; raises NotMigratedError."""
    try:
        with engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision()
    except DBAPIError as error:
        raise NotMigratedError("the database can't be opened; is its address right?") from error
