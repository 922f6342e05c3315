"""One relationship, from `/mentoring join` to a private exit, as the people in it live it."""

from tests.stories.theatre import Theatre, introduced, joins_as_mentee, joins_as_mentor
from tests.teams.visitor import Teams

FOUR_WEEKS = 28
SPREAD = 10
"""Over so many days nudges are spread, so that not everybody hears on one morning."""


def test_from_joining_to_a_private_exit(stage: Theatre):
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    ingrid = stage.person("Ingrid Solberg")

    # João says what he needs; Amara offers time, and waits for the coordinator.
    joins_as_mentee(joao, "Giving and receiving feedback", "Thinking strategically")
    joins_as_mentor(amara, "Giving and receiving feedback", "Thinking strategically")
    stage.settles()
    joao.sees_at_home("We are looking for your mentor")
    amara.sees_at_home("Your application as a mentor")

    # Ingrid reads the application on her home, approves it, and asks for the best pair.
    ingrid.sees_at_home("To approve: Amara Okafor")
    ingrid.presses("Approve", home=True)
    ingrid.sees_modal("Amara Okafor is approved")
    ingrid.closes()
    stage.settles()
    assert amara.sees("You are approved as a mentor")
    ingrid.presses("Propose the best pair", home=True)
    ingrid.sees_in_modal("João Pereira")
    ingrid.closes()
    stage.settles()

    # Both are asked, told why, and say yes.
    assert joao.sees("Amara Okafor could be your mentor")
    assert joao.sees("Offers what you asked for: Giving and receiving feedback")
    joao.presses("Yes, gladly")
    assert joao.sees("Your yes is noted")
    assert amara.sees("João Pereira is looking for a mentor")
    amara.presses("Yes, gladly")
    assert amara.sees("It's a match")
    stage.settles()

    # They are introduced in a conversation of their own.
    together = next(name for name in joao.conversations if "Amara" in name)
    assert joao.sees(stage.words("João, you go first", "Mentees go first"), together)
    assert amara.sees("We never ask what is said in a meeting", "João Pereira")

    # Four silent weeks; then one light nudge, to the mentee alone.
    stage.slack.moves(days=FOUR_WEEKS - 1)
    assert not any("Time for another talk" in text for text in joao.reads())
    stage.waits("João Pereira", "Time for another talk with Amara?", days=1 + SPREAD)
    assert not any("Time for another talk" in text for text in amara.reads())

    # They have met, and both see the day.
    joao.presses("We have met", within="Mentoring")
    assert joao.sees("You and Amara have met")
    stage.settles()
    joao.sees_at_home(f"Last met on {stage.today}")
    amara.sees_at_home(f"Last met on {stage.today}")

    # Some weeks on, one of them ends it: typed, then one click.
    stage.slack.moves(days=10)
    before = amara.home()
    joao.types("/mentoring exit")
    joao.sees_modal("Need a change?")
    joao.submits()
    joao.sees_in_modal("read the same short note")
    joao.closes()
    stage.settles()
    assert amara.home() == before
    assert not any("come to an end" in text for text in joao.reads() + amara.reads())

    # Two working days later both read one and the same note.
    stage.slack.moves(days=4)
    his = next(text for text in joao.reads() if "come to an end" in text)
    hers = next(text for text in amara.reads() if "come to an end" in text)
    assert his.replace("Amara", "…") == hers.replace("João", "…")

    # Each may try again; nobody has to.
    joao.presses("I would like a new partner", within="Mentoring")
    assert joao.sees("You enter matching again on Monday")
    stage.settles()
    assert "would you like to try with somebody new" in amara.home().casefold()


def test_a_quiet_pair_is_asked_little_and_then_left_in_peace(stage: Theatre):
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    introduced(stage)
    joao.presses("We have met")
    # What he is asked in private after a month takes the place of the next question for four weeks.
    stage.slack.moves(days=FOUR_WEEKS)
    stage.waits("João Pereira", "how is it going?", days=7)
    joao.presses("We have met", home=True)
    stage.slack.moves(days=FOUR_WEEKS)
    stage.waits("João Pereira", "Did you meet?", days=7 + SPREAD)
    joao.presses("Not yet", within="Mentoring")
    assert joao.sees("We don't ask again until you have met")
    stage.slack.moves(days=10)

    assert not any("won't ask a third time" in text for text in joao.reads())
    assert amara.sees("there is nothing you have to do")

    stage.slack.moves(days=14)
    ingrid = stage.person("Ingrid Solberg")
    assert ingrid.sees("a pair has gone quiet", "mentoring-desk")
    assert "João" not in "".join(ingrid.reads("mentoring-desk"))
    ingrid.presses("Open the details", within="mentoring-desk")
    ingrid.sees_in_modal("Amara Okafor and João Pereira")
    ingrid.closes()

    heard = len(joao.reads()), len(amara.reads())
    stage.slack.moves(days=90)
    assert (len(joao.reads()), len(amara.reads())) == heard


def test_a_no_is_never_told(stage: Theatre):
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    ingrid = stage.person("Ingrid Solberg")
    joins_as_mentee(joao, "Giving and receiving feedback")
    joins_as_mentor(amara, "Giving and receiving feedback")
    stage.settles()
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    ingrid.presses("Propose the best pair", home=True)
    ingrid.closes()
    stage.settles()
    amara.presses("No, thank you")
    assert amara.sees("nobody is told")
    stage.settles()

    home = joao.home()
    joao.presses("Yes, gladly")
    assert joao.sees("Your yes is noted")
    assert "Suggested: Amara Okafor" in home
    amara.sees_at_home("Suggested: João Pereira")
    stage.slack.moves(days=6)
    assert not any("did not come about" in text for text in joao.reads())
    stage.slack.moves(days=3)
    assert joao.sees("The introduction to Amara did not come about")
    assert amara.sees("The introduction to João did not come about")


def test_two_whose_hours_never_meet_are_each_told_in_private(stage: Theatre):
    amara, mei_lin = stage.person("Amara Okafor"), stage.person("Mei Lin Tan")
    introduced(stage, "Amara Okafor", "Mei Lin Tan")

    assert amara.sees("An introduction to Mei")
    assert mei_lin.sees("An introduction to Amara")
    why = stage.words("Your working hours don't meet", "Bots can't open conversations here")
    assert why in mei_lin.sees("We never ask what is said")
    together = next(name for name in mei_lin.conversations if "Amara" in name)
    assert isinstance(stage.slack, Teams) or mei_lin.reads(together) == []
    amara.sees_at_home("You have been introduced")
