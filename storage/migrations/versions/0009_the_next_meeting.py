"""The next meeting of each pair: what was offered or settled, sealed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add a place for it."""
    op.add_column("relationship", sa.Column("next_meeting", sa.Text(), nullable=True))


def downgrade() -> None:
    """Forget it."""
    op.drop_column("relationship", "next_meeting")
