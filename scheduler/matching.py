"""The visits to a matching round: what takes long is worked out beside the memory, not in it.

Lists and pairs are worked out from what was read, while others write. They are written down only
if nothing of the round was written meanwhile; else it is looked at again. Whatever concerns many
people is done in portions, each on a page of its own, so that nobody waits for long.
"""

from datetime import datetime

from flows import matching_round, pairing
from flows.matching_round import State, Work
from flows.outcome import Because, NotNow, Outcome
from flows.rounds import Chapter
from storage.ledger import Ledger
from storage.page import Page
from storage.scope import OrganisationId

MOST = 500
"""Steps in one visit: far more than a round has, and an end to whatever went wrong."""
MOVED = "moved"
WORKED_OUT = frozenset({Work.DEAL, Work.PAIR})


def go_on(ledger: Ledger, organisation: OrganisationId, subject: str, now: datetime) -> str:
    """Take all the steps that can be taken now."""
    done = str(Because.SETTLED)
    for _ in range(MOST):
        work = worked_out(ledger, organisation, now) or at_once(ledger, organisation, subject, now)
        if work is None or work == MOVED:
            break
        done = work
    return done


def worked_out(ledger: Ledger, organisation: OrganisationId, now: datetime) -> str | None:
    """Make lists or pairs, if that is next; nothing if something else is."""
    with ledger.glance(organisation) as page:
        seen, state = page.rounds.as_it_is(), page.matching.state()
        work = matching_round.next_work(state, now) if state else None
        if state is None or work not in WORKED_OUT:
            return None
        market = page.matching.market(state, now)
    make = pairing.deal if work is Work.DEAL else pairing.pair
    outcome = make(state, market, now)
    with ledger.page(organisation) as page:
        if page.rounds.as_it_is() != seen:
            return MOVED
        page.carry_out(outcome, now)
    return str(work)


def at_once(
    ledger: Ledger, organisation: OrganisationId, subject: str, now: datetime
) -> str | None:
    """Take one of the short steps; nothing if there is none to take now."""
    with ledger.page(organisation) as page:
        state = page.matching.state()
        if state is None:
            page.due.forget(Chapter.MATCHING, subject)
            return None
        decision = matching_round.next_work(state, now)
        if isinstance(decision, NotNow):
            page.due.put_off(Chapter.MATCHING, subject, decision)
            return None
        if decision in WORKED_OUT:
            return str(decision)
        page.carry_out(step(page, state, decision, now), now)
    return str(decision)


def step(page: Page, state: State, work: Work, now: datetime) -> Outcome:
    """Return what a short step does."""
    match work:
        case Work.TELL:
            return matching_round.tell(state, now)
        case Work.REMIND:
            return matching_round.remind(state, now)
        case Work.ASK:
            suggestions = page.matching.suggestions(state, now)
            return matching_round.ask(state, suggestions, now)
        case _:
            return matching_round.turn(state, now)
