"""Everything in the second language; and two who read different ones, each their own."""

import pytest

from tests.stories.theatre import Theatre
from tests.stories.tongues import Proofreader, is_in

ABOUT_JONAS, ABOUT_MATTHIAS = "Ich baue gern Dinge, die sich drehen.", "Elf Jahre im Vertrieb."
ABOUT_JOAO = "I moved from research to design last year."
BETWEEN_US = "Die Sache mit dem Marzipan"
LESSONS = 6


def joins(who: Proofreader, role: str, topics: list[str], about: str, **more) -> None:
    """Sign up in one role, in one's own language."""
    who.types("/mentoring join")
    who.presses(f"choice-join-as-{role}")
    own = {f"sign-up-{role}-topics": [who.says(each) for each in topics]}
    who.fills({**own, "question-about_me": about, "question-commitment": True, **more})
    who.presses("choice-preview")
    who.closes()
    who.submits()


def has_ten_minutes(who: Proofreader, attribute_of: str) -> None:
    who.presses(attribute_of, "express")
    who.presses("choice-express-read")
    who.who.sees_modal(who.says("briefing-done", "title"))
    who.closes()


def has_six_lessons(who: Proofreader) -> None:
    who.presses("choice-briefing")
    for _ in range(LESSONS):
        if who.says("choice-answer-b") in who.who.modal.buttons:
            who.presses("choice-answer-b")
        who.presses("choice-lesson-next")
    while who.who.modal.title != who.says("briefing-done", "title"):
        who.presses("choice-lesson-next")
    who.closes()


def proposed_by(ingrid: Proofreader, stage: Theatre) -> None:
    stage.settles()
    ingrid.presses("choice-approve", home=True)
    ingrid.closes()
    stage.settles()
    ingrid.presses("choice-propose", home=True)
    ingrid.closes()
    stage.slack.moves(days=1)


def test_everything_in_the_second_language(stage: Theatre):
    typed = {ABOUT_JONAS, ABOUT_MATTHIAS, BETWEEN_US}
    jonas = Proofreader(stage.person("Jonas Brandt"), "de", typed)
    matthias = Proofreader(stage.person("Matthias Vogel"), "de", typed)

    # Ingrid's Slack speaks English; she chooses German, and it holds at once.
    ingrid = Proofreader(stage.person("Ingrid Solberg"), "en", typed)
    ingrid.types("/mentoring profile")
    ingrid.presses("choice-change-profile")
    ingrid.fills({"profile-change-language": ingrid.says("language-de")})
    ingrid.who.submits()
    ingrid.turns_to("de")
    ingrid.who.sees_at_home(ingrid.says("lane-empty"))
    ingrid.looks()
    ingrid.who.sees_modal(ingrid.says("profile-noted", "title"))
    ingrid.closes()

    # Jonas asks about it, types a word that nobody knows, and hopes for himself.
    jonas.types("/mentoring about")
    jonas.types("/mentoring wobble")
    jonas.types("/mentoring help")
    jonas.closes()
    jonas.types("/mentoring join")
    jonas.presses("choice-join-as-mentee")
    jonas.fills({"sign-up-mentee-topics": [jonas.says("topic-data")], "question-commitment": True})
    jonas.fills({"question-about_me": ABOUT_JONAS, "question-hoped_for": "Jonas Brandt"})
    jonas.submits()
    jonas.who.sees_in_modal(jonas.says("wrong-not-yourself"))
    jonas.closes()

    # Both sign up; one reads the short briefing, the other all six lessons.
    joins(jonas, "mentee", ["topic-feedback", "topic-strategy"], ABOUT_JONAS)
    has_ten_minutes(jonas, "signed-up")
    joins(matthias, "mentor", ["topic-feedback", "topic-strategy"], ABOUT_MATTHIAS)
    has_six_lessons(matthias)

    # Ingrid approves and proposes; both say yes and are introduced.
    proposed_by(ingrid, stage)
    for each in (jonas, matthias):
        each.looks()
        each.presses("choice-yes")
    stage.slack.moves(days=1)
    together = next(name for name in jonas.who.conversations if "Matthias" in name)
    assert jonas.who.sees(
        stage.words("Matthias, das ist Jonas", "Bots können hier keine Gespräche öffnen"), together
    )

    # They meet, and settle how they work together.
    jonas.presses("choice-met", within=together)
    assert jonas.who.sees(jonas.says("first-met-noted", "title", partner="Matthias"), together)
    stage.settles()
    jonas.presses("choice-agree", home=True)
    jonas.fills({"agree-every": jonas.says("agree-every-6"), "question-goals": ABOUT_JONAS})
    jonas.fills({"question-between": [jonas.says("between-talks")]})
    jonas.fills({"question-between_own": BETWEEN_US})
    jonas.submits()
    jonas.closes()
    stage.slack.moves(days=1)
    apart = matthias.says("agreement-apart", "title", partner="Jonas")
    together = matthias.says("agreement-together", "title")
    assert matthias.who.sees(stage.words(together, apart), "Jonas Brandt")
    for each in (jonas, matthias):
        for word in ("guide", "profile", "my-data", "home", "leave"):
            each.types(f"/mentoring {word}")
        each.closes()

    # One of them ends it; both read the same note, and nobody reads a word of another language.
    jonas.types("/mentoring exit")
    jonas.submits()
    jonas.closes()
    stage.slack.moves(days=5)
    assert matthias.who.sees("Dein Mentoring mit Jonas ist zu Ende gegangen")
    assert jonas.who.sees("Dein Mentoring mit Matthias ist zu Ende gegangen")
    for each in (jonas, matthias):
        each.looks()
        each.presses("choice-rematch", within="Mentoring")
        assert len(each.seen) > 100
    ingrid.looks()


