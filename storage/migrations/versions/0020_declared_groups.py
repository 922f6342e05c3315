"""What people say of themselves, if they like, and what may be seen of groups.

Nobody has said anything yet, so nobody has a row: all who have joined get theirs at once.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Add a place for each."""
    op.create_table(
        "declared",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("counted", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "programme_id", "person_id"],
            ["participant.organisation_id", "participant.programme_id", "participant.person_id"],
            name=op.f("fk_declared_participant_organisation_id_programme_id_person_id"),
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "programme_id", "person_id", name=op.f("pk_declared")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fairness",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "programme_id"],
            ["programme.organisation_id", "programme.id"],
            name=op.f("fk_fairness_programme_organisation_id_programme_id"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "programme_id", name=op.f("pk_fairness")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Forget both."""
    op.drop_table("fairness")
    op.drop_table("declared")
