"""Where the app is installed, and the token with which it speaks there."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add a place for what a workspace hands over when it installs the app."""
    op.create_table(
        "installation",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("workspace_id", sa.String(length=64), nullable=False),
        sa.Column("enterprise", sa.String(length=64), nullable=True),
        sa.Column("is_enterprise", sa.Boolean(), nullable=False),
        sa.Column("token", sa.Text(), nullable=True),
        sa.Column("bot_id", sa.String(length=64), nullable=False),
        sa.Column("bot_user", sa.String(length=64), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "workspace_id"],
            ["workspace.organisation_id", "workspace.id"],
            name=op.f("fk_installation_workspace_organisation_id_workspace_id"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "workspace_id", name=op.f("pk_installation")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Forget where it is installed."""
    op.drop_table("installation")
