"""Asks the database: a question is put together once, and the driver itself answers it.

What SQLAlchemy does around a statement that was put together long ago takes several times as long
as the database does. So it only says things in a database's own words, and how values are written
and read there; the rest happens here. What stands in a column is read when somebody looks at it:
of long lists most is never looked at.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import Delete, Insert, Update
from sqlalchemy.sql.compiler import SQLCompiler

Values: TypeAlias = Mapping[str, Any]
Change: TypeAlias = Callable[[Any], Any] | None
"""How a value is written or read; None if it stays as it is."""
MOST = 1024
"""So many questions are kept."""


class Found(tuple[Any, ...]):
    """A row, as the driver gave it; by their names its columns are read.

    Where several of them have one name, this is the first one's.
    """

    __slots__ = ()
    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Return what stands in a column."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found; or how many rows were written."""

    rows: Sequence[Found]
    rowcount: int
    first_of: Callable[[Found], Any] = itemgetter(0)
    """Reads what stands first in a row."""

    def __iter__(self) -> Iterator[Found]:
        """Go through the rows."""
        return iter(self.rows)

    def first(self) -> Found | None:
        """Return the first row, if there is one."""
        return self.rows[0] if self.rows else None

    def scalar(self) -> Any:
        """Return what stands first in the first row, if there is one."""
        return self.first_of(self.rows[0]) if self.rows else None

    def scalars(self) -> tuple[Any, ...]:
        """Return what stands first in each row."""
        return tuple(map(self.first_of, self.rows))


@dataclass(frozen=True, slots=True)
class Tongue:
    """How one kind of database speaks."""

    name: str
    compiler: type
    dialect: Dialect = field(compare=False)

    @classmethod
    def of(cls, connection: Connection) -> "Tongue":
        """Return how the database at the other end speaks."""
        dialect = connection.dialect
        return cls(dialect.name, dialect.statement_compiler, dialect)


def ask(connection: Connection, tongue: Tongue, statement: Executable, what: Values) -> Answer:
    """Ask, inside the transaction that is open."""
    question = put_together(tongue, statement, tuple(what))
    text, values = question.put(what)
    cursor = told(connection, tongue, "execute", text, values)
    try:
        return Answer(question.read(cursor), cursor.rowcount, question.first_of)
    finally:
        cursor.close()


def tell(
    connection: Connection, tongue: Tongue, statement: Executable, rows: Sequence[Values]
) -> None:
    """Write several rows at once."""
    question = put_together(tongue, statement, tuple(rows[0]))
    said = [question.put(row) for row in rows]
    told(connection, tongue, "executemany", said[0][0], [values for _, values in said]).close()


def told(connection: Connection, tongue: Tongue, how: str, text: str, values: object) -> Any:
    """Have the driver say it; whoever listens to the engine hears of it before."""
    cursor = connection.connection.cursor()
    for hear in connection.dispatch.before_cursor_execute:
        hear(connection, cursor, text, values, None, how == "executemany")
    kind = tongue.dialect.loaded_dbapi.Error
    try:
        getattr(cursor, how)(text, values)
    except kind as error:
        cursor.close()
        raise DBAPIError.instance(
            text, None, error, kind, hide_parameters=True, dialect=tongue.dialect
        ) from error
    return cursor


@dataclass(slots=True)
class Question:
    """A statement in the words of one kind of database."""

    compiled: SQLCompiler
    dialect: Dialect
    lists: Collection[str]
    """Names that stand for several values."""
    writing: Mapping[str, Change]
    fixed: Values
    """Values that are the same whoever asks."""
    texts: dict[tuple[int, ...], tuple[str, Sequence[str] | None]] = field(default_factory=dict)
    """By the length of the lists: the words, and in which order the values come, if in one."""
    row: Callable[[Sequence[Any]], Found] | None = None
    first_of: Callable[[Found], Any] = itemgetter(0)

    def put(self, what: Values) -> tuple[str, Any]:
        """Return the words, and the values as the driver takes them."""
        values, lengths = dict(self.fixed), list[int]()
        for name, value in what.items():
            change = self.writing.get(name)
            if name in self.lists:
                lengths.append(len(value))
                for number, each in enumerate(value, start=1):
                    values[f"{name}_{number}"] = each if change is None else change(each)
            else:
                values[name] = value if change is None else change(value)
        text, order = self._said(tuple(lengths), what)
        return text, values if order is None else [values[name] for name in order]

    def _said(self, lengths: tuple[int, ...], what: Values) -> tuple[str, Sequence[str] | None]:
        if lengths not in self.texts:
            said = self.compiled.construct_expanded_state(dict(what))
            self.texts[lengths] = (said.statement, said.positiontup)
        return self.texts[lengths]

    def read(self, cursor: Any) -> Sequence[Found]:
        """Return all rows; none, where something was only written."""
        if cursor.description is None:
            return ()
        return list(map(self.row or self._learned(cursor.description), cursor))

    def _learned(self, described: Sequence[Sequence[Any]]) -> Callable[[Sequence[Any]], Found]:
        """Find out how such an answer is read, from the first of them."""
        kinds = [each.type for each in self.compiled.statement.selected_columns]  # type: ignore[union-attr]  # whatever finds rows selects them
        changes = (
            kind.dialect_impl(self.dialect).result_processor(self.dialect, column[1])
            for kind, column in zip(kinds, described, strict=True)
        )
        readings = [reading(place, change) for place, change in enumerate(changes)]
        self.first_of = readings[0]
        self.row = row_of([column[0] for column in described], readings)
        return self.row


@lru_cache(MOST)
def put_together(tongue: Tongue, statement: Executable, names: tuple[str, ...]) -> Question:
    """Put a question together, for as long as it is among those that are asked most."""
    written = list(names) if isinstance(statement, Insert | Update | Delete) else None
    compiled: SQLCompiler = statement.compile(dialect=tongue.dialect, column_keys=written)  # type: ignore[attr-defined]  # what can be executed can be compiled
    binds, dialect = compiled.binds, tongue.dialect
    writing = {
        name: bind.type.dialect_impl(dialect).bind_processor(dialect)
        for name, bind in binds.items()
    }
    fixed = {}
    for name, bind in binds.items():
        if name not in names:
            change = writing[name]
            fixed[name] = bind.value if change is None else change(bind.value)
    lists = {each.key for each in compiled.post_compile_params}
    return Question(compiled, dialect, lists, writing, fixed)


def reading(place: int, change: Change) -> Callable[[Found], Any]:
    """Return what reads one column of a row."""
    if change is None:
        return itemgetter(place)
    return lambda row: change(row[place])


def row_of(
    names: Sequence[str], readings: Sequence[Callable[[Found], Any]]
) -> Callable[[Sequence[Any]], Found]:
    """Return what makes rows with these columns."""
    places: dict[str, Any] = {"__slots__": ()}
    for name, read in zip(names, readings, strict=True):
        places.setdefault(name, property(read))
    return type("Found", (Found,), places)
