"""A mentor of three takes a rest: nobody is reminded meanwhile, nobody is lost, all are alike."""

from datetime import UTC, datetime, time, timedelta

from tests.stories.theatre import Theatre, joins_as_mentee, joins_as_mentor, proposes
from tests.visitor import Visitor

AMARA = "Amara Okafor"
MENTEES = ("Aleksander Lund", "João Pereira", "Marta Villanueva")
WANJIRU = "Wanjiru Kamau"
TOPIC = "Giving and receiving feedback"
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)


def has_mentees(stage: Theatre, *mentees: str) -> None:
    """Amara has three places, and is introduced to one after the other."""
    for name in mentees:
        joins_as_mentee(stage.person(name), TOPIC)
    joins_as_mentor(stage.person(AMARA), TOPIC, mentees=3)
    ingrid = stage.person("Ingrid Solberg")
    stage.settles()
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    for _ in mentees:
        stage.settles()
        said = proposes(stage)
        asked = next(name for name in mentees if f"We ask {name} and {AMARA}" in said)
        stage.slack.moves(days=1)
        for name in (asked, AMARA):
            stage.person(name).presses("Yes, gladly")
    stage.slack.moves(days=1)


def test_all_three_rest_with_her_and_go_on_by_themselves(stage: Theatre):
    has_mentees(stage, *MENTEES)
    amara, wanjiru = stage.person(AMARA), stage.person(WANJIRU)
    mentees = [stage.person(name) for name in MENTEES]

    # One form lets all three rest, and her being matched.
    amara.types("/mentoring pause")
    assert amara.modal is not None
    assert amara.modal.title == "Take a rest"
    until = stage.slack.now.date() + 8 * WEEK
    amara.fills({"Until when?": until.isoformat()})
    amara.submits()
    amara.closes()
    stage.slack.moves(days=1)

    # The three read one and the same note, which doesn't say who asked.
    assert len({each.sees("rest until") for each in mentees}) == 1
    for each in mentees:
        each.sees_at_home("You rest until")

    # While they rest nobody hears anything, and nobody new is brought to Amara.
    joins_as_mentee(wanjiru, TOPIC)
    stage.settles()
    read = {each.name: len(each.reads()) for each in (*mentees, amara)}
    assert "There is no pair to propose" in proposes(stage)
    stage.slack.moves(days=49)
    assert {each.name: len(each.reads()) for each in (*mentees, amara)} == read
    assert keeps_all_three(amara)

    # On its day it is over by itself; the three read so, in the same words, and she needn't.
    stage.waits(MENTEES[0], "Your rest is over", days=9)
    assert len({each.sees("Your rest is over") for each in mentees}) == 1
    assert not any("Your rest is over" in text for text in amara.reads())
    for each in mentees:
        each.sees_at_home("You have been introduced")
    assert keeps_all_three(amara)

    # From then on the silence is counted anew: a nudge to each of them, four weeks later.
    over_at = datetime.combine(until, time(), tzinfo=UTC)
    stage.slack.moves(to=over_at + 4 * WEEK - DAY)
    assert not any("Time for another talk" in text for each in mentees for text in each.reads())
    stage.slack.moves(to=over_at + 6 * WEEK)
    for each in mentees:
        assert each.sees("Time for another talk")

    # Her three places are taken as before, and there is none for Wanjiru.
    assert "a mentor with a free place" not in amara.home()
    assert "There is no pair to propose" in proposes(stage)


def test_a_place_that_was_free_before_the_rest_is_free_after_it(stage: Theatre):
    has_mentees(stage, *MENTEES[:2])
    amara, wanjiru = stage.person(AMARA), stage.person(WANJIRU)
    joins_as_mentee(wanjiru, TOPIC)
    stage.settles()
    assert amara.sees_at_home("a mentor with a free place")

    amara.types("/mentoring pause")
    amara.fills({"Until when?": (stage.slack.now.date() + 2 * WEEK).isoformat()})
    amara.submits()
    amara.closes()
    stage.settles()
    assert "a mentor with a free place" not in amara.sees_at_home("Nobody new is suggested to you")
    assert "There is no pair to propose" in proposes(stage)

    stage.slack.moves(days=15)
    assert amara.sees_at_home("a mentor with a free place")
    assert f"We ask {WANJIRU} and {AMARA}" in proposes(stage)


def keeps_all_three(amara: Visitor) -> bool:
    """Say whether every one of them still stands on her page."""
    home = amara.home()
    return all(name in home for name in MENTEES)
