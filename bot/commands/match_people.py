"""Who stands in a matching file, as matching knows them; what does not go together is named."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.commands.match_file import BadFileError, CandidateGiven, Given, MatchFile
from flows.matching.candidate_lists import between
from flows.matching.candidates import Mentee, Mentor
from flows.matching.lines import Lines
from flows.matching.market import Market
from flows.matching.rules import Rule
from flows.matching.topics import meant, plain, understood
from flows.people import PersonId

NOON = time(12, tzinfo=UTC)
NO_LOCK_LIFTS = {
    Rule.QUALIFIED: "the mentor is not qualified",
    Rule.FREE_PLACE: "the mentor has no place",
    Rule.NOT_SELF: "that is one and the same person",
    Rule.LINE_CHAIN: "one of them reports to the other",
    Rule.FORBIDDEN: "one of them forbids the other",
    Rule.PREVIOUS_PAIR: "they were a pair before",
}


@dataclass(frozen=True)
class Reading:
    """A file that can be used, and what was noticed on the way."""

    market: Market
    notes: tuple[str, ...]
    """What is no mistake, and yet perhaps not what was meant."""


def understand(file: MatchFile, today: date) -> Reading:
    """Return everybody as matching knows them; raises BadFileError."""
    require_different(file)
    config, topics = file.config, Topics({plain(each) for each in file.config.topics})
    at = datetime.combine(config.date or today, NOON)
    market = Market(
        mentees=tuple(mentees(file, topics, at.date())),
        mentors=tuple(mentors(file, topics)),
        lines=Lines(managers(file)),
        at=at,
        policy=config.policy(),
        locks=frozenset((PersonId(one), PersonId(other)) for one, other in file.locks),
        waiting=frozenset(PersonId(each.id) for each in file.mentees if each.waiting),
        seed=config.seed,
    )
    require_locks_that_can_stand(file, market)
    return Reading(market, (*strangers(file), *topics.notes()))


def everybody(file: MatchFile) -> Iterator[tuple[str, Given]]:
    """Return everybody in the file, with their place in it."""
    for name in ("mentees", "mentors", "people"):
        for number, given in enumerate(getattr(file, name)):
            yield f"{name}[{number}]", given


# --- Ids and lines ------------------------------------------------------------------------


def require_different(file: MatchFile) -> None:
    """Refuse an id twice on one side, and two that only capitals tell apart."""
    side_of: dict[tuple[str, str], str] = {}
    written: dict[str, tuple[str, str]] = {}
    for where, given in everybody(file):
        side = where.partition("[")[0]
        if (first := side_of.setdefault((side, given.id), where)) != where:
            raise BadFileError(f"{where}.id: {given.id!r} is {first} already; name everybody once")
        alike, first = written.setdefault(given.id.casefold(), (given.id, where))
        if alike != given.id:
            raise BadFileError(
                f"{where}.id: {given.id!r} and {alike!r} ({first}) differ only in capitals; "
                "write one person in one way, and two in two"
            )


def managers(file: MatchFile) -> Mapping[PersonId, PersonId | None]:
    """Return who reports to whom; raises BadFileError where the file says two things."""
    found: dict[PersonId, PersonId | None] = {}
    for where, given in everybody(file):
        if not given.manager_is_known:
            continue
        manager = None if given.manager is None else PersonId(given.manager)
        if found.setdefault(PersonId(given.id), manager) != manager:
            raise BadFileError(
                f"{where}.manager: {given.id!r} has another manager elsewhere in the file"
            )
    return found


def strangers(file: MatchFile) -> Iterator[str]:
    """Notice those who are named as never to be matched, and whom the file does not know."""
    known = {given.id for _, given in everybody(file)}
    for where, given in everybody(file):
        if not isinstance(given, CandidateGiven):
            continue
        for name, others in (("forbid", given.forbid), ("previous", given.previous)):
            for number, other in enumerate(others):
                if other not in known:
                    yield f"{where}.{name}[{number}]: nobody in the file is called {other!r}"


# --- Topics -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Topics:
    """What the file calls topics: ours by any of their names, and its own as they are written."""

    own: set[str]
    unknown: dict[str, str] = field(default_factory=dict)
    """Those that nothing is known of, with the first place of each."""

    def called(self, name: str, where: str) -> str:
        """Return the topic of this name; raises BadFileError where another was perhaps meant."""
        if plain(name) in self.own:
            return plain(name)
        if topic := understood(name):
            return topic
        if suggestion := meant(name):
            raise BadFileError(
                f'{where}: {name!r} is not one of the topics; did you mean "{suggestion}"? '
                "If not, name it in config.topics"
            )
        self.unknown.setdefault(plain(name), where)
        return plain(name)

    def notes(self) -> Iterator[str]:
        """Notice topics that nothing is known of: they meet only what is written alike."""
        for name, where in self.unknown.items():
            yield f"{where}: {name!r} is none of our topics, and taken as it is written"


# --- People -------------------------------------------------------------------------------


def mentees(file: MatchFile, topics: Topics, today: date) -> Iterator[Mentee]:
    """Return the mentees."""
    for number, given in enumerate(file.mentees):
        where = f"mentees[{number}].skills_wanted"
        wanted = (
            topics.called(name, f"{where}[{rank}]") for rank, name in enumerate(given.skills_wanted)
        )
        yield Mentee(topics=tuple(dict.fromkeys(wanted)), waiting_since=today, **known(given))


def mentors(file: MatchFile, topics: Topics) -> Iterator[Mentor]:
    """Return the mentors; of a topic that stands there by two names the better level counts."""
    for number, given in enumerate(file.mentors):
        offered: dict[str, int] = {}
        for name, level in given.skills_offered.items():
            topic = topics.called(name, f"mentors[{number}].skills_offered.{name}")
            offered[topic] = max(level, offered.get(topic, 0))
        yield Mentor(
            topics=offered,
            free_places=given.capacity,
            load=0,
            qualified=given.qualified,
            **known(given),
        )


def known(given: CandidateGiven) -> dict[str, Any]:
    """Return what is known of somebody on either side. What is protected is not."""
    return {
        "id": PersonId(given.id),
        "grade": given.grade,
        "department": given.department,
        "departments_wanted": frozenset(given.departments_wanted),
        "zone": ZoneInfo(given.timezone) if given.timezone else None,
        "location": given.location,
        "languages": frozenset(given.languages),
        "format": given.format,
        "excluded": frozenset(PersonId(each) for each in given.forbid),
        "previous": frozenset(PersonId(each) for each in given.previous),
    }


# --- Locks --------------------------------------------------------------------------------


def require_locks_that_can_stand(file: MatchFile, market: Market) -> None:
    """Refuse a lock of somebody unknown, one too many, and one that breaks a rule."""
    by_mentee = {each.id: each for each in market.mentees}
    by_mentor = {each.id: each for each in market.mentors}
    locked: dict[PersonId, PersonId] = {}
    for number, pair in enumerate(file.locks):
        where, (mentee, mentor) = f"locks[{number}]", (PersonId(pair[0]), PersonId(pair[1]))
        if mentee not in by_mentee:
            raise BadFileError(f"{where}[0]: no mentee is called {mentee!r}")
        if mentor not in by_mentor:
            raise BadFileError(f"{where}[1]: no mentor is called {mentor!r}")
        if locked.setdefault(mentee, mentor) != mentor:
            raise BadFileError(f"{where}: {mentee!r} is locked with {locked[mentee]!r} already")
        for rule in between(market, by_mentee[mentee], by_mentor[mentor]):
            raise BadFileError(f"{where}: {mentee!r} and {mentor!r}: {NO_LOCK_LIFTS[rule]}")
        if Counter(locked.values())[mentor] > by_mentor[mentor].free_places:
            raise BadFileError(
                f"{where}: {mentor!r} is locked with more mentees than they have places"
            )
