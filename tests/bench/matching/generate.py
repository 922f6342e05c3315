"""Made-up programmes of any size, like real ones in what matters to matching.

Most people ask for the same few topics, and those are not the ones most can help with. Mentors are
a few levels up and take one to three mentees. Some are not prepared yet, some fields are blank,
sites lie hours apart, everybody has a manager, some pairs were together before or must not be.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from flows.matching.candidates import Format, Mentee, Mentor
from flows.matching.lines import Lines
from flows.matching.market import Market
from flows.people import PersonId

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
TOPICS = tuple(f"topic {number}" for number in range(60))
DEPARTMENTS = tuple(f"department {number}" for number in range(12))
SITES: Sequence[tuple[str, str]] = tuple(
    (f"site {number}", zone)
    for number, zone in enumerate(
        [
            *("Europe/London", "Europe/London", "Europe/Lisbon"),
            *("Europe/Berlin", "Europe/Berlin", "Europe/Madrid", "Europe/Warsaw"),
            *("Europe/Helsinki", "Africa/Johannesburg"),
            *("America/New_York", "America/New_York", "America/Sao_Paulo"),
            *("America/Los_Angeles", "Asia/Kolkata", "Asia/Tokyo"),
        ]
    )
)
SITE_SHARES = (14, 10, 6, 12, 8, 6, 5, 4, 3, 10, 6, 4, 4, 5, 3)
LANGUAGES = ("de", "es", "fr", "pt", "pl", "hi", "ja")
FORMATS = (Format.REMOTE, Format.EITHER, Format.IN_PERSON)
BLANK = 0.08
NOT_PREPARED = 0.06
TOGETHER_BEFORE = 0.03
APART = 0.02
SHIFT = 3
"""How far down the list of what is asked for the list of what is offered begins."""

Someone = TypeVar("Someone", Mentee, Mentor)


def generate(n: int, seed: int, ratio: float) -> Market:
    """Return a programme of *n* mentees in which mentors have *ratio* places for each."""
    chance = Random(f"{n} {seed} {ratio}")  # noqa: S311 — play, not secrets
    mentees = tuple(_mentee(chance, number) for number in range(n))
    mentors, places = list[Mentor](), 0
    while places < ratio * n:
        mentors.append(_mentor(chance, len(mentors)))
        places += mentors[-1].free_places
    mentees = tuple(_kept_apart(chance, mentee, mentors) for mentee in mentees)
    return Market(
        mentees=mentees,
        mentors=tuple(mentors),
        lines=_lines(chance, [*mentees, *mentors]),
        at=AT,
        seed=seed,
    )


def _mentee(chance: Random, number: int) -> Mentee:
    blank = _blanks(chance)
    person = Mentee(
        id=PersonId(f"e{number:05}"),
        topics=tuple(_topics(chance, chance.choice((2, 2, 3, 3, 4)), shift=0)),
        waiting_since=date(2026, 2, 1),
        grade=chance.choices(range(1, 7), (10, 20, 25, 20, 15, 10))[0],
        departments_wanted=_wanted(chance, 0.35),
        **_common(chance),
    )
    return replace(person, **dict.fromkeys(blank))


def _mentor(chance: Random, number: int) -> Mentor:
    blank = _blanks(chance)
    offered = _topics(chance, chance.randint(3, 9), shift=SHIFT)
    person = Mentor(
        id=PersonId(f"m{number:05}"),
        topics={topic: chance.choice((1, 2, 2, 3)) for topic in offered},
        free_places=chance.choices((1, 2, 3), (48, 34, 18))[0],
        load=0,
        qualified=chance.random() >= NOT_PREPARED,
        grade=chance.choices(range(3, 10), (10, 18, 24, 22, 14, 8, 4))[0],
        departments_wanted=_wanted(chance, 0.1),
        **_common(chance),
    )
    return replace(person, **dict.fromkeys(blank))


def _common(chance: Random) -> dict[str, Any]:
    (site, zone), *_ = chance.choices(SITES, SITE_SHARES)
    spoken = chance.choices((0, 1, 2), (45, 40, 15))[0]
    english = {"en"} if chance.random() < 0.93 else set[str]()
    return {
        "department": chance.choice(DEPARTMENTS),
        "location": site,
        "zone": ZoneInfo(zone),
        "languages": frozenset(english | set(chance.sample(LANGUAGES, spoken))),
        "format": chance.choices(FORMATS, (40, 48, 12))[0],
    }


def _blanks(chance: Random) -> list[str]:
    fields = ("grade", "department", "zone", "location", "format")
    return [field for field in fields if chance.random() < BLANK]


def _topics(chance: Random, many: int, shift: int) -> list[str]:
    """Draw different topics as Zipf's law has it."""
    shares = [1 / (1 + (place - shift) % len(TOPICS)) ** 1.05 for place in range(len(TOPICS))]
    drawn = dict.fromkeys(chance.choices(TOPICS, shares, k=4 * many))
    return list(drawn)[:many]


def _wanted(chance: Random, share: float) -> frozenset[str]:
    many = chance.choice((1, 1, 2)) if chance.random() < share else 0
    return frozenset(chance.sample(DEPARTMENTS, many))


def _kept_apart(chance: Random, mentee: Mentee, mentors: Sequence[Mentor]) -> Mentee:
    """Remember former partners, and whom somebody named in private."""

    def some(share: float) -> frozenset[PersonId]:
        return frozenset({chance.choice(mentors).id} if chance.random() < share else ())

    return replace(mentee, previous=some(TOGETHER_BEFORE), excluded=some(APART))


def _lines(chance: Random, people: Sequence[Mentee | Mentor]) -> Lines:
    """Give everybody a manager of a higher grade, the top of the house none."""
    by_grade = sorted(people, key=lambda one: (-(one.grade or 5), one.id))
    manager_of: dict[PersonId, PersonId | None] = {by_grade[0].id: None}
    for place, person in enumerate(by_grade[1:], 1):
        if chance.random() >= BLANK:
            manager_of[person.id] = by_grade[chance.randrange(max(1, place // 4))].id
    return Lines(manager_of)
