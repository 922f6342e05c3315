"""Somebody may leave the programme with a relationship; it is sealed until that ends."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0003"


def upgrade() -> None:
    """Add a place for who rests once a relationship has ended."""
    with op.batch_alter_table("relationship") as table:
        table.add_column(sa.Column("afterwards", sa.Text(), nullable=True))


def downgrade() -> None:
    """Take it away again."""
    with op.batch_alter_table("relationship") as table:
        table.drop_column("afterwards")
