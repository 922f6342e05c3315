import pytest

from flows import guide
from flows.messages import Choice, GuideFirstMeeting, Kind, Ref
from flows.outcome import Outcome


def test_whoever_asks_for_the_guide_sees_how_to_begin():
    assert isinstance(guide.show().reply, GuideFirstMeeting)
    assert guide.show() == guide.show(Ref(Kind.PAGE, "first"))


def test_each_card_opens_the_next_and_after_the_last_comes_the_first():
    seen, ref = [], None
    for _ in guide.CARDS:
        card = guide.show(ref).reply
        assert card.choices[0] is Choice.PAGE
        seen.append(type(card))
        ref = card.about

    assert seen == list(guide.CARDS.values())
    assert guide.show(ref) == guide.show()


@pytest.mark.parametrize("name", guide.CARDS)
def test_reading_writes_nothing_down(name):
    outcome = guide.show(Ref(Kind.PAGE, name))

    assert outcome == Outcome(reply=guide.card(name))
    assert len(outcome.reply.parts) == guide.LINES


def test_a_card_that_is_not_there_any_more_is_the_first_one():
    assert guide.show(Ref(Kind.PAGE, "dragons")) == guide.show()
