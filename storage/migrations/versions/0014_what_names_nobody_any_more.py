"""Who has said yes to a proposal, and who leaves a circle, sealed; nothing of who said no."""

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
    *(sa.column(each) for each in ("organisation_id", "id", "status", "answers", "afterwards")),
    sa.column("answer_by", sa.Date()),
)
MEMBERSHIP = sa.table(
    "membership",
    *(sa.column(each) for each in ("organisation_id", "relationship_id", "person_id", "place")),
    sa.column("outside"),
    *(sa.column(each, sa.Boolean()) for each in ("said_yes", "is_asked")),
    *(sa.column(each, sa.Date()) for each in ("free_from", "leaves_on", "left_on")),
)
JOURNAL = sa.table(
    "journal",
    *(sa.column(each) for each in ("organisation_id", "id", "subject", "fact")),
    sa.column("at", sa.DateTime(timezone=True)),
)
OUTBOX = sa.table("outbox", sa.column("key"), sa.column("status"))
DECLINED = '"value": "decline"'


def upgrade() -> None:
    """Seal what was answered to a proposal and who leaves; forget who was in a proposal's way."""
    op.add_column("relationship", sa.Column("answers", sa.Text(), nullable=True))
    op.add_column("membership", sa.Column("outside", sa.String(length=64), nullable=True))
    open_again()
    seal_answers()
    gone = MEMBERSHIP.c.left_on.is_not(None) & MEMBERSHIP.c.relationship_id.in_(
        sa.select(RELATIONSHIP.c.id).where(RELATIONSHIP.c.status != "ended")
    )
    op.execute(MEMBERSHIP.update().where(gone).values(outside="gone"))
    seal_leaving()
    for plain in ("said_yes", "leaves_on", "left_on"):
        op.drop_column("membership", plain)
    op.execute(MEMBERSHIP.update().where(MEMBERSHIP.c.place.is_(None)).values(is_asked=False))
    unsent = OUTBOX.c.key.like("proposal-to-%") & (OUTBOX.c.status == "cancelled")
    op.execute(OUTBOX.delete().where(unsent))


def downgrade() -> None:
    """Forget it. Others point to these rows, so the columns go one by one."""
    op.drop_column("relationship", "answers")
    op.drop_column("membership", "outside")
    op.add_column("membership", sa.Column("leaves_on", sa.Date(), nullable=True))
    op.add_column("membership", sa.Column("left_on", sa.Date(), nullable=True))
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


def seal_leaving() -> None:
    """Seal who leaves a circle beside who rests with its end."""
    ended = sa.select(RELATIONSHIP).where(RELATIONSHIP.c.status != "ended")
    for row in op.get_bind().execute(ended).all():
        found = op.get_bind().execute(members(row.organisation_id, row.id)).all()
        days = [f"{m.person_id}={m.leaves_on}" for m in found if m.leaves_on and not m.left_on]
        if row.afterwards is None and not days:
            continue
        here = (RELATIONSHIP.c.organisation_id == row.organisation_id) & (
            RELATIONSHIP.c.id == row.id
        )
        resting = keys().unseal(row.afterwards).split() if row.afterwards else []
        ids = [each.person_id for each in found]
        sealed = some_of((*ids, *(f"{who}={date.max}" for who in ids)), (*resting, *days))
        op.execute(RELATIONSHIP.update().where(here).values(afterwards=sealed))


def some_of(everybody: Iterable[str], people: Iterable[str]) -> str:
    """Seal what holds for some; as long as if it held for all."""
    width = sum(len(each) + 1 for each in everybody)
    return keys().seal(" ".join(sorted(people)).ljust(width))


def keys() -> Keyring:
    """Return what to seal with; without it what was plain would stay so."""
    found: Keyring | None = op.get_context().config.attributes["keys"]  # type: ignore[union-attr]  # always
    if found is None:
        raise RuntimeError("there are answers to be sealed: run `mentoring migrate` with its keys")
    return found
