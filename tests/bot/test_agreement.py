"""An agreement on its way to the two: to their conversation, else to each; then forgotten."""

import pytest
from sqlalchemy import select, update

from bot.channel import RefusedError, UnclearError
from bot.delivery import MOST_REFUSALS
from flows import agreement
from flows.messages import Choice
from storage import tables as t
from storage.outbox import Waiting
from tests.bot.office import about
from tests.people import MONDAY, PROGRAMME

JOAO, AMARA = HOMES = ("U0JOAO", "U0AMARA")
FILLED = {
    "every": "5",
    "until": "2026-12-01",
    "format": "remote",
    "between": ("talks",),
    "feedback": "Over a marzipan",
}


def agrees(office, pair, **given):
    """Have João fill in the agreement."""
    office.carries_out(
        agreement.agree(
            office.relationship(pair),
            office.people["joao"],
            FILLED | given,
            PROGRAMME,
            office.clock(),
        )
    )


def told_in_private(office):
    return sorted(to for place, to, card in office.channel.said if is_agreement(place, card))


def is_agreement(place, card):
    return place == "direct" and any("marzipan" in line for line in card.lines)


def waiting_words(office):
    with office.ledger.glance(office.organisation) as page:
        return [each for each in page.scope.session.scalars(select(t.Outbox.payload)) if each]


@pytest.fixture
def pair(office):
    found = office.pairs()
    office.empties_the_outbox()
    return found


def test_it_is_read_in_their_conversation_and_then_forgotten(office, pair):
    agrees(office, pair, goals="Bake")

    office.delivery.run()
    assert sorted(office.channel.told) == [("direct", JOAO), ("group", f"{AMARA}+{JOAO}")]
    assert (waiting_words(office), office.counts(Waiting.WAITING)) == ([], 0)


def test_where_no_conversation_can_be_opened_each_is_told_in_private(office, pair):
    office.channel.keeps_apart = True
    agrees(office, pair)

    office.delivery.run()
    assert told_in_private(office) == [AMARA, JOAO]
    assert waiting_words(office) == []


def test_where_nobody_can_know_whether_it_arrived_each_is_told_in_private(office, pair):
    office.channel.fails_after = [UnclearError("dropped")]
    agrees(office, pair)

    office.delivery.run()
    office.real.passes(hours=1)
    office.delivery.run()
    assert told_in_private(office) == [AMARA, JOAO]
    assert waiting_words(office) == []


def test_where_their_hours_meet_no_more_each_is_told_in_private(office, pair):
    agrees(office, pair)
    with office.ledger.page(office.organisation) as page:
        page.scope.session.execute(
            update(t.Person)
            .where(t.Person.id == office.people["amara"])
            .values(zone="Pacific/Auckland")
        )
    office.delivery.run()
    office.clock.passes(hours=11)
    office.delivery.run()

    assert told_in_private(office) == [AMARA, JOAO]


def test_one_that_is_always_refused_is_forgotten_and_the_desk_hears_of_it(office, pair):
    agrees(office, pair)
    office.channel.fails_with = [RefusedError("invalid_blocks")] * (MOST_REFUSALS + len(HOMES))
    for _ in range(MOST_REFUSALS):
        office.delivery.run()
        office.real.passes(hours=2)
    office.delivery.run()

    assert office.counts(Waiting.SET_ASIDE) == 0
    assert waiting_words(office) == []
    assert [place for place, _ in office.channel.told] == ["desk"]


def test_a_slow_hand_finds_nothing_to_agree_once_it_is_over(office, pair):
    caller = office.caller("joao")
    form = office.reception.pressed(caller, Choice.AGREE, about(pair), "1")
    assert form.key == "agree"

    answer = office.reception.sent(caller, "agree", "person:x", FILLED, "2")
    assert answer.title == "Nothing to do"


def test_a_mentor_with_two_mentees_chooses_and_reads_that_partners_form(office, pair):
    other = office.pairs(mentee="mei")
    caller = office.caller("amara")
    which = office.reception.typed(caller, "agree")
    assert (which.key, len(which.fields[0].picks)) == ("agree-which", 2)

    picked = {"relationship": str(about(other))}
    form = office.reception.sent(caller, "agree-which", "", picked, "1")
    assert (form.key, form.state) == ("agree", str(about(other)))


def test_an_agreement_is_no_sign_of_life(office, pair):
    agrees(office, pair)

    assert office.relationship(pair).sign_of_life == MONDAY
