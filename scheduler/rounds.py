"""The rounds: visit what is due, chapter by chapter, and carry out what the handbook decides.

A visit that fails is put off for an hour and reported, so that one bad row holds up nobody else.
"""

import logging
from collections import Counter
from datetime import datetime, timedelta

from flows.outcome import Outcome
from flows.relationship import RelationshipId
from flows.rounds import ROUNDS, Chapter, Visit
from storage.ledger import BusyError, Ledger
from storage.scope import OrganisationId

log = logging.getLogger("mentoring.rounds")
AT_ONCE = 500
AGAIN = timedelta(hours=1)
FAILED = "failed"


def make_rounds(ledger: Ledger, now: datetime) -> Counter[str]:
    """Visit everything that is due at *now*, once; return what was decided, by name."""
    decided: Counter[str] = Counter()
    for organisation in ledger.organisations():
        for chapter in Chapter:
            with ledger.glance(organisation) as page:
                waiting = page.due.now(chapter, now, AT_ONCE)
            for subject in waiting:
                decided[visit_or_report(ledger, organisation, chapter, subject, now)] += 1
        with ledger.page(organisation) as page:
            page.forget_marks(now)
    return decided


def visit_or_report(
    ledger: Ledger,
    organisation: OrganisationId,
    chapter: Chapter,
    subject: RelationshipId,
    now: datetime,
) -> str:
    """Visit; a failure is put off and reported by its kind alone."""
    try:
        return visit(ledger, organisation, chapter, subject, now)
    except BusyError:
        raise
    except Exception as error:  # noqa: BLE001 — whatever it is, the others still get their visit
        log.error("a visit failed: %s", type(error).__name__)
        with ledger.page(organisation) as page:
            page.due.look_at(chapter, subject, now + AGAIN)
        return FAILED


def visit(
    ledger: Ledger,
    organisation: OrganisationId,
    chapter: Chapter,
    subject: RelationshipId,
    now: datetime,
) -> str:
    """Let one chapter look at one relationship, on a page of its own."""
    with ledger.page(organisation) as page:
        relationship = page.relationships.get(subject)
        if relationship is None:
            page.due.forget(chapter, subject)
            return "forgotten"
        members = [member.person.id for member in relationship.members]
        line = frozenset(boss for each in members for boss in page.people.lines.above(each))
        seen = Visit(relationship, page.programme, page.cases.blank(), now, line)
        decision = ROUNDS[chapter](seen)
        if isinstance(decision, Outcome):
            page.due.forget(chapter, subject)  # what it writes down wakes it again
            page.carry_out(decision, now)
            return chapter
        page.due.put_off(chapter, subject, decision)
        return decision.because
