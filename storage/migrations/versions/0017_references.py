"""How somebody is spoken to, where an account's id does not say it; codes that link accounts."""

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
    op.create_table(
        "link",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("guesses", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "person_id"],
            ["person.organisation_id", "person.id"],
            name=op.f("fk_link_person_organisation_id_person_id"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "person_id", name=op.f("pk_link")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_link_organisation_id_mark"), "link", ["organisation_id", "mark"], unique=False
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_index(op.f("ix_link_organisation_id_mark"), table_name="link")
    op.drop_table("link")
    op.drop_table("reference")
