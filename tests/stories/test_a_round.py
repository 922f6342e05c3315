"""A matching round: lists, choices, questions to mentors, an introduction; or the next choice.

Everybody has signed up when it begins: João and Eirik wait for a mentor, and Amara, Eleanor and
Kwame have room for one mentee each.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.chance import SeededChance
from tests.databases import KINDS, Databases
from tests.stories.theatre import (
    Theatre,
    everybody_joins,
    theatre,
)

TOPIC = "Giving and receiving feedback"
AMARA, ELEANOR, KWAME = MENTORS = ("Amara Okafor", "Eleanor Whitfield", "Kwame Asante")
JOAO, EIRIK = MENTEES = ("João Pereira", "Eirik Nygård")
INGRID = "Ingrid Solberg"
CHOICES = ("First choice", "Second choice", "Third choice")
LOOKING = "is looking for a mentor"
NOTHING = "did not come about"
DESK = "mentoring-desk"
A_WEEK = 7


@dataclass(frozen=True)
class Beginning:
    """A life up to the moment when everybody has signed up."""

    databases: Databases
    folder: Path
    database: str

    @contextmanager
    def again(self, to: Path) -> Iterator[tuple[Theatre, str]]:
        """Live on from there, in a folder and a database of one's own."""
        kind = KINDS[not self.database.startswith("sqlite")]
        shutil.copytree(self.folder, to)
        database = self.databases.fresh(kind, like=self.database)
        with theatre(to, database, SeededChance(23)) as stage:
            yield stage, database


def signed_up(databases: Databases, folder: Path, kind: str = "sqlite") -> Beginning:
    """Have everybody sign up, and the mentors be approved."""
    database = databases.fresh(kind)
    with theatre(folder, database) as stage:
        everybody_joins(stage, TOPIC, MENTEES, MENTORS)
    return Beginning(databases, folder, database)


