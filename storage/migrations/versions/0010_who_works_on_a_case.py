"""Who works on a case and by when, where its post stands, and what the digest has shown."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

LONG_AGO = "2000-01-01 00:00:00"
LISTED = f"""
    INSERT INTO due (organisation_id, chapter, subject, at)
    SELECT organisation_id, 'morning', id, '{LONG_AGO}' FROM programme
"""  # noqa: S608 — a constant of this file
"""The next morning list looks at what is open already."""
NO_LONGER = "DELETE FROM due WHERE chapter IN ('morning', 'digest', 'waiting')"


def upgrade() -> None:
    """Add places for them. A case that is open already is due since it was opened."""
    for column in (
        sa.Column("kept_from", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("rests_until", sa.Date(), nullable=True),
        sa.Column("is_listed", sa.Boolean(), nullable=True),
        sa.Column("is_closed", sa.Boolean(), nullable=True),
        sa.Column("post", sa.String(length=64), nullable=True),
        sa.Column("is_stale", sa.Boolean(), nullable=True),
    ):
        op.add_column("case", column)
    op.execute(
        'UPDATE "case" SET due_on = opened_on, is_listed = false, is_closed = false, '
        "is_stale = false"
    )
    with op.batch_alter_table("case", table_kwargs={"sqlite_with_rowid": False}) as table:
        for name, kind in (
            ("due_on", sa.Date()),
            ("is_listed", sa.Boolean()),
            ("is_closed", sa.Boolean()),
            ("is_stale", sa.Boolean()),
        ):
            table.alter_column(name, existing_type=kind, nullable=False)
    op.create_table(
        "claim",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "case_id"],
            ["case.organisation_id", "case.id"],
            name=op.f("fk_claim_case_organisation_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "person_id"],
            ["person.organisation_id", "person.id"],
            name=op.f("fk_claim_person_organisation_id_person_id"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "case_id", name=op.f("pk_claim")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "figure",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("shown", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "programme_id"],
            ["programme.organisation_id", "programme.id"],
            name=op.f("fk_figure_programme_organisation_id_programme_id"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "programme_id", "name", name=op.f("pk_figure")),
        sqlite_with_rowid=False,
    )
    op.execute(LISTED)


def downgrade() -> None:
    """Forget all of it."""
    op.execute(NO_LONGER)
    op.drop_table("figure")
    op.drop_table("claim")
    with op.batch_alter_table("case", table_kwargs={"sqlite_with_rowid": False}) as table:
        for name in (
            "is_stale",
            "post",
            "is_closed",
            "is_listed",
            "rests_until",
            "due_on",
            "kept_from",
        ):
            table.drop_column(name)
