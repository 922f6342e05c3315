"""How somebody is spoken to, where an account's id does not say it."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
KEY = ["organisation_id", "workspace_id", "external_id"]


def upgrade() -> None:
    """Add a place for conversations, which Teams knows by an address and a name of their own."""
    op.create_table(
        "reference",
        *(sa.Column(name, sa.String(length=64), nullable=False) for name in KEY),
        sa.Column("service_url", sa.String(length=200), nullable=False),
        sa.Column("conversation", sa.String(length=300), nullable=False),
        sa.Column("bot", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            KEY,
            [f"account.{name}" for name in KEY],
            name=op.f("fk_reference_account_organisation_id_workspace_id_external_id"),
        ),
        sa.PrimaryKeyConstraint(*KEY, name=op.f("pk_reference")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("reference")
