"""What people are asked, what of it they have answered, and how often each answer was given."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

UNDER_WAY = """
    INSERT INTO due (organisation_id, chapter, subject, at)
    SELECT organisation_id, '{chapter}', id, introduced_on FROM relationship
    WHERE status = 'active' AND introduced_on IS NOT NULL
"""
"""Whoever has met already is looked at too."""


def upgrade() -> None:
    """Add a place for each. Nobody has been asked anything yet."""
    op.add_column("participant", sa.Column("budget", sa.Text(), nullable=True))
    op.create_table(
        "pulse",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("relationship_id", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "relationship_id"],
            ["relationship.organisation_id", "relationship.id"],
            name=op.f("fk_pulse_relationship_organisation_id_relationship_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "person_id"],
            ["person.organisation_id", "person.id"],
            name=op.f("fk_pulse_person_organisation_id_person_id"),
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "relationship_id", "person_id", name=op.f("pk_pulse")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tally",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "programme_id"],
            ["programme.organisation_id", "programme.id"],
            name=op.f("fk_tally_programme_organisation_id_programme_id"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "programme_id", "item", name=op.f("pk_tally")),
        sqlite_with_rowid=False,
    )
    for chapter in ("pulse", "check-in"):
        op.execute(UNDER_WAY.format(chapter=chapter))


def downgrade() -> None:
    """Forget what was asked and answered."""
    op.execute("DELETE FROM due WHERE chapter IN ('pulse', 'check-in')")
    op.drop_table("tally")
    op.drop_table("pulse")
    op.drop_column("participant", "budget")
