"""A pair rests for six weeks: nobody is reminded of anything, and then it goes on by itself."""

from datetime import timedelta

from tests.stories.theatre import Theatre, introduced

MENTOR, MENTEE = "Amara Okafor", "João Pereira"


def test_a_mentor_lets_everything_rest_and_it_goes_on_by_itself(stage: Theatre):
    introduced(stage, MENTOR, MENTEE)
    amara, joao = stage.person(MENTOR), stage.person(MENTEE)
    until = stage.slack.now.date() + timedelta(weeks=6)

    amara.types("/mentoring pause")
    amara.sees_modal("Take a rest")
    amara.fills({"Until when?": until.isoformat()})
    amara.submits()
    amara.sees_in_modal("ends by itself")
    amara.closes()
    stage.slack.moves(days=1)

    for each in (amara, joao):
        assert each.sees("rest until")
        each.sees_at_home("You rest until")
    read = len(joao.reads()), len(amara.reads())
    stage.slack.moves(days=35)
    assert (len(joao.reads()), len(amara.reads())) == read

    stage.waits(MENTEE, "Your rest is over", days=9)
    assert "Your rest is over" not in " ".join(amara.reads())
    joao.sees_at_home("You have been introduced")
