"""A note on one's progress to one's line manager: a mentee or an equal can send it; nobody asks.

It is in the mentee's own words. They see it as the manager will, with the manager's name, before
it goes; whatever they change then is shown once more. It goes once, at a decent hour, and is not
kept. Neither the partner nor a coordinator learns of it; a coordinator who is the manager reads it
as any manager does.

One in four weeks, so that nobody can feel pressed to report. For that the day of the last one is
kept, sealed, and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import blake2b

from flows.budget import Budget
from flows.forms import Form, FormPart, Given, Text, read
from flows.messages import (
    ManagerNote,
    ManagerNoteNobody,
    ManagerNoteNotYet,
    ManagerNoteSent,
    ManagerNoteTooSoon,
    Message,
)
from flows.outcome import Outcome, WroteToManager
from flows.people import Person, Role
from flows.relationship import Relationship, Status
from flows.wishes import LONGEST_TEXT
from flows.words import Part, part

WRITE, SEND = "manager-note", "manager-note-send"
FORMS = (WRITE, SEND)
NOTE = "note"
APART = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class Writer:
    """A mentee who would like to tell their manager something."""

    person: Person
    relationships: tuple[Relationship, ...]
    manager: Person | None
    """None where the directory names nobody, or nobody whom we could write to."""
    budget: Budget
    programme: str

    def may_again_on(self, today: date) -> date | None:
        """Return from when on they may write again; None if they may now."""
        last = self.budget.wrote_on
        free = last + APART if last else today
        return free if free > today else None


def begin(writer: Writer, now: datetime) -> Outcome:
    """Open the form, or say why not."""
    manager = writer.manager
    if manager is None:
        return Outcome(reply=refused(writer, now) or ManagerNoteNobody())
    return Outcome(reply=refused(writer, now) or form(manager))


def refused(writer: Writer, now: datetime) -> Message | None:
    """Say kindly why there is nothing to send now."""
    if not any(has_met(each, writer.person) for each in writer.relationships):
        return ManagerNoteNotYet()
    day = writer.may_again_on(today(writer, now))
    return ManagerNoteTooSoon(from_day=day) if day else None


def has_met(relationship: Relationship, who: Person) -> bool:
    """Say whether this person is a mentee in it, or an equal, and they have met."""
    learns = relationship.member(who.id).role is not Role.MENTOR
    return learns and relationship.status in {Status.ACTIVE, Status.CLOSING}


def today(writer: Writer, now: datetime) -> date:
    """Return the date where the mentee is."""
    return now.astimezone(writer.person.calendar.zone).date()


def form(manager: Person) -> Form:
    """Return the page on which it is written."""
    return Form(
        key=WRITE,
        questions=(Text(key=NOTE, at_most=LONGEST_TEXT),),
        facts=(("manager", manager.name),),
        parts=(FormPart("manager-note-limits", is_small=True),),
        private=True,
    )


def preview(writer: Writer, manager: Person, note: str) -> Form:
    """Return the page on which it is seen as the manager will, and sent."""
    return Form(
        key=SEND,
        questions=(Text(key=NOTE, at_most=LONGEST_TEXT, value=note),),
        facts=(("manager", manager.name),),
        parts=(
            FormPart(
                "manager-note-preview",
                facts=(("mentee", writer.person.name), ("programme", writer.programme)),
            ),
            FormPart("manager-note-words", facts=(("text", note),)),
        ),
        state=mark(note),
        private=True,
    )


def send(
    writer: Writer, state: str, given: Mapping[str, Given], new: str, now: datetime
) -> Outcome:
    """Show it; once it has been seen as it is, send it. Sending it twice changes nothing."""
    manager, no = writer.manager, refused(writer, now)
    if manager is not None and writer.budget.wrote_on == today(writer, now):
        return Outcome(reply=ManagerNoteSent(manager=manager.name))
    if manager is None or no is not None:
        return Outcome(reply=no or ManagerNoteNobody())
    answers = read(form(manager), given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    note = answers.text(NOTE)
    if mark(note) != state:
        return Outcome(reply=preview(writer, manager, note))
    return Outcome(
        reply=ManagerNoteSent(manager=manager.name),
        keep=(WroteToManager(writer.person.id, today(writer, now)),),
        messages=(
            ManagerNote(
                to=manager.id,
                occasion=new,
                mentee=writer.person.name,
                programme=writer.programme,
                parts=(part("manager-note-words", text=note),),
                not_before=manager.calendar.next_open(now),
            ),
        ),
    )


def mark(note: str) -> str:
    """Return what tells whether a note is the one that was seen."""
    return blake2b(note.encode(), digest_size=16).hexdigest()


def held(budget: Budget) -> tuple[Part, ...]:
    """Return when somebody last wrote to their manager, for their own eyes."""
    return (part("held-wrote", what=budget.wrote_on),) if budget.wrote_on else ()
