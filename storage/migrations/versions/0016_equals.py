"""What a peer can help with, and whose turn it is among co-mentors."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Nobody has offered anything to a peer yet, and nobody takes turns."""
    op.add_column("wish", sa.Column("offers", sa.JSON(), nullable=True))
    op.add_column("relationship", sa.Column("turn", sa.Integer(), nullable=True))


def downgrade() -> None:
    """Forget it."""
    op.drop_column("relationship", "turn")
    op.drop_column("wish", "offers")
