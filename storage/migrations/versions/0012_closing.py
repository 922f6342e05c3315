"""What members say for a closing, sealed; until when they go on; and how answers are counted."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0008"


def upgrade() -> None:
    """Add a place for each."""
    op.add_column("relationship", sa.Column("closing_since", sa.Date(), nullable=True))
    op.add_column("relationship", sa.Column("extended_until", sa.Date(), nullable=True))
    op.add_column(
        "relationship", sa.Column("extended_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.add_column("membership", sa.Column("closing", sa.Text(), nullable=True))
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


def downgrade() -> None:
    """Forget it."""
    op.drop_table("tally")
    op.drop_column("membership", "closing")
    op.drop_column("relationship", "extended_at")
    op.drop_column("relationship", "extended_until")
    op.drop_column("relationship", "closing_since")
