"""What is kept of a proposal: nothing of it tells who said no, or that anybody did."""

from datetime import timedelta

import pytest

from flows import proposal
from flows.outcome import Outcome
from flows.relationship import Status
from scheduler.rounds import make_rounds
from tests.people import AMARA, JOAO, MONDAY
from tests.storage.world import (
    RELATIONSHIP,
    House,
    asks,
    furnish,
    offers,
    opened,
    propose,
    sign_up,
    suggested,
)

ANSWERS = {
    "nobody answers": (),
    "the mentor says no": ((proposal.no, AMARA),),
    "the mentee says no": ((proposal.no, JOAO),),
    "both do": ((proposal.no, AMARA), (proposal.no, JOAO)),
    "one says yes, the other no": ((proposal.yes, JOAO), (proposal.no, AMARA)),
    "somebody thinks again": ((proposal.yes, AMARA), (proposal.no, AMARA)),
}
KEPT = (
    ("relationship", "id, status, answer_by, accepted_at, length(answers), ends_on, afterwards"),
    ("membership", "person_id, role, is_asked, place, free_from, closing"),
    ("journal", "subject, at, fact"),
    ("outbox", "key, status, not_before, payload IS NULL"),
    ("case", "kind, opened_on, relationship_id, length(concerns)"),
    ("due", "chapter, subject, at"),
)


def answer(house: House, say, who, now=MONDAY) -> None:
    with house.page() as page:
        page.carry_out(say(page.relationships.get(RELATIONSHIP), who.id, now), now)


def reaches(house: House, who) -> None:
    """Let the messages to somebody be delivered, and the proposal with them."""
    with house.page() as page:
        while claimed := page.outbox.claim(MONDAY, MONDAY, busy=(another(who).id,)):
            page.outbox.delivered(claimed)
            this = page.relationships.get(RELATIONSHIP)
            page.carry_out(proposal.delivered(this, who.id), MONDAY)


def another(who):
    return JOAO if who is AMARA else AMARA


def kept(house: House) -> dict[str, list[str]]:
    return {table: sorted(map(str, house.rows(table, columns))) for table, columns in KEPT}


def life(address: str, answers) -> tuple[object, ...]:
    """Return what is kept after some answered before the other was asked, and at the end."""
    ledger = opened(address)
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    house.carry_out(suggested(house))
    reaches(house, AMARA)
    for say, who in answers:
        answer(house, say, who)
    soon = kept(house)
    closes = proposal.closes_at(house.relationship())
    reaches(house, JOAO)
    for at in (MONDAY, closes, closes + timedelta(days=14)):
        make_rounds(ledger, at)
    over = kept(house)
    ledger.close()
    return soon, over


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_without_the_key_nothing_tells_who_said_no_or_whether_anybody_did(databases, kind):
    lives = {name: life(databases.fresh(kind), answers) for name, answers in ANSWERS.items()}

    for name, lived in lives.items():
        assert lived == lives["nobody answers"], name


def test_a_yes_is_kept_in_one_cell_that_is_sealed_anew_with_every_answer(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)
    seen = house.rows("relationship", "answers")
    for say, who, yes in (
        (proposal.yes, JOAO, {JOAO.id}),
        (proposal.yes, JOAO, {JOAO.id}),
        (proposal.no, AMARA, {JOAO.id}),
        (proposal.no, JOAO, set()),
        (proposal.no, JOAO, set()),
    ):
        answer(house, say, who)
        [cell] = house.rows("relationship", "answers")
        assert cell not in seen
        seen.append(cell)
        assert {m.person.id for m in house.relationship().members if m.said_yes} == yes
    assert len({len(cell) for (cell,) in seen}) == 1


def test_with_the_proposal_the_answers_and_whom_it_reached_are_gone(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)
    answer(house, proposal.yes, JOAO)
    closes = proposal.closes_at(house.relationship())
    lapsed = proposal.decide(house.relationship(), closes)
    assert isinstance(lapsed, Outcome)

    house.carry_out(lapsed, closes)
    assert house.relationship().status is Status.ENDED
    assert house.rows("relationship", "answers") == [(None,)]
    make_rounds(ledger, closes + timedelta(days=14))

    assert not any(house.rows("membership", "person_id", "is_asked"))
