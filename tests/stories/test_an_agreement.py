"""Two settle how they work together: it reaches both, and its words are kept nowhere."""

import pytest

from tests.databases import Databases
from tests.stories.theatre import Theatre, introduced, theatre
from tests.stories.traces import every_table, key_of, listening, metrics
from tests.teams.visitor import Teams

WORDS = ("marzipan", "heliotrope", "trombone", "quicksilver")
"""What nobody would write by chance."""
TOGETHER = "Your agreement"


def fills_in(who, **more):
    who.fills(
        {
            "How often do you meet?": "Every six weeks",
            "What stays between you?": ["What we say stays between us"],
            "Anything else that stays between you?": "The marzipan affair",
            "How do you give each other feedback?": "With a heliotrope",
            "What do you do if it does not work?": "Play the trombone",
            "Your own goals, one to three": "Become quicksilver",
            **more,
        }
    )
    who.submits()


def after_a_first_meeting(stage: Theatre):
    introduced(stage)
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    together = next(name for name in joao.conversations if "Amara" in name)
    assert joao.sees("To begin with: Giving and receiving feedback.", together)
    assert f"Need help? In private: {stage.words('/mentoring help', 'help')}" in joao.sees(
        stage.words("you go first", "Mentees go first"), together
    )
    joao.presses("We have met", within=together)
    return joao, amara, {"João Pereira": together, "Amara Okafor": "João Pereira"}


def everything_that_is_kept(stage: Theatre, database: str, lines: list[str]) -> str:
    mine = [stage.person(name) for name in ("João Pereira", "Amara Okafor", "Ingrid Solberg")]
    for each in mine:
        each.types("/mentoring my-data")
    return "\n".join(
        (
            *every_table(database, key_of(stage.folder)),
            *metrics(stage.base_url),
            *lines,
            *(each.sees("Everything we keep about you") for each in mine),
            *(each.home() for each in mine),
        )
    )


def test_what_they_settle_reaches_both_and_its_words_are_kept_nowhere(tmp_path, database):
    with listening() as ears, theatre(tmp_path / "var", database) as stage:
        joao, amara, together = after_a_first_meeting(stage)

        # The answer invites João, and so does his home; nothing is sent to ask him.
        assert joao.sees("settle with Amara", together[joao.name])
        stage.settles()
        assert "settle with your partner how you work" in joao.sees_at_home("Last met on")
        assert "settle with your partner" not in amara.sees_at_home("Last met on")

        # He fills it in, and reads at once what goes to both.
        joao.presses("Our agreement", home=True)
        joao.sees_in_modal("is then forgotten")
        fills_in(joao)
        sent = joao.sees_modal("Your agreement is sent")
        assert all(word in sent.text for word in WORDS)
        joao.closes()

        # Both read it in their conversation; his goals come to him alone.
        stage.slack.moves(days=1)
        for each in (joao, amara):
            read = each.sees(TOGETHER, together[each.name])
            assert all(word in read for word in WORDS[:3])
            assert "We meet every 6 weeks" in read
        assert "Become quicksilver" in joao.sees("Your goals")
        assert not any(
            "quicksilver" in text for text in amara.reads() + amara.reads(together[amara.name])
        )

        # What is kept says that they agreed, how often and until when; and none of the words.
        kept = everything_that_is_kept(stage, database, ears.lines)
        assert [word for word in WORDS if word in kept] == []
        assert "With João Pereira you agreed to meet every 6 weeks" in kept
        assert "With Amara Okafor you agreed to meet every 6 weeks" in kept
        assert "You agreed to meet every 6 weeks, until" in kept


@pytest.fixture
def stage(tmp_path, databases: Databases):
    with theatre(tmp_path / "var", databases.fresh("sqlite")) as made:
        yield made


