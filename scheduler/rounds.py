"""The rounds: visit what is due, chapter by chapter, and carry out what the handbook decides.

A visit that fails is put off for an hour and reported, so that one bad row holds up nobody else.
"""

import logging
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from itertools import takewhile

from flows import digest, farewell, load, morning, pause
from flows.outcome import NotNow, Outcome
from flows.people import PersonId
from flows.relationship import RelationshipId
from flows.rounds import Chapter, decide
from scheduler import matching
from storage.ledger import BusyError, Ledger
from storage.page import Page
from storage.scope import OrganisationId

log = logging.getLogger("mentoring.rounds")
AT_ONCE = 500
AGAIN = timedelta(hours=1)
FAILED = "failed"


def make_rounds(ledger: Ledger, now: datetime) -> Counter[str]:
    """Visit everything that is due at *now*, once; return what was decided, by name."""
    decided: Counter[str] = Counter()
    for organisation in ledger.organisations():
        with ledger.glance(organisation) as page:
            first, has_old_marks = page.due.next(), page.has_old_marks(now)
        if first is not None and first <= now:
            decided += made(ledger, organisation, now)
        if has_old_marks:
            with ledger.page(organisation) as page:
                page.forget_marks(now)
    return decided


def made(ledger: Ledger, organisation: OrganisationId, now: datetime) -> Counter[str]:
    """Make the rounds of one organisation, in which something is due."""
    decided: Counter[str] = Counter()
    behind: set[Chapter] = set()
    while (chapter := following(ledger, organisation, behind, now)) is not None:
        with ledger.glance(organisation) as page:
            waiting = page.due.now(chapter, now, AT_ONCE)
        for subject in waiting:
            decided[visit_or_report(ledger, organisation, chapter, subject, now)] += 1
        behind.update(until(chapter))
    return decided


def following(
    ledger: Ledger, organisation: OrganisationId, behind: Collection[Chapter], now: datetime
) -> Chapter | None:
    """Return the chapter whose turn it is: what one does may be what a later one looks at."""
    with ledger.glance(organisation) as page:
        waiting = page.due.chapters(now)
    return next((each for each in Chapter if each in waiting and each not in behind), None)


def until(chapter: Chapter) -> Iterator[Chapter]:
    """Return the chapters whose turn is over when this one's is."""
    yield from takewhile(lambda each: each is not chapter, Chapter)
    yield chapter


def visit_or_report(
    ledger: Ledger,
    organisation: OrganisationId,
    chapter: Chapter,
    subject: str,
    now: datetime,
) -> str:
    """Visit; a failure is put off and reported by its kind alone."""
    try:
        if chapter is Chapter.MATCHING:
            return matching.go_on(ledger, organisation, subject, now)
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
    subject: str,
    now: datetime,
) -> str:
    """Let one chapter look at its subject, on a page of its own."""
    with ledger.page(organisation) as page:
        decision = answer(page, chapter, subject, now)
        if decision is None:
            page.due.forget(chapter, subject)
            return "forgotten"
        if isinstance(decision, Outcome):
            page.due.forget(chapter, subject)  # what it writes down wakes it again
            page.carry_out(decision, now)
            return chapter
        page.due.put_off(chapter, subject, decision)
        return decision.because


def answer(page: Page, chapter: Chapter, subject: str, now: datetime) -> Outcome | NotNow | None:
    """Return what a chapter decides about a relationship or a person; None if there is none."""
    if chapter is Chapter.FAREWELL:
        return farewell.decide(page.leaver(PersonId(subject)), now)
    if chapter is Chapter.MORNING:
        unseen = page.matching.awaiting_a_look()
        return morning.decide(page.cases.matters(), page.programme, now, unseen)
    if chapter is Chapter.DIGEST:
        figures = page.figures
        return digest.decide(page.queues(), figures.counted(), figures.shown(), page.programme, now)
    if chapter is Chapter.REST:
        return pause.on_its_day(PersonId(subject))
    if chapter is Chapter.LOAD:
        return load.decide(page.mentoring(PersonId(subject)), now)
    relationship = page.relationships.get(RelationshipId(subject))
    if relationship is None:
        return None
    return decide(chapter, page.visit(relationship, (chapter,), now))
