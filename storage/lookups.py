"""What nearly every visit asks.

Putting such a question together, and making objects of the answer that could be changed and
written back, takes SQLAlchemy longer than the database takes to answer. So each is put together
once, asks for everything that is wanted together, and is answered with plain rows. Where a row
holds several tables, a name that two of them have is the first one's.
"""

from datetime import datetime

from sqlalchemy import (
    BindParameter,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    delete,
    exists,
    false,
    func,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from flows.messages import Place
from storage import tables as t

ORGANISATION: BindParameter[str] = bindparam("organisation_id")
"""As :attr:`storage.scope.Scope.mine` names it."""
PERSON: BindParameter[str] = bindparam("person")

ORGANISATIONS = select(t.Organisation.id).order_by(t.Organisation.id)
AT_LAST: BindParameter[datetime] = bindparam("now", type_=t.Instant)
WITH_SOMETHING_TO_DO = ORGANISATIONS.where(
    or_(
        exists().where(t.Due.organisation_id == t.Organisation.id, t.Due.at <= AT_LAST),
        exists().where(
            t.Inbound.organisation_id == t.Organisation.id, t.Inbound.day <= bindparam("day")
        ),
    )
)
"""Organisations in which the clock has something to look at, or marks are to be forgotten."""
_FREE = (
    or_(t.Outbox.lease_until.is_(None), t.Outbox.lease_until < bindparam("real", type_=t.Instant)),
    or_(t.Outbox.retry_at.is_(None), t.Outbox.retry_at <= bindparam("real", type_=t.Instant)),
)
"""What nobody holds."""
WITH_NEWS = ORGANISATIONS.where(
    or_(
        exists().where(
            t.Outbox.organisation_id == t.Organisation.id,
            t.Outbox.status.in_(bindparam("statuses", expanding=True)),
            t.Outbox.not_before <= AT_LAST,
            *_FREE,
        ),
        exists().where(
            t.Case.organisation_id == t.Organisation.id, t.Case.is_stale, t.Case.post.is_not(None)
        ),
    )
)
"""Those in which something waits to be said or to be drawn."""
ACCOUNT = (
    select(t.Account.organisation_id, t.Account.person_id)
    .join(t.Workspace)
    .where(
        t.Workspace.platform == bindparam("platform"),
        t.Workspace.external_id == bindparam("workspace"),
        t.Account.external_id == bindparam("external_id"),
    )
)
REACHED = (
    select(
        t.Workspace.platform,
        t.Workspace.external_id.label("workspace"),
        t.Account.external_id.label("account"),
    )
    .select_from(t.Account)
    .join(t.Workspace)
    .where(t.Account.organisation_id == ORGANISATION, t.Account.person_id == PERSON)
    .order_by(t.Workspace.platform, t.Workspace.external_id, t.Account.external_id)
)
"""How somebody is reached.

Of several accounts always the same one, by a rule that needs to know nothing of what somebody does:
Slack comes before Teams, since there a pair can be given a conversation of its own.
"""
PLATFORMS = select(t.Workspace.platform).where(t.Workspace.organisation_id == ORGANISATION)
KNOWN_ON = (
    select(t.Workspace.platform)
    .select_from(t.Account)
    .join(t.Workspace)
    .where(t.Account.organisation_id == ORGANISATION, t.Account.person_id == PERSON)
)
"""On which platforms somebody has an account."""
DESK = (
    select(t.Workspace.platform, t.Workspace.external_id, t.Workspace.desk)
    .where(t.Workspace.organisation_id == ORGANISATION, t.Workspace.desk.is_not(None))
    .order_by(t.Workspace.platform)
)
HEARD = select(t.Inbound.mark).where(
    t.Inbound.organisation_id == ORGANISATION,
    t.Inbound.mark.in_(bindparam("marks", expanding=True)),
)
PROGRAMME = (
    select(
        t.Person,
        t.Programme.id.label("programme"),
        cast(t.Programme.settings, Text).label("settings"),
    )
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
"""The programme, once for each who runs it; once, and without a person, if nobody does.

Its settings come as text: what the same text says is worked out once.
"""


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
WAITING = (
    select(t.Wish)
    .join(
        t.Participant,
        and_(
            t.Participant.organisation_id == t.Wish.organisation_id,
            t.Participant.programme_id == t.Wish.programme_id,
            t.Participant.person_id == t.Wish.person_id,
        ),
    )
    .where(
        t.Wish.organisation_id == ORGANISATION,
        t.Wish.role == bindparam("role"),
        t.Wish.qualified == bindparam("qualified"),
        t.Participant.status == bindparam("status"),
    )
    .order_by(t.Wish.since, t.Wish.person_id)
)
"""The wishes of all who take part, in one role."""
PEOPLE = select(t.Person).where(
    t.Person.organisation_id == ORGANISATION,
    t.Person.id.in_(bindparam("people", expanding=True)),
)
BRIEFINGS = (
    select(t.Briefing)
    .where(t.Briefing.organisation_id == ORGANISATION, t.Briefing.person_id == PERSON)
    .order_by(t.Briefing.role.desc())
)
UNBRIEFED = (
    select(t.Person)
    .join(
        t.Wish,
        and_(t.Wish.organisation_id == t.Person.organisation_id, t.Wish.person_id == t.Person.id),
    )
    .outerjoin(
        t.Briefing,
        and_(
            t.Briefing.organisation_id == t.Wish.organisation_id,
            t.Briefing.programme_id == t.Wish.programme_id,
            t.Briefing.person_id == t.Wish.person_id,
            t.Briefing.role == t.Wish.role,
        ),
    )
    .where(
        t.Wish.organisation_id == ORGANISATION,
        or_(t.Briefing.role.is_(None), ~t.Briefing.is_done & t.Briefing.waived_on.is_(None)),
    )
    .order_by(t.Wish.since, t.Person.id)
)
"""Everybody whose briefing is still to come, once for each role."""
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
APART = select(t.Participant.person_id, t.Participant.apart).where(
    t.Participant.organisation_id == ORGANISATION
)
"""Whom everybody would rather not meet, sealed."""
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
WITH_AFTERWARDS = (
    select(t.Membership.relationship_id)
    .join(t.Relationship)
    .where(t.Membership.organisation_id == ORGANISATION, t.Membership.person_id == PERSON)
    .where(t.Membership.place.is_not(None), t.Relationship.afterwards.is_not(None))
    .order_by(t.Membership.relationship_id)
)
"""Where something is kept of who rests with the end, or leaves before it."""
TAKEN = (
    select(t.Membership.person_id, t.Membership.role, func.count().label("places"))
    .where(t.Membership.organisation_id == ORGANISATION, t.Membership.place.is_not(None))
    .group_by(t.Membership.person_id, t.Membership.role)
)
"""How many places everybody has given away."""
TOGETHER = (
    select(t.Membership.relationship_id, t.Membership.person_id)
    .where(t.Membership.organisation_id == ORGANISATION)
    .order_by(t.Membership.relationship_id)
)
"""Who was ever proposed to whom."""
PLACES = select(t.Membership.place).where(
    t.Membership.organisation_id == ORGANISATION,
    t.Membership.person_id == PERSON,
    t.Membership.role == bindparam("role"),
    t.Membership.place.is_not(None),
)
CONVERSATION = case(
    (t.Outbox.place == Place.DESK, Place.DESK),
    else_=func.coalesce(t.Outbox.person_id, t.Outbox.relationship_id, t.Outbox.place),
)
"""Where a message will be read, as `storage.outbox.Claimed.conversation` says it."""
DUE = (
    select(t.Due.subject)
    .where(
        t.Due.organisation_id == ORGANISATION,
        t.Due.chapter == bindparam("chapter"),
        t.Due.at <= AT_LAST,
    )
    .order_by(t.Due.at, t.Due.subject)
    .limit(bindparam("limit", type_=Integer))
)
POST = (
    select(t.Outbox.id)
    .where(
        t.Outbox.organisation_id == ORGANISATION,
        t.Outbox.person_id == PERSON,
        t.Outbox.status == bindparam("waiting"),
    )
    .limit(1)
)
"""Whether something waits to be said to somebody."""
DUE_CHAPTERS = (
    select(t.Due.chapter)
    .where(t.Due.organisation_id == ORGANISATION, t.Due.at <= AT_LAST)
    .distinct()
)
FIRST_DUE = (
    select(t.Due.at).where(t.Due.organisation_id == ORGANISATION).order_by(t.Due.at).limit(1)
)
_THIS_DUE = (
    t.Due.organisation_id == ORGANISATION,
    t.Due.chapter == bindparam("chapter"),
    t.Due.subject == bindparam("subject"),
)
DUE_AT = select(t.Due.at).where(*_THIS_DUE)
NO_MORE_DUE = delete(t.Due).where(*_THIS_DUE)
NO_MORE_OF_THESE = delete(t.Due).where(
    t.Due.organisation_id == ORGANISATION,
    t.Due.chapter.in_(bindparam("chapters", expanding=True)),
    t.Due.subject == bindparam("subject"),
)
ABOUT_SOMEBODY = select(t.Due.chapter, t.Due.at).where(
    t.Due.organisation_id == ORGANISATION,
    t.Due.subject == PERSON,
    t.Due.chapter.in_(bindparam("chapters", expanding=True)),
)
OLD_MARKS = (
    select(t.Inbound.mark)
    .where(t.Inbound.organisation_id == ORGANISATION, t.Inbound.day <= bindparam("day"))
    .limit(1)
)
FORGET_MARKS = delete(t.Inbound).where(
    t.Inbound.organisation_id == ORGANISATION, t.Inbound.day <= bindparam("day")
)
FORGET_CODES = delete(t.Link).where(t.Link.organisation_id == ORGANISATION, t.Link.until < AT_LAST)
_WAITING = (
    t.Outbox.organisation_id == ORGANISATION,
    t.Outbox.status == bindparam("waiting"),
    t.Outbox.not_before <= AT_LAST,
)
TO_SAY = (
    select(t.Outbox)
    .where(
        *_WAITING,
        CONVERSATION.not_in(bindparam("busy", expanding=True)),
        *_FREE,
    )
    .order_by(t.Outbox.not_before, t.Outbox.key)
    .limit(1)
    .with_for_update(skip_locked=True)
)
"""The next message whose hour has come, that nobody holds."""
TO_DRAW = (
    select(t.Outbox.id, t.Outbox.person_id)
    .where(*_WAITING)
    .order_by(t.Outbox.person_id)
    .limit(1)
    .with_for_update(skip_locked=True)
)
"""The next home to draw."""
NO_MORE_IN_OUTBOX = delete(t.Outbox).where(
    t.Outbox.organisation_id == ORGANISATION, t.Outbox.id == bindparam("this")
)
SAID_ABOUT = delete(t.Outbox).where(
    t.Outbox.organisation_id == ORGANISATION,
    t.Outbox.relationship_id == bindparam("relationship"),
    t.Outbox.payload.is_(None),
)
"""Names of what was said about something, and is closed."""
HOW_IT_STANDS = (
    select(t.Relationship.status)
    .where(
        t.Relationship.organisation_id == ORGANISATION,
        t.Relationship.id == bindparam("relationship"),
    )
    .with_for_update()
)
"""Held until the page is closed, so that nobody ends it meanwhile."""
NEXT_HOUR = (
    select(t.Outbox.not_before)
    .where(
        t.Outbox.organisation_id == ORGANISATION,
        t.Outbox.status == bindparam("waiting"),
        t.Outbox.not_before > AT_LAST,
    )
    .order_by(t.Outbox.not_before)
    .limit(1)
)

UNHEAR = delete(t.Inbound).where(
    t.Inbound.organisation_id == ORGANISATION,
    t.Inbound.mark.in_(bindparam("marks", expanding=True)),
)
OPEN_CASES = (
    select(t.Case)
    .where(t.Case.organisation_id == ORGANISATION, ~t.Case.is_closed)
    .order_by(t.Case.id)
)
CASE = select(t.Case).where(t.Case.organisation_id == ORGANISATION, t.Case.id == bindparam("case"))
CASE_TO_CHANGE = CASE.where(~t.Case.is_closed).with_for_update()
OWNERS = select(t.Claim.case_id, t.Claim.person_id).where(
    t.Claim.organisation_id == ORGANISATION,
    t.Claim.case_id.in_(bindparam("cases", expanding=True)),
)
MEMBERS_OF_THESE = select(t.Membership.relationship_id, t.Membership.person_id).where(
    t.Membership.organisation_id == ORGANISATION,
    t.Membership.relationship_id.in_(bindparam("relationships", expanding=True)),
)
LINES = select(t.Person.id, t.Person.manager_id).where(
    t.Person.organisation_id == ORGANISATION, t.Person.line_known
)
STALE = (
    select(t.Case.id)
    .where(t.Case.organisation_id == ORGANISATION, t.Case.is_stale, t.Case.post.is_not(None))
    .limit(1)
)
"""A case whose post is to be drawn anew."""
SHEET = select(t.Pulse).where(
    t.Pulse.organisation_id == ORGANISATION,
    t.Pulse.relationship_id == bindparam("relationship"),
    t.Pulse.person_id == PERSON,
)
SHEET_TO_CHANGE = SHEET.with_for_update()
SHEETS = select(t.Pulse).where(
    t.Pulse.organisation_id == ORGANISATION,
    t.Pulse.relationship_id == bindparam("relationship"),
)
SHEETS_OF = (
    select(t.Pulse)
    .where(t.Pulse.organisation_id == ORGANISATION, t.Pulse.person_id == PERSON)
    .order_by(t.Pulse.relationship_id)
)
TALLIES = select(t.Tally).where(
    t.Tally.organisation_id == ORGANISATION, t.Tally.programme_id == bindparam("programme")
)
TALLY_TO_CHANGE = TALLIES.where(t.Tally.item == bindparam("item")).with_for_update()
BUDGET = (
    select(t.Participant.budget)
    .where(t.Participant.organisation_id == ORGANISATION, t.Participant.person_id == PERSON)
    .with_for_update()
)
"""Somebody's, to be changed."""
BUDGETS = select(t.Participant.person_id, t.Participant.budget).where(
    t.Participant.organisation_id == ORGANISATION,
    t.Participant.person_id.in_(bindparam("people", expanding=True)),
)


def _line_above() -> Select[str]:
    """Walk up from a few people; a circle is walked once."""
    mine = t.Person.organisation_id == ORGANISATION
    above = (
        select(t.Person.manager_id.label("boss"))
        .where(mine, t.Person.line_known, t.Person.id.in_(bindparam("people", expanding=True)))
        .cte("above", recursive=True)
    )
    further = select(t.Person.manager_id).where(
        mine, t.Person.line_known, t.Person.id == above.c.boss
    )
    above = above.union(further)
    return select(above.c.boss).where(above.c.boss.is_not(None))


LINE_ABOVE = _line_above()
"""Everybody to whom somebody reports, at any level."""