@pytest.fixture(scope="module")
def beginning(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    return signed_up(databases, tmp_path_factory.mktemp("beginning") / "var")


@pytest.fixture
def stage(beginning: Beginning, tmp_path: Path) -> Iterator[Theatre]:
    with beginning.again(tmp_path / "var") as (stage, _):
        yield stage


def begins(stage: Theatre) -> None:
    """Ingrid begins a round, and the lists go out."""
    ingrid = stage.person(INGRID)
    ingrid.home()
    ingrid.presses("Begin a matching round", home=True)
    ingrid.submits()
    assert ingrid.modal is not None
    assert ingrid.modal.title == "The round has begun"
    ingrid.closes()
    stage.settles()


def chooses(stage: Theatre, name: str, *mentors: str, rather_not: str = "") -> None:
    """Somebody puts their list in order, and may say whom they would rather not have."""
    person = stage.person(name)
    person.types("/mentoring choose")
    order = dict(zip(CHOICES, mentors, strict=False))
    person.fills(order | ({"Rather not": rather_not} if rather_not else {}))
    person.submits()
    assert person.modal is not None
    assert person.modal.title == "Your choice is sealed"
    person.closes()


def everything_read(stage: Theatre, name: str) -> str:
    who = stage.person(name)
    said = (text for place in who.conversations for text in who.reads(place))
    return "\n".join((*said, who.home()))


def answers(stage: Theatre, mentor: str, mentee: str, label: str) -> None:
    """A mentor is asked about somebody, some day, and answers."""
    stage.waits(mentor, f"{mentee} {LOOKING}", days=2 * A_WEEK)
    stage.person(mentor).presses(label)


def first(name: str) -> str:
    return name.split(maxsplit=1)[0]


def are_together(stage: Theatre, mentee: str, mentor: str) -> bool:
    return any(first(mentor) in name for name in stage.person(mentee).conversations)


def test_everybody_chooses_and_those_who_are_chosen_say_yes(stage: Theatre):
    begins(stage)
    joao, ingrid = stage.person(JOAO), stage.person(INGRID)

    # Each reads that there is a list, on the way and at home; opening it shows who, and why.
    assert joao.sees("There is a short list of mentors for you")
    assert "Your list is there" in joao.home()
    joao.presses("Choose")
    assert all(name in joao.modal.text for name in MENTORS)
    assert "Offers what you asked for: Giving and receiving feedback" in joao.modal.text

    # What can't be is said beside the field, and what was picked stays.
    joao.fills({"First choice": AMARA, "Second choice": AMARA})
    joao.submits()
    assert "you have named this person already" in joao.modal.errors["Second choice"]
    assert joao.modal.values["First choice"] == AMARA
    joao.fills({"Second choice": KWAME})
    joao.submits()
    assert f"Your order: {AMARA} and {KWAME}" in joao.modal.text
    joao.closes()
    assert "Your choice is sealed" in joao.home()

    # The coordinator sees how many have chosen, and who has not; the desk reads how many.
    assert "1 of 2 have chosen" in ingrid.home()
    ingrid.presses("Who has answered", home=True)
    assert f"Have not chosen yet: {EIRIK}" in ingrid.modal.text
    assert f"Have chosen: {JOAO}" in ingrid.modal.text
    ingrid.closes()
    chooses(stage, EIRIK, AMARA, ELEANOR)
    assert any("2 mentees have a list" in text for text in ingrid.reads(DESK))

    # Both wanted Amara: one gets her, the other a second choice. Only mentors are asked.
    stage.slack.moves(days=9)
    asked = [name for name in MENTORS if any(LOOKING in t for t in stage.person(name).reads())]
    assert AMARA in asked
    assert len(asked) == 2
    assert not any(first(name) in everything_read(stage, JOAO) for name in MENTORS[1:2])
    for name in asked:
        stage.person(name).presses("Yes, gladly")
    stage.slack.moves(days=1)
    assert sum(are_together(stage, mentee, AMARA) for mentee in MENTEES) == 1
    assert all(any(are_together(stage, e, m) for m in asked) for e in MENTEES)


def test_a_mentor_says_no_and_another_and_nobody_hears_of_it(stage: Theatre):
    begins(stage)
    chooses(stage, JOAO, AMARA, ELEANOR, KWAME)
    stage.person(EIRIK).types("/mentoring leave")
    stage.person(EIRIK).submits()
    stage.person(EIRIK).closes()

    answers(stage, AMARA, JOAO, "No, thank you")
    home = stage.person(JOAO).home()
    answers(stage, ELEANOR, JOAO, "No, thank you")
    assert stage.person(JOAO).home() == home
    stage.waits(KWAME, f"{JOAO} {LOOKING}", days=2 * A_WEEK)

    # João has read nothing of either. Each of the two reads the same once answers were due.
    assert not any(first(name) in everything_read(stage, JOAO) for name in MENTORS)
    for name in (AMARA, ELEANOR):
        assert stage.person(name).sees(f"The introduction to João {NOTHING}")
        assert "Are you still here?" not in stage.person(name).home()
    stage.person(KWAME).presses("Yes, gladly")
    stage.slack.moves(days=1)
    assert are_together(stage, JOAO, KWAME)


def test_a_silent_mentor_is_reminded_once_and_then_left_alone_until_she_says_something(
    stage: Theatre,
):
    begins(stage)
    chooses(stage, JOAO, AMARA)
    chooses(stage, EIRIK, ELEANOR)
    answers(stage, ELEANOR, EIRIK, "Yes, gladly")
    stage.waits(AMARA, "would be glad of your answer", days=A_WEEK)
    stage.waits(AMARA, f"The introduction to João {NOTHING}", days=A_WEEK)
    amara = stage.person(AMARA)
    assert sum("would be glad of your answer" in text for text in amara.reads()) == 1
    assert "Are you still here?" in amara.home()

    # João's next choice is asked; Amara is suggested to nobody.
    answers(stage, KWAME, JOAO, "No, thank you")
    stage.waits(JOAO, "This round has not found a mentor for you", days=5 * A_WEEK)
    assert first(AMARA) not in everything_read(stage, JOAO)

    # She is still there. In the next round João may choose her again: nobody has said no.
    amara.presses("I am still here", home=True)
    amara.closes()
    stage.settles()
    begins(stage)
    stage.person(JOAO).types("/mentoring choose")
    assert stage.person(JOAO).modal is not None
    assert AMARA in stage.person(JOAO).modal.text
    assert KWAME not in stage.person(JOAO).modal.text


def test_a_silent_mentee_is_asked_before_anybody_is_introduced(stage: Theatre):
    begins(stage)
    chooses(stage, EIRIK, ELEANOR)
    stage.waits(JOAO, "Your list of mentors is still open", days=A_WEEK)
    stage.waits(JOAO, "could be your mentor", days=A_WEEK)
    joao = stage.person(JOAO)
    assert sum("still open" in text for text in joao.reads()) == 1
    mentor = next(name for name in MENTORS if any(f"{name} could" in t for t in joao.reads()))

    # The mentor's yes is not enough.
    stage.person(mentor).presses("Yes, gladly")
    stage.settles()
    assert not are_together(stage, JOAO, mentor)
    joao.presses("Yes, gladly")
    stage.slack.moves(days=1)
    assert are_together(stage, JOAO, mentor)


def test_who_was_struck_out_is_never_asked_and_never_knows(stage: Theatre):
    begins(stage)
    chooses(stage, JOAO, ELEANOR, rather_not=AMARA)
    chooses(stage, EIRIK, ELEANOR, KWAME)
    before = everything_read(stage, AMARA)
    for _ in range(5 * A_WEEK):
        stage.slack.moves(days=1)
        for name in MENTORS[1:]:
            mentor = stage.person(name)
            if "No, thank you" in mentor.buttons():
                mentor.presses("No, thank you")
    assert not any(f"{JOAO} {LOOKING}" in text for text in stage.person(AMARA).reads())
    assert first(JOAO) not in everything_read(stage, AMARA).replace(before, "")
    said = everything_read(stage, INGRID)
    for approved in ("is approved", "is in matching now"):  # in Teams that stays in her chat
        said = said.replace(f"{AMARA} {approved}", "")
    assert AMARA not in said


def test_a_round_goes_on_where_it_was(beginning: Beginning, tmp_path: Path):
    folder = tmp_path / "var"
    shutil.copytree(beginning.folder, folder)
    database = beginning.databases.fresh("sqlite", like=beginning.database)
    with theatre(folder, database) as stage:
        begins(stage)
        chooses(stage, JOAO, KWAME)
        chooses(stage, EIRIK, ELEANOR)
    with theatre(folder, database, SeededChance(29)) as stage:
        answers(stage, KWAME, JOAO, "Yes, gladly")
        answers(stage, ELEANOR, EIRIK, "Yes, gladly")
    with theatre(folder, database, SeededChance(31)) as stage:
        stage.slack.moves(days=1)
        assert are_together(stage, JOAO, KWAME)
        assert are_together(stage, EIRIK, ELEANOR)
        for name in (JOAO, EIRIK):
            read = stage.person(name).reads()
            assert sum("There is a short list of mentors" in text for text in read) == 1


def test_a_mentor_rests_and_a_mentee_is_forgotten_in_the_middle_of_it(stage: Theatre):
    begins(stage)
    chooses(stage, JOAO, AMARA, KWAME)
    chooses(stage, EIRIK, ELEANOR)
    amara, eirik = stage.person(AMARA), stage.person(EIRIK)
    amara.types("/mentoring pause")
    amara.fills({"Until when?": "2026-05-04"})
    amara.submits()
    amara.closes()
    eirik.types("/mentoring forget-me")
    eirik.submits()
    eirik.closes()

    # It goes on without either: João's next choice is asked, and nobody about Eirik.
    answers(stage, KWAME, JOAO, "Yes, gladly")
    stage.slack.moves(days=5 * A_WEEK)
    assert are_together(stage, JOAO, KWAME)
    for name in MENTORS:
        assert not any(LOOKING in text and first(EIRIK) in text for text in everything(stage, name))
    assert not any(LOOKING in text for text in amara.reads())
    ingrid = stage.person(INGRID)
    assert any("The matching round is over" in text for text in ingrid.reads(DESK))
    assert EIRIK not in "\n".join((*ingrid.reads(DESK), ingrid.home()))
    assert "Begin a matching round" not in ingrid.home()


def everything(stage: Theatre, name: str) -> list[str]:
    return stage.person(name).reads()


def test_after_an_end_the_same_two_are_never_on_a_list_again(stage: Theatre):
    begins(stage)
    chooses(stage, JOAO, AMARA)
    chooses(stage, EIRIK, ELEANOR)
    answers(stage, AMARA, JOAO, "Yes, gladly")
    stage.person(ELEANOR).presses("Yes, gladly")
    stage.slack.moves(days=1)
    joao = stage.person(JOAO)
    joao.types("/mentoring exit")
    joao.submits()
    joao.closes()
    stage.waits(JOAO, "come to an end", days=A_WEEK)
    for name in (JOAO, AMARA):
        stage.person(name).presses("I would like a new partner", within="Mentoring")
    stage.slack.moves(days=5 * A_WEEK)
    begins(stage)
    joao.types("/mentoring choose")
    assert joao.modal is not None
    assert AMARA not in joao.modal.text
    assert KWAME in joao.modal.text
