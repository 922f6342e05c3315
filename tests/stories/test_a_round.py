"""A matching round: lists, choices, questions to mentors, and an introduction; or the next one."""

from tests.stories.theatre import Theatre, joins_as_mentee, joins_as_mentor

TOPIC = "Giving and receiving feedback"
AMARA, ELEANOR, KWAME = "Amara Okafor", "Eleanor Whitfield", "Kwame Asante"
JOAO, EIRIK, CARLOS = "João Pereira", "Eirik Nygård", "Carlos Ibáñez"
INGRID = "Ingrid Solberg"
CHOICES = ("First choice", "Second choice", "Third choice")


def gathers(stage: Theatre, mentees: tuple[str, ...], mentors: tuple[str, ...]) -> None:
    """Everybody signs up, and the mentors are approved."""
    for name in mentees:
        joins_as_mentee(stage.person(name), TOPIC)
    ingrid = stage.person(INGRID)
    for name in mentors:
        joins_as_mentor(stage.person(name), TOPIC)
        stage.settles()
        ingrid.presses("Approve", home=True)
        ingrid.closes()
    stage.settles()


def begins(stage: Theatre) -> None:
    """Ingrid begins a round, and the lists go out."""
    ingrid = stage.person(INGRID)
    ingrid.presses("Begin a matching round", home=True)
    ingrid.submits()
    assert ingrid.modal is not None
    assert ingrid.modal.title == "The round has begun"
    ingrid.closes()
    stage.settles()
    stage.slack.moves(days=1)


def chooses(stage: Theatre, name: str, *mentors: str, rather_not: str = "") -> None:
    """Somebody puts their list in order, and may say whom they would rather not have."""
    person = stage.person(name)
    person.presses("Choose")
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


def test_lists_choices_questions_and_introductions(stage: Theatre):
    gathers(stage, (JOAO, EIRIK, CARLOS), (AMARA, ELEANOR, KWAME))
    begins(stage)
    for name in (JOAO, EIRIK, CARLOS):
        assert stage.person(name).sees("There is a short list of mentors for you")
    chooses(stage, JOAO, AMARA, KWAME)
    chooses(stage, EIRIK, ELEANOR)
    chooses(stage, CARLOS, KWAME, ELEANOR, AMARA)
    stage.waits(AMARA, f"{JOAO} is looking for a mentor", days=10)
    stage.slack.moves(days=1)
    assert "Amara" not in everything_read(stage, JOAO)
    for name in (AMARA, ELEANOR, KWAME):
        stage.person(name).presses("Yes, gladly")
    stage.slack.moves(days=1)
    joao = stage.person(JOAO)
    assert any("Amara" in name for name in joao.conversations)
    assert AMARA in joao.home()
