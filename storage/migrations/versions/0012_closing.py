"""What members say for a closing, sealed; and until when they go on."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

UNDER_WAY = """
    INSERT INTO due (organisation_id, chapter, subject, at)
    SELECT organisation_id, 'closing', id, introduced_on FROM relationship
    WHERE status = 'active' AND introduced_on IS NOT NULL
"""
"""Whoever has met already comes to an end too."""


def upgrade() -> None:
    """Add a place for each."""
    op.add_column("relationship", sa.Column("closing_since", sa.Date(), nullable=True))
    op.add_column("relationship", sa.Column("extended_until", sa.Date(), nullable=True))
    op.add_column(
        "relationship", sa.Column("extended_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.add_column("membership", sa.Column("closing", sa.Text(), nullable=True))
    op.execute(UNDER_WAY)


def downgrade() -> None:
    """Forget it."""
    op.execute("DELETE FROM due WHERE chapter = 'closing'")
    op.drop_column("membership", "closing")
    op.drop_column("relationship", "extended_at")
    op.drop_column("relationship", "extended_until")
    op.drop_column("relationship", "closing_since")
