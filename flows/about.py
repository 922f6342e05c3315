"""The programme on one screen, for anybody who asks, before they join and ever after.

What it is for, how it goes, what it asks in hours and dates, whether that is company time, who
sees what, and how to leave. Everything with a number in it comes from the programme itself.
"""

from flows.messages import About
from flows.programme import Programme
from flows.signup import asked, not_offered
from flows.words import Part, names, part

WEEK = 7


def outline(programme: Programme) -> About:
    """Return the outline."""
    return About(
        programme=programme.name,
        aim=programme.aim,
        parts=lines(programme),
        without=not_offered(programme),
    )


def lines(programme: Programme) -> tuple[Part, ...]:
    """Return the outline line by line."""
    rhythm = programme.rhythm
    coordinators = names(tuple(each.name for each in programme.coordinators))
    return (
        part("about-brings"),
        *([part("about-equals")] if programme.has_equals else ()),
        part("about-goes", days=rhythm.answer_days, months=rhythm.months),
        part("about-silence", weeks=rhythm.nudge.days // WEEK),
        part("about-asks", hours=rhythm.hours, months=rhythm.months),
        *asked(programme),
        part("about-partner-sees"),
        part("about-coordinator-sees", coordinators=coordinators),
        part("about-nobody-sees"),
        part("about-leaving"),
    )
