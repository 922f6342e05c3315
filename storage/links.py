"""Making one person of two accounts: the codes that were shown, and what becomes of the second.

A code is kept as a mark only. Whoever becomes part of somebody else had begun nothing; but others
may have named them, and the directory may know them, and all that leads to the one person then.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from sqlalchemy import Select, delete, or_, select, update

from flows.linking import Held, Whose
from flows.outcome import CodeShown, GuessedWrong, Linking, OnePerson
from flows.people import PersonId
from flows.wishes import Apart
from storage import lookups
from storage import tables as t
from storage.people import NoPlaceError, People
from storage.scope import Scope

LINK = "link"
UNIQUE = ("organisation_id", "person_id")
OF_THE_DIRECTORY = (
    *("id_mark", "email_mark", "grade", "department", "location", "manager_id"),
    *("line_known", "working_share", "holiday_country"),
)
"""What the directory says of somebody."""


@dataclass(frozen=True)
class Links:
    """Which codes were shown, and to whom."""

    scope: Scope
    people: People

    def platforms(self) -> frozenset[str]:
        """Return every platform that is connected."""
        return frozenset(self.scope.ask(lookups.PLATFORMS).scalars())

    def whose(self, person: PersonId) -> Whose:
        """Return on which platforms somebody is known."""
        return Whose(person, frozenset(self.scope.ask(lookups.KNOWN_ON, person=person).scalars()))

    def held(self, code: str) -> Held | None:
        """Return to whom a code was shown; None if it is none, or was forgotten."""
        row = self.scope.session.scalars(self._these(code)).first()
        if row is None:
            return None
        return Held(self.whose(PersonId(row.person_id)), row.until, row.guesses)

    def is_told(self, person: PersonId) -> bool:
        """Say whether something is about to be said to somebody."""
        said = select(t.Outbox.id).filter_by(**self.scope.mine, person_id=person)
        told = self.scope.session.scalars(said.where(t.Outbox.place != "home"))
        return told.first() is not None

    def keep(self, record: Linking, now: datetime) -> None:
        """Keep what came of it; raises NoPlaceError where somebody was quicker."""
        match record:
            case CodeShown(person=person, code=code, until=until):
                self.forget_old(now)
                mark = self.scope.keys.mark(LINK, code)
                new = {"mark": mark, "until": until, "guesses": 0}
                self.scope.put(t.Link, UNIQUE, tuple(new), person_id=person, **new)
            case GuessedWrong():
                more = update(t.Link).filter_by(**self.scope.mine)
                self.scope.session.execute(more.values(guesses=t.Link.guesses + 1))
            case OnePerson(person=person, was=was):
                if self.scope.remove(t.Link, person_id=person) != 1:
                    raise NoPlaceError("the code was used already")
                self._become_one(person, was)
            case _:
                assert_never(record)

    def forget_old(self, now: datetime) -> None:
        """Forget codes that are worth nothing any more."""
        self.scope.ask(lookups.FORGET_CODES, now=now)

    def _these(self, code: str) -> Select[t.Link]:
        marks = self.scope.keys.marks(LINK, code)
        return select(t.Link).filter_by(**self.scope.mine).where(t.Link.mark.in_(marks))

    def _become_one(self, person: PersonId, was: PersonId) -> None:
        session, mine = self.scope.session, self.scope.mine
        self.people.row(was)  # whoever it was still reads the answer, in their own language
        self.scope.change(t.Account, {"person_id": was}, person_id=person)
        self.scope.change(t.Person, {"manager_id": was}, manager_id=person)
        self._name_instead(person, was)
        self._know_as_the_directory_does(person, was)
        session.execute(delete(t.Link).filter_by(**mine, person_id=was))
        session.execute(delete(t.Due).filter_by(**mine, subject=was))
        about = or_(t.Outbox.person_id == was, t.Outbox.key.contains(was))
        session.execute(delete(t.Outbox).filter_by(**mine).where(about))
        session.execute(delete(t.Person).filter_by(**mine, id=was))

    def _name_instead(self, person: PersonId, was: PersonId) -> None:
        """Let every list lead to the one person; all are sealed anew, so that none tells a name."""
        for whose, named in self.people.everybody_apart().items():
            now = {person if each == was else each for each in named} - {whose}
            self.people.keep_apart(Apart(whose, tuple(sorted(now))))
        wishes = select(t.Wish).filter_by(**self.scope.mine).where(t.Wish.hoped_for.is_not(None))
        for wish in self.scope.session.scalars(wishes):
            if wish.hoped_for and self.scope.keys.unseal(wish.hoped_for) == was:
                wish.hoped_for = self.scope.keys.seal(person)

    def _know_as_the_directory_does(self, person: PersonId, was: PersonId) -> None:
        """Hand on what the directory says, unless it has a line for the one person already."""
        rows = (
            self.scope.session.get_one(t.Person, (self.scope.organisation, each))
            for each in (person, was)
        )
        mine, theirs = rows
        if not (mine.id_mark or mine.email_mark):
            known = {name: getattr(theirs, name) for name in OF_THE_DIRECTORY}
            self.scope.change(t.Person, {"id": person}, **known)
