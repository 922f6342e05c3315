"""Forgetting somebody: what they told us goes, and nothing that stays leads to them.

What is about others too (that a relationship was, and when it ended) stays with a random id in
place of theirs, the same wherever it stands, which belongs to nobody: no account, no name. The
directory's line is the organisation's and stays, with the account that is linked to it. Whoever
is in no directory, and runs no programme, is gone altogether.
"""

from sqlalchemy import ColumnElement, delete, or_, select, tuple_, update

from flows.people import PersonId, Standing
from flows.wishes import Apart
from storage import tables as t
from storage.cases import Cases
from storage.matching_rounds import MatchingRounds
from storage.people import People
from storage.scope import Scope

NOBODYS_NAME = ""


def forget(scope: Scope, person: PersonId) -> None:
    """Erase what somebody told us, once they have left."""
    nobody = _nobody(scope)
    _erase(scope, t.Wish, t.Wish.person_id == person)
    theirs = Cases(scope, People(scope)).about(person)
    _erase(scope, t.Claim, or_(t.Claim.person_id == person, t.Claim.case_id.in_(theirs)))
    _erase(scope, t.Briefing, t.Briefing.person_id == person)
    _erase(scope, t.Declared, t.Declared.person_id == person)
    _erase(scope, t.Case, t.Case.id.in_(theirs))
    _erase(scope, t.Pulse, t.Pulse.person_id == person)
    _erase(scope, t.Ballot, t.Ballot.person_id == person)
    _erase(scope, t.Link, t.Link.person_id == person)
    _erase(scope, t.Due, t.Due.subject == person)
    _erase(scope, t.Outbox, or_(t.Outbox.person_id == person, t.Outbox.key.contains(person)))
    _unhope(scope, person)
    _unkeep(scope, person)
    _unname(scope, person)
    _unlist(scope, person)
    _rename(scope, person, nobody)
    _leave_to_the_directory(scope, person)
    scope.session.flush()
    scope.session.expire_all()


def _nobody(scope: Scope) -> str:
    """Make a random id for what stays; the row has no name, and nothing else of anybody's."""
    row = t.Person(
        **scope.mine,
        id=scope.chance.id(),
        name=scope.keys.seal(NOBODYS_NAME),
        zone="UTC",
        language="en",
        line_known=False,
        working_days=[],
        working_share=1.0,
    )
    scope.session.add(row)
    scope.session.flush()
    return row.id


def _erase(scope: Scope, table: type[t.Base], which: ColumnElement[bool]) -> None:
    scope.session.execute(delete(table).filter_by(**scope.mine).where(which))


def _unhope(scope: Scope, person: PersonId) -> None:
    """Nobody hopes any more for somebody who left."""
    named = select(t.Wish).filter_by(**scope.mine).where(t.Wish.hoped_for.is_not(None))
    for wish in scope.session.scalars(named):
        if wish.hoped_for and scope.keys.unseal(wish.hoped_for) == person:
            wish.hoped_for = None


def _unkeep(scope: Scope, person: PersonId) -> None:
    """No case is kept from a coordinator any more who left."""
    kept = select(t.Case).filter_by(**scope.mine).where(t.Case.kept_from.is_not(None))
    for case in scope.session.scalars(kept):
        others = set(scope.keys.unseal(case.kept_from or "").split()) - {person}
        case.kept_from = scope.keys.seal(" ".join(sorted(others))) if others else None


def _unname(scope: Scope, person: PersonId) -> None:
    """Nobody's list of whom not to meet leads to somebody who left; their own goes with them.

    Every list is sealed anew: those that changed would be the lists of those who had named them.
    """
    people = People(scope)
    for whose, named in people.everybody_apart().items():
        kept = tuple(sorted(named - {person})) if whose != person else ()
        people.keep_apart(Apart(whose, kept))


def _unlist(scope: Scope, person: PersonId) -> None:
    """No ballot leads to somebody who left, and no decision about a pair.

    All are sealed anew: those that changed would be the ballots of those who had them on a list.
    """
    rounds = MatchingRounds(scope)
    round_ = rounds.held()
    if round_ is None:
        return
    [programme] = scope.session.scalars(select(t.Programme.id).filter_by(**scope.mine))
    rounds.keep_ballots((each.without(person) for each in rounds.ballots()), programme)
    rounds.keep(round_.without(person), programme)


def _rename(scope: Scope, person: PersonId, nobody: str) -> None:
    mine = select(t.Membership.relationship_id).filter_by(**scope.mine, person_id=person)
    subjects = [person, *scope.session.scalars(mine)]
    facts = select(t.Journal).filter_by(**scope.mine).where(t.Journal.subject.in_(subjects))
    for row in scope.session.scalars(facts):
        row.fact = row.fact.replace(f'"{person}"', f'"{nobody}"')
        row.subject = nobody if row.subject == person else row.subject
    for table, freed in (
        (t.Membership, {"place": None, "free_from": None, "closing": None}),
        (t.Participant, {"status": Standing.LEFT, "budget": None}),
    ):
        scope.session.execute(
            update(table)
            .filter_by(**scope.mine, person_id=person)
            .values(person_id=nobody, **freed)
            .execution_options(synchronize_session=False)
        )


def _leave_to_the_directory(scope: Scope, person: PersonId) -> None:
    """Give the row back as the directory had it; without a directory there is no row to keep."""
    row = scope.session.get_one(t.Person, (scope.organisation, person))
    runs_it = select(t.Coordinator.person_id).filter_by(**scope.mine, person_id=person)
    if row.id_mark or row.email_mark or scope.session.scalars(runs_it).first():
        row.working_days, row.own_zone, row.own_language = [], None, None
        return
    theirs = select(t.Account.workspace_id, t.Account.external_id).filter_by(
        **scope.mine, person_id=person
    )
    known_by = tuple_(t.Reference.workspace_id, t.Reference.external_id)
    _erase(scope, t.Reference, known_by.in_(theirs))
    _erase(scope, t.Account, t.Account.person_id == person)
    _erase(scope, t.Person, t.Person.id == person)
