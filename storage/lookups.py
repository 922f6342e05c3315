"""What nearly every visit asks.

Putting such a question together, and making objects of the answer that could be changed and
written back, takes SQLAlchemy longer than the database takes to answer. So each is put together
once, asks for everything that is wanted together, and is answered with plain rows. Where a row
holds several tables, a name that two of them have is the first one's.
"""

from sqlalchemy import BindParameter, Select, and_, bindparam, false, func, or_, select
from sqlalchemy.orm import aliased

from storage import tables as t

ORGANISATION: BindParameter[str] = bindparam("organisation_id")
"""As :attr:`storage.scope.Scope.mine` names it."""
PERSON: BindParameter[str] = bindparam("person")

ACCOUNT = (
    select(t.Account.organisation_id, t.Account.person_id)
    .join(t.Workspace)
    .where(
        t.Workspace.platform == bindparam("platform"),
        t.Workspace.external_id == bindparam("workspace"),
        t.Account.external_id == bindparam("external_id"),
    )
)
HEARD = select(t.Inbound.mark).where(
    t.Inbound.organisation_id == ORGANISATION,
    t.Inbound.mark.in_(bindparam("marks", expanding=True)),
)
PROGRAMME = (
    select(t.Person, t.Programme.id.label("programme"), t.Programme.settings)
    .select_from(t.Programme)
    .outerjoin(
        t.Coordinator,
        and_(
            t.Coordinator.organisation_id == t.Programme.organisation_id,
            t.Coordinator.programme_id == t.Programme.id,
        ),
    )
    .outerjoin(
        t.Person,
        and_(
            t.Person.organisation_id == t.Coordinator.organisation_id,
            t.Person.id == t.Coordinator.person_id,
        ),
    )
    .where(t.Programme.organisation_id == ORGANISATION)
    .order_by(t.Coordinator.rank)
)
"""The programme, once for each who runs it; once, and without a person, if nobody does."""


def _manager_of() -> Select[str | None]:
    them = aliased(t.Person)
    return select(them.manager_id).where(them.organisation_id == ORGANISATION, them.id == PERSON)


SOMEBODY = select(t.Person).where(
    t.Person.organisation_id == ORGANISATION,
    or_(t.Person.id == PERSON, t.Person.id == _manager_of().scalar_subquery()),
)
"""Somebody, and their line manager, who is mostly asked for next."""
WISHES = (
    select(t.Wish)
    .where(t.Wish.organisation_id == ORGANISATION, t.Wish.person_id == PERSON)
    .order_by(t.Wish.role.desc())
)
BRIEFINGS = (
    select(t.Briefing)
    .where(t.Briefing.organisation_id == ORGANISATION, t.Briefing.person_id == PERSON)
    .order_by(t.Briefing.role.desc())
)
STANDING = select(t.Participant.status).where(
    t.Participant.organisation_id == ORGANISATION, t.Participant.person_id == PERSON
)
_BRIEFED = or_(t.Briefing.is_done, t.Briefing.waived_on.is_not(None))
_BOTH = (
    select(t.Person, t.Membership, func.coalesce(_BRIEFED, false()).label("is_briefed"))
    .join(
        t.Membership,
        and_(
            t.Membership.organisation_id == t.Person.organisation_id,
            t.Membership.person_id == t.Person.id,
        ),
    )
    .outerjoin(
        t.Briefing,
        and_(
            t.Briefing.organisation_id == t.Membership.organisation_id,
            t.Briefing.programme_id == t.Membership.programme_id,
            t.Briefing.person_id == t.Membership.person_id,
            t.Briefing.role == t.Membership.role,
        ),
    )
)
"""A member, with the person and with whether the briefing was had or waived."""
PARTICIPANT = select(t.Participant).where(
    t.Participant.organisation_id == ORGANISATION, t.Participant.person_id == PERSON
)
RELATIONSHIP = (
    select(t.Relationship, t.Relationship.id.label("relationship_id"))
    .where(
        t.Relationship.organisation_id == ORGANISATION,
        t.Relationship.id == bindparam("relationship"),
    )
    .with_for_update()
)
MEMBERS = _BOTH.where(
    t.Membership.organisation_id == ORGANISATION,
    t.Membership.relationship_id == bindparam("relationship"),
).order_by(t.Membership.person_id)
"""Asked after :data:`RELATIONSHIP` is held, so that no answer comes from before."""


def _those_of_somebody() -> Select[t.Person, t.Membership, t.Relationship]:
    own = aliased(t.Membership)
    mine = select(own.relationship_id).where(
        own.organisation_id == ORGANISATION, own.person_id == PERSON
    )
    return (
        _BOTH.join(
            t.Relationship,
            and_(
                t.Relationship.organisation_id == t.Membership.organisation_id,
                t.Relationship.id == t.Membership.relationship_id,
            ),
        )
        .add_columns(t.Relationship)
        .where(t.Membership.organisation_id == ORGANISATION, t.Membership.relationship_id.in_(mine))
        .order_by(t.Relationship.answer_by, t.Relationship.id, t.Membership.person_id)
    )


THOSE_OF_SOMEBODY = _those_of_somebody()
"""Whatever somebody was ever a member of: once for each member."""
NOT_INTRODUCED = (
    select(t.Membership.relationship_id)
    .join(t.Relationship)
    .where(t.Membership.organisation_id == ORGANISATION, t.Membership.person_id == PERSON)
    .where(t.Membership.place.is_not(None), t.Relationship.introduced_on.is_(None))
    .order_by(t.Membership.relationship_id)
)
