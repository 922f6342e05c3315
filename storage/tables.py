"""The tables. Every row belongs to one organisation, whose id comes first in every index.

Read each as if you were curious: there is no column for who acted, no time of last change, and
no sequence. Text that people wrote, and what they are called, is sealed.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(referred_table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, on every database."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store the moment in UTC; a moment without a zone is a mistake."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a zone")
        utc = value.astimezone(UTC)
        return utc if dialect.name == "postgresql" else utc.replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002 — SQLAlchemy's signature
        """Return the moment with its zone."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class Base(DeclarativeBase):
    """What every table shares."""

    type_annotation_map = {  # noqa: RUF012 — SQLAlchemy reads it from the class
        datetime: Instant,
        str: String(64),
        list[str]: JSON,
        list[int]: JSON,
    }


Base.metadata.naming_convention = NAMES


def _belongs_to(table: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["organisation_id", column], [f"{table}.organisation_id", f"{table}.id"]
    )


class Organisation(Base):
    """Whoever runs programmes."""

    __tablename__ = "organisation"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    key_check: Mapped[str] = mapped_column(Text)
    """Something known, sealed: a wrong key is found at the start and not in the middle."""


class Workspace(Base):
    """One Slack team or Teams tenant that an organisation has connected."""

    __tablename__ = "workspace"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    platform: Mapped[str]
    external_id: Mapped[str]
    desk: Mapped[str | None]
    """The coordinators' private channel."""
    __table_args__ = (
        ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        UniqueConstraint("platform", "external_id"),
    )


class Installation(Base):
    """What the app may do in a workspace. The row stays when the token is taken away."""

    __tablename__ = "installation"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(primary_key=True)
    enterprise: Mapped[str | None]
    """The platform's id of the Grid organisation that the workspace is part of."""
    is_enterprise: Mapped[bool]
    """Whether this is such an organisation, in all of whose workspaces the app may be used."""
    token: Mapped[str | None] = mapped_column(Text)
    """Sealed. Empty once it was taken away, or where the organisation's own serves."""
    bot_id: Mapped[str]
    bot_user: Mapped[str]
    scopes: Mapped[list[str]]
    __table_args__ = (_belongs_to("workspace", "workspace_id"),)


class Person(Base):
    """Someone the organisation knows."""

    __tablename__ = "person"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    id_mark: Mapped[str | None]
    """A mark of the id that the directory gave, to bind an account to this row."""
    email_mark: Mapped[str | None]
    zone: Mapped[str]
    language: Mapped[str]
    grade: Mapped[int | None]
    department: Mapped[str | None] = mapped_column(String(200))
    location: Mapped[str | None] = mapped_column(String(200))
    manager_id: Mapped[str | None]
    line_known: Mapped[bool]
    working_days: Mapped[list[int]]
    working_share: Mapped[float]
    holiday_country: Mapped[str | None]
    own_zone: Mapped[str | None]
    """What they chose themselves: it holds, whatever the platform or the directory says."""
    own_language: Mapped[str | None]
    __table_args__ = (
        ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        Index(None, "organisation_id", "id_mark"),
        Index(None, "organisation_id", "email_mark"),
    )


class Account(Base):
    """A person's identity in one workspace."""

    __tablename__ = "account"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(primary_key=True)
    external_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str]
    __table_args__ = (
        _belongs_to("workspace", "workspace_id"),
        _belongs_to("person", "person_id"),
        Index(None, "organisation_id", "person_id"),
    )


class Reference(Base):
    """How somebody is spoken to, where an account's id does not say it: Teams' conversations."""

    __tablename__ = "reference"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(primary_key=True)
    external_id: Mapped[str] = mapped_column(primary_key=True)
    service_url: Mapped[str] = mapped_column(String(200))
    conversation: Mapped[str] = mapped_column(String(300))
    bot: Mapped[str] = mapped_column(String(100))
    __table_args__ = (
        ForeignKeyConstraint(
            ["organisation_id", "workspace_id", "external_id"],
            ["account.organisation_id", "account.workspace_id", "account.external_id"],
        ),
    )


