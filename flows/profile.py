"""Somebody's profile: what we know and show about them, and how each of it is changed.

Language, time zone and working days are theirs to choose. What they chose holds, whatever the
chat platform says later, until they hand it back. What they wish for is changed on the page they
signed up with; whom they would rather not be matched with, in private.
"""

from collections.abc import Mapping

from flows import apart, fairness
from flows.forms import AnyQuestion, Form, Given, OneOf, Option, SomeOf, read
from flows.home import View
from flows.messages import (
    Message,
    Profile,
    ProfileMentee,
    ProfileMentor,
    ProfileNewcomer,
    ProfileNoted,
    ProfilePeer,
)
from flows.mydata import held, named, wished
from flows.outcome import Outcome, Screen
from flows.people import Person, Role
from flows.signup import not_offered
from flows.wishes import Own, Wish
from flows.words import Part, Several, Verbatim, Words

FORM = "profile-change"
AS_BEFORE = "as-the-platform-says"
"""The answer that hands a choice back."""

ZONES = (
    "Pacific/Honolulu",
    "America/Anchorage",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Denver",
    "America/Mexico_City",
    "America/Chicago",
    "America/Bogota",
    "America/Lima",
    "America/Jamaica",
    "America/New_York",
    "America/Toronto",
    "America/Caracas",
    "America/Santo_Domingo",
    "America/Halifax",
    "America/Asuncion",
    "America/Santiago",
    "America/St_Johns",
    "America/Argentina/Buenos_Aires",
    "America/Montevideo",
    "America/Sao_Paulo",
    "America/Nuuk",
    "Atlantic/Azores",
    "Atlantic/Cape_Verde",
    "Atlantic/Reykjavik",
    "Africa/Accra",
    "Africa/Casablanca",
    "Africa/Algiers",
    "Africa/Lagos",
    "Africa/Cairo",
    "Africa/Johannesburg",
    "Africa/Nairobi",
    "Africa/Addis_Ababa",
    "Europe/Lisbon",
    "Europe/Dublin",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Paris",
    "Europe/Brussels",
    "Europe/Amsterdam",
    "Europe/Zurich",
    "Europe/Berlin",
    "Europe/Copenhagen",
    "Europe/Oslo",
    "Europe/Stockholm",
    "Europe/Rome",
    "Europe/Vienna",
    "Europe/Prague",
    "Europe/Budapest",
    "Europe/Belgrade",
    "Europe/Warsaw",
    "Europe/Tallinn",
    "Europe/Helsinki",
    "Europe/Athens",
    "Europe/Bucharest",
    "Europe/Sofia",
    "Europe/Kyiv",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Asia/Beirut",
    "Asia/Amman",
    "Asia/Jerusalem",
    "Asia/Baghdad",
    "Asia/Riyadh",
    "Asia/Tehran",
    "Asia/Dubai",
    "Asia/Tbilisi",
    "Asia/Kabul",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Colombo",
    "Asia/Kathmandu",
    "Asia/Dhaka",
    "Asia/Yangon",
    "Asia/Bangkok",
    "Asia/Ho_Chi_Minh",
    "Asia/Jakarta",
    "Asia/Singapore",
    "Asia/Kuala_Lumpur",
    "Asia/Manila",
    "Asia/Hong_Kong",
    "Asia/Shanghai",
    "Asia/Taipei",
    "Asia/Seoul",
    "Asia/Tokyo",
    "Australia/Perth",
    "Australia/Darwin",
    "Australia/Adelaide",
    "Australia/Brisbane",
    "Australia/Sydney",
    "Pacific/Guam",
    "Pacific/Noumea",
    "Pacific/Auckland",
    "Pacific/Fiji",
)
"""Where people may choose to be: no more than a list can show, from west to east."""


def screen(view: View) -> Screen:
    """Return somebody's profile, card by card."""
    about_me = (*facts(view.person), *apart.shown(view.apart))
    newcomer = ProfileNewcomer(parts=about_me, without=not_offered(view.programme))
    first = Profile(parts=about_me) if view.has_joined else newcomer
    said = fairness.on_profile(view.programme, view.declared) if view.has_joined else ()
    return Screen((first, *(role(wish) for wish in view.wishes), *said, *view.accounts))


def facts(me: Person) -> tuple[Part, ...]:
    """Return what holds in whatever role."""
    days = Several(tuple(Words(f"weekday-{day}") for day in sorted(me.calendar.working_days)))
    return (
        held("held-name", me.name),
        held("held-language", named(me.language)),
        held("held-zone", me.calendar.zone.key),
        held("held-days", days),
    )


def role(wish: Wish) -> Message:
    """Return what somebody said in one role."""
    lines = tuple(line for line in wished(wish) if line.key != "held-days")
    return OF_ROLE[wish.role](parts=lines)


OF_ROLE: Mapping[Role, type[Message]] = {
    Role.MENTEE: ProfileMentee,
    Role.MENTOR: ProfileMentor,
    Role.PEER: ProfilePeer,
}


def form(me: Person, own: Own, languages: tuple[str, ...]) -> Form:
    """Return the page with what somebody may choose: of the languages, those the bot speaks."""
    spoken = tuple(Option(each, Words(f"language-{each}")) for each in languages)
    zones = ZONES if own.zone in ("", *ZONES) else (own.zone, *ZONES)
    return Form(
        key=FORM,
        questions=(
            one_of("language", own.language, spoken),
            one_of("zone", own.zone, tuple(Option(zone, Verbatim(zone)) for zone in zones)),
            SomeOf(
                key="working_days",
                options=tuple(Option(str(n), Words(f"weekday-{n}")) for n in range(7)),
                at_most=7,
                value=tuple(str(day) for day in sorted(me.calendar.working_days)),
            ),
        ),
        facts=(("zone", me.calendar.zone.key),),
    )


def one_of(key: str, own: str, options: tuple[Option, ...]) -> AnyQuestion:
    """Ask for one, or for what the platform says."""
    known = {option.value for option in options}
    as_before = Option(AS_BEFORE, Words("as-the-platform-says"))
    return OneOf(key=key, options=(as_before, *options), value=own if own in known else AS_BEFORE)


def choose(me: Person, own: Own, languages: tuple[str, ...], given: Mapping[str, Given]) -> Outcome:
    """Keep what somebody chose, or say what is wrong with it."""
    answers = read(form(me, own, languages), given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    chosen = Own(
        person=me.id,
        language=answers.text("language").removeprefix(AS_BEFORE),
        zone=answers.text("zone").removeprefix(AS_BEFORE),
        working_days=frozenset(int(day) for day in answers.several("working_days")),
    )
    return Outcome(reply=ProfileNoted(), keep=(chosen,), homes=(me.id,))
