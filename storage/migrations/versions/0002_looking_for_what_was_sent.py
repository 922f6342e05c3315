"""What was sent can be looked for, and what is late expires."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what delivery needs to know of a first try, and until when a message makes sense."""
    with op.batch_alter_table("outbox") as table:
        table.add_column(sa.Column("since", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("expires", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Take both away again."""
    with op.batch_alter_table("outbox") as table:
        table.drop_column("expires")
        table.drop_column("since")
