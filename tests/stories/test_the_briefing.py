"""Nobody is introduced unprepared: six lessons, a card of ten minutes, or a waiver."""

from tests.stories.theatre import Theatre, joins_as_mentee, joins_as_mentor
from tests.visitor import Visitor

TOPICS = ("Giving and receiving feedback", "Thinking strategically")
FORTNIGHT, SIX_WEEKS = 14, 42


def both_say_yes(stage: Theatre, *, has_ten_minutes: bool) -> tuple[Visitor, Visitor, Visitor]:
    """Live up to two yeses; João has not had the briefing, and Amara only if she has the time."""
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    ingrid = stage.person("Ingrid Solberg")
    joins_as_mentee(joao, *TOPICS, has_ten_minutes=False)
    joins_as_mentor(amara, *TOPICS, has_ten_minutes=has_ten_minutes)
    stage.settles()
    ingrid.sees_at_home("To approve: Amara Okafor")
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    stage.settles()
    ingrid.presses("Propose the best pair", home=True)
    ingrid.closes()
    stage.slack.moves(days=1)
    joao.presses("Yes, gladly", within="Mentoring")
    amara.presses("Yes, gladly", within="Mentoring")
    stage.settles()
    return joao, amara, ingrid


def are_introduced(joao: Visitor) -> bool:
    return any("Amara" in name for name in joao.conversations)


def test_the_introduction_follows_the_last_lesson_at_once(stage: Theatre):
    joao, amara, ingrid = both_say_yes(stage, has_ten_minutes=True)
    assert amara.sees("We introduce you as soon as everybody has had the briefing")
    assert joao.sees("yours is still to come")
    assert "Your briefing as a mentee" in joao.sees_at_home("as soon as all have had")
    assert "Your briefing" not in amara.home()
    assert not are_introduced(joao)

    # From the note: two lessons, and the rest later.
    joao.presses("Six short lessons", within="Mentoring")
    assert joao.sees("Lesson 1 of 6: what it is for")
    joao.presses("Next", within="Mentoring")
    assert joao.sees("Lesson 2 of 6: how it goes")
    joao.presses("Next", within="Mentoring")
    joao.presses("Later", within="Mentoring")
    assert joao.sees("You have had 2 of 6 lessons")
    stage.settles()
    joao.types("/mentoring my-data")
    assert joao.sees("Lessons of the mentee's briefing that you have had: 2")
    assert "João Pereira" in ingrid.sees_at_home("Briefings still to come")

    # From the home: where he was, in a window that turns its pages in place.
    joao.sees_at_home("So far you have had 2 of 6 lessons")
    joao.presses("Six short lessons", home=True)
    for title in ("Lesson 3 of 6: who does what", "Lesson 4 of 6: what to agree on"):
        joao.sees_in_modal(title)
        joao.presses("Next")
    joao.sees_in_modal("20 of 24")
    joao.presses("Next")
    joao.sees_modal("Try it")
    joao.presses("C")
    joao.sees_in_modal("Nobody sees what you chose, and it is not kept.")
    joao.presses("Next")
    joao.presses("Next")
    joao.sees_modal("You are prepared")
    joao.sees_in_modal("You and Amara are introduced now")
    joao.closes()
    stage.settles()

    together = next(name for name in joao.conversations if "Amara" in name)
    assert joao.sees(stage.words("João, you go first", "Mentees go first"), together)
    assert "Your briefing" not in joao.home()
    joao.types("/mentoring my-data")
    assert joao.sees("You have had the briefing as a mentee")


def test_a_coordinator_hears_after_two_weeks_and_waives_it(stage: Theatre):
    joao, amara, ingrid = both_say_yes(stage, has_ten_minutes=False)
    amara.presses("Start the briefing now, ten minutes", within="Mentoring")
    amara.presses("I have read it", within="Mentoring")
    assert amara.sees("You and João are introduced once everybody has had the briefing")
    assert not are_introduced(joao)
    stage.slack.moves(days=FORTNIGHT - 1)
    stuck = "a briefing is still to come"
    assert not any(stuck in text for text in ingrid.reads("mentoring-desk"))
    stage.slack.moves(days=4)
    desk = ingrid.sees(stuck, "mentoring-desk")
    assert "João" not in desk

    ingrid.presses("Open the details", within="mentoring-desk")
    ingrid.sees_in_modal("Amara Okafor and João Pereira")
    ingrid.fills({"Whose briefing would you like to waive?": "João Pereira"})
    ingrid.submits()
    ingrid.sees_modal("Waived")
    ingrid.closes()
    stage.slack.moves(days=3)

    assert are_introduced(joao)
    joao.types("/mentoring my-data")
    assert joao.sees("A coordinator waived your briefing as a mentee on")
    assert sum("briefing is still to come" in text for text in ingrid.reads("mentoring-desk")) == 1


def test_a_coordinator_waives_it_from_the_home(stage: Theatre):
    joao, amara, ingrid = both_say_yes(stage, has_ten_minutes=True)
    ingrid.sees_at_home("Briefings still to come")
    ingrid.presses("Waive the briefing of …", home=True)
    ingrid.fills({"Whose briefing would you like to waive?": "João Pereira"})
    ingrid.submits()
    ingrid.sees_modal("Waived")
    ingrid.closes()
    stage.settles()

    assert are_introduced(joao)
    assert "Briefings still to come" not in ingrid.home()
    assert amara.sees("We never ask what is said in a meeting", "João Pereira")


def test_without_a_briefing_they_are_let_go_after_six_weeks(stage: Theatre):
    joao, amara, _ = both_say_yes(stage, has_ten_minutes=True)
    stage.slack.moves(days=SIX_WEEKS - 2)
    assert not any("did not begin" in text for text in joao.reads() + amara.reads())
    stage.slack.moves(days=5)

    assert joao.sees("it did not begin")
    assert amara.sees("it did not begin")
    joao.home()
    joao.presses("The ten-minute briefing", home=True)
    joao.presses("I have read it")
    joao.closes()
    stage.slack.moves(days=1)
    assert not are_introduced(joao)
