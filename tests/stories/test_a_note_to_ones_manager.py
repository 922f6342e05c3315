"""João writes to his manager how it goes: in his words, seen by him first, read by nobody else."""

from datetime import time
from zoneinfo import ZoneInfo

from tests.stories.theatre import Theatre, introduced
from tests.visitor import Visitor

AMARA, JOAO, INGRID, SOFIA = "Amara Okafor", "João Pereira", "Ingrid Solberg", "Sofia Marques"
WORDS = "I led a review on my own, and it went well."
BETTER = "I led two reviews on my own."
FIELD, AGAIN = "What would you like your manager to know?", "Your words"
BUTTON = "Note to my manager"


def opens_it(joao: Visitor) -> None:
    joao.types("/mentoring guide")
    joao.presses("Next: what to bring", within="Mentoring")
    joao.presses(BUTTON, within="Mentoring")


def test_joao_writes_sees_and_sends_it_and_nobody_else_learns_of_it(stage: Theatre):
    introduced(stage)
    joao, amara, ingrid, sofia = (stage.person(name) for name in (JOAO, AMARA, INGRID, SOFIA))
    opens_it(joao)
    assert joao.sees("This is for mentees who have met their mentor")
    joao.presses("We have met", home=True)
    joao.closes()
    stage.settles()
    before = everything_read(amara), everything_read(ingrid)

    # He reads to whom it goes; then how it reads; what he changes is shown once more.
    opens_it(joao)
    assert SOFIA in joao.modal.text
    joao.fills({FIELD: WORDS})
    joao.submits()
    assert f"In their own words: {WORDS}" in joao.modal.text
    assert "Nobody else has read this; nobody asked for it" in joao.modal.text
    joao.fills({AGAIN: BETTER})
    joao.submits()
    assert f"In their own words: {BETTER}" in joao.modal.text
    joao.submits()
    assert joao.modal.title == "It is on its way"
    joao.closes()

    # Sofia reads it once, in her working hours, with who it is from.
    stage.slack.moves(days=3)
    (read,) = [text for text in sofia.reads() if BETTER in text]
    assert "João Pereira has a mentor in Fjordlight Mentoring and writes this to you" in read
    assert not any(WORDS in text for text in sofia.reads())
    (at,) = [each.at for each in stage.slack.posts() if BETTER in each.text]
    assert time(9) <= at.astimezone(ZoneInfo("Europe/Lisbon")).time() < time(17)

    # Nobody else learns of it, and João's own data hold the day alone.
    assert (everything_read(amara), everything_read(ingrid)) == before
    assert "You last wrote a note to your manager" in held(joao)
    assert BETTER not in held(joao)

    # One in four weeks.
    opens_it(joao)
    assert joao.sees("You wrote less than four weeks ago")
    stage.slack.moves(days=28)
    opens_it(joao)
    assert FIELD in joao.modal.labels


def everything_read(who: Visitor) -> str:
    said = [text for place in who.conversations for text in who.reads(place)]
    return "\n".join((*said, who.home()))


def held(who: Visitor) -> str:
    """What we hold about somebody, as they are shown it when they ask now."""
    before = len(who.reads())
    who.types("/mentoring my-data")
    assert who.sees("Everything we keep about you")
    return "".join(who.reads()[before:])
