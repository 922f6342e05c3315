"""João reads about it, looks before he sends, is both, names somebody, and changes his mind."""

from tests.stories.theatre import ABOUT_JOAO, Theatre, joins_as_mentee, joins_as_mentor
from tests.teams.visitor import Teams
from tests.visitor import Visitor

FEEDBACK = "Giving and receiving feedback"
PLACES = "How many mentees would you like?"
ZONE, LANGUAGE = "What is your time zone?", "In which language shall we write to you?"


def asks(who: Visitor, word: str, words: str) -> str:
    """Type a word and read what came of it, and nothing older."""
    before = len(who.reads())
    who.types(f"/mentoring {word}")
    assert words in who.sees(words)
    return "\n".join(who.reads()[before:])


def approves(stage: Theatre, name: str) -> None:
    ingrid = stage.person("Ingrid Solberg")
    stage.settles()
    ingrid.sees_at_home(f"To approve: {name}")
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    stage.settles()


def proposes(stage: Theatre) -> str:
    ingrid = stage.person("Ingrid Solberg")
    stage.settles()
    ingrid.sees_at_home("Waiting, the longest first")
    ingrid.presses("Propose the best pair", home=True)
    text = ingrid.sees_modal().text
    ingrid.closes()
    return text


def names(who: Visitor, somebody: str) -> None:
    who.types("/mentoring profile")
    who.presses("Whom I would rather not meet")
    who.fills({"Somebody I would rather not be matched with": somebody})
    who.submits()
    who.sees_in_modal(f"You would rather not be matched with {somebody}")
    who.closes()


def test_joao_reads_about_it_and_looks_before_he_sends(stage: Theatre):
    joao = stage.person("João Pereira")
    outline = asks(joao, "about", "What it asks: about 18 hours over 12 months")
    assert "It counts as working time: up to 18 hours" in outline
    assert "type exit" in outline

    joao.presses("I would like a mentor")
    joao.sees_modal("Find a mentor")
    joao.sees_in_modal("It counts as working time: up to 18 hours")
    joao.fills({"What would you like to work on?": [FEEDBACK], "About you": ABOUT_JOAO})
    joao.presses("Show what a partner would read")
    joao.sees_in_modal(ABOUT_JOAO)
    shown = joao.sees_modal(stage.words("What others would read", "Find a mentor"))
    assert ABOUT_JOAO in shown.text
    assert "Topics: Giving and receiving feedback" in shown.text
    if isinstance(stage.slack, Teams):  # it is shown within the form
        assert shown.submit == "Sign up"
    else:
        assert "Nothing has been sent yet" in shown.text
        assert shown.submit is None
    joao.closes()

    assert joao.sees_modal("Find a mentor").values["About you"] == ABOUT_JOAO
    joao.fills({"Time": True})
    joao.submits()
    joao.sees_modal("You are in")
    joao.sees_in_modal(ABOUT_JOAO)


def test_joao_is_both_comes_back_to_what_he_said_and_takes_one_role_back(stage: Theatre):
    joao, ingrid = stage.person("João Pereira"), stage.person("Ingrid Solberg")
    joins_as_mentee(joao, FEEDBACK)
    joins_as_mentor(joao, FEEDBACK, mentees=2)
    approves(stage, "João Pereira")
    home = joao.sees_at_home("We are looking for your mentor")
    assert "You are a mentor with a free place" in home
    assert "somebody is not available" in proposes(stage)

    joao.types("/mentoring join")
    joao.presses("I would like to be a mentor")
    assert joao.sees_in_modal(PLACES).values[PLACES] == "2"
    joao.closes()

    joao.types("/mentoring profile")
    joao.presses("Take this back", home=True)  # the first card on the home: as a mentor
    joao.sees_in_modal("You stay in the programme")
    joao.submits()
    joao.sees_modal("Taken back")
    joao.closes()
    stage.settles()
    home = joao.home()
    assert "We are looking for your mentor" in home
    assert "You are a mentor" not in home
    assert "João Pereira" in ingrid.home(), "he still looks for a mentor"
    assert "As a mentor" not in asks(joao, "my-data", "Everything we keep about you")


def test_whom_joao_named_in_private_is_not_available_to_anybody_elses_eyes(stage: Theatre):
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    joins_as_mentee(joao, FEEDBACK)
    joins_as_mentor(amara, FEEDBACK)
    approves(stage, "Amara Okafor")
    names(joao, "Amara Okafor")

    said = proposes(stage)
    assert "somebody is not available, or something else" in said
    assert "Amara" not in said
    for other in ("Amara Okafor", "Ingrid Solberg"):
        assert "rather not" not in asks(stage.person(other), "my-data", "Everything we keep")
        assert "would rather not" not in asks(stage.person(other), "profile", "Your profile")
    mine = "You would rather not be matched with Amara Okafor. Only you see this."
    assert mine in asks(joao, "my-data", "Everything we keep about you")
    assert mine in asks(joao, "profile", "Your profile")
    assert "Amara" not in joao.home()

    joao.presses("Whom I would rather not meet")
    joao.fills({"Those you named": []})
    joao.submits()
    joao.sees_in_modal("the list is empty")
    joao.closes()
    assert mine not in asks(joao, "my-data", "Everything we keep about you")
    assert "We ask João Pereira and Amara Okafor" in proposes(stage)


def test_the_zone_joao_chose_holds_until_he_hands_it_back(stage: Theatre):
    joao = stage.person("João Pereira")
    joao.types("/mentoring profile")
    joao.presses("Language, time zone, days")
    assert joao.sees_in_modal(ZONE).values[ZONE] == "As my chat platform says"
    joao.fills({ZONE: "Asia/Singapore", LANGUAGE: "English"})
    joao.submits()
    joao.sees_modal("That is noted")
    joao.closes()

    stage.slack.changes("João Pereira", tz="Pacific/Auckland", locale="pt-PT")
    stage.slack.moves(days=2)
    held = asks(joao, "my-data", "Everything we keep about you")
    assert "Time zone: Asia/Singapore" in held
    assert "Language: English" in held

    joao.types("/mentoring profile")
    joao.presses("Language, time zone, days")
    joao.fills({ZONE: "As my chat platform says"})
    joao.submits()
    joao.closes()
    held = asks(joao, "my-data", "Everything we keep about you")
    assert "Time zone: Pacific/Auckland" in held
    assert "Language: English" in held