class Link(Base):
    """A code with which another account can become a person's; gone once it was used."""

    __tablename__ = "link"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(primary_key=True)
    mark: Mapped[str]
    """A mark of the code. The code itself is kept nowhere."""
    until: Mapped[datetime]
    guesses: Mapped[int]
    """How many wrong codes were typed since, by whomever."""
    __table_args__ = (
        _belongs_to("person", "person_id"),
        Index(None, "organisation_id", "mark"),
    )


class Programme(Base):
    """An organisation's standing offer of mentoring."""

    __tablename__ = "programme"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    settings: Mapped[dict[str, Any]] = mapped_column(JSON)
    __table_args__ = (ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),)


class Coordinator(Base):
    """Who runs a programme: the coordinator is rank 0, deputies follow."""

    __tablename__ = "coordinator"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    __table_args__ = (
        _belongs_to("programme", "programme_id"),
        _belongs_to("person", "person_id"),
    )


class Participant(Base):
    """A person who has joined a programme."""

    __tablename__ = "participant"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str]
    apart: Mapped[str | None] = mapped_column(Text)
    """Whom they would rather not be matched with: sealed, and equally long for everybody, so that
    nobody can see who named anybody. Empty only for who joined before anybody could be named."""
    budget: Mapped[str | None] = mapped_column(Text)
    """When they were last asked something, and what is asked once: sealed, and equally long for
    everybody, from the first day, so that who left a circle before its first question is like the
    others. Empty only where it was migrated without its keys."""
    __table_args__ = (
        _belongs_to("programme", "programme_id"),
        _belongs_to("person", "person_id"),
    )


class Wish(Base):
    """What a participant would like in one role."""

    __tablename__ = "wish"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    topics: Mapped[list[str]]
    offers: Mapped[list[str] | None]
    """What somebody who would exchange with a peer can help with; of other roles empty."""
    format: Mapped[str]
    languages: Mapped[list[str]]
    departments: Mapped[list[str]]
    location: Mapped[str] = mapped_column(Text)
    capacity: Mapped[int]
    about_me: Mapped[str] = mapped_column(Text)
    strengths: Mapped[str] = mapped_column(Text)
    ideal: Mapped[str] = mapped_column(Text)
    hoped_for: Mapped[str | None] = mapped_column(Text)
    listed: Mapped[bool]
    """Whether a mentor agreed to be listed where mentees pick for themselves."""
    qualified: Mapped[bool]
    since: Mapped[date]
    """The day of signing up: who has waited longest comes first."""
    __table_args__ = (
        ForeignKeyConstraint(
            ["organisation_id", "programme_id", "person_id"],
            ["participant.organisation_id", "participant.programme_id", "participant.person_id"],
        ),
    )


class Briefing(Base):
    """How far somebody has come with the briefing in one role: no times, but a waiver's day."""

    __tablename__ = "briefing"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    lessons: Mapped[int]
    is_done: Mapped[bool]
    waived_on: Mapped[date | None]
    __table_args__ = (
        ForeignKeyConstraint(
            ["organisation_id", "programme_id", "person_id"],
            ["participant.organisation_id", "participant.programme_id", "participant.person_id"],
        ),
    )


