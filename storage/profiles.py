"""What platforms say about people we know: once a day we write down who moved, and nothing else.

Only what differs is written, in one fixed order, so that no row tells who was here when. A zone
that does not exist leaves the one we have.
"""

from collections.abc import Iterable
from typing import TypeAlias

from sqlalchemy import select

from flows.people import PersonId
from storage import tables as t
from storage.calendars import known
from storage.people import Account, Profile
from storage.scope import Scope

Told: TypeAlias = tuple[Account, Profile | None]
"""What a platform says of an account; nothing of one that is no more."""


def refresh(scope: Scope, found: Iterable[Told]) -> int:
    """Bring zone and language up to date; return how many people's row was written.

    Of somebody with several accounts, the one counts that messages go to.
    """
    told, written = dict(found), 0
    for person, account in reached(scope):
        profile = told.get(account)
        if profile is None:
            continue
        now = (known(profile.zone) or person.zone, profile.language or person.language)
        if now != (person.zone, person.language):
            person.zone, person.language = now
            scope.session.flush()
            written += 1
    return written


def gone(scope: Scope, found: Iterable[Told]) -> tuple[PersonId, ...]:
    """Return who is in the programme and can't be reached any more, in the order of their ids.

    An account that a platform does not speak of at all counts as one that is still there.
    """
    no_more = {account for account, profile in found if profile is None}
    rows = scope.session.execute(
        select(
            t.Account.person_id,
            t.Workspace.platform,
            t.Workspace.external_id,
            t.Account.external_id,
        )
        .select_from(t.Account)
        .join(t.Workspace)
        .join(
            t.Participant,
            (t.Participant.organisation_id == t.Account.organisation_id)
            & (t.Participant.person_id == t.Account.person_id),
        )
        .where(t.Account.organisation_id == scope.organisation)
        .order_by(t.Account.person_id)
    )
    there: dict[PersonId, bool] = {}
    for person, *where in rows:
        who = PersonId(person)
        there[who] = there.get(who, False) or Account(*where) not in no_more
    return tuple(who for who, is_there in there.items() if not is_there)


def reached(scope: Scope) -> Iterable[tuple[t.Person, Account]]:
    """Return everybody with the account that messages go to, in the order of their ids."""
    rows = scope.session.execute(
        select(t.Person, t.Workspace.platform, t.Workspace.external_id, t.Account.external_id)
        .select_from(t.Account)
        .join(t.Workspace)
        .join(
            t.Person,
            (t.Person.organisation_id == t.Account.organisation_id)
            & (t.Person.id == t.Account.person_id),
        )
        .where(t.Account.organisation_id == scope.organisation)
        .order_by(t.Person.id, t.Workspace.platform, t.Account.external_id)
    )
    first: dict[str, tuple[t.Person, Account]] = {}
    for person, *where in rows:
        first.setdefault(person.id, (person, Account(*where)))
    return first.values()
