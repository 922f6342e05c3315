"""What is kept of an agreement: how often they meet, until when, and that the desk was told."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0003"


def upgrade() -> None:
    """Add what a pair settled, and nothing of what they wrote."""
    with op.batch_alter_table("relationship") as table:
        table.add_column(sa.Column("meets_every", sa.Integer(), nullable=True))
        table.add_column(sa.Column("planned_end", sa.Date(), nullable=True))
        table.add_column(sa.Column("unsettled_on", sa.Date(), nullable=True))


def downgrade() -> None:
    """Forget it."""
    with op.batch_alter_table("relationship") as table:
        table.drop_column("unsettled_on")
        table.drop_column("planned_end")
        table.drop_column("meets_every")
