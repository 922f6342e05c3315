"""Dates for people's own calendars: a file as RFC 5545 has it, and links that fill in a form.

What leaves for a calendar says when, and nothing of what it is about or with whom: others can see
a calendar, and search it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlencode

from bot.card import Attachment, Card, Link
from flows.messages import DateSet, Message

FILE, KIND = "date.ics", "text/calendar"
PATH = "/calendar/"
SUFFIX = ".ics"
PRODUCT = "-//Dates//Dates 1.0//EN"
LONGEST_LINE = 75
"""Bytes, without the line's end."""
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
FIRST_BITS, GOES_ON = 0b1100_0000, 0b1000_0000
LONGEST_TITLE = 100
GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.office.com/calendar/0/deeplink/compose"


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a calendar."""

    id: str
    at: datetime
    minutes: int
    turn: int
    """How many times it was moved: a later one replaces an earlier one."""
    title: str
    made: datetime

    @property
    def ends_at(self) -> datetime:
        """Return when it is over."""
        return self.at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Labels:
    """What the links are called, and the entry itself."""

    title: str
    google: str
    outlook: str
    file: str


def file(entry: Entry) -> bytes:
    """Return the entry as a file."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{entry.id}",
        f"SEQUENCE:{entry.turn}",
        f"DTSTAMP:{stamp(entry.made)}",
        f"DTSTART:{stamp(entry.at)}",
        f"DTEND:{stamp(entry.ends_at)}",
        f"SUMMARY:{entry.title.translate(ESCAPED)}",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(piece + b"\r\n" for line in lines for piece in folded(line.encode()))


def folded(line: bytes) -> Iterator[bytes]:
    """Cut a long line into pieces, each after the first with a space before it; never a letter."""
    room, first = LONGEST_LINE, b""
    while len(line) > room:
        cut = room
        while is_within_a_letter(line[cut]):
            cut -= 1
        yield first + line[:cut]
        line, room, first = line[cut:], LONGEST_LINE - 1, b" "
    yield first + line


def is_within_a_letter(byte: int) -> bool:
    """Say whether a byte goes on with a letter that began before it, in UTF-8."""
    return byte & FIRST_BITS == GOES_ON


def stamp(at: datetime) -> str:
    """Return a moment as calendars write it."""
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def google(entry: Entry) -> str:
    """Return a link that fills in a new entry of Google's calendar."""
    dates = f"{stamp(entry.at)}/{stamp(entry.ends_at)}"
    return link(GOOGLE, action="TEMPLATE", text=entry.title, dates=dates)


def outlook(entry: Entry) -> str:
    """Return a link that fills in a new entry of Outlook's calendar on the web."""
    return link(
        OUTLOOK,
        path="/calendar/action/compose",
        rru="addevent",
        subject=entry.title,
        startdt=f"{entry.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        enddt=f"{entry.ends_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    )


def link(address: str, **known: str) -> str:
    """Return an address that carries what is known, each letter that could mislead encoded."""
    return f"{address}?{urlencode(known, quote_via=quote, safe='')}"


def dressed(card: Card, message: Message, labels: Labels, public: str) -> Card:
    """Return the card of a date with all that puts it into a calendar; any other as it is.

    *public* is where we can be reached from outside; the file is fetched there, if anywhere.
    """
    if not isinstance(message, DateSet):
        return card
    entry = Entry(
        message.plan,
        message.when.at,
        message.minutes,
        message.turn,
        labels.title[:LONGEST_TITLE],
        message.made,
    )
    fetched = f"{public.rstrip('/')}{PATH}{message.entry}{SUFFIX}"
    return replace(
        card,
        links=(
            Link(labels.google, google(entry)),
            Link(labels.outlook, outlook(entry)),
            *((Link(labels.file, fetched),) if public and message.entry else ()),
        ),
        attachment=Attachment(FILE, file(entry)),
    )
