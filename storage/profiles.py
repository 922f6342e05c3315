"""What platforms say about people we know: once a day we write down who moved, and nothing else.

Only what differs is written, in one fixed order, so that no row tells who was here when. A zone
that does not exist leaves the one we have.
"""

from collections.abc import Iterable

from sqlalchemy import select

from storage import tables as t
from storage.calendars import known
from storage.people import Account, Profile
from storage.scope import Scope


def refresh(scope: Scope, found: Iterable[tuple[Account, Profile]]) -> int:
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
