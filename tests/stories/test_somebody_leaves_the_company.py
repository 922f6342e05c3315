"""Somebody leaves: the programme by their own word, or the company, and with it their account."""

from datetime import UTC, datetime

from tests.stories.theatre import Theatre, introduced, joins_as_mentee
from tests.visitor import Visitor

FRIDAY = datetime(2026, 3, 6, 23, 0, tzinfo=UTC)
MONDAY = datetime(2026, 3, 9, 23, 0, tzinfo=UTC)
LAST_OF_MARCH = datetime(2026, 3, 31, 23, 0, tzinfo=UTC)
FIRST_OF_APRIL = datetime(2026, 4, 1, 0, 1, tzinfo=UTC)
ENDED = "has come to an end"
DIRECTORY = (
    *("Name:", "Time zone:", "Language:", "Department:", "Grade:", "Location,"),
    *("Public holidays", "Line manager:"),
)


def held(who: Visitor) -> str:
    """What we hold about somebody, as they are shown it when they ask now."""
    before = len(who.reads())
    who.types("/mentoring my-data")
    assert who.sees("Everything we keep about you")
    return "".join(who.reads()[before:])


ACCOUNT = "Your account"
"""Who writes to us has one: without it nobody could be asked."""


def holds_only_the_directory(shown: str) -> bool:
    _, _, lines = shown.partition("is not kept.")
    told = [line.strip("• \n") for line in lines.splitlines() if ": " in line]
    return bool(told) and all(line.startswith((*DIRECTORY, ACCOUNT)) for line in told)


def reads(who: Visitor, words: str) -> list[str]:
    return [text for text in who.reads() if words in text]


def test_somebody_leaves_the_programme_is_forgotten_and_comes_back(stage: Theatre):
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    introduced(stage)
    before = joao.home(), amara.home()

    # Two clicks: what happens, and when, is read before it is confirmed.
    joao.types("/mentoring leave")
    joao.sees_modal("Leave the programme")
    joao.sees_in_modal("On the first of a month that follows, what you told us is erased")
    joao.sees_in_modal("people who look after the programme can see that")
    joao.submits()
    joao.sees_in_modal("until then all looks as before")
    joao.closes()

    # Until the day nothing shows, to him or to her.
    stage.settles()
    assert (joao.home(), amara.home()) == before
    stage.slack.moves(days=1)
    assert (joao.home(), amara.home()) == before
    assert not reads(joao, ENDED) + reads(amara, ENDED)

    # On the day both read the one note, and he rests.
    stage.slack.moves(to=FRIDAY)
    (his,), (hers,) = reads(joao, ENDED), reads(amara, ENDED)
    assert his.replace("Amara", "…") == hers.replace("João", "…")
    assert "Wednesday 1 April" in joao.sees_at_home("You rest")
    assert amara.sees_at_home("You and João Pereira")
    joao.presses("I would like a new partner", within="Mentoring")
    assert joao.sees("You are leaving the programme")

    # On the first of the month he is forgotten: the directory's line stays, and her card no name.
    stage.slack.moves(to=LAST_OF_MARCH)
    assert "I moved from research to design" in held(joao)
    stage.slack.moves(to=FIRST_OF_APRIL)
    assert holds_only_the_directory(held(joao))
    assert joao.sees_at_home("Welcome")
    assert amara.sees_at_home("A relationship of yours")
    assert "João" not in amara.home()
    assert "João" not in held(amara)
    amara.presses("I would like a new partner", home=True)
    amara.closes()

    # He is welcome again, as anybody is.
    joins_as_mentee(joao, "Confidence")
    assert joao.sees_at_home("We are looking for your mentor")


def test_an_account_that_is_no_more_leaves_as_anybody_does(stage: Theatre):
    stage.is_slacks_own("Teams does not tell a bot whose account is no more")
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    introduced(stage)
    before = amara.home()

    # On Wednesday his account is closed; we see it on Thursday, and nothing shows until the day.
    stage.slack.changes("João Pereira", deleted=True)
    stage.slack.moves(days=1)
    assert amara.home() == before
    assert not reads(amara, ENDED)

    stage.slack.moves(to=MONDAY)
    assert len(reads(amara, ENDED)) == 1
    stage.slack.moves(to=FIRST_OF_APRIL)
    assert amara.sees_at_home("A relationship of yours")

    # Somebody who returns begins anew.
    stage.slack.changes("João Pereira", deleted=False)
    stage.slack.moves(days=1)
    assert holds_only_the_directory(held(joao))
    joins_as_mentee(joao, "Confidence")
    stage.slack.moves(days=3)
    assert joao.sees_at_home("We are looking for your mentor")


def test_somebody_with_no_partner_is_forgotten_too(stage: Theatre):
    joao, ingrid = stage.person("João Pereira"), stage.person("Ingrid Solberg")
    joins_as_mentee(joao, "Confidence")
    ingrid.sees_at_home("Waiting, the longest first: João Pereira")

    joao.types("forget-me", to="Mentoring")
    joao.presses("Erase what you keep about me", within="Mentoring")
    joao.sees_in_modal("Messages that you have read or written stay in your chat")
    joao.submits()
    joao.sees_modal("That is done")
    joao.closes()
    assert ingrid.sees_at_home("Nothing waits here")
    assert joao.sees_at_home("You rest")

    stage.slack.moves(to=FIRST_OF_APRIL)
    assert holds_only_the_directory(held(joao))
    joao.types("/mentoring leave")
    assert joao.sees_in_modal("there is nothing to leave").submit is None
    joao.closes()


def test_whoever_signs_up_again_before_the_day_stays(stage: Theatre):
    joao, amara = stage.person("João Pereira"), stage.person("Amara Okafor")
    introduced(stage)
    joao.types("/mentoring leave")
    joao.submits()
    joao.closes()
    joins_as_mentee(joao, "Confidence")

    stage.slack.moves(to=FIRST_OF_APRIL)
    assert reads(joao, ENDED)
    assert reads(amara, ENDED)
    assert "Confidence" in held(joao)
    assert "You rest" not in joao.home()
