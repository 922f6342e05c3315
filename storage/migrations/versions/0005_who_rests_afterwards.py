"""Somebody may leave the programme with a relationship; it is sealed until that ends."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0003"


def upgrade() -> None:
    """Add a place for who rests once a relationship has ended."""
    op.add_column("relationship", sa.Column("afterwards", sa.Text(), nullable=True))


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("relationship", "afterwards")
