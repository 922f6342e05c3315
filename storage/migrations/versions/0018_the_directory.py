"""Which mentors agreed to be listed where mentees pick for themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Nobody has agreed to it yet."""
    op.add_column(
        "wish", sa.Column("listed", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def downgrade() -> None:
    """Forget who did."""
    op.drop_column("wish", "listed")
