"""How is it going? A few private taps, an offer of a word, and peace for four weeks."""

from tests.stories.theatre import Theatre, introduced
from tests.teams.visitor import Teams

JOAO, AMARA, INGRID = "João Pereira", "Amara Okafor", "Ingrid Solberg"
MONTH, QUARTER, HALF_A_YEAR = 30, 90, 183
MEETS_EVERY = 21
PULSE = "Three taps, if you like"
CHECK_IN = "You are about half-way"


def has_met(stage: Theatre, *, days: int) -> None:
    """Live on; they meet every three weeks, and say so a day later."""
    while days > 0:
        stage.slack.moves(days=1)
        stage.person(JOAO).home()
        stage.person(JOAO).presses("We have met", home=True)
        stage.slack.moves(days=min(MEETS_EVERY, days) - 1)
        days -= MEETS_EVERY


def times(stage: Theatre, name: str, words: str) -> int:
    return sum(words in text for text in stage.person(name).reads())


def test_a_low_answer_offers_a_word_and_nobody_else_learns_of_it(stage: Theatre):
    introduced(stage)
    joao, amara, ingrid = (stage.person(each) for each in (JOAO, AMARA, INGRID))
    has_met(stage, days=MONTH - 3)
    assert not times(stage, JOAO, PULSE)
    has_met(stage, days=6)

    card = joao.sees(PULSE)
    assert "So far, this match feels right for me." in card
    assert "nothing of it reaches Amara, and coordinators read averages of five people" in card
    assert "Need help? In private" in card
    assert amara.sees(PULSE)
    before = amara.reads()

    joao.presses("2", within="Mentoring")
    assert joao.sees("Would you like a private word with Ingrid Solberg?")
    joao.presses("4", within="Mentoring")
    assert joao.sees("I felt free to say no to joining")
    assert not any("private word" in text for text in joao.reads())
    joao.presses("Yes", within="Mentoring")
    assert joao.sees("That was all.")
    stage.settles()

    assert amara.reads() == before
    assert not any("Case" in text for text in ingrid.reads("mentoring-desk"))
    joao.types("/mentoring my-data")
    mine = joao.sees("Everything we keep about you")
    assert "How confident you felt at the beginning with Amara Okafor, from 1 to 5: 4." in mine
    assert "that you answered: 3" in mine
    amara.types("/mentoring my-data")
    assert "that you answered" not in amara.sees("Everything we keep about you")


def test_what_a_platform_keeps_of_a_private_answer_is_the_same_whatever_it_was(stage: Theatre):
    introduced(stage)
    joao, amara = stage.person(JOAO), stage.person(AMARA)
    has_met(stage, days=MONTH + 3)
    before = joao.keeps()

    joao.presses("1", within="Mentoring")
    amara.presses("5", within="Mentoring")

    assert joao.sees("Would you like a private word")
    if isinstance(stage.slack, Teams):
        assert joao.keeps() == before
    else:
        assert joao.keeps()[-1] == amara.keeps()[-1]
        assert joao.keeps()[-1].startswith("Noted, thank you")
    joao.presses("5", within="Mentoring")
    joao.presses("No", within="Mentoring")
    assert joao.sees("That was all.")
    assert len(joao.keeps()) == len(before)
    assert joao.keeps()[-1].startswith(stage.words("Noted, thank you", before[-1]))


def test_only_whoever_takes_the_offer_is_a_case(stage: Theatre):
    introduced(stage)
    joao, ingrid = stage.person(JOAO), stage.person(INGRID)
    has_met(stage, days=MONTH + 3)
    joao.presses("1", within="Mentoring")
    joao.presses("Ask for a word", within="Mentoring")
    assert joao.sees("We tell Ingrid Solberg")
    stage.slack.moves(days=1)

    ingrid.sees("a word is wanted", "mentoring-desk")
    ingrid.presses("Open the details", within="mentoring-desk")
    ingrid.sees_in_modal(JOAO)


def test_one_reminder_and_in_a_week_if_one_says_so(stage: Theatre):
    introduced(stage)
    amara = stage.person(AMARA)
    has_met(stage, days=MONTH + 3)
    amara.presses("Ask me in a week", within="Mentoring")
    assert amara.sees("We ask you once more on")
    has_met(stage, days=12)
    assert times(stage, AMARA, "and don't ask again") == 1
    assert times(stage, JOAO, "and don't ask again") == 1
    has_met(stage, days=30)
    assert times(stage, AMARA, "and don't ask again") == 1


def test_half_a_year_of_a_pair_that_goes_well(stage: Theatre):
    introduced(stage)
    amara = stage.person(AMARA)
    has_met(stage, days=QUARTER + 4)
    assert (times(stage, JOAO, PULSE), times(stage, AMARA, PULSE)) == (2, 1)
    assert not times(stage, JOAO, CHECK_IN)
    has_met(stage, days=HALF_A_YEAR - QUARTER)
    assert (times(stage, JOAO, CHECK_IN), times(stage, AMARA, CHECK_IN)) == (1, 1)

    for answer in ("5", "5", "1"):
        amara.presses(answer, within="Mentoring")
    assert amara.sees("If you would like another mentee, or fewer")
    assert "private word" in amara.sees("That was all.")
    amara.presses("Change how many", within="Mentoring")
    amara.sees_modal("Become a mentor")
