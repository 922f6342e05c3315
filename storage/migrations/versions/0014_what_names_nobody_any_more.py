"""Who has said yes to a proposal, sealed; and nothing of who said no, or when."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.keys import Keyring

revision = "0014"
down_revision = "0013"

RELATIONSHIP = sa.table(
    "relationship",
    *(sa.column(each) for each in ("organisation_id", "id", "status", "answers")),
    sa.column("answer_by", sa.Date()),
)
MEMBERSHIP = sa.table(
    "membership",
    *(sa.column(each) for each in ("organisation_id", "relationship_id", "person_id", "place")),
    *(sa.column(each, sa.Boolean()) for each in ("said_yes", "is_asked")),
    sa.column("free_from", sa.Date()),
)
JOURNAL = sa.table(
    "journal",
    *(sa.column(each) for each in ("organisation_id", "id", "subject", "fact")),
    sa.column("at", sa.DateTime(timezone=True)),
)
OUTBOX = sa.table("outbox", sa.column("key"), sa.column("status"))
DECLINED = '"value": "decline"'


def upgrade() -> None:
    """Seal what was answered to a proposal, and forget who was in the way of one."""
    op.add_column("relationship", sa.Column("answers", sa.Text(), nullable=True))
    open_again()
    seal_answers()
    op.drop_column("membership", "said_yes")
    op.execute(MEMBERSHIP.update().where(MEMBERSHIP.c.place.is_(None)).values(is_asked=False))
    gone = OUTBOX.c.key.like("proposal-to-%") & (OUTBOX.c.status == "cancelled")
    op.execute(OUTBOX.delete().where(gone))


def downgrade() -> None:
    """Forget what was answered. Others point to these rows, so the columns go one by one."""
    op.drop_column("relationship", "answers")
    op.add_column(
        "membership", sa.Column("said_yes", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def open_again() -> None:
    """Have those that were declined end as all others do, by the clock; or make it look so."""
    found = op.get_bind().execute(
        sa.select(JOURNAL, RELATIONSHIP.c.answer_by)
        .join(
            RELATIONSHIP,
            (RELATIONSHIP.c.organisation_id == JOURNAL.c.organisation_id)
            & (RELATIONSHIP.c.id == JOURNAL.c.subject),
        )
        .where(JOURNAL.c.fact.contains(DECLINED))
    )
    for row in found.all():
        here = (RELATIONSHIP.c.organisation_id == row.organisation_id) & (
            RELATIONSHIP.c.id == row.subject
        )
        fact = (JOURNAL.c.organisation_id == row.organisation_id) & (JOURNAL.c.id == row.id)
        if is_closed(row.organisation_id, row.subject):
            op.execute(JOURNAL.update().where(fact).values(**lapsed(row.fact, row.answer_by)))
        else:
            op.execute(JOURNAL.delete().where(fact))
            op.execute(RELATIONSHIP.update().where(here).values(status="proposed"))


def is_closed(organisation: str, which: str) -> bool:
    """Say whether everybody has heard already that it did not come about."""
    freed = members(organisation, which).where(MEMBERSHIP.c.free_from.is_not(None))
    return op.get_bind().execute(freed).first() is not None


def lapsed(fact: str, answer_by: date) -> dict[str, Any]:
    """Return the fact of a no as that of a lapse, on the day on which it would have been one."""
    at = datetime.combine(answer_by + timedelta(days=1), time(), tzinfo=UTC)
    said = json.loads(fact) | {
        "at": {"at": at.isoformat()},
        "step": {"of": "Step", "value": "lapse"},
    }
    return {"at": at, "fact": json.dumps(said, ensure_ascii=False, sort_keys=True)}


def members(organisation: str, which: str) -> sa.Select[Any]:
    """Return who is asked."""
    return sa.select(MEMBERSHIP).where(
        MEMBERSHIP.c.organisation_id == organisation, MEMBERSHIP.c.relationship_id == which
    )


def seal_answers() -> None:
    """Seal who has said yes to what is still a proposal."""
    proposals = sa.select(RELATIONSHIP).where(RELATIONSHIP.c.status == "proposed")
    for row in op.get_bind().execute(proposals).all():
        found = op.get_bind().execute(members(row.organisation_id, row.id)).all()
        yes = (each.person_id for each in found if each.said_yes)
        here = (RELATIONSHIP.c.organisation_id == row.organisation_id) & (
            RELATIONSHIP.c.id == row.id
        )
        sealed = some_of((each.person_id for each in found), yes)
        op.execute(RELATIONSHIP.update().where(here).values(answers=sealed))


def some_of(everybody: Iterable[str], people: Iterable[str]) -> str:
    """Seal some people; as long as if it were everybody."""
    width = sum(len(each) + 1 for each in everybody)
    return keys().seal(" ".join(sorted(people)).ljust(width))


def keys() -> Keyring:
    """Return what to seal with; without it what was plain would stay so."""
    found: Keyring | None = op.get_context().config.attributes["keys"]  # type: ignore[union-attr]  # always
    if found is None:
        raise RuntimeError("there are answers to be sealed: run `mentoring migrate` with its keys")
    return found