def test_before_it_is_delivered_the_words_wait_sealed_and_the_search_would_find_them(
    tmp_path, databases: Databases
):
    database = databases.fresh("sqlite")
    with theatre(tmp_path / "var", database) as stage:
        joao, _, _ = after_a_first_meeting(stage)
        joao.types("/mentoring agree")
        fills_in(joao)
        joao.closes()

        kept = everything_that_is_kept(stage, database, [])
        assert [word for word in WORDS if word in kept] == list(WORDS)


def test_goals_that_are_shared_are_read_by_both(stage: Theatre):
    joao, amara, together = after_a_first_meeting(stage)
    amara.types("/mentoring agree")
    fills_in(amara, Goals=True)
    amara.closes()
    stage.slack.moves(days=1)

    assert "A goal of Amara: Become quicksilver" in joao.sees(TOGETHER, together[joao.name])


def test_two_whose_hours_never_meet_each_read_it_in_private(stage: Theatre):
    introduced(stage, "Amara Okafor", "Mei Lin Tan")
    amara, mei_lin = stage.person("Amara Okafor"), stage.person("Mei Lin Tan")
    mei_lin.types("agree")
    if not isinstance(stage.slack, Teams):
        assert mei_lin.sees("Any of you may fill it in")
        mei_lin.presses("Our agreement", within="Mentoring")
    fills_in(mei_lin)
    mei_lin.closes()
    stage.slack.moves(days=2)

    for each, other in ((amara, "Mei"), (mei_lin, "Amara")):
        read = each.sees(f"Your agreement with {other}")
        assert "The marzipan affair" in read
        assert "quicksilver" not in read


def test_a_day_that_has_gone_by_is_refused_and_nothing_typed_is_lost(stage: Theatre):
    joao, *_ = after_a_first_meeting(stage)
    joao.types("/mentoring agree")
    fills_in(joao, **{"Until when do you plan to work together?": "2026-03-01"})

    refused = joao.sees_in_modal("Please pick a day to come")
    assert refused.errors == {
        "Until when do you plan to work together?": (
            "Please pick a day to come, at most 12 months after your introduction."
        )
    }
    assert refused.values["How do you give each other feedback?"] == "With a heliotrope"


def test_whoever_wants_a_change_may_begin_afresh(stage: Theatre):
    joao, amara, together = after_a_first_meeting(stage)
    joao.types("/mentoring exit")
    joao.presses("Our agreement")
    joao.sees_modal("Our agreement")
    fills_in(joao)
    joao.closes()
    stage.slack.moves(days=1)

    assert amara.sees(TOGETHER, together[amara.name])


def test_the_desk_hears_by_number_of_a_pair_that_settled_nothing(stage: Theatre):
    after_a_first_meeting(stage)
    ingrid = stage.person("Ingrid Solberg")
    stage.slack.moves(days=43)
    assert "without an agreement" not in "".join(ingrid.reads("mentoring-desk"))
    stage.slack.moves(days=5)
    said = ingrid.sees("a pair without an agreement", "mentoring-desk")
    assert "João" not in said
    ingrid.presses("Open the details", within="mentoring-desk")
    ingrid.sees_in_modal("Amara Okafor and João Pereira")
    ingrid.closes()

    stage.slack.moves(days=60)
    posts = [text for text in ingrid.reads("mentoring-desk") if "without an agreement" in text]
    assert len(posts) == 1


def test_the_guide_turns_its_pages_for_anybody(stage: Theatre):
    amara = stage.person("Amara Okafor")
    amara.types("/mentoring guide")
    assert amara.sees("The mentee suggests the time")
    for button, words in (
        ("Next: what to bring", "need not follow your mentor's advice"),
        ("Next: leading the talk", "The mentor leads the process"),
        ("Next: being challenged", "honest and direct"),
        ("Next: ending well", "thank each other"),
        ("From the start", "The mentee suggests the time"),
    ):
        amara.presses(button)
        assert amara.sees(words)
    assert len([text for text in amara.reads() if "mentee" in text.casefold()]) == 1