def both_said_yes(stage: Theatre) -> tuple[Proofreader, Proofreader]:
    """Live up to two yeses of two who read different languages."""
    typed = {ABOUT_JOAO, ABOUT_MATTHIAS}
    joao = Proofreader(stage.person("João Pereira"), "en", typed)
    matthias = Proofreader(stage.person("Matthias Vogel"), "de", typed)
    ingrid = Proofreader(stage.person("Ingrid Solberg"), "en", typed)
    for who, role, card, about in (
        (joao, "mentee", "signed-up", ABOUT_JOAO),
        (matthias, "mentor", "applied", ABOUT_MATTHIAS),
    ):
        spoken = [who.says("language-en"), who.says("language-de")]
        joins(who, role, ["topic-feedback"], about, **{"question-languages": spoken})
        has_ten_minutes(who, card)
    proposed_by(ingrid, stage)
    assert joao.who.sees("Matthias Vogel could be your mentor")
    assert matthias.who.sees("João Pereira sucht Mentoring")
    for each in (joao, matthias):
        each.who.presses(each.says("choice-yes"))  # unread yet: both languages meet in what follows
    stage.slack.moves(days=1)
    return joao, matthias


def test_two_who_read_different_languages_each_read_their_own(stage: Theatre):
    stage.is_slacks_own("in Teams no two read the same message")
    joao, matthias = both_said_yes(stage)

    # What both read in their conversation is said in both languages; its buttons are there once.
    together = {
        "João Pereira": next(name for name in joao.who.conversations if "Matthias" in name),
        "Matthias Vogel": "João Pereira",
    }
    joao.shares = matthias.shares = dict.fromkeys(together.values(), ("en", "de"))
    for each in (joao, matthias):
        read = each.who.sees("João, meet Matthias", together[each.who.name])
        assert "João, das ist Matthias" in read
        assert each.who.buttons(together[each.who.name])[0] == (
            "Wir haben uns getroffen · We have met"
        )
        each.looks()

    # Matthias presses one, and is answered in his own language; João's home speaks his.
    matthias.who.presses("Wir haben uns getroffen · We have met", within="João Pereira")
    assert matthias.who.sees(matthias.says("met-noted", "title", partner="João"), "João Pereira")
    stage.settles()
    joao.who.sees_at_home("Last met on")
    matthias.who.sees_at_home("Zuletzt getroffen am")

    # The same note about an ending reaches each in their own words.
    matthias.types("/mentoring exit")
    matthias.submits()
    matthias.closes()
    stage.slack.moves(days=5)
    assert joao.who.sees("Your mentoring relationship with Matthias has come to an end")
    assert matthias.who.sees("Dein Mentoring mit João ist zu Ende gegangen")
    for each in (joao, matthias):
        each.looks()


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Zeit für ein nächstes Gespräch mit Amara?", True),
        ("Time for another talk with Amara?", False),
        ("Sprache: Deutsch", True),
        ("Sprache: German", False),
        ("Something else", False),
    ],
)
def test_a_word_of_another_language_would_be_noticed(text, spoken):
    assert is_in("de", text) is spoken
