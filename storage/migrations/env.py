"""Runs migrations on the connection it is handed."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from storage.tables import Base, Instant


def render_item(kind: str, thing: object, _: AutogenContext) -> str | Literal[False]:
    """Write our own column types as the plain ones they are in the database."""
    plain = kind == "type" and isinstance(thing, Instant)
    return "sa.DateTime(timezone=True)" if plain else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=render_item,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