class Relationship(Base):
    """People who mentor one another. Its status is the truth; the journal explains it."""

    __tablename__ = "relationship"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str]
    status: Mapped[str]
    why: Mapped[str] = mapped_column(Text)
    answer_by: Mapped[date | None]
    answers: Mapped[str | None] = mapped_column(Text)
    """Who has said yes to the proposal, or nobody. Sealed, of one length, and anew with every
    answer, whatever it is; empty once it is no proposal any more. A no is kept nowhere."""
    accepted_at: Mapped[datetime | None]
    introduced_on: Mapped[datetime | None]
    sign_of_life: Mapped[datetime | None]
    silence: Mapped[str]
    silence_at: Mapped[datetime | None]
    not_yet: Mapped[str | None] = mapped_column(Text)
    """Whether "did you meet?" was answered with "not yet", which is seen by nobody. Sealed, of one
    length, and anew whenever anything happens."""
    meets_every: Mapped[int | None]
    """Weeks, if there is an agreement. Of what it says, this and its end are all that is kept."""
    planned_end: Mapped[date | None]
    unsettled_on: Mapped[date | None]
    next_meeting: Mapped[str | None] = mapped_column(Text)
    """What was offered or settled, sealed; empty once nothing more is asked about it."""
    closing_since: Mapped[date | None]
    extended_until: Mapped[date | None]
    """The planned end that all members chose, where there is no agreement that holds it."""
    extended_at: Mapped[datetime | None]
    ends_on: Mapped[date | None]
    """An early end is a date: no actor, no cause, no time."""
    afterwards: Mapped[str | None] = mapped_column(Text)
    """Who rests once it has ended, and whose part in a circle ends before, and when; or nobody.
    Sealed, and of one length; empty from then on."""
    paused_until: Mapped[date | None]
    rested_on: Mapped[datetime | None]
    turn: Mapped[int | None]
    """Of co-mentors, whose agenda the next meeting is, counted along the order of their ids."""
    in_round: Mapped[bool]
    """Whether it came of a matching round."""
    __table_args__ = (_belongs_to("programme", "programme_id"),)


class Membership(Base):
    """A person's part in one relationship: any number of people, in any role."""

    __tablename__ = "membership"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    relationship_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str]
    role: Mapped[str]
    is_asked: Mapped[bool]
    """Whether the proposal has reached them; not kept once the place is free."""
    place: Mapped[int | None]
    """Which of the person's places it takes; empty once it takes none. No place is given twice."""
    free_from: Mapped[date | None]
    closing: Mapped[str | None] = mapped_column(Text)
    """What they said for the closing: sealed, of one length, and for all members or for none.
    Whatever one of them writes, it is sealed anew for all."""
    outside: Mapped[str | None]
    """Gone: their part in a circle has ended, and it goes on. No day; empty once it has ended.
    Without: it began without them, whether they said no or nothing; they were never in it."""
    __table_args__ = (
        _belongs_to("relationship", "relationship_id"),
        _belongs_to("person", "person_id"),
        UniqueConstraint("organisation_id", "programme_id", "person_id", "role", "place"),
        Index(None, "organisation_id", "person_id"),
    )


class Pulse(Base):
    """What one member was asked about a relationship, and which of it they have answered."""

    __tablename__ = "pulse"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    relationship_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(primary_key=True)
    sheet: Mapped[str] = mapped_column(Text)
    """Sealed, and equally long for everybody. Gone with an early end, for all members alike."""
    __table_args__ = (
        _belongs_to("relationship", "relationship_id"),
        _belongs_to("person", "person_id"),
    )


class Tally(Base):
    """How often each answer to one item was given: no day, and nobody's."""

    __tablename__ = "tally"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    counts: Mapped[str] = mapped_column(Text)
    """Sealed, and always equally long: what may be shown of it, :mod:`flows.tally` says."""
    __table_args__ = (_belongs_to("programme", "programme_id"),)


class MatchingRound(Base):
    """The matching round of a programme: the one that is open, or else the last one."""

    __tablename__ = "matching_round"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str]
    stage: Mapped[str]
    until: Mapped[date | None]
    course: Mapped[str] = mapped_column(Text)
    """How far it is within its laps, and what coordinators decided about pairs. Sealed."""
    __table_args__ = (_belongs_to("programme", "programme_id"),)


class Ballot(Base):
    """What a matching round knows of one person in one role: nothing that anybody can read."""

    __tablename__ = "ballot"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    cell: Mapped[str] = mapped_column(Text)
    """Sealed, and equally long for everybody. Of a no there is nothing in it."""
    __table_args__ = (
        _belongs_to("programme", "programme_id"),
        _belongs_to("person", "person_id"),
    )


