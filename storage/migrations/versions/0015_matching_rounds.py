"""A matching round, and a sealed ballot for everybody in it."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Add a place for each. No proposal that was made before came of a round."""
    op.create_table(
        "matching_round",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("stage", sa.String(length=64), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("course", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "programme_id"],
            ["programme.organisation_id", "programme.id"],
            name=op.f("fk_matching_round_programme_organisation_id_programme_id"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "programme_id", name=op.f("pk_matching_round")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ballot",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=64), nullable=False),
        sa.Column("cell", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "programme_id"],
            ["programme.organisation_id", "programme.id"],
            name=op.f("fk_ballot_programme_organisation_id_programme_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "person_id"],
            ["person.organisation_id", "person.id"],
            name=op.f("fk_ballot_person_organisation_id_person_id"),
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "programme_id", "person_id", "role", name=op.f("pk_ballot")
        ),
        sqlite_with_rowid=False,
    )
    op.add_column(
        "relationship",
        sa.Column("in_round", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    """Forget what was chosen; a proposal that is open goes on as any other."""
    op.drop_column("relationship", "in_round")
    op.drop_table("ballot")
    op.drop_table("matching_round")
