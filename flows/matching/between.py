"""What lies between two people: topics, levels, hours, languages and a way to meet.

These are plain facts. What they forbid is in the rules, what they are worth in the parts.
Where one of the two has left the field blank, the fact is not known (None).
"""

from datetime import datetime, timedelta

from flows.matching.candidates import Format, Mentee, Mentor


def topics_asked(mentee: Mentee) -> tuple[str, ...]:
    """Return what the mentee asks for, each topic once, the most important first."""
    return tuple(dict.fromkeys(mentee.topics))


def shared_topics(mentee: Mentee, mentor: Mentor) -> tuple[str, ...]:
    """Return what the mentee asks for and the mentor offers, in the mentee's order."""
    return tuple(topic for topic in topics_asked(mentee) if topic in mentor.topics)


def levels_above(mentee: Mentee, mentor: Mentor) -> int | None:
    """Return how many grades the mentor is above the mentee."""
    if mentee.grade is None or mentor.grade is None:
        return None
    return mentor.grade - mentee.grade


def time_apart(mentee: Mentee, mentor: Mentor, at: datetime) -> timedelta | None:
    """Return how far apart their clocks are on that day, to the minute."""
    if mentee.zone is None or mentor.zone is None:
        return None
    if at.tzinfo is None:
        raise ValueError("hours apart can only be told for a moment that has a time zone")
    here, there = at.astimezone(mentee.zone), at.astimezone(mentor.zone)
    return abs(here.replace(tzinfo=None) - there.replace(tzinfo=None))


def shared_languages(mentee: Mentee, mentor: Mentor) -> tuple[str, ...] | None:
    """Return the languages both speak, in alphabetical order."""
    if not mentee.languages or not mentor.languages:
        return None
    return tuple(sorted(mentee.languages & mentor.languages))


def same_location(mentee: Mentee, mentor: Mentor) -> bool:
    """Say whether both are known to work at one place."""
    if mentee.location is None or mentor.location is None:
        return False
    return mentee.location.strip().casefold() == mentor.location.strip().casefold()


def way_to_meet(mentee: Mentee, mentor: Mentor) -> Format | None:
    """Return the one way that suits both, if there is one: who says "either" follows the other."""
    if mentee.format is Format.EITHER:
        return mentor.format
    if mentor.format in {Format.EITHER, mentee.format}:
        return mentee.format
    return None