class Declared(Base):
    """What somebody says of themselves, if anything. Nothing that matches people reads it."""

    __tablename__ = "declared"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(primary_key=True)
    said: Mapped[str] = mapped_column(Text)
    """Sealed, and equally long for everybody who has joined, whether they said anything or not."""
    counted: Mapped[list[str]]
    """In what coordinators are shown: the same for all who took part, whatever they said."""
    __table_args__ = (
        ForeignKeyConstraint(
            ["organisation_id", "programme_id", "person_id"],
            ["participant.organisation_id", "participant.programme_id", "participant.person_id"],
        ),
    )


class Fairness(Base):
    """What coordinators may see of groups in matching, as it was when it was worked out."""

    __tablename__ = "fairness"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(primary_key=True)
    shown: Mapped[str] = mapped_column(Text)
    """Sealed. None of it is about fewer than five people."""
    __table_args__ = (_belongs_to("programme", "programme_id"),)


class Case(Base):
    """A matter for a coordinator."""

    __tablename__ = "case"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int]
    kind: Mapped[str]
    opened_on: Mapped[date]
    relationship_id: Mapped[str | None]
    concerns: Mapped[str | None] = mapped_column(Text)
    """Who asked for a word, or can't be reached, or nobody. Sealed, and equally long for all."""
    kept_from: Mapped[str | None] = mapped_column(Text)
    """Coordinators whom it concerns, where its people don't tell. Sealed."""
    due_on: Mapped[date]
    rests_until: Mapped[date | None]
    is_listed: Mapped[bool]
    is_closed: Mapped[bool]
    """Then its number, its kind and its days are all that is kept of it."""
    post: Mapped[str | None]
    """The platform's own name for its post on the desk."""
    is_stale: Mapped[bool]
    """Whether that post is to be drawn anew."""
    __table_args__ = (_belongs_to("relationship", "relationship_id"),)


class Claim(Base):
    """Who has taken a case on: one coordinator, since there is one row a case."""

    __tablename__ = "claim"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str]
    __table_args__ = (_belongs_to("case", "case_id"), _belongs_to("person", "person_id"))


class Figure(Base):
    """What the last weekly digest has shown of something that is counted."""

    __tablename__ = "figure"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    shown: Mapped[int]
    __table_args__ = (_belongs_to("programme", "programme_id"),)


class Due(Base):
    """When a chapter looks at a subject again."""

    __tablename__ = "due"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    chapter: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    __table_args__ = (
        ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        Index(None, "organisation_id", "at"),
    )


class Journal(Base):
    """All facts. Ids only."""

    __tablename__ = "journal"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str]
    at: Mapped[datetime]
    fact: Mapped[str] = mapped_column(Text)
    __table_args__ = (
        ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        Index(None, "organisation_id", "subject", "at"),
    )


class Outbox(Base):
    """Messages waiting for their hour, and homes to be drawn anew."""

    __tablename__ = "outbox"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(300))
    """What makes this message this message: it is kept once."""
    place: Mapped[str]
    person_id: Mapped[str | None]
    relationship_id: Mapped[str | None]
    payload: Mapped[str | None] = mapped_column(Text)
    """Sealed; empty once delivered or cancelled."""
    status: Mapped[str]
    not_before: Mapped[datetime]
    token: Mapped[str | None]
    lease_until: Mapped[datetime | None]
    retry_at: Mapped[datetime | None]
    maybe_sent: Mapped[bool]
    since: Mapped[datetime | None]
    """What the platform's own clock showed before the first try: from there on it is looked for."""
    tries: Mapped[int]
    expires: Mapped[datetime | None]
    """After this it would only surprise."""
    __table_args__ = (
        ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        UniqueConstraint("organisation_id", "key"),
        Index(None, "organisation_id", "status", "not_before"),
    )


class Inbound(Base):
    """What has been heard already: a mark and a day, and nothing of what it was."""

    __tablename__ = "inbound"
    organisation_id: Mapped[str] = mapped_column(primary_key=True)
    mark: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date]
    __table_args__ = (ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),)


for _table in Base.metadata.tables.values():
    # SQLite would number the rows as they come, which tells what happened before what.
    _table.dialect_options["sqlite"]["with_rowid"] = False
