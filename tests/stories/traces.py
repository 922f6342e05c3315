"""Everything that anybody could read afterwards: tables, logs, metrics, calls, and my-data.

Ciphertexts are compared decrypted, instants cut to the UTC day, log lines and calls as sorted
lists. Only row, trigger and view ids and signatures are normalised; never a person, an account, a
channel or a role.
"""

import json
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import structlog
from sqlalchemy import MetaData, create_engine, select

from bot import logs
from storage.keys import Keyring

SEALED = re.compile(r"^gAAAA[\w-]{40,}={0,2}$")
INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(\+00:00|Z)?")
NORMALISED = {"view_id", "trigger_id", "hash", "root_view_id", "previous_view_id"}


@dataclass(frozen=True)
class Trace:
    """What can be read at one moment, part by part."""

    tables: tuple[str, ...]
    logs: tuple[str, ...]
    metrics: tuple[str, ...]
    calls: tuple[str, ...]
    kept: tuple[str, ...]
    """What stands in chats where the platform keeps what was pressed there."""
    my_data: tuple[str, ...]


@dataclass
class Ears(logging.Handler):
    """Keeps every log line as it would be written."""

    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(logging.DEBUG)

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))

    def __hash__(self) -> int:
        return id(self)


@contextmanager
def listening() -> Iterator[Ears]:
    """Log everything, at DEBUG, the way the bot does; and keep it."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    logs.configure(logging.DEBUG)
    ears = Ears()
    ears.setFormatter(root.handlers[0].formatter)
    for each in root.handlers[0].filters:
        ears.addFilter(each)
    root.handlers = [ears]
    try:
        yield ears
    finally:
        root.handlers = handlers
        root.setLevel(level)
        structlog.reset_defaults()


def every_table(address: str, keys: Keyring | None = None) -> tuple[str, ...]:
    """Return every row of every table there is, ours or not; sealed, without the keys."""
    engine = create_engine(address)
    found: list[str] = []
    meta = MetaData()
    meta.reflect(engine)
    with engine.connect() as connection:
        for table in meta.sorted_tables:
            rows = connection.execute(select(table)).mappings()
            found += [f"{table.name} {plainly(dict(row), keys)}" for row in rows]
    engine.dispose()
    return tuple(sorted(found))


def every_call(calls: list[dict[str, Any]]) -> tuple[str, ...]:
    """Return every call that was made to Slack."""
    return tuple(
        sorted(
            f"{to_the_day(str(call['at']))} {call['method']} {plainly(call['arguments'], None)}"
            for call in calls
        )
    )


def every_message(chats: Mapping[str, list[dict[str, Any]]]) -> tuple[str, ...]:
    """Return everything that stands in chats, as it was left there."""
    return tuple(
        f"{where} {plainly(post, None)}" for where in sorted(chats) for post in chats[where]
    )


def metrics(base_url: str) -> tuple[str, ...]:
    """Return what a monitoring system could read; when counting began is the process's age."""
    text = httpx.get(f"{base_url}/metrics").text
    return tuple(line for line in text.splitlines() if "_created" not in line)


def plainly(thing: Any, keys: Keyring | None) -> str:
    """Return data as text: unsealed, cut to the day, without ids that are new each time."""
    return json.dumps(_plain(thing, keys), sort_keys=True, ensure_ascii=False)


def _plain(thing: Any, keys: Keyring | None) -> Any:
    match thing:
        case dict():
            return {k: "…" if k in NORMALISED else _plain(v, keys) for k, v in thing.items()}
        case list() | tuple():
            return [_plain(each, keys) for each in thing]
        case datetime():
            return str(thing.date())
        case str() if keys and SEALED.match(thing):
            return to_the_day(keys.unseal(thing))
        case str():
            return to_the_day(thing)
        case _:
            return thing if isinstance(thing, int | float | bool | None) else str(thing)


def to_the_day(text: str) -> str:
    """Cut every instant in a text to its day."""
    return INSTANT.sub(r"\1", text)


def key_of(folder: Path) -> Keyring:
    """Return the keys of a rehearsal."""
    return Keyring.parse([(folder / "secret-keys").read_text().strip()])
