"""Two mentors say no to João and nobody is told; the third match holds, ends, and he tries anew."""

import re
from pathlib import Path

from tests.databases import Databases
from tests.stories.theatre import Theatre, joins_as_mentee, joins_as_mentor, theatre
from tests.visitor import Visitor

JOAO, INGRID = "João Pereira", "Ingrid Solberg"
MENTORS = ("Amara Okafor", "Kwame Asante", "Tomás Herrera")
ELEANOR = "Eleanor Whitfield"
TOPIC = "Giving and receiving feedback"
CASE_NUMBER = re.compile(r"Case \d+")
NOBODY = "There is no pair to propose"


def test_two_noes_a_third_match_its_end_and_somebody_new(stage: Theatre):
    joao = stage.person(JOAO)
    joins_as_mentee(joao, TOPIC)
    for name in MENTORS:
        welcomed(stage, name)

    # Twice João says yes and a mentor says no: until the last day to answer nothing shows.
    asked_before = [nothing_comes_of_it(stage, says="No, thank you") for _ in range(2)]

    # The third time both say yes. Nobody was ever suggested to João twice.
    third = proposed_to_joao(stage)
    asked_before.append(third)
    assert sorted(asked_before) == sorted(MENTORS)
    for each in (joao, stage.person(third)):
        each.presses("Yes, gladly")
    stage.slack.moves(days=1)
    assert joao.sees_at_home(f"You and {third}")

    # They have met, and some weeks later it ends; João would like to try with somebody else.
    joao.presses("We have met", home=True)
    joao.closes()
    stage.slack.moves(days=21)
    joao.types("/mentoring exit")
    joao.submits()
    joao.closes()
    stage.slack.moves(days=6)
    for each in (joao, stage.person(third)):
        assert each.sees("has come to an end")
        each.presses("I would like a new partner", within="Mentoring")
        assert each.sees("You enter matching again on")

    # After the next digest all four wait, and yet nobody is brought together a second time.
    stage.slack.moves(days=7)
    assert "We are looking for your mentor" in joao.home()
    for name in MENTORS:
        assert "a mentor with a free place" in stage.person(name).home()
    assert NOBODY in proposes(stage)

    # With Eleanor there is somebody new.
    eleanor = welcomed(stage, ELEANOR)
    assert proposed_to_joao(stage) == ELEANOR
    for each in (joao, eleanor):
        each.presses("Yes, gladly")
    stage.slack.moves(days=1)
    assert joao.sees_at_home(f"You and {ELEANOR}")


def test_a_no_and_silence_read_the_same(tmp_path: Path, databases: Databases):
    """Whether the mentor says no or nothing: João and the coordinator read the very same words."""
    lives = []
    for says in ("No, thank you", None):
        with theatre(tmp_path / str(says), databases.fresh("sqlite")) as stage:
            joins_as_mentee(stage.person(JOAO), TOPIC)
            welcomed(stage, MENTORS[0])
            nothing_comes_of_it(stage, says=says)
            lives.append([everything_read(stage.person(name)) for name in (JOAO, INGRID)])
    with_a_no, with_silence = lives
    assert with_a_no == with_silence


# --- How a proposal goes ------------------------------------------------------------------


def nothing_comes_of_it(stage: Theatre, says: str | None) -> str:
    """João says yes to somebody who says no, or nothing; return who it was."""
    joao = stage.person(JOAO)
    name = proposed_to_joao(stage)
    first = name.partition(" ")[0]
    joao.presses("Yes, gladly")
    assert joao.sees(f"If {first} says yes too, we introduce you")
    suggested = joao.sees_at_home(f"Suggested: {name}")
    if says:
        stage.person(name).presses(says)
        assert stage.person(name).sees("nobody is told")
    stage.slack.moves(days=2)
    assert joao.home() == suggested

    # Once it is over, he reads so in words that say nothing of why.
    stage.slack.moves(days=5)
    note = joao.sees(f"The introduction to {first} did not come about")
    assert "That happens for many everyday reasons" in note
    stage.slack.moves(days=7)
    assert "We are looking for your mentor" in joao.home()
    return name


def proposed_to_joao(stage: Theatre) -> str:
    """Ingrid proposes, João and a mentor read so; return the mentor's name."""
    said = proposes(stage)
    assert f"We ask {JOAO} and" in said
    stage.slack.moves(days=1)
    return next(name for name in (*MENTORS, ELEANOR) if name in said)


def proposes(stage: Theatre) -> str:
    ingrid = stage.person(INGRID)
    ingrid.sees_at_home("Waiting, the longest first")
    ingrid.presses("Propose the best pair", home=True)
    assert ingrid.modal is not None
    said = ingrid.modal.text
    ingrid.closes()
    return said


def welcomed(stage: Theatre, name: str) -> Visitor:
    """Somebody signs up as a mentor, and Ingrid approves."""
    mentor, ingrid = stage.person(name), stage.person(INGRID)
    joins_as_mentor(mentor, TOPIC)
    stage.settles()
    ingrid.sees_at_home(f"To approve: {name}")
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    stage.settles()
    return mentor


def everything_read(who: Visitor) -> str:
    said = (text for place in who.conversations for text in who.reads(place))
    return CASE_NUMBER.sub("", "\n".join((*said, who.home())))
