"""Who has had the briefing, and whose was waived."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

EARLIER = """
    INSERT INTO briefing
        (organisation_id, programme_id, person_id, role, lessons, is_done, waived_on)
    SELECT organisation_id, programme_id, person_id, role, 0, false, CURRENT_DATE FROM wish
"""
"""Whoever signed up before there was a briefing is introduced without one, as they were told."""


def upgrade() -> None:
    """Add a place for how far everybody has come."""
    op.create_table(
        "briefing",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=64), nullable=False),
        sa.Column("lessons", sa.Integer(), nullable=False),
        sa.Column("is_done", sa.Boolean(), nullable=False),
        sa.Column("waived_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id", "programme_id", "person_id"],
            ["participant.organisation_id", "participant.programme_id", "participant.person_id"],
            name=op.f("fk_briefing_participant_organisation_id_programme_id_person_id"),
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "programme_id", "person_id", "role", name=op.f("pk_briefing")
        ),
        sqlite_with_rowid=False,
    )
    op.execute(EARLIER)


def downgrade() -> None:
    """Forget who has had it."""
    op.drop_table("briefing")
