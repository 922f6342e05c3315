"""Everything we hold about somebody, shown to that person and to nobody else."""

from flows import apart, choosing, closing, fairness, lessons, lookback, planning
from flows.home import View, has_reached
from flows.messages import MyData
from flows.people import Role
from flows.relationship import Relationship
from flows.wishes import LANGUAGES, Wish
from flows.words import FarDay, Part, Several, Value, Verbatim, Words, names, part, topics


def show(view: View) -> MyData:
    """Return what is kept about somebody, line by line."""
    return MyData(
        parts=(
            *directory(view),
            *(line for wish in view.wishes for line in wished(wish)),
            *([held("held-hoped-for", view.hoped_for)] if view.hoped_for else ()),
            *(line for each in view.briefings for line in lessons.held(each)),
            *(line for each in view.relationships if (line := together(each, view))),
            *(line for each in view.relationships for line in agreed(each, view)),
            *(line for each in view.relationships for line in planning.held(each, view.person.id)),
            *(line for each in view.relationships for line in parting(each, view)),
            *(line for each in view.relationships for line in rest(each, view)),
            *([held("held-rest", view.rests_until)] if view.rests_until else ()),
            *([held("held-former", names(view.former))] if view.former else ()),
            *(line for each in view.ballots for line in choosing.held(each, view.known)),
            *apart.shown(view.apart),
            *fairness.shown(view.declared),
            *view.asked,
        )
    )


def held(key: str, what: Value) -> Part:
    """Return one line of what is kept."""
    return part(key, what=what)


def directory(view: View) -> tuple[Part, ...]:
    """Return what the organisation's directory says."""
    me = view.person
    known: tuple[tuple[str, Value | None], ...] = (
        ("held-name", me.name),
        ("held-zone", me.calendar.zone.key),
        ("held-language", named(me.language)),
        ("held-department", me.department),
        ("held-grade", me.grade),
        ("held-location", me.location),
        ("held-share", round(100 * me.working_share) if me.working_share < 1 else None),
        ("held-country", me.holiday_country),
        ("held-manager", view.manager or None),
    )
    accounts = Several(tuple(Words(f"platform-{each}") for each in view.platforms))
    return (
        *(held(key, what) for key, what in known if what is not None),
        *([held("held-accounts", accounts)] if view.platforms else ()),
    )


def named(language: str) -> Value:
    """Return a language by its name, or by its code if we have no name for it."""
    return Words(f"language-{language}") if language in LANGUAGES else language


def wished(wish: Wish) -> tuple[Part, ...]:
    """Return what somebody said when they signed up."""
    days = Several(tuple(Words(f"weekday-{day}") for day in sorted(wish.working_days)))
    departments = Several(tuple(Verbatim(each) for each in wish.departments))
    spoken = Several(tuple(Words(f"language-{each}") for each in wish.languages))
    lines: tuple[tuple[str, Value], ...] = (
        (f"held-topics-{wish.role}", topics(wish.topics)),
        ("held-offers", topics(wish.offers)),
        ("held-about-me", wish.about_me),
        ("held-strengths", wish.strengths),
        ("held-format", Words(f"format-{wish.format}")),
        ("held-where", wish.location),
        ("held-languages", spoken),
        ("held-days", days),
        ("held-departments", departments),
        ("held-ideal", wish.ideal),
        *((("held-capacity", wish.capacity),) if wish.role is Role.MENTOR else ()),
    )
    return (
        *(held(key, what) for key, what in lines if what and what != Several(())),
        *([part("held-listed")] if wish.is_listed else ()),
    )


def agreed(relationship: Relationship, view: View) -> tuple[Part, ...]:
    """Return what is kept of an agreement."""
    kept = relationship.agreement
    if kept is None:
        return ()
    partner = relationship.named(view.person.id)
    return (part("held-agreement", what=partner, weeks=kept.every, until=FarDay(kept.until)),)


def parting(relationship: Relationship, view: View) -> tuple[Part, ...]:
    """Return what is kept of a closing and of looking back on it: this person's own part alone."""
    me = view.person.id
    return (*closing.held(relationship, me), *lookback.held(relationship, me))


def rest(relationship: Relationship, view: View) -> tuple[Part, ...]:
    """Return until when a relationship rests."""
    until = relationship.paused_until
    if until is None or relationship.has_ended:
        return ()
    return (part("held-paused", what=relationship.named(view.person.id), until=until),)


def together(relationship: Relationship, view: View) -> Part | None:
    """Return one relationship, as somebody's home card shows it; nothing if nobody is named."""
    partners = relationship.partners(view.person.id)
    known = tuple(each.person.name for each in partners if each.person.name)
    if not known or not has_reached(relationship, view):
        return None
    if relationship.is_circle and relationship.accepted_at is None:
        return held("held-relationship", Words("a-circle"))
    return held("held-relationship", names(known))
