"""Two equals: co-mentors who take turns, from signing up to a good end; and two peers, shorter."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.theatre import (
    BY_LINKS,
    Theatre,
    are_to_take_turns,
    joins_as_peer,
    theatre,
    with_equals,
)
from tests.visitor import Visitor

JOAO, TOMAS = "João Pereira", "Tomás Herrera"
DATA, FEEDBACK = "Working with data", "Giving and receiving feedback"
MENTOR_OR_MENTEE = re.compile(r"(?<!co-)\bment(?:or|ee)s?\b", re.IGNORECASE)
FOUR_WEEKS, SPREAD = 28, 10
YOURS, THEIRS = "Next time the agenda is yours", "you lead the talk"
ENDS = "2026-07-31"
"""A Friday, five months on."""


@pytest.fixture
def stage(tmp_path: Path, database: str) -> Iterator[Theatre]:
    with theatre(tmp_path / "var", database, config=with_equals(tmp_path)) as made:
        yield made


def together(who: Visitor, partner: str) -> str:
    """The name of the conversation of the two."""
    first = partner.split(maxsplit=1)[0]
    return next(name for name in who.conversations if first in name)


def whose_turn(*two: Visitor) -> tuple[Visitor, Visitor]:
    """Whose agenda the next meeting is, by both homes; and the other one."""
    mine, theirs = sorted(two, key=lambda each: YOURS not in each.home())
    assert YOURS in mine.home()
    assert YOURS not in theirs.home()
    assert THEIRS in theirs.home()
    return mine, theirs


def has_read(who: Visitor, words: str) -> int:
    return sum(words in text for text in who.reads())


def everything_read(who: Visitor) -> str:
    said = (text for place in who.conversations for text in who.reads(place))
    return "\n".join((*said, who.home()))


def test_two_take_turns_from_signing_up_to_a_good_end(stage: Theatre):
    joao, tomas = are_to_take_turns(stage, JOAO, TOMAS)

    # Each is asked in the same words, and reads what both could give.
    for each, partner, gets, gives in (
        (joao, TOMAS, FEEDBACK, DATA),
        (tomas, JOAO, DATA, FEEDBACK),
    ):
        assert each.sees(f"You and {partner} could be co-mentors")
        assert each.sees(f"Offers what you asked for: {gets}")
        assert each.sees(f"You can help with {gives}")
        each.presses("Yes, gladly")
    stage.slack.moves(days=1)

    # They are introduced: who begins stands there, and on both homes.
    said = joao.sees(
        stage.words("You both said yes to taking turns", BY_LINKS), together(joao, TOMAS)
    )
    first, second = whose_turn(joao, tomas)
    begins, follows = (each.name.split(maxsplit=1)[0] for each in (first, second))
    order = f"The first agenda is up to {begins}, the next one to {follows}"
    assert stage.words(order, "Your home says whose turn it is") in said
    assert "mentee" not in said.casefold()

    # They meet, and both say so: it is one meeting, and then it is the other's turn.
    for each, partner in ((first, second), (second, first)):
        each.presses("We have met", within=together(each, partner.name))
    stage.settles()
    assert whose_turn(joao, tomas) == (second, first)

    # Silence: whose turn it is hears, and the other one does not.
    stage.slack.moves(days=FOUR_WEEKS - 2)
    stage.waits(second.name, "Time for another talk", days=2 + SPREAD)
    assert not has_read(first, "Time for another talk")
    assert not has_read(first, "Did you meet?")

    # They meet again; now the first one's turn has come back, and with it the nudge.
    second.presses("We have met", within="Mentoring")
    stage.settles()
    assert whose_turn(joao, tomas) == (first, second)
    nudged = has_read(second, "Time for another talk")
    stage.slack.moves(days=FOUR_WEEKS - 2)
    stage.waits(first.name, "Time for another talk", days=2 + SPREAD)
    assert has_read(second, "Time for another talk") == nudged

    # What they settle speaks of turns; and it ends well by itself, on that day.
    first.types("/mentoring agree")
    assert "You take turns" in first.modal.text
    first.fills({"Until when do you plan to work together?": ENDS})
    first.submits()
    first.closes()
    stage.slack.moves(days=1)
    stage.waits(first.name, "Your last meeting with", days=90)
    assert first.sees("you share the lead")
    stage.waits(first.name, "A good end", days=40)
    assert second.sees("A good end")
    for each in (first, second):
        assert not MENTOR_OR_MENTEE.findall(everything_read(each))


def test_two_peers_share_every_meeting_and_are_nudged_alike(stage: Theatre):
    joao, tomas, ingrid = (stage.person(name) for name in (JOAO, TOMAS, "Ingrid Solberg"))
    joins_as_peer(joao, FEEDBACK, helps_with=(DATA,))
    joins_as_peer(tomas, DATA, helps_with=(FEEDBACK,))
    stage.settles()
    assert "We are looking for your peer" in joao.home()

    # A coordinator suggests the two; each decides.
    assert "Looking for a peer" in ingrid.home()
    ingrid.presses("Propose two peers", home=True)
    assert all(name in ingrid.modal.text for name in (JOAO, TOMAS))
    ingrid.closes()
    stage.slack.moves(days=1)
    for each in (joao, tomas):
        assert each.sees("could be peers")
        each.presses("Yes, gladly")
    stage.slack.moves(days=1)
    assert joao.sees(
        stage.words("each brings a question", "Either of you begins"), together(joao, TOMAS)
    )
    assert "Looking for a peer" not in ingrid.home()

    # They meet, and are quiet then. It is nobody's turn: both are nudged, in the same words.
    tomas.presses("We have met", within=together(tomas, JOAO))
    stage.settles()
    for each in (joao, tomas):
        assert f"Last met on {stage.today}" in each.home()
        assert YOURS not in each.home()
    stage.slack.moves(days=FOUR_WEEKS - 2)
    for each in (joao, tomas):
        stage.waits(each.name, "Time for another talk", days=2 + SPREAD)
    nudges = [each.sees("Time for another talk") for each in (joao, tomas)]
    assert nudges[0].replace("Tomás", "João") == nudges[1]

    # Tomás leaves, in private; both read the same, and may look for somebody else.
    tomas.types("/mentoring exit")
    tomas.submits()
    tomas.closes()
    stage.slack.moves(days=6)
    notes = [each.sees("has come to an end") for each in (joao, tomas)]
    assert notes[0].replace("Tomás", "João") == notes[1].replace("Tomás", "João")


def test_where_nobody_has_switched_it_on_nobody_is_offered_it(tmp_path: Path, database: str):
    with theatre(tmp_path / "usual", database) as stage:
        joao = stage.person(JOAO)
        joao.types("/mentoring join")
        assert joao.sees("Mentoring here is voluntary")
        assert joao.buttons() == ["I would like a mentor", "I would like to be a mentor"]
