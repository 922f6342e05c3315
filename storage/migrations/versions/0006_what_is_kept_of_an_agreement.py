"""What is kept of an agreement: how often they meet, until when, and that the desk was told."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add what a pair settled, and nothing of what they wrote."""
    op.add_column("relationship", sa.Column("meets_every", sa.Integer(), nullable=True))
    op.add_column("relationship", sa.Column("planned_end", sa.Date(), nullable=True))
    op.add_column("relationship", sa.Column("unsettled_on", sa.Date(), nullable=True))


def downgrade() -> None:
    """Forget it. Others point to these rows, so the columns go one by one."""
    op.drop_column("relationship", "unsettled_on")
    op.drop_column("relationship", "planned_end")
    op.drop_column("relationship", "meets_every")
