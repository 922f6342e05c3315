"""People, their accounts, and what they wish for."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy import select

from flows.matching.candidates import Format
from flows.matching.lines import Lines
from flows.people import Calendar, Person, PersonId, Role, Standing
from flows.proposal import Side
from flows.wishes import Apart, Own, Wish
from storage import calendars, lookups
from storage import tables as t
from storage.asking import Found
from storage.kept import kept
from storage.pulses import sealed_budget
from storage.scope import Scope

APART_LENGTH = 256
"""Room for as many ids as may be named. One that names nobody is no shorter."""


@dataclass(frozen=True, slots=True)
class Account:
    """A person's identity in one workspace, as a platform knows it."""

    platform: str
    workspace: str
    external_id: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What a platform says about somebody. Zone and language are empty where it does not."""

    name: str
    zone: str
    language: str
    email: str | None = None


PersonRow: TypeAlias = t.Person | Found
"""A person's row, whether it could be changed or is only read; it may hold other tables' too."""
A_WISH = ("organisation_id", "programme_id", "person_id", "role")
"""What makes a wish this wish."""


class NoPlaceError(Exception):
    """Somebody was quicker: the place is taken, or the step was taken already."""


class NobodyError(LookupError):
    """There is no such person in this organisation."""


@dataclass(frozen=True)
class People:
    """Who the organisation knows."""

    scope: Scope

    def person(self, which: PersonId) -> Person:
        """Return somebody; raises NobodyError."""
        return self.read(self.row(which))

    def name_of(self, which: PersonId | None) -> str:
        """Return somebody's name; empty for nobody, and for whoever is not known here."""
        try:
            return self.person(which).name if which else ""
        except NobodyError:
            return ""

    def manager_of(self, which: PersonId) -> str:
        """Return the name of somebody's line manager; empty if none is known."""
        return self.name_of(self.person(which).manager)

    def of_account(self, account: Account) -> PersonId | None:
        """Return whose account this is."""
        found = self.scope.session.scalar(
            select(t.Account.person_id)
            .join(t.Workspace)
            .where(
                t.Account.organisation_id == self.scope.organisation,
                t.Workspace.platform == account.platform,
                t.Workspace.external_id == account.workspace,
                t.Account.external_id == account.external_id,
            )
        )
        return PersonId(found) if found else None

    def account(self, person: PersonId) -> Account | None:
        """Return how to reach somebody, if there is a way."""
        row = self.scope.ask(lookups.REACHED, person=person).first()
        return Account(row.platform, row.workspace, row.account) if row else None

    def account_on(self, platform: str, person: PersonId) -> Account | None:
        """Return how somebody is known on a platform, if they are."""
        rows = self.scope.ask(lookups.REACHED, person=person)
        found = (Account(row.platform, row.workspace, row.account) for row in rows)
        return next((each for each in found if each.platform == platform), None)

    def desk(self) -> tuple[str, str, str] | None:
        """Return where the desk is: platform, workspace and channel, as the platform names them."""
        row = self.scope.ask(lookups.DESK).first()
        return (row.platform, row.external_id, row.desk or "") if row else None

    def bind(self, account: Account, profile: Profile) -> PersonId:
        """Link an account to the directory's row for it, or to a new person. Idempotent."""
        known = self.of_account(account)
        if known is not None:
            return known
        row = self._row_for(account, profile) or self._meet(profile)
        workspace = self.scope.session.scalars(
            select(t.Workspace.id).filter_by(
                **self.scope.mine, platform=account.platform, external_id=account.workspace
            )
        ).one()
        self.scope.session.add(
            t.Account(
                **self.scope.mine,
                workspace_id=workspace,
                external_id=account.external_id,
                person_id=row.id,
            )
        )
        self.scope.session.flush()
        return PersonId(row.id)

    def recognise(self, account: Account, profile: Profile) -> bool:
        """Link an account to the directory's row for it, if there is one; never meet anybody."""
        if self._row_for(account, profile) is None:
            return False
        self.bind(account, profile)
        return True

    def named(self, name: str, email: str, zone: str) -> PersonId:
        """Return who has this e-mail address; a new person of that name if nobody has."""
        row = self._in_directory("", email)
        if row is None:
            row = self._meet(Profile(name, zone, "en"))
            row.email_mark = self.scope.keys.mark("directory", email.casefold())
            self.scope.session.flush()
        return PersonId(row.id)

    @kept
    def lines(self) -> Lines:
        """Who reports to whom."""
        rows = self.scope.ask(lookups.LINES)
        return Lines({PersonId(row.id): row.manager_id for row in rows})

    def above(self, people: Collection[PersonId]) -> frozenset[PersonId]:
        """Return everybody to whom any of them reports, at any level."""
        found = self.scope.ask(lookups.LINE_ABOVE, people=sorted(people))
        return frozenset(PersonId(each) for each in found.scalars())

    def wishes(self, person: PersonId) -> tuple[Wish, ...]:
        """Return what somebody wished for, a mentor's first; read once, until it changes."""
        if person not in self._wished:
            rows = self.scope.ask(lookups.WISHES, person=person)
            self._wished[person] = tuple(map(self._wish, rows))
        return self._wished[person]

    def standing(self, person: PersonId) -> Standing | None:
        """Return how somebody stands in the programme; None if they have not joined."""
        found = self.scope.ask(lookups.STANDING, person=person).scalar()
        return Standing(found) if found else None

    def stands(self, person: PersonId, standing: Standing) -> None:
        """Keep how somebody stands in the programme now."""
        self.scope.change(t.Participant, {"person_id": person}, status=standing)

    def waiting(self, role: Role, *, qualified: bool) -> tuple[Found, ...]:
        """Return the wishes of everybody who may be matched in one role, the longest first."""
        lookup = lookups.WAITING
        return tuple(
            self.scope.ask(lookup, role=role, qualified=qualified, status=Standing.ENROLLED)
        )

    def sides(self, rows: Sequence[Found]) -> tuple[Side, ...]:
        """Return wishes with those who made them."""
        self.hold(PersonId(row.person_id) for row in rows)
        return tuple(map(self._side, rows))

    def hold(self, people: Iterable[PersonId]) -> None:
        """Read several people's rows at once, since they are asked for next."""
        missing = {each for each in people if each not in self._held}
        if missing:
            found = self.scope.ask(lookups.PEOPLE, people=sorted(missing))
            self._held.update((PersonId(row.id), row) for row in found)

    def qualify(self, person: PersonId) -> None:
        """Let a mentor into matching; raises NoPlaceError if that was done already."""
        unqualified = {"person_id": person, "role": Role.MENTOR, "qualified": False}
        if self.scope.change(t.Wish, unqualified, qualified=True) != 1:
            raise NoPlaceError("another coordinator was quicker")
        self._read_anew(person)

    def keep(self, wish: Wish, programme: str, today: date) -> None:
        """Keep what somebody wished for, over what they wished for before."""
        them = {"programme_id": programme, "person_id": wish.person}
        self._enrol(programme, wish.person)
        wished = self._columns(wish)
        self.scope.put(t.Wish, A_WISH, tuple(wished), **them, role=wish.role, since=today, **wished)
        days = sorted(wish.working_days)
        if self.row(wish.person).working_days != days:
            self.scope.change(t.Person, {"id": wish.person}, working_days=days)
            self._read_anew(wish.person)
        self._wished.pop(wish.person, None)

    def erase(self, person: PersonId, role: Role) -> None:
        """Erase what somebody wished for in one role; who wishes for nothing rests."""
        self.scope.remove(t.Wish, person_id=person, role=role)
        self._read_anew(person)
        if not self.wishes(person):
            self.stands(person, Standing.RESTING)

    def offer_places(self, person: PersonId, role: Role, capacity: int) -> None:
        """Keep how many relationships somebody would hold at once."""
        self.scope.change(t.Wish, {"person_id": person, "role": role}, capacity=capacity)
        self._read_anew(person)

    def has_joined(self, person: PersonId) -> bool:
        """Say whether somebody is in the programme."""
        return self.scope.ask(lookups.PARTICIPANT, person=person).first() is not None

    # --- What they choose for themselves -----------------------------------------------

    def own(self, person: PersonId) -> Own:
        """Return what somebody chose for themselves."""
        row = self.row(person)
        days = self.person(person).calendar.working_days
        return Own(person, row.own_language or "", row.own_zone or "", days)

    def choose(self, own: Own) -> None:
        """Keep what somebody chose for themselves."""
        self.scope.change(
            t.Person,
            {"id": own.person},
            own_language=own.language or None,
            own_zone=own.zone or None,
            working_days=sorted(own.working_days),
        )
        self._read_anew(own.person)

    def apart(self, person: PersonId) -> tuple[PersonId, ...]:
        """Return whom somebody would rather not be matched with."""
        row = self.scope.ask(lookups.PARTICIPANT, person=person).first()
        return self._named(row.apart) if row else ()

    def everybody_apart(self) -> dict[PersonId, frozenset[PersonId]]:
        """Return so for everybody who is in the programme."""
        return {person: self.named_by(apart) for person, apart in self.sealed_apart().items()}

    def sealed_apart(self) -> dict[PersonId, str | None]:
        """Return the same, still sealed: of most people it is never looked at."""
        return {PersonId(row.person_id): row.apart for row in self.scope.ask(lookups.APART)}

    def named_by(self, apart: str | None) -> frozenset[PersonId]:
        """Return whom somebody named there."""
        return frozenset(self._named(apart))

    def keep_apart(self, choice: Apart) -> None:
        """Keep whom somebody would rather not be matched with."""
        them = {"person_id": choice.person}
        self.scope.change(t.Participant, them, apart=self._sealed(choice.whom))

    def _named(self, apart: str | None) -> tuple[PersonId, ...]:
        names = self.scope.keys.unseal(apart).split() if apart else ()
        return tuple(PersonId(each) for each in names)

    def _sealed(self, whom: tuple[PersonId, ...]) -> str:
        return self.scope.keys.seal(" ".join(whom).ljust(APART_LENGTH))

    def _enrol(self, programme: str, person: PersonId) -> None:
        """Let somebody take part; whom they would rather not meet is kept if they told before."""
        them = {"programme_id": programme, "person_id": person}
        nobody, unique = self._sealed(()), ("organisation_id", *them)
        budget = sealed_budget(self.scope.keys)
        new = {**them, "status": Standing.ENROLLED, "apart": nobody, "budget": budget}
        self.scope.put(t.Participant, unique, ("status",), **new)
        self.scope.change(t.Participant, {"person_id": person, "apart": None}, apart=nobody)

    def addressed(self, email: str) -> PersonId | None:
        """Return who has this e-mail address in the directory."""
        row = self._in_directory("", email)
        return PersonId(row.id) if row else None

    def _row_for(self, account: Account, profile: Profile) -> t.Person | None:
        """Return the directory's row for an account.

        An e-mail address alone never makes one person of accounts on two platforms.
        """
        row = self._in_directory(account.external_id, profile.email)
        ids = self.scope.keys.marks("directory", account.external_id.casefold())
        if row is None or row.id_mark in ids:
            return row
        elsewhere = (
            select(t.Account.external_id)
            .join(t.Workspace)
            .where(
                t.Account.organisation_id == self.scope.organisation,
                t.Account.person_id == row.id,
                t.Workspace.platform != account.platform,
            )
        )
        return None if self.scope.session.scalars(elsewhere).first() else row

    def _in_directory(self, external_id: str, email: str | None) -> t.Person | None:
        keys = self.scope.keys
        ids = keys.marks("directory", external_id.casefold())
        emails = keys.marks("directory", email.casefold()) if email else ()
        return self.scope.session.scalars(
            select(t.Person)
            .filter_by(**self.scope.mine)
            .where(t.Person.id_mark.in_(ids) | t.Person.email_mark.in_(emails))
            .order_by(t.Person.id)
        ).first()

    def _meet(self, profile: Profile) -> t.Person:
        row = t.Person(
            **self.scope.mine,
            id=self.scope.chance.id(),
            name=self.scope.keys.seal(profile.name),
            zone=calendars.known(profile.zone),
            language=profile.language or "en",
            line_known=False,
            working_days=[],
            working_share=1.0,
        )
        self.scope.session.add(row)
        self.scope.session.flush()
        return row

    def row(self, which: PersonId) -> PersonRow:
        """Return somebody's row; raises NobodyError. The page holds it: nobody is read twice."""
        if which not in self._held:
            found = self.scope.ask(lookups.SOMEBODY, person=which)
            self._held.update((PersonId(row.id), row) for row in found)
        if which not in self._held:
            raise NobodyError("there is no such person here")
        return self._held[which]

    def zone(self, which: PersonId) -> ZoneInfo:
        """Return in which zone somebody is; the programme's own, if nobody knows."""
        return calendars.zone(self.row(which)) or self._usual.zone

    def read(self, row: PersonRow) -> Person:
        """Return somebody's row as a person, read once."""
        who = PersonId(row.id)
        if who not in self._known:
            self._held[who], self._known[who] = row, self._person(row)
        return self._known[who]

    def _person(self, row: PersonRow) -> Person:
        return Person(
            id=PersonId(row.id),
            name=self.scope.keys.unseal(row.name),
            calendar=calendars.of(row, self._usual),
            language=row.own_language or row.language,
            working_share=row.working_share,
            holiday_country=row.holiday_country,
            grade=row.grade,
            department=row.department,
            location=row.location,
            manager=PersonId(row.manager_id) if row.manager_id else None,
        )

    @kept
    def _held(self) -> dict[PersonId, PersonRow]:
        return {}

    @kept
    def _known(self) -> dict[PersonId, Person]:
        return {}

    @kept
    def _wished(self) -> dict[PersonId, tuple[Wish, ...]]:
        return {}

    def _read_anew(self, person: PersonId) -> None:
        """Forget what was read of somebody: something was written that is part of it."""
        for read in (self._held, self._known, self._wished):
            read.pop(person, None)

    @kept
    def _usual(self) -> Calendar:
        """The programme's own week."""
        rows = self.scope.programme
        return calendars.in_settings(rows[0].settings if rows else "{}")

    def _side(self, row: Found) -> Side:
        wish = self._wish(row)
        return Side(self.person(wish.person), wish, self.name_of(wish.hoped_for))

    def _wish(self, row: Found) -> Wish:
        read = self.scope.keys.unseal
        who = self.person(PersonId(row.person_id))
        return Wish(
            person=who.id,
            role=Role(row.role),
            topics=tuple(row.topics),
            offers=tuple(row.offers or ()),
            format=Format(row.format),
            languages=tuple(row.languages),
            working_days=who.calendar.working_days,
            location=read(row.location),
            departments=tuple(row.departments),
            capacity=row.capacity,
            about_me=read(row.about_me),
            strengths=read(row.strengths),
            ideal=read(row.ideal),
            hoped_for=PersonId(read(row.hoped_for)) if row.hoped_for else None,
            is_listed=row.listed,
            qualified=row.qualified,
        )

    def _columns(self, wish: Wish) -> dict[str, object]:
        seal = self.scope.keys.seal
        return {
            "topics": list(wish.topics),
            "offers": list(wish.offers),
            "format": wish.format,
            "languages": list(wish.languages),
            "departments": list(wish.departments),
            "location": seal(wish.location),
            "capacity": wish.capacity,
            "listed": wish.is_listed,
            "about_me": seal(wish.about_me),
            "strengths": seal(wish.strengths),
            "ideal": seal(wish.ideal),
            "hoped_for": seal(wish.hoped_for) if wish.hoped_for else None,
            "qualified": wish.qualified,
        }


def ordered(people: Iterable[PersonId]) -> tuple[PersonId, ...]:
    """Return people in the one fixed order in which their rows are written."""
    return tuple(sorted(set(people)))
