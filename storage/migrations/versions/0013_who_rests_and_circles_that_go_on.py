"""Until when people rest, and whose part in a circle has ended."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add a place for both; nobody rests yet, and no circle has got smaller."""
    op.add_column("relationship", sa.Column("paused_until", sa.Date(), nullable=True))
    op.add_column("relationship", sa.Column("rested_on", sa.DateTime(timezone=True), nullable=True))
    op.add_column("membership", sa.Column("leaves_on", sa.Date(), nullable=True))
    op.add_column("membership", sa.Column("left_on", sa.Date(), nullable=True))


def downgrade() -> None:
    """Forget it. Others point to these rows, so the columns go one by one."""
    op.drop_column("membership", "left_on")
    op.drop_column("membership", "leaves_on")
    op.drop_column("relationship", "rested_on")
    op.drop_column("relationship", "paused_until")
