"""What nearly every visit asks.

Putting such a question together takes SQLAlchemy longer than the database takes to answer it, so
each is put together once.
"""

from sqlalchemy import BindParameter, Select, and_, bindparam, select

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
PROGRAMME = select(t.Programme).where(t.Programme.organisation_id == ORGANISATION)
COORDINATORS = (
    select(t.Person)
    .join(
        t.Coordinator,
        and_(
            t.Coordinator.organisation_id == t.Person.organisation_id,
            t.Coordinator.person_id == t.Person.id,
        ),
    )
    .where(t.Coordinator.organisation_id == ORGANISATION)
    .where(t.Coordinator.programme_id == bindparam("programme"))
    .order_by(t.Coordinator.rank)
)
SOMEBODY = select(t.Person).where(t.Person.organisation_id == ORGANISATION, t.Person.id == PERSON)
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
RELATIONSHIP = (
    select(t.Relationship)
    .where(
        t.Relationship.organisation_id == ORGANISATION,
        t.Relationship.id == bindparam("relationship"),
    )
    .with_for_update()
)
MEMBERS = (
    select(t.Membership, t.Person, t.Briefing)
    .join(
        t.Person,
        and_(
            t.Person.organisation_id == t.Membership.organisation_id,
            t.Person.id == t.Membership.person_id,
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
    .where(t.Membership.organisation_id == ORGANISATION)
    .where(t.Membership.relationship_id.in_(bindparam("relationships", expanding=True)))
    .order_by(t.Membership.person_id)
    .execution_options(populate_existing=True)
)


def _of_somebody() -> Select[t.Relationship]:
    return (
        select(t.Relationship)
        .join(t.Membership)
        .where(t.Membership.organisation_id == ORGANISATION, t.Membership.person_id == PERSON)
        .order_by(t.Relationship.answer_by, t.Relationship.id)
    )


TAKING_A_PLACE = _of_somebody().where(t.Membership.place.is_not(None))
NOT_INTRODUCED = (
    select(t.Membership.relationship_id)
    .join(t.Relationship)
    .where(t.Membership.organisation_id == ORGANISATION, t.Membership.person_id == PERSON)
    .where(t.Membership.place.is_not(None), t.Relationship.introduced_on.is_(None))
    .order_by(t.Membership.relationship_id)
)
FORMER = _of_somebody().where(t.Membership.place.is_(None), t.Relationship.accepted_at.is_not(None))
