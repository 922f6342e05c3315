"""Who asked for a word, and who answered "not yet", sealed; no such answer among the facts.

Homes to be drawn wait apart from messages.
"""

import sqlalchemy as sa
from alembic import op

from storage.keys import Keyring

revision = "0019"
down_revision = "0018"

NOT_YET = "not-yet"
LENGTH = 64
"""Of an id at the most."""
CASE = sa.table(
    "case",
    *(sa.column(each) for each in ("organisation_id", "id", "person_id", "concerns")),
    sa.column("is_closed", sa.Boolean()),
)
CLAIM = sa.table(
    "claim", *(sa.column(each) for each in ("organisation_id", "case_id", "person_id"))
)
RELATIONSHIP = sa.table(
    "relationship",
    *(sa.column(each) for each in ("organisation_id", "id", "status", "not_yet")),
    sa.column("question_answered", sa.Boolean()),
)
JOURNAL = sa.table("journal", sa.column("fact"))
HOMES = "UPDATE outbox SET status = '{}' WHERE place = 'home'"
PERSON = "fk_case_person_organisation_id_person_id"


def upgrade() -> None:
    """Seal both where something is still open, and forget the facts."""
    op.add_column("relationship", sa.Column("not_yet", sa.Text(), nullable=True))
    op.add_column("case", sa.Column("concerns", sa.Text(), nullable=True))
    seal_answers()
    seal_cases()
    op.execute(JOURNAL.delete().where(JOURNAL.c.fact.contains('"is": "NotYetMet"')))
    op.drop_column("relationship", "question_answered")
    op.execute(HOMES.format("home"))
    held = claims()
    with op.batch_alter_table("case", table_kwargs={"sqlite_with_rowid": False}) as table:
        table.drop_constraint(PERSON, type_="foreignkey")
        table.drop_column("person_id")
    give_back(held)


def downgrade() -> None:
    """Forget both: what is sealed is not written down again."""
    op.execute(HOMES.format("waiting"))
    op.drop_column("relationship", "not_yet")
    op.add_column(
        "relationship",
        sa.Column("question_answered", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    held = claims()
    with op.batch_alter_table("case", table_kwargs={"sqlite_with_rowid": False}) as table:
        table.drop_column("concerns")
        table.add_column(sa.Column("person_id", sa.String(length=64), nullable=True))
        table.create_foreign_key(
            PERSON, "person", ["organisation_id", "person_id"], ["organisation_id", "id"]
        )
    give_back(held)


def seal_answers() -> None:
    """Seal, for all that go on, whether the question was answered."""
    going_on = sa.select(RELATIONSHIP).where(RELATIONSHIP.c.status != "ended")
    found = op.get_bind().execute(going_on).all()
    keyring = keys(is_needed=any(row.question_answered for row in found))
    if keyring is None:
        return
    for row in found:
        here = (RELATIONSHIP.c.organisation_id == row.organisation_id) & (
            RELATIONSHIP.c.id == row.id
        )
        sealed = keyring.seal((NOT_YET if row.question_answered else "").ljust(len(NOT_YET) + 1))
        op.execute(RELATIONSHIP.update().where(here).values(not_yet=sealed))


def seal_cases() -> None:
    """Seal, for all cases that are open, whom they name."""
    is_open = sa.select(CASE).where(CASE.c.is_closed.is_(False))
    found = op.get_bind().execute(is_open).all()
    keyring = keys(is_needed=any(row.person_id for row in found))
    if keyring is None:
        return
    for row in found:
        here = (CASE.c.organisation_id == row.organisation_id) & (CASE.c.id == row.id)
        sealed = keyring.seal((row.person_id or "").ljust(LENGTH))
        op.execute(CASE.update().where(here).values(concerns=sealed))


def claims() -> list[sa.Row[tuple[str, ...]]]:
    """Take away what points to cases, while their table is made anew."""
    found = list(op.get_bind().execute(sa.select(CLAIM)).all())
    op.execute(CLAIM.delete())
    return found


def give_back(held: list[sa.Row[tuple[str, ...]]]) -> None:
    """Put it back."""
    for row in held:
        op.execute(CLAIM.insert().values(**row._mapping))  # noqa: SLF001 — SQLAlchemy's own name


def keys(*, is_needed: bool) -> Keyring | None:
    """Return what to seal with; without it what was plain would stay so."""
    found: Keyring | None = op.get_context().config.attributes["keys"]  # type: ignore[union-attr]  # always
    if found is None and is_needed:
        raise RuntimeError("there are answers to be sealed: run `mentoring migrate` with its keys")
    return found
