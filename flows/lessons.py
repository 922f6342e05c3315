"""The lessons: what is read in a briefing, for each role.

Six short lessons, about twenty-four minutes in all: what mentoring is for, how it goes, who does
what, what to agree on, how to talk, and how a relationship lives and ends. The one about talking
has a situation to try; each answer is met with what speaks for it and what it leaves out, and none
is wrong or kept. The express card has the same six points, a line each, for those who have ten
minutes. Line managers have a card of their own, of two minutes.
"""

from collections.abc import Mapping
from enum import StrEnum

from flows.messages import (
    BriefingPaused,
    Choice,
    ExpressBriefing,
    HomeBriefing,
    Kind,
    Lesson,
    ManagerBriefing,
    Practice,
    PracticeExplained,
    Ref,
)
from flows.outcome import Progress
from flows.people import Role
from flows.programme import Programme
from flows.words import Part, Words, part


class Point(StrEnum):
    """What the briefing is about, in the order of its lessons."""

    PURPOSE = "purpose"
    PROCESS = "process"
    ROLES = "roles"
    CONTRACT = "contract"
    SKILLS = "skills"
    LIFE_CYCLE = "life-cycle"


MINUTES: Mapping[Point, int] = {
    Point.PURPOSE: 3,
    Point.PROCESS: 3,
    Point.ROLES: 4,
    Point.CONTRACT: 5,
    Point.SKILLS: 5,
    Point.LIFE_CYCLE: 4,
}
"""What each lesson takes, the pause to think at its end included."""
POINTS = tuple(Point)
LESSONS = len(POINTS)
ALL_MINUTES = sum(MINUTES.values())
LINES = 4
"""How many lines each lesson has besides its text; the last one is something to think about."""
PRACTICE, END = "practice", "end"
"""Where else than to a lesson one can turn."""
ANSWERS = (Choice.ANSWER_A, Choice.ANSWER_B, Choice.ANSWER_C)


def lesson(role: Role, had: int) -> Lesson:
    """Return the lesson after so many."""
    point = POINTS[had]
    key = f"lesson-{point}-{role}"
    so_far = sum(MINUTES[each] for each in POINTS[: had + 1])
    return Lesson(
        about=at(role, after(point)),
        number=had + 1,
        lessons=LESSONS,
        name=Words(f"lesson-{point}"),
        text=Words(key),
        parts=(
            *(part(f"{key}-{line}") for line in range(1, LINES + 1)),
            part("lesson-minutes", minutes=MINUTES[point], so_far=so_far, in_all=ALL_MINUTES),
        ),
    )


def after(point: Point) -> str:
    """Return where one turns after a lesson; skills are tried before one goes on."""
    if point is Point.SKILLS:
        return PRACTICE
    number = POINTS.index(point) + 2
    return str(number) if number <= LESSONS else END


def situation(role: Role) -> Practice:
    """Return the situation to try."""
    return Practice(
        about=at(role),
        text=Words(f"practice-{role}"),
        parts=tuple(part(f"practice-{role}-{answer}") for answer in ANSWERS),
    )


def explained(role: Role, answer: Choice) -> PracticeExplained:
    """Return what is to be said to an answer."""
    return PracticeExplained(
        about=at(role, str(POINTS.index(Point.SKILLS) + 2)),
        text=Words(f"practice-{role}-{answer}-explained"),
        parts=(part("practice-not-kept"),),
    )


def express(role: Role) -> ExpressBriefing:
    """Return all six points on one card."""
    return ExpressBriefing(
        about=at(role), parts=tuple(part(f"express-{point}-{role}") for point in POINTS)
    )


def paused(progress: Progress) -> BriefingPaused:
    """Say how far somebody has come."""
    return BriefingPaused(about=at(progress.role), had=progress.lessons, lessons=LESSONS)


def for_manager(programme: Programme) -> ManagerBriefing:
    """Return the two minutes for a line manager."""
    return ManagerBriefing(
        programme=programme.name,
        coordinator=programme.coordinator.name,
        parts=tuple(part(f"manager-briefing-{line}") for line in range(1, LINES + 1)),
    )


def at_home(progress: Progress) -> HomeBriefing:
    """Return the card that stands on somebody's home until they have had it."""
    return HomeBriefing(
        about=at(progress.role),
        role=progress.role,
        had=progress.lessons,
        lessons=LESSONS,
        minutes=ALL_MINUTES,
    )


def held(progress: Progress) -> tuple[Part, ...]:
    """Return what is kept about somebody's briefing in one role."""
    known = {"role": progress.role}
    had = part("held-lessons", what=progress.lessons, **known)
    done = part("held-briefing", **known) if progress.is_done else had
    if progress.waived_on is None:
        return (done,)
    return (done, part("held-waiver", what=progress.waived_on, **known))


def at(role: Role, where: str = "") -> Ref:
    """Return what a button of the briefing carries: the role, and where it leads to."""
    return Ref(Kind.BRIEFING, f"{role}-{where}" if where else role)


def place(ref: Ref | None) -> tuple[Role | None, str]:
    """Read what a button of the briefing carried: the role, and where it leads to."""
    if ref is None or ref.kind is not Kind.BRIEFING:
        return None, ""
    role, _, where = ref.id.partition("-")
    return (Role(role), where) if role in set(Role) else (None, "")
