"""What people choose for themselves: language, time zone, and whom not to be matched with."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add a place for each choice. Nobody has made one yet."""
    op.add_column("person", sa.Column("own_zone", sa.String(length=64), nullable=True))
    op.add_column("person", sa.Column("own_language", sa.String(length=64), nullable=True))
    op.add_column("participant", sa.Column("apart", sa.Text(), nullable=True))


def downgrade() -> None:
    """Forget what was chosen."""
    op.drop_column("participant", "apart")
    op.drop_column("person", "own_language")
    op.drop_column("person", "own_zone")
