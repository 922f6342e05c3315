"""Of what is over no name stays in the outbox; what may be asked is sealed for all who joined."""

import json

import sqlalchemy as sa
from alembic import op

from storage.keys import Keyring

revision = "0021"
down_revision = "0020"

FORGET = """
    DELETE FROM outbox WHERE payload IS NULL AND EXISTS (
        SELECT 1 FROM relationship
        WHERE relationship.organisation_id = outbox.organisation_id
        AND relationship.id = outbox.relationship_id AND relationship.status = 'ended'
    )
"""
PARTICIPANT = sa.table(
    "participant",
    *(sa.column(each) for each in ("organisation_id", "programme_id", "person_id", "budget")),
)
NOTHING_ASKED = json.dumps(
    {
        "asked_on": None,
        "checked_in_on": None,
        "mark": "",
        "said_how_freely": False,
        "wrote_on": None,
    }
)
LENGTH = 200


def upgrade() -> None:
    """Forget the names, and leave no cell empty. Without a key there is nothing to fill it with."""
    op.execute(FORGET)
    keyring: Keyring | None = op.get_context().config.attributes["keys"]  # type: ignore[union-attr]  # always
    if keyring is not None:
        sealed = keyring.seal(NOTHING_ASKED.ljust(LENGTH))
        empty = PARTICIPANT.c.budget.is_(None)
        op.execute(PARTICIPANT.update().where(empty).values(budget=sealed))


def downgrade() -> None:
    """Leave it so: what was forgotten is not known any more, and an empty cell told no more."""
