"""Where the workspace keeps what must survive a restart: one SQLite file."""

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Json = dict[str, Any]

SCHEMA = """
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS conversations (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, members TEXT NOT NULL,
    created INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS messages (
    ts TEXT PRIMARY KEY, conversation TEXT NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL,
    blocks TEXT NOT NULL, metadata TEXT, edited TEXT, thread_ts TEXT,
    files TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX IF NOT EXISTS messages_by_conversation ON messages (conversation, ts);
CREATE TABLE IF NOT EXISTS marks (
    person TEXT NOT NULL, conversation TEXT NOT NULL, ts TEXT NOT NULL,
    PRIMARY KEY (person, conversation)
);
CREATE TABLE IF NOT EXISTS accounts (id TEXT PRIMARY KEY, account TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tokens (
    token TEXT PRIMARY KEY, scopes TEXT NOT NULL, state TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS files (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, title TEXT NOT NULL, length INTEGER NOT NULL,
    content BLOB
);
CREATE TABLE IF NOT EXISTS homes (person TEXT PRIMARY KEY, view TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS calls (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, method TEXT NOT NULL, arguments TEXT NOT NULL,
    answer TEXT NOT NULL, status INTEGER NOT NULL DEFAULT 200, accepted INTEGER NOT NULL DEFAULT 1,
    received REAL NOT NULL DEFAULT 0
);
"""
ADDED = (
    ("messages", "thread_ts TEXT"),
    ("messages", "files TEXT NOT NULL DEFAULT '[]'"),
    ("calls", "status INTEGER NOT NULL DEFAULT 200"),
    ("calls", "accepted INTEGER NOT NULL DEFAULT 1"),
    ("calls", "received REAL NOT NULL DEFAULT 0"),
)


class Memory:
    """A thin hold on the database. Everything runs on the event loop's own thread."""

    def __init__(self, path: Path | str) -> None:
        """Open the file, making it and its folder when they are not there."""
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._database.row_factory = sqlite3.Row
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = NORMAL")
        self._database.executescript(SCHEMA)
        self._add_what_an_older_file_lacks()

    def _add_what_an_older_file_lacks(self) -> None:
        for table, column in ADDED:
            known = {row["name"] for row in self.rows(f"PRAGMA table_info({table})")}
            if column.split()[0] not in known:
                self._database.execute(f"ALTER TABLE {table} ADD COLUMN {column}")

    def write(self, sql: str, values: Mapping[str, object]) -> int:
        """Run one statement with named values; say how many rows it touched."""
        return self._database.execute(sql, values).rowcount

    def rows(self, sql: str, **values: object) -> list[sqlite3.Row]:
        """All rows that a query finds."""
        return self._database.execute(sql, values).fetchall()

    def row(self, sql: str, **values: object) -> sqlite3.Row | None:
        """Only the first row that a query finds, if any."""
        found = self.rows(sql, **values)
        return found[0] if found else None

    def count(self, name: str, at_least: int = 0) -> int:
        """Step a named counter: to one more than before, or to `at_least` if that is more."""
        found = self.row(
            "INSERT INTO counters VALUES (:name, max(1, :least)) ON CONFLICT (name) "
            "DO UPDATE SET value = max(value + 1, :least) RETURNING value",
            name=name,
            least=at_least,
        )
        return int(found["value"]) if found else 0

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def dump(value: object) -> str:
    """Write a value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
